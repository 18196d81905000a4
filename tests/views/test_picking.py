"""Where selected words stand: the occurrence nearest to the selection."""

from __future__ import annotations

import pytest

from views.picking import nearest

TEXT = "He left. She left. They left."


@pytest.mark.parametrize(("near", "at"), [(0, 3), (3, 3), (9, 13), (13, 13), (28, 24), (500, 24)])
def test_the_nearest_of_equal_words_is_meant(near: int, at: int) -> None:
    assert nearest(TEXT, "left", near) == at


def test_words_that_are_not_there_are_not_found() -> None:
    assert nearest(TEXT, "right", 4) == -1
