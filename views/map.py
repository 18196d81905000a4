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

from views.filters import Shown
from views.marking import label
from views.theme import LIGHT, Theme
from views.timeline import Graphic

Ring = npt.NDArray[np.float64]
OUTLINES = Path(__file__).parents[1] / "data" / "places" / "outlines.json"
MOST_PLACES = 1_500


WIDTH = 880
"""The width in pixels that labels are laid out for."""


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

    @property
    def height(self) -> int:
        """Pixels, for the width that labels are laid out for."""
        wanted = WIDTH * (self.north - self.south) * self.stretch / (self.east - self.west)
        return int(np.clip(wanted, 320, 640))


def places(table: pd.DataFrame, shown: Shown) -> pd.DataFrame:
    """One line per place with coordinates: its path, how many events shown happened there, the first of them."""
    columns = ["place_path", "latitude", "longitude", "event"]
    rows = table[columns].take(shown.rows).dropna(subset=["latitude", "longitude"])
    grouped = rows.groupby(["place_path", "latitude", "longitude"], sort=False, observed=True)
    counted = grouped["event"].agg(count="size", first="first").reset_index()
    return counted.sort_values("count", ascending=False, kind="stable").head(MOST_PLACES).reset_index(drop=True)


def draw(table: pd.DataFrame, shown: Shown, selected: str = "", theme: Theme = LIGHT) -> Graphic | None:
    """A mark per place, larger with more events; None where no event shown has coordinates."""
    found = places(table, shown)
    if not len(found):
        return None
    seen = _view(found)
    figure = go.Figure()
    _land(figure, seen, theme)
    here = found["place_path"] == selected
    named = _named(found, seen)
    figure.add_trace(
        go.Scatter(
            x=found["longitude"].tolist(),
            y=found["latitude"].tolist(),
            mode="markers+text",
            text=named,
            textposition="middle right",
            textfont={"size": 12, "color": theme.text},
            customdata=[[path] for path in found["place_path"]],
            hovertext=[
                f"{label(path.replace(' / ', ', '), 80)}: {count:,}"
                for path, count in zip(found["place_path"], found["count"], strict=True)
            ],
            hoverinfo="text",
            marker={
                "size": (6 + 5 * np.log1p(found["count"])).tolist(),
                "color": np.where(here, theme.series[1], theme.accent).tolist(),
                "symbol": np.where(here, "diamond", "circle").tolist(),
                "opacity": 0.75,
                "line": {"width": 1, "color": theme.text},
            },
            showlegend=False,
        )
    )
    _axes(figure, seen, theme)
    events, noun = int(found["count"].sum()), "place" if len(found) == 1 else "places"
    return Graphic(figure, f"{events:,} of {len(shown.rows):,} events have coordinates, in {len(found):,} {noun}.")


def _named(found: pd.DataFrame, seen: View) -> list[str]:
    """The names of the places, most events first, as long as their words have room."""
    scale = WIDTH / (seen.east - seen.west)
    taken: list[tuple[float, float, float]] = []
    names = []
    for path, longitude, latitude in zip(found["place_path"], found["longitude"], found["latitude"], strict=True):
        name = label(path.split(" / ")[0], 28)
        left, top = (longitude - seen.west) * scale, (seen.north - latitude) * scale * seen.stretch
        right = left + 14 + 7 * len(name)
        free = all(abs(top - height) > 15 or left > end or right < begin for begin, end, height in taken)
        if free:
            taken.append((left, right, top))
        names.append(name if free else "")
    return names


def _view(found: pd.DataFrame) -> View:
    """All places with some land around them, at least a few degrees."""
    west, east = float(found["longitude"].min()), float(found["longitude"].max())
    south, north = float(found["latitude"].min()), float(found["latitude"].max())
    air = max((east - west) * 0.12, (north - south) * 0.12, 2.5)
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


def _axes(figure: go.Figure, seen: View, theme: Theme) -> None:
    axis = {"showgrid": False, "zeroline": False, "showticklabels": False}
    figure.update_xaxes(range=[seen.west, seen.east], constrain="domain", **axis)
    figure.update_yaxes(
        range=[seen.south, seen.north], scaleanchor="x", scaleratio=seen.stretch, constrain="domain", **axis
    )
    figure.update_layout(
        height=seen.height,
        margin={"l": 0, "r": 0, "t": 0, "b": 0},
        font={"color": theme.text, "family": '"Source Sans", sans-serif'},
        paper_bgcolor="rgba(0,0,0,0)",
        plot_bgcolor="rgba(0,0,0,0)",
        dragmode="pan",
        hovermode="closest",
        uirevision="keep",
    )
