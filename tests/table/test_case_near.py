"""Marking the same events only near what changed gives what marking them all gives."""

from __future__ import annotations

import random
from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any

import pandas as pd
import pytest

from extract.dates.interval import Grain, Interval
from extract.records import Place
from extract.table import case_near, same_event, schema

FIRST = ("Lena", "Tomas", "Ada", "Omar", "Ines", "Pavel", "Rosa", "Idris", "Nora", "Emil")
LAST = ("Okafor", "Will", "Quist", "Adeh", "Marsh", "Tolk", "Bryn", "Sabo", "Vanner", "Ruiz")
TOWNS = ("Qarin", "Velm", "Sorrat", "Tamsin", "Odrie", "Palk")
DONE = (
    ("arrested", "was arrested by the port police"),
    ("killed", "was killed at the bridge"),
    ("met", "met the crew of the ferry"),
    ("left", "left for the southern islands"),
    ("signed", "signed the treaty on fishing"),
)


def happening(number: int, seed: int) -> tuple[datetime, str, str, tuple[str, str]]:
    """One of six hundred happenings in eleven years, that several reports tell of."""
    chance = random.Random(f"{seed} {number}")
    day = datetime(2008, 1, 1) + timedelta(days=number * 7 + chance.randrange(7))
    return day, f"{chance.choice(FIRST)} {chance.choice(LAST)}", chance.choice(TOWNS), chance.choice(DONE)


@pytest.fixture
def shelf(make_document: Any, make_event: Any) -> Callable[..., pd.DataFrame]:
    """A table of reports, each of which tells of twelve happenings, some of them by the week or month."""

    def make(reports: range, seed: int) -> pd.DataFrame:
        pairs = []
        for number in reports:
            chance = random.Random(f"{seed}-{number}")
            document = make_document(f"{number}.txt", f"Report {number}.")
            events = []
            first = chance.randrange(560)
            for which in chance.sample(range(first, first + 40), 12):
                day, who, town, (verb, did) = happening(which, seed)
                length = chance.choice((1, 1, 1, 1, 7, 31))
                interval = Interval(day, day + timedelta(days=length), Grain.DAY)
                told = {"what": f"{who} {did} in {town}", "trigger": verb, "actors": (who,), "agents": ()}
                place = Place(town, f"{town} / Westland", 1.0, 2.0)
                events.append(make_event(f"{number}-{which}", f"{day:%d %B %Y}", interval, places=(place,), **told))
            pairs.append((document, events))
        return schema.build(pairs)

    return make


@pytest.mark.parametrize("seed", range(2))
def test_new_and_gone_reports_are_marked_as_all_would_be(shelf: Callable[..., pd.DataFrame], seed: int) -> None:
    before = same_event.mark(shelf(range(120), seed))
    assert (before["same_as"] != "").sum() > 100
    for reports in (range(121), range(1, 120), range(2, 123)):
        table = shelf(reports, seed)
        expected, found = same_event.mark(table), case_near.marked(before, table)
        pd.testing.assert_frame_equal(found, expected)


def test_an_event_told_otherwise_is_marked_anew(shelf: Callable[..., pd.DataFrame]) -> None:
    table = shelf(range(120), 1)
    before = same_event.mark(table)
    at = int((before["same_as"] != "").to_numpy().argmax())
    for field, value in (("what", "Nothing was seen"), ("actors", ("Ines Adeh",))):
        changed = table.copy()
        changed[field] = [value if row == at else old for row, old in enumerate(table[field])]
        changed[field] = changed[field].astype(table[field].dtype)
        pd.testing.assert_frame_equal(case_near.marked(before, changed), same_event.mark(changed))


def test_some_years_at_a_time_give_what_all_give(shelf: Callable[..., pd.DataFrame]) -> None:
    table = shelf(range(120), 3)
    table.loc[5, ["start", "end"]] = pd.NaT
    for most in (1, 400, 10_000):
        pd.testing.assert_frame_equal(case_near.by_years(table, most), same_event.mark(table))
    pd.testing.assert_frame_equal(case_near.by_years(table[:0]), same_event.mark(table[:0]))


def test_nothing_changed_is_nothing_done(shelf: Callable[..., pd.DataFrame], monkeypatch: Any) -> None:
    table = shelf(range(10), 2)
    before = same_event.mark(table)
    monkeypatch.setattr(same_event, "mark", lambda *_: pytest.fail("it was marked anew"))
    pd.testing.assert_frame_equal(case_near.marked(before, table), before)
