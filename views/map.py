"""Where events happened: plain axes of longitude and latitude over the shipped outlines of countries, no server."""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cache
from math import cos, radians
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd
import plotly.graph_objects as go

from views.filters import Shown
from views.marking import label
from views.theme import LIGHT, Theme
from views.timeline import Graphic

OUTLINES = Path(__file__).parents[1] / "data" / "places" / "outlines.json"
MOST_PLACES = 1_500
MOST_NAMED = 60


@dataclass(frozen=True, slots=True)
class View:
    """The part of the earth that is seen, in degrees."""

    west: float
    east: float
    south: float
    north: float


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
    named = [label(_name(path), 28) if row < MOST_NAMED else "" for row, path in enumerate(found["place_path"])]
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
    events = int(found["count"].sum())
    return Graphic(figure, f"{events:,} of {len(shown.rows):,} events have coordinates, in {len(found):,} places.")


def _name(path: str) -> str:
    return path.split(" / ")[0]


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
def outlines() -> tuple[np.ndarray[Any, np.dtype[np.float64]], ...]:
    """The rings of the countries' outlines, each as longitude and latitude."""
    features = json.loads(OUTLINES.read_text(encoding="utf-8"))["features"]
    polygons = [polygon for feature in features for polygon in feature["geometry"]["coordinates"]]
    return tuple(np.asarray(polygon[0], dtype=float) for polygon in polygons)


def _axes(figure: go.Figure, seen: View, theme: Theme) -> None:
    stretch = 1 / max(cos(radians((seen.south + seen.north) / 2)), 0.2)
    axis = {"showgrid": False, "zeroline": False, "showticklabels": False}
    figure.update_xaxes(range=[seen.west, seen.east], constrain="domain", **axis)
    figure.update_yaxes(range=[seen.south, seen.north], scaleanchor="x", scaleratio=stretch, constrain="domain", **axis)
    figure.update_layout(
        height=620,
        margin={"l": 0, "r": 0, "t": 0, "b": 0},
        font={"color": theme.text, "family": '"Source Sans", sans-serif'},
        paper_bgcolor="rgba(0,0,0,0)",
        plot_bgcolor="rgba(0,0,0,0)",
        dragmode="pan",
        hovermode="closest",
        uirevision="keep",
    )
