"""The map and who appears with whom, against plain countings."""

from __future__ import annotations

from collections import Counter

import pandas as pd
import pytest

from views import filters, index, state, together
from views import map as places


@pytest.fixture(scope="module")
def setting(synthetic) -> tuple[pd.DataFrame, index.Index, filters.Shown]:
    table = index.ordered(synthetic(500))
    codes = index.build(table)
    return table, codes, filters.apply(codes, filters.active(state.read({}) | {"status": ["happened"]}))


def test_places_count_the_events_shown(setting) -> None:
    table, _, shown = setting
    rows = table.take(shown.rows)
    wanted = Counter(rows["place_path"][rows["latitude"].notna()])
    found = places.places(table, shown)
    assert dict(zip(found["place_path"], found["count"], strict=True)) == dict(wanted)


def test_the_map_marks_every_place_by_its_path(setting) -> None:
    table, _, shown = setting
    drawn = places.draw(table, shown, "Town 0 / District 0 / Avaria")
    marks = drawn.figure.data[-1]
    assert {held[0] for held in marks.customdata} == set(places.places(table, shown)["place_path"])
    assert list(marks.marker.symbol).count("diamond") == 1


def test_the_map_is_plain_axes_over_shipped_outlines(setting) -> None:
    table, _, shown = setting
    figure = places.draw(table, shown).figure
    assert {trace.type for trace in figure.data} == {"scatter"}
    assert len(places.outlines()) > 100


def test_no_coordinates_no_map(setting) -> None:
    table, _, shown = setting
    assert places.draw(table.assign(latitude=float("nan")), shown) is None


def test_actors_count_the_events_shown(setting) -> None:
    table, codes, shown = setting
    wanted = Counter(name for names in table["actors"].take(shown.rows) for name in names)
    found = together.actors(codes, shown)
    assert dict(zip(found["actor"], found["events"], strict=True)) == dict(wanted)
    best = codes.best[found["first"]], codes.best[found["last"]]
    assert (best[0] <= best[1]).all()


def test_company_is_symmetric(setting) -> None:
    _, codes, shown = setting
    names = list(together.actors(codes, shown)["actor"].head(6))
    crossed = together.pairs(codes, shown, names)
    assert (crossed == crossed.T).all()
    company = together.company(codes, shown, names[0]).set_index("actor")["together"]
    assert names[0] not in company
    assert [int(company.get(name, 0)) for name in names[1:]] == crossed[0][1:].tolist()
