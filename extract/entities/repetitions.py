"""What one part of a document says of names in another: acronyms, repeated names, labels, introductions."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence

from extract.entities import places
from extract.entities.known import ORGANISATION_WORDS, TRADES, known
from extract.entities.matching import acronym_fits, is_acronym, is_company, person_words
from extract.entities.shapes import (
    BETTER,
    BY_ACRONYM,
    CAP,
    FIRM,
    INNER,
    LARGE_CITY,
    NOT_NAMES,
    SEQUENCE,
    TITLE_WORDS,
    Span,
    form_of,
    is_first_name,
    may_be_person,
    name_at,
    not_owning,
    without_titles,
)
from extract.records import Mention

_ACRONYM = re.compile(
    r"[(\[](?:the |aka |or )?[\"“]?"
    r"(?P<in>[A-Z][A-Za-z.]{1,7}(?:[/,;] ?[A-Z][A-Za-z.]{1,7}){0,2}|[A-Z]{1,4}-\d\d?)[\"”]?"
    r"(?:,? (?:as|by|for|from|in) [^()\[\]\n]{3,40})?[)\]]"  # "(CPC, for its Spanish initials)"
)
# A body's name in its own language before the acronym of it: "(Consejo de Pueblos del Centro, CPC)".
_OWN_NAME = re.compile(r" \((?P<own>[A-ZÀ-Þ][^()\n]{7,140}?)(?:[,;]| [-–—]| or)? (?P<in>[A-Z][A-Za-z]?[A-Z]{1,9})\)")


def acronyms(text: str, spans: Sequence[Span], mentions: Sequence[Mention]) -> Iterator[Mention]:
    """Acronyms in brackets after a body's name, and their later uses."""
    ends = {m.end: m for m in mentions if m.label in ("ORG", "GPE", "PERSON")}
    defined: set[str] = set()
    for begin, stop in spans:
        for found in _ACRONYM.finditer(text, begin, stop):
            before = ends.get(_end_before(text, found.start()))
            at = found.start("in")
            for part in re.split(r"([/,;] ?)", found.group("in")):
                fits = before is not None and (before.label == "ORG" or acronym_fits(part, before.text))
                if fits and is_acronym(part) and not places.is_country(part):
                    defined.add(part)
                    yield name_at(text, at, at + len(part), "ORG")
                at += len(part)
    for start, end, bracket in _initialled(text, spans):
        defined.add(bracket["in"])
        yield name_at(text, start, end, "ORG")
        yield name_at(text, *bracket.span("in"), "ORG")
    for _, bracket in _own_names(text, mentions):
        defined.add(bracket["in"])
        yield name_at(text, *bracket.span("in"), "ORG")
    if defined:
        pattern = re.compile(
            r"(?<![\w-])(?:" + "|".join(map(re.escape, sorted(defined, key=len, reverse=True))) + r")(?!\w)"
        )
        for begin, stop in spans:
            for found in pattern.finditer(text, begin, stop):
                yield name_at(text, found.start(), found.end(), "ORG")


_WHOLE = re.compile(
    r"(?<!\w)(?P<whole>[A-Z][\w'’-]{1,40}"
    r"(?:(?: (?:and|for|in|of|on|the|de|la|del|des|du|et|y)){0,2} [A-Z][\w'’-]{1,40}){2,8})"
    r" \((?P<in>[A-Z]{3,7})\)"
)


def _initialled(text: str, spans: Sequence[Span]) -> Iterator[tuple[int, int, re.Match[str]]]:
    """Bodies of three words and more whose initials stand in brackets behind them, whatever they are taken for: "the
    Justice and Law Project (JLP)"."""
    for begin, stop in spans:
        for found in _WHOLE.finditer(text, begin, stop) if "(" in text[begin:stop] else ():
            words = [found.start("whole") + word.start() for word in re.finditer(r"[A-Z][\w'’-]*", found["whole"])]
            for start in words[-len(found["in"]) - 1 : -2]:
                named = text[start : found.end("whole")]
                if named[0] == found["in"][0] and acronym_fits(found["in"], named) and form_of(named.split()) != "FAC":
                    yield start, found.end("whole"), found
                    break


def _own_names(text: str, mentions: Sequence[Mention]) -> Iterator[tuple[Mention, re.Match[str]]]:
    """Bodies with the bracket that gives their name in another language and its acronym."""
    for mention in mentions:
        bracket = _OWN_NAME.match(text, mention.end) if mention.label == "ORG" else None
        if bracket and is_acronym(bracket["in"]):
            yield mention, bracket


def untranslated(text: str, mentions: Sequence[Mention]) -> list[Mention]:
    """Without what looks like names inside a body's name in another language."""
    own = [bracket.span("own") for _, bracket in _own_names(text, mentions)]
    return [m for m in mentions if not any(start <= m.start < end for start, end in own)]


def _end_before(text: str, at: int) -> int:
    """Where the words before this offset end."""
    while at and text[at - 1].isspace():
        at -= 1
    return at


def repeated(text: str, spans: Sequence[Span], mentions: Sequence[Mention]) -> Iterator[Mention]:
    """Further places where a name of the document stands unmarked: whole names, and surnames of people."""
    votes: dict[str, Counter[str]] = {}
    for mention in mentions:
        votes.setdefault(mention.text, Counter())[mention.label] += 1
    names = {name: counts.most_common(1)[0][0] for name, counts in votes.items() if _repeatable(name)}
    for name, label in list(names.items()):
        if label == "PERSON" and " " in name:
            for surname in _surnames(person_words(name)):
                short = name.istitle() and _is_short_surname(text, surname)
                if (
                    (_repeatable(surname) or short)
                    and surname not in votes
                    and not places.is_known(surname, LARGE_CITY)
                ):
                    names.setdefault(surname, "PERSON")
    firms = {short for name, label in names.items() if label == "ORG" for short in _short(name)}
    for name in firms - votes.keys():
        whole = _repeatable(name) or (is_acronym(name) and len(name) > 2)
        if whole and (" " in name or _is_own_word(text, name)):
            names.setdefault(name, "ORG")
    if not names:
        return
    by_first: dict[str, list[str]] = {}
    for name in sorted(names, key=len, reverse=True):
        by_first.setdefault(name.split()[0], []).append(name)
    for begin, stop in spans:
        for word in _WORD.finditer(text[begin:stop]):
            bare = not_owning(word.group())
            if bare not in by_first:
                continue
            at = begin + word.start()
            for name in by_first[bare]:
                if text.startswith(name, at) and not text[at + len(name) : at + len(name) + 1].isalnum():
                    if names[name] == "ORG" and " " not in name and _RUN_ON.match(text, at + len(name)):
                        break  # "National Guard" is no "National"
                    if names[name] == "PERSON" and _KIN.match(text, at + len(name)):
                        break  # of "the Noor family" no one is meant
                    yield name_at(text, at, at + len(name), names[name])
                    break


def _short(body: str) -> Iterator[str]:
    """What a firm goes by without its legal form and what it is in: "Tarn Oil" and "Tarn" for "Tarn Oil Ltd"."""
    words = (body.rpartition(" ")[0].rstrip(",") if is_company(body) else body).split()
    if is_company(body):
        yield " ".join(words)
    by_letters = len(words) == 2 and words[1] in ("Group", "International") and is_acronym(words[0])
    if by_letters or (len(words) == 2 and words[1] in TRADES):
        yield words[0]


def _is_own_word(text: str, name: str) -> bool:
    """Whether a firm's one word is no word of the language or of the map besides: never written small here, and no
    adjective or first name."""
    told = places.is_known(name) or places.country_of(name) or places.is_adjective(name) or is_first_name(name)
    return not (told or name in _FIRST_WORDS or re.search(rf"\b{re.escape(name.lower())}\b", text))


# What many bodies' names begin with, so that none of them is meant by it.
_FIRST_WORDS = frozenset(
    {"Allied", "Atlantic", "Capital", "Central", "Continental", "Eastern", "Federal", "First", "General", "Global"}
    | {"Great", "Imperial", "International", "Merchant", "National", "Northern", "Ocean", "Pacific", "Pan", "Premier"}
    | {"Public", "Royal", "Southern", "Standard", "State", "Trans", "Union", "United", "Universal", "Western", "World"}
)
_PAPER = re.compile(
    r"(?:The )?[A-Z].* (?P<short>Gazette|Guardian|Herald|Journal|Mail|Observer|Post|Telegraph|Times|Tribune)"
)


def papers(text: str, spans: Sequence[Span], mentions: Sequence[Mention]) -> Iterator[Mention]:
    """The newspapers of the document where they stand as "the Times", "the Post"."""
    named = {found["short"] for m in mentions if m.label == "ORG" and (found := _PAPER.fullmatch(m.text))}
    if not named:
        return
    short = re.compile(rf"\b[Tt]he (?P<name>{'|'.join(sorted(named))})(?![\w-]| [A-Z])")
    for begin, stop in spans:
        for found in short.finditer(text, begin, stop):
            yield name_at(text, *found.span("name"), "ORG")


def _surnames(words: Sequence[str]) -> Iterator[str]:
    """What somebody may be called by: the last word, with and without its article; of four, the second last too.

    So it is where people bear their mothers' names behind their fathers' ("Juan Carlos Tarn Karvat").
    """
    yield words[-1]
    yield re.sub(r"^(?:[Aa]l|[Ee]l)[- ]", "", words[-1])
    before = words[-2] if len(words) > 1 else ""
    if " " in before or (len(words) > _DOUBLE_NAME and not is_first_name(before)):
        yield before


_WORD = re.compile(r"(?<![\w-])[^\W\d_][\w'’-]*")
_DOUBLE_NAME = 3  # words
_KIN = re.compile(r" (?:family|families|brothers|sisters|clan|dynasty|household|estate)\b")
_RUN_ON = re.compile(r"[ \u00a0][A-Z]")


def _repeatable(name: str) -> bool:
    return (
        len(name) > 3
        and name[0].isalpha()
        and any(word[0].isupper() for word in re.split(r"[ '’-]", name) if word)
        and name not in NOT_NAMES
        and name not in ORGANISATION_WORDS
        and name.lower() not in TITLE_WORDS
    )


def _is_short_surname(text: str, word: str) -> bool:
    """Whether a surname of three letters is no word besides: "Toh", "Lam"; not "May"."""
    return len(word) == _SHORT and word.istitle() and word not in NOT_NAMES and f" {word.lower()} " not in text


_SHORT = 3  # letters
_KNOWN_AS = re.compile(
    rf"\b(?:known as|known {BY_ACRONYM}|referred to as|aka|a\.k\.a\.|alias)"
    r"\s+(?:the\s+)?[\"“'‘]?"
)
_SIGNS = ("known as", "known by", "referred to as", "aka", "a.k.a.", "alias")  # far cheaper to ask than the pattern
_BEFORE_KNOWN = re.compile(rf"({CAP}(?:[ \u00a0](?:{INNER}[ \u00a0])?{CAP}){{0,5}}){BETTER}$")


def introduced(text: str, mentions: Sequence[Mention]) -> Iterator[Mention]:
    """Where a surname, acronym or other name that nothing explains is introduced in full, anywhere in the text."""
    full = {person_words(m.text)[-1] for m in mentions if m.label == "PERSON" and len(person_words(m.text)) > 1}
    lone = {m.text for m in mentions if m.label == "PERSON" and len(person_words(m.text)) == 1} - full
    no_place = {m.text for m in mentions if m.label == "GPE" and not places.is_known(m.text, least=0)} - full
    yield from _full_names(text, _names_alone(lone), _names_alone(no_place))
    acronyms = {m.text for m in mentions if m.label == "ORG" and is_acronym(m.text)} - set(known())
    for found in _ACRONYM.finditer(text) if acronyms else ():
        begin = long_form(text, found.start(), found.group("in")) if found.group("in") in acronyms else None
        if begin is not None:
            yield name_at(text, begin, _end_before(text, found.start()), "ORG")
            yield name_at(text, *found.span("in"), "ORG")
    yield from _firms(text, {m.text for m in mentions if m.label == "ORG" and m.text.isalpha()} - set(known()))
    yield from _other_names(text, {places.key(m.text): m.label for m in mentions if m.label in ("ORG", "PERSON")})


def _names_alone(names: Iterable[str]) -> set[str]:
    return {places.key(name) for name in names if len(name) > 2 and name[0].isupper() and " " not in name}


def _full_names(text: str, surnames: set[str], others: set[str]) -> Iterator[Mention]:
    """Runs of capitals that end in one of these surnames; in one of the others, where a first name begins them."""
    for run in SEQUENCE.finditer(text) if surnames or others else ():
        words = [(run.start() + word.start(), word.group()) for word in re.finditer(r"\S+", run.group())]
        for number, (at, word) in enumerate(words):
            bare = not_owning(word)
            forms = {places.key(bare), places.key(re.sub(r"^[AaEe]l-", "", bare))} if number else set()
            if forms & surnames or forms & others:
                first = max(0, number - 3)
                # "Palestinian Authority President Mahmoud Abbas": a name begins behind the office
                titled = [n for n in range(first, number) if words[n][1].lower() in TITLE_WORDS]
                first = titled[-1] + 1 if titled else first
                start, end = without_titles(text, words[first][0], at + len(bare))
                name = text[start:end].split()
                sure = forms & surnames or (name and is_first_name(name[0]))
                if len(name) > 1 and sure and may_be_person(name):
                    yield name_at(text, start, end, "PERSON")


def _firms(text: str, names: set[str]) -> Iterator[Mention]:
    """Firms whose first word alone is a name of the document, where it has them with their legal form."""
    for found in FIRM.finditer(text) if names else ():
        first = found["name"].split()[0]
        if first in names and first not in NOT_NAMES:
            yield name_at(text, *found.span("name"), "ORG")


def _other_names(text: str, labels: Mapping[str, str]) -> Iterator[Mention]:
    """Both sides of "X, also known as Y" where one of them is a name of the document, and the acronyms behind Y."""
    for found in _KNOWN_AS.finditer(text) if any(sign in text for sign in _SIGNS) else ():
        before = _BEFORE_KNOWN.search(text, max(0, found.start() - 110), found.start())
        after = SEQUENCE.match(text, found.end())
        if before is None or after is None:
            continue
        label = labels.get(places.key(before.group(1))) or labels.get(places.key(after.group()))
        brackets = _ACRONYM.match(text, after.end() + 1)
        short = brackets.group("in") if brackets else ""
        label = label or next(
            (labels[places.key(part)] for part in short.split("/") if places.key(part) in labels), None
        )
        if label:
            yield name_at(text, *before.span(1), label)
            yield name_at(text, *after.span(), label)
            if brackets and is_acronym(short):
                yield name_at(text, *brackets.span("in"), label)


def long_form(text: str, end: int, acronym: str) -> int | None:
    """Where the name begins whose initials an acronym in brackets gives."""
    begin = max(0, end - 120)
    words = [(begin + w.start(), w.group()) for w in re.finditer(r"\S+", text[begin:end])]
    for start, word in reversed(words[-10:]):
        if word[0].isupper() and acronym_fits(acronym, text[start:end]):
            return start
    return None
