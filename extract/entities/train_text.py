"""What unlabelled text and word lists give the pipeline: static vectors, its own reading of news, lemma tables."""

from __future__ import annotations

import tempfile
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import numpy as np
import spacy
from spacy.language import Language
from spacy.vectors import Vectors  # type: ignore[import-not-found]  # compiled, without stubs

from extract.entities.model import CALENDAR
from extract.entities.train_names import UNKNOWN, Tagged, as_iob, read_iob, world_places
from extract.entities.train_trees import Tree, read_conllu
from extract.entities.train_words import listed

WIDTH = 64
WORDS = 16_000


def make_vectors(data: Path, out: Path) -> None:
    """Stage 1: lower-cased skip-gram vectors with subwords, from every text that no figure is measured on."""
    import floret  # needed for this stage only

    words = spacy.blank("en").tokenizer
    with tempfile.TemporaryDirectory() as folder:
        corpus = Path(folder) / "corpus.txt"
        with corpus.open("w", encoding="utf-8") as target:
            for line in _training_text(data):
                target.write(" ".join(t.text.lower() for t in words(line) if not t.is_space) + "\n")
        model = floret.train_unsupervised(
            str(corpus), model="skipgram", mode="fasttext", hashCount=1, bucket=200_000, dim=WIDTH, epoch=20,
            minCount=3, minn=3, maxn=5, ws=4, neg=8, lr=0.05, thread=1, verbose=0,
        )  # fmt: skip
        save_vectors(model, out)


def save_vectors(model: Any, out: Path) -> None:
    """The vectors of the commonest words, found by their lower-case, capitalised and upper-case forms."""
    words = [word for word in model.words if word != "</s>"][:WORDS]
    table = np.stack([model.get_word_vector(word) for word in words]).astype("float32")
    table /= table.std()
    vectors = Vectors(data=table, keys=words, name="event_timeline")
    for change in (str.capitalize, str.upper):
        for row, word in enumerate(words):
            if change(word) not in vectors:
                vectors.add(change(word), row=row)
    out.mkdir(parents=True, exist_ok=True)
    vectors.to_disk(out)


def load_vectors(nlp: Language, path: Path) -> None:
    """Gives a blank pipeline the static vectors."""
    nlp.vocab.vectors = Vectors(name="event_timeline").from_disk(path)


def _training_text(data: Path) -> Iterator[str]:
    for path in sorted((data / "text").glob("*.txt")):
        yield from path.read_text(encoding="utf-8").split("\n")
    for path in sorted((data / "ner").glob("*.iob")):
        if not path.stem.endswith(("-test", "gum-free-dev")):
            yield from (sentence.text()[0] for sentence in read_iob(path))
    for path in sorted((data / "ud").glob("*-train.conllu")):
        for tree in read_conllu(path):
            yield "".join(w.form + " " * w.space for w in tree.words)


# Regular English inflection, best first; what the treebanks show otherwise becomes an exception.
RULES: dict[str, list[tuple[str, str]]] = {
    "noun": [
        ("ss", "ss"), ("us", "us"), ("is", "is"), ("ies", "y"), ("ches", "ch"), ("shes", "sh"), ("sses", "ss"),
        ("xes", "x"), ("zes", "ze"), ("men", "man"), ("s", ""),
    ],
    "verb": [
        ("ies", "y"), ("ied", "y"), ("sses", "ss"), ("ches", "ch"), ("shes", "sh"), ("xes", "x"), ("ss", "ss"),
        ("es", ""), ("s", ""),  # spaCy takes the last that fits: "hopes" is of "hope", not of "hop"
        *((f"{c}{c}{end}", c) for c in "bdgkmnprtv" for end in ("ed", "ing")),
        *((f"{tail}{end}", f"{tail}e") for tail in (
            "at", "iz", "is", "v", "c", "dg", "ng", "u", "bl", "pl", "tl", "dl", "gl", "kl", "cl", "fl", "z", "ir", "ur"
        ) for end in ("ed", "ing")),
        ("ed", ""), ("ing", ""), ("ed", "e"), ("ing", "e"), ("lled", "l"), ("lling", "l"),
    ],
    "adj": [("iest", "y"), ("ier", "y"), ("est", ""), ("er", ""), ("est", "e"), ("er", "e")],
    "adv": [("iest", "y"), ("ier", "y"), ("est", ""), ("er", "")],
}  # fmt: skip


def lemma_tables(blocks: Iterable[list[Tree]], words: Iterable[str] = ()) -> dict[str, dict[str, Any]]:
    """spaCy's tables for the rule lemmatizer, from the treebanks' lemmas; `words` are further attested base forms."""
    lemmas: dict[str, dict[str, Counter[str]]] = defaultdict(lambda: defaultdict(Counter))
    for block in blocks:
        for word in (word for tree in block for word in tree.words):
            if word.pos != "PROPN":
                lemmas[word.pos.lower()][word.form.lower()][word.lemma] += 1
    attested = set(words)
    index: dict[str, list[str]] = {}
    exceptions: dict[str, dict[str, list[str]]] = {}
    for pos, forms in sorted(lemmas.items()):
        best = {form: count.most_common(1)[0][0] for form, count in sorted(forms.items()) if form.isprintable()}
        known = {lemma.lower() for lemma in best.values() if lemma.isalpha()} if pos in RULES else set()
        index[pos] = sorted(known | (attested if pos in ("noun", "verb") else set()))
        lookup = set(index[pos])
        exceptions[pos] = {
            form: [lemma]
            for form, lemma in best.items()
            if by_rule(form, RULES.get(pos, []), lookup) != lemma and (len(form) > 1 or pos == "pron")
        }
    index = {pos: [word for word in words if _useful(word, RULES[pos])] for pos, words in index.items() if pos in RULES}
    return {
        "lemma_rules": {pos: [list(rule) for rule in rules] for pos, rules in RULES.items()},
        "lemma_index": index,
        "lemma_exc": exceptions,
    }


def _useful(word: str, rules: list[tuple[str, str]]) -> bool:
    return len(word) > 1 and any(word.endswith(new) for _, new in rules)


def by_rule(form: str, rules: list[tuple[str, str]], index: set[str]) -> str:
    """What spaCy's rule lemmatizer makes of a form without exceptions."""
    known: list[str] = []
    unknown: list[str] = []
    for old, new in rules:
        stem = form[: len(form) - len(old)] + new
        if form.endswith(old) and stem:
            if stem in index:
                known.insert(0, stem)
            elif not stem.isalpha():
                known.append(stem)
            else:
                unknown.append(stem)
    return (known or unknown or [form])[0]


TITLES = frozenset(
    listed(
        "President Minister Prime General Gen. Mr. Mrs. Ms. Dr. Secretary Senator Sen. Colonel Judge Sheikh King "
        "Queen Prince Princess Pope Ambassador Chancellor Foreign Defense Interior Chief Representative Congressman "
        "Governor"
    )
)


def sure_news(names: Path, trees: Path, data: Path, out: Path) -> None:
    """Stage 4: the news as the recogniser reads it, kept where it is sure, as an IOB file.

    A name counts where the tagger calls it proper too and where nine in ten of its mentions got the same type, with
    three further votes from the list of countries and cities; proper nouns without a sure name are unannotated.
    """
    nlp = spacy.load(names)
    tagger = spacy.load(trees, exclude=["parser", "morphologizer"])
    lines = [line for path in sorted((data / "text").glob("*.txt")) for line in path.read_text("utf-8").split("\n")]
    read = nlp.pipe(lines, batch_size=256)
    tags = ([token.tag_ for token in doc] for doc in tagger.pipe(lines, batch_size=256))
    texts = [
        ([(t.text, bool(t.whitespace_)) for t in doc], [(e.start, e.end, e.label_, e.text) for e in doc.ents], tag)
        for doc, tag in zip(read, tags, strict=True)
        if 3 < len(doc) < 80
    ]
    votes: dict[str, Counter[str]] = defaultdict(Counter)
    for place in world_places():
        votes[place]["GPE"] += 3
    for _, entities, _ in texts:
        for _, _, label, name in entities:
            votes[name][label] += 1
    kept = [
        Tagged(*columns) for columns in (_sure(*text, votes) for text in texts) if any(t != "O" for t in columns[1])
    ]
    out.write_text("\n".join(map(as_iob, kept)), encoding="utf-8")


def _sure(
    tokens: list[tuple[str, bool]],
    entities: list[tuple[int, int, str, str]],
    tags: list[str],
    votes: dict[str, Counter[str]],
) -> tuple[tuple[str, ...], tuple[str, ...], tuple[bool, ...]]:
    iob = [
        UNKNOWN if tag.startswith("NNP") and word not in TITLES and word not in CALENDAR else "O"
        for (word, _), tag in zip(tokens, tags, strict=True)
    ]
    for start, end, label, name in entities:
        counted = votes[name]
        alone = counted.total() < 3 and (end - start == 1 or label not in ("PERSON", "ORG"))
        proper = label == "NORP" or tags[end - 1].startswith("NNP") or tags[start].startswith("NNP")
        sure = proper and not alone and counted[label] >= 0.9 * counted.total()
        iob[start:end] = [f"B-{label}"] + [f"I-{label}"] * (end - start - 1) if sure else [UNKNOWN] * (end - start)
    return tuple(word for word, _ in tokens), tuple(iob), tuple(space for _, space in tokens)
