"""What of a row tells which event it is: its days, kind of happening, actors, place, telling words and figures."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence, Set
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from functools import lru_cache
from itertools import pairwise
from typing import Any

import pandas as pd

from extract.entities import places
from extract.entities.known import known
from extract.entities.place_words import NARROWER, WIDER
from extract.entities.shapes import COMMON_NOUNS, NOT_NAMES, not_owning
from extract.entities.wordlist import word_set
from extract.table.happenings import alike, kinds, numbers, things
from extract.table.stems import LIGHT, STOP, stem
from extract.table.story import Rarity, Story, stories
from extract.table.told_together import by_object, by_phrase
from extract.table.verb_forms import inflected

LONGEST = 800
"""Days: longer stretches are no event's date."""
_DAYS_OF = {"week": 7, "month": 31, "quarter": 92, "year": 366}
# Of these kinds a day has so many that two of them have a word in common by chance.
DAILY = word_set("arrest attack beating clash explosion injury killing meeting report speech statement")
# What tells of a happening only with the words behind it: "agreed to buy", "found guilty", "opened fire".
_VAGUE = LIGHT | word_set("""
agree agrees agreed find finds found leaves left lose loses lost open opens opened fire fires fired
launch launches launched mount mounts mounted carry carries carried conduct conducts conducted stage stages staged
""")
# Words of so many senses that the kind they are listed by is one of several.
_SENSES = word_set("""
accuse accused became become block blocked break breaks bring broke broken brought catch caught claim claimed create
created deliver delivered delivers discharge discharged dissolve drive drove engage engaged enter entered enters fail
failed fails fall falls fell find finds fire fired fires form formed found gather gathered hear heard hit hits
incident land landed lands launch launched launches leave leaves left level levels lose loses losing lost name named
names open opened opens pick picked pour poured pull pulled raise raised receive received report reported reports send
sends sent step stepped strike strikes striking struck sweep swept tapped tour terminate terminated turn turned reach
reached
""")
_SENSES = LIGHT | inflected(_SENSES)
_AMBIGUOUS = 3  # kinds: of these a word as "seized" may tell
_PARTICLES = word_set("about away back down off on out over through up")  # "broke | out", "carried | out"
# Of these no kind is told where another word of the headline tells one: "found guilty", "left 40 dead".
_HOLLOW = word_set("find finds found leave leaves left lose loses lost open opens opened")
_DAY_TOLD = re.compile(r"\b\d{1,2}(?:st|nd|rd|th)? [A-Z]\w+|\b[A-Z][a-z]+\.? \d{1,2}\b")  # "31 May" counts nothing
_KIND = re.compile(rf"(?i) (?:{WIDER}|{NARROWER})$")  # "Borno State" is Borno, and Gaza City not Gaza
_DATELINE = 60  # characters
_DASH = re.compile(r"^[A-ZÀ-Þ][^a-z\n]{2,}[^\n]*?(?: [-–—]+ |\) )")
_LONG_PASSAGE = 1200  # characters
_LONGEST_AROUND = 6000  # characters of what stands around a row; a longer passage is a whole text
_DAYS_OF_ONE = 2  # a passage that tells of more days tells of more than one matter
_SHORT_WORD = 4
_SILENT = ("furniture", "teaser")
_WORD = re.compile(r"[^\W_][\w'’-]*")
_CAPITALS = re.compile(r"(?<![\w-])[A-Z][\w'’-]+(?: [A-Z][\w'’-]+){0,2}")
_YEARS = re.compile(r"(?<=\d)[- ]years?\b")  # a sentence is told by them: "jailed for 27 years"
_COUNT = re.compile(
    r"(?<![\w.,$€£-])(?:\d{1,3}(?:,\d{3})+|\d+)(?![\w.%-]|,\d| (?:percent|per cent|km|kilomet|met(?:er|re)s|miles|feet"
    r"|cents|degrees|minutes|hours|days|weeks|months|years))"
)
_UNITS = word_set(
    "percent km kilometres kilometers miles metres meters feet cents degrees minutes hours days weeks years"
)
_NO_TOWNS = COMMON_NOUNS | NOT_NAMES  # "Police shot": no town in Poland
_LEAST_COUNT = 3
LARGE_COUNT = 20  # so many are hardly told twice on a day
_TOWN = 15  # thousands of people


@dataclass(frozen=True, slots=True)
class Reason:
    """What speaks for (positive) or against one event, with the words for a person.

    `contradicts` rules it out; `own` is what tells this happening from others of its kind on that day in that town.
    """

    weight: float
    words: str
    contradicts: bool = False
    own: bool = False


@dataclass(frozen=True, slots=True)
class Signs:
    """What of a row is compared."""

    row: int
    event: str
    document: str
    start: date
    end: date
    kinds: frozenset[str]
    trigger: str
    actors: tuple[str, ...]
    place: tuple[str, ...]
    words: frozenset[str]
    told: frozenset[str] = frozenset()
    each: tuple[frozenset[str], ...] = ()  # the kinds of each word of its headline
    plain: frozenset[str] = frozenset()  # the kinds told by words that hardly mean anything else
    things: frozenset[tuple[str, str]] = frozenset()
    counts: frozenset[int] = frozenset()
    text: frozenset[str] = frozenset()
    capitals: frozenset[str] = frozenset()
    proper: frozenset[str] = frozenset()  # the words of its headline that are written as names, as they are compared
    first: str = ""  # the headline's first word, which any word may be
    named: frozenset[str] = frozenset()  # the words of its names, which another may tell without the name
    agents: frozenset[str] = frozenset()
    affected: frozenset[str] = frozenset()
    around: str = ""  # the title and the passage it stands in
    by_dateline: bool = False  # its place is only that of the story's dateline
    at: tuple[float, float] | None = None  # degrees
    beside: bool = False  # it was near its place, not in it
    story: Story | None = None  # what its report tells near by
    when: int | None = None  # where the words stand that date it
    sole: frozenset[str] = frozenset()  # its kinds of which no other sentence of its report tells on its days

    @property
    def days(self) -> int:
        return max(1, (self.end - self.start).days)

    @property
    def meant(self) -> frozenset[str]:
        """Its kinds: who died, died of something that its headline tells too, and the reverse."""
        return self.kinds | self.told if "killing" in self.kinds else self.kinds | (self.told & {"killing"})


def signs_of(table: pd.DataFrame, rarity: Rarity | None = None) -> list[Signs]:
    """The signs of each dated row; `rarity`: how rare words are, if not counted in these rows."""
    wanted = [
        "event",
        "document",
        "start",
        "end",
        "trigger",
        "what",
        "actors",
        "agents",
        "affected",
        "place_path",
        "section",
        "grain",
        "passage_text",
        "title",
        "latitude",
        "longitude",
        "when",
        "when_start",
        "trigger_start",
    ]
    columns = [table[name].tolist() if name in table else [""] * len(table) for name in wanted]
    rows = [dict(zip(wanted, values, strict=True)) for values in zip(*columns, strict=True)]
    texts: dict[str, str] = {}
    for row in rows:  # a paragraph once, however many rows it has: equal ones are the same to compare then
        row["passage_text"] = texts.setdefault(row["passage_text"], row["passage_text"])
    sentences = [None if (at := _at(row)) is None else _sentence(row["passage_text"], at) for row in rows]
    begins: dict[tuple[str, str], dict[Any, set[int]]] = defaultdict(lambda: defaultdict(set))
    for row, begin in zip(rows, sentences, strict=True):
        if begin is not None:
            begins[row["document"], row["passage_text"]][row["start"]].add(begin)
    for row, begin in zip(rows, sentences, strict=True):
        days = begins[row["document"], row["passage_text"]] if begin is not None else {}
        others = set[int]().union(*days.values()) if len(days) > _DAYS_OF_ONE else days.get(row["start"], ())
        row |= {"told_at": begin, "told": _stretch(row["passage_text"], begin, others)}
    found = list[Signs]()
    for number, (row, story) in enumerate(zip(rows, stories(rows, rarity), strict=True)):
        if row["section"] not in _SILENT:
            sign = sign_of(number, row | {"story": story})
            if sign is not None:
                found.append(sign)
    return _with_sole(found, rows)


def _with_sole(signs: Sequence[Signs], rows: Sequence[Mapping[str, Any]]) -> list[Signs]:
    """The signs, with what each tells alone of in its report."""
    told: dict[tuple[str, int, str], set[Any]] = defaultdict(set)
    for sign in signs:
        sentence = (rows[sign.row]["passage_text"], rows[sign.row]["told_at"])
        for day in _days_of(sign):
            for kind in sign.kinds | sign.told:
                told[sign.document, day, kind].add(sentence)

    def sole(sign: Signs) -> frozenset[str]:
        days = _days_of(sign)
        return frozenset(
            kind
            for kind in (sign.kinds | sign.told if days else ())
            if all(len(told[sign.document, day, kind]) == 1 for day in days)
        )

    return [replace(sign, sole=sole(sign)) for sign in signs]


_NIGHT = 2  # days


def _days_of(sign: Signs) -> range:
    """The days that a row is of, by number; none where they are more than a night has."""
    return range(sign.start.toordinal(), sign.end.toordinal() if sign.days <= _NIGHT else sign.start.toordinal())


_SENTENCE = re.compile(r"[.!?]['\"”’)]?\s+(?=[A-Z\d“\"])")


def _at(row: Mapping[str, Any]) -> int | None:
    """Where in its passage a row's predicate stands, as far from its date as in the document; None if untold, or in a
    passage too long to tell of one thing."""
    passage, when, trigger = row["passage_text"], row["when"], row["trigger"]
    starts = (row["when_start"], row["trigger_start"])
    if not (passage and when and trigger) or any(not isinstance(start, int) for start in starts):
        return None
    if len(passage) > _LONGEST_AROUND:
        return None
    at = passage.find(when)
    while at >= 0:
        if passage.startswith(trigger.split()[0], at + starts[1] - starts[0]) and at + starts[1] >= starts[0]:
            return int(at + starts[1] - starts[0])
        at = passage.find(when, at + 1)
    return None


def _sentence(passage: str, at: int) -> int:
    """Where the sentence begins in which something stands."""
    return max((found.end() for found in _SENTENCE.finditer(passage, 0, at)), default=0)


def _stretch(passage: str, begin: int | None, others: Collection[int]) -> str:
    """The part of a passage that tells of a row: up to the sentence in which another is told, and from its own one on,
    which begins there, if such a one stands before it."""
    if begin is None:
        return passage
    first = begin if any(other < begin for other in others) else 0
    return passage[first : min((other for other in others if other > begin), default=len(passage))]


def sign_of(row: int, values: Mapping[str, Any]) -> Signs | None:
    start, end = _date(values["start"]), _date(values["end"], last=True)
    if start is not None and end is None:  # "since 2017": when it began is what sources can agree on
        end = start + timedelta(_DAYS_OF.get(str(values.get("grain")), 1))
    if start is None or end is None or (end - start).days > LONGEST:
        return None
    actors = tuple(values["actors"])
    what = str(values["what"])
    doing = {*values.get("agents", ()), *values.get("affected", ())}
    place = _levels(str(values["place_path"] or "")) or _place_told(what, actors) or _place_of(what, doing)
    said = set(map(str.lower, _WORD.findall(f"{what} {values['trigger']}")))
    trigger = [word.lower() for word in _WORD.findall(str(values["trigger"]))]
    verb = [word for word in trigger if word not in _PARTICLES] or trigger
    of_names = {places.key(word) for actor in actors for word in actor.split()}
    of_names |= {word for part in place for word in part.split()}
    words = {
        stem(alike().get(word, word))
        for word in said
        if word not in STOP
        and places.key(not_owning(word)) not in of_names
        and len(word) > 2
        and not _is_land(word)
        and not word.isdigit()
    }
    phrases, paired = by_phrase(_WORD.findall(what), verb)
    if done := by_object(verb, [word.lower() for word in _WORD.findall(what)]):  # "walked out of prison": no strike
        phrases, paired = done, paired.union(trigger)
    beside = [kinds()[word] for word in said - paired if word in kinds()]
    phrases = phrases.intersection(frozenset[str]().union(*beside)) or phrases  # "A fire broke out": no escape
    telling = [word for word in trigger if word not in _VAGUE | paired]
    kind = phrases.union(*(kinds().get(word, frozenset()) for word in telling))
    nameless = {
        word for word in said if places.key(word) not in of_names
    } - paired  # "… Treaty Organization" signs nothing
    nameless -= things().keys() - set(trigger)  # "the doors of the jail"
    here = nameless if kind & _FROM else nameless.intersection(_before_cause(what))
    told = frozenset[str]().union(*(kinds().get(word, frozenset()) for word in here - _HOLLOW), phrases)
    each = [phrases, *(kinds().get(word, frozenset()) for word in sorted(nameless))]
    told = told or frozenset[str]().union(*each)
    passage = str(values.get("passage_text", ""))
    return Signs(
        row=row,
        event=str(values["event"]),
        document=str(values["document"]),
        start=start,
        end=end,
        kinds=kind or told,
        trigger=stem(verb[-1]) if verb else "",
        actors=actors,
        place=place,
        words=frozenset(words),
        told=told,
        each=tuple(each),
        plain=phrases.union(*(kinds()[word] for word in nameless if _is_plain(word))),
        things=frozenset(things()[word] for word in said if word in things() and places.key(word) not in of_names),
        counts=_counted(_YEARS.sub("", what) if "sentence" in (kind or told) else what),
        text=frozenset(places.key(not_owning(word)) for word in _WORD.findall(what)),
        capitals=frozenset(places.key(not_owning(word)) for word in _WORD.findall(what) if word[0].isupper()),
        proper=frozenset(
            stem(alike().get(word.lower(), word.lower())) for word in _WORD.findall(what) if word[0].isupper()
        ),
        first="".join(stem(word.lower()) for word in _WORD.findall(what)[:1]),
        named=frozenset(stem(alike().get(word, word)) for word in of_names if word not in STOP and len(word) > 3),
        agents=frozenset(values.get("agents", ())),
        affected=frozenset(values.get("affected", ())),
        around=f"{values.get('title', '')}\n{values.get('told', passage)[:_LONGEST_AROUND]}",
        by_dateline=_is_dateline(place, passage, what),
        at=_degrees(values.get("latitude"), values.get("longitude")),
        beside=bool(place) and bool(_NEAR.intersection(_before(what, place[0]))),
        story=values.get("story"),
        when=when if isinstance(when := values.get("when_start"), int) else None,
    )


def _is_plain(word: str) -> bool:
    """Whether a word tells of its kind of happening and hardly of others: no "hit", "left" or "named"."""
    return word not in _SENSES and 0 < len(kinds().get(word, ())) < _AMBIGUOUS


_FROM = frozenset({"injury", "killing"})  # "died after the bridge fell" tells of one happening
_CAUSE = re.compile(r"(?i)\b(?:after|before|following|over|until)\b")


def _before_cause(what: str) -> list[str]:
    """The words of a headline up to where it tells what else happened: "Students vanished | after an assault"."""
    return _WORD.findall(_CAUSE.split(what, maxsplit=1)[0].lower())


_NEAR = frozenset({"near", "off", "outside"})


def _before(what: str, place: str) -> list[str]:
    """The words before a place in a headline: "derailed | near | Varna"."""
    return places.key(what).partition(f" {place}")[0].split()[-3:]


def _degrees(latitude: Any, longitude: Any) -> tuple[float, float] | None:
    known_ = isinstance(latitude, float) and isinstance(longitude, float) and latitude == latitude
    return (latitude, longitude) if known_ else None


def _is_dateline(place: tuple[str, ...], passage: str, what: str) -> bool:
    """Whether a place stands at the head of the passage and nowhere else: "ANKARA, May 3 - Jets shot down a plane"."""
    if not place or place[0].upper() not in places.key(passage[:_DATELINE]).upper():
        return False
    return _DASH.search(passage[:_DATELINE]) is not None and place[0] not in places.key(what)


@lru_cache(maxsize=4096)
def told_around(passage: str) -> tuple[frozenset[str], frozenset[int]]:
    """The telling words of a passage and what it counts; nothing of a long one, which tells of much."""
    if len(passage) > _LONG_PASSAGE:
        return frozenset(), frozenset()
    said = {word.lower() for word in _WORD.findall(passage)}
    words = {stem(alike().get(word, word)) for word in said if word not in STOP | LIGHT and len(word) > _SHORT_WORD}
    return frozenset(words), _counted(_DAY_TOLD.sub(" ", passage))


def _place_told(what: str, actors: Sequence[str]) -> tuple[str, ...]:
    """The town that the headline of a row without a place names: "Kabul fell"."""
    of_actors = {word for actor in actors for word in actor.split() if " " in actor}
    for found in _CAPITALS.findall(what):
        behind = what.partition(found)[2].split()[:1]
        if behind and things().get(behind[0], ("",))[0] == "building":
            continue  # "the Morandi bridge"
        name = not_owning(found)
        if (
            name == found  # "Valdivia's arrest" tells of a person
            and name not in _NO_TOWNS
            and name not in known()
            and name.removeprefix("The ") not in actors
            and _is_town(name)
            and name.split()[-1] not in of_actors
            and places.capital_country(name) not in actors
        ):
            return (places.key(name),)
    return ()


_AT = re.compile(r"\b(?:at|near|outside) ([A-Z][\w’-]{3,})\b(?! [A-Z]|['’]s)")


def _place_of(what: str, doing: Set[str]) -> tuple[str, ...]:
    """The place that no map has, by the word before it: "overturned at Kalchet"."""
    found = _AT.search(what)
    name = found[1] if found else ""
    return (places.key(name),) if name and name not in doing | _NO_TOWNS and name not in known() else ()


@lru_cache(maxsize=65536)
def _is_land(word: str) -> bool:
    """Whether a word names a state or its people, of which much else happens on that day."""
    return places.country_of(not_owning(word).title()) is not None


@lru_cache(maxsize=65536)
def _is_town(name: str) -> bool:
    return places.is_known(name, _TOWN, exact=True) and not (places.is_country(name) or places.is_adjective(name))


def _counted(what: str) -> frozenset[int]:
    """How many there were, where the headline says so: no years, no one or two."""
    found = {int(number.replace(",", "")) for number in _COUNT.findall(what)}
    words = [*map(str.lower, _WORD.findall(what)), ""]
    found |= {numbers()[word] for word, unit in pairwise(words) if word in numbers() and unit not in _UNITS}
    return frozenset(number for number in found if number >= _LEAST_COUNT and not 1000 <= number <= 2100)


@lru_cache(maxsize=65536)
def _levels(path: str) -> tuple[str, ...]:
    """The places from the narrowest on; none where only a known body's seat is named ("White House")."""
    return () if path in known() else tuple(places.key(_KIND.sub("", part)) for part in path.split(" / ") if part)


@lru_cache(maxsize=65536)
def is_wide(place: tuple[str, ...]) -> bool:
    """Whether this is a country or one of its regions."""
    name = place[0].title()
    return places.is_country(name) if len(place) == 1 else len(place) == 2 and places.is_region(name)


def _date(value: Any, last: bool = False) -> date | None:
    """The day of a moment; of an excluded end within a day the next, so that every row has a day at least."""
    if value is None or value != value or value is pd.NaT:
        return None
    moment = datetime.fromisoformat(value) if isinstance(value, str) else pd.Timestamp(value).to_pydatetime()
    return moment.date() + timedelta(bool(last and moment.time() != time.min and moment.date() < date.max))


def apart(one: Signs, other: Signs) -> bool:
    """Whether no day of one is a day of the other."""
    return one.end <= other.start or other.end <= one.start
