"""The selected event kept in sight: its row marked in a table; tables, the timeline and the document scrolled to it.

The script is fixed and sees no document: it is told a number, and only moves what scrolls. It moves once for each
choice of an event, so that a hand that scrolls on is never pulled back.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import streamlit as st

from views import session

_JS = """
const AIR = 60;  // pixels kept free above and below

function within(element) {  // the nearest ancestor that scrolls
  for (let one = element.parentElement; one; one = one.parentElement) {
    const style = getComputedStyle(one).overflowY;
    if ((style === "auto" || style === "scroll") && one.scrollHeight > one.clientHeight + 1) return one;
  }
  return document.scrollingElement;
}

function row(data) {
  const scroller = document.querySelector(`.st-key-${data.key} .dvn-scroller`);
  if (!scroller || scroller.scrollHeight < data.rows * 10) return false;  // not drawn yet
  const high = scroller.scrollHeight / (data.rows + 1);  // the head is as high as a row
  const top = data.at * high, room = scroller.clientHeight - high;
  if (top < scroller.scrollTop || top + high > scroller.scrollTop + room)
    scroller.scrollTop = Math.max(top - room / 2, 0);
  return true;
}

function bring(element, above, below) {  // to the middle of what is free of its scrolling ancestor, if outside
  const area = within(element), box = element.getBoundingClientRect();
  const outer = area === document.scrollingElement ? { top: 0, bottom: innerHeight } : area.getBoundingClientRect();
  const first = Math.max(outer.top, 0) + above, last = Math.min(outer.bottom, innerHeight) - below;
  if (box.top < first || box.bottom > last) area.scrollTop += (box.top + box.bottom - first - last) / 2;
}

function mark() {
  const graph = document.querySelector(".st-key-timeline-graphic .js-plotly-plot");
  const ring = graph && graph._fullData && graph._fullData.find((trace) => trace.name === "ring");
  const point = ring && graph.querySelector(`.trace${ring.uid} path.point`);
  if (!point) return false;
  const sheet = document.querySelector(".st-key-source").closest("[data-testid=stColumn]").getBoundingClientRect();
  const covered = sheet.width > innerWidth * 0.6 || sheet.left < graph.getBoundingClientRect().right - AIR;
  bring(point, AIR, covered ? Math.max(innerHeight - sheet.top, 0) + AIR / 2 : AIR);
  return true;
}

function words() {
  const here = document.querySelector("[role='dialog'] div.passage .here");
  if (here) bring(here, AIR, AIR);
  return !!here;
}

const KINDS = { row, mark, words };

export default function ({ parentElement, data }) {
  if (parentElement.followed === data.turn) return;
  parentElement.followed = data.turn;
  let tries = 0, timer;
  const follow = () => {  // what it looks for may be drawn a moment later
    if (!KINDS[data.kind](data) && tries++ < 40) timer = setTimeout(follow, 75);
  };
  timer = setTimeout(follow, 60);
  return () => clearTimeout(timer);
}
"""
_follower = st.components.v2.component("timeline_follower", html="", js=_JS)


def choose(key: str, rows: Sequence[int]) -> None:
    """Marks these rows of the table with that key, drawn next, as if they had been clicked."""
    held: Any = st.session_state.get(key)
    if held is None and not rows:
        return
    if held is None or list(held["selection"]["rows"]) != list(rows):
        st.session_state[key] = {"selection": {"rows": list(rows), "columns": [], "cells": []}}


def row(key: str, at: int, rows: int) -> None:
    """Scrolls the table in the container with that key to its row `at` of `rows`."""
    _follow("row", key, {"key": key, "at": at, "rows": rows})


def mark() -> None:
    """Scrolls the page to the ringed mark of the timeline."""
    _follow("mark", "timeline", {})


def words() -> None:
    """Scrolls the opened document to the event's words."""
    _follow("words", "document", {})


def _follow(kind: str, name: str, told: dict[str, Any]) -> None:
    turn = f"{st.session_state['event']} {session.turn()}"
    with st.container(key=f"follow-{name}"):
        _follower(key=f"follower-{name}", data={"kind": kind, "turn": turn} | told)
