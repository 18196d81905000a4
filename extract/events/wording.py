"""A headline's words as they are written: names in full, articles, verbs and marks that agree, where it may end."""

from __future__ import annotations

import re
from itertools import pairwise

from extract.entities.places import is_country
from extract.entities.titles import sex_of
from extract.events.deed_words import HARM
from extract.events.names import Names, name_of
from extract.events.tree import Tree
from extract.events.words import DIRECTIONS
from extract.records import Mention, Token

LOOSE_ENDS = ("ADP", "DET", "CCONJ", "PART", "SCONJ", "PUNCT")
_BEYOND = frozenset({"relcl", "acl", "appos", "prep", "punct", "conj", "cc"})
_CURRENCIES = ("$", "€", "£", "US$", "Rs", "Rs.")
_INVOLVING = ("concern", "include", "involve", "regard")
_PLACED = ("base", "date", "locate", "situate")
# "built | some time before 1220", "appointed | with effect from 3 May", "was beaten, | as a result of which he died"
_OPEN_ENDS = [
    end.split()
    for end in (
        "some time",
        "with effect",
        "as a result",
        "in reference",
        "in connection",
        "in response",
        "in honor",
        "in honour",
        "in an attempt",
        "in an effort",
        "in efforts",
        "in a bid",
        "with intention",
        "in the village",  # "was shot | in the village of Karvat", where there is no room for its name
        "in the town",
        "in the province",
        "in the district",
    )
]
ADDRESSES = ("Mr.", "Mrs.", "Ms.", "Mr", "Mrs", "Ms")
_WITH_ARTICLE = (
    *("Bahamas", "Central", "Democratic", "Gambia", "Netherlands", "Philippines", "Soviet", "U.K.", "U.S.", "UK", "US"),
    "United",
)
HYPHENS = ("-", "–")
# "An unidentified man", "an hour"; not "a unit", "a European", "a one-legged man", "a Ugandan"
_VOWEL = re.compile(
    r"(?i)(?!eu|ewe|one\b|once\b|u[grst][aeiou]|ukr|uni(?:[cfloqstv]|on)|uni\b)[aeiou]|h(?:eir|onest|onou?r|our)"
)
_AS_LETTERS = "AEFHILMNORSX"  # "an FBI agent", "a US-led force"
_COUPLE = re.compile(
    r"\b(?:[A-Z][a-z]{1,3}\.|Dr|Mr|Lord|Prof|Rev|Sir) and \S+$"
)  # "Mr and Mrs Noor", "Dr. and Mrs. Noor"
_POSSESSIVE = ("his", "her", "their", "its")


def words(names: Names, indexes: list[int]) -> list[str]:
    """The words, each name once and canonical, written together where the text does so."""
    tree = names.tree
    written: list[str] = []
    last_mention, previous = None, -2
    for index in indexes:
        mention, token = names.at.get(index), tree.tokens[index]
        text = token.text.lower() if tree.shouted else token.text
        if text in ("whom", "which") and index > 1 and tree.tokens[index - 1].text == "of":
            several = text == "whom" or tree.tokens[index - 2].pos in ("ADJ", "DET", "NUM")
            text = "them" if several else "it"  # "most of | whom | fled", "the loss of | which | ruined him"
        glued = _glued(tree, previous, index)
        apart = index - previous > 1  # what stood between is left out: "The accused, Omar Nasser"
        repeated = mention is not None and mention is last_mention  # "Basra, Iraq" is one name, written already
        if written and apart:
            written[-1] += _mark_between(tree, previous, index, written, repeated)
        previous = index
        if mention is not None and repeated and not _longer(token, mention):
            continue
        if token.tag == "WP$":
            written.extend(_whose(names, index))
        elif mention is not None and _stands_for(token, mention):
            last_mention = mention
            size = len(written)
            _write_name(names, index, mention, written, apart)
            if glued in HYPHENS and 0 < size < len(written):  # "the Tamba–Keri road"
                written[size - 1 : size + 1] = [f"{written[size - 1]}{glued}{written[size]}"]
        elif glued is not None and written and agreeing(names, index, text) == text:
            written[-1] += glued + text
        elif text.strip():
            _write_word(names, index, text, written, apart)
    return written


def _mark_between(tree: Tree, previous: int, index: int, written: list[str], repeated: bool) -> str:
    """The comma, or the apostrophe of who owns it, that is written behind the last word where others are left out."""
    token, comma = tree.tokens[index], tree.tokens[index - 1].text == ","
    kept = index - previous == 2 and comma and not repeated and _parts(token, written)
    toll = comma and is_toll(tree, token.head, index) and not written[-1].endswith(",")  # "rammed a bus, killing six"
    owner = index - previous == 2 and not repeated and _is_owner(tree, previous)
    return "," * (kept or toll) + "’" * owner


def _stands_for(token: Token, mention: Mention) -> bool:
    """Whether the name is written in place of this word of it: for "the Varna authorities" the adjective stays, and so
    does "the Yemeni capital"."""
    if mention.label == "GPE" and mention.text == "capital":
        return False
    adjective = token.tag == "JJ" and token.end >= mention.end  # not "Northgate Ltd"
    return mention.label != "NORP" and token.tag != "POS" and not adjective and not _longer(token, mention)


def _write_name(names: Names, index: int, mention: Mention, written: list[str], apart: bool) -> None:
    """Adds a name in its canonical form, without what stands before it and repeats it."""
    token, name = names.tree.tokens[index], name_of(mention).split()
    text = token.text.lower() if names.tree.shouted else token.text
    if token.tag == "PRP$" and mention.text == text and (_told(written, name) or _is_own(names.tree, index + 1)):
        written.append(_own(text, name))  # "Omar Noor left his post"
        return
    if written and written[-1] in ADDRESSES and not _COUPLE.search(" ".join(written[-3:])):
        written.pop()
    own = mention.text.split()
    if own[0].lower() == "the" and len(own) == 2 and own[1].capitalize() in name and mention.label != "PERSON":
        written.append(own[0])  # "the court": "the Varna City Court"
    twice = name[0].lower() == "the" or (apart and mention.label == "PERSON")
    if written and written[-1].lower() == "the" and twice:
        written.pop()
    if written and written[-1].lower() == "the" and mention.text.endswith(f" of {' '.join(name)}"):
        written.pop()  # "the Republic of Ireland", whose name is Ireland
    bare = mention.label == "GPE" and name[0] not in (*own, *_WITH_ARTICLE) and is_country(" ".join(name))
    if written and written[-1].lower() == "the" and bare:
        written.pop()  # "the Islamic Republic", whose name is Iran
    for size in range(min(len(name) - 1, len(written)), 0, -1):
        if [word.lower() for word in written[-size:]] == [word.lower() for word in name[:size]]:
            del written[-size:]  # "the 31st Regiment", "the king Omar", whose names repeat the word
            break
    if own[0] != name[0] and not name[0].isupper():  # "An SLF spokesman": "A Senna Liberation Front spokesman"
        _agree(written, name[0])
    pronoun = token.tag == "PRP$" or (token.text.lower() in _POSSESSIVE and token.dep == "poss")
    if pronoun and mention.text == text:  # not "My Lai"
        name[-1:] = [name[-1] + "’s"]
    written.extend(name)


def _write_word(names: Names, index: int, text: str, written: list[str], apart: bool) -> None:
    """Adds a word that is no name, with the article that it lost."""
    bereft = text.islower() and names.tree.tokens[index].tag in ("JJS", "NN", "NNS", "JJ") and _bereft(names, index)
    if bereft and (apart or not written):
        written.append("the" if written else "The")
    text = agreeing(names, index, text)
    if text.islower() and index - 1 in names.at and written and written[-1].lower() == text:
        return  # "the M23 movement", whose whole name ends so
    if apart:
        _agree(written, text)
    written.append(text)


def _agree(written: list[str], word: str) -> None:
    """The article before it as the word asks for it: "a", before a vowel's sound "an"."""
    if written and written[-1].lower() in ("a", "an"):
        vowel = word[0] in _AS_LETTERS if word[:2].isupper() else _VOWEL.match(word) is not None
        written[-1] = written[-1][:1] + "n" * vowel


def _told(written: list[str], name: list[str]) -> bool:
    return any(written[at : at + len(name)] == name for at in range(len(written)))


def _is_own(tree: Tree, index: int) -> bool:
    return index < len(tree.tokens) and tree.tokens[index].text == "own"


def _own(word: str, name: list[str]) -> str:
    """What is his own, where his name stands already; "my" of who writes, as far as his name tells his sex."""
    return word if word.lower() != "my" else {"f": "her", "m": "his"}.get(sex_of(name[0]), "their")


def agreeing(names: Names, index: int, text: str) -> str:
    """The verb as it is told of somebody where his name is put for "I" before it, for "you" before or behind it; whole
    behind a name that is put for a pronoun ("he'd gone": "Omar Noor had gone")."""
    tokens = names.tree.tokens
    if text[:1] in ("'", "’") and index - 1 in names.at and tokens[index - 1].tag == "PRP":
        text = _whole(tokens[index], text)
    if text not in _AGREEING:
        return text
    first = any(at in names.at and tokens[at].text in ("I", "you", "You") for at in range(max(0, index - 2), index))
    asked = index + 1 in names.at and tokens[index + 1].text == "you"
    return _AGREEING[text] if first or asked else text


def _whole(token: Token, text: str) -> str:
    """A shortened auxiliary in full."""
    match text[1:]:
        case "d":
            return "would" if token.tag == "MD" else "had"
        case "ll":
            return "will"
        case "s" if token.tag == "VBZ":
            return "has" if token.lemma == "have" else "is"
        case _:
            return text


_AGREEING = {"am": "is", "'m": "is", "’m": "is", "have": "has", "'ve": "has", "’ve": "has", "do": "does"}
_AGREEING |= {"are": "is", "'re": "is", "’re": "is", "were": "was"}


def _bereft(names: Names, index: int) -> bool:
    """Whether the day whose this was is left out ("Sunday's | arrests")."""
    return index > 1 and names.tree.tokens[index - 1].tag == "POS" and index - 2 in names.dates


def is_toll(tree: Tree, verb: int, other: int) -> bool:
    """Whom it harmed ("rammed a bus, killing six")."""
    doing = other > verb and tree.tokens[other].tag == "VBG" and tree.child(other, "dobj") is not None
    return doing and tree.lemma(other) in HARM


def _longer(token: Token, mention: Mention) -> bool:
    """A word made of a name: "U.S.-bound"."""
    return token.end > mention.end + 1 and token.text[mention.end - token.start : mention.end - token.start + 1] == "-"


def _parts(token: Token, written: list[str]) -> bool:
    """Whether a comma before this word stays: inside a list or a place's name, and where what it sets off stays too."""
    return token.pos not in ("VERB", "AUX", "ADV", "PART") or any(word.endswith(",") for word in written)


def _is_owner(tree: Tree, index: int) -> bool:
    """Whether an apostrophe alone follows, taken for a mark ("the workers' union")."""
    token, mark, after = tree.tokens[index : index + 3]
    return mark.text in ("'", "’") and mark.pos == "PUNCT" and token.end == mark.start and mark.end < after.start


def _whose(names: Names, index: int) -> list[str]:
    """The owner that "whose" stands for."""
    tree = names.tree
    clause = next((i for i in tree.path(index) if tree.tokens[i].dep == "relcl"), None)
    if clause is None and (index < 2 or tree.tokens[index - 1].text != ","):
        return [tree.tokens[index].text]
    held = index - 2 if clause is None else tree.parent(clause)
    owner = words(names, [i for i in tree.subtree(held, _BEYOND) if i < index])[:6]
    return [*owner[:-1], f"{owner[-1]}’" if owner[-1].endswith("s") else f"{owner[-1]}’s"] if owner else []


def _glued(tree: Tree, previous: int, index: int) -> str | None:
    """What stands between two words that the text writes as one ("", "-"); None where a space does."""
    if previous < 0 or not 0 < index - previous <= 2:
        return None
    if index - previous == 1:
        return "" if tree.tokens[previous].end == tree.tokens[index].start else None
    between = tree.tokens[previous + 1 : index]
    if any(token.text not in ("-", "–", "/", ".", "’", "'") for token in between):
        return None
    run = tree.tokens[previous : index + 1]
    if all(a.end == b.start for a, b in pairwise(run)):
        return "".join(token.text for token in between)
    return None


def spell(names: Names, indexes: list[int]) -> str:
    tree = names.tree
    kept = [i for i in indexes if not _is_rate(tree, i, indexes) and not _leads_to_day(names, i, indexes)]
    while (
        kept
        and tree.tokens[kept[-1]].dep != "prt"
        and (
            (tree.tokens[kept[-1]].pos in LOOSE_ENDS and not _may_end(tree, kept[-1]))
            or tree.tokens[kept[-1]].text in (*_CURRENCIES, *ADDRESSES)
            or (tree.tokens[kept[-1]].dep == "amod" and tree.parent(kept[-1]) > kept[-1] and len(kept) < len(indexes))
            or _leads_on(tree, kept[-1], indexes)
        )
    ):
        kept.pop()
    for end in _OPEN_ENDS:
        ends = len(kept) > len(end) + 1 and [tree.tokens[i].text.lower() for i in kept[-len(end) :]] == end
        if ends and (end[1] != "the" or tree.child(kept[-1], "prep") is not None):
            del kept[-len(end) :]
    while kept and _loose_start(tree, kept[0]):
        kept.pop(0)
    kept = _closed(tree, [i for first in kept or indexes for i in _with_bracket(tree, first, kept or indexes)])
    return capital(" ".join(words(names, kept)).strip(" ,;:-–—"))


def _loose_start(tree: Tree, index: int) -> bool:
    """Whether a headline cannot begin with the word; "Neither Noor nor Quist spoke" can."""
    token = tree.tokens[index]
    joins = token.pos in ("CCONJ", "SCONJ", "PUNCT") or token.tag in ("WDT", "WRB", "POS")
    return joins and token.text.lower() != "neither"


def _with_bracket(tree: Tree, index: int, kept: list[int]) -> tuple[int, ...]:
    """A word, and behind it the bracket that one within it opens: "Section 10(b | )"."""
    text, behind = tree.tokens[index].text, index + 1
    opens = text.find("(") > 0 and ")" not in text and behind < len(tree.tokens) and behind not in kept
    return (index, behind) if opens and tree.tokens[behind].text == ")" else (index,)


def _closed(tree: Tree, kept: list[int]) -> list[int]:
    """The words with the bracket that closes what one among them opens; without that where it is cut short."""
    marks = [i for i in kept if tree.tokens[i].text in ("(", ")")]
    if not marks or tree.tokens[marks[-1]].text == ")":
        return kept
    behind = kept[-1] + 1
    if behind < len(tree.tokens) and tree.tokens[behind].text == ")":
        return [*kept, behind]
    return [i for i in kept if i < marks[-1]]


def _leads_to_day(names: Names, index: int, indexes: list[int]) -> bool:
    """A preposition whose day is left out ("went back to work | on 20 March | with a rise")."""
    bare = names.tree.tokens[index].pos == "ADP" and names.tree.tokens[index].dep == "prep"
    if not bare or index + 1 not in names.dates or index + 1 in indexes:
        return False
    last = index + 1
    while last + 1 in names.dates:
        last += 1
    if names.tree.tokens[last + 1 :] and names.tree.tokens[last + 1].tag == "POS":
        return False  # "claimed responsibility | for Friday's raid"
    kept = [i for i in names.tree.among(index, "pobj") if i in indexes and last < i <= last + 3]
    return not kept or names.tree.lemma(index) not in ("in", "of") or any(map(names.tree.is_verb, range(last, kept[0])))


def _may_end(tree: Tree, index: int) -> bool:
    """A small word that stands for a noun ("dismissed both") or ends one ("the tie-up", "a break-in")."""
    token = tree.tokens[index]
    if token.text in ("both", "neither"):
        return True
    verb = tree.parent(index)
    if token.dep == "prep" and index == verb + 1 and tree.child(verb, "auxpass") is not None:
        return tree.child(index, "pobj", "pcomp", "prep") is None  # "the shed had been broken into"
    return index > 1 and tree.tokens[index - 1].text == "-" and tree.tokens[index - 1].end == token.start


def _leads_on(tree: Tree, index: int, indexes: list[int]) -> bool:
    """A word that is nothing without what follows it in the text ("north of …", "involving …")."""
    if index == indexes[0] or index + 1 >= len(tree.tokens):
        return False
    token = tree.tokens[index]
    if token.text.lower() in DIRECTIONS:
        return tree.tokens[index + 1].text == "of"
    if token.dep == "acl" and tree.lemma(index) in _PLACED and tree.tokens[index + 1].pos == "ADP":
        return index + 1 not in indexes  # "a mosque | located in Karvat"
    return token.tag == "VBG" and tree.lemma(index) in _INVOLVING and tree.tokens[index - 1].text.lower() != "by"


def _is_rate(tree: Tree, index: int, indexes: list[int]) -> bool:
    """ "a share" whose amount is left out ("a loss of $3 million, or 12 cents a share")."""
    article = index if tree.tokens[index].text.lower() == "a" else index - 1
    if article < 0 or article + 1 >= len(tree.tokens) or tree.tokens[article].text.lower() != "a":
        return False
    return tree.lemma(article + 1) == "share" and article - 1 not in indexes


def capital(text: str) -> str:
    return text[:1].upper() + text[1:]
