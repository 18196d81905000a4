"""What stands under a day or an hour of its own: the entries of a log, a diary, a live report, a table's rows."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence

from extract.reading.table_rows import with_day_above
from extract.records import Passage

#: The hour alone on its line, above a live report's post.
HOUR_ALONE = re.compile(r"\d{1,2}[:.]\d{2}(?: ?[ap]\.?m\.?)?(?: \(?[A-Z]{2,4}\)?)?", re.IGNORECASE)
_FEWEST_HOURS = 3


def under_days(text: str, passages: Sequence[Passage], dates: Iterable[tuple[int, int]]) -> dict[int, int]:
    """Passage → the date (by number) that alone heads it, in a log or diary with several such headings, or of a table's
    row without one that which stands above.

    `dates`: their characters, in order. What stands under a heading stands under it up to the next one.
    """
    spans = list(dates)
    starts = [start for start, _ in spans]
    hours = {number for number, one in enumerate(passages) if HOUR_ALONE.fullmatch(text, one.start, one.end)}
    if len(hours) < _FEWEST_HOURS:
        hours = set()
    headed: dict[int, int] = {}
    found: set[int] = set()
    day = -1
    for number, passage in enumerate(passages):
        if passage.section == "heading" or number in hours:
            at = bisect_left(starts, passage.start)
            alone = at < len(spans) and spans[at][1] <= passage.end
            rest = text[passage.start : spans[at][0]] + text[spans[at][1] : passage.end] if alone else "x"
            day = -1 if re.search(r"\w", rest) else at
            found.add(day)
        elif day >= 0 and passage.section in ("body", "list"):
            headed[number] = day
    return (headed if len(found - {-1}) > 1 else {}) | dict(with_day_above(text, passages, spans))
