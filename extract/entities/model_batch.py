"""Runs the embedded pipeline over many texts at once: spaCy's own layers and states, in an order that costs half.

What a text gives does not depend on which others it is read with: the products never have so few rows that the order of
their sums changes. The steps:

1. texts of like length are put together into batches of about `TOKENS` tokens
2. `WordMemory` keeps what the embedding layers give for a word, which never depends on its neighbours, and
   `WindowEncoder` (`model_windows`) brings the neighbours in
3. `in_step` lets the parser and the name recogniser take their steps for all texts of a batch at once
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import chain, repeat
from typing import Any

import numpy as np
from spacy.language import Language
from spacy.pipeline import DependencyParser, EntityRecognizer
from spacy.tokens import Doc
from spacy.vocab import Vocab
from thinc.api import Model as Layer

from extract.entities.model_windows import Floats, WindowEncoder

TOKENS = 4_000  # of one batch: its texts take their steps together, and its products stay in the processor's cache
WINDOW = 40_000  # tokens put in order of length at once: keeps memory flat on a long report
FEWEST = 64  # rows of a matrix product: below this, the order of its sums depends on how many they are
WORDS = 20_000  # remembered at most: 15 MB


def only_read(nlp: Language) -> None:
    """Puts a `WordMemory` in the place of each embedding layer of the pipeline, a `WindowEncoder` in each encoder's."""
    for _, component in nlp.pipeline:
        model = getattr(component, "model", None)
        for node in list(model.walk()) if isinstance(model, Layer) else []:
            if node.has_ref("embed") is True and node.get_ref("embed").name != WordMemory.NAME:
                embed, encode = node.get_ref("embed"), node.get_ref("encode")
                node.replace_node(embed, WordMemory(embed, nlp.vocab).layer())
                node.replace_node(encode, WindowEncoder(encode).layer())


class WordMemory:
    """What an embedding layer gives for a word: computed once for each word and norm, then looked up."""

    NAME = "remembered_words"

    def __init__(self, embed: Layer[Any, Any], vocab: Vocab) -> None:
        self._embed = embed
        self._vocab = vocab
        self._rows: dict[tuple[int, int], int] = {}
        self._table: Floats = np.zeros((WORDS, embed.get_dim("nO")), dtype=np.float32)

    def layer(self) -> Layer[Any, Any]:
        """In place of the layer itself; only for reading, it can't be trained."""
        return Layer(self.NAME, lambda _, docs, is_train: (self.vectors(docs), None), dims={"nO": self._table.shape[1]})

    def vectors(self, docs: Sequence[Doc]) -> list[Floats]:
        """One row for each token of each text."""
        keys = [[(orth, norm) for orth, norm in doc.to_array(["ORTH", "NORM"]).tolist()] for doc in docs]
        unknown = list(dict.fromkeys(key for key in chain.from_iterable(keys) if key not in self._rows))
        if len(self._rows) + len(unknown) > WORDS:
            self._rows.clear()
            unknown = list(dict.fromkeys(chain.from_iterable(keys)))
            if len(unknown) > WORDS:
                return list(self._embed.predict(docs))
        if unknown:
            self._learn(unknown)
        return [self._table[[self._rows[key] for key in own]] for own in keys]

    def _learn(self, words: Sequence[tuple[int, int]]) -> None:
        filled = [*words, *repeat(words[0], FEWEST - len(words))]
        strings = self._vocab.strings
        doc = Doc(self._vocab, words=[strings[orth] for orth, _ in filled])
        for token, (_, norm) in zip(doc, filled, strict=True):
            if token.norm != norm:
                token.norm_ = strings[norm]
        first = len(self._rows)
        self._table[first : first + len(words)] = self._embed.predict([doc])[0][: len(words)]
        self._rows.update((word, first + number) for number, word in enumerate(words))


def pipe(nlp: Language, texts: Sequence[str]) -> Iterator[Doc]:
    """What `nlp.pipe(texts)` gives, in the order of the texts."""
    window: list[Doc] = []
    tokens = 0
    for text in texts:
        window.append(nlp.make_doc(text))
        tokens += len(window[-1])
        if tokens >= WINDOW:
            yield from _read(nlp, window)
            window, tokens = [], 0
    yield from _read(nlp, window)


def _read(nlp: Language, docs: list[Doc]) -> list[Doc]:
    """These texts, annotated in place."""
    batch: list[Doc] = []
    tokens = 0
    for doc in sorted(filter(len, docs), key=len):
        if batch and tokens + len(doc) > TOKENS:
            _annotate(nlp, batch)
            batch, tokens = [], 0
        batch.append(doc)
        tokens += len(doc)
    if batch:
        # a small batch is filled up with short texts that nobody looks at
        filler = [Doc(nlp.vocab, words=["the"] * 4) for _ in range(max(FEWEST - tokens, 0) // 4 + 1)]
        _annotate(nlp, batch + filler if tokens < FEWEST else batch)
    return docs


def _annotate(nlp: Language, docs: list[Doc]) -> None:
    component: Any
    for _, component in nlp.pipeline:
        if isinstance(component, DependencyParser | EntityRecognizer):
            component.set_annotations(docs, in_step(component, docs))
        elif hasattr(component, "predict"):
            component.set_annotations(docs, component.predict(docs))
        else:
            for doc in docs:
                component(doc)


def in_step(parser: Any, docs: list[Doc]) -> list[Any]:
    """The final states of a greedy parser or name recogniser, as spaCy's own `predict` gives them.

    spaCy steps without Python's lock and takes it again for each question about a state, which is most of what a step
    costs. Here the lock is kept, and all states take each step together.
    """
    step = parser.model.predict(docs)
    states: list[Any] = parser.moves.init_batch(docs)
    weights = np.ascontiguousarray(step.vec2scores.get_param("W").T)
    bias = step.vec2scores.get_param("b")
    left = [state for state in states if not state.is_final()]
    while left:
        hidden = step.state2vec.predict(step.get_token_ids(left))
        # a product for each state, as one of all would sum in an order that depends on how many they are
        left = parser.transition_states(left, np.matmul(hidden[:, None], weights)[:, 0] + bias)
    return states
