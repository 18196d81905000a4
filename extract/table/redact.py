"""A copy that is safe to share: chosen names and exact places replaced, the same everywhere in the table."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from functools import cache, partial
from typing import Any

import pandas as pd

from extract.records import Document
from extract.table import cells, schema

NAME, PLACE = "Person", "Place"
"""Chosen names become "Person A", "Person B" …, chosen places "Place A" …, in the order given."""

_PARTICLES = ("al", "el", "an", "bin", "ibn", "abu", "van", "von", "der", "den", "de", "la", "le", "the", "of", "and")
_TITLES = ("mr", "mrs", "ms", "dr", "prof", "general", "colonel", "captain", "president", "sir", "sheikh")
_UNTELLING = frozenset((*_PARTICLES, *_TITLES))
"""Words in a name that give nobody away."""

Hide = Callable[[str], str]


def redact(
    table: pd.DataFrame,
    names: Sequence[str] = (),
    places: Sequence[str] = (),
    documents: Iterable[Document] = (),
) -> tuple[pd.DataFrame, list[Document]]:
    """The table and documents with those names and places replaced in every column of text, titles and file names too.

    Each word of a name counts as the name where it has a capital: "Lena Okafor" also covers "Okafor", "Lena", "OKAFOR"
    and "Okafor-Diaz", whatever the accents; in file names without a capital too. A name made of another one's words
    ("Okafor") gets its stand-in. A place keeps its region and country ("Place A / Westland") and loses coordinates.
    Offsets into the documents' texts go with the words, and so do ids and hashes that a name could be guessed from.
    """
    names, places = [name for name in names if name.strip()], [place for place in places if place.strip()]
    if not names and not places:
        return table, list(documents)
    hide, hide_in_name = _hiding(names, places, any_case=False), _hiding(names, places, any_case=True)
    redacted = table.copy(deep=False)
    redacted.attrs = {"problems": [_problem(problem, hide_in_name) for problem in table.attrs.get("problems", ())]}
    for name, kind in schema.columns(table).items():
        if kind in ("str", "tuple", "category") and name not in schema.CATEGORIES:
            redacted[name] = _column(table[name], kind, hide_in_name if name == "document" else hide)
    redacted["event"] = _renumbered(table["event"], "event")
    redacted["passage"] = _renumbered(table["passage"], "passage")
    redacted["sha256"] = pd.Series([""] * len(table), dtype="str")
    where = (
        table["place_path"].map(lambda path: hide(path.split(" / ")[0]) != path.split(" / ")[0]).to_numpy(dtype=bool)
    )
    for name in ("latitude", "longitude"):
        redacted[name] = table[name].mask(where)
    for name in ("when_start", "when_end", "trigger_start", "trigger_end", "anchor_start", "anchor_end"):
        redacted[name] = pd.Series(pd.array([None] * len(table), dtype="Int64"))
    return redacted, [_document(document, hide, hide_in_name) for document in documents]


def _hiding(names: Sequence[str], places: Sequence[str], any_case: bool) -> Hide:
    whole, words = _stand_ins(names, places)
    found = [(_pattern(name), stand_in, True) for name, stand_in in sorted(whole.items(), key=_longest)]
    found += [(_pattern(word), stand_in, any_case) for word, stand_in in sorted(words.items(), key=_longest)]

    def hide(text: str) -> str:
        for pattern, stand_in, small_too in found:
            text = pattern.sub(partial(_replaced, by=stand_in, small_too=small_too), text)
        return text

    return hide


def _replaced(found: re.Match[str], by: str, small_too: bool) -> str:
    """A word of a name is the name where it has a capital: "Will" is one, "will" is not."""
    return by if small_too or not found[0][0].islower() else found[0]


def _stand_ins(names: Sequence[str], places: Sequence[str]) -> tuple[dict[str, str], dict[str, str]]:
    """What whole names and places, and what the words of names, are replaced by."""
    whole: dict[str, str] = {}
    words: dict[str, str] = {}
    for name in sorted(names, key=lambda name: -len(name)):
        parts = [part for part in re.findall(rf"(?:[^\W\d_]|[{_marks()}])+", name) if _telling(part)]
        known = {words.get(part) for part in parts}
        stand_in = known.pop() if len(known) == 1 else None
        whole[name] = stand_in or f"{NAME} {_letters(list(names).index(name))}"
        for part in parts:
            words.setdefault(part, whole[name])
    for number, name in enumerate(places):
        whole.setdefault(name, f"{PLACE} {_letters(number)}")
    return whole, words


def _telling(word: str) -> bool:
    return len(word) > 1 and word.casefold() not in _UNTELLING


def _longest(item: tuple[str, str]) -> tuple[int, str]:
    return -len(item[0]), item[0]


@cache
def _marks() -> str:
    """The combining marks, as the inside of a regular expression's class."""
    codes = [code for code in range(0x300, 0x11FFF) if unicodedata.category(chr(code))[0] == "M"]
    starts = [code for code, before in zip(codes, [-2, *codes], strict=False) if code != before + 1]
    ends = [code for code, after in zip(codes, [*codes[1:], -2], strict=True) if code + 1 != after]
    return "".join(f"{chr(start)}-{chr(end)}" for start, end in zip(starts, ends, strict=True))


def _pattern(name: str) -> re.Pattern[str]:
    """A name as written anywhere: any case, any space or hyphen between its words, with or without accents."""
    parts = re.findall(rf"(?:[^\W_]|[{_marks()}])+", name)
    between = r"[\s\-_.,'’·]+"
    spelled = between.join("".join(map(_letter, part)) for part in parts) or re.escape(name)
    return re.compile(rf"(?<![^\W_]){spelled}(?![^\W_])", re.IGNORECASE)


def _letter(letter: str) -> str:
    if unicodedata.category(letter)[0] == "M":
        return ""
    base = unicodedata.normalize("NFD", letter)[0]
    return f"[{re.escape(base + letter)}{_ACCENTED.get(base.casefold(), '')}][{_marks()}]*"


def _accented() -> dict[str, str]:
    """The Latin letters with an accent, by their bare letter."""
    found: dict[str, str] = {}
    for code in range(0xC0, 0x250):
        base = unicodedata.normalize("NFD", chr(code))[0]
        if base != chr(code):
            found[base.casefold()] = found.get(base.casefold(), "") + chr(code)
    return found


_ACCENTED = _accented()


def _letters(number: int) -> str:
    """A, B … Z, AA, AB …"""
    letters = ""
    number += 1
    while number:
        number, rest = divmod(number - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters


def _column(column: pd.Series[Any], kind: str, hide: Hide) -> pd.Series[Any]:
    if kind == "tuple":
        once = {value: cells.names(map(hide, value)) for value in set(column)}
        return cells.column([once[value] for value in column])
    told = {value: hide(value) for value in column.dropna().unique()}
    values = [told.get(value) for value in column]
    return schema.typed(str(column.name), kind, values)


def _renumbered(column: pd.Series[Any], word: str) -> pd.Series[Any]:
    codes, _ = pd.factorize(column)
    return pd.Series([f"{word}-{code + 1}" for code in codes], dtype="str")


def _problem(problem: Mapping[str, Any], hide: Hide) -> dict[str, Any]:
    return {name: hide(value) if isinstance(value, str) else None for name, value in problem.items()}


def _document(document: Document, hide: Hide, hide_in_name: Hide) -> Document:
    """Its passages no longer fit its text: they are left out."""
    name, text, title = hide_in_name(document.name), hide(document.text), hide(document.title)
    return replace(document, name=name, text=text, title=title, passages=(), sha256="", problems=())
