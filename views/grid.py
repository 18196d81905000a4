"""Tables on screen whose columns are written in words but sort by what the words mean."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
import numpy.typing as npt
import pandas as pd
from pandas.io.formats.style import Styler

ROW, HEAD = 35, 38
"""Pixels of a row and of the head, as Streamlit draws them."""


def sortable(frame: pd.DataFrame, keys: Mapping[str, npt.ArrayLike]) -> Styler:
    """The frame with these columns sorted by their keys when their head is clicked: "May 2019" before "4 April 2020".

    A cell holds its rank, and shows its words.
    """
    held, shown = frame.reset_index(drop=True), {}
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
    return min(HEAD + ROW * rows, most)
