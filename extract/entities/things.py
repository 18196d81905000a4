"""Words in capitals that name a thing, and neither who nor where: a book, a film, a disease, an order bestowed.

1. What somebody published or composed: "published | Winterhafen in 1957 and | The Glass Dyke".
2. What stands behind its kind: "her first novel, | The Salt Road, appeared", "the film | Cold Harvest".
3. Whose disease or law it is: "| Parkinson's disease".
4. What is bestowed: "was awarded the | Order of the White Rose".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from extract.dates.calendar_names import ANY_MONTH, ANY_WEEKDAY
from extract.entities.shapes import is_first_name
from extract.records import Mention

_WORD = rf"(?!{ANY_WEEKDAY}\b|{ANY_MONTH}\b)[A-ZÀ-Þ][\w-]+"
# Not "published | Noor's letters", which are his.
_TITLE = rf"{_WORD}(?: (?:(?:of|the|and|a|an|du|de|la) )*{_WORD})*(?![\w'’-])"
_MADE = re.compile(
    r"\b(?:(?:co-|self-)?(?:authored|published)|composed|co-wrote|premiered|serialised|serialized|translated) "
    rf"(?:his |her |their )?(?P<first>{_TITLE})(?: (?:in|on) [\w ]{{0,12}}?\d{{4}},? and (?P<second>{_TITLE}) in \d)?"
)
_KINDS = (
    r"album|autobiography|ballad|ballet|biography|comedy|documentary|drama|essay|film|memoirs?|movie|musical|novella?"
    r"|novel|opera|painting|play|poem|sculpture|sitcom|song|symphony|thriller|travelogue|treatise"
)
# A comma on both sides, "called", or an article of its own: "the film Omar Noor made" is his.
_OF_KIND = re.compile(
    rf"\b(?:{_KINDS})(?:, (?P<aside>{_TITLE})(?=,| \()|,? (?:called|entitled|titled) (?P<called>{_TITLE})"
    rf"| (?P<article>(?:The|A|An) {_TITLE}))"
)
_OWNED = re.compile(rf"\b{_WORD}['’]s (?=(?:chorea|comet|disease|law|lymphoma|palsy|syndrome|theorem)\b)")
_BESTOWED = re.compile(
    r"\b(?:awarded|bestowed|conferred|declined|received|(?:decorated|honoured|honored|invested) with)"
    r" (?:(?:him|her|on (?:him|her)) )?(?:the )?"
    rf"(?P<order>(?:{_WORD} ){{0,3}}(?:(?<!Red )Cross|Garter|Legion|Medal|Order|Prize|Ribbon|Star)"
    rf"(?: of (?:the )?{_TITLE})?)"
)
_SAYS = re.compile(r",? (?:said|says|told|wrote|made)\b")


def without_things(text: str, mentions: Sequence[Mention]) -> list[Mention]:
    """The mentions without those within the name of a thing, nor those called as it is."""
    things = sorted(_things(text))
    if not things:
        return list(mentions)
    titles = {text[start:end] for start, end in things if not is_first_name(text[start:end].split()[0])}
    within = {at for start, end in things for at in range(start, end)}
    return [one for one in mentions if one.start not in within and one.text not in titles]


def _things(text: str) -> Iterator[tuple[int, int]]:
    for pattern in (_MADE, _OF_KIND, _OWNED, _BESTOWED):
        for found in pattern.finditer(text):
            for group in range(1, pattern.groups + 1) if pattern.groups else (0,):
                if found[group] and not _SAYS.match(text, found.end(group)):
                    yield found.span(group)
