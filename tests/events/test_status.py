"""Happened, planned, denied, alleged."""

from __future__ import annotations

from datetime import date, datetime

import pytest

from extract.dates.interval import Grain, Interval
from extract.pipeline import extract_document
from extract.records import Document

CASES = {
    "happened": (
        "Rebels=rebel:NNS:nsubj:2 seized=seize:VBD:ROOT:2 Homs:NNP:dobj:2 on:IN:prep:2 Friday:NNP:pobj:4 .:.:punct:2"
    ),
    "planned": (
        "Rebels=rebel:NNS:nsubj:3 will:MD:aux:3 leave:VB:ROOT:3 Homs:NNP:dobj:3 on:IN:prep:3 "
        "Friday:NNP:pobj:5 .:.:punct:3"
    ),
    "denied": (
        "Rebels=rebel:NNS:nsubj:4 did=do:VBD:aux:4 not:RB:neg:4 leave:VB:ROOT:4 Homs:NNP:dobj:4 on:IN:prep:4 "
        "Friday:NNP:pobj:6 .:.:punct:4"
    ),
    "alleged": (
        "Rebels=rebel:NNS:nsubj:3 allegedly:RB:advmod:3 shelled=shell:VBD:ROOT:3 Homs:NNP:dobj:3 on:IN:prep:3 "
        "Friday:NNP:pobj:5 .:.:punct:3"
    ),
}


@pytest.mark.parametrize("status", CASES)
def test_the_clause_itself_tells(case, status):
    [event] = case(CASES[status]).events("Friday")
    assert event.status == status


def test_what_a_suit_alleges_is_alleged_and_who_is_appointed_to_lead_leads() -> None:
    text = (
        "Quist filed a lawsuit alleging that Acme Ltd sold arms in 2018. He wrote claiming workers were beaten in 2019."
    )
    found = extract_document(Document("a.txt", text)).events
    assert [(event.what, event.status) for event in found] == [
        ("Acme Ltd sold arms", "alleged"),
        ("Workers were beaten", "alleged"),
    ]
    text = "The board appointed Omar Noor to lead it from June 2021."
    [led] = extract_document(Document("a.txt", text, published=date(2021, 2, 3))).events
    assert led.agents == ("Omar Noor",)


def test_what_is_shortened_is_had_before_a_participle_and_would_before_a_verb() -> None:
    text = "I, Lena Quist, say: I'd seen him on 3 May 2019. He'd left in May 2018. I'd like to file it by 4 June 2019."
    found = extract_document(Document("a.txt", text)).events
    assert [(event.what, event.status) for event in found] == [
        ("Lena Quist had seen him", "happened"),
        ("He'd left", "happened"),
        ("Lena Quist would like to file it", "planned"),
    ]


def test_what_did_not_happen_until_a_day_happened_then(case):
    text = (
        "Rebels=rebel:NNS:nsubj:4 did=do:VBD:aux:4 not:RB:neg:4 leave:VB:ROOT:4 Homs:NNP:dobj:4 until:IN:prep:4 "
        "Friday:NNP:pobj:6 .:.:punct:4"
    )
    [event] = case(text).events("Friday")
    assert (event.status, event.what) == ("happened", "Rebels did not leave Homs until Friday")


def test_what_was_given_another_day_is_planned_for_it(case):
    text = (
        "The:DT:det:2 trial:NN:nsubjpass:4 was=be:VBD:auxpass:4 vacated=vacate:VBN:ROOT:4 and:CC:cc:4 "
        "relisted=relist:VBN:conj:4 for:IN:prep:6 Friday:NNP:pobj:7 .:.:punct:4"
    )
    [event] = case(text).events("Friday")
    assert (event.trigger, event.status, event.what) == ("relisted", "planned", "The trial was relisted for Friday")


def test_what_a_day_is_set_for_is_planned(case):
    text = "Elections=election:NNS:nsubj:2 were=be:VBD:ROOT:2 due:JJ:acomp:2 on:IN:prep:3 Friday:NNP:pobj:4 .:.:punct:2"
    [event] = case(text).events("Friday")
    assert event.status == "planned"


def test_what_no_one_did_is_denied(case):
    text = "No:DT:det:2 rebels=rebel:NNS:nsubj:3 left=leave:VBD:ROOT:3 on:IN:prep:3 Friday:NNP:pobj:4 .:.:punct:3"
    [event] = case(text).events("Friday")
    assert event.status == "denied"


@pytest.mark.parametrize(
    ("verb", "status"),
    [("denied=deny", "denied"), ("claimed=claim", "alleged"), ("argued=argue", "alleged"), ("said=say", "happened")],
)
def test_the_verb_that_tells_it_decides(case, verb, status):
    text = case(
        f"Omar:NNP:nsubj:2 {verb}:VBD:ROOT:2 that:IN:mark:5 rebels=rebel:NNS:nsubj:5 "
        f"seized=seize:VBD:ccomp:2 Homs:NNP:dobj:5 "
        "on:IN:prep:5 Friday:NNP:pobj:7 .:.:punct:2"
    )
    [event] = text.events("Friday")
    assert event.status == status


def test_a_plan_to_do_is_planned(case):
    text = case(
        "Rebels=rebel:NNS:nsubj:2 plan:VBP:ROOT:2 to:TO:aux:4 leave:VB:xcomp:2 on:IN:prep:4 "
        "Friday:NNP:pobj:5 .:.:punct:2"
    )
    assert text.events("Friday")[0].status == "planned"


def test_a_noun_dated_after_publication_is_planned(case):
    text = case(
        "All:DT:nsubj:2 await:VBP:ROOT:2 Friday:NNP:poss:5 's:POS:case:3 vote:NN:dobj:2 .:.:punct:2",
        published=date(2020, 1, 1),
    )
    assert text.events("Friday")[0].status == "planned"


def test_what_was_due_is_planned(case):
    text = case(
        "The:DT:det:2 offer:NN:nsubj:3 was=be:VBD:ROOT:3 due:JJ:acomp:3 to:TO:aux:6 expire:VB:advcl:3 "
        "Monday:NNP:npadvmod:6 .:.:punct:3"
    )
    assert [event.status for event in text.events("Monday")] == ["planned"]


def test_what_will_have_to_be_done_is_planned(case):
    text = case(
        "They:PRP:nsubj:3 will:MD:aux:3 have:VB:ROOT:3 to:TO:aux:5 wait:VB:xcomp:3 until:IN:prep:5 Monday:NNP:pobj:6 "
        ".:.:punct:3"
    )
    assert {event.status for event in text.events("Monday")} == {"planned"}


def test_what_is_taken_for_granted_is_not_planned(case):
    text = case(
        "They:PRP:nsubj:2 plan:VBP:ROOT:2 to:TO:aux:4 rebuild:VB:xcomp:2 {}=follow:VBG:prep:4 the:DT:det:8 "
        "May:NNP:compound:8 flood:NN:pobj:5 .:.:punct:2".format("following")
    )
    assert [(event.trigger, event.status) for event in text.events("May")] == [("flood", "happened")]


def test_a_plan_that_touches_what_is_over_leaves_it_over(case):
    text = case(
        "They:PRP:nsubj:2 decided=decide:VBD:ROOT:2 to:TO:aux:4 amend:VB:xcomp:2 a:DT:det:7 1982:CD:nummod:7 "
        "accord:NN:dobj:4"
    )
    [event] = text.events(text.dated("1982", interval=Interval.of(datetime(1982, 1, 1), Grain.YEAR)))
    assert (event.trigger, event.status) == ("accord", "happened")


def test_where_it_was_agreed_was_not_planned(case):
    text = case(
        "They:PRP:nsubj:2 agreed=agree:VBD:ROOT:2 at:IN:prep:2 a:DT:det:5 summit:NN:pobj:3 Monday:NNP:npadvmod:2 "
        "to:TO:aux:8 go:VB:xcomp:2"
    )
    assert {(event.trigger, event.status) for event in text.events("Monday")} == {
        ("agreed", "happened"),
        ("summit", "happened"),
    }


def test_what_is_fixed_is_planned_and_told_by_who_fixed_it(case):
    text = case(
        "Courts=court:NNS:nsubj:2 scheduled=schedule:VBD:ROOT:2 a:DT:det:4 hearing:NN:dobj:2 for:IN:prep:2 "
        "Friday:NNP:pobj:5"
    )
    [event] = text.events("Friday")
    assert (event.status, event.what) == ("planned", "Courts scheduled a hearing")


def test_who_is_to_be_done_something_is_still_waiting(case):
    text = case(
        "Omar:NNP:compound:2 Noor:NNP:nsubjpass:4 is=be:VBZ:auxpass:4 scheduled=schedule:VBN:ROOT:4 "
        "to:TO:aux:7 be:VB:auxpass:7 tried=try:VBN:xcomp:4 in:IN:prep:7 Varna:NNP:pobj:8 on:IN:prep:7 "
        "Friday:NNP:pobj:10 .:.:punct:4"
    )
    [event] = text.events("Friday")
    assert event.status == "planned"


def test_of_two_days_the_one_behind_but_is_true(case):
    text = case(
        "Varna:NNP:nsubj:2 fell=fall:VBD:ROOT:2 not:RB:neg:2 on:IN:prep:2 Monday:NNP:pobj:4 but:CC:cc:2 on:IN:prep:2 "
        "Friday:NNP:pobj:7 .:.:punct:2"
    )
    assert [event.status for event in text.events("Monday", "Friday")] == ["denied", "happened"]


def test_what_a_headline_s_subject_is_to_do_is_planned(case):
    text = case("Noor:NNP:ROOT:1 to:TO:aux:3 visit:VB:acl:1 Oman:NNP:dobj:3 on:IN:prep:3 Friday:NNP:pobj:5")
    assert [event.status for event in text.events("Friday")] == ["planned"]


def test_what_is_to_be_resumed_is_planned_though_its_noun_tells_it(case):
    text = case("Talks=talk:NNS:ROOT:1 to:TO:aux:3 resume:VB:acl:1 in:IN:prep:3 May:NNP:pobj:4")
    assert {event.status for event in text.events("May")} == {"planned"}


def test_talks_that_failed_took_place_and_cancelled_ones_did_not() -> None:
    for text, expected in (
        ("In February 1987 talks in Torv fail.", "happened"),
        ("The talks of 3 May 1987 in Torv were cancelled.", "denied"),
    ):
        events = extract_document(Document("a", text)).events
        assert expected in {event.status for event in events}, text


def test_who_has_until_a_day_to_do_something_has_not_done_it() -> None:
    for text, expected, what in (
        ("Noor has until 28 May 2021 to appeal.", "planned", "Noor has until 28 May 2021 to appeal"),
        ("The firm was given until 28 May 2021 to reply.", "planned", "The firm was given until 28 May 2021 to reply"),
        ("Noor has to reply by 28 May 2021.", "planned", "Noor has to reply"),
        ("Noor had worked until 28 May 2021 to pay his debts.", "happened", "Noor had worked to pay his debts"),
        ("The judge set a trial date of September 16, 2021.", "planned", "The judge set a trial date"),
        ("On 3 May 2021 the judge set a trial date.", "happened", "The judge set a trial date"),
    ):
        [event] = extract_document(Document("a", text)).events
        assert (event.status, event.what) == (expected, what)


def test_a_modal_is_shared_by_the_verbs_joined_to_it() -> None:
    text = (
        "They will close the mill and dismiss nine men on 3 July. The army should free him and admit it by July 2019."
    )
    rows = extract_document(Document("a.txt", text, published=date(2019, 6, 18))).events
    assert [(row.what, row.status) for row in rows][-2:] == [
        ("They will dismiss nine men", "planned"),
        ("The army should admit it", "planned"),
    ]


def test_who_was_convicted_did_it_and_who_was_not_or_wrongly_is_only_said_to_have() -> None:
    for text, expected, what in (
        ("Noor was wrongly convicted of killing a guard in 2019.", "alleged", "Noor killing a guard"),
        ("If convicted of bribing a judge in 2019, Noor faces jail.", "alleged", "Noor bribing a judge"),
        ("The court did not find Omar Noor guilty of killing a guard in 2019.", "alleged", "Killing a guard"),
        ("Noor was not only convicted of killing a guard in 2019.", "happened", "Noor killed a guard"),
    ):
        [event] = extract_document(Document("a", text)).events
        assert (event.status, event.what) == (expected, what)
