"""The documents with the dates and events of the table marked in them (TimeML)."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator, Sequence
from xml.sax.saxutils import escape, quoteattr

import pandas as pd

from extract.records import Document
from extract.table.exports.common import EPOCH, UNPRINTABLE, NotExportable, Sources, Told, printable, told


def timeml_file(table: pd.DataFrame, sources: Sources) -> bytes:
    """TimeML 1.2.1 of one document: the dates of its events as TIMEX3, their predicates as EVENT, linked by TLINKs."""
    names = list(dict.fromkeys(table["document"].dropna()))
    return _timeml(_text_of(names[0] if names else "", sources), list(told(table)))


def timeml_zip(table: pd.DataFrame, sources: Sources) -> bytes:
    """A zip file with the TimeML of each document."""
    events: dict[str, list[Told]] = {}
    for event in told(table):
        events.setdefault(event.row["document"] or "", []).append(event)
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as packed:
        for number, name in enumerate(sorted(events), 1):
            safe = re.sub(r"[^\w.-]+", "_", name).strip("._") or "document"
            data = _timeml(_text_of(name, sources), events[name])
            packed.writestr(zipfile.ZipInfo(f"{number:04d}_{safe}.tml", EPOCH), data, zipfile.ZIP_DEFLATED)
    return out.getvalue()


def _text_of(name: str, sources: Sources) -> Document:
    document = sources.documents.get(name)
    if document is None:
        raise NotExportable(f"TimeML needs the text of {name or 'the document'}, which is not at hand")
    return document


def _timeml(document: Document, events: Sequence[Told]) -> bytes:
    timexes = {span: (e, value) for e in events if _marked(e, "when") for span, value in _ends(document.text, e)}
    triggers = {(e.row["trigger_start"], e.row["trigger_end"]): e for e in events if _marked(e, "trigger")}
    tids = {span: f"t{number}" for number, span in enumerate(sorted(timexes), 1)}
    eids = {span: f"e{number}" for number, span in enumerate(sorted(triggers), 1)}
    tags = [(span, _timex(*timexes[span], tid, tids)) for span, tid in tids.items()]
    tags += [(span, (f'<EVENT eid="{eid}" class="OCCURRENCE">', "</EVENT>")) for span, eid in eids.items()]
    inline, kept = _inline(document.text, sorted(tags))
    links = "".join(_links(document.text, events, {s: t for s, t in (*tids.items(), *eids.items()) if s in kept}))
    created = ""
    if document.published:
        day = document.published.isoformat()
        created = (
            f'<DCT><TIMEX3 tid="t0" type="DATE" value="{day}" functionInDocument="CREATION_TIME"'
            f' temporalFunction="false">{day}</TIMEX3></DCT>\n'
        )
    title = f"<TITLE>{escape(printable(document.title))}</TITLE>\n" if document.title else ""
    body = f"<DOCID>{escape(printable(document.name))}</DOCID>\n{created}{title}<TEXT>{inline}</TEXT>\n{links}"
    return f'<?xml version="1.0" encoding="UTF-8"?>\n<TimeML>\n{body}</TimeML>\n'.encode()


def _marked(event: Told, what: str) -> bool:
    start, end = event.row[f"{what}_start"], event.row[f"{what}_end"]
    return start is not None and end is not None and 0 <= start < end


# Between the two ends of a range: a word or a long dash before a hyphen, which dates in figures hold as well.
_BETWEEN = (re.compile(r"\s+(?:and|to|until|till|through)\s+|\s*[–—]\s*|\s+-\s+"), re.compile("-"))
_PLAIN = re.compile(r"\d{4}(?:-\d\d){0,2}")


def _ends(text: str, event: Told) -> Iterator[tuple[tuple[int, int], str]]:
    """Where the words of its date stand, with their value; the two ends of a range each with their own."""
    row = event.row
    start, end = row["when_start"], row["when_end"]
    first, _, ancient = row["value"].partition("/")
    last = ancient or row["edtf"].partition("/")[2]
    if ancient or _PLAIN.fullmatch(last):
        for pattern in _BETWEEN:
            found = list(pattern.finditer(text, start, end))
            if len(found) == 1 and start < found[0].start() and found[0].end() < end:
                yield (start, found[0].start()), first
                yield (found[0].end(), end), last
                return
    yield (start, end), first


def _timex(event: Told, value: str, tid: str, tids: dict[tuple[int, int], str]) -> tuple[str, str]:
    row = event.row
    kind = "DATE"
    if not value.endswith("_REF"):
        kind = "DURATION" if value.startswith("P") else "TIME" if "T" in value else "DATE"
    told_as = {"tid": tid, "type": kind, "value": value, "mod": row["mod"] or ""}
    counted_from = tids.get((row["anchor_start"], row["anchor_end"])) or ("t0" if row["anchor"] == "DOCUMENT" else None)
    if row["date_status"] != "stated" and counted_from:
        told_as |= {"temporalFunction": "true", "anchorTimeID": counted_from}
    attributes = "".join(f" {name}={quoteattr(printable(text))}" for name, text in told_as.items() if text)
    return f"<TIMEX3{attributes}>", "</TIMEX3>"


def _inline(text: str, tags: Sequence[tuple[tuple[int, int], tuple[str, str]]]) -> tuple[str, set[tuple[int, int]]]:
    """The text with tags round those spans, and which ones fitted: none inside or across another."""
    parts, at, kept = [], 0, set()
    for span, (opening, closing) in tags:
        start, end = span
        if start < at or end > len(text):
            continue
        parts += [_xml(text[at:start]), opening, _xml(text[start:end]), closing]
        at = end
        kept.add(span)
    return "".join([*parts, _xml(text[at:])]), kept


def _xml(text: str) -> str:
    return escape(UNPRINTABLE.sub("\ufffd", text), {"\r": "&#13;"})


def _links(text: str, events: Sequence[Told], ids: dict[tuple[int, int], str]) -> Iterator[str]:
    for made in (marked for marked in ids.values() if marked.startswith("e")):
        tense = 'tense="NONE" aspect="NONE" polarity="POS" pos="OTHER"'
        yield f'<MAKEINSTANCE eiid="ei{made[1:]}" eventID="{made}" {tense}/>\n'
    number = 0
    for event in events:
        eid = ids.get((event.row["trigger_start"], event.row["trigger_end"]))
        if not eid or not _marked(event, "when") or event.interval is None:
            continue
        tids = [ids.get(span) for span, _ in _ends(text, event)]
        relations = ["IS_INCLUDED"] if len(tids) == 1 else ["BEGUN_BY", "ENDED_BY"]
        if event.interval.start is None or event.interval.end is None:
            relations = ["BEGUN_BY" if event.interval.end is None else "BEFORE"]
        for tid, relation in zip(tids, relations, strict=False):
            if tid:
                number += 1
                link = f'lid="l{number}" relType="{relation}" eventInstanceID="ei{eid[1:]}" relatedToTime="{tid}"'
                yield f"<TLINK {link}/>\n"
