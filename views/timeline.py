"""The timeline as plotly figures: the overview of everything, and the events of a time window in lanes.

Certain: filled marker, solid span. Somewhere inside: open marker, faint span. Open ends: an arrow. Approximate: the
span fades out on both sides. More than `MOST_MARKS` in the window: bars of counts by month, year … instead. Each
event's marker carries its id in `customdata`, each bar its stretch of time; colours always come with a shape.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

import numpy as np
import numpy.typing as npt
import pandas as pd
import plotly.graph_objects as go

from views import marks, wording
from views.filters import Shown
from views.index import EARLIEST, LATEST, Index, Rows, Seconds, moment, seconds
from views.lanes import Lane, of
from views.marking import label, safe
from views.marks import DAY, Entry, Window
from views.theme import LIGHT, OUTLINES, Theme

MOST_MARKS = 2_000
MOST_BARS = 240
SAMPLE = 20_000
"""Of how many events' times the first look is judged."""
ROW, READABLE = 17, 13
"""Pixels of a row: where there are few; at least, so that no headline touches the next."""
TALL = 1_500
"""Pixels of the graphic up to which rows are not made lower."""
DATES = [
    {"dtickrange": [None, 86_400_000 - 1], "value": "%H:%M\n%-d %b %Y"},
    {"dtickrange": [86_400_000, "M1"], "value": "%-d %b %Y"},
    {"dtickrange": ["M1", "M12"], "value": "%b %Y"},
    {"dtickrange": ["M12", None], "value": "%Y"},
]
"""How the axis writes its dates, by the distance of its ticks in milliseconds or months: the day before the month, and
every one with its year."""
TICK = 80
"""Pixels between two ticks at least."""
BAR_LANE = 3.0 + marks.HEAD
"""Rows of a lane of bars."""
LEAST = 0.05
"""The least height of a bar of the overview, as a share of the highest: one event among thousands is still seen."""
KEY = {"certain": "date certain", "inside": "somewhere inside its span", "ended": "open end"}
"""What the looks of a mark mean, each by the CSS class that draws it in the legend."""
STEPS = {"day": "D", "week": "W", "month": "M", "quarter": "3M", "year": "Y", "decade": "10Y", "century": "100Y"}
STEP_DAYS = {"day": 1, "week": 7, "month": 30.4, "quarter": 91.3, "year": 365.25, "decade": 3652.5, "century": 36525}


@dataclass(frozen=True, slots=True)
class Graphic:
    """A figure with one sentence that says what it shows (also its text for who cannot see it)."""

    figure: go.Figure
    says: str
    legend: tuple[Entry, ...] = ()


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
    dated = rows[index.dated[rows]]
    best = np.sort(index.best[dated[:: len(dated) // SAMPLE + 1]])
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


def overview(
    index: Index, shown: Shown, window: Window | None, theme: Theme = LIGHT, width: int = 900
) -> Graphic | None:
    """How many events there are when, over the whole range; the current window is framed."""
    whole = extent(index, shown.rows)
    if whole is None:
        return None
    grain = grain_for(whole)
    edges, counts = _counts(index.best[shown.rows[index.dated[shown.rows]]], whole, grain)
    figure = go.Figure(_bars(edges, counts, grain, theme.bar, least=LEAST))
    if window is not None and (window[0] > whole[0] or window[1] < whole[1]):
        frame = {"x0": window[0], "x1": window[1], "y0": 0, "y1": 1, "yref": "paper"}
        figure.add_shape(type="rect", **frame, line={"color": theme.text, "width": 1.5}, fillcolor=theme.band)
    figure.update_layout(_layout(theme, 92), bargap=0.05, dragmode="select", selectdirection="h", showlegend=False)
    ticks = {"tickformatstops": DATES, "nticks": max(width // TICK, 3), "tickangle": 0}
    figure.update_xaxes(range=list(whole), fixedrange=True, showgrid=False, **ticks)
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
    width: int = 900,
) -> Graphic:
    """The events that touch the window, or bars of their number where they are too many to tell apart.

    Labels are laid out for `width` pixels.
    """
    inside = shown.rows[touching(index, shown.rows, window)]
    strips = of(Shown(inside, shown.mask, shown.counts, shown.hidden, shown.sentence), index, lanes, first)
    if len(inside) > MOST_MARKS:
        grain = grain_for(window)
        figure = _aggregated(index, strips, window, grain, theme, width)
        figure.add_traces(_ring_in_bars(index, strips, index.at(ring), theme))
        return Graphic(figure, f"Showing {len(inside):,} events as {grain}s.")
    figure, legend, heights = marks.draw(table, index, strips, window, colour, ring, theme, width)
    _frame(figure, strips, heights, window, theme, width)
    dated = int(index.dated[shown.rows].sum())
    number = f"{len(inside):,}" if len(inside) == dated else f"{len(inside):,} of {dated:,}"
    return Graphic(
        figure, f"{number} dated {'event' if len(inside) == dated == 1 else 'events'} in this window.", legend
    )


def legend(drawn: Graphic) -> str:
    """The legend as HTML: each shape with its colour and name, and what filled, open and arrow mean."""
    entries = [
        f'<span><i style="background:{tint};clip-path:{OUTLINES[shape]}"></i>{safe(name)}</span>'
        for name, tint, shape in drawn.legend
    ]
    key = "".join(f'<span><i class="{kind}"></i>{words}</span>' for kind, words in KEY.items())
    return f'<p class="legend">{"".join(entries)}{key}</p>' if entries else ""


def zoomed(window: Window, whole: Window, factor: float, shift: float = 0.0) -> Window:
    """The window made longer by the factor and moved by that share of itself; the whole where it would hold it."""
    low, high = (seconds(end, 0) for end in window)
    middle, half = (low + high) / 2 + shift * (high - low), max((high - low) * factor / 2, 1800)
    left, right = (seconds(end, 0) for end in whole)
    if middle - half <= left and middle + half >= right:
        return whole
    return moment(int(middle - half)), moment(int(middle + half))


def holding(index: Index, row: int, window: Window) -> Window:
    """The window, moved to where the row's marker stands in its middle if that is outside of it."""
    low, high = (seconds(end, 0) for end in window)
    best = int(index.best[row])
    if not index.dated[row] or low <= best <= high:
        return window
    return moment(best - (high - low) // 2), moment(best + (high - low) // 2)


def touching(index: Index, rows: Rows, window: Window) -> npt.NDArray[np.bool_]:
    """Which of the rows have a part in the window; of those with an open end, where their marker stands in it."""
    low, high = seconds(window[0], -1), seconds(window[1], 1)
    open_ended = index.open_start[rows] | index.open_end[rows]
    near = (index.best[rows] >= low) & (index.best[rows] < high)
    touching: npt.NDArray[np.bool_] = (
        index.dated[rows] & (index.start[rows] < high) & (index.end[rows] > low) & (~open_ended | near)
    )
    return touching


def _counts(best: Seconds, window: Window, grain: str) -> tuple[Seconds, npt.NDArray[np.int64]]:
    """Edges of the steps over the window, in seconds, and how many markers lie in each."""
    unit = STEPS[grain].lstrip("0123456789")
    count = int(STEPS[grain][: -len(unit)] or 1)
    sides = np.array(window, dtype=f"datetime64[{unit}]").astype(np.int64)
    stops = np.arange(int(sides[0]) // count * count, int(sides[1]) + 2 * count + 1, count)
    edges = stops.astype(f"datetime64[{unit}]").astype("datetime64[s]").astype(np.int64)
    if unit == "W":  # numpy's weeks begin on a Thursday, as 1970 did
        edges = edges - 3 * DAY
    counts, _ = np.histogram(best, bins=edges)
    return edges, counts


def _bars(
    edges: Seconds,
    counts: npt.NDArray[np.int64],
    grain: str,
    colour: str,
    base: float = 0.0,
    scale: float = 1.0,
    least: float = 0.0,
) -> go.Bar:
    """Bars over their steps of time; `scale`: the height of one event, `least`: the lowest bar as a share of the top.

    Arrays: plotly checks lists one by one.
    """
    kept = np.flatnonzero(counts)
    left, right = edges[kept], edges[kept + 1]
    ends = [(moment(int(low)), moment(int(high))) for low, high in zip(left, right, strict=True)]
    names = [f"{_step_name(low, grain)}: {count:,}" for (low, _), count in zip(ends, counts[kept], strict=True)]
    return go.Bar(
        x=((left + right) // 2).astype("datetime64[s]"),
        width=(right - left) * 1000,
        y=np.maximum(counts[kept], least * counts.max(initial=0)) * scale,
        base=base,
        customdata=np.array([[f"{low.isoformat()}/{high.isoformat()}"] for low, high in ends], dtype=object),
        hovertext=np.array(names, dtype=object),
        hoverinfo="text",
        marker={"color": colour, "line": {"width": 0}},
        showlegend=False,
    )


def _aggregated(index: Index, strips: list[Lane], window: Window, grain: str, theme: Theme, width: int) -> go.Figure:
    bars = []
    for number, lane in enumerate(strips):
        edges, counts = _counts(index.best[lane.rows], window, grain)
        highest = max(int(counts.max(initial=0)), 1)
        colour = theme.bar if lane.plain else theme.rest
        bars.append(_bars(edges, counts, grain, colour, -(number + 1) * BAR_LANE + 0.2, 2.6 / highest))
    figure = go.Figure(bars)
    _frame(figure, strips, [BAR_LANE] * len(strips), window, theme, width)
    figure.update_layout(bargap=0.04, barmode="overlay", showlegend=False)
    return figure


def _ring_in_bars(index: Index, strips: list[Lane], row: int, theme: Theme) -> list[go.Scatter]:
    """A ring where the chosen event would stand, in each of its lanes."""
    heights = [-(number + 0.5) * BAR_LANE for number, lane in enumerate(strips) if row in lane.rows]
    if row < 0 or not heights:
        return []
    event = index.events[row].as_py()
    return [marks.ringed(pd.DataFrame({"x": index.best[row], "y": heights, "event": event}), theme)]


def _frame(
    figure: go.Figure, strips: list[Lane], heights: list[float], window: Window, theme: Theme, width: int
) -> None:
    """Axes, lane names and bands."""
    total = sum(heights) or 1.0
    bottoms = [-float(sum(heights[: number + 1])) for number in range(len(heights))]
    row = float(np.clip(TALL / total, READABLE, ROW))
    shapes, names = [], []  # put in at once: plotly checks the whole layout with every single one
    for number, (lane, bottom, height) in enumerate(zip(strips, bottoms, heights, strict=True)):
        if number % 2 == 0 and len(strips) > 1:
            sides = {"x0": 0, "x1": 1, "xref": "paper", "y0": bottom, "y1": bottom + height}
            shapes.append({"type": "rect", "fillcolor": theme.band, "line": {"width": 0}, "layer": "below"} | sides)
        if lane.name:
            place = {"x": 0, "xref": "paper", "xanchor": "left", "y": bottom + height, "yanchor": "top", "yshift": 1}
            look = {"showarrow": False, "font": {"color": theme.text, "size": 13}}
            names.append({"text": f"<b>{label(lane.name, 40)}</b>"} | place | look)
    figure.update_layout(shapes=shapes, annotations=names)
    tall = int(max(total * row, 60) + 62)
    figure.update_layout(_layout(theme, tall), dragmode="pan", hovermode="closest")
    figure.update_xaxes(
        range=list(window),
        side="top",
        gridcolor=theme.grid,
        zeroline=False,
        ticks="outside",
        nticks=max(width // TICK, 3),
        tickangle=0,
        tickformatstops=DATES,
    )
    figure.update_yaxes(range=[-total, 0.2], fixedrange=True, visible=False)


def _layout(theme: Theme, height: int) -> dict[str, object]:
    return {
        "height": height,
        "margin": {"l": 8, "r": 8, "t": 54 if height > 100 else 4, "b": 8 if height > 100 else 20},
        "font": {"color": theme.text, "size": 13, "family": '"Source Sans", sans-serif'},
        "paper_bgcolor": "rgba(0,0,0,0)",
        "plot_bgcolor": "rgba(0,0,0,0)",
        "hoverlabel": {
            "align": "left",
            "bgcolor": theme.paper,
            "bordercolor": theme.quiet,
            "font": {"color": theme.text},
        },
        "modebar": {"bgcolor": "rgba(0,0,0,0)", "color": theme.quiet, "activecolor": theme.accent},
        "uirevision": "keep",
    }


def _step_name(moment: datetime, grain: str) -> str:
    if grain in ("year", "decade", "century"):
        return f"{moment.year}" if grain == "year" else f"from {moment.year}"
    if grain == "quarter":
        return f"{moment.year}, quarter {(moment.month + 2) // 3}"
    return (
        f"{moment:%B} {moment.year}" if grain == "month" else f"{'week of ' * (grain == 'week')}{wording.day(moment)}"
    )
