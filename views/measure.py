"""How wide a view and how high the window is: measured in the browser, so that what is drawn fits the room there is.

The script is fixed and sees no document: it only tells a number, in steps, so that a page asks anew after a change of
its window, never for a few pixels.
"""

from __future__ import annotations

from typing import Any, Literal

import streamlit as st

STEP = 60
USUAL = 720
"""Pixels in a window 1,440 wide: there the page is drawn once."""
NARROWEST, WIDEST = 240, 2_400
USUAL_HEIGHT = 900
LOWEST, HIGHEST = 600, 2_400

_JS = """
export default function ({ parentElement, setStateValue, data }) {
  const host = parentElement.host || parentElement;
  const told = { wide: data.wide, high: data.high };
  let timer;
  const say = (name, pixels) => {
    const value = Math.floor(pixels / data.step) * data.step;
    if (!told[name] || value <= 0 || value === told[name]) return true;
    told[name] = value;
    setStateValue(name, value);
    return false;
  };
  const tell = () => {
    const known = [say("wide", host.getBoundingClientRect().width), say("high", innerHeight)];
    host.dataset.measured = known.every(Boolean);  // what is drawn fits, until the window changes
  };
  host.dataset.measured = false;
  const soon = () => { clearTimeout(timer); timer = setTimeout(tell, 200); };
  const watch = new ResizeObserver(soon);
  watch.observe(host);
  window.addEventListener("resize", soon);
  return () => { clearTimeout(timer); watch.disconnect(); window.removeEventListener("resize", soon); };
}
"""
_ruler = st.components.v2.component("timeline_ruler", html="<div></div>", js=_JS)


def width() -> int:
    """The pixels that a view has from side to side, rounded down; the usual until the browser has said."""
    return min(max(_told("wide", USUAL), NARROWEST), WIDEST)


def height() -> int:
    """The pixels of the window from top to bottom, rounded down; the usual until the browser has said."""
    return min(max(_told("high", USUAL_HEIGHT), LOWEST), HIGHEST)


def ruler(what: Literal["wide", "high"] = "wide") -> None:
    """Draws what measures one of the two, the one that the view asks for: nothing that is seen."""
    now = {"wide": _told("wide", USUAL)} if what == "wide" else {"high": _told("high", USUAL_HEIGHT)}
    with st.container(key="ruler-line"):
        _ruler(key="ruler", data={"step": STEP} | now, on_wide_change=lambda: None, on_high_change=lambda: None)


def _told(name: str, usual: int) -> int:
    told: Any = st.session_state.get("ruler", {}).get(name)
    return int(told) if isinstance(told, int | float) else usual
