"""TIMEX3 values of lengths of time: P3M, PT4H, P2Y6M, PXW."""

from __future__ import annotations

from dataclasses import replace

from extract.dates.interval import Amount, Grain

_UNIT_LETTERS = {Grain.SECOND: "TS", Grain.MINUTE: "TM", Grain.HOUR: "TH", Grain.DAY: "D", Grain.WEEKEND: "WE"}
_UNIT_LETTERS |= {Grain.WEEK: "W", Grain.MONTH: "M", Grain.QUARTER: "Q", Grain.SEASON: "S", Grain.YEAR: "Y"}
_UNIT_LETTERS |= {Grain.HALF: "H", Grain.DECADE: "DE", Grain.CENTURY: "CE", Grain.MILLENNIUM: "ML"}


def duration(amount: Amount) -> str:
    """TIMEX3's value of a length: P3M, PT4H, P2Y6M, PXW; half an hour is PT30M."""
    count, unit = amount.count, amount.unit
    if count is None:
        letters = _UNIT_LETTERS.get(unit, "D")
        return f"P{letters[0]}X{letters[1]}" if letters[0] == "T" else f"PX{letters}"
    date_part, clock_part = "", ""
    step: Amount | None = amount
    while step is not None:
        count, unit = step.count or 0, step.unit
        if count != int(count) and (finer := _halved(count, unit)):
            step = replace(finer, rest=finer.rest or step.rest)
            continue
        letters, number = _UNIT_LETTERS.get(unit, "D"), f"{count:g}" if count < 1e6 else str(int(count))
        if letters[0] == "T":
            clock_part += number + letters[1]
        else:
            date_part += number + letters
        step = step.rest
    return f"P{date_part}" + (f"T{clock_part}" if clock_part else "")


def _halved(count: float, unit: Grain) -> Amount | None:
    """A count with a fraction in the next finer unit, where that gives whole units: 1.5 hours = 1 hour 30 minutes."""
    finer, size = {
        Grain.MINUTE: (Grain.SECOND, 60),
        Grain.HOUR: (Grain.MINUTE, 60),
        Grain.YEAR: (Grain.MONTH, 12),
        Grain.DECADE: (Grain.YEAR, 10),
        Grain.CENTURY: (Grain.YEAR, 100),
    }.get(unit, (unit, 0))
    if unit in (Grain.DECADE, Grain.CENTURY):  # a decade and a half is fifteen years
        return Amount(round(count * size), finer)
    rest = (count - int(count)) * size
    if not size or abs(rest - round(rest)) > 1e-9:
        return None
    inner = Amount(round(rest), finer)
    return Amount(int(count), unit, inner) if int(count) else inner
