"""Who says so: the names that a happening is reported by.

1. "according to X", "X reports", "citing X" is not taken: who is nearest to the reader counts.
2. The happening is what a reporting verb says: its subject, and the news organisation it was said to.
3. It stands inside quotation marks, and a speaker stands before or behind them.
4. An agency's byline opens the passage, and nobody else is named.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import chain, pairwise

from extract.events.roles import PARTY_LABELS, Names, name_of
from extract.events.tree import NOMINAL, Tree
from extract.events.words import MEDIA_NAMES, MEDIA_WORDS, REPORTING, SOURCES
from extract.records import Mention

_CONTENT = frozenset({"ccomp", "parataxis", "xcomp", "pcomp"})
_BYLINE = re.compile(r"\((Reuters|AP|AFP|UPI|Xinhua|TASS|Interfax|dpa|DPA|EFE|ANSA|Kyodo|Bloomberg|CNN|VOA|RFE/RL)\)")
# "BAGHDAD (Reuters) -", "GENEVA, June 4 —", "Iran, September 21, 2019—": capitals, a date or an agency before a dash.
_DATELINE = re.compile(r"(?P<place>[A-Z][^\n–—:;!?]{1,70}?)\s?(?:—|–|--|_| - |\)-)\s*")
_IN_DATELINE = re.compile(
    r"\([A-Z][\w/ .]{1,20}\)|\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\.? \d|\d{4}|^[A-Z .,'’-]+$"
)
# "MR. KHAN:", "Q:", "THE WITNESS:" at the head of a transcript's line.
_SPEAKER = re.compile(
    r"(?:[QA]\d{0,3}|(?:Mr|Mrs|Ms|Dr|Judge|Sen|Rep|Gen|Col)\.? [A-Z][\w'’-]+(?: [A-Z][\w'’-]+)?|"
    r"[A-Z][A-Z.'’-]+(?: [A-Z.'’-]+){0,4}): +(?=\S)"
)
_LABEL_LENGTH = 12  # characters of a label that the model may have cut off ("MR. | KHAN: …")
BYLINE_REACH = 80
SPEAKER_REACH = 60
_QUOTES = {"“": "”", "«": "»", "„": "“", '"': '"', "``": "''"}
_OPENING = re.compile('[“«„"]|``')


def is_media(name: str) -> bool:
    """A news organisation, by its name alone."""
    words = re.findall(r"[^\W_]+(?:-[^\W_]+)*", name.lower())
    if not words:
        return False
    return (
        words[-1] in MEDIA_WORDS
        or "-".join(words) in MEDIA_NAMES
        or words[0] in MEDIA_NAMES
        or "".join(words) in MEDIA_NAMES
        or (len(words) > 1 and words[0] in ("al", "asharq") and f"al-{words[1]}" in MEDIA_NAMES)
    )


def reported_by(
    names: Names, predicate: int, opening: str, quotation: tuple[int, int] | None, after: Iterable[Names] = ()
) -> tuple[str, ...]:
    """The sources of the happening, nearest first; empty where the document itself tells it.

    `opening` is how the passage begins (a byline may stand there), `quotation` the quoted stretch the predicate is in,
    `after` the sentences at its end: its speaker may stand there.
    """
    found = [*according(names), *_above(names, predicate), *_own(names, predicate)]
    if not found:
        found = _closing(names, predicate)
    if not found and quotation is not None:
        found = _beside_quotation(chain([names], after), quotation[1])
    if not found:
        byline = _BYLINE.search(opening[:BYLINE_REACH])
        found = [byline.group(1)] if byline else []
    return tuple(dict.fromkeys(found))


def dateline(text: str, start: int, end: int) -> int:
    """Where the dateline that opens a passage ends, 0 for none."""
    found = _DATELINE.match(text, start, min(end, start + BYLINE_REACH))
    return found.end() if found and _IN_DATELINE.search(found.group("place") + ")" * (")" in found.group())) else 0


def speaker_label(text: str, start: int, end: int) -> int:
    """Where the label of a transcript's speaker that opens this sentence ends, 0 for none."""
    line = text.rfind("\n", max(0, start - _LABEL_LENGTH), start) + 1 if start else 0
    if line == 0 and start > _LABEL_LENGTH:
        return 0
    found = _SPEAKER.match(text, line, min(end, line + BYLINE_REACH))
    if found is None or found.end() <= start:
        return 0
    return found.end() if any(letter.islower() for letter in text[found.end() : end]) else 0


def according(names: Names) -> list[str]:
    """The name behind "according to"."""
    tree = names.tree
    for index, token in enumerate(tree.tokens[:-2]):
        if token.text.lower() == "according" and tree.tokens[index + 1].text.lower() == "to":
            return source_names(names, index + 2, min(len(tree.tokens), index + 14))
    return []


def source_names(names: Names, first: int, last: int) -> list[str]:
    """The first party named up to the next verb or comma; capitalised words where the model saw no name."""
    tree = names.tree
    spelled: list[str] = []
    named: list[Mention] = []
    place = False
    for index in range(first, last):
        token = tree.tokens[index]
        mention = names.at.get(index)
        if mention is not None and mention.label in PARTY_LABELS:
            named.append(mention)
            continue
        if named and token.pos not in NOMINAL:
            break
        if token.pos in ("PUNCT", "VERB", "AUX") and token.text != "-" and token.dep != "amod":
            break
        if mention is not None:
            place = True
            continue
        if (
            token.text[:1].isupper()
            and token.text.lower() not in ("the", "a", "an")
            and token.pos not in ("ADJ", "DET", "PRON")
        ):
            spelled.append(token.text)
        elif spelled or (token.pos == "ADP" and not place):
            break
    if named:
        return [name_of(next((one for one in named if one.label == "PERSON"), named[0]))]
    return [" ".join(spelled)] if spelled else []


def subject_source(names: Names, verb: int) -> list[str]:
    """The name of the one who speaks: subject of a reporting verb, "X's report" and "X newspaper" too."""
    tree = names.tree
    found: list[str] = []
    for subject in [*tree.among(verb, "nsubj"), *[b for a in tree.among(verb, "agent") for b in tree.among(a, "pobj")]]:
        found.extend(_speaker(names, subject))
        for node in tree.among(subject, "conj"):
            if node in names.at and names.at[node].label in PARTY_LABELS:
                found.extend(_speaker(names, node))
    return found


def _speaker(names: Names, node: int) -> list[str]:
    tree = names.tree
    mention = names.at.get(node)
    if mention is not None and mention.label != "NORP":
        return [name_of(mention)]
    if tree.tokens[node].pos not in NOMINAL:
        return []
    parts = [i for i in tree.children[node] if tree.tokens[i].dep in ("compound", "nmod", "poss", "appos", "amod")]
    for other in parts:
        inner = names.at.get(other)
        if (
            inner is not None
            and inner.label in PARTY_LABELS
            and (tree.tokens[other].dep == "appos" or tree.lemma(node) in SOURCES or is_media(name_of(inner)))
        ):
            return [name_of(inner)]
    if mention is None and tree.tokens[node].pos == "PROPN":
        beside = names.at.get(node - 1)
        if beside is not None and tree.parent(node - 1) == node:
            return [name_of(beside)]
        run = sorted(i for i in [node, *parts] if tree.tokens[i].text[:1].isupper() and i not in names.at)
        return [" ".join(tree.tokens[i].text for i in run)]
    return []


def told_media(names: Names, verb: int) -> list[str]:
    """The news organisation that was told ("said to X", "told X")."""
    tree = names.tree
    found = []
    heads = tree.among(verb, "dobj", "dative", "obj")
    heads += [b for a in tree.among(verb, "prep", "dative") if tree.lemma(a) == "to" for b in tree.among(a, "pobj")]
    for head in heads:
        mention = names.at.get(head)
        if mention is not None and mention.label == "ORG":
            name = name_of(mention)
            if is_media(name) or any(tree.lemma(a) == "to" for a in tree.among(verb, "prep", "dative")):
                found.append(name)
    return found


def _above(names: Names, predicate: int) -> list[str]:
    """Subjects of the reporting verbs whose content the predicate stands in."""
    tree = names.tree
    found: list[str] = []
    subject = tree.child(predicate, "nsubj", "nsubjpass")
    if subject is not None and tree.tokens[subject].tag in ("WP", "WDT"):
        return []
    way = tree.path(predicate)
    for below, here in pairwise(way):
        dep = tree.tokens[below].dep
        if tree.lemma(here) in REPORTING and dep in _CONTENT:
            found.extend(subject_source(names, here))
            found.extend(told_media(names, here))
        elif any(tree.tokens[i].text.lower() == "that" for i in tree.among(below, "mark")):
            found.extend(_saying_it_carries(names, here))
    for node in way:
        for other in tree.among(node, "parataxis", "ccomp"):
            if tree.lemma(other) in REPORTING and other not in way and _trailing(tree, other, predicate):
                found.extend(subject_source(names, other))
                found.extend(told_media(names, other))
    return found


def _saying_it_carries(names: Names, node: int) -> list[str]:
    """For a that-clause hung on "in a report published …" instead of the verb of saying above it."""
    tree = names.tree
    verbs = [i for i in tree.path(node) if tree.is_verb(i) and tree.tokens[i].dep not in ("acl", "relcl")]
    if not verbs or tree.lemma(verbs[0]) not in REPORTING or tree.child(verbs[0], "ccomp") is not None:
        return []
    return subject_source(names, verbs[0])


def _trailing(tree: Tree, verb: int, predicate: int) -> bool:
    """A speaker's clause set off at the end or in the middle (", the ministry said"), not content of its own."""
    return tree.tokens[verb].dep == "parataxis" and tree.child(verb, "ccomp", "dobj") is None and verb != predicate


def _closing(names: Names, predicate: int) -> list[str]:
    """The speaker that closes the sentence behind a comma (", Levant TV reported."), by words alone."""
    tree = names.tree
    tokens = tree.tokens
    comma = next((i for i in range(len(tokens) - 1, predicate, -1) if tokens[i].text in (",", "”", "''")), None)
    if comma is None or len(tokens) - comma > 14:
        return []
    verb = next((i for i in range(comma + 1, len(tokens)) if tokens[i].pos == "VERB"), None)
    if verb is None or tree.lemma(verb) not in REPORTING or tokens[comma + 1].tag in ("WP", "WDT", "IN"):
        return []
    if any(token.text == "that" or token.tag in ("VBD", "VBZ", "MD") for token in tokens[verb + 1 :]):
        return []
    named = [names.at[i] for i in range(comma + 1, min(len(tokens), verb + 5)) if i in names.at]
    parties = [mention for mention in named if mention.label in PARTY_LABELS]
    person = next((mention for mention in parties if mention.label == "PERSON"), None)
    return [name_of(person or parties[0])] if parties else []


def _own(names: Names, predicate: int) -> list[str]:
    """For a row on the reporting itself: the news organisation that reports."""
    tree = names.tree
    if tree.lemma(predicate) not in REPORTING:
        return []
    return [*[name for name in subject_source(names, predicate) if is_media(name)], *told_media(names, predicate)]


def _beside_quotation(sentences: Iterable[Names], end: int) -> list[str]:
    """The speaker that stands behind a quotation ending here, by words alone where the parse is no help."""
    for names in sentences:
        tree = names.tree
        for index, token in enumerate(tree.tokens):
            if token.start > end + SPEAKER_REACH:
                return []
            if token.start >= end and token.pos == "VERB" and token.lemma.lower() in REPORTING:
                near = [i for i in names.at if abs(i - index) <= 6 and tree.tokens[i].start >= end]
                near = [i for i in near if names.at[i].label in PARTY_LABELS]
                if near:
                    return [name_of(names.at[min(near, key=lambda i: (abs(i - index), i))])]
                return subject_source(names, index)
    return []


def quotations(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """The quoted stretches between these offsets; one whose closing mark is missing ends with its paragraph."""
    found: list[tuple[int, int]] = []
    position = start
    while (opening := _OPENING.search(text, position, end)) is not None:
        mark = _QUOTES[opening.group()]
        close = text.find(mark, opening.end(), end)
        stop = close + len(mark) if close >= 0 else end
        found.append((opening.start(), stop))
        position = stop
    return found
