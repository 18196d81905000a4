"""One self-contained HTML file: the timeline, every event with its passage and why, the sources with their hashes.

It opens without a network and asks for nothing: the drawing program is inside, and the page's own policy forbids the
rest. All text of documents is escaped.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

import numpy as np
import pandas as pd
import plotly.io

from extract.records import Document
from views import index, timeline, wording
from views.filters import Shown
from views.marking import NO_TEX, STYLE, Mark, hits, marked, safe

MOST = 5_000
"""Events listed in one report; a browser stumbles over more."""

_HEAD = """<!doctype html>
<html lang="en"><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy"
 content="default-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline'; img-src data: blob:">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{title}</title>
<style>
body {{font: 16px/1.5 system-ui, sans-serif; color: #1B2430; margin: 0 auto; max-width: 1180px; padding: 1.5rem;}}
h1 {{font-size: 1.4rem;}} h2 {{font-size: 1.15rem; margin-top: 2.5rem;}}
article {{border-top: 1px solid #C9D0D8; padding: .8rem 0;}} article:target {{background: #F3F5F7;}}
h3 {{font-size: 1rem; margin: 0;}} .meta {{color: #45505C; margin: .1rem 0 .5rem;}}
.legend {{display: flex; flex-wrap: wrap; gap: .2rem 1rem; font-size: .9rem;}}
.legend i {{display: inline-block; width: .75rem; height: .75rem; margin-right: .35rem;}}
.legend i:is(.certain, .inside) {{border: 1.6px solid currentColor; border-radius: 50%; box-sizing: border-box;}}
.legend i.certain {{background: currentColor;}}
.legend i.ended {{width: 0; height: 0; border: .3rem solid transparent; border-right: .5rem solid currentColor;
  border-left: 0;}}
blockquote {{margin: 0; padding-left: .8rem; border-left: 3px solid #C9D0D8;}}
table {{border-collapse: collapse; width: 100%; font-size: .9rem;}}
td, th {{text-align: left; padding: .25rem .6rem .25rem 0; border-top: 1px solid #C9D0D8; vertical-align: top;}}
code {{overflow-wrap: anywhere;}}
@page {{margin: 14mm 12mm;}}
@media print {{body {{padding: 0;}} article, tr {{break-inside: avoid;}} .modebar {{display: none;}}
  thead {{display: table-header-group;}}}}
</style>"""
_CLICK = """<script>
document.querySelectorAll('.js-plotly-plot').forEach(function (graph) {
  graph.on('plotly_click', function (click) {
    var held = click.points[0].customdata;
    if (held) { location.hash = 'event-' + held[0]; }
  });
});
</script>"""


def write(
    table: pd.DataFrame,
    title: str,
    document: Callable[[str], Document | None],
    problems: Sequence[Mapping[str, Any]] = (),
    lanes: str = "actor",
    colour: str = "status",
) -> bytes:
    """The report on these events as the bytes of an HTML file; `title` is the sentence that says what they are."""
    rows = index.ordered(table)
    listed = rows.head(MOST)
    parts = [
        _HEAD.format(title=safe(title)),
        STYLE,
        f"</head><body><main><h1>{safe(title)}</h1>",
        _drawing(rows, lanes, colour),
        "<h2>Events</h2>",
        f"<p>The first {MOST:,} of {len(rows):,} events.</p>" if len(rows) > MOST else "",
        *(_event(row, document) for _, row in listed.iterrows()),
        _sources(rows),
        _problems(problems),
        _CLICK,
        "</main></body></html>\n",
    ]
    return "\n".join(parts).encode("utf-8", "replace")


def _drawing(rows: pd.DataFrame, lanes: str, colour: str) -> str:
    codes = index.build(rows)
    everything = np.arange(codes.size)
    shown = Shown(everything, np.ones(codes.size, dtype=bool), {}, {}, "")
    window = timeline.extent(codes, everything)
    if window is None:
        return "<p>None of these events has a date.</p>"
    drawn = timeline.timeline(rows, codes, shown, window, lanes, colour)
    figure = plotly.io.to_html(
        drawn.figure,
        full_html=False,
        include_plotlyjs=True,
        div_id="timeline",
        config={**NO_TEX, "displaylogo": False, "scrollZoom": True},
    )
    return f"<p>{safe(drawn.says)}</p>{timeline.legend(drawn)}{figure}"


def _event(row: pd.Series[Any], document: Callable[[str], Document | None]) -> str:
    facts = [
        wording.when(row),
        str(row["edtf"]),
        f"who did it: {'; '.join(row['agents'])}" if row["agents"] else "",
        f"to whom: {'; '.join(row['affected'])}" if row["affected"] else "",
        "; ".join(wording.other_actors(row)),
        wording.place(str(row["place_path"])),
        f"reported by {'; '.join(row['reported_by'])}" if row["reported_by"] else "",
        str(row["status"]),
        f"date {row['date_status']}",
    ]
    where = f", page {row['page']}" if pd.notna(row["page"]) else ""
    lines = [
        f'<article id="event-{safe(str(row["event"]))}"><h3>{safe(row["what"])}</h3>',
        f'<p class="meta">{safe(" · ".join(fact for fact in facts if fact))}</p>',
        f"<blockquote>{passage(row, document(str(row['document'])))}</blockquote>",
        f'<p class="meta">Why this date: {safe(row["why"])}<br>Source: {safe(str(row["document"]))}{where}</p>',
        f'<p class="meta">Other sources differ: {safe(wording.conflict(row["conflict"]))}</p>'
        if row["conflict"]
        else "",
    ]
    return "".join([*lines, "</article>"])


def passage(row: pd.Series[Any], document: Document | None = None, sought: Sequence[str] = ()) -> str:
    """The event's passage as HTML, its date, event and anchor words marked, and words that were sought."""
    text = str(row["passage_text"])
    begin = offset(row, document)
    kinds = (("when", "date"), ("trigger", "event"), ("anchor", "anchor"))
    marks = [
        Mark(int(row[f"{column}_start"]), int(row[f"{column}_end"]), kind)
        for column, kind in kinds
        if pd.notna(row[f"{column}_start"])
    ]
    return marked(text, [*marks, *hits(text, sought, begin)], begin)


def offset(row: pd.Series[Any], document: Document | None) -> int:
    """Where the event's passage begins in its document: looked up there, or told by where its words stand."""
    text, when = str(row["passage_text"]), int(row["when_start"]) if pd.notna(row["when_start"]) else 0
    for kept in document.passages if document else ():
        if kept.start <= when < kept.end:
            return kept.start
    return max(when - max(text.find(str(row["when"])), 0), 0)


def _sources(rows: pd.DataFrame) -> str:
    columns = ["document", "title", "published", "published_from", "sha256"]
    found = rows[columns].drop_duplicates("document").sort_values("document")
    counts = rows["document"].astype("str").value_counts()
    lines = []
    for document, title, published, source, sha in found.itertuples(index=False):
        day = wording.day(published) + (f" ({source})" if pd.notna(source) else "")
        cells = (str(document), str(title), day, f"{counts[str(document)]:,}")
        row = "".join(f"<td>{safe(cell)}</td>" for cell in cells)
        lines.append(f"<tr>{row}<td><code>{safe(str(sha))}</code></td></tr>")
    head = "".join(f"<th>{name}</th>" for name in ("File", "Title", "Published", "Events", "SHA-256 of the original"))
    return f"<h2>Sources</h2><table><thead><tr>{head}</tr></thead>{''.join(lines)}</table>"


def _problems(problems: Sequence[Mapping[str, Any]]) -> str:
    if not problems:
        return ""
    lines = "".join(f"<li>{safe(str(problem['message']))}</li>" for problem in problems)
    return f"<h2>Not read or not resolved</h2><ul>{lines}</ul>"
