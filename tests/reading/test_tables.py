# ruff: noqa: E501 - whole texts, one a line
"""Tables: of articles a document a row, of events told apart, the columns seen and changed."""

import io
from datetime import date

import openpyxl
import pytest

from extract.reading import formats, tables, tabular
from extract.reading.columns import ARTICLES, EVENTS, is_event_table, kind, proposed
from extract.reading.draft import Unreadable
from extract.reading.formats import read
from extract.reading.limits import Limits
from extract.reading.rows import Row


def test_rows_are_articles_with_their_dates(made):
    documents = read(made.CSV.encode(), name="a.csv")
    assert [(d.name, d.title, d.published, d.published_from) for d in documents] == [
        ("a.csv, row 1", "The Aurora", date(2018, 9, 1), "metadata"),
        ("a.csv, row 2", "Inquiry", date(2018, 9, 2), "metadata"),
    ]


@pytest.mark.parametrize(("formula", "said"), [("=B3", True), ("not worked out", False)])
def test_formulas_without_their_results_are_told(formula, said):
    book = openpyxl.Workbook()
    for row in [["Title", "Text"], ["a", formula], ["b", "The ferry sank on 3 May 2018 off Varna."]]:
        book.active.append(row)
    book.save(file := io.BytesIO())
    messages = [one.message for document in read(file.getvalue(), name="a.xlsx") for one in document.problems]
    assert any("formulas but without their results" in message for message in messages) == said


def test_the_mapping_can_be_seen_and_changed():
    columns = ["Id", "Überschrift", "Datum", "Body", "Other"]
    assert proposed(columns, ARTICLES) == {"text": "Body", "published": "Datum", "name": "Id"}
    rows = [Row(1, {"Body": "x", "Other": "The port was closed."})]
    [draft] = tabular.to_drafts(columns, rows, "csv", Limits(), {"text": "Other"})
    assert draft.text == "The port was closed."


@pytest.mark.parametrize("suffix", [".csv", ".tsv", ".xlsx", ".xls", ".ods", ".json", ".jsonl"])
def test_a_person_may_choose_the_columns(suffix, everything):
    data = everything[f"a{suffix}"]
    found = tables.columns(data, f"a{suffix}")
    names = found.names
    assert found.kind == "articles"
    assert found.samples[names[0]] == ["The Aurora", "Inquiry"]
    assert {role: names.index(column) for role, column in found.mapping.items()} == {
        "title": 0, "published": 1, "text": 2,
    }  # fmt: skip
    documents = formats.read_table(data, f"a{suffix}", {"text": names[0]}, published="2019-01-02")
    assert [(d.text, d.published, d.published_from) for d in documents] == [
        ("The Aurora", date(2019, 1, 2), "given"), ("Inquiry", date(2019, 1, 2), "given"),
    ]  # fmt: skip
    [document] = formats.read_table(data, f"a{suffix}", {"text": "no such column"})
    assert "its columns are" in document.problems[0].message


def test_a_calendar_is_a_table_of_events(everything):
    [held] = tables.cells(everything["a.ics"], "a.ics")
    assert [dict(zip(held.columns, row[1:], strict=True)) for row in held.rows] == [
        {
            "date": "2018-05-03 14:00 UTC", "end date": "", "event": "The Aurora left", "location": "Velm, north pier",
            "who": "Omar Noor", "note": "With ninety on board", "tags": "ferry; port", "latitude": "", "longitude": "",
        },
        {
            "date": "2018-05-04", "end date": "2018-05-06", "event": "Cancelled: Days of mourning", "location": "", "who": "",
            "note": "", "tags": "", "latitude": "", "longitude": "",
        },
    ]  # fmt: skip
    assert list(held.problems) == [
        "entry 3 of the calendar is damaged or has no day and was left out",
        "1 of the calendar's entries repeat; of each only the first day is read",
    ]
    for broken in (b"no calendar", b"BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nSUMMARY:x"):
        with pytest.raises(Unreadable, match=r"no calendar|none of its entries"):
            tables.cells(broken, "a.ics")


def test_columns_of_what_is_no_table(everything):
    assert tables.columns(everything["a.pdf"], "a.xlsx") is None
    assert tables.columns(everything["a.txt"], "a.txt") is None
    with pytest.raises(Unreadable, match="it is no table but plain text"):
        tables.cells(everything["a.txt"], "a.txt")
    [document] = formats.read_table(everything["a.txt"], "a.txt", {"text": "x"})
    assert document.problems[0].message == "a.txt: it is no table of articles but plain text"


def test_a_table_without_texts_says_which_columns_it_has(sentence):
    assert (
        sentence(b"a;b\n1;2\n", "a.csv")
        == "a.csv: no column of it is called text, body, content or the like (its columns are: a, b)"
    )


def test_a_column_whose_name_has_line_breaks_gives_one_line(sentence):
    assert sentence(b'"a\nb";c\n1;2\n', "a.csv").endswith("(its columns are: a b, c)")


def test_a_table_of_events_is_told(sentence):
    assert is_event_table(["event", "start", "end", "when", "what", "edtf", "date_status"])
    assert not is_event_table(["title", "date", "text"])
    assert "table of events" in sentence(b"event,start,end,when,what,edtf,date_status\n1,2,3,4,5,6,7\n", "a.csv")


def test_a_broken_line_of_json_lines_is_told():
    documents = read(b'{"text": "The port was closed."}\n{"text": \n{"text": "It opened."}\n', name="a.jsonl")
    assert [document.text for document in documents] == ["The port was closed.", "It opened."]
    assert documents[0].problems[0].message == "a.jsonl, row 1: line 2 of the file is not valid JSON and was left out"


def test_articles_deep_in_json():
    documents = read(b'{"response": {"docs": [{"body": ["One.", "Two."], "date": "2018-09-01"}]}}', name="a.json")
    assert [(d.text, d.published) for d in documents] == [("One.\n\nTwo.", date(2018, 9, 1))]


def test_a_column_of_american_dates_is_read_as_such():
    table = "text,date\nOne.,05/03/2018\nTwo.,05/23/2018\n"
    assert [d.published for d in read(table.encode(), name="a.csv")] == [date(2018, 5, 3), date(2018, 5, 23)]
    assert [d.published for d in read(table.replace("05/23", "23/05").encode(), name="a.csv")] == [
        date(2018, 3, 5),
        date(2018, 5, 23),
    ]


def test_a_chat_as_telegram_exports_it():
    data = (
        b'{"name": "x", "messages": [{"id": 1, "date": "2018-05-03T10:00:00", "text": ""}, '
        b'{"id": 2, "date": "2018-05-04T10:00:00", "text": ["The ", {"type": "bold", "text": "ferry"}, " sank yesterday."]}]}'
    )
    [document] = read(data, name="result.json")
    assert (document.text, document.published) == ("The ferry sank yesterday.", date(2018, 5, 4))
    assert document.problems[0].message.endswith("rows left out because they hold no text: 1 of 2")


def test_cells_with_markup_are_read_without_it():
    [document] = read(
        b'[{"text": "<p>The port was <b>closed</b>.</p><p>It opened <a href=x>later</a>.</p>"}]', name="a.json"
    )
    assert document.text == "The port was closed.\n\nIt opened later."
    [document] = read(b'[{"text": "The share of x < 3 and y > 2 fell."}]', name="a.json")
    assert document.text == "The share of x < 3 and y > 2 fell."


@pytest.mark.parametrize(
    ("names", "length", "expected"),
    [
        ("Date,Description", 60, {"when": "Date", "what": "Description"}),
        ("Incident Date,Incident Description,Location Name,Officer", 60,
         {"when": "Incident Date", "what": "Incident Description", "place": "Location Name"}),
        ("event_id,event_date,year,event_type,actor1,actor2,country,location,source,notes", 90,
         {"when": "event_date", "what": "notes", "place": "location", "actors": "actor1", "source": "source",
          "tags": "event_type"}),
        ("eventid,iyear,imonth,iday,country_txt,city,summary,gname", 90,
         {"what": "summary", "place": "city", "agents": "gname", "year": "iyear", "month": "imonth", "day": "iday"}),
        ("No,When,What took place,Persons concerned,Place,Basis", 60,
         {"when": "When", "what": "What took place", "place": "Place", "actors": "Persons concerned",
          "source": "Basis"}),
        ("Year,Month,Day,District,Perpetrators,Victim,Description", 60,
         {"what": "Description", "place": "District", "agents": "Perpetrators", "affected": "Victim", "year": "Year",
          "month": "Month", "day": "Day"}),
        ("Date Filed,Number,Docket Text", 90, {"when": "Date Filed", "what": "Docket Text"}),
        ("Date,Time,From,To,Duration", 10, {"when": "Date", "time": "Time"}),
        ("Name,Date of birth,Date of arrest,Details", 40,
         {"when": "Date of arrest", "what": "Details", "actors": "Name"}),
    ],
)  # fmt: skip
def test_a_date_and_a_line_make_an_event(names, length, expected):
    columns = names.split(",")
    assert kind(columns, dict.fromkeys(columns, length)) == "events"
    assert proposed(columns, EVENTS) == expected


@pytest.mark.parametrize(
    ("names", "length"),
    [
        ("Date,Description", 3_000),
        ("created_at,username,tweet", 60),
        ("date,title,url,description", 60),
        ("publish_date,notes", 60),
        ("Date,Post text", 60),
        ("Year,Population", 5),
        ("Report number,Author", 5),
    ],
)
def test_reports_of_a_day_are_no_events(names, length):
    columns = names.split(",")
    assert kind(columns, dict.fromkeys(columns, length)) == "articles"


@pytest.mark.parametrize(
    ("text", "names", "count"),
    [
        ("Incidents 2021,,\n,,\nIncident Date,Incident Details,Place\n3/5/2021,Shots,Kandi\n", "Incident Date", 1),
        ("Exported,2021-06-01\nDate,Event\n3/5/2021,Shots\n", "Date", 1),
        ("03/05/2021,Shots fired at a checkpoint,Kandi\n17/05/2021,Bridge closed,Alibori\n", "Date", 2),
        ("text\nFirst, the port\nThen, the bridge\n", "text", 2),
    ],
)
def test_the_names_of_columns_may_stand_below_a_title_or_be_missing(text, names, count):
    columns, rows, _ = tabular.csv_table(text)
    assert (columns[0], len(list(rows))) == (names, count)
