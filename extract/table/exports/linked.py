"""Linked data: JSON-LD in schema.org's words, and FollowTheMoney entities for Aleph and OpenSanctions tools."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import datetime
from typing import Any

import pandas as pd

from extract.records import stable_id
from extract.table.exports.common import Sources, Told, iso_day, told
from extract.table.exports.web import dumped, lines

CONTEXT = {
    "@vocab": "https://schema.org/",
    "dcterms": "http://purl.org/dc/terms/",
    "edtf": "http://id.loc.gov/datatypes/edtf/EDTF",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}
"""Written out in full: a reader needs no network to understand the file."""

_LEVEL_0 = re.compile(r"\d{4}(-\d\d){0,2}(/\d{4}(-\d\d){0,2})?")


def jsonld_file(table: pd.DataFrame, sources: Sources) -> bytes:
    """JSON-LD. `startDate` and `endDate` only where the date is a plain one (EDTF level 0); `dcterms:date` always."""
    graph: list[dict[str, Any]] = []
    works: dict[str, dict[str, Any]] = {}
    for event in told(table):
        graph.append(_event(event))
        works.setdefault(_work_id(event), _work(event))
    return dumped({"@context": CONTEXT, "@graph": [*graph, *works.values()]})


def _event(event: Told) -> dict[str, Any]:
    row = event.row
    node: dict[str, Any] = {
        "@id": f"urn:event:{row['event']}",
        "@type": "Event",
        "name": row["what"],
        "description": row["passage_text"],
        "keywords": [word for word in (row["status"], row["date_status"]) if word],
        "subjectOf": {"@id": _work_id(event)},
    }
    if row["edtf"]:
        node["dcterms:date"] = {"@value": row["edtf"], "@type": "edtf"}
    if event.interval is not None:
        node["temporalCoverage"] = event.date_words
    if _LEVEL_0.fullmatch(row["edtf"]):
        first, _, last = row["edtf"].partition("/")
        node["startDate"] = first
        node["endDate"] = last or first
    if row["status"] == "planned":
        node["eventStatus"] = {"@id": "https://schema.org/EventScheduled"}
    if row["place_path"]:
        node["location"] = _place(event)
    people = {"performer": row["agents"], "attendee": [name for name in row["actors"] if name not in row["agents"]]}
    for role, names in people.items():
        if names:
            node[role] = [{"@id": f"urn:actor:{stable_id(name)}", "@type": "Thing", "name": name} for name in names]
    if row["same_as"]:
        node["dcterms:isVersionOf"] = {"@id": f"urn:happening:{row['same_as']}"}
    return node


def _place(event: Told) -> dict[str, Any]:
    row = event.row
    place: dict[str, Any] = {"@type": "Place", "name": row["place_path"]}
    if row["latitude"] is not None and row["longitude"] is not None:
        place["geo"] = {"@type": "GeoCoordinates", "latitude": row["latitude"], "longitude": row["longitude"]}
    return place


def _work_id(event: Told) -> str:
    return f"urn:document:{stable_id(event.row['sha256'], event.row['document'])}"


def _work(event: Told) -> dict[str, Any]:
    row = event.row
    node = {"@id": _work_id(event), "@type": "CreativeWork", "name": row["document"] or "", "identifier": row["sha256"]}
    if row["title"]:
        node["headline"] = row["title"]
    if row["published"]:
        node["datePublished"] = row["published"][:10]
    return node


def ftm_file(table: pd.DataFrame, sources: Sources) -> bytes:
    """FollowTheMoney entities, one per line: events, the actors involved (as legal entities), the documents.

    Its dates have neither ranges nor modifiers: `startDate` and `endDate` are the earliest and the last day, and `date`
    is given only where they are one. It knows no year before 1000: the summary has the words.
    """
    return lines(_entities(table))


def _entities(table: pd.DataFrame) -> Iterator[dict[str, Any]]:
    once: dict[str, dict[str, Any]] = {}
    for event in told(table):
        row = event.row
        document = f"document-{stable_id(row['sha256'], row['document'])}"
        once.setdefault(document, _entity(document, "Document", _of_document(event)))
        for name in row["actors"]:
            once.setdefault(_actor(name), _entity(_actor(name), "LegalEntity", {"name": name}))
        yield _entity(f"event-{row['event']}", "Event", _of_event(event) | {"proof": document})
    yield from once.values()


def _entity(identity: str, schema: str, properties: dict[str, Any]) -> dict[str, Any]:
    listed = {name: value if isinstance(value, list) else [value] for name, value in properties.items() if value}
    return {"id": identity, "schema": schema, "properties": listed}


def _actor(name: str) -> str:
    return f"actor-{stable_id(name)}"


def _day(moment: datetime | None) -> str:
    return iso_day(moment) if moment and 1000 <= moment.year < 9999 else ""


def _of_event(event: Told) -> dict[str, Any]:
    row, interval = event.row, event.interval
    first = _day(event.first) if interval and interval.start else ""
    last = _day(event.last) if interval and interval.end else ""
    return {
        "name": row["what"],
        "summary": f"{event.date_words}: {row['what']}",
        "description": row["passage_text"],
        "startDate": "" if first == last else first,
        "endDate": "" if first == last else last,
        "date": first if first == last else "",
        "location": row["place_path"].replace(" / ", ", "),
        "involved": [_actor(name) for name in row["actors"]],
        "publisher": list(row["reported_by"]),
        "recordId": row["event"],
        "notes": event.citation,
        "keywords": [word for word in (row["status"], row["edtf"]) if word],
    }


def _of_document(event: Told) -> dict[str, Any]:
    row = event.row
    return {
        "fileName": row["document"] or "",
        "title": row["title"] or row["document"] or "",
        "publishedAt": (row["published"] or "")[:10],
        "notes": f"SHA-256 {row['sha256']}",
    }
