"""The report: whole, self-contained, and nothing in it but text of ours is markup."""

from __future__ import annotations

import re

import numpy as np
import pandas as pd
import pytest

from views import index, report

EVIL = '<script>window.x=1</script><img src="http://203.0.113.7/a.png"> $x$'


@pytest.fixture(scope="module")
def html(synthetic) -> str:
    table = index.ordered(synthetic(30)).assign(
        what=EVIL, why=EVIL, passage_text=f"on that day {EVIL}", title=EVIL, sha256="ab" * 32, conflict=EVIL
    )
    table["actors"] = pd.Series([(EVIL,)] * len(table), dtype=object)
    problems = [{"document": "a", "stage": "reading", "message": EVIL, "start": None, "end": None}]
    return report.write(table, EVIL, lambda name: None, problems).decode()


def test_every_event_source_and_problem_is_there(html: str, synthetic) -> None:
    for event in synthetic(30)["event"]:
        assert f'id="event-{event}"' in html
    assert "ab" * 32 in html
    assert "Not read or not resolved" in html


def test_nothing_of_a_document_is_markup(html: str) -> None:
    body = re.sub(r"<script.*?</script>", "", html, flags=re.DOTALL)
    assert "<img" not in body
    assert "http://203.0.113.7/a.png&quot;&gt;" in body
    assert html.count("window.x=1</script>") == 0


def test_it_may_ask_no_one(html: str) -> None:
    assert "default-src 'none'" in html
    assert not re.search(r"<(?:script|link|img|iframe)[^>]+(?:src|href)=", html)


def test_without_any_date_there_is_no_drawing_but_the_list(synthetic) -> None:
    table = index.ordered(synthetic(4))
    none = pd.Series(np.array(["NaT"] * 4, dtype="datetime64[s]"))
    html = report.write(table.assign(start=none, end=none), "4 events", lambda name: None).decode()
    assert "None of these events has a date." in html
    assert html.count("<article") == 4
