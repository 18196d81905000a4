"""Every rule that mends a parse: its examples and its must-nots; none goes without."""

from __future__ import annotations

from dataclasses import replace

import pytest

from extract.events import misparsed, retagged
from extract.events.mending import mended
from extract.events.rule import Rule, Rulebook
from extract.records import Sentence

RETAGGING = (*retagged.ROWS.rules, *retagged.RULES.rules)
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
    fitting = [at for at, one in enumerate(tokens) if rule.fits(one.tag, one.dep, one.pos)]
    words = rule.words or {token.text for token in tokens}
    assert any(tokens[at].text in words and rule.stands(at, len(tokens)) for at in fitting)
    assert alone(rule, tokens) == {}


def cut(tokens, first, end):
    """The words from one to before the other as a sentence; what hung on others hangs on its root or first word."""
    words = tokens[first:end]
    root = next((at for at, token in enumerate(words, first) if token.head == at), first)
    heads = (token.head if at != root and first <= token.head < end else root for at, token in enumerate(words, first))
    hung = (replace(one, head=head - first) for one, head in zip(words, heads, strict=True))
    anew = tuple(replace(one, dep="ROOT") if at == one.head else one for at, one in enumerate(hung))
    return Sentence(anew[0].start, anew[-1].end, anew)


def test_no_rule_fails_where_a_sentence_breaks_off(example):
    for _, notation in EXAMPLES:
        tokens, _ = example(notation)
        for at in range(1, len(tokens)):
            for sentence in (cut(tokens, 0, at), cut(tokens, at, len(tokens))):
                for day in (sentence.tokens[0], sentence.tokens[-1]):
                    assert len(mended([sentence], [(day.start, day.end)])) == 1


def test_every_rule_has_a_name_of_its_own():
    names = [rule.name for rule in RULES]
    assert [one for one in set(names) if names.count(one) > 1] == []


def test_every_rule_has_examples_and_must_nots():
    assert [rule.name for rule in RULES if not rule.examples or not rule.never] == []
