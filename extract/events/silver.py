"""Trees to train on from text that has none: as the model reads it and the rules of `mending` mend it.

    python -m extract.events.silver --data DIR --tests tests --out build/model/silver.conllu

`DIR` is that of `entities/train.py`, whose stage `trees` learns from the file beside the treebanks. The text is the
unlabelled news, the sentences of the name files, and those of our own tests, whose readings are known to be right.
"""

from __future__ import annotations

import argparse
import ast
from collections.abc import Iterable, Iterator
from pathlib import Path

from extract.dates.find import find
from extract.entities import model as language_model
from extract.entities.model import Model
from extract.entities.train_names import read_iob
from extract.events.mending import mended
from extract.records import Document, Sentence

# Name files with sentences of reports and of encyclopaedias.
NAME_FILES = ("re3d-open", "redocred", "crossner-politics")
_TOGETHER = 8  # sentences to a text
_WORDS = range(5, 61)  # of a test's sentence
_LONGEST = 70  # words of a sentence that is learned from


def silver(model: Model, texts: Iterable[str]) -> Iterator[str]:
    """The sentences of the texts in CoNLL-U's columns, with the labels of the model; those left out whose tree is none
    or has crossing branches."""
    for text in texts:
        spans = [(one.start, one.end) for one in find(text)]
        for sentence in mended(model.parse(Document("text.txt", text)).sentences, spans):
            if 2 < len(sentence.tokens) <= _LONGEST and _is_tree(sentence):
                yield _columns(sentence)


def _is_tree(sentence: Sentence) -> bool:
    heads = [token.head for token in sentence.tokens]
    roots = [i for i, head in enumerate(heads) if head == i]
    arcs = [(min(i, head), max(i, head)) for i, head in enumerate(heads) if head != i]
    crossing = any(first < begin < last < end for first, last in arcs for begin, end in arcs)
    return len(roots) == 1 and sentence.tokens[roots[0]].dep == "ROOT" and not crossing


def _columns(sentence: Sentence) -> str:
    lines = []
    for index, token in enumerate(sentence.tokens):
        behind = sentence.tokens[index + 1 : index + 2]
        head = 0 if token.head == index else token.head + 1
        space = "SpaceAfter=No" if behind and behind[0].start == token.end else "_"
        lines.append(
            f"{index + 1}\t{token.text}\t{token.lemma}\t{token.pos}\t{token.tag}\t_\t{head}\t{token.dep}\t_\t{space}"
        )
    return "\n".join(lines) + "\n\n"


def of_tests(folder: Path) -> list[str]:
    """The sentences that tests read, each once: they are this project's own."""
    found: set[str] = set()
    for path in sorted(folder.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            told = node.value.strip() if isinstance(node, ast.Constant) and isinstance(node.value, str) else ""
            if (
                "\n" not in told
                and len(told.split()) in _WORDS
                and told[0].isupper()
                and told[-1] in '."”'
                and told.isprintable()
            ):
                found.add(told)
    return sorted(found)


def main() -> None:
    """The command line."""
    parser = argparse.ArgumentParser(prog="python -m extract.events.silver", description=__doc__.split("\n")[0])
    parser.add_argument("--data", type=Path, help="folder with text/ and ner/")
    parser.add_argument("--tests", type=Path, help="folder with our own tests")
    parser.add_argument("--model", help="the pipeline that reads; the embedded one if not given")
    parser.add_argument("--out", type=Path, required=True)
    chosen = parser.parse_args()
    texts = of_tests(chosen.tests) if chosen.tests else []
    if chosen.data:
        news = [line for path in sorted((chosen.data / "text").glob("*.txt")) for line in path.open(encoding="utf-8")]
        named = [line.text()[0] for name in NAME_FILES for line in read_iob(chosen.data / "ner" / f"{name}.iob")]
        lines = [line.strip() for line in (*news, *named)]
        texts += [" ".join(lines[i : i + _TOGETHER]) for i in range(0, len(lines), _TOGETHER)]
    with chosen.out.open("w", encoding="utf-8") as out:
        out.writelines(silver(language_model.load(chosen.model), texts))


if __name__ == "__main__":
    main()
