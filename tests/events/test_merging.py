"""One predicate with several dates: the finer one stays, a range stays whole."""

from __future__ import annotations

from datetime import datetime

import pytest

from extract.dates.interval import Grain, Interval
from extract.events.merging import settle
from extract.pipeline import extract_document
from extract.records import Dated, Document, Event

DAYS = {
    "1886": Interval(datetime(1886, 1, 1), datetime(1887, 1, 1), Grain.YEAR),
    "July 1886": Interval(datetime(1886, 7, 1), datetime(1886, 8, 1), Grain.MONTH),
    "5 July": Interval(datetime(2021, 7, 5), datetime(2021, 7, 10), Grain.DAY, throughout=True),
    "9 July": Interval(datetime(2021, 7, 9), datetime(2021, 7, 10), Grain.DAY),
    "9 August": Interval(datetime(2021, 8, 9), datetime(2021, 8, 10), Grain.DAY),
    "0440 GMT": Interval(datetime(2021, 7, 9, 4, 40), datetime(2021, 7, 9, 4, 41), Grain.MINUTE),
    "at 06:40": Interval(datetime(2021, 7, 9, 6, 40), datetime(2021, 7, 9, 6, 41), Grain.MINUTE),
}


def event(text: str, words: str, trigger: str) -> Event:
    start = text.index(words)
    dated = Dated(start, start + len(words), words, "DATE", words, None, DAYS[words], "", "stated", "", "")
    return Event(words, "", trigger, text.index(trigger), text.index(trigger) + len(trigger), dated, 0)


@pytest.mark.parametrize(
    ("text", "dates", "kept"),
    [
        ("In 1886, in July 1886, Russia withdrew.", ["1886", "July 1886"], ["July 1886"]),
        ("Russia withdrew in July 1886 (1886).", ["July 1886", "1886"], ["July 1886"]),
        ("Russia, in 1886, withdrew what it gave in July 1886.", ["1886", "July 1886"], ["1886", "July 1886"]),
        ("In 1886 Russia withdrew its troops in July 1886.", ["1886", "July 1886"], ["July 1886"]),
        ("From 5 July to 9 July the police withdrew.", ["5 July", "9 July"], ["5 July"]),
        ("On 5 July-9 July the police withdrew.", ["5 July", "9 July"], ["5 July"]),
        ("The police withdrew at 06:40 (0440 GMT).", ["at 06:40", "0440 GMT"], ["at 06:40"]),
        ("On 9 July and 9 August the police withdrew.", ["9 July", "9 August"], ["9 July", "9 August"]),
        ("On 9 July the police withdrew at 06:40.", ["9 July", "at 06:40"], ["at 06:40"]),
    ],
)
def test_a_predicate_keeps_what_says_when(text: str, dates: list[str], kept: list[str]) -> None:
    settled = settle(text, [event(text, words, "withdrew") for words in dates])
    assert [one.dated.text for one in settled] == kept


def test_other_predicates_keep_their_dates() -> None:
    text = "In 1886, in July 1886, Russia withdrew and left."
    events = [event(text, "1886", "withdrew"), event(text, "July 1886", "left")]
    assert settle(text, events) == events


def test_a_happening_between_its_year_and_its_month_is_one_row() -> None:
    text = "The 1886 retreat of July 1886 was orderly."
    settled = settle(text, [event(text, words, "retreat") for words in ("1886", "July 1886")])
    assert [one.dated.text for one in settled] == ["July 1886"]


def test_what_a_clause_with_when_tells_was_then_and_not_since() -> None:
    text = "It was the worst fire since 1987, when a blast at the Tarn mill killed 63 men."
    [event] = extract_document(Document("x", text)).events
    assert event.dated.edtf == "1987"
