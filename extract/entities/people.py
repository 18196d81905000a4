"""Which mentions name the same person: full names first, then single names by who has been introduced.

Two people of one surname are never one: full names must agree in their first names, and a bare surname that fits
several people joins one of them only where sex or paragraph leave no other, or where the others are only told of as his
kin ("Omar Noor was shot. His brother, Ali Noor, fled. Noor was buried").
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence, Set
from dataclasses import dataclass, field

from extract.entities.matching import (
    core,
    ends_with,
    heard,
    is_initial,
    is_number,
    person_words,
    same_person,
    same_word,
    sound,
    split_title,
)
from extract.entities.places import key
from extract.entities.titles import ADDRESSED, REIGNING, SPELLED_OUT, sex_of
from extract.entities.wordlist import phrase_set


@dataclass(slots=True)
class Person:
    """One person as the document tells of them; `first` is the offset of their first full mention."""

    words: tuple[str, ...]
    forms: list[tuple[str, ...]] = field(default_factory=list)
    titles: set[str] = field(default_factory=set)
    first: int = 0
    called: str = ""  # "f" or "m", where a pronoun could only mean this person
    kin: bool = False  # whether told of first as somebody's brother or wife
    offices: set[str] = field(default_factory=set)  # what is told behind the name: "Lena Quist, the prosecutor"

    @property
    def name(self) -> str:
        """The longest form, the earliest of equals."""
        best = max(self.forms, key=lambda form: (len(form), sum(map(len, form)) if len(form) > 1 else 0))
        borne = sorted(self.titles & _NAMING, key=len) if len(best) == 1 else []
        one = bool(borne) and all(borne[-1].endswith(title) for title in borne)  # no king who once was a prince
        return " ".join((borne[-1].title(), *best) if one else best)

    @property
    def sex(self) -> str:
        return (
            sex_of(self.words[0] if len(self.words) > 1 else "", frozenset(self.titles | self.offices)) or self.called
        )


@dataclass(frozen=True, slots=True)
class Named:
    """A mention of a person: where, the name as cleaned, the titles before it, the number of its paragraph, and the
    offices told behind it."""

    at: int
    name: str
    titles: tuple[str, ...] = ()
    paragraph: int = 0
    offices: tuple[str, ...] = ()


# Without these a single name says too little: "Queen Lena", "Sheikh Omar".
_NAMING = REIGNING | phrase_set("sheikh, sheikha, sheik, shaykh, mullah, mulla, emir, saint")


def resolve(
    named: Sequence[Named], aliases: Iterable[tuple[str, str]] = (), kin: Set[int] = frozenset()
) -> list[Person]:
    """The person of each mention, in the order given. `aliases`: pairs of names that the text declares one; `kin`:
    where those are named who are told to be somebody's relatives, who bear nobody else's name."""
    words = [person_words(one.name) for one in named]
    people = _full_names(named, words, {form for one, form in zip(named, words, strict=True) if one.at in kin})
    index: dict[str, list[Person]] = {}
    for person in {id(p): p for p in people.values()}.values():
        for form in person.forms:
            for word in form:
                bucket = index.setdefault(_index_key(word), [])
                if not bucket or bucket[-1] is not person:  # each person's words follow each other
                    bucket.append(person)
    _join(people, index, aliases)
    found: list[Person] = []
    last_seen: dict[int, int] = {}
    first_seen: dict[int, int] = {}
    singles: dict[str, Person] = {}
    for one, form in zip(named, words, strict=True):
        person = people[form] if _is_full(form) else _single(one, form[0], index, last_seen, first_seen, singles)
        person.titles.update(one.titles)
        person.offices.update(one.offices)
        last_seen[id(person)] = one.paragraph
        first_seen.setdefault(id(person), one.paragraph)
        found.append(person)
    return found


def _is_full(form: tuple[str, ...]) -> bool:
    """Whether a name is more than one word that others may bear: also "Abdul Noor", who is called Noor."""
    return len(form) > 1 or form[0].lower().startswith(("abdul ", "abdel ", "abd "))


def _index_key(word: str) -> str:
    return sound((key(word).split() or [word])[-1])[:2]


@dataclass(frozen=True, slots=True)
class _Near:
    """People by how their names sound, so that a list of thousands is not compared pair by pair.

    By the first and each further word, by all letters, and those of three words and more by the last.
    """

    by_words: dict[tuple[str, str], list[Person]]
    as_one_word: dict[str, list[Person]]
    by_last: dict[str, list[Person]]

    def add(self, form: tuple[str, ...], person: Person) -> None:
        """Keeps a new person under the first and longest form of the name."""
        for place in {
            (first, further)
            for first in _kept_under(form[0])
            for word in form[1:] or form
            for further in _kept_under(word)
        }:
            self.by_words.setdefault(place, []).append(person)
        self.as_one_word.setdefault(_run_on(form), []).append(person)
        if len(form) > 2:
            self.by_last.setdefault(_index_key(form[-1]), []).append(person)

    def fitting(self, form: tuple[str, ...]) -> list[Person]:
        """Everybody whom `same_person` may find to be called so too."""
        places = ((first, last) for first in _looked_for(form[0]) for last in _looked_for(form[-1]))
        found = [one for place in places for one in self.by_words.get(place, ())]
        found += self.as_one_word.get(_run_on(form), ())
        return list({id(one): one for one in found}.values())


def _kept_under(word: str) -> tuple[str, str]:
    """What a word of a name is found by: how it sounds or, if it is cut to an initial, that; and its letter."""
    letter = key(core(word))[:1]
    return (f"{letter}!" if is_initial(core(word)) else heard(word)), f"{letter}."


def _looked_for(word: str) -> tuple[str, ...]:
    """Where those words are kept that `same_word` may take for this one: an initial is like every word it opens."""
    letter = key(core(word))[:1]
    return (f"{letter}.",) if is_initial(core(word)) else (heard(word), f"{letter}!")


def _run_on(form: Sequence[str]) -> str:
    return key(" ".join(form)).replace(" ", "")


def _full_names(
    named: Sequence[Named], words: Sequence[tuple[str, ...]], kin: Set[tuple[str, ...]]
) -> dict[tuple[str, ...], Person]:
    """A person for each distinct name of two words and more; longer names first, so that short ones find them all."""
    first_at: dict[tuple[str, ...], int] = {}
    titles: dict[tuple[str, ...], set[str]] = {}
    for one, form in zip(named, words, strict=True):
        if _is_full(form):
            first_at.setdefault(form, one.at)
            titles.setdefault(form, set()).update(one.titles)
    people: dict[tuple[str, ...], Person] = {}
    near = _Near({}, {}, {})
    for form in sorted(first_at, key=lambda form: (-len(form), first_at[form])):
        fitting = [person for person in near.fitting(form) if all(same_person(form, other) for other in person.forms)]
        if not fitting:
            tails = near.by_last.get(_index_key(form[-1]), [])
            fitting = [person for person in tails if any(ends_with(other, form) for other in person.forms)]
        fitting = [person for person in fitting if _is_same(form, person, kin)]
        if len(fitting) > 1:
            fitting = [person for person in fitting if same_word(person.words[-1], form[-1])]
        if len(fitting) == 1:
            person = fitting[0]
            person.first = min(person.first, first_at[form])
        else:
            person = Person(form, first=first_at[form], kin=form in kin)
            near.add(form, person)
        person.forms.append(form)
        person.titles |= titles[form]
        people[form] = person
    return people


def _is_same(form: tuple[str, ...], person: Person, kin: Set[tuple[str, ...]]) -> bool:
    """Whether no relative is taken for who he is a relative of: "Omar Noor's father, Omar Karim Noor"."""
    told = form in kin or any(other in kin for other in person.forms)
    return not told or any(key(" ".join(form)) == key(" ".join(other)) for other in person.forms)


def _join(
    people: dict[tuple[str, ...], Person], index: dict[str, list[Person]], aliases: Iterable[tuple[str, str]]
) -> None:
    """Makes one person of two names that the text declares one ("…, also known as Abu Omar")."""
    for one, other in aliases:
        a, b = person_words(one), person_words(other)
        person, second = people.get(a) or _only_called(a, index), people.get(b)
        if person is None or second is person:
            continue
        if second is None and len(b) > 1:
            continue
        forms = second.forms if second else [b]
        person.forms += forms
        for form in forms:
            people[form] = person
            for word in form:
                bucket = index.setdefault(_index_key(word), [])
                bucket[:] = [each for each in bucket if each is not second]
                if person not in bucket:
                    bucket.append(person)


def _only_called(name: tuple[str, ...], index: dict[str, list[Person]]) -> Person | None:
    """The one person whose last or first word a single name is: "Tarn, born Omar Noor"."""
    bucket = index.get(_index_key(name[0]), []) if len(name) == 1 else []
    fitting = [person for person in bucket if _stands(name[0], person, -1) or _stands(name[0], person, 0)]
    return fitting[0] if len(fitting) == 1 else None


def _single(
    one: Named,
    word: str,
    index: dict[str, list[Person]],
    last_seen: dict[int, int],
    first_seen: dict[int, int],
    singles: dict[str, Person],
) -> Person:
    """Whom a single name means: the only fitting person, of those introduced so far, of that sex, in this paragraph."""
    person, sign = _only(one, word, index, last_seen, first_seen), sound(word) + word[:1].lower()
    other = person is not None and person.kin and (person.first > one.at or sign in singles)
    if person is not None and not other:
        return person  # not "Noor was shot, and his brother, Ali Noor, died": that is another Noor
    return singles.setdefault(sign, Person((word,), [(word,)], set(), one.at))


def _only(
    one: Named,
    word: str,
    index: dict[str, list[Person]],
    last_seen: dict[int, int],
    first_seen: dict[int, int],
) -> Person | None:
    bucket = index.get(_index_key(word), [])
    fitting: list[Person] = []
    for place in (-1, None, 0):  # as a surname, anywhere between, as a first name
        there = [person for person in bucket if _stands(word, person, place)]
        there = [person for person in there if any(word in form for form in person.forms)] or there
        fitting = fitting or there
        if any(person.first < one.at for person in there):  # before "Renee Xia" is named, Xia is Xia Lin
            fitting = there
            break
    if set(one.titles) & REIGNING:  # "Grand Duke Karl" is no Karl Nebenius
        fitting = [person for person in fitting if len(person.words) < 2 or person.titles & REIGNING]
    sex = sex_of("", frozenset(one.titles))
    if sex:
        fitting = [person for person in fitting if person.sex in (sex, "")]
    if len(fitting) > 1:
        fitting = [person for person in fitting if person.first < one.at] or fitting
    if len(fitting) > 1 and sex:
        fitting = [person for person in fitting if person.sex == sex] or fitting
    if len(fitting) > 1 and one.titles:
        shared = [len((person.titles | person.offices) & set(one.titles)) for person in fitting]
        fitting = [person for person, held in zip(fitting, shared, strict=True) if held == max(shared)]
    if len(fitting) > 1:
        here = [person for person in fitting if last_seen.get(id(person)) == one.paragraph]
        here = [person for person in here if not (person.kin and first_seen[id(person)] == one.paragraph)]
        fitting = here or [person for person in fitting if not person.kin]
    return fitting[0] if len(fitting) == 1 else None


def _stands(word: str, person: Person, place: int | None) -> bool:
    for form in person.forms:
        form = form[:-1] if len(form) > 2 and is_number(form[-1]) else form  # "Noor" of "Omar Noor Jr."
        chosen = form[1:-1] if place is None else (form[place],)
        if any(same_word(word, other) for other in chosen):
            return True
        if place == -1 and "-" in form[-1] and same_word(word, form[-1].rpartition("-")[2]):
            return True  # "Picot" of "François Georges-Picot"
        if place == -1 and " " in form[-1] and same_word(word, form[-1].rpartition(" ")[2]):
            return True  # "Qadir" of "Abdul Qadir"
    return False


def named(
    at: int, text: str, paragraph: int, titles_before: tuple[str, ...] = (), offices: tuple[str, ...] = ()
) -> Named:
    """A mention made ready: titles taken off its front, those standing before it added, all of them in full."""
    titles, name = split_title(text)
    whole = tuple(SPELLED_OUT.get(title, title) for title in (*titles_before, *titles))
    short = tuple(ADDRESSED[title] for title in whole if title in ADDRESSED)
    return Named(at, name, (*whole, *short), paragraph, offices)
