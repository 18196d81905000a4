"""The table from records and back from files."""

from __future__ import annotations

import dataclasses
import io
import random
from typing import Any

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extract.pipeline import extract_document
from extract.records import Document
from extract.table import cells, exports, schema


@pytest.fixture
def table(pairs: Any) -> pd.DataFrame:
    return schema.build(pairs)


def test_columns_are_the_schema(table: pd.DataFrame) -> None:
    assert list(table.columns) == list(schema.SCHEMA)
    schema.check(table)
    schema.check(schema.empty())


def test_rows_are_in_order_whatever_the_order_of_input(pairs: Any) -> None:
    shuffled = [(document, random.Random(7).sample(events, len(events))) for document, events in reversed(pairs)]
    pd.testing.assert_frame_equal(schema.build(shuffled), schema.build(pairs))
    table = schema.build(pairs)
    assert table["start"].dropna().is_monotonic_increasing
    assert table["start"].isna().to_numpy().nonzero()[0].min() == table["start"].notna().sum()


def test_before_christ_comes_first_and_undated_last() -> None:
    text = "Gul fell some day. Rome was sacked in July 410. Plataea fell in 479 BC. Naxos rose in autumn 499 BC."
    document = Document("wars.txt", text)
    table = schema.build([(document, extract_document(document).events)])
    assert table["value"].tolist()[:3] == ["BC0499-FA", "BC0479", "0410-07"]
    assert table["start"].isna().tolist()[:3] == [True, True, False]
    assert schema.concat([table[2:], table[:2]])["value"].tolist() == table["value"].tolist()


def test_values_of_a_row(table: pd.DataFrame) -> None:
    row = table[table["what"] == "plain words"].iloc[0]
    assert (row["start"], row["end"]) == (pd.Timestamp(2019, 1, 1), pd.Timestamp(2020, 1, 1))
    assert row["places"] == ("plain words",)
    assert row["place_path"] == "plain words / Westland"
    assert row["published"] == pd.Timestamp(2020, 3, 4)
    assert row["page"] == 2
    assert row["passage_text"].startswith("A passage with\r\n")


def test_lone_surrogates_become_replacement_characters(table: pd.DataFrame) -> None:
    assert table["what"].str.contains("half \ufffd surrogate", regex=False).sum() == 1
    assert table["passage_text"].str.endswith("and \ufffd.").any()


def test_the_same_text_under_two_names_keeps_two_rows(make_document: Any, make_event: Any) -> None:
    pairs = [(make_document("b.txt"), [make_event()]), (make_document("a.txt"), [make_event()])]
    table = schema.build(pairs)
    assert table["event"].is_unique
    pd.testing.assert_frame_equal(table, schema.build(pairs[::-1]))


def test_an_event_in_no_passage_has_the_whole_text(make_document: Any, make_event: Any) -> None:
    document = make_document(passages=())
    assert schema.build([(document, [make_event()])])["passage_text"].iloc[0] == document.text


READERS: dict[str, Any] = {
    ".csv": lambda data: pd.read_csv(io.BytesIO(data)),
    ".csv as texts": lambda data: pd.read_csv(io.BytesIO(data), dtype=str, keep_default_na=False),
    ".json": lambda data: pd.read_json(io.BytesIO(data)),
    ".json as is": lambda data: pd.read_json(io.BytesIO(data), dtype=False),
    ".jsonl": lambda data: pd.read_json(io.BytesIO(data), lines=True),
    ".parquet": lambda data: pd.read_parquet(io.BytesIO(data)),
    ".xlsx": lambda data: pd.read_excel(io.BytesIO(data)),
    ".xlsx as texts": lambda data: pd.read_excel(io.BytesIO(data), dtype=str, keep_default_na=False),
}


@pytest.mark.parametrize("way", READERS)
def test_files_read_back_equal(way: str, table: pd.DataFrame) -> None:
    data = exports.write(table, way.split()[0])
    pd.testing.assert_frame_equal(schema.restore(READERS[way](data)), table)


@pytest.mark.parametrize("way", READERS)
def test_a_file_without_events_reads_back(way: str) -> None:
    data = exports.write(schema.empty(), way.split()[0])
    pd.testing.assert_frame_equal(schema.restore(READERS[way](data)), schema.empty())


def test_a_persons_own_column_is_left_out(table: pd.DataFrame) -> None:
    pd.testing.assert_frame_equal(schema.restore(table.assign(mine="x")), table)


@pytest.mark.parametrize(
    ("spoil", "message"),
    [
        (lambda table: table.drop(columns="edtf"), "'edtf' is missing"),
        (lambda table: table.assign(extra=1), "'extra' is none of"),
        (lambda table: table[list(table.columns)[::-1]], "not in its place"),
        (lambda table: table.assign(confidence=1.0), "'confidence' is float64 instead of float32"),
        (lambda table: table.assign(actors="x"), "'actors' holds str instead of tuple"),
        (lambda table: table.assign(status=table["status"].astype("str")), "'status' is str instead of category"),
        (lambda table: table.assign(status=table["rule"]), "'status' has other categories"),
        (lambda table: table.assign(event="same"), "the id same occurs twice"),
        (lambda table: table.assign(start=table["end"], end=table["start"]), "ends before it starts"),
        (lambda table: table.assign(why=table["why"].where(table["why"] == "")), "'why' has missing values"),
    ],
)
def test_check_names_column_and_reason(spoil: Any, message: str, table: pd.DataFrame) -> None:
    with pytest.raises(schema.SchemaError, match=message):
        schema.check(spoil(table))


@pytest.mark.parametrize(
    ("column", "value", "message"),
    [
        ("start", "soon", "'start' can't be read as datetime64"),
        ("end", "12019-01-01", "not a date of the years 1–9999"),
        ("end", "-0044-03-15", "not a date of the years 1–9999"),
        ("when_start", "1e30", "'when_start' does not hold Int64"),
        ("page", "1.5", "'page' can't be read as Int32"),
        ("throughout", "maybe", "neither true nor false"),
        ("status", "imagined", "'status' does not hold category values: 'imagined' is not one of"),
        ("event", 1e300, "read the file with dtype=str"),
    ],
)
def test_restore_names_column_and_reason(column: str, value: Any, message: str, table: pd.DataFrame) -> None:
    broken = pd.read_csv(io.BytesIO(exports.write(table, ".csv")), dtype=object)
    broken[column] = value
    with pytest.raises(schema.SchemaError, match=message):
        schema.restore(broken)


def test_a_document_of_every_section_fits(make_document: Any, make_event: Any) -> None:
    document = make_document()
    sections = schema.CATEGORIES["section"]
    pairs = []
    for number, section in enumerate(sections):
        passage = dataclasses.replace(document.passages[0], section=section)  # type: ignore[arg-type]
        pairs.append((make_document(f"{number}.txt", passages=(passage,)), [make_event(number)]))
    assert set(schema.build(pairs)["section"]) == set(sections)


texts = st.text(st.characters(codec="utf-8"), max_size=30)


@given(st.lists(texts.filter(bool), max_size=5))
@settings(max_examples=300, deadline=None)
def test_tuples_join_and_split(values: list[str]) -> None:
    assert cells.split(cells.join(values)) == tuple(values)


@given(st.one_of(texts, st.from_regex(r"'*[=+\-@_x0-9A-Fe.' ]{0,8}", fullmatch=True)), st.booleans())
@settings(max_examples=500, deadline=None)
def test_a_shielded_text_is_harmless_and_comes_back(text: str, xml: bool) -> None:
    shielded = cells.shield(text, xml)
    assert not shielded.lstrip(" '\"").startswith(("=", "+", "-", "@", "\t", "\r")) or shielded.startswith("'")
    assert cells.unshield(shielded) == text


@given(st.lists(st.tuples(texts, texts, st.lists(texts, max_size=3)), min_size=1, max_size=4))
@settings(max_examples=25, deadline=None)
def test_any_texts_read_back(found: list[tuple[str, str, list[str]]]) -> None:
    empty = {name: None if kind != "tuple" else () for name, kind in schema.SCHEMA.items()}
    empty |= {name: "" for name, kind in schema.SCHEMA.items() if kind == "str"} | {"throughout": False}
    rows = [
        empty | {"event": f"e{number}", "what": what, "document": name or None, "actors": cells.names(actors)}
        for number, (what, name, actors) in enumerate(found)
    ]
    table = schema.from_rows([tuple(row.values()) for row in rows])
    for way in (".csv", ".csv as texts", ".json as is", ".parquet", ".xlsx"):
        data = exports.write(table, way.split()[0])
        pd.testing.assert_frame_equal(schema.restore(READERS[way](data)), table)
