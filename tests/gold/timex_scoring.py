"""Reads our own annotated texts and scores time expressions the TempEval-3 way: strict, relaxed, type and value F1."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from extract.records import Dated

GOLD = Path(__file__).parent / "dates"
MARK = re.compile(
    r"\[\[(?P<words>[^|\]]+)\|(?:(?P<type>DATE|TIME|DURATION|SET) )?(?P<value>[^ \]]+)(?: (?P<mod>[A-Z_]+))?\]\]"
)


@dataclass(frozen=True)
class Marked:
    """One annotated or found expression."""

    start: int
    end: int
    type: str
    value: str
    mod: str | None = None


@dataclass(frozen=True)
class Annotated:
    """One text with its expressions; `published` None where the narrative is the only anchor."""

    name: str
    text: str
    published: date | None
    gold: tuple[Marked, ...]


def guess_type(value: str) -> str:
    if re.match(r"P[T\dX]", value):
        return "DURATION"
    return "TIME" if re.match(r"[\dX]{4}-[\dXW-]+T", value) else "DATE"


def parse(name: str, source: str) -> Annotated:
    """One document of a gold file, its marks taken out and turned into offsets."""
    head, body = source.split("\n\n", 1)
    stated = head.split("published:")[1].strip()
    text, gold, last = "", [], 0
    for mark in MARK.finditer(body):
        text += body[last : mark.start()]
        start = len(text)
        text += mark["words"]
        gold.append(Marked(start, len(text), mark["type"] or guess_type(mark["value"]), mark["value"], mark["mod"]))
        last = mark.end()
    text += body[last:]
    return Annotated(name, text, None if stated == "none" else date.fromisoformat(stated), tuple(gold))


def load(folder: Path = GOLD) -> list[Annotated]:
    documents = []
    for path in sorted(folder.glob("*.txt")):
        for number, part in enumerate(path.read_text(encoding="utf-8").split("\n---\n"), 1):
            documents.append(parse(f"{path.stem}-{number}", part))
    return documents


def marked(found: Iterable[Dated]) -> list[Marked]:
    """What `find_dates` gives, as annotated expressions."""
    return [Marked(one.start_char, one.end_char, one.type, one.value, one.mod) for one in found]


def align(gold: Sequence[Marked], found: Sequence[Marked]) -> list[tuple[Marked, Marked]]:
    """Pairs overlapping expressions one to one, left to right."""
    pairs, free = [], sorted(found, key=lambda mark: mark.start)
    for mark in sorted(gold, key=lambda mark: mark.start):
        partner = next((other for other in free if other.start < mark.end and mark.start < other.end), None)
        if partner:
            free.remove(partner)
            pairs.append((mark, partner))
    return pairs


def _told(document: Annotated, mark: Marked) -> str:
    return f"{document.text[mark.start : mark.end]!r} {mark.type} {mark.value} {mark.mod}"


def score(
    documents: Iterable[Annotated], find: Callable[[str, date | None], Sequence[Marked]]
) -> tuple[dict[str, float], list[str]]:
    """F1 in percent for strict, relaxed, type and value; and one line per expression that is not wholly right."""
    gold = system = 0
    right = {"strict": 0, "relaxed": 0, "type": 0, "value": 0}
    errors = []
    for document in documents:
        found = find(document.text, document.published)
        gold, system = gold + len(document.gold), system + len(found)
        pairs = align(document.gold, found)
        for want, have in pairs:
            checks = {
                "relaxed": True,
                "strict": (want.start, want.end) == (have.start, have.end),
                "type": want.type == have.type,
                "value": want.value == have.value,
            }
            for kind, good in checks.items():
                right[kind] += good
            if not all(checks.values()) or want.mod != have.mod:
                errors.append(f"{document.name}: {_told(document, want)} – found {_told(document, have)}")
        for want in set(document.gold) - {pair[0] for pair in pairs}:
            errors.append(f"{document.name}: missed {document.text[want.start : want.end]!r} {want.value}")
        for have in set(found) - {pair[1] for pair in pairs}:
            errors.append(f"{document.name}: surplus {document.text[have.start : have.end]!r} {have.value}")
    return {
        kind: round(200 * count / (gold + system), 1) if gold + system else 100.0 for kind, count in right.items()
    }, errors
