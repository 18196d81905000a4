"""CSV, JSON and JSON lines: the table as it is."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Any

import pandas as pd

from extract.table import cells, schema
from extract.table.exports.common import Sources, plain, records

_QUOTED = re.compile('[,"\r\n]')


def csv_file(table: pd.DataFrame, sources: Sources) -> bytes:
    """Comma-separated, UTF-8, one line per event; cells that a spreadsheet would run carry an apostrophe."""
    kinds = schema.columns(table)
    rows = zip(*(_flat(table[name], kind) for name, kind in kinds.items()), strict=True)
    return "".join(",".join(map(_quoted, row)) + "\n" for row in ((*kinds,), *rows)).encode()


def _quoted(text: str) -> str:
    # csv.writer leaves a lone carriage return bare, which pandas takes for the end of the line
    return '"' + text.replace('"', '""') + '"' if _QUOTED.search(text) else text


def _flat(column: pd.Series[Any], kind: str) -> Iterator[str]:
    shielded = lru_cache(10_000)(cells.shield)  # most texts stand in many rows
    for value in plain(column, kind):
        if value is None:
            yield ""
        elif isinstance(value, list):
            yield shielded(cells.join(value)) if value else ""
        else:
            yield shielded(value) if isinstance(value, str) else repr(value)


def json_file(table: pd.DataFrame, sources: Sources) -> bytes:
    """A JSON array with one object per event; names are lists, missing values null; nothing is escaped."""
    return ("[\n" + ",\n".join(_lines(table)) + "\n]\n").encode()


def jsonl_file(table: pd.DataFrame, sources: Sources) -> bytes:
    """One JSON object per line and event."""
    return "".join(f"{line}\n" for line in _lines(table)).encode()


def _lines(table: pd.DataFrame) -> Iterator[str]:
    return (json.dumps(record, ensure_ascii=False, allow_nan=False) for record in records(table))
