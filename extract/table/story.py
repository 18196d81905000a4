"""The story a row stands in: names, telling words and figures of its report's title and of the paragraphs near by.

A row holds little of its report ("The men had been shot"); whoever reads it knows from the sentences beside it where,
whom and what befell. So each row is given the story it stands in, and two stories are weighed by what both tell and by
how few reports have it: counted over the documents of the year, together with a table of what news has anyway.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache
from itertools import islice
from math import log
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
    near = _Near()
    for row in rows:
        if _is_told(row):
            near.add(row)
    near.in_order()
    weighed: dict[tuple[Any, ...], Story] = {}
    found = list[Story | None]()
    for row in rows:
        if not _is_told(row):
            found.append(None)
            continue
        here, further, alone = near.around(row)
        around = further - here
        key = (here, around, row["start"].year)
        if key not in weighed:
            weighed[key] = _weighed(_joined(here), _joined(around), _again(here | around), row["start"].year, rarity)
        found.append(replace(weighed[key], alone=alone))
    return found


def _is_told(row: Row) -> bool:
    return row["start"] == row["start"] and bool(row["title"] or row["passage_text"])


@dataclass(frozen=True, slots=True)
class _Near:
    """The rows that stand near each other, by document and day, so that of a thousand on one day not each is compared
    with each: by where they stand, and by the paragraph that tells of them, where only what differs is kept."""

    by_place: dict[tuple[Any, int], list[tuple[int, Row]]] = field(default_factory=lambda: defaultdict(list))
    by_told: dict[tuple[Any, int, str], dict[Any, set[tuple[str, Any]]]] = field(
        default_factory=lambda: defaultdict(lambda: defaultdict(set))
    )

    def add(self, row: Row) -> None:
        document, day = row["document"], row["start"].toordinal()
        if isinstance(row["trigger_start"], int):
            self.by_place[document, day].append((row["trigger_start"], row))
        self.by_told[document, day, row["told"]][row["start"]].add((row["passage_text"], row["told_at"]))

    def in_order(self) -> None:
        """What `around` needs when all are added."""
        for one in self.by_place.values():
            one.sort(key=_place)

    def around(self, row: Row) -> tuple[frozenset[str], frozenset[str], bool]:
        """The row's title and what tells of rows beside it, the paragraphs of all near it, and whether no other
        sentence near by tells of something on its day."""
        here, further = {str(row["title"]), str(row["told"])}, set[str]()
        document, day, at = row["document"], row["start"].toordinal(), row["trigger_start"]
        own, alone = (row["passage_text"], row["told_at"]), True
        for other_day in range(day - _NEAR_DAYS - 1, day + _NEAR_DAYS + 2):
            for start, said in self.by_told.get((document, other_day, row["told"]), {}).items():
                if abs((row["start"] - start).days) <= _NEAR_DAYS:
                    further.update(str(passage) for passage, _ in said)
                    alone = alone and (other_day != day or said == {own})
            if not isinstance(at, int):
                continue  # a row of a table without places in its text
            placed = self.by_place.get((document, other_day), [])
            first = bisect_left(placed, at - _NEAR, key=_place)
            for place, other in islice(placed, first, bisect_right(placed, at + _NEAR, first, key=_place)):
                if abs((row["start"] - other["start"]).days) <= _NEAR_DAYS:
                    if abs(at - place) <= _BESIDE:
                        here.add(str(other["told"]))
                    further.add(str(other["passage_text"]))
                    alone = alone and (other_day != day or (other["passage_text"], other["told_at"]) == own)
        return frozenset(here), frozenset(further), alone


def _place(one: tuple[int, Row]) -> int:
    return one[0]


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


def _joined(texts: Iterable[str]) -> Told:
    """What several texts tell together."""
    told = [told_in(text) for text in texts]
    names = frozenset[str]().union(*(each.names for each in told))
    words = frozenset[str]().union(*(each.words for each in told)) - names
    return Told(names, words, frozenset[tuple[str, str]]().union(*(each.beside for each in told)))
