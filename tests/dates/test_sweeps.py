"""Plain sentences of many makes, each with many dates put in: on which side of the day of writing the date lies.

In `sweeps.txt` P is a sentence that tells what was, F one of what is to come. What is right follows from the day of
writing alone. The shares of right dates by make are floors in tests/scores.json.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path

import pytest

from extract import find_dates

FLOORS = json.loads((Path(__file__).parents[1] / "scores.json").read_text(encoding="utf-8"))["sweeps"]
WRITTEN = (date(2024, 6, 13), date(2023, 1, 3), date(2020, 9, 8))
_FAR = 280  # days: where the date meant would be farther away, nobody leaves its year out
_PREPOSITIONS = {"for", "until", "by", "since", "from", "to"}  # take no 'on' behind them
Both = tuple[str | None, str | None]  # the value where the date lies behind, and where it lies ahead


def _weekday(number: int, part: str = "") -> Callable[[date], Both]:
    def values(written: date) -> Both:
        back, ahead = (written.weekday() - number) % 7, (number - written.weekday()) % 7
        if not back:
            return None, None  # today, or a week away
        return f"{written - timedelta(back)}{part}", f"{written + timedelta(ahead)}{part}"

    return values


def _day(month: int, day: int) -> Callable[[date], Both]:
    def values(written: date) -> Both:
        days = [date(written.year + more, month, day) for more in (-1, 0, 1)]
        past, future = max(one for one in days if one <= written), min(one for one in days if one >= written)
        return (
            str(past) if (written - past).days < _FAR else None,
            str(future) if (future - written).days < _FAR else None,
        )

    return values


def _month(month: int) -> Callable[[date], Both]:
    def values(written: date) -> Both:
        now = written.year * 12 + written.month - 1
        months = [(written.year + more) * 12 + month - 1 for more in (-1, 0, 1)]
        past, future = max(one for one in months if one <= now), min(one for one in months if one >= now)
        told = [f"{one // 12}-{one % 12 + 1:02d}" for one in (past, future)]
        return told[0] if now - past < 10 else None, told[1] if future - now < 10 else None

    return values


def _number(day: int) -> Callable[[date], Both]:
    def values(written: date) -> Both:
        before, after = written.replace(day=1) - timedelta(1), written.replace(day=28) + timedelta(7)
        past = (written if written.day >= day else before).replace(day=day)
        return str(past), str((written if written.day <= day else after).replace(day=day))

    return values


FORMS: tuple[tuple[str, Callable[[date], Both]], ...] = (
    ("on Tuesday", _weekday(1)),
    ("on Friday morning", _weekday(4, "TMO")),
    ("on 4 September", _day(9, 4)),
    ("on May 28", _day(5, 28)),
    ("in October", _month(10)),
    ("in March", _month(3)),
    ("on the 12th", _number(12)),
)


def _sweeps() -> dict[str, list[str]]:
    sweeps: dict[str, list[str]] = {}
    for part in (Path(__file__).parent / "sweeps.txt").read_text(encoding="utf-8").split("# ")[1:]:
        name, *frames = part.strip().splitlines()
        sweeps[name] = frames
    return sweeps


def _filled(frame: str, words: str) -> tuple[str, str]:
    lead = frame.partition("{}")[0].split()
    if lead and lead[-1] in _PREPOSITIONS:
        words = words.partition(" ")[2]
    if not lead:
        words = words[0].upper() + words[1:]
    return frame.format(words), words


def read_otherwise(frames: list[str]) -> tuple[int, list[str]]:
    """How many dates were asked, and what was read otherwise."""
    asked, otherwise = 0, []
    for line in frames:
        for words, values in FORMS:
            for written in WRITTEN:
                gold = values(written)[line[0] == "F"]
                if gold is None:
                    continue
                asked += 1
                text, date_words = _filled(line[2:], words)
                found = [one.value for one in find_dates(text, str(written)) if one.text in date_words]
                if found != [gold]:
                    otherwise.append(f"{written} {text} {found} (not {gold})")
    return asked, otherwise


@pytest.mark.parametrize("name", FLOORS)
def test_dates_lie_on_their_side(name: str) -> None:
    asked, otherwise = read_otherwise(SWEEPS[name])
    right = 100 - 100 * len(otherwise) / asked
    assert right >= FLOORS[name], otherwise


SWEEPS = _sweeps()
