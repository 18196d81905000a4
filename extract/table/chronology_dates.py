"""The dates in a table of events: a cell that is one date as `dates.written` reads it, else the words within it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import lru_cache
from itertools import pairwise

from extract.dates import anchors, find
from extract.dates.inferred import with_publication
from extract.dates.interval import Grain, Interval, spanning
from extract.dates.notation import in_words, to_edtf, to_timex3
from extract.dates.written import Order, parse_written
from extract.records import Dated, Document, Passage

__all__ = ["Cell", "Dated", "order", "read"]

_FIGURES = re.compile(r"\s*(\d{1,2})[-/. ]\s?(\d{1,2})[-/. ]\s?(?:\d{4}|\d\d)\b")
_LETTERS = re.compile(r"(?i)[^\W\d_]{2}|\b[QH]\d\b")
_UNTIL = re.compile(r"(?<=\d)\s*[-–]\s*\d.*")  # of "06:40-06:55" the first tells when
_BETWEEN = re.compile(r"(?i)[\s,]*(?:/|\bor\b|\band\b|&)\s*")
_FROM, _TO = re.compile(r"(?i)(?:from |between )?"), re.compile(r"(?i)\s*(?:[-–—]|to|until|till)\s*")
# The days since 1900 as which a sheet keeps a date, where its cell is not formatted as one: 1927 to 2064
_SERIAL = re.compile(r"([1-5]\d{4})(?:\.\d+)?")
_EPOCH = date(1899, 12, 30)
_LONGEST = 500  # characters of a cell in which a date is looked for


@dataclass(frozen=True, slots=True)
class Cell:
    """A date cell: `words` to be read, `text` as it stands at `start`, the `order` of figures in its column, what
    relative words count from, and the `time` of day of another column."""

    words: str
    text: str
    start: int
    order: Order | None = None
    published: date | None = None
    time: str = ""


def order(cells: Iterable[str]) -> Order | None:
    """How a column writes 03/05/2018, where one of its other dates can be read in one way only; None where none can."""
    found = [(int(match[1]), int(match[2])) for cell in cells if (match := _FIGURES.match(cell))]
    day_first = any(first > 12 for first, _ in found)
    month_first = any(second > 12 for _, second in found)
    return None if day_first == month_first else "MDY" if month_first else "DMY"


def read(cell: Cell, last: str = "") -> Dated:
    """The date of a row; `last` is the cell of its last day, if it has one. Without a date it is unresolved, and `why`
    says what stands there."""
    day = _counted(" ".join(cell.words.split()))
    if not day:
        return _dated(cell, None, "there is no date")
    timed = f"{day} {_UNTIL.sub('', cell.time)}".strip()
    first, words = _found(timed, cell.order, cell.published), timed
    if cell.time and (first is None or first.interval is None):
        first, words = _found(day, cell.order, cell.published), day
    if first is None or first.interval is None:
        return _dated(cell, None, f"“{words[:80]}” is no date that can be read")
    if last.strip():
        until = _found(_counted(" ".join(last.split())), cell.order, cell.published)
        whole = spanning(first.interval, until.interval) if until and until.interval else None
        if whole is None:
            return _dated(cell, first.interval, f"“{words}”; its last day, “{last[:80]}”, can't be read", first)
        return _dated(cell, replace(whole, throughout=True), f"from “{words}” to “{last}”: {in_words(whole)}")
    return _dated(cell, first.interval, f"“{words}” is {in_words(first.interval)}", first)


def _counted(words: str) -> str:
    """The day that a sheet's figure stands for: "2020-02-01" of "43862"; any other words as they are."""
    figure = _SERIAL.fullmatch(words)
    return (_EPOCH + timedelta(days=int(figure[1]))).isoformat() if figure else words


def _dated(cell: Cell, interval: Interval | None, why: str, found: Dated | None = None) -> Dated:
    value, mod = to_timex3(interval) if interval else ("", None)
    figures = _FIGURES.match(cell.words)
    unsure = bool(figures and cell.order is None and int(figures[1]) < 13 and int(figures[2]) < 13)
    timed = interval is not None and interval.grain.rank < Grain.DAY.rank
    return Dated(
        cell.start,
        cell.start + len(cell.text),
        cell.text,
        "TIME" if timed else "DATE",
        found.value if found else value,
        found.mod if found else str(mod) if mod else None,
        interval,
        (found.edtf if found else to_edtf(interval)) if interval else "",
        (found.status if found else "stated") if interval else "unresolved",
        "",
        why,
        flags=("ambiguous_order",) if unsure and figures and figures[1] != figures[2] else (),
        confidence=(found.confidence if found else 1.0) if interval else 0.0,
    )


@lru_cache(maxsize=20_000)
def _found(words: str, order: Order | None, published: date | None) -> Dated | None:
    """What a cell's words name: as one written date, else as the first date that is told of in them."""
    written = parse_written(words, published, order)
    if (written is not None and not _LETTERS.search(words)) or len(words) > _LONGEST:
        return _of(written, words) if written else None
    cell = Document("cell", words, passages=(Passage(0, len(words)),), published=published)
    timexes = find.find(words, cell.passages)
    dated = anchors.resolve(with_publication(cell, timexes), timexes)
    told = [one for one in dated if one.interval is not None and one.type in ("DATE", "TIME")]
    if several := _one_of(told, words):
        return several
    if told and (written is None or told[0].text == words):
        return told[0]
    return _of(written, words) if written else None


def _one_of(told: Sequence[Dated], words: str) -> Dated | None:
    """The days that a cell names which names two or more and nothing else: from one to the other ("12-14 Sept 2011"),
    or those between which its happening lies ("4/5 May 2012")."""
    between = [words[one.end_char : other.start_char] for one, other in pairwise(told)]
    if not between or not _FROM.fullmatch(words[: told[0].start_char]):
        return None
    filled = len(between) == 1 and _TO.fullmatch(between[0]) is not None
    first, last = told[0].interval, told[-1].interval
    whole = spanning(first, last) if first and last and (filled or all(map(_BETWEEN.fullmatch, between))) else None
    return _of(replace(whole, throughout=filled), words) if whole else None


def _of(interval: Interval, words: str) -> Dated:
    value, mod = to_timex3(interval)
    mods = str(mod) if mod else None
    return Dated(0, 0, words, "DATE", value, mods, interval, to_edtf(interval), "stated", "", "", confidence=1.0)
