"""Days written with points, whose year only the last one names: 17.9.–30.10.2005, on 12.1., 26.1. and 9.2.1999."""

from __future__ import annotations

from extract.dates import rx
from extract.dates.english.absolute import day_term, figures_date
from extract.dates.english.lexicon import rule
from extract.dates.expression import Between, Expression, Fixed, RangeEnd


def _dotted_before(days: list[str], last: Expression | None) -> list[Expression] | None:
    """Days of the year that only the last date names; of the year before where they lie behind it: 30.12.–2.1.2019."""
    if not isinstance(last, Fixed) or last.interval.start is None:
        return None
    end = last.interval.start
    terms: list[Expression] = []
    for dotted in days:
        day, month = (int(part) for part in dotted.rstrip(".").split("."))
        found = day_term(end.year - ((month, day) > (end.month, end.day)), month, day)
        if found is None:
            return None
        terms.append(found)
    return terms


@rule(
    "[DOTTEDDAY] (- | to | until) [TRIPLE]",
    {
        "29.06.–08.07.2018": "2018-06-29; 2018-07-08",
        "30.12. - 2.1.2019": "2018-12-30; 2019-01-02",
        "17.9. to 30.10.2005": "2005-09-17; 2005-10-30",
    },
    never=["4.5-10.12.2018.1", "2.75 - 08.07.2018"],
    guard=lambda look: not rx.match(r"\.?\d", look.tail),
    priority=3,
)
def dotted_range(dottedday: str, triple: str) -> tuple[Expression, ...] | None:
    last = figures_date(triple)
    first = _dotted_before([dottedday], last)
    return (Between(first[0], last), RangeEnd(last)) if first and last else None


@rule(
    "[DOTTEDDAY] ,? ([DOTTEDDAY2] ,?)? ([DOTTEDDAY3] ,?)? (and | or | '&') [TRIPLE]",
    {
        "on 12.1., 26.1. and 9.2.1999": "1999-01-12; 1999-01-26; 1999-02-09",
        "am 3.5. & 10.5.2012": "2012-05-03; 2012-05-10",
    },
    never=["rose 3.5, 4.2 and 9.2.1999 of them"],
    priority=3,
)
def dotted_days(
    dottedday: str, triple: str, dottedday2: str = "", dottedday3: str = ""
) -> tuple[Expression, ...] | None:
    last = figures_date(triple)
    first = _dotted_before([day for day in (dottedday, dottedday2, dottedday3) if day], last)
    return (*first, last) if first and last else None
