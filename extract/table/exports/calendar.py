"""iCalendar (RFC 5545, 7986): all-day spans over the days an event may lie in, TENTATIVE where that is not certain."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import Any

import pandas as pd

from extract.table.exports.common import Sources, Told, told

_CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f\ufffe\uffff]")
_ESCAPED = str.maketrans({"\\": "\\\\", ";": "\\;", ",": "\\,", "\n": "\\n"})
_FOLD = 75


def ics_file(table: pd.DataFrame, sources: Sources) -> bytes:
    """A calendar of the dated events; how many have no date is said in its description."""
    events = list(told(table))
    dated = [event for event in events if event.first is not None]
    about = f"{len(dated)} dated events; {len(events) - len(dated)} without a date are left out"
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//event timeline//EN", "CALSCALE:GREGORIAN"]
    lines += [_text("NAME", "Timeline"), _text("X-WR-CALNAME", "Timeline"), _text("DESCRIPTION", about)]
    for event in dated:
        lines += _event(event)
    lines.append("END:VCALENDAR")
    return "".join(f"{folded}\r\n" for line in lines for folded in _folded(line)).encode()


def _event(event: Told) -> Iterator[str]:
    row = event.row
    yield "BEGIN:VEVENT"
    yield f"UID:{row['event']}@event-timeline"
    yield f"DTSTAMP:{_stamp(row['published'])}"
    yield from _span(event)
    yield _text("SUMMARY", row["what"])
    quote = f"{event.date_words}\n\n“{row['passage_text']}”\n{event.citation}\n\n{row['why']}"
    yield _text("DESCRIPTION", quote)
    if row["place_path"]:
        yield _text("LOCATION", row["place_path"])
    if row["latitude"] is not None and row["longitude"] is not None:
        yield f"GEO:{row['latitude']:.6f};{row['longitude']:.6f}"
    if row["actors"]:
        yield "CATEGORIES:" + ",".join(_escaped(name) for name in row["actors"])
    yield f"STATUS:{'CONFIRMED' if event.certain else 'TENTATIVE'}"
    yield "TRANSP:TRANSPARENT"
    yield _text("X-EDTF", row["edtf"])
    yield _text("X-SOURCE-PASSAGE", row["passage"])
    yield "END:VEVENT"


def _span(event: Told) -> Iterator[str]:
    first, interval = event.first, event.interval
    if first is None or interval is None:
        return
    if event.timed and interval.end is not None and interval.start is not None:
        yield f"DTSTART:{_local(first)}"
        yield f"DTEND:{_local(interval.end)}"
        return
    yield f"DTSTART;VALUE=DATE:{_day(first)}"
    last = event.last or first
    if last.date() > first.date():
        try:
            yield f"DTEND;VALUE=DATE:{_day(last + timedelta(days=1))}"
        except OverflowError:  # 31 December 9999: there is no day after it, and DTEND may be left out
            return


def _day(moment: datetime) -> str:
    return moment.date().isoformat().replace("-", "")


def _local(moment: datetime) -> str:
    return f"{_day(moment)}T{moment:%H%M%S}"


def _stamp(published: str | None) -> str:
    """DTSTAMP must be there: the day the source was published, else the first that computers agree on."""
    return f"{(published or '1980-01-01')[:10].replace('-', '')}T000000Z"


def _text(name: str, value: Any) -> str:
    return f"{name}:{_escaped(str(value))}"


def _escaped(value: str) -> str:
    value = value.replace("\r\n", "\n").replace("\r", "\n")
    return _CONTROL.sub(" ", value).translate(_ESCAPED)


def _folded(line: str) -> Iterator[str]:
    """A line in pieces of at most 75 octets, no character cut; the later ones begin with a space."""
    piece, size = "", 0
    for character in line:
        octets = len(character.encode())
        if size + octets > _FOLD:
            yield piece
            piece, size = " ", 1
        piece += character
        size += octets
    yield piece
