"""Sentences without a date that go on with the one before them."""

from __future__ import annotations

from extract.pipeline import extract_document
from extract.records import Document

RAID = (
    "Police=police:NNS:nsubj:2 raided=raid:VBD:ROOT:2 a:DT:det:4 house:NN:dobj:2 on:IN:prep:2 Monday:NNP:pobj:5 "
    ".:.:punct:2"
)


def told(case, *sentences: str) -> list[tuple[str, str]]:
    return [(event.trigger, event.dated.status) for event in case(*sentences).events("Monday")]


def test_also_goes_on(case):
    found = told(
        case, RAID, "They:PRP:nsubj:3 also:RB:advmod:3 seized=seize:VBD:ROOT:3 papers=paper:NNS:dobj:3 .:.:punct:3"
    )
    assert found == [("raided", "stated"), ("seized", "inferred")]


def test_others_are_of_the_same_day(case):
    found = told(
        case, RAID, "Six:CD:nummod:2 others=other:NNS:nsubjpass:4 were=be:VBD:auxpass:4 wounded=wound:VBN:ROOT:4"
    )
    assert found == [("raided", "stated"), ("wounded", "inferred")]


def test_figures_in_a_row_go_on(case):
    fell = "Sales=sale:NNS:nsubj:2 fell=fall:VBD:ROOT:2 on:IN:prep:2 Monday:NNP:pobj:3 .:.:punct:2"
    rose = "Profit:NN:nsubj:2 rose=rise:VBD:ROOT:2 3:CD:nummod:4 percent:NN:npadvmod:2 .:.:punct:2"
    assert told(case, fell, rose) == [("fell", "stated"), ("rose", "inferred")]


def test_what_came_to_pass_in_a_first_week_is_not_of_the_day(case):
    week = (
        "Six:CD:nummod:2 others=other:NNS:nsubjpass:4 were=be:VBD:auxpass:4 wounded=wound:VBN:ROOT:4 "
        "during:IN:prep:4 the:DT:det:8 first:JJ:amod:8 week:NN:pobj:5 of:IN:prep:8 fighting:NN:pobj:9"
    )
    assert told(case, RAID, week) == [("raided", "stated")]


def test_a_sentence_that_only_tells_when_dates_the_next() -> None:
    text = "We came on 26 June 2017. It was the next morning, about seven. Soldiers took Omar Noor off the bus."
    found = extract_document(Document("a.txt", text)).events
    assert [(event.what, event.dated.value) for event in found][1:] == [
        ("Soldiers took Omar Noor off the bus", "2017-06-27TMO")
    ]
    text = "The party met on 3 May 2017. It was its first congress in Varna. Omar Noor sang."
    assert [event.what for event in extract_document(Document("a.txt", text)).events] == ["The party met"]


def test_a_sentence_that_only_follows_is_not_dated(case):
    assert told(case, RAID, "They:PRP:nsubj:2 seized=seize:VBD:ROOT:2 papers=paper:NNS:dobj:2") == [
        ("raided", "stated")
    ]


def test_what_is_said_is_or_planned_does_not_go_on(case):
    still = "They:PRP:nsubj:3 also:RB:advmod:3 owned=own:VBD:ROOT:3 cars=car:NNS:dobj:3 .:.:punct:3"
    later = "They:PRP:nsubj:4 will:MD:aux:4 also:RB:advmod:4 sell:VB:ROOT:4 cars=car:NNS:dobj:4 .:.:punct:4"
    assert told(case, RAID, still) == told(case, RAID, later) == [("raided", "stated")]


def test_the_row_says_where_its_date_comes_from(case):
    [_, event] = case(RAID, "They:PRP:nsubj:3 also:RB:advmod:3 left=leave:VBD:ROOT:3").events("Monday")
    assert "no date of its own" in event.dated.why
    assert event.dated.anchor == "LAST"


def test_what_somebody_goes_on_to_say_is_said_on_the_same_day(case):
    said = "He:PRP:nsubj:2 said=say:VBD:ROOT:2 on:IN:prep:2 Monday:NNP:pobj:3 they:PRP:nsubj:6 fled=flee:VBD:ccomp:2"
    more = "He:PRP:nsubj:2 said=say:VBD:ROOT:2 others=other:NNS:nsubj:4 stayed=stay:VBD:ccomp:2 .:.:punct:2"
    assert told(case, said + " .:.:punct:2", more) == [("said", "stated"), ("said", "inferred")]
    assert told(case, RAID, more) == [("raided", "stated")]


def test_what_the_speaker_said_on_a_day_is_gone_on_with_not_what_he_told_of(case):
    first = (
        "They:PRP:nsubj:2 fled=flee:VBD:ccomp:7 in:IN:prep:2 May:NNP:pobj:3 ,:,:punct:7 he:PRP:nsubj:7 "
        "said=say:VBD:ROOT:7 Monday:NNP:npadvmod:7 .:.:punct:7"
    )
    more = "He:PRP:nsubj:2 said=say:VBD:ROOT:2 others=other:NNS:nsubj:4 stayed=stay:VBD:ccomp:2 .:.:punct:2"
    found = [(event.trigger, event.dated.text) for event in case(first, more).events("May", "Monday")]
    assert found == [("fled", "May"), ("said", "Monday"), ("said", "Monday")]


def test_the_entry_of_a_chronology_is_told_whole(case):
    day = "Monday:NNP:npadvmod:4 –:::punct:4 Rebels=rebel:NNS:nsubj:4 raid=raid:VBP:ROOT:4 Homs:NNP:dobj:4 .:.:punct:4"
    die = "Three:CD:nummod:2 guards=guard:NNS:nsubj:3 die:VBP:ROOT:3 .:.:punct:3"
    rest = "They:PRP:nsubj:2 believe:VBP:ROOT:2 it:PRP:dobj:2 .:.:punct:2"
    assert told(case, day, rest, die) == [("raid", "stated"), ("die", "inferred")]
    assert told(case, RAID, die) == [("raided", "stated")]
