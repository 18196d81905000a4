"""Every export, read by a program that is not ours."""

from __future__ import annotations

import io
import json
import re
import zipfile
from datetime import date, datetime
from typing import Any
from xml.etree import ElementTree

import geojson
import icalendar
import jsonschema
import openpyxl
import pandas as pd
import pyarrow.parquet as pq
import pytest
import rdflib
from docx import Document as Word
from edtf_validate import valid_edtf as edtf_validate
from followthemoney import model

from extract.dates.edtf import to_edtf
from extract.dates.interval import Grain, Interval, Mod
from extract.records import Document
from extract.table import chronology, exports, schema


@pytest.fixture
def documents(pairs: Any) -> list[Document]:
    return [document for document, _ in pairs]


@pytest.fixture
def table(pairs: Any) -> pd.DataFrame:
    built = schema.build(pairs)
    built.attrs["problems"] = [{"document": "kinds.txt", "stage": "dates", "message": "kinds.txt: 'then' \x01"}]
    return built


@pytest.fixture
def one(make_document: Any, make_event: Any) -> Any:
    def make(**more: Any) -> pd.DataFrame:
        return schema.build([(make_document(), [make_event(**more)])])

    return make


MONTH_PART = Interval(datetime(2019, 8, 11), datetime(2019, 8, 21), Grain.DAY, Mod.MID)
EARLY = Interval(datetime(2019, 1, 1), datetime(2019, 5, 1), Grain.YEAR, Mod.START)
BEFORE = Interval(None, datetime(2011, 1, 1), Grain.YEAR, Mod.BEFORE)
SINCE = Interval(datetime(2017, 1, 1), None, Grain.YEAR, throughout=True)
SPAN = Interval(datetime(2019, 8, 3), datetime(2019, 8, 10), Grain.DAY, throughout=True)
CLOCK = Interval(datetime(2019, 9, 10, 14, 30), datetime(2019, 9, 10, 14, 31), Grain.MINUTE)
DAY = Interval(datetime(2020, 10, 3), datetime(2020, 10, 4), Grain.DAY)
LAST_DAY = Interval(datetime(9999, 1, 1), datetime(9999, 12, 31), Grain.DAY, throughout=True)


@pytest.mark.parametrize("suffix", [suffix for suffix in exports.FORMATS if suffix != ".tml"])
def test_equal_tables_give_equal_bytes(suffix: str, table: pd.DataFrame, documents: list[Document]) -> None:
    first = exports.write(table, suffix, documents)
    assert first
    assert exports.write(table.copy(), suffix, documents) == first


@pytest.mark.parametrize("suffix", exports.FORMATS)
def test_a_table_without_events_is_a_file_too(suffix: str) -> None:
    if suffix == ".tml":
        with pytest.raises(exports.NotExportable, match="needs the text"):
            exports.write(schema.empty(), suffix)
    else:
        assert isinstance(exports.write(schema.empty(), suffix), bytes)


# --- spreadsheets -------------------------------------------------------------------------------------------


def test_no_csv_cell_is_a_formula(table: pd.DataFrame) -> None:
    told = pd.read_csv(io.BytesIO(exports.write(table, ".csv")), dtype=str, keep_default_na=False)
    for cell in told.drop(columns=["latitude", "longitude"]).to_numpy().ravel():
        assert not re.match(r"[\s\"]*[=+\-@\t\r]", cell), cell


def test_xlsx_holds_texts_dates_and_numbers(table: pd.DataFrame) -> None:
    book = openpyxl.load_workbook(io.BytesIO(exports.write(table, ".xlsx")))
    assert book.sheetnames == ["Events", "Documents", "Problems"]
    rows = list(book["Events"].iter_rows())
    heading = [cell.value for cell in rows[0]]
    assert heading == list(schema.SCHEMA)
    assert all(cell.data_type != "f" for row in rows for cell in row)
    assert isinstance(rows[1][heading.index("start")].value, str)  # the first century: no date of a sheet
    kinds = {type(row[heading.index("published")].value) for row in rows[1:]}
    assert datetime in kinds


def test_a_chronology_sheet_is_read_back_as_one(make_document: Any, make_event: Any) -> None:
    event = make_event(what="=Police met Ana Kalniņa", agents=("Police",), actors=("Police", "Ana Kalniņa"))
    table = schema.build([(make_document(), [event])])
    data = exports.write(table, ".chronology.xlsx")
    sheet = openpyxl.load_workbook(io.BytesIO(data))["Chronology"]
    heading, row = map(list, sheet.iter_rows())
    told = {head.value: cell for head, cell in zip(heading, row, strict=True)}
    assert all(cell.data_type != "f" for cell in row)
    assert told["From"].value == table["start"].iloc[0]
    assert told["From"].number_format == "yyyy-mm-dd"
    assert (told["Who did it"].value, told["Actors"].value) == ("Police", "Police; Ana Kalniņa")
    assert sheet.auto_filter.ref == f"A1:{heading[-1].column_letter}2"
    again = chronology.read(data, "again.xlsx").table
    assert again["actors"].tolist() == [("Police", "Ana Kalniņa")]
    assert again[["start", "end"]].equals(table[["start", "end"]])


def test_xlsx_cuts_long_texts_and_restore_joins_them(make_document: Any, make_event: Any) -> None:
    text = "=a long passage \x01 " * 5_000
    long = schema.build([(make_document(text=text), [make_event()])])
    data = exports.write(long, ".xlsx")
    sheet = openpyxl.load_workbook(io.BytesIO(data))["Events"]
    assert max(len(cell.value) for row in sheet.iter_rows() for cell in row if isinstance(cell.value, str)) <= 32_767
    pd.testing.assert_frame_equal(schema.restore(pd.read_excel(io.BytesIO(data))), long)


def test_parquet_types(table: pd.DataFrame) -> None:
    arrow = pq.read_schema(io.BytesIO(exports.write(table, ".parquet")))
    assert str(arrow.field("start").type) == "timestamp[ms]"
    assert str(arrow.field("actors").type) == "list<element: string>"


# --- calendar -----------------------------------------------------------------------------------------------


def _vevent(table: pd.DataFrame) -> Any:
    calendar = icalendar.Calendar.from_ical(exports.write(table, ".ics"))
    return calendar.walk("VEVENT")[0]


@pytest.mark.parametrize(
    ("interval", "start", "end", "status"),
    [
        (MONTH_PART, date(2019, 8, 11), date(2019, 8, 21), "TENTATIVE"),
        (SPAN, date(2019, 8, 3), date(2019, 8, 10), "CONFIRMED"),
        (DAY, date(2020, 10, 3), None, "CONFIRMED"),
        (BEFORE, date(2010, 12, 31), None, "TENTATIVE"),
        (SINCE, date(2017, 1, 1), None, "TENTATIVE"),
        (CLOCK, datetime(2019, 9, 10, 14, 30), datetime(2019, 9, 10, 14, 31), "CONFIRMED"),
        (LAST_DAY, date(9999, 1, 1), date(9999, 12, 31), "CONFIRMED"),
    ],
)
def test_ics_spans(interval: Interval, start: Any, end: Any, status: str, one: Any) -> None:
    event = _vevent(one(interval=interval))
    assert event.decoded("DTSTART") == start
    assert event.decoded("DTEND", None) == end
    assert event["STATUS"] == status


def test_ics_texts_survive(table: pd.DataFrame) -> None:
    data = exports.write(table, ".ics")
    assert all(len(line) <= 75 for line in data.split(b"\r\n"))
    calendar = icalendar.Calendar.from_ical(data)
    events = calendar.walk("VEVENT")
    assert len(events) == table["start"].notna().sum() + (table["start"].isna() & table["end"].notna()).sum()
    assert "1 without a date" in calendar["DESCRIPTION"]
    assert not calendar.errors
    assert all(not event.errors for event in events)
    summaries = {str(event["SUMMARY"]) for event in events}
    assert {"a; b", "back\\slash", 'say "so", then', "سقوط المدينة"} <= summaries
    assert events[0]["GEO"].latitude == 12.25


# --- timelines and maps -------------------------------------------------------------------------------------

DATE = {
    "type": "object",
    "required": ["year"],
    "additionalProperties": False,
    "properties": {
        "year": {"type": "integer"},
        "month": {"type": "integer", "minimum": 1, "maximum": 12},
        "day": {"type": "integer", "minimum": 1, "maximum": 31},
        "hour": {"type": "integer", "minimum": 0, "maximum": 23},
        "minute": {"type": "integer", "minimum": 0, "maximum": 59},
    },
    "dependentRequired": {"day": ["month"], "hour": ["day"], "minute": ["hour"]},
}
SLIDE = {
    "type": "object",
    "required": ["start_date", "text", "unique_id"],
    "additionalProperties": False,
    "properties": {
        "start_date": DATE,
        "end_date": DATE,
        "display_date": {"type": "string", "pattern": "^[^<>]*$"},
        "text": {
            "type": "object",
            "required": ["headline"],
            "additionalProperties": False,
            "properties": {"headline": {"type": "string", "pattern": "^[^<>]*$"}, "text": {"type": "string"}},
        },
        "group": {"type": "string"},
        "autolink": {"const": False},
        "unique_id": {"type": "string", "pattern": "^[A-Za-z][\\w-]*$"},
    },
}
TIMELINE = {
    "type": "object",
    "required": ["events"],
    "additionalProperties": False,
    "properties": {
        "title": {"type": "object", "required": ["text"]},
        "events": {"type": "array", "items": SLIDE},
        "eras": {"type": "array"},
        "scale": {"enum": ["human", "cosmological"]},
    },
}
"""TimelineJS's rules for its JSON, restated."""


def test_timelinejs(table: pd.DataFrame) -> None:
    timeline = json.loads(exports.write(table, "my.timeline.json"))
    jsonschema.validate(timeline, TIMELINE)
    ids = [slide["unique_id"] for slide in timeline["events"]]
    assert len(ids) == len(set(ids)) == len(table) - 1
    assert "1 without a date" in timeline["title"]["text"]["text"]


@pytest.mark.parametrize(
    ("interval", "start", "end"),
    [
        ("year", {"year": 2019}, None),
        (MONTH_PART, {"year": 2019, "month": 8, "day": 11}, {"year": 2019, "month": 8, "day": 20}),
        (EARLY, {"year": 2019, "month": 1}, {"year": 2019, "month": 4}),
        (Interval(datetime(1980, 1, 1), datetime(1990, 1, 1), Grain.DECADE), {"year": 1980}, {"year": 1989}),
        (DAY, {"year": 2020, "month": 10, "day": 3}, None),
    ],
)  # fmt: skip
def test_timelinejs_dates_are_no_more_precise_than_the_words(interval: Any, start: Any, end: Any, one: Any) -> None:
    [slide] = json.loads(exports.write(one(interval=interval), ".timeline.json"))["events"]
    assert slide["start_date"] == start
    assert slide.get("end_date") == end


def test_html_in_texts_is_escaped(one: Any) -> None:
    attack = "<script>alert(1)</script><img src=x onerror=alert(1)>"
    [slide] = json.loads(exports.write(one(what=attack, words=attack), ".timeline.json"))["events"]
    assert "<script" not in json.dumps(slide)
    sheet = pd.read_csv(io.BytesIO(exports.write(one(what=attack, words=attack), ".timeline.csv")), dtype=str)
    assert not sheet["Headline"].str.contains("<").any()


def test_timelinejs_sheet(table: pd.DataFrame) -> None:
    sheet = pd.read_csv(io.BytesIO(exports.write(table, ".timeline.csv")), dtype=str, keep_default_na=False)
    assert ",".join(sheet.columns) == (
        "Year,Month,Day,Time,End Year,End Month,End Day,End Time,Display Date,Headline,Text,Media,Media Credit,"
        "Media Caption,Media Thumbnail,Alt Text,Type,Group,Background"
    )
    assert sheet["Type"].tolist() == ["title"] + [""] * (len(table) - 1)
    assert (sheet["Year"][1:] != "").all()


def test_geojson(table: pd.DataFrame) -> None:
    collection = geojson.loads(exports.write(table, ".geojson"))
    assert collection.is_valid, collection.errors()
    assert len(collection["features"]) == len(table)
    placed = [feature for feature in collection["features"] if feature["geometry"]]
    assert placed[0]["geometry"]["coordinates"] == [-3.5, 12.25]
    assert any(feature["geometry"] is None for feature in collection["features"])


def test_geojson_time(one: Any) -> None:
    [feature] = json.loads(exports.write(one(interval=MONTH_PART), ".geojson"))["features"]
    span = {"earliest": "2019-08-11", "latest": "2019-08-20"}
    assert feature["when"]["timespans"] == [{"start": span, "end": span}]
    assert (feature["properties"]["start"], feature["properties"]["end"]) == ("2019-08-11", "2019-08-21")
    [since] = json.loads(exports.write(one(interval=SINCE), ".geojson"))["features"]
    assert since["when"]["timespans"] == [{"start": {"in": "2017-01-01"}}]


def test_timemap(table: pd.DataFrame) -> None:
    book = openpyxl.load_workbook(io.BytesIO(exports.write(table, ".timemap.xlsx")))
    assert book.sheetnames == ["EXPORT_EVENTS", "EXPORT_SOURCES", "EXPORT_ASSOCIATIONS"]
    heading, *rows = book["EXPORT_EVENTS"].iter_rows(values_only=True)
    wanted = ["description", "date", "time", "location", "latitude", "longitude"]
    wanted += ["association1", "association2", "association3", "source1"]
    assert list(heading[:10]) == wanted
    for row in rows:
        assert row[1] is None or re.fullmatch(r"\d\d/\d\d/\d{4}", row[1])
        assert row[1] or row[4]
    sources = {row[0] for row in book["EXPORT_SOURCES"].iter_rows(min_row=2, values_only=True)}
    assert {row[9] for row in rows} <= sources
    actors = {row[0] for row in book["EXPORT_ASSOCIATIONS"].iter_rows(min_row=2, values_only=True)}
    assert {name for row in rows for name in row[6:9] if name} <= actors


# --- linked data --------------------------------------------------------------------------------------------


def test_jsonld(table: pd.DataFrame, one: Any) -> None:
    graph = rdflib.Graph().parse(data=exports.write(table, ".jsonld"), format="json-ld")
    schema_org = rdflib.Namespace("https://schema.org/")
    assert len(set(graph.subjects(rdflib.RDF.type, schema_org.Event))) == len(table)
    assert len(set(graph.subjects(rdflib.RDF.type, schema_org.CreativeWork))) == table["document"].nunique()
    assert set(graph.objects(None, schema_org.startDate)) == {rdflib.Literal("2019")}
    vague = one(interval=MONTH_PART, dated={"edtf": "[2019-08-11..2019-08-20]"})
    graph = rdflib.Graph().parse(data=exports.write(vague, ".jsonld"), format="json-ld")
    assert not list(graph.objects(None, schema_org.startDate))
    [told] = graph.objects(None, rdflib.URIRef("http://purl.org/dc/terms/date"))
    assert str(told.datatype) == "http://id.loc.gov/datatypes/edtf/EDTF"


@pytest.mark.parametrize("interval", [MONTH_PART, EARLY, BEFORE, SINCE, SPAN, CLOCK, DAY])
def test_dates_in_jsonld_are_edtf(interval: Interval, one: Any) -> None:
    data = exports.write(one(interval=interval, dated={"edtf": to_edtf(interval)}), ".jsonld")
    graph = rdflib.Graph().parse(data=data, format="json-ld")
    [told] = graph.objects(None, rdflib.URIRef("http://purl.org/dc/terms/date"))
    assert edtf_validate.is_valid(str(told))


def test_followthemoney(table: pd.DataFrame) -> None:
    entities = [json.loads(line) for line in exports.write(table, ".ftm.json").splitlines()]
    known = {entity["id"] for entity in entities}
    assert len(known) == len(entities)
    for entity in entities:
        proxy = model.get_proxy(entity, cleaned=False)
        for prop, value in proxy.itervalues():
            if prop.type.name == "entity":
                assert value in known
        for name in ("startDate", "endDate", "date", "publishedAt"):
            assert proxy.get(name, quiet=True) == entity["properties"].get(name, [])
    events = [entity for entity in entities if entity["schema"] == "Event"]
    assert len(events) == len(table)


@pytest.mark.parametrize(
    ("interval", "dates"),
    [
        (DAY, {"date": ["2020-10-03"]}),
        (MONTH_PART, {"startDate": ["2019-08-11"], "endDate": ["2019-08-20"]}),
        (SINCE, {"startDate": ["2017-01-01"]}),
        (BEFORE, {"endDate": ["2010-12-31"]}),
        (None, {}),
    ],
)
def test_followthemoney_dates(interval: Any, dates: Any, one: Any) -> None:
    event = json.loads(exports.write(one(interval=interval), ".ftm.json").splitlines()[0])
    assert {name: value for name, value in event["properties"].items() if "ate" in name} == dates


# --- for readers --------------------------------------------------------------------------------------------


def test_docx(table: pd.DataFrame, documents: list[Document]) -> None:
    word = Word(io.BytesIO(exports.write(table, ".docx", documents)))
    dated, undated, files = word.tables
    assert [cell.text for cell in dated.rows[0].cells] == ["No.", "Date", "Event", "Quote", "Source"]
    assert [row.cells[0].text for row in (*dated.rows[1:], *undated.rows[1:])] == [
        str(number) for number in range(1, len(table) + 1)
    ]
    assert {row.cells[4].text for row in files.rows[1:]} == set(table["sha256"])
    assert sum(int(row.cells[3].text) for row in files.rows[1:]) == len(table)
    assert word.sections[0].footer.paragraphs[0].text.startswith("Page ")
    assert len(dated.rows) + len(undated.rows) - 2 == len(table)
    text = "\n".join(cell.text for row in dated.rows for cell in row.cells)
    assert "“In 2019 the bridge at Qarin fell. Nobody saw it.”" in text
    assert "The bridge, kinds.txt, p. 2" in text
    told = table[(table["date_status"] != "stated") & table["start"].notna()]
    assert all(f"Date: {why}" in text for why in told["why"])
    assert "kinds.txt: 'then' \ufffd" in [paragraph.text for paragraph in word.paragraphs]


def test_timeml_of_several_documents_is_a_zip(table: pd.DataFrame, documents: list[Document]) -> None:
    with pytest.raises(exports.NotExportable, match="come from several documents"):
        exports.write(table, ".tml", documents)
    packed = zipfile.ZipFile(io.BytesIO(exports.write(table, ".tml.zip", documents)))
    assert packed.testzip() is None
    assert all(re.fullmatch(r"[\w.-]+\.tml", name) for name in packed.namelist())
    for name in packed.namelist():
        ElementTree.fromstring(packed.read(name))


# --- by suffix ----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("path", "suffix"),
    [
        ("csv", ".csv"),
        ("a/b.CSV", ".csv"),
        ("x.timeline.csv", ".timeline.csv"),
        ("e.tml.zip", ".tml.zip"),
        (".json", ".json"),
    ],
)
def test_formats_are_found_by_suffix(path: str, suffix: str) -> None:
    assert exports.named(path).suffix == suffix


def test_unknown_suffixes_and_places_are_said_in_a_sentence(tmp_path: Any) -> None:
    with pytest.raises(exports.UnknownFormat, match=r"'events\.doc' is no suffix of an export"):
        exports.named("events.doc")
    assert exports.unwritable("-") == ""
    assert exports.unwritable(tmp_path / "a.csv") == ""
    assert "no suffix" in exports.unwritable(tmp_path / "a.zip")
    assert "does not exist" in exports.unwritable(tmp_path / "no" / "a.csv")
    (tmp_path / "dir.csv").mkdir()
    assert "is a folder" in exports.unwritable(tmp_path / "dir.csv")


def test_too_many_events_are_refused_in_a_sentence(table: pd.DataFrame) -> None:
    assert [suffix for suffix in exports.FORMATS if exports.refusal(table, suffix)] == [".tml"]
    many = table.iloc[[0] * 20_001]
    assert exports.refusal(many, ".docx").startswith("20,001 events are more than Chronology (Word) holds (20,000)")


def test_only_event_tables_are_written(table: pd.DataFrame) -> None:
    with pytest.raises(schema.SchemaError, match="'why' is missing"):
        exports.write(table.drop(columns="why"), ".csv")
