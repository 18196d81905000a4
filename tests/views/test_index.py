"""The codes beside the table: every row has its names, whichever rows share a tuple."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pandas as pd
import pyarrow as pa
from hypothesis import given
from hypothesis import strategies as st

from extract.pipeline import extract_document
from extract.records import Document
from extract.table import cells, schema
from views import index
from views.index import _several

names = st.lists(st.sampled_from(["Ada", "Omar", "Lena", ""]), max_size=3).map(tuple)


def column(values: list[tuple[str, ...]]) -> pd.Series:
    held = np.empty(len(values), dtype=object)
    held[:] = [(*value,) for value in values]  # equal tuples, not all of them one object
    return pd.Series(held, dtype=object)


@given(st.lists(names, max_size=12))
def test_each_row_has_its_names_in_order(values: list[tuple[str, ...]]) -> None:
    for held in (column(values), pd.Series([*values, *values], dtype=object)):
        codes = _several(held)
        pairs = [(int(row), codes.names[code]) for row, code in zip(codes.rows, codes.codes, strict=True)]
        assert pairs == [(row, name) for row, value in enumerate(held) for name in value]
        assert codes.size == len(held)
        assert list(codes.names) == list(dict.fromkeys(name for value in held for name in value))


def test_a_list_of_one_empty_text_is_not_an_empty_list() -> None:
    made = cells.tuples(pa.array([[""], [], None, ["Ada"], ["Ada", ""]], type=pa.list_(pa.string())))
    assert made is not None
    assert made.tolist() == [("",), (), (), ("Ada",), ("Ada", "")]


def test_nothing_but_empty_lists() -> None:
    made = cells.tuples(pa.array([[], None], type=pa.list_(pa.string())))
    assert made is not None
    assert made.tolist() == [(), ()]


def test_before_christ_and_without_a_date_have_no_place_on_the_axis() -> None:
    document = Document("wars.txt", "Rome was sacked in July 410. Plataea fell in 479 BC. He will leave soon.")
    found = list(extract_document(document).events)
    unknown = replace(found[0].dated, interval=None, value="FUTURE_REF")
    table = schema.build([(document, [*found, replace(found[0], dated=unknown)])])
    ancient, undated = index.off_axis(table, index.build(table), np.arange(len(table)))
    assert table["value"].take(ancient).tolist() == ["BC0479"]
    assert table["value"].take(undated).tolist() == ["FUTURE_REF"]
    assert index.ordered(table[::-1])["value"].tolist()[0] == "BC0479"
