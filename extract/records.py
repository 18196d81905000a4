"""What flows from stage to stage: frozen, slotted, picklable, standard library only.

Offsets are always characters into `Document.text`, end exclusive. Each stage adds records and changes none.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING, Literal

from extract.dates.interval import Interval

if TYPE_CHECKING:
    from extract.dates.expression import Expression

Section = Literal["body", "heading", "caption", "list", "table", "teaser", "furniture"]
DateStatus = Literal["stated", "inferred", "assumed", "unresolved"]
EventStatus = Literal["happened", "planned", "denied", "alleged"]
TimexType = Literal["DATE", "TIME", "DURATION", "SET"]
PublishedFrom = Literal["given", "metadata", "dateline", "byline", "file name", "document properties", "inferred", ""]
AnchorKind = Literal["DOCUMENT", "LAST", "EVENT", "HEADING", "QUOTE", ""]


NO_ANCHOR = "no_anchor"
"""The flag of an expression that would name a day if only there were a date to count it from."""


def stable_id(*parts: object) -> str:
    """A 16-digit hexadecimal id made of content alone: the same on every run and machine."""
    joined = "\x1f".join(str(part) for part in parts)
    return hashlib.sha256(joined.encode("utf-8", "replace")).hexdigest()[:16]


@dataclass(frozen=True, slots=True)
class Passage:
    """A block of the document: a paragraph, heading, list item, caption, or table row.

    `page` is 1-based where the document has pages. `published` is set where the block has a publication date of its
    own (a quoted mail). `header` gives the offsets of the table header or heading it stands under, None if none.
    """

    start: int
    end: int
    section: Section = "body"
    page: int | None = None
    header: tuple[int, int] | None = None
    published: date | None = None


@dataclass(frozen=True, slots=True)
class Problem:
    """What could not be read or resolved: one clear sentence, with the stage and place it was met."""

    document: str
    stage: str
    message: str
    start: int | None = None
    end: int | None = None


@dataclass(frozen=True, slots=True)
class Document:
    """One report: its kept text with its passages, and where its publication date comes from.

    `name` is what a person calls it (the file name); `sha256` is that of the original bytes (of the UTF-8 text where it
    was pasted). `published` is None where no date is stated; `extract.dates.anchors` may then infer one from the text.
    `text` is never changed after reading: undecodable bytes are U+FFFD, one for one.
    """

    name: str
    text: str
    passages: tuple[Passage, ...] = ()
    title: str = ""
    published: date | None = None
    published_from: PublishedFrom = ""
    sha256: str = ""
    format: str = "text"
    language: str = "en"
    problems: tuple[Problem, ...] = ()


@dataclass(frozen=True, slots=True)
class Timex:
    """A time expression found by its words alone: where it stands and what it means before any anchor is known."""

    start: int
    end: int
    text: str
    type: TimexType
    rule: str
    expression: Expression
    flags: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Dated:
    """A time expression resolved: `interval` is None for durations, sets, vague references and what stayed unresolved.

    `value` and `mod` are TIMEX3's; `edtf` denotes the same days as `interval`; `anchor` says what it was counted from
    and `anchor_start`/`anchor_end` where that stands in the text; `why` gives the steps in plain words; `flags` names
    contradictions and lacks ("weekday_mismatch", "ambiguous_order", "no_such_day", "fiscal", "no_anchor"); `confidence`
    is the share of right readings of this kind of resolution on the development gold (0–1, see
    `extract/dates/confidence.py`).
    """

    start_char: int
    end_char: int
    text: str
    type: TimexType
    value: str
    mod: str | None
    interval: Interval | None
    edtf: str
    status: DateStatus
    anchor: AnchorKind
    why: str
    rule: str = ""
    anchor_start: int | None = None
    anchor_end: int | None = None
    flags: tuple[str, ...] = ()
    confidence: float = 0.0


@dataclass(frozen=True, slots=True)
class Token:
    """One word as the language model sees it; `head` is an index into the sentence's tokens (its own = root).

    `pos` is universal, `tag` Penn, `dep` a ClearNLP-style label (nsubj nsubjpass dobj pobj prep agent …).
    """

    start: int
    end: int
    text: str
    lemma: str
    pos: str
    tag: str
    dep: str
    head: int


@dataclass(frozen=True, slots=True)
class Sentence:
    """A parsed sentence."""

    start: int
    end: int
    tokens: tuple[Token, ...]


@dataclass(frozen=True, slots=True)
class Mention:
    """A name in the text. `label`: PERSON ORG GPE LOC FAC NORP. `name`: the canonical name within the document.

    `entities.names` fills `name`; before that it equals `text`.
    """

    start: int
    end: int
    text: str
    label: str
    name: str = ""


@dataclass(frozen=True, slots=True)
class Place:
    """A place with its nesting, outermost last ("Al Bukamal / Deir ez-Zor / Syria"); coordinates in degrees or None."""

    name: str
    path: str = ""
    latitude: float | None = None
    longitude: float | None = None


@dataclass(frozen=True, slots=True)
class Event:
    """One happening: a predicate with its date, who took part, where, who says so, and where that is written.

    `agents` and `affected` are subsets of `actors`; who only reports stands in `reported_by`. `passage` indexes
    `Document.passages`. `trigger_start`/`trigger_end` are the predicate's, `dated` holds the date's own offsets.
    """

    id: str
    what: str
    trigger: str
    trigger_start: int
    trigger_end: int
    dated: Dated
    passage: int
    status: EventStatus = "happened"
    actors: tuple[str, ...] = ()
    agents: tuple[str, ...] = ()
    affected: tuple[str, ...] = ()
    places: tuple[Place, ...] = ()
    reported_by: tuple[str, ...] = ()


def day(value: date | datetime) -> datetime:
    """Midnight at the start of that day."""
    return datetime(value.year, value.month, value.day)
