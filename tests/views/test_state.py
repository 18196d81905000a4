"""The state in a link: read as written, and untrusted."""

from __future__ import annotations

from datetime import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from views import state


def test_defaults_leave_the_url_empty() -> None:
    assert state.write(state.read({})) == {}


def test_a_link_restores_the_exact_view() -> None:
    values = state.read({}) | {
        "view": "list",
        "event": "00ff",
        "actor": ["Qassem Soleimani", "A; B"],
        "place": ["Al Bukamal / Deir ez-Zor / Syria"],
        "dates": "May 2018 to June 2019",
        "match": "certainly",
        "confidence": 0.35,
        "window": (datetime(2019, 1, 1), datetime(2019, 2, 1, 12, 30)),
        "page": 3,
        "also": ["assumed"],
    }
    assert state.read(state.write(values)) == values


@pytest.mark.parametrize(
    ("key", "bad"),
    [
        ("view", "javascript"),
        ("lanes", "passage_text"),
        ("window", "2019-01-01"),
        ("window", "2019-02-01/2019-01-01"),
        ("window", "2019-02-01T00:00+02:00/2020-01-01"),
        ("confidence", "nan"),
        ("confidence", "7"),
        ("page", "-1"),
        ("page", "٣"),
        ("event", "a\x00b"),
    ],
)
def test_what_does_not_read_is_the_default(key: str, bad: str) -> None:
    assert state.read({key: [bad]})[key] == state.default(key)


@given(st.dictionaries(st.sampled_from([*state.FIELDS, "else"]), st.lists(st.text(max_size=400), max_size=4)))
def test_any_url_gives_a_whole_state_that_writes_and_reads_the_same(parameters: dict[str, list[str]]) -> None:
    values = state.read(parameters)
    assert set(values) == set(state.FIELDS)
    assert state.read(state.write(values)) == values


def test_defaults_are_fresh() -> None:
    state.read({})["actor"].append("changed")
    assert state.read({})["actor"] == []
