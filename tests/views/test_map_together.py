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
    found = places.places(table, shown)
    drawn = places.draw(found, len(shown.rows), "Town 0 / District 0 / Avaria")
    marks = drawn.figure.data[-1]
    assert {held[0] for held in marks.customdata} == set(found["place_path"])
    assert list(marks.marker.symbol).count("diamond") == 1


def test_the_map_is_plain_axes_over_shipped_outlines(setting) -> None:
    table, _, shown = setting
    figure = places.draw(places.places(table, shown), len(shown.rows)).figure
    assert {trace.type for trace in figure.data} == {"scatter"}
    assert len(places.outlines()) > 100


def _found(*lines: tuple[str, float, float, int]) -> pd.DataFrame:
    return pd.DataFrame(lines, columns=["place_path", "longitude", "latitude", "count"]).assign(first="e")


FAR_AND_NEAR = _found(
    ("Ardu / Avaria", 41.6, 41.6, 20),
    ("Beli / Avaria", 42.6, 42.2, 9),
    ("Cori / Avaria", 41.0, 41.2, 6),
    ("Moran / Bovia", 100.0, 55.0, 2),
)


def test_the_map_looks_first_where_most_events_are_close_together() -> None:
    assert places.looks(FAR_AND_NEAR, "") == ["most", "all"]
    most, whole = (places.draw(FAR_AND_NEAR, 37, look=look) for look in ("most", "all"))
    west, east = most.figure.layout.xaxis.range
    assert west < 41.0 < 42.6 < east < 60
    assert whole.figure.layout.xaxis.range[1] > 100
    assert "1 place outside" in most.says
    assert "outside" not in whole.says


def test_the_map_offers_what_is_around_the_chosen_event() -> None:
    assert places.looks(FAR_AND_NEAR, "Moran / Bovia") == ["most", "all", "chosen"]
    west, east = places.draw(FAR_AND_NEAR, 37, "Moran / Bovia", look="chosen").figure.layout.xaxis.range
    assert 90 < west < 100 < east < 110
    assert places.looks(FAR_AND_NEAR.head(3), "") == ["all"]


def test_no_name_on_the_map_lies_over_a_mark() -> None:
    close = _found(
        ("Ardu / Avaria", 41.6, 41.6, 20), ("Beli / Avaria", 41.8, 41.6, 9), ("Cori / Avaria", 46.0, 44.0, 1)
    )
    marks = places.draw(close, 30).figure.data[-1]
    assert list(marks.text) == ["Ardu", "Beli", "Cori"]
    assert list(marks.textposition) == ["middle left", "middle right", "middle right"]


def test_no_coordinates_no_map(setting) -> None:
    table, _, shown = setting
    assert not len(places.places(table.assign(latitude=float("nan")), shown))


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
