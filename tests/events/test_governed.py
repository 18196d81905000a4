"""Which of several words a date tells the time of: clefts, papers that are quoted, participles, contracts."""

from __future__ import annotations

import pytest


def triggers(events: list) -> list[str]:
    return [event.trigger for event in events]


SENTENCES = {
    "a cleft": (
        "It:PRP:nsubj:2 was=be:VBD:ROOT:2 not:RB:neg:2 until:IN:prep:2 May:NNP:pobj:4 that:IN:mark:8 they:PRP:nsubj:8 "
        "left=leave:VBD:advcl:2 town:NN:dobj:8",
        "May",
        ["left"],
    ),
    "are to meet": (
        "Ministers=minister:NNS:nsubj:2 are=be:VBP:ROOT:2 to:TO:aux:4 meet:VB:xcomp:2 on:IN:prep:2 Friday:NNP:pobj:5",
        "Friday",
        ["meet"],
    ),
    "said in a paper issued then": (
        "In:IN:prep:8 a:DT:det:3 statement:NN:pobj:1 issued=issue:VBN:acl:3 Friday:NNP:npadvmod:4 ,:,:punct:8 "
        "Omar:NNP:nsubj:8 said=say:VBD:ROOT:8 no:UH:intj:8",
        "Friday",
        ["said"],
    ),
    "said in a paper of then": (
        "In:IN:prep:7 a:DT:det:3 statement:NN:pobj:1 Friday:NNP:npadvmod:7 ,:,:punct:7 Omar:NNP:nsubj:7 "
        "said=say:VBD:ROOT:7 no:UH:intj:7",
        "Friday",
        ["said"],
    ),
    "a thing done meanwhile": (
        "Gunmen=gunman:NNS:nsubj:2 attacked=attack:VBD:ROOT:2 a:DT:det:4 bus:NN:dobj:2 carrying=carry:VBG:acl:4 "
        "workers=worker:NNS:dobj:5 Tuesday:NNP:npadvmod:5",
        "Tuesday",
        ["attacked"],
    ),
    "a participle in the subject": (
        "The:DT:det:2 man:NN:nsubj:8 shot=shoot:VBN:acl:2 by:IN:agent:3 police:NNS:pobj:4 this:DT:det:7 "
        "week:NN:npadvmod:8 died=die:VBD:ROOT:8",
        "this week",
        ["shot"],
    ),
    "a happening named by its day": (
        "Two:CD:nsubj:2 saw=see:VBD:ROOT:2 the:DT:det:7 March:NNP:npadvmod:6 10:CD:nummod:4 military:JJ:amod:7 "
        "hearing:NN:dobj:2",
        "March 10",
        ["hearing"],
    ),
    "the month of a contract": (
        "Oil:NN:nsubj:5 for:IN:prep:1 June:NNP:compound:4 delivery:NN:pobj:2 rose=rise:VBD:ROOT:5",
        "June",
        [],
    ),
    "a vote named by its month": (
        "Voters=voter:NNS:nsubj:2 endorsed=endorse:VBD:ROOT:2 it:PRP:dobj:2 in:IN:prep:2 a:DT:det:7 "
        "June:NNP:compound:7 referendum:NN:pobj:4",
        "June",
        ["endorsed", "referendum"],
    ),
    "counted from a dated happening": (
        "He:PRP:nsubjpass:3 was=be:VBD:auxpass:3 arrested=arrest:VBN:ROOT:3 a:DT:det:5 day:NN:npadvmod:6 "
        "after:IN:prep:3 the:DT:det:10 3:CD:nummod:10 May:NNP:npadvmod:8 attack:NN:pobj:6",
        "a day after the 3 May",
        ["arrested"],
    ),
    "what is added is no saying": (
        "In:IN:prep:5 May:NNP:pobj:1 ,:,:punct:5 they:PRP:nsubj:5 charged=charge:VBD:ROOT:5 costs:NNS:dobj:5 "
        "and:CC:cc:5 added=add:VBD:conj:5 reserves:NNS:dobj:8",
        "May",
        ["charged", "added"],
    ),
    "blame for what happened before": (
        "He:PRP:nsubj:2 condemned=condemn:VBD:ROOT:2 the:DT:det:4 raid:NN:dobj:2 on:IN:prep:2 "
        "3:CD:pobj:5 May:NNP:npadvmod:6",
        "3 May",
        ["raid"],
    ),
    "blame of the day": (
        "He:PRP:nsubj:2 condemned=condemn:VBD:ROOT:2 the:DT:det:4 raid:NN:dobj:2 on:IN:prep:2 Monday:NNP:pobj:5",
        "Monday",
        ["condemned"],
    ),
    "a happening called by its day": (
        "They:PRP:nsubj:2 avenged=avenge:VBD:ROOT:2 the:DT:det:4 September:NNP:compound:4 11:CD:dobj:2 "
        "bomb:NN:compound:7 attacks=attack:NNS:appos:5",
        "September 11",
        ["attacks"],
    ),
    "two nouns of one time": (
        "There:EX:expl:2 were=be:VBD:ROOT:2 strikes=strike:NNS:attr:2 and:CC:cc:3 arrests=arrest:NNS:conj:3 "
        "in:IN:prep:3 May:NNP:pobj:6",
        "May",
        ["strikes", "arrests"],
    ),
    "what is related to a sale": (
        "It:PRP:nsubj:2 reported=report:VBD:ROOT:2 a:DT:det:4 loss:NN:dobj:2 related=relate:JJ:amod:4 to:IN:prep:5 "
        "a:DT:det:8 sale:NN:pobj:6 in:IN:prep:5 May:NNP:pobj:9",
        "May",
        ["reported"],
    ),
    "earnings told of": (
        "Acme:NNP:nsubj:2 reported=report:VBD:ROOT:2 lower:JJ:amod:5 quarter:NN:compound:5 earnings=earning:NNS:dobj:2",
        "quarter",
        ["earnings"],
    ),
    "earnings that will be lower": (
        "Quarter:NN:compound:2 earnings=earning:NNS:nsubj:4 will:MD:aux:4 be=be:VB:ROOT:4 lower:JJ:acomp:4",
        "Quarter",
        ["be lower"],
    ),
    "a record since another happening": (
        "It:PRP:nsubj:2 peaked=peak:VBD:ROOT:2 last:JJ:amod:4 year:NN:npadvmod:2 since:IN:prep:2 the:DT:det:7 "
        "war:NN:pobj:5 in:IN:prep:7 2001:CD:pobj:8",
        "2001",
        ["war"],
    ),
    "what is expected": (
        "They:PRP:nsubj:2 pay:VBP:ROOT:2 cash:NN:dobj:2 at:IN:prep:3 closing:NN:pobj:4 ,:,:punct:3 "
        "which:WDT:nsubjpass:9 is=be:VBZ:auxpass:9 expected=expect:VBN:relcl:3 in:IN:prep:9 December:NNP:pobj:10",
        "December",
        ["closing"],
    ),
    "a raid that was the third": (
        "The:DT:det:2 raid:NN:nsubj:3 was=be:VBD:ROOT:3 the:DT:det:5 third:JJ:attr:3 this:DT:det:7 month:NN:npadvmod:3",
        "this month",
        ["raid"],
    ),
    "a ship that was the third": (
        "The:DT:det:2 ship:NN:nsubj:3 was=be:VBD:ROOT:3 the:DT:det:5 third:JJ:attr:3 this:DT:det:7 month:NN:npadvmod:3",
        "this month",
        ["was the third"],
    ),
    "what a problem comes from": (
        "Problems=problem:NNS:nsubj:11 tied=tie:VBN:acl:1 to:IN:prep:2 the:DT:det:5 launch:NN:pobj:3 of:IN:prep:5 "
        "a:DT:det:8 train:NN:pobj:6 in:IN:prep:8 April:NNP:pobj:9 cost:VBD:ROOT:11 jobs=job:NNS:dobj:11",
        "April",
        ["launch"],
    ),
    "guilty taken for a verb": (
        "He:PRP:nsubj:3 may:MD:aux:3 plead:VB:ROOT:3 guilty:VB:dobj:3 this:DT:det:6 week:NN:npadvmod:4",
        "this week",
        ["plead"],
    ),
    "a deed that gains come from": (
        "Gains=gain:NNS:nsubj:2 included=include:VBD:ROOT:2 $:SYM:quantmod:4 3:CD:dobj:2 from:IN:prep:2 the:DT:det:7 "
        "sale:NN:pobj:5 of:IN:prep:7 two:CD:nummod:10 ships=ship:NNS:pobj:8 in:IN:prep:7 May:NNP:pobj:11",
        "May",
        ["sale"],
    ),
    "a figure that a deed is the reason of": (
        "It:PRP:nsubj:2 took=take:VBD:ROOT:2 a:DT:det:4 charge:NN:dobj:2 for:IN:prep:4 a:DT:det:7 sale:NN:pobj:5 "
        "for:IN:prep:7 2014:CD:pobj:8",
        "2014",
        ["took a charge"],
    ),
    "how a number of deeds moved": (
        "It:PRP:nsubj:2 saw=see:VBD:ROOT:2 a:DT:det:4 rise:NN:dobj:2 in:IN:prep:4 the:DT:det:7 number:NN:pobj:5 "
        "of:IN:prep:7 raids=raid:NNS:pobj:8 over:IN:prep:9 2014:CD:pobj:10",
        "2014",
        ["rise"],
    ),
    "what begins then": (
        "Norway:NNP:nsubj:3 will:MD:aux:3 open:VB:ROOT:3 it:PRP:dobj:3 beginning=begin:VBG:advcl:3 "
        "Monday:NNP:npadvmod:5",
        "Monday",
        ["open"],
    ),
    "what is told of the day itself": (
        "He:PRP:nsubj:2 said=say:VBD:ROOT:2 Tuesday:NNP:nsubj:4 is=be:VBZ:ccomp:2 the:DT:det:6 deadline:NN:attr:4",
        "Tuesday",
        [],
    ),
    "what is set for a day": (
        "Talks=talk:NNS:nsubj:2 are=be:VBP:ROOT:2 set:JJ:acomp:2 for:IN:prep:3 Friday:NNP:pobj:4",
        "Friday",
        ["Talks"],
    ),
    "an opening day before a look back": (
        "In:IN:prep:7 1898:CD:pobj:1 ,:,:punct:7 after:IN:prep:7 rule:NN:pobj:4 that:WDT:nsubj:7 "
        "felled=fell:VBD:advcl:13 woods=wood:NNS:dobj:7 ,:,:punct:13 the:DT:det:11 island:NN:nsubjpass:13 "
        "was=be:VBD:auxpass:13 sold=sell:VBN:ROOT:13",
        "1898",
        ["sold"],
    ),
    "a bare day behind what it was for": (
        "Ministers=minister:NNS:nsubj:2 met=meet:VBD:ROOT:2 for:IN:prep:2 talks=talk:NNS:pobj:3 Tuesday:NNP:npadvmod:4",
        "Tuesday",
        ["met"],
    ),
    "what is fixed for a day": (
        "Courts=court:NNS:nsubj:2 scheduled=schedule:VBD:ROOT:2 a:DT:det:4 hearing:NN:dobj:2 for:IN:prep:2 "
        "Friday:NNP:pobj:5",
        "Friday",
        ["hearing"],
    ),
    "what is fixed on a day": (
        "Courts=court:NNS:nsubj:2 scheduled=schedule:VBD:ROOT:2 a:DT:det:4 hearing:NN:dobj:2 on:IN:prep:2 "
        "Friday:NNP:pobj:5",
        "Friday",
        ["scheduled"],
    ),
    "compared with a thing": (
        "Gold:NN:nsubj:2 fell=fall:VBD:ROOT:2 compared=compare:VBN:advcl:2 to:IN:prep:3 tin:NN:pobj:4 on:IN:prep:3 "
        "Friday:NNP:pobj:6",
        "Friday",
        ["fell"],
    ),
    "compared with an amount": (
        "Gold:NN:nsubj:2 fell=fall:VBD:ROOT:2 compared=compare:VBN:advcl:2 to:IN:prep:3 3:CD:nummod:6 "
        "percent:NN:pobj:4 on:IN:prep:3 Friday:NNP:pobj:7",
        "Friday",
        [],
    ),
    "the day of record": (
        "It:PRP:nsubjpass:3 is=be:VBZ:auxpass:3 paid=pay:VBN:ROOT:3 to:IN:prep:3 holders=holder:NNS:pobj:4 "
        "of:IN:prep:5 record:NN:pobj:6 May:NNP:npadvmod:7",
        "May",
        [],
    ),
    "a record of a day": (
        "They:PRP:nsubj:2 broke=break:VBD:ROOT:2 the:DT:det:4 record:NN:dobj:2 in:IN:prep:2 May:NNP:pobj:5",
        "May",
        ["broke"],
    ),
    "a body called after what it does": (
        "The:DT:det:2 Campaign:NNP:nsubj:7 for:IN:prep:2 Peace:NNP:pobj:3 last:JJ:amod:6 week:NN:npadvmod:7 "
        "reported=report:VBD:ROOT:7 losses=loss:NNS:dobj:7",
        "last week",
        ["reported"],
    ),
}


@pytest.mark.parametrize("name", SENTENCES)
def test_a_date_governs(case, name):
    notation, date, told = SENTENCES[name]
    assert triggers(case(notation).events(date)) == told


def test_what_happened_since_keeps_its_own_date_alone(case):
    text = case(SENTENCES["a record since another happening"][0])
    events = text.events("last year", "2001")
    assert [(event.trigger, event.dated.text) for event in events] == [("peaked", "last year"), ("war", "2001")]


def test_what_is_said_now_was_not_said_on_a_past_day(case):
    text = case(
        "He:PRP:nsubj:2 says=say:VBZ:ROOT:2 last:JJ:amod:4 week:NN:npadvmod:2 they:PRP:nsubj:6 left=leave:VBD:ccomp:2"
    )
    assert triggers(text.events("last week")) == ["left"]


def test_a_second_date_goes_to_the_nearer_clause(case):
    text = case(
        "They:PRP:nsubj:2 grew=grow:VBD:ROOT:2 in:IN:prep:2 May:NNP:pobj:3 ,:,:punct:2 he:PRP:nsubj:7 "
        "left=leave:VBD:dep:2 and:CC:cc:2 then:RB:advmod:2 in:IN:prep:2 June:NNP:pobj:10"
    )
    events = text.events("May", "June")
    assert [(event.trigger, event.dated.text) for event in events] == [("grew", "May"), ("left", "June")]


def test_an_infinitive_gives_its_date_to_the_deed_before_it(case):
    text = case(
        "The:DT:det:2 board:NN:nsubj:7 ,:,:punct:2 which:WDT:nsubj:5 met=meet:VBD:relcl:2 May:NNP:npadvmod:5 "
        "invited=invite:VBN:ROOT:7 him:PRP:dobj:7 to:TO:aux:10 rejoin:VB:advcl:7 last:JJ:amod:12 week:NN:npadvmod:10"
    )
    events = text.events("May", "last week")
    assert [(event.trigger, event.dated.text) for event in events] == [("met", "May"), ("invited", "last week")]


def test_two_years_in_a_row_are_no_figures_compared(case):
    text = case(
        "They:PRP:nsubj:2 fell=fall:VBD:ROOT:2 from:IN:prep:2 power:NN:pobj:3 in:IN:prep:2 1992:CD:pobj:5 and:CC:cc:6 "
        "1997:CD:conj:6"
    )
    assert triggers(text.events("1992", "1997")) == ["fell", "fell"]


def test_what_is_looked_back_at_keeps_its_date_behind_its_place(case):
    text = case(
        "She:PRP:nsubj:2 met=meet:VBD:ROOT:2 him:PRP:dobj:2 following=follow:VBG:prep:2 protests=protest:NNS:pobj:4 "
        "in:IN:prep:5 Basra:NNP:pobj:6 this:DT:det:9 week:NN:npadvmod:2"
    )
    assert triggers(text.events("this week")) == ["protests"]


def test_a_far_object_stands_for_having_it(case):
    text = case(
        "It:PRP:nsubj:2 had=have:VBD:ROOT:2 a:DT:det:7 large:JJ:amod:7 pretax:NN:compound:7 merger:NN:compound:7 "
        "charge:NN:dobj:2 in:IN:prep:2 May:NNP:pobj:8"
    )
    [event] = text.events("May")
    assert (event.trigger, event.what) == ("charge", "It had a large pretax merger charge")
