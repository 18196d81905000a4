"""People and places told apart by the company their names keep."""

from __future__ import annotations

import pytest

from extract.entities.company import by_company
from extract.records import Mention


def labels(text: str, *named: tuple[str, str]) -> list[str]:
    mentions = [Mention(text.index(name), text.index(name) + len(name), name, label) for name, label in named]
    return [mention.label for mention in by_company(text, mentions)]


@pytest.mark.parametrize(
    ("text", "name", "label"),
    [
        ("His lawyer, Karvat Tarnay, paid.", "Karvat Tarnay", "PERSON"),
        ("The mayor of Bab, Karvat Tarnay, spoke.", "Karvat Tarnay", "PERSON"),
        ("In May Karvat Tarnay was wounded.", "Karvat Tarnay", "PERSON"),
        ("Karvat Tarnay, 34, left.", "Karvat Tarnay", "PERSON"),
        ("Ms Tarnay reported that revenue rose.", "Tarnay", "PERSON"),
        ("They marched under Lord Tarnay.", "Tarnay", "PERSON"),
        ("The court ruled in Tarnay v Acme Ltd.", "Tarnay", "PERSON"),
        ("Thousands said farewell to Tarnay in Oslo.", "Tarnay", "PERSON"),
        ("Police arrested Lugo in Oslo.", "Lugo", "PERSON"),
        ("Friends said that Lugo was found dead at home.", "Lugo", "PERSON"),
        ("Gao fell on 31 March 2012.", "Gao", "GPE"),
        ("Rebels seized Gao on 31 March 2012.", "Gao", "GPE"),
        ("They sailed for Karvat Tarnay at dawn.", "Karvat Tarnay", "GPE"),
        ("He was drafted in May 2012 and sent to Karvat Tarnay.", "Karvat Tarnay", "GPE"),
        ("It stands near Karvat Tarnay.", "Karvat Tarnay", "GPE"),
        ("Trains to Karvat Tarnay were stopped.", "Karvat Tarnay", "GPE"),
        ("The bus service from Bab to Karvat Tarnay was cut.", "Karvat Tarnay", "GPE"),
        ("She had left Karvat Tarnay on 2 May.", "Karvat Tarnay", "GPE"),
        ("Members of the Karvat Tarnay Jirga (KTJ) met.", "Karvat Tarnay Jirga", "ORG"),
    ],
)
def test_told_by_the_words_beside(text: str, name: str, label: str) -> None:
    assert labels(text, (name, "GPE" if label == "PERSON" else "PERSON")) == [label]


def test_what_tells_of_one_of_a_row_tells_of_all() -> None:
    text = "Karvat, Tarnay and Bab Remo were kidnapped."
    assert labels(text, ("Karvat", "GPE"), ("Tarnay", "GPE"), ("Bab Remo", "PERSON")) == ["PERSON"] * 3


def test_the_end_of_a_name_of_three_words_is_somebody() -> None:
    text = "Omar Tarnay Bab was shot. Tarnay Bab had led them."
    omar = Mention(0, 15, "Omar Tarnay Bab", "PERSON")
    again = [Mention(26, 36, "Tarnay Bab", label) for label in ("GPE", "ORG")]
    assert [by_company(text, [omar, short])[1].label for short in again] == ["PERSON", "PERSON"]
    assert by_company(text, [Mention(0, 4, "Omar", "PERSON"), again[1]])[1].label == "ORG"


def test_a_place_and_who_governs_it_are_no_row() -> None:
    text = "The mayor of Karvat, Tarnay Bab, spoke."
    assert labels(text, ("Karvat", "GPE"), ("Tarnay Bab", "PERSON")) == ["GPE", "PERSON"]


def test_where_mentions_differ_the_labels_stay() -> None:
    text = "Karvat was wounded. They met near Karvat."
    both = [Mention(0, 6, "Karvat", "GPE"), Mention(text.rindex("Karvat"), text.rindex("Karvat") + 6, "Karvat", "GPE")]
    assert [m.label for m in by_company(text, both)] == ["GPE", "GPE"]


@pytest.mark.parametrize(
    "text",
    [
        "France was wounded by it.",
        "His lawyer, Hillgate Bank, paid.",
        "Paris said so.",
        "Police arrested Paris residents.",
    ],
)
def test_known_places_and_bodies_keep_their_label(text: str) -> None:
    name = next(name for name in ("France", "Hillgate Bank", "Paris") if name in text)
    assert labels(text, (name, "GPE")) == ["GPE"]


def test_a_town_stays_one_where_what_befalls_people_befell_those_of_it() -> None:
    for text in (
        "Police arrested Lugo residents.",
        "The mayor of Lugo was arrested.",
        "In Lugo was found dead a monk.",
    ):
        assert labels(text, ("Lugo", "GPE")) == ["GPE"]
    assert labels("Noor fell on 31 March.", ("Noor", "PERSON")) == ["PERSON"]


def test_nobody_becomes_a_place_by_his_own_name() -> None:
    assert labels("They put their confidence in Karvat.", ("Karvat", "PERSON")) == ["PERSON"]
    assert labels("It lay in Karvat's hand.", ("Karvat", "PERSON")) == ["PERSON"]
    assert labels("They met near John Karvat.", ("John Karvat", "PERSON")) == ["PERSON"]


@pytest.mark.parametrize(
    ("text", "name", "was"),
    [
        ("Shareholders of Karvat sold out.", "Karvat", "PERSON"),
        ("He met Karvat's chief executive.", "Karvat", "GPE"),
        ("It paid Karvat, a firm registered in Oman.", "Karvat", "PERSON"),
        ("The Karvat attacked at dawn.", "Karvat", "PERSON"),
        ("Karvat's spokesman left.", "Karvat", "GPE"),
        ("Quist signed for Karvat in May.", "Karvat", "PERSON"),
        ("Karvat, which makes tyres, closed.", "Karvat", "PERSON"),
        ("It was sold in 2001 to Karvat, which closed it.", "Karvat", "PERSON"),
        ("Quist founded Karvat in 2003.", "Karvat", "PERSON"),
        ("Quist joined Karvat as finance director.", "Karvat", "PERSON"),
        ("In June Karvat hired 40 engineers.", "Karvat", "PERSON"),
        ("The Karvat Dawn docked at noon.", "Karvat Dawn", "GPE"),
        ("The mill was sold to Karvat.", "Karvat", "GPE"),
        ("Customers sued Karvat.", "Karvat", "GPE"),
        ("She left Karvat to work for a bank.", "Karvat", "GPE"),
    ],
)
def test_bodies_by_what_only_bodies_have(text: str, name: str, was: str) -> None:
    assert labels(text, (name, was)) == ["ORG"]


@pytest.mark.parametrize(
    ("text", "name", "label"),
    [
        ("He had the Karvat trial put off.", "Karvat", "PERSON"),
        ("The Karvats were ill.", "Karvats", "PERSON"),
        ("They saw the bank Karvat robbed.", "Karvat", "PERSON"),
        ("France's chief executive left.", "France", "GPE"),
        ("The mill was sold to Karvat.", "Karvat", "PERSON"),
        ("He was hired by Karvat.", "Karvat", "PERSON"),
        ("In 2009 Karvat hired 40 staff.", "Karvat", "PERSON"),
        ("In 1984 his rival Karvat lost.", "Karvat", "GPE"),
        ("The mill of Karvat, which makes flour, burned.", "Karvat", "PERSON"),
        ("They live in Karvat, which makes cheese.", "Karvat", "GPE"),
        ("The guns were sold to Oman.", "Oman", "GPE"),
        ("Karvat joined Lena Quist as general counsel.", "Lena Quist", "PERSON"),
        ("Quist founded Karvat in 1702.", "Karvat", "GPE"),
        ("Shares of the Prophet Muhammad fell.", "Prophet Muhammad", "PERSON"),
    ],
)
def test_people_and_places_are_no_bodies(text: str, name: str, label: str) -> None:
    assert labels(text, (name, label)) == [label]


def test_what_is_made_has_a_name_that_is_nobody_s() -> None:
    assert labels("The pesticide Tarnex was banned.", ("Tarnex", "PERSON")) == []
    assert labels("The pesticide Omar sold was banned.", ("Omar", "PERSON")) == ["PERSON"]
