"""Where events happened: plain axes of longitude and latitude over the shipped outlines of countries, no server."""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cache
from math import cos, radians
from pathlib import Path

import numpy as np
import numpy.typing as npt
import pandas as pd
import plotly.graph_objects as go

from views import wording
from views.filters import Shown
from views.marking import label
from views.theme import LIGHT, Theme
from views.timeline import Graphic

Ring = npt.NDArray[np.float64]
OUTLINES = Path(__file__).parents[1] / "data" / "places" / "outlines.json"
MOST_PLACES = 1_500


WIDTH = 880
"""The usual width in pixels."""
LARGEST = 34.0
"""Pixels of the mark of a place with very many events."""
LEAST = 2.5
"""Degrees of land around a single place."""
BULK = 0.8
"""The share of the events whose places are looked at first, where they lie close together."""
CLOSE = 0.4
"""How much smaller than the whole that part must be, in length, to be worth it."""
LOOKS = {"most": "Where most events are", "all": "All places", "chosen": "Around the chosen event"}


@dataclass(frozen=True, slots=True)
class View:
    """The part of the earth that is seen, in degrees; `stretch`: how much longer a degree is upwards than sideways."""

    west: float
    east: float
    south: float
    north: float

    @property
    def stretch(self) -> float:
        return 1 / max(cos(radians((self.south + self.north) / 2)), 0.2)

    def height(self, width: int) -> int:
        """Pixels, for so many pixels of width."""
        wanted = width * (self.north - self.south) * self.stretch / (self.east - self.west)
        return int(np.clip(wanted, 300, 620))


def places(table: pd.DataFrame, shown: Shown) -> pd.DataFrame:
    """One line per place with coordinates: its path, how many events shown happened there, the first of them."""
    columns = ["place_path", "latitude", "longitude", "event"]
    rows = table[columns].take(shown.rows).dropna(subset=["latitude", "longitude"])
    grouped = rows.groupby(["place_path", "latitude", "longitude"], sort=False, observed=True)
    counted = grouped["event"].agg(count="size", first="first").reset_index()
    return counted.sort_values("count", ascending=False, kind="stable").head(MOST_PLACES).reset_index(drop=True)


def looks(found: pd.DataFrame, chosen: str) -> list[str]:
    """The parts of the earth that can be looked at, the first of them at first: keys of `LOOKS`."""
    offered = ["most", "all"] if len(_bulk(found)) < len(found) else ["all"]
    return [*offered, "chosen"] if chosen and (found["place_path"] == chosen).any() else offered


def draw(
    found: pd.DataFrame,
    total: int,
    selected: str = "",
    theme: Theme = LIGHT,
    look: str = "all",
    width: int = WIDTH,
) -> Graphic:
    """A mark per place that was found, larger with more events; `look` says which part is seen, `total` is how many
    events are shown, with coordinates or without.
    """
    parts = {"most": _bulk(found), "chosen": found[found["place_path"] == selected]}
    part = parts.get(look, found)
    seen = _view(part if len(part) else found)
    figure = go.Figure()
    _land(figure, seen, theme)
    here = found["place_path"] == selected
    names, sides = _named(found, seen, width)
    figure.add_trace(
        go.Scatter(
            x=found["longitude"].tolist(),
            y=found["latitude"].tolist(),
            mode="markers+text",
            text=names,
            textposition=sides,
            textfont={"size": 12, "color": theme.text},
            customdata=[[path] for path in found["place_path"]],
            hovertext=[
                f"{label(wording.place(path), 80)}: {count:,}"
                for path, count in zip(found["place_path"], found["count"], strict=True)
            ],
            hoverinfo="text",
            marker={
                "size": _sizes(found).tolist(),
                "color": np.where(here, theme.series[1], theme.accent).tolist(),
                "symbol": np.where(here, "diamond", "circle").tolist(),
                "opacity": 0.75,
                "line": {"width": 1, "color": theme.text},
            },
            showlegend=False,
        )
    )
    _axes(figure, seen, theme, width)
    events, outside = int(found["count"].sum()), len(found) - _inside(found, seen)
    far = f"; {wording.number(outside, 'place')} outside this part" if outside else ""
    where = f"in {wording.number(len(found), 'place')}{far}"
    return Graphic(figure, f"{events:,} of {wording.number(total, 'event')} have coordinates, {where}.")


def _bulk(found: pd.DataFrame) -> pd.DataFrame:
    """The places next to the middle of all events that hold most of them; all places where these lie as far apart."""
    middle = [_median(found[axis], found["count"]) for axis in ("longitude", "latitude")]
    away = np.hypot(found["longitude"] - middle[0], found["latitude"] - middle[1])
    near = found.iloc[np.argsort(np.asarray(away), kind="stable")]
    before = near["count"].cumsum() - near["count"]
    kept = near[before < BULK * near["count"].sum()]
    return kept if _length(kept) < CLOSE * _length(found) else found


def _median(values: pd.Series[float], weights: pd.Series[int]) -> float:
    order = np.argsort(values.to_numpy(), kind="stable")
    summed = weights.to_numpy()[order].cumsum()
    return float(values.iloc[order[np.searchsorted(summed, summed[-1] / 2)]])


def _length(found: pd.DataFrame) -> float:
    """The longer side of the part of the earth that is seen with these places, in degrees."""
    seen = _view(found)
    return max(seen.east - seen.west, seen.north - seen.south)


def _inside(found: pd.DataFrame, seen: View) -> int:
    across = found["longitude"].between(seen.west, seen.east)
    return int((across & found["latitude"].between(seen.south, seen.north)).sum())


Box = tuple[float, float, float, float]
"""Left, top, right, bottom in pixels."""


def _named(found: pd.DataFrame, seen: View, width: int) -> tuple[list[str], list[str]]:
    """The names of the places and the sides they stand at, most events first, as far as there is room for them."""
    scale = width / (seen.east - seen.west)
    across = (found["longitude"].to_numpy() - seen.west) * scale
    down = (seen.north - found["latitude"].to_numpy()) * scale * seen.stretch
    radius = _sizes(found) / 2
    marks = np.column_stack([across - radius, down - radius, across + radius, down + radius])
    taken: list[Box] = []
    names, sides = [], []
    for number, path in enumerate(found["place_path"]):
        name = label(path.split(" / ")[0], 28)
        others = np.delete(marks, number, axis=0)
        boxes = _beside(across[number], down[number], radius[number], 6.2 * len(name))
        side = next((side for side, box in boxes.items() if _free(box, others) and _free(box, np.array(taken))), "")
        if side:
            taken.append(boxes[side])
        names.append(name if side else "")
        sides.append(side or "middle right")
    return names, sides


def _beside(across: float, down: float, radius: float, long: float) -> dict[str, Box]:
    """Where a name may stand around its mark, by plotly's names for it, the best first."""
    right, left = across + radius + 3, across - radius - 3
    return {
        "middle right": (right, down - 8, right + long, down + 8),
        "middle left": (left - long, down - 8, left, down + 8),
        "top center": (across - long / 2, down - radius - 18, across + long / 2, down - radius - 2),
        "bottom center": (across - long / 2, down + radius + 2, across + long / 2, down + radius + 18),
    }


def _free(box: Box, others: npt.NDArray[np.float64]) -> bool:
    if not len(others):
        return True
    left, top, right, bottom = box
    beside = (others[:, 0] > right) | (others[:, 2] < left) | (others[:, 1] > bottom) | (others[:, 3] < top)
    return bool(beside.all())


def _sizes(found: pd.DataFrame) -> npt.NDArray[np.float64]:
    """The pixels of each place's mark from side to side."""
    sizes: npt.NDArray[np.float64] = np.asarray(6 + 5 * np.log1p(found["count"]), dtype=float)
    return sizes.clip(max=LARGEST)


def _view(found: pd.DataFrame) -> View:
    """All places with some land around them, at least a few degrees."""
    west, east = float(found["longitude"].min()), float(found["longitude"].max())
    south, north = float(found["latitude"].min()), float(found["latitude"].max())
    air = max((east - west) * 0.12, (north - south) * 0.12, LEAST)
    return View(max(west - air, -180), min(east + 1.6 * air, 180), max(south - air, -88), min(north + air, 88))


def _land(figure: go.Figure, seen: View, theme: Theme) -> None:
    x: list[float | None] = []
    y: list[float | None] = []
    for ring in outlines():
        if ring[:, 0].max() < seen.west - 5 or ring[:, 0].min() > seen.east + 5:
            continue
        if ring[:, 1].max() < seen.south - 5 or ring[:, 1].min() > seen.north + 5:
            continue
        x += [*ring[:, 0].tolist(), None]
        y += [*ring[:, 1].tolist(), None]
    line = {"color": theme.coast, "width": 0.8}
    figure.add_trace(
        go.Scatter(
            x=x, y=y, mode="lines", fill="toself", fillcolor=theme.land, line=line, hoverinfo="skip", showlegend=False
        )
    )


@cache
def outlines() -> tuple[Ring, ...]:
    """The rings of the countries' outlines, each as longitude and latitude."""
    features = json.loads(OUTLINES.read_text(encoding="utf-8"))["features"]
    polygons = [polygon for feature in features for polygon in feature["geometry"]["coordinates"]]
    return tuple(part for polygon in polygons for part in _unbroken(np.asarray(polygon[0], dtype=float)))


def _unbroken(ring: Ring) -> list[Ring]:
    """A ring that crosses the 180th meridian as two that run over the edges of the map, one at each side."""
    if np.abs(np.diff(ring[:, 0])).max() < 180:
        return [ring]
    east = np.column_stack([np.where(ring[:, 0] < 0, ring[:, 0] + 360, ring[:, 0]), ring[:, 1]])
    return [east, east - [360, 0]]


def _axes(figure: go.Figure, seen: View, theme: Theme, width: int) -> None:
    axis = {"showgrid": False, "zeroline": False, "showticklabels": False}
    figure.update_xaxes(range=[seen.west, seen.east], constrain="domain", **axis)
    figure.update_yaxes(
        range=[seen.south, seen.north], scaleanchor="x", scaleratio=seen.stretch, constrain="domain", **axis
    )
    figure.update_layout(
        height=seen.height(width),
        margin={"l": 0, "r": 0, "t": 0, "b": 0},
        font={"color": theme.text, "family": '"Source Sans", sans-serif'},
        paper_bgcolor="rgba(0,0,0,0)",
        plot_bgcolor="rgba(0,0,0,0)",
        dragmode="pan",
        hovermode="closest",
        uirevision="keep",
    )
