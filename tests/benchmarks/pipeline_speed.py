"""Speed and memory of the whole pipeline, as ratios within one run: `python tests/benchmarks/pipeline_speed.py`.

1. On TimeBank (`TIMELINE_SHARED`): beside the embedded language model over the full text, and spaCy's bare tokenizer.
   The three take turns, and the shortest of several rounds counts, since the machine may be busy.
2. Five hundred invented reports of 800 words in two processes: seconds on the clock, peak memory of all processes.
3. An invented report of 300 pages beside one of 30: its cost per character as a multiple.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import resource
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path

import psutil  # type: ignore[import-untyped]

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

# found from wherever this is started
from extract.pipeline import Settings, extract_document, extract_events, extract_many  # noqa: E402
from extract.records import Document  # noqa: E402

ROUNDS = 4
REPORTS, WORDS = 500, 800
PAGE = 400  # words
PARTS = ("speed", "many", "long")
GOALS = (
    "goals: at most 0.6 of the model over the full text, at least 0.08 of the tokenizer's speed, 500 reports in 60 s "
    "and below 1 GB, a long report no dearer per character than a short one"
)

PEOPLE = [
    f"{first} {last}"
    for first in ("Lena", "Tomas", "Adaeze", "Omar", "Ines", "Pavel", "Mariam", "Giorgi")
    for last in ("Okafor", "Willem", "Quist", "Haddad", "Sokolov", "Beridze", "Marek")
]
BODIES = [
    "the Harbour Authority",
    "the Ministry of Transport",
    "Northern Dredging",
    "the Coast Guard",
    "the city council",
]
TOWNS = ["Batumi", "Poti", "Varna", "Odesa", "Trabzon", "Mosul", "Tripoli", "Gdansk"]
SENTENCES = (
    "{who} told reporters in {town} {when} that the inquiry into the fire would be led by {body}.",
    "{when}, {who} and two colleagues were arrested near {town} after police searched the offices of {body}.",
    "The agreement, signed {when} in {town}, obliges {body} to repair the eastern pier.",
    "A court in {town} rejected the appeal of {who} {when}.",
    "{body} denied that its crews had been warned before the ferry ran aground.",
    "Residents say that little has changed, and that the promised money never reached the villages along the river.",
    "“We had no other choice,” said {who}, who had led the department for eleven years.",
    "The road to {town} remained closed while engineers examined the bridge and the two tunnels behind it.",
    "Prices of wheat and diesel rose again, traders at the market of {town} said.",
    "{who} rejected the claim and accused {body} of hiding the report from the families of the victims.",
    "It was not clear who had ordered the ship to leave the port, or why the pilots were not told.",
    "Three lorries with medicine reached {town} {when}, according to {body}, but a fourth turned back.",
)
DAYS = ("on {day} {month} {year}", "on Tuesday", "last week", "in {month} {year}", "two days later", "yesterday")
MONTHS = ("January", "March", "May", "July", "September", "November")


def report(words: int, chance: random.Random) -> str:
    """Invented prose with a time expression in every other sentence, as news has it."""
    paragraphs: list[str] = []
    count = 0
    while count < words:
        told = [_sentence(chance) for _ in range(chance.randint(2, 4))]
        count += sum(len(sentence.split()) for sentence in told)
        paragraphs.append(" ".join(told))
    return "\n\n".join(paragraphs)


def _sentence(chance: random.Random) -> str:
    when = chance.choice(DAYS).format(
        day=chance.randint(1, 28), month=chance.choice(MONTHS), year=chance.randint(2012, 2021)
    )
    told = chance.choice(SENTENCES).format(
        who=chance.choice(PEOPLE), town=chance.choice(TOWNS), body=chance.choice(BODIES), when=when
    )
    return told[:1].upper() + told[1:]


def timebank() -> list[Document]:
    """TimeBank's texts with their publication dates."""
    path = Path(os.environ.get("TIMELINE_SHARED", ROOT.parent / "shared")) / "corpora" / "timebank.jsonl"
    if not path.exists():
        sys.exit(f"no TimeBank at {path}: set TIMELINE_SHARED")
    records = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    return [Document(one["doc_id"], one["text"], published=date.fromisoformat(one["dct"][:10])) for one in records]


def best(actions: dict[str, Callable[[], object]], rounds: int) -> dict[str, float]:
    """The shortest processor seconds of each; they take turns, so that a busy minute hits all."""
    shortest = dict.fromkeys(actions, float("inf"))
    for _ in range(rounds):
        for name, action in actions.items():
            begun = time.process_time()
            action()
            shortest[name] = min(shortest[name], time.process_time() - begun)
    return shortest


def compare(rounds: int) -> None:
    """The pipeline, the model over the full text, and the bare tokenizer on TimeBank."""
    import spacy
    from thinc.api import use_ops
    from threadpoolctl import threadpool_limits

    from extract.entities.model import EMBEDDED, load

    documents = timebank()
    texts = [document.text for document in documents]
    nlp, blank, ours = spacy.load(EMBEDDED), spacy.blank("en"), load()
    with use_ops("numpy", use_blis=False):
        numpy_nlp = spacy.load(EMBEDDED)
    extract_document(documents[0])
    list(nlp.pipe(texts[:3]))

    def one_thread() -> None:
        with threadpool_limits(1, user_api="blas"):
            list(numpy_nlp.pipe(texts))

    took = best(
        {
            "pipeline": lambda: list(extract_many(documents)),
            "one document at a time": lambda: [extract_document(document) for document in documents],
            "with implicit dates": lambda: list(extract_many(documents, Settings(implicit=True))),
            "model as spaCy runs it": lambda: list(nlp.pipe(texts)),
            "model with numpy's product": one_thread,
            "model as we run it": lambda: ours.parse_many([(document, None, ()) for document in documents]),
            "tokenizer": lambda: [blank(text) for text in texts],
        },
        rounds,
    )
    words = sum(len(text.split()) for text in texts)
    for name, seconds in took.items():
        print(f"{name:28s} {seconds:7.2f} s {words / seconds:10,.0f} words/s", flush=True)
    for name in ("model as spaCy runs it", "model with numpy's product", "model as we run it"):
        print(f"of the {name}, over the full text: {took['pipeline'] / took[name]:.3f}")
    for name in ("pipeline", "one document at a time"):
        print(f"of the tokenizer's speed, {name}: {took['tokenizer'] / took[name]:.3f}")


class PeakMemory:
    """The greatest memory of this process and those it started, looked at ten times a second (MB).

    Of pages that several processes share each has its part (PSS), where the system tells.
    """

    def __enter__(self) -> PeakMemory:
        self.peak = 0.0
        self._done = threading.Event()
        self._thread = threading.Thread(target=self._watch)
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._done.set()
        self._thread.join()

    def _watch(self) -> None:
        own = psutil.Process()
        while not self._done.wait(0.1):
            total = 0.0
            for process in [own, *own.children(recursive=True)]:
                try:
                    memory = process.memory_full_info()
                except psutil.NoSuchProcess:
                    continue  # ended between being listed and being looked at
                total += getattr(memory, "pss", memory.rss)
            self.peak = max(self.peak, total / 2**20)


def many() -> None:
    """Five hundred reports into one table with two processes."""
    chance = random.Random(11)
    published = date(2021, 6, 1)
    documents = [
        Document(f"report-{number}.txt", report(WORDS, chance), published=published + timedelta(number % 90))
        for number in range(REPORTS)
    ]
    with PeakMemory() as memory:
        begun = time.perf_counter()
        table = extract_events(documents, Settings(workers=2))
        took = time.perf_counter() - begun
    own, ended = resource.getrusage(resource.RUSAGE_SELF), resource.getrusage(resource.RUSAGE_CHILDREN)
    busy = own.ru_utime + own.ru_stime + ended.ru_utime + ended.ru_stime
    print(f"{REPORTS} reports of {WORDS} words: {took:.1f} s, {busy:.1f} processor seconds since the start")
    print(f"{len(table):,} events, {memory.peak:,.0f} MB at most")


def long_report() -> None:
    """A report of 300 pages beside its first thirty, with and without implicit dates."""
    text = report(300 * PAGE, random.Random(5))
    short = text[: text.index("\n\n", len(text) // 10)]
    for implicit in (False, True):
        settings = Settings(implicit=implicit)
        took = best(
            {
                "short": lambda: extract_document(Document("short", short, published=date(2021, 6, 1)), settings),  # noqa: B023
                "long": lambda: extract_document(Document("long", text, published=date(2021, 6, 1)), settings),  # noqa: B023
            },
            2,
        )
        ratio = took["long"] / len(text) / (took["short"] / len(short))
        kind = " with implicit dates" if implicit else ""
        print(f"300 pages{kind}: {took['long']:.1f} s, per character {ratio:.2f} x that of 30 pages", flush=True)


def main() -> None:
    """Prints the figures."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--part", choices=PARTS, help="only this part")
    parser.add_argument("--rounds", type=int, default=ROUNDS)
    options = parser.parse_args()
    if options.part is None:  # each in a process of its own: what one has loaded is no memory of the next
        for part in PARTS:
            command = [sys.executable, __file__, "--part", part, "--rounds", str(options.rounds)]
            subprocess.run(command, check=True)
        print(GOALS)
    elif options.part == "speed":
        compare(options.rounds)
    elif options.part == "many":
        many()
    else:
        long_report()


if __name__ == "__main__":
    main()
