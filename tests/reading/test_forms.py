"""Reports written as a form: which lines are its fields, and what of it happened when."""

from __future__ import annotations

from datetime import date

from extract.pipeline import extract_document
from extract.reading.forms import fields_of, forms
from extract.reading.passages import split
from extract.reading.published import stated
from extract.records import Document, Passage

REPORT = (
    "Incident 14\n\nDate: 3 May 2014\nLocation: Basra, Iraq\nPerpetrators: unknown\n"
    "Description: Gunmen opened fire on a minibus. Two passengers were wounded.\nSource: Radio Basra\n\n"
    "Date: 5 May 2014\nLocation: Kut\nDescription: A shop was burned.\n"
)


def test_the_rows_of_a_table_are_the_fields_of_a_form():
    cells = [
        "Date of incident\t3 May 2014",
        "Location\tBasra",
        "Reported by\tRadio Basra",
        "Description\tA shop burned.",
    ]
    text = "INCIDENT REPORT\n\n" + "\n".join(cells)
    begins = [text.index(cell) for cell in cells]
    rows = [Passage(begin, begin + len(cell), "table") for begin, cell in zip(begins, cells, strict=True)]
    [event] = extract_document(Document("form", text, (Passage(0, 15, "heading"), *rows))).events
    assert (event.what, event.dated.edtf) == ("A shop burned", "2014-05-03")
    assert ([place.name for place in event.places], event.reported_by) == (["Basra"], ("Radio Basra",))


def test_a_form_s_source_says_who_and_no_day_and_its_victim_makes_it_no_record():
    fields = "Date of incident: 3 May 2014\nPlace: Basra\nVictim: Omar Noor\nDescription: A shop burned.\n"
    fields += "Source: Neighbours, 9 May 2014\n"
    [event] = extract_document(Document("form", fields, split(fields))).events
    assert (event.what, event.dated.edtf, event.affected) == ("A shop burned", "2014-05-03", ("Omar Noor",))
    assert event.reported_by == ("Neighbours",)


def test_a_box_of_facts_is_told_of_by_its_title():
    lines = ["Battle of Varna", "Part of the Delta War", "Date\t11 June 1984", "Location\tVarna", "Result\tA draw"]
    text = "\n".join(lines)
    begins = [text.index(line) for line in lines]
    kinds = ("heading", "caption", "table", "table", "table")
    passages = tuple(Passage(at, at + len(line), kind) for at, line, kind in zip(begins, lines, kinds, strict=True))
    [event] = extract_document(Document("battle", text, passages)).events
    assert (event.what, event.dated.edtf) == ("Battle of Varna", "1984-06-11")


def test_fields_on_one_line_are_fields():
    line = "1. Name: Omar Noor   Arrested: 3 May 2014      Place: Basra"
    assert [line[slice(*one)] for one in fields_of(line)] == [
        "1. Name: Omar Noor",
        "Arrested: 3 May 2014",
        "Place: Basra",
    ]
    for whole in ("Noor: 3 May   in Basra", "Date   Place   Event", "They said:   nothing", "Name: Omar Noor"):
        assert fields_of(whole) == [(0, len(whole))]


def test_a_label_that_comes_again_begins_the_next_form():
    found = forms(REPORT, split(REPORT))
    assert [REPORT[form.begin :].split(" ")[0] for form in found] == ["Gunmen", "A"]


def test_a_bare_label_that_opens_the_document_names_the_words_below_it():
    text = "Description:\n\nGunmen shot a driver.\n\nDate: 3 May 2014\n"
    assert [text[form.begin :].split(" ")[0] for form in forms(text, split(text))] == ["Gunmen"]


def test_a_mail_s_head_is_no_form():
    text = "Date: 3 May 2014\nSubject: the strike\nFrom: Omar Noor\n"
    assert forms(text, split(text)) == []


def test_the_day_of_a_form_is_when_it_happened_not_when_it_was_published():
    assert stated(REPORT, split(REPORT), "report.txt", {}) == (None, "")


def test_what_a_form_tells_is_a_row_of_its_day_with_its_place_and_source():
    events = extract_document(Document("report.txt", REPORT)).events
    told = [(event.dated.interval.start.date(), event.what) for event in events if event.dated.interval]
    assert told == [
        (date(2014, 5, 3), "Gunmen opened fire on a minibus"),
        (date(2014, 5, 3), "Two passengers were wounded"),
        (date(2014, 5, 5), "A shop was burned"),
    ]
    assert [place.name for place in events[0].places] == ["Basra", "Iraq"]
    assert events[1].reported_by == ("Radio Basra",)


def test_one_form_alone_has_its_row_though_its_day_is_the_only_one():
    text = "Incident report 44\n\nDate: 3 May 2014\nPlace: Basra\nDescription:\nGunmen shot two men near the market.\n"
    assert [event.what for event in extract_document(Document("report.txt", text)).events] == [
        "Gunmen shot two men near the market"
    ]


def test_what_a_record_s_labels_tell_befell_whose_record_it_is():
    text = (
        "PRISONER RECORD\n\nName: Lena Quist\nDate of birth: 3/5/1961\nDate of arrest: 5 July 2003\n"
        "Place of arrest: Basra\nReleased: 12 January 2012\nPrison: Kut\n"
    )
    events = extract_document(Document("report.txt", text)).events
    assert [event.what for event in events] == ["Birth of Lena Quist", "Arrest of Lena Quist", "Lena Quist released"]
    assert {event.affected for event in events} == {("Lena Quist",)}
    assert [[place.name for place in event.places] for event in events] == [[], ["Basra"], []]


def test_a_heading_over_day_and_hour_tells_what_happened_then():
    text = (
        "Crash of a Tarn 12 near Basra\n\nDate & Time: 3 May 2014 at 0930 LT\nOperator: Tarn Air\n"
        "Schedule: Basra - Kut\nCircumstances:\nThe aircraft stalled in fog.\n"
    )
    first = extract_document(Document("report.txt", text)).events[0]
    assert (first.what, first.dated.edtf) == ("Crash of a Tarn 12 near Basra", "2014-05-03")


def test_a_heading_below_the_fields_says_what_happened_and_the_paper_s_own_day_is_no_incident_s():
    cells = ["Date of report:\t9 June 2022", "Date and time of the incident:\t4 June 2022, 14:30", "Place:\tMarn"]
    lines = ["Incident 17", *cells, "Narrative", "Four men attacked a family. The men took two goats."]
    text = "\n".join(lines)
    kinds = ("heading", "table", "table", "table", "heading", "body")
    begins = [text.index(line) for line in lines]
    passages = tuple(Passage(at, at + len(line), kind) for at, line, kind in zip(begins, lines, kinds, strict=True))
    assert stated(text, passages, "a.docx", {}) == (date(2022, 6, 9), "byline")
    events = extract_document(Document("form", text, passages, published=date(2022, 6, 9))).events
    assert {(event.what, event.dated.edtf.rstrip("~")) for event in events} == {
        ("Four men attacked a family", "2022-06-04"),
        ("The men took two goats", "2022-06-04"),
    }
