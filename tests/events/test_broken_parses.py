"""Whatever a language model may hand over: sensible rows or none, never a crash or an endless climb."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extract.dates.interval import Grain, Interval
from extract.events import find
from extract.records import Dated, Document, Mention, Passage, Place, Sentence, Token

DEPS = [
    "ROOT",
    "nsubj",
    "nsubjpass",
    "dobj",
    "prep",
    "pobj",
    "conj",
    "ccomp",
    "relcl",
    "acl",
    "appos",
    "compound",
    "npadvmod",
    "attr",
    "advcl",
    "xcomp",
    "agent",
    "dep",
]
TAGS = [("VERB", "VBD"), ("NOUN", "NN"), ("PROPN", "NNP"), ("ADP", "IN"), ("PUNCT", ","), ("AUX", "VBD"), ("NUM", "CD")]
WORD = st.tuples(
    st.sampled_from(TAGS), st.sampled_from(DEPS), st.integers(0, 11), st.sampled_from(["say", "be", "war", "x"])
)
DAY = Interval(datetime(2020, 1, 1), datetime(2020, 1, 1) + timedelta(days=1), Grain.DAY)


def dated(start: int, end: int) -> Dated:
    return Dated(start, end, "w", "DATE", "2020-01-01", None, DAY, "2020-01-01", "stated", "", "")


def survives(words, at, named, label):
    tokens = [
        Token(number * 2, number * 2 + 1, "w", lemma, pos, tag, dep, min(head, len(words) - 1))
        for number, ((pos, tag), dep, head, lemma) in enumerate(words)
    ]
    text = " ".join("w" for _ in words)
    document, mention = (
        Document("any", text, (Passage(0, len(text)),)),
        Mention(named * 2, named * 2 + 1, "w", label, "W"),
    )
    sentence = Sentence(0, len(text), tuple(tokens))
    events = find(document, [dated(at * 2, at * 2 + 1)], [sentence], [mention], {"W": Place("W")}, implicit=True)
    for event in events:
        assert text[event.trigger_start : event.trigger_end] == event.trigger
        assert set(event.agents) | set(event.affected) <= set(event.actors)
        assert len(event.trigger.split()) <= 4


@settings(deadline=None)  # a busy machine is no error
@given(st.lists(WORD, min_size=1, max_size=12), st.data())
def test_any_tree_is_survived(words, data):
    at = data.draw(st.integers(0, len(words) - 1))
    named = data.draw(st.integers(0, len(words) - 1))
    survives(words, at, named, data.draw(st.sampled_from(["PERSON", "ORG", "GPE", "NORP"])))


# From an apposition that is the root one climbed for ever; an object before its copula was taken for one behind.
@pytest.mark.parametrize(
    ("words", "at", "named"),
    [
        ([(("ADP", "IN"), "appos", 1, "war"), (("AUX", "VBD"), "appos", 1, "have")], 0, 0),
        (
            [
                (("NUM", "CD"), "acl", 3, "x"),
                (("VERB", "VBD"), "pobj", 3, "war"),
                (("VERB", "VBD"), "dep", 0, "be"),
                (("VERB", "VBD"), "prep", 2, "be"),
            ],
            1,
            0,
        ),
    ],
)
def test_trees_that_no_parser_should_make(words, at, named):
    survives(words, at, named, "GPE")


def test_a_date_without_a_sentence_gives_no_row():
    document = Document("none", "on 3 May", (Passage(0, 8),))
    assert find(document, [dated(3, 8)], [], [], {}) == []


def test_nothing_in_nothing_out():
    assert find(Document("none", ""), [], [], [], {}) == []


@pytest.mark.parametrize("passages", [(), (Passage(0, 2),)])
def test_a_date_outside_all_passages_gives_no_row(passages):
    document = Document("none", "x on 3 May", passages)
    token = Token(0, 1, "x", "x", "NOUN", "NN", "ROOT", 0)
    sentence = Sentence(0, 10, (token, replace(token, start=5, end=6)))
    assert find(document, [dated(5, 10)], [sentence], [], {}) == []
