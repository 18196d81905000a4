"""The page around the views: its style on screen and on paper, the sentence at its top, and what an action says."""

from __future__ import annotations

import streamlit as st

from views import session
from views.marking import STYLE, literal, safe

MOVED = {
    "scrollZoom": True,
    "displaylogo": False,
    "modeBarButtonsToRemove": ["toImage", "lasso2d", "autoScale2d"],
}
"""Of the configuration of figures that are moved and zoomed by hand: the timeline, the map."""

_STYLE = """<style>
.stApp .stMainBlockContainer {padding: 1.4rem 2rem 2rem;}
.stApp .legend {display: flex; flex-wrap: wrap; gap: .1rem .9rem; margin: 0; font-size: .88rem;}
.legend i {display: inline-block; width: .75rem; height: .75rem; margin-right: .35rem; vertical-align: -.05rem;}
.legend i:is(.certain, .inside) {border: 1.6px solid currentColor; border-radius: 50%; box-sizing: border-box;}
.legend i.certain {background: currentColor;}
.legend i.ended {width: 0; height: 0; border: .3rem solid transparent; border-right: .5rem solid currentColor;
  border-left: 0; vertical-align: 0;}
.legend :has(> .certain) {margin-left: auto;}
.stApp [data-testid="stSidebarHeader"] {height: 2.2rem; padding-bottom: 0; margin-bottom: 0;}
.stApp .stHtml h1.says {font-size: 1.3rem; font-weight: 600; line-height: 1.35; margin: 0; padding: .2rem 0 0;}
.stApp .stHtml h1.says {overflow-wrap: anywhere;}
.stApp .stHtml h2 {font-size: 1.1rem; font-weight: 600; line-height: 1.35; margin: 0; padding: 0;}
.stApp .stHtml h2 {overflow-wrap: anywhere;}
.stApp .stHtml h3 {font-size: 1rem; font-weight: 600; margin: 0; padding: 0;}
.facts, .more {display: grid; grid-template-columns: max-content 1fr; gap: .15rem .8rem; font-size: .9rem;}
.stApp .stHtml :is(dl.facts, dl.more) {margin: .4rem 0 0; padding: 0;}
dl dt {opacity: .8; font-weight: 400;}
.stApp dl dt, .stApp dl dd {margin: 0; padding: 0; font-size: .9rem;}
dl dd { overflow-wrap: anywhere;}
dl [title] {cursor: help; text-decoration: underline dotted; text-underline-offset: .2em;}
.stApp [data-testid="stCaptionContainer"], .stApp button kbd {color: inherit; opacity: .88;}
.quiet {opacity: .8; font-size: .9rem; margin: 0;}
.stApp .stHtml ul.files {margin: 0; padding-left: 1.2rem; max-height: 40vh; overflow-y: auto;}
ul.files .look::marker {content: "⚠ ";}
.stApp p.keys {display: flex; flex-wrap: wrap; gap: .2rem .9rem; margin-top: .8rem;}
.keys kbd {border: 1px solid currentColor; border-radius: .25rem; padding: 0 .3rem; font-size: .8rem;}
.why {margin: 0; font-size: .95rem;}
:is(.st-key-ruler-line, [class*="st-key-follow-"]) {position: absolute; width: 100%; height: 0; overflow: hidden;}
.st-key-look button, .st-key-steps button {padding: .25rem .6rem; min-height: 2.3rem;}
.st-key-view-left {position: relative;}
.st-key-timeline-graphic .modebar {transform: translateY(-2px);}
.st-key-timeline-graphic > :has(.st-key-axis-line) {position: sticky; top: 0; height: 0; z-index: 3;}
.st-key-views [role="radiogroup"] {flex-wrap: wrap;}
[data-testid="stToastContainer"] {top: auto !important; bottom: 1rem; right: 50% !important;
  transform: translateX(50%);}
.paper {display: none;}
:is(.stApp, .stDialog) :is(button, a, summary, canvas):focus-visible {outline: 2px solid #0B5C8E; outline-offset: 1px;}
</style>"""

_PANEL = """<style>
[data-testid="stColumn"]:has(.st-key-source) {position: sticky; top: 1rem; align-self: flex-start;
  max-height: calc(100vh - 2rem); overflow-y: auto; padding: 2px 4px 1rem 2px;}
@media (max-width: 1100px) {
  [data-testid="stHorizontalBlock"]:has(> [data-testid="stColumn"] .st-key-source) {flex-direction: column;}
  [data-testid="stHorizontalBlock"] > [data-testid="stColumn"]:has(.st-key-source, .st-key-view-left) {
    width: 100%; flex: 1 1 auto; min-width: 100%;}
  [data-testid="stColumn"]:has(.st-key-source) {position: static; max-height: none;}
  [data-testid="stColumn"]:has(.st-key-source .facts) {position: sticky; top: auto; bottom: 0; max-height: 46vh;
    background: var(--st-background-color, Canvas); border-top: 2px solid currentColor; padding-top: .6rem; z-index: 5;}
}
@media (max-width: 768px) {
  .stApp .stMainBlockContainer {padding: 3.2rem 1rem 2rem;}
}
</style>"""
"""The source panel stays in sight: beside a long timeline, and below it as a sheet where the window is narrow."""

_PRINT = """<style>
@page {margin: 14mm 12mm;}
@media print {
  [data-testid="stSidebar"], [data-testid="stHeader"], [data-testid="stToolbar"], [data-testid="stToastContainer"],
  .stButton, .stDownloadButton, .stPopover, .stSelectbox, .stNumberInput, .stForm, .stTabs, .stExpander,
  .st-key-views, .st-key-look, .st-key-hint, .st-key-timeline-overview, .st-key-steps, .st-key-ruler-line, .modebar,
  [class*="st-key-follow-"], .st-key-axis-line,
  .stElementContainer:has(.stDataFrame), .stTextInput, .stTextArea, .stMultiSelect, .stCheckbox, .st-key-bulk
    {display: none !important;}
  html, body, .stApp, .stApp *:has(.stMainBlockContainer) {position: static !important; height: auto !important;
    max-height: none !important; overflow: visible !important; display: block !important; background: #FFF !important;}
  .stApp, .stApp * {color-scheme: light;}
  .stApp .stMainBlockContainer :not(svg, svg *, .legend i) {color: #000 !important; border-color: #888;}
  .stApp .js-plotly-plot svg text {fill: #000 !important;}
  .stApp .js-plotly-plot .gridlayer path {stroke: #DDD !important;}
  .st-key-source .stHtml {break-inside: avoid;}
  .stApp .stMainBlockContainer {max-width: 100% !important; padding: 0 !important;}
  [data-testid="stHorizontalBlock"]:has(.st-key-source), [data-testid="stColumn"]:has(.st-key-source, .st-key-view-left)
    {display: block !important; width: 100% !important; max-height: none !important; position: static !important;
     overflow: visible !important;}
  .stPlotlyChart {break-inside: avoid; height: auto !important;}
  .stElementContainer:has(.stPlotlyChart), .stElementContainer :has(.stPlotlyChart) {height: auto !important;}
  .js-plotly-plot {zoom: .9;}
  .paper {display: block;}
  table.paper {display: table; table-layout: fixed; width: 100%; border-collapse: collapse; font-size: 8pt;
    line-height: 1.35;}
  table.paper thead {display: table-header-group;}
  table.paper tr {break-inside: avoid;}
  table.paper :is(td, th) {text-align: left; vertical-align: top; padding: 3pt 8pt 3pt 0; border: 0;
    border-top: .5pt solid #888; overflow-wrap: anywhere; white-space: pre-line;}
  table.paper:not(.plain) th:nth-child(1) {width: 8mm;}
  table.paper:not(.plain) th:nth-child(2) {width: 27mm;}
  table.paper:not(.plain) th:nth-child(3) {width: 24%;}
  table.paper:not(.plain) th:nth-child(5) {width: 28%;}
  .st-key-source:not(:has(.facts)) {display: none;}
  .st-key-source {border-top: 1pt solid #444; margin-top: 6mm; padding-top: 4mm;}
}
</style>"""


_DARK = """<style>
:is(.stApp, .stDialog) :is(button[kind^="primary"] *, .stMultiSelect span[title]) {color: #0B1520;}
:is(.stApp, .stDialog) :is(button, a, summary, canvas):focus-visible {outline-color: #5AB0E6;}
</style>"""
"""White on the light accent of the dark theme would be too faint to read."""


def style() -> None:
    """Puts the style sheet into the page."""
    st.html(_STYLE + _PANEL + STYLE + (_DARK if st.context.theme.type == "dark" else "") + _PRINT)


def heading(sentence: str, restricted: bool) -> None:
    """The one sentence that says what is shown; where filters restrict it, the way back beside it."""
    with st.container(horizontal=True, vertical_alignment="center", gap="small"):
        st.html(f'<h1 class="says" aria-live="polite">{safe(sentence)}</h1>', width="content")
        if restricted:
            st.button("Clear", on_click=session.clear, icon=":material/close:", key="clear", help="Clear all filters")


def nothing(kind: str) -> None:
    """Says that nothing of this kind is left or there, with the way out."""
    if session.restricted():
        st.info(f"No {kind} passes the filters.")
        st.button("Show all events", on_click=session.clear, icon=":material/close:", key="clear-here")
    else:
        st.info(f"There is no {kind} yet. Drop in reports: their events appear here.")
        st.button("Add documents", on_click=session.put, kwargs={"view": "documents"}, type="primary", key="add-here")


def messages() -> None:
    """What the last action said of itself."""
    if said := st.session_state.pop("said", ""):
        st.toast(literal(said))
    if refused := st.session_state.pop("refused", ""):
        st.error(literal(refused))
