"""What every export needs: plain values of a column, the sources to cite, and zip files without clocks."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import pandas as pd

from extract.records import Document
from extract.table import schema

EPOCH = (1980, 1, 1, 0, 0, 0)
"""The time written where a format insists on one: the first that a zip file can hold."""


@dataclass(frozen=True, slots=True)
class Sources:
    """What a format may tell besides the table: the documents by name, and what could not be read or resolved."""

    documents: Mapping[str, Document]
    problems: Sequence[Mapping[str, Any]] = ()


class NotExportable(ValueError):
    """This table can't be written in that format; the message says why in a sentence."""


def records(table: pd.DataFrame) -> Iterator[dict[str, Any]]:
    """The rows as plain dicts: ISO texts for times, lists for tuples, None for what is missing."""
    kinds = schema.columns(table)
    turned = zip(*(plain(table[name], kind) for name, kind in kinds.items()), strict=True)
    return (dict(zip(kinds, row, strict=True)) for row in turned)


def plain(column: pd.Series[Any], kind: str) -> list[Any]:
    """A column as plain Python values: text, number, true/false, list of texts, ISO text of a time, None if missing."""
    match kind:
        case "datetime64[s]":
            return [moment(value) or None for value in column.dt.to_pydatetime().tolist()] if len(column) else []
        case "tuple":
            return [list(value) for value in column]
        case "float32":
            # the shortest decimal that is the same float32: 0.9, not 0.8999999761581421
            return [None if value != value else float(str(value)) for value in column.to_numpy()]
        case _:
            return [None if value is pd.NA or value != value else value for value in column.tolist()]


def moment(value: Any) -> str:
    """An ISO text: the day alone at midnight, else with the time; "" where it is missing."""
    if value is None or value is pd.NaT:
        return ""
    text = str(value.isoformat())
    return text.removesuffix("T00:00:00")


def repacked(data: bytes, replace: Mapping[str, bytes] | None = None) -> bytes:
    """The same zip file with `EPOCH` as the time of each member, and some members' contents replaced."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            content = (replace or {}).get(name, old.read(name))
            new.writestr(zipfile.ZipInfo(name, EPOCH), content, zipfile.ZIP_DEFLATED)
    return out.getvalue()
