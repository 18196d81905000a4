"""Terms that a document defines for one of its names, and what courts call the parties."""

from __future__ import annotations

import pytest

from extract.pipeline import extract_document
from extract.records import Document

DEED = """On 4 March 2011 Meridian Holdings BV, a company registered in Amsterdam (the "Seller"), agreed to sell its
shares in Port Services Kotka Oy ("the Company") to Baltic Freight plc (hereinafter referred to as "the Buyer"). The
Buyer paid on 7 March 2011. On 2 May 2011 the Seller gave notice that the Company had lost its licence. The Company
Secretary was dismissed in June 2011."""
CLAIM = """1. The Claimant, Mr Omar Noor, is a nurse. He worked for the First Defendant, Harbour Clinics Ltd, too.

2. On 3 May 2016 the Claimant wrote to the first defendant.

3. He was dismissed on 9 May 2016, which the First Defendant denied."""


def meant(text: str, words: str) -> set[str]:
    """The names that the words stand for, wherever they stand."""
    return {one.name for one in extract_document(Document("x", text)).mentions if one.text.lower() == words.lower()}


def test_the_defendant_is_whom_the_case_is_named_for() -> None:
    tried = "\n\n1. The defendant robbed a bank on 3 May 2014.\n\n2. He was convicted on 9 June 2015."
    assert meant(f"R v Omar Haddad{tried}", "the defendant") == {"Omar Haddad"}
    assert meant(f"R v Omar Haddad and Lena Quist{tried}", "the defendant") <= {""}


def test_the_company_is_whose_shares_are_told_to_be_traded() -> None:
    sold = "\n\nThe Company sold a mill on 3 May 2014."
    assert meant(f"Tarn Mining Ltd. (TSX: TRN) today reported a loss.{sold}", "the company") == {"Tarn Mining Ltd."}
    both = "Tarn Mining Ltd. (TSX: TRN) today bought Varna Foods Inc. (NYSE: VFI)."
    assert meant(f"{both}{sold}", "the company") <= {""}
    assert meant(f"Tarn Mining Ltd. (founded in 1911) today reported a loss.{sold}", "the company") <= {""}


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("the Buyer", "Baltic Freight plc"),
        ("the Seller", "Meridian Holdings BV"),
        ("the Company", "Port Services Kotka Oy"),
    ],
)
def test_a_term_in_brackets_is_the_name_before_it_throughout(words: str, name: str) -> None:
    assert meant(DEED, words) == {name}


def test_a_longer_name_is_not_the_term() -> None:
    dismissed = next(one for one in extract_document(Document("x", DEED)).events if one.trigger == "dismissed")
    assert "Port Services Kotka Oy" not in dismissed.actors


def test_a_party_is_whom_the_court_names_beside_it_also_where_no_date_stands() -> None:
    assert meant(CLAIM, "the Claimant") == {"Omar Noor"}
    assert meant(CLAIM, "the first defendant") == {"Harbour Clinics Ltd"}
    dismissed = next(one for one in extract_document(Document("x", CLAIM)).events if one.trigger == "dismissed")
    assert dismissed.actors == ("Omar Noor",)


def test_a_party_in_a_list_is_not_who_stands_behind_it() -> None:
    text = CLAIM + "\n\n4. On 6 June 2016 I heard the Claimant, Mr Vance and Dr Cole. The Claimant left on 7 June 2016."
    assert meant(text, "the Claimant") == {"Omar Noor"}
    assert not any("Defendant" in one.name for one in extract_document(Document("x", CLAIM)).mentions)


def test_a_term_of_two_names_is_nobodys() -> None:
    two = "The defendant, Omar Noor, left on 3 May 2016. The defendant, Karl Berg, stayed until June 2016."
    two += " On 9 May 2016 the defendant spoke."
    assert meant(two, "the defendant") == set()


def test_a_party_at_the_right_of_its_line() -> None:
    text = """BETWEEN

Omar Noor and six others                    Claimants
Harbour Clinics plc                         Defendant

1. On 3 May 2016 the Defendant closed a ward. The Defendant reopened it on 9 May 2016.
"""
    assert meant(text, "the defendant") == {"Harbour Clinics plc"}


def test_a_verb_is_no_party() -> None:
    text = "Police accused Karl Berg of theft on 10 May 2012. The accused was released on 11 May 2012."
    assert meant(text, "the accused") == set()


@pytest.mark.parametrize(
    "bracket",
    [
        '(the "Company," "we" or "our")',
        "(“Corvane,” the “Company”, “we,” “us” or “our”)",
        ', a Jersey company (hereinafter the "Company" or "we")',
    ],
)
def test_a_company_that_says_we_is_who_did_it(bracket: str) -> None:
    gap = "" if bracket[0] == "," else " "
    text = f"Corvane Metals plc{gap}{bracket} was formed in 2004. In March 2015 we bought a mine. In 2016 it was sold."
    text += "\n\nThe auditors asked why. “In July 2016 we fled,” said Omar Noor. In May 2017 the Company closed."
    assert meant(text, "the company") == {"Corvane Metals plc"}
    by_trigger = {one.trigger: one.agents for one in extract_document(Document("x", text)).events}
    assert by_trigger["bought"] == ("Corvane Metals plc",)
    assert by_trigger["fled"] == ()


def test_a_song_called_us_is_not_its_singer() -> None:
    text = 'Lena Quist ("Us") sang in May 2013. In June 2014 we left.'
    assert meant(text, "we") == set()


def test_plaintiff_without_an_article() -> None:
    text = """8. Plaintiff Teresa Lund is a nurse. Defendant Omar Haddad and Defendant Acme Ltd employed her.

9. On 3 May 2016 Haddad dismissed Plaintiff. Plaintiff filed a claim on 9 May 2016, which Defendant denied."""
    assert meant(text, "Plaintiff") == {"Teresa Lund"}
    assert meant(text, "Defendant") == set()  # there are two


def test_a_caption_names_the_plaintiff_behind_the_name() -> None:
    text = "RUTH ANNE QUIST, Plaintiff,\nv.\nACME LLC, Defendant.\n\n1. On May 2, 2015, Plaintiff sued."
    assert meant(text, "Plaintiff") == {"Ruth Anne Quist"}
