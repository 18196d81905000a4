"""A text is read alike however it is spelled: a sample of our own gold in other capitals, names, figures and words.

Floors are the shares of respelt documents that are read as before; `tests/benchmarks/respelling_figures.py` prints them
for all documents, and what is read otherwise.
"""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from zlib import crc32

import pytest
import respelling
import timex_scoring as scoring

from extract import find_dates

TESTS = Path(__file__).parents[1]
FLOORS = json.loads((TESTS / "scores.json").read_text(encoding="utf-8"))["respelling"]
WHOLE, PART = 60, 10  # one of so many documents is respelt, where respellings change all of them and where a few


@cache
def _documents() -> list[scoring.Annotated]:
    return scoring.load(TESTS / "gold" / "kinds")


def _sample(share: int) -> list[scoring.Annotated]:
    """One of so many documents, chosen by their words, so that a new one changes nothing of which others are asked."""
    return [document for document in _documents() if crc32(document.text.encode()) % share == 0]


@pytest.mark.parametrize("group", respelling.RESPELLINGS)
def test_respelt_texts_are_read_alike(group: str) -> None:
    found = cache(lambda text, published: scoring.marked(find_dates(text, published)))
    sample = _sample(WHOLE if group in ("capitals", "surroundings") else PART)
    respelt = [
        (document, new)
        for edits in respelling.RESPELLINGS[group].values()
        for document in sample
        if (new := respelling.respelt(document, edits))
    ]
    otherwise = [
        (document.name, new.text, told)
        for document, new in respelt
        if (told := list(respelling.differences(document, new, found)))
    ]
    alike = 100 - 100 * len(otherwise) / len(respelt)
    assert alike >= FLOORS[group], otherwise


def test_places_are_carried_over() -> None:
    document = scoring.parse(
        "own", "# published: 2020-10-20\n\nOn [[3 May 2018|2018-05-03]] and [[4 May 2018|2018-05-04]]."
    )
    new = respelling.respelt(document, respelling.RESPELLINGS["orders"]["the 3rd of May"])
    assert new is not None
    places = [(new.place(one.start, False), new.place(one.end, True)) for one in document.gold]
    assert [new.text[slice(*place)] for place in places] == ["the 3rd of May 2018", "the 4th of May 2018"]
