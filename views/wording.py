"""How dates, numbers and shares are written for readers: one way on every screen, on paper and in the report."""

from __future__ import annotations

import re
from datetime import date
from typing import Any

import pandas as pd

from extract.dates import before_christ
from extract.dates.interval import Grain, Interval, Mod
from extract.dates.notation import from_edtf, in_words
from extract.table import same_event

UNDATED = "undated"
NOT_KNOWN = "not known"
_TIME = ("start", "end", "grain", "mod", "value")


def when(row: pd.Series[Any]) -> str:
    """The time of an event: "3 May 2018", "11–20 August 2019", "before 2011", or that it has none."""
    return _in_words(*(row[key] for key in _TIME))


def other_actors(row: pd.Series[Any]) -> list[str]:
    """The actors of whom it is not known whether they did it or underwent it."""
    return [name for name in row["actors"] if name not in row["agents"] and name not in row["affected"]]


def times(rows: pd.DataFrame) -> list[str]:
    """The time of each row, as `when` writes it."""
    return [_in_words(*cells) for cells in zip(*(rows[key] for key in _TIME), strict=True)]


def day(moment: date | pd.Timestamp | None) -> str:
    """A day: "4 June 2021"."""
    if moment is None or pd.isna(moment):
        return NOT_KNOWN
    return f"{moment.day} {moment:%B} {moment.year}"


def number(count: int, noun: str) -> str:
    """ "1 event", "12,210 events"."""
    return f"{count:,} {noun if count == 1 else noun + 's'}"


def share(value: float) -> str:
    """A confidence: "85%"; nothing where none is known."""
    return "" if pd.isna(value) else f"{value:.0%}"


def conflict(text: str) -> str:
    """What other sources say, "2021-03-02 (report.txt); …" in the table, with its dates in words."""
    parts = []
    for part in text.split("; "):
        edtf, opening, rest = part.partition(" (")
        try:
            parts.append(in_words(from_edtf(edtf)) + opening + rest)
        except ValueError:
            parts.append(part)  # a file's name may hold a semicolon
    return "; ".join(parts)


_ISO_DAY = re.compile(r"\b\d{4}-\d\d-\d\d\b")
_STEM = re.compile(r"\b(\w+)…")


def same(table: pd.DataFrame, one: int, other: int) -> str:
    """Why two rows, by their places in the table, are one event: days in words, and words as the two reports write
    them instead of their stems."""
    reasons = same_event.reasons(table, one, other)
    lead = [] if same_event.is_one(reasons) else ["They are joined by another account, or by hand."]
    told = " ".join([*lead, *(reason.words for reason in reasons)])
    text = "\n".join(
        str(table[column].iat[row]) for column in ("what", "title", "passage_text") for row in (one, other)
    )
    near = table["passage_text"][table["document"].isin(set(table["document"].iloc[[one, other]]))]
    text = "\n".join([text, *near.unique()])

    def whole(stem: re.Match[str]) -> str:
        found = re.search(rf"(?i)\b{re.escape(stem[1])}\w*", text)
        return found.group() if found else stem.group()

    return _ISO_DAY.sub(lambda found: day(date.fromisoformat(found.group())), _STEM.sub(whole, told))


def place(path: str) -> str:
    """ "Al Bukamal / Deir ez-Zor / Syria" with commas."""
    return path.replace(" / ", ", ")


def _in_words(start: pd.Timestamp, end: pd.Timestamp, grain: Any, mod: Any, value: str) -> str:
    if pd.isna(start) and pd.isna(end):
        return before_christ.in_words(value, None if pd.isna(mod) else mod) or UNDATED
    sides = [None if pd.isna(side) else side.to_pydatetime() for side in (start, end)]
    return in_words(
        Interval(sides[0], sides[1], Grain.DAY if pd.isna(grain) else Grain(grain), None if pd.isna(mod) else Mod(mod))
    )


EXPLAINED = {
    "happened": "told as something that took place",
    "planned": "announced, ordered or expected; not told as done",
    "denied": "told as something that did not take place",
    "alleged": "told as somebody's claim",
    "stated": "all of the date is in the words",
    "inferred": "completed from other words of the report or from its publication date",
    "assumed": "counted from a publication date that was itself a guess",
    "unresolved": "there is nothing to count these words from",
    "body": "running text",
    "heading": "a headline or heading",
    "caption": "the words below a picture",
    "list": "an item of a list",
    "table": "a row of a table",
    "teaser": "a line about another report",
    "furniture": "a menu, footer or notice of the page",
    "unreviewed": "nobody has looked at it yet",
    "accepted": "somebody found it right",
    "rejected": "somebody found it wrong; hidden unless asked for",
    "corrected": "somebody changed it, and the log says what",
}
"""What the words of the closed columns mean, for hovers and helps."""

CONFIDENCE = "How often dates of this kind were read rightly on test reports; not how credible the source is."

FLAGS = {
    "weekday_mismatch": "The weekday does not fit the date: one of the two is wrong in the source.",
    "ambiguous_order": "Day and month could be the other way round.",
    "no_such_day": "The month has no such day: only month and year are kept.",
    "fiscal": "Counted in a business year of its own, shown at the calendar's months: they may differ.",
    "no_anchor": "There is nothing that these words could be counted from.",
}
"""What the flags of a date tell a reader; a flag that is not here is shown by its own name."""


def flags(names: tuple[str, ...]) -> str:
    """The flags of an event in sentences."""
    return " ".join(FLAGS.get(name, name.replace("_", " ")) for name in names)


def explain(names: list[str]) -> str:
    """What each of these values means, as the help beside a choice of them."""
    return "\n".join(f"- {name}: {EXPLAINED[name]}" for name in names if name in EXPLAINED)
