"""Names of books, diseases and orders are nobody's, and nowhere."""

from __future__ import annotations

import pytest

from extract.entities.things import without_things
from extract.records import Mention


@pytest.mark.parametrize(
    ("text", "name", "kept"),
    [
        ("She published Winterhafen in 1957.", "Winterhafen", False),
        ("She published Winterhafen in 1957 and The Glass Dyke in 1961.", "Glass Dyke", False),
        ("Winterhafen sold well. She had published Winterhafen in 1957.", "Winterhafen", False),
        ("Her first novel, The Salt Road, appeared in 1953.", "Salt Road", False),
        ("A film called Tarnay came out.", "Tarnay", False),
        ("She has Parkinson’s disease.", "Parkinson", False),
        ("He was awarded the Federal Cross of Merit.", "Federal Cross of Merit", False),
        ("The report was published Monday in Varna.", "Varna", True),
        ("Acme published Noor's letters.", "Noor", True),
        ("Her latest novel, Omar Noor said, was bad.", "Omar Noor", True),
        ("He received the Red Cross in Varna.", "Red Cross", True),
        ("The film Omar Noor made won.", "Omar Noor", True),
        ("Oman's law on dress passed.", "Oman", True),
        ("Mr Noor's disease spread.", "Noor", True),
        ("Acme published Omar Noor's letters.", "Omar", True),
        ("Acme published Hamas documents.", "Hamas", True),
        ("In the documentary, Omar Noor, a spy, admits it.", "Omar Noor", True),
        ("His song called Omar Noor a thief.", "Omar Noor", True),
        ("The army awarded Southern Cross the tender.", "Southern Cross", True),
        ("She met Tolstoy in 1894. She translated Tolstoy in 1899.", "Tolstoy", True),
    ],
)
def test_what_names_a_thing_is_no_mention(text: str, name: str, kept: bool) -> None:
    at = text.index(name)
    mention = Mention(at, at + len(name), name, "PERSON")
    assert bool(without_things(text, [mention])) is kept
