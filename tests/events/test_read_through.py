"""Sentences whose parse needs mending, read by the embedded model: the headlines their rows get."""

from __future__ import annotations

import pytest

from extract.pipeline import extract_document
from extract.records import Document

TOLD = {
    "a second name behind what describes the first": (
        "On 2 April 2022 police arrested Omar Noor, a reporter, and Lena Quist, a painter.",
        ["Police arrested Omar Noor and Lena Quist"],
    ),
    "how many others": (
        "Nine people were killed and 13 wounded on 5 May 2004 by a bomb.",
        ["Nine people were killed", "13 wounded by a bomb"],
    ),
    "an aside in dashes": (
        "The trial of the men — once members of the ruling party — ended on 28 December 2019.",
        ["The trial of the men ended"],
    ),
    "what opens behind a semicolon": (
        "On 3 April 2022 officers beat both men with tubes; the following day, they were released.",
        ["Officers beat both men with tubes", "They were released"],
    ),
    "what a minister was from when to when": ("Noor, a minister from 2011 to 2016, was sentenced to life.", []),
    "a paper that closes the sentence": (
        "His two sons bought land in Malta, the opposition newspaper reported on 6 November 2017.",
        ["The opposition newspaper reported: His two sons bought land in Malta"],
    ),
    "what is demanded": (
        "The union leader Lena Quist demanded on 15 March 2021 that Noor resign.",
        ["The union leader Lena Quist demanded that Noor resign"],
    ),
    "several called by initials": (
        "On 3 May 2014 the sailors A., B. and C. died of smoke.",
        ["The sailors A., B. and C. died of smoke"],
    ),
    "only how many": ("In all of 2020 there had been four.", []),
}


@pytest.mark.parametrize(("text", "headlines"), TOLD.values(), ids=TOLD)
def test_the_headlines(text, headlines):
    assert [event.what for event in extract_document(Document("told.txt", text)).events] == headlines
