"""Datelines, which the language model reads apart from the sentence behind them."""

from __future__ import annotations

from extract.entities.datelines import dateline, stamp
from extract.entities.spans import without_datelines
from extract.records import Passage


def test_where_a_dateline_ends():
    text = "BASRA, June 4 (Reuters) - Gunmen fled."
    assert text[dateline(text, 0, len(text)) :] == "Gunmen fled."
    text = "BASRA, Southern Marshes - Gunmen fled."
    assert text[dateline(text, 0, len(text)) :] == "Gunmen fled."
    assert dateline("(Reuters) – Gunmen fled.", 0, 24) == 12
    assert dateline("Gunmen fled - all of them - on Friday.", 0, 38) == 0
    text = "(Varna, 14 March 2021) – Gunmen fled."
    assert text[dateline(text, 0, len(text)) :] == "Gunmen fled."
    story = "In December 1999, a mutiny - the first ever - began."
    assert dateline(story, 0, len(story)) == 0


def test_only_what_opens_running_text_is_cut_off():
    text = "BASRA — Gunmen fled on Friday."
    cut = list(without_datelines(text, [(0, len(text))], [Passage(0, len(text))]))
    assert [text[start:end] for start, end in cut] == ["BASRA — ", "Gunmen fled on Friday."]
    heading = [Passage(0, len(text), "heading")]
    assert list(without_datelines(text, [(0, len(text))], heading)) == [(0, len(text))]


def test_the_day_of_a_diary_is_no_dateline_but_read_apart():
    for text in ("July 3rd.—Noor rejoined us.", "July 3rd. 2nd Company moved."):
        assert dateline(text, 0, len(text)) == 0
        assert text[: stamp(text, 0, len(text))].startswith("July 3rd.")
    assert stamp("July 3rd was wet.", 0, 17) == 0
    for label in (
        "Mon, 3 May 2014: ",
        "2014–2016 – ",
        "May 2014–June 2015: ",
        "3–5 May 2014: ",
        "c. 1066: ",
        "MAY 3: ",
    ):
        assert stamp(f"{label}rebels fled", 0, 40) == len(label)


def test_a_dateline_without_a_dash_is_told_by_its_agency_or_by_a_story_with_a_day_of_its_own():
    for text in (
        "Varna, May 24 (UNI) Two men fled.",
        "Varna, Mar 2: Two men fled on Friday.",
        "(New York) – Two men fled.",
        "VARNA, Sept 21 Two men fled.",
        "Lagos – Two men fled on Friday.",
    ):
        assert text[dateline(text, 0, len(text)) :].startswith("Two men")
    for text in ("Varna, 3 May: Two men fled.", "Note: Two men fled on Friday."):
        assert dateline(text, 0, len(text)) == 0
