"""Articles that a newspaper archive saves into one file ("2 of 15 DOCUMENTS", "End of Document"): a document each, of
its own day."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from extract.reading.draft import Draft
from extract.reading.shapes import FULL_DATE, WEEKDAY
from extract.records import Passage

_HINTS = ("DOCUMENTS", "End of Document", "Document ")
#: "2 of 15 DOCUMENTS", "Document 2 of 15"; "2 of 15" alone is a page's foot.
_OPENS = re.compile(
    r"^[ \t\f]*(?P<led>Document )?(?P<number>\d{1,4}) of \d{1,4}(?(led)(?: DOCUMENTS?)?| DOCUMENTS?)[ \t]*$",
    re.MULTILINE,
)
#: The last line of an article: at LexisNexis, at Factiva ("Document NYTF000020090304e53400001").
_CLOSES = re.compile(r"^[ \t]*(?:End of Document|Document [A-Z]{3,10}\d{8,14}[a-z][a-z0-9]{4,12})[ \t]*$", re.MULTILINE)
_DAY_LINE = re.compile(rf"(?:{WEEKDAY},? )?(?P<date>\S.{{4,30}}?)(?:,? {WEEKDAY})?(?:,? [\w ]{{2,30}} Edition)?")
_TOP = 12  # lines in which an article's day and title stand
_LEAST = 40  # characters of an article


def apart(drafts: Sequence[Draft]) -> list[Draft]:
    """The drafts, those of archives article by article."""
    return [part for draft in drafts for part in _articles(draft)]


def _articles(draft: Draft) -> Iterator[Draft]:
    bounds = _bounds(draft.text) if not draft.member and any(hint in draft.text for hint in _HINTS) else []
    if len(bounds) <= 1:
        yield draft
        return
    for number, (start, end) in enumerate(bounds, 1):
        held = draft.text[start:end]
        start += len(held) - len(held.lstrip())
        text = held.strip()
        day, title = _head(text)
        metadata = {"byline of the archive": day} if day else draft.metadata
        passages = None if draft.passages is None else _within(draft.passages, start, start + len(text))
        member = f"{number} of {len(bounds)}"
        yield replace(draft, text=text, passages=passages, title=title, metadata=metadata, member=member)


def _bounds(text: str) -> list[tuple[int, int]]:
    """Where each article begins and ends, without the archive's own lines; what stands before or behind all of them, a
    memo or how they were searched for, is one more."""
    opening = list(_OPENS.finditer(text))
    numbered = [int(found["number"]) for found in opening] == list(range(1, len(opening) + 1)) and len(opening) > 1
    lines = opening if numbered else list(_CLOSES.finditer(text))
    edges = [(0, 0), *(one.span() for one in lines), (len(text), len(text))]
    found = ((before[1], after[0]) for before, after in pairwise(edges))
    return [(start, end) for start, end in found if len(lines) > 1 and len(text[start:end].strip()) >= _LEAST]


def _head(text: str) -> tuple[str, str]:
    """The day of an article and its title, the next line behind the day or, where the day stands lower, the first."""
    lines = [line for line in (" ".join(line.split()) for line in text.split("\n")) if line][:_TOP]
    for place, line in enumerate(lines):
        told = _DAY_LINE.fullmatch(line)
        if told and FULL_DATE.fullmatch(told["date"]):
            behind = lines[place + 1] if place + 1 < len(lines) else ""
            above = place > 1 or behind.isupper() or ":" in behind[:20] or len(behind) > 200
            return told["date"], (lines[0] if above else behind)[:300]
    return "", lines[0][:300] if lines else ""


def _within(passages: Sequence[Passage], start: int, end: int) -> tuple[Passage, ...]:
    """The passages of these characters, at their places there."""
    kept = []
    for one in passages:
        if start <= one.start and one.end <= end:
            above = one.header if one.header and start <= one.header[0] < end else None
            header = (above[0] - start, above[1] - start) if above else None
            kept.append(replace(one, start=one.start - start, end=one.end - start, header=header))
    return tuple(kept)
