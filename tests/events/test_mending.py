"""Parses that a bare date led astray."""

from __future__ import annotations

from extract.events.mending import mended
from extract.events.parse import ring_of


def heads(case, notation: str, *dates: str) -> dict[str, str]:
    """Word → the word it hangs on after mending."""
    text = case(notation)
    spans = [(text.text.index(date), text.text.index(date) + len(date)) for date in dates]
    [sentence] = mended(text.sentences, spans)
    return {token.text: sentence.tokens[token.head].text for token in sentence.tokens}


def test_a_name_is_no_part_of_the_date_behind_it(case):
    found = heads(case, "Nasser:NNP:compound:2 Tuesday:NNP:nsubj:3 denied=deny:VBD:ROOT:3 it:PRP:dobj:3", "Tuesday")
    assert found["Nasser"] == "denied"
    assert found["Tuesday"] == "Nasser"


def test_what_stood_before_the_date_goes_with_the_name(case):
    notation = "In:IN:prep:5 old:JJ:amod:4 Basra:NNP:compound:4 Tuesday:NNP:pobj:1 fell=fall:VBD:ROOT:5 rain:NN:nsubj:5"
    found = heads(case, notation, "Tuesday")
    assert (found["Basra"], found["old"], found["Tuesday"]) == ("In", "Basra", "Basra")


def test_a_day_with_a_name_of_its_own_stays_whole(case):
    notation = "Black:NNP:compound:2 Friday:NNP:nsubj:3 came=come:VBD:ROOT:3"
    assert heads(case, notation, "Friday")["Black"] == "Friday"


def test_a_day_behind_said_is_no_part_of_the_name_behind_it(case):
    notation = (
        "She:PRP:nsubj:2 said=say:VBD:ROOT:2 Tuesday:NNP:compound:4 Acme:NNP:nsubj:5 meets=meet:VBZ:ccomp:2 "
        "them:PRP:dobj:5"
    )
    assert heads(case, notation, "Tuesday")["Tuesday"] == "said"


def test_a_period_behind_reported_stays_with_its_figure(case):
    notation = "Acme:NNP:nsubj:2 reported=report:VBD:ROOT:2 quarter:NN:compound:4 income:NN:dobj:2"
    assert heads(case, notation, "quarter")["quarter"] == "income"


def test_a_second_subject_dates_the_participle_before_it(case):
    notation = (
        "People=person:NNS:nsubj:5 killed=kill:VBN:acl:1 this:DT:det:4 week:NN:nsubj:5 were=be:VBD:ROOT:5 "
        "civilians:NNS:attr:5"
    )
    assert heads(case, notation, "this week")["week"] == "killed"


def test_a_second_subject_behind_a_plain_noun_dates_the_verb(case):
    notation = "The:DT:det:2 papers:NNS:nsubj:4 Thursday:NNP:nsubj:4 say:VBP:ROOT:4 nothing:NN:dobj:4"
    assert heads(case, notation, "Thursday")["Thursday"] == "say"


def test_a_past_tense_is_joined_to_the_finite_verb(case):
    notation = (
        "They:PRP:nsubj:2 began=begin:VBD:ROOT:2 culling=cull:VBG:xcomp:2 birds:NNS:dobj:3 and:CC:cc:3 "
        "launched=launch:VBD:conj:3 checks:NNS:dobj:6"
    )
    assert heads(case, notation)["launched"] == "began"


def test_a_day_before_a_participle_goes_to_the_verb(case):
    notation = (
        "They:PRP:nsubj:2 held=hold:VBD:ROOT:2 a:DT:det:4 rally:NN:dobj:2 Friday:NNP:nsubj:6 aimed=aim:VBD:relcl:4 "
        "at:IN:prep:6 workers:NNS:pobj:7"
    )
    found = heads(case, notation, "Friday")
    assert (found["Friday"], found["aimed"]) == ("held", "rally")


def test_what_is_ruled_is_the_object_not_the_day(case):
    text = case(
        "They:PRP:nsubj:2 ruled=rule:VBD:ROOT:2 Thursday:NNP:dobj:2 there:EX:expl:5 was=be:VBD:ccomp:2 time:NN:attr:5"
    )
    at = text.text.index("Thursday")
    assert mended(text.sentences, [(at, at + 8)])[0].tokens[2].dep == "npadvmod"


def test_a_day_that_is_kept_stays_the_object(case):
    text = case("They:PRP:nsubj:2 celebrated=celebrate:VBD:ROOT:2 Friday:NNP:dobj:2")
    assert mended(text.sentences, [(16, 22)])[0] is text.sentences[0]


def test_until_a_day_is_no_part_of_the_infinitive_behind(case):
    notation = (
        "Talks=talk:NNS:nsubjpass:3 were=be:VBD:auxpass:3 postponed=postpone:VBN:ROOT:3 until:IN:mark:7 "
        "Friday:NNP:pobj:4 to:TO:aux:7 give:VB:advcl:3 time:NN:dobj:7"
    )
    assert heads(case, notation, "Friday")["until"] == "postponed"


def test_what_has_a_subject_is_no_adjective(case):
    notation = "The:DT:det:2 board:NN:nsubj:3 imposed=impose:VBN:amod:4 fines=fine:NNS:ROOT:4 .:.:punct:4"
    found = heads(case, notation)
    assert (found["imposed"], found["fines"], found["."]) == ("imposed", "imposed", "imposed")


def test_a_past_tense_is_no_adjective(case):
    text = case("They:PRP:nsubj:2 finished=finish:JJ:ROOT:2 drafting=draft:VBG:xcomp:2 rules:NNS:dobj:3")
    assert mended(text.sentences, [])[0].tokens[1].tag == "VBD"


def test_an_adjective_with_its_copula_stays_one(case):
    text = case("They:PRP:nsubj:3 were=be:VBD:cop:3 gifted:JJ:ROOT:3 then:RB:advmod:3")
    assert mended(text.sentences, [])[0] is text.sentences[0]


def test_what_needs_no_mending_is_left_as_it_is(case):
    text = case("They:PRP:nsubj:2 left=leave:VBD:ROOT:2 Friday:NNP:npadvmod:2")
    assert mended(text.sentences, [(10, 16)])[0] is text.sentences[0]


def test_a_place_behind_a_date_belongs_to_the_verb(case):
    notation = (
        "It:PRP:nsubjpass:3 was=be:VBD:auxpass:3 filed=file:VBN:ROOT:3 on:IN:prep:3 May:NNP:npadvmod:6 3:CD:pobj:4 "
        "in:IN:prep:6 Varna:NNP:pobj:7"
    )
    assert heads(case, notation, "May 3")["in"] == "filed"


def test_shot_and_killed_are_two_verbs_and_acting_before_an_office_is_none(case):
    shot = case("Gunmen:NN:compound:2 shot:NN:ROOT:2 and:CC:cc:2 killed=kill:VBD:conj:2 him:PRP:dobj:4")
    [sentence] = mended(shot.sentences, [])
    assert [(t.tag, t.dep) for t in sentence.tokens[:2]] == [("NN", "nsubj"), ("VBD", "ROOT")]
    acting = case("acting=act:VBG:csubj:4 US:NNP:compound:3 Attorney:NNP:nsubj:4 said=say:VBD:ROOT:4")
    [sentence] = mended(acting.sentences, [])
    assert (sentence.tokens[0].pos, sentence.tokens[0].head) == ("ADJ", 2)


def test_that_before_several_things_opens_a_clause(case):
    found = heads(case, "He:PRP:nsubj:2 hopes=hope:VBZ:ROOT:2 that:DT:det:4 guards=guard:NNS:nsubj:5 leave:VBP:ccomp:2")
    assert found["that"] == "leave"


def test_what_closes_a_period_gives_up_its_subject(case):
    found = heads(
        case,
        "Sales=sale:NNS:nsubj:5 for:IN:prep:1 the:DT:det:4 year:NN:pobj:2 ended=end:VBD:ROOT:5 June:NNP:npadvmod:5 "
        "fell=fall:VBD:parataxis:5",
        "June",
    )
    assert (found["ended"], found["Sales"], found["fell"]) == ("year", "fell", "fell")


def test_what_is_said_of_a_period_is_told_of_its_thing(case):
    found = heads(
        case,
        "He:PRP:nsubj:2 said=say:VBD:ROOT:2 sales=sale:NNS:dobj:2 for:IN:mark:9 the:DT:det:6 year:NN:nsubj:9 "
        "ended=end:VBD:acl:6 June:NNP:npadvmod:7 fell=fall:VBD:advcl:2",
        "June",
    )
    assert (found["sales"], found["year"], found["for"], found["fell"]) == ("fell", "for", "sales", "said")


def test_a_war_that_ended_keeps_its_verb(case):
    found = heads(case, "The:DT:det:2 war:NN:nsubj:3 ended=end:VBD:ROOT:3 June:NNP:npadvmod:3", "June")
    assert (found["ended"], found["war"]) == ("ended", "ended")


def test_a_name_between_a_year_and_a_verb_is_the_subject(case):
    notation = "In:IN:prep:4 1987:CD:pobj:1 Noor:NNP:npadvmod:2 became=become:VBD:ROOT:4 minister:NN:attr:4"
    assert heads(case, notation, "1987")["Noor"] == "became"


def test_the_place_that_opens_a_sentence_is_not_its_subject(case):
    named = heads(
        case,
        "In:IN:prep:8 town:NN:pobj:1 ,:,:punct:2 Varna:NNP:nsubj:8 ,:,:punct:4 a:DT:det:7 crane:NN:appos:4 "
        "fell=fall:VBD:ROOT:8 Friday:NNP:npadvmod:8",
    )
    assert (named["crane"], named["Varna"]) == ("fell", "town")
    listed = heads(
        case,
        "In:IN:prep:7 Dallas:NNP:pobj:1 ,:,:punct:2 Texas:NNP:conj:2 ,:,:punct:2 ice:NN:conj:2 fell=fall:VBD:ROOT:7",
    )
    assert (listed["ice"], listed["Texas"]) == ("fell", "Dallas")


def test_an_apposition_between_commas_stays_one(case):
    found = heads(
        case,
        "In:IN:prep:9 town:NN:pobj:1 ,:,:punct:2 Omar:NNP:nsubj:9 ,:,:punct:4 a:DT:det:7 smith:NN:appos:4 "
        ",:,:punct:4 fell=fall:VBD:ROOT:9",
    )
    assert (found["smith"], found["Omar"]) == ("Omar", "fell")


def test_up_to_a_number_is_the_number_s(case):
    found = heads(
        case,
        "They:PRP:nsubj:2 killed=kill:VBD:ROOT:2 up:RP:prt:2 to:IN:prep:2 200:CD:nummod:6 rebels=rebel:NNS:pobj:4",
    )
    assert (found["rebels"], found["up"]) == ("killed", "200")


def test_what_is_reported_is_a_clause(case):
    notation = (
        "Acme:NNP:nsubj:2 reported=report:VBD:ROOT:2 that:IN:det:4 men=man:NNS:dobj:2 "
        "killed=kill:VBN:acl:4 Noor:NNP:dobj:5"
    )
    [sentence] = mended(case(notation).sentences, [])
    assert [(token.dep, sentence.tokens[token.head].text) for token in sentence.tokens[2:5]] == [
        ("mark", "killed"),
        ("nsubj", "killed"),
        ("ccomp", "reported"),
    ]


def test_a_verb_between_a_day_and_its_object_is_no_participle(case):
    found = heads(
        case,
        "Pope:NNP:compound:2 Linus:NNP:ROOT:2 last:JJ:amod:4 week:NN:npadvmod:5 invited=invite:VBN:amod:6 "
        "states=state:NNS:dep:2",
        "last week",
    )
    assert (found["Linus"], found["states"], found["invited"]) == ("invited", "invited", "invited")


def test_the_punishment_hangs_on_the_sentence(case):
    notation = (
        "They:PRP:nsubj:2 sentenced=sentence:VBD:ROOT:2 Noor:NNP:dobj:2 ,:,:punct:3 head:NN:appos:3 of:IN:prep:5 "
        "Acme:NNP:pobj:6 ,:,:punct:5 to:IN:prep:5 six:CD:nummod:11 years=year:NNS:pobj:9"
    )
    assert heads(case, notation)["to"] == "sentenced"


def test_two_rules_never_hang_words_on_each_other(example):
    tokens, _ = example("He:PRP:nsubj:2 met=meet:VBD:ROOT:2 men=man:NNS:dobj:2 held=hold:VBN:acl:3")
    assert ring_of(tokens, {2: (3, "nsubj"), 3: (2, "acl")}) == {2, 3}
    assert ring_of(tokens, {2: (3, "nsubj"), 3: (1, "conj")}) == set()


def test_what_an_auxiliary_helps_stays_a_participle(case):
    notation = (
        "They:PRP:nsubj:2 told=tell:VBD:ROOT:2 men=man:NNS:dobj:2 that:IN:mark:7 Noor:NNP:nsubjpass:7 "
        "was=be:VBD:auxpass:7 freed=free:VBN:acl:3"
    )
    [sentence] = mended(case(notation).sentences, [])
    assert [(token.tag, token.dep, token.head) for token in sentence.tokens][6] == ("VBN", "ccomp", 1)


def test_what_hangs_on_a_day_before_a_length_of_time_is_no_name_with_a_day(case):
    notation = (
        "They:PRP:nsubj:2 took=take:VBD:ROOT:2 ten:CD:nummod:5 vacation:NN:compound:5 days=day:NNS:dobj:2 in:IN:prep:2 "
        "May:NNP:pobj:6"
    )
    assert heads(case, notation, "days")["vacation"] == "days"


def test_a_name_right_behind_the_verb_and_before_the_day_is_its_object(case):
    notation = (
        "Guards=guard:NNS:nsubj:2 questioned=question:VBD:ROOT:2 the:DT:det:5 Karvat:NNP:compound:5 "
        "Friday:NNP:npadvmod:2 .:.:punct:2"
    )
    text = case(notation)
    at = text.text.index("Friday")
    [sentence] = mended(text.sentences, [(at, at + 6)])
    assert {token.text: token.dep for token in sentence.tokens}["Karvat"] == "dobj"


def test_a_month_behind_and_goes_with_the_month_before_it(case):
    notation = (
        "They:PRP:nsubj:2 held=hold:VBD:ROOT:2 talks=talk:NNS:dobj:2 between:IN:prep:2 May:NNP:pobj:4 and:CC:cc:5 "
        "June:NNP:conj:5 in:IN:prep:7 1981:CD:pobj:8"
    )
    assert heads(case, notation, "May")["June"] == "May"


def test_years_of_somebody_keep_where_they_were_spent(case):
    notation = (
        "Jobs=job:NNS:nsubjpass:3 were=be:VBD:auxpass:3 created=create:VBN:ROOT:3 in:IN:prep:3 her:PRP$:poss:6 "
        "years=year:NNS:pobj:4 in:IN:prep:6 office:NN:pobj:7 .:.:punct:3"
    )
    text = case(notation)
    at = text.text.index("her years")
    [sentence] = mended(text.sentences, [(at, at + 9)])
    assert sentence.tokens[sentence.tokens[6].head].text == "years"


def test_prices_that_closed_did_so_themselves(case):
    notation = (
        "Tin:NN:compound:2 prices=price:NNS:ROOT:2 rebounded=rebound:VBN:acl:2 in:IN:prep:3 the:DT:det:6 "
        "trade:NN:pobj:4 on:IN:prep:3 Friday:NNP:pobj:7 .:.:punct:2"
    )
    [sentence] = mended(case(notation).sentences, [])
    assert [(token.text, token.tag, token.dep) for token in sentence.tokens[1:3]] == [
        ("prices", "NNS", "nsubj"),
        ("rebounded", "VBD", "ROOT"),
    ]


def labels(case, notation: str, *dates: str) -> dict[str, str]:
    """Word → its label after mending."""
    text = case(notation)
    spans = [(text.text.index(date), text.text.index(date) + len(date)) for date in dates]
    [sentence] = mended(text.sentences, spans)
    return {token.text: token.dep for token in sentence.tokens}


def test_a_finite_verb_behind_a_verb_of_saying_is_what_is_said(case):
    notation = (
        "Noor:NNP:nsubj:2 says=say:VBZ:ROOT:2 police:NNS:dobj:2 Thursday:NNP:nsubj:5 seized=seize:VBD:relcl:3 "
        "guns=gun:NNS:dobj:5"
    )
    assert labels(case, notation, "Thursday")["seized"] == "ccomp"
    notation = (
        "Noor:NNP:nsubj:2 says=say:VBZ:ROOT:2 that:DT:det:4 smoke:NN:nsubj:5 kills=kill:VBZ:dobj:2 cats=cat:NNS:dobj:5"
    )
    found = labels(case, notation)
    assert (found["that"], found["kills"]) == ("mark", "ccomp")


def test_a_finite_verb_with_its_subject_behind_after_is_a_clause(case):
    notation = (
        "He:PRP:nsubj:2 fled=flee:VBD:ROOT:2 after:IN:prep:2 a:DT:det:5 bomb:NN:nsubj:6 exploded=explode:VBD:pobj:3"
    )
    found = labels(case, notation)
    assert (found["after"], found["exploded"]) == ("mark", "advcl")
    assert heads(case, notation)["exploded"] == "fled"
    told = "He:PRP:nsubj:2 fled=flee:VBD:ROOT:2 after:IN:prep:2 the:DT:det:5 blast:NN:pobj:3"
    assert labels(case, told)["blast"] == "pobj"


def test_what_befell_the_others_goes_on_with_what_befell_the_first(case):
    notation = (
        "Two:CD:nsubjpass:3 were=be:VBD:auxpass:3 hurt:VBN:ROOT:3 and:CC:cc:3 nine:CD:nsubj:6 died=die:VBD:npadvmod:3"
    )
    assert labels(case, notation)["died"] == "conj"


def test_one_week_left_is_no_participle_of_have(case):
    notation = (
        "I:PRP:nsubj:2 have:VBP:ROOT:2 one:CD:nummod:4 week:NN:npadvmod:5 left=leave:VBD:xcomp:2 to:TO:aux:7 "
        "pay:VB:xcomp:5"
    )
    assert heads(case, notation, "one week")["I"] == "have"


def test_who_is_said_to_know_keeps_his_verb_where_that_opens_another_clause(case):
    notation = (
        "Noor:NNP:nsubj:5 ,:,:punct:1 mayor:NN:appos:1 ,:,:punct:1 said=say:VBD:ROOT:5 that:IN:mark:14 if:IN:mark:9 "
        "it:PRP:nsubj:9 rains=rain:VBZ:advcl:14 ,:,:punct:14 talks=talk:NNS:nsubj:14 ,:,:punct:14 would:MD:aux:14 "
        "end:VB:ccomp:5"
    )
    assert heads(case, notation)["talks"] == "end"


def test_as_with_a_clause_of_its_own_leaves_the_name_before_it(case):
    notation = (
        "It:PRP:nsubjpass:3 is=be:VBZ:auxpass:3 known=know:VBN:ROOT:3 as:IN:prep:3 home:NN:pobj:4 as:IN:mark:8 "
        "there:EX:expl:8 are=be:VBP:advcl:3 fairs=fair:NNS:attr:8"
    )
    assert heads(case, notation)["home"] == "as"


def test_somebody_named_so_is_not_who_named(case):
    notation = (
        "Acme:NNP:nsubj:3 has=have:VBZ:aux:3 hired=hire:VBN:ROOT:3 a:DT:det:6 Chief:NNP:compound:6 Buyer:NNP:dobj:3 "
        "named=name:VBN:acl:6 Lena:NNP:compound:9 Quist:NNP:oprd:7 .:.:punct:3"
    )
    assert heads(case, notation)["hired"] == "hired"
