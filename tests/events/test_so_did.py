"""Who is only told to have done so too has a row of what was done."""

from __future__ import annotations

import pytest

from extract.pipeline import extract_document
from extract.records import Document


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Serbia signed the treaty on 3 May 2018, as did Croatia on 5 May 2018.",
            [
                ("Serbia signed the treaty", "2018-05-03", ("Serbia",)),
                ("Croatia signed the treaty", "2018-05-05", ("Croatia",)),
            ],
        ),
        (
            "The army withdrew on 3 May 2018, and so did the police on 5 May 2018.",
            [("The army withdrew", "2018-05-03", ()), ("The police withdrew", "2018-05-05", ())],
        ),
        (
            "Slovenia joined in 2004, as did Malta.",
            [("Slovenia joined", "2004", ("Slovenia",)), ("Malta joined", "2004", ("Malta",))],
        ),
        ("He did the work on 3 May 2018 as he had promised.", [("He did the work", "2018-05-03", ())]),
    ],
)
def test_who_did_so_too(text: str, told: list[tuple[str, str, tuple[str, ...]]]) -> None:
    events = extract_document(Document("a", text)).events
    assert [(event.what, event.dated.edtf, event.agents) for event in events] == told


def test_what_befell_another_too() -> None:
    events = extract_document(Document("a", "Noor was arrested on 3 May 2018, as was Omar Quist on 5 May 2018.")).events
    assert [(event.what, event.affected) for event in events] == [
        ("Noor was arrested", ("Noor",)),
        ("Omar Quist was arrested", ("Omar Quist",)),
    ]
