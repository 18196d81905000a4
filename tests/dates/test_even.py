"""What a typist, a printer or an OCR program put between two words changes nothing of what is read."""

from __future__ import annotations

import re
from datetime import date

import pytest

from extract.dates.even import Stretch, evened
from extract.pipeline import find_dates

PUBLISHED = date(2021, 3, 10)
SENTENCES = (
    "The ferry was boarded shortly after 9 p.m. on Tuesday, 4 May 2010, and sank the week after the hearing began.",
    "In the second quarter of 2019 exports fell for the third month in a row, and the rest of the year was no better.",
    "A witness, arrested on 3 June 2014, said that two days before his arrest he had met the man on the 14th.",
)
UNEVEN = {
    "no-break spaces": lambda text: text.replace(" ", "\u00a0"),
    "narrow spaces": lambda text: text.replace(" ", "\u202f"),
    "two spaces": lambda text: text.replace(" ", "  "),
    "zero-width spaces": lambda text: text.replace(" ", " \u200b"),
    "wrapped lines": lambda text: "\n".join(re.findall(r".{40,60}(?: |$)", text)),
    "wrapped and indented": lambda text: "\r\n   ".join(re.findall(r".{40,60}(?: |$)", text)),
}


@pytest.mark.parametrize("sentence", SENTENCES)
@pytest.mark.parametrize("how", UNEVEN)
def test_spaces_change_no_reading(sentence: str, how: str) -> None:
    text = UNEVEN[how](sentence)
    found, clean = find_dates(text, PUBLISHED), find_dates(sentence, PUBLISHED)
    assert [(one.type, one.value, one.mod) for one in found] == [(one.type, one.value, one.mod) for one in clean]
    assert [one.text for one in found] == [text[one.start_char : one.end_char] for one in found]
    words = [re.sub(r"[\s\u200b]+", "", one.text) for one in found]
    assert words == [re.sub(r"\s+", "", one.text) for one in clean]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The mill burnt down on 21 Octo-\nber 2013.", "2013-10-21"),
        ("He waited twenty-\nfive days for a visa.", "P25D"),
        ("She left early on the day after\nThanksgiving.", "2020-11-27"),
        ("They met on May\n2,\u00a02017.", "2017-05-02"),
        ("Polls close at 9 p.m.\nSaturday.", "2021-03-13T21:00"),
        ("THE MILL BURNT DOWN ON 21\nOCTOBER 2013.", "2013-10-21"),
        ("We spent the week-end there.", "2021-W09-WE"),
    ],
)
def test_an_expression_that_a_line_break_parts_is_one(text: str, value: str) -> None:
    assert [one.value for one in find_dates(text, PUBLISHED)] == [value]


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("HE MAY GO ON 3 MAY; THEY MARCH IN MARCH.", "He may go on 3 May; they march in March."),
        ("IN A.D. 98 OR 1350 AD, AT 9 P.M. EST", "In A.D. 98 or 1350 AD, at 9 p.m. EST"),
        ("MR HALE LEFT AT 7 P.M. ON GOOD FRIDAY. SHE STAYED.", "Mr Hale left at 7 p.m. on Good Friday. She stayed."),
        ("on 7 dey 1396 the bazaar closed", "on 7 Dey 1396 the bazaar closed"),
        ("Three Held After Blast on Sunday; US Envoy to Go", "Three held after blast on Sunday; US envoy to go"),
    ],
)
def test_caseless_texts_are_read_with_the_usual_capitals(text: str, read: str) -> None:
    even = evened(text, (Stretch(0, len(text), False),))
    assert even is not None
    assert even.text == read


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("• 0630: left\n* 12 May: back\n- 3 June", "0630: left\n12 May: back\n3 June"),
        ("**12 May**: it *closed* in _June_.", "12 May: it closed in June."),
        ("5 * 3 and snake_case stay, a - b too,  so", "5 * 3 and snake_case stay, a - b too, so"),
    ],
)
def test_bullets_and_emphasis_are_left_out(text: str, read: str) -> None:
    even = evened(text, (Stretch(0, len(text), False),))
    assert even is not None
    assert even.text.replace("  ", " ") == read


@pytest.mark.parametrize(
    "text", ["Fees\n2014\nRules\n2015", "Monday\n3 May\n\nTuesday\n4 May", "Dear May\n\n2017 was hard."]
)
def test_lines_that_stand_for_themselves_stay_apart(text: str) -> None:
    assert all("\n" not in one.text for one in find_dates(text, PUBLISHED))


def test_a_text_of_single_spaces_is_read_as_it_stands() -> None:
    text = "On 3 May 2018 it rained.\n\nOn Friday it did not."
    assert evened(text, (Stretch(0, 24, True), Stretch(26, len(text), True))) is None


def test_columns_and_cells_keep_their_gaps() -> None:
    text = "3 May       4 June\n5\u00a0May"
    even = evened(text, (Stretch(0, len(text), False),))
    assert even is not None
    assert even.text == text.replace("\u00a0", " ")


def test_every_place_is_found_again() -> None:
    text = "On  3\u00a0\u00a0May\u200b 2018,\r\n  at noon"
    even = evened(text, (Stretch(0, len(text), True),))
    assert even is not None
    assert even.text == "On 3 May 2018, at noon"
    for word in ("On", "3", "May", "2018,", "at", "noon"):
        start = even.text.index(word)
        found = even.original(start, start + len(word))
        assert text[slice(*found)] == word
        assert even.at(found[0]) == start


def test_a_footnote_mark_behind_a_year_is_none_of_its_figures() -> None:
    text = "He left in May 2018.3 She came back in 2020.12 The index rose from 2018.3 to 2021.5 points."
    assert [text[one.start_char : one.end_char] for one in find_dates(text)] == ["May 2018", "2020"]


def test_rows_of_cells_are_no_wrapped_line() -> None:
    (found,) = find_dates("Items | Seized by\n11 March 2021 | Varna")
    assert found.edtf == "2021-03-11"
