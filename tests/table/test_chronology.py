"""A table of events that a person has already: read by its columns' names, or as it was downloaded, nothing lost."""

from __future__ import annotations

import io
import json
from datetime import date, timedelta
from typing import Any

import openpyxl
import pytest

from extract import intake
from extract.reading.draft import Unreadable
from extract.reading.limits import Limits
from extract.table import chronology, chronology_dates, exports, schema
from extract.table.case import Case

OTHERS = (
    "Date,Event,Place,Source,Actor,Notes\n"
    '3 May 2019,"Fire at the port, seen from the sea","Varna, Bulgaria",Harbour Gazette,Lena Okafor; Tomas Will,check\n'
    "early June 2019,Inquiry opened,Sofia,,Ministry of Transport,\n"
    ",Nobody knows when,Burgas,,,\n"
    "sometime,Ferry sold,,Gazette,,\n"
    "3–5 July 2020,Strike,Varna,,,\n"
)


def read(text: str, name: str = "own.csv", **more: Any) -> chronology.Chronology:
    return chronology.read(text.encode(), name, **more)


def put(case: Case, *sources: intake.Source) -> list[intake.Line]:
    progress = intake.Progress(len(sources), 1, 0.0)
    intake.run(sources, case, progress)
    return progress.lines


def test_another_s_table_is_read_by_its_columns_names(dates: Any) -> None:
    found = read(OTHERS)
    schema.check(found.table)
    row = found.table.iloc[0]
    assert (row["what"], row["edtf"], row["place_path"], row["note"]) == (
        "Fire at the port, seen from the sea", "2019-05-03", "Varna / Bulgaria", "check",
    )  # fmt: skip
    assert row["actors"] == ("Lena Okafor", "Tomas Will")
    assert row["reported_by"] == ("Harbour Gazette",)
    assert row["why"] == "row 1 of own.csv: “3 May 2019” is 3 May 2019"
    text = found.document.text
    assert text[row["when_start"] : row["when_end"]] == row["when"] == "3 May 2019"
    assert text[row["trigger_start"] : row["trigger_end"]] == row["what"]
    assert row["passage_text"].startswith("Row 1\nDate: 3 May 2019\n")
    assert dates(OTHERS) == ["2019-05-03", "[2019-06-01..2019-06-10]", "", "", "2020-07-03/2020-07-05"]


def test_an_unreadable_date_is_told_with_its_row_and_the_row_stays() -> None:
    found = read(OTHERS)
    assert [problem.message for problem in found.problems] == [
        "own.csv, row 3: there is no date",
        "own.csv, row 4: “sometime” is no date that can be read",
    ]
    undated = found.table[found.table["date_status"] == "unresolved"]
    assert sorted(undated["what"]) == ["Ferry sold", "Nobody knows when"]


def test_a_day_that_can_be_read_two_ways_is_flagged() -> None:
    found = read("Date,Event\n05/03/2018,a\n")
    assert found.table["flags"].iloc[0] == ("ambiguous_order",)
    assert chronology_dates.order(["5/5/2018", "05/23/2018"]) == "MDY"


def test_coordinates_of_the_table_go_before_the_gazetteer_s() -> None:
    found = read("Date,Event,Place,Lat,Lon\n2019,a,Varna,1.5,2.5\n2020,b,Varna,n/a,\n2021,c,,91,0\n2022,d,,3,4\n").table
    assert found["latitude"].fillna(0).tolist() == [1.5, pytest.approx(43.2, abs=0.1), 0, 3]
    assert found["places"].tolist() == [("Varna",), ("Varna",), (), ("3, 4",)]


def test_every_format_gives_the_same(make_document: Any) -> None:
    rows = [["Date", "Event"], ["2019-05-03", "Fire"], ["May 2020", "Strike"]]
    book = openpyxl.Workbook()
    for row in rows:
        book.active.append(row)
    book.active["A2"] = date(2019, 5, 3)
    held = io.BytesIO()
    book.save(held)
    objects = [dict(zip(rows[0], row, strict=True)) for row in rows[1:]]
    files = {
        "a.csv": "\n".join(",".join(row) for row in rows).encode(),
        "a.tsv": "\n".join("\t".join(row) for row in rows).encode(),
        "a.xlsx": held.getvalue(),
        "a.json": json.dumps(objects).encode(),
        "a.jsonl": "\n".join(map(json.dumps, objects)).encode(),
    }
    for name, data in files.items():
        found = chronology.read(data, name).table
        assert list(zip(found["edtf"], found["what"], strict=True)) == [
            ("2019-05-03", "Fire"),
            ("2020-05", "Strike"),
        ], name


def test_columns_may_be_named_by_a_person() -> None:
    table = "A,B,C\n3 May 2019,Fire,Varna\n"
    assert read(table, mapping={"when": "A", "what": "B", "place": "C"}).table["places"].iloc[0] == ("Varna",)
    for mapping, reason in (({"what": "D"}, "no column “D”"), ({"when": "A"}, "what happened")):
        with pytest.raises(Unreadable, match=reason):
            read(table, mapping=mapping)
    with pytest.raises(Unreadable, match="holds no rows"):
        read("Date,Event\n")


def test_a_long_table_is_cut_with_a_word() -> None:
    found = read("Date,Event\n2019,a\n2020,b\n2021,c\n", limits=Limits(max_rows=2))
    assert len(found.table) == 2
    assert found.problems[0].message == "own.csv: only the first 2 rows of this table were read"


def test_a_download_that_was_changed_is_read_by_names(case: Case) -> None:
    table = case.table().drop(columns=["same_as"])
    data = table.to_csv(index=False).encode()
    found = chronology.read(data, "events.csv")
    assert not found.ours
    assert "changed since (column 'same_as' is missing)" in found.problems[0].message
    assert len(found.table) == len(table)


# --- in a case -------------------------------------------------------------------------------------------------------


def corrected(case: Case) -> None:
    """What a person may do, done."""
    first, second, third, *_ = case.table()["event"]
    case.edit([(first, "what", "=said otherwise"), (first, "actors", ["Ada; Quist"]), (first, "note", "n")], "A", "now")
    case.edit(
        [(second, "review", "rejected"), (second, "tags", ["x", "y; z"]), (third, "start", "2001-02-03")], "A", "now"
    )
    case.merge_events([second, third], "A", "now")
    case.merge_names(["Lena Okafor"], "L. Okafor", "A", "now")


@pytest.mark.parametrize("suffix", [".csv", ".xlsx", ".json", ".jsonl"])
def test_our_own_download_comes_back_whole(suffix: str, case: Case, make_event: Any, tmp_path: Any) -> None:
    corrected(case)
    case.add_event("kinds.txt", make_event(900), "A", "now")
    table = case.table()
    data = exports.write(table, suffix, [])
    with Case.open(tmp_path / "other.case") as other:
        [line] = put(other, intake.Source(f"events{suffix}", data))
        assert line.fine, line.sentence
        found = other.table()
        for name in table:
            if name != "same_as":  # a group is known by its members
                assert table[name].equals(found[name]), name
        groups = [sorted(sorted(events) for _, events in one.groupby("same_as")["event"]) for one in (table, found)]
        assert groups[0] == groups[1]
        assert put(other, intake.Source(f"events{suffix}", data))[0].sentence == intake.ALREADY
        assert other.table().equals(found)


def test_rows_know_their_file_and_go_with_it(case: Case, tmp_path: Any) -> None:
    corrected(case)
    data = exports.write(case.table(), ".csv", [])
    with Case.open(tmp_path / "other.case") as other:
        put(other, intake.Source("events.csv", data), intake.Source("own.csv", OTHERS.encode()))
        event = case.table()["event"].iloc[2]
        assert other.origin(event) == ("events.csv", "row 3")
        assert other.told_by("events.csv") == sorted({*case.table()["document"]}, key=other.told_by("events.csv").index)
        assert other.told_by("own.csv") == ["own.csv"]
        assert [file.name for file in other.tables()] == ["events.csv", "own.csv"]
        other.edit([(event, "note", "later")], "B", "now")
        assert other.delete_documents(["events.csv"])
        assert set(other.table()["document"]) == {"own.csv"}
        assert [edit.document for edit in other.log()] == ["own.csv"]


def test_rows_of_this_very_case_are_left_out(case: Case) -> None:
    before = case.table()
    [line] = put(case, intake.Source("events.csv", exports.write(before, ".csv", [])))
    assert f"{len(before)} of its rows are events of this case already" in line.sentence
    assert len(case.table()) == len(before)


def test_a_person_s_review_goes_before_the_file_s(case: Case, tmp_path: Any) -> None:
    with Case.open(tmp_path / "other.case") as other:
        put(other, intake.Source("own.csv", OTHERS.encode()))
        event = other.table()["event"].iloc[0]
        other.edit([(event, "note", "mine")], "B", "now")
        assert intake.again(other, "own.csv", date(2020, 1, 1)) == 5
        assert other.table()["note"].iloc[0] == "mine"
        assert other.undo("B", "now")
        assert other.table()["note"].iloc[0] == "check"


def test_columns_chosen_later_are_kept_and_used_again(tmp_path: Any) -> None:
    data = b"Date,Headline,Story\n3 May 2019,Fire,The port burnt on 1 June 2018.\n"
    with Case.open(tmp_path / "other.case") as other:
        put(other, intake.Source("a.csv", data))
        assert other.table()["edtf"].tolist() == ["2018-06-01"]
        put(other, intake.Source("a.csv", data, columns={"when": "Date", "what": "Headline"}))
        assert other.table()["edtf"].tolist() == ["2019-05-03"]
        put(other, intake.Source("a.csv", data))
        assert [entry.format for entry in other.documents()] == [chronology.FORMAT]
        put(other, intake.Source("a.csv", data, columns={"text": "Headline", "published": "Date"}))
        assert [other.document(entry.name).text for entry in other.documents()] == ["Fire"]


def test_a_table_of_events_that_cannot_be_read_is_listed_with_its_reason(tmp_path: Any) -> None:
    with Case.open(tmp_path / "other.case") as other:
        [line] = put(other, intake.Source("a.csv", b"Date,Event\n"))
        assert (line.sentence, line.fine) == ("a.csv: this table holds no rows", False)
        [file] = other.tables()
        assert file.name == "a.csv"


@pytest.mark.parametrize(
    ("held", "edtf"), [(timedelta(days=1), "2019-05-05"), (timedelta(hours=14, minutes=30), "2019-05-04")]
)
def test_a_time_kept_as_a_length_in_a_sheet_is_a_time_of_day(held: timedelta, edtf: str) -> None:
    book = openpyxl.Workbook()
    for row in (("date", "time", "event"), (date(2019, 5, 4), held, "The bridge fell")):
        book.active.append(row)
    book.active["B2"].number_format = "[h]:mm"
    packed = io.BytesIO()
    book.save(packed)
    found = chronology.read(packed.getvalue(), "own.xlsx")
    assert found.table["edtf"].tolist() == [edtf]
    assert str(found.table["value"].iloc[0])[11:] in ("00:00", "14:30")
    assert not found.problems


def test_what_stands_in_a_merged_cell_beside_several_rows_is_of_each() -> None:
    book = openpyxl.Workbook()
    for row in (
        ("Incidents", None),
        ("Date", "Event"),
        ("3 May 2019", "a"),
        (None, "b"),
        ("5 May 2019", "c"),
        (None, "d"),
    ):
        book.active.append(row)
    book.active.merge_cells("A1:B1")
    book.active.merge_cells("A3:A4")
    packed = io.BytesIO()
    book.save(packed)
    found = chronology.read(packed.getvalue(), "own.xlsx")
    assert [event.dated.edtf for event in found.events] == ["2019-05-03", "2019-05-03", "2019-05-05", ""]


def test_where_no_column_tells_what_happened_the_others_do() -> None:
    found = read("Date,Time,From,To,Minutes\n2021-03-04,22:14,Lena Okafor,Tomas Will,3\n")
    assert found.table["what"].tolist() == ["From: Lena Okafor; To: Tomas Will; Minutes: 3"]
    assert str(found.table["start"][0]) == "2021-03-04 22:14:00"


def test_numbered_columns_are_read_together_and_a_database_s_midnight_is_a_day(dates: Any) -> None:
    found = read("event_date,actor1,actor2,notes\n2021-03-27 00:00:00.000,Army,Harbour Union,Clash at the port\n")
    assert found.table["actors"].tolist() == [("Army", "Harbour Union")]
    assert found.table["edtf"].tolist() == ["2021-03-27"]
    assert dates("iyear,imonth,iday,summary\n2014,5,0,a\n2014,0,0,b\n") == ["2014-05", "2014"]


def test_a_list_of_people_tells_what_its_column_of_days_says_befell_them() -> None:
    found = read(
        "No.,Name,Age,Date of arrest,Place of arrest,Outcome\n1,Lena Quist,41,4 June 2021,Varna,Died in custody\n"
    )
    row = found.table.iloc[0]
    assert row["what"] == "Arrest of Lena Quist: Age: 41; Outcome: Died in custody"
    assert (row["edtf"], row["affected"], row["places"]) == ("2021-06-04", ("Lena Quist",), ("Varna",))


@pytest.mark.parametrize(
    ("text", "what"),
    [
        (
            "Booking date,Payer,Payee,Amount,Reference\n02.06.2021,Acme Ltd,Lena Quist,500,Consulting\n",
            "Acme Ltd to Lena Quist: Amount: 500; Reference: Consulting",
        ),
        (
            "Date,Time,Caller,Called,Seconds\n2021-06-09,23:01,Acme Ltd,Lena Quist,212\n",
            "Acme Ltd to Lena Quist: Seconds: 212",
        ),
    ],
)
def test_what_passes_from_one_to_another(text: str, what: str) -> None:
    row = read(text).table.iloc[0]
    assert (row["what"], row["agents"], row["affected"], row["reported_by"]) == (
        what,
        ("Acme Ltd",),
        ("Lena Quist",),
        (),
    )


def test_who_did_it_and_to_whom_are_read_in_columns_called_so() -> None:
    found = read(
        "Date,Province,Perpetrator,Victim,Description\n"
        "3 May 2019,Nord,Harbour Guard,Omar Noor; Lena Okafor,Two shot at the port\n"
        "4 May 2019,Nord,unknown,12,Bus set alight\n"
    ).table
    assert found["agents"].tolist() == [("Harbour Guard",), ()]
    assert found["affected"].tolist() == [("Omar Noor", "Lena Okafor"), ()]
    assert found["actors"].tolist() == [("Harbour Guard", "Omar Noor", "Lena Okafor"), ()]


def test_what_a_payment_refers_to_is_no_source() -> None:
    row = read("Date,Counterparty,Reference,Amount\n3 May 2017,Acme Ltd,Invoice 44,-200\n").table.iloc[0]
    assert (row["what"], row["reported_by"]) == ("Reference: Invoice 44; Amount: -200", ())


def test_sums_and_notes_below_a_table_are_no_events() -> None:
    found = read(
        "Incident ID,Date,Governorate,Type of attack,Facility,Killed,Source\n"
        "M-1,2023-01-09,Nord,Shelling,Clinic of Velm,3,Watch\n"
        "Total,,,,,3,\nNote: last updated on 12 April 2023.,,,,,,\n"
    )
    assert found.table["what"].tolist() == ["Shelling: Facility: Clinic of Velm; Killed: 3"]
    assert "12 April 2023" in found.document.text


def test_each_day_that_befell_a_person_is_an_event() -> None:
    found = read(
        "Full name,Date of birth,Residence,Arrested,Place of release,Date of release\n"
        "Lena Quist,1975-04-02,Varna,2016-10-10,Sofia,2018-10-17\nOmar Noor,1980-11-11,Burgas,,,2017-01-05\n"
    ).table
    told = zip(found["edtf"], found["what"].str.partition(":")[0], found["places"], strict=True)
    assert list(told) == [
        ("2016-10-10", "Lena Quist was arrested", ()),
        ("2017-01-05", "Release of Omar Noor", ()),
        ("2018-10-17", "Release of Lena Quist", ("Sofia",)),
    ]


def test_when_somebody_was_last_seen_is_an_event() -> None:
    found = read("Case ID,Full name,Age,Date last seen,Place last seen\nAG-1,Omar Noor,19,26/09/2014,Iguala\n")
    [row] = found.events
    assert (row.dated.edtf, row.actors, [place.name for place in row.places]) == (
        "2014-09-26",
        ("Omar Noor",),
        ["Iguala"],
    )
    assert row.what.startswith("Omar Noor was last seen")


def test_who_arrested_somebody_need_not_have_released_him() -> None:
    found = read(
        "S/N,Name of detainee,Arrest date,Arresting agency,Release date\n"
        "1,Lena Quist,20/10/2020,Harbour Guard,21/12/2020\n"
    ).table
    assert found["agents"].tolist() == [("Harbour Guard",), ()]
    assert found["what"].tolist() == ["Arrest of Lena Quist: Release date: 21/12/2020", "Release of Lena Quist"]


def test_what_was_told_in_an_interview_is_a_text_and_no_event_of_its_day() -> None:
    table = "Interview code,Date of interview,Summary of testimony\nI-1,3 July 2019,On 27 August 2017 soldiers came.\n"
    assert not chronology.is_one(table.encode(), "interviews.csv")
    assert chronology.is_one(table.replace("interview", "arrest").encode(), "arrests.csv")


def test_each_sheet_is_read_by_its_own_columns() -> None:
    book = openpyxl.Workbook()
    sheets = [
        ("Cover", [["Attacks on schools"], ["Prepared by Education Watch"]]),
        ("2018", [["Date", "Province", "Details"], ["11 April", "Nord", "School set alight"]]),
        ("Trials", [["Hearing date", "Court", "Event"], [date(2019, 7, 8), "Varna", "Omar Noor was sentenced"]]),
    ]
    for name, rows in sheets:
        sheet = book.create_sheet(name)
        for row in rows:
            sheet.append(row)
    del book["Sheet"]
    buffer = io.BytesIO()
    book.save(buffer)
    found = chronology.read(buffer.getvalue(), "schools.xlsx")
    assert found.table["edtf"].tolist() == ["2018-04-11", "2019-07-08"]
    assert [one.message for one in found.problems] == [
        "schools.xlsx: sheet Cover is no table of events and was not read"
    ]


def test_names_of_columns_in_two_rows_are_read_together() -> None:
    book = openpyxl.Workbook()
    for row in (
        ("Protests", None, None, None, None, None, None),
        ("When", None, "Where", None, "Who", None, "What happened"),
        ("Date", "Time", "Town", "District", "Organiser", "Security forces", None),
        ("03.05.2019", "10:00", "Varin", "North", "Harbour Union", "Coast Guard", "Dockers blocked the gate"),
        ("05.05.2019", None, "Lipnik", "East", "Harbour Union", None, "Dockers marched"),
    ):
        book.active.append(row)
    book.active.merge_cells("G2:G3")
    packed = io.BytesIO()
    book.save(packed)
    found = chronology.read(packed.getvalue(), "own.xlsx")
    assert [(event.dated.edtf[:10], event.what, event.actors) for event in found.events] == [
        ("2019-05-03", "Dockers blocked the gate", ("Harbour Union", "Coast Guard")),
        ("2019-05-05", "Dockers marched", ("Harbour Union",)),
    ]


def test_a_row_of_values_is_no_second_row_of_names() -> None:
    found = read("Date,Who,,What\n1 May 2019,Police,City,Event\n3 May 2019,Noor,,March\n5 May 2019,Lund,,Vigil\n")
    assert len(found.events) == 3


def test_who_was_arrested_and_what_became_of_them_later() -> None:
    found = read(
        "No,Full name,Date arrested,Arresting force,Place of arrest,Current status,Status date\n"
        "1,Omar Noor,12/02/2019,Coast Guard,Varin,Released on bail,03/06/2019\n"
        "2,Lena Quist,20/02/2019,Police,Lipnik,Disappeared,\n"
    )
    assert [(event.dated.edtf, event.what, event.agents, event.affected) for event in found.events] == [
        ("2019-02-12", "Omar Noor was arrested", ("Coast Guard",), ("Omar Noor",)),
        ("2019-06-03", "Omar Noor: released on bail", (), ("Omar Noor",)),
        ("2019-02-20", "Lena Quist was arrested: Current status: Disappeared", ("Police",), ("Lena Quist",)),
    ]


def test_each_day_of_a_register_is_an_event(dates: Any) -> None:
    found = read(
        "Permit,Applicant,Applied,Decision,Decided on,Next due\n"
        "P-1,Halden Ltd,12.01.2021,Granted,03.03.2021,01.03.2031\nP-2,Lena Quist,13.13.2021,Pending,,\n"
    )
    assert [(row.edtf, row.what, row.status) for row in found.table.itertuples()] == [
        ("2021-01-12", "Applied: Halden Ltd; Permit: P-1; Decision: Granted", "happened"),
        ("2021-03-03", "Decided: Halden Ltd; Permit: P-1; Decision: Granted", "happened"),
        ("2031-03-01", "Next due: Halden Ltd; Permit: P-1; Decision: Granted", "planned"),
        ("", "Applied: Lena Quist; Permit: P-2; Decision: Pending", "happened"),
    ]
    assert set(found.table["actors"]) == {("Halden Ltd",), ("Lena Quist",)}
    assert [problem.message for problem in found.problems if "row 2" in problem.message]


def test_a_flight_leaves_and_arrives() -> None:
    found = read("Tail,Origin,Destination,Departure,Arrival\nNN1,Varna,Basra,2021-04-03 10:15,2021-04-03 16:40\n")
    assert list(found.table["what"]) == ["Departure: Varna to Basra: Tail: NN1", "Arrival: Varna to Basra: Tail: NN1"]
    assert found.table["places"].map(len).tolist() == [2, 2]


def test_days_of_a_register_are_told_once() -> None:
    found = read("Task,Assignee,Start,Finish,Signed off\nDig a trench,Lena Quist,2021-05-04,2021-05-08,2021-05-20\n")
    assert [(row.edtf, row.what) for row in found.table.itertuples()] == [
        ("2021-05-04/2021-05-08", "Task: Dig a trench; Assignee: Lena Quist"),
        ("2021-05-20", "Signed off: Task: Dig a trench; Assignee: Lena Quist"),
    ]
    found = read("Surname,Forename,Died\nQuist,Lena,1944-06-09\nNoor,Ali,1951-07-19\n")
    assert list(found.table["what"]) == ["Died: Surname: Quist; Forename: Lena", "Died: Surname: Noor; Forename: Ali"]
    found = read("Name,Date of death,Buried\nLena Quist,1944-06-09,1944-06-12\n")
    assert list(found.table["what"]) == ["Death of Lena Quist", "Buried: Lena Quist"]
