"""Reading many texts at once gives what spaCy gives for each, whatever they are read with."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import spacy
from spacy.language import Language
from spacy.tokens import Doc

from extract.entities import model_batch
from extract.entities.model import EMBEDDED


@pytest.fixture(scope="module")
def plain() -> Language:
    """The embedded pipeline as spaCy loads and runs it."""
    return spacy.load(EMBEDDED)


@pytest.fixture
def swift() -> Language:
    """The embedded pipeline with our layers in its own's place."""
    nlp = spacy.load(EMBEDDED)
    model_batch.only_read(nlp)
    return nlp


@pytest.fixture(scope="module")
def texts(root: Path) -> list[str]:
    """The samples' paragraphs, short and long."""
    read = [path.read_text(encoding="utf-8") for path in sorted((root / "data" / "documents").glob("*.txt"))]
    return [" ".join(paragraph.split()) for text in read for paragraph in text.split("\n\n") if paragraph.strip()]


def annotations(doc: Doc) -> list[Any]:
    tokens = [
        (token.text, token.norm_, token.tag_, token.pos_, token.lemma_, token.dep_, token.head.i) for token in doc
    ]
    return [*tokens, *((entity.start, entity.end, entity.label_) for entity in doc.ents)]


def alike(doc: Doc, other: Doc) -> bool:
    """Whether the layers gave the same, but for what a processor may round."""
    return bool(np.allclose(doc.tensor, other.tensor, rtol=0, atol=1e-5))


def read(nlp: Language, texts: Sequence[str]) -> list[Doc]:
    return list(model_batch.pipe(nlp, texts))


def test_the_annotations_are_those_of_spacy(plain: Language, swift: Language, texts: list[str]) -> None:
    texts = [*texts, "They can't've gone; it's theirs, who'll say they'd won't?", "", "May", "[ ] \ufffd"]
    assert len(texts) > 40
    expected = [annotations(doc) for doc in plain.pipe(texts)]
    assert [annotations(doc) for doc in read(swift, texts)] == expected


def test_a_text_does_not_depend_on_what_is_read_with_it(swift: Language, texts: list[str]) -> None:
    together = read(swift, texts)
    reverse = read(swift, texts[::-1])[::-1]
    alone = [read(swift, [text])[0] for text in texts]
    for doc, same, single in zip(together, reverse, alone, strict=True):
        assert annotations(doc) == annotations(same) == annotations(single)
        assert alike(doc, same)
        assert alike(doc, single)


def test_a_full_memory_of_words_begins_anew(swift: Language, texts: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    expected = read(swift, texts)
    monkeypatch.setattr(model_batch, "WORDS", 120)  # fewer than a batch of all holds, more than one paragraph
    small = spacy.load(EMBEDDED)
    model_batch.only_read(small)
    for text, doc in zip(texts, expected, strict=True):
        [again] = read(small, [text])
        assert annotations(again) == annotations(doc)
        assert alike(again, doc)


def test_more_words_at_once_than_are_remembered(swift: Language, monkeypatch: pytest.MonkeyPatch) -> None:
    words = " ".join(f"word{number}" for number in range(200))
    expected = annotations(read(swift, [words])[0])
    monkeypatch.setattr(model_batch, "WORDS", 120)
    small = spacy.load(EMBEDDED)
    model_batch.only_read(small)
    assert annotations(read(small, [words])[0]) == expected


def test_a_long_text_is_read_in_windows(swift: Language, texts: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    expected = [annotations(doc) for doc in read(swift, texts)]
    monkeypatch.setattr(model_batch, "WINDOW", 300)
    monkeypatch.setattr(model_batch, "TOKENS", 100)
    assert [annotations(doc) for doc in read(swift, texts)] == expected
