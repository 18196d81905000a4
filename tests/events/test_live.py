"""Live reports: an hour alone stands above each post and dates what it tells, also what has just been done."""

from __future__ import annotations

from datetime import date

from extract.pipeline import extract_document
from extract.records import Document

LIVE = """Harbour fire: live updates

21:40 GMT

That is the end of our coverage for tonight. Thank you for reading.

20:15 GMT

Police have closed the port road and asked people to stay at home.

19:58 GMT

Three firefighters were taken to hospital, the port authority says.

19:31 GMT

The crane on pier 4 has collapsed. We are waiting for details.
"""


def told(text: str) -> dict[str, str]:
    document = Document("live", text, published=date(2023, 6, 9))
    return {event.what: event.dated.text for event in extract_document(document).events}


def test_the_hour_above_a_post_dates_it() -> None:
    assert told(LIVE) == {
        "Police have closed the port road": "20:15 GMT",
        "Police asked people to stay at home": "20:15 GMT",
        "The port authority says: Three firefighters were taken to hospital": "19:58 GMT",
        "The crane on pier 4 has collapsed": "19:31 GMT",
    }


def test_so_does_one_with_a_point() -> None:
    dotted = LIVE.replace(" GMT", "").replace(":", ".", 99).replace("fire. live", "fire: live")
    assert "The crane on pier 4 has collapsed" in told(dotted)


def test_one_such_line_makes_no_live_report() -> None:
    assert told("Notes\n\n20:15\n\nThe crane has collapsed.\n") == {}


def test_how_many_were_hurt_needs_no_verb() -> None:
    posts = LIVE.replace("The crane on pier 4 has collapsed. We are waiting for details.", "{}")
    for toll in (
        "Two dead, one of them a pilot.",
        "At least 4 injured",
        "Three people dead after the blast at the mill",
    ):
        assert toll.split(",")[0].rstrip(".") in told(posts.format(toll))
    assert not any("missing" in what for what in told(posts.format("2 missing papers")))
