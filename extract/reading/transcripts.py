"""Transcripts as court reporters deliver them in plain text: every line of a page is numbered, 1 to 25."""

from __future__ import annotations

import re
from itertools import pairwise

_NUMBERED = re.compile(r"^[ \t]{0,12}(\d{1,2})(?:[ \t]+(?=\S)|[ \t]*$)", re.MULTILINE)
_SPOKEN = re.compile(r"(?:[QA][.:]?[ \t]{1,8}\S|(?:BY )?(?:THE |M[RS]{1,2}S?\. )[A-Z'’ -]{2,30}:)")
_WIDE = re.compile(r"[ \t]{2,}")
_HIGHEST = 60  # lines of a page
_FEWEST = 8  # numbered lines, and turns of speech among them
_TURNS = 2
_SHARE = 0.8  # of the lines that are not empty


def opens_turn(line: str) -> bool:
    """Whether somebody begins to speak: "Q. And then?", "THE COURT: …"."""
    return _SPOKEN.match(line) is not None


def unnumbered(text: str) -> str:
    """The text without the numbers of its lines, if it is such a transcript: a sentence goes on from line to line."""
    lines = text.split("\n")
    found = [_NUMBERED.match(line) for line in lines]
    numbers = [int(match[1]) for match in found if match]
    full = sum(bool(line.strip()) for line in lines)
    if len(numbers) < _FEWEST or len(numbers) < _SHARE * full or max(numbers) > _HIGHEST:
        return text
    steps = sum(later == earlier + 1 or later == 1 for earlier, later in pairwise(numbers))
    bare = [line[match.end() :] if match else line for line, match in zip(lines, found, strict=True)]
    if steps < _SHARE * (len(numbers) - 1) or sum(map(opens_turn, bare)) < _TURNS:
        return text
    return "\n".join(_WIDE.sub(" ", line.strip()) for line in bare)
