"""Dates are written one way for readers, and columns of such words sort by time."""

from __future__ import annotations

import pandas as pd
import pytest

from extract.pipeline import extract_document, to_table
from extract.records import Document
from views import grid, listing, wording


@pytest.mark.parametrize(
    ("start", "end", "grain", "mod", "value", "said"),
    [
        ("2019-08-11", "2019-08-12", "day", None, "", "11 August 2019"),
        ("2019-08-11", "2019-08-21", "month", "MID", "", "11–20 August 2019"),
        ("2019-08-01", "2019-09-01", "month", None, "", "August 2019"),
        ("2019-08-11T14:30", "2019-08-11T14:31", "minute", None, "", "11 August 2019, 14:30"),
        (None, "2011-01-01", "year", "BEFORE", "", "before 2011"),
        ("2017-01-01", None, "year", None, "", "2017 or after"),
        (None, None, None, None, "FUTURE_REF", "undated"),
        (None, None, None, "START", "BC0479-SP", "early spring 479 BC"),
    ],
)
def test_days_in_words(
    start: str | None, end: str | None, grain: str | None, mod: str | None, value: str, said: str
) -> None:
    row = pd.DataFrame({"start": [start], "end": [end], "grain": [grain], "mod": [mod], "value": [value]})
    row = row.astype({"start": "datetime64[s]", "end": "datetime64[s]", "grain": "category", "mod": "category"})
    assert wording.when(row.iloc[0]) == said
    assert wording.times(row) == [said]


def test_months_of_a_long_time_are_cut_in_the_list_so_that_it_stands_there_whole() -> None:
    row = {"start": "1939-09-01", "end": "1945-09-03", "grain": "day", "mod": None, "value": ""}
    rows = pd.DataFrame([row, row | {"end": "1939-09-02"}])
    rows = rows.astype({"start": "datetime64[s]", "end": "datetime64[s]", "grain": "category", "mod": "category"})
    assert list(listing.display(rows, ["when_shown"])["When"]) == ["1 Sep 1939 – 2 Sep 1945", "1 September 1939"]


def test_a_day_is_written_without_a_time_and_what_is_not_known_is_said() -> None:
    assert wording.day(pd.Timestamp("2018-05-03")) == "3 May 2018"
    assert wording.day(pd.NaT) == wording.day(None) == "not known"
    assert wording.number(1, "event") == "1 event"
    assert wording.number(12_210, "event") == "12,210 events"


def test_what_others_say_is_in_words() -> None:
    assert wording.conflict("2021-03-02 (a.txt); 2021-04 (b; c.txt)") == "2 March 2021 (a.txt); April 2021 (b; c.txt)"
    assert wording.conflict("") == ""


def test_why_two_accounts_are_one_event_is_said_in_their_own_words() -> None:
    reports = (
        "Rebels seized the bakeries of Lipnik on 3 May 2018.",
        "LIPNIK - Rebels took over bakeries in Lipnik on 3 May 2018.",
        "Rebels were hungry on 5 May 2018.",
    )
    documents = [Document(f"{number}.txt", text) for number, text in enumerate(reports)]
    table = to_table((document, extract_document(document).events) for document in documents)
    told = wording.same(table, 0, 1)
    assert told.startswith("Both are on 3 May 2018.")
    assert "bakeries" in told
    assert "…" not in told
    assert wording.same(table, 0, 2).startswith("They are joined by another account, or by hand.")


def test_flags_are_sentences_and_an_unknown_one_is_shown_by_its_name() -> None:
    assert "weekday" in wording.flags(("weekday_mismatch",))
    assert wording.flags(("new_kind",)) == "new kind"
    assert wording.flags(()) == ""


def test_a_column_in_words_sorts_by_its_keys() -> None:
    frame = pd.DataFrame({"When": ["May 2019", "4 April 2020", "1878"], "What": ["a", "b", "c"]})
    styler = grid.sortable(frame, {"When": [20190501, 20200404, 18780101]})
    assert list(styler.data["When"]) == [1, 2, 0]
    cells = styler._translate(False, False)["body"]
    assert [row[1]["display_value"] for row in cells] == ["May 2019", "4 April 2020", "1878"]
    assert list(frame["When"]) == ["May 2019", "4 April 2020", "1878"]
