"""Who is who within a document, against the alias gold of fifty texts."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from itertools import combinations
from pathlib import Path
from typing import Any

import pytest

from extract.entities.names import canonical
from extract.records import Document, Mention

GOLD = Path(__file__).resolve().parents[1] / "gold" / "aliases" / "aliases.jsonl"
PRONOUNS = ("He", "She", "The commander")
_MARK = re.compile(r"<([^|<>]+)\|(\w+)\|(\w+)>")


def entries() -> list[dict[str, Any]]:
    return [json.loads(line) for line in GOLD.read_text(encoding="utf-8").splitlines()]


def unmarked(marked: str) -> tuple[str, list[Mention], list[str]]:
    """The plain text, its mentions, and the cluster of each."""
    text, mentions, clusters, at = "", [], [], 0
    for mark in _MARK.finditer(marked):
        text += marked[at : mark.start()]
        words = mark.group(1)
        mentions.append(Mention(len(text), len(text) + len(words), words, mark.group(3)))
        clusters.append(mark.group(2))
        text, at = text + words, mark.end()
    return text + marked[at:], mentions, clusters


def names_of(text: str, mentions: list[Mention]) -> list[str]:
    """The canonical name given to each gold mention: that of the mention which overlaps it, else words of its own."""
    found = canonical(Document("gold", text), [m for m in mentions if m.text not in PRONOUNS])
    return [next((f.name for f in found if f.start < m.end and m.start < f.end), f"{m.start}") for m in mentions]


def pairs(entry: dict[str, Any]) -> Iterator[tuple[bool, bool, str]]:
    """For each scored pair of mentions: alike in gold, alike by us, a description."""
    text, mentions, clusters = unmarked(entry["marked"])
    names = names_of(text, mentions)
    near = {frozenset(pair) for pair in entry["near"]}
    for one, other in combinations(range(len(mentions)), 2):
        same = clusters[one] == clusters[other]
        if same or {clusters[one], clusters[other]} in near:
            words = f"{entry['id']}: {mentions[one].text!r} {mentions[other].text!r} -> {names[one]!r} {names[other]!r}"
            yield same, names[one] == names[other], words


def test_the_gold_holds_what_it_promises() -> None:
    scored = [same for entry in entries() for same, _, _ in pairs(entry)]
    assert len(scored) >= 150
    assert scored.count(False) >= 0.4 * len(scored)


def test_pairwise_f1_is_at_least_95() -> None:
    scored = [pair for entry in entries() for pair in pairs(entry)]
    right = sum(gold and ours for gold, ours, _ in scored)
    precision = right / sum(ours for _, ours, _ in scored)
    recall = right / sum(gold for gold, _, _ in scored)
    wrong = "\n".join(words for gold, ours, words in scored if gold != ours)
    assert 2 * precision * recall / (precision + recall) >= 0.95, f"P {precision:.3f} R {recall:.3f}\n{wrong}"


@pytest.mark.parametrize("entry", entries(), ids=lambda entry: str(entry["id"]))
def test_two_people_are_never_merged(entry: dict[str, Any]) -> None:
    text, mentions, clusters = unmarked(entry["marked"])
    names = names_of(text, mentions)
    people = [number for number, mention in enumerate(mentions) if mention.label == "PERSON"]
    merged = {
        (names[a], names[b]) for a, b in combinations(people, 2) if clusters[a] != clusters[b] and names[a] == names[b]
    }
    assert not merged
