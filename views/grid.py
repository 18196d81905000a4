"""Tables on screen whose columns are written in words but sort by what the words mean."""

from __future__ import annotations

from collections.abc import Mapping
from math import ceil
from typing import Any

import numpy as np
import numpy.typing as npt
import pandas as pd
from pandas.io.formats.style import Styler

ROW = 2.1875 * 15
"""Pixels of a row, and of the head: 2.1875 rem, as Streamlit draws them, at the theme's 15 pixels."""


def sortable(frame: pd.DataFrame, keys: Mapping[str, npt.ArrayLike]) -> Styler:
    """The frame with these columns sorted by their keys when their head is clicked: "May 2019" before "4 April 2020".

    A cell holds its rank, and shows its words.
    """
    held = frame.reset_index(drop=True)
    shown: dict[Any, Any] = {}
    for column, key in keys.items():
        order = np.argsort(np.asarray(key), kind="stable")
        words = list(held[column].iloc[order])
        ranks = np.empty(len(order), dtype=np.int64)
        ranks[order] = np.arange(len(order))
        held[column] = ranks
        shown[column] = words.__getitem__
    return held.style.format(shown)


def height(rows: int, most: int) -> int:
    """Pixels for so many rows, `most` at most: no empty line, no second scroll bar."""
    return min(ceil(ROW * (rows + 1)) + 2, most)
