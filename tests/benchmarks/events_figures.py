"""Scores the events of the whole pipeline on the gold of others: python tests/benchmarks/events_figures.py [CORPUS ...]

CORPUS: timebank, meantime, semeval15_docs (with happenings whose date is assumed); all three by default. The gold lies
under TIMELINE_SHARED and is scored by its own score_events.py. That gold has a value for a date but no `mod`, so a row
carries the days of its TIMEX3 value ("mid-1996": the year), as the gold does; `--narrowed` gives our own days instead.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT))
CORPORA = Path(os.environ.get("TIMELINE_SHARED", ROOT.parent / "shared")) / "corpora"
EPOCH = date(1970, 1, 1)


def rows(corpus: str, implicit: bool, narrowed: bool) -> Iterator[dict[str, Any]]:
    """The event rows of a corpus as its scorer wants them."""
    sys.path.insert(0, str(CORPORA))
    from score_timex import interval as days_of_value

    from extract.pipeline import Settings, extract_document
    from extract.records import Document

    with (CORPORA / f"{corpus}.jsonl").open(encoding="utf-8") as lines:
        for record in map(json.loads, lines):
            published = date.fromisoformat(record["dct"][:10]) if record.get("dct") else None
            document = Document(record["doc_id"], record["text"], published=published, published_from="given")
            for event in extract_document(document, Settings(implicit=implicit)).events:
                days = None if narrowed else days_of_value(event.dated.value)
                if days:
                    start, end = (str(EPOCH + timedelta(days=ordinal)) for ordinal in days)
                else:
                    start, end = _days(event.dated.interval)
                yield {
                    "doc_id": document.name,
                    "trigger_start": event.trigger_start,
                    "trigger_end": event.trigger_end,
                    "start": start,
                    "end": end,
                    "actors": event.actors,
                    "places": [place.name for place in event.places],
                    "date_status": event.dated.status,
                }


def _days(interval: Any) -> tuple[str | None, str | None]:
    def day(moment: datetime | None, up: bool) -> str | None:
        if moment is None:
            return None
        later = up and moment.time() != datetime.min.time()
        return str(moment.date() + timedelta(days=later))

    return (day(interval.start, False), day(interval.end, True)) if interval else (None, None)


def figures(corpus: str, narrowed: bool = False) -> dict[str, dict[str, Any]]:
    """The scorer's figures by half: rules are written on the documents of odd lines, the even ones only measured."""
    implicit = corpus.startswith("semeval")
    gold = CORPORA / ("meantime.events.jsonl" if implicit else f"{corpus}.events.jsonl")
    lines = (CORPORA / f"{corpus}.jsonl").read_text(encoding="utf-8").splitlines(keepends=True)
    halves = {"all": lines} if implicit else {"odd": lines[0::2], "even": lines[1::2], "all": lines}
    scored: dict[str, dict[str, Any]] = {}
    with tempfile.TemporaryDirectory() as folder:
        path, documents = Path(folder) / "rows.jsonl", Path(folder) / "documents.jsonl"
        with path.open("w", encoding="utf-8") as file:
            for row in rows(corpus, implicit, narrowed):
                file.write(json.dumps(row) + "\n")
        for half, chosen in halves.items():
            documents.write_text("".join(chosen), encoding="utf-8")
            command = [sys.executable, CORPORA / "score_events.py", documents, gold, path, "--json"]
            command += ["--timelines", CORPORA / "semeval15_timelines.jsonl"] if implicit else []
            found = json.loads(subprocess.run(command, capture_output=True, check=True).stdout)
            scored[half] = (
                {"timelines": {k: v for k, v in found["timelines"].items() if k != "per"}} if implicit else found
            )
    return scored


def main() -> None:
    names = [name for name in sys.argv[1:] if not name.startswith("-")] or ["timebank", "meantime", "semeval15_docs"]
    for name in names:
        begun = time.process_time()
        for half, scored in figures(name, "--narrowed" in sys.argv).items():
            print(name, half, json.dumps(scored))
        print(f"{time.process_time() - begun:.1f} s")


if __name__ == "__main__":
    main()
