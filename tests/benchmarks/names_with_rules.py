"""F1 of names, language model and rules together, on annotated texts: `python tests/benchmarks/names_with_rules.py`.

Exact character ranges and type (PERSON, ORG, LOC = GPE + LOC + FAC). Sentences are read as paragraphs of documents of
25, so that the rules that look at a whole document have one. Texts are not shipped; TIMELINE_SHARED names their place.
"""

from __future__ import annotations

import os
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT))

from extract.entities import model  # noqa: E402
from extract.entities.rules import with_rules  # noqa: E402
from extract.entities.train_names import read_iob  # noqa: E402
from extract.records import Document, Mention, Passage  # noqa: E402

FILES = {"measure/re3d-bbc.iob": 80.0, "measure/wikigold.iob": 70.0, "ner/uner-ewt-test.iob": 62.0}
"""What each must reach."""

KINDS = {"PERSON": "PERSON", "ORG": "ORG", "GPE": "LOC", "LOC": "LOC", "FAC": "LOC"}
_SENTENCES = 25
Name = tuple[int, int, str]


def documents(path: Path) -> Iterator[tuple[Document, set[Name], list[tuple[int, int]]]]:
    """Documents with their gold names and the stretches that nobody annotated."""
    sentences = read_iob(path)
    for first in range(0, len(sentences), _SENTENCES):
        text, gold, gaps, passages = "", set(), [], []
        for sentence in sentences[first : first + _SENTENCES]:
            words, at = sentence.text()[0], len(text)
            for start, end, kind in sentence.spans():
                if kind in KINDS:
                    gold.add((at + start, at + end, KINDS[kind]))
                elif kind not in ("NORP", "EVENT"):
                    gaps.append((at + start, at + end))
            passages.append(Passage(at, at + len(words)))
            text += words + "\n\n"
        yield Document(f"{path.stem} {first}", text, tuple(passages)), gold, gaps


def counted(path: Path, rules: bool = True) -> dict[str, Counter[str]]:
    """Right, found and gold names by kind."""
    counts: dict[str, Counter[str]] = {"right": Counter(), "found": Counter(), "gold": Counter()}
    reader = model.load()
    for document, gold, gaps in documents(path):
        mentions: list[Mention] = reader.parse(document)[1]
        if rules:
            mentions = with_rules(document, mentions)
        ours = {(m.start, m.end, KINDS[m.label]) for m in mentions if m.label in KINDS}
        ours = {name for name in ours if not any(name[0] < end and start < name[1] for start, end in gaps)}
        for what, names in (("right", ours & gold), ("found", ours), ("gold", gold)):
            counts[what].update(kind for _, _, kind in names)
    return counts


def f1(counts: dict[str, Counter[str]], kind: str | None = None) -> float:
    """F1 in per cent, of one kind or of all."""
    right, found, gold = (sum(c.values()) if kind is None else c[kind] for c in counts.values())
    return 200 * right / max(1, found + gold)


if __name__ == "__main__":
    data = Path(os.environ.get("TIMELINE_SHARED", ROOT.parent / "shared")) / "training"
    for name, least in FILES.items():
        alone, together = counted(data / name, rules=False), counted(data / name)
        kinds = "  ".join(f"{kind} {f1(together, kind):.1f}" for kind in ("PERSON", "ORG", "LOC"))
        print(f"{name:24} model alone {f1(alone):.1f}  with rules {f1(together):.1f} (≥ {least:.0f})  {kinds}")
