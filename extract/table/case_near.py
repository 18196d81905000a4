"""The same events marked anew only in the years where something is new, said otherwise or gone; the rest keep their
marks. `same_event` compares on shelves of weeks and years, and how full a shelf is decides: years are taken whole."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import Any

import numpy as np
import numpy.typing as npt
import pandas as pd

from extract.table import event_signs, same_event

TELLING = ("start", "end", "actors", "places", "what", "trigger", "status", "place_path")
"""What the same event is recognised by."""

_COMPARED = (*TELLING, "document", "section", "grain")
_AROUND = 10
"""Days around what changed whose years are marked anew: a shelf is a week and the next one."""
_BEYOND = 366
"""Days around those years that are compared with them, and keep their own marks."""

MOST = 100_000
"""Events that are held as objects at once, when all are marked."""

Mask = npt.NDArray[np.bool_]
Days = npt.NDArray[np.int64]


def by_years(table: pd.DataFrame, most: int = MOST) -> pd.DataFrame:
    """`same_event.mark`, some years at a time, so that no more than about `most` events are held as objects at once. A
    group belongs to the years in which its first event begins."""
    start, end, dated = days(table)
    years = start[dated].astype("datetime64[D]").astype("datetime64[Y]")
    once, counts = np.unique(years, return_counts=True)
    cuts = [once[0], *(once[at] for at in _full(counts, most)), once[-1] + 1] if len(once) else []
    held = {name: np.full(len(table), "", dtype=object) for name in ("same_as", "conflict")}
    for low, high in pairwise(int(cut.astype("datetime64[D]").astype(np.int64)) for cut in cuts):
        rows = np.flatnonzero(dated & (start < high + _BEYOND) & (end > low - _BEYOND))
        fresh = same_event.mark(table.take(rows).reset_index(drop=True))
        first = pd.Series(start[rows]).groupby(fresh["same_as"].to_numpy()).transform("min").to_numpy()
        take = (fresh["same_as"] != "").to_numpy() & (first >= low) & (first < high)
        for name, values in held.items():
            values[rows[take]] = fresh[name].to_numpy()[take]
    return table.assign(**{name: pd.Series(values, dtype="str") for name, values in held.items()})


def _full(counts: npt.NDArray[np.int64], most: int) -> Iterator[int]:
    """The places of those years at which another stretch of years begins."""
    held = 0
    for at, count in enumerate(counts.tolist()):
        if held and held + count > most:
            yield at
            held = 0
        held += count


def marked(before: pd.DataFrame, table: pd.DataFrame) -> pd.DataFrame:
    """`table` marked as `same_event.mark` does, given how an earlier table of mostly the same events was marked."""
    at = pd.Index(before["event"]).get_indexer(pd.Index(table["event"]))
    same = at >= 0
    for name in _COMPARED:
        same[same] = _alike(before[name], at[same], table[name][same])
    stays = np.zeros(len(before), dtype=bool)
    stays[at[same]] = True
    table = table.assign(**{name: _kept(before[name], at) for name in ("same_as", "conflict")})
    gone = set(before["same_as"][~stays]) - {""}
    return around(table, ~same, [_days(before, ~stays), _days(table, ~same)], gone)


def _kept(before: pd.Series[Any], at: npt.NDArray[np.intp]) -> pd.Series[Any]:
    """The marks that rows had, none where they are new."""
    return pd.Series(before.array.take(at, allow_fill=True), dtype="str").fillna("")


def around(table: pd.DataFrame, changed: Mask, spans: list[tuple[Days, Days]], groups: set[str]) -> pd.DataFrame:
    """The table, marked as it was, with marks made anew in the years of those stretches of days and in those groups;
    `changed` rows count."""
    years = [_years(low, high) for low, high in spans]
    near = changed | _within(table, years, 0) | table["same_as"].isin(groups).to_numpy()
    near |= table["same_as"].isin(set(table["same_as"][near]) - {""}).to_numpy()
    if not near.any():
        return table
    wide = near | _within(table, years, _BEYOND)
    rows = np.flatnonzero(wide)
    fresh = same_event.mark(table.take(rows).reset_index(drop=True))
    take = near[rows] | fresh["same_as"].isin(set(fresh["same_as"][near[rows]]) - {""}).to_numpy()
    table = table.copy(deep=False)
    for name in ("same_as", "conflict"):
        values = table[name].copy()
        values.iloc[rows[take]] = fresh[name].array[take]
        table[name] = values
    return table


def _alike(before: pd.Series[Any], at: npt.NDArray[np.intp], now: pd.Series[Any]) -> Mask:
    """Which values are as they were; missing ones are alike."""
    old = before.take(at).reset_index(drop=True)
    new = now.reset_index(drop=True)
    if isinstance(old.dtype, pd.CategoricalDtype):
        old, new = old.astype("str"), new.astype("str")
    equal = (old == new) | (old.isna() & new.isna())
    return equal.to_numpy(dtype=bool)


def _days(table: pd.DataFrame, chosen: Mask) -> tuple[Days, Days]:
    """First and last day of the chosen rows that have both and may be an event's date, as numbers."""
    start, end, dated = days(table)
    chosen = chosen & dated & (end - start <= event_signs.LONGEST)
    return start[chosen], end[chosen]


def days(table: pd.DataFrame) -> tuple[Days, Days, Mask]:
    """First and last day of each row as numbers, and whether it has both."""
    start, end = (table[side].to_numpy().astype("datetime64[D]").astype(np.int64) for side in ("start", "end"))
    return start, end, (table["start"].notna() & table["end"].notna()).to_numpy(dtype=bool)


def _years(low: Days, high: Days) -> tuple[Days, Days]:
    """The calendar years around those stretches of days, from the first's first day to the last's last."""
    first = (low - _AROUND).astype("datetime64[D]").astype("datetime64[Y]")
    last = (high + _AROUND).astype("datetime64[D]").astype("datetime64[Y]") + 1
    return first.astype("datetime64[D]").astype(np.int64), last.astype("datetime64[D]").astype(np.int64) - 1


def _within(table: pd.DataFrame, spans: list[tuple[Days, Days]], margin: int) -> Mask:
    """The rows that lie within so many days of one of those stretches of days."""
    low = np.concatenate([first for first, _ in spans]) - margin
    high = np.concatenate([last for _, last in spans]) + margin
    start, end, dated = days(table)
    if not len(low):
        return np.zeros(len(table), dtype=bool)
    order = np.argsort(low, kind="stable")
    low, high = low[order], np.maximum.accumulate(high[order])
    # the last stretch that begins no later than the row ends reaches furthest of all before it
    last = np.searchsorted(low, end, side="right") - 1
    return dated & (last >= 0) & (high[np.maximum(last, 0)] >= start)
