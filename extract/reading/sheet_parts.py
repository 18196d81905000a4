"""What only the XML of a workbook's sheet tells: which cells are merged, and formulas of which no result is stored."""

from __future__ import annotations

import re
from typing import Any

#: What is said of a sheet that a program wrote and nobody opened: its formulas have not been worked out.
UNRECKONED = (
    "sheet {} has cells with formulas but without their results, which are left out; open it in a spreadsheet program "
    "and save it"
)
_MERGED = re.compile(rb'<(?:\w+:)?mergeCell\s[^<>]*?ref="([A-Z]{1,3})(\d{1,7}):[A-Z]{1,3}(\d{1,7})"')
# A text that is the empty string is a result
_UNRECKONED = re.compile(
    rb'<(?:\w+:)?c\s(?![^<>]{0,200}\bt="str")[^<>]{0,200}>\s?<(?:\w+:)?f\b[^<>]{0,200}>(?:[^<]{0,9000}</(?:\w+:)?f>)?'
    rb"\s?(?:<(?:\w+:)?v\s?/>|<(?:\w+:)?v></(?:\w+:)?v>)?\s?</(?:\w+:)?c>"
)
_PIECE = 1_000_000  # bytes of a sheet that are looked through at once
_TAG = 200  # the longest such element


def merged(book: Any, sheet: Any) -> tuple[dict[tuple[int, int], int], bool]:
    """(row, column) of each cell merged with those below it → its last row, and whether a formula lacks its result."""
    from openpyxl.utils import column_index_from_string

    found: dict[tuple[int, int], int] = {}
    unreckoned = False
    left = b""
    with book._archive.open(sheet._worksheet_path) as packed:
        while piece := packed.read(_PIECE):
            left += piece
            for one in _MERGED.finditer(left):
                first, last = int(one[2]), int(one[3])
                if first < last:
                    found[first, column_index_from_string(one[1].decode()) - 1] = last
            unreckoned = unreckoned or _UNRECKONED.search(left) is not None
            left = left[-_TAG:]
    return found, unreckoned
