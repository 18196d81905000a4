"""The filters at the left: every choice with the number of events it would leave."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import streamlit as st

from extract.dates.interval import Interval
from views import session, state, typed, wording
from views.filters import HIDDEN, Shown, Within
from views.index import FACETS, Index, place_words
from views.marking import literal, plain

MOST_CHOICES = 300
"""Choices offered in a list; the rest are reached by typing words."""
MOST_YEARS, OFFERED_YEARS = 40, 4
"""Years that are counted where a date lacks its own, those with most events, and how many of them are offered."""
LEAP = 2000
"""A year that has each day."""


def dates() -> tuple[Interval | None, str]:
    """What the words of the date range mean, and how the sentence says them."""
    return typed.span(st.session_state["dates"])


def show(index: Index, shown: Shown) -> None:
    """Draws the filters; their values are the session's."""
    st.text_input("Words", key="words", placeholder="in headline, passage or names", icon=":material/search:")
    _range(index)
    _choices(index, shown, "actor")
    _roles(index, shown)
    for key in ("place", "document", "by", "tag"):
        _choices(index, shown, key)
    for key in ("status", "date_status", "section", "review"):
        _pills(index, shown, key)
    _also(shown)
    if (index.same >= 0).any() or st.session_state["accounts"] != "all":
        st.segmented_control(
            "Events told by several reports",
            list(state.ACCOUNTS),
            key="accounts",
            format_func=state.ACCOUNTS.__getitem__,
            required=True,
            help="Each once: of every such event the account whose date is surest. Its source names the others.",
        )
    st.slider("Confidence at least", 0.0, 1.0, step=0.05, key="confidence", format="percent", help=wording.CONFIDENCE)
    st.button("Clear all filters", on_click=session.clear, width="stretch", disabled=not session.restricted())


def _which_year(index: Index) -> None:
    """Says that no range was read; a month without its year is offered with the years of most events in it."""
    found = _in_years(index, st.session_state["dates"])
    if not found:
        st.warning("These words are no date range: try 2019, March 2019 or May 2018 to June 2019.")
        return
    st.caption("Of which year?")
    with st.container(horizontal=True, gap="xsmall"):
        for said, count in found:
            st.button(f"{said} · {count:,}", key=f"year-{said}", on_click=session.put, kwargs={"dates": said})


def _in_years(index: Index, words: str) -> list[tuple[str, int]]:
    """The words with each of the years that have most events then, and how many: ("June 2015", 9)."""
    if typed.in_year(words, LEAP)[0] is None:
        return []
    begins = index.start[index.dated & ~index.open_start].astype("datetime64[s]").astype("datetime64[Y]")
    years, counts = np.unique(begins.astype(int) + 1970, return_counts=True)
    found = []
    for year in years[np.argsort(-counts, kind="stable")][:MOST_YEARS]:
        interval, said = typed.in_year(words, int(year))
        if interval is not None:
            held = int(Within(interval.start, interval.end, said, certainly=True).mask(index).sum())
            found.append((int(year), said, held))
    most = sorted(found, key=lambda one: -one[2])[:OFFERED_YEARS]
    return [(said, held) for _, said, held in sorted(most) if held]


def _range(index: Index) -> None:
    hint = "A day, month, year, or two with “to”: 12 March 2019 · 2019 · May 2018 to June 2019 · EDTF"
    st.text_input("Dates", key="dates", placeholder="e.g. 2019, or May 2018 to June 2019", help=hint)
    if not st.session_state["dates"].strip():
        return
    interval, _ = dates()
    if interval is None:
        _which_year(index)
        return
    names = {"possibly": "Possibly", "certainly": "Certainly"}
    help_text = "Possibly: the event's time touches the range. Certainly: it cannot lie outside."
    st.segmented_control(
        "In the range", list(names), key="match", format_func=names.__getitem__, required=True, help=help_text
    )


def _roles(index: Index, shown: Shown) -> None:
    """Actors by what they did or underwent: "who did what to whom"."""
    if any(len(index.facets[key].names) for key in state.ROLES):
        with st.expander("Who did it, to whom", expanded=any(st.session_state[key] for key in state.ROLES)):
            for key in state.ROLES:
                _choices(index, shown, key)


def _choices(index: Index, shown: Shown, key: str) -> None:
    facet, counts = index.facets[key], shown.counts[key]
    say = _path if key == "place" else str
    number = {str(facet.names[code]): int(counts[code]) for code in _most(counts)}
    chosen = [name for name in st.session_state[key] if name not in number]
    number |= {name: int(counts[facet.names == name].sum()) for name in chosen}
    if len(facet.names):
        label = FACETS[key].label
        st.multiselect(
            label,
            list(number),
            key=key,
            format_func=_counted(number, lambda name: plain(say(name))),
            placeholder=f"any of {len(facet.names):,}",
            select_all=False,
        )


def _pills(index: Index, shown: Shown, key: str) -> None:
    facet, counts = index.facets[key], shown.counts[key]
    number = {str(name): int(count) for name, count in zip(facet.names, counts, strict=True)}
    number |= {name: 0 for name in st.session_state[key] if name not in number}
    if len(number) > 1:  # in the order of all events, so that nothing jumps when a filter changes
        whole = dict(zip(map(str, facet.names), np.bincount(facet.codes, minlength=len(facet.names)), strict=True))
        names = sorted(number, key=lambda name: (-whole.get(name, 0), name))
        say, help_text = _counted(number, literal), wording.explain(names)
        st.pills(FACETS[key].label, names, key=key, selection_mode="multi", format_func=say, help=help_text)


def _also(shown: Shown) -> None:
    kinds = [kind for kind in HIDDEN if shown.hidden.get(kind) or kind in st.session_state["also"]]
    if kinds:
        names = {
            kind: HIDDEN[kind][2] + (f" · {shown.hidden[kind]:,}" if kind in shown.hidden else "") for kind in kinds
        }
        st.pills("Hidden; show also", kinds, key="also", selection_mode="multi", format_func=names.__getitem__)


def _counted(number: dict[str, int], say: Callable[[str], str]) -> Callable[[str], str]:
    return lambda name: f"{say(name)} · {number.get(name, 0):,}"


def _path(path: str) -> str:
    return place_words(path) if path.count(" / ") < 2 else path.replace(" / ", ", ")


def _most(counts: np.ndarray[tuple[int], np.dtype[np.int64]]) -> list[int]:
    ranked = np.argsort(-counts, kind="stable")[:MOST_CHOICES]
    return [int(code) for code in ranked if counts[code]]
