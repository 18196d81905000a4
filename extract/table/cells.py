"""Single cells of the event table: texts that any column, spreadsheet and reader can hold, and the way back.

Spreadsheets run a cell that begins like a formula, and pandas reads "NA" or "1e5" as something else than a text: such
cells get a leading apostrophe, which `read` takes off again. Control characters are written as spreadsheets do
(`_x0001_`, ECMA-376 part 1, 22.9.2.19). Tuples are joined by "; ".
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from datetime import date, datetime
from typing import Any

import numpy as np
import numpy.typing as npt
import pandas as pd
import pyarrow as pa
import pyarrow.compute as pc

LONGEST = 32_000
"""Characters in a spreadsheet's cell; the format's own limit is 32,767, escapes included."""

_SURROGATE = re.compile("[\ud800-\udfff]")
# OWASP's list, also after spaces, quotes and apostrophes; full-width forms too, which some spreadsheets fold.
_FORMULA = re.compile(r"[\s'\"\u00a0]*[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]")
_NUMBER = re.compile(r"\s*[+-]?(?:[0-9][0-9_]*\.?[0-9]*|\.[0-9]+)(?:[eE][+-]?[0-9]+)?\s*")
# What pandas reads as missing or as true and false, in any case; a sign before them makes a formula of them anyway.
_ENDLESS = ("inf", "infinity")
_WORDS = frozenset(
    [
        "#n/a",
        "#n/a n/a",
        "#na",
        "1.#ind",
        "1.#qnan",
        "<na>",
        "n/a",
        "na",
        "null",
        "nan",
        "none",
        "true",
        "false",
        *_ENDLESS,
    ]
)
_UNWRITABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|_(?=x[0-9A-Fa-f]{4}_)")
_UNWRITABLE_XML = re.compile("[\x00-\x08\x0b-\x1f\ufffe\uffff]|_(?=x[0-9A-Fa-f]{4}_)")
_WRITTEN = re.compile("_x([0-9A-Fa-f]{4})_")
_PIECE = re.compile(r"(?:^|(?<=;) )((?:[^\\;]|\\.)*+)(?:;|$)", re.DOTALL)
_ESCAPED = re.compile(r"\\(.)", re.DOTALL)
_BETWEEN = "\x1f"
_CONTINUED = re.compile(r"(.+) \((\d+)\)")


def clean(text: str) -> str:
    """The text with lone surrogates as U+FFFD, one for one: offsets hold."""
    return text if text.isascii() else _SURROGATE.sub("\ufffd", text)


def names(values: Iterable[str]) -> tuple[str, ...]:
    """A tuple of names: cleaned, without empty ones, each once, in their order."""
    return tuple(dict.fromkeys(clean(value) for value in values if value))


def column(values: Sequence[Any]) -> pd.Series[Any]:
    """Tuples as a column of objects; equal tuples are one object, so that a million rows stay small."""
    once: dict[tuple[str, ...], tuple[str, ...]] = {}
    held = np.empty(len(values), dtype=object)
    for number, value in enumerate(values):
        if not isinstance(value, tuple):
            raise TypeError(f"{value!r} is no tuple")
        held[number] = once.setdefault(value, value)
    return pd.Series(held, dtype=object)


# --- writing ------------------------------------------------------------------------------------------------


def shield(text: str, xml: bool = False) -> str:
    """A text that no spreadsheet runs, no reader takes for something else, and no file format refuses."""
    if not text:
        return text
    pattern = _UNWRITABLE_XML if xml else _UNWRITABLE
    text = pattern.sub(lambda found: f"_x{ord(found[0]):04X}_", text)
    return "'" + text if _needs_shield(text) else text


def _needs_shield(text: str) -> bool:
    core = text.lstrip("'")
    if _FORMULA.match(core) or core.strip().lower() in _WORDS:
        return True
    # A number is safe only if reading it as one and writing it again gives the same text.
    return bool(_NUMBER.fullmatch(core)) and not (
        core.isascii() and core.isdigit() and len(core) < 16 and core[0] != "0"
    )


def unshield(text: str) -> str:
    """What `shield` was given."""
    if text.startswith("'") and _needs_shield(text[1:]):
        text = text[1:]
    return _WRITTEN.sub(lambda found: chr(int(found[1], 16)), text) if "_x" in text else text


def join(values: Iterable[str]) -> str:
    """A tuple as one text: "; " between, a backslash before a semicolon or backslash of its own."""
    return "; ".join(value.replace("\\", "\\\\").replace(";", "\\;") for value in values)


def split(text: str) -> tuple[str, ...]:
    """What `join` was given."""
    if "\\" not in text:
        return tuple(part for part in text.split("; ") if part)
    # each piece between bare semicolons, with the backslashes before a semicolon or backslash taken off
    return tuple(_ESCAPED.sub(r"\1", piece) for piece in _PIECE.findall(text) if piece)


# --- reading back -------------------------------------------------------------------------------------------


def is_list(value: Any) -> bool:
    """Whether a cell holds several values, as JSON and Parquet give them."""
    return isinstance(value, list | tuple | np.ndarray)


def joined(table: pd.DataFrame) -> pd.DataFrame:
    """The table with cells that had to be cut ("passage_text (2)") put together again."""
    more = [
        (found[1], int(found[2]), name) for name in map(str, table.columns) if (found := _CONTINUED.fullmatch(name))
    ]
    if not more:
        return table
    table = table.copy()
    for whole, _, part in sorted(more):
        if whole in table:
            table[whole] = [
                text if missing(rest) else f"{text}{rest}" for text, rest in zip(table[whole], table[part], strict=True)
            ]
    return table


def missing(value: Any) -> bool:
    """Whether a cell is empty, however the reader says so."""
    return (
        value is None
        or value is pd.NaT
        or value is pd.NA
        or value == ""
        or (isinstance(value, float) and value != value)
    )


def tuples(values: Any) -> npt.NDArray[np.object_] | None:
    """A column of lists of texts as tuples, each distinct one made once, an empty one for what is missing; None where
    it holds anything else. `values`: what pyarrow makes an array of, or one of its own."""
    try:
        lists = values.combine_chunks() if isinstance(values, pa.ChunkedArray) else pa.array(values, from_pandas=True)
        lists = lists.cast(pa.list_(pa.string()))
    except (pa.ArrowInvalid, pa.ArrowTypeError, pa.ArrowNotImplementedError):
        return None
    if lists.flatten().null_count or pc.any(pc.match_substring(lists.flatten(), _BETWEEN)).as_py():
        return None
    lengths = pc.fill_null(pc.list_value_length(lists), 0).to_numpy(zero_copy_only=False)
    coded = pc.fill_null(pc.binary_join(lists, _BETWEEN), "").dictionary_encode()
    made = np.empty(len(coded.dictionary) + 1, dtype=object)
    made[:] = [*(tuple(key.split(_BETWEEN)) for key in coded.dictionary.to_pylist()), ()]
    found: npt.NDArray[np.object_] = made[np.where(lengths, coded.indices.to_numpy(zero_copy_only=False), -1)]
    return found


def read(values: Iterable[Any], kind: str, escaped: bool) -> list[Any]:
    """A column as pandas read it from a file, as Python values of its kind; `escaped` where `shield` was used."""
    reader = _READERS[kind]
    memo: dict[Any, Any] = {}
    result = []
    for value in values:
        if is_list(value):
            result.append(tuple(str(one) for one in value))
            continue
        key = (type(value), value)
        if key not in memo:
            memo[key] = reader(value, escaped)
        result.append(memo[key])
    return result


def _text(value: Any, escaped: bool) -> str:
    if missing(value):
        return ""
    if isinstance(value, str):
        return unshield(value) if escaped else value
    if isinstance(value, float | np.floating):
        if not float(value).is_integer() or abs(float(value)) >= 2**53:
            raise ValueError(f"{value!r} was read as a number where a text stood; read the file with dtype=str")
        return str(int(value))
    if isinstance(value, datetime | date):
        return value.isoformat()
    return str(value)


def _tuple(value: Any, escaped: bool) -> tuple[str, ...]:
    return split(_text(value, escaped))


def _category(value: Any, escaped: bool) -> str | None:
    return _text(value, escaped) or None


def _time(value: Any, escaped: bool) -> datetime | None:
    if missing(value):
        return None
    if isinstance(value, pd.Timestamp):
        return value.round("s").to_pydatetime()
    if isinstance(value, datetime):
        return value
    found = np.datetime64(str(value).strip().replace(" ", "T"), "s").item()
    if not isinstance(found, datetime):
        raise ValueError(f"{value!r} is not a date of the years 1–9999")
    return found


def _bool(value: Any, escaped: bool) -> bool:
    word = str(value).lower()
    if word not in ("true", "false", "1", "0", "1.0", "0.0") and not missing(value):
        raise ValueError(f"{value!r} is neither true nor false")
    return word in ("true", "1", "1.0")


def _whole(value: Any, escaped: bool) -> int | None:
    if missing(value):
        return None
    number = float(value)
    if not number.is_integer():
        raise ValueError(f"{value!r} is not a whole number")
    return int(number)


def _float(value: Any, escaped: bool) -> float | None:
    return None if missing(value) else float(value)


_READERS: dict[str, Callable[[Any, bool], Any]] = {
    "str": _text,
    "tuple": _tuple,
    "category": _category,
    "datetime64[s]": _time,
    "bool": _bool,
    "Int64": _whole,
    "Int32": _whole,
    "float32": _float,
    "float64": _float,
}
