"""Sentences that the model cut in the middle, or glued together."""

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


def test_a_number_behind_a_name_may_end_a_sentence(case):
    text = case(
        "It:PRP:nsubj:2 fell=fall:VBD:ROOT:2 in:IN:prep:2 War:NNP:compound:5 I.:NNP:pobj:3 In:IN:prep:10 "
        "1956:CD:pobj:6 a:DT:det:9 revolt:NN:nsubj:10 began=begin:VBD:conj:2 .:.:punct:2"
    )
    assert [event.trigger for event in text.events("1956")] == ["began"]


def test_a_number_within_a_name_ends_nothing(case):
    text = case(
        "Nicholas:NNP:compound:2 II.:NNP:nsubj:4 soon:RB:advmod:4 fell=fall:VBD:ROOT:4 in:IN:prep:4 1917:CD:pobj:5"
    )
    assert [event.what for event in text.events("1917")] == ["Nicholas II. fell"]


def test_a_report_cut_off_from_what_it_says_is_no_verb(case):
    text = case(
        "A:DT:det:2 report:VBP:ROOT:2 this:DT:det:4 week:NN:npadvmod:2",
        "said=say:VBD:ROOT:1 they:PRP:nsubj:3 left=leave:VBD:ccomp:1 .:.:punct:1",
    )
    assert [(event.trigger, event.what) for event in text.events("this week")] == [("said", "A report said: They left")]


def test_what_a_dash_cut_in_two_is_one_sentence(case):
    text = case(
        "In:IN:ROOT:1 May:NNP:pobj:1 a:DT:det:4 mutiny:NN:pobj:1 -:HYPH:punct:4",
        "the:DT:det:2 first:JJ:nsubj:4 -:HYPH:punct:4 toppled=topple:VBD:ROOT:4 them:PRP:dobj:4 .:.:punct:4",
    )
    assert [event.trigger for event in text.events("May")] == ["toppled"]
