"""The table of names that everybody knows."""

from __future__ import annotations

from collections import Counter

from extract.entities.known import _lines, known


def test_each_name_stands_in_one_line_as_it_is_written():
    spellings = Counter(spelling for _, _, names in _lines() for spelling in set(names))
    assert [name for name, lines in spellings.items() if lines > 1 or name != " ".join(name.split())] == []


def test_a_name_of_one_body_means_that_body():
    assert known()["KFOR"] == ("ORG", "Kosovo Force")
