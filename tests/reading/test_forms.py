"""Reports written as a form: which lines are its fields, and what of it happened when."""

from __future__ import annotations

from datetime import date

from extract.pipeline import extract_document
from extract.reading.forms import forms
from extract.reading.passages import split
from extract.reading.published import stated
from extract.records import Document

REPORT = (
    "Incident 14\n\nDate: 3 May 2014\nLocation: Basra, Iraq\nPerpetrators: unknown\n"
    "Description: Gunmen opened fire on a minibus. Two passengers were wounded.\nSource: Radio Basra\n\n"
    "Date: 5 May 2014\nLocation: Kut\nDescription: A shop was burned.\n"
)


def test_a_label_that_comes_again_begins_the_next_form():
    found = forms(REPORT, split(REPORT))
    assert [REPORT[form.begin :].split(" ")[0] for form in found] == ["Gunmen", "A"]


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
