"""The timeline's axis of time held in sight while a tall timeline is scrolled, and the wheel left to the page.

The script is fixed and sees no document: what it shows is a copy of the labels that the figure itself draws, so it
follows every zoom and every drag. A timeline is often taller than the window, so the wheel scrolls over it as it does
everywhere else, and zooms where Ctrl (or ⌘, or a pinch) goes with it.
"""

from __future__ import annotations

import streamlit as st

_HTML = "<div class='axis' aria-hidden='true' hidden><svg></svg></div>"
_CSS = """
.axis {position: absolute; left: 0; right: 0; top: 0; background: var(--st-background-color); overflow: hidden;
       border-bottom: 1px solid var(--st-border-color);}
.axis[hidden] {display: none;}
svg {display: block; overflow: visible;}
"""
_JS = """
export default function ({ parentElement }) {
  const host = parentElement.host || parentElement;
  const box = host.closest(".st-key-timeline-graphic");
  const strip = parentElement.querySelector(".axis"), copy = strip.querySelector("svg");
  let frame = 0, watched = null;

  const covered = () => {  // what a bar at the page's top takes: it can be seen through where there is room
    const bar = document.querySelector("[data-testid=stHeader]");
    const seen = bar && !/, 0[)]$|transparent/.test(getComputedStyle(bar).backgroundColor);
    return seen ? bar.getBoundingClientRect().height : 0;
  };
  const draw = () => {
    frame = 0;
    const plot = box.querySelector(".js-plotly-plot");
    const axis = plot && plot.querySelector(".xaxislayer-above");
    if (!axis || !plot._fullLayout) return;
    if (watched !== axis) {
      labels.disconnect();
      labels.observe(watched = axis, { childList: true, subtree: true, attributes: true });
    }
    const head = plot._fullLayout._size.t, own = plot.getBoundingClientRect();
    const here = host.getBoundingClientRect().top, top = Math.max(here, covered());
    strip.hidden = own.top > top - 4 || own.bottom < top + 2 * head;
    if (strip.hidden) return;
    strip.style.top = `${top - here}px`;
    strip.style.height = `${head}px`;
    copy.setAttribute("width", own.width);
    copy.setAttribute("height", head);
    copy.replaceChildren(axis.cloneNode(true));
  };
  const soon = () => { frame = frame || requestAnimationFrame(draw); };
  const labels = new MutationObserver(soon), shape = new MutationObserver(soon);
  const wheel = (event) => { if (!event.ctrlKey && !event.metaKey) event.stopPropagation(); };

  shape.observe(box, { childList: true, subtree: true });
  document.addEventListener("scroll", soon, { capture: true, passive: true });
  window.addEventListener("resize", soon);
  box.addEventListener("wheel", wheel, { capture: true, passive: true });
  soon();
  return () => {
    cancelAnimationFrame(frame);
    labels.disconnect();
    shape.disconnect();
    document.removeEventListener("scroll", soon, { capture: true });
    window.removeEventListener("resize", soon);
    box.removeEventListener("wheel", wheel, { capture: true });
  };
}
"""
_axis = st.components.v2.component("timeline_axis", html=_HTML, css=_CSS, js=_JS)


def held() -> None:
    """Draws what holds the axis in sight: to be called first in the container of the figure."""
    with st.container(key="axis-line"):
        _axis(key="axis")
