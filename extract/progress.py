"""How far the work on documents is, told while it goes on."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar

Item = TypeVar("Item")
Heard = Callable[[float], None]
"""Called with how much of the work is done: of a step its share (0–1), of documents their number, 2.4 of 5."""
OFTEN = 50  # items of a step between two calls


def along(items: Iterable[Item], total: int, heard: Heard | None) -> Iterator[Item]:
    """The items of a step; `heard` is told the share of them that is done."""
    for done, item in enumerate(items):
        if heard and done % OFTEN == 0:
            heard(done / total)
        yield item


def between(heard: Heard | None, first: float, last: float) -> Heard | None:
    """Hears the shares of a step (0–1) and tells them as what lies between `first` and `last`."""
    return heard and (lambda share: heard(first + (last - first) * share))
