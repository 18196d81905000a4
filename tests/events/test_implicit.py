"""Happenings without a time word of their own."""

from __future__ import annotations

from datetime import date

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
