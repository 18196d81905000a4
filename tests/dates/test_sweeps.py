"""Plain sentences of many makes, each with many dates put in: on which side of the day of writing the date lies.

In `sweeps.txt` P is a sentence that tells what was, F one of what is to come. What is right follows from the day of
writing alone. S stands between a dated sentence and one that counts from it, M behind one and goes on with its story;
what is right follows from the day told. The shares of right dates by make are floors in tests/scores.json.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
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


THIS: tuple[tuple[str, Callable[[date], Both]], ...] = (
    ("this Tuesday", _weekday(1)),
    ("this Friday morning", _weekday(4, "TMO")),
    ("at 9 am this Monday", _weekday(0, "T09:00")),
)
TOLD = (date(1887, 3, 9), date(1952, 11, 30), date(1984, 2, 28), date(2006, 8, 15))


def _months_on(day: date, months: int) -> str:
    return f"{day.year + (day.month + months - 1) // 12}-{(day.month + months - 1) % 12 + 1:02d}"


COUNTED: tuple[tuple[str, Callable[[date], str]], ...] = (
    ("the next day", lambda day: str(day + timedelta(1))),
    ("four days later", lambda day: str(day + timedelta(4))),
    ("the following Sunday", lambda day: str(day + timedelta(6 - day.weekday() or 7))),
    ("the following month", lambda day: _months_on(day, 1)),
    ("three months later", lambda day: _months_on(day, 3)),
    ("that night", lambda day: f"{day}TNI"),
    ("the day before", lambda day: str(day - timedelta(1))),
)


def _stories(line: str) -> Iterator[tuple[str, str, str]]:
    """The stories of a line: the text, the words asked and their value."""
    for day in TOLD:
        told = f"On {day.day} {day:%B %Y} the guild expelled its clerk."
        if line[0] == "S":
            for words, value in COUNTED:
                yield f"{told} {line[2:].format(day.year - 23)} It rained {words}.", words, value(day)
        else:
            for months in range(1, 9):
                month = _months_on(day, months)
                for value in (month, f"{month}-11"):
                    name = f"{date(2000, int(month[5:]), 1):%B}"
                    text, words = _filled(line[2:], f"on 11 {name}" if value != month else f"in {name}")
                    yield f"{told} {text}", words, value


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


def read_otherwise(
    frames: list[str], forms: tuple[tuple[str, Callable[[date], Both]], ...] = FORMS
) -> tuple[int, list[str]]:
    """How many dates were asked, and what was read otherwise."""
    asked, otherwise = 0, []
    for line in frames:
        for text, words, value in _stories(line) if line[0] in "SM" else ():
            asked += 1
            found = [one.value for one in find_dates(text, None) if one.text in words]
            if found != [value]:
                otherwise.append(f"{text} {found} (not {value})")
        for words, values in forms if line[0] in "PF" else ():
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
    asked, otherwise = read_otherwise(SWEEPS[name], THIS if name == "this" else FORMS)
    right = 100 - 100 * len(otherwise) / asked
    assert right >= FLOORS[name], otherwise


SWEEPS = _sweeps()
