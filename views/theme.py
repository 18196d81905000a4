"""The few colours of the figures, for light and dark: each 3:1 or more against its background, with a shape beside."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Theme:
    """Colours of one background; `series` are told apart with every common colour blindness, and by `SHAPES`."""

    text: str
    paper: str
    quiet: str
    grid: str
    band: str
    accent: str
    bar: str
    pale: str
    deep: str
    land: str
    coast: str
    series: tuple[str, ...]
    rest: str


LIGHT = Theme(
    text="#1B2430",
    paper="#FFFFFF",
    quiet="#566270",
    grid="#E3E7EC",
    band="rgba(27, 36, 48, 0.035)",
    accent="#0B5C8E",
    bar="#5E88A8",
    pale="#DCE6EE",
    deep="#9DBAD0",
    land="#ECEFF2",
    coast="#C3CAD2",
    series=("#0072B2", "#D55E00", "#00805C", "#A8508A", "#7A5C00"),
    rest="#6B7683",
)
DARK = Theme(
    text="#E8ECF1",
    paper="#1B222C",
    quiet="#A9B4C0",
    grid="#2A333E",
    band="rgba(232, 236, 241, 0.04)",
    accent="#5AB0E6",
    bar="#5E8FB3",
    pale="#24384A",
    deep="#3A6685",
    land="#222B36",
    coast="#46525F",
    series=("#56B4E9", "#E69F00", "#2EC79A", "#E08BC1", "#F0E442"),
    rest="#9AA5B1",
)
SHAPES = ("circle", "diamond", "square", "triangle-up", "pentagon")
REST_SHAPE = "hexagon"
OUTLINES = {
    "circle": "circle(50%)",
    "diamond": "polygon(50% 0, 100% 50%, 50% 100%, 0 50%)",
    "square": "inset(6%)",
    "triangle-up": "polygon(50% 4%, 100% 96%, 0 96%)",
    "pentagon": "polygon(50% 0, 100% 38%, 82% 100%, 18% 100%, 0 38%)",
    "hexagon": "polygon(25% 0, 75% 0, 100% 50%, 75% 100%, 25% 100%, 0 50%)",
}
"""The shapes as CSS clip paths, for legends outside of the figures."""
