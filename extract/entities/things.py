"""Words in capitals that name a thing, and neither who nor where: a book, a film, a disease, an order bestowed.

1. What somebody published or composed: "published | Winterhafen in 1957 and | The Glass Dyke".
2. What stands behind its kind: "her first novel, | The Salt Road, appeared", "the film | Cold Harvest".
3. Whose disease it is called, or after what place: "| Parkinson's disease", "| Lassa fever", then "died of | Lassa";
   not "Iran's law", "Lena Quist's disease", "in Lassa".
4. What is bestowed: "was awarded the | Order of the White Rose".
5. A day with a name that the model took for a body: "the | Army Day | parade".
6. One of what a maker makes: "a stolen | Land Rover".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from extract.dates.calendar_names import ANY_MONTH, ANY_WEEKDAY
from extract.entities.shapes import is_first_name
from extract.entities.titles import sex_of
from extract.entities.wordlist import opening
from extract.records import Mention

_WORD = rf"(?!{ANY_WEEKDAY}\b|{ANY_MONTH}\b)[A-ZÀ-Þ][\w-]+(?![\w-])"
_LINK = r" (?:(?:of|the|and|a|an|du|de|la) )*"
# With all its words. No possessive quantifiers: those of Python before 3.11.5 give up matches around groups.
_TITLE = rf"{_WORD}(?:{_LINK}{_WORD})*(?!{_LINK}{_WORD})"
# Where an object ends: not "published | Noor's letters", "published | Hamas documents", "awarded | Red Star a tender".
_ENDS = (
    rf"(?=[,.;:?!)\]\"”]|\n|$| (?:\(|\d|{ANY_WEEKDAY}\b|{ANY_MONTH}\b|(?:after|and|as|at|before|but|by|during|for|from"
    r"|in|last|on|since|that|this|to|under|until|when|where|which|while|with|within)\b))"
)
_DONE = "authored|published|composed|co-wrote|premiered|serialised|serialized|translated"
_MADE = re.compile(
    rf"\b(?:(?:co-|self-)?(?:{_DONE})) (?:his |her |their )?(?P<first>{_TITLE}){_ENDS}"
    rf"(?: (?:in|on) [\w ]{{0,12}}?\d{{4}},? and (?P<second>{_TITLE}) in \d)?"
)
_KINDS = (
    r"album|autobiography|ballad|ballet|biography|comedy|documentary|drama|essay|film|memoirs?|movie|musical|novella?"
    r"|novel|opera|painting|play|poem|sculpture|sitcom|song|symphony|thriller|travelogue|treatise"
)
# A comma on both sides, "called", or an article of its own: "the film Omar Noor made" is his, and "the film called Omar
# Noor a thief" is of him.
_OF_KIND = re.compile(
    rf"(?<!\bIn the )(?<!\bIn this )\b(?:{_KINDS})(?:, (?P<aside>{_TITLE})(?=,| \()"
    rf"|,? (?:called|entitled|titled) (?P<called>{_TITLE})"
    rf"(?! (?:an?|the|his|her|its|their|too)\b|['’]s)| (?P<article>(?:The|A|An) {_TITLE})(?!['’]))"
)
_AILMENTS = r"(?:chorea|comet|disease|lymphoma|palsy|syndrome|theorem)\b"
_OWNED = re.compile(rf"(?:^|\n|[,;(] |\b[a-z]+\.? )(?P<owner>{_WORD}['’]s) (?={_AILMENTS})")
_FEVERS = r"(?:(?:ha?emorrhagic )?fever|flu|virus)\b"
_FEVER = re.compile(rf"\b(?P<fever>{_TITLE}) (?={_FEVERS})")
_HAD = re.compile(r"\b(?:(?:against|by|cases? of|died of|for|infected with|outbreaks? of|symptoms of) |contracted )$")
_ORDERS = "(?:(?<!Red )Cross|Garter|Legion|Medal|Order|Prize|Ribbon|Star)"
_BESTOWED = re.compile(
    r"\b(?:(?:awarded|bestowed|conferred|(?:decorated|honoured|honored|invested) with)"
    r"(?: (?:him|her|on (?:him|her)))?(?: the)?|(?:declined|received) (?:the|an?|his|her)) "
    rf"(?P<order>(?:{_WORD} ){{0,3}}{_ORDERS}(?: of (?:the )?{_TITLE})?){_ENDS}"
)
# With what of each stands in few texts only: looked for first.
_PATTERNS = (
    (_MADE, opening("acpst", rf"(?:{_DONE}) (?:his |her |their )?[A-ZÀ-Þ]")),
    (_OF_KIND, opening("abcdefmnopst", rf"(?:{_KINDS})(?:, [A-ZÀ-Þ]|,? (?:called|entitled|titled) | (?:The|An?) )")),
    (_OWNED, re.compile(rf"['’]s (?={_AILMENTS})")),
    (_BESTOWED, opening("CGLMOPRS", _ORDERS)),
)
_SAYS = re.compile(r",? (?:said|says|told|wrote|made)\b")


def without_things(text: str, mentions: Sequence[Mention]) -> list[Mention]:
    """The mentions without those within the name of a thing, nor those called as it is."""
    mentions = [one for one in mentions if one.label != "ORG" or not one.text.endswith((" Day", " Eve"))]
    called = {one for one in mentions if one.label == "PERSON" and " " in one.text}
    mentions = [one for one in mentions if one in called or not _one_of_its(text, one.start)]
    mentions = _without_fevers(text, mentions)
    things = sorted(_things(text))
    if not things:
        return list(mentions)
    titles = {text[start:end] for start, end in things if not _may_be_somebody(text, start, end)}
    within = {at for start, end in things for at in range(start, end)}
    return [one for one in mentions if one.start not in within and one.text not in titles]


def _one_of_its(text: str, start: int) -> bool:
    """Whether a maker's name stands for a vehicle or weapon, as what it looks like says."""
    return bool(_ONE_OF_ITS.search(text, max(0, start - _LONGEST_LOOK), start))


_LONGEST_LOOK = 24  # characters
_ONE_OF_ITS = re.compile(
    r"\b[Aa]n? (?:\w+-)?(?:abandoned|black|blue|brown|burnt|gr[ae]y|green|hired|parked|red|rented|second-hand|silver"
    r"|stolen|unmarked|white|yellow)(?:-out)? $"
)


def _without_fevers(text: str, mentions: Sequence[Mention]) -> Sequence[Mention]:
    """The mentions without diseases called after a place, also where its name alone says what somebody had."""
    fevers = [found.span("fever") for found in _FEVER.finditer(text)]
    if not fevers:
        return mentions
    named, starts = {text[start:end] for start, end in fevers}, {start for start, _ in fevers}
    return [
        one
        for one in mentions
        if one.start not in starts and not (one.text in named and _HAD.search(text, max(0, one.start - 16), one.start))
    ]


def _things(text: str) -> Iterator[tuple[int, int]]:
    for pattern, sign in _PATTERNS:
        for found in pattern.finditer(text) if sign.search(text) else ():
            for group in range(1, pattern.groups + 1):
                if not found[group] or _SAYS.match(text, found.end(group)):
                    continue
                aside = group == pattern.groupindex.get("aside") and " " in found[group]
                if not aside or not _may_be_somebody(text, *found.span(group)):
                    yield found.span(group)


def _may_be_somebody(text: str, start: int, end: int) -> bool:
    """Whether it opens with a first name, or who was translated: "The film, | Omar Noor, its director, claims"."""
    first = text[start:end].split()[0]
    return bool(is_first_name(first) or sex_of(first)) or text.endswith("translated ", 0, start)
