"""Tables of articles, one document a row: CSV, TSV, XLSX, XLS, ODS, JSON and JSON Lines, columns by their names.

`columns.ARTICLES` says which names stand for what; a person's own choice goes in as `mapping` of `to_drafts`. Tables of
*events* are none of articles (`columns.kind`): `read_cells` gives their cells as they are, for `table.chronology`.
"""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import chain, islice, repeat
from typing import Any, NamedTuple

from extract.reading import calendars, chat_exports, html, objects, posts, sheet_parts, sniff
from extract.reading.columns import ARTICLES, kind_of, proposed
from extract.reading.draft import Draft, Unreadable
from extract.reading.limits import Limits
from extract.reading.office import check_zip, odf_content, odf_text
from extract.reading.page_plain import plain_blocks
from extract.reading.registers import day_columns
from extract.reading.rows import FIELD, LONGEST_SPREAD, SAMPLED, Row, headed, lengths, shown
from extract.reading.text import decode

_SEPARATORS = (",", ";", "\t", "|")
_WIDEST = 200  # columns of a sheet
_SHEETS = 10  # sheets in which a table of events or texts is looked for
_ODF = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
_SAMPLE = 80  # characters of a column's first values


def to_drafts(
    columns: Sequence[str], rows: Iterable[Row], format: str, limits: Limits, mapping: Mapping[str, str] | None = None
) -> list[Draft]:
    """One draft a row. Raises Unreadable where no column holds text."""
    kept = list(islice(rows, limits.max_members + 1))
    if kind_of(columns, mapping, lengths(columns, kept), day_columns(columns, kept)) != "articles":
        raise Unreadable("this is a table of events, which must be added by itself and not within another file")
    chosen = dict(mapping) if mapping is not None else proposed(columns, ARTICLES)
    if chosen.get("text") not in columns:
        listed = ", ".join(column[:30] for column in columns[:12])
        raise Unreadable(f"no column of it is called text, body, content or the like (its columns are: {listed})")
    cut = len(kept) > limits.max_members
    told = [f"only the first {limits.max_members:,} rows of this table were read"] if cut else []
    kept = kept[: limits.max_members]
    headline = chosen.get("title", "") if posts.may_head(chosen.get("title", "")) else ""
    who = {row.number: "" if shown(row.cells.get(headline)).strip() else posts.poster(row.cells) for row in kept}
    kept = [Row(row.number, {column: shown(row.cells.get(column)) for column in chosen.values()}) for row in kept]
    full = [row for row in kept if row.cells[chosen["text"]].strip()]
    if not full:
        raise Unreadable("none of its rows holds a text" if kept else "this table holds no rows")
    if len(full) < len(kept):
        told.append(f"rows left out because they hold no text: {len(kept) - len(full):,} of {len(kept):,}")
    is_american = month_first([row.cells.get(chosen.get("published", ""), "") for row in full])
    drafts = [_row(row, chosen, format, is_american, who[row.number]) for row in full]
    drafts[0] = replace(drafts[0], problems=(*drafts[0].problems, *told))
    return drafts


_FIGURES = re.compile(r"\s*(\d{1,2})[/-](\d{1,2})[/-](\d{4})\b")


def month_first(dates: Iterable[str]) -> bool:
    """Whether a column of dates like 05/23/2018 has the month first: a day is past the twelfth, none says no."""
    found = [(int(match[1]), int(match[2])) for date_text in dates if (match := _FIGURES.match(date_text))]
    return any(second > 12 for _, second in found) and all(first <= 12 for first, _ in found)


def _row(row: Row, chosen: Mapping[str, str], format: str, is_american: bool, who: str) -> Draft:
    cells = {role: row.cells.get(column, "").strip() for role, column in chosen.items()}
    if is_american:
        cells["published"] = _FIGURES.sub(r"\3-\1-\2", cells["published"])
    metadata = {f"column {chosen['published']}": cells["published"]} if cells.get("published") else {}
    member = f"row {row.number}"
    if cells.get("name") and cells["name"] != cells.get("title"):
        member += f" ({cells['name'][:80]})"
    text, problems = _without_markup(cells["text"])
    text, passages = posts.laid_out(text, who, cells.get("published", ""))
    return Draft(text, format, passages, cells.get("title", ""), metadata, member=member, problems=problems)


_MARKUP = re.compile(r"<(?:p|div|br|h[1-6]|li|span|strong|em|a)\b[^<>]{0,500}>", re.IGNORECASE)


_WHOLE = re.compile(r"\s*<(p|div)\b[^<>]{0,500}>[^<]*</\1>\s*", re.IGNORECASE)


def _without_markup(text: str) -> tuple[str, tuple[str, ...]]:
    """The text of a cell; that of a page's source, as exports of web sites have it, without its markup."""
    if len(_MARKUP.findall(text[:5000])) < 2 and not _WHOLE.fullmatch(text):
        return text, ()
    try:
        return "\n\n".join(block.text for block in plain_blocks(html.parse(text))), ()
    except Unreadable as reason:
        return "", (str(reason),)


class Table(NamedTuple):
    """A table within a file: what to say before its rows' numbers (a sheet's name), its columns, its rows, and the
    words above them."""

    prefix: str
    columns: list[str]
    rows: Iterable[Row]
    title: str = ""


Mapped = Mapping[str, str] | None


def _tables(data: bytes, name: str, limits: Limits) -> tuple[list[Table], Sequence[str]]:
    found = sniff.kind(data)  # a sheet may bear another's suffix
    suffix = name.lower().rpartition(".")[2]
    suffix = found if found != "text" else suffix if suffix in ("ics", "js", "json", "jsonl", "ndjson") else "csv"
    return _MAKERS.get(suffix, _csv_tables)(data, limits)


def read_columns(data: bytes, name: str, limits: Limits) -> list[Draft]:
    """A file's first table of events or texts, else the first: as JSON its columns, and of each the first values that
    are not empty."""
    tables, _ = _tables(data, name, limits)
    sampled = [(table, list(islice(table.rows, SAMPLED))) for table in tables[:_SHEETS] if table.columns]
    first = sampled[0] if sampled else (Table("", [], ()), [])
    table, rows = next((one for one in sampled if _tells(*one)), first)
    if chat_exports.of_rows(rows, "columns"):
        raise Unreadable("it is a chat and no table")
    found = {
        column: [text for row in rows if (text := shown(row.cells.get(column)).strip())] for column in table.columns
    }
    samples = {column: [text[:_SAMPLE] for text in values[:3]] for column, values in found.items()}
    told = {"lengths": lengths(table.columns, rows), "days": day_columns(table.columns, rows)}
    return [Draft(json.dumps({"columns": table.columns, "samples": samples, **told}), "columns")]


def _tells(table: Table, rows: Sequence[Row]) -> bool:
    """Whether a table is of events or of texts, and no cover, key or list of codes."""
    usual, days = lengths(table.columns, rows), day_columns(table.columns, rows)
    return bool(rows) and (
        kind_of(table.columns, None, usual, days) != "articles" or "text" in proposed(table.columns, ARTICLES)
    )


def read_cells(data: bytes, name: str, limits: Limits) -> list[Draft]:
    """A file's tables with their cells as they are: a draft for each, as JSON its columns and numbered rows."""
    tables, told = _tables(data, name, limits)
    drafts = []
    for table in tables:
        rows = [[row.number, *map(row.cells.get, table.columns)] for row in islice(table.rows, limits.max_rows + 1)]
        cut = (
            [f"only the first {limits.max_rows:,} rows of this table were read"] if len(rows) > limits.max_rows else []
        )
        told_of = {"columns": table.columns, "rows": rows[: limits.max_rows], "title": table.title}
        text = json.dumps(told_of, default=shown)
        if table.columns:
            drafts.append(Draft(text, "cells", member=table.prefix, problems=(*told, *cut)))
    return drafts


def _drafts(tables: Sequence[Table], told: Sequence[str], format: str, limits: Limits, mapping: Mapped) -> list[Draft]:
    """The drafts of those tables that hold texts. Raises the first one's reason where none does."""
    drafts: list[Draft] = []
    reasons: list[Unreadable] = []
    for table in tables:
        left = iter(table.rows)
        first = list(islice(left, SAMPLED))
        if mapping is None and chat_exports.of_rows(first, format):
            first += islice(left, max(0, limits.max_rows + 1 - len(first)))
            if chat := chat_exports.whole(first, format, table.prefix, limits.max_rows):
                drafts.append(chat)
                continue
        try:
            found = to_drafts(table.columns, chain(first, left), format, limits, mapping)
        except Unreadable as reason:
            reasons.append(reason)
            continue
        drafts.extend(replace(one, member=table.prefix + one.member) for one in found)
    if not drafts:
        raise reasons[0] if reasons else Unreadable("this table is empty")
    drafts[0] = replace(drafts[0], problems=(*drafts[0].problems, *told))
    return drafts


# CSV and TSV


def read_csv(data: bytes, name: str, limits: Limits, mapping: Mapped = None) -> list[Draft]:
    """A table with separators: the one its first lines use."""
    return _drafts(*_csv_tables(data, limits), "csv", limits, mapping)


def _csv_tables(data: bytes, limits: Limits) -> tuple[list[Table], Sequence[str]]:
    text, problems = decode(data)
    return [Table("", *csv_table(text))], problems


def csv_table(text: str) -> tuple[list[str], Iterator[Row], str]:
    """The columns and rows of a CSV or TSV text, and what stands above. Raises Unreadable where it is none."""
    csv.field_size_limit(FIELD)
    lines = text[:20_000].splitlines()
    first = next((line for line in lines if any(separator in line for separator in _SEPARATORS)), "")
    # The standard library's Sniffer takes minutes on hostile quotes; the line of names says enough.
    separator = max(_SEPARATORS, key=first.count)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=False)
    columns, rows, above = headed(_csv_rows(reader))
    if not columns:
        raise Unreadable("this table is empty")
    return columns, _numbered(columns, rows), above


def _csv_rows(reader: Iterator[list[str]]) -> Iterator[list[str]]:
    number = 0
    while True:
        try:
            cells = next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            where = f"after row {number - 1}" if number > 1 else "in its first lines"
            raise Unreadable(f"this table is damaged {where}") from error
        if any(cell.strip() for cell in cells):
            number += 1
            yield cells


# XLSX


def read_xlsx(data: bytes, name: str, limits: Limits, mapping: Mapped = None) -> list[Draft]:
    """An Excel table: the sheets that have a column of texts."""
    return _drafts(*_xlsx_tables(data, limits), "xlsx", limits, mapping)


def _xlsx_tables(data: bytes, limits: Limits) -> tuple[list[Table], Sequence[str]]:
    check_zip(data, limits).close()
    from openpyxl import load_workbook

    book = load_workbook(io.BytesIO(data), read_only=True, data_only=True, keep_links=False)
    tables = []
    empty: list[str] = []
    for sheet in book.worksheets:
        merged, unreckoned = sheet_parts.merged(book, sheet)
        empty += [sheet.title] if unreckoned else []
        rows = _spread(sheet.iter_rows(values_only=True, max_col=_WIDEST), merged)
        full = (row for row in rows if any(value is not None and value != "" for value in row))
        columns, under, above = headed(full)
        prefix = f"sheet {sheet.title}, " if len(book.worksheets) > 1 else ""
        prefix = f"hidden {prefix}" if prefix and sheet.sheet_state != "visible" else prefix
        tables.append(Table(prefix, columns, _numbered(columns, under), above))
    return tables, [sheet_parts.UNRECKONED.format(name) for name in empty]


def _spread(rows: Iterable[Sequence[Any]], merged: Mapping[tuple[int, int], int]) -> Iterator[list[Any]]:
    """The rows, with what stands in a merged cell beside several rows (a day, a place) in each."""
    kept: dict[int, tuple[Any, int]] = {}
    below: dict[int, list[int]] = {}
    for row, column in merged:
        below.setdefault(row, []).append(column)
    for number, cells in enumerate(rows, 1):
        own = list(cells)
        for column, (value, last) in kept.items():
            if number <= last and column < len(own) and own[column] is None:
                own[column] = value
        for column in below.get(number, ()):
            if column < len(own) and len(shown(own[column])) <= LONGEST_SPREAD:
                kept[column] = own[column], merged[number, column]
        yield own


# XLS


def read_xls(data: bytes, name: str, limits: Limits, mapping: Mapped = None) -> list[Draft]:
    """A table of Excel 97–2003: the sheets that have a column of texts."""
    return _drafts(*_xls_tables(data, limits), "xls", limits, mapping)


def _xls_tables(data: bytes, limits: Limits) -> tuple[list[Table], Sequence[str]]:
    import xlrd

    try:
        book = xlrd.open_workbook(file_contents=data, logfile=io.StringIO(), on_demand=True)
        sheets = [book.sheet_by_index(number) for number in range(book.nsheets)]
    except Exception as error:  # xlrd meets broken files with a dozen kinds of errors
        locked = "encrypted" in str(error).lower()
        told = "protected by a password; save a copy without one" if locked else "damaged: its sheets can't be found"
        raise Unreadable(f"it is {told}") from error
    tables = []
    for sheet in sheets:
        rows = ([_xls_value(cell, book.datemode) for cell in sheet.row(at)[:_WIDEST]] for at in range(sheet.nrows))
        full = (row for row in rows if any(value != "" for value in row))
        columns, under, above = headed(full)
        prefix = f"sheet {sheet.name}, " if len(sheets) > 1 else ""
        tables.append(Table(prefix, columns, _numbered(columns, under), above))
    return tables, ()


def _xls_value(cell: Any, datemode: int) -> Any:
    """A cell's value: a date where it is formatted as one, a whole number without its point, nothing for an error."""
    import xlrd

    if cell.ctype == xlrd.XL_CELL_DATE:
        try:
            return xlrd.xldate_as_datetime(cell.value, datemode)
        except (ValueError, OverflowError):
            return cell.value
    if cell.ctype == xlrd.XL_CELL_NUMBER:
        return int(cell.value) if cell.value == int(cell.value) else cell.value
    return cell.value if cell.ctype == xlrd.XL_CELL_TEXT else ""


# ODS


def read_ods(data: bytes, name: str, limits: Limits, mapping: Mapped = None) -> list[Draft]:
    """An OpenDocument table: the sheets that have a column of texts."""
    return _drafts(*_ods_tables(data, limits), "ods", limits, mapping)


def _ods_tables(data: bytes, limits: Limits) -> tuple[list[Table], Sequence[str]]:
    sheets = [one for one in odf_content(data, limits).iter() if one.tag == f"{_ODF}table"]
    tables = []
    for sheet in sheets:
        full = (row for row in _ods_rows(sheet) if any(row))
        columns, under, above = headed(full)
        prefix = f"sheet {sheet.get(f'{_ODF}name', '')}, " if len(sheets) > 1 else ""
        tables.append(Table(prefix, columns, _numbered(columns, under), above))
    return tables, ()


def _ods_rows(sheet: Any) -> Iterator[list[str]]:
    """The rows; one that is said to be repeated comes again, an empty one (a sheet's rest, a million times) once."""
    for row in (one for one in sheet.iter() if one.tag == f"{_ODF}table-row"):
        cells: list[str] = []
        for cell in row:
            if cell.tag in (f"{_ODF}table-cell", f"{_ODF}covered-table-cell"):
                day = next((value for key, value in cell.attrib.items() if key.endswith("}date-value")), "")
                text = day.removesuffix("T00:00:00") or odf_text(cell)
                cells += [text] * min(_repeated(cell, "columns"), _WIDEST - len(cells))
        yield from repeat(cells, _repeated(row, "rows") if any(cells) else 1)


def _repeated(element: Any, what: str) -> int:
    said = element.get(f"{_ODF}number-{what}-repeated", "1")
    return int(said) if said.isdecimal() and len(said) < 8 else 1


def _numbered(columns: Sequence[str], rows: Iterable[Sequence[Any]]) -> Iterator[Row]:
    for number, row in enumerate(rows, 1):
        yield Row(number, dict(zip(columns, row, strict=False)))


# JSON


def read_json(data: bytes, name: str, limits: Limits, mapping: Mapped = None) -> list[Draft]:
    """A JSON file: a list of articles, however deep it lies, or one article."""
    return _drafts(*_json_tables(data, limits), "json", limits, mapping)


def read_jsonl(data: bytes, name: str, limits: Limits, mapping: Mapped = None) -> list[Draft]:
    """JSON Lines: one article a line; a broken line is told, the others are read."""
    return _drafts(*_jsonl_tables(data, limits), "jsonl", limits, mapping)


def read_js(data: bytes, name: str, limits: Limits, mapping: Mapped = None) -> list[Draft]:
    """A script of a Twitter archive: one post an object."""
    return _drafts(*_js_tables(data, limits), "json", limits, mapping)


def _json_tables(data: bytes, limits: Limits) -> tuple[list[Table], Sequence[str]]:
    return _of_objects(*objects.of_json(data))


def _jsonl_tables(data: bytes, limits: Limits) -> tuple[list[Table], Sequence[str]]:
    return _of_objects(*objects.of_lines(data))


def _js_tables(data: bytes, limits: Limits) -> tuple[list[Table], Sequence[str]]:
    return _of_objects(*objects.of_script(data))


def _of_objects(found: Sequence[objects.Object], told: Sequence[str]) -> tuple[list[Table], Sequence[str]]:
    columns = list(dict.fromkeys(str(key) for one in found[:200] for key in one))
    rows = (Row(number, {str(key): value for key, value in one.items()}) for number, one in enumerate(found, 1))
    return [Table("", columns, rows)], told


def read_ics(data: bytes, name: str, limits: Limits, mapping: Mapped = None) -> list[Draft]:
    """A calendar, whose entries a person says to be reports."""
    return _drafts(*_ics_tables(data, limits), "ics", limits, mapping)


def _ics_tables(data: bytes, limits: Limits) -> tuple[list[Table], Sequence[str]]:
    found, told = calendars.entries(data)
    return [Table("", list(calendars.COLUMNS), (Row(number, one) for number, one in enumerate(found, 1)))], told


_MAKERS = {
    "ics": _ics_tables,
    "xlsx": _xlsx_tables,
    "xls": _xls_tables,
    "ods": _ods_tables,
    "js": _js_tables,
    "json": _json_tables,
    "jsonl": _jsonl_tables,
    "ndjson": _jsonl_tables,
}
