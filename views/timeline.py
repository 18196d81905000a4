"""The timeline as plotly figures: the overview of everything, and the events of a time window in lanes.

Certain: filled marker, solid span. Somewhere inside: open marker, faint span. Open ends: an arrow. Approximate: the
span fades out on both sides. More than `MOST_MARKS` in the window: bars of counts by month, year … instead. Each
event's marker carries its id in `customdata`, each bar its stretch of time; colours always come with a shape.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

import numpy as np
import numpy.typing as npt
import pandas as pd
import plotly.graph_objects as go

from views.filters import Shown
from views.index import EARLIEST, LATEST, Index, seconds
from views.lanes import Lane, Rows, of, pack
from views.marking import label
from views.theme import LIGHT, REST_SHAPE, SHAPES, Theme

MOST_MARKS = 2_000
MOST_LABELS = 90
MOST_BARS = 240
ROW = 17
WIDTH = 900
"""The width in pixels that labels are laid out for; on a wider screen they only get more air."""
DAY = 86_400
STEPS = {"day": "D", "week": "W", "month": "M", "quarter": "3M", "year": "Y", "decade": "10Y", "century": "100Y"}
STEP_DAYS = {"day": 1, "week": 7, "month": 30.4, "quarter": 91.3, "year": 365.25, "decade": 3652.5, "century": 36525}

Window = tuple[datetime, datetime]


@dataclass(frozen=True, slots=True)
class Graphic:
    """A figure with one sentence that says what it shows (also its text for who cannot see it)."""

    figure: go.Figure
    says: str


def extent(index: Index, rows: Rows) -> Window | None:
    """The stretch of time in which the rows' markers and closed intervals stand, with a little air; None if undated."""
    dated = rows[index.dated[rows]]
    if not len(dated):
        return None
    starts = np.where(index.start[dated] == EARLIEST, index.best[dated], index.start[dated])
    ends = np.where(index.end[dated] == LATEST, index.best[dated], index.end[dated])
    low, high = int(starts.min()), int(ends.max())
    air = max((high - low) // 40, DAY)
    return moment(low - air), moment(high + air)


def focus(index: Index, rows: Rows) -> Window | None:
    """Where to look first: everything, or where nearly all of it lies close together, that stretch alone."""
    whole = extent(index, rows)
    best = np.sort(index.best[rows[index.dated[rows]]])
    if whole is None or len(best) < 20:
        return whole
    held = int(len(best) * 0.75)
    lengths = best[held:] - best[: len(best) - held]
    start = int(lengths.argmin())
    if lengths[start] * 5 > best[-1] - best[0]:
        return whole
    low, high = int(best[start]), int(best[start + held])
    air = max((high - low) // 12, DAY)
    return moment(low - air), moment(high + air)


def grain_for(window: Window) -> str:
    """The finest step that cuts the window into at most `MOST_BARS`."""
    days = (window[1] - window[0]).total_seconds() / DAY
    return next((name for name, length in STEP_DAYS.items() if days / length <= MOST_BARS), "century")


def overview(index: Index, shown: Shown, window: Window | None, theme: Theme = LIGHT) -> Graphic | None:
    """How many events there are when, over the whole range; the current window is framed."""
    whole = extent(index, shown.rows)
    if whole is None:
        return None
    grain = grain_for(whole)
    edges, counts = _counts(index.best[shown.rows[index.dated[shown.rows]]], whole, grain)
    figure = go.Figure(_bars(edges, counts, grain, theme.bar, 0.0, 1.0))
    if window is not None and (window[0] > whole[0] or window[1] < whole[1]):
        frame = {"x0": window[0], "x1": window[1], "y0": 0, "y1": 1, "yref": "paper"}
        figure.add_shape(type="rect", **frame, line={"color": theme.text, "width": 1.5}, fillcolor=theme.band)
    figure.update_layout(_layout(theme, 92), bargap=0.05, dragmode="select", selectdirection="h", showlegend=False)
    figure.update_xaxes(range=list(whole), fixedrange=True, gridcolor=theme.grid, showgrid=False)
    figure.update_yaxes(fixedrange=True, visible=False)
    says = f"{int(counts.sum()):,} dated events by {grain}, {whole[0]:%Y} to {whole[1]:%Y}"
    return Graphic(figure, says)


def timeline(
    table: pd.DataFrame,
    index: Index,
    shown: Shown,
    window: Window,
    lanes: str = "actor",
    colour: str = "status",
    first: tuple[str, ...] = (),
    ring: str = "",
    theme: Theme = LIGHT,
) -> Graphic:
    """The events that touch the window, or bars of their number where they are too many to tell apart."""
    inside = shown.rows[_touching(index, shown.rows, window)]
    strips = of(Shown(inside, shown.mask, shown.counts, shown.hidden, shown.sentence), index, lanes, first)
    if len(inside) > MOST_MARKS:
        grain = grain_for(window)
        figure = _aggregated(index, strips, window, grain, theme)
        return Graphic(figure, f"Showing {len(inside):,} events as {grain}s: zoom in or click a bar to see each.")
    figure = _marks(table, index, strips, window, colour, ring, theme)
    dated = int(index.dated[shown.rows].sum())
    number = f"{len(inside):,}" if len(inside) == dated else f"{len(inside):,} of {dated:,}"
    return Graphic(figure, f"{number} dated {'event' if len(inside) == dated == 1 else 'events'} in this window.")


def zoomed(window: Window, whole: Window, factor: float, shift: float = 0.0) -> Window:
    """The window made longer by the factor and moved by that share of itself; the whole where it would hold it."""
    low, high = (seconds(end, 0) for end in window)
    middle, half = (low + high) / 2 + shift * (high - low), max((high - low) * factor / 2, 1800)
    left, right = (seconds(end, 0) for end in whole)
    if middle - half <= left and middle + half >= right:
        return whole
    return moment(int(middle - half)), moment(int(middle + half))


def _touching(index: Index, rows: Rows, window: Window) -> npt.NDArray[np.bool_]:
    low, high = seconds(window[0], -1), seconds(window[1], 1)
    open_ended = index.open_start[rows] | index.open_end[rows]
    near = (index.best[rows] >= low) & (index.best[rows] < high)
    touching: npt.NDArray[np.bool_] = (
        index.dated[rows] & (index.start[rows] < high) & (index.end[rows] > low) & (~open_ended | near)
    )
    return touching


def _counts(best: npt.NDArray[np.int64], window: Window, grain: str) -> tuple[list[datetime], npt.NDArray[np.int64]]:
    """Edges of the steps over the window and how many markers lie in each."""
    unit = STEPS[grain].lstrip("0123456789")
    count = int(STEPS[grain][: -len(unit)] or 1)
    sides = np.array(window, dtype=f"datetime64[{unit}]").astype(np.int64)
    stops = np.arange(int(sides[0]) // count * count, int(sides[1]) + 2 * count + 1, count)
    edges = stops.astype(f"datetime64[{unit}]").astype("datetime64[s]").astype(np.int64)
    if unit == "W":  # numpy's weeks begin on a Thursday, as 1970 did
        edges = edges - 3 * DAY
    counts, _ = np.histogram(best, bins=edges)
    return [moment(int(edge)) for edge in edges], counts


def _bars(
    edges: Sequence[datetime], counts: npt.NDArray[np.int64], grain: str, colour: str, base: float, scale: float
) -> go.Bar:
    """Bars over their steps of time; `scale` is the height of one event."""
    kept = [step for step in range(len(counts)) if counts[step]]
    return go.Bar(
        x=[edges[step] + (edges[step + 1] - edges[step]) / 2 for step in kept],
        width=[(edges[step + 1] - edges[step]).total_seconds() * 1000 for step in kept],
        y=[float(counts[step]) * scale for step in kept],
        base=base,
        customdata=[[f"{edges[step].isoformat()}/{edges[step + 1].isoformat()}"] for step in kept],
        hovertext=[f"{_step_name(edges[step], grain)}: {counts[step]:,}" for step in kept],
        hoverinfo="text",
        marker={"color": colour, "line": {"width": 0}},
        showlegend=False,
    )


def _aggregated(index: Index, strips: list[Lane], window: Window, grain: str, theme: Theme) -> go.Figure:
    figure = go.Figure()
    counted = [_counts(index.best[lane.rows], window, grain) for lane in strips]
    for number, (edges, counts) in enumerate(counted):
        highest = max(int(counts.max(initial=0)), 1)
        colour = theme.bar if strips[number].plain else theme.rest
        figure.add_trace(_bars(edges, counts, grain, colour, -(number + 1) * 3 + 0.2, 2.6 / highest))
    bottoms = [-(number + 1) * 3.0 for number in range(len(strips))]
    _frame(figure, strips, bottoms, [3.0] * len(strips), window, theme)
    figure.update_layout(bargap=0.04, barmode="overlay", showlegend=False)
    return figure


def _marks(
    table: pd.DataFrame, index: Index, strips: list[Lane], window: Window, colour: str, ring: str, theme: Theme
) -> go.Figure:
    """Markers, spans and arrows of single events."""
    placed = _place(table, index, strips, window)
    figure = go.Figure()
    _spans(figure, placed, theme)
    classes = _classes(index, placed["row"].to_numpy(), colour)
    for name, tint, shape, members in _tinted(classes, theme):
        _markers(figure, placed[members], name, tint, shape)
    _arrows(figure, placed, theme)
    if ring:
        hit = placed[placed["event"] == ring]
        line = {"color": theme.text, "width": 2}
        figure.add_trace(_points(hit, {"size": 19, "symbol": "circle-open", "color": theme.text, "line": line}))
    if len(placed) and placed["labelled"].iloc[0]:
        _labels(figure, placed, theme)
    tops, heights = _strips(placed, len(strips))
    _frame(figure, strips, [top - height for top, height in zip(tops, heights, strict=True)], heights, window, theme)
    return figure


def _place(table: pd.DataFrame, index: Index, strips: list[Lane], window: Window) -> pd.DataFrame:
    """One line per mark: what it is of, and where it stands (x in seconds, y in rows from the top, negative)."""
    rows = np.concatenate([lane.rows for lane in strips]) if strips else np.array([], dtype=np.int64)
    lane = np.repeat(np.arange(len(strips)), [len(strip.rows) for strip in strips])
    low, high = seconds(window[0], -1), seconds(window[1], 1)
    long = high - low
    start, end, best = index.start[rows], index.end[rows], index.best[rows]
    stub = long // 14
    left = np.where(index.open_start[rows], end - stub, np.maximum(start, low))
    right = np.where(index.open_end[rows], start + stub, np.minimum(end, high))
    chosen = table.take(rows)
    soft = (chosen["mod"].astype("str") == "APPROX").to_numpy(dtype=bool)
    half = np.maximum((right - left) // 3, long // 120)
    labelled = len(rows) <= MOST_LABELS
    headlines = [label(text, 46) for text in chosen["what"]] if labelled else [""] * len(rows)
    placed = pd.DataFrame(
        {
            "row": rows,
            "lane": lane,
            "event": chosen["event"].to_numpy(),
            "x": np.clip(best, low, high),
            "left": left,
            "right": right,
            "open_start": index.open_start[rows],
            "open_end": index.open_end[rows],
            "certain": index.throughout[rows] | (end - start <= DAY),
            "soft": np.where(soft, half, 0),
            "headline": headlines,
            "labelled": labelled,
            "hover": _hovers(chosen, brief=len(rows) > 800),
        }
    )
    return _packed(placed, low, long, len(strips))


def _packed(placed: pd.DataFrame, low: int, long: int, strips: int) -> pd.DataFrame:
    """The marks with `y`: lanes below each other, rows within; a label to the left where right there is no room."""
    share = (placed["x"] - low) / long
    text = placed["headline"].str.len() * 6.6 / WIDTH + np.where(placed["labelled"], 0.014, 0)
    reach = 8 / WIDTH
    left = np.minimum(share - reach, (placed["left"] - placed["soft"] - low) / long)
    right = np.maximum(share + reach, (placed["right"] + placed["soft"] - low) / long)
    placed["leftward"] = placed["labelled"] & (right + text > 1.0)
    placed["begin"] = np.where(placed["leftward"], left - text, left)
    placed["finish"] = np.where(placed["leftward"], right, right + text)
    placed["beside"] = low + (np.where(placed["leftward"], left, right) * long).astype(np.int64)
    placed["level"] = 0
    top = 0.0
    tops = []
    for number in range(strips):
        inside = (placed["lane"] == number).to_numpy()
        level = pack(placed["begin"].to_numpy()[inside], placed["finish"].to_numpy()[inside])
        placed.loc[inside, "level"] = level
        tops.append(top)
        top += max(int(level.max(initial=0)) + 1, 1) + 0.7
    placed["top"] = -np.array(tops)[placed["lane"]] if tops else 0.0
    placed["y"] = placed["top"] - placed["level"] - 0.85
    return placed


def _strips(placed: pd.DataFrame, count: int) -> tuple[list[float], list[float]]:
    tops, heights, top = [], [], 0.0
    for number in range(count):
        levels = placed.loc[placed["lane"] == number, "level"]
        height = (int(levels.max()) + 1 if len(levels) else 1) + 0.7
        tops.append(-top)
        heights.append(height)
        top += height
    return tops, heights


def _spans(figure: go.Figure, placed: pd.DataFrame, theme: Theme) -> None:
    """The intervals as lines: strong where certain, faint where the event is somewhere inside; soft ends in steps."""
    for certain, width, shade in ((True, 5, 0.55), (False, 7, 0.16)):
        chosen = placed[placed["certain"] == certain]
        _lines(figure, chosen["left"], chosen["right"], chosen["y"], width, shade, theme)
    soft = placed[placed["soft"] > 0]
    for part, shade in ((0.5, 0.12), (1.0, 0.07)):
        reach = (soft["soft"] * part).astype(np.int64)
        _lines(figure, soft["left"] - reach, soft["left"], soft["y"], 7, shade, theme)
        _lines(figure, soft["right"], soft["right"] + reach, soft["y"], 7, shade, theme)


def _lines(
    figure: go.Figure,
    left: pd.Series[int],
    right: pd.Series[int],
    y: pd.Series[float],
    width: int,
    shade: float,
    theme: Theme,
) -> None:
    if not len(left):
        return
    x: list[datetime | None] = []
    for begin, finish in zip(left, right, strict=True):
        x += [moment(int(begin)), moment(int(finish)), None]
    heights = [height for value in y for height in (float(value), float(value), None)]
    line = {"color": theme.quiet, "width": width}
    figure.add_trace(
        go.Scatter(x=x, y=heights, mode="lines", line=line, opacity=shade, hoverinfo="skip", showlegend=False)
    )


def _arrows(figure: go.Figure, placed: pd.DataFrame, theme: Theme) -> None:
    for column, side, symbol in (("open_start", "left", "triangle-left"), ("open_end", "right", "triangle-right")):
        chosen = placed[placed[column]]
        if len(chosen):
            marker = {"symbol": symbol, "size": 9, "color": theme.quiet}
            figure.add_trace(_points(chosen.assign(x=chosen[side]), marker))


def _markers(figure: go.Figure, chosen: pd.DataFrame, name: str, tint: str, shape: str) -> None:
    certain = chosen["certain"].to_numpy(dtype=bool)
    symbols = np.where(certain, shape, f"{shape}-open").tolist()
    marker = {"symbol": symbols, "size": 10, "color": tint, "line": {"width": 1.6, "color": tint}}
    trace = _points(chosen, marker)
    trace.update(selected={"marker": {"size": 15}}, unselected={"marker": {"opacity": 0.5}})
    trace.update(hovertext=chosen["hover"].tolist(), hoverinfo="text", name=label(name, 40), showlegend=True)
    figure.add_trace(trace)


def _points(chosen: pd.DataFrame, marker: dict[str, object]) -> go.Scatter:
    return go.Scatter(
        x=[moment(int(x)) for x in chosen["x"]],
        y=chosen["y"].tolist(),
        mode="markers",
        marker=marker,
        customdata=[[event] for event in chosen["event"]],
        hoverinfo="skip",
        showlegend=False,
    )


def _labels(figure: go.Figure, placed: pd.DataFrame, theme: Theme) -> None:
    for leftward, side in ((True, "middle left"), (False, "middle right")):
        chosen = placed[placed["leftward"] == leftward]
        figure.add_trace(
            go.Scatter(
                x=[moment(int(x)) for x in chosen["beside"]],
                y=chosen["y"].tolist(),
                mode="text",
                text=chosen["headline"].tolist(),
                textposition=side,
                textfont={"size": 12, "color": theme.text},
                hoverinfo="skip",
                showlegend=False,
                cliponaxis=True,
            )
        )


def _classes(index: Index, rows: Rows, colour: str) -> pd.Series[str]:
    """The value of the colour column for each row (the first where there are several)."""
    facet = index.facets[colour]
    value = np.full(index.size, -1, dtype=np.int64)
    value[facet.rows[::-1]] = facet.codes[::-1]
    names = np.append(facet.names, "none named")
    return pd.Series(names[value[rows]])


def _tinted(classes: pd.Series[str], theme: Theme) -> list[tuple[str, str, str, npt.NDArray[np.bool_]]]:
    """Each class with colour and shape; the rarest share the last."""
    names = sorted(classes.value_counts().items(), key=lambda item: (-item[1], str(item[0])))
    found = []
    for number, (name, _) in enumerate(names[: len(SHAPES)]):
        found.append((str(name), theme.series[number], SHAPES[number], (classes == name).to_numpy(dtype=bool)))
    rest = classes.isin([name for name, _ in names[len(SHAPES) :]]).to_numpy(dtype=bool)
    if rest.any():
        found.append((f"{len(names) - len(SHAPES)} others", theme.rest, REST_SHAPE, rest))
    return found


def _hovers(chosen: pd.DataFrame, brief: bool) -> list[str]:
    """What stands in the box under the pointer: headline, the words, and unless brief the passage and why."""
    texts = []
    columns = [chosen[key] for key in ("what", "when", "edtf", "document", "passage_text", "why")]
    for what, when, edtf, document, passage, why in zip(*columns, strict=True):
        lines = [f"<b>{label(str(what), 90)}</b>", f"“{label(str(when), 60)}” · {label(str(edtf), 40)}"]
        if not brief:
            lines += [_broken(label(str(passage), 180)), f"<i>{_broken(label(str(why), 140))}</i>"]
        texts.append("<br>".join([*lines, label(str(document), 60)]))
    return texts


def _broken(text: str, width: int = 70) -> str:
    """Lines of about so many characters, for plotly, which breaks none by itself."""
    lines, line = [], ""
    for word in text.split(" "):
        if line and len(line) + len(word) > width:
            lines.append(line)
            line = word
        else:
            line = f"{line} {word}".strip()
    return "<br>".join([*lines, line])


def _frame(
    figure: go.Figure, strips: list[Lane], bottoms: list[float], heights: list[float], window: Window, theme: Theme
) -> None:
    """Axes, lane names and bands."""
    total = sum(heights) or 1.0
    row = float(np.clip(1500 / total, 9, ROW))
    for number, (bottom, height) in enumerate(zip(bottoms, heights, strict=True)):
        if number % 2 == 0 and len(strips) > 1:
            figure.add_hrect(y0=bottom, y1=bottom + height, fillcolor=theme.band, line_width=0, layer="below")
    figure.update_layout(_layout(theme, int(max(total * row, 60) + 76)), dragmode="pan", hovermode="closest")
    figure.update_layout(legend={"orientation": "h", "yref": "container", "y": 1.0, "yanchor": "top", "x": 0})
    figure.update_xaxes(range=list(window), gridcolor=theme.grid, side="top", zeroline=False, ticks="outside")
    names = [label(lane.name, 24) for lane in strips]
    middles = [bottom + height / 2 for bottom, height in zip(bottoms, heights, strict=True)]
    ticks = {"tickvals": middles, "ticktext": names, "tickmode": "array", "showgrid": False, "zeroline": False}
    figure.update_yaxes(range=[-total, 0.2], fixedrange=True, automargin=True, **ticks)


def _layout(theme: Theme, height: int) -> dict[str, object]:
    return {
        "height": height,
        "margin": {"l": 8, "r": 8, "t": 68 if height > 100 else 4, "b": 8 if height > 100 else 20},
        "font": {"color": theme.text, "size": 13, "family": '"Source Sans", sans-serif'},
        "paper_bgcolor": "rgba(0,0,0,0)",
        "plot_bgcolor": "rgba(0,0,0,0)",
        "hoverlabel": {
            "align": "left",
            "bgcolor": theme.paper,
            "bordercolor": theme.quiet,
            "font": {"color": theme.text},
        },
        "uirevision": "keep",
    }


def _step_name(moment: datetime, grain: str) -> str:
    if grain in ("year", "decade", "century"):
        return f"{moment.year}" if grain == "year" else f"from {moment.year}"
    if grain == "quarter":
        return f"{moment.year}, quarter {(moment.month + 2) // 3}"
    return f"{moment:%B} {moment.year}" if grain == "month" else f"{'week of ' * (grain == 'week')}{moment.date()}"


def moment(value: int) -> datetime:
    """Naive local time from seconds, kept within the years 1–9999."""
    lowest, highest = -62_135_596_800, 253_402_300_799
    return datetime(1970, 1, 1) + timedelta(seconds=min(max(value, lowest), highest))
