"""One verb with several dates, each with its own place."""

from __future__ import annotations

MET = "Omar:NNP:nsubj:2 met=meet:VBD:ROOT:2 Salim:NNP:dobj:2"


def test_each_date_has_the_place_before_it(case):
    text = case(
        f"{MET} in:IN:prep:2 Basra:NNP:pobj:4 on:IN:prep:2 Monday:NNP:pobj:6 and:CC:cc:2 in:IN:prep:2 "
        "Mosul:NNP:pobj:9 on:IN:prep:2 Friday:NNP:pobj:11 .:.:punct:2",
        names={"Omar": "PERSON", "Salim": "PERSON", "Basra": "GPE", "Mosul": "GPE"},
    )
    first, second = text.events("Monday", "Friday")
    assert [[place.name for place in event.places] for event in (first, second)] == [["Basra"], ["Mosul"]]
    assert (first.what, second.what) == ("Omar met Salim in Basra", "Omar met Salim in Mosul")
    assert first.actors == second.actors == ("Omar", "Salim")


def test_each_date_has_the_place_behind_it(case):
    text = case(
        f"{MET} on:IN:prep:2 Monday:NNP:pobj:4 in:IN:prep:2 Basra:NNP:pobj:6 and:CC:cc:2 on:IN:prep:2 "
        "Friday:NNP:pobj:9 in:IN:prep:2 Mosul:NNP:pobj:11 .:.:punct:2",
        names={"Omar": "PERSON", "Salim": "PERSON", "Basra": "GPE", "Mosul": "GPE"},
    )
    places = [[place.name for place in event.places] for event in text.events("Monday", "Friday")]
    assert places == [["Basra"], ["Mosul"]]


def test_where_one_date_would_be_left_bare_all_share_all(case):
    text = case(
        f"{MET} in:IN:prep:2 Basra:NNP:pobj:4 on:IN:prep:2 Monday:NNP:pobj:6 and:CC:cc:7 Friday:NNP:conj:7 .:.:punct:2",
        names={"Omar": "PERSON", "Salim": "PERSON", "Basra": "GPE"},
    )
    places = [[place.name for place in event.places] for event in text.events("Monday", "Friday")]
    assert places == [["Basra"], ["Basra"]]


def test_a_name_alone_before_its_date_did_the_same(case):
    text = case(
        "Chad:NNP:nsubj:2 ratified=ratify:VBD:ROOT:2 the:DT:det:4 treaty:NN:dobj:2 on:IN:prep:2 Monday:NNP:pobj:5 "
        "and:CC:cc:4 Oman:NNP:conj:4 on:IN:prep:2 Friday:NNP:pobj:9 .:.:punct:2",
        names={"Chad": "GPE", "Oman": "GPE"},
    )
    first, second = text.events("Monday", "Friday")
    assert (first.what, second.what) == ("Chad ratified the treaty", "Oman ratified the treaty")
    assert (first.agents, second.agents, second.affected) == (("Chad",), ("Oman",), ())


def test_a_name_before_its_date_is_whom_it_was_done_to_where_another_is(case):
    text = case(
        "Chad:NNP:nsubj:2 beat=beat:VBD:ROOT:2 Mali:NNP:dobj:2 on:IN:prep:2 Monday:NNP:pobj:4 and:CC:cc:3 "
        "Oman:NNP:conj:3 on:IN:prep:2 Friday:NNP:pobj:8 .:.:punct:2",
        names={"Chad": "GPE", "Oman": "GPE", "Mali": "GPE"},
    )
    assert [event.agents for event in text.events("Monday", "Friday")] == [("Chad",), ("Chad",)]
