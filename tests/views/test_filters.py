"""Filters: each mask against a plain reading of the table, the counts beside choices, and the sentence."""

from __future__ import annotations

from datetime import datetime

import numpy as np
import pandas as pd
import pytest

from extract.dates.interval import Grain, Interval
from views import filters, index, state


@pytest.fixture(scope="module")
def table(synthetic) -> pd.DataFrame:
    return index.ordered(synthetic(600))


@pytest.fixture(scope="module")
def codes(table: pd.DataFrame) -> index.Index:
    return index.build(table)


def _shown(codes: index.Index, interval: Interval | None = None, words: str = "", **values: object) -> filters.Shown:
    return filters.apply(codes, filters.active(state.read({}) | values, interval, words))


def test_actor_mask_is_membership(table: pd.DataFrame, codes: index.Index) -> None:
    mask = filters.Among("actor", ("Adem Kovar", "Bera Kovar")).mask(codes)
    assert mask.tolist() == [bool({"Adem Kovar", "Bera Kovar"} & set(names)) for names in table["actors"]]


def test_who_did_what_to_whom_is_asked_by_role(table: pd.DataFrame) -> None:
    both = table.assign(agents=[("Ada",), ("Bo",), ()] * 200, affected=[("Bo",), (), ("Bo",)] * 200)
    shown = _shown(index.build(both), agent=["Ada"], affected=["Bo"], also=["assumed", "teasers", "rejected"])
    assert shown.rows.tolist() == list(range(0, 600, 3))
    assert shown.sentence == "200 of 600 events: done by Ada, done to Bo"


def test_an_event_of_several_accounts_is_shown_once_by_its_surest_that_passes(synthetic) -> None:
    table = synthetic(5).assign(
        same_as=["a", "a", "", "a", ""], confidence=[0.6, 0.9, 0.5, 0.9, 0.4], document=pd.Categorical(list("xyxyx"))
    )
    codes = index.build(table)
    everything = {"also": ["assumed", "teasers", "rejected"], "accounts": "once"}
    assert _shown(codes, **everything).rows.tolist() == [1, 2, 4]
    shown = _shown(codes, **everything, document=["x"])
    assert shown.rows.tolist() == [0, 2, 4]
    assert shown.counts["document"].tolist() == [3, 1]
    assert "each event once" in shown.sentence


def test_unknown_values_match_nothing(codes: index.Index) -> None:
    assert not filters.Among("actor", ("nobody of this name",)).mask(codes).any()


def test_a_country_includes_its_towns(table: pd.DataFrame, codes: index.Index) -> None:
    mask = filters.Among("place", ("Avaria",)).mask(codes)
    assert mask.tolist() == [path.endswith(" / Avaria") for path in table["place_path"]]
    town = filters.Among("place", ("Town 0 / District 0 / Avaria",)).mask(codes)
    assert town.any()
    assert not (town & ~mask).any()


def test_a_second_place_takes_the_path_its_name_has_elsewhere(synthetic) -> None:
    table = synthetic(3).assign(
        places=[("Town 0", "Town 9"), ("Town 9",), ("Elsewhere",)],
        place_path=["Town 0 / District 0 / Avaria", "Town 9 / District 1 / Borland", ""],
    )
    codes = index.build(table)
    assert filters.Among("place", ("Borland",)).mask(codes).tolist() == [True, True, False]
    assert filters.Among("place", ("Elsewhere",)).mask(codes).tolist() == [False, False, True]


@pytest.mark.parametrize(
    ("start", "end", "throughout", "possibly", "certainly"),
    [
        ("2019-03-01", "2019-03-02", False, True, True),
        ("2018-12-01", "2019-02-01", False, True, False),
        ("2018-12-01", "2019-02-01", True, True, True),
        ("2018-01-01", "2019-01-01", False, False, False),
        ("2020-01-01", "2020-01-02", False, False, False),
        (None, "2019-05-01", False, True, False),
        (None, "2019-05-01", True, True, True),
        ("2019-05-01", None, True, True, True),
        ("2018-05-01", None, True, True, False),
        (None, "2019-01-01", True, False, False),
        (None, None, False, False, False),
    ],
)
def test_possibly_and_certainly_in_range(
    synthetic, start: str | None, end: str | None, throughout: bool, possibly: bool, certainly: bool
) -> None:
    table = synthetic(1).assign(
        start=pd.Series([pd.Timestamp(start) if start else pd.NaT], dtype="datetime64[s]"),
        end=pd.Series([pd.Timestamp(end) if end else pd.NaT], dtype="datetime64[s]"),
        throughout=throughout,
    )
    codes = index.build(table)
    year = (datetime(2019, 1, 1), datetime(2020, 1, 1), "2019")
    assert filters.Within(*year).mask(codes).tolist() == [possibly]
    assert filters.Within(*year, certainly=True).mask(codes).tolist() == [certainly]


def test_words_are_looked_for_in_headline_passage_and_names(table: pd.DataFrame, codes: index.Index) -> None:
    mask = filters.Words("BRIDGE kovar").mask(codes)
    expected = [
        "bridge" in f"{what} {passage}".lower() and any("kovar" in name.lower() for name in names)
        for what, passage, names in zip(table["what"], table["passage_text"], table["actors"], strict=True)
    ]
    assert mask.any()
    assert mask.tolist() == expected


def test_words_are_no_pattern(codes: index.Index) -> None:
    assert not filters.Words(".*").mask(codes).any()


def test_assumed_teasers_and_rejected_are_hidden_until_asked(table: pd.DataFrame, codes: index.Index) -> None:
    shown = _shown(codes)
    aside = table["section"].isin(["teaser", "furniture"]) | (table["date_status"] == "assumed")
    assert len(shown.rows) == int((~aside).sum())
    assert _shown(codes, also=["assumed", "teasers", "rejected"]).mask.all()
    assert _shown(codes, section=["teaser"], also=["assumed"]).mask.any()


def test_counts_leave_out_only_the_own_filter(table: pd.DataFrame, codes: index.Index) -> None:
    shown = _shown(codes, actor=["Adem Kovar"], status=["planned"], also=["assumed", "teasers"])
    facet = codes.facets["status"]
    for name, count in zip(facet.names, shown.counts["status"], strict=True):
        alone = pd.Series(["Adem Kovar" in names for names in table["actors"]]) & (table["status"] == name)
        assert count == int(alone.sum())


def test_hidden_says_how_many_more_there_would_be(table: pd.DataFrame, codes: index.Index) -> None:
    shown = _shown(codes)
    more = _shown(codes, also=["assumed"])
    assert shown.hidden["assumed"] == len(more.rows) - len(shown.rows)


def test_the_sentence(codes: index.Index) -> None:
    year = Interval(datetime(1900, 1, 1), datetime(1950, 1, 1), Grain.YEAR)
    shown = _shown(codes, year, "1900 to 1949", actor=["Adem Kovar"], place=["Town 0 / District 0 / Avaria"])
    said = "Adem Kovar, in Town 0, Avaria, possibly in 1900 to 1949"
    assert shown.sentence == f"{len(shown.rows)} of 600 events: {said}"
    assert filters.say(1, 1, []) == "1 event"
    many = filters.Among("actor", ("A", "B", "C", "D"))
    assert many.sentence() == "A, B or 2 others"


def test_confidence(table: pd.DataFrame, codes: index.Index) -> None:
    shown = _shown(codes, confidence=0.9, also=["assumed", "teasers"])
    assert len(shown.rows) == int((table["confidence"] >= np.float32(0.9)).sum())


def test_an_empty_table_filters_to_nothing(synthetic) -> None:
    shown = _shown(index.build(index.ordered(synthetic(5).head(0))), actor=["Adem Kovar"])
    assert shown.sentence == "0 events: Adem Kovar"


def test_order_is_time_and_the_undated_come_last(table: pd.DataFrame, codes: index.Index) -> None:
    undated = table["start"].isna() & table["end"].isna()
    assert undated.any()
    assert undated.iloc[-int(undated.sum()) :].all()
    assert table["start"].dropna().is_monotonic_increasing
