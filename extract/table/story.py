"""The story a row stands in: names, telling words and figures of its report's title and of the paragraphs near by.

A row holds little of its report ("The men had been shot"); whoever reads it knows from the sentences beside it where,
whom and what befell. So each row is given the story it stands in, and two stories are weighed by what both tell and by
how few reports have it: counted over the documents of the year, together with a table of what news has anyway.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from math import inf, log
from typing import Any, NamedTuple
from zlib import crc32

import pandas as pd

from extract.entities import places
from extract.table.commonplace import commonplace
from extract.table.frequent import SELDOM, shares
from extract.table.happenings import alike
from extract.table.stems import LIGHT, STOP, stem

_BESIDE = 500  # characters: so far around a row its report tells of the same matter
_NEAR = 1500  # characters: what stands further off may be of another one
_NEAR_DAYS = 3
_FURTHER = 0.6  # of a word's weight, where it stands in another paragraph
_LONGEST = 6000  # characters: a longer paragraph is a whole text
_DOCUMENTS = 2000
"""So many reports of elsewhere are thought beside those of a case: what all of five reports name is rare still."""
_ENOUGH = 1000  # documents tell how rare a word is
_COMMON = 0.1  # the share of reports from which on a word says nothing
_WORD = re.compile(r"\d{1,3}(?:,\d{3})+(?![\w,])|[^\W_][\w’'-]*")
_FIGURE = re.compile(r"\d{1,3}(?:,\d{3}){1,5}|\d{2,18}")
_LARGE = 32  # smaller ones may be days
_BREAKS = frozenset('.!?:;"“”‘(|–—-\n')


@dataclass(frozen=True, slots=True)
class Story:
    """What stands around a row: its names and its other telling words, as stems, those of its document alone left out,
    each with how rare it is, from 0 (all have it) to 1 (hardly one), and less where it stands further off."""

    names: Mapping[str, float]
    words: Mapping[str, float]
    beside: frozenset[tuple[str, str]]  # which words of names stand beside each other: "Nuru | Adamu"
    rich: float  # what all its names weigh
    alone: bool = False  # no other sentence near by tells of that day


@dataclass(frozen=True, slots=True)
class Rarity:
    """How many documents of each year there are, and how many of them have a word in a title or paragraph of a row."""

    documents: Mapping[int, int]
    having: Mapping[tuple[int, str], int]

    def weight(self, word: str, year: int) -> float:
        here = self.having.get((year, word), 1) / (self.documents.get(year, 1) + _DOCUMENTS)
        share = max(here, shares().get(word, SELDOM))
        return max(0.0, log(_COMMON / share) / log(_COMMON / SELDOM))

    def together(self, others: Rarity, times: int) -> Rarity:
        """With what was counted in every so many-th of the other documents."""
        documents, having = Counter(self.documents), Counter(self.having)
        documents.update({year: count * times for year, count in others.documents.items()})
        having.update({key: count * times for key, count in others.having.items()})
        return Rarity(documents, having)

    def shared(self, words: Iterable[str], year: int, times: float = 1.0) -> dict[str, float]:
        """The weight of those that two documents have at least."""
        return {word: times * self.weight(word, year) for word in words if self.having.get((year, word), 0) > 1}


class Told(NamedTuple):
    """The words of a text, as stems."""

    names: frozenset[str]
    words: frozenset[str]
    beside: frozenset[tuple[str, str]]


@lru_cache(maxsize=8192)
def told_in(text: str) -> Told:
    """The names of a text and its other telling words; a word that begins a sentence is no name."""
    names, words, beside = set[str](), set[str](), set[tuple[str, str]]()
    before = ("", -1)
    for found in _WORD.finditer(text[:_LONGEST]):
        word = found.group()
        if word[0].isdigit():
            if _FIGURE.fullmatch(word) and _large(word):
                words.add(word.replace(",", ""))
            continue
        said = _told_as(word.lower())
        if said and word[0].isupper():
            at = found.start()
            if before[1] == at - 1 and text[at - 1] == " ":
                beside.add((before[0], said))
            before = (said, found.end())
            inside = at > 1 and text[at - 1] == " " and text[at - 2] not in _BREAKS
            (names if inside and len(word) > 2 else words).add(said)
        elif said:
            words.add(said)
    return Told(frozenset(names), frozenset(words - names), frozenset(beside))


def _large(figure: str) -> bool:
    number = int(figure.replace(",", ""))
    return number >= _LARGE and not (1000 <= number <= 2100 and "," not in figure)


@lru_cache(maxsize=65536)
def _told_as(word: str) -> str:
    """A word as stories are compared by, "" where it tells of nothing: no day, land, or what every headline has."""
    said = stem(alike().get(word, word))
    if len(said) < 4 or word in STOP or word in LIGHT or said in LIGHT or said in commonplace():
        return ""
    return "" if places.country_of(word.removesuffix("'s").removesuffix("’s").title()) else said


Row = Mapping[str, Any]


def stories(rows: Sequence[Row], rarity: Rarity | None = None) -> list[Story | None]:
    """The story of each row, by its place: title and paragraphs of its document whose rows stand near and are of about
    its days; None where nothing of its document's text is known."""
    rarity = rarity or counted(rows)
    by_day: dict[tuple[Any, int], list[Row]] = defaultdict(list)
    for row in rows:
        if row["start"] == row["start"] and (row["title"] or row["passage_text"]):
            by_day[row["document"], row["start"].toordinal()].append(row)
    weighed: dict[tuple[Any, ...], Story] = {}
    found = list[Story | None]()
    for row in rows:
        if row["start"] != row["start"] or not (row["title"] or row["passage_text"]):
            found.append(None)
            continue
        days = range(row["start"].toordinal() - _NEAR_DAYS - 1, row["start"].toordinal() + _NEAR_DAYS + 1)
        about = (other for day in days for other in by_day.get((row["document"], day), ()))
        near = [other for other in about if _near(row, other)]
        here = frozenset(str(other["told"]) for other in near if _apart(row, other) <= _BESIDE)
        here |= {str(row["title"])}
        around = frozenset(str(other["passage_text"]) for other in near) - here
        key = (here, around, row["start"].year)
        if key not in weighed:
            weighed[key] = _weighed(_joined(here), _joined(around), _again(here | around), row["start"].year, rarity)
        found.append(replace(weighed[key], alone=_is_alone(row, near)))
    return found


def _weighed(here: Told, around: Told, again: frozenset[str], year: int, rarity: Rarity) -> Story:
    """`again`: names told in several paragraphs, which the report is about."""
    names = rarity.shared(around.names, year, _FURTHER) | rarity.shared(here.names | again, year)
    words = rarity.shared(around.words, year, _FURTHER) | rarity.shared(here.words, year)
    words = {word: weight for word, weight in words.items() if word not in names}
    rich = sum(rarity.weight(name, year) for name in here.names | around.names)
    return Story(names, words, here.beside | around.beside, rich)


def _again(texts: Iterable[str]) -> frozenset[str]:
    told = [told_in(text) for text in texts]
    times = Counter(word for each in told for word in each.names | each.words)
    return frozenset(name for each in told for name in each.names if times[name] > 1)


def counted(rows: Iterable[Row]) -> Rarity:
    """How rare words are in these rows' documents."""
    texts: dict[tuple[int, Any], set[str]] = defaultdict(set)
    for row in rows:
        if row["start"] == row["start"]:
            texts[row["start"].year, row["document"]] |= {str(row["title"]), str(row["passage_text"])}
    having: Counter[tuple[int, str]] = Counter()
    for (year, _), said in texts.items():
        told = _joined(said)
        having.update((year, word) for word in told.names | told.words)
    return Rarity(Counter(year for year, _ in texts), having)


def of_years(table: pd.DataFrame, rows: Sequence[int]) -> Rarity:
    """How rare words are in the years of these rows: counted in their own documents and in a thousand or two of the
    others, so that a large case needs no longer."""
    years = table["start"].dt.year
    columns = ["start", "document", "title", "passage_text"]
    here = table[years.isin(set(years.iloc[rows]))].reindex(columns=columns, fill_value="")
    own = here["document"].isin(set(table["document"].iloc[list(rows)]))
    names = here["document"].unique()
    every = max(1, len(names) // _ENOUGH)
    others = here[here["document"].isin({name for name in names if crc32(str(name).encode()) % every == 0}) & ~own]

    def count(part: pd.DataFrame) -> Rarity:
        return counted(dict(zip(columns, values, strict=True)) for values in part.itertuples(index=False))

    return count(here[own]).together(count(others), every)


def _near(one: Row, other: Row) -> bool:
    return _apart(one, other) <= _NEAR and abs((one["start"] - other["start"]).days) <= _NEAR_DAYS


def _apart(one: Row, other: Row) -> float:
    """How many characters stand between two rows of a document; none in one paragraph."""
    at, at_too = one["trigger_start"], other["trigger_start"]
    if one["told"] == other["told"]:
        return 0
    return abs(at - at_too) if isinstance(at, int) and isinstance(at_too, int) else inf


def _is_alone(row: Row, near: Sequence[Row]) -> bool:
    """Whether no other sentence near by tells of something on its day."""
    at = (row["passage_text"], row["told_at"])
    day = row["start"].date()
    return all(other["start"].date() != day or (other["passage_text"], other["told_at"]) == at for other in near)


def _joined(texts: Iterable[str]) -> Told:
    """What several texts tell together."""
    told = [told_in(text) for text in texts]
    names = frozenset[str]().union(*(each.names for each in told))
    words = frozenset[str]().union(*(each.words for each in told)) - names
    return Told(names, words, frozenset[tuple[str, str]]().union(*(each.beside for each in told)))
