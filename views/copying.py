"""An event with its quote and where it is written, taken to the clipboard by a button: to be put into one's own text.

The script is fixed; the words of a document are only ever handed to the clipboard as plain text.
"""

from __future__ import annotations

import streamlit as st

from extract.table.exports.common import told
from views.workspace import Workspace

_HTML = "<button type='button'><span>Copy with its source</span></button><span role='status'></span>"
_CSS = """
button {font: inherit; color: var(--st-text-color); background: var(--st-background-color); padding: .35rem .75rem;
        border: 1px solid var(--st-border-color); border-radius: .5rem; cursor: pointer;}
button:hover {border-color: var(--st-primary-color);}
button:focus-visible {outline: 2px solid var(--st-primary-color); outline-offset: 2px;}
[role=status] {margin-left: .6rem; color: var(--st-text-color); opacity: .88;}
"""
_JS = """
function byHand(text) {  // where the page may not write to the clipboard itself
  const area = document.createElement("textarea");
  area.value = text;
  document.body.append(area);
  area.select();
  const done = document.execCommand("copy");
  area.remove();
  return done;
}

export default function ({ parentElement, data }) {
  const status = parentElement.querySelector("[role=status]");
  let timer;
  status.textContent = "";
  parentElement.querySelector("button").onclick = async () => {
    const done = navigator.clipboard
      ? await navigator.clipboard.writeText(data.text).then(() => true, () => byHand(data.text))
      : byHand(data.text);
    status.textContent = done ? "Copied." : "The browser does not let it.";
    clearTimeout(timer);
    timer = setTimeout(() => { status.textContent = ""; }, 2500);
  };
  return () => clearTimeout(timer);
}
"""
_copier = st.components.v2.component("timeline_copier", html=_HTML, css=_CSS, js=_JS)


def button(space: Workspace, row: int) -> None:
    """Draws the button for this row of the table."""
    with st.container(key="copy"):
        _copier(key="copier", data={"text": cited(space, row)})


def cited(space: Workspace, row: int) -> str:
    """The event as one quotes it: when and what, the passage, and where it is written, with the file's hash."""
    [event] = told(space.table.iloc[[row]])
    held = event.row
    by = f", reported by {', '.join(held['reported_by'])}" if held["reported_by"] else ""
    hashed = f"; SHA-256 {held['sha256']}" if held["sha256"] else ""
    said = "" if held["status"] == "happened" else f" [{held['status']}]"
    return (
        f"{event.date_words or 'undated'}: {held['what']}{said}{by}\n"
        f"“{held['passage_text'].strip()}”\n({event.citation}{hashed})"
    )
