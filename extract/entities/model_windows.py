"""Runs the layers of the embedded pipeline that look at a word's neighbours, for reading only: the same sums, faster.

spaCy's own keep what training would go back over, and compare a word's sums one number at a time.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import reduce
from typing import Any

import numpy as np
from thinc.api import Model as Layer

Floats = np.ndarray[Any, np.dtype[np.float32]]

ALMOST_NONE = 1e-08  # added to a variance, as spaCy does, so that nothing is divided by zero


class WindowEncoder:
    """What `spacy.MaxoutWindowEncoder` gives for the vectors of words.

    At each of its steps some sums are taken over a word and its neighbours; the greatest of them, brought to an even
    scale, are added to the word.
    """

    NAME = "windows_only_read"

    def __init__(self, encoder: Layer[Any, Any]) -> None:
        self._width: int = encoder.get_dim("nO")
        self._apart: int = encoder.attrs["pad"]  # rows of nothing around each text, so that no two ever meet
        layers = list(encoder.walk())
        maxouts = [layer for layer in layers if layer.name == "maxout"]
        self._pieces: int = maxouts[0].get_dim("nP")
        norms = [layer for layer in layers if layer.name == "layernorm"]
        self._steps = [
            (*_by_piece(one), norm.get_param("G"), norm.get_param("b"))
            for one, norm in zip(maxouts, norms, strict=True)
        ]

    def layer(self) -> Layer[Any, Any]:
        """In place of the encoder itself; only for reading, it can't be trained."""
        return Layer(self.NAME, lambda _, texts, is_train: (self.read(texts), None), dims={"nO": self._width})

    def read(self, texts: Sequence[Floats]) -> list[Floats]:
        """One row for each word of each text."""
        width = self._width
        nothing = np.zeros((self._apart, width), dtype=np.float32)
        rows = np.concatenate([nothing, *(part for text in texts for part in (text, nothing))])
        windows = np.zeros((len(rows), 3 * width), dtype=np.float32)
        for weights, bias, scale, shift in self._steps:
            windows[1:, :width] = rows[:-1]
            windows[:, width : 2 * width] = rows
            windows[:-1, 2 * width :] = rows[1:]
            sums = windows @ weights
            sums += bias
            greatest = reduce(np.maximum, np.split(sums, self._pieces, axis=1))
            greatest -= greatest.mean(axis=1, keepdims=True)
            variance = np.square(greatest).sum(axis=1, keepdims=True) / np.float32(width)
            greatest *= (variance + ALMOST_NONE) ** -0.5
            greatest *= scale
            greatest += shift
            rows += greatest
        ends = np.cumsum([len(text) + self._apart for text in texts])
        return [rows[end - len(text) : end] for text, end in zip(texts, ends, strict=True)]


def _by_piece(maxout: Layer[Any, Any]) -> tuple[Floats, Floats]:
    """The weights and the bias, so turned that the sums to compare lie in blocks beside each other."""
    weights: Any = maxout.get_param("W").T  # of inputs, pieces, outputs
    bias: Any = maxout.get_param("b").T
    return weights.reshape(len(weights), -1), bias.ravel()
