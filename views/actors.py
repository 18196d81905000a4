"""Who appears when and with whom."""

from __future__ import annotations

import plotly.graph_objects as go
import streamlit as st

from views import session, together
from views.filters import Shown
from views.marking import label, safe
from views.workspace import Workspace

MOST_CROSSED = 14


def show(space: Workspace, shown: Shown) -> None:
    """Draws the actors of the events shown; a chosen row tells with whom the actor appears."""
    found = together.actors(space.index, shown)
    if not len(found):
        st.info("No event shown names an actor. Clear a filter at the left.")
        return
    st.caption(f"{len(found):,} actors in the events shown. Choose one to see with whom, and to filter by it.")
    names = {"actor": "Actor", "events": "Events", "first": "First", "last": "Last"}
    picked = st.dataframe(
        found.rename(columns=names),
        key="actors-list",
        hide_index=True,
        on_select="rerun",
        selection_mode="single-row",
        height=min(38 + 35 * len(found), 390),
        alt="Actors with the number of their events, the first and the last of them.",
    )
    rows = picked["selection"]["rows"]
    if rows and rows[0] < len(found):
        _one(space, shown, str(found["actor"].iat[rows[0]]))
    _crossed(space, shown, list(found["actor"].head(MOST_CROSSED)))


def _one(space: Workspace, shown: Shown, actor: str) -> None:
    others = together.company(space.index, shown, actor)
    st.html(f"<h2>{safe(actor)}</h2>")
    st.button("Show only this actor", on_click=_only, args=(actor,), icon=":material/filter_alt:")
    if not len(others):
        st.caption("Takes part in no event together with another actor.")
        return
    st.dataframe(
        others.rename(columns={"actor": "Together with", "together": "Events"}),
        hide_index=True,
        height=min(38 + 35 * len(others), 320),
        alt="Actors who take part in the same events, with the number of these events.",
    )


def _only(actor: str) -> None:
    session.put(actor=[actor], view="timeline")


def _crossed(space: Workspace, shown: Shown, names: list[str]) -> None:
    """The most frequent actors crossed with each other."""
    if len(names) < 2:
        return
    counts = together.pairs(space.index, shown, names)
    colours = session.colours()
    own = counts.diagonal().copy()
    shared = counts.astype(float)
    shared[range(len(names)), range(len(names))] = float("nan")
    ticks = [label(name, 24) for name in names]
    figure = go.Figure(
        go.Heatmap(
            z=shared.tolist(),
            x=ticks,
            y=ticks,
            text=[["" if row == column or not counts[row][column] else f"{counts[row][column]:,}"
                   for column in range(len(names))] for row in range(len(names))],
            texttemplate="%{text}",
            hovertemplate="%{y} with %{x}: %{z} events<extra></extra>",
            colorscale=[[0, "rgba(0,0,0,0)"], [1, colours.bar]],
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
    figure.update_yaxes(autorange="reversed", automargin=True)
    figure.update_xaxes(automargin=True, tickangle=-40)
    st.html("<h2>Who appears with whom</h2>")
    says = f"{len(names)} most frequent actors ({own.max():,} events at most)"
    st.plotly_chart(
        figure, key="crossed", theme=None, config={"displayModeBar": False}, alt=f"Shared events of the {says}."
    )
