"""Words of a shown document, picked with the mouse: a button that hands over what is selected on the page.

The script is fixed and sees no document: it only reads the browser's own selection, and what comes back is looked up
in the document's text before it is used.
"""

from __future__ import annotations

from typing import Any

import streamlit as st

_HTML = "<button type='button'>Take the selected words</button>"
_CSS = """
button {font: inherit; color: var(--st-text-color); background: var(--st-background-color); padding: .35rem .75rem;
        border: 1px solid var(--st-border-color); border-radius: .5rem; cursor: pointer;}
button:focus-visible {outline: 2px solid var(--st-primary-color); outline-offset: 2px;}
"""
_JS = """
export default function ({ parentElement, setTriggerValue }) {
  const button = parentElement.querySelector("button");
  button.onmousedown = (event) => event.preventDefault();  // a press must not lose the selection
  button.onclick = () => {
    const selection = window.getSelection();
    const text = document.querySelector("[role='dialog'] div.passage");
    if (!text || !selection.rangeCount) return;
    const chosen = selection.getRangeAt(0);
    if (chosen.collapsed || !text.contains(chosen.commonAncestorContainer)) return;
    const before = document.createRange();
    before.selectNodeContents(text);
    before.setEnd(chosen.startContainer, chosen.startOffset);
    setTriggerValue("chosen", { words: chosen.toString(), at: Array.from(before.toString()).length });
  };
}
"""
_picker = st.components.v2.component("timeline_picker", html=_HTML, css=_CSS, js=_JS)


def picked(text: str, first: int = 0) -> tuple[str, int] | None:
    """Draws the button; the words just taken and where they stand in `text`, None where nothing was.

    `first` is the offset of the part that is shown. Of equal words the nearest to where they were selected is meant.
    """
    found: Any = _picker(key="picker", on_chosen_change=lambda: None).chosen
    if not isinstance(found, dict):
        return None
    words, near = str(found.get("words", "")).strip(), first + int(found.get("at", 0))
    return (words, at) if words and (at := nearest(text, words, near)) >= 0 else None


def nearest(text: str, words: str, near: int) -> int:
    """Where the occurrence of `words` closest to `near` begins, -1 where there is none."""
    before, after = text.rfind(words, 0, near + len(words)), text.find(words, max(near, 0))
    return min((at for at in (before, after) if at >= 0), key=lambda at: abs(at - near), default=-1)
