"""The page around the views: its style and the sentence at its top."""

from __future__ import annotations

import streamlit as st

from views.marking import STYLE, literal, safe

_STYLE = """<style>
.stApp .stMainBlockContainer {padding: 1.4rem 2rem 2rem;}
@media (max-width: 700px) {
  .stApp .stMainBlockContainer {padding: 3.2rem 1rem 2rem;}
  .st-key-timeline-graphic .textpoint {display: none;}
}
.stApp .legend {display: flex; flex-wrap: wrap; gap: .1rem .9rem; margin: 0; font-size: .88rem;}
.legend i {display: inline-block; width: .75rem; height: .75rem; margin-right: .35rem; vertical-align: -.05rem;}
.stApp [data-testid="stSidebarHeader"] {height: 2.2rem; padding-bottom: 0;}
.stApp .stHtml h1.says {font-size: 1.3rem; font-weight: 600; line-height: 1.35; margin: 0; padding: 0 3rem 0 0;}
.stApp .stHtml h2 {font-size: 1.1rem; font-weight: 600; line-height: 1.35; margin: 0; padding: 0;}
.stApp .stHtml h2 {overflow-wrap: anywhere;}
.stApp .stHtml h3 {font-size: 1rem; font-weight: 600; margin: 0; padding: 0;}
.facts {display: grid; grid-template-columns: max-content 1fr; gap: .15rem .8rem; font-size: .9rem;}
.stApp .stHtml dl.facts {margin: .4rem 0 0; padding: 0;}
.facts dt {opacity: .8; font-weight: 400;}
.stApp .facts dt, .stApp .facts dd {margin: 0; padding: 0; font-size: .9rem;}
.facts dd { overflow-wrap: anywhere;}
.stApp [data-testid="stCaptionContainer"], .stApp button kbd {color: inherit; opacity: .88;}
.quiet {opacity: .8; font-size: .9rem; margin: 0;}
.why {margin: 0; font-size: .95rem;}
@media print {
  [data-testid="stSidebar"], [data-testid="stHeader"], [data-testid="stToolbar"] {display: none !important;}
  .stButton, .stDownloadButton {display: none !important;}
  .stApp .stMainBlockContainer {max-width: 100% !important; padding: 0 !important;}
}
</style>"""


_DARK = """<style>
.stApp button[kind^="primary"] *, .stApp .stMultiSelect span[title] {color: #0B1520;}
</style>"""
"""White on the light accent of the dark theme would be too faint to read."""


def style() -> None:
    """Puts the style sheet into the page."""
    st.html(_STYLE + STYLE + (_DARK if st.context.theme.type == "dark" else ""))


def heading(sentence: str) -> None:
    """The one sentence that says what is shown."""
    st.html(f'<h1 class="says" role="status">{safe(sentence)}</h1>')


def messages() -> None:
    """What the last action said of itself."""
    if said := st.session_state.pop("said", ""):
        st.toast(literal(said))
    if refused := st.session_state.pop("refused", ""):
        st.error(literal(refused))
