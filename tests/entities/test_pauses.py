from __future__ import annotations

import pytest

from extract.dates import find
from extract.entities import model
from extract.entities.pauses import pauses
from extract.reading import passages
from extract.records import Document


def paused(text: str) -> str:
    """The text with a bar at each pause."""
    at = list(pauses(text, find.find(text, passages.split(text))))
    return "".join(f"{'|' if i in at else ''}{character}" for i, character in enumerate(text))


@pytest.mark.parametrize(
    "text",
    [
        "On 28 March 2014| a man called the editor.",
        "In the late 1970s| a new terminal for containers was planned.",
        "On the morning of 19 March 2014| police officers took her phone.",
        "He refused, but in June 2014| the court ordered it.",
        "By 1945| Noor was in Tunis.",
        "The port closed. During the 1990s| its workers left.",
    ],
)
def test_a_date_that_opens_a_clause_ends_before_who_acts(text):
    assert paused(text.replace("|", "")) == text


@pytest.mark.parametrize(
    "text",
    [
        "On 28 March 2014, a man called.",  # the author set one
        "In October 2014 elections were held in Tunis.",  # the word behind may go with the date
        "In 2014 and 2015 the port was closed.",
        "He left in June 2014 the country he loved.",  # no clause opens here
        "June 2014 was dry. Monday the shops were shut.",
    ],
)
def test_elsewhere_nothing_is_added(text):
    assert paused(text) == text


def test_the_pause_is_read_and_left_out_again():
    text = "On 28 March a man who did not give his name called my editor."
    (sentence,), _ = model.load().parse(Document("x", text), None, [11])
    subject = next(token for token in sentence.tokens if token.text == "man")
    assert subject.dep == "nsubj"
    assert sentence.tokens[subject.head].text == "called"
    assert "," not in [token.text for token in sentence.tokens]
    assert all(text[token.start : token.end] == token.text for token in sentence.tokens)


@pytest.mark.parametrize(
    "text",
    [
        "After the battle of 3 May 2014| rebels fled the town.",
        "After retiring in 1991| he wrote three books.",
        "He fell ill. Before moving to Varna in 1950| she taught there.",
        "In a letter dated 3 May 2014| the board rejected it.",
        "A bomb exploded on 3 May 2014| and at least 12 people were killed.",
        "He was held on 3 May 2014 and two months later was freed.",  # nobody is counted
        "The council approved at a meeting on 3 May 2014 the plan.",  # no clause opens here
        "During the attack he told her on 3 May 2014 the truth.",  # the clause has its verb
    ],
)
def test_so_does_what_a_date_belongs_to_where_that_opens_the_clause(text):
    assert paused(text.replace("|", "")) == text
