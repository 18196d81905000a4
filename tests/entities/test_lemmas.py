"""Verbs that the model's tables lack have their base all the same."""

from __future__ import annotations

import pytest

from extract.entities import model
from extract.records import Document


@pytest.mark.parametrize(
    ("text", "form", "base"),
    [
        ("The rebels fled to Varna.", "fled", "flee"),
        ("Noor was fined by the court.", "fined", "fine"),
        ("Police freed the guard.", "freed", "free"),
        ("The king was deposed by the army.", "deposed", "depose"),
        ("Guards had beaten the man.", "beaten", "beat"),
        ("The crowd panicked.", "panicked", "panic"),
        ("He planned the raid.", "planned", "plan"),
        ("They focused on the border.", "focused", "focus"),
    ],
)
def test_a_verb_has_its_base(text: str, form: str, base: str) -> None:
    parsed = model.load().parse(Document("x", text), [(0, len(text))])
    assert [token.lemma for one in parsed.sentences for token in one.tokens if token.text == form] == [base]
