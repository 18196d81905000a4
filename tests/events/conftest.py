"""Hand-built sentences, so that the rules are tested apart from any language model's mood.

One word is `text[=lemma]:TAG[/POS]:dep:head`, `head` counted from 1 (its own number or 0: root); words stand a space
apart, punctuation, hyphens and "'s" without one. In an example of a rule (`extract/events/rule.py`) what becomes of the
word follows behind "→".
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, timedelta

import pytest

from extract.dates.interval import Grain, Interval
from extract.events import find
from extract.records import Dated, Document, Event, Mention, Passage, Place, Section, Sentence, Token

POS = {
    "NNP": "PROPN",
    "NNPS": "PROPN",
    "NN": "NOUN",
    "NNS": "NOUN",
    "MD": "AUX",
    "IN": "ADP",
    "DT": "DET",
    "JJ": "ADJ",
    "RB": "ADV",
    "RP": "ADP",
    "CD": "NUM",
    "TO": "PART",
    "CC": "CCONJ",
    "PRP": "PRON",
    "PRP$": "PRON",
    "WDT": "PRON",
    "WP": "PRON",
    "WP$": "PRON",
    "POS": "PART",
}
GLUED = {",", ".", ":", ";", "'s", "’s", ")", "”", "%", "-"}


def words(notation: str, offset: int = 0) -> tuple[str, Sentence]:
    """The text and the sentence that a notation describes, beginning at `offset`."""
    text = ""
    tokens = []
    for number, cell in enumerate(notation.split()):
        word, kind, dep, head = cell.rsplit(":", 3)
        form, _, lemma = word.partition("=")
        tag, _, told = kind.partition("/")
        if text and form not in GLUED and not text.endswith(("“", "(", "-")):
            text += " "
        start = offset + len(text)
        text += form
        pos = told or POS.get(tag) or ("VERB" if tag.startswith("V") else "PUNCT")
        if dep in ("aux", "auxpass") or lemma == "be":
            pos = "AUX"
        governor = int(head) - 1 if int(head) else number
        tokens.append(Token(start, start + len(form), form, lemma or form, pos, tag, dep, governor))
    return text, Sentence(offset, offset + len(text), tuple(tokens))


def example(notation: str) -> tuple[tuple[Token, ...], tuple[Token, ...]]:
    """The words of a rule's example as the model may give them, and as the rule leaves them."""
    before, after = [], []
    for cell in notation.split():
        given, _, mended = cell.partition("→")
        word, kind, dep, head = given.rsplit(":", 3)
        before.append(given)
        if mended:
            dep, head = mended.split(":")[-2:]
        if mended.count(":") > 1:
            lemma, _, kind = mended.split(":")[0].rpartition("=")
            word = f"{word.partition('=')[0]}={lemma}" if lemma else word
        after.append(f"{word}:{kind}:{dep}:{head}")
    return words(" ".join(before))[1].tokens, words(" ".join(after))[1].tokens


@dataclass
class Case:
    """One passage with what was found in it before events are looked for."""

    text: str
    sentences: list[Sentence]
    mentions: list[Mention]
    places: dict[str, Place]
    section: Section = "body"
    published: date | None = date(2021, 6, 4)

    def dated(self, words: str, **fields: object) -> Dated:
        """A date at the place of these words; its days count up with its offset unless given."""
        start = self.text.index(words)
        day = datetime(2021, 5, 1) + timedelta(days=start % 30)
        known: dict[str, object] = {
            "type": "DATE",
            "value": day.date().isoformat(),
            "mod": None,
            "interval": Interval(day, day + timedelta(days=1), Grain.DAY),
            "edtf": "",
            "status": "stated",
            "anchor": "",
            "why": "",
        }
        return Dated(start, start + len(words), words, **{**known, **fields})  # type: ignore[arg-type]

    def events(self, *dates: str | Dated, implicit: bool = False) -> list[Event]:
        """The events of the passage with these dates."""
        resolved = [self.dated(one) if isinstance(one, str) else one for one in dates]
        passage = Passage(0, len(self.text), self.section)
        document = Document("case", self.text, (passage,), published=self.published, sha256="0")
        return find(document, resolved, self.sentences, self.mentions, self.places, implicit)


@pytest.fixture
def case() -> Callable[..., Case]:
    """Builds a passage from notations and its names: `{words: "LABEL"}` or `{words: ("LABEL", canonical name)}`."""

    def build(*notations: str, names: dict[str, str | tuple[str, str]] | None = None, **fields: object) -> Case:
        text, sentences = "", []
        for notation in notations:
            offset = len(text) + bool(text)
            words_, sentence = words(notation, offset)
            text = f"{text} {words_}" if text else words_
            sentences.append(sentence)
        mentions, places = [], {}
        for form, kind in (names or {}).items():
            label, name = kind if isinstance(kind, tuple) else (kind, form)
            at = text.index(form)
            mentions.append(Mention(at, at + len(form), form, label, name))
            if label in ("GPE", "LOC", "FAC"):
                country = fields.get("countries", ())
                places[name] = Place(name, name if name in country else f"{name} / Somewhere")  # type: ignore[operator]
        fields.pop("countries", None)
        return Case(text, sentences, mentions, places, **fields)  # type: ignore[arg-type]

    return build


@pytest.fixture(name="example")
def _example() -> Callable[[str], tuple[tuple[Token, ...], tuple[Token, ...]]]:
    return example
