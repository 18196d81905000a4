"""Who says so: those that a happening is reported by, by name or as the text calls them (`speakers`).

1. "according to X and Y" (`according.py`), "X reports"; whom X cites is not taken: who is nearest to the reader counts.
2. The happening is what a reporting verb says: its subject, and the news organisation it was said to; "X quoted Y as
   saying" gives both. A row on the saying itself is reported by who says it.
3. "He added that" goes on with who spoke in the sentence before.
4. It stands inside quotation marks, and a speaker stands before or behind them.
5. An agency's byline opens the passage, and nobody else is named.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from itertools import chain, pairwise

from extract.events.according import according
from extract.events.media import is_media
from extract.events.names import PARTY_LABELS, Names, name_of
from extract.events.saying import is_set_off, said
from extract.events.speakers import ASKING, is_denial, speakers, told_by, told_media
from extract.events.tree import Tree
from extract.events.words import BELIEVING, GROUPS, HEARERS, MEMBERS, REPORTING, SOURCES, WRITTEN_OF
from extract.records import Mention, Token

# "Acme reported the murder of …"
_TELLING = frozenset({"report", "confirm", "describe", "disclose", "document", "record", "reveal", "verify"})
_OF_DEEDS = frozenset({"report", "confirm", "corroborate", "verify"})  # "police reported an explosion"
_CONTENT = frozenset({"ccomp", "parataxis", "xcomp", "pcomp"})
# "(Reuters)", and before a dash what is called as agencies are: "VARNA, May 4 (Northern Press) -"
_BYLINE = re.compile(
    r"\((?P<agency>Reuters|AP|AFP|UPI|Xinhua|TASS|Interfax|dpa|DPA|EFE|ANSA|Kyodo|Bloomberg|CNN|VOA|RFE/RL"
    r"|(?:[A-Z][\w.&’'-]+ ){1,3}(?:Agency|Broadcasting|Herald|Media|Network|News|Newswire|Post|Press|Radio|Times|Wire)"
    r"(?=\)\s?[-–—]))\)"
)
BYLINE_REACH = 80
SPEAKER_REACH = 60
_CLOSING = frozenset({"”", "»", '"', "''"})


def reported_by(
    names: Names,
    predicate: int,
    opening: str,
    quotation: tuple[int, int] | None,
    after: Iterable[Names] = (),
    before: Callable[[], Names | None] = lambda: None,
    opened: Iterable[Names] = (),
) -> tuple[str, ...]:
    """The sources of the happening, nearest first; empty where the document itself tells it.

    `opening` is how the passage begins (a byline may stand there), `quotation` the quoted stretch the predicate is in,
    `after` the sentences at its end: its speaker may stand there; `before` gives the sentence that this one follows,
    `opened` are the one in which the quotation opens and the one it follows.
    """
    found = [*_above(names, predicate, before), *according(names, predicate), *_own(names, predicate, before)]
    if not found:
        found = _closing(names, predicate)
    if not found and quotation is not None:
        found = _beside_quotation(chain([names], after), quotation[1]) or _before_quotation(opened, quotation[0])
    if not found:
        byline = _BYLINE.search(opening[:BYLINE_REACH])
        found = [byline["agency"]] if byline else []
    return tuple(dict.fromkeys(found))


def subject_source(names: Names, verb: int, before: Callable[[], Names | None] = lambda: None) -> list[str]:
    """Who speaks: the subject of a reporting verb, who was quoted "as saying"; of "he", who spoke before."""
    tree = names.tree
    found: list[str] = []
    heard = tree.parent(verb) if tree.tokens[verb].dep == "conj" and tree.lemma(verb) in BELIEVING else verb
    by = told_by(tree, heard) if heard != verb and tree.child(heard, "nsubjpass") is not None else []
    subjects = by or [*tree.among(verb, "nsubj"), *told_by(tree, verb)]  # "I was told by Noor and believe that"
    named = [i for i in subjects if i in names.at and i not in names.dates]
    if not named and tree.tokens[verb].dep == "relcl" and any(tree.tokens[i].tag == "WP" for i in subjects):
        subjects = [tree.parent(verb)]  # "the caller, Lena Quist, | who stated that"
    for subject in named or subjects:  # "Irish airline | Acme": what stands before a name only describes it
        if tree.tokens[subject].tag == "PRP" and subject not in names.at:
            sentence = before()
            found.extend(_spoke(sentence, tree.lemma(subject)) if sentence is not None else [])
        else:
            found.extend(speakers(names, subject))
    if found or subjects:
        return found
    if (first := _speaks_on(tree, verb)) is not None:
        undergone = [name for i in tree.among(first, "nsubjpass") for name in speakers(names, i)]
        return undergone or subject_source(names, first, before)
    above = tree.parent(verb)
    goes_on = tree.tokens[verb].tag == "VBG" and tree.tokens[verb].dep == "advcl" and tree.lemma(above) in REPORTING
    found = _quoted(names, verb) or _behind_quotation(names, verb)
    return found or (subject_source(names, above, before) if goes_on else [])  # "police said, adding that"


def _speaks_on(tree: Tree, verb: int) -> int | None:
    """The verb before it whose subject speaks: "Noor denied it and | told Reuters that"."""
    first = tree.parent(verb)
    joined = tree.tokens[verb].dep == "conj" and first < verb and tree.is_verb(first)
    return first if joined and tree.tokens[verb].tag in ("VBD", "VBZ", "VBP") else None


def _behind_quotation(names: Names, verb: int) -> list[str]:
    """Who is named between a quotation and its verb (“…,” Lena Quist, a baker from Varna, told the paper)."""
    tree = names.tree
    marks = [i for i in range(verb) if tree.tokens[i].text in ("”", "''", '"')]
    between = range(marks[-1] + 1, verb) if marks else range(0)
    named = [names.at[i] for i in between if i in names.at and names.at[i].label in PARTY_LABELS]
    person = next((one for one in named if one.label == "PERSON"), None)
    return [name_of(person or named[0])] if named else []


_WHOSE_WORD = {"it": ("nsubj", SOURCES, {"issue", "publish", "release"}), "they": ("dobj", GROUPS | MEMBERS, ASKING)}


def _spoke(names: Names, pronoun: str) -> list[str]:
    """Who speaks in a sentence that is built on a verb of saying, or tells that somebody "issued a statement"."""
    tree = names.tree
    root = next((i for i in range(len(tree.tokens)) if tree.is_root(i)), None)
    role, things, verbs = _WHOSE_WORD.get(pronoun, ("", frozenset(), frozenset()))
    thing = tree.child(root, "dobj") if root is not None and tree.lemma(root) in verbs else None
    whose = tree.child(root, role) if root is not None and thing is not None else None
    if whose is not None and thing is not None and tree.lemma(thing) in things:
        return speakers(names, whose)
    told = [] if root is None else [root, *tree.among(root, "parataxis")]
    verb = next((i for i in told if tree.lemma(i) in REPORTING), None)
    return [] if verb is None else [*subject_source(names, verb), *told_media(names, verb)]


def _quoted(names: Names, verb: int) -> list[str]:
    """Of a "saying" without a subject, who is quoted so, and by whom."""
    tree = names.tree
    above = tree.parent(verb)
    while above != tree.parent(above) and not tree.is_verb(above):
        above = tree.parent(above)
    if tree.tokens[verb].tag != "VBG" or tree.lemma(above) not in ("quote", "cite"):
        return []
    spoke = [name for i in tree.among(above, "dobj", "nsubjpass") for name in speakers(names, i)]
    return [*spoke, *subject_source(names, above)]


def _above(names: Names, predicate: int, before: Callable[[], Names | None]) -> list[str]:
    """Subjects of the reporting verbs whose content the predicate stands in."""
    tree = names.tree
    found: list[str] = []
    subject = tree.child(predicate, "nsubj", "nsubjpass")
    if subject is not None and tree.tokens[subject].tag in ("WP", "WDT"):
        return []
    way = tree.path(predicate)
    for below, here in pairwise(way):
        dep = tree.tokens[below].dep
        that = any(tree.child(i, "mark") is not None and i < below for i in tree.among(here, "ccomp"))
        beside = dep == "parataxis" and (that or tree.child(here, "dobj") is not None) and below > here
        beside |= dep == "ccomp" and that and tree.child(below, "mark") is None
        who = tree.child(below, "nsubj") if tree.lemma(below) in REPORTING else None
        same = who is not None and tree.tokens[who].tag == "PRP"  # "Noor said it failed; he added that | it struck"
        apart = any(one.text == ";" for one in tree.tokens[min(here, below) : max(here, below)])
        if beside and not same and (apart or tree.lemma(here) == "declare"):
            continue  # "declared a state of siege; Noor fled", "warned that it would break; it broke": no content of it
        within = dep == "parataxis" and tree.tokens[here].dep == "ccomp" and tree.child(here, "mark") is not None
        within = within and tree.child(below, "mark") is None  # "warned that it would break; | it broke"
        if ((dep in ("parataxis", "ccomp") and tree.lemma(below) in REPORTING) or within) and not same and apart:
            break  # "Noor said it failed; Quist said | it struck"
        if tree.lemma(here) == "swear" and tree.child(here, "auxpass") is not None:
            continue  # "two days before he was sworn in"
        if (
            (tree.lemma(here) in BELIEVING or _passes_on(names, here) or _paper_tells(tree, here))
            and (
                dep in _CONTENT
                or (dep == "conj" and _goes_on_telling(tree, below))
                or (dep == "dobj" and tree.lemma(here) == "say")
                or (dep in ("dobj", "nsubjpass") and tree.lemma(here) in _OF_DEEDS and below == predicate)
                or (dep == "dobj" and below == predicate and _paper_tells(tree, here))
            )
        ) or _accuses_of(tree, here, below, predicate):
            found.extend(subject_source(names, here, before))
            found.extend(told_media(names, here))
        elif any(tree.tokens[i].text.lower() == "that" for i in tree.among(below, "mark")):
            found.extend(_saying_it_carries(names, here))
    for node in way:
        for other in tree.among(node, "parataxis", "ccomp"):
            if _passes_on(names, other) and other not in way and _trailing(tree, other, predicate):
                found.extend(subject_source(names, other, before))
                found.extend(told_media(names, other))
    return found


def _paper_tells(tree: Tree, verb: int) -> bool:
    """Whether a paper tells it in the present: "a report by Acme | documents 14 executions"."""
    paper = tree.child(verb, "nsubj") if tree.tokens[verb].tag in ("VBZ", "VBP") else None
    return paper is not None and tree.lemma(verb) in WRITTEN_OF and tree.lemma(paper) in SOURCES


def _goes_on_telling(tree: Tree, clause: int) -> bool:
    """Whether it tells what the verb above it also passes on: "stated that Noor fled and | that he was seized"."""
    return any(tree.tokens[i].text == "that" for i in tree.among(clause, "mark"))


_ACCUSING = {"accuse": "of", "suspect": "of", "blame": "for"}


def _accuses_of(tree: Tree, verb: int, link: int, predicate: int) -> bool:
    """Whether what somebody is accused of stands below ("accused the guards of | beating him in May", "blamed the
    guards for | the fire")."""
    of = _ACCUSING.get(tree.lemma(verb))
    if of is None or tree.child(verb, "auxpass") is not None:
        return False
    way = tree.path(predicate)
    links = way[: way.index(verb)][-2:] if tree.tokens[link].dep == "dobj" else [link]
    return any(tree.tokens[i].dep == "prep" and tree.lemma(i) == of for i in links)


def _passes_on(names: Names, verb: int) -> bool:
    """Whether it is a verb of saying, or passes on what a court was told ("the jury heard how he fled") and a paper has
    learned."""
    tree = names.tree
    subject = tree.child(verb, "nsubj") if tree.lemma(verb) in ("hear", "learn") else None
    if subject is None:
        return tree.lemma(verb) in REPORTING
    medium = names.at.get(subject)
    learned = tree.lemma(verb) == "learn" and medium is not None and is_media(name_of(medium))
    return learned or (tree.lemma(verb) == "hear" and tree.lemma(subject) in HEARERS)


def _saying_it_carries(names: Names, node: int) -> list[str]:
    """For a that-clause hung on "in a report published …" instead of the verb of saying above it."""
    tree = names.tree
    verbs = [i for i in tree.path(node) if tree.is_verb(i) and tree.tokens[i].dep not in ("acl", "relcl")]
    if not verbs or tree.lemma(verbs[0]) not in REPORTING or tree.child(verbs[0], "ccomp") is not None:
        return []
    return subject_source(names, verbs[0])


def _trailing(tree: Tree, verb: int, predicate: int) -> bool:
    """A speaker's clause set off at the end or in the middle (", the ministry said"), not content of its own."""
    return is_set_off(tree, verb) and tree.child(verb, "ccomp", "dobj") is None and verb != predicate


def _closing(names: Names, predicate: int) -> list[str]:
    """The speaker that closes the sentence behind a comma (", Levant TV reported."), by words alone."""
    tree = names.tree
    tokens = tree.tokens
    comma = _last_mark(tokens, predicate)
    if comma is not None and (before := _before_aside(tokens, comma, predicate)) is not None:
        tokens, comma = tokens[:comma], before  # ", Levant TV reported, | citing two officials"
    if comma is None or len(tokens) - comma > 14:
        return []
    verb = next((i for i in range(comma + 1, len(tokens)) if tokens[i].pos == "VERB"), None)
    if verb is None or tokens[comma + 1].tag in ("WP", "WDT", "IN", "CC"):
        return []
    opened = [*(tree.tokens[i] for i in tree.children[verb] if i < verb), *tokens[comma + 1 : verb]]
    if any(token.text.lower() in ("after", "before", "when") for token in opened):
        return []  # "left on 3 May, three days after Acme published it"
    words = [token.text for token in tokens[verb + 1 :]]
    cited = tree.lemma(verb) in ("quote", "cite") and "saying" in words  # "Levant TV quoted the ministry as saying"
    quoted = cited or words[:2] == ["as", "saying"]
    passive = tree.child(verb, "auxpass") is not None  # "Days after the summit, the envoy was recalled"
    if (passive or not _passes_on(names, verb)) and not quoted:
        return []
    if any(token.text == "that" or token.tag in ("VBD", "VBZ", "MD") for token in tokens[verb + 1 :]):
        return []
    reach = verb + 5 if verb == comma + 1 else verb  # ", said Omar Noor", but not whom he told
    named = [names.at[i] for i in range(comma + 1, min(len(tokens), reach)) if i in names.at]
    starts = {token.start: i for i, token in enumerate(tokens)}
    named = [one for one in named if tokens[starts.get(one.start, 1) - 1].text not in ("on", "via")]  # "on Telegram"
    parties = [mention for mention in named if mention.label in PARTY_LABELS]
    person = next((mention for mention in parties if mention.label == "PERSON"), None)
    if cited:
        whom = [name for i in tree.among(verb, "dobj", "nsubjpass") for name in speakers(names, i)]
        return [*whom, *(name_of(one) for one in parties[:1])]
    if parties:
        return [name_of(person or parties[0])]
    if verb == comma + 1 and (apart := _set_off(names, predicate, comma)) is not None:
        return [name_of(apart)]
    behind = predicate if verb == comma + 1 else comma  # ", the head of the union, Lena Quist, said."
    subject = next((i for i in tree.among(verb, "nsubj", "nsubjpass") if i > behind), None)
    return speakers(names, subject) if subject is not None else []


def _last_mark(tokens: Sequence[Token], least: int) -> int | None:
    return next((i for i in range(len(tokens) - 1, least, -1) if tokens[i].text in (",", "”", "''")), None)


def _before_aside(tokens: Sequence[Token], comma: int, predicate: int) -> int | None:
    """The mark before what only says more of a speaker: "| said Omar Noor, a teacher", "| he said, adding that …"."""
    aside, before = tokens[comma + 1 :], _last_mark(tokens[:comma], predicate)
    if before is None or not aside:
        return None
    goes_on = aside[0].tag == "VBG" and aside[0].lemma.lower() in REPORTING
    plain = aside[0].tag in ("DT", "NN") and all(one.pos not in ("VERB", "AUX") for one in aside)
    return before if goes_on or (plain and tokens[before + 1].tag in ("VBD", "VBZ")) else None


def _set_off(names: Names, predicate: int, comma: int) -> Mention | None:
    """Who is named before what he is (", Omar Noor, a spokesman for Acme, said.")."""
    tokens = names.tree.tokens
    before = next((i for i in range(comma - 1, predicate, -1) if tokens[i].text == ","), None)
    if before is None or tokens[before + 1].tag not in ("DT", "NN", "NNP"):
        return None
    mention = names.at.get(before - 1)
    if mention is None or mention.label != "PERSON":
        return None
    first = names.tree.inside(mention.start, mention.end)[0]
    return mention if first > predicate and tokens[first - 1].text == "," else None


def _own(names: Names, predicate: int, before: Callable[[], Names | None]) -> list[str]:
    """For a row on the saying itself: who says it, and the news organisation that was told."""
    tree = names.tree
    if tree.lemma(predicate) not in REPORTING | _TELLING:
        return []
    spoke = subject_source(names, predicate, before)
    thing = tree.child(predicate, "dobj", "nsubjpass")
    told_of = thing is not None and tree.is_event_noun(thing) and tree.lemma(predicate) in _TELLING
    if said(tree, predicate) is None and not told_of and not is_denial(tree, predicate, thing):
        spoke = [name for name in spoke if is_media(name)]
    return [*spoke, *told_media(names, predicate)]


def _beside_quotation(sentences: Iterable[Names], end: int) -> list[str]:
    """The speaker that stands behind a quotation ending here, by words alone where the parse is no help."""
    for names in sentences:
        tree = names.tree
        closes = tree.tokens[0].start < end  # "…,” spokesman for the ministry Maj. Gen. Noor said"
        for index, token in enumerate(tree.tokens):
            if token.start > end + SPEAKER_REACH * (2 if closes else 1):
                return []
            if token.start >= end and token.pos == "VERB" and token.lemma.lower() in REPORTING:
                reach = index if tree.lemma(index) == "tell" else index + 6  # “…,” Lena Quist of the board told Acme
                near = [i for i in names.at if index - 6 <= i <= reach and tree.tokens[i].start >= end]
                near = [i for i in near if names.at[i].label in PARTY_LABELS]
                if near:
                    spoke = names.at[min(near, key=lambda i: (abs(i - index), i))]
                    return [name_of(spoke), *told_media(names, index)]
                return subject_source(names, index)
    return []


def _before_quotation(sentences: Iterable[Names], start: int) -> list[str]:
    """Who speaks right before a quotation opens (Noor said: “…), or spoke the one before (“…,” Noor said. “…)."""
    for names in sentences:
        tree = names.tree
        ahead = [i for i, token in enumerate(tree.tokens) if token.end <= start and token.pos != "PUNCT"]
        if not ahead:
            continue  # it opens with its sentence
        said = [i for i in ahead if tree.tokens[i].pos == "VERB"]
        if not said or tree.lemma(said[-1]) not in REPORTING:
            return []
        closed = [i for i, token in enumerate(tree.tokens) if token.end <= start and token.text in _CLOSING]
        if tree.tokens[-1].end < start and not (closed and closed[-1] < said[-1]):
            return []  # the sentence before says something, but not in words of its own
        if closed:
            return _beside_quotation([names], tree.tokens[closed[-1]].end)
        return [*subject_source(names, said[-1]), *told_media(names, said[-1])]
    return []
