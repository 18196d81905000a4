"""Calendars (iCalendar, RFC 5545) as a table of events: a row for each entry, by its days, summary, place and people.

What repeats is one row on its first day, and is told; alarms, free times and zones are nothing that happened.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import date, datetime, timedelta
from typing import Any

import icalendar

from extract.reading.draft import Unreadable, few
from extract.reading.text import decode

COLUMNS = ("date", "end date", "event", "location", "who", "note", "tags", "latitude", "longitude")
_UNTITLED, _CANCELLED = "untitled entry", "Cancelled: "


def entries(data: bytes) -> tuple[list[dict[str, str]], list[str]]:
    """The entries of a file's calendars in their order, by COLUMNS, and what could not be read as it stands.

    Raises Unreadable where the bytes hold no calendar.
    """
    text, _ = decode(data)
    if "BEGIN:VCALENDAR" not in text.upper():
        raise Unreadable("this is no calendar")
    found: list[dict[str, str]] = []
    left: list[int] = []
    repeats = 0
    for number, entry in enumerate(_entries(text), 1):
        row = _row(entry) if entry is not None else None
        if entry is None or row is None or not row["date"]:
            left.append(number)
            continue
        repeats += "RRULE" in entry or "RDATE" in entry
        found.append(row)
    if not found:
        raise Unreadable("none of its entries can be read" if left else "this calendar has no entries")
    told = []
    if left:
        told.append(f"entry {few(left)} of the calendar is damaged or has no day and was left out")
    if repeats:
        told.append(f"{repeats:,} of the calendar's entries repeat; of each only the first day is read")
    return found, told


_ENTRY = re.compile(r"^BEGIN:(VEVENT|VJOURNAL|VTODO)\s*$.*?(?:^END:\1\s*$|(?=^BEGIN:\1\s*$)|\Z)", re.I | re.M | re.S)
_DAMAGES = (ValueError, KeyError, IndexError, RecursionError)


def _entries(text: str) -> Iterator[icalendar.Component | None]:
    """The entries, each read by itself, so that a damaged one or a file that breaks off costs no other; None for one
    that can't be read."""
    for found in _ENTRY.finditer(text):
        try:
            yield icalendar.Calendar.from_ical(found.group())
        except _DAMAGES:
            yield None


def _row(entry: Mapping[str, Any]) -> dict[str, str]:
    begins, ends = _moment(entry, "DTSTART") or _moment(entry, "DUE"), _moment(entry, "DTEND")
    summary, about = _text(entry, "SUMMARY"), _text(entry, "DESCRIPTION")
    lines = [line for line in about.splitlines() if line.strip()]
    what = summary or (lines[0] if lines else _UNTITLED)
    where, edtf = entry.get("GEO"), _text(entry, "X-EDTF")  # one downloaded here says how exact its days are
    return {
        "date": edtf or _written(begins),
        "end date": "" if edtf else _last(begins, ends),
        "event": _CANCELLED * (_text(entry, "STATUS").upper() == "CANCELLED") + what,
        "location": _text(entry, "LOCATION"),
        "who": "; ".join(dict.fromkeys(_people(entry))),
        "note": about if summary else "",
        "tags": "; ".join(_categories(entry)),
        "latitude": str(_part(where, "latitude") or ""),
        "longitude": str(_part(where, "longitude") or ""),
    }


def _text(entry: Mapping[str, Any], name: str) -> str:
    return " ".join(map(str, _all(entry, name))).strip()


def _all(entry: Mapping[str, Any], name: str) -> list[Any]:
    """The properties of a name, of which an entry may have several."""
    given = entry.get(name, [])
    return given if isinstance(given, list) else [given]


def _moment(entry: Mapping[str, Any], name: str) -> date | None:
    value = _part(entry.get(name), "dt")
    return value if isinstance(value, date) else None


def _part(value: Any, name: str) -> Any:
    """A part of a property, None where the file's words for it can't be read."""
    try:
        return getattr(value, name, None)
    except ValueError:
        return None


def _written(moment: date | None) -> str:
    if not isinstance(moment, datetime):
        return moment.isoformat() if moment else ""
    return moment.replace(tzinfo=None).isoformat(sep=" ", timespec="minutes") + (" UTC" if _is_utc(moment) else "")


def _is_utc(moment: datetime) -> bool:
    return str(moment.tzinfo) in ("UTC", "Etc/UTC")  # what bears another zone is written by that zone's clock


def _last(begins: date | None, ends: date | None) -> str:
    """The last day of what goes on for several; an end of whole days is the day after the last."""
    if begins is None or ends is None:
        return ""
    last = ends.date() if isinstance(ends, datetime) else ends - timedelta(days=1)
    first = begins.date() if isinstance(begins, datetime) else begins
    return last.isoformat() if last > first else ""


def _people(entry: Mapping[str, Any]) -> Iterator[str]:
    """Who called the meeting and who was asked, by name; those without one only by their address."""
    for name in ("ORGANIZER", "ATTENDEE"):
        for one in _all(entry, name):
            yield str((_part(one, "params") or {}).get("CN", "") or one).removeprefix("mailto:").removeprefix("MAILTO:")


def _categories(entry: Mapping[str, Any]) -> list[str]:
    return [str(name) for one in _all(entry, "CATEGORIES") for name in _part(one, "cats") or ()]
