"""The timeline's figures: every event has its marker, nothing overlaps, too many become bars."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

import numpy as np
import pandas as pd
import plotly.graph_objects as go
import pytest

from views import filters, index, lanes, marks, state, theme, timeline
from views.marking import label

Setting = tuple[pd.DataFrame, index.Index, filters.Shown]


@pytest.fixture(scope="module")
def setting(synthetic) -> Callable[[int], Setting]:
    def make(size: int) -> Setting:
        table = index.ordered(synthetic(size))
        codes = index.build(table)
        return table, codes, filters.apply(codes, filters.active(state.read({})))

    return make


def _ids(figure) -> set[str]:
    held = [trace.customdata for trace in figure.data if trace.type == "scatter" and trace.customdata is not None]
    return {one[0] for array in held for one in array}


@pytest.mark.parametrize("by", list(state.LANES))
def test_every_dated_event_has_a_marker_in_every_kind_of_lanes(setting, by: str) -> None:
    table, codes, shown = setting(400)
    window = timeline.extent(codes, shown.rows)
    drawn = timeline.timeline(table, codes, shown, window, by)
    dated = shown.rows[codes.dated[shown.rows]]
    assert _ids(drawn.figure) == set(table["event"].take(dated))
    assert drawn.says == f"{len(dated)} dated events in this window."


def test_ids_are_strings_in_customdata(setting) -> None:
    table, codes, shown = setting(50)
    drawn = timeline.timeline(table, codes, shown, timeline.extent(codes, shown.rows))
    assert all(isinstance(held, str) for held in _ids(drawn.figure))


def test_too_many_events_become_bars_that_count_every_one(setting) -> None:
    table, codes, shown = setting(5_000)
    window = timeline.extent(codes, shown.rows)
    drawn = timeline.timeline(table, codes, shown, window, "none")
    bars = [trace for trace in drawn.figure.data if trace.type == "bar"]
    dated = int(codes.dated[shown.rows].sum())
    assert drawn.says.startswith(f"Showing {dated:,} events as years")
    assert sum(int(text.rpartition(": ")[2].replace(",", "")) for bar in bars for text in bar.hovertext) == dated
    assert len(drawn.figure.to_json()) < 200_000


@pytest.mark.parametrize("size", [30, 1_500])
def test_the_figure_is_small_enough_to_send(setting, size: int) -> None:
    table, codes, shown = setting(size)
    drawn = timeline.timeline(table, codes, shown, timeline.extent(codes, shown.rows))
    assert len(drawn.figure.to_json()) < 1_000_000


def test_a_window_shows_what_touches_it(setting) -> None:
    table, codes, shown = setting(400)
    window = (datetime(1900, 1, 1), datetime(1910, 1, 1))
    drawn = timeline.timeline(table, codes, shown, window, "none")
    inside = (table["start"] < window[1]) & (table["end"] > window[0])
    wanted = set(table["event"][inside & pd.Series(shown.mask)])
    assert wanted <= _ids(drawn.figure)
    xs = [x for trace in drawn.figure.data if trace.mode == "markers" for x in trace.x]
    assert min(xs) >= np.datetime64(window[0])


def test_uncertain_events_have_open_markers_and_certain_ones_filled(synthetic) -> None:
    table = index.ordered(synthetic(2)).assign(
        start=pd.Series(["2019-08-11", "2019-08-11"], dtype="datetime64[s]"),
        end=pd.Series(["2019-08-12", "2019-08-21"], dtype="datetime64[s]"),
        throughout=False,
        status="happened",
    )
    codes = index.build(table)
    everything = filters.apply(codes, [])
    figure = timeline.timeline(table, codes, everything, timeline.extent(codes, everything.rows), "none").figure
    symbols = {held[0]: symbol for trace in figure.data if trace.name == "happened"
               for held, symbol in zip(trace.customdata, trace.marker.symbol, strict=True)}  # fmt: skip
    assert [symbols[event] for event in table["event"]] == ["circle", "circle-open"]


def test_open_ends_have_arrows(synthetic) -> None:
    table = index.ordered(synthetic(2)).assign(
        start=pd.Series([None, "2019-01-01"], dtype="datetime64[s]"),
        end=pd.Series(["2011-01-01", None], dtype="datetime64[s]"),
    )
    codes = index.build(table)
    everything = filters.apply(codes, [])
    figure = timeline.timeline(table, codes, everything, timeline.extent(codes, everything.rows), "none").figure
    assert {"triangle-left", "triangle-right"} <= {
        trace.marker.symbol for trace in figure.data if trace.mode == "markers" and isinstance(trace.marker.symbol, str)
    }


def test_colours_always_come_with_a_shape() -> None:
    assert len(set(theme.SHAPES)) == len(theme.SHAPES) == len(theme.LIGHT.series) == len(theme.DARK.series)
    for colours, background in ((theme.LIGHT, "#FFFFFF"), (theme.DARK, "#11161D")):
        for tint in (*colours.series, colours.rest, colours.bar):
            assert _contrast(tint, background) >= 3, tint
        assert _contrast(colours.text, background) >= 4.5
        assert _contrast(colours.quiet, background) >= 4.5


def _contrast(one: str, other: str) -> float:
    def light(tint: str) -> float:
        parts = [int(tint[at : at + 2], 16) / 255 for at in (1, 3, 5)]
        linear = [part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]

    high, low = sorted((light(one), light(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("days", [2, 40, 400, 4_000, 40_000, 400_000])
def test_grains_keep_the_number_of_bars_low_and_the_edges_on_the_calendar(days: int) -> None:
    window = (datetime(1000, 3, 3), datetime.fromordinal(datetime(1000, 3, 3).toordinal() + days))
    grain = timeline.grain_for(window)
    stops, counts = timeline._counts(np.array([0]), window, grain)
    edges = [index.moment(int(stop)) for stop in stops]
    assert len(counts) <= timeline.MOST_BARS + 3
    assert edges[0] <= window[0]
    assert edges[-1] >= window[1]
    if grain == "week":
        assert {edge.weekday() for edge in edges} == {0}
    if grain in ("month", "quarter", "year", "decade"):
        assert {edge.day for edge in edges} == {1}


def test_zooming_out_of_everything_is_everything() -> None:
    whole = (datetime(1900, 1, 1), datetime(2000, 1, 1))
    inner = timeline.zoomed(whole, whole, 0.5)
    assert whole[0] < inner[0] < inner[1] < whole[1]
    assert timeline.zoomed(inner, whole, 4) == whole


def test_the_first_look_is_where_nearly_everything_lies(synthetic) -> None:
    table = synthetic(100)
    days = np.datetime64("2021-01-01", "s") + np.arange(100) * np.timedelta64(86_400, "s")
    days[:10] = np.datetime64("1880-01-01", "s")
    table = index.ordered(table.assign(start=days, end=days + np.timedelta64(86_400, "s")))
    codes = index.build(table)
    window = timeline.focus(codes, np.arange(100))
    assert window is not None
    assert window[0] > datetime(2020, 1, 1)
    assert timeline.extent(codes, np.arange(100))[0] < datetime(1881, 1, 1)


def test_nothing_to_draw_is_none(setting) -> None:
    _, codes, shown = setting(20)
    assert timeline.extent(codes, shown.rows[:0]) is None


def test_labels_carry_no_markup(synthetic) -> None:
    evil = "<img src=x onerror=alert(1)> $\\href{javascript:1}{x}$"
    table = index.ordered(synthetic(5)).assign(what=evil, passage_text=evil, actors=[(evil,)] * 5)
    codes = index.build(table)
    everything = filters.apply(codes, [])
    text = timeline.timeline(table, codes, everything, timeline.extent(codes, everything.rows)).figure.to_json()
    assert "<img" not in text
    assert "\\u003cimg" not in text  # that no TeX is read: `test_marking`


def test_packed_marks_of_a_row_never_overlap() -> None:
    random = np.random.default_rng(3)
    left = random.random(300)
    right = left + random.random(300) * 0.05
    rows = lanes.pack(left, right)
    for row in range(int(rows.max()) + 1):
        inside = np.flatnonzero(rows == row)
        ordered = inside[np.argsort(left[inside])]
        assert (left[ordered][1:] >= right[ordered][:-1]).all()


@pytest.mark.parametrize("width", [360, 660, 1200])
@pytest.mark.parametrize("size", [40, 140, 500])
def test_no_headline_lies_over_another_or_over_the_edge(setting, width: int, size: int) -> None:
    table, codes, shown = setting(size)
    window = timeline.extent(codes, shown.rows)
    strips = lanes.of(shown, codes, "actor")
    placed = marks._place(table, codes, strips, window, width)
    named = placed[placed["labelled"]]
    assert len(named)
    begin = placed["begin"] - np.where(placed["labelled"] & placed["leftward"], _extra(placed, "begin"), 0)
    finish = placed["finish"] + np.where(placed["labelled"] & ~placed["leftward"], _extra(placed, "finish"), 0)
    assert (begin[named.index] >= -0.03).all()
    assert (finish[named.index] <= 1.03).all()
    for _, row in placed.assign(begin=begin, finish=finish).sort_values("begin").groupby(["lane", "level"]):
        following = row["begin"].shift(-1)
        held = row["labelled"] | row["labelled"].shift(-1, fill_value=False)
        assert not (held & (row["finish"] > following + 1e-9) & following.notna()).any()


def test_rows_with_headlines_are_as_high_as_a_line_of_text(setting) -> None:
    table, codes, shown = setting(300)
    window = timeline.extent(codes, shown.rows)
    drawn = timeline.timeline(table, codes, shown, window).figure
    letters = [trace.textfont.size for trace in drawn.data if trace.mode == "text"]
    crowded = go.Figure()
    timeline._frame(crowded, lanes.of(shown, codes, "none")[:1], [200.0], window, theme.LIGHT, 900)
    assert crowded.layout.height / 200 >= max(letters)


def _extra(placed: pd.DataFrame, side: str) -> pd.Series:
    """The room of a headline that is not yet counted in: in lanes that are packed by their marks alone."""
    own = np.minimum(placed["finish"] - placed["begin"], 1)
    return np.where(own >= placed["text"], 0, placed["text"])


def test_lanes_are_named_inside_the_figure_so_that_the_names_take_no_width(setting) -> None:
    table, codes, shown = setting(200)
    drawn = timeline.timeline(table, codes, shown, timeline.extent(codes, shown.rows), "document")
    names = {note.text for note in drawn.figure.layout.annotations}
    assert names
    assert names <= {f"<b>{label(str(name), 40)}</b>" for name in [*codes.facets["document"].names, "others"]}
    assert drawn.figure.layout.yaxis.visible is False


def test_one_event_among_thousands_is_still_seen_in_the_overview(setting) -> None:
    _, codes, shown = setting(5_000)
    bar = timeline.overview(codes, shown, None).figure.data[0]
    assert min(bar.y) >= timeline.LEAST * max(bar.y) * 0.999


def test_the_axis_writes_the_day_before_the_month_and_the_year_with_it(setting) -> None:
    table, codes, shown = setting(200)
    window = timeline.extent(codes, shown.rows)
    drawn = timeline.timeline(table, codes, shown, window), timeline.overview(codes, shown, window)
    for graphic in drawn:
        formats = [stop.value for stop in graphic.figure.layout.xaxis.tickformatstops]
        assert "%-d %b %Y" in formats
        assert not [form for form in formats if "%b %-d" in form]


def test_a_status_keeps_its_colour_and_shape_however_many_have_it() -> None:
    few = pd.Series(["happened", "alleged", "alleged", "alleged"])
    many = pd.Series(["happened", "happened", "planned", "alleged"])
    first, second = (
        {name: (colour, shape) for name, colour, shape, _ in marks._tinted(one, theme.LIGHT)} for one in (few, many)
    )
    assert first["alleged"] == second["alleged"]
    assert first["happened"] == second["happened"]
    assert first["alleged"] != second["planned"]
