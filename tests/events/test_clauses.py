"""Which predicate a date governs."""

from __future__ import annotations

from datetime import datetime

from extract.dates.interval import Grain, Interval, Mod


def triggers(events: list) -> list[str]:
    return [event.trigger for event in events]


BLAST = (
    "On:IN:prep:9 3:CD:pobj:1 May:NNP:npadvmod:2 ,:,:punct:9 a:DT:det:6 bomb:NN:nsubj:9 in:IN:prep:6 Basra:NNP:pobj:7 "
    "killed=kill:VBD:ROOT:9 six:CD:dobj:9 .:.:punct:9"
)


def test_a_date_before_the_clause_governs_its_main_verb(case):
    [event] = case(BLAST).events("3 May")
    assert event.trigger == "killed"


def test_a_nominal_predicate_takes_its_own_date(case):
    text = case(
        "The:DT:det:2 explosion:NN:nsubj:7 on:IN:prep:2 3:CD:pobj:3 May:NNP:npadvmod:4 had=have:VBD:aux:7 "
        "shaken=shake:VBN:ROOT:7 the:DT:det:9 city:NN:dobj:7 .:.:punct:7"
    )
    assert triggers(text.events("3 May")) == ["explosion"]


def test_a_year_before_an_event_noun_dates_the_noun(case):
    text = case(
        "Talks=talk:NNS:nsubj:2 stalled=stall:VBD:ROOT:2 following=follow:VBG:prep:2 the:DT:det:6 2014:CD:nummod:6 "
        "referendum:NN:pobj:3 .:.:punct:2"
    )
    assert triggers(text.events("2014")) == ["referendum"]


COORDINATED = (
    "On:IN:prep:5 Monday:NNP:pobj:1 ,:,:punct:5 police:NNS:nsubj:5 raided=raid:VBD:ROOT:5 the:DT:det:7 house:NN:dobj:5 "
    "and:CC:cc:5 arrested=arrest:VBD:conj:5 two:CD:nummod:11 men=man:NNS:dobj:9 {} .:.:punct:5"
)


def test_one_date_over_coordinated_verbs_gives_each_a_row(case):
    text = case(COORDINATED.format("there:RB:advmod:9"))
    assert triggers(text.events("Monday")) == ["raided", "arrested"]


def test_a_coordinated_verb_with_a_date_of_its_own_keeps_it(case):
    text = case(COORDINATED.format("on:IN:prep:9 Tuesday:NNP:pobj:12"))
    events = text.events("Monday", "Tuesday")
    assert [(event.trigger, event.dated.text) for event in events] == [("raided", "Monday"), ("arrested", "Tuesday")]


def test_several_dates_go_each_to_its_own_verb(case):
    text = case(
        "Salim:NNP:nsubjpass:6 ,:,:punct:1 who:WP:nsubj:4 fled=flee:VBD:relcl:1 in:IN:prep:4 2011:CD:pobj:5 "
        "was=be:VBD:auxpass:8 arrested=arrest:VBN:ROOT:8 in:IN:prep:8 2019:CD:pobj:9 .:.:punct:8".replace(
            "nsubjpass:6", "nsubjpass:8"
        )
    )
    events = text.events("2011", "2019")
    assert [(event.trigger, event.dated.text) for event in events] == [("fled", "2011"), ("arrested", "2019")]


def test_a_planning_verb_hands_the_date_to_what_is_planned(case):
    text = case(
        "The:DT:det:2 court:NN:nsubjpass:4 is=be:VBZ:auxpass:4 expected=expect:VBN:ROOT:4 to:TO:aux:6 "
        "rule:VB:xcomp:4 on:IN:prep:4 Friday:NNP:pobj:7 .:.:punct:4"
    )
    assert triggers(text.events("Friday")) == ["rule"]


def test_a_verbless_fragment_gets_its_head_noun(case):
    text = case(
        "2011:CD:ROOT:1 ::::punct:1 Protests=protest:NNS:appos:1 in:IN:prep:3 Daraa:NNP:pobj:4".replace("::::", "::,:")
    )
    [event] = text.events("2011")
    assert event.trigger == "Protests"


def test_a_list_item_s_date_alone_governs_the_sentence_behind_it(case):
    text = case(
        "12:CD:ROOT:1 May:NNP:npadvmod:1 2019:CD:nummod:1",
        "Rebels=rebel:NNS:nsubj:2 seized=seize:VBD:ROOT:2 the:DT:det:4 bridge:NN:dobj:2 .:.:punct:2",
        section="list",
    )
    assert triggers(text.events("12 May 2019")) == ["seized"]


def test_a_copula_brings_its_complement(case):
    text = case(
        "Since:IN:prep:4 2017:CD:pobj:1 Salim:NNP:nsubj:4 was=be:VBD:ROOT:4 the:DT:det:6 "
        "commander:NN:attr:4 .:.:punct:4"
    )
    assert triggers(text.events("2017")) == ["was the commander"]


def test_a_book_s_year_dates_nothing(case):
    text = case(
        "We:PRP:nsubj:2 use:VBP:ROOT:2 a:DT:det:4 method:NN:dobj:2 (:-LRB-:punct:6 Nowak:NNP:appos:4 ,:,:punct:6 "
        "2010:CD:npadvmod:6 ):-RRB-:punct:6 .:.:punct:2"
    )
    assert text.events("2010") == []


def test_rates_durations_and_now_give_no_row(case):
    text = case(BLAST)
    assert text.events(text.dated("3 May", type="SET", interval=None)) == []
    assert text.events(text.dated("3 May", type="DURATION", interval=None)) == []
    assert text.events(text.dated("3 May", value="PRESENT_REF", interval=None)) == []


def test_an_unresolved_date_still_gives_a_row(case):
    text = case(BLAST)
    [event] = text.events(text.dated("3 May", interval=None, status="unresolved", value="XXXX-05-03"))
    assert event.trigger == "killed"


def test_teasers_and_furniture_give_no_row(case):
    assert case(BLAST, section="teaser").events("3 May") == []
    assert case(BLAST, section="furniture").events("3 May") == []


def test_two_expressions_of_one_time_on_one_verb_are_one_row(case):
    text = case(BLAST)
    first, second = text.dated("3 May"), text.dated("May")
    second = text.dated("May", interval=first.interval)
    assert len(text.events(first, second)) == 1
    assert len({event.id for event in text.events(first)}) == 1


def test_ids_are_the_same_on_every_run(case):
    assert case(BLAST).events("3 May")[0].id == case(BLAST).events("3 May")[0].id


def test_a_date_right_behind_a_verb_of_saying_is_its_own(case):
    text = case(
        "Omar:NNP:nsubj:2 said=say:VBD:ROOT:2 today:NN:npadvmod:5 talks=talk:NNS:nsubj:5 failed=fail:VBD:ccomp:2 "
        ".:.:punct:2"
    )
    assert triggers(text.events("today")) == ["said"]


def test_a_date_behind_what_is_said_belongs_to_that(case):
    text = case(
        "Omar:NNP:nsubj:2 said=say:VBD:ROOT:2 talks=talk:NNS:nsubj:4 failed=fail:VBD:ccomp:2 badly:RB:advmod:4 "
        "on:IN:prep:2 Friday:NNP:pobj:6 .:.:punct:2"
    )
    assert triggers(text.events("Friday")) == ["failed"]


def test_what_is_only_compared_with_gives_no_row(case):
    text = case(
        "Arrests=arrest:NNS:nsubj:2 rose=rise:VBD:ROOT:2 to:IN:prep:2 90:CD:pobj:3 from:IN:prep:2 40:CD:pobj:5 "
        "in:IN:prep:6 2019:CD:pobj:7 .:.:punct:2"
    )
    assert text.events("2019") == []


def test_a_gathering_and_what_is_done_at_it_both_happen(case):
    text = case(
        "Omar:NNP:nsubj:2 resigned=resign:VBD:ROOT:2 at:IN:prep:2 a:DT:det:5 meeting:NN:pobj:3 on:IN:prep:5 "
        "Friday:NNP:pobj:6 .:.:punct:2"
    )
    assert triggers(text.events("Friday")) == ["resigned", "meeting"]


def test_quoted_as_saying_is_one_deed(case):
    text = case(
        "Papers=paper:NNS:nsubj:2 quoted=quote:VBD:ROOT:2 Omar:NNP:dobj:2 as:IN:prep:2 "
        "saying=say:VBG:pcomp:4 so:RB:advmod:5 "
        "on:IN:prep:5 Friday:NNP:pobj:7 .:.:punct:2"
    )
    assert triggers(text.events("Friday")) == ["quoted"]


def test_the_verb_behind_the_date_governs_it(case):
    text = case(
        "The:DT:det:2 court:NN:nsubj:5 in:IN:prep:2 May:NNP:pobj:3 freed=free:VBD:ROOT:5 him:PRP:dobj:5 .:.:punct:5"
    )
    assert triggers(text.events("May")) == ["freed"]


def test_a_verb_s_object_leaves_the_date_to_the_verb_unless_it_looks_back(case):
    notation = (
        "They:PRP:nsubj:2 {}:VBD:ROOT:2 the:DT:det:4 attack:NN:dobj:2 of:IN:prep:4 3:CD:pobj:5 "
        "May:NNP:npadvmod:6 .:.:punct:2"
    )
    assert triggers(case(notation.format("planned=plan")).events("3 May")) == ["planned"]
    assert triggers(case(notation.format("condemned=condemn")).events("3 May")) == ["attack"]


def test_a_speech_s_own_date_behind_the_quotation_stays_with_the_verb_of_saying(case):
    text = case(
        "He:PRP:nsubj:2 left=leave:VBD:ccomp:5 ,:,:punct:5 Omar:NNP:nsubj:5 told=tell:VBD:ROOT:5 Levant:NNP:dobj:5 "
        "on:IN:prep:5 Friday:NNP:pobj:7 .:.:punct:5"
    )
    assert triggers(text.events("Friday")) == ["told"]


def test_a_speaker_behind_the_date_does_not_take_it(case):
    text = case(
        "Salim:NNP:nsubj:2 left=leave:VBD:ccomp:10 the:DT:det:4 city:NN:dobj:2 of:IN:prep:4 Homs:NNP:pobj:5 "
        "Friday:NNP:npadvmod:10 ,:,:punct:10 police:NNS:nsubj:10 said=say:VBD:ROOT:10 .:.:punct:10"
    )
    assert triggers(text.events("Friday")) == ["left"]


def test_more_than_an_amount_is_no_comparison(case):
    text = case(
        "She:PRP:nsubj:2 spoke=speak:VBD:ROOT:2 for:IN:prep:2 more:JJR:amod:6 than:IN:quantmod:6 four:CD:nummod:7 "
        "hours=hour:NNS:pobj:3 on:IN:prep:2 Friday:NNP:pobj:8 .:.:punct:2"
    )
    assert triggers(text.events("Friday")) == ["spoke"]


def test_a_year_that_names_a_thing_dates_nothing(case):
    text = case("Omar:NNP:nsubj:2 cut=cut:VBD:ROOT:2 his:PRP$:poss:5 1990:CD:nummod:5 forecast:NN:dobj:2 .:.:punct:2")
    assert text.events("1990") == []


def test_a_day_that_a_movement_or_a_source_is_told_by_dates_nothing(case):
    text = case(
        "The:DT:det:5 April:NNP:npadvmod:3 6:CD:nummod:5 Youth:NNP:compound:5 Movement:NNP:nsubj:6 "
        "marched=march:VBD:ROOT:6 .:.:punct:6"
    )
    assert text.events("April 6") == []
    text = case(
        "Floods=flood:NNS:nsubj:2 hit:VBD:ROOT:2 Varna:NNP:dobj:2 (:-LRB-:punct:5 OCHA:NNP:dep:2 "
        "9/3/2017:CD:nummod:5 ):-RRB-:punct:5 .:.:punct:2"
    )
    assert text.events("9/3/2017") == []


def test_commas_before_the_date_part_no_deeds(case):
    text = case(
        "Rebels=rebel:NNS:nsubj:2 shelled=shell:VBD:ROOT:2 Varna:NNP:dobj:2 ,:,:punct:3 a:DT:det:6 port:NN:appos:3 "
        ",:,:punct:2 on:IN:prep:2 Friday:NNP:pobj:8 and:CC:cc:2 killed=kill:VBD:conj:2 six:CD:nummod:13 "
        "men=man:NNS:dobj:11 .:.:punct:2"
    )
    assert triggers(text.events("Friday")) == ["shelled", "killed"]


def test_a_chronology_in_the_present_tense(case):
    text = case(
        "25:CD:nummod:2 March:NNP:ROOT:2 –:``:punct:6 The:DT:det:5 court:NN:nsubj:6 orders=order:VBZ:parataxis:2 "
        "the:DT:det:8 arrest:NN:dobj:6 of:IN:prep:8 Salim:NNP:pobj:9 .:.:punct:6",
        section="list",
    )
    assert triggers(text.events("25 March")) == ["orders"]


def test_a_light_verb_brings_what_it_is_nothing_without(case):
    text = case(
        "Omar:NNP:nsubj:2 made=make:VBD:ROOT:2 a:DT:det:4 speech:NN:dobj:2 on:IN:prep:2 Friday:NNP:pobj:5 .:.:punct:2"
    )
    assert triggers(text.events("Friday")) == ["made a speech"]


def test_a_phase_verb_is_the_predicate_of_what_begins(case):
    text = case(
        "Police=police:NNS:nsubj:2 began=begin:VBD:ROOT:2 firing=fire:VBG:xcomp:2 on:IN:prep:2 "
        "Friday:NNP:pobj:4 .:.:punct:2"
    )
    assert triggers(text.events("Friday")) == ["began"]


def test_the_day_a_period_closed_dates_nothing(case):
    text = case(
        "Profit:NN:nsubj:2 fell=fall:VBD:ROOT:2 for:IN:prep:2 the:DT:det:5 quarter:NN:pobj:3 ended=end:VBN:acl:5 "
        "30:CD:nummod:8 June:NNP:npadvmod:6 .:.:punct:2"
    )
    assert triggers(text.events("the quarter", "30 June")) == ["fell"]


def test_a_figure_reported_for_a_period_is_the_period_s(case):
    text = case(
        "Acme:NNP:nsubj:2 reported=report:VBD:ROOT:2 a:DT:det:4 loss:NN:dobj:2 for:IN:prep:2 the:DT:det:7 "
        "quarter:NN:pobj:5 .:.:punct:2"
    )
    assert triggers(text.events("the quarter")) == ["loss"]


def test_a_date_inside_a_subject_belongs_to_what_happens_there(case):
    text = case(
        "The:DT:det:2 flood:NN:nsubj:4 that:WDT:nsubj:4 hit:VBD:relcl:2 Basra:NNP:dobj:4 last:JJ:amod:7 "
        "year:NN:npadvmod:8 closed=close:VBD:ROOT:8 schools=school:NNS:dobj:8 .:.:punct:8".replace(
            "flood:NN:nsubj:4", "flood:NN:nsubj:8"
        )
    )
    assert triggers(text.events("last year")) == ["hit"]


def test_what_a_statement_holds_is_said_when_it_is_dated(case):
    text = case(
        "Omar:NNP:nsubj:2 said=say:VBD:ROOT:2 in:IN:prep:2 a:DT:det:5 statement:NN:pobj:3 on:IN:prep:5 "
        "Friday:NNP:pobj:6 that:IN:mark:9 men=man:NNS:nsubj:10 fled=flee:VBD:relcl:5 .:.:punct:2".replace(
            "mark:9", "mark:10"
        )
    )
    [event] = text.events("Friday")
    assert (event.trigger, event.what) == ("said", "Omar said: Men fled")


def test_what_is_done_now_happened_at_no_earlier_date(case):
    text = case(
        "Police=police:NNS:nsubj:3 are=be:VBP:aux:3 investigating=investigate:VBG:ROOT:3 the:DT:det:5 theft:NN:dobj:3 "
        "last:JJ:amod:7 month:NN:npadvmod:3 .:.:punct:3"
    )
    assert triggers(text.events(text.dated("last month"))) == ["theft"]


def test_a_second_date_behind_a_happening_is_that_happening_s(case):
    text = case(
        "Riots=riot:NNS:nsubj:2 erupted=erupt:VBD:ROOT:2 on:IN:prep:2 Saturday:NNP:pobj:3 over:IN:prep:2 a:DT:det:7 "
        "shooting:NN:pobj:5 on:IN:prep:2 Friday:NNP:pobj:8 .:.:punct:2"
    )
    assert triggers(text.events("Saturday", "Friday")) == ["erupted", "shooting"]


def test_the_happening_that_is_fixed_for_a_day(case):
    text = case(
        "The:DT:det:2 vote:NN:nsubjpass:4 is=be:VBZ:auxpass:4 scheduled=schedule:VBN:ROOT:4 for:IN:prep:4 "
        "Friday:NNP:pobj:5 .:.:punct:4"
    )
    assert triggers(text.events("Friday")) == ["vote"]


def test_how_long_there_was_nothing_like_it_dates_nothing(case):
    text = case(
        "It:PRP:nsubj:2 was=be:VBD:ROOT:2 the:DT:det:5 worst=bad:JJS:amod:5 raid:NN:attr:2 since:IN:prep:5 "
        "2005:CD:pobj:6"
    )
    assert text.events("2005") == []


def test_a_happening_that_is_on_a_day(case):
    text = case("The:DT:det:2 hearing:NN:nsubj:3 is=be:VBZ:ROOT:3 on:IN:prep:3 Friday:NNP:pobj:4 .:.:punct:3")
    [event] = text.events("Friday")
    assert (event.trigger, event.what) == ("hearing", "The hearing")


def test_a_happening_after_the_word_after_has_the_date_before_it(case):
    text = case(
        "They:PRP:nsubj:2 left=leave:VBD:ROOT:2 after:IN:prep:2 the:DT:det:6 2004:CD:nummod:6 flood:NN:pobj:3 "
        ".:.:punct:2"
    )
    after = Interval(datetime(2005, 1, 1), None, Grain.YEAR, Mod.AFTER)
    [flood] = text.events(text.dated("2004", value="2004", mod="AFTER", interval=after, why="'2004' → after 2004"))
    assert (flood.trigger, flood.dated.mod, flood.dated.why) == ("flood", None, "'2004' → 2004")
    assert flood.dated.interval == Interval(datetime(2004, 1, 1), datetime(2005, 1, 1), Grain.YEAR)


def test_what_opens_with_before_has_no_date_set_off_behind_it(case):
    text = case(
        "Before:IN:prep:11 the:DT:det:3 vote:NN:pobj:1 ,:,:punct:11 on:IN:prep:11 2:CD:nummod:7 May:NNP:pobj:5 "
        ",:,:punct:11 the:DT:det:10 mayor:NN:nsubj:11 resigned=resign:VBD:ROOT:11 .:.:punct:11"
    )
    assert triggers(text.events("2 May")) == ["resigned"]


def test_the_year_a_plan_is_for_dates_nothing(case):
    text = case(
        "They:PRP:nsubj:2 approved=approve:VBD:ROOT:2 the:DT:det:4 budget:NN:dobj:2 for:IN:prep:2 2019:CD:pobj:5 "
        ".:.:punct:2"
    )
    assert text.events("2019") == []


def test_a_past_tense_does_not_take_the_date_of_what_is_to_come(case):
    text = case(
        "They:PRP:nsubj:2 backed=back:VBD:ROOT:2 a:DT:det:4 motion:NN:dobj:2 to:TO:aux:6 close:VB:advcl:2 "
        "it:PRP:dobj:6 in:IN:prep:6 August:NNP:pobj:8 .:.:punct:2"
    )
    days = {"value": "2021-08", "interval": Interval(datetime(2021, 8, 1), datetime(2021, 9, 1), Grain.MONTH)}
    assert triggers(text.events(text.dated("August", **days))) == ["close"]


def test_a_perfect_looks_back_at_what_it_tells_of(case):
    text = case(
        "A:DT:det:2 man:NN:nsubjpass:5 has=have:VBZ:aux:5 been=be:VBN:auxpass:5 arrested=arrest:VBN:ROOT:5 "
        "following=follow:VBG:prep:5 a:DT:det:8 stabbing:NN:pobj:6 last:JJ:amod:10 month:NN:npadvmod:6 "
        ".:.:punct:5"
    )
    [event] = text.events("last month")
    assert event.trigger == "stabbing"


def test_the_day_goes_with_the_time_before_it(case):
    text = case(
        "The:DT:det:2 charges=charge:NNS:nsubj:3 are=be:VBP:ROOT:3 in:IN:prep:3 relation:NN:pobj:4 "
        "to:IN:prep:5 an:DT:det:8 attack:NN:pobj:6 at:IN:prep:8 11.55pm:CD:pobj:9 on:IN:prep:8 "
        "Sunday:NNP:pobj:11 .:.:punct:3"
    )
    assert {event.trigger for event in text.events("11.55pm", "Sunday")} == {"attack"}


def test_a_second_date_repeats_the_verb(case):
    text = case(
        "The:DT:det:2 court:NN:nsubj:3 extended=extend:VBD:ROOT:3 the:DT:det:5 term:NN:dobj:3 on:IN:prep:3 "
        "3:CD:nummod:8 May:NNP:pobj:6 for:IN:prep:3 a:DT:det:11 month:NN:pobj:9 ,:,:punct:3 and:CC:cc:3 "
        "then:RB:advmod:20 ,:,:punct:20 on:IN:prep:20 2:CD:nummod:18 June:NNP:pobj:16 ,:,:punct:20 "
        "for:IN:conj:3 a:DT:det:22 year:NN:pobj:20 .:.:punct:3"
    )
    assert [event.trigger for event in text.events("3 May", "2 June")] == ["extended", "extended"]


def test_what_was_hit_by_shelling_was_hit_then(case):
    text = case(
        "A:DT:det:2 hospital:NN:nsubjpass:6 in:IN:prep:2 Varna:NNP:pobj:3 was=be:VBD:auxpass:6 hit:VBN:ROOT:6 "
        "by:IN:prep:6 shelling=shell:VBG:pcomp:7 on:IN:prep:8 Sunday:NNP:pobj:9 ,:,:punct:6 "
        "killing=kill:VBG:advcl:6 four:CD:nummod:14 patients=patient:NNS:dobj:12 .:.:punct:6"
    )
    [event] = text.events("Sunday")
    assert event.trigger == "hit"
