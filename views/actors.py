"""Who appears when and with whom."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt
import pandas as pd
import plotly.graph_objects as go
import streamlit as st

from extract.table import actors
from extract.table.case import Case
from views import following, grid, page, paper, review, session, together, wording
from views.filters import Shown
from views.index import LATEST
from views.marking import NO_TEX, label, safe
from views.workspace import Workspace

MOST_CROSSED, MOST_LOOKED_AT = 14, 40
"""Actors crossed with each other, of so many of the most frequent."""


def show(space: Workspace, shown: Shown) -> None:
    """Draws the actors of the events shown; a chosen row tells with whom the actor appears."""
    found = together.actors(space.index, shown)
    if not len(found):
        page.nothing("event with an actor")
        return
    st.caption(
        f"{len(found):,} actors in the events shown. Tick one to see with whom; several, to see only these, "
        "or to say that they are one."
    )
    told, keys = _dated(space, found)
    picked = st.dataframe(
        grid.sortable(told, keys),
        key="actors-list",
        hide_index=True,
        on_select="rerun",
        selection_mode="multi-row",
        column_config={name: st.column_config.Column(alignment="left") for name in ("First", "Last")}
        | {"Events": st.column_config.NumberColumn(format="localized")},
        height=grid.height(len(found), 390),
        alt="Actors with the number of their events, the first and the last of them.",
    )
    st.html(paper.listed(told))
    chosen = [str(found["actor"].iat[row]) for row in picked["selection"]["rows"] if row < len(found)]
    if len(chosen) == 1:
        _one(space, shown, chosen[0])
    elif chosen:
        _several(space, chosen)
    _crossed(space, shown, list(found["actor"].head(MOST_LOOKED_AT)))


def _dated(space: Workspace, found: pd.DataFrame) -> tuple[pd.DataFrame, dict[str, npt.NDArray[np.int64]]]:
    """The actors with the times of their first and last events, no more precise than these events are, and what these
    columns sort by."""
    frame = found.rename(columns={"actor": "Actor", "events": "Events", "first": "First", "last": "Last"})
    keys: dict[str, npt.NDArray[np.int64]] = {}
    for column in ("First", "Last"):
        rows = frame[column].to_numpy()
        there = rows >= 0
        words = np.full(len(rows), wording.UNDATED, dtype=object)
        words[there] = wording.times(space.table.take(rows[there]))
        frame[column], keys[column] = words, np.where(there, space.index.best[rows], LATEST)
    return frame, keys


def _one(space: Workspace, shown: Shown, actor: str) -> None:
    others = together.company(space.index, shown, actor)
    st.html(f"<h2>{safe(actor)}</h2>")
    if groups := actors.alone(space.table, actor):
        st.caption(
            f"A name of one word. The {sum(map(len, groups)):,} documents that tell of it fall into {len(groups):,} "
            "groups with no other actor and no place in common, or a lifetime apart: perhaps not one and the same."
        )
    st.button("Show only this actor", on_click=_only, args=([actor],), icon=":material/filter_alt:")
    if not len(others):
        st.caption("Takes part in no event together with another actor.")
        return
    told = others.rename(columns={"actor": "Together with", "together": "Events"})
    st.dataframe(
        told,
        hide_index=True,
        height=grid.height(len(others), 320),
        alt="Actors who take part in the same events, with the number of these events.",
    )
    st.html(paper.listed(told))


def _several(space: Workspace, chosen: list[str]) -> None:
    """Several actors: their events alone, or that they are one and the same."""
    st.html(f"<h2>{safe(', '.join(chosen))}</h2>")
    st.button("Show only these actors", on_click=_only, args=(chosen,), icon=":material/filter_alt:")
    if space.case is None or space.case.read_only:
        return
    with st.container(horizontal=True, vertical_alignment="bottom", gap="small"):
        names = sorted(chosen, key=lambda name: (-len(name), name))
        into = st.selectbox("They are all", names, key="actors-into", width=360)
        st.button("Bring together", on_click=_together, args=(space.case, chosen, into), key="actors-together")


def _together(case: Case, names: list[str], into: str) -> None:
    review.bring_together(case, names, into)
    following.choose("actors-list", [])


def _only(actors: list[str]) -> None:
    session.put(actor=actors, view="timeline")


def _crossed(space: Workspace, shown: Shown, names: list[str]) -> None:
    """The most frequent actors crossed with each other."""
    counts = together.pairs(space.index, shown, names)
    met = np.flatnonzero((counts > 0).sum(axis=1) > 1)[:MOST_CROSSED]  # who appears with nobody would be an empty line
    if not len(met):
        return
    names, counts = [names[place] for place in met], counts[np.ix_(met, met)]
    colours = session.colours()
    own = counts.diagonal().copy()
    shared = np.where(counts > 0, counts, np.nan)
    np.fill_diagonal(shared, np.nan)
    ticks = [label(name, 24) for name in names]
    figure = go.Figure(
        go.Heatmap(
            z=shared.tolist(),
            x=ticks,
            y=ticks,
            text=[["" if row == column or not counts[row][column] else f"{counts[row][column]:,}"
                   for column in range(len(names))] for row in range(len(names))],
            texttemplate="%{text}",
            textfont={"color": colours.text},
            hovertemplate="%{y} with %{x}: %{z}<extra></extra>",
            hoverongaps=False,
            colorscale=[[0, colours.pale], [1, colours.deep]],
            zmin=0,
            showscale=False,
            xgap=1,
            ygap=1,
        )
    )  # fmt: skip
    figure.update_layout(
        height=140 + 26 * len(names),
        margin={"l": 8, "r": 8, "t": 8, "b": 8},
        font={"color": colours.text, "family": '"Source Sans", sans-serif'},
        paper_bgcolor="rgba(0,0,0,0)",
        plot_bgcolor=colours.band,
    )
    figure.update_yaxes(autorange="reversed", automargin=True, showgrid=False, ticks="")
    figure.update_xaxes(automargin=True, tickangle=-40, showgrid=False, ticks="")
    st.html("<h2>Who appears with whom</h2>")
    says = f"{len(names)} most frequent actors ({own.max():,} events at most)"
    st.plotly_chart(
        figure,
        key="crossed",
        theme=None,
        config={**NO_TEX, "displayModeBar": False},
        alt=f"Shared events of the {says}.",
    )
