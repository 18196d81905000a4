"""What is only asked is no row; a question that takes the deed for granted is shown as a question."""

from __future__ import annotations

from datetime import date

import pytest

from extract.pipeline import extract_document
from extract.records import Document


def told(text: str) -> list[str]:
    document = Document("report.txt", text, published=date(2021, 11, 9), published_from="given")
    return [event.what for event in extract_document(document).events]


@pytest.mark.parametrize(
    "text",
    [
        "Did you leave the office on 9 June?",
        "Were you at home on 3 May?",
        "What happened on the night of 9 June?",
        "How many people died on 3 May?",
        "Could you ask the hospital for the records of 4 June?",
        "Q: Has anyone seen him since 3 May?",
        "But will the talks resume on Friday?",
        "Karl Berg, what did he tell you on 3 May?",
        "Where were you on 9 March?",
        "Did the ministry receive the inspectors' report in March 2021?",
        "In 2018, I think.",
        "The first time was in the spring of 2016.",
    ],
)
def test_what_is_asked_for_is_told_nowhere(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("Dr. Quist, why did Omar Noor leave the mill on 3 May?", "Why did Omar Noor leave the mill?"),
        ("Who killed Karim Haddad in June 2021?", "Who killed Karim Haddad?"),
        ("Why was Omar Noor arrested on 3 May?", "Why was Omar Noor arrested?"),
        ("How did the fire start on 3 May?", "How did the fire start?"),
        ("Who opened the gate on 3 May?", "Who opened the gate?"),
    ],
)
def test_what_is_taken_for_granted_is_shown_as_a_question(text: str, what: str) -> None:
    assert told(text) == [what]


def test_what_a_question_tells_besides_is_a_row() -> None:
    assert told("Where was he taken after the army arrested Omar Noor on 3 May?") == ["The army arrested Omar Noor"]
    assert told("I think he left Varna on 3 May.") == ["He left Varna"]
    assert told("He left on 3 May, did he not?") == ["He left on 3 May"]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Unless the army withdraws from Varna by Friday, talks will end.", "planned"),
        ("The strike will go ahead unless a deal is reached by Monday.", "planned"),
        ("Police asked if she had left Varna on 3 May.", "alleged"),
    ],
)
def test_what_something_else_waits_for_has_not_happened(text: str, status: str) -> None:
    document = Document("report.txt", text, published=date(2021, 11, 9), published_from="given")
    assert {event.status for event in extract_document(document).events} == {status}


INTERVIEW = """Interview with Noor Haddad

Interviewer: When did the soldiers come to your village?

Noor Haddad: In August 2014.

Q. What year was your brother killed?

A. I think it was in 2016.

Q. When you arrived on 3 May 2017, what did you see?

A. Nothing.

Q. When were you held?

A. I was at home on 4 June 2017.
"""


def test_an_answer_that_is_only_a_day_dates_what_was_asked() -> None:
    events = extract_document(Document("interview.txt", INTERVIEW)).events
    assert [(event.what, event.dated.value) for event in events] == [
        ("When did the soldiers come to your village?", "2014-08"),
        ("What year was Noor Haddad’s brother killed?", "2016"),
        ("Noor Haddad arrived", "2017-05-03"),
        ("Noor Haddad was at home", "2017-06-04"),
    ]


def test_an_interview_may_have_no_turns() -> None:
    assert told("Interview with Noor Haddad\n\nHe left Varna on 3 May.") == ["Noor Haddad left Varna"]
    assert told("Interview with Noor Haddad\n\nQ. Who came?\n\nHaddad: I left Varna on 3 May.") != []


def test_an_answer_of_a_day_and_yes_dates_the_deed_that_was_asked_for() -> None:
    text = (
        "Interview with Noor Haddad\n\nQ. Did you file a report?\n\nA. Yes, on 24 May 2017.\n\n"
        "Q. And you took command of the ship?\n\nA. On 11 January 2016. I had been her first officer.\n\n"
        "Q. Did you see him?\n\nA. No, not on 3 May 2017.\n\n"
        "Q. What happened then, and did you stay?\n\nA. On 4 May 2017.\n\n"
    )
    assert [(event.what, event.dated.value) for event in extract_document(Document("interview.txt", text)).events] == [
        ("Did Noor Haddad file a report?", "2017-05-24"),
        ("Noor Haddad took command of the ship", "2016-01-11"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Let me take you to the evening of 3 May 2017.",
        "Let us turn to May 2016.",
        "I want to take you back to 3 May 2016.",
        "I would like to direct your attention to the events of 3 May 2016.",
    ],
)
def test_what_turns_the_talk_to_a_time_tells_of_no_deed(text: str) -> None:
    assert told(text) == []


def test_who_wants_to_go_somewhere_tells_of_it() -> None:
    assert told("Let them take the town on 3 May.") == []
    assert told("He wanted to take the town on 3 May 2017.") != []


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Anyone who was in Mill Road on 3 May 2018 is asked to call police.", []),
        ("Police asked anyone who was hurt in the crash on 3 May 2018 to call.", []),
        ("Anyone who witnessed the attack on 3 May 2018 should call police.", ["attack"]),
        ("Residents who lost power on 3 May 2018 were paid.", ["lost"]),
    ],
)
def test_what_anybody_may_have_done_is_no_row(text, told) -> None:
    assert [event.trigger for event in extract_document(Document("a.txt", text)).events] == told
