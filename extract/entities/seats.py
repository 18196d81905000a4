"""Capitals told by their country alone: "the Yemeni capital", "near Nigeria's capital" are Sanaa and Abuja.

Not where another town was, or may be, the capital at the time told of, and not where the word is of money.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from extract.entities import gazetteer, places
from extract.entities.wordlist import word_set
from extract.records import Mention

_SEVERAL = word_set("BI BJ BO BW CI ID IL KZ LK MM MY NL PK PS SZ TZ ZA")
"""Countries whose capital moved within living memory, or whose government sits elsewhere."""
_CAPITAL = re.compile(
    r"(?P<owned>['’`]s?)? (?P<word>capital)\b(?!-)(?! ?,? ?(?:city,? |city of |of )?[A-Z])"
    r"(?! (?:account|adequacy|allowance|and financial|base|budget|buffer|case|charge|control|cost|crime|equipment"
    r"|expenditure|flight|flow|formation|gain|goods|increase|inflow|injection|investment|letter|loss|market|mobility"
    r"|murder|needs|of culture|offence|offense|outflow|outlay|project|punishment|raising|ratio|region|requirement"
    r"|reserve|sentence|ship|shortfall|spending|stock|structure|surplus|trial)s?\b)"
)
# What stands before a people's adjective, where no money is meant: "British capital built the railway".
_PLACING = re.compile(r"(?i)\b(?:the(?: [a-z-]+)?|in|inside|near|outside|around|across|towards?) $")
_BEFORE = 30  # characters


def mentions(text: str, named: Sequence[Mention]) -> Iterator[Mention]:
    """The capital that the word means behind a country's name or adjective."""
    if " capital" not in text:
        return
    for one in named:
        found = _CAPITAL.match(text, one.end) if one.label in ("GPE", "NORP") else None
        name = _capitals().get(places.country_of(one.name) or places.country_of(one.text) or "") if found else None
        if found and name and (found["owned"] or _PLACING.search(text, max(0, one.start - _BEFORE), one.start)):
            yield Mention(*found.span("word"), found["word"], "GPE", name)


@cache
def _capitals() -> dict[str, str]:
    units = gazetteer.units().items()
    return {name: capital for code, (name, _, capital) in units if len(code) == 2 and code not in _SEVERAL and capital}
