"""Trains the embedded spaCy pipeline from public formats, with nothing downloaded.

    python -m extract.entities.train --data DIR --out data/model

`DIR` holds `ud/*.conllu`, `ner/*.iob`, `text/*.txt` and, for figures only, `measure/*.iob` (the sources are named in
`data/model/README.md`). The stages, each kept in `--work` and skipped where its result stands:

1. vectors  static word vectors from all training text (needs the package `floret`)
2. trees    tagger, parts of speech and parser, from the treebanks in ClearNLP style
3. names    the entity recogniser, from all IOB files, on varied copies
4. news     the recogniser's own reading of the unlabelled news, where it is sure
5. again    the recogniser goes on from stage 3, with the news added
6. assemble one pipeline: entities first, then tags, tree and lemmas; pruned and written to `--out`

`--evaluate MODEL` prints the figures of the model card instead.
"""

from __future__ import annotations

import argparse
import json
import logging
import random
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import spacy
from spacy.language import Language
from spacy.ml.models.tagger import build_tagger_model
from spacy.pipeline.tagger import Tagger  # type: ignore[import-not-found]  # compiled, without stubs
from spacy.tokens import Doc
from spacy.training import Example
from thinc.api import Adam, NumpyOps, Optimizer, fix_random_seed, set_current_ops
from threadpoolctl import threadpool_limits  # type: ignore[import-untyped]

from extract.entities.train_evaluate import as_table, evaluate, name_scores, tree_scores
from extract.entities.train_names import Tagged, Variation, example, joined, read_iob, world_cities
from extract.entities.train_text import lemma_tables, load_vectors, make_vectors, sure_news
from extract.entities.train_trees import TREEBANKS, Tree, blocks, clearnlp, read_conllu, tree_doc
from extract.entities.wordlist import word_set

log = logging.getLogger("train")

# The files the recogniser learns from, how often each is seen in one round, and how many sentences make one text.
NAME_FILES = {
    "gum-free-train": (1, 4),
    "uner-ewt-dev": (2, 4),
    "re3d-open": (6, 2),
    "redocred": (1, 1),
    "crossner-politics": (1, 1),
    "crossner-other": (1, 2),
}
HELD_OUT = 20  # one block of sentences in so many is kept from training, to choose the best checkpoint by
SEED = 7


def encoder(rows: list[int]) -> dict[str, Any]:
    """A convolutional encoder, 96 wide, four deep, over hashed word features and static vectors."""
    return {
        "@architectures": "spacy.Tok2Vec.v2",
        "embed": {
            "@architectures": "spacy.MultiHashEmbed.v2",
            "width": 96,
            "attrs": ["NORM", "PREFIX", "SUFFIX", "SHAPE"],
            "rows": rows,
            "include_static_vectors": True,
        },
        "encode": {
            "@architectures": "spacy.MaxoutWindowEncoder.v2",
            "width": 96,
            "depth": 4,
            "window_size": 1,
            "maxout_pieces": 3,
        },
    }


def transitions(kind: str, tok2vec: dict[str, Any], hidden: int) -> dict[str, Any]:
    """The transition model over an encoder: `kind` is "ner" or "parser"."""
    return {
        "@architectures": "spacy.TransitionBasedParser.v2",
        "state_type": kind,
        "extra_state_tokens": False,
        "hidden_width": hidden,
        "maxout_pieces": 2,
        "use_upper": True,
        "tok2vec": tok2vec,
    }


LISTENER = {"@architectures": "spacy.Tok2VecListener.v1", "width": 96, "upstream": "tok2vec"}
TAGGER = {"@architectures": "spacy.Tagger.v2", "tok2vec": LISTENER}


def tree_pipeline(vectors: Path) -> Language:
    """An untrained tagger, morphologizer (parts of speech only) and parser over one encoder."""
    nlp = spacy.blank("en")
    load_vectors(nlp, vectors)
    nlp.add_pipe("tok2vec", config={"model": encoder([3000, 300, 2000, 500])})
    nlp.add_pipe("tagger", config={"model": TAGGER})
    nlp.add_pipe("morphologizer", config={"model": TAGGER})
    nlp.add_pipe("parser", config={"model": transitions("parser", LISTENER, 64)})
    return nlp


def name_pipeline(vectors: Path) -> Language:
    """An untrained entity recogniser with an encoder of its own."""
    nlp = spacy.blank("en")
    load_vectors(nlp, vectors)
    nlp.add_pipe("ner", config={"model": transitions("ner", encoder([3500, 300, 2500, 800]), 64)})
    return nlp


def read_trees(data: Path, part: str) -> list[list[Tree]]:
    """The paragraphs of both treebanks' `train`, `dev` or `test` part, in ClearNLP style."""
    return [
        block
        for name in TREEBANKS
        for block in blocks(clearnlp(tree) for tree in read_conllu(data / "ud" / f"{name}-{part}.conllu"))
    ]


def typeset(words: list[str], chance: random.Random) -> list[str]:
    """The words with typographic quotes and apostrophes, a third of the time: newspapers set them, corpora do not."""
    if chance.random() > 0.33:
        return words
    opening, changed = True, []
    for word in words:
        if word in ('"', "``", "''"):
            word, opening = ("“" if opening else "”"), not opening
        changed.append(word.replace("'", "’").replace("--", "—"))
    return changed


def tree_example(nlp: Language, block: list[Tree], chance: random.Random) -> Example:
    """A paragraph to learn from; now and then typeset, in capitals or without its final stop."""
    reference = tree_doc(nlp.vocab, block)
    words = typeset([t.text for t in reference], chance)
    if chance.random() < 0.03:
        words = [word.upper() for word in words]
    doc = Doc(nlp.vocab, words=words, spaces=[bool(t.whitespace_) for t in reference])
    copy = Doc(
        nlp.vocab,
        words=words,
        spaces=[bool(t.whitespace_) for t in reference],
        tags=[t.tag_ for t in reference],
        pos=[t.pos_ for t in reference],
        heads=[t.head.i for t in reference],
        deps=[t.dep_ for t in reference],
        sent_starts=[bool(t.is_sent_start) for t in reference],
    )
    return Example(doc, copy)


def batches(make: Callable[[], Iterator[Example]], words: Callable[[int], float]) -> Iterator[list[Example]]:
    """Endless batches from endless rounds of examples; `words(step)` is the batch size in words."""
    batch: list[Example] = []
    size = step = 0
    while True:
        for item in make():
            batch.append(item)
            size += len(item.reference)
            if size >= words(step):
                yield batch
                batch, size, step = [], 0, step + 1


def growing(step: int) -> float:
    """Batch size in words: 400 at first, 1,000 in the end."""
    return min(1000.0, 400 * 1.001**step)


def steady(step: int) -> float:
    """Batch size in words for a run that goes on from a checkpoint."""
    return 1000.0


@dataclass(frozen=True, slots=True)
class Course:
    """How long to train: so many steps, but no longer than so many minutes; `resume` goes on from the checkpoint."""

    steps: int
    minutes: float
    resume: bool

    def done(self, step: int, began: float) -> float:
        """The share of the way gone, by steps or by time, whichever is further."""
        return max(step / self.steps, (time.monotonic() - began) / 60 / self.minutes)


def fit(
    nlp: Language, update: Callable[[Optimizer, int], None], score: Callable[[], float], out: Path, course: Course
) -> None:
    """Runs `update` over the course, the learning rate falling to nought; keeps the best averaged weights."""
    peak = 0.0008 if course.resume else 0.0016
    optimizer = Adam(learn_rate=peak, L2=0.01, grad_clip=1.0, use_averages=True, L2_is_weight_decay=True)
    best, began, step, gone, judged = -1.0, time.monotonic(), 0, 0.0, 0.0
    while gone < 1:
        step += 1
        gone = course.done(step, began)
        optimizer.learn_rate = peak * max(0.01, min(step / 200, 1 - gone))
        update(optimizer, step)
        if gone - judged >= 0.06 or gone >= 1:
            judged = gone
            with nlp.use_params(optimizer.averages):
                figure = score()
                if figure > best:
                    best = figure
                    nlp.to_disk(out)
            log.info("step %d  score %.2f  best %.2f  %.0f s", step, figure, best, time.monotonic() - began)


def train_trees(data: Path, work: Path, course: Course) -> None:
    """Stage 2."""
    nlp = spacy.load(work / "trees") if course.resume else tree_pipeline(work / "vectors")
    chance = random.Random(SEED)
    train, held = read_trees(data, "train"), read_trees(data, "dev")
    dev = [tree_doc(nlp.vocab, block) for block in held]

    def rounds() -> Iterator[Example]:
        chance.shuffle(train)
        return (tree_example(nlp, block, chance) for block in train)

    if not course.resume:
        nlp.initialize(lambda: [tree_example(nlp, block, random.Random(1)) for block in train])
    stream = batches(rounds, steady if course.resume else growing)

    def update(optimizer: Optimizer, step: int) -> None:
        nlp.update(next(stream), drop=0.2, sgd=optimizer)

    def score() -> float:
        figures = tree_scores(nlp, dev)
        log.info("%s", {key: round(value, 2) for key, value in figures.items()})
        return figures["las"] + figures["tag"] + figures["sentence"] * 0.3

    fit(nlp, update, score, work / "trees", course)


def read_names(data: Path) -> tuple[list[tuple[Tagged, int]], list[Tagged]]:
    """The recogniser's sentences to learn from (each with how often a round shows it) and those held out."""
    train: list[tuple[Tagged, int]] = []
    held: list[Tagged] = []
    for name, (times, size) in NAME_FILES.items():
        for i, text in enumerate(joined(read_iob(data / "ner" / f"{name}.iob"), size)):
            if (i // 10) % HELD_OUT == 3:
                held.append(text)
            else:
                train.append((text, times))
    return train, [*held, *joined(read_iob(data / "ner" / "gum-free-dev.iob"), 4)]


def train_names(data: Path, work: Path, course: Course, out: str, news: list[Tagged]) -> None:
    """Stages 3 and 5. A tagger that shares the encoder learns from the treebanks beside it, and is thrown away."""
    nlp = spacy.load(work / "names") if course.resume else name_pipeline(work / "vectors")
    chance, variation = random.Random(SEED), Variation(SEED, world_cities())
    texts, held = read_names(data)
    trees = read_trees(data, "train")
    if not course.resume:
        nlp.initialize(lambda: [example(nlp, text) for text, _ in texts])
    tagger = _side_tagger(nlp, trees)

    def rounds() -> Iterator[Example]:
        shown = [text for text, times in texts for _ in range(times)]
        shown += chance.sample(news, min(len(news), len(shown) // 2))
        chance.shuffle(shown)
        for text in shown:
            varied = variation.varied(text)
            yield example(nlp, Tagged(tuple(typeset(list(varied.words), chance)), varied.tags, varied.spaces))

    def tree_rounds() -> Iterator[Example]:
        chance.shuffle(trees)
        return (tree_example(nlp, block, chance) for block in trees)

    size = steady if course.resume else growing
    names, tags = batches(rounds, size), batches(tree_rounds, lambda step: size(step) * 0.7)

    def update(optimizer: Optimizer, step: int) -> None:
        nlp.update(next(names), drop=0.2, sgd=optimizer)
        if step % 2 == 0:
            tagger.update(next(tags), drop=0.2, sgd=optimizer)

    def score() -> float:
        figures = name_scores(nlp, held)
        log.info("%s", {key: round(value, 1) for key, value in figures.items()})
        return figures["f1"]

    fit(nlp, update, score, work / out, course)


def _side_tagger(nlp: Language, trees: list[list[Tree]]) -> Any:
    """A part-of-speech tagger over the recogniser's own encoder: capitals and context, from texts without entities."""
    recogniser: Any = nlp.get_pipe("ner")
    encoder_model = recogniser.model.get_ref("tok2vec").layers[0]
    tagger = Tagger(nlp.vocab, build_tagger_model(encoder_model, nO=None))
    sample = [tree_example(nlp, block, random.Random(1)) for block in trees]
    learned = encoder_model.to_bytes()
    tagger.initialize(lambda: sample, nlp=nlp)
    encoder_model.from_bytes(learned)  # initializing the tagger would else make the encoder forget
    return tagger


# Ranks and offices before a name, and what stands before a number ("No. 2"), whose full stop spaCy's English tokenizer
# takes for a sentence's end.
ABBREVIATIONS = sorted(
    word_set("""
Amb Asst Atty Brig Capt Cdr Cllr Cmdr Col Comdr Const Cpl Dep Dept Det Dir Engr Fr Hon Insp Lieut Lt Maj Min Msgr Ofc
Pfc Pres Pte Pvt Sec Sgt Spc Sr Supt Brig.-Gen Lt.-Col Lt.-Gen Maj.-Gen No Nos
""")
)


def keep_abbreviations(nlp: Language) -> None:
    """Makes "Capt." one token, as the treebanks have it."""
    tokenizer: Any = nlp.tokenizer
    for word in ABBREVIATIONS:
        tokenizer.add_special_case(f"{word}.", [{"ORTH": f"{word}."}])


def assemble(data: Path, work: Path, out: Path, names: str) -> None:
    """Stage 6: entities, encoder, tags, parts of speech, tree, lemmas, in this order; strings pruned."""
    trees, entities = spacy.load(work / "trees"), spacy.load(work / names)
    trees.add_pipe("ner", source=entities, first=True)
    lemmatizer: Any = trees.add_pipe("lemmatizer", config={"mode": "rule"})
    tables = lemma_tables(read_trees(data, "train"))
    for name, table in tables.items():
        lemmatizer.lookups.add_table(name, table)
    keep_abbreviations(trees)
    trees.meta.update(
        name="event_timeline",
        version="1.0.0",
        description="Embedded English pipeline for event timelines; see README.md beside it.",
        license="CC BY-SA 4.0",
        spacy_version=">=3.8.0,<3.9.0",
    )
    trees.to_disk(out)
    kept = sorted({label for name in trees.pipe_names for label in getattr(trees.get_pipe(name), "labels", ())})
    (out / "vocab" / "strings.json").write_text(json.dumps(kept), encoding="utf-8")


def main() -> None:
    """The command line."""
    parser = argparse.ArgumentParser(prog="python -m extract.entities.train", description=__doc__.split("\n")[0])
    parser.add_argument("--data", type=Path, required=True, help="folder with ud/, ner/, text/ and measure/")
    parser.add_argument("--out", type=Path, help="where the finished pipeline goes")
    parser.add_argument("--work", type=Path, default=Path("build/model"), help="where the stages leave their results")
    parser.add_argument("--stage", choices=("vectors", "trees", "names", "news", "again", "assemble"))
    parser.add_argument("--steps", type=int, default=8000, help="training steps of the tree and name stages")
    parser.add_argument("--minutes", type=float, default=240, help="the longest such a stage may take")
    parser.add_argument("--resume", action="store_true", help="go on from the stage's checkpoint")
    parser.add_argument("--names", default="again", help="which recogniser to assemble")
    parser.add_argument("--evaluate", type=Path, metavar="MODEL", help="print a pipeline's figures")
    chosen = parser.parse_args()
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(message)s", force=True)
    threadpool_limits(limits=1, user_api="blas")  # a second thread mostly waits for the first
    if chosen.evaluate:
        figures = evaluate(chosen.evaluate, chosen.data)
        print(as_table(figures) if chosen.out is None else json.dumps(figures, indent=2))
        return
    fix_random_seed(SEED)
    set_current_ops(NumpyOps(use_blis=False))  # numpy's matrix product takes half the time of blis
    data, work = chosen.data, chosen.work
    course = Course(chosen.steps, chosen.minutes, chosen.resume)
    work.mkdir(parents=True, exist_ok=True)
    stages: dict[str, Callable[[], None]] = {
        "vectors": lambda: make_vectors(data, work / "vectors"),
        "trees": lambda: train_trees(data, work, course),
        "names": lambda: train_names(data, work, course, "names", []),
        "news": lambda: sure_news(work / "names", work / "trees", data, work / "news"),
        "again": lambda: train_names(data, work, replace(course, resume=True), "again", read_iob(work / "news")),
    }
    for stage, run in stages.items():
        if chosen.stage == stage or (chosen.stage is None and not (work / stage).exists()):
            run()
    if chosen.out and chosen.stage in (None, "assemble"):
        assemble(data, work, chosen.out, chosen.names)


if __name__ == "__main__":
    main()
