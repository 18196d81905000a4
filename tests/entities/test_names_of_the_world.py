"""Who and where in the same reports under names from all parts of the world; as a program: all figures.

`python tests/entities/test_names_of_the_world.py` fills every report with every list of names (about a minute).
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from extract.pipeline import extract_document
from extract.reading.passages import split
from extract.records import Document, Event

GOLD = Path(__file__).resolve().parents[1] / "gold" / "names"
FLOORS = {"actors": (85, 92), "places": (87, 91)}  # recall and precision, in a hundred
_GAP = re.compile(r"\{(\w\d)([sa]?)\}")
_MARK = re.compile(r"\[([^\[\]|]+)\|([^\[\]|]*)\|([^\[\]|]*)\]")
_TITLE = re.compile(
    r"^(?:u|daw|sheikh|haji|alhaji|hajiya|malik|bibi|begum|mullah|mir|sir|datu|chaudhry|seyyed|md)(?= )"
    r"|(?<= )(?:jr|iii)$"
)
_KIND = re.compile(r" (?:district|province|river|street|city|camp)$")
_FORM = re.compile(
    r",? (?:\(pty\) ltd|pvt ltd|sdn bhd|co ltd|ltd|llc|plc|inc|co|corp|gmbh|bv|sa|spa|asa|jsc|pcl|sarl|doo|as|aş|zrt"
    r"|srl|kk)$"
)
_SEAT = re.compile(r" (?:in|of) (?:the )?[\w'-]+(?: [\w'-]+)?$")

Names = dict[str, str]


@dataclass(frozen=True)
class Row:
    """A predicate of a filled report: its offsets, the gaps that stand for its actors and places."""

    start: int
    end: int
    actors: tuple[str, ...]
    places: tuple[str, ...]


def reports() -> list[str]:
    parts = re.split(r"^# .*\n", (GOLD / "reports.txt").read_text(encoding="utf-8"), flags=re.M)
    return [part.strip() for part in parts if part.strip()]


def lists_of_names() -> dict[str, Names]:
    found: dict[str, Names] = {}
    current: Names = {}
    for line in (GOLD / "names.txt").read_text(encoding="utf-8").splitlines():
        if line.startswith("["):
            current = found.setdefault(line.strip("[]"), {})
        elif line:
            gap, _, name = line.partition(": ")
            current[gap] = name
    return found


def filled(report: str, names: Names) -> tuple[str, list[Row]]:
    """The report with these names in its gaps, without its marks, and the rows that they mark."""

    def name(gap: re.Match[str]) -> str:
        full, _, short = names[gap[1]].partition(" | ")
        words = short if gap[2] else full
        opens = not gap.start() or re.search(r"(?:\n|[.!?] )$", report[: gap.start()])
        return "T" + words[1:] if opens and words.startswith("the ") else words

    marked, text, rows, at = _GAP.sub(name, report), "", [], 0
    for mark in _MARK.finditer(marked):
        text += marked[at : mark.start()]
        rows.append(Row(len(text), len(text) + len(mark[1]), *(tuple(re.findall(r"\??\w\d", mark[n])) for n in (2, 3))))
        text += mark[1]
        at = mark.end()
    return text + marked[at:], rows


def plain(name: str) -> str:
    return " ".join(re.sub(r"^the |[.\"“”]", "", name.replace("’", "'").lower()).split())


def spellings(gap: str, names: Names) -> set[str]:
    """What a row may call whoever or whatever fills this gap."""
    full, _, short = names[gap].partition(" | ")
    found = {plain(full)}
    if gap[0] == "p":
        found |= {_TITLE.sub("", form).strip() for form in found} | {plain(re.sub(r'"[^"]*" ', "", full))}
        found |= {_TITLE.sub("", form).strip() for form in found}
    elif gap[0] in "go":
        found |= {_SEAT.sub("", plain(full)), _FORM.sub("", plain(full)).rstrip(",")}
    elif gap[0] == "a":
        found.add(plain(short))
    else:
        found |= {_KIND.sub("", plain(full)), *(f"{plain(full)} {kind}" for kind in ("district", "province", "city"))}
    return found


def row_of(row: Row, text: str, events: Sequence[Event]) -> Event | None:
    """The event on this predicate, else the nearest of its sentence."""
    begins = max([0, *(found.end() for found in re.finditer(r"[.\n] ", text[: row.start]))])
    ends = re.search(r"\.(?: [A-Z]|\n|$)|$", text[row.end :])
    here = [e for e in events if begins <= e.trigger_start < row.end + (ends.start() if ends else 0)]
    return min(here, key=lambda e: max(e.trigger_start - row.end, row.start - e.trigger_end, 0), default=None)


def counted(report: str, names: Names) -> Iterator[tuple[str, str, str]]:
    """What is counted: ("actors" or "places", "gold", "hit", "told" or "right", the gap or "")."""
    text, rows = filled(report, names)
    events = extract_document(Document("report", text, split(text))).events
    for row in rows:
        event = row_of(row, text, events)
        for what, gaps in (("actors", row.actors), ("places", row.places)):
            told = [] if event is None else list(event.actors if what == "actors" else (p.name for p in event.places))
            for gap in sorted(gaps, key=lambda gap: gap[0] == "?"):
                hit = next((name for name in told if plain(name) in spellings(gap.strip("?"), names)), None)
                if hit is not None:
                    told.remove(hit)
                if gap[0] != "?":
                    yield what, "gold", gap
                    yield from [(what, "hit", gap), (what, "right", "")] if hit is not None else []
            yield from ((what, "wrong", "") for _ in told)


def share(part: int, rest: int) -> float:
    return 100 * part / max(part + rest, 1)


def figures(counts: Counter[tuple[str, str]], what: str) -> tuple[float, float]:
    """Recall and precision."""
    hit, gold = counts[what, "hit"], counts[what, "gold"]
    return share(hit, gold - hit), share(counts[what, "right"], counts[what, "wrong"])


def test_who_and_where_under_all_names() -> None:
    lists = list(lists_of_names().values())
    counts: Counter[tuple[str, str]] = Counter()
    for number, report in enumerate(reports()):
        for turn in (0, 1):
            filling = lists[(2 * number + turn) % len(lists)]
            counts.update((what, sort) for what, sort, _ in counted(report, filling))
    for what, (recall, precision) in FLOORS.items():
        found = figures(counts, what)
        assert found >= (recall, 0), (what, found)
        assert found[1] >= precision, (what, found)


def main() -> None:
    by_list: dict[str, Counter[tuple[str, str]]] = {}
    by_gap: dict[str, Counter[tuple[str, str]]] = {}
    for title, names in lists_of_names().items():
        for report in reports():
            for what, sort, gap in counted(report, names):
                for group in (by_list.setdefault(title, Counter()), by_list.setdefault("all", Counter())):
                    group[what, sort] += 1
                by_gap.setdefault(gap, Counter())[what, sort] += 1
    for title, counts in by_list.items():
        print(f"{title:18}", *(f"{what} R {{:5.1f}} P {{:5.1f}}".format(*figures(counts, what)) for what in FLOORS))
    for gap, counts in sorted(by_gap.items()):
        print(f"{gap:18}", *(f"{what} R {figures(counts, what)[0]:5.1f}" for what in FLOORS if counts[what, "gold"]))


if __name__ == "__main__":
    main()
