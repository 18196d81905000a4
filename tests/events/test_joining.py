"""Sentences that the model cut in the middle."""

from __future__ import annotations


def test_a_day_cut_off_behind_said_stays_with_it(case):
    text = case(
        "Police=police:NNS:nsubj:2 said=say:VBD:ROOT:2",
        "Monday:NNP:ROOT:1",
        "they:PRP:nsubj:3 had=have:VBD:aux:3 left=leave:VBN:ROOT:3 .:.:punct:3",
    )
    assert [event.trigger for event in text.events("Monday")] == ["said"]


def test_a_date_cut_off_from_its_clause_governs_it(case):
    text = case(
        "By:IN:ROOT:1 2011:CD:pobj:1", "troops=troop:NNS:nsubj:2 left=leave:VBD:ROOT:2 Basra:NNP:dobj:2 .:.:punct:2"
    )
    assert [event.trigger for event in text.events("2011")] == ["left"]


def test_sentences_that_end_are_not_joined(case):
    text = case("They:PRP:nsubj:2 left=leave:VBD:ROOT:2 .:.:punct:2", "Monday:NNP:nsubj:2 came=come:VBD:ROOT:2")
    assert [event.trigger for event in text.events("Monday")] == ["came"]
