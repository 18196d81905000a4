"""For other timelines and maps: TimelineJS (JSON and sheet), GeoJSON with time, TimeMap's sheets.

They show what they are given as HTML: every text is escaped. Events without a date are left out where the format has no
place for them, and the file says how many.
"""

from __future__ import annotations

import csv
import html
import io
import json
from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from typing import Any

import pandas as pd

from extract.dates.interval import Grain
from extract.table import cells
from extract.table.exports.common import Sources, Told, iso_day, told
from extract.table.exports.sheets import sheets

SHEET = [
    "Year",
    "Month",
    "Day",
    "Time",
    "End Year",
    "End Month",
    "End Day",
    "End Time",
    "Display Date",
    "Headline",
    "Text",
    "Media",
    "Media Credit",
    "Media Caption",
    "Media Thumbnail",
    "Alt Text",
    "Type",
    "Group",
    "Background",
]
"""TimelineJS's column names, exactly."""

_PARTS = {grain: 1 for grain in Grain if grain.rank >= Grain.SEASON.rank}
"""How many of year, month, day a date of that grain names; finer grains name all three."""


def dumped(value: Any) -> bytes:
    """JSON as UTF-8, indented."""
    return (json.dumps(value, ensure_ascii=False, allow_nan=False, indent=1) + "\n").encode()


# --- TimelineJS ---------------------------------------------------------------------------------------------


def timeline_file(table: pd.DataFrame, sources: Sources) -> bytes:
    """TimelineJS 3 JSON: the words of an uncertain date stand in `display_date`."""
    events = list(told(table))
    slides = [_slide(event) for event in events if event.first is not None]
    title = {"headline": "Timeline", "text": html.escape(_counted(events, len(slides)))}
    return dumped({"title": {"text": title, "unique_id": "title"}, "events": slides, "scale": "human"})


def _counted(events: Sequence[Told], shown: int) -> str:
    undated = len(events) - shown
    return f"{shown} dated events" + (f"; {undated} without a date are left out" if undated else "")


def _slide(event: Told) -> dict[str, Any]:
    row, first, last = event.row, event.first, event.last
    slide: dict[str, Any] = {
        "unique_id": f"event-{row['event']}",
        "start_date": _date(event, first),
        "display_date": html.escape(event.date_words),
        "text": {"headline": html.escape(row["what"]), "text": _story(event)},
        "autolink": False,
    }
    if row["document"]:
        slide["group"] = html.escape(row["document"])
    if _date(event, last) != slide["start_date"]:
        slide["end_date"] = _date(event, last)
    return slide


def _story(event: Told) -> str:
    quote = html.escape(event.row["passage_text"]).replace("\n", "<br>")
    return f"<blockquote>{quote}</blockquote><p>{html.escape(event.citation)}</p>"


def _date(event: Told, moment: datetime | None) -> dict[str, int]:
    if moment is None:
        return {}
    parts = {"year": moment.year, "month": moment.month, "day": moment.day}
    if event.timed:
        parts |= {"hour": moment.hour, "minute": moment.minute}
    return dict(list(parts.items())[: _named(event)])


def _named(event: Told) -> int:
    """How many parts of a date the event's words name; a part of a year or month keeps its months or days."""
    interval = event.interval
    if interval is None or interval.start is None or interval.end is None:
        return 5
    whole_years = (interval.start.month, interval.start.day, interval.end.month, interval.end.day) == (1, 1, 1, 1)
    whole_months = (interval.start.day, interval.end.day) == (1, 1)
    if interval.grain in _PARTS and whole_years:
        return 1
    return 2 if interval.grain.rank >= Grain.MONTH.rank and whole_months else 5


def timeline_sheet(table: pd.DataFrame, sources: Sources) -> bytes:
    """TimelineJS's spreadsheet as CSV, to be put into a sheet of one's own."""
    out = io.StringIO(newline="")
    writer = csv.DictWriter(out, SHEET, restval="", lineterminator="\r\n")
    writer.writeheader()
    events = list(told(table))
    dated = [event for event in events if event.first is not None]
    writer.writerow({"Headline": "Timeline", "Text": _counted(events, len(dated)), "Type": "title"})
    for event in dated:
        slide = _slide(event)
        texts = {
            "Display Date": slide["display_date"],
            "Headline": slide["text"]["headline"],
            "Text": slide["text"]["text"].replace("\r", " "),
            "Group": slide.get("group", ""),
        }
        row = {name: cells.shield(text) for name, text in texts.items()}
        writer.writerow(row | _columns("", slide["start_date"]) | _columns("End ", slide.get("end_date", {})))
    return out.getvalue().encode()


def _columns(prefix: str, date: Mapping[str, int]) -> dict[str, str]:
    columns = {
        f"{prefix}{name.title()}": str(value) for name, value in date.items() if name in ("year", "month", "day")
    }
    if "hour" in date:
        columns[f"{prefix}Time"] = f"{date['hour']:02d}:{date['minute']:02d}:00"
    return columns


# --- GeoJSON ------------------------------------------------------------------------------------------------


def geojson_file(table: pd.DataFrame, sources: Sources) -> bytes:
    """GeoJSON (RFC 7946), all events; no coordinates → null geometry. `properties.start`/`end` for map players (end
    excluded), `when.timespans` as in GeoJSON-T and Linked Places."""
    return dumped({"type": "FeatureCollection", "features": [_feature(event) for event in told(table)]})


def _feature(event: Told) -> dict[str, Any]:
    row = event.row
    placed = row["latitude"] is not None and row["longitude"] is not None
    point = {"type": "Point", "coordinates": [row["longitude"], row["latitude"]]} if placed else None
    feature = {"type": "Feature", "id": row["event"], "geometry": point, "properties": dict(row)}
    feature["properties"]["title"] = row["what"]
    feature["properties"]["citation"] = event.citation
    if event.interval is not None:
        feature["when"] = {"timespans": [_timespan(event)], "label": event.date_words}
    return feature


def _timespan(event: Told) -> dict[str, Any]:
    interval = event.interval
    first = iso_day(event.first) if interval and interval.start else None
    last = iso_day(event.last) if interval and interval.end else None
    if interval and interval.throughout:
        return {side: {"in": day} for side, day in (("start", first), ("end", last)) if day}
    bounds = {name: day for name, day in (("earliest", first), ("latest", last)) if day}
    return {"start": bounds, "end": bounds}


# --- TimeMap ------------------------------------------------------------------------------------------------

_EVENTS = [
    "description",
    "date",
    "time",
    "location",
    "latitude",
    "longitude",
    "association1",
    "association2",
    "association3",
    "source1",
]
_SOURCES = ["id", "title", "thumbnail", "description", "path1", "path2", "path3", "type"]
_ASSOCIATIONS = ["id", "title", "desc", "mode", "filter_path0", "filter_path1", "filter_path2"]


def timemap_file(table: pd.DataFrame, sources: Sources) -> bytes:
    """TimeMap's three sheets as a workbook. A date is one day there: the earliest; its words are in `time_display`."""
    events = list(told(table))
    shown = [event for event in events if event.first is not None or event.row["latitude"] is not None]
    heading = [*_EVENTS, "id", "time_display", "comments"]
    documents = {event.row["document"]: event for event in shown if event.row["document"]}
    actors = sorted({name for event in shown for name in event.row["actors"]})
    return sheets(
        [
            ("EXPORT_EVENTS", [heading, *map(_timemap_event, shown)]),
            ("EXPORT_SOURCES", [_SOURCES, *(_timemap_source(name, documents[name]) for name in sorted(documents))]),
            (
                "EXPORT_ASSOCIATIONS",
                [_ASSOCIATIONS, *([name, name, "", "FILTER", "Actor", name, ""] for name in actors)],
            ),
        ]
    )


def _timemap_event(event: Told) -> list[str]:
    row, first = event.row, event.first
    day = f"{first.month:02d}/{first.day:02d}/{first.year:04d}" if first else ""
    clock = f"{first:%H:%M}" if first and event.timed else ""
    actors = [*row["actors"][:3], "", "", ""][:3]
    coordinates = [str(row[name]) if row[name] is not None else "" for name in ("latitude", "longitude")]
    place = row["place_path"].replace(" / ", ", ")
    comments = f"{row['passage_text']} ({event.citation})"
    return [
        row["what"],
        day,
        clock,
        place,
        *coordinates,
        *actors,
        row["document"] or "",
        row["event"],
        event.date_words,
        comments,
    ]


def _timemap_source(name: str, event: Told) -> list[str]:
    row = event.row
    about = f"published {row['published'][:10]}; " if row["published"] else ""
    return [name, row["title"] or name, "", f"{about}SHA-256 {row['sha256']}", name, "", "", "Document"]


def lines(values: Iterator[Any]) -> bytes:
    """JSON values, one per line."""
    return "".join(json.dumps(value, ensure_ascii=False, allow_nan=False) + "\n" for value in values).encode()
