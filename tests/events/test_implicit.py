"""Happenings without a time word of their own."""

from __future__ import annotations

from datetime import date

from extract.pipeline import Settings, extract_document
from extract.records import Document

WON = "Omar:NNP:nsubj:3 has=have:VBZ:aux:3 won=win:VBN:ROOT:3 the:DT:det:5 vote:NN:dobj:3 .:.:punct:3"
FLED = "Salim:NNP:nsubj:2 fled=flee:VBD:ROOT:2 Homs:NNP:dobj:2 on:IN:prep:2 Friday:NNP:pobj:4 .:.:punct:2"
JOINED = "Omar:NNP:nsubj:2 joined=join:VBD:ROOT:2 them:PRP:dobj:2 .:.:punct:2"
SAID = "Omar:NNP:nsubj:2 said=say:VBD:ROOT:2 so:RB:advmod:2 .:.:punct:2"
WAS = "Omar:NNP:nsubj:2 was=be:VBD:ROOT:2 ill:JJ:acomp:2 .:.:punct:2"
MAY = "Omar:NNP:nsubj:3 may:MD:aux:3 leave:VB:ROOT:3 .:.:punct:3"
NOT = "Omar:NNP:nsubj:4 did=do:VBD:aux:4 not:RB:neg:4 leave:VB:ROOT:4 .:.:punct:4"
NAMES = {"Omar": "PERSON"}


def test_off_unless_asked(case):
    assert case(WON, names=NAMES).events() == []


def test_a_lead_takes_the_day_of_publication(case):
    [event] = case(WON, names=NAMES, published=date(2021, 6, 4)).events(implicit=True)
    assert (event.trigger, event.dated.status, event.dated.value) == ("won", "assumed", "2021-06-04")
    assert event.dated.why


def test_the_narrative_s_time_carries_on(case):
    events = case(FLED, JOINED, names=NAMES, published=None).events("Friday", implicit=True)
    assert [event.trigger for event in events] == ["fled", "joined"]
    first, second = events
    assert second.dated.interval == first.dated.interval
    assert second.dated.status == "assumed"
    assert (second.dated.anchor_start, second.dated.anchor_end) == (first.dated.start_char, first.dated.end_char)


def test_no_states_no_saying_nothing_possible_or_negated(case):
    for sentence in (SAID, WAS, MAY, NOT):
        assert case(sentence, names=NAMES).events(implicit=True) == []


def test_nobody_named_gives_no_row(case):
    assert case(WON).events(implicit=True) == []


def test_without_any_time_there_is_no_row(case):
    assert case(WON, names=NAMES, published=None).events(implicit=True) == []


def told(text: str) -> list[tuple[str, str, tuple[str, ...]]]:
    """(trigger, day, actors) of a report of Monday 7 June 2021, read with the embedded model."""
    document = Document("report.txt", text, published=date(2021, 6, 7))
    found = extract_document(document, Settings(implicit=True)).events
    return [(event.trigger, event.dated.value, event.actors) for event in found]


def test_a_decision_is_a_deed():
    assert ("agreed", "2021-06-07", ("Varna Lines",)) in told("Varna Lines has agreed to sell two ferries.")


def test_what_is_done_by_the_way_is_told_too():
    found = told("Lena Quist ended the fair by unveiling a barge.")
    assert [trigger for trigger, _, _ in found] == ["ended", "unveiling"]


def test_a_look_ahead_does_not_move_the_report_s_own_day():
    text = (
        "The harbour reopened after the storm.\n\nLena Quist met the pilots on Friday. She will speak in the council "
        "on 30 September 2021.\n\nQuist thanked the crews in Varna."
    )
    assert ("thanked", "2021-06-04", ("Lena Quist",)) in told(text)


def test_the_person_behind_an_office_s_place():
    assert ("left", "2021-06-07", ("Lena Quist",)) in told("The mayor of Varna, Lena Quist, left the council.")


def test_an_aircraft_has_a_timeline_of_its_own():
    text = "The Airbus A330 landed in Varna. Airbus has sold ten of them."
    assert [actors for _, _, actors in told(text)] == [("Airbus A330",), ("Airbus",)]
