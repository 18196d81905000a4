"""Actors across documents: names of one actor under one name, over the whole table; precision before recall.

Within a document `entities.names` has decided already. Over the table two names are one where

1. a person said so (`names`, which also pins a name that was split off: it is then never merged here),
2. every reader knows them as one ("ISIS", "Islamic State"),
3. their letters are the same ("Erdoğan", "Erdogan"), or their words are, in another order ("Ministry of Justice"),
4. they are spellings of one foreign name word by word ("Qasem Suleimani"),
5. one goes on where the other ends, and only one such name is there ("Qassem Musleh", "Qassem Musleh al-Khafaji"),
6. one has an initial where the other has the name, beside two words that are the same ("Lee H. Tarn"),
7. one is the acronym of the only name with these initials, or stands in brackets behind it in a text,
8. one is the surname of the only such person, his name without the first or with its initial only, and their documents
   share another actor or a place.

Two people with different first names are never one. `explain` says in words why two names were.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import cast

import numpy as np
import numpy.typing as npt
import pandas as pd

from extract.entities import places
from extract.entities.known import ORGANISATION_WORDS, canonical_name, keeps_spelling, known
from extract.entities.matching import (
    acronym_fits,
    alike,
    bag,
    ends_with,
    heard,
    is_acronym,
    is_company,
    is_initial,
    person_words,
    same_person,
    same_word,
    sound,
    words_of,
)
from extract.table import cells
from extract.table.case_log import followed

COLUMNS = ("actors", "agents", "affected", "reported_by")


def unify(table: pd.DataFrame, names: Mapping[str, str] | None = None) -> pd.DataFrame:
    """The table with one name per actor in all its name columns; `names`: decisions by hand, name → name it goes by."""
    found = canonical(table, names)
    changed = {name: into for name, into in found.items() if name != into}
    if not changed:
        return table
    table = table.copy(deep=False)
    for column in COLUMNS:
        codes, once = pd.factorize(table[column])
        if len(once):
            turned = cells.column([cells.names(changed.get(name, name) for name in value) for value in once])
            table[column] = pd.Series(turned.to_numpy()[codes], index=table.index, dtype=object)
    return table


def canonical(table: pd.DataFrame, names: Mapping[str, str] | None = None) -> dict[str, str]:
    """The name that each distinct name of the table goes by."""
    by_hand = dict(names or {})
    counts = _counts(table)
    free = [name for name in counts if name not in by_hand]
    groups: dict[str, str] = {}
    for one, other in _pairs(free, table):
        _join(groups, one, other)
    members: dict[str, list[str]] = {}
    for name in free:
        members.setdefault(_root(groups, name), []).append(name)
    chosen: dict[str, str] = {}
    for alike_names in members.values():
        chosen |= dict.fromkeys(alike_names, _most_formal(alike_names, counts))
    return chosen | {name: followed(name, by_hand) for name in counts if name in by_hand}


def explain(one: str, other: str) -> str:
    """Why two names are taken for one, in a sentence; "" where nothing speaks for it."""
    if canonical_name(one) and canonical_name(one) == canonical_name(other):
        return f"“{one}” and “{other}” are both known names of {canonical_name(one)}."
    if places.key(one).replace(" ", "") == places.key(other).replace(" ", ""):
        return f"“{one}” and “{other}” have the same letters."
    if bag(canonical_name(one) or one) == bag(canonical_name(other) or other):
        return f"“{one}” and “{other}” have the same words."
    short, long = sorted((one, other), key=len)
    if is_acronym(short) and acronym_fits(short, long):
        return f"“{short}” are the initials of “{long}”."
    a, b = person_words(short), person_words(long)
    if len(a) == len(b) and all(map(same_word, a, b)):
        cut = any(map(is_initial, (*a, *b)))
        return f"“{one}” and “{other}” are {'one name, cut to initials' if cut else 'spellings of one name'}."
    if len(a) > 1 and same_person(a, b):
        return f"“{long}” goes on where “{short}” leaves off."
    if len(a) == 1 and len(b) > 1 and same_word(a[0], b[-1]):
        return f"“{short}” is the surname of “{long}”, who keeps the same company."
    if ends_with(b, a):
        return f"“{short}” is “{long}” without the first name, and keeps the same company."
    return ""


_A_LIFE = 90  # years


def alone(table: pd.DataFrame, name: str) -> list[list[str]]:
    """The documents that name somebody by one word, in groups which share nobody and no place else, or lie further
    apart than a life: the "Dale" of a diary and that of a report may be two. Empty where nothing speaks for two."""
    if len(name.split()) > 1 or is_acronym(name) or name in known() or places.is_known(name):
        return []
    groups: dict[int, tuple[list[str], set[str], set[int]]] = {}
    telling: defaultdict[str, set[int]] = defaultdict(set)  # the groups that tell of somebody or someplace else
    for number, (document, (told, years)) in enumerate(sorted(_beside(table, name).items())):
        others = _others(told, name)
        fitting = {at for other in others for at in telling[other] if _in_one_life(groups[at][2], years)}
        *smaller, at = sorted(fitting, key=lambda at: (len(groups[at][1]), at)) or [number]
        whole = groups.setdefault(at, ([], set(), set()))
        for part in (([document], others, years), *map(groups.pop, smaller)):
            whole[0].extend(part[0])
            whole[1].update(part[1])
            whole[2].update(part[2])
            for other in part[1]:
                telling[other].difference_update(smaller)
                telling[other].add(at)
    return sorted(map(sorted, (group[0] for group in groups.values()))) if len(groups) > 1 else []


def _beside(table: pd.DataFrame, name: str) -> dict[str, tuple[set[str], set[int]]]:
    """Whom and which places each document that names somebody tells of, and in which years."""
    documents, naming = _naming(table, {name})
    here = documents.isin(set(documents[naming])).to_numpy()
    columns = (documents, table["actors"], table["places"], table["start"].dt.year)
    found: dict[str, tuple[set[str], set[int]]] = {}
    for document, actors, where, year in zip(*(column[here].tolist() for column in columns), strict=True):
        told, years = found.setdefault(document, (set(), set()))
        told.update(actors, where)
        if year == year:
            years.add(int(year))
    return found


def _in_one_life(one: set[int], other: set[int]) -> bool:
    return not one or not other or max(one | other) - min(one | other) < _A_LIFE


def _counts(table: pd.DataFrame) -> Counter[str]:
    counts: Counter[str] = Counter()
    for column in COLUMNS:
        for value, number in table[column].value_counts(sort=False).items():
            for name in cast("tuple[str, ...]", value):
                counts[name] += int(number)
    return Counter({name: counts[name] for name in sorted(counts)})


def _company(table: pd.DataFrame, names: set[str]) -> dict[str, set[str]]:
    """Which other actors and places the documents that name one of those tell of (countries left out)."""
    documents, naming = _naming(table, names)
    wanted = documents.isin(set(documents[naming])).to_numpy()
    told: dict[str, set[str]] = {}
    named: dict[str, set[str]] = {}
    for document, actors, where in zip(
        documents.to_numpy()[wanted],
        table["actors"].to_numpy()[wanted],
        table["places"].to_numpy()[wanted],
        strict=True,
    ):
        told.setdefault(document, set()).update(actors, where)
        for name in names.intersection(actors):
            named.setdefault(name, set()).add(document)
    return {name: _others(set().union(*map(told.__getitem__, where)), name) for name, where in named.items()}


def _naming(table: pd.DataFrame, names: set[str]) -> tuple[pd.Series[str], npt.NDArray[np.bool_]]:
    """The document of each row, and whether one of those takes part in it."""
    documents = table["document"].astype("str") if "document" in table else pd.Series(table.index.astype("str"))
    codes, once = pd.factorize(table["actors"])
    naming = np.array([not names.isdisjoint(value) for value in once], dtype=np.bool_)
    return documents, naming[codes]


def _others(told: Iterable[str], name: str) -> set[str]:
    """Who and where is told of beside somebody: no countries, which much else is in as well."""
    return {other for other in told if other != name and not places.is_country(other)}


def _root(groups: dict[str, str], name: str) -> str:
    while groups.get(name, name) != name:
        name = groups[name]
    return name


def _join(groups: dict[str, str], one: str, other: str) -> None:
    first, second = sorted((_root(groups, one), _root(groups, other)))
    if first != second:
        groups[second] = first


def _pairs(names: Sequence[str], table: pd.DataFrame) -> Iterable[tuple[str, str]]:
    """Names that are one, two at a time."""
    yield from _equal(names)
    people = [name for name in names if person_like(name)]
    yield from _spellings(people)
    yield from _longer(people)
    yield from _initials(people)
    yield from _acronyms(names)
    yield from _declared(names, table)
    yield from _surnames(names, people, table)


def _equal(names: Sequence[str]) -> Iterable[tuple[str, str]]:
    seen: dict[object, str] = {}
    for name in names:
        words = bag(canonical_name(name) or name)
        country = places.country_of(name) if places.is_country(name) else None
        letters = places.key(name).replace(" ", "")  # "Li Tarnhua", "Li Tarn Hua"
        signs = (canonical_name(name), country or letters, words if _telling(name, words) else "")
        for sign in signs:
            if sign:
                other = seen.setdefault((type(sign), sign), name)
                if other != name and not _numbers_differ(name, other):
                    yield other, name


def _telling(name: str, words: frozenset[str]) -> bool:
    return len(words) > 1 and not person_like(name)


def _numbers_differ(one: str, other: str) -> bool:
    first, second = (sorted(word for word in words_of(name) if word.isdigit()) for name in (one, other))
    return first != second


_UNQUOTED = str.maketrans(dict.fromkeys('"“”'))


def person_like(name: str) -> bool:
    """Two to five capitalised words, none of them a body's, a place's or a country's; a nickname stands in quotes."""
    words = name.translate(_UNQUOTED).split()
    return (
        1 < len(words) < 6
        and not any(word in ORGANISATION_WORDS or _is_short_body(word) for word in words)
        and name not in known()
        and "&" not in words
        and not (is_company(name) or words[-1] in ("Co", "Co."))
        and not any(places.country_of(word) for word in words)
        and all(word[0].isupper() or "-" in word or len(word) < 4 for word in words)
        and not places.is_known(name, exact=True)
    )


def _is_short_body(word: str) -> bool:
    """Whether it is a body's acronym, not the initials of a first name ("J.-M.")."""
    return is_acronym(word) and len(word) > 3 and not is_initial(word)


def _spellings(people: Sequence[str]) -> Iterable[tuple[str, str]]:
    seen: dict[tuple[str, ...], list[str]] = {}
    for name in people:
        words = person_words(name)
        near = seen.setdefault(tuple(sound(word) for word in words), [])
        for other in near:
            theirs = person_words(other)
            if len(words) > 1 and all(map(same_word, words, theirs)) and alike(words[0], theirs[0]):
                yield other, name
                break
        else:
            near.append(name)


def _longer(people: Sequence[str]) -> Iterable[tuple[str, str]]:
    """Names that go on where another ends, if all the longer ones could be one person."""
    near: dict[tuple[str, str], list[tuple[str, ...]]] = {}
    written: dict[tuple[str, ...], str] = {}
    for name in people:
        words = person_words(name)
        written[words] = name
        for word in {sound(word) for word in words[1:]}:
            near.setdefault((sound(words[0]), word), []).append(words)
    for words, name in written.items():
        if len(words) < 2:
            continue
        longer = [other for other in near[sound(words[0]), sound(words[-1])] if len(other) > len(words)]
        longer = [other for other in longer if same_person(words, other)]
        longest = max(longer, key=len, default=None)
        if longest and all(other == longest or same_person(other, longest) for other in longer):
            yield written[longest], name


_BESIDE_INITIALS = 2  # words that two names must share whole


def _initials(people: Sequence[str]) -> Iterable[tuple[str, str]]:
    """Names of as many words that differ in initials only, where one such name alone spells them out."""
    written = {person_words(name): name for name in people}
    spelled: dict[tuple[str, int, int, str], list[tuple[str, ...]]] = {}
    for words in written:
        if not any(map(is_initial, words)):
            for at, word in enumerate(words[:-1]):
                spelled.setdefault((sound(words[-1]), len(words), at, heard(word)), []).append(words)
    for words, name in written.items():
        whole = [at for at, word in enumerate(words) if not is_initial(word)]
        if not _BESIDE_INITIALS <= len(whole) < len(words):
            continue
        near = spelled.get((sound(words[-1]), len(words), whole[0], heard(words[whole[0]])), ())
        fitting = [o for o in near if all(map(same_word, words, o))]
        if len(fitting) == 1:
            yield written[fitting[0]], name


def _acronyms(names: Sequence[str]) -> Iterable[tuple[str, str]]:
    by_letter: dict[str, list[str]] = {}
    for name in names:
        if len(name.split()) > 2 and not is_acronym(name):
            by_letter.setdefault(name[0].upper(), []).append(name)
    for name in names:
        letters = name.replace(".", "")
        if is_acronym(name) and len(letters) > 2 and not canonical_name(name) and not places.is_country(name):
            fitting = [other for other in by_letter.get(letters[0].upper(), ()) if acronym_fits(name, other)]
            if fitting and len({bag(other) for other in fitting}) == 1:
                yield fitting[0], name


_IN_BRACKETS = re.compile(r"(?P<whole>[A-Z][^().;:\n]{8,90}) \((?:the )?(?P<short>[A-Z][A-Za-z-]{1,8})\)")


def _declared(names: Sequence[str], table: pd.DataFrame) -> Iterable[tuple[str, str]]:
    """Bodies whose acronym is that of their name in another language, where a text says so: "Dam Workers (ATD)"."""
    short = {name for name in names if is_acronym(name) and not (canonical_name(name) or places.is_country(name))}
    if not short or "passage_text" not in table:
        return
    wholes = {places.key(name): name for name in names if len(name.split()) > 1 and not person_like(name)}
    said: dict[str, set[str]] = {}
    for passage in table["passage_text"].unique():
        for found in _IN_BRACKETS.finditer(passage) if "(" in passage else ():
            if found["short"] in short:
                words = found["whole"].split()
                ends = (places.key(" ".join(words[at:])) for at in range(len(words) - 1))
                said.setdefault(found["short"], set()).add(next((wholes[end] for end in ends if end in wholes), ""))
    for name, called in said.items():
        if len(called) == 1 and "" not in called:
            yield called.pop(), name


def _surnames(names: Sequence[str], people: Sequence[str], table: pd.DataFrame) -> Iterable[tuple[str, str]]:
    by_last: dict[str, list[str]] = {}
    for person in people:
        by_last.setdefault(sound(person_words(person)[-1]), []).append(person)
    found: dict[str, list[str]] = {}
    for person in people:
        words = person_words(person)
        near = by_last[sound(words[-1])]
        cut = len(words) == 2 and is_initial(words[0])  # "B. Tarn" of "Bakari Tarn"
        longer = [o for o in near if (_cut(words, person_words(o)) if cut else ends_with(person_words(o), words))]
        if len({tuple(map(sound, person_words(o))) for o in longer}) == 1:
            found[person] = longer
    for name in names:
        if len(person_words(name)) > 1 or is_acronym(name) or places.is_known(name) or canonical_name(name):
            continue
        fitting = [person for person in by_last.get(sound(name), ()) if same_word(person_words(person)[-1], name)]
        whole = [person for person in fitting if not is_initial(person_words(person)[0])] or fitting
        firsts = {sound(person_words(person)[0]) for person in whole}
        if len(firsts) == 1 and all(person_words(person)[0][0] == person_words(whole[0])[0][0] for person in fitting):
            found[name] = whole
    # what company they keep is asked of every row, so only for those whose names leave it open
    company = _company(table, {one for name in found for one in (name, *found[name])}) if found else {}
    for name, fitting in found.items():
        if any(company.get(name, set()) & company.get(person, set()) for person in fitting):
            yield fitting[0], name


def _cut(words: Sequence[str], whole: Sequence[str]) -> bool:
    """Whether a name with an initial for its first word is short for another."""
    return not is_initial(whole[0]) and same_word(words[0], whole[0]) and same_word(words[-1], whole[-1])


def _most_formal(names: Sequence[str], counts: Mapping[str, int]) -> str:
    """What every reader knows it by; else the longest name in words, then the most frequent, then by the alphabet."""
    for name in names:
        if len(names) > 1 and places.is_country(name):
            return places.country_of(name) or name
        if canonical_name(name) and not keeps_spelling(name):
            return canonical_name(name)
    return min(
        names,
        key=lambda name: (
            is_acronym(name),
            -len(name.split()),
            sum(map(is_initial, name.split())),
            -counts[name],
            name,
        ),
    )
