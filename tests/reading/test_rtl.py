"""Right-to-left letters and words of a PDF, put into reading order by where they stand."""

from __future__ import annotations

from dataclasses import dataclass

import pytest

from extract.reading.pdf_rows import Line
from extract.reading.pdf_runs import far
from extract.reading.rtl import in_reading_order, leftward, upright

NAME = "محمد الهاشمي"


@dataclass(frozen=True)
class Box:
    text: str
    left: float
    right: float
    bottom: float = 100.0
    top: float = 110.0


def letters(seen: str) -> list[Box]:
    """Letters side by side, as they are seen from left to right; spaces without a place."""
    return [Box(sign, 5.0 * at, 5.0 * at + 5) if sign != " " else Box(" ", 0, 0) for at, sign in enumerate(seen)]


def text(run: list[Box]) -> str:
    return "".join(letter.text for letter in run)


@pytest.mark.parametrize(
    ("seen", "read"),
    [
        (f"He met {NAME[::-1]} in Izmir", f"He met {NAME} in Izmir"),
        (f"2018 {NAME[::-1]} 5", f"5 {NAME} 2018"),
        ("No such letter here", "No such letter here"),
        ("", ""),
    ],
)
def test_what_stands_as_it_is_seen_is_turned_round(seen: str, read: str) -> None:
    assert text(in_reading_order(letters(seen))) == read


def test_what_is_in_reading_order_already_is_left_as_it_is() -> None:
    run = [Box(sign, 200 - 5.0 * at, 205 - 5.0 * at) for at, sign in enumerate(NAME)]
    assert in_reading_order(run) == run


def test_words_that_follow_each_other_to_the_left_are_one_line() -> None:
    words = [Box("من", 160, 175), Box("Ltd", 140, 157), Box("Port", 118, 137), Box("رقم", 100, 115)]
    below = [Box("في", 300, 310, 80, 90)]
    assert [[run.text for run in group] for group in leftward([*words, *below])] == [
        ["من", "Port", "Ltd", "رقم"],
        ["في"],
    ]


def test_latin_lines_are_never_put_together() -> None:
    columns = [Box("left", 0, 50), Box("right", 60, 90), Box("before", 20, 58)]
    assert [len(group) for group in leftward(columns)] == [1, 1, 1]


@pytest.mark.parametrize(
    ("drawn", "read"),
    [
        (f"قال ) {NAME} ( ذلك", f"قال ({NAME}) ذلك"),
        (f"قال ]{NAME}[ و»غيره«", f"قال [{NAME}] و«غيره»"),
        (f"قال ({NAME}) ذلك", f"قال ({NAME}) ذلك"),
        (f"1) {NAME}", f"1) {NAME}"),
        (") as it is (", ") as it is ("),
    ],
)
def test_brackets_that_are_held_as_drawn_are_turned(drawn: str, read: str) -> None:
    assert upright(drawn) == read


def test_letters_of_a_word_may_differ_in_their_boxes_a_footnotes_figure_stands_higher() -> None:
    assert not far(Line("ا", 20, 100, 26, 112), Line("ل", 12, 101.5, 19, 111))
    assert not far(Line("y", 20, 100, 23, 112, base=103), Line("3", 23, 102, 27, 111, base=103))
    assert far(Line(".", 20, 100, 23, 112, base=103), Line("3", 23, 104, 27, 112, base=107))
