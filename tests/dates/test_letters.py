"""Several letters or reports in one document: each counts from the day of its own dateline."""

from __future__ import annotations

from datetime import date

import pytest

from extract.dates.anchors import resolve
from extract.dates.find import find
from extract.pipeline import extract_document, find_dates
from extract.records import Document

LETTERS = """Maseru, 2 December 1899

Dear Ruth,

We arrived here on Tuesday. Last week our captain was wounded at the ford.

Your brother, Tom

Ladybrand, 10 January 1900

Dear Ruth,

Yesterday a shell killed two men of our company. On 28 December the bridge was burned.
"""


def test_each_letter_counts_from_its_own_day() -> None:
    told = {one.text: one.edtf for one in find_dates(LETTERS)}
    assert told["Tuesday"] == "1899-11-28"
    assert told["Yesterday"] == "1900-01-09"
    assert told["28 December"] == "1899-12-28"


def test_what_a_later_letter_tells_has_happened() -> None:
    events = extract_document(Document("letters.txt", LETTERS)).events
    assert {event.status for event in events} == {"happened"}


def test_each_report_of_an_agency_counts_from_its_own_day() -> None:
    text = (
        "NAIROBI, 4 March 2013 (Reuters) - Gunmen killed six officers in Mombasa last night.\n\n"
        "KAMPALA, 21 March 2013 (AFP) - Rebels attacked a village yesterday.\n"
    )
    assert {one.text: one.edtf for one in find_dates(text)}["yesterday"] == "2013-03-20"


def test_days_at_the_foot_of_letters_open_nothing() -> None:
    text = (
        "Dear Ruth,\n\nWe marched yesterday.\n\nTom\nAmiens, 3 April 1917\n\n"
        "Dear Ruth,\n\nWe rested.\n\nTom\nArras, 12 April 1917\n"
    )
    assert not next(one for one in find_dates(text) if one.text == "yesterday").edtf


POSTS = """Friday, 12 June 2009

We moved yesterday, and the cat has not come out since.

Monday, 8 June 2009

Boxes

Today we filled the last of them. The van comes tomorrow.
"""


def test_each_post_of_a_blog_counts_from_its_own_day() -> None:
    told = {one.text: one.edtf for one in find_dates(POSTS, "2009-06-14")}
    assert (told["yesterday"], told["Today"], told["tomorrow"]) == ("2009-06-11", "2009-06-08", "2009-06-09")


def test_days_below_labels_open_nothing() -> None:
    text = "Issued\n12 May 2015\nDue\n12 June 2015\n\nPayment was last made yesterday.\n"
    assert {one.text: one.edtf for one in find_dates(text, "2015-06-01")}["yesterday"] == "2015-05-31"


def test_a_heading_above_is_no_part_of_what_a_sentence_opens_with() -> None:
    for word in ("Today", "Now"):
        assert [one.text for one in find_dates(f"Boxes\n\n{word} we filled the last of them.")] == [word]


EDITED = """Maseru, Saturday [2 December 1899]

My dear Ruth,

We arrived yesterday. Yours of Monday last reached me here.

Ladybrand, Wednesday Evening [10 January 1900]

My dear Ruth,

Yesterday a shell killed two men. We march on Friday next with the guns.
"""


def test_days_that_an_editor_has_added_in_brackets_date_the_letters() -> None:
    told = {one.text: one.value for one in find_dates(EDITED)}
    assert (told["yesterday"], told["Monday last"]) == ("1899-12-01", "1899-11-27")
    assert (told["Wednesday Evening"], told["Yesterday"]) == ("1900-01-10TEV", "1900-01-09")
    assert told["Friday next"] == "1900-01-12"


def test_captions_in_brackets_open_nothing() -> None:
    text = "Bridge (3 May 1911)\n\nIt was built today.\n\nTower (11 May 1912)\n\nIt was built today, too.\n"
    assert "1912-05-11" not in {one.value for one in find_dates(text) if one.text == "today"}


_HEADS = (
    "Orle camp, 24 October 1854\n\nMy dear Ruth,\n\n",
    "24 October 1854\n\nMr B. Quill\nOrle\n\nDear Mr Quill,\n\n",
    "MEMORANDUM\n\nTO: The governors\nDATE: 24 October 1854\nRE: The well\n\n",
    "From: Hal Lott <hal@lott.example>\nSent: October 24, 1854\nSubject: well\n\n",
    "Minutes of the well committee, held on 24 October 1854\n\n",
)


@pytest.mark.parametrize("head", _HEADS)
def test_a_letter_counts_from_its_own_day_also_where_it_was_published_later(head: str) -> None:
    text = f"{head}The well froze yesterday. Two oxen died on Friday. The mason comes next month."
    values = [one.value for one in find_dates(text, "2015-06-10")]
    assert values == ["1854-10-24", "1854-10-23", "1854-10-20", "1854-11"]


@pytest.mark.parametrize(
    "head",
    [
        "The flood of 24 October 1854",
        "Orle, 24 October 1854",
        "Born: 24 October 1854",
        "Open letter on the flood of 24 October 1854\n\nDear Minister,",
        "Court hears of meeting held on 24 October 1854",
    ],
)
def test_a_day_above_an_article_is_not_its_own(head: str) -> None:
    values = [one.value for one in find_dates(f"{head}\n\nYesterday the well froze.", "2015-06-10")]
    assert values == ["1854-10-24", "2015-06-09"]


@pytest.mark.parametrize("head", ["Board meeting minutes – 24 October 1854", "Town council meeting 24 October 1854"])
def test_a_head_of_minutes_in_small_letters_is_of_its_day(head: str) -> None:
    values = [one.value for one in find_dates(f"{head}\n\nYesterday the well froze.", "2015-06-10")]
    assert values == ["1854-10-24", "1854-10-23"]


def test_the_day_that_a_person_gives_holds_where_it_is_near() -> None:
    text = "4 March 2009\n\nDear Sirs,\n\nThe well froze yesterday. We wait."
    given = Document("letter.txt", text, published=date(2009, 3, 14), published_from="given")
    assert [one.value for one in resolve(given, find(text))] == ["2009-03-04", "2009-03-13"]
