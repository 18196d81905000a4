"""Marks of Markdown are blanked for the language model, and stand in no headline."""

from __future__ import annotations

import pytest

from extract.entities.emphasis import without_emphasis
from extract.pipeline import extract_document
from extract.records import Document


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("**Noor** was *held* in __Varin__.", "  Noor   was  held  in   Varin  ."),
        ("It was `seized`[^2] there.", "It was  seized      there."),
        ("[^2]: Noor's letter", "      Noor's letter"),
        ("5 * 3 = 15 and 2 * 4", "5 * 3 = 15 and 2 * 4"),
        ("a_file_name and *", "a_file_name and *"),
    ],
)
def test_marks_are_blanked_in_place(text: str, shown: str) -> None:
    assert without_emphasis(text) == shown
    assert len(shown) == len(text)


def test_names_with_marks_are_found_and_headlines_go_without_them() -> None:
    [event] = extract_document(Document("a", "**Noor** was *arrested* on 3 May 2018 in __Varin__.")).events
    assert (event.what, event.affected, [place.name for place in event.places]) == (
        "Noor was arrested in Varin",
        ("Noor",),
        ["Varin"],
    )
    text = "- **Nov 2017** – renamed *Lena B* (ex *Agios Pavlos*)\n- 19 Feb 2020 – seen at anchor[^1] (photo by Olt)\n"
    told = [event.what for event in extract_document(Document("a", text)).events]
    assert told[0].startswith("Renamed Lena B")
    assert told[1].count("(") == told[1].count(")")
