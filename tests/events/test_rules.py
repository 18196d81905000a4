"""Every rule that mends a parse: its examples and its must-nots; none goes without."""

from __future__ import annotations

import pytest

from extract.events.retagged import RULES, retagged
from extract.events.rule import Rule, Rulebook

EXAMPLES = [(rule, notation) for rule in RULES.rules for notation in rule.examples]
NEVERS = [(rule, notation) for rule in RULES.rules for notation in rule.never]


def name(value: object) -> str:
    return value.name if isinstance(value, Rule) else ""


def alone(rule, tokens):
    """The words that the rule mends where no other is asked."""
    book = Rulebook([rule])
    return {at: token for index in range(len(tokens) - 1) for at, token in book.first(tokens, index).items()}


@pytest.mark.parametrize(("rule", "notation"), EXAMPLES, ids=name)
def test_example(rule, notation, example):
    before, after = example(notation)
    assert retagged(before) == after
    assert alone(rule, before) == {at: token for at, token in enumerate(after) if token != before[at]}


@pytest.mark.parametrize(("rule", "notation"), NEVERS, ids=name)
def test_never(rule, notation, example):
    tokens, _ = example(notation)
    assert any(rule.asked_of(token) for token in tokens[:-1])
    assert alone(rule, tokens) == {}


def test_every_rule_has_examples_and_must_nots():
    assert [rule.name for rule in RULES.rules if not rule.examples or not rule.never] == []
