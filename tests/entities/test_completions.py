"""Names that the words around them complete."""

from __future__ import annotations

import pytest

from extract.entities.completions import by_first_name, called, companies, firms, gangs, joined
from extract.records import Mention


def test_a_body_its_area_and_its_acronym_are_one_name():
    text = "The Harbour Union Mission in Darfur (HUMID) left."
    parts = [Mention(4, 25, "Harbour Union Mission", "ORG"), Mention(29, 35, "Darfur", "GPE")]
    [mission] = joined(text, parts)
    assert mission.text == "Harbour Union Mission in Darfur"


def test_an_acronym_of_the_place_itself_joins_nothing():
    text = "The Harbour Mission in South Darfur (SD) left."
    parts = [Mention(4, 19, "Harbour Mission", "ORG"), Mention(23, 35, "South Darfur", "GPE")]
    assert list(joined(text, parts)) == []


def test_places_and_peoples_are_no_gangs():
    for text in ("Two gangs, Mosul and Basra, are old.", "A Syrian gang left.", "The Syrian gang left."):
        assert list(gangs(text, [(0, len(text))])) == []


def test_first_names_make_people_but_no_bodies_places_or_headlines():
    text = "Judith Hollowell met Victoria Station and Martin Brigade."
    assert [m.text for m in by_first_name(text, [(0, len(text))], [])] == ["Judith Hollowell"]
    assert list(by_first_name(text, [(0, len(text))], [(0, len(text))])) == []


def test_firms_of_several_names():
    text = "The Karvat, Varna & Tarn Railroad bought the Tarn Rail Road."
    assert [m.text for m in firms(text, [(0, len(text))])] == ["Karvat, Varna & Tarn Railroad", "Tarn Rail Road"]


def test_what_an_acronym_spells_is_one_name():
    text = "The Ports and Maritime Office (PMO) left."
    [office] = joined(text, [Mention(14, 29, "Maritime Office", "ORG")])
    assert office.text == "Ports and Maritime Office"


def test_what_is_said_to_be_a_company_is_one_and_who_leads_one_is_none():
    text = "It sold it to Oando, a Nigerian oil firm; Quist, a company director, and Noor, a member of the group, left."
    assert [m.text for m in companies(text, [(0, len(text))])] == ["Oando"]


def test_a_noun_for_a_firm_or_paper_tells_what_the_name_behind_it_is():
    text = "The trade union Karvat, the retailer Tarnay's lawyers and the newspaper Al Karv left the bank Noor robbed."
    assert [m.text for m in called(text, [(0, len(text))])] == ["Karvat", "Tarnay", "Al Karv"]


@pytest.mark.parametrize("text", ["the company Noor had founded", "the firm Director Omar", "the club Chinese"])
def test_whose_firm_it_is_and_what_it_is_for_is_not_its_name(text):
    assert not list(called(text, [(0, len(text))]))
