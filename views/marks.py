"""Single events as plotly marks: where each stands, its span, its arrows, its marker with a shape, its label.

`y` counts rows downwards from 0; every marker carries its event's id in `customdata`, since lines can't be clicked.
"""

from __future__ import annotations

from datetime import datetime

import numpy as np
import numpy.typing as npt
import pandas as pd
import plotly.graph_objects as go

from views.index import Index, Rows, seconds
from views.lanes import Lane, pack
from views.marking import label
from views.theme import REST_SHAPE, SHAPES, Theme

MOST_LABELS = 150
WIDTH = 590
"""Pixels that labels are laid out for: the lanes on a screen 1,440 wide; on wider ones they only get more air."""
AIR = 0.7
"""Rows left free below each lane."""
DAY = 86_400

Window = tuple[datetime, datetime]
Entry = tuple[str, str, str]
"""A line of the legend: name, colour, shape."""


def draw(
    table: pd.DataFrame, index: Index, strips: list[Lane], window: Window, colour: str, ring: str, theme: Theme
) -> tuple[go.Figure, tuple[Entry, ...], list[float]]:
    """Markers, spans and arrows of single events; what their colours mean; how many rows each lane takes."""
    placed = _place(table, index, strips, window)
    figure = go.Figure()
    _spans(figure, placed, theme)
    classes = _classes(index, placed["row"].to_numpy(), colour)
    tinted = _tinted(classes, theme)
    for name, tint, shape, members in tinted:
        _markers(figure, placed[members], name, tint, shape)
    _arrows(figure, placed, theme)
    if ring:
        hit = placed[placed["event"] == ring]
        line = {"color": theme.text, "width": 2}
        figure.add_trace(_points(hit, {"size": 19, "symbol": "circle-open", "color": theme.text, "line": line}))
    if len(placed) and placed["labelled"].iloc[0]:
        _labels(figure, placed, theme)
    legend = tuple((name, tint, shape) for name, tint, shape, _ in tinted)
    return figure, legend, _heights(placed, len(strips))


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
    left -= np.where(placed["open_start"], reach, 0)
    right += np.where(placed["open_end"], reach, 0)
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
        top += int(level.max(initial=0)) + 1 + AIR
    placed["top"] = -np.array(tops)[placed["lane"]] if tops else 0.0
    placed["y"] = placed["top"] - placed["level"] - 0.85
    return placed


def _heights(placed: pd.DataFrame, count: int) -> list[float]:
    """Rows of each lane, with a little air."""
    deepest = placed.groupby("lane")["level"].max()
    return [int(deepest.get(number, 0)) + 1 + AIR for number in range(count)]


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
        figure.add_trace(
            go.Scatter(
                x=chosen["beside"].to_numpy().astype("datetime64[s]"),
                y=chosen["y"].to_numpy(),
                mode="text",
                text=chosen["headline"].to_numpy(dtype=object),
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
