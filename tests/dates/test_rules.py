"""Every rule of the grammar: its examples alone and inside a sentence, and its must-nots; none goes without."""

from __future__ import annotations

import re
from datetime import date

import pytest

from extract.dates.anchors import resolve
from extract.dates.english import ENGLISH
from extract.dates.find import find
from extract.records import Dated, Document

PUBLISHED = date(2020, 10, 20)  # a Tuesday
CARRIERS = ("{}", "The report names {}, and nothing else.")
EXAMPLES = [(rule.name, words, meaning) for rule in ENGLISH.rules for words, meaning in rule.examples.items()]
NEVERS = [(rule.name, words) for rule in ENGLISH.rules for words in rule.never]


def dated(text: str) -> list[Dated]:
    document = Document("x", text, published=PUBLISHED)
    return resolve(document, find(text))


def read(words: str, carrier: str) -> tuple[list[Dated], str]:
    """The expressions of an example; '[June 1914] that summer' sets the scene with a date in a sentence before."""
    scene = re.match(r"\[([^\]]*)\] ", words)
    before = f"It began in {scene.group(1)}. " if scene else ""
    said = words[scene.end() :] if scene else words
    return [item for item in dated(before + carrier.format(said)) if item.start_char >= len(before)], said


@pytest.mark.parametrize("carrier", CARRIERS, ids=["alone", "in a sentence"])
@pytest.mark.parametrize(
    ("name", "words", "meaning"), EXAMPLES, ids=[f"{name}: {words}" for name, words, _ in EXAMPLES]
)
def test_example(name: str, words: str, meaning: str, carrier: str) -> None:
    found, _ = read(words, carrier)
    said = "; ".join(f"{item.value} {item.mod}" if item.mod else item.value for item in found if item.rule == name)
    assert said == meaning, [(item.text, item.rule, item.value) for item in found]


@pytest.mark.parametrize(("name", "words"), NEVERS, ids=[f"{name}: {words}" for name, words in NEVERS])
def test_never(name: str, words: str) -> None:
    assert [item.text for item in dated(words) if item.rule == name] == []


def test_every_rule_has_examples() -> None:
    assert [rule.name for rule in ENGLISH.rules if not rule.examples] == []
