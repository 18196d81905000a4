"""Finding events takes work that grows with the length of the text and no faster: calls are counted, not seconds."""

from __future__ import annotations

import sys
from datetime import datetime, timedelta
from pathlib import Path
from types import FrameType

import extract.events
from extract.dates.interval import Grain, Interval
from extract.events import find
from extract.records import Dated, Document, Mention, Passage, Sentence, Token

ROOM = str(Path(extract.events.__file__).parent)
RAID = (
    ("Police", "NNS", "nsubj", 1),
    ("raided", "VBD", "ROOT", 1),
    ("Basra", "NNP", "dobj", 1),
    ("on", "IN", "prep", 1),
    ("Monday", "NNP", "pobj", 3),
    ("and", "CC", "cc", 1),
    ("said", "VBD", "conj", 1),
    ("“", "``", "punct", 6),
    ("others", "NNS", "nsubj", 9),
    ("fled", "VBD", "ccomp", 6),
    (".", ".", "punct", 1),
)
POS = {"NNS": "NOUN", "NNP": "PROPN", "IN": "ADP", "CC": "CCONJ", "VBD": "VERB"}


def report(length: int) -> tuple[Document, list[Dated], list[Sentence], list[Mention]]:
    """So many sentences of one paragraph, every second one dated."""
    text, sentences, dates, mentions = "", [], [], []
    for number in range(length):
        tokens, begun = [], len(text)
        for word, tag, dep, head in RAID:
            start = len(text)
            text += word + " "
            tokens.append(Token(start, start + len(word), word, word, POS.get(tag, "PUNCT"), tag, dep, head))
        sentences.append(Sentence(begun, len(text) - 1, tuple(tokens)))
        mentions.append(Mention(tokens[2].start, tokens[2].end, "Basra", "GPE"))
        day = datetime(2020, 1, 1) + timedelta(days=number)
        interval = Interval(day, day + timedelta(days=1), Grain.DAY)
        at, value = tokens[4], day.date().isoformat()
        if number % 2:
            dates.append(Dated(at.start, at.end, at.text, "DATE", value, None, interval, value, "stated", "", ""))
    return Document("report", text, (Passage(0, len(text)),), sha256="0"), dates, sentences, mentions


def calls(length: int) -> int:
    """Python calls within the events room for a report of this many sentences."""
    document, dates, sentences, mentions = report(length)
    counted = 0

    def count(frame: FrameType, event: str, _: object) -> None:
        nonlocal counted
        counted += event == "call" and frame.f_code.co_filename.startswith(ROOM)

    sys.setprofile(count)
    try:
        found = find(document, dates, sentences, mentions, {}, implicit=True)
    finally:
        sys.setprofile(None)
    assert len(found) >= length // 2
    return counted


def test_twice_the_text_is_twice_the_work():
    assert calls(400) < 2.2 * calls(200)
