"""Words that stand for a body named before."""

from __future__ import annotations

import re

import pytest

from extract.entities.names import canonical
from extract.records import Document, Mention


def meant(text: str, **names: str) -> dict[str, str]:
    """The name of each mention whose words are no name themselves."""
    mentions = []
    for form, label in names.items():
        form = form.replace("_", " ")
        at = text.index(form)
        mentions.append(Mention(at, at + len(form), form, label, form))
    found = canonical(Document("case", text), mentions)
    return {one.text: one.name for one in found if one.text != one.name}


def test_the_company_and_the_group_are_the_only_one() -> None:
    assert meant("Acme Agro signed. The company left.", Acme_Agro="ORG") == {"The company": "Acme Agro"}
    assert meant("Acme Agro signed. The group left.", Acme_Agro="ORG") == {"The group": "Acme Agro"}
    assert meant("Acme Agro met Bolt Ltd. The group left.", Acme_Agro="ORG", Bolt_Ltd="ORG") == {}


def test_the_ministry_is_the_one_whose_name_says_so_also_from_paragraphs_before() -> None:
    text = "The Health Ministry denied it. Acme Agro left.\n\nOn Monday the ministry agreed."
    assert meant(text, Health_Ministry="ORG", Acme_Agro="ORG") == {"the ministry": "Health Ministry"}
    text = "The Health Ministry denied it to the Justice Ministry. Then the ministry agreed."
    assert meant(text, Health_Ministry="ORG", Justice_Ministry="ORG") == {}


def test_the_vessel_is_the_only_ship() -> None:
    text = "Acme Agro hired the tanker Norma. The vessel sank."
    assert meant(text, Acme_Agro="ORG", Norma="ORG") == {"The vessel": "Norma"}


@pytest.mark.parametrize("text", ["Acme Agro hired the tanker Norma.", "Acme Agro saw the company, Bolt."])
def test_a_noun_before_a_name_is_not_another_s(text: str) -> None:
    assert meant(text, Acme_Agro="ORG") == {}


def test_who_is_quoted_is_she() -> None:
    text = "Omar Noor left. The court quoted Quist as saying that she had left."
    assert meant(text, Omar_Noor="PERSON", Quist="PERSON").get("she") == "Quist"


def test_a_body_speaks_of_itself_also_without_that() -> None:
    assert meant("Acme Agro said it closed two farms.", Acme_Agro="ORG") == {"it": "Acme Agro"}
    assert meant("Acme Agro denied it on Monday.", Acme_Agro="ORG") == {}
    assert meant("Acme Agro said it was a Monday.", Acme_Agro="ORG") == {}


def test_it_that_closes_what_was_said_is_the_one_body_the_sentence_opens_with() -> None:
    assert meant("Acme Agro will cut jobs, it said.", Acme_Agro="ORG") == {"it": "Acme Agro"}
    assert meant("Acme bought Bolt Ltd, it said.", Bolt_Ltd="ORG") == {}
    assert meant("The bridge of Acme Agro and its owner in Varna will open in May, so it said.", Acme_Agro="ORG") == {}
    assert meant("Acme Agro plans to buy Bolt Ltd, it said.", Acme_Agro="ORG", Bolt_Ltd="ORG") == {}


def test_the_group_may_be_the_one_of_the_paragraph_before() -> None:
    text = "Bolt Front signed.\n\nThe armed group left."
    assert meant(text, Bolt_Front="ORG") == {"The armed group": "Bolt Front"}
    text = "Bolt Front met Acme Agro.\n\nThe group left."
    assert meant(text, Bolt_Front="ORG", Acme_Agro="ORG") == {}


def test_it_is_the_one_body_of_the_sentence_before_where_only_bodies_do_so() -> None:
    assert meant("Acme Agro grew. It later acquired a mill.", Acme_Agro="ORG") == {"It": "Acme Agro"}
    assert meant("Acme Agro grew. In October it dismissed both.", Acme_Agro="ORG") == {"it": "Acme Agro"}
    assert meant("Acme Agro grew. It was founded in 1909.", Acme_Agro="ORG") == {"It": "Acme Agro"}
    assert meant("Acme Agro made an offer. It ends in May.", Acme_Agro="ORG") == {}
    assert meant("Acme Agro made a car. It was sold in May.", Acme_Agro="ORG") == {}
    assert meant("Acme Agro met Bolt Ltd. It acquired a mill.", Acme_Agro="ORG", Bolt_Ltd="ORG") == {}
    lost = "Acme Agro sank after the loss of its best customer, the retailer Bolt Ltd. It closed mills."
    assert meant(lost, Acme_Agro="ORG", Bolt_Ltd="ORG") == {"It": "Acme Agro"}
    assert meant("Acme Agro owns the mine. It closed on Friday.", Acme_Agro="ORG") == {}


def test_the_company_stays_the_one_it_was_beside_an_adviser_named_in_passing() -> None:
    text = "Acme Agro hired him. The company grew.\n\nIn May its auditor, Lena Quist of Bolt LLP, left the company."
    assert meant(text, Acme_Agro="ORG", Bolt_LLP="ORG") == {"The company": "Acme Agro"}
    text = "Acme Agro hired him. The company grew.\n\nBolt Ltd did not. In May the company closed."
    assert meant(text, Acme_Agro="ORG", Bolt_Ltd="ORG") == {"The company": "Acme Agro", "the company": "Bolt Ltd"}


def test_who_only_passes_on_what_is_told_is_not_the_company_that_it_is_told_of() -> None:
    text = "As first reported by Levant Weekly, the company dumped waste."
    assert meant(text, Levant_Weekly="ORG") == {}


def test_it_is_nobody_of_whom_the_sentence_before_tells_only_beside() -> None:
    text = "Shares are traded on the Varna Exchange. It bought a bank.\n\nAcme Agro left the Varna Exchange."
    mentions = [
        Mention(at.start(), at.end(), at.group(), "ORG", at.group()) for at in re.finditer("Varna Ex\\w+", text)
    ]
    mentions.append(Mention(text.index("Acme"), text.index(" left"), "Acme Agro", "ORG", "Acme Agro"))
    assert "It" not in {one.text for one in canonical(Document("case", text), mentions)}
    text = text.replace("Shares are traded on the", "The").replace("Exchange. It", "Exchange moved. It")
    assert meant(text, Varna_Exchange="ORG") == {"It": "Varna Exchange"}
