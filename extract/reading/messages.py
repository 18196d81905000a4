"""Messages of a chat and posts, as they stand in a text: who sent one, where its words begin, and what dates it.

What a message tells without a day of its own happened, as far as anybody knows, on the day on which it was sent.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence

from extract.records import Passage

# "[12/05/2021, 14:03] Amir: …", "<amir> …", "Amir, [12.05.2021 14:03]"
_AFTER_SENDER = re.compile(r": |> |,? {1,2}[(\[](?:[^()\[\]\n]{1,60}[)\]]:? {1,2})?")
_LONGEST_SENT = 200
_ABOVE = re.compile(r"\d[:.]\d\d|^From: ")  # "amir — 05/12/2021 2:03 PM" stands above its words
LONGEST = 1000  # characters: a longer message tells a story, of which nobody knows when it was


def sender(text: str, block: Passage) -> tuple[int, int] | None:
    """Where the name stands of who wrote this message of a chat: before its words, or on the line above them."""
    if block.published is None or block.header is None:
        return None
    begin, end = block.header
    if block.start <= begin < block.end:
        return block.header if _AFTER_SENDER.match(text, end) else None
    above = text[_line_of(text, begin) : min(block.start, end + _LONGEST_SENT)]
    return block.header if end < block.start and _ABOVE.search(above) else None


def words_begin(text: str, block: Passage) -> int:
    """Where the words of a message begin behind its date and sender; of anything else, where it begins."""
    if block.published is None or block.header is None or not block.start <= block.header[0] < block.end:
        return block.start
    mark = _AFTER_SENDER.match(text, block.header[1], block.end)
    return mark.end() if mark else block.start


def sent_when(text: str, passages: Sequence[Passage], dates: Iterable[tuple[int, int]]) -> dict[int, int]:
    """Passage → the date (by number) that says when the message was sent; `dates`: their characters, in order."""
    starts = [start for start, _ in dates]
    found: dict[int, int] = {}
    for number, block in enumerate(passages):
        named = sender(text, block) if block.section == "body" else None
        if named is None:
            continue
        line = min(block.start, _line_of(text, named[0]))
        first = bisect_left(starts, line)
        if (
            first < len(starts)
            and starts[first] < max(words_begin(text, block), named[0])
            and not text.startswith("From: ", line)
        ):
            found[number] = first
    return found


def _line_of(text: str, at: int) -> int:
    reach = max(0, at - _LONGEST_SENT)
    return max(reach, text.rfind("\n", reach, at) + 1)
