"""What the columns of a table stand for, by their names: tables of articles (a document a row) and of events.

`kind` tells the two apart, `proposed` is the mapping that a person sees and may change. A name is compared without
case, spaces and signs. To know a column by another name, add that name to its line.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Literal

Kind = Literal["articles", "events", "ours"]

#: A table of articles: role → what its column may be called, best first.
ARTICLES: dict[str, tuple[str, ...]] = {
    "text": (
        "text", "fulltext", "articletext", "articlebody", "body", "content", "maintext", "article", "story", "report",
        "plaintext", "message", "description", "narrative", "notes", "abstract", "summary", "snippet", "inhalt",
        "texte", "texto", "tweet",
    ),
    "title": ("title", "headline", "heading", "articletitle", "subject", "name", "titel", "titre", "titulo"),
    "published": (
        "published", "datepublished", "publicationdate", "publishdate", "publishedat", "pubdate", "publisheddate",
        "date", "created", "createdat", "datetime", "timestamp", "time", "day", "datum", "fecha", "data",
    ),
    "name": ("name", "filename", "document", "id", "docid", "articleid", "url", "link", "source"),
}  # fmt: skip

#: A table of events: the same. `year`, `month` and `day` stand in place of `when` where a date has three columns.
EVENTS: dict[str, tuple[str, ...]] = {
    "when": (
        "when", "date", "eventdate", "dateofevent", "dates", "startdate", "start", "begin", "from", "datetime",
        "timestamp", "period", "day", "year", "datum", "fecha", "data",
    ),
    "end": ("end", "enddate", "until", "to", "finish", "ende", "fin"),
    "time": ("time", "clock", "hour", "eventtime", "uhrzeit", "heure", "hora"),
    "what": (
        "what", "event", "events", "whathappened", "happening", "incident", "occurrence", "headline", "activity",
        "action", "development", "milestone", "title", "description", "details", "summary", "entry", "ereignis",
        "evenement", "événement", "evento", "text",
    ),
    "place": (
        "place", "where", "location", "places", "locations", "city", "town", "venue", "site", "country", "region",
        "ort", "lieu", "lugar", "luogo",
    ),
    "actors": (
        "actors", "actor", "who", "people", "persons", "person", "participants", "involved", "names", "name",
        "organisation", "organization", "party", "parties", "akteur", "acteur", "personas",
    ),
    "source": (
        "source", "sources", "reportedby", "reference", "references", "ref", "citation", "document", "url", "link",
        "quelle", "fuente", "fonte",
    ),
    "note": ("note", "notes", "comment", "comments", "remark", "remarks", "bemerkung"),
    "tags": ("tags", "tag", "category", "categories", "type", "keywords", "label", "labels"),
    "latitude": ("latitude", "lat"),
    "longitude": ("longitude", "lon", "lng", "long"),
    "year": ("year",), "month": ("month",), "day": ("day",),
}  # fmt: skip
_PARTS = ("year", "month", "day")
#: What only a table of events calls a column, and what only one of articles does.
_TELLING = frozenset(
    {"what", "event", "events", "whathappened", "happening", "incident", "occurrence", "milestone"}
    | {"ereignis", "evenement", "événement", "evento"}
)
_LONG_TEXTS = frozenset(ARTICLES["text"][:10])
_OURS = frozenset({"event", "start", "end", "what", "edtf", "date_status"})

ROLES: dict[str, str] = {
    "text": "Text", "title": "Title", "published": "Publication date", "name": "Name or address", "when": "Date",
    "end": "Last day", "time": "Time of day", "what": "What happened", "place": "Place", "actors": "Who",
    "source": "Source", "note": "Note", "tags": "Tags", "latitude": "Latitude", "longitude": "Longitude",
    "year": "Year", "month": "Month", "day": "Day",
}  # fmt: skip
"""What a person calls each role."""


def is_event_table(columns: Iterable[str]) -> bool:
    """Whether these are columns of a table of events, one downloaded here or another's."""
    return kind(list(columns)) != "articles"


def kind(columns: Sequence[str]) -> Kind:
    """Articles or events; "ours" where a table of events was downloaded here (`table.schema.restore` reads those)."""
    if {column.strip().lower() for column in columns} >= _OURS:
        return "ours"
    plain = {_plain(column) for column in columns}
    if plain >= set(_PARTS) and plain.intersection(EVENTS["what"]):
        return "events"
    dated = plain.intersection(EVENTS["when"])
    return "events" if dated and plain & _TELLING and not plain & _LONG_TEXTS else "articles"


def kind_of(columns: Sequence[str], mapping: Mapping[str, str] | None) -> Kind:
    """The same where a person may have said what the columns are: one with a text is of articles."""
    if not mapping:
        return kind(columns)
    return "articles" if "text" in mapping else "events"


def proposed(columns: Sequence[str], roles: Mapping[str, Sequence[str]]) -> dict[str, str]:
    """Which column has which role, as far as the names tell: {"text": "Article body", …}."""
    plain = {_plain(column): column for column in reversed(columns)}
    parts = set(_PARTS) if "year" in roles and plain.keys() >= set(_PARTS) else set()
    mapping: dict[str, str] = {}
    for role, names in roles.items():
        if role in _PARTS and not parts:
            continue
        free = [plain[name] for name in names if name in plain and (role in _PARTS or name not in parts)]
        if column := next((one for one in free if one not in mapping.values()), ""):
            mapping[role] = column
    return mapping


#: What a person may call a role besides its own name; a date is a row's or a report's, as the other roles tell.
_ALSO = {
    "body": "text", "headline": "title", "event": "what", "who": "actors", "actor": "actors", "where": "place",
    "note": "note", "notes": "note", "tag": "tags", "url": "name", "link": "name", "id": "name",
}  # fmt: skip


def told(words: str) -> dict[str, str]:
    """A mapping as it is typed: "text=Body,date=Published". Raises ValueError with a sentence."""
    mapping: dict[str, str] = {}
    for pair in re.split(r",(?=\s*\w+\s*=)", words):
        role, sign, column = (part.strip() for part in pair.partition("="))
        role = _ALSO.get(role.lower(), role.lower())
        if not sign or not column or role not in {*ROLES, "date"}:
            raise ValueError(
                f"“{pair.strip()}” is not like text=Body; what may stand before the = is: {', '.join(ROLES)}"
            )
        mapping[role] = column
    if "date" in mapping:
        mapping["published" if "text" in mapping else "when"] = mapping.pop("date")
    if "text" not in mapping and "what" not in mapping:
        raise ValueError("say which column holds the text (text=…) or, of a table of events, what happened (what=…)")
    return mapping


def _plain(column: str) -> str:
    return re.sub(r"[\W_]+", "", column.lower())
