"""One event over whole reports: invented ones of several voices, read by the pipeline, and their marked predicates."""

from __future__ import annotations

import re
from datetime import date
from itertools import combinations
from pathlib import Path

from extract import read
from extract.pipeline import extract_document, to_table
from extract.records import Document
from extract.table import same_event

REPORTS = Path(__file__).resolve().parents[1] / "gold" / "same_event" / "reports.txt"
_MARK = re.compile(r"\{(\w):([^}]*)\}")


def reports() -> list[tuple[Document, dict[int, str]]]:
    """Each report, and of which happening the words at each character of it tell."""
    found = []
    scene = ""
    for block in re.split(r"(?m)^(?=##)", REPORTS.read_text(encoding="utf-8"))[1:]:
        head, _, body = block.partition("\n")
        if head.startswith("### "):
            scene = head[10:]
            continue
        name, published, title = re.fullmatch(r"## (\S+) (\S+) \| (.*)", head).groups()  # type: ignore[union-attr]
        text, told = f"{title}\n\n", dict[int, str]()
        for at, part in enumerate(re.split(r"(\{\w:[^}]*\})", body.strip().replace("\n", "\n\n"))):
            marked = _MARK.fullmatch(part) if at % 2 else None
            word = marked[2] if marked else part
            if marked:
                told |= dict.fromkeys(range(len(text), len(text) + len(word)), f"{scene}:{marked[1]}")
            text += word
        (document,) = read(text.strip().encode(), f"{scene}-{name}.txt", published=date.fromisoformat(published))
        assert document.text == text.strip()
        found.append((document, told))
    return found


def test_what_several_voices_tell_of_a_happening_is_joined_and_nothing_else() -> None:
    found = reports()
    table = same_event.mark(to_table((document, extract_document(document).events) for document, _ in found))
    told = {document.name: marks for document, marks in found}
    rows = [
        (str(document), next((told[document][at] for at in range(start, end) if at in told[document]), ""), group)
        for document, start, end, group in zip(
            table["document"], table["trigger_start"], table["trigger_end"], table["same_as"], strict=True
        )
    ]
    pairs = [(a, b) for a, b in combinations([row for row in rows if row[1]], 2) if a[0] != b[0]]
    gold = [(a, b) for a, b in pairs if a[1] == b[1]]
    joined = [(a, b) for a, b in pairs if a[2] and a[2] == b[2]]
    wrong = [(a, b) for a, b in joined if a[1] != b[1]]
    assert len(gold) >= 180
    assert len(wrong) <= 2, wrong
    assert len(joined) - len(wrong) >= 0.4 * len(gold)
