"""Which century a decade without one is of: "the early '80s" of a story that stands in 1881 are the 1880s."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import datetime

from extract.dates.expression import Expression, Fixed, Part
from extract.dates.interval import Grain, Interval

_NO_CENTURY = re.compile(r"(?i)(?:^|[\s-])['’]?(?:\d0s|[a-z]{3,6}ties|teens)$")
_NAMED_SO = 1700  # 'built in 1348 and restored in the seventies' speaks of ours
_NEAR = range(-15, 36)  # years from the date last talked about to the decade
_OURS = 1900  # the century that such a decade means by itself


def of_its_century(words: str, term: Expression, told: Interval | None) -> Expression:
    """The term with the decade nearest to the date last talked about, in a story of an earlier century."""
    if told is None or told.start is None or told.start.year >= _OURS or not _NO_CENTURY.search(words):
        return term
    if isinstance(term, Part):
        return replace(term, inner=of_its_century(words, term.inner, told))
    if not isinstance(term, Fixed) or term.interval.grain is not Grain.DECADE or term.interval.start is None:
        return term
    then = told.start.year
    near = then // 100 * 100 + term.interval.start.year % 100
    year = min((near - 100, near, near + 100), key=lambda year: abs(year - then))
    whole = Interval.of(datetime(year, 1, 1), Grain.DECADE) if then >= _NAMED_SO and year - then in _NEAR else None
    return Fixed(whole, term.flags) if whole else term
