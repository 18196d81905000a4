"""Confidence: looked up, smoothed, and never for what stayed unresolved."""

from datetime import date

import pytest

from extract.dates.anchors import resolve
from extract.dates.confidence import confidence_of, share, widened, wider
from extract.dates.confidence_table import COUNTS
from extract.dates.find import find
from extract.records import Document

KIND = ("full_date", "stated", "", "DATE")


def test_a_kind_belongs_to_all_its_wider_kinds() -> None:
    assert wider(KIND) == (("", "", "", ""), ("", "stated", "", "DATE"), ("", "stated", "", "DATE"), KIND)


def test_seldom_seen_kinds_lean_on_their_wider_ones() -> None:
    counts = widened({("a", "stated", "", "DATE"): (900, 1000), ("b", "stated", "", "DATE"): (0, 1)})
    common, seldom = share(("a", "stated", "", "DATE"), counts), share(("b", "stated", "", "DATE"), counts)
    unseen = share(("c", "stated", "", "DATE"), counts)
    assert common == pytest.approx(0.9, abs=0.01)
    assert 0.5 < seldom < unseen < common


def test_nothing_seen_gives_the_start() -> None:
    assert share(KIND, {}) == 0.75


def test_what_is_unresolved_has_no_confidence() -> None:
    assert confidence_of("recently", "unresolved", "", "DATE") == 0.0


def test_the_table_holds_shares_of_readings() -> None:
    assert len(COUNTS) > 100
    assert all(0 <= right <= seen for right, seen in COUNTS.values())
    assert sum(seen for _, seen in COUNTS.values()) > 3000


def test_a_full_date_is_surer_than_one_completed_by_a_default() -> None:
    text = "It was signed on 3 October 2018. They met again on Tuesday and a year later."
    dated = resolve(Document("x", text, published=date(2020, 10, 20)), find(text))
    assert [item.text for item in dated] == ["3 October 2018", "Tuesday", "a year later"]
    assert dated[0].confidence > 0.9
    assert dated[0].confidence > max(item.confidence for item in dated[1:]) > 0.3
