"""Where a story stays while other dates are only mentioned, and what can't have been meant on the day of writing."""

from __future__ import annotations

from datetime import date

import pytest

from extract import find_dates
from extract.dates.asides import one_sentence
from extract.records import Dated

WRITTEN = date(2015, 11, 9)


def values(text: str, published: date | None = None) -> list[str]:
    return [item.value for item in find_dates(text, published)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # a clause on the subject closes, and the sentence goes on in the day of writing
        ("Mr Hall, who joined in 1998 and rose six years later, will stay until the end of the year.",
         ["1998", "2004", "2015"]),
        ("Mr Hall, who lost his seat in 2005, retires in December.", ["2005", "2015-12"]),
        ("The rise, agreed in 2014, is retroactive to 1 January.", ["2014", "2015-01-01"]),
        # … but not where it only tells when the subject was
        ("The leak, which was on 3 June 2014, was small. The next day it grew.", ["2014-06-03", "2014-06-04"]),
        # a thing told by what was once done to it
        ("They joined in May 2014, renewing a truce signed in March 1994. Two months later it broke.",
         ["2014-05", "1994-03", "2014-07"]),
        ("The alarm rang on 3 June 2014. A drum sent the day before was found to leak. That evening it was gone.",
         ["2014-06-03", "2014-06-02", "2014-06-03TEV"]),
        # 'none until' tells what happened then
        ("He came on Sunday. He lost none until 29 August. Three weeks later he broke a leg.",
         ["2015-11-08", "2015-08-29", "2015-09-19"]),
        # what is done does not lead past the day of writing …
        ("The loan of 12 June 2014 is due on 12 June 2024. Six months later it drew more.",
         ["2014-06-12", "2024-06-12", "2014-12"]),
        # … and what is announced goes on from what was
        ("She joined in 2004. She takes over on 3 December; a month later she will show the figures.",
         ["2004", "2015-12-03", "2016-01"]),
        # the one date of the sentence before
        ("The board met on Sunday. She has led the firm since March 2010. The year before she had left a bank.",
         ["2015-11-08", "2010-03", "2009"]),
        # a month inside the season just told
        ("It was in the spring of 2013, in April, I think.", ["2013-SP", "2013-04"]),
    ],
)  # fmt: skip
def test_a_date_in_passing_leads_no_story_astray(text: str, expected: list[str]) -> None:
    assert values(text, WRITTEN) == expected


def test_a_speakers_own_year_ago_stays_in_the_quotation() -> None:
    text = 'The court sat on 3 June 2014. "A year ago I wept," she said. Two days later it ruled.'
    assert values(text, WRITTEN)[-1] == "2014-06-05"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("At 11:40 p.m. on 5 May 2010 the alarm rang. At 1:15 a.m. the roof fell. By dawn it was out.",
         ["2010-05-05T23:40", "2010-05-06T01:15", "2010-05-06TMO"]),
        ("On 5 May 2010 at 23:10 the crew called. At 00:40 the ship sank.",
         ["2010-05-05", "2010-05-05T23:10", "2010-05-06T00:40"]),
        ("5 May 2010\n2345 Faint call on channel 16.\n0022 Mayday received.",
         ["2010-05-05", "2010-05-05T23:45", "2010-05-06T00:22"]),
        ("On 5 May 2010 at 23:10 the crew called. At 09:30 the hull was seen.",
         ["2010-05-05", "2010-05-05T23:10", "2010-05-06T09:30"]),
        ("He worked until 10 p.m. on 5 May 2010. Earlier, at 7 a.m., he had eaten.",
         ["2010-05-05T22:00", "2010-05-05T07:00"]),
    ],
)  # fmt: skip
def test_a_night_goes_on_past_midnight(text: str, expected: list[str]) -> None:
    assert values(text) == expected


def of(text: str, words: str, published: date | None = None) -> Dated:
    return next(item for item in find_dates(text, published) if item.text == words)


def test_the_next_day_of_a_month_stays_unknown_and_says_so() -> None:
    text = "He was jailed on Thursday. Nothing happened until September 2012. He was freed the next day."
    found = of(text, "the next day", WRITTEN)
    assert found.status == "unresolved"
    assert "September 2012" in found.why


@pytest.mark.parametrize("line", ["Sent: Thursday, March 7, 2013 4:12 PM", "Date: Thu, 7 Mar 2013 16:12:00 +0200"])
def test_a_mails_own_lines_say_when_it_was_written(line: str) -> None:
    text = f"From: Jo Marsh\n{line}\nTo: Kim Ade\n\nKim, thanks for your call. The draft goes out tomorrow.\n"
    assert of(text, "tomorrow").value == "2013-03-08"


def test_a_weekday_in_a_dated_quotation_counts_from_when_it_was_said() -> None:
    text = 'According to a man interviewed on 9 June 2015, "armed men came yesterday and told us to go by Friday."'
    assert values(text, WRITTEN) == ["2015-06-09", "2015-06-08", "2015-06-12"]


def test_days_planned_in_one_sentence_follow_each_other() -> None:
    text = "We leave on the 20th, see Rome and fly home on the 22nd. A week later it's the wedding."
    assert values(text, date(1957, 6, 9)) == ["1957-06-20", "1957-06-22", "1957-06-29"]


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("He came on Thursday and flies to Bonn on Wednesday. He will speak there that evening.", "2015-11-11TEV"),
        ("He came on Thursday. A vote is set for 3 December. The court will rule the next day.", "2015-12-04"),
        ("He came on Thursday. A vote is set for 3 December. Lawyers will meet a day earlier.", "2015-12-02"),
        ("He came on Thursday. A vote is set for 3 December. That night a bomb went off.", "2015-11-05TNI"),
    ],
)
def test_what_is_announced_goes_on_from_the_day_announced(text: str, last: str) -> None:
    assert values(text, WRITTEN)[-1] == last


def test_the_date_of_the_next_meeting_hides_not_that_of_the_minutes() -> None:
    text = "Water users\nMinutes of 21 May 2016\n\nThe pump failed yesterday.\n\nNext meeting: 20 May 2017.\n"
    assert of(text, "yesterday").value == "2016-05-20"


def test_what_stands_thousands_of_characters_off_is_of_another_sentence() -> None:
    words = "and on it went " * 400
    assert one_sentence(words, 0, 1500)
    assert not one_sentence(words, 0, 6000)
    assert not one_sentence("He left in May. He", 11, 16)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Olga Lund, the envoy who made the peace in 1986, died on June 28.", "2015-06-28"),
        ("Olga Lund, a novelist whose first book came out in 1971, died on June 28.", "2015-06-28"),
        ("Lars Bach, one of the engineers that built the bridge in 1964, died on 2 June.", "2015-06-02"),
        ("Hana Brandt, mayor of Varna from 1986 to 1994, died on 3 June.", "2015-06-03"),
        ("Hana Brandt, 81, mayor of Varna until 1994, died on 3 June.", "2015-06-03"),
        # … but "that" year's month, and who comes after a length, are of the clause
        ("Omar Noor, a nurse who arrived in 2013, was arrested that June.", "2013-06"),
        ("Omar Noor, a nurse who arrived in 2013, married the following year.", "2014"),
    ],
)
def test_what_somebody_is_known_for_is_not_when_he_died(text: str, day: str) -> None:
    assert values(text, WRITTEN)[-1] == day
