"""Counts on annotated texts how often each kind of resolution is right: `python -m extract.dates.calibrate --gold DIR`.

DIR holds JSON lines `{doc_id, dct, text, timexes: [{start, end, type, value}]}`; texts named "wikiwars…" are histories
whose `dct` is no publication date. A reading is right where the gold expression it overlaps denotes the same days, or,
denoting none, has the same value; one that overlaps none is wrong, except in gold that marks dates alone ("gum…").
Half of the documents show how well the other half's figures hold; the table is made from all.
"""

from __future__ import annotations

import argparse
import json
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from extract.dates.anchors import resolve
from extract.dates.confidence import Kind, share, widened
from extract.dates.find import find
from extract.dates.notation import from_timex3
from extract.records import Dated, Document

_TABLE = Path(__file__).with_name("confidence_table.py")
_FILES = ("timebank", "wikiwars_timex3", "meantime", "tweets", "gum_dates")
_BINS = 10


def main() -> None:
    """Counts, reports how well the figures hold, and writes the table."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--gold", type=Path, required=True, help="folder of the annotated texts")
    parser.add_argument("--dry-run", action="store_true", help="report only, write nothing")
    options = parser.parse_args()
    halves: tuple[list[tuple[Kind, bool]], list[tuple[Kind, bool]]] = ([], [])
    for name in _FILES:
        for number, record in enumerate(_records(options.gold / f"{name}.jsonl")):
            halves[number % 2].extend(_judged(name, record))
    _report(*halves)
    counts = _counted(halves[0] + halves[1])
    if not options.dry_run:
        _TABLE.write_text(_written(counts), encoding="utf-8")
        print(f"{len(counts)} kinds written to {_TABLE}")


def _records(path: Path) -> Iterator[dict[str, Any]]:
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            yield json.loads(line)


def _judged(name: str, record: dict[str, Any]) -> Iterator[tuple[Kind, bool]]:
    """Every reading of a document with whether it is right."""
    told = name.startswith("wikiwars")
    published = None if told or not record["dct"] else date.fromisoformat(record["dct"][:10])
    document = Document(record["doc_id"], record["text"], published=published)
    gold = sorted(record["timexes"], key=lambda timex: int(timex["start"]))
    starts = [timex["start"] for timex in gold]
    for dated in resolve(document, find(document.text)):
        if dated.status == "unresolved":
            continue
        at = bisect_right(starts, dated.end_char - 1) - 1
        same = gold[at] if at >= 0 and gold[at]["end"] > dated.start_char else None
        if same is None and name.startswith("gum"):
            continue
        yield (dated.rule, dated.status, dated.anchor, dated.type), same is not None and _right(dated, same)


def _right(dated: Dated, gold: dict[str, Any]) -> bool:
    if dated.value == (gold["value"] or ""):
        return True
    ours, theirs = _days(dated.value), _days(gold["value"] or "")
    return ours is not None and ours == theirs


def _days(value: str) -> tuple[date, date] | None:
    interval = from_timex3(value)
    if interval is None or interval.start is None or interval.end is None:
        return None
    return interval.start.date(), (interval.end - timedelta(microseconds=1)).date()


def _counted(judged: list[tuple[Kind, bool]]) -> dict[Kind, tuple[int, int]]:
    right: Counter[Kind] = Counter(kind for kind, good in judged if good)
    seen: Counter[Kind] = Counter(kind for kind, _ in judged)
    return {kind: (right[kind], seen[kind]) for kind in sorted(seen)}


def _report(first: list[tuple[Kind, bool]], second: list[tuple[Kind, bool]]) -> None:
    """Confidence said by one half against the share right in the other, in ten bins, both ways."""
    bins: dict[int, list[tuple[float, bool]]] = {}
    for known, asked in ((first, second), (second, first)):
        counts = widened(_counted(known))
        for kind, good in asked:
            said = share(kind, counts)
            bins.setdefault(min(int(said * _BINS), _BINS - 1), []).append((said, good))
    total = sum(map(len, bins.values()))
    off = 0.0
    print("said    right   readings")
    for _, members in sorted(bins.items()):
        said = sum(each for each, _ in members) / len(members)
        right = sum(good for _, good in members) / len(members)
        off += abs(said - right) * len(members) / total
        print(f"{said:.2f}    {right:.2f}    {len(members)}")
    print(f"on average {off:.3f} off (expected calibration error)")


def _written(counts: dict[Kind, tuple[int, int]]) -> str:
    lines = [f"    {json.dumps(list(kind))[1:-1].join('()')}: {pair},\n" for kind, pair in counts.items()]
    head = (
        '"""Made by `python -m extract.dates.calibrate --gold DIR`: (rule, status, anchor, type) -> right, seen."""\n\n'
    )
    return f"{head}COUNTS: dict[tuple[str, str, str, str], tuple[int, int]] = {{\n{''.join(lines)}}}\n"


if __name__ == "__main__":
    main()
