"""What only paper shows: the events as a table that breaks between rows, each with its source and why."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pandas as pd

from views import wording
from views.marking import safe

MOST = 200
"""Events on paper; longer chronologies are printed from the Word file under "Download"."""
PAGE = (680, 840)
"""Pixels of a page of A4 between its margins, as far as they are left for a figure."""
AROUND = 80
"""Characters quoted on both sides of an event's words."""
_HEADS = ("No.", "When", "What happened", "The report’s words", "Source and why")


def table(rows: pd.DataFrame, numbers: Sequence[int], total: int) -> str:
    """The rows as HTML that is seen in print alone; `numbers` are their places among the events that are shown.

    `total` is how many rows there are, of which not all need be given.
    """
    kept = rows.head(MOST)
    heads = "".join(f"<th>{head}</th>" for head in _HEADS)
    told = zip(numbers, wording.times(kept), kept.iterrows(), strict=False)
    lines = "".join(_row(row, time, number) for number, time, (_, row) in told)
    rest = wording.number(total - len(kept), "more event")
    note = f"{rest} not on this page: the Word chronology under “Download” has them all." if total > len(kept) else ""
    return (
        f'<table class="paper"><thead><tr>{heads}</tr></thead><tbody>{lines}</tbody></table><p class="paper">{note}</p>'
    )


def listed(frame: pd.DataFrame, total: int | None = None) -> str:
    """A table of words as HTML that is seen in print alone, all its rows; `total`: how many there are elsewhere too."""
    heads = "".join(f"<th>{safe(str(name))}</th>" for name in frame.columns)
    lines = "".join(
        f"<tr>{''.join(f'<td>{safe(str(cell))}</td>' for cell in row)}</tr>" for row in frame.itertuples(index=False)
    )
    left = (total or 0) - len(frame)
    note = f"{left:,} more not on this page." if left > 0 else ""
    return (
        f'<table class="paper plain"><thead><tr>{heads}</tr></thead><tbody>{lines}</tbody></table>'
        f'<p class="paper">{note}</p>'
    )


def fitted(width: int, height: int) -> str:
    """A style that fits a figure of so many pixels on the first page, below the sentence and the legend."""
    zoom = max(min(PAGE[0] / width, PAGE[1] / height, 1.0), 0.5)
    return f"<style>@media print {{.st-key-timeline-graphic .js-plotly-plot {{zoom: {zoom:.2f} !important;}}}}</style>"


def excerpt(text: str, *words: str) -> str:
    """The passage, or of a long one what stands around these words of it."""
    found = [(at, at + len(word)) for word in words if word and (at := text.find(word)) >= 0]
    first = max(min((start for start, _ in found), default=0) - AROUND, 0)
    last = min(max((end for _, end in found), default=0) + AROUND, len(text))
    if last - first > len(text) - AROUND:
        return text
    start = text.find(" ", first) + 1 if first else 0
    end = text.rfind(" ", start, last) if last < len(text) else len(text)
    return f"{'… ' if start else ''}{text[start:end]}{' …' if end < len(text) else ''}"


def _row(row: pd.Series[Any], time: str, number: int) -> str:
    who = "; ".join(row["actors"])
    where = wording.place(str(row["place_path"])) or "; ".join(row["places"])
    page = f", page {row['page']}" if pd.notna(row["page"]) else ""
    said_by = f" · says {'; '.join(row['reported_by'])}" if row["reported_by"] else ""
    status = "" if row["status"] == "happened" else f" · {row['status']}"
    cells = (
        str(number),
        time,
        "\n".join(filter(None, (f"{row['what']}{status}", " · ".join(filter(None, (who, where)))))),
        excerpt(str(row["passage_text"]), str(row["when"]), str(row["trigger"])),
        "\n".join(filter(None, (f"{row['document']}{page}{said_by}", str(row["why"]), wording.flags(row["flags"])))),
    )
    return f"<tr>{''.join(f'<td>{safe(cell)}</td>' for cell in cells)}</tr>"
