"""Patterns written where they are used, as guards do: each is compiled once and kept.

Python's own `re.match(pattern, …)` forgets the oldest of 512 patterns; the guards hold more than that by now, and what
is forgotten is compiled anew, a thousand times as long as it takes to match. Only for patterns that stand in the code:
one that is put together from a text would be kept for ever.
"""

from __future__ import annotations

import re
from functools import cache

_compiled = cache(re.compile)


def match(pattern: str, text: str, flags: int = 0) -> re.Match[str] | None:
    """`re.match`."""
    return _compiled(pattern, flags).match(text)


def search(pattern: str, text: str, flags: int = 0) -> re.Match[str] | None:
    """`re.search`."""
    return _compiled(pattern, flags).search(text)


def fullmatch(pattern: str, text: str, flags: int = 0) -> re.Match[str] | None:
    """`re.fullmatch`."""
    return _compiled(pattern, flags).fullmatch(text)
