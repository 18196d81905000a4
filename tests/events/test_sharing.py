"""Which other happenings of a sentence have the date of its predicate."""

from __future__ import annotations


def triggers(events: list) -> list[str]:
    return [event.trigger for event in events]


def test_a_when_clause_has_the_date_of_its_sentence(case):
    text = case(
        "Two:CD:nummod:2 guards=guard:NNS:nsubjpass:4 were=be:VBD:auxpass:4 hurt:VBN:ROOT:4 on:IN:prep:4 "
        "Monday:NNP:pobj:5 when:WRB:advmod:10 a:DT:det:9 wall:NN:nsubj:10 collapsed=collapse:VBD:advcl:4 .:.:punct:4"
    )
    assert triggers(text.events("Monday")) == ["hurt", "collapsed"]


def test_a_when_clause_with_a_state_is_no_happening(case):
    text = case(
        "He:PRP:nsubj:2 moved=move:VBD:ROOT:2 in:IN:prep:2 1995:CD:pobj:3 when:WRB:advmod:7 he:PRP:nsubj:7 "
        "was=be:VBD:advcl:2 young:JJ:acomp:7 .:.:punct:2"
    )
    assert triggers(text.events("1995")) == ["moved"]


def test_verbs_in_a_row_share_the_date_also_without_a_conjunction(case):
    text = case(
        "On:IN:prep:5 Monday:NNP:pobj:1 ,:,:punct:5 police:NNS:nsubj:5 raided=raid:VBD:ROOT:5 a:DT:det:7 "
        "house:NN:dobj:5 ,:,:punct:5 seized=seize:VBD:advcl:5 papers=paper:NNS:dobj:9 and:CC:cc:9 "
        "arrested=arrest:VBD:conj:9 two:CD:dobj:12 .:.:punct:5"
    )
    assert triggers(text.events("Monday")) == ["raided", "seized", "arrested"]


def test_the_clause_a_date_is_explained_with_has_it_too(case):
    text = case(
        "Prices=price:NNS:nsubj:2 doubled=double:VBD:ROOT:2 in:IN:prep:2 2011:CD:pobj:3 ,:,:punct:2 when:WRB:advmod:9 "
        "the:DT:det:8 war:NN:nsubj:9 began=begin:VBD:relcl:4 .:.:punct:2"
    )
    assert triggers(text.events("2011")) == ["doubled", "began"]


def test_a_noun_right_before_a_bare_date_happened_then_too(case):
    text = case(
        "He:PRP:nsubj:2 answered=answer:VBD:ROOT:2 questions=question:NNS:dobj:2 over:IN:prep:2 talks=talk:NNS:pobj:4 "
        "Tuesday:NNP:npadvmod:2 .:.:punct:2"
    )
    assert triggers(text.events("Tuesday")) == ["answered", "talks"]


def test_the_victims_of_a_dated_blast_were_hurt_then(case):
    text = case(
        "She:PRP:nsubjpass:3 was=be:VBD:auxpass:3 hurt:VBN:ROOT:3 in:IN:prep:3 a:DT:det:6 blast:NN:pobj:4 on:IN:prep:6 "
        "Monday:NNP:pobj:7 .:.:punct:3"
    )
    assert sorted(triggers(text.events("Monday"))) == ["blast", "hurt"]


def test_a_participle_that_opens_the_sentence_shares_its_date(case):
    text = case(
        "Leaving=leave:VBG:advcl:7 Basra:NNP:dobj:1 on:IN:prep:1 Monday:NNP:pobj:3 ,:,:punct:7 they:PRP:nsubj:7 "
        "drove=drive:VBD:ROOT:7 north:RB:advmod:7 .:.:punct:7"
    )
    assert triggers(text.events("Monday")) == ["Leaving", "drove"]


def test_two_participles_of_one_auxiliary_share_the_date_behind_them(case):
    text = case(
        "Six:CD:nsubjpass:3 were=be:VBD:auxpass:3 killed=kill:VBN:ROOT:3 and:CC:cc:3 nine:CD:nsubj:6 "
        "wounded=wound:VBN:conj:3 on:IN:prep:6 Friday:NNP:pobj:7 .:.:punct:3"
    )
    assert sorted(triggers(text.events("Friday"))) == ["killed", "wounded"]


def test_the_gathering_that_was_told_something_is_a_happening_too(case):
    text = case(
        "She:PRP:nsubj:2 told=tell:VBD:ROOT:2 a:DT:det:4 rally:NN:dobj:2 in:IN:prep:2 Varna:NNP:pobj:5 on:IN:prep:2 "
        "Monday:NNP:pobj:7 they:PRP:nsubj:10 left=leave:VBD:ccomp:2 .:.:punct:2",
        names={"Varna": "GPE"},
    )
    found = text.events("Monday")
    assert triggers(found) == ["told", "rally"]
    assert [place.name for place in found[1].places] == ["Varna"]


def test_who_left_before_a_meeting_was_not_at_it(case):
    words = "She:PRP:nsubj:2 {}:ROOT:2 on:IN:prep:2 Monday:NNP:pobj:3 before:IN:prep:2 a:DT:det:7 meeting:NN:pobj:5"
    assert triggers(case(words.format("left=leave:VBD")).events("Monday")) == ["left"]
    assert triggers(case(words.format("testified=testify:VBD")).events("Monday")) == ["testified", "meeting"]


def test_a_participle_that_closes_the_sentence_shares_its_date(case):
    text = case(
        "They:PRP:nsubj:3 will:MD:aux:3 drive:VB:ROOT:3 north:RB:advmod:3 ,:,:punct:3 reaching=reach:VBG:advcl:3 "
        "Basra:NNP:dobj:6 on:IN:prep:6 Monday:NNP:pobj:8 .:.:punct:3"
    )
    assert sorted(triggers(text.events("Monday"))) == ["drive", "reaching"]


def test_what_was_not_specified_is_no_happening(case):
    text = case(
        "They:PRP:nsubj:2 met=meet:VBD:ROOT:2 on:IN:prep:2 Friday:NNP:pobj:3 but:CC:cc:2 did=do:VBD:aux:8 not:RB:neg:8 "
        "elaborate:VB:conj:2"
    )
    assert [event.trigger for event in text.events("Friday")] == ["met"]


def test_who_died_in_dated_fighting_died_then(case):
    text = case(
        "Six:CD:nummod:2 rebels=rebel:NNS:nsubj:3 died=die:VBD:ROOT:3 in:IN:prep:3 fighting=fight:VBG:pcomp:4 "
        "on:IN:prep:5 Monday:NNP:pobj:6 .:.:punct:3"
    )
    assert sorted(triggers(text.events("Monday"))) == ["died", "fighting"]


VICTIMS = (
    "Six:CD:nsubjpass:3 were=be:VBD:auxpass:3 {}:VBN:ROOT:3 and:CC:cc:3 nine:CD:nsubjpass:7 were=be:VBD:auxpass:7 "
    "{}:VBN:conj:3 Friday:NNP:npadvmod:7"
)


def test_those_killed_and_those_hurt_have_one_date(case):
    both = case(VICTIMS.format("killed=kill", "wounded=wound"))
    other = case(VICTIMS.format("praised=praise", "wounded=wound"))
    assert triggers(both.events("Friday")) == ["killed", "wounded"]
    assert triggers(other.events("Friday")) == ["wounded"]


def test_what_a_dated_flood_did_it_did_then(case):
    notation = (
        "The:DT:det:2 pier:NN:nsubjpass:4 was=be:VBD:auxpass:4 {}:VBN:ROOT:4 in:IN:prep:4 the:DT:det:8 "
        "May:NNP:compound:8 flood:NN:pobj:5"
    )
    assert triggers(case(notation.format("destroyed=destroy")).events("May")) == ["destroyed", "flood"]
    assert triggers(case(notation.format("mentioned=mention")).events("May")) == ["flood"]


def test_what_is_put_to_a_vote_has_the_vote_then(case):
    text = case(
        "They:PRP:nsubj:2 put:VBD:ROOT:2 it:PRP:dobj:2 to:IN:prep:2 a:DT:det:6 referendum:NN:pobj:4 in:IN:prep:2 "
        "May:NNP:pobj:7"
    )
    assert triggers(text.events("May")) == ["put", "referendum"]


def test_who_is_arrested_in_a_raid_is_taken_then_for_a_bombing_not(case):
    notation = (
        "Police:NNS:nsubj:2 arrested=arrest:VBD:ROOT:2 him:PRP:dobj:2 in:IN:prep:2 the:DT:det:7 May:NNP:compound:7 "
        "{}:NN:pobj:4"
    )
    assert triggers(case(notation.format("raid")).events("May")) == ["arrested", "raid"]
    assert triggers(case(notation.format("bombing")).events("May")) == ["bombing"]


def test_what_is_told_in_one_breath_has_one_date(case):
    text = case(
        "Soldiers=soldier:NNS:nsubj:2 burned=burn:VBD:ROOT:2 the:DT:det:4 mill:NN:dobj:2 and:CC:cc:2 "
        "shot=shoot:VBD:conj:2 two:CD:nummod:8 men=man:NNS:dobj:6 in:IN:prep:6 Karvat:NNP:pobj:9 on:IN:prep:6 "
        "Friday:NNP:pobj:11 .:.:punct:2"
    )
    assert triggers(text.events("Friday")) == ["burned", "shot"]


def test_then_parts_two_deeds(case):
    text = case(
        "Soldiers=soldier:NNS:nsubj:2 burned=burn:VBD:ROOT:2 the:DT:det:4 mill:NN:dobj:2 and:CC:cc:2 "
        "then:RB:advmod:7 shot=shoot:VBD:conj:2 two:CD:nummod:9 men=man:NNS:dobj:7 in:IN:prep:7 "
        "Karvat:NNP:pobj:10 on:IN:prep:7 Friday:NNP:pobj:12 .:.:punct:2"
    )
    assert triggers(text.events("Friday")) == ["shot"]


def test_what_happened_as_something_went_on_has_its_day(case):
    text = case(
        "Two:CD:nummod:2 boxes=box:NNS:nsubjpass:4 were=be:VBD:auxpass:4 destroyed=destroy:VBN:ROOT:4 "
        "in:IN:prep:4 Karvat:NNP:pobj:5 as:IN:mark:9 violence:NN:nsubj:9 flared=flar:VBD:advcl:4 "
        "yesterday:NN:npadvmod:9 .:.:punct:4"
    )
    assert triggers(text.events("yesterday")) == ["destroyed", "flared"]


def test_what_was_done_before_fleeing_was_done_then(case):
    text = case(
        "The:DT:det:2 attackers=attacker:NNS:nsubj:3 killed=kill:VBD:ROOT:3 two:CD:nummod:5 "
        "guards=guard:NNS:dobj:3 before:IN:prep:3 fleeing=flee:VBG:pcomp:6 towards:IN:prep:7 the:DT:det:10 "
        "border:NN:pobj:8 on:IN:prep:7 Friday:NNP:pobj:11 .:.:punct:3"
    )
    assert set(triggers(text.events("Friday"))) == {"killed", "fleeing"}


def test_who_was_shot_in_an_ambush_was_shot_then(case):
    text = case(
        "Two:CD:nummod:2 aid:NN:compound:3 workers=worker:NNS:nsubjpass:5 were=be:VBD:auxpass:5 "
        "shot=shoot:VBN:ROOT:5 dead:JJ:oprd:5 by:IN:agent:5 gunmen=gunman:NNS:pobj:7 in:IN:prep:5 "
        "an:DT:det:11 ambush:NN:pobj:9 on:IN:prep:11 Tuesday:NNP:pobj:12 .:.:punct:5"
    )
    assert set(triggers(text.events("Tuesday"))) == {"shot", "ambush"}


def test_who_was_killed_when_a_wall_fell_another_day_was_killed_then(case):
    text = case(
        "A:DT:det:2 man:NN:nsubj:3 drowned=drown:VBD:ROOT:3 on:IN:prep:3 Monday:NNP:pobj:4 ,:,:punct:3 and:CC:cc:3 "
        "two:CD:nummod:9 women=woman:NNS:nsubjpass:11 were=be:VBD:auxpass:11 killed=kill:VBN:conj:3 "
        "when:WRB:advmod:15 a:DT:det:14 wall:NN:nsubj:15 fell=fall:VBD:advcl:11 on:IN:prep:15 "
        "Tuesday:NNP:pobj:16 .:.:punct:3"
    )
    assert triggers(text.events("Monday", "Tuesday")) == ["drowned", "killed", "fell"]


def test_who_was_called_somewhere_found_it_then(case):
    text = case(
        "Police:NNS:nsubjpass:3 were=be:VBD:auxpass:3 called=call:VBN:ROOT:3 on:IN:prep:3 Friday:NNP:pobj:4 "
        "and:CC:cc:3 found=find:VBD:conj:3 a:DT:det:9 body:NN:dobj:7 .:.:punct:3"
    )
    assert set(triggers(text.events("Friday"))) == {"called", "found"}
