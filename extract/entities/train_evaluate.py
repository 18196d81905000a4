"""The figures of the model card: trees and tags on the treebanks' test parts, names on the IOB files kept for it.

Trees: attachment scores over words that are not punctuation, in the treebank's own tokens, sentence boundaries found
by the pipeline itself. Names: exact character ranges and type, PERSON, ORG and LOC (GPE, LOC and FAC taken together);
names of other types and those that touch an unannotated stretch count neither way.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from pathlib import Path

import spacy
from spacy.language import Language
from spacy.tokens import Doc
from thinc.api import use_ops
from threadpoolctl import threadpool_limits  # type: ignore[import-untyped]

from extract.entities.train_names import UNKNOWN, Tagged, read_iob
from extract.entities.train_trees import TREEBANKS, blocks, clearnlp, read_conllu, tree_doc

NAMES_MEASURED = ("ner/gum-free-test.iob", "ner/uner-ewt-test.iob", "measure/wikigold.iob", "measure/re3d-bbc.iob")
MEASURED = {"PERSON": "PERSON", "ORG": "ORG", "GPE": "LOC", "LOC": "LOC", "FAC": "LOC"}


def tree_scores(nlp: Language, gold: Sequence[Doc]) -> dict[str, float]:
    """UAS, LAS, tag, part of speech, lemma and sentence-start (F1) figures, in per cent."""
    blank = [Doc(nlp.vocab, words=[t.text for t in doc], spaces=[bool(t.whitespace_) for t in doc]) for doc in gold]
    right: Counter[str] = Counter()
    found: Counter[str] = Counter()
    for doc, read in zip(gold, nlp.pipe(blank, batch_size=64), strict=True):
        for mine, theirs in zip(doc, read, strict=True):
            found["words"] += 1
            right["tag"] += mine.tag_ == theirs.tag_
            right["pos"] += mine.pos_ == theirs.pos_
            right["lemma"] += mine.lemma_.lower() == theirs.lemma_.lower()
            found["starts"] += bool(mine.is_sent_start) + bool(theirs.is_sent_start)
            right["starts"] += 2 * (bool(mine.is_sent_start) and bool(theirs.is_sent_start))
            if mine.dep_ != "punct":
                found["arcs"] += 1
                attached = mine.head.i == theirs.head.i
                right["uas"] += attached
                right["las"] += attached and mine.dep_ == theirs.dep_
    scores = {key: 100 * right[key] / found["arcs"] for key in ("uas", "las")}
    scores |= {key: 100 * right[key] / found["words"] for key in ("tag", "pos", "lemma")}
    return scores | {"sentence": 100 * right["starts"] / max(1, found["starts"])}


def name_scores(nlp: Language, gold: Sequence[Tagged]) -> dict[str, float]:
    """F1 of all names and of each measured type, in per cent."""
    right: Counter[str] = Counter()
    total: Counter[str] = Counter()
    read = nlp.pipe((sentence.text()[0] for sentence in gold), batch_size=64)
    for sentence, doc in zip(gold, read, strict=True):
        spans = sentence.spans()
        known = {(start, end, MEASURED[kind]) for start, end, kind in spans if kind in MEASURED}
        gaps = [(start, end) for start, end, kind in spans if kind == UNKNOWN]
        mine = {
            (e.start_char, e.end_char, MEASURED[e.label_])
            for e in doc.ents
            if e.label_ in MEASURED and not any(e.start_char < end and start < e.end_char for start, end in gaps)
        }
        for kind in ("PERSON", "ORG", "LOC"):
            right[kind] += 2 * sum(span[2] == kind for span in known & mine)
            total[kind] += sum(span[2] == kind for span in known) + sum(span[2] == kind for span in mine)
    figures = {"f1": 100 * sum(right.values()) / max(1, sum(total.values()))}
    return figures | {kind: 100 * right[kind] / max(1, total[kind]) for kind in ("PERSON", "ORG", "LOC")}


def evaluate(model: Path, data: Path) -> dict[str, dict[str, float]]:
    """The figures of the model card: the test parts of both treebanks and four entity files, by name."""
    with use_ops("numpy", use_blis=False):
        nlp = spacy.load(model)
    with threadpool_limits(limits=1, user_api="blas"):
        return _figures(nlp, data)


def _figures(nlp: Language, data: Path) -> dict[str, dict[str, float]]:
    figures: dict[str, dict[str, float]] = {}
    for name in TREEBANKS:
        trees = (clearnlp(tree) for tree in read_conllu(data / "ud" / f"{name}-test.conllu"))
        figures[f"{name}-test"] = _rounded(tree_scores(nlp, [tree_doc(nlp.vocab, block) for block in blocks(trees)]))
    for path in NAMES_MEASURED:
        figures[Path(path).stem] = _rounded(name_scores(nlp, read_iob(data / path)))
    return figures


def as_table(figures: dict[str, dict[str, float]]) -> str:
    """The figures as the two Markdown tables of the model card."""
    lines: list[str] = []
    shown: list[str] = []
    for name, row in figures.items():
        if list(row) != shown:
            shown = list(row)
            lines += ["", "| | " + " | ".join(shown) + " |", "|---|" + "---|" * len(shown)]
        lines.append(f"| {name} | " + " | ".join(f"{value:.1f}" for value in row.values()) + " |")
    return "\n".join(lines[1:])


def _rounded(figures: dict[str, float]) -> dict[str, float]:
    return {key: round(value, 1) for key, value in figures.items()}
