"""Where the dateline of a story ends: the model reads the sentence behind it better without it."""

from __future__ import annotations

import re

BYLINE_REACH = 80
# "BAGHDAD (Reuters) -", "BASRA, Southern Marshes -", "GENEVA, June 4 —", "Iran, September 21, 2019—": capitals, a date
# or an agency before a dash.
_DATELINE = re.compile(r"(?P<place>[A-Z][^\n–—:;!?]{1,70}?)\s?(?:—|–|--|_| - |\)-)\s*")
_IN_DATELINE = re.compile(
    r"\([A-Z][\w/ .]{1,20}\)|\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\.? \d|\d{4}"
    r"|^[A-Z .,'’-]+$|^[A-Z][A-Z .'’-]{2,}(?:, [A-Z][\w.]+(?: [A-Z][\w.]+){0,2}){1,2}$"
)
_AGENCY = re.compile(r"\([A-Z][\w/.]{1,15}\)\s?(?:—|–|--?)\s+")  # "(Reuters) - "


def dateline(text: str, start: int, end: int) -> int:
    """Where the dateline that opens a passage ends, 0 for none."""
    alone = _AGENCY.match(text, start, end)
    if alone:
        return alone.end()
    found = _DATELINE.match(text, start, min(end, start + BYLINE_REACH))
    return found.end() if found and _IN_DATELINE.search(found.group("place") + ")" * (")" in found.group())) else 0
