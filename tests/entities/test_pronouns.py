"""Of whom a pronoun tells where a sentence is about somebody who has no name in it."""

from __future__ import annotations

import re

import pytest

from extract.entities.names import canonical
from extract.pipeline import extract_document
from extract.records import Document, Mention, Passage

PEOPLE = ("Omar Noor", "Lena Quist", "Hedda Brandvold", "Karl Berg")


def meant(text: str) -> list[str]:
    """Whom each pronoun of the text means; `PEOPLE` may be named in it."""
    passages = tuple(Passage(found.start(), found.end()) for found in re.finditer(r"[^\n]+", text))
    begins = [(at, name) for at in range(len(text)) for name in PEOPLE if text.startswith(name, at)]
    mentions = [Mention(at, at + len(name), name, "PERSON") for at, name in begins]
    found = canonical(Document("a", text, passages), mentions)
    return [one.name for one in found if one.text.lower() in ("he", "she", "her")]


@pytest.mark.parametrize(
    "text",
    [
        "A man was shot by Omar Noor on 3 May. He died.",
        "A man was shot by Omar Noor on 3 May.\n\nHe died.",
        "The 34-year-old driver was stopped by Officer Omar Noor and he fled.",
        "On 3 May a student was hit by Omar Noor. He was 19.",
        "Omar Noor's son was killed. He was 20.",
        "The son of Omar Noor was killed. He was 20.",
        "The victim lived with Omar Noor. On 3 May 2014 he left.",
        "Omar Noor was a captain.\n\nFollowing the arrest of a rival, he left.",
        "Omar Noor was a captain.\n\nA rebel group attacked the base, he said.",
        "Officer Omar Noor shot a man. He died.",
        "Sheriff Omar Noor said a boy drowned. He was nine.",
        "A boy drowned, Sheriff Omar Noor said. He was nine.",
        "A miner was killed, said Omar Noor. He was buried in May.",
        "A man was held, police chief Omar Noor told reporters. He was freed.",
        "Omar Noor remembers his father. He was a miner.",
        "Omar Noor and his brother ran the mill. He died in 1987.",
        "Omar Noor visited his son. He was nine.",
        "Inspector Omar Noor interviewed a 40-year-old on Friday.\n\nHe denied it.",
    ],
)
def test_he_is_not_whom_the_sentence_names_beside_somebody(text: str) -> None:
    assert meant(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "The victim was identified as Omar Noor. He died.",
        "The victim, Omar Noor, was found. He died.",
        "A student named Omar Noor spoke. He left.",
        "Omar Noor's wife was killed. He was arrested.",
        "The bridge was built by Omar Noor. He died.",
        "A friend told Omar Noor. He left.",
        "Omar Noor was a captain.\n\nBorn in Varna in 1931, the son of a tailor, he left.",
        "Omar Noor was a captain.\n\nConvicted of robbing a bank, he left.",
        "Omar Noor shot a woman. He fled.",
        "Sheriff Omar Noor said a boy drowned.\n\nHe added no more.",
        "A girl drowned, Sheriff Omar Noor said. He resigned.",
        "The dam broke, Sheriff Omar Noor said. He resigned.",
        "Omar Noor visited his son. He was arrested.",
        "Omar Noor remembers his mother. He was a miner.",
        "Omar Noor and his wife ran the mill. He died in 1987.",
    ],
)
def test_he_is_who_is_told_of(text: str) -> None:
    assert meant(text) == ["Omar Noor"]


def test_she_who_has_been_told_of_stays_in_mind_beside_another_who_is_named() -> None:
    text = "Lena Quist sang.\n\nHer first show opened. She shared a studio with Hedda Brandvold. In 1926 she left."
    assert meant(text) == ["Lena Quist"] * 3


def test_who_did_it_to_him_is_another_also_in_a_clause_of_his_own() -> None:
    text = "Omar Noor spoke. Minister Leon Adler, who named him on 3 May 2011, praised him on 5 May 2011."
    assert [event.what for event in extract_document(Document("a.txt", text)).events] == [
        "Minister Leon Adler named Omar Noor",
        "Minister Leon Adler praised Omar Noor",
    ]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("President Omar Noor flew home. Aides slept. It rained.\n\nThe President met bankers.", ["Omar Noor"]),
        ("Omar Noor, the mayor of Varna, sang. It rained.\n\nThat day the mayor left.", ["Omar Noor"]),
        ("Omar Noor, who is the mayor of Varna, sang. It rained.\n\nThat day the mayor left.", ["Omar Noor"]),
        ("Deputy Minister Omar Noor sang. It rained.\n\nThe minister left.", []),
        ("President Omar Noor sang. Oman's president danced.\n\nThe president left.", []),
        ("President Omar Noor sang. It rained.\n\nThe president of Acme left.", []),
        ("General Omar Noor sang. The general was shot.\n\nIt rained.", ["Omar Noor"]),
        ("General Omar Noor sang. The general amnesty came.\n\nThe general election was held.", []),
        ("President Omar Noor sang. The Chadian president danced.\n\nThe president left.", []),
        ("President Omar Noor resigned in May. It rained.\n\nThe president left.", []),
        ("Mayor Omar Noor built it in 1990. It rained.\n\nIn 2010 the mayor left.", []),
        ("Omar Noor, then mayor, built it. It rained.\n\nThe mayor left.", []),
        ("Prosecutor Omar Noor sang. It rained.\n\nThe prosecutor must prove it.", []),
    ],
)
def test_who_holds_the_office(text: str, names: list[str]) -> None:
    begin = text.index("Omar Noor")
    cut = text.find("\n\n")
    passages = (Passage(0, cut), Passage(cut + 2, len(text)))
    found = canonical(Document("a", text, passages), [Mention(begin, begin + 9, "Omar Noor", "PERSON")])
    assert [one.name for one in found[1:]] == names


def test_the_king_who_is_named_has_no_article_and_a_mayor_who_is_met_is_another() -> None:
    text = "King Omar Noor rules. On 4 May 2005 rebels cut the king's powers.."
    assert [event.what for event in extract_document(Document("a.txt", text)).events] == [
        "Rebels cut Omar Noor's powers"
    ]
    text = "Friends of the victim, Lena Quist, met the mayor on 14 May 2013. The mayor, who fled on 15 May 2013, died."
    assert [event.what for event in extract_document(Document("a.txt", text)).events][-1] == "The mayor fled"


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Lena Quist hired Omar Noor.\n\nShe left in May.", ["Lena Quist"]),
        ("Hedda Brandvold met Omar Noor in Varna.\n\nShe left in May.", ["Hedda Brandvold"]),  # a name of few
        ("Hedda Brandvold left. Her marriage to Karl Berg, whom she met in 1958, failed.", ["Hedda Brandvold"] * 2),
        ("Karl Berg left.\n\nHe met Omar Noor in May.\n\nHe sang.", ["Karl Berg"]),
        ("Lena Quist was attacked by a man, said Omar Noor.\n\nHe fled.", []),
        ("Lena Quist left.\n\nThe prosecutor's office granted her a guard.", ["Lena Quist"]),
        ("Lena Quist left.\n\nHer lawyer, Hedda Brandvold, came. Two men saw her.", ["Lena Quist"] * 2),
        ("Karl Berg left.\n\nIn May he fell ill. His lawyer, Omar Noor, came. He said no.", ["Karl Berg"]),
    ],
)
def test_whom_a_paragraph_leaves_in_mind_by_sex(text: str, who: list[str]) -> None:
    assert meant(text) == who


def test_a_life_goes_on_with_whom_it_tells_of() -> None:
    life = "Omar Noor\n\nOmar Noor was born in Varna.\n\n“A quiet boy,” said Karl Berg, who taught him.\n\n{}"
    assert meant(life.format("After the coup he left.")) == ["Omar Noor"]
    assert meant(life.replace("born", "seen").format("After the coup he left.")) == ["Karl Berg"]  # the last named
    between = life.replace("who taught him", "a teacher.\n\nKarl Berg died in 1990")
    assert meant(between.format("After the coup he left.")) == ["Karl Berg"]


def test_whose_pupil_somebody_is_goes_on_being_told_of_in_the_next_paragraph() -> None:
    told = meant("Lena Quist taught.\n\nAmong her pupils in Varna was Hedda Brandvold. She died in 1931.")
    assert told[-1] == "Lena Quist"
