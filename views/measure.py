"""How wide the timeline can be drawn: measured in the browser, so that labels are laid out for the room there is.

The script is fixed and sees no document: it only tells a number, in steps, so that a page asks anew after a change of
its window, never for a few pixels.
"""

from __future__ import annotations

from typing import Any

import streamlit as st

STEP = 60
USUAL = 720
"""Pixels in a window 1,440 wide: there the page is drawn once."""
NARROWEST, WIDEST = 240, 2_400

_JS = """
export default function ({ parentElement, setStateValue, data }) {
  const host = parentElement.host || parentElement;
  let told = data.told, timer;
  const tell = () => {
    const wide = Math.floor(host.getBoundingClientRect().width / data.step) * data.step;
    if (wide > 0 && wide !== told) { told = wide; setStateValue("wide", wide); }
  };
  const watch = new ResizeObserver(() => { clearTimeout(timer); timer = setTimeout(tell, 200); });
  watch.observe(host);
  return () => { clearTimeout(timer); watch.disconnect(); };
}
"""
_ruler = st.components.v2.component("timeline_ruler", html="<div></div>", js=_JS)


def width() -> int:
    """The pixels that a view has from side to side, rounded down; the usual until the browser has said."""
    told: Any = st.session_state.get("ruler", {}).get("wide")
    wide = int(told) if isinstance(told, int | float) else USUAL
    return min(max(wide, NARROWEST), WIDEST)


def ruler() -> None:
    """Draws what measures: nothing that is seen."""
    with st.container(key="ruler-line"):
        _ruler(key="ruler", data={"step": STEP, "told": width()}, on_wide_change=lambda: None)
