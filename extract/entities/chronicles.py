"""Chronicles that run on in a line, an entry behind each semicolon, as the provenance of a work and a life in brief do.

"By descent to his widow, 1658; her sale, Amsterdam, 14 May 1671; acquired by Count Morozin, 1768; …": read as one
sentence, the language model hangs each entry's words on those of another.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

_SEMICOLON = re.compile(r";\s")
_YEAR = re.compile(r"\b(?:1[2-9]|20)\d\d\b")
_ENDS = re.compile(r"[.!?]\s+[A-Z]")  # what an entry does not run over: "was sold in 1931. He died; …"
_FEWEST = 4  # entries of a chronicle
_LONGEST = 250  # characters of an entry


def entries(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The entries of a running chronicle, most of which name a year; the whole range where it is none."""
    if text.count(";", start, end) < _FEWEST - 1:
        yield start, end
        return
    cuts = [start, *(mark.end() for mark in _SEMICOLON.finditer(text, start, end)), end]
    spans = list(pairwise(cuts))
    whole = all(text.count("(", *span) == text.count(")", *span) for span in spans)  # no list of what is cited
    dated = sum(_is_entry(text, *span) for span in spans)
    if whole and len(spans) >= _FEWEST and dated * 4 >= len(spans) * 3:
        yield from spans
    else:
        yield start, end


def _is_entry(text: str, start: int, end: int) -> bool:
    return end - start <= _LONGEST and bool(_YEAR.search(text, start, end)) and not _ENDS.search(text, start, end)
