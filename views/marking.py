"""Words of a document as safe HTML: escaped first, then the marks put in by offset."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from html import escape
from itertools import pairwise

STYLE = """<style>
.passage {white-space: pre-wrap; overflow-wrap: anywhere; line-height: 1.55; margin: 0;}
.passage mark {color: inherit; border-radius: 2px; padding: 0 1px;}
.passage mark.date {background: rgba(230, 159, 0, .30); box-shadow: inset 0 -2px 0 #B97A00;}
.passage mark.event {background: rgba(0, 114, 178, .20); box-shadow: inset 0 -2px 0 #0072B2;}
.passage mark.name {background: rgba(0, 158, 115, .14);}
.passage mark.anchor {background: none; box-shadow: inset 0 0 0 1.5px #B97A00;}
.passage mark.found {background: #F3EA7C; color: #1B2430; font-weight: 600;}
.passage .here {outline: 2px solid #0072B2; outline-offset: 2px;}
.passage .aside {opacity: .75;}
</style>"""

_CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069]")


@dataclass(frozen=True, slots=True, order=True)
class Mark:
    """A stretch of the text by character offsets, end exclusive; `kind` is its CSS class."""

    start: int
    end: int
    kind: str


def safe(text: str) -> str:
    """Text that can be nothing but text in HTML; control and direction-override characters are shown as �."""
    return escape(_CONTROL.sub("\ufffd", text), quote=True)


def marked(text: str, marks: Iterable[Mark], offset: int = 0, tag: str = "p") -> str:
    """The text as one HTML element with its marks; marks may nest or overlap, offsets count from `offset`.

    A `div` scrolls and is reached by the keyboard.
    """
    inside = [
        Mark(max(mark.start - offset, 0), min(mark.end - offset, len(text)), mark.kind)
        for mark in marks
        if mark.end > offset and mark.start < offset + len(text)
    ]
    changes: dict[int, Counter[str]] = {0: Counter(), len(text): Counter()}
    for mark in inside:
        changes.setdefault(mark.start, Counter())[mark.kind] += 1
        changes.setdefault(mark.end, Counter())[mark.kind] -= 1
    parts = []
    over: Counter[str] = Counter()
    for start, end in pairwise(sorted(changes)):
        over.update(changes[start])
        kinds = sorted(kind for kind, count in over.items() if count > 0)
        words = safe(text[start:end])
        parts.append(f'<mark class="{" ".join(kinds)}">{words}</mark>' if kinds else words)
    reached = ' tabindex="0"' if tag == "div" else ""
    return f'<{tag} class="passage"{reached}>{"".join(parts)}</{tag}>'


def hits(text: str, sought: Iterable[str], offset: int = 0) -> Iterator[Mark]:
    """Marks for every place where one of the words stands, in upper or lower case; offsets count from `offset`."""
    words = sorted({word for word in sought if word}, key=lambda word: (-len(word), word))
    if words:
        pattern = "|".join(map(re.escape, words))
        for match in re.finditer(pattern, text, re.IGNORECASE):
            yield Mark(offset + match.start(), offset + match.end(), "found")


NO_TEX = {"typesetMath": False}
"""Of the configuration of every figure that shows texts of documents: "$2 million to $3 million" is no formula."""


def label(text: str, longest: int = 120) -> str:
    """Text for a plotly label, which reads HTML: escaped, on one line, shortened. That it reads TeX too, between two
    `$`, each figure's configuration takes away (`NO_TEX`)."""
    return escape(shortened(plain(text), longest), quote=False)


def shortened(text: str, longest: int) -> str:
    """The text, or its beginning with an ellipsis."""
    return text if len(text) <= longest else text[: longest - 1].rstrip() + "…"


def plain(text: str) -> str:
    """Text for the choices of a list, which are shown as they are: on one line, without control characters."""
    return " ".join(_CONTROL.sub("\ufffd", text).split())


def literal(text: str) -> str:
    """Text for the labels of widgets, which read markdown: every sign that means something there is escaped."""
    return re.sub(r"([\\`*_{}\[\]()#+\-.!|~$:<>&^=])", r"\\\1", plain(text))
