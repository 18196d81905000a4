"""A synthetic event table: the proportions of real reports (grains, open ends, names by rank), invented words."""

from __future__ import annotations

import numpy as np
import pandas as pd

from extract.table import schema

GRAINS = ("hour", "part of day", "day", "week", "month", "season", "year", "decade")
GRAIN_SHARE = (0.02, 0.02, 0.56, 0.03, 0.20, 0.02, 0.13, 0.02)
GRAIN_DAYS = (1 / 24, 0.25, 1, 7, 30, 91, 365, 3652)
VERBS = ("met", "crossed", "shelled", "released", "arrested", "denied", "withdrew from", "signed", "reached", "seized")
THINGS = ("the bridge", "a convoy", "the northern road", "two officers", "an agreement", "the depot", "the ministry")
COUNTRIES = ("Avaria", "Borland", "Cestria", "Doriva", "Estmark", "Falland")
FIRST = ("Adem", "Bera", "Cilo", "Dana", "Emre", "Faro", "Gita", "Hani", "Ilya", "Jara")
LAST = ("Kovar", "Lundi", "Marek", "Nasri", "Orban", "Petri", "Qadir", "Rostam", "Sabri", "Tolan")


def table(size: int, seed: int = 7) -> pd.DataFrame:
    """`size` events over two centuries with all columns that the views read."""
    random = np.random.default_rng(seed)
    grain = random.choice(len(GRAINS), size, p=GRAIN_SHARE)
    start, end, throughout = _times(random, size, grain)
    actors = _names(random, size, [f"{first} {last}" for last in LAST for first in FIRST], 0, 3)
    paths = [f"Town {n} / District {n // 5} / {COUNTRIES[n // 5 % len(COUNTRIES)]}" for n in range(120)]
    place = _ranked(random, size, len(paths) + 1)
    path = np.array(["", *paths], dtype=object)[place]
    what = _words(random, size)
    passage = np.arange(size) // 3
    frame = pd.DataFrame(
        {
            "event": [f"{n:016x}" for n in range(size)],
            "start": start,
            "end": end,
            "grain": pd.Categorical.from_codes(grain, list(GRAINS), ordered=True),
            "throughout": throughout,
            "when": "on that day",
            "value": "",
            "mod": pd.Categorical.from_codes(np.where(random.random(size) < 0.06, 0, -1), ["APPROX"]),
            "edtf": "",
            "date_status": _category(random, size, ("stated", "inferred", "assumed"), (0.6, 0.36, 0.04)),
            "flags": [()] * size,
            "anchor": "",
            "anchor_start": pd.array([pd.NA] * size, dtype="Int64"),
            "anchor_end": pd.array([pd.NA] * size, dtype="Int64"),
            "why": "the words give the day",
            "rule": pd.Categorical.from_codes(np.zeros(size, dtype=np.int8), ["full_date"]),
            "confidence": random.choice([0.62, 0.8, 0.93, 0.98], size).astype("float32"),
            "status": _category(random, size, ("happened", "planned", "denied", "alleged"), (0.85, 0.07, 0.03, 0.05)),
            "what": what,
            "trigger": "met",
            "actors": actors,
            "agents": actors,
            "affected": [()] * size,
            "places": [(text.split(" / ")[0],) if text else () for text in path],
            "place_path": pd.Series(path, dtype="str"),
            "latitude": np.where(place > 0, 30.0 + place % 20, np.nan),
            "longitude": np.where(place > 0, 10.0 + place % 37, np.nan),
            "reported_by": _names(random, size, [f"Agency {n}" for n in range(40)], 0, 2),
            "document": pd.Categorical.from_codes(passage // 40, [f"report-{n}.txt" for n in range(size // 120 + 1)]),
            "title": "A report",
            "sha256": "",
            "published": pd.Series([pd.NaT] * size, dtype="datetime64[s]"),
            "published_from": pd.Categorical([None] * size),
            "section": _category(random, size, ("body", "heading", "list", "teaser"), (0.9, 0.04, 0.04, 0.02)),
            "passage": pd.Series(passage).astype(str),
            "passage_text": pd.Series(what).groupby(passage).transform("first").to_numpy(),
            "page": pd.array([pd.NA] * size, dtype="Int32"),
            "when_start": pd.array(np.arange(size) * 80, dtype="Int64"),
            "when_end": pd.array(np.arange(size) * 80 + 10, dtype="Int64"),
            "trigger_start": pd.array(np.arange(size) * 80 + 20, dtype="Int64"),
            "trigger_end": pd.array(np.arange(size) * 80 + 23, dtype="Int64"),
            "same_as": "",
            "conflict": "",
            "language": pd.Categorical(["en"] * size),
        }
    )
    return schema.check(pd.DataFrame({name: _typed(name, frame[name]) for name in schema.SCHEMA}))


def _typed(name: str, column: pd.Series) -> pd.Series:
    kind = schema.SCHEMA[name]
    if kind != "category":
        return column if kind == "tuple" else column.astype(kind)
    known = schema.CATEGORIES.get(name) or tuple(sorted(set(column.dropna().astype(str))))
    return column.astype(pd.CategoricalDtype(pd.Index(known, dtype="str"), ordered=name == "grain"))


def _times(random: np.random.Generator, size: int, grain: np.ndarray) -> tuple[pd.Series, pd.Series, np.ndarray]:
    days = random.integers(0, 73_000, size).astype("timedelta64[D]")
    start = (np.datetime64("1821-01-01") + days).astype("datetime64[s]")
    length = (np.array(GRAIN_DAYS)[grain] * 86_400).astype("timedelta64[s]")
    end = start + length
    kind = random.random(size)
    start = np.where(kind < 0.02, np.datetime64("NaT"), start)
    end = np.where((kind >= 0.02) & (kind < 0.05), np.datetime64("NaT"), end)
    unresolved = kind > 0.99
    start, end = np.where(unresolved, np.datetime64("NaT"), start), np.where(unresolved, np.datetime64("NaT"), end)
    return pd.Series(start, dtype="datetime64[s]"), pd.Series(end, dtype="datetime64[s]"), random.random(size) < 0.08


def _ranked(random: np.random.Generator, size: int, count: int) -> np.ndarray:
    """Ranks as names in news are spread: a few everywhere, many seldom."""
    weights = 1 / np.arange(1, count + 1)
    return random.choice(count, size, p=weights / weights.sum())


def _names(random: np.random.Generator, size: int, names: list[str], least: int, most: int) -> list[tuple[str, ...]]:
    pool = [tuple(names[n] for n in dict.fromkeys(_ranked(random, k, len(names)))) for k in _sizes(random, least, most)]
    return [pool[n] for n in random.integers(0, len(pool), size)]


def _sizes(random: np.random.Generator, least: int, most: int) -> list[int]:
    return [int(n) for n in random.integers(least, most + 1, 3000)]


def _words(random: np.random.Generator, size: int) -> list[str]:
    verbs, things, numbers = random.integers(0, len(VERBS), size), random.integers(0, len(THINGS), size), range(size)
    return [f"Unit {n % 997} {VERBS[v]} {THINGS[t]}" for n, v, t in zip(numbers, verbs, things, strict=True)]


def _category(
    random: np.random.Generator, size: int, names: tuple[str, ...], shares: tuple[float, ...]
) -> pd.Categorical:
    return pd.Categorical.from_codes(random.choice(len(names), size, p=shares), list(names))
