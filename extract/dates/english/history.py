"""Whether the words stand in a history or in news: histories name years, news weekdays and sayings."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import islice

_YEARS = re.compile(r"\b(?:1\d|20)\d\d\b|\bBC\b")
# Begins with a class of letters, so that only they are looked at.
_NEWS = re.compile(
    r"[MTWFSys](?<=\b.)(?:(?:(?<=M)on|(?<=T)(?:ue|hur)s|(?<=W)ednes|(?<=F)ri|(?<=S)(?:atur|un))day"
    r"|(?<=y)esterday|(?<=s)aid)\b"
)
_NEIGHBOURHOOD = 1500  # characters on each side
_BEGINNING = 100_000  # characters that show what kind of text it is


def tells_history(text: str, start: int, end: int) -> bool:
    """Whether the neighbourhood tells history: years, and no weekdays of news.

    Annotators mark more in histories (WikiWars) than in news (TimeBank): 'former', 'recent', 'years of war' as a whole.
    """
    around = text[max(0, start - _NEIGHBOURHOOD) : end + _NEIGHBOURHOOD]
    news = sum(1 for _ in islice(_NEWS.finditer(around), 2))  # more make no difference
    return (not news and len(_YEARS.findall(around)) >= 2) or (news <= 1 and _is_history(text))


@lru_cache(4)
def _is_history(text: str) -> bool:
    """Whether the text (a long one: its beginning) names ten years and more, far oftener than weekdays and sayings."""
    years = len(_YEARS.findall(text, 0, _BEGINNING))
    return years >= 10 and years > 4 * len(_NEWS.findall(text, 0, _BEGINNING))
