"""Parses that the words themselves show to be wrong."""

from __future__ import annotations

import pytest

from extract.events.mending import mended

CASES = {
    "a_phrase_behind_who": (
        "Guards=guard:NNS:nsubj:2 held=hold:VBD:ROOT:2 Noor:NNP:dobj:2 ,:,:punct:3 who:WP:nsubj:6 "
        "writes=write:VBZ:relcl:3 plays=play:VBZ:dobj:6 ,:,:punct:6 in:IN:prep:6 a:DT:det:11 cellar:NN:pobj:9 "
        "on:IN:prep:11 Friday:NNP:pobj:12 .:.:punct:2",
        ["Friday"],
        {"in": "held"},
    ),
    "harm_beside_harm": (
        "On:IN:prep:6 3:CD:pobj:1 May:NNP:npadvmod:2 a:DT:det:5 drone:NN:nsubj:6 killed=kill:VBD:ROOT:6 "
        "a:DT:det:8 child:NN:dobj:6 and:CC:cc:8 injured=injure:VBN:amod:11 others=other:NNS:dobj:6 "
        ".:.:punct:6",
        ["3 May"],
        {"injured": "killed", "others": "injured"},
    ),
    "a_participle_before_the_verb": (
        "Gunmen=gunman:NNS:nsubj:2 linked=link:VBD:ccomp:12 to:IN:prep:2 a:DT:det:5 gang:NN:pobj:3 "
        "have:VBP:aux:7 kidnapped=kidnap:VBN:conj:2 six:CD:nummod:9 people:NNS:dobj:7 ,:,:punct:12 "
        "police:NN:nsubj:12 said=say:VBD:ROOT:12 .:.:punct:12",
        [],
        {"linked": "Gunmen", "Gunmen": "kidnapped", "kidnapped": "said"},
    ),
    "a_verb_taken_for_an_adjective": (
        "The:DT:det:2 minister:NN:ROOT:2 ,:,:punct:2 Lena:NNP:compound:5 Quist:NNP:appos:2 ,:,:punct:2 "
        "held=hold:VBN:amod:8 talks=talk:NNS:conj:2 with:IN:prep:8 unions=union:NNS:pobj:9 on:IN:prep:10 "
        "Friday:NNP:pobj:11 .:.:punct:2",
        ["Friday"],
        {"minister": "held", "talks": "held"},
    ),
    "a_date_inside_the_verb": (
        "The:DT:det:2 mayor:NN:nsubj:3 was=be:VBD:ROOT:3 on:IN:prep:3 Friday:NNP:pobj:4 "
        "acquitted=acquit:VBN:advcl:3 by:IN:agent:6 a:DT:det:9 court:NN:pobj:7 .:.:punct:3",
        ["Friday"],
        {"mayor": "acquitted", "was": "acquitted", "acquitted": "acquitted"},
    ),
    "a_subject_behind_a_bare_date": (
        "On:IN:prep:6 31:CD:nummod:4 July:NNP:compound:4 police:NN:pobj:1 were=be:VBD:auxpass:6 "
        "called=call:VBN:ROOT:6 to:IN:prep:6 a:DT:det:9 house:NN:pobj:7 .:.:punct:6",
        ["31 July"],
        {"police": "called", "July": "On"},
    ),
    "a_participle_behind_the_subject": (
        "The:DT:det:2 elections=election:NNS:nsubj:3 set:VBN:nsubjpass:8 for:IN:prep:3 July:NNP:npadvmod:6 "
        "30:CD:pobj:4 were=be:VBD:auxpass:8 postponed=postpone:VBN:ROOT:8 .:.:punct:8",
        ["July 30"],
        {"elections": "postponed", "set": "elections"},
    ),
    "a_participle_with_an_article": (
        "Oman:NNP:nsubj:2 assumed=assume:VBD:ROOT:2 the:DT:det:7 six:CD:nummod:6 -:HYPH:punct:6 "
        "month:NN:npadvmod:7 rotating=rotate:VBG:dobj:2 presidency:NN:dobj:7 in:IN:prep:7 2011:CD:pobj:9 "
        ".:.:punct:2",
        ["2011"],
        {"presidency": "assumed", "rotating": "presidency"},
    ),
    "a_day_before_whom_it_is_told_of": (
        "The:DT:det:2 chief:NN:nsubj:3 said=say:VBD:ROOT:3 Thursday:NNP:nsubj:10 ,:,:punct:4 "
        "troops:NNS:nsubj:10 and:CC:cc:6 police:NNS:conj:6 have:VBP:aux:10 left=leave:VBN:ccomp:3 .:.:punct:3",
        ["Thursday"],
        {"Thursday": "said", "troops": "left"},
    ),
    "a_day_behind_a_name_set_off": (
        "A:DT:det:2 spokesman:NN:nsubj:8 ,:,:punct:2 Kong:NNP:compound:5 Quan:NNP:appos:2 ,:,:punct:5 "
        "Tuesday:NNP:nsubj:8 expressed=express:VBD:ROOT:8 hope:NN:dobj:8 .:.:punct:8",
        ["Tuesday"],
        {"Tuesday": "expressed", "spokesman": "expressed"},
    ),
    "a_passive_by_somebody": (
        "HMHS:NNP:compound:2 Britannic:NNP:nsubj:3 was=be:VBD:ROOT:3 sunk=sink:VBN:acomp:3 by:IN:prep:4 "
        "mine:PRP:pobj:5 near:IN:prep:4 the:DT:det:9 island:NN:pobj:7 of:IN:prep:9 Kea:NNP:pobj:10 "
        "on:IN:prep:4 Friday:NNP:pobj:12 .:.:punct:3",
        ["Friday"],
        {"Britannic": "sunk", "was": "sunk"},
    ),
    "setting_fire": (
        "Soldiers=soldier:NNS:nsubj:2 entered=enter:VBD:ROOT:2 the:DT:det:4 village:NN:dobj:2 and:CC:cc:4 "
        "set:VBN:amod:7 fire:NN:conj:4 to:IN:prep:2 houses=house:NNS:pobj:8 on:IN:prep:9 Friday:NNP:pobj:10 "
        ".:.:punct:2",
        ["Friday"],
        {"set": "entered", "fire": "set"},
    ),
}


@pytest.mark.parametrize(("notation", "dates", "expected"), CASES.values(), ids=CASES)
def test_words_hang_where_they_belong(case, notation, dates, expected):
    text = case(notation)
    spans = [(text.text.index(date), text.text.index(date) + len(date)) for date in dates]
    [sentence] = mended(text.sentences, spans)
    found = {token.text: sentence.tokens[token.head].text for token in sentence.tokens}
    assert {word: found[word] for word in expected} == expected


def test_a_helped_verb_before_another_stays_the_verb(case):
    """ "Have fled and kidnapped": only what lacks an auxiliary and a conjunction describes."""
    notation = (
        "Gunmen:NNS:nsubj:3 have:VBP:aux:3 fled=flee:VBN:ROOT:3 and:CC:cc:3 have:VBP:aux:6 killed=kill:VBN:conj:3"
    )
    text = case(notation)
    [sentence] = mended(text.sentences, [])
    assert sentence is text.sentences[0]
