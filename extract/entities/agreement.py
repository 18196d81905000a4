"""One label for one name: what kind of name it is, as all of a document says it.

1. What ends in a legal form is a body ("Tarn Martin Corp."), and so is what its name begins with ("Tarn Martin");
   so is what ends in a word for one ("the Tarn Centre").
2. A surname of a person named in full is a person's, and so is a first name.
3. A town is what people are "in", and come "from".
4. Else the most frequent label wins.

The map alone decides nothing where the text says more: there is a town for nearly every surname and first name, and one
is meant only where something is there ("in Zango"), or the place is one that every reader knows.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from extract.entities import places
from extract.entities.known import COMPANY_OPENERS, FIRM_WORDS, TRADES_OR_NAMES
from extract.entities.matching import is_company, person_words
from extract.entities.shapes import LARGE_CITY, LEGAL_FORMS, NOT_NAMES, PLACE_LABELS, form_of, is_first_name
from extract.records import Mention

_IN = r"\b(?:[Ii]n|[Aa]t|[Nn]ear|[Ii]nto|[Oo]utside|[Aa]round)[ \u00a0]"
_WHERE = re.compile(rf"{_IN}$")
_AT_THE = re.compile(rf"{_IN}(?:the[ \u00a0])?$")
# Who comes from a place: "a teacher from Tarn". Not "a letter from Tarn".
_WHENCE = re.compile(
    r"\b(?:activist|boy|builder|clerk|driver|farmer|father|fisherman|girl|journalist|labourer|lawyer|man|men|mother|nurse"
    r"|people|refugees?|resident|residents|shepherd|student|teacher|trader|villagers?|woman|women|worker|workers)"
    r" from[ \u00a0]$"
)
_CUE = 24  # characters before a name in which those words stand
_ENDS_LEGALLY = re.compile(rf"[\w&)],? {LEGAL_FORMS}\.?$")


_TRADES = FIRM_WORDS | TRADES_OR_NAMES


@dataclass(frozen=True, slots=True)
class _Evidence:
    """What a document says of its names: keys of people's last and first words; names of firms, short and whole; names
    that something is in, and of these the towns it calls so."""

    surnames: frozenset[str]
    called: frozenset[str]
    firms: frozenset[str]
    there: frozenset[str]
    towns: frozenset[str]


def agreed(text: str, mentions: Sequence[Mention]) -> list[Mention]:
    """The mentions with the labels that the document as a whole gives their names."""
    whole = [replace(m, label="ORG") if _is_body(text, m) else m for m in mentions]
    evidence = _evidence(text, whole)
    votes: dict[str, Counter[str]] = {}
    for mention in whole:
        votes.setdefault(mention.text, Counter())[mention.label] += 1
    result = []
    for mention in whole:
        label = _told(text, mention, evidence)
        if label == mention.label and (" " in mention.text or label in ("FAC", "NORP")):
            label = votes[mention.text].most_common(1)[0][0]
        result.append(replace(mention, label=label) if label != mention.label else mention)
    return result


def _evidence(text: str, mentions: Sequence[Mention]) -> _Evidence:
    firms = {stem for m in mentions if m.label == "ORG" for stem in _stems(m.text)}
    named = {m.text for m in mentions if m.label == "PERSON"}
    whole = map(person_words, (name for name in named if name not in firms or is_first_name(name.split()[0])))
    people = [words for words in whole if len(words) > 1]
    surnames = frozenset(places.key(words[-1]) for words in people)
    there = [m for m in mentions if m.label in PLACE_LABELS and _behind(_WHERE, text, m)]
    return _Evidence(
        surnames=surnames,
        called=frozenset(places.key(words[0]) for words in people) - surnames,
        firms=frozenset(firms),
        there=frozenset(m.text for m in there if places.is_known(m.text)),
        towns=frozenset(m.text for m in there if m.label == "GPE"),
    )


def _told(text: str, mention: Mention, evidence: _Evidence) -> str:
    """The label that the document gives one mention, or its own."""
    name, label = mention.text, mention.label
    key = places.key(name)
    surname, first = key in evidence.surnames, key in evidence.called
    if label == "PERSON" and (surname or first):
        return label
    if label == "NORP" and surname and not places.is_adjective(name):
        return "PERSON"  # "Tamasese", which ends as words for peoples do
    if (
        name in evidence.firms
        and label in ("GPE", "LOC", "PERSON")
        and not (_is_meant(name, evidence) or _is_large(name))
    ):
        return "ORG"
    if label == "PERSON" and not is_first_name(name):
        return "GPE" if name in evidence.towns or _behind(_WHENCE, text, mention) else label
    if label not in (*PLACE_LABELS, "ORG") or not (surname or first) or _is_meant(name, evidence):
        return label
    return "PERSON" if surname or (label != "ORG" and not _is_large(name)) else label


def _is_meant(name: str, evidence: _Evidence) -> bool:
    """Whether a name is a place's though it is somebody's too: something is in it, or every reader knows it."""
    return name in evidence.there or _is_land(name)


def _is_large(name: str) -> bool:
    return places.is_known(name, LARGE_CITY, exact=True)


def _behind(cue: re.Pattern[str], text: str, mention: Mention) -> bool:
    return bool(cue.search(text, max(0, mention.start - _CUE), mention.start))


def _is_body(text: str, mention: Mention) -> bool:
    """Whether its last word says that it is a body: "Tarn Martin Corp.", "the Tarn Centre"; not where it lies there."""
    if mention.label not in ("PERSON", "GPE", "LOC"):
        return False
    words = mention.text.split()
    by_form = len(words) > 1 and form_of(words) == "ORG" and not places.is_known(mention.text, least=0, exact=True)
    there = by_form and _behind(_AT_THE, text, mention)
    return (by_form and not there) or bool(_ENDS_LEGALLY.search(mention.text))


def _stems(body: str) -> Iterator[str]:
    """What a company is called by for short: "Tarn Martin" and "Tarn" for "Tarn Martin Corp.", "Tarn" for "Tarn Oil",
    "Grupo Tarn"."""
    words = body.split()
    if len(words) == 2 and words[0] in COMPANY_OPENERS:
        yield words[1]
    if len(words) == 2 and _is_large(words[1]) and not places.is_known(words[0]):
        yield words[0]  # the club "Tarnib Basra"
    last = next((at for at in range(len(words), 0, -1) if words[at - 1] not in _TRADES), 0)
    trading = 0 < last < len(words) < last + 3 and last < 3 and not places.is_adjective(words[0])
    if not is_company(body) and not trading:
        return
    words = words[: last if trading else -1]
    if len(words) == 2 and words[0] in COMPANY_OPENERS:
        yield words[1]
    for size in range(1, len(words) + 1):
        stem = " ".join(words[:size]).rstrip(",")
        if words[size - 1][0].isupper() and stem not in NOT_NAMES:
            yield stem


def _is_land(name: str) -> bool:
    """Whether it is a country's, region's or capital's name, which its text need not explain."""
    return bool(
        places.is_country(name) or places.is_area(name) or places.is_region(name) or places.capital_country(name)
    )
