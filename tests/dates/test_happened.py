"""Days counted from happenings that the text has dated, and what it must not take for their dates."""

from __future__ import annotations

from datetime import date

import pytest

from extract import find_dates

FIRE = "The mill burned down on 3 May 2019."

COUNTED = """
The mill burned down on 3 May 2019. The day before the fire it rained. || The day before the fire || 2019-05-02
On 3 May 2019 a fire destroyed the mill. Three days after the fire it rained. || Three days after the fire || 2019-05-06
He was shot on 3 May 2019. The night before he was shot he slept. || The night before he was shot || 2019-05-02TNI
The 3 May 2019 explosion killed two. A week after the blast it rained. || A week after the blast || 2019-05-10
The trial opened on 3 May 2019. On day four of the trial it rained. || day four of the trial || 2019-05-06
The trial opened on 3 May 2019. On the third day it rained. || the third day || 2019-05-05
The siege began on 3 May 1719 and ended on 9 June. A day after the siege they left. || \
A day after the siege || 1719-06-10
The siege began on 3 May 1719 and ended on 9 June. A day into the siege they left. || \
A day into the siege || 1719-05-04
Two days before the crash he rang. The plane crashed on 3 May 2019. || Two days before the crash || 2019-05-01
He came a day before the raid of 3 May 2019. || a day before the raid || 2019-05-02
On 9 May 2019, six days after the fire, it rained. The day before the fire he left. || \
The day before the fire || 2019-05-02
Police arrested her on 3 May 2019. A year after her arrest she left. || A year after her arrest || 2020
He died on 3 May 1919. On the second anniversary of his death it rained. || \
the second anniversary of his death || 1921-05-03
The lake froze on 6 January 1963. A fortnight after it froze it rained. || A fortnight after it froze || 1963-01-20
The rising began on 1 August 1944. On the sixty-third day it ended. || the sixty-third day || 1944-10-02
The first case was confirmed on 3 May 2019. Two days after the first case it rained. || \
Two days after the first case || 2019-05-05
The law came into force on 3 May 2019. The day the law came into force it rained. || \
The day the law came into force || 2019-05-03
"""

UNKNOWN = """
The inquiry into the fire opened on 3 May 2019. A week after the fire it rained. || A week
A man was charged over the fire on 3 May 2019. A week after the fire it rained. || A week
Her father died on 3 May 2019. A week after her death it rained. || A week
The fire brigade came on 3 May 2019. A week after the fire it rained. || A week
The siege began on 3 May 1719. A week after the siege they left. || A week
The first raid was on 3 May 2019. A week after the second raid it rained. || A week
The fire began on 3 May 2019. A week after the fire was nearly over it rained. || A week
The dog was sold on 3 May 2019. A week after the horse it rained. || A week
The mill might have burned down on 3 May 2019. A week after the fire it rained. || A week
Anna Berg died on 3 May 2019. A week after the death of Hans it rained. || A week
"""


def _cases(table: str) -> list[list[str]]:
    return [line.split(" || ") for line in table.replace("\\\n", "").strip().splitlines()]


@pytest.mark.parametrize(("text", "words", "value"), _cases(COUNTED))
def test_counts_from_what_happened(text: str, words: str, value: str) -> None:
    found = {item.text: item for item in find_dates(text)}
    assert words in found, list(found)
    assert found[words].value == value
    assert found[words].anchor == "EVENT"


@pytest.mark.parametrize(("text", "words"), _cases(UNKNOWN))
def test_stays_a_length_where_nothing_dates_it(text: str, words: str) -> None:
    assert [(item.text, item.interval) for item in find_dates(text)][1:] == [(words, None)]


def test_says_what_it_counts_from() -> None:
    _, counted = find_dates(f"{FIRE} The day before the fire it rained.")
    assert "counts back from 3 May 2019, the day of 'the fire', told in the sentence before" in counted.why


def test_in_news_a_length_stays_one_and_is_placed() -> None:
    found = find_dates(f"{FIRE} Three days after the fire it rained.", date(2019, 6, 1))[1]
    assert (found.text, found.type, found.value, found.edtf) == ("Three days", "DURATION", "P3D", "2019-05-06")


def test_unresolved_says_why() -> None:
    (found,) = find_dates("The day before the fire it rained.")
    assert (found.value, found.status) == ("XXXX-XX-XX", "unresolved")
    assert "happened on a day that the text does not tell" in found.why


def test_what_is_no_expression_without_its_date_is_left_out() -> None:
    assert find_dates("The day he died it rained.") == []


def test_what_is_planned_counts_from_nothing_past() -> None:
    found = find_dates("The ruling was on 3 May 2019. They plan to gather the day before the ruling.", date(2019, 6, 1))
    assert found[-1].interval is None


def test_an_apposed_length_dates_what_it_counts_from() -> None:
    found = find_dates("On Oct. 12, 1989, the day before the plunge, stocks fell.")[1]
    assert (found.value, found.why) == (
        "1989-10-12",
        "'the day before the plunge' counts back from 13 October 1989, which follows from 'Oct. 12, 1989' beside it"
        " → 12 October 1989",
    )
