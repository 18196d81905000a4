# ruff: noqa: E501, SIM905 - fragments, many to a line
"""Random input of every kind that comes from outside: `python tests/hostile/fuzz.py --inputs 100000`.

Each target is fed inputs made by chance from good ones, equal for an equal `--seed`. A crash is any exception, or a broken
promise (a document without text or sentence, an offset outside of the text, a link that does not restore itself). What
crashed is printed with the seed that makes it again, and the exit status is 1.

To add a target: a function that makes an input by a `random.Random`, one that tries it, and a line in TARGETS.
"""

from __future__ import annotations

import argparse
import contextlib
import importlib.util
import io
import random
import sys
import time
import traceback
import zipfile
from collections import Counter
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, NamedTuple

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT))

from extract.reading.draft import Unreadable  # noqa: E402
from extract.reading.formats import read  # noqa: E402
from extract.reading.limits import MEGABYTE, Limits  # noqa: E402
from extract.table import chronology, schema  # noqa: E402

LIMITS = Limits(seconds=20, memory=1024 * MEGABYTE, max_expanded=50 * MEGABYTE, max_members=100)
Dice = random.Random


class Target(NamedTuple):
    """What is fed: its share of all inputs, how an input is made, how it is tried (returns what is worth counting)."""

    share: float
    make: Callable[[Dice], Any]
    feed: Callable[[Any], str]


# readers


def _made() -> Any:
    path = ROOT / "tests" / "reading" / "made.py"
    spec = importlib.util.spec_from_file_location("made", path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


_GOOD: dict[str, bytes] = {}
_TOKENS = (
    b"\x00", b"\xff", b"\n", b"\r\n\r\n", b"<", b">", b"</p>", b"<table>", b"&#0;", b"&#x10ffff;", b"]]>", b"{", b"}", b"[", b'"', b"\\u0000",
    b"%PDF-", b"endobj", b"stream\n", b"0 R", b"/Kids", b"/Length 99999999", b"PK\x03\x04", b"PK\x01\x02", b"PK\x05\x06", b"Content-Type:", b"--b",
    b"From ", b"> ", b"-->", b"\\u-1?", b"\\bin9", b"9" * 30, b"-1", b"1e999", b"\xed\xa0\x80", b"\xe2\x80", b"\xfe\xff", b"|", b"\t", b"Latest news\n",
    b"On 3 May 2018, X wrote:\n", b"3 May 2018", b"728 x 90", b"<w:p/>", b"<!DOCTYPE x [<!ENTITY a 'b'>]>", b"WARC/1.0\r\n", b"Content-Length: 5",
)  # fmt: skip


def make_file(dice: Dice) -> tuple[str, bytes]:
    """A good file, broken; of zipped formats also a part within."""
    if not _GOOD:
        _GOOD.update(_made().everything())
    name = dice.choice(list(_GOOD))
    data = _GOOD[name]
    if data[:2] == b"PK" and dice.random() < 0.6:
        return name, _within_zip(data, dice)
    return name, _mutated(data, dice)


def _within_zip(data: bytes, dice: Dice) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        entries = old.infolist()
        victim = dice.choice(entries)
        for entry in entries:
            content = old.read(entry)
            new.writestr(entry.filename, _mutated(content, dice) if entry is victim else content)
    return out.getvalue()


def _mutated(data: bytes, dice: Dice) -> bytes:
    changed = bytearray(data)
    for _ in range(dice.choice((1, 1, 2, 4, 16))):
        size = len(changed)
        at, to = sorted((dice.randrange(size + 1), dice.randrange(size + 1)))
        kind = dice.randrange(6)
        if kind == 0 and size:
            changed[dice.randrange(size)] ^= 1 << dice.randrange(8)
        elif kind == 1:
            changed[at:at] = dice.choice(_TOKENS) * dice.choice((1, 1, 2, 50))
        elif kind == 2:
            del changed[at : min(to, at + dice.choice((1, 4, 200)))]
        elif kind == 3:
            changed[at:at] = changed[at : min(to, at + 500)]
        elif kind == 4:
            del changed[dice.choice((at, to)) :]
        else:
            changed[at : at + 4] = dice.randbytes(dice.choice((1, 4, 8)))
    return bytes(changed)


def feed_file(made: tuple[str, bytes]) -> str:
    """Reads it; checks what is promised of every document."""
    name, data = made
    documents = read(data, name=name, limits=LIMITS)
    assert documents
    for document in documents:
        assert document.text.strip() or document.problems
        assert all(0 <= p.start < p.end <= len(document.text) for p in document.passages)
        for problem in document.problems:
            assert problem.message.startswith(document.name)
            assert "\n" not in problem.message
    messages = " ".join(problem.message for document in documents for problem in document.problems)
    for words in ("broke down", "longer than", "more memory"):
        if words in messages:
            return f"stopped: {words}"
    return "read" if any(document.text for document in documents) else "a sentence"


# tables of events

_TABLES = (
    b"Date,Event,Place,Source,Actor\n3 May 2019,Fire,\"Varna, Bulgaria\",Gazette,L. Okafor; T. Will\nsometime,b,,,\n05/23/2018,c,,,\n",
    b"Year\tMonth\tDay\tHeadline\tText\n1994\t3\t12\ta\tb\n1995\tMay\t\tc\t\n",
    b'[{"date": "2019-05-03", "event": "Fire", "lat": 1.5, "lon": "2"}, {"date": null, "event": ["a", "b"]}]',
)  # fmt: skip


def make_table(dice: Dice) -> tuple[str, bytes]:
    """A table of events, broken: another's, or one as it is downloaded here."""
    ours = (ROOT / "data" / "events.csv").read_bytes()[:20_000]
    data = dice.choice((*_TABLES, ours))
    return "a.json" if data[:1] == b"[" else "a.csv", _mutated(data, dice)


def feed_table(made: tuple[str, bytes]) -> str:
    """Reads it; checks that each row is an event with its words where they stand."""
    try:
        found = chronology.read(made[1], made[0], limits=LIMITS)
    except Unreadable:
        return "a sentence"
    schema.check(found.table)
    assert set(found.rows) == set(found.table["event"])
    text = found.document.text
    told = zip(found.table["when"], found.table["when_start"], found.table["when_end"], strict=True)
    assert found.ours or all(text[start:end] == when for when, start, end in told)
    return "a download" if found.ours else "events"


# words about time

_WORDS = (
    "3 5 12 31 45 1999 2018 2019 99999 0 May June mid- early late March 2018 Monday Friday yesterday today tomorrow ago later earlier before after"
    " since until from to between and the a last next this week month year decade century days weeks months years two several few quarter spring"
    " winter 's st nd rd th , . : - – — / ( ) \" “ ” ' Q1 AD BC 1990s '90s noon midnight a.m. p.m. 10:30 25:61 2018-05-03 2018-W18 05/03/18"
    " Ramadan Easter Nowruz 1440 AH 三月 mai 2018年5月3日 ٣ مايو ٢٠١٨ \n \n\n \t \u00a0 \u202e \ufffd ½ ² every other once twice during end of beginning"
    " start half fiscal on in at by for over about some than more less not may march sat sun second minute hour evening night morning afternoon"
).split(" ")
_NAMES = (
    "The minister",
    "Ann Lee",
    "the army",
    "Hamas",
    "Velm",
    "forty witnesses",
    "The U.N.",
    "She",
    "they",
    "It",
    "Reuters",
)
_ACTS = (
    "arrived in Velm",
    "was killed",
    "said that the port was closed",
    "will meet",
    "denied the attack",
    "left",
    "attacked the convoy near Velm",
)


def make_words(dice: Dice) -> str:
    """Words about time and noise, in any order."""
    words = dice.choices(_WORDS, k=dice.choice((1, 2, 3, 5, 8, 13, 60)))
    if dice.random() < 0.1:
        words.insert(0, "".join(chr(dice.randrange(32, 0x3000)) for _ in range(20)))
    return dice.choice((" ", " ", " ", "", "-", "\n")).join(words)


def feed_words(text: str) -> str:
    """`find_dates`; offsets must lie in the text and bear the words."""
    from extract import find_dates

    found = find_dates(text, "2019-09-21")
    for one in found:
        assert text[one.start_char : one.end_char] == one.text
        if one.interval and one.interval.start and one.interval.end:
            assert one.interval.start < one.interval.end
    return "dated" if found else "none"


def make_story(dice: Dice) -> str:
    """A few sentences with actors and words about time."""
    return " ".join(
        f"{dice.choice(_NAMES)} {dice.choice(_ACTS)} {make_words(dice) if dice.random() < 0.5 else dice.choice(('on 3 May 2018', 'a week later', 'in mid-August', 'yesterday'))}."
        for _ in range(dice.randrange(1, 5))
    )  # fmt: skip


def feed_story(text: str) -> str:
    """The whole way to events; every offset must lie in the text."""
    from extract.pipeline import Settings, extract_document

    [document] = read(text.encode("utf-8", "replace"), name="a.txt", published="2019-09-21")
    result = extract_document(document, Settings())
    for event in result.events:
        assert 0 <= event.trigger_start < event.trigger_end <= len(document.text)
        assert 0 <= event.passage < len(document.passages)
    return "events" if result.events else "none"


# notations and what a person types

_EDTF = ("2018", "2018-05", "2018-05-03", "2018-21", "201X", "19XX", "2018-XX", "2018?", "2018~", "2018-05%", "/", "..", "../", "[2018,2019]",
         "{1999..2001}", "Y17000", "-0044", "2018-05-03T10:30", "~", "?", "X", "-", "T24:00", "Z", "+05:00", "0000", "9999", "2018-02-30")  # fmt: skip


def make_notation(dice: Dice) -> str:
    """EDTF and dates as people type them, spliced."""
    if dice.random() < 0.3:
        return " ".join(dice.choices(_WORDS, k=dice.randrange(1, 5)))
    text = "".join(dice.choices(_EDTF, k=dice.randrange(1, 4)))
    if dice.random() < 0.3 and text:
        at = dice.randrange(len(text))
        text = text[:at] + dice.choice("0123456789XYT?~%/-.,[]{} \x00é٣") + text[at + 1 :]
    return text


def feed_notation(text: str) -> str:
    """EDTF raises ValueError and nothing else; a date string gives an interval or None; both write themselves again."""
    from extract.dates.edtf import from_edtf, to_edtf
    from extract.dates.notation import in_words, to_timex3
    from extract.dates.written import parse_written

    found = []
    with contextlib.suppress(ValueError):
        found.append(from_edtf(text))
    written = parse_written(text)
    if written is not None:
        found.append(written)
    for interval in found:
        assert from_edtf(to_edtf(interval)) is not None
        assert in_words(interval)
        to_timex3(interval)
    return "a date" if found else "none"


def make_link(dice: Dice) -> dict[str, list[str]]:
    """The part of a URL behind the question mark."""
    from views.state import FIELDS

    keys = [*FIELDS, "x", "", "\x00", "__class__"]
    values = ["", "1", "-1", "0.5", "nan", "inf", "1e999", "9" * 400, "timeline", "2018-05-03", "2018-05-03/2019-01-01", "/", "a" * 5000, "\x00", "<script>",
              "2018-05-03T10:30:00/..", "true", "None", "٣", "\ud800", "a,b;c", "0001-01-01/9999-12-31"]  # fmt: skip
    return {dice.choice(keys): dice.choices(values, k=dice.choice((0, 1, 1, 2, 100))) for _ in range(dice.randrange(6))}


def feed_link(parameters: dict[str, list[str]]) -> str:
    """A link reads to a state, and that state's own link reads to the same."""
    from views import state

    first = state.read(parameters)
    assert state.read(state.write(first)) == first
    return "kept" if state.write(first) else "default"


TARGETS = {
    "readers": Target(0.2, make_file, feed_file),
    "tables of events": Target(0.05, make_table, feed_table),
    "find_dates": Target(0.4, make_words, feed_words),
    "extract_events": Target(0.05, make_story, feed_story),
    "EDTF and date input": Target(0.15, make_notation, feed_notation),
    "URL state": Target(0.15, make_link, feed_link),
}


def fuzz(name: str, inputs: int, seed: int, most: int = 20) -> tuple[Counter[str], list[str]]:
    """Feeds one target; what came of its inputs, and a description of the first crash of each kind, at most `most`."""
    target = TARGETS[name]
    outcomes: Counter[str] = Counter()
    crashes: dict[str, str] = {}
    for number in range(inputs):
        dice = Dice(f"{name} {seed} {number}")
        made = target.make(dice)
        try:
            outcomes[target.feed(made)] += 1
        except Exception:
            outcomes["crash"] += 1
            trace = traceback.format_exc(limit=-3)
            if len(crashes) < most:
                crashes.setdefault(trace, f"{name}, seed {seed}, input {number}: {made!r:.600}\n{trace}")
    return outcomes, list(crashes.values())


def main(arguments: Sequence[str] | None = None) -> int:
    """The command; exit status 1 if anything crashed."""
    parser = argparse.ArgumentParser(description="Random input of every kind that comes from outside.")
    parser.add_argument("--inputs", type=int, default=100_000, help="in all (default 100,000)")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--only", choices=list(TARGETS), help="one target alone")
    options = parser.parse_args(arguments)
    names = [options.only] if options.only else list(TARGETS)
    whole = sum(TARGETS[name].share for name in names)
    failed: list[str] = []
    for name in names:
        count = round(options.inputs * TARGETS[name].share / whole)
        began = time.perf_counter()
        outcomes, crashes = fuzz(name, count, options.seed)
        failed.extend(crashes)
        told = ", ".join(f"{number:,} {outcome}" for outcome, number in outcomes.most_common())
        print(f"{name:20} {count:8,} inputs {time.perf_counter() - began:7.1f} s   {told}", flush=True)
    for crash in failed:
        print(f"\n{crash}")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
