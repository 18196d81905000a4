"""What those are called who say something."""

from __future__ import annotations


def said_by(case, who: str, verb: str = "said=say:VBD", **names: str) -> tuple[str, ...]:
    """Who reports "they left on Friday" where these words stand before "said"; their verb is the word behind them."""
    size = len(who.split())
    said, left = size + 1, size + 3
    content = f"they:PRP:nsubj:{left} left=leave:VBD:ccomp:{said} on:IN:prep:{left} Friday:NNP:pobj:{left + 1}"
    text = case(f"{who} {verb}:ROOT:{said} {content} .:.:punct:{said}", names=names)
    [event] = text.events("Friday")
    assert event.trigger == "left"
    return event.reported_by


def test_who_has_no_name_is_called_as_the_text_does(case):
    assert said_by(case, "Two:CD:nummod:3 security:NN:compound:3 officials=official:NNS:nsubj:4") == (
        "security officials",
    )
    assert said_by(case, "Witnesses=witness:NNS:nsubj:2") == ("witnesses",)
    assert said_by(case, "State:NN:compound:2 media:NNS:nsubj:3") == ("state media",)
    assert said_by(case, "Omani:JJ:amod:2 officials=official:NNS:nsubj:3", Omani="NORP") == ("Omani officials",)


def test_bare_sources_are_nobody(case):
    assert said_by(case, "Five:CD:nummod:2 sources=source:NNS:nsubj:3") == ()
    assert said_by(case, "Five:CD:nummod:3 shipping:NN:compound:3 sources=source:NNS:nsubj:4") == ("shipping sources",)


def test_several_who_say_so_are_all_named(case):
    who = "Residents=resident:NNS:nsubj:6 and:CC:cc:1 a:DT:det:5 local:JJ:amod:5 official:NN:conj:1"
    assert said_by(case, who) == ("residents", "local official")


def test_a_spokesman_has_the_name_of_whom_he_speaks_for(case):
    assert said_by(case, "A:DT:det:2 spokesman:NN:nsubj:5 for:IN:prep:2 Acme:NNP:pobj:3", Acme="ORG") == ("Acme",)
    who = "A:DT:det:2 spokesman:NN:nsubj:6 for:IN:prep:2 the:DT:det:5 ministry:NN:pobj:3"
    assert said_by(case, who) == ("ministry",)
    assert said_by(case, "An:DT:det:3 Acme:NNP:compound:3 spokesman:NN:nsubj:4", Acme="ORG") == ("Acme",)


def test_who_was_asked_speaks_with_who_asked(case):
    who = "Residents=resident:NNS:nsubj:5 {}:VBN:acl:1 by:IN:agent:2 Acme:NNP:pobj:3"
    assert said_by(case, who.format("interviewed=interview"), Acme="ORG") == ("residents", "Acme")
    assert said_by(case, who.format("held=hold"), Acme="ORG") == ("residents",)
    assert said_by(case, who.replace("Residents=resident", "Logs=log").format("seen=see"), Acme="ORG") == ("Acme",)


def test_a_person_goes_before_the_office(case):
    head = "The:DT:det:2 head:NN:nsubj:9 of:IN:prep:2 the:DT:det:5 centre:NN:pobj:3"
    who = f"{head} ,:,:punct:5 Quist:NNP:appos:5 ,:,:punct:2"
    assert said_by(case, who, Quist="PERSON") == ("Quist",)
    who = "The:DT:det:2 airline:NN:nsubj:6 ,:,:punct:2 Acme:NNP:conj:2 ,:,:punct:2"
    assert said_by(case, who, Acme="ORG") == ("Acme",)
    who = "Acme:NNP:poss:3 ’s:POS:case:1 spokesman:NN:nsubj:6 ,:,:punct:3 Quist:NNP:appos:3"
    assert said_by(case, who, Acme="PERSON", Quist="PERSON") == ("Quist",)
    who = "The:DT:det:4 Acme:NNP:compound:4 press:NN:compound:4 service:NN:nsubj:5"
    assert said_by(case, who, Acme="ORG") == ("Acme",)
    who = "Quist:NNP:nsubj:7 ,:,:punct:1 commander:NN:conj:1 ,:,:punct:3 Acme:NNP:conj:3 ,:,:punct:7"
    assert said_by(case, who, Quist="PERSON", Acme="ORG") == ("Quist",)


def test_what_somebody_saw_or_wrote_is_theirs(case):
    text = case(
        "Six:CD:nsubjpass:3 were=be:VBD:auxpass:3 hurt=hurt:VBN:ROOT:3 on:IN:prep:3 Friday:NNP:pobj:4 "
        "according=accord:VBG:prep:3 to:IN:prep:6 two:CD:nummod:9 officials=official:NNS:pobj:7 and:CC:cc:9 "
        "a:DT:det:12 log:NN:conj:9 seen=see:VBN:acl:12 by:IN:agent:13 Levant:NNP:compound:16 TV:NNP:pobj:14 "
        ".:.:punct:3",
        names={"Levant TV": "ORG"},
    )
    [event] = text.events("Friday")
    assert event.reported_by == ("officials", "Levant TV")
    assert event.actors == ()


def test_who_is_quoted_as_saying_it_and_by_whom(case):
    text = case(
        "Levant:NNP:compound:2 TV:NNP:nsubj:3 quoted=quote:VBD:ROOT:3 Omar:NNP:dobj:3 as:IN:mark:6 "
        "saying=say:VBG:advcl:3 Salim:NNP:nsubj:8 fled=flee:VBD:ccomp:6 on:IN:prep:8 Friday:NNP:pobj:9 .:.:punct:3",
        names={"Levant TV": "ORG", "Omar": "PERSON", "Salim": "PERSON"},
    )
    [event] = text.events("Friday")
    assert event.reported_by == ("Omar", "Levant TV")
    assert event.actors == ("Salim",)


def test_he_added_goes_on_with_who_spoke_before(case):
    text = case(
        "A:DT:det:2 judge:NN:nsubj:3 said=say:VBD:ROOT:3 he:PRP:nsubj:5 left=leave:VBD:ccomp:3 .:.:punct:3",
        "He:PRP:nsubj:2 added=add:VBD:ROOT:2 Salim:NNP:nsubj:4 fled=flee:VBD:ccomp:2 on:IN:prep:4 "
        "Friday:NNP:pobj:5 .:.:punct:2",
        names={"Salim": "PERSON"},
    )
    assert [event.reported_by for event in text.events("Friday")] == [("judge",)]


def test_a_date_is_nobody(case):
    text = case(
        "Omar:NNP:nsubj:4 ,:,:punct:1 Friday:NNP:conj:1 said=say:VBD:ROOT:4 that:IN:mark:7 Salim:NNP:nsubj:7 "
        "fled=flee:VBD:ccomp:4 .:.:punct:4",
        names={"Salim": "PERSON", "Omar": "PERSON"},
    )
    assert {event.reported_by for event in text.events("Friday")} == {("Omar",)}


def test_who_denies_what_others_say_says_so(case):
    who = "Noor:NNP:nsubj:2 denied=deny:VBD:ROOT:2"
    for thing, said in (("charges=charge:NNS", ("Noor",)), ("bail=bail:NN", ())):
        text = case(f"{who} {thing}:dobj:2 on:IN:prep:2 Friday:NNP:pobj:4 .:.:punct:2", names={"Noor": "PERSON"})
        [event] = text.events("Friday")
        assert event.reported_by == said


def test_what_a_court_denies_it_rules(case):
    text = case(
        "The:DT:det:2 court=court:NN:nsubj:3 denied=deny:VBD:ROOT:3 charges=charge:NNS:dobj:3 on:IN:prep:3 "
        "Friday:NNP:pobj:5 .:.:punct:3"
    )
    assert [event.reported_by for event in text.events("Friday")] == [()]
