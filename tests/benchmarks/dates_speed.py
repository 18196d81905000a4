"""Speed, linearity and memory of finding dates, as ratios within one run: `python tests/benchmarks/dates_speed.py`.

The text is TimeBank's (`TIMELINE_SHARED`, default ../shared); peers are run on a part of it, as they are slow. Prints a
table; figures depend on the machine far less than seconds do, yet are no test.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
import time
import tracemalloc
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from extract import find_dates  # noqa: E402 – the repository's own package, from wherever this is started

PEER_CHARACTERS = 60_000  # of the text for dateparser.search_dates: the whole would take minutes
SMALL, LARGE = 100_000, 10_000_000
SLICES = 8  # short texts are slices of the long one, so that both meet as much that is new
SIZE_FOR_MEMORY = 1_000_000
GOALS = (
    "goals: 10 x search_dates, 1.5 x spaCy's tokenizer, cost per character at 10 MB at most 1.3 x that at 100 kB, "
    "50 bytes a character"
)


def seconds(action: Callable[[], object], repeat: int = 1) -> float:
    """Processor seconds of the shortest of some runs."""
    best = float("inf")
    for _ in range(repeat):
        start = time.process_time()
        action()
        best = min(best, time.process_time() - start)
    return best


def documents() -> list[tuple[str, str]]:
    """TimeBank's texts with their publication dates."""
    shared = Path(os.environ.get("TIMELINE_SHARED", ROOT.parent / "shared"))
    path = shared / "corpora" / "timebank.jsonl"
    if not path.exists():
        sys.exit(f"no TimeBank at {path}: set TIMELINE_SHARED")
    records = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    return [(record["text"], record["dct"][:10]) for record in records]


def grown(piece: str, size: int) -> str:
    """The piece again and again, up to that many characters."""
    return (piece * (size // len(piece) + 1))[:size]


def compare_speed(texts: list[tuple[str, str]]) -> None:
    """Characters a second of ours, of a bare spaCy tokenizer pass and of dateparser.search_dates."""
    import spacy
    from dateparser.search import search_dates

    size = sum(len(text) for text, _ in texts)
    find_dates(*texts[0])
    ours = size / seconds(lambda: [find_dates(text, published) for text, published in texts], 3)
    blank = spacy.blank("en")
    blank(texts[0][0])
    tokenizer = size / seconds(lambda: [blank(text) for text, _ in texts], 3)
    some: list[str] = []
    for text, _ in texts:
        some.append(text)
        if sum(map(len, some)) > PEER_CHARACTERS:
            break
    search_dates(some[0], languages=["en"])
    search = sum(map(len, some)) / seconds(lambda: [search_dates(text, languages=["en"]) for text in some])
    print(f"{'find_dates':32s} {ours / 1e6:8.3f} M characters/s")
    print(
        f"{'spacy.blank(en)':32s} {tokenizer / 1e6:8.3f} M characters/s   find_dates is {ours / tokenizer:6.1f} x",
        flush=True,
    )
    print(f"{'dateparser.search_dates':32s} {search / 1e6:8.3f} M characters/s   find_dates is {ours / search:6.1f} x")


def compare_sizes(texts: list[tuple[str, str]], large: int) -> None:
    """Cost per character of long texts as a multiple of that of short ones."""
    prose = "\n\n".join(text for text, _ in texts)
    kinds = {
        "prose": prose,
        "digits": "0123456789",
        "groups of digits": "1984 12 03 2019 ",
        "May May May": "May ",
        "one line without breaks": " ".join(prose.split()),
        "letters without spaces": "abcdefghij",
        "line breaks": "\n",
    }
    for name, piece in kinds.items():
        long = grown(piece, large)
        slices = [long[at : at + SMALL] for at in range(0, min(SLICES * SMALL, large), SMALL)]
        find_dates(slices[0], "2020-10-20")
        small = seconds(lambda texts=slices: [find_dates(text, "2020-10-20") for text in texts], 2)  # type: ignore[misc]
        small /= sum(map(len, slices))
        big = seconds(lambda text=long: find_dates(text, "2020-10-20")) / large  # type: ignore[misc]
        costs = f"{1e9 * small:8.0f} ns/character, at {large / 1e6:.0f} MB {1e9 * big:8.0f}"
        print(f"{name:32s} {costs}   {big / small:5.2f} x", flush=True)


def measure_memory(texts: list[tuple[str, str]]) -> None:
    """Bytes a character at peak beyond the text itself."""
    prose = "\n\n".join(text for text, _ in texts)
    kinds = {"prose": prose, "digits": "0123456789", "May May May": "May ", "one line": " ".join(prose.split())}
    for name, piece in kinds.items():
        text = grown(piece, SIZE_FOR_MEMORY)
        find_dates(text[:1000], "2020-10-20")
        tracemalloc.start()
        find_dates(text, "2020-10-20")
        peak = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()
        print(f"{'memory: ' + name:32s} {peak / len(text):8.1f} bytes/character", flush=True)


def main() -> None:
    """Prints the table."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--large", type=int, default=LARGE, help="characters of the long texts")
    parser.add_argument("--part", choices=("speed", "sizes", "memory"), help="only this part of the table")
    options = parser.parse_args()
    texts = documents()
    if options.part in (None, "speed"):
        compare_speed(texts)
    if options.part in (None, "sizes"):
        compare_sizes(texts, options.large)
    if options.part in (None, "memory"):
        measure_memory(texts)
    print(GOALS)


if __name__ == "__main__":
    main()
