"""Every rule that mends a parse: its examples and its must-nots; none goes without."""

from __future__ import annotations

from dataclasses import replace

import pytest

from extract.events import misparsed, retagged
from extract.events.rule import Rule, Rulebook

RETAGGING = retagged.RULES.rules
HANGING = misparsed.RULES.rules
RULES = (*RETAGGING, *HANGING)
EXAMPLES = [(rule, notation) for rule in RULES for notation in rule.examples]
NEVERS = [(rule, notation) for rule in RULES for notation in rule.never]


def name(value: object) -> str:
    return value.name if isinstance(value, Rule) else ""


def alone(rule, tokens):
    """The words that the rule makes anew where no other is asked."""
    found = Rulebook([rule]).all(tokens)
    if rule in HANGING:
        found = {at: replace(tokens[at], head=head, dep=dep) for at, (head, dep) in found.items()}
    return {at: token for at, token in found.items() if token != tokens[at]}


@pytest.mark.parametrize(("rule", "notation"), EXAMPLES, ids=name)
def test_example(rule, notation, example):
    before, after = example(notation)
    assert alone(rule, before) == {at: token for at, token in enumerate(after) if token != before[at]}


@pytest.mark.parametrize(("rule", "notation"), NEVERS, ids=name)
def test_never(rule, notation, example):
    tokens, _ = example(notation)
    kinds = [at for at, one in enumerate(tokens) if rule.fits(one.tag, one.dep, one.pos)]
    assert any(rule.stands(tokens[at].text, at, len(tokens)) for at in kinds)
    assert alone(rule, tokens) == {}


def test_every_rule_has_a_name_of_its_own():
    names = [rule.name for rule in RULES]
    assert [one for one in set(names) if names.count(one) > 1] == []


def test_every_rule_has_examples_and_must_nots():
    assert [rule.name for rule in RULES if not rule.examples or not rule.never] == []
