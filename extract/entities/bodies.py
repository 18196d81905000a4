"""Which names of organisations and places are one within a document.

Names join where 1. every reader knows them as one, 2. their words are the same (order, small words, legal form and
spelling apart), 3. the text says so: an acronym in parentheses, "also known as", "X – Y (ABC)", 4. one is the only
acronym of the other, 5. one is the start or end of the only longer name.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence, Set

from extract.entities import places
from extract.entities.craft import is_craft
from extract.entities.known import COMPANY_OPENERS, FIRM_WORDS, ORGANISATION_WORDS, canonical_name, keeps_spelling
from extract.entities.matching import (
    acronym_fits,
    alike,
    bag,
    head,
    is_acronym,
    is_company,
    part_of,
    sound,
    words_of,
)
from extract.entities.shapes import HULLS
from extract.entities.wordlist import word_set

# What may be left out of a name when there is only one such body: "the Commission", "the Court".
GENERIC = word_set("""
commission council court bank ministry party union company university agency committee parliament senate congress
tribunal institute foundation federation association coalition movement league authority bureau observatory front
corps brigade administration department assembly organization alliance army navy
gazette guardian herald journal mail observer post telegraph times tribune
""")
_LEAST_LETTERS = 5
_PARTS = word_set("north south east west northern southern eastern western central upper lower greater new")
# "Airbus' Delivery Center" is not Airbus: its name says that it belongs to it.
_OWNED = re.compile(r"[^'’]+(?:['’]s|s['’])\s", re.IGNORECASE)
_DASH = re.compile(r"\s+[–—-]\s+")
_IN_BRACKETS = re.compile(r"\s*[(\[]([^()\[\]]{2,40})[)\]]\s*$")
_STATE = re.compile(
    r"(?i)^(?:the )?(?P<before>.+?)(?:['’]s?)? (?:government|regime|authorities|leadership|administration|state)$"
    r"|^(?:the )?(?:government|regime|state|authorities) of (?:the )?(?P<after>.+)$"
)


class Groups:
    """Sets of names that are one (union-find); the earliest name given stands for its set."""

    def __init__(self) -> None:
        self._parent: dict[str, str] = {}

    def find(self, name: str) -> str:
        parent = self._parent.setdefault(name, name)
        while parent != self._parent[parent]:
            parent = self._parent[parent]
        self._parent[name] = parent
        return parent

    def join(self, one: str, other: str) -> None:
        self._parent[self.find(other)] = self.find(one)

    def names(self) -> list[str]:
        return list(self._parent)

    def members(self) -> dict[str, list[str]]:
        found: dict[str, list[str]] = {}
        for name in self._parent:
            found.setdefault(self.find(name), []).append(name)
        return found


def acronyms_in_brackets(name: str) -> tuple[str, tuple[str, ...]]:
    """A name without the acronyms in brackets at its end, and these: "… Forces (PMF/PMU)" → PMF, PMU."""
    found = _IN_BRACKETS.search(name)
    if not found:
        return name, ()
    parts = [part.strip(" \"'“”") for part in re.split(r"[/,;]| or | and ", found.group(1))]
    if parts and all(is_acronym(part) for part in parts):
        return name[: found.start()], tuple(parts)
    return name, ()


def country_named(name: str) -> str | None:
    """The country that a name means as a state: its own name, "the Iranian regime", "government of Iraq"."""
    country = None if name.islower() else places.country_of(name)
    if country or (name.endswith(" State") and places.is_region(name)):
        return country  # "Niger State" lies in Nigeria
    found = _STATE.match(name)
    return places.country_of((found.group("before") or found.group("after")).strip()) if found else None


def organisations(names: Sequence[str], aliases: Iterable[tuple[str, str]] = ()) -> dict[str, str]:
    """The canonical name of each distinct name, given in the order they first appear."""
    groups = Groups()
    parts: dict[str, list[str]] = {}
    for name in names:
        bare, acronyms = acronyms_in_brackets(name)
        pieces = [piece for piece in _DASH.split(bare) if piece]
        pieces = pieces if any(map(is_acronym, pieces)) else [bare]  # "Movement – MVT", not "Wal - Mart"
        parts[name] = pieces
        for piece in (*pieces, *acronyms):
            groups.join(name, piece)
    for one, other in aliases:
        groups.join(one, other)
    forms = groups.names()
    _join_equal(groups, forms)
    _join_acronyms(groups, forms)
    _join_parts(groups, [form for form in forms if form not in parts or parts[form] == [form]])
    canonical: dict[str, str] = {}
    for members in groups.members().values():
        chosen = _most_formal([form for form in members if form not in parts or parts[form] == [form]] or members)
        canonical |= dict.fromkeys(members, chosen)
    return canonical


def _join_equal(groups: Groups, forms: Sequence[str]) -> None:
    """Known as one; the same words; the same sounds."""
    seen: dict[object, str] = {}
    for form in forms:
        canonical = canonical_name(form)
        signs: list[object] = [canonical, bag(canonical)] if canonical else []
        signs.append(bag(form))
        for sign in signs:
            if sign:
                groups.join(seen.setdefault(sign, form), form)
        if not is_acronym(form):
            sounds = tuple(sound(word) if not word.startswith("@") else word for word in words_of(form))
            other = seen.setdefault(("sounds", sounds), form)
            if len("".join(sounds)) > 4 and all(map(_same_sounding, words_of(form), words_of(other))):
                groups.join(other, form)


def _same_sounding(one: str, other: str) -> bool:
    if {one, other} & _PARTS:
        return one == other  # the Western Front is no Eastern one
    return one == other or (not one.startswith("@") and not any(map(str.isdigit, one)) and alike(one, other))


def _join_acronyms(groups: Groups, forms: Sequence[str]) -> None:
    long_forms = [form for form in forms if not is_acronym(form) and len(form.split()) > 1]
    by_letter: dict[str, list[str]] = {}
    for form in long_forms:
        for letter in {word[0].upper() for word in form.split()[:2]}:
            by_letter.setdefault(letter, []).append(form)
    for form in forms:
        letters = form.replace(".", "")
        if is_acronym(form) and len(letters) > 2 and not canonical_name(form):
            fitting = [other for other in by_letter.get(letters[0].upper(), ()) if acronym_fits(form, other)]
            sets = {groups.find(other) for other in fitting}
            if len(sets) == 1:
                groups.join(sets.pop(), form)


_CITY = 100  # thousands of people: "Turan" is the agency of that name rather than the town


def _join_parts(groups: Groups, forms: Sequence[str]) -> None:
    by_sign = _longer_names(forms)
    companies = {words_of(form) for form in forms if is_company(form)}
    for form in forms:
        words = words_of(form)
        if not words or is_acronym(form) or any(word.isdigit() for word in words):
            continue
        edges = {words[0], words[-1]}
        signs = (words, frozenset(words), *(edges & _OF_FIELDS))
        near = {other for sign in signs for other in by_sign.get(sign, ())} - {form}
        near = {other for other in near if edges & {*words_of(other)[:1], *words_of(other)[-1:]}}
        longer = [other for other in near if part_of(words, words_of(other)) or _but_for_a_word(words, other)]
        if len(words) > 1:
            longer = [o for o in longer if head(form) == head(o) or _begins(words, o) or _unit(words, o)]
        longer = [o for o in longer if not _OWNED.match(o) and (is_craft(form) or not is_craft(o))]
        longer = [o for o in longer if not _VERSION.search(o)]
        if len(words) == 1:
            longer = [other for other in longer if _stands_for(form, words[0], other, companies)]
        sets = {groups.find(other) for other in longer}
        own = {canonical_name(each) for each in (form, *longer)} - {""}
        if len(sets) == 1 and len(own) < 2:
            groups.join(sets.pop(), form)


def _longer_names(forms: Sequence[str]) -> dict[object, list[str]]:
    """The names by what a shorter one of them may be: the words at their beginning or end, all but whose body it is,
    and that they serve several fields."""
    found: dict[object, list[str]] = {}
    for form in forms:
        words = words_of(form)
        signs: set[object] = {part for size in range(1, len(words)) for part in (words[:size], words[-size:])}
        signs.add(frozenset(word for word in words if not word.startswith("@")))
        if " and " in form and head(form) in _OF_FIELDS:
            signs |= _OF_FIELDS
        for sign in signs:
            found.setdefault(sign, []).append(form)
    return found


# What a body holds, makes or runs, and is not: "Lumen" is no "Lumen TV", the Pentagon none of the "Pentagon Papers".
_ITS_OWN = word_set("""
airplanes album app archives award awards books campaign center centre channel championship championships conference
corps cup day delivery documents fellowship festival files forum house library magazine maps medal movie museum music
papers pay phone plaza prize programme program project protocol radio scholarship show stadium store stores
subcommittee summit tour tower trial trials tv war website
""")


def _stands_for(form: str, word: str, other: str, companies: Set[tuple[str, ...]]) -> bool:
    """Whether one word may be short for a longer name: "Tarn" for "Tarn Airlines", "the Court" for "Varna City Court";
    where both are whole names of `companies` ("Tarn Corp.", "Tarn Projects Inc."), these are two."""
    rest = words_of(other)
    if word in GENERIC or is_craft(form):
        return rest[-1] == word and head(other) in (word, rest[-1])
    if rest[0].upper() in HULLS and rest[1:] == (word,):
        return True  # "Montrose" for "HMS Montrose"
    if other.split()[0] in COMPANY_OPENERS and rest[1:] == (word,):
        return True  # "Tarn" for "Grupo Tarn"
    if places.is_known(form, _CITY) or places.is_adjective(form) or rest[0] != word:
        return False
    if (word,) in companies and rest in companies:
        return False
    one_more = len(rest) == 2 and " and " not in other
    return rest[-1] not in _ITS_OWN and (one_more or is_company(other) or other.split()[-1] in ORGANISATION_WORDS)


# What serves many fields, of which a shorter name keeps one: "the Energy Ministry" is the Ministry of Energy and Mines.
_OF_FIELDS = word_set("department ministry")


def _but_for_a_word(words: Sequence[str], other: str) -> bool:
    """Whether the other name holds these words and only whose body it is, or more of what it serves."""
    rest = [word for word in words_of(other) if not word.startswith("@")]
    if len(words) < 2 or any(word.startswith("@") for word in words):
        return False
    whose = len(rest) + 1 == len(words_of(other)) and set(rest) == set(words)
    fields = head(other) in _OF_FIELDS and " and " in other and {*words[:1], *words[-1:]} & _OF_FIELDS
    return whose or bool(fields and set(words) < set(rest))


def _begins(words: Sequence[str], company: str) -> bool:
    """Whether a company's name begins with these words: "Tarn Mills" of "Tarn Mills Trading LLC", "Tarn Hill" of the
    "Tarn Hill Construction Company"."""
    whole = words_of(company)
    trading = all(word in FIRM_WORDS or word == "Trading" for word in company.split()[len(words) :])
    return (is_company(company) or trading) and tuple(whole[: len(words)]) == tuple(words)


# "The 4th Tarnshire" of the 4th Tarnshire Regiment.
_UNITS = word_set("battalion brigade division regiment")


def _unit(words: Sequence[str], other: str) -> bool:
    """Whether a unit of an army is named by these words, but for what it is."""
    whole = words_of(other)
    return whole[-1] in _UNITS and tuple(whole[:-1]) == tuple(words)


def _most_formal(forms: Sequence[str]) -> str:
    """What every reader knows it by; else the form its acronyms stand for, the one with most words, not in
    capitals, the earliest."""
    acronyms = [form for form in forms if is_acronym(form)]
    long = [form for form in forms if not is_acronym(form)] or list(forms)
    for form in forms:
        every = canonical_name(form)
        another = acronyms and form not in long and not any(bag(every) & bag(other) for other in long)
        if every and not keeps_spelling(form) and not another:  # "the Initiative for Rural Aid (IRA)"
            return every
    return max(
        [form for form in long if not _VERSION.search(form)] or long,
        key=lambda form: (
            any(acronym_fits(a, form) for a in acronyms),
            len(words_of(form)),
            not form.isupper(),
            -forms.index(form),
        ),
    )


_VERSION = re.compile(r" \d+\.\d+$")  # "Lumen 4.0" is a product of its maker's name


def place_names(names: Sequence[str]) -> dict[str, str]:
    """The canonical name of each place, from its names as often as they stand: countries by their common name, the
    spellings of one place by the most frequent, capitals only where there is no other."""
    counts = Counter(names)
    canonical: dict[str, str] = {}
    countries = list(dict.fromkeys(filter(None, map(country_named, counts))))
    located = places.locate([name for name in counts if not country_named(name)], countries)
    groups = Groups()
    seen: dict[object, str] = {}
    for name in counts:
        country = country_named(name)
        if country:
            canonical[name] = country
            continue
        place = located[name]
        signs = [("letters", places.key(name)), ("letters", places.key(name.split(", ")[0]))]
        if place.latitude is not None:
            part = " ".join(word for word in name.lower().split() if word in _PARTS)  # "South Darfur" is no "Darfur"
            within = place.path.partition(" / ")[2]  # a region's point may be that of its capital
            district = places.is_district(name, place)  # so may a district's: "Soum" is not Djibo, its town
            signs.append(("place", f"{place.latitude} {place.longitude} {part} {within} {district}"))
        else:
            signs.append(("letters", places.key(places.without_kind(name))))
        if len(places.loose_key(name)) >= _LEAST_LETTERS:
            signs.append(("sounds", places.loose_key(name)))
        for sign in signs:
            groups.join(seen.setdefault(sign, name), name)
    for members in groups.members().values():
        chosen = min(members, key=lambda name: (name.isupper() or ", " in name, -counts[name]))
        canonical |= dict.fromkeys(members, chosen)
    return canonical
