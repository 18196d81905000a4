"""Names found by rules where rules are better than the language model.

`with_rules` takes the model's mentions and gives the whole list: 1. the model's own, corrected; 2. names every reader
knows, countries and their adjectives; 3. people by title ("Judge X"), bodies by form ("Ministry of X", "X Brigade"),
places by gazetteer; 4. acronyms in brackets; 5. what is a name in one sentence of the document, in the others; 6. where
a surname or acronym is introduced outside the sentences that were read. To extend a rule, extend its table.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from itertools import pairwise

from extract.entities import foreign, places, unmarked
from extract.entities.acting import acting, spelled_out
from extract.entities.agreement import agreed
from extract.entities.company import addressed, by_company
from extract.entities.completions import by_first_name, called, companies, firms, gangs, joined, media
from extract.entities.corrections import believable, corrected, headlines, inside, unbestowed
from extract.entities.craft import is_craft, with_models
from extract.entities.entry_verbs import in_small_letters
from extract.entities.known import ORGANISATION_WORDS, by_first_word, known
from extract.entities.labels import is_called
from extract.entities.matching import is_acronym, person_words
from extract.entities.model import CALENDAR
from extract.entities.place_kinds import by_kind
from extract.entities.repetitions import acronyms, introduced, papers, repeated, untranslated
from extract.entities.shapes import (
    CAP,
    LARGE_CITY,
    LED,
    NAME,
    NOT_NAMES,
    NUMBERED,
    PLACE_LABELS,
    SEQUENCE,
    SHORT_NAME,
    TAKES_OF,
    TIME_WORDS,
    TITLE_WORDS,
    TOWN,
    Span,
    beside_name,
    form_of,
    is_first_name,
    is_opener,
    may_be_person,
    mixed_case_around,
    name_at,
    not_owning,
    without_titles,
)
from extract.entities.things import without_things
from extract.entities.titles import CALLINGS, ROLES, TITLES
from extract.entities.vessels import no_places, ships
from extract.entities.whole import whole
from extract.records import Document, Mention

_OF_NAME = re.compile(rf" of {CAP}")
_UP_TO_FOUR = rf"{CAP}(?:[ \u00a0]{CAP}){{0,3}}"
_OF_PHRASE = re.compile(rf"(?:[ \u00a0](?:of|for|on|in|and|to)(?:[ \u00a0]the)?[ \u00a0]{_UP_TO_FOUR}){{1,3}}")
_WORD = re.compile(r"(?<![\w'’-])(?:[A-Z]|al-|al [A-Z]|dpa\b|so-called)[\w'’-]*")
_BRACKETED = re.compile(rf"\[(?P<in>[^\[\]\n]{{2,60}})\][ \u00a0](?P<out>{CAP})")
_PLACE_CUE = re.compile(
    r"(?:\b(?:[Ii]n|[Nn]ear|[Ff]rom|[Oo]utside|[Aa]round|[Tt]owards?|[Ii]nto|[Aa]cross|[Ww]ithin|[Tt]hroughout"
    r"|(?:city|town|village|province|governorate|district|state|region|suburb|port|island|capital|municipality|county|outskirts"
    r"|north|south|east|west|northeast|northwest|southeast|southwest|streets|people|residents) of)"
    rf"|\b[Aa]t|\b[Tt]o)[ \u00a0](?:the[ \u00a0])?(?P<name>{_UP_TO_FOUR})"
)
_CELL = re.compile(r"(?:^|(?<=[\t\n]))(?P<name>[^\t\n]{3,40})(?=\t)|(?<=\t)(?P<last>[^\t\n]{3,40})(?=\n|$)")
_KIND_BEFORE = re.compile(
    r"\b(?:city|town|village|province|governorate|district|suburb|port|municipality|county|hamlet) of$"
)


def with_rules(
    document: Document, mentions: Sequence[Mention], spans: Sequence[Span] | None = None, craft: bool = False
) -> list[Mention]:
    """The model's mentions and the rules' as one list in order, none overlapping another.

    `spans` are the stretches that were read (None: the whole text); outside of them only introductions are looked for.
    With `craft`, aircraft are names too, as in a timeline of one; else they are nobody's, and not their maker's either.
    """
    text = in_small_letters(document.text)
    read = list(spans) if spans is not None else [(0, len(text))]
    model = [fixed for mention in mentions for fixed in corrected(text, mention)]
    lines = headlines(text, read)
    model = believable(model, lines)
    people = {word for m in model if m.label == "PERSON" for word in m.text.split() if " " in m.text}
    titled = [m for m in _titled(text, read) if " " in m.text or not inside(m, lines)]
    strong = [*_bracketed(text, read), *titled, *_known(text, read, people), *_islamic_state(text, read)]
    strong += [*media(text, read), *companies(text, read), *_alone_in_cells(text, read)]
    strong += [*gangs(text, read), *ships(text, read), *by_kind(text, read)]
    strong += [*foreign.bodies(text, read), *foreign.streets(text, read), *foreign.people(text, read)]
    strong += [*unmarked.nicknamed(text, read), *unmarked.vietnamese(text, read), *unmarked.legal(text, read)]
    strong += [*unmarked.causes(text, read), *unmarked.units(text, read), *unmarked.in_charge(text, read)]
    strong += unmarked.filed(text, read)
    kept = _merge(strong, model, longer_wins=True)
    bodies = [*_bodies(text, read), *firms(text, read)]
    kept = _merge(kept, (m for m in bodies if not inside(m, lines)), longer_wins=True)
    kept = _merge(kept, _gazetteer(text, read))
    kept = _merge(kept, by_first_name(text, read, lines))
    company = [*unmarked.people(text, read), *unmarked.towns(text, read), *unmarked.forces(text, read)]
    company += [*unmarked.ahead(text, read), *unmarked.dated(text, read), *called(text, read)]
    company += unmarked.by_their_kind(text, read)
    kept = _merge(kept, (m for m in company if not inside(m, lines)))
    kept = _merge(kept, joined(text, kept), longer_wins=True)
    kept = _merge(untranslated(text, kept), [*acronyms(text, read, kept), *acting(text, read)], longer_wins=True)
    kept = by_company(text, unbestowed(whole(text, spelled_out(text, read, kept))))
    kept = _merge(kept, whole(text, list(repeated(text, read, kept))), longer_wins=True)
    kept = _merge(kept, papers(text, read, kept))
    kept = with_models(text, _owned(text, no_places(text, agreed(text, addressed(text, kept)))))
    kept = kept if craft else [one for one in kept if one.text in known() or not is_craft(one.text)]
    return _peoples(text, without_things(text, agreed(text, _merge(kept, introduced(text, kept)))))


def _peoples(text: str, mentions: Sequence[Mention]) -> list[Mention]:
    """Those who are called by two countries' adjectives are of neither state: "Bosnian Serb soldiers"."""
    found: list[Mention] = []
    for one in mentions:
        last = found[-1] if found and one.label == "NORP" else None
        if last is not None and last.label == "NORP" and text[last.end : one.start] == " ":
            states = {places.country_of(last.text), places.country_of(one.text)}
            if None not in states and len(states) == 2:
                found[-1] = name_at(text, last.start, one.end, "NORP")
                continue
        found.append(one)
    return found


def _owned(text: str, mentions: Sequence[Mention]) -> list[Mention]:
    """A person's body as two names: "Hemedti's Rapid Support Forces"."""
    people = {name for m in mentions if m.label == "PERSON" for name in (m.text, person_words(m.text)[-1])}
    result: list[Mention] = []
    for mention in mentions:
        owner = re.match(r"(.+?)['’]s\s+(?=[A-Z])", mention.text) if mention.label != "PERSON" else None
        if owner and (owner.group(1) in people or foreign.is_tied(owner.group(1))):
            result.append(name_at(text, mention.start, mention.start + owner.end(1), "PERSON"))
            result.append(name_at(text, mention.start + owner.end(), mention.end, mention.label))
        else:
            result.append(mention)
    return result


def _merge(first: Iterable[Mention], second: Iterable[Mention], longer_wins: bool = False) -> list[Mention]:
    """Both lists in order; where two overlap the first list's stays, or the longer of the two where asked."""
    taken = sorted(first, key=lambda m: (m.start, -m.end))
    starts = [m.start for m in taken]
    added, removed = [], set()
    for mention in sorted(second, key=lambda m: (m.start, -m.end)):
        at = max(0, bisect_right(starts, mention.start) - 1)
        hit = []
        while at < len(taken) and taken[at].start < mention.end:
            if taken[at].end > mention.start:
                hit.append(at)
            at += 1
        inside = all(mention.start <= taken[n].start and taken[n].end <= mention.end for n in hit)
        longer = (
            longer_wins and inside and all(taken[n].end - taken[n].start < mention.end - mention.start for n in hit)
        )
        if not hit or longer:
            removed.update(hit)
            added.append(mention)
    merged = [m for n, m in enumerate(taken) if n not in removed] + added
    result: list[Mention] = []
    for mention in sorted(merged, key=lambda m: (m.start, -m.end)):
        if not result or mention.start >= result[-1].end:
            result.append(mention)
    return result


@cache
def _listed() -> dict[str, tuple[tuple[str, str], ...]]:
    """Names and labels by first word, longest first: known bodies and peoples, countries, adjectives, areas."""
    found: dict[str, dict[str, str]] = {}
    for names in by_first_word().values():
        for name in names:
            found.setdefault(_first_word(name), {})[name] = known()[name][0]
    for name, label in places.listed():
        found.setdefault(_first_word(name), {}).setdefault(name, label)
    return {first: tuple(sorted(names.items(), key=lambda pair: -len(pair[0]))) for first, names in found.items()}


def _first_word(name: str) -> str:
    return re.split(r"[ ,&]", name, maxsplit=1)[0]


def _known(text: str, spans: Sequence[Span], people: set[str]) -> Iterator[Mention]:
    listed = _listed()
    for begin, stop in spans:
        past = begin
        for word in _WORD.finditer(text, begin, stop):
            if word.start() < past:
                continue
            bare = not_owning(word.group())
            for first in dict.fromkeys((word.group(), bare, bare + ".", bare.split("-")[0])):
                name, label = _longest(text, word.start(), listed.get(first, ()))
                if name and not (label in PLACE_LABELS and _a_person(text, word.start(), name, people)):
                    past = word.start() + len(name)
                    yield name_at(text, word.start(), past, label)
                    break
            else:
                dotted = re.match(
                    r"(?:U\.S\.A?\.?|U\.K\.|U\.N\.|E\.U\.|U\.S)(?![\w])", text[word.start() : word.start() + 8]
                )
                if dotted:
                    past = word.start() + dotted.end()
                    yield name_at(text, word.start(), past, "ORG" if dotted.group()[2] in "N" else "GPE")


def _alone_in_cells(text: str, spans: Sequence[Span]) -> Iterator[Mention]:
    """Towns and other places that fill a cell of a table."""
    for begin, stop in spans if "\t" in text else ():
        for found in _CELL.finditer(text, begin, stop):
            name = found.group().strip()
            if name[:1].isupper() and name not in NOT_NAMES and places.is_known(name, TOWN):
                at = text.index(name, found.start())
                yield name_at(text, at, at + len(name), "GPE")


def _islamic_state(text: str, spans: Sequence[Span]) -> Iterator[Mention]:
    """ "IS" where the text names the Islamic State: the one acronym that is also a common word in headlines."""
    if "Islamic State" not in text and "(IS)" not in text:
        return
    for begin, stop in spans:
        for found in re.finditer(r"(?<![\w-])IS(?![\w'’])", text[begin:stop]):
            start, end = begin + found.start(), begin + found.end()
            if mixed_case_around(text, start, end):
                yield name_at(text, start, end, "ORG")


_RUNS_ON = re.compile(rf" ({CAP})")


def _longest(text: str, at: int, names: Sequence[tuple[str, str]]) -> tuple[str, str]:
    for name, label in names:
        end = at + len(name)
        if text.startswith(name, at) and not (text[end : end + 1].isalnum() or text[end : end + 2].rstrip() == "-"):
            runs_on = name.startswith("The ") and _RUNS_ON.match(text, end)
            if runs_on and runs_on[1] not in TIME_WORDS and mixed_case_around(text, at, runs_on.end()):
                continue  # "The Independent Complaints Directorate"
            return name, label
    return "", ""


def _a_person(text: str, start: int, name: str, people: set[str]) -> bool:
    return name in people or beside_name(text, start, start + len(name))


def _bracketed(text: str, spans: Sequence[Span]) -> Iterator[Mention]:
    """People whom an editor completed in brackets: "[Prime Minister Viktor] Trippel"."""
    for begin, stop in spans:
        for found in _BRACKETED.finditer(text, begin, stop):
            inner = found.group("in")
            words = inner.split()
            if not words[-1][0].isupper() or inner.isupper() or words[-1] in NOT_NAMES:
                continue
            first = len(words)
            while first > 0 and words[first - 1][0].isupper() and not _office(words[first - 1]):
                first -= 1
            if first == len(words):
                yield name_at(text, found.start("out"), found.end("out"), "PERSON")
                continue
            at = found.start("in") + inner.rfind(" ".join(words[first:]))
            yield name_at(text, at, found.end("out"), "PERSON")


def _office(word: str) -> bool:
    bare = re.sub(r"['’]s$", "", word)
    return (
        bare.lower() in TITLE_WORDS
        or bare.lower() in ROLES
        or places.country_of(bare) is not None
        or bare in ORGANISATION_WORDS
    )


_TITLE_BEFORE = re.compile(rf"(?<![\w-])(?P<title>[A-Za-z][A-Za-z.-]{{1,14}})[ \u00a0](?P<name>{NAME})")


def _titled(text: str, spans: Sequence[Span]) -> Iterator[Mention]:
    """People after a title or office: "Iraqi MP X", "Brigadier General X", "spokesman Ahmad X"."""
    for begin, stop in spans:
        at = begin
        while found := _TITLE_BEFORE.search(text, at, stop):
            at = found.start("name")
            title = found.group("title").lower().rstrip(".")
            if title not in TITLES and title not in ROLES:
                continue
            start, end = without_titles(text, found.start("name"), found.end("name"))
            words = text[start:end].split()
            somebody = words and (may_be_person(words) or (title in CALLINGS and is_first_name(words[0])))
            if not somebody or (len(words) == 1 and not (found["title"][0].isupper() and title in TITLES)):
                continue
            at = end
            yield name_at(text, start, end, "PERSON")


def _bodies(text: str, spans: Sequence[Span]) -> Iterator[Mention]:
    """Organisations, buildings and areas by a telling word in a run of capitals: "Ministry of X", "X Brigade"."""
    for begin, stop in spans:
        for found in SEQUENCE.finditer(text, begin, stop):
            start, end = found.span()
            possessor = re.match(r"[\w ]+?['’]s[ \u00a0](?=[A-Z])", text[start:end])
            start += possessor.end() if possessor and _only_owns(possessor.group()[:-3]) else 0
            words = re.sub(r"['’]s$", "", text[start:end]).split()
            based = next((n for n, word in enumerate(words[:-1], 1) if re.match(r"[A-Z][\w.]*-[a-z]+$", word)), 0)
            for word, behind in pairwise(words[: based + 1]):  # "San Remo-based | Tarn Bancorp"
                start = text.index(behind, start + len(word))
            words = words[based:]
            while words and (is_opener(text, start, words[0]) or _office_only(words)) and not _state_school(words):
                start = text.index(words[1], start + len(words[0])) if len(words) > 1 else end
                words.pop(0)
            if not words or (is_first_name(words[0]) and is_called(text, start)):
                continue
            numbered = _numbered(text, start, end, begin) if words[-1] in NUMBERED else None
            if numbered:
                yield name_at(text, *numbered, "ORG")
                continue
            label = form_of(words)
            if not label:
                continue
            end = start + len(re.sub(r"['’]s$", "", text[start:end]))
            of = _OF_PHRASE.match(text, end, stop) if label == "ORG" and words[-1] in TAKES_OF else None
            seat = of and words[-1] == "House" and " for " in of.group()  # "the House of Commons | for Varna West"
            of = _OF_NAME.match(text, end, stop) if seat else of
            if of and len(words) > 1 and words[-1] == "Group" and places.country_of(of.group().split()[1]):
                of = None  # "the Karvat Group | of Oman"
            if of and words[-1] in LED and is_first_name(of.group().split()[1]) and len(of.group().split()) > 2:
                of = None  # "the Tarn Front | of Omar Noor"
            last = of.group().split()[-1] if of else ""
            apart = last in ORGANISATION_WORDS or is_acronym(last) or places.is_adjective(last)
            another = apart and of and of.group().split()[0] == "and"  # "the Tarn Front and the Omani | army"
            if of and of.group().split()[0] != "in" and not another:
                end = _of_end(text, end, _before_town(text, end, of.end()))
            elif len(words) == 1:
                continue
            yield name_at(text, start, end, label)


def _only_owns(name: str) -> bool:
    """Whose body, building or quarter follows: "Iran's Quds Force", "Boston's Back Bay", "Sunday's Karvat Post"."""
    return name in CALENDAR or places.country_of(name) is not None or places.is_known(name, LARGE_CITY, exact=True)


def _numbered(text: str, start: int, end: int, floor: int) -> Span | None:
    """The stretch with the number that stands after or before: "Brigade 13", "13th Brigade"."""
    if after := re.match(r"[ \u00a0]\d{1,3}\b(?![.,]\d)", text[end : end + 6]):
        return start, end + after.end()
    before = re.search(r"\b\d{1,3}(?:st|nd|rd|th)[ \u00a0]$", text[max(floor, start - 7) : start])
    return (start - len(before.group()), end) if before else None


def _state_school(words: Sequence[str]) -> bool:
    """ "Government Day School": the first word belongs to the name."""
    return words[0] == "Government" and len(words) > 2 and words[-1] in ("School", "College", "Hospital", "University")


def _office_only(words: Sequence[str]) -> bool:
    before = words[0].lower() if len(words) > 1 else ""  # not "Attorney General's Office"
    return before in ("president", "judge", "general", "minister", "mr", "mrs") or (
        before in CALLINGS and is_first_name(words[1])
    )


_IN_TOWN = re.compile(r" in (?P<town>[^,]+)$")


def _before_town(text: str, start: int, end: int) -> int:
    """Where a body's name ends before the town it is in ("the Ministry of Works | in Varna")."""
    found = _IN_TOWN.search(text, start, end)
    inside = found and places.is_known(found["town"], TOWN) and not text.startswith(" (", end)
    return found.start() if found and inside else end


def _of_end(text: str, start: int, end: int) -> int:
    """Where "of X and Y" ends: not beyond a person's or month's name."""
    for position, word in enumerate(words := text[start:end].split()):
        if word in NOT_NAMES - {"The", "Of"} and word[0].isupper():
            number = position
            while number and words[number - 1].islower():
                number -= 1
            return start + len(" ".join(words[:number])) + 1 if number else start
    return end


_CITY_COMMA = re.compile(rf"(?<![\w-])(?P<in>{SHORT_NAME}), (?P<out>{SHORT_NAME})")


def _gazetteer(text: str, spans: Sequence[Span]) -> Iterator[Mention]:
    """Places after "in", "near", "the town of", in "Hillah, Iraq", and places of several words anywhere."""
    for begin, stop in spans:
        for found in _CITY_COMMA.finditer(text, begin, stop):
            inner, outer = found.group("in"), re.sub(r"['’]s$", "", found.group("out"))
            within = places.is_country(outer) or places.is_region(outer)
            if within and inner not in NOT_NAMES and places.is_known(inner, least=0, exact=True):
                yield name_at(text, *found.span("in"), "GPE")
                yield name_at(text, found.start("out"), found.start("out") + len(outer), "GPE")
        for found in SEQUENCE.finditer(text, begin, stop):
            place = re.sub(r"['’]s$", "", found.group())
            first, *more = found.group().split()
            if len(more) in (1, 2) and not is_first_name(first) and places.is_told_of(place, LARGE_CITY):
                yield name_at(text, found.start(), found.start() + len(place), "GPE")
        yield from _after_cues(text, begin, stop)


def _after_cues(text: str, begin: int, stop: int) -> Iterator[Mention]:
    at = begin
    while found := _PLACE_CUE.search(text, at, stop):
        at = found.start("name")
        name = re.sub(r"['’]s$", "", found.group("name"))
        words = name.split()
        declared = bool(_KIND_BEFORE.search(text[found.start() : found.start("name")].rstrip()))
        for size in range(len(words), 0, -1):
            part = " ".join(words[:size])
            if part in NOT_NAMES or words[0] in NOT_NAMES or part in ORGANISATION_WORDS:
                continue
            within = found.group().startswith(("in ", "In ", "near ", "outside "))
            if (declared and size == len(words)) or places.is_known(part, TOWN if within else LARGE_CITY):
                yield name_at(text, at, at + len(part), "GPE")
                break
