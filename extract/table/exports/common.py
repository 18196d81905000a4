"""What every export needs: plain values of a column, the sources to cite, and zip files without clocks."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

import pandas as pd

from extract.dates.interval import Grain, Interval, Mod
from extract.dates.notation import in_words
from extract.records import Document
from extract.table import schema

EPOCH = (1980, 1, 1, 0, 0, 0)
"""The time written where a format insists on one: the first that a zip file can hold."""

UNPRINTABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
"""What XML can't hold."""


@dataclass(frozen=True, slots=True)
class Sources:
    """What a format may tell besides the table: the documents by name, and what could not be read or resolved."""

    documents: Mapping[str, Document]
    problems: Sequence[Mapping[str, Any]] = ()


class NotExportable(ValueError):
    """This table can't be written in that format; the message says why in a sentence."""


def printable(text: str) -> str:
    """The text without what XML can't hold, its lines ended in one way."""
    return UNPRINTABLE.sub("\ufffd", text.replace("\r\n", "\n").replace("\r", "\n"))


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


@dataclass(frozen=True, slots=True)
class Told:
    """A row as the formats for other programs need it: `row` as in `records`, and its date as an interval (or None)."""

    row: Mapping[str, Any]
    interval: Interval | None

    @property
    def first(self) -> datetime | None:
        """The earliest day or moment it may have begun; of "before 2011", the last day before."""
        if self.interval is None or self.interval.start is not None:
            return self.interval.start if self.interval else None
        return self.interval.end - timedelta(days=1) if self.interval.end else None

    @property
    def last(self) -> datetime | None:
        """The last day it may have lasted to, included; of "since 2017", its first."""
        if self.interval is None or self.interval.end is None:
            return self.first
        return max(self.interval.end - timedelta(seconds=1), self.first or datetime.min)

    @property
    def timed(self) -> bool:
        """Whether the words name a time of day, not only a part of it."""
        return self.interval is not None and self.interval.grain in (Grain.SECOND, Grain.MINUTE, Grain.HOUR)

    @property
    def certain(self) -> bool:
        """Whether it happened (as told) on just that day or through just those days."""
        interval, row = self.interval, self.row
        if interval is None or interval.start is None or interval.end is None or interval.mod is not None:
            return False
        known = row["date_status"] in ("stated", "inferred") and row["status"] == "happened" and not row["flags"]
        return known and (interval.throughout or interval.end - interval.start <= timedelta(days=1))

    @property
    def date_words(self) -> str:
        """The date for a reader: the days meant, and the words where they say it differently."""
        meant, words = (in_words(self.interval) if self.interval else ""), str(self.row["when"])
        if not meant or meant.casefold() == words.casefold():
            return words or meant
        return f"{meant} (“{words}”)" if words else meant

    @property
    def citation(self) -> str:
        """Where it is written: title, document, page, publication date."""
        row = self.row
        name = row["document"] or ""
        parts = [row["title"] if row["title"] and row["title"] != name else "", name]
        parts += [f"p. {row['page']}" if row["page"] is not None else ""]
        parts += [f"published {row['published'][:10]}" if row["published"] else ""]
        return ", ".join(part for part in parts if part)


def told(table: pd.DataFrame) -> Iterator[Told]:
    """The rows with their dates as intervals."""
    return (Told(row, _interval(row)) for row in records(table))


def _interval(row: Mapping[str, Any]) -> Interval | None:
    start, end = (datetime.fromisoformat(row[side]) if row[side] else None for side in ("start", "end"))
    if start is None and end is None:
        return None
    mod = Mod(row["mod"]) if row["mod"] else None
    return Interval(start, end, Grain(row["grain"] or Grain.DAY), mod, row["throughout"])


def iso_day(moment: datetime | None) -> str:
    """YYYY-MM-DD, "" for None."""
    return moment.date().isoformat() if moment else ""


def repacked(data: bytes, replace: Mapping[str, bytes] | None = None) -> bytes:
    """The same zip file with `EPOCH` as the time of each member, and some members' contents replaced."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            content = (replace or {}).get(name, old.read(name))
            new.writestr(zipfile.ZipInfo(name, EPOCH), content, zipfile.ZIP_DEFLATED)
    return out.getvalue()
