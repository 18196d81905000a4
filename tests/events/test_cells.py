"""Rows of tables, and the lines of a transcript."""

from __future__ import annotations

import pytest

from extract.events import find
from extract.events.speakers import speaker_label
from extract.pipeline import extract_document
from extract.records import Document, Passage


def test_a_cell_that_is_a_name_says_where_and_stays_out_of_the_headline(case):
    text = case(
        "3:CD:nummod:2 May:NNP:npadvmod:6 Basra:NNP:compound:5 two:CD:nummod:5 men=man:NNS:nsubj:6 died=die:VBD:ROOT:6",
        names={"Basra": "GPE"},
        section="table",
    )
    text.text = text.text.replace("May Basra two", "May\tBasra\ttwo")
    [event] = text.events("3 May")
    assert event.what == "Two men died"
    assert [place.name for place in event.places] == ["Basra"]


def test_the_head_of_a_column_says_what_its_cells_hold(case):
    head = "Date\tPlace\tIncident\tSource"
    rows = case(
        "3:CD:nummod:2 May:NNP:npadvmod:6 Hillgate:NNP:compound:5 Drone:NN:compound:5 strike:NN:nsubj:6 "
        "killed=kill:VBD:ROOT:6 Omar:NNP:dobj:6 Acme:NNP:dep:7",
        names={"Omar": "PERSON", "Acme": "ORG"},
        section="table",
    )
    text = rows.text.replace("May Hillgate Drone", "May\tHillgate\tDrone").replace("Omar Acme", "Omar\tAcme")
    document = Document("case", f"{text}\n{head}", (Passage(0, len(text), "table", None, (len(text) + 1, 99)),))
    [event] = find(document, [rows.dated("3 May")], rows.sentences, rows.mentions, rows.places)
    assert event.what == "Drone strike killed Omar"
    assert [place.name for place in event.places] == ["Hillgate"]
    assert (event.actors, event.reported_by) == (("Omar",), ("Acme",))


@pytest.mark.parametrize(
    ("line", "label"),
    [("MR. KHAN: It was sent.", "MR. KHAN: "), ("Q: Did you go?", "Q: "), ("Dr. Noor: Yes, we did.", "Dr. Noor: ")],
)
def test_the_label_of_a_speaker(line, label):
    assert speaker_label(line, 0, len(line)) == len(label)


@pytest.mark.parametrize("line", ["The list: two men", "ALL IN CAPITALS: NO LABEL", "On Monday, MR. KHAN: spoke"])
def test_what_is_no_label(line):
    assert speaker_label(line, 0, len(line)) == 0


def test_a_row_of_hundreds_of_cells_is_read_in_their_number() -> None:
    cells = [f"Police arrested Omar Noor on {1 + i % 27} May {1990 + i % 30}." for i in range(80)]
    document = Document("wide.txt", "Date\tEvent\n3 May 2019\t" + "\t".join(cells) + "\n")
    found = extract_document(document).events
    assert len(found) >= len(cells)
    assert {name for event in found for name in event.affected} == {"Omar Noor"}
