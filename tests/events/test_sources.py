"""Who says so."""

from __future__ import annotations

import pytest

from extract.entities.quoted import quotations
from extract.events.media import is_media
from extract.pipeline import extract_document
from extract.records import Document


def test_according_to_names_the_source_and_keeps_it_out_of_the_actors(case):
    text = case(
        "Salim:NNP:nsubj:2 fled=flee:VBD:ROOT:2 on:IN:prep:2 Friday:NNP:pobj:3 ,:,:punct:2 "
        "according=accord:VBG:prep:2 to:IN:prep:6 "
        "Levant:NNP:compound:9 TV:NNP:pobj:7 .:.:punct:2",
        names={"Salim": "PERSON", "Levant TV": "ORG"},
    )
    [event] = text.events("Friday")
    assert event.reported_by == ("Levant TV",)
    assert event.actors == ("Salim",)


def test_who_passed_on_what_was_written_or_said_reports_it(case):
    def told_by(opening: str) -> tuple[str, ...]:
        text = case(
            f"Salim:NNP:nsubj:2 fled=flee:VBD:ROOT:2 on:IN:prep:2 Friday:NNP:pobj:3 ,:,:punct:2 {opening}:VBG:prep:2 "
            "files=file:NNS:pobj:6 obtained=obtain:VBN:acl:7 by:IN:agent:8 Levant:NNP:compound:11 TV:NNP:pobj:9 "
            ".:.:punct:2",
            names={"Salim": "PERSON", "Levant TV": "ORG"},
        )
        [event] = text.events("Friday")
        return event.reported_by

    assert told_by("reading") == ("Levant TV",)
    assert told_by("citing") == ()


def test_the_subject_of_a_saying_verb_reports_its_content(case):
    text = case(
        "Omar:NNP:nsubj:2 said=say:VBD:ROOT:2 Salim:NNP:nsubj:4 fled=flee:VBD:ccomp:2 on:IN:prep:4 "
        "Friday:NNP:pobj:5 .:.:punct:2",
        names={"Salim": "PERSON", "Omar": "PERSON"},
    )
    [event] = text.events("Friday")
    assert event.trigger == "fled"
    assert event.reported_by == ("Omar",)
    assert event.actors == ("Salim",)


def test_a_news_organisation_s_report_has_the_actors_of_its_content(case):
    text = case(
        "Levant:NNP:compound:2 TV:NNP:nsubj:3 reported=report:VBD:ROOT:3 on:IN:prep:3 Friday:NNP:pobj:4 "
        "that:IN:mark:8 Salim:NNP:nsubj:8 "
        "fled=flee:VBD:ccomp:3 .:.:punct:3",
        names={"Salim": "PERSON", "Levant TV": "ORG"},
    )
    [event] = text.events("Friday")
    assert event.trigger == "reported"
    assert event.reported_by == ("Levant TV",)
    assert event.actors == ("Salim",)


def test_a_person_s_own_statement_has_the_speaker_as_agent_and_source(case):
    text = case(
        "Omar:NNP:nsubj:2 said=say:VBD:ROOT:2 on:IN:prep:2 Friday:NNP:pobj:3 that:IN:mark:7 "
        "talks=talk:NNS:nsubj:7 failed=fail:VBD:ccomp:2 .:.:punct:2",
        names={"Omar": "PERSON"},
    )
    [event] = text.events("Friday")
    assert event.agents == ("Omar",)
    assert event.reported_by == ("Omar",)


def test_what_is_told_of_a_speaker_is_not_reported_by_the_speaker(case):
    text = case(
        "“:``:punct:2 Go:VB:ccomp:4 ”:'':punct:4 said=say:VBD:ROOT:4 Salim:NNP:nsubj:4 ,:,:punct:5 "
        "who:WP:nsubjpass:9 was=be:VBD:auxpass:9 "
        "arrested=arrest:VBN:relcl:5 in:IN:prep:9 2019:CD:pobj:10 .:.:punct:4",
        names={"Salim": "PERSON"},
    )
    [event] = text.events("2019")
    assert event.reported_by == ()
    assert event.actors == ("Salim",)


@pytest.mark.parametrize("name", ["Reuters", "BBC", "Al Jazeera", "Levant TV", "Tarn News Agency", "The Daily Herald"])
def test_news_organisations_are_known_by_name(name):
    assert is_media(name)


@pytest.mark.parametrize("name", ["Omar Salim", "Interior Ministry", "Tarn Agency", "Tarn Network", "Border Post", ""])
def test_others_are_not(name):
    assert not is_media(name)


def test_quotations_are_the_quoted_stretches():
    text = 'He said: “We left.” Then he went. "Go'
    assert [text[a:b] for a, b in quotations(text, 0, len(text))] == ["“We left.”", '"Go']
    assert quotations("no marks at all", 0, 15) == []


@pytest.mark.parametrize(
    ("text", "told_by"),
    [
        ('"Men fled on 3 May 2018. It was dark. We hid," said Lena Quist, a teacher.', "Lena Quist"),
        ('Lena Quist said: "We hid. Men fled on 3 May 2018."', "Lena Quist"),
        ('"It was dark," Lena Quist told Reuters. "Men fled on 3 May 2018. We hid."', "Lena Quist; Reuters"),
        ('Lena Quist said she hid. "Strike" was the title of a song. Men fled on 3 May 2018.', ""),
        ('Lena Quist wrote a song. "Men fled on 3 May 2018. We hid."', ""),
        ("Lena Quist stated that she hid and that men fled on 3 May 2018.", "Lena Quist"),
        ("Lena Quist said she hid; Omar Noor said men fled on 3 May 2018.", "Omar Noor"),
        ("Men fled on 3 May 2018, Lena Quist said, adding that she hid.", "Lena Quist"),
        ("Men fled on 3 May 2018, claimed General Omar Noor, commander of the brigade.", "Omar Noor"),
        ("U.N. Commissioner for Human Rights Omar Noor said men fled on 3 May 2018.", "Omar Noor"),
        ("The minister's statement said men fled on 3 May 2018.", "minister"),
        ("The ministry issued a statement. It said men fled on 3 May 2018.", "ministry"),
        ("The ministry issued a passport. It said men fled on 3 May 2018.", ""),
    ],
)
def test_who_speaks_in_several_sentences_is_named_behind_before_or_between_them(text, told_by):
    [event] = extract_document(Document("report.txt", f"The town lay still.\n\n{text}")).events
    assert "; ".join(event.reported_by) == told_by


def test_a_quotation_s_speaker_may_stand_a_sentence_later(case):
    text = case(
        "“:``:punct:3 Salim:NNP:nsubj:3 fled=flee:VBD:ROOT:3 on:IN:prep:3 Friday:NNP:pobj:4 .:.:punct:3",
        "Nobody:NN:nsubj:2 saw=see:VBD:ROOT:2 him:PRP:dobj:2 ,:,:punct:2 ”:'':punct:2 Levant:NNP:compound:7 "
        "TV:NNP:nsubj:8 wrote=write:VBD:parataxis:2 .:.:punct:2",
        names={"Salim": "PERSON", "Levant TV": "ORG"},
    )
    [event] = text.events("Friday")
    assert event.reported_by == ("Levant TV",)


def test_a_speaker_may_close_the_sentence(case):
    text = case(
        "Salim:NNP:nsubj:2 fled=flee:VBD:ROOT:2 on:IN:prep:2 Friday:NNP:pobj:3 ,:,:punct:2 Levant:NNP:compound:7 "
        "TV:NNP:nsubj:8 reported=report:VBD:dep:2 .:.:punct:2",
        names={"Salim": "PERSON", "Levant TV": "ORG"},
    )
    assert text.events("Friday")[0].reported_by == ("Levant TV",)


def test_a_dateline_is_no_actor_but_a_place_and_its_agency_the_source(case):
    text = case(
        "TRIPOLI:NNP:dep:7 (:-LRB-:punct:3 Reuters:NNP:appos:1 ):-RRB-:punct:3 –:``:punct:7 Police:NNS:nsubj:7 "
        "arrested=arrest:VBD:ROOT:7 two:CD:nummod:9 men=man:NNS:dobj:7 on:IN:prep:7 Monday:NNP:pobj:10 .:.:punct:7",
        names={"TRIPOLI": "GPE", "Reuters": "ORG"},
    )
    [event] = text.events("Monday")
    assert event.actors == ()
    assert [place.name for place in event.places] == ["TRIPOLI"]
    assert event.reported_by == ("Reuters",)
    assert event.what == "Police arrested two men"


def test_a_person_speaks_for_the_body_named_before(case):
    text = case(
        "Salim:NNP:nsubj:2 fled=flee:VBD:ROOT:2 on:IN:prep:2 Friday:NNP:pobj:3 ,:,:punct:2 "
        "according=accord:VBG:prep:2 to:IN:prep:6 "
        "Ministry:NNP:compound:9 spokesman:NN:compound:10 Omar:NNP:pobj:7 .:.:punct:2",
        names={"Salim": "PERSON", "Ministry": "ORG", "Omar": "PERSON"},
    )
    assert text.events("Friday")[0].reported_by == ("Omar",)


def test_a_that_clause_behind_a_report_is_said_by_who_says(case):
    text = case(
        "Omar:NNP:nsubj:2 said=say:VBD:ROOT:2 in:IN:prep:2 a:DT:det:5 report:NN:pobj:3 that:IN:mark:8 "
        "Salim:NNP:nsubj:8 "
        "fled=flee:VBD:acl:5 on:IN:prep:8 Friday:NNP:pobj:9 .:.:punct:2",
        names={"Salim": "PERSON", "Omar": "PERSON"},
    )
    [event] = text.events("Friday")
    assert (event.reported_by, event.actors) == (("Omar",), ("Salim",))


def test_whom_somebody_writes_to_is_no_source(case):
    text = case(
        "Omar:NNP:nsubj:2 wrote=write:VBD:ROOT:2 to:IN:prep:2 Acme:NNP:pobj:3 on:IN:prep:2 "
        "Friday:NNP:pobj:5 .:.:punct:2",
        names={"Omar": "PERSON", "Acme": "ORG"},
    )
    [event] = text.events("Friday")
    assert (event.reported_by, event.actors) == ((), ("Omar", "Acme"))


def test_what_a_court_heard_is_reported_by_it(case):
    text = case(
        "The:DT:det:2 jury:NN:nsubj:3 heard=hear:VBD:ROOT:3 that:IN:mark:6 Salim:NNP:nsubj:6 fled=flee:VBD:ccomp:3 "
        "on:IN:prep:6 Friday:NNP:pobj:7 .:.:punct:3",
        names={"Salim": "PERSON"},
    )
    [event] = text.events("Friday")
    assert (event.trigger, event.reported_by) == ("fled", ("jury",))


def test_a_name_between_a_quotation_and_its_verb_speaks(case):
    text = case(
        "“:``:punct:4 Salim:NNP:nsubj:3 fled=flee:VBD:ccomp:11 ,:,:punct:3 ”:'':punct:3 Lena:NNP:dep:3 ,:,:punct:6 "
        "a:DT:det:9 baker:NN:appos:6 ,:,:punct:11 told=tell:VBD:ROOT:11 us:PRP:dobj:11 "
        "on:IN:prep:11 Friday:NNP:pobj:13",
        names={"Salim": "PERSON", "Lena": "PERSON"},
    )
    [event] = text.events("Friday")
    assert event.reported_by == ("Lena",)


def test_who_reports_a_happening_by_its_noun_is_its_source(case):
    text = case(
        "Acme:NNP:nsubj:2 reported=report:VBD:ROOT:2 the:DT:det:4 murder:NN:dobj:2 of:IN:prep:4 Salim:NNP:pobj:5 "
        "on:IN:prep:2 Friday:NNP:pobj:7",
        names={"Acme": "ORG", "Salim": "PERSON"},
    )
    assert text.events("Friday")[0].reported_by == ("Acme",)


def test_who_closes_the_sentence_between_commas_behind_an_office(case):
    text = case(
        "Rebels=rebel:NNS:nsubj:2 left=leave:VBD:ROOT:2 Karvat:NNP:dobj:2 on:IN:prep:2 Friday:NNP:pobj:4 ,:,:punct:2 "
        "the:DT:det:8 head:NN:nsubj:14 of:IN:prep:8 Acme:NNP:pobj:9 ,:,:punct:10 Salim:NNP:appos:10 ,:,:punct:14 "
        "reported=report:VBD:conj:2 .:.:punct:2",
        names={"Salim": "PERSON", "Acme": "ORG", "Karvat": "GPE"},
    )
    [event] = text.events("Friday")
    assert event.reported_by == ("Salim",)


def test_who_is_named_before_his_office_closes_the_sentence(case):
    text = case(
        "Rebels=rebel:NNS:nsubj:2 left=leave:VBD:ROOT:2 Karvat:NNP:dobj:2 on:IN:prep:2 Friday:NNP:pobj:4 ,:,:punct:2 "
        "Salim:NNP:conj:3 ,:,:punct:7 a:DT:det:10 spokesman:NN:appos:7 ,:,:punct:12 said=say:VBD:dep:2 .:.:punct:2",
        names={"Salim": "PERSON", "Karvat": "GPE"},
    )
    [event] = text.events("Friday")
    assert event.reported_by == ("Salim",)


def test_a_statement_is_of_who_made_it(case):
    text = case(
        "Rebels=rebel:NNS:nsubj:2 left=leave:VBD:ROOT:2 on:IN:prep:2 Friday:NNP:pobj:3 according=accord:VBG:prep:2 "
        "to:IN:prep:5 statements=statement:NNS:pobj:6 by:IN:prep:5 Acme:NNP:pobj:8 .:.:punct:2",
        names={"Acme": "ORG"},
    )
    [event] = text.events("Friday")
    assert event.reported_by == ("Acme",)


def test_who_reports_a_deed_that_is_a_noun_says_so(case):
    text = case(
        "Local=local:JJ:amod:2 media:NNS:nsubj:3 reported=report:VBD:ROOT:3 an=a:DT:det:5 explosion:NN:dobj:3 "
        "on:IN:prep:5 Friday:NNP:pobj:6 .:.:punct:3"
    )
    [event] = text.events("Friday")
    assert event.trigger == "explosion"
    assert event.reported_by == ("local media",)


@pytest.mark.parametrize(
    ("text", "told_by"),
    [
        (
            "Amnesty International accuses Iraqi soldiers of torching the village on 3 May 2018.",
            "Amnesty International",
        ),
        ("Guards executed Omar Noor in Taiz on 3 May 2018, his brother, Sadiq, said.", "Sadiq"),
        ("The abduction of Omar Noor was reported on 3 May 2018 by Reuters.", "Reuters"),
        ("The strike on 3 May 2018 was confirmed by the Pentagon.", "Pentagon"),
        ("Men met on 3 May 2018, the BBC has learned.", "British Broadcasting Corporation"),
        ("As Le Monde revealed, the deputy beat a man on 3 May 2018.", "Le Monde"),
        ("Per the Karvat Herald, three people died on 3 May 2018.", "Karvat Herald"),
        ("As reported by Radio Tarn, rebels left on 3 May 2018.", "Radio Tarn"),
        ("In an interview with Der Spiegel, Omar Noor said he fled on 3 May 2018.", "Omar Noor; Der Spiegel"),
        ("Nine men fled on 3 May 2018, Interfax quoted the defence ministry as saying.", "defence ministry; Interfax"),
        ("On 3 May 2018 each paid ten dinars per Karvat share.", ""),
        ("Three men died on 3 May 2018, per local officials.", "local officials"),
        ("Officials blame gangs for the killing of a priest on 3 May 2018.", "officials"),
        ("Radio Tarn, quoting a relative of Omar Noor, said he died in custody on 3 May 2018.", "Radio Tarn"),
        ("Nine men fled on 3 May 2018, per capita income fell, according to Reuters.", "Reuters"),
        ("In Varna, mayor Lena Quist wrote that a school was hit on 3 May 2018.", "Lena Quist"),
        ("Guards fired on the crowd on 3 May 2018, doctors linked to the party said.", "doctors"),
        ("On 3 May 2018 the drone killed ten men, an investigation by the Karvat Times found.", "Karvat Times"),
        ("Per the ministry's figures, 45 people died on 3 May 2018.", "ministry"),
        ("Survivors remember that the planes came on 3 May 2018.", "survivors"),
    ],
)
def test_who_accuses_and_who_reports_in_the_passive_says_so(text, told_by):
    [event] = extract_document(Document("report.txt", text)).events
    assert "; ".join(event.reported_by) == told_by


@pytest.mark.parametrize(
    ("opening", "told_by"),
    [
        ("VARNA, May 4 (Northern Press) - ", ("Northern Press",)),
        ("VARNA, Tarn, May 4 (Tarn News Agency) — ", ("Tarn News Agency",)),
        ("VARNA (Reuters) - ", ("Reuters",)),
    ],
)
def test_an_agency_between_dateline_and_dash_says_so(opening: str, told_by: tuple[str, ...]) -> None:
    [event] = extract_document(Document("x", f"{opening}A ferry sank on 3 May 2018.")).events
    assert event.reported_by == told_by


def test_a_body_in_brackets_is_no_byline() -> None:
    [event] = extract_document(Document("x", "The union (Free Press) met in Varna on 3 May 2018.")).events
    assert event.reported_by == ()


def test_the_day_is_no_word_of_who_says_so() -> None:
    rows = extract_document(Document("x", "Sunday Oman's state-owned media said a guard died on 3 May 2018.")).events
    assert [row.reported_by for row in rows if row.trigger == "died"] == [("Oman's state-owned media",)]
