"""Rows of tables, and the lines of a transcript."""

from __future__ import annotations

import pytest

from extract.events.sources import speaker_label


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


@pytest.mark.parametrize(
    ("line", "label"),
    [("MR. KHAN: It was sent.", "MR. KHAN: "), ("Q: Did you go?", "Q: "), ("Dr. Noor: Yes, we did.", "Dr. Noor: ")],
)
def test_the_label_of_a_speaker(line, label):
    assert speaker_label(line, 0, len(line)) == len(label)


@pytest.mark.parametrize("line", ["The list: two men", "ALL IN CAPITALS: NO LABEL", "On Monday, MR. KHAN: spoke"])
def test_what_is_no_label(line):
    assert speaker_label(line, 0, len(line)) == 0
