"""The event table as a file: one function per format, chosen by suffix.

To add a format:
1. write `def my_format(table: DataFrame, sources: Sources) -> bytes` in a module of this package, its library imported
   inside the function (the dashboard must not wait for a library nobody asked for);
2. add it to `FORMATS` with its suffix, its name on screen and its MIME type;
3. test it with a reader that is not ours.

Nothing here looks at a clock: equal tables give equal bytes.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path, PurePath
from typing import Any

import pandas as pd

from extract.records import Document
from extract.table import schema
from extract.table.exports import calendar, flat, linked, printed, sheets, texts, web
from extract.table.exports.common import NotExportable, Sources

__all__ = ["FORMATS", "Format", "NotExportable", "Sources", "UnknownFormat", "named", "refusal", "unwritable", "write"]


@dataclass(frozen=True, slots=True)
class Format:
    """A format to write: its file suffix, its name for people, its MIME type, its function.

    `most`: events it can hold, None for any number. `single`: whether it is one document's.
    """

    suffix: str
    label: str
    mime: str
    write: Callable[[pd.DataFrame, Sources], bytes]
    most: int | None = None
    single: bool = False


class UnknownFormat(ValueError):
    """No export of that suffix; the message lists those there are."""


_OFFICE = "application/vnd.openxmlformats-officedocument."

FORMATS: dict[str, Format] = {
    made.suffix: made
    for made in (
        Format(".csv", "CSV", "text/csv", flat.csv_file),
        Format(".json", "JSON", "application/json", flat.json_file),
        Format(".jsonl", "JSON lines", "application/x-ndjson", flat.jsonl_file),
        Format(".xlsx", "Excel", _OFFICE + "spreadsheetml.sheet", sheets.xlsx_file, most=sheets.MOST_ROWS),
        Format(".parquet", "Parquet", "application/vnd.apache.parquet", sheets.parquet_file),
        Format(
            ".docx", "Chronology (Word)", _OFFICE + "wordprocessingml.document", printed.docx_file, most=printed.PRINTED
        ),
        Format(
            ".chronology.xlsx",
            "Chronology (Excel)",
            _OFFICE + "spreadsheetml.sheet",
            sheets.chronology_file,
            most=sheets.MOST_ROWS,
        ),
        Format(".ics", "Calendar", "text/calendar", calendar.ics_file),
        Format(".geojson", "GeoJSON", "application/geo+json", web.geojson_file),
        Format(".timeline.json", "TimelineJS", "application/json", web.timeline_file),
        Format(".timeline.csv", "TimelineJS sheet", "text/csv", web.timeline_sheet),
        Format(
            ".timemap.xlsx", "TimeMap sheets", _OFFICE + "spreadsheetml.sheet", web.timemap_file, most=sheets.MOST_ROWS
        ),
        Format(".jsonld", "JSON-LD", "application/ld+json", linked.jsonld_file),
        Format(".ftm.json", "FollowTheMoney", "application/x-ndjson", linked.ftm_file),
        Format(".tml.zip", "TimeML (a file per document)", "application/zip", texts.timeml_zip),
        Format(".tml", "TimeML (one document)", "application/xml", texts.timeml_file, single=True),
    )
}


def write(
    table: pd.DataFrame,
    suffix: str | PurePath,
    documents: Iterable[Document] = (),
    problems: Sequence[Mapping[str, Any]] | None = None,
) -> bytes:
    """The table as a file of that suffix (or of a path's); raises UnknownFormat, SchemaError, NotExportable.

    `documents` give citations their titles and TimeML its text; `problems` default to the table's own (`attrs`).
    """
    chosen = named(suffix)
    schema.check(table)
    if reason := refusal(table, suffix):
        raise NotExportable(reason)
    found = table.attrs.get("problems", ()) if problems is None else problems
    return chosen.write(table, Sources({document.name: document for document in documents}, found))


def refusal(table: pd.DataFrame, suffix: str | PurePath) -> str:
    """Why this table can't be written in that format, as a sentence; "" where it can."""
    chosen = named(suffix)
    if chosen.most is not None and len(table) > chosen.most:
        return (
            f"{len(table):,} events are more than {chosen.label} holds ({chosen.most:,}): filter first, or take Parquet"
        )
    several = chosen.single and table["document"].nunique() > 1
    return f"These events come from several documents, {chosen.label} holds one: filter first" if several else ""


def named(suffix: str | PurePath) -> Format:
    """The format of a suffix (".csv", "csv") or a path; the longest suffix wins (".timeline.json" before ".json")."""
    name = PurePath(suffix).name.lower()
    dotted = name if name.startswith(".") else f".{name}"
    fitting = [known for known in FORMATS if dotted.endswith(known)]
    if not fitting:
        raise UnknownFormat(f"'{name}' is no suffix of an export; there are {', '.join(FORMATS)}")
    return FORMATS[max(fitting, key=len)]


def unwritable(path: str | Path) -> str:
    """Why a file can't be written there, as a sentence; "" where it can. "-" is standard output, as CSV."""
    if str(path) == "-":
        return ""
    target = Path(path)
    try:
        named(target)
    except UnknownFormat as error:
        return str(error)
    if target.is_dir():
        return f"{target} is a folder, not a file"
    if not target.absolute().parent.is_dir():
        return f"{target}: the folder {target.absolute().parent} does not exist"
    return ""
