"""What those are called who say something: by their name, else as the text calls them ("two officials" → "officials").

1. A name is a name; a person set beside an office, or behind it, goes before the office ("spokesman Omar Noor").
2. What speaks for somebody is called by whom it speaks for: "a spokesman for the ministry", "Acme's statement".
3. What was only seen by somebody is called by who saw it: "a log seen by Reuters"; whom somebody asked, with him.
4. Everybody else by noun and what stands before it, without article, number and relative clause: "Iraqi officials";
   bare "sources" and "reports" say no more than that somebody said so, and are nobody.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from extract.entities.bodies import GENERIC
from extract.entities.model import CALENDAR
from extract.entities.places import is_country
from extract.entities.shapes import TITLE_WORDS
from extract.events.media import is_media
from extract.events.names import PARTY_LABELS, PLACE_LABELS, Names, is_his_body, name_of
from extract.events.tree import NOMINAL, Tree
from extract.events.words import COUNTING, MEMBERS, MUTE, NOBODY, SOURCES, SPOKEN_FOR, TIME_NOUNS
from extract.records import Mention

_BEFORE = frozenset({"compound", "nmod", "poss", "appos", "amod", "flat"})
_DESCRIBING = frozenset({"compound", "nmod", "poss", "amod", "nn", "punct", "case", "npadvmod", "advmod"})
_OF = frozenset({"for", "of", "from", "by", "at", "in", "with"})
_ASIDE = frozenset({"appos", "relcl", "acl", "conj"})
_DENIED = frozenset({"accusation", "allegation", "charge", "guilt", "involvement", "it", "knowledge", "report"})
_DENIED |= {"responsibility", "rumor", "rumour", "suggestion", "that", "wrongdoing"}
_WRITTEN_BY = frozenset({"by", "from", "of"})
ASKING = frozenset({"cite", "contact", "interview", "poll", "question", "quote"})
_SEEING = frozenset(
    {"air", "compile", "give", "issue", "leak", "obtain", "post", "produce", "publish", "release", "review"}
)
_SEEING |= {"see", "share", "take", "verify", "view", "write"}
# By whom what somebody said or wrote was passed on: "in a statement | carried by | Acme News", "files | obtained by".
PASSED_ON = frozenset(
    {
        (verb, "by")
        for verb in ("aired", "broadcast", "carried", "leaked", "obtained", "published", "relayed", "reviewed")
    }
    | {("seen", "by"), ("verified", "by"), ("aired", "on"), ("broadcast", "on"), ("carried", "on"), ("shared", "with")}
)
# What is nobody's but whose words they are: "the minister's | statement".
_OWN_WORDS = frozenset({"account", "affidavit", "complaint", "email", "letter", "log", "memo", "post", "record"})
_OWN_WORDS |= {"report", "statement", "testimony", "tweet", "website"}
_PARTS = frozenset({"dozen", "half", "hundred", "majority", "million", "percent", "score", "third", "thousand"})
_LONGEST = 6  # words of a source that has no name
_DEPTH = 3  # "a member of the board of the ministry": phrases within phrases that are looked into


def speakers(names: Names, node: int) -> list[str]:
    """Everybody that the phrase under this word names or calls, coordinated ones too."""
    found: list[str] = []
    for each in _together(names, node):
        found.extend(_called(names, each, 0))
    return list(dict.fromkeys(found))


def _together(names: Names, node: int) -> Iterator[int]:
    """The word and what is coordinated with it; no verbs or dates, nor the places behind a body ("Acme, Varna")."""
    if node in names.dates:
        return
    yield node
    apart = node not in names.at and names.tree.child(node, "cc") is None  # "the airline, Acme": one, not two
    for other in names.tree.among(node, "conj"):
        mention = names.at.get(other)
        described = node in names.at and mention is None and names.tree.child(node, "cc") is None  # "Noor, the mayor"
        if (
            described
            or (apart and mention is not None and mention.label in PARTY_LABELS)
            or is_his_body(names, node, other)
        ):
            continue
        placed = mention is not None and mention.label in PLACE_LABELS
        if not placed and (mention is not None or names.tree.tokens[other].pos in NOMINAL):
            yield from _together(names, other)


def _called(names: Names, node: int, depth: int) -> list[str]:
    tree = names.tree
    mention = names.at.get(node)
    if mention is not None and (mention.label != "NORP" or tree.tokens[node].tag in ("NNS", "NNPS", "NNP")):
        return [name_of(mention)]
    if tree.tokens[node].pos not in NOMINAL or depth > _DEPTH:
        return []
    lemma = tree.lemma(node)
    if lemma in _PARTS:  # "60 percent of | residents said", "hundreds said"
        of = [one for at in tree.among(node, "prep") if tree.lemma(at) == "of" for one in tree.among(at, "pobj")]
        return [name for one in of for name in _called(names, one, depth + 1)]
    named = _set_off(names, node) if lemma in SPOKEN_FOR else None  # "Quist's spokesman, Omar Noor": he, not she
    named = named or _beside(names, node, frozenset({"PERSON"})) or _set_off(names, node) or _described(names, node)
    named = named or _holder(names, node)
    if named is not None:
        return [name_of(named)]
    body = _beside(names, node, PARTY_LABELS)
    if body is not None and body.text.lower() in GENERIC:
        return _spelled(names, node)  # "Court documents show …" are no court
    if body is not None and (
        lemma in SOURCES or lemma in SPOKEN_FOR or _is_press(tree, node) or is_media(name_of(body))
    ):
        return [name_of(body)]
    if lemma in _OWN_WORDS and (owner := _whose(names, node)) is not None:
        return _called(names, owner, depth + 1)
    behind = _behind(names, node, depth)
    return behind if behind and _asked(names, node) is None else [*_spelled(names, node), *behind]


def _whose(names: Names, node: int) -> int | None:
    """Who has no name and whose words they are: "the | minister | 's statement", not "last year's report"."""
    owner = names.tree.child(node, "poss")
    if owner is None or owner in names.at or owner in names.dates or names.tree.tokens[owner].tag not in ("NN", "NNS"):
        return None
    return owner if names.tree.lemma(owner) not in TIME_NOUNS else None


def _asked(names: Names, node: int) -> int | None:
    """The participle that tells who heard somebody: "survivors | interviewed | by Acme"."""
    below = names.tree.among(node, "acl")
    return next((i for i in below if names.tree.lemma(i) in ASKING), None)


def _is_press(tree: Tree, node: int) -> bool:
    """Who speaks for a body by its office: "the KAF press service"."""
    return any(tree.lemma(i) == "press" for i in tree.among(node, "compound", "amod"))


def _beside(names: Names, node: int, labels: frozenset[str]) -> Mention | None:
    """The name of such a label that stands before the noun or set off behind it; not his whose lawyer speaks."""
    inner = (i for other in names.tree.among(node, "compound") for i in _words_of(names.tree, other))
    for other in (*names.tree.among(node, *_BEFORE), *inner):
        mention = names.at.get(other)
        owner = mention is not None and mention.label == "PERSON" and names.tree.tokens[other].dep == "poss"
        if mention is not None and mention.label in labels and not owner:
            return mention
    return None


def _words_of(tree: Tree, noun: int) -> Iterator[int]:
    """What stands before a word of a noun: "the Acme | state news agency"."""
    for other in tree.among(noun, "compound"):
        yield other
        yield from _words_of(tree, other)


def _described(names: Names, node: int) -> Mention | None:
    """The person before the comma whom the noun describes: "Omar Noor, the village chief said"."""
    article = names.tree.child(node, "det") or 0
    mention = names.at.get(article - 2)
    apart = mention is not None and mention.label == "PERSON" and names.tree.tokens[article - 1].text == ","
    return mention if apart else None


def _set_off(names: Names, node: int) -> Mention | None:
    """The name between commas behind a noun ("the airline, Acme, said", "the head of the centre, Lena Quist, said")."""
    tree = names.tree
    plain = tree.child(node, "cc") is None
    for other in tree.among(node, "appos", *(("conj",) if plain else ())):
        mention = names.at.get(other)
        if mention is not None and mention.label in PARTY_LABELS:
            return mention
    for other in tree.among(node, "prep"):
        for below in tree.subtree(other, _ASIDE):
            for beside in tree.among(below, "appos"):
                mention = names.at.get(beside)
                if mention is not None and mention.label == "PERSON":
                    return mention
    return None


def _holder(names: Names, node: int) -> Mention | None:
    """Who stands at once behind what his office is for: "the Commissioner for Human Rights | Lena Quist"."""
    tree = names.tree
    for other in tree.among(node, "prep") if tree.tokens[node].text.istitle() else ():
        for below in tree.among(other, "pobj") if tree.lemma(other) in ("for", "of") else ():
            mention = names.at.get(below)
            if mention is None or mention.label != "PERSON":
                continue
            before = tree.tokens[tree.inside(mention.start, mention.end)[0] - 1]
            if before.pos in NOMINAL and before.text.istitle() and before.text.lower() not in TITLE_WORDS:
                return mention
    return None


def _behind(names: Names, node: int, depth: int) -> list[str]:
    """Whom a spokesman, a paper or a record is of, by or for; a paper also who saw or published it."""
    tree = names.tree
    lemma = tree.lemma(node)
    spoken, paper, member = lemma in SPOKEN_FOR, lemma in SOURCES, lemma in MEMBERS
    found: list[str] = []
    beside = names.at.get(node + 1)
    if paper and beside is not None and beside.label in PARTY_LABELS:
        return [name_of(beside)]  # "the report Acme released"
    for other in tree.among(node, "prep", "acl"):
        word = tree.lemma(other)
        if tree.tokens[other].dep == "acl":
            if not paper and tree.lemma(other) not in _SEEING and other != _asked(names, node):
                continue  # "a man held by the army" is not the army
            agents = tree.among(other, "agent", "prep") if tree.tokens[other].tag == "VBN" and not spoken else []
            below = [b for a in agents if tree.lemma(a) == "by" for b in tree.among(a, "pobj")]
        elif (spoken and word in _OF) or (paper and word in _WRITTEN_BY) or (member and word in ("of", "from")):
            below = tree.among(other, "pobj")
        else:
            continue
        for one in below:
            named = names.at.get(one)
            if named is not None and word == "from" and named.label in PLACE_LABELS and not is_country(name_of(named)):
                continue  # "an official from Varna" is not the town
            if named is not None and named.label in PARTY_LABELS:
                found.append(name_of(named))
            elif named is None and (spoken or member):  # "the head of the election commission"
                found.extend(_called(names, one, depth + 1))
    return found


def _who_know(tree: Tree, node: int) -> str:
    """Who is only called by what he knows: "three | people familiar with the matter | said"."""
    know, end = node + 1, min(node + 1 + _LONGEST, len(tree.tokens))
    if tree.lemma(node) not in ("man", "people", "person", "woman") or know >= end:
        return ""
    if tree.lemma(know) not in _KNOWING or (tree.tokens[know].text == "with" and tree.lemma(know + 1) != "knowledge"):
        return ""
    stop = (i for i in range(know, end) if tree.tokens[i].pos in ("VERB", "AUX", "PUNCT") and i > know)
    return " ".join(one.text for one in tree.tokens[node : next(stop, end)])


_KNOWING = frozenset({"brief", "briefed", "close", "familiar", "involve", "involved", "with"})


def _spelled(names: Names, node: int) -> list[str]:
    """The noun with what describes it before it, small where only the sentence's beginning made it large."""
    tree = names.tree
    token = tree.tokens[node]
    if token.pos == "PROPN" and node not in names.at:
        beside = names.at.get(node - 1)
        if beside is not None and tree.parent(node - 1) == node and beside.label in PARTY_LABELS:
            return [name_of(beside)]
    apart = node > 1 and tree.tokens[node - 1].text == ","
    town = next((i for i in tree.among(node, "compound") if tree.child(i, "appos") is not None), node)
    if apart and town in names.at:
        return [f"{name_of(names.at[town])} {token.text}"]  # "the Varna, Conn., | maker of pumps"
    chosen = [node]
    for index in range(node - 1, max(-1, node - 1 - _LONGEST), -1):
        before = tree.tokens[index]
        within = index in names.at or (before.dep in _DESCRIBING and node in tree.path(index))
        if not within or before.tag in ("PRP$", "CD", "DT", "WP$") or before.text.lower() in COUNTING:
            break
        if before.text in CALENDAR and index not in names.at:
            while chosen[-1] != node and tree.tokens[chosen[-1]].text[0].isdigit():
                chosen.pop()
            break  # "Sunday | Oman's state media", "the April 2nd | report"
        if before.pos == "PUNCT" and before.text not in ("-", "–", "'", "’"):
            break
        if before.text == "old" and tree.tokens[index - 1].text == "-":
            break  # "a 36-year-old | farmer"
        chosen.append(index)
    while len(chosen) > 1 and _is_loose(tree, chosen[-1]):
        chosen.pop()
    knows = _who_know(tree, node)
    if knows:
        return [knows[:1].lower() + knows[1:]]
    if tree.lemma(node) in MUTE or (len(chosen) == 1 and tree.lemma(node) in NOBODY):
        return []
    first = tree.tokens[chosen[-1]]
    called = first.text
    if chosen[-1] not in names.at and called.istitle() and (first.pos != "PROPN" or _opens(tree, chosen[-1])):
        called = called[:1].lower() + called[1:]
    for index in reversed(chosen[:-1]):
        here = tree.tokens[index]
        called += here.text if here.start == tree.tokens[index - 1].end else f" {here.text}"
    of = tree.tokens[node + 1 : node + 3]  # "Minister | of Defence"
    office = len(of) == 2 and of[0].text in ("of", "for") and of[1].pos == "PROPN" and tree.parent(node + 2) == node + 1
    return [f"{called} {of[0].text} {of[1].text}" if office and node + 2 not in names.at else called]


def _opens(tree: Tree, index: int) -> bool:
    """Whether a common noun only looks like a name, since the sentence begins with it ("Witnesses said")."""
    return index == 0 and tree.tokens[index].tag == "NNPS"


def _is_loose(tree: Tree, index: int) -> bool:
    """What a phrase does not begin with: a mark, a possessive’s "s"."""
    token = tree.tokens[index]
    return token.pos in ("PUNCT", "PART") or token.tag == "POS"


def passed_on(names: Names, index: int) -> str | None:
    """By whom what somebody said or wrote was passed on, where the word is a participle that tells so."""
    tree = names.tree
    if (tree.tokens[index].text, tree.tokens[index + 1].text) not in PASSED_ON or index < 2:
        return None
    if tree.lemma(index - 1) not in SOURCES or tree.tokens[index - 2].text in ("citing", "quoting"):
        return None
    behind = (
        names.at.get(i) for i in range(index + 2, min(len(tree.tokens), index + 5))
    )  # "by the state agency | Acme"
    return next((name_of(medium) for medium in behind if medium is not None), None)


# Bodies that publish what they are told, as papers do.
_DOCUMENTING = frozenset({"Human Rights Watch", "Amnesty International", "Amnesty", "Airwars", "Bellingcat"})


def publishes(name: str) -> bool:
    """Whether a body with this name publishes what it is told."""
    return is_media(name) or name in _DOCUMENTING


# "MR. KHAN:", "Q:", "THE WITNESS:" at the head of a transcript's line.
_SPEAKER = re.compile(
    r"(?:[QA]\d{0,3}|(?:Mr|Mrs|Ms|Dr|Judge|Sen|Rep|Gen|Col)\.? [A-Z][\w'’-]+(?: [A-Z][\w'’-]+)?|"
    r"[A-Z][A-Z.'’-]+(?: [A-Z.'’-]+){0,4}): +(?=\S)"
)
_LABEL_LENGTH = 12  # characters of a label that the model may have cut off ("MR. | KHAN: …")
_LABEL_REACH = 80


def speaker_label(text: str, start: int, end: int) -> int:
    """Where the label of a transcript's speaker that opens this sentence ends, 0 for none."""
    line = text.rfind("\n", max(0, start - _LABEL_LENGTH), start) + 1 if start else 0
    if line == 0 and start > _LABEL_LENGTH:
        return 0
    found = _SPEAKER.match(text, line, min(end, line + _LABEL_REACH))
    if found is None or found.end() <= start:
        return 0
    return found.end() if any(letter.islower() for letter in text[found.end() : end]) else 0


def told_media(names: Names, verb: int) -> list[str]:
    """The news organisation that was told ("said to X", "told X")."""
    tree = names.tree
    found = []
    heads = tree.among(verb, "dobj", "dative", "obj", "npadvmod")  # "told VOA two men fled"
    heads += [b for a in tree.among(verb, "prep", "dative") if tree.lemma(a) == "to" for b in tree.among(a, "pobj")]
    for head in [one for first in heads for one in (first, *tree.among(first, "conj"))]:
        mention = names.at.get(head)
        if mention is not None and mention.label == "ORG":
            name = name_of(mention)
            spoken = tree.lemma(verb) == "say" and any(
                tree.lemma(a) == "to" for a in tree.among(verb, "prep", "dative")
            )
            if publishes(name) or spoken:
                found.append(name)
    return found


_RULING = frozenset({"court", "judge", "jury", "justice", "magistrate", "panel", "tribunal"})


def is_denial(tree: Tree, verb: int, thing: int | None) -> bool:
    """Whether somebody says that what others say is not so: "denied the allegations", not "denied him bail", nor what a
    court denies, which it rules."""
    who = tree.child(verb, "nsubj")
    if who is not None and tree.lemma(who) in _RULING:
        return False
    told = thing is not None and tree.tokens[thing].dep == "dobj" and tree.child(verb, "dative") is None
    return told and tree.lemma(verb) == "deny" and thing is not None and tree.lemma(thing) in _DENIED


def told_by(tree: Tree, verb: int) -> list[int]:
    """Who tells what is told in the passive: "was reported missing in Varna by his wife"."""
    of = [verb, *tree.among(verb, "xcomp", "oprd", "acomp")] if tree.child(verb, "nsubjpass") is not None else [verb]
    of = of if tree.child(verb, "nsubj") is None else []  # "informed the panel by letter"
    by = [*tree.among(verb, "agent"), *(a for v in of for a in tree.among(v, "prep") if tree.lemma(a) == "by")]
    return [below for a in by for below in tree.among(a, "pobj")]
