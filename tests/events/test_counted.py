"""Happenings whose time is told as a length before or after another."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest

from extract.dates.interval import Grain, Interval

AFTER = (
    "Police=police:NNS:nsubj:2 arrested=arrest:VBD:ROOT:2 him:PRP:dobj:2 on:IN:prep:2 Monday:NNP:pobj:4 ,:,:punct:2 "
    "three:CD:nummod:8 days=day:NNS:npadvmod:9 {}:IN:mark:12 a:DT:det:11 bomb:NN:nsubj:12 killed=kill:VBD:advcl:2 "
    "31:CD:dobj:12 .:.:punct:2"
)
NOUN = (
    "Police=police:NNS:nsubj:2 arrested=arrest:VBD:ROOT:2 him:PRP:dobj:2 on:IN:prep:2 Monday:NNP:pobj:4 ,:,:punct:2 "
    "three:CD:nummod:8 days=day:NNS:npadvmod:9 after:IN:prep:2 {} .:.:punct:2"
)


def rows(text, value: str = "P3D", **fields: object) -> list[tuple[str, str, str]]:
    day = datetime(2021, 5, 31)
    monday = {"value": "2021-05-31", "interval": Interval(day, day + timedelta(days=1), Grain.DAY)}
    length = text.dated("three days", type="DURATION", value=value, interval=None, **fields)
    events = text.events(text.dated("Monday", **monday), length)
    return [(event.trigger, event.dated.value, event.dated.status) for event in events]


def test_after_counts_back(case):
    assert rows(case(AFTER.format("after")))[1] == ("killed", "2021-05-28", "inferred")


def test_before_counts_on(case):
    assert rows(case(AFTER.format("before")))[1] == ("killed", "2021-06-03", "inferred")


@pytest.mark.parametrize(("value", "counted"), [("P2W", "2021-05-17"), ("P3M", "2021-02"), ("P3Y", "2018")])
def test_the_date_is_as_exact_as_the_length(case, value, counted):
    assert rows(case(AFTER.format("after")), value)[1] == ("killed", counted, "inferred")


def test_months_are_counted_from_the_middle_of_a_week(case):
    text = case(AFTER.format("after"))
    week = {"value": "2021-W48", "interval": Interval(datetime(2021, 11, 29), datetime(2021, 12, 6), Grain.WEEK)}
    length = text.dated("three days", type="DURATION", value="P9M", interval=None)
    assert text.events(text.dated("Monday", **week), length)[1].dated.value == "2021-03"


def test_a_noun_for_a_happening_has_a_row(case):
    assert rows(case(NOUN.format("the:DT:det:11 explosion:NN:pobj:9")))[1][:2] == ("explosion", "2021-05-28")


def test_a_thing_has_none(case):
    assert len(rows(case(NOUN.format("the:DT:det:11 bridge:NN:pobj:9")))) == 1


@pytest.mark.parametrize("value", ["PXD", "PT3H"])
def test_lengths_that_fix_no_day_count_nothing(case, value):
    assert len(rows(case(AFTER.format("after")), value)) == 1


def test_more_than_three_days_fix_no_day(case):
    assert len(rows(case(AFTER.format("after")), mod="MORE_THAN")) == 1


def test_without_a_date_to_count_from_there_is_no_row(case):
    text = case(AFTER.format("after"))
    assert text.events(text.dated("three days", type="DURATION", value="P3D", interval=None)) == []


def test_a_length_finer_than_the_date_counts_nothing(case):
    text = case(AFTER.format("after").replace("Monday", "2021"))
    year = Interval(datetime(2021, 1, 1), datetime(2022, 1, 1), Grain.YEAR)
    length = text.dated("three days", type="DURATION", value="P3D", interval=None)
    events = text.events(text.dated("2021", value="2021", interval=year), length)
    assert [event.trigger for event in events] == ["arrested"]


FLED = (
    "He:PRP:nsubj:2 {}:ROOT:2 three:CD:nummod:4 days=day:NNS:npadvmod:5 after:IN:prep:2 the:DT:det:7 raid:NN:pobj:5 "
    "of:IN:prep:7 Monday:NNP:pobj:8 .:.:punct:2"
)


def test_what_is_told_from_a_dated_happening_behind_it_is_counted_on(case):
    assert rows(case(FLED.format("fled=flee:VBD"))) == [
        ("fled", "2021-06-03", "inferred"),
        ("raid", "2021-05-31", "stated"),
    ]


def test_a_state_is_not_counted_on(case):
    assert [trigger for trigger, _, _ in rows(case(FLED.format("lived=live:VBD")))] == ["raid"]


def test_what_opens_the_sentence_is_counted_from_too(case):
    text = case(
        "Three:CD:nummod:2 days=day:NNS:npadvmod:3 after:IN:prep:10 the:DT:det:5 raid:NN:pobj:3 on:IN:prep:5 "
        "Monday:NNP:pobj:6 ,:,:punct:10 he:PRP:nsubj:10 fled=flee:VBD:ROOT:10 .:.:punct:10"
    )
    day = datetime(2021, 5, 31)
    monday = {"value": "2021-05-31", "interval": Interval(day, day + timedelta(days=1), Grain.DAY)}
    length = text.dated("Three days", type="DURATION", value="P3D", interval=None)
    found = text.events(text.dated("Monday", **monday), length)
    assert [(event.trigger, event.dated.value) for event in found] == [("raid", "2021-05-31"), ("fled", "2021-06-03")]
