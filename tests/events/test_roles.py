"""Who takes part, as what, and where."""

from __future__ import annotations

STRIKE = (
    "On:IN:prep:7 Sunday:NNP:pobj:1 ,:,:punct:7 Colonel:NNP:compound:5 Nasser:NNP:nsubjpass:7 was=be:VBD:auxpass:7 "
    "killed=kill:VBN:ROOT:7 by:IN:agent:7 Israel:NNP:pobj:8 near:IN:prep:7 Homs:NNP:pobj:10 .:.:punct:7"
)
STRIKE_NAMES = {"Nasser": "PERSON", "Israel": "GPE", "Homs": "GPE"}


def test_the_passive_s_subject_is_affected_and_its_by_phrase_acts(case):
    [event] = case(STRIKE, names=STRIKE_NAMES, countries=("Israel",)).events("Sunday")
    assert event.affected == ("Nasser",)
    assert event.agents == ("Israel",)
    assert event.actors == ("Israel", "Nasser")
    assert [place.name for place in event.places] == ["Homs"]


def test_a_place_as_subject_acts_and_is_no_place_of_the_event(case):
    text = case(
        "Ankara:NNP:nsubj:2 recalled=recall:VBD:ROOT:2 its:PRP$:poss:4 envoy:NN:dobj:2 on:IN:prep:2 "
        "Friday:NNP:pobj:5 .:.:punct:2",
        names={"Ankara": "GPE"},
    )
    [event] = text.events("Friday")
    assert event.agents == ("Ankara",)
    assert event.places == ()


def test_a_place_visited_stays_a_place(case):
    text = case(
        "Omar:NNP:nsubj:2 visited=visit:VBD:ROOT:2 Iran:NNP:dobj:2 on:IN:prep:2 Friday:NNP:pobj:4 .:.:punct:2",
        names={"Omar": "PERSON", "Iran": "GPE"},
        countries=("Iran",),
    )
    [event] = text.events("Friday")
    assert event.actors == ("Omar",)
    assert [place.name for place in event.places] == ["Iran"]


def test_a_country_sanctioned_is_affected(case):
    text = case(
        "Omar:NNP:nsubj:2 sanctioned=sanction:VBD:ROOT:2 Iran:NNP:dobj:2 on:IN:prep:2 Friday:NNP:pobj:4 .:.:punct:2",
        names={"Omar": "PERSON", "Iran": "GPE"},
        countries=("Iran",),
    )
    [event] = text.events("Friday")
    assert event.affected == ("Iran",)


def test_members_of_groups_tied_to_a_name_bring_the_name(case):
    text = case(
        "Members=member:NNS:nsubjpass:10 of:IN:prep:1 militias=militia:NNS:pobj:2 linked=link:VBN:acl:3 "
        "to:IN:prep:4 the:DT:det:7 "
        "Guard:NNP:pobj:5 were=be:VBD:auxpass:10 all:DT:advmod:10 killed=kill:VBN:ROOT:10 on:IN:prep:10 "
        "Friday:NNP:pobj:11 .:.:punct:10",
        names={"Guard": ("ORG", "Revolutionary Guard")},
    )
    [event] = text.events("Friday")
    assert event.affected == ("Revolutionary Guard",)


def test_a_relative_clause_takes_the_name_it_stands_behind(case):
    text = case(
        "Salim:NNP:nsubj:11 ,:,:punct:1 who:WP:nsubjpass:5 was=be:VBD:auxpass:5 "
        "sanctioned=sanction:VBN:relcl:1 by:IN:agent:5 "
        "Canada:NNP:pobj:6 in:IN:prep:5 2019:CD:pobj:8 ,:,:punct:1 left=leave:VBD:ROOT:11 .:.:punct:11",
        names={"Salim": "PERSON", "Canada": "GPE"},
        countries=("Canada",),
    )
    [event] = text.events("2019")
    assert (event.agents, event.affected) == (("Canada",), ("Salim",))


def test_a_coordinated_verb_shares_its_subject(case):
    text = case(
        "Salim:NNP:nsubj:2 left=leave:VBD:ROOT:2 and:CC:cc:2 met=meet:VBD:conj:2 Omar:NNP:dobj:4 "
        "on:IN:prep:4 Friday:NNP:pobj:6 .:.:punct:2",
        names={"Salim": "PERSON", "Omar": "PERSON"},
    )
    [event] = [one for one in text.events("Friday") if one.trigger == "met"]
    assert (event.agents, event.affected) == (("Salim",), ("Omar",))


def test_an_event_noun_has_its_possessor_as_agent(case):
    text = case(
        "Troops=troop:NNS:nsubj:2 left=leave:VBD:ROOT:2 after:IN:prep:2 Iraq:NNP:poss:7 's:POS:case:4 1990:CD:nummod:7 "
        "invasion:NN:pobj:3 of:IN:prep:7 Kuwait:NNP:pobj:8 .:.:punct:2",
        names={"Iraq": "GPE", "Kuwait": "GPE"},
        countries=("Iraq", "Kuwait"),
    )
    [event] = text.events("1990")
    assert event.trigger == "invasion"
    assert event.agents == ("Iraq",)


def test_other_clauses_names_stay_out(case):
    text = case(
        "Salim:NNP:nsubj:2 left=leave:VBD:ROOT:2 on:IN:prep:2 Friday:NNP:pobj:3 because:IN:mark:7 Omar:NNP:nsubj:7 "
        "threatened=threaten:VBD:advcl:2 him:PRP:dobj:7 .:.:punct:2",
        names={"Salim": "PERSON", "Omar": "PERSON"},
    )
    [event] = text.events("Friday")
    assert event.actors == ("Salim",)


def test_the_maker_of_a_machine_does_not_act(case):
    text = case(
        "The:DT:det:3 Acme:NNP:compound:3 A380:NNP:nsubj:4 landed=land:VBD:ROOT:4 on:IN:prep:4 Monday:NNP:pobj:5",
        names={"Acme": "ORG"},
    )
    assert text.events("Monday")[0].actors == ()


def test_a_name_the_gazetteer_does_not_know_is_no_place_where_something_is_done_to_it(case):
    text = case(
        "They:PRP:nsubj:2 sued=sue:VBD:ROOT:2 Acme:NNP:dobj:2 in:IN:prep:2 Paris:NNP:pobj:4 on:IN:prep:2 "
        "Monday:NNP:pobj:6",
        names={"Acme": "GPE", "Paris": "GPE"},
    )
    text.places.pop("Acme")
    [event] = text.events("Monday")
    assert event.affected == ("Acme",)
    assert [place.name for place in event.places] == ["Paris"]


def test_where_somebody_is_from_is_no_actor(case):
    text = case(
        "Iraq:NNP:compound:3 cleric:NN:compound:3 Noor:NNP:nsubj:4 spoke=speak:VBD:ROOT:4 on:IN:prep:4 "
        "Monday:NNP:pobj:5",
        names={"Iraq": "GPE", "Noor": "PERSON"},
        countries=("Iraq",),
    )
    [event] = text.events("Monday")
    assert (event.actors, event.places) == (("Noor",), ())


def test_a_court_takes_part_in_what_is_decided_there(case):
    text = case(
        "He:PRP:nsubj:2 lost=lose:VBD:ROOT:2 in:IN:prep:2 the:DT:det:6 High:NNP:compound:6 Court:NNP:pobj:3 "
        "on:IN:prep:2 Monday:NNP:pobj:7",
        names={"High Court": "ORG"},
    )
    assert text.events("Monday")[0].actors == ("High Court",)


def test_whose_documents_they_are_takes_no_part(case):
    text = case(
        "They:PRP:nsubj:2 cited=cite:VBD:ROOT:2 papers=paper:NNS:dobj:2 from:IN:prep:3 Acme:NNP:pobj:4 on:IN:prep:2 "
        "Monday:NNP:pobj:6",
        names={"Acme": "ORG"},
    )
    assert text.events("Monday")[0].actors == ()


def test_who_an_office_holder_is_stands_between_commas(case):
    [event] = case(
        "Police:NNS:nsubj:2 arrested=arrest:VBD:ROOT:2 the:DT:det:4 mayor:NN:dobj:2 ,:,:punct:2 Cardoso:NNP:dep:2 "
        ",:,:punct:2 on:IN:prep:2 Monday:NNP:pobj:8 .:.:punct:2",
        names={"Cardoso": "PERSON"},
    ).events("Monday")
    assert event.affected == ("Cardoso",)


def test_what_a_blast_did_is_not_laid_on_the_police(case):
    text = case(
        "Police:NNS:nsubj:4 on:IN:prep:4 Monday:NNP:pobj:2 arrested=arrest:VBD:ROOT:4 Cardoso:NNP:dobj:4 ,:,:punct:4 "
        "after:IN:prep:4 a:DT:det:9 blast:NN:nsubj:10 hit:VBD:pcomp:7 a:DT:det:12 market:NN:dobj:10 and:CC:cc:4 "
        "killed=kill:VBD:conj:4 31:CD:dobj:14 .:.:punct:4",
        names={"Cardoso": "PERSON"},
    )
    assert [event.trigger for event in text.events("Monday")] == ["arrested"]


def test_who_is_in_a_place_does_not_make_the_place_act(case):
    text = case(
        "Omar:NNP:nsubjpass:3 was=be:VBD:auxpass:3 questioned=question:VBN:ROOT:3 by:IN:agent:3 "
        "investigators=investigator:NNS:pobj:4 in:IN:prep:5 Basra:NNP:pobj:6 on:IN:prep:3 "
        "Friday:NNP:pobj:8 .:.:punct:3",
        names={"Omar": "PERSON", "Basra": "GPE"},
    )
    [event] = text.events("Friday")
    assert event.actors == ("Omar",)
    assert [place.name for place in event.places] == ["Basra"]


def test_a_date_before_the_verb_is_no_subject(case):
    text = case(
        "Omani:JJ:amod:2 troops=troop:NNS:dep:4 Friday:NNP:nsubj:4 raided=raid:VBD:ROOT:4 the:DT:det:6 "
        "house:NN:dobj:4 .:.:punct:4",
        names={"Omani": ("NORP", "Oman")},
    )
    [event] = text.events("Friday")
    assert (event.what, event.actors) == ("Omani troops raided the house", ("Oman",))


def test_a_state_s_body_of_two_words_acts_for_it(case):
    text = case(
        "The:DT:det:4 Omani:JJ:amod:3 customs:NNS:compound:4 authority:NN:nsubj:5 opened=open:VBD:ROOT:5 "
        "an:DT:det:7 inquiry:NN:dobj:5 on:IN:prep:5 Friday:NNP:pobj:8 .:.:punct:5",
        names={"Omani": ("NORP", "Oman")},
    )
    assert text.events("Friday")[0].agents == ("Oman",)


def test_whom_an_attack_was_on_is_named(case):
    text = case(
        "The:DT:det:2 attack:NN:nsubj:5 on:IN:prep:2 Omar:NNP:pobj:3 occurred=occur:VBD:ROOT:5 in:IN:prep:5 "
        "Basra:NNP:pobj:6 on:IN:prep:5 Friday:NNP:pobj:8 .:.:punct:5",
        names={"Omar": "PERSON", "Basra": "GPE"},
    )
    assert text.events("Friday")[0].actors == ("Omar",)


def test_a_country_that_is_handed_somebody_takes_part(case):
    text = case(
        "Omar:NNP:nsubjpass:3 was=be:VBD:auxpass:3 handed=hand:VBN:ROOT:3 to:IN:prep:3 Oman:NNP:pobj:4 on:IN:prep:3 "
        "Friday:NNP:pobj:6 .:.:punct:3",
        names={"Omar": "PERSON", "Oman": "GPE"},
        countries=("Oman",),
    )
    assert set(text.events("Friday")[0].actors) == {"Omar", "Oman"}


def test_the_person_behind_an_office_in_a_place_acts(case):
    text = case(
        "A:DT:det:2 judge:NN:nsubj:7 in:IN:prep:2 Basra:NNP:pobj:3 ,:,:punct:4 Omar:NNP:appos:4 "
        "ordered=order:VBD:ROOT:7 a:DT:det:9 transfer:NN:dobj:7 on:IN:prep:7 Friday:NNP:pobj:10 .:.:punct:7",
        names={"Omar": "PERSON", "Basra": "GPE"},
    )
    assert text.events("Friday")[0].actors == ("Omar",)


def test_the_person_behind_an_office_in_a_body_acts(case):
    words = "The:DT:det:2 spokesman:NN:nsubj:7 for:IN:prep:2 Acme:NNP:pobj:3 ,:,:punct:4 Quist:NNP:appos:4"
    text = case(
        f"{words} left=leave:VBD:ROOT:7 on:IN:prep:7 Friday:NNP:pobj:8", names={"Acme": "ORG", "Quist": "PERSON"}
    )
    [event] = text.events("Friday")
    assert set(event.actors) == {"Acme", "Quist"}


def test_what_a_place_is_measured_from_is_not_where_it_happened(case):
    text = case(
        "Rebels=rebel:NNS:nsubj:2 fled=flee:VBD:ROOT:2 Karvat:NNP:dobj:2 north:RB:advmod:2 of:IN:prep:4 "
        "Varna:NNP:pobj:5 on:IN:prep:2 Friday:NNP:pobj:7",
        names={"Karvat": "GPE", "Varna": "GPE"},
    )
    assert [place.name for place in text.events("Friday")[0].places] == ["Karvat"]


def test_whose_attack_it_was_took_part(case):
    text = case(
        "Four:CD:nummod:2 men=man:NNS:nsubjpass:4 were=be:VBD:auxpass:4 killed=kill:VBN:ROOT:4 in:IN:prep:4 "
        "an:DT:det:8 Acme:NNP:compound:8 attack:NN:pobj:5 in:IN:prep:8 Karvat:NNP:pobj:9 "
        "on:IN:prep:4 Friday:NNP:pobj:11",
        names={"Acme": "ORG", "Karvat": "GPE"},
    )
    assert text.events("Friday")[0].actors == ("Acme",)


def test_who_is_among_those_harmed_takes_part(case):
    text = case(
        "Among:IN:prep:5 those:DT:pobj:1 killed=kill:VBN:acl:2 Friday:NNP:npadvmod:3 were=be:VBD:ROOT:5 "
        "Quist:NNP:nsubj:5",
        names={"Quist": "PERSON"},
    )
    assert text.events("Friday")[0].actors == ("Quist",)


def test_who_had_somebody_arrested_takes_part(case):
    text = case(
        "Omar:NNP:nsubj:2 had=have:VBD:ROOT:2 Quist:NNP:nsubj:4 arrested=arrest:VBN:ccomp:2 on:IN:prep:4 "
        "Friday:NNP:pobj:5",
        names={"Quist": "PERSON", "Omar": "PERSON"},
    )
    assert set(text.events("Friday")[0].actors) == {"Omar", "Quist"}


def test_from_whom_something_was_received_takes_part(case):
    text = case(
        "Omar:NNP:nsubj:2 received=receive:VBD:ROOT:2 papers=paper:NNS:dobj:2 from:IN:prep:3 Quist:NNP:pobj:4 "
        "on:IN:prep:2 Friday:NNP:pobj:6",
        names={"Quist": "PERSON", "Omar": "PERSON"},
    )
    assert set(text.events("Friday")[0].actors) == {"Omar", "Quist"}


def test_a_town_before_a_bombing_is_where_it_was(case):
    text = case(
        "The:DT:det:3 Basra:NNP:compound:3 bombing:NN:nsubj:6 on:IN:prep:3 Friday:NNP:pobj:4 stunned=stun:VBD:ROOT:6",
        names={"Basra": "GPE"},
    )
    event = text.events("Friday")[0]
    assert (event.actors, [place.name for place in event.places]) == ((), ["Basra"])


def test_what_did_the_harm_was_where_it_hit(case):
    text = case(
        "Men=man:NNS:nsubjpass:3 were=be:VBD:auxpass:3 killed=kill:VBN:ROOT:3 by:IN:agent:3 bombardment:NN:pobj:4 "
        "that:WDT:nsubj:7 hit=hit:VBD:relcl:5 Karvat:NNP:dobj:7 on:IN:prep:3 Friday:NNP:pobj:9",
        names={"Karvat": "GPE"},
    )
    assert "Karvat" in [place.name for place in text.events("Friday")[0].places]


def test_a_place_of_another_day_is_not_shared(case):
    text = case(
        "Quist:NNP:nsubj:2 resigned=resign:VBD:ROOT:2 on:IN:prep:2 Friday:NNP:pobj:3 and:CC:cc:2 was=be:VBD:auxpass:7 "
        "arrested=arrest:VBN:conj:2 in:IN:prep:7 Karvat:NNP:pobj:8 on:IN:prep:7 Monday:NNP:pobj:10",
        names={"Quist": "PERSON", "Karvat": "GPE"},
    )
    assert {event.trigger: len(event.places) for event in text.events("Friday", "Monday")}["resigned"] == 0


def test_what_was_done_meanwhile_tells_where(case):
    text = case(
        "Two:CD:nummod:2 men=man:NNS:nsubjpass:4 were=be:VBD:auxpass:4 hurt=hurt:VBN:ROOT:4 on:IN:prep:4 "
        "Friday:NNP:pobj:5 while:IN:mark:8 leaving=leave:VBG:advcl:4 Karvat:NNP:dobj:8",
        names={"Karvat": "GPE"},
    )
    assert [place.name for place in text.events("Friday")[0].places] == ["Karvat"]


def test_where_the_harm_was_done_after_which_somebody_died(case):
    text = case(
        "Five:CD:nummod:2 men=man:NNS:nsubjpass:4 were=be:VBD:auxpass:4 killed=kill:VBN:ROOT:4 on:IN:prep:4 "
        "Friday:NNP:pobj:5 after:IN:mark:9 gunmen:NNS:nsubj:9 fired=fire:VBD:advcl:4 in:IN:prep:9 Karvat:NNP:pobj:10",
        names={"Karvat": "GPE"},
    )
    assert [place.name for place in text.events("Friday")[0].places] == ["Karvat"]


def test_a_place_behind_coordinated_verbs_is_that_of_all(case):
    text = case(
        "Men=man:NNS:nsubjpass:3 were=be:VBD:auxpass:3 shot=shoot:VBN:ROOT:3 and:CC:cc:3 buried=bury:VBN:conj:3 "
        "in:IN:prep:5 Karvat:NNP:pobj:6 on:IN:prep:3 Friday:NNP:pobj:8",
        names={"Karvat": "GPE"},
    )
    assert {tuple(place.name for place in event.places) for event in text.events("Friday")} == {("Karvat",)}


def test_who_did_the_harm_that_a_clause_tells_took_part(case):
    text = case(
        "Two:CD:nummod:2 men=man:NNS:nsubjpass:4 were=be:VBD:auxpass:4 killed=kill:VBN:ROOT:4 on:IN:prep:4 "
        "Friday:NNP:pobj:5 when:WRB:advmod:10 they:PRP:nsubjpass:10 were=be:VBD:auxpass:10 ambushed=ambush:VBN:advcl:4 "
        "by:IN:agent:10 Acme:NNP:compound:13 fighters=fighter:NNS:pobj:11",
        names={"Acme": "ORG"},
    )
    assert text.events("Friday")[0].agents == ("Acme",)
