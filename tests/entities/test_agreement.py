"""What kind of name a name is, as all of a document says it."""

from __future__ import annotations

import pytest

from extract.entities.agreement import agreed
from extract.records import Mention


def labels(text: str, *names: tuple[str, str]) -> dict[str, str]:
    """The label each name has in the end; names with the model's labels, in the text's order."""
    at, mentions = 0, []
    for name, label in names:
        at = text.index(name, at)
        mentions.append(Mention(at, at + len(name), name, label))
        at += len(name)
    return {mention.text: mention.label for mention in agreed(text, mentions)}


@pytest.mark.parametrize("model", ["PERSON", "GPE"])
def test_what_ends_in_a_legal_form_is_a_body_and_so_is_what_it_is_called_for_short(model: str) -> None:
    text = "Vellmar Dunst Corp. fell. Vellmar Dunst sold its ships, Vellmar said."
    found = labels(text, ("Vellmar Dunst Corp.", model), ("Vellmar Dunst", model), ("Vellmar", model))
    assert set(found.values()) == {"ORG"}


def test_a_town_that_a_firm_is_called_after_stays_one_where_something_is_in_it() -> None:
    text = "Meridian Pumps Ltd left. Crowds met in Meridian. Meridian was calm."
    found = labels(text, ("Meridian Pumps Ltd", "ORG"), ("Meridian", "GPE"), ("Meridian", "GPE"))
    assert found["Meridian"] == "GPE"


def test_a_founder_keeps_his_name_beside_his_firm() -> None:
    text = "Carl Vellmar left Vellmar Dunst Corp. and Vellmar wept."
    found = labels(text, ("Carl Vellmar", "PERSON"), ("Vellmar Dunst Corp.", "ORG"), ("Vellmar", "PERSON"))
    assert found["Vellmar"] == "PERSON"


def test_first_names_are_people_s_though_the_map_has_a_town() -> None:
    text = "Tulla Mwangaza was held. “Tulla did nothing.”"
    assert labels(text, ("Tulla Mwangaza", "PERSON"), ("Tulla", "GPE"))["Tulla"] == "PERSON"
    text = "Georgia Whitfield was held. Georgia protested."
    assert labels(text, ("Georgia Whitfield", "PERSON"), ("Georgia", "GPE"))["Georgia"] == "GPE"


def test_people_come_from_places() -> None:
    assert labels("A teacher from Hpakant was shot.", ("Hpakant", "PERSON"))["Hpakant"] == "GPE"
    assert labels("A letter from Hpakant came.", ("Hpakant", "PERSON"))["Hpakant"] == "PERSON"


def test_a_word_for_a_body_ends_its_name_where_nothing_is_there() -> None:
    assert labels("It became the Osei Centre.", ("Osei Centre", "GPE"))["Osei Centre"] == "ORG"
    assert labels("They met at the Osei Centre.", ("Osei Centre", "GPE"))["Osei Centre"] == "GPE"
