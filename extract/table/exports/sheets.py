"""Parquet and XLSX: the table with its types."""

from __future__ import annotations

import io
import re
from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any

import pandas as pd
import pyarrow as pa
import pyarrow.parquet as pq

from extract.dates.notation import in_words
from extract.table import cells, schema
from extract.table.exports.common import Sources, plain, repacked, told

_ARROW = {
    "str": pa.large_string(),
    "tuple": pa.list_(pa.string()),
    "category": pa.dictionary(pa.int32(), pa.string()),
    "datetime64[s]": pa.timestamp("ms"),
    "bool": pa.bool_(),
    "Int64": pa.int64(),
    "Int32": pa.int32(),
    "float32": pa.float32(),
    "float64": pa.float64(),
}
MOST_ROWS = 1_048_575
"""Rows of a sheet, its heading apart (ECMA-376)."""
_MODIFIED = re.compile(rb"(<dcterms:(created|modified)[^>]*>)[^<]*")
_WIDTHS = {"what": 60, "passage_text": 80, "why": 50, "actors": 30, "places": 24, "when": 18, "start": 12, "end": 12}
_WIDTHS |= {"No.": 6, "Date": 26, "From": 12, "To": 12, "Event": 50, "Who did it": 24, "To whom": 24, "Actors": 26}
_WIDTHS |= {
    "Places": 22,
    "Reported by": 24,
    "Source": 34,
    "Quote": 80,
    "Why this date": 44,
    "Others say": 30,
    "Note": 34,
}


def parquet_file(table: pd.DataFrame, sources: Sources) -> bytes:
    """Apache Parquet, zstd: names are lists, closed vocabularies dictionaries, times in milliseconds."""
    kinds = schema.columns(table)
    fields = {name: _ARROW[kind] for name, kind in kinds.items()}
    arrow = pa.schema((fields | {"grain": pa.dictionary(pa.int32(), pa.string(), ordered=True)}).items())
    bare = table.copy(deep=False)
    bare.attrs = {}
    out = io.BytesIO()
    pq.write_table(pa.Table.from_pandas(bare, arrow, preserve_index=False), out, compression="zstd")
    return out.getvalue()


def xlsx_file(table: pd.DataFrame, sources: Sources) -> bytes:
    """An Excel workbook: the events, then their documents, then the problems; no cell is ever a formula.

    Dates are dates from March 1900 on (the sheet's calendar begins there) and ISO texts before. A text longer than a
    cell goes on in a column "name (2)".
    """
    from openpyxl import Workbook

    book = Workbook(write_only=True)
    columns: dict[str, list[Any]] = {}
    for name, kind in schema.columns(table).items():
        columns |= _cut(name, _values(table[name], kind))
    _sheet(book, "Events", columns)
    documents = table.drop_duplicates("document")
    about = ("document", "title", "published", "published_from", "sha256")
    _sheet(book, "Documents", {name: _values(documents[name], schema.SCHEMA[name]) for name in about})
    if sources.problems:
        named = ("document", "stage", "message")
        _sheet(
            book, "Problems", {name: [_text(str(one.get(name) or "")) for one in sources.problems] for name in named}
        )
    return workbook_bytes(book)


def chronology_file(table: pd.DataFrame, sources: Sources) -> bytes:
    """One sheet as a person keeps a chronology: to sort and filter by day, one line an event, with quote and source.

    "From" and "To" are the first and the last day it may have been; "Date" says it as precisely as is known.
    """
    from openpyxl import Workbook

    rows: list[dict[str, Any]] = []
    for number, event in enumerate(told(table), 1):
        row, interval = event.row, event.interval
        rows.append(
            {
                "No.": number,
                "Date": in_words(interval) if interval else None,
                "From": _day(event.first) if interval and interval.start else None,
                "To": _day(event.last) if interval and interval.end else None,
                "Event": _text(row["what"] or ""),
                "Who did it": _names(row["agents"]),
                "To whom": _names(row["affected"]),
                "Actors": _names(row["actors"]),
                "Places": _names(row["places"]),
                "Status": row["status"],
                "Reported by": _names(row["reported_by"]),
                "Source": _text(event.citation),
                "Quote": _text((row["passage_text"] or "")[: cells.LONGEST - 1]),
                "Date in the report": _text(row["when"] or ""),
                "Why this date": _text(row["why"] or ""),
                "Others say": _text(row["conflict"] or ""),
                "Review": row.get("review"),
                "Note": _text(row.get("note") or ""),
                "Tags": _names(row.get("tags") or []),
            }
        )
    book = Workbook(write_only=True)
    heads = list(rows[0]) if rows else ["No.", "Date", "From", "To", "Event"]
    _sheet(book, "Chronology", {head: [row[head] for row in rows] for head in heads}, wrapped=True)
    return workbook_bytes(book)


def _names(names: Sequence[str]) -> str | None:
    return _text("; ".join(names))


def _day(moment: datetime | None) -> Any:
    """The day alone: the sheet is sorted by it."""
    return None if moment is None else _moment(pd.Timestamp(moment).normalize())


def workbook_bytes(book: Any) -> bytes:
    """A workbook as a file in which no clock has left its time."""
    import zipfile

    out = io.BytesIO()
    book.save(out)
    with zipfile.ZipFile(out) as packed:
        core = packed.read("docProps/core.xml")
    return repacked(out.getvalue(), {"docProps/core.xml": _MODIFIED.sub(rb"\g<1>1980-01-01T00:00:00Z", core)})


def _values(column: pd.Series[Any], kind: str) -> list[Any]:
    if kind == "datetime64[s]":
        return [_moment(value) for value in column]
    return [
        _text(cells.join(value) if isinstance(value, list) else value) if isinstance(value, str | list) else value
        for value in plain(column, kind)
    ]


def _text(text: str) -> str | None:
    return cells.shield(text, xml=True) or None


def _moment(value: Any) -> Any:
    if value is pd.NaT:
        return None
    moment: datetime = value.to_pydatetime()
    if moment >= datetime(1900, 3, 1):
        return moment
    return moment.isoformat().removesuffix("T00:00:00")


def _cut(name: str, values: list[Any]) -> dict[str, list[Any]]:
    longest = max((len(value) for value in values if isinstance(value, str)), default=0)
    if longest <= cells.LONGEST:
        return {name: values}
    pieces = {}
    for number, start in enumerate(range(0, longest, cells.LONGEST), 1):
        part = [value[start : start + cells.LONGEST] or None if isinstance(value, str) else None for value in values]
        if number == 1:
            part = [piece if isinstance(value, str) else value for piece, value in zip(part, values, strict=True)]
        pieces[name if number == 1 else f"{name} ({number})"] = part
    return pieces


def _sheet(book: Any, title: str, columns: dict[str, list[Any]], wrapped: bool = False) -> None:
    """`wrapped`: the texts of a cell go on in its next line, and stand at its top."""
    from openpyxl.styles import Alignment, Font
    from openpyxl.utils import get_column_letter

    sheet = book.create_sheet(title)
    sheet.freeze_panes = "A2"
    size = len(next(iter(columns.values()), ()))
    sheet.auto_filter.ref = f"A1:{get_column_letter(len(columns))}{size + 1}"
    look = Alignment(vertical="top", wrap_text=True) if wrapped else None
    for number, name in enumerate(columns, 1):
        sheet.column_dimensions[get_column_letter(number)].width = _WIDTHS.get(name, 14)
    sheet.append([_cell(sheet, name, Font(bold=True)) for name in columns])
    for row in zip(*columns.values(), strict=True):
        sheet.append([_cell(sheet, value, look=look) for value in row])


def _cell(sheet: Any, value: Any, font: Any = None, look: Any = None) -> Any:
    from openpyxl.cell import WriteOnlyCell

    if font is None and look is None and not isinstance(value, str | datetime):
        return value
    cell = WriteOnlyCell(sheet, value)
    if isinstance(value, str):
        cell.data_type = "s"  # never a formula, never an error value
    elif isinstance(value, datetime) and value.time() == datetime.min.time():
        cell.number_format = "yyyy-mm-dd"
    if look is not None:
        cell.alignment = look
    if font is not None:
        cell.font = font
    return cell


def sheets(named: Iterable[tuple[str, Sequence[Sequence[str]]]]) -> bytes:
    """A workbook of texts alone: each sheet with its rows, the first row its heading."""
    from openpyxl import Workbook

    book = Workbook(write_only=True)
    for title, (heading, *rows) in named:
        columns = {name: [_text(row[at]) for row in rows] for at, name in enumerate(heading)}
        _sheet(book, title, columns)
    return workbook_bytes(book)
