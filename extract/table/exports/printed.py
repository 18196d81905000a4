"""A chronology to print, as DOCX: numbered events, each with its quote and citation, and the documents told from."""

from __future__ import annotations

import io
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime
from typing import Any
from xml.sax.saxutils import escape

import pandas as pd

from extract.dates.calendar_names import MONTHS
from extract.table.exports.common import EPOCH, Sources, Told, printable, repacked, told

PRINTED = 20_000
"""Events in a chronology: more than anyone prints, and what a word processor still opens."""

Cells = Sequence[str]
Widths = Sequence[float]
_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_TWIPS = 567  # to a centimetre
_EVENTS: Widths = (1.2, 3.8, 6.2, 9.8, 5)
_FILES: Widths = (7.5, 6.5, 3.5, 1.7, 6.8)


def docx_file(table: pd.DataFrame, sources: Sources) -> bytes:
    """A chronology to print: number, date, event, quote, citation with document and page; then what has no date, the
    documents with the hashes of their originals, and what could not be read."""
    from docx import Document as Word
    from docx.enum.section import WD_ORIENT
    from docx.shared import Cm

    events = list(told(table))
    word = Word()
    core = word.core_properties
    core.author, core.title, core.created, core.modified = "", "Chronology", datetime(*EPOCH), datetime(*EPOCH)
    core.comments, core.last_modified_by = "", ""
    page = word.sections[0]
    page.orientation, page.page_width, page.page_height = WD_ORIENT.LANDSCAPE, Cm(29.7), Cm(21)
    page.left_margin = page.right_margin = page.top_margin = page.bottom_margin = Cm(1.8)
    _numbered(page)
    word.add_heading("Chronology", 0)
    dated = [event for event in events if event.first is not None]
    undated = [event for event in events if event.first is None]
    files = {event.row["document"]: event.row for event in reversed(events)}
    word.add_paragraph(f"{_many(dated, 'dated event')} and {len(undated):,} without a date, from "
                       f"{_many(files, 'document')}.")  # fmt: skip
    heads = ("No.", "Date", "Event", "Quote", "Source")
    _grid(word, heads, _EVENTS, [_event(number, event) for number, event in enumerate(dated, 1)])
    if undated:
        word.add_heading("Without a date", 1)
        _grid(word, heads, _EVENTS, [_event(number, event) for number, event in enumerate(undated, len(dated) + 1)])
    if files:
        word.add_heading("Documents", 1)
        heads = ("File", "Title", "Published", "Events", "SHA-256 of the original")
        counts = Counter(event.row["document"] for event in events)
        _grid(word, heads, _FILES, [_file(files[name], counts[name]) for name in sorted(files, key=str)])
    if sources.problems:
        word.add_heading("What could not be read or resolved", 1)
        for problem in sources.problems:
            word.add_paragraph(printable(str(problem.get("message", ""))))
    out = io.BytesIO()
    word.save(out)
    return repacked(out.getvalue())


def _many(things: Sequence[Any] | Mapping[Any, Any], noun: str) -> str:
    return f"{len(things):,} {noun}" if len(things) == 1 else f"{len(things):,} {noun}s"


def _event(number: int, event: Told) -> Cells:
    """The cells of an event; of a date that its words do not state by themselves, how it is known."""
    row = event.row
    said = "" if row["status"] == "happened" else f" ({row['status']})"
    by = f"\nReported by {', '.join(row['reported_by'])}" if row["reported_by"] else ""
    why = f"\nDate: {row['why']}" if row["date_status"] != "stated" and row["why"] else ""
    return (
        str(number),
        event.date_words,
        f"{row['what']}{said}{by}",
        f"“{row['passage_text'].strip()}”",
        f"{event.citation}{why}",
    )


def _file(row: Mapping[str, Any], count: int) -> Cells:
    day = date.fromisoformat(row["published"][:10]) if row["published"] else None
    known = f" ({row['published_from']})" if row["published_from"] else ""
    published = f"{day.day} {MONTHS[day.month - 1]} {day.year}{known}" if day else "not known"
    return (row["document"] or "", row["title"] or "", published, f"{count:,}", row["sha256"] or "")


def _numbered(section: Any) -> None:
    """The page and how many there are, at its foot."""
    from docx.oxml import parse_xml

    line = section.footer.paragraphs[0]
    for text, code in (("Page ", "PAGE"), (" of ", "NUMPAGES")):
        line.add_run(text)
        line._p.append(parse_xml(f'<w:fldSimple xmlns:w="{_W}" w:instr="{code}"><w:r><w:t>1</w:t></w:r></w:fldSimple>'))


def _grid(word: Any, heads: Cells, widths: Widths, rows: Iterable[Cells]) -> None:
    """A table whose head comes again on every page, and whose rows are not broken between two."""
    from docx.oxml import parse_xml

    grid = word.add_table(rows=0, cols=len(heads), style="Table Grid")
    grid.autofit = False
    for column, width in zip(grid._tbl.tblGrid.gridCol_lst, widths, strict=True):
        column.w = int(width * 360_000)
    grid._tbl.append(parse_xml(_row(heads, widths, "<w:tblHeader/>", "<w:rPr><w:b/></w:rPr>")))
    for row in rows:
        grid._tbl.append(parse_xml(_row(row, widths)))


def _row(cells: Cells, widths: Widths, kind: str = "", look: str = "") -> str:
    """A row as XML: python-docx takes a hundred times as long to build it cell by cell."""
    made = "".join(
        f'<w:tc><w:tcPr><w:tcW w:w="{round(width * _TWIPS)}" w:type="dxa"/></w:tcPr><w:p><w:r>{look}'
        f"{'<w:br/>'.join(map(_text, printable(text).split(chr(10))))}</w:r></w:p></w:tc>"
        for text, width in zip(cells, widths, strict=True)
    )
    return f'<w:tr xmlns:w="{_W}"><w:trPr><w:cantSplit/>{kind}</w:trPr>{made}</w:tr>'


def _text(line: str) -> str:
    return f'<w:t xml:space="preserve">{escape(line)}</w:t>'
