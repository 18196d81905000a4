"""Laws of the whole way from text to dates, on texts made of time words, figures, marks and noise."""

from datetime import date

from edtf_validate.valid_edtf import is_valid
from hypothesis import example, given, settings
from hypothesis import strategies as st

from extract.dates.anchors import resolve
from extract.dates.find import find
from extract.dates.notation import from_edtf
from extract.records import Document

SPOKEN = (
    "May march Monday Sun 3 12 31 1984 2019 44 BC early mid-August late the last next two weeks ago later of in on "
    "since until between and – - / : . , ( ) “ ” ' noon 5 p.m. quarter year decade 1980s Easter Ramadan 1441 AH "
    "Khordad that 2019-08-11 03/05/2018 same day week month following Christmas Eve hours half a century fiscal Q3 H1 "
    "tonight yesterday"
)
NOISE = ("\n", "\n\n", "\u00a0", "\u00ad", "\u202b", "😀", "\ud800", "\x00", "12 مايو 2019", "3. Mai 2019")
WORDS = st.sampled_from([*SPOKEN.split(), *NOISE])
TEXTS = st.lists(WORDS, max_size=30).map(" ".join)
DAYS = st.none() | st.dates(date(1, 1, 1), date(9999, 12, 31))


@settings(max_examples=150, deadline=None)
@given(TEXTS, DAYS)
@example("3 march weeks", None)
def test_offsets_slice_to_the_text_in_order_and_without_overlap(text: str, published: date | None) -> None:
    dated = resolve(Document("x", text, published=published), find(text))
    reached = 0
    for item in dated:
        assert text[item.start_char : item.end_char] == item.text
        assert reached <= item.start_char < item.end_char
        assert 0.0 <= item.confidence <= 1.0
        assert item.why
        reached = item.end_char


@settings(max_examples=100, deadline=None)
@given(TEXTS, DAYS)
def test_edtf_denotes_the_days_of_the_interval(text: str, published: date | None) -> None:
    for item in resolve(Document("x", text, published=published), find(text)):
        if item.interval is None or not item.edtf:
            assert item.edtf == ""
            continue
        assert is_valid(item.edtf)
        read = from_edtf(item.edtf)
        assert (read.start and read.start.date()) == (item.interval.start and item.interval.start.date())
        assert (read.end is None) == (item.interval.end is None)


@settings(max_examples=50, deadline=None)
@given(TEXTS, DAYS)
def test_equal_input_gives_equal_output(text: str, published: date | None) -> None:
    document = Document("x", text, published=published)
    assert resolve(document, find(text)) == resolve(document, find(text))


@settings(max_examples=50, deadline=None)
@given(st.text(max_size=200))
def test_no_text_crashes(text: str) -> None:
    for item in resolve(Document("x", text), find(text)):
        assert text[item.start_char : item.end_char] == item.text


def test_no_row_of_ranges_is_too_long() -> None:
    text = "June 2018–" * 2000
    assert len(resolve(Document("x", text), find(text))) == 2000
