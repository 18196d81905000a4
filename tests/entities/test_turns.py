"""Whose word is told where people speak by turns, in a record of what was said or a film."""

from __future__ import annotations

import pytest

from extract.entities.author import authors
from extract.reading.formats import read
from extract.records import Document


def told(text: str, name: str = "text") -> list[tuple[str, str]]:
    """Who speaks, and the first word he says."""
    found = authors(Document("a.txt", text, format=name))
    return [(text[slice(*one.named)], text[one.begin : one.end].split()[0]) for one in found]


DEBATE = """House of Delegates
Official Report

{}4. Lena Quist (Varna West) (Ind): When was the depot closed?

The Minister for Ports (Mr Omar Noor): On 3 May.

Lena Quist: I thank the Minister.
"""


def test_members_of_a_parliament_speak_by_turns_also_behind_the_number_of_their_question() -> None:
    assert told(DEBATE.format("")) == [("Lena Quist", "When"), ("Mr Omar Noor", "On"), ("Lena Quist", "I")]
    assert told(DEBATE.format("Q")) == told(DEBATE.format(""))


@pytest.mark.parametrize(("signed", "known"), [("D. Koven", 1), ("Dana Koven", 0), ("P. Koven", 0)])
def test_who_states_something_may_sign_with_an_initial(signed: str, known: int) -> None:
    assert len(told(f"I, Daniel Koven, will say as follows:\n\n1. I came in May.\n\nSigned: {signed}")) == known


def test_one_name_before_a_colon_is_a_speaker_s_where_it_comes_again() -> None:
    text = "Interview\n\nREPORTER: When?\n\nNOOR: In May.\n\nREPORTER: Who?\n\nNOOR: All of us."
    assert told(text) == [("NOOR", "In"), ("NOOR", "All")]


@pytest.mark.parametrize(
    "text",
    [
        "Interview\n\nDate: 3 May\n\nNOOR: In May.\n\nPlace: Varna",
        "Notes of hearing\n\nSummary: He left.\n\nStatus: open\n\nSummary: She left.\n\nStatus: closed",
        "The depot burned.\n\nOn Thursday in Varna, Omar Noor\n\nFiremen came.",
        "NOOR: In May.\n\nHAAS: In June.\n\nNOOR: So be it.\n\nHAAS: Yes.",
    ],
)
def test_fields_of_a_form_and_words_of_no_record_are_no_turns(text: str) -> None:
    assert told(text) == []


FILM = """1
00:00:01,000 --> 00:00:04,000
REPORTER: When did
they come?

2
00:00:04,200 --> 00:00:08,000
NOOR: In May. The depot
burned in June.
REPORTER: And then?

3
00:00:08,200 --> 00:00:12,000
NOOR: We left.
"""


def test_who_speaks_in_a_film_opens_a_paragraph() -> None:
    [film] = read(FILM.encode(), name="a.srt")
    assert [film.text[one.start : one.end] for one in film.passages] == [
        "REPORTER: When did they come?",
        "NOOR: In May. The depot burned in June.",
        "REPORTER: And then?",
        "NOOR: We left.",
    ]
    assert {film.text[slice(*one.named)] for one in authors(film)} == {"NOOR"}
    [marked] = read(FILM.replace("REPORTER: ", "- ").replace("NOOR: ", ">> ").encode(), name="a.srt")
    assert marked.text.split("\n\n")[1:3] == ["In May. The depot burned in June.", "And then?"]
    times = "1\n00:00:01,000 --> 00:00:04,000\nThe train left at\n\n2\n00:00:04,100 --> 00:00:08,000\n- 10: too late.\n"
    assert len(read(times.encode(), name="a.srt")[0].passages) <= 2
