"""Single events as plotly marks: where each stands, its span, its arrows, its marker with a shape, its label.

`y` counts rows downwards from 0; every marker carries its event's id in `customdata`, since lines can't be clicked.
"""

from __future__ import annotations

from datetime import datetime
from html import unescape
from typing import get_args

import numpy as np
import numpy.typing as npt
import pandas as pd
import plotly.graph_objects as go

from extract.records import DateStatus, EventStatus
from views import wording
from views.index import Index, Rows, seconds
from views.lanes import Lane, pack
from views.marking import label, shortened
from views.theme import REST_SHAPE, SHAPES, Theme

MOST_LABELS = 150
"""Marks that each get a row with room for their headline; where there are more, headlines stand where room is left."""
MOST_BESIDE = 400
"""Headlines that stand where room is left."""
LONGEST = 54
"""Letters of a headline."""
LETTER = 5.7
"""Pixels of a letter of a label, on average."""
REACH = 8
"""Pixels that a marker reaches to each side."""
AIR = 0.7
"""Rows left free below each lane."""
DEEP = 24
"""Rows of a lane from which headlines stand only where room is left."""
HEAD = 1.15
"""Rows that the name of a lane takes above its marks."""
DAY = 86_400

Window = tuple[datetime, datetime]
Entry = tuple[str, str, str]
"""A line of the legend: name, colour, shape."""


def draw(
    table: pd.DataFrame,
    index: Index,
    strips: list[Lane],
    window: Window,
    colour: str,
    ring: str,
    theme: Theme,
    width: int,
) -> tuple[go.Figure, tuple[Entry, ...], list[float]]:
    """Markers, spans and arrows of single events, with labels laid out for `width` pixels; what their colours mean; how
    many rows each lane takes.
    """
    placed = _place(table, index, strips, window, width)
    figure = go.Figure()
    _spans(figure, placed, theme)
    classes = _classes(index, placed["row"].to_numpy(), colour)
    tinted = _tinted(classes, theme)
    for name, tint, shape, members in tinted:
        _markers(figure, placed[members], name, tint, shape)
    _arrows(figure, placed, theme)
    if ring:
        figure.add_trace(ringed(placed[placed["event"] == ring], theme))
    _labels(figure, placed[placed["labelled"]], theme)
    legend = tuple((name, tint, shape) for name, tint, shape, _ in tinted)
    return figure, legend, _heights(placed, strips)


def _place(table: pd.DataFrame, index: Index, strips: list[Lane], window: Window, width: int) -> pd.DataFrame:
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
    most = int(min(0.6 * width / LETTER, LONGEST))
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
            "headline": [shortened(text, most) for text in chosen["what"]],
            "hover": _hovers(chosen, brief=len(rows) > 800),
        }
    )
    return _packed(placed, low, long, strips, width)


def _packed(placed: pd.DataFrame, low: int, long: int, strips: list[Lane], width: int) -> pd.DataFrame:
    """The marks with `y`: lanes below each other, rows within; a label to the left where right there is no room."""
    share, reach = (placed["x"] - low) / long, REACH / width
    left = np.minimum(share - reach, (placed["left"] - placed["soft"] - low) / long)
    right = np.maximum(share + reach, (placed["right"] + placed["soft"] - low) / long)
    left -= np.where(placed["open_start"], reach, 0)
    right += np.where(placed["open_end"], reach, 0)
    longest = np.maximum(np.maximum(left, 1 - right) * width / LETTER - 2, 6).astype(int)
    headlines = [label(text, most) for text, most in zip(placed["headline"], longest, strict=True)]
    placed["headline"] = headlines
    placed["text"] = [(len(unescape(text)) + 2) * LETTER / width if text else 0.0 for text in headlines]
    text = placed["text"] if len(placed) <= MOST_LABELS else 0.0
    placed["leftward"] = (right + text > 1.0) & (left > 1 - right) & (text > 0)
    placed["begin"] = np.where(placed["leftward"], left - text, left)
    placed["finish"] = np.where(placed["leftward"], right, right + text)
    placed["level"], placed["labelled"] = 0, len(placed) <= MOST_LABELS
    top = 0.0
    tops = []
    for number, strip in enumerate(strips):
        inside = (placed["lane"] == number).to_numpy()
        level = pack(placed["begin"].to_numpy()[inside], placed["finish"].to_numpy()[inside])
        if int(level.max(initial=0)) >= DEEP:  # too many for a row each with its headline
            placed.loc[inside, "begin"], placed.loc[inside, "finish"] = left[inside], right[inside]
            placed.loc[inside, ["labelled", "leftward"]] = False
            level = pack(np.asarray(left)[inside], np.asarray(right)[inside])
        placed.loc[inside, "level"] = level
        tops.append(top + head(strip))
        top += head(strip) + int(level.max(initial=0)) + 1 + AIR
    placed["top"] = -np.array(tops)[placed["lane"]] if tops else 0.0
    placed["y"] = placed["top"] - placed["level"] - 0.85
    _name_where_there_is_room(placed)
    placed["beside"] = low + (np.where(placed["leftward"], left, right) * long).astype(np.int64)
    return placed


def head(strip: Lane) -> float:
    """Rows above a lane's marks: for its name, if it has one."""
    return HEAD if strip.name else 0.0


def _name_where_there_is_room(placed: pd.DataFrame) -> None:
    """Of marks in a dense lane, those get a headline that have room in their row: to the right, else to the left."""
    order = placed[~placed["labelled"]].sort_values(["lane", "level", "begin"], kind="stable")
    rows = order.groupby(["lane", "level"])
    after, before = rows["begin"].shift(-1).fillna(1.0), rows["finish"].shift(1).fillna(0.0)
    there = order["text"] > 0
    right = there & (order["finish"] + order["text"] <= after)
    taken = (right * order["text"]).groupby([order["lane"], order["level"]]).shift(1).fillna(0.0)
    left = there & ~right & (order["begin"] - order["text"] >= before + taken)
    named = (right | left) & ((right | left).cumsum() <= MOST_BESIDE)
    placed.loc[order.index, "leftward"], placed.loc[order.index, "labelled"] = left, named


def _heights(placed: pd.DataFrame, strips: list[Lane]) -> list[float]:
    """Rows of each lane, with its name and a little air."""
    deepest = placed.groupby("lane")["level"].max()
    return [head(strip) + int(deepest.get(number, 0)) + 1 + AIR for number, strip in enumerate(strips)]


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
    x = np.full((len(left), 3), np.datetime64("NaT", "s"))
    x[:, 0], x[:, 1] = left.to_numpy().astype("datetime64[s]"), right.to_numpy().astype("datetime64[s]")
    heights = np.repeat(y.to_numpy(dtype=float), 3)
    heights[2::3] = np.nan
    line = {"color": theme.quiet, "width": width}
    figure.add_trace(
        go.Scatter(x=x.ravel(), y=heights, mode="lines", line=line, opacity=shade, hoverinfo="skip", showlegend=False)
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
    trace.update(hovertext=chosen["hover"].to_numpy(dtype=object), hoverinfo="text", name=label(name, 40))
    figure.add_trace(trace)


def ringed(hit: pd.DataFrame, theme: Theme) -> go.Scatter:
    """The ring around the chosen event's marks; the page finds it by its name."""
    look = {"size": 19, "symbol": "circle-open", "color": theme.text, "line": {"color": theme.text, "width": 2}}
    return _points(hit, look).update(name="ring")


def _points(chosen: pd.DataFrame, marker: dict[str, object]) -> go.Scatter:
    return go.Scatter(
        x=chosen["x"].to_numpy().astype("datetime64[s]"),
        y=chosen["y"].to_numpy(),
        mode="markers",
        marker=marker,
        customdata=chosen[["event"]].to_numpy(dtype=object),
        hoverinfo="skip",
        showlegend=False,
    )


def _labels(figure: go.Figure, placed: pd.DataFrame, theme: Theme) -> None:
    for leftward, side in ((True, "middle left"), (False, "middle right")):
        chosen = placed[placed["leftward"] == leftward]
        if not len(chosen):
            continue
        figure.add_trace(
            go.Scatter(
                x=chosen["beside"].to_numpy().astype("datetime64[s]"),
                y=chosen["y"].to_numpy(),
                mode="text",
                text=(chosen["headline"] + "\u2002" if leftward else "\u2002" + chosen["headline"]).to_numpy(
                    dtype=object
                ),
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


# Colours and shapes by place, of what an event and its date may be.
_KEPT = {
    **{status: place for place, status in enumerate(get_args(EventStatus))},
    **{status: place for place, status in enumerate(get_args(DateStatus))},
}


def _tinted(classes: pd.Series[str], theme: Theme) -> list[tuple[str, str, str, npt.NDArray[np.bool_]]]:
    """Each class with colour and shape, the commonest first; the rarest share the last. A status keeps its own, however
    many have it: what is orange in one view is so in the next."""
    names = sorted(classes.value_counts().items(), key=lambda item: (-item[1], str(item[0])))
    kept = all(name in _KEPT for name, _ in names)
    names = sorted(names, key=lambda item: _KEPT[str(item[0])]) if kept else names
    found = []
    for place, (name, _) in enumerate(names[: len(SHAPES)]):
        number = _KEPT[str(name)] if kept else place
        found.append((str(name), theme.series[number], SHAPES[number], (classes == name).to_numpy(dtype=bool)))
    rest = classes.isin([name for name, _ in names[len(SHAPES) :]]).to_numpy(dtype=bool)
    if rest.any():
        found.append((f"{len(names) - len(SHAPES)} others", theme.rest, REST_SHAPE, rest))
    return found


def _hovers(chosen: pd.DataFrame, brief: bool) -> list[str]:
    """What stands in the box under the pointer: headline, time, the words, unless brief why, and the document."""
    texts = []
    columns = [chosen[key] for key in ("what", "when", "document", "why")]
    for time, what, when, document, why in zip(wording.times(chosen), *columns, strict=True):
        words = "" if str(when) == time else f" (“{label(str(when), 40)}”)"
        lines = [f"<b>{_broken(label(str(what), 90))}</b>", f"{time}{words}"]
        if not brief:
            lines.append(f"<i>{_broken(label(str(why), 120))}</i>")
        texts.append("<br>".join([*lines, label(str(document), 60)]))
    return texts


def _broken(text: str, width: int = 60) -> str:
    """Lines of about so many characters, for plotly, which breaks none by itself."""
    lines, line = [], ""
    for word in text.split(" "):
        if line and len(line) + len(word) > width:
            lines.append(line)
            line = word
        else:
            line = f"{line} {word}".strip()
    return "<br>".join([*lines, line])
