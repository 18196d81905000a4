"""Names found by rules where rules are better than the language model, and the model's typical mistakes put right.

`with_rules` takes the model's mentions and gives the whole list: 1. the model's own, corrected; 2. names every reader
knows, countries and their adjectives; 3. people by title ("Judge X"), bodies by form ("Ministry of X", "X Brigade"),
places by gazetteer; 4. acronyms in brackets; 5. what is a name in one sentence of the document, in the others; 6. where a
surname or acronym is introduced outside the sentences that were read. To extend a rule, extend its table.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import cache

from extract.entities import places
from extract.entities.known import GROUP_WORDS, ORGANISATION_WORDS, by_first_word, known
from extract.entities.matching import acronym_fits, is_acronym, person_words
from extract.entities.titles import FEMALE, MALE, ROLES, TITLES
from extract.records import Document, Mention

Span = tuple[int, int]

_CAP = r"(?:(?:[Aa]l|[Ee]l|[Aa]n|[Aa]s|[Aa]z|[Ee]z|[Aa]r|[Aa]d)-)?[A-ZÀ-ÖØ-ÞĀ-Ž][\w'’‘-]*"
_INNER = r"(?:al|el|bin|ibn|abu|van|von|der|de|del|della|di|da|la|le|dos)"
_NAME = rf"{_CAP}(?:[ \u00a0](?:{_INNER}[ \u00a0]){{0,2}}(?:[A-Z]\.[ \u00a0]?){{0,2}}{_CAP}){{0,3}}"
_SEQUENCE = re.compile(rf"(?<![\w-]){_CAP}(?:[ \u00a0](?:{_CAP}|&)){{0,7}}")
_OF_PHRASE = re.compile(
    rf"(?:[ \u00a0](?:of|for|on|in|and|to)(?:[ \u00a0]the)?[ \u00a0]{_CAP}(?:[ \u00a0]{_CAP}){{0,3}}){{1,3}}"
)
_WORD = re.compile(r"(?<![\w'’-])(?:[A-Z]|al-|al [A-Z]|dpa\b|so-called)[\w'’-]*")
_BRACKETED = re.compile(rf"\[(?P<in>[^\[\]\n]{{2,60}})\][ \u00a0](?P<out>{_CAP})")
_ACRONYM = re.compile(
    r"[(\[](?:the |aka |or )?[\"“]?(?P<in>[A-Z][A-Za-z.]{1,7}(?:[/,;] ?[A-Z][A-Za-z.]{1,7}){0,2})[\"”]?[)\]]"
)
_PLACE_CUE = re.compile(
    r"(?:\b(?:[Ii]n|[Nn]ear|[Ff]rom|[Oo]utside|[Aa]round|[Tt]owards?|[Ii]nto|[Aa]cross|[Ww]ithin|[Tt]hroughout"
    r"|(?:city|town|village|province|governorate|district|state|region|suburb|port|island|capital|municipality|county|outskirts"
    r"|north|south|east|west|northeast|northwest|southeast|southwest|streets|people|residents) of)"
    rf"|\b[Aa]t|\b[Tt]o)[ \u00a0](?:the[ \u00a0])?(?P<name>{_CAP}(?:[ \u00a0]{_CAP}){{0,3}})"
)
_KIND_BEFORE = re.compile(
    r"\b(?:city|town|village|province|governorate|district|suburb|port|municipality|county|hamlet) of$"
)
_AREA_NOUNS = frozenset(
    "Province Governorate District County Oblast Region State Island Islands Peninsula Valley City Prefecture Village".split()
)
_WATER = frozenset(
    "River Lake Sea Ocean Gulf Bay Strait Mountains Mountain Desert Mount Hills Canal Coast Heights Dam".split()
)
_BUILDINGS = frozenset(
    """Airport Airfield Airbase Base Bridge Building Camp Castle Cathedral Checkpoint Church Crossing Gate Hall Highway
    Hospital Hotel House Mall Mosque Palace Park Plaza Prison Road Square Stadium Station Street Temple Tower Avenue
    Boulevard""".split()
)
_NOT_NAMES = frozenset(
    """A An And As At But By For From He Her His How I If In It Its My No Not Now Of On Or Our She So Some That The Their
    Then There These They This Those To We What When Where Which While Who Why With Yes You Your After Before Since Until
    During Although Though However Meanwhile Also Both Each Every Many Most Several Such Two Three Four Five Six Seven
    Eight Nine Ten Last Next Later Earlier Today Yesterday Tomorrow Monday Tuesday Wednesday Thursday Friday Saturday
    Sunday January February March April May June July August September October November December Spring Summer Autumn
    Winter Ramadan Eid Christmas Easter Read More Here Among Against According Under Over Between Other Others Another
    Only Even Still Just Once All Any Because Despite Following Speaking Police Officials Reports Sources Government
    Former New Old Dear Re Fwd Subject Thanks Please Hi Hello Regards Internet Web English Figure Table Chapter Part
    Section Article Page God Mr Mrs Ms Dr""".split()
)
_TIME_WORDS = frozenset(
    """Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April June July August September
    October November December Ramadan Today Yesterday Tomorrow""".split()
)
_STATE_CODES = frozenset(
    """AL AK AZ AR CA CO CT DE FL GA HI ID IL IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND OH OK OR PA RI SC
    SD TN TX UT VT VA WA WV WI WY DC NYC LA BC""".split()
)
_TITLE_WORDS = frozenset(word for title in TITLES for word in title.split())
_LEAST_PEOPLE = 100
_PLACE_LABELS = ("GPE", "LOC", "FAC")


def with_rules(document: Document, mentions: Sequence[Mention], spans: Sequence[Span] | None = None) -> list[Mention]:
    """The model's mentions and the rules' as one list in order, none overlapping another.

    `spans` are the stretches that were read (None: the whole text); outside of them only introductions are looked for.
    """
    text = document.text
    read = list(spans) if spans is not None else [(0, len(text))]
    model = [fixed for mention in mentions for fixed in _corrected(text, mention)]
    people = {word for m in model if m.label == "PERSON" for word in m.text.split() if " " in m.text}
    strong = [*_bracketed(text, read), *_titled(text, read), *_known(text, read, people)]
    kept = _merge(strong, model)
    kept = _merge(kept, _bodies(text, read), longer_wins=True)
    kept = _merge(kept, _gazetteer(text, read))
    kept = _merge(kept, _acronyms(text, read, kept), longer_wins=False)
    kept = _merge(kept, _repeated(text, read, kept))
    kept = _agreed(kept)
    kept = _merge(kept, _introduced(text, kept))
    return kept


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


def _mention(text: str, start: int, end: int, label: str) -> Mention:
    return Mention(start, end, text[start:end], label)


# --- the model's mentions, corrected ------------------------------------------------------------------------------


def _corrected(text: str, mention: Mention) -> Iterator[Mention]:
    """The mention with its evident label and extent; two where two names were glued; none where it is no name."""
    start, end = mention.start, mention.end
    while start < end and not (text[start].isalnum() or text[start] == "["):
        start += 1
    while end > start and not (text[end - 1].isalnum() or text[end - 1] in ".)]"):
        end -= 1
    if text[start:end].endswith(("'s", "’s")):
        end -= 2
    if text[start : start + 4] in ("the ", "The ") and text[start:end] not in known():
        start += 4
    words = text[start:end]
    if (
        not words
        or words in _NOT_NAMES
        or (words.split()[0] in _TIME_WORDS and len(words.split()) < 3)
        or "\n\n" in words
    ):
        return
    if not any(letter.isalpha() for letter in words):
        return
    parts = words.split("/")
    if len(parts) > 1 and all(is_acronym(part) for part in parts):
        for part in parts:
            yield _mention(text, start, start + len(part), "ORG")
            start += len(part) + 1
        return
    yield replace(mention, start=start, end=end, text=words, label=_label(text, start, end, mention.label))


def _label(text: str, start: int, end: int, label: str) -> str:
    words = " ".join(text[start:end].split())
    listed = known().get(words) or known().get("al-" + words)
    if places.is_adjective(words):
        return "NORP"
    if listed and not (label == "PERSON" and _beside_name(text, start, end)):
        return listed[0]
    parts = words.split()
    if label == "PERSON":
        if parts[-1] in ORGANISATION_WORDS or any(part in GROUP_WORDS for part in parts):
            return "ORG"
        if places.country_of(words) and not _beside_name(text, start, end):
            return "GPE"
        if is_acronym(words) and len(words) > 2 and words.isupper() and words.isalpha() and len(words) < 6:
            return "ORG" if _mixed_case_around(text, start, end) else label
    if label == "ORG" and (places.country_of(words) or (words not in ("Congress",) and places.is_area(words))):
        return "GPE"
    if label in _PLACE_LABELS:
        if is_acronym(words) and words.replace(".", "") not in _STATE_CODES and not places.is_country(words):
            return "ORG" if _mixed_case_around(text, start, end) else label
        if len(parts) > 1 and parts[-1] in ORGANISATION_WORDS - _BUILDINGS:
            return "ORG"
    return label


def _mixed_case_around(text: str, start: int, end: int) -> bool:
    """Whether the words around are not all capitals themselves, so that capitals mean an acronym."""
    return any(letter.islower() for letter in text[max(0, start - 25) : start] + text[end : end + 25])


def _beside_name(text: str, start: int, end: int) -> bool:
    """Whether a first name stands right before, or a capitalised word right after: "Michael Jordan", "Jordan Peterson"."""
    before = re.search(r"([\w'’-]+)[ \u00a0]$", text[max(0, start - 20) : start])
    if before and (before.group(1).lower() in MALE or before.group(1).lower() in FEMALE):
        return True
    after = re.match(rf"[ \u00a0]({_CAP})", text[end : end + 25])
    return bool(after and text[start:end].lower() in _FIRST_NAME_PLACES and after.group(1) not in ORGANISATION_WORDS)


_FIRST_NAME_PLACES = frozenset("jordan chad georgia israel india chelsea sydney austin paris florence victoria".split())


# --- what every reader knows ------------------------------------------------------------------------------------


@cache
def _listed() -> dict[str, tuple[tuple[str, str], ...]]:
    """Names and labels by first word, longest first: known bodies and peoples, countries, adjectives, areas."""
    found: dict[str, dict[str, str]] = {}
    for names in by_first_word().values():
        for name in names:
            found.setdefault(name.split()[0], {})[name] = known()[name][0]
    for name, label in places.listed():
        found.setdefault(name.split()[0], {}).setdefault(name, label)
    return {first: tuple(sorted(names.items(), key=lambda pair: -len(pair[0]))) for first, names in found.items()}


def _known(text: str, spans: Sequence[Span], people: set[str]) -> Iterator[Mention]:
    listed = _listed()
    for begin, stop in spans:
        past = begin
        for word in _WORD.finditer(text, begin, stop):
            if word.start() < past:
                continue
            bare = re.sub(r"['’]s?$", "", word.group())
            for first in dict.fromkeys((word.group(), bare, bare + ".", bare.split("-")[0])):
                name, label = _longest(text, word.start(), listed.get(first, ()))
                if name and not (label in _PLACE_LABELS and _a_person(text, word.start(), name, people)):
                    past = word.start() + len(name)
                    yield _mention(text, word.start(), past, label)
                    break
            else:
                dotted = re.match(
                    r"(?:U\.S\.A?\.?|U\.K\.|U\.N\.|E\.U\.|U\.S)(?![\w])", text[word.start() : word.start() + 8]
                )
                if dotted:
                    past = word.start() + dotted.end()
                    yield _mention(text, word.start(), past, "ORG" if dotted.group()[2] in "N" else "GPE")


def _longest(text: str, at: int, names: Sequence[tuple[str, str]]) -> tuple[str, str]:
    for name, label in names:
        end = at + len(name)
        if text.startswith(name, at) and not (text[end : end + 1].isalnum() or text[end : end + 2].rstrip() == "-"):
            return name, label
    return "", ""


def _a_person(text: str, start: int, name: str, people: set[str]) -> bool:
    return name in people or _beside_name(text, start, start + len(name))


# --- people by their titles ---------------------------------------------------------------------------------------


def _bracketed(text: str, spans: Sequence[Span]) -> Iterator[Mention]:
    """People whom an editor completed in brackets: "[Prime Minister Viktor] Trippel"."""
    for begin, stop in spans:
        for found in _BRACKETED.finditer(text, begin, stop):
            inner = found.group("in")
            last = inner.split()[-1]
            if not last[0].isupper() or inner.isupper() or last in _NOT_NAMES:
                continue
            words = inner.split()
            first = len(words)
            while first > 0 and words[first - 1][0].isupper() and not _office(words[first - 1]):
                first -= 1
            if first == len(words):
                yield _mention(text, found.start("out"), found.end("out"), "PERSON")
                continue
            at = found.start("in") + inner.rfind(" ".join(words[first:]))
            yield _mention(text, at, found.end("out"), "PERSON")


def _office(word: str) -> bool:
    bare = re.sub(r"['’]s$", "", word)
    return (
        bare.lower() in _TITLE_WORDS
        or bare.lower() in ROLES
        or places.country_of(bare) is not None
        or bare in ORGANISATION_WORDS
    )


_TITLE_BEFORE = re.compile(rf"(?<![\w-])(?P<title>[A-Za-z][a-z.-]{{1,14}})[ \u00a0](?P<name>{_NAME})")


def _titled(text: str, spans: Sequence[Span]) -> Iterator[Mention]:
    """People after a title or office: "Iraqi MP X", "Brigadier General X", "spokesman Ahmad X"."""
    for begin, stop in spans:
        at = begin
        while found := _TITLE_BEFORE.search(text, at, stop):
            at = found.start("name")
            title = found.group("title").lower().rstrip(".")
            if title not in _TITLE_WORDS and title not in ROLES:
                continue
            start, end = _without_titles(text, found.start("name"), found.end("name"))
            name = text[start:end]
            words = name.split()
            capital = found.group("title")[0].isupper()
            if not words or not _may_be_person(words) or (len(words) == 1 and not (capital and title in TITLES)):
                continue
            if title in (
                "general",
                "major",
                "private",
                "lady",
                "father",
                "brother",
                "sister",
                "justice",
                "deputy",
                "secretary",
                "chief",
                "khan",
                "director",
                "officer",
                "prince",
                "king",
                "queen",
                "saint",
                "head",
                "owner",
                "mother",
                "son",
                "wife",
                "husband",
                "daughter",
                "author",
                "boss",
            ) and (len(words) == 1 and not capital):
                continue
            at = end
            yield _mention(text, start, end, "PERSON")


def _without_titles(text: str, start: int, end: int) -> Span:
    """The stretch without further titles at its front and a possessive at its end."""
    name = re.sub(r"['’]s?$", "", text[start:end])
    end = start + len(name)
    words = name.split()
    while words and (words[0].lower().rstrip(".") in _TITLE_WORDS) and len(words) > 1:
        start = text.index(words[1], start + len(words[0]))
        words.pop(0)
    return (start, end) if words and words[0].lower() not in _TITLE_WORDS else (end, end)


def _may_be_person(words: Sequence[str]) -> bool:
    if any(
        word in ORGANISATION_WORDS or word in GROUP_WORDS or word in _BUILDINGS or word in _AREA_NOUNS for word in words
    ):
        return False
    if any(word in _NOT_NAMES for word in words) or " ".join(words) in known():
        return False
    if places.is_adjective(words[0]) or places.is_country(" ".join(words)) or places.is_area(" ".join(words)):
        return False
    return not is_acronym(words[0]) or len(words) > 1 and not words[0].isupper()


# --- bodies by their form -----------------------------------------------------------------------------------------


def _bodies(text: str, spans: Sequence[Span]) -> Iterator[Mention]:
    """Organisations, buildings and areas by a telling word in a run of capitals: "Ministry of X", "X Brigade"."""
    for begin, stop in spans:
        for found in _SEQUENCE.finditer(text, begin, stop):
            start, end = found.span()
            words = re.sub(r"['’]s$", "", found.group()).split()
            while words and (words[0] in _NOT_NAMES or _office_only(words)):
                start = text.index(words[1], start + len(words[0])) if len(words) > 1 else end
                words.pop(0)
            if not words:
                continue
            label = _form(words)
            if not label:
                continue
            end = start + len(re.sub(r"['’]s$", "", text[start:end]))
            of = _OF_PHRASE.match(text, end, stop) if label == "ORG" and words[-1] in _TAKES_OF else None
            if of and not (of.group().split()[0] == "in"):
                end = _of_end(text, end, of.end())
            elif len(words) == 1:
                continue
            yield _mention(text, start, end, label)


_TAKES_OF = frozenset(
    """Ministry Department Office University Bank Institute Council Commission Court Embassy Party Union Committee Front
    Organization Organisation Movement Association Federation Chamber Bureau Directorate Agency Observatory Academy Society
    League Centre Center School Government Parliament House Board Army College Museum Authority Secretariat Foundation
    Campaign Coalition Corps Group Network Alliance Confederation Tribunal Administration""".split()
)


def _office_only(words: Sequence[str]) -> bool:
    return words[0].lower() in ("president", "judge", "general", "minister", "mr", "mrs") and len(words) > 1


def _of_end(text: str, start: int, end: int) -> int:
    """Where "of X and Y" ends: not beyond a person's or month's name."""
    words = text[start:end].split()
    for number, word in enumerate(words):
        if word in _NOT_NAMES - {"The", "Of"} and word[0].isupper():
            cut = text.index(word, start)
            return len(text[:cut].rstrip()) if number > 1 else start
    return end


def _form(words: Sequence[str]) -> str:
    last = words[-1]
    if any(word in GROUP_WORDS for word in words) and len(words) > 1:
        return "ORG"
    if last in _BUILDINGS and len(words) > 1:
        return "ORG" if last in ("Hospital",) else "FAC"
    if last in ORGANISATION_WORDS:
        return "ORG"
    if len(words) > 1 and (last in _WATER or words[0] in ("Mount", "Lake", "Gulf")):
        return "LOC"
    if len(words) > 1 and last in _AREA_NOUNS:
        return "GPE"
    return "ORG" if last in _TAKES_OF else ""


# --- places -------------------------------------------------------------------------------------------------------


def _gazetteer(text: str, spans: Sequence[Span]) -> Iterator[Mention]:
    """Places after "in", "near", "the town of": cities of the gazetteer, and whatever is called a town."""
    for begin, stop in spans:
        at = begin
        while found := _PLACE_CUE.search(text, at, stop):
            at = found.start("name")
            name = re.sub(r"['’]s$", "", found.group("name"))
            words = name.split()
            declared = bool(_KIND_BEFORE.search(text[found.start() : found.start("name")].rstrip()))
            for size in range(len(words), 0, -1):
                part = " ".join(words[:size])
                if part in _NOT_NAMES or words[0] in _NOT_NAMES or part in ORGANISATION_WORDS:
                    continue
                if (declared and size == len(words)) or places.is_known(part, _LEAST_PEOPLE):
                    yield _mention(text, at, at + len(part), "GPE")
                    break


# --- acronyms, repetitions, introductions --------------------------------------------------------------------------


def _acronyms(text: str, spans: Sequence[Span], mentions: Sequence[Mention]) -> Iterator[Mention]:
    """Acronyms in brackets after a body's name, and their later uses."""
    ends = {m.end: m for m in mentions if m.label in ("ORG", "GPE", "PERSON")}
    defined: set[str] = set()
    for begin, stop in spans:
        for found in _ACRONYM.finditer(text, begin, stop):
            before = ends.get(len(text[: found.start()].rstrip()) if found.start() else 0)
            at = found.start("in")
            for part in re.split(r"([/,;] ?)", found.group("in")):
                fits = before is not None and (before.label == "ORG" or acronym_fits(part, before.text))
                if fits and is_acronym(part) and not places.is_country(part):
                    defined.add(part)
                    yield _mention(text, at, at + len(part), "ORG")
                at += len(part)
    if defined:
        pattern = re.compile(
            r"(?<![\w-])(?:" + "|".join(map(re.escape, sorted(defined, key=len, reverse=True))) + r")(?!\w)"
        )
        for begin, stop in spans:
            for found in pattern.finditer(text, begin, stop):
                yield _mention(text, found.start(), found.end(), "ORG")


def _repeated(text: str, spans: Sequence[Span], mentions: Sequence[Mention]) -> Iterator[Mention]:
    """Further places where a name of the document stands unmarked: whole names, and surnames of people."""
    votes: dict[str, Counter[str]] = {}
    for mention in mentions:
        votes.setdefault(mention.text, Counter())[mention.label] += 1
    names = {name: counts.most_common(1)[0][0] for name, counts in votes.items() if _repeatable(name)}
    for name, label in list(names.items()):
        if label == "PERSON" and " " in name:
            surname = person_words(name)[-1]
            if _repeatable(surname) and surname not in votes and not places.is_known(surname, _LEAST_PEOPLE):
                names.setdefault(surname, "PERSON")
    if not names:
        return
    by_first: dict[str, list[str]] = {}
    for name in names:
        by_first.setdefault(name.split()[0], []).append(name)
    for begin, stop in spans:
        for word in re.finditer(r"(?<![\w-])[^\W\d_][\w'’-]*", text[begin:stop]):
            bare = re.sub(r"['’]s?$", "", word.group())
            at = begin + word.start()
            for name in sorted(by_first.get(bare, ()), key=len, reverse=True):
                if text.startswith(name, at) and not text[at + len(name) : at + len(name) + 1].isalnum():
                    yield _mention(text, at, at + len(name), names[name])
                    break


def _repeatable(name: str) -> bool:
    return (
        len(name) > 3
        and name[0].isalpha()
        and any(letter.isupper() for letter in name[:4])
        and name not in _NOT_NAMES
        and name not in ORGANISATION_WORDS
        and name.lower() not in _TITLE_WORDS
    )


def _agreed(mentions: Sequence[Mention]) -> list[Mention]:
    """One label for one name: a surname of a person named in full is a person; else the most frequent label."""
    surnames = {person_words(m.text)[-1] for m in mentions if m.label == "PERSON" and len(person_words(m.text)) > 1}
    votes: dict[str, Counter[str]] = {}
    for mention in mentions:
        votes.setdefault(mention.text, Counter())[mention.label] += 1
    result = []
    for mention in mentions:
        label = mention.label
        if mention.text in surnames and label in ("ORG", "LOC", "FAC", "GPE") and not places.is_known(mention.text):
            label = "PERSON"
        elif " " in mention.text or label in ("FAC", "NORP"):
            label = votes[mention.text].most_common(1)[0][0]
        result.append(replace(mention, label=label) if label != mention.label else mention)
    return result


def _introduced(text: str, mentions: Sequence[Mention]) -> Iterator[Mention]:
    """Where a surname or an acronym that nothing explains is introduced in full, anywhere in the text."""
    full = {person_words(m.text)[-1] for m in mentions if m.label == "PERSON" and len(person_words(m.text)) > 1}
    lone = {m.text for m in mentions if m.label == "PERSON" and len(person_words(m.text)) == 1} - full
    lone = {name for name in lone if len(name) > 2 and name[0].isupper()}
    acronyms = {m.text for m in mentions if m.label == "ORG" and is_acronym(m.text)} - set(known())
    if lone:
        names = "|".join(map(re.escape, sorted(lone)))
        pattern = re.compile(
            rf"(?<![\w.-])({_CAP}(?:[ \u00a0](?:[A-Z]\.|{_CAP})){{0,2}})[ \u00a0](?:[Aa]l-)?(?:{names})(?!\w)"
        )
        for found in pattern.finditer(text):
            start, end = _without_titles(text, found.start(), found.end())
            words = text[start:end].split()
            if len(words) > 1 and _may_be_person(words):
                yield _mention(text, start, end, "PERSON")
    if acronyms:
        names = "|".join(map(re.escape, sorted(acronyms)))
        for found in re.finditer(rf"[(\[](?:{names})[)\]]", text):
            start = _long_form(text, found.start(), found.group()[1:-1])
            if start is not None:
                yield _mention(text, start, len(text[: found.start()].rstrip()), "ORG")
                yield _mention(text, found.start() + 1, found.end() - 1, "ORG")


def _long_form(text: str, end: int, acronym: str) -> int | None:
    """Where the name begins whose initials an acronym in brackets gives."""
    begin = max(0, end - 120)
    words = [(begin + w.start(), w.group()) for w in re.finditer(r"\S+", text[begin:end])]
    for start, word in reversed(words[-10:]):
        if word[0].isupper() and acronym_fits(acronym, text[start:end]):
            return start
    return None
