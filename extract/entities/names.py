"""One canonical name per actor within a document: `canonical` fills `Mention.name`.

1. Mentions are trimmed: no titles, quotes, brackets, possessive.
2. What the text itself declares one is read off it: "X (ABC)", "X, also known as Y".
3. People, bodies and places are each resolved among themselves (`people`, `bodies`).
4. Places that act ("Moscow said") take their country's name.
5. What the document defines a term to mean ("the Claimant") is read wherever the term stands (`terms`).
6. Pronouns and "the commander" become mentions of their own where only one person of the paragraph can be meant, "the
   minister" where one only holds that office (`by_office`), and "I" where the document says who writes it (`author`).
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import replace

from extract.entities import author, bodies, by_office, people, places, pronouns, references, seats, telegraphic, terms
from extract.entities.capitals import name_in_usual_case
from extract.entities.citations import MONTH
from extract.entities.known import FORMER
from extract.entities.matching import SAINTS, acronym_fits, clean, is_acronym, split_title
from extract.entities.rules import with_rules
from extract.entities.shapes import BETTER, BY_ACRONYM, PLACE_LABELS
from extract.entities.titles import RANKS, ROLES, SPELLED_OUT, TITLES
from extract.entities.wordlist import word_set
from extract.reading.messages import sender
from extract.records import Document, Mention

__all__ = ["canonical", "with_rules"]

_EDGE = re.compile(r"[\s\"'“”‘’«»()\[\]{}<>*_,;:–—-]+")
_HELD = re.compile(r"(?:Jailed|Slain|Ousted|Exiled|Imprisoned|Detained) (?=[A-Z])")  # "Jailed People's Party chief"
_TRAILING = re.compile(
    r"(?:['’`´]s?|[\s\"'“”‘’«»(\[{<>*_,;:–—-]|(?<!\b[A-Z])(?<!Inc)(?<!Ltd)(?<!Corp)(?<!Co)(?<!Jr)(?<!Sr)\.)+$"
)
# "the Constitutional Court | of 3 | May 2021"
_OF_DAY, _MONTH_BEHIND = re.compile(r" (?:of|on) \d{1,2}"), re.compile(rf" {MONTH}")
_POSSESSOR = re.compile(r"([A-Z][\w.]*(?: [A-Z][\w.]*){0,3})['’]s\s+(?=[A-Z])")
_ACRONYMS = re.compile(r"\s{0,2}[(\[]\s*(?:the |or |aka |a\.k\.a\. |also known as )?([A-Z][^()\[\]\n]{1,150}?)\s*[)\]]")
_ACRONYM_END = re.compile(r"\s{0,2}\([A-Z][^()\n]{1,20}\)?\s*$")
_LATER = re.compile(r",? (?:\(?(?:later|née|né|born|afterwards|subsequently|the future)) (?:known as )?(?:the )?")
_ALSO = re.compile(
    rf"{BETTER}(?:(?:known|called|referred to)(?:\s+(?:as|{BY_ACRONYM}))?|aka"
    r"|a\.k\.a\.|alias|nom de guerre|nicknamed|whose (?:real|full) name (?:is|was))\s*:?\s+(?:the\s+)?[\"“'‘]?"
)
_CALLS = re.compile(r"\s+called\s")  # "Noor called Quist" rang her up; ", called Quist" is his other name
_CALLED, _AS_WHAT = re.compile(r", called\s"), re.compile(r" [a-z]")  # "Lena Quist, called Noor a liar"
_ACTS = word_set("""
accused accuses acknowledged admitted agreed annexed announced appealed argued asked backed banned blamed bombed
called claimed condemned confirmed criticised criticized decided declared demanded denied denies denounced deployed
dismissed expelled expressed hailed has have hopes imposed insisted insists invaded invited maintains moved offered
ordered paid pays pledged praised promised proposed protested ratified recalled recognised recognized refused rejected
rejects repeated replied responded retaliated said says seeks sent severed shelled signed stated supports suspended
threatened told urged vetoed voted vowed wants warned warns welcomed will withdrew would
""")
# Who is named as somebody's relative: he is not who bears a like name.
_KIN = re.compile(
    r"(?:['’]s|\b[Hh]is|\b[Hh]er) (?:(?:late|elder|older|younger|eldest|youngest|first|second|third|fourth"
    r"|fifth|only|twin) )?(?:brother|cousin|daughter|father|grandfather|grandson|half-brother|husband|mother|nephew"
    r"|sister|son|uncle|wife)(?: and [a-z]+)?,? $"
)
_KIN_REACH = 44  # characters
# Of whom somebody else is told to be the kin, where he is first named: "the daughter of Hugo Lowenthal".
_KIN_OF = re.compile(
    r"\b(?:brothers?|child|children|cousin|daughters?|grandson|granddaughter|husband|nephew|niece|sisters?|sons?|widow"
    r"|wife) of (?:the (?:late )?)?(?:[a-z]{3,} )?$"
)
_WHOLE_FAMILY = re.compile(r" (?:family|families|brothers|sisters|clan|dynasty|household)\b")
_ACTED_ON = word_set("""
accuse accused accuses accusing blame blamed blames blaming condemned condemning criticised criticized denounced
lambasted pressed sanctioned slammed sued thanked urged urges urging warned warning warns
""")
_BEFORE_PLACE = word_set("""
in at near from to around outside inside of into through across over towards toward for on
""")
_COMPOUND = re.compile(r"-[a-z]{3,}(?:ed|led|ing|held|run|made|born|bound|wide)\b|-led\b|-run\b")


def canonical(document: Document, mentions: Sequence[Mention]) -> list[Mention]:
    """The mentions in order, trimmed, each with its actor's or place's one name, and those that pronouns make."""
    text = document.text
    trimmed = [_trimmed(text, mention) for mention in sorted(mentions, key=lambda m: (m.start, m.end))]
    senders = _senders(document)
    holders = {one.start for one in trimmed if one.label == "PERSON"}
    trimmed = [one for one in trimmed if one.text and one.start not in senders and not _office(text, one, holders)]
    trimmed = [one for one in trimmed if not terms.is_label(text, one)]
    trimmed = [kept for one in trimmed if (kept := telegraphic.without_opening(text, one)) is not None]
    writers = author.authors(document)
    trimmed = author.with_authors(text, trimmed, writers)
    paragraphs = _paragraph_starts(document)
    aliases = list(_declared(text, trimmed))
    named: dict[int, str] = {}
    families = {n: clean(m.text) for n, m in enumerate(trimmed) if m.label == "PERSON" and _is_family(text, m)}
    persons = [n for n, mention in enumerate(trimmed) if mention.label == "PERSON" and n not in families]
    named |= families
    made = [
        people.named(
            m.start,
            _in_order(clean(m.text)),
            bisect_right(paragraphs, m.start),
            _titles_before(text, m.start),
            _offices_behind(text, m.end) or _kin_before(text, m.start),
        )
        for m in (trimmed[number] for number in persons)
    ]
    resolved = people.resolve(made, aliases, _kin(text, [trimmed[number] for number in persons]))
    named |= {number: person.name for number, person in zip(persons, resolved, strict=True)}
    named |= _other_names(trimmed, aliases)
    if "AFP" in text and _NO_AGENCY.search(text):
        named |= {n: "AFP" for n, m in enumerate(trimmed) if m.text == "AFP" and named[n] == _AGENCY}
    for number, mention in enumerate(trimmed):
        if mention.label == "GPE" and _COMPOUND.match(text, mention.end):
            trimmed[number] = replace(mention, label="NORP")  # "Iran-backed": as good as an adjective, no place
        elif mention.label in PLACE_LABELS and (whole := _sharing_noun(text, mention)):
            trimmed[number], named[number] = replace(mention, label="GPE"), whole
        elif mention.label in PLACE_LABELS:
            named[number] = _acting(text, mention) or named[number]
    shown = _as_written(named, trimmed)
    named = {n: name_in_usual_case(trimmed[n].label, shown.get(name, name)) for n, name in named.items()}
    full = [replace(_with_noun(text, mention), name=named[number]) for number, mention in enumerate(trimmed)]
    spoken_of = dict(zip(persons, resolved, strict=True))
    called = {person.name: full[n].name for n, person in spoken_of.items()}  # "he" is called as the names are
    defined = list(terms.mentions(text, full))
    spoken_of |= {len(full) + n: spoken_of[of] for n, (_, of) in enumerate(defined) if of in spoken_of}
    full += [term for term, _ in defined]
    within = {at for term, _ in defined for at in range(term.start + 1, term.end)}
    spoken_of = {n: person for n, person in spoken_of.items() if full[n].start not in senders}  # nobody is his own "he"
    meant = list(pronouns.mentions(text, full, spoken_of, paragraphs))
    meant += by_office.mentions(text, [*full, *meant], spoken_of)
    full += [replace(m, name=called.get(m.name, m.name)) for m in meant]
    full += references.bodies(text, full, paragraphs)
    full += seats.mentions(text, full)
    full = author.with_first_person(text, writers, full, paragraphs) if writers else full
    return sorted((m for m in full if m.start not in within), key=lambda m: (m.start, m.end))


_FILED = re.compile(r"(?P<family>[A-ZÀ-Þ'’ -]{3,}), (?P<given>\S.+)")


def _in_order(name: str) -> str:
    """ "VOLKOV, Oleg Petrovich" as he is called: Oleg Petrovich Volkov."""
    filed = _FILED.fullmatch(name)
    return f"{filed['given']} {filed['family'].title()}" if filed else name


_SIDES = r"(?:North|South|East|West)(?:ern)?|Upper|Lower"
_OTHER_SIDE = re.compile(rf" (?:and|or) (?:{_SIDES})(?P<of>(?: [A-Z][\w’'-]+){{1,2}})")


def _sharing_noun(text: str, mention: Mention) -> str:
    """The whole name of a side whose noun stands with the other one only: "North | and South Kivu"; "" for none."""
    other = _OTHER_SIDE.match(text, mention.end) if re.fullmatch(_SIDES, mention.text) else None
    words = other["of"].split() if other else []
    called = (f"{mention.text} {' '.join(words[:size])}" for size in range(len(words), 0, -1))
    return next((name for name in called if places.locate([name])[name].path), "")


# The police of Australia and the armed forces of the Philippines have an article: "The AFP arrested him".
_NO_AGENCY = re.compile(r"\b(?:[Tt]he|[Aa]n) AFP\b(?! (?:agency|news|wire|correspondent|reporter|photographer))")
_AGENCY = "Agence France-Presse"


def _office(text: str, mention: Mention, holders: Set[int]) -> bool:
    """Whether this is an office's acronym before who holds it: "Chief Justice (CJ) Omar Noor"."""
    bracketed = (
        mention.label == "ORG"
        and text[mention.start - 1 : mention.start] == "("
        and text[mention.end : mention.end + 2] == ") "
    )
    return bracketed and mention.end + 2 in holders


def _senders(document: Document) -> frozenset[int]:
    """The characters with which a chat's messages name who sent them: not of whom they speak."""
    sent = [who for block in document.passages if (who := sender(document.text, block)) is not None]
    return frozenset(at for who in sent for at in range(*who))


def _paragraph_starts(document: Document) -> list[int]:
    if document.passages:
        return sorted(passage.start for passage in document.passages)
    return [0, *(found.end() for found in re.finditer(r"\n[ \t]*\n", document.text))]


def _trimmed(text: str, mention: Mention) -> Mention:
    """Without what is not the name; `text` stays the document's own words at the new offsets."""
    if mention.label != "PERSON" and telegraphic.is_ranked(mention):
        mention = replace(mention, label="PERSON")
    start, end = mention.start, mention.end
    bracket = _ACRONYM_END.search(text, start, end)
    end = bracket.start() if bracket and bracket.end() == end and mention.label != "PERSON" else end
    edge = _EDGE.match(text, start, end)
    start = edge.end() if edge else start
    tail = None if SAINTS.fullmatch(text, start, end) else _TRAILING.search(text, start, end)
    end = tail.start() if tail and tail.end() == end else end
    day = _OF_DAY.search(text, start, end) if mention.label == "ORG" else None
    end = day.start() if day and day.end() == end and _MONTH_BEHIND.match(text, end) else end
    if text[start : start + 4].lower() == "the " and not text[start:end].startswith(
        ("The Hague", "The Guardian", "The Times")
    ):
        start += 4
    if mention.label == "ORG":
        held = _HELD.match(text, start, end)
        start = held.end() if held else start
        possessor = _POSSESSOR.match(text, start, end)
        if possessor and places.country_of(possessor.group(1)):
            start = possessor.end()
    if mention.label == "PERSON":
        words = text[start:end]
        _, name = split_title(words.replace("[", " ").replace("]", " "))
        first = name.split()[0] if name.split() else ""
        at = words.rfind(first, 0, len(words) - len(name) + len(first) + 2) if first else -1
        start += max(at, 0)
    return replace(mention, start=start, end=end, text=text[start:end], name="")


_CUT_TITLES = RANKS | set(SPELLED_OUT) | word_set("mx messrs st hon maj.-gen lt.-gen lt.-col brig.-gen m")


def _titles_before(text: str, start: int) -> tuple[str, ...]:
    """Titles standing directly before a name ("the Supreme Leader Ali …")."""
    words = text[max(0, start - 40) : start].replace("[", " ").split()[-3:]
    ended = [at for at, word in enumerate(words) if word[-1] == "." and word[:-1].lower() not in _CUT_TITLES]
    words = words[ended[-1] + 1 :] if ended else words  # "met the king. | Noor left"
    found: tuple[str, ...] = ()
    for size in range(1, len(words) + 1):
        phrase = " ".join(words[-size:]).lower().replace(".", "")
        if phrase in TITLES or phrase in ROLES:
            found = (phrase,)
        elif size == 2 and found and words[-size].lower().rstrip(".") in TITLES:
            found = (words[-size].lower().rstrip("."), *found)  # "Ms Justice"
    return found


_BEHIND = re.compile(r", (?:an?|the|then|formerly) ((?:[a-z]+ ){0,3}[a-z]+)")


def _offices_behind(text: str, end: int) -> tuple[str, ...]:
    """The office told right behind a name: "Lena Quist, a retired judge"."""
    told = _BEHIND.match(text, end)
    words = told[1].split() if told else []
    return tuple(word for word in words if word in TITLES or word in ROLES)[:1]


_KIN_BEFORE = re.compile(
    r"\b(aunt|daughter|mother|niece|sister|widow|wife|brother|father|husband|nephew|son|uncle),? $"
)


def _is_family(text: str, mention: Mention) -> bool:
    """Whether a single name is a family's, none of whom is meant: "the Noor family"."""
    return " " not in mention.text and _WHOLE_FAMILY.match(text, mention.end) is not None


def _kin(text: str, persons: Sequence[Mention]) -> set[int]:
    """Where those are named who are told to be the kin of somebody else."""
    found: set[int] = set()
    seen: set[str] = set()
    for one in persons:
        low = max(0, one.start - _KIN_REACH)
        if _KIN.search(text, low, one.start) or (one.text not in seen and _KIN_OF.search(text, low, one.start)):
            found.add(one.start)
        seen.add(one.text)
    return found


def _kin_before(text: str, start: int) -> tuple[str, ...]:
    """What relative somebody is told to be right before the name, which tells a woman from a man: "his aunt, Lena"."""
    told = _KIN_BEFORE.search(text, max(0, start - 12), start)
    return (told[1],) if told else ()


def _declared(text: str, mentions: Sequence[Mention]) -> Iterator[tuple[str, str]]:
    """Pairs of names that the text says are one."""
    starts = {mention.start: mention for mention in mentions}
    named_here = {places.key(mention.text) for mention in mentions if mention.label == "ORG" and " " in mention.text}
    for mention in mentions:
        if mention.label in ("ORG", "GPE", "NORP"):
            found = _ACRONYMS.match(text, mention.end)
            for part in _bracketed(found.group(1)) if found else ():
                acronym = part.strip(" \"'“”")
                body = mention.label == "ORG" or acronym_fits(acronym, mention.text)
                if not is_acronym(acronym) and places.key(acronym) in named_here:
                    yield clean(mention.text), acronym  # "(PMF, or Hashd al-Shaabi)"
                elif body and is_acronym(acronym) and not (places.country_of(acronym) and mention.label != "GPE"):
                    yield clean(mention.text), acronym
        if mention.label in ("ORG", "PERSON"):
            also = _ALSO.match(text, mention.end) or (
                _LATER.match(text, mention.end) if mention.label == "PERSON" else None
            )
            other = starts.get(also.end()) if also and not _CALLS.match(text, mention.end) else None
            if (
                other
                and other.label == mention.label
                and not (_CALLED.match(text, mention.end) and _AS_WHAT.match(text, other.end))
            ):
                yield clean(mention.text), clean(other.text)


_SHORT = 40  # characters


def _bracketed(words: str) -> list[str]:
    """The names in brackets behind another; of a long one, in another language, only the acronym it ends with."""
    parts = re.split(r"[/,;]| or | [-–—] ", words)
    return parts if len(words) <= _SHORT else parts[-1:]


def _other_names(mentions: Sequence[Mention], aliases: Sequence[tuple[str, str]]) -> dict[int, str]:
    """Canonical names of all mentions but people, by number."""
    cleaned = {number: clean(m.text) for number, m in enumerate(mentions) if m.label != "PERSON"}
    states = {name: bodies.country_named(name) for name in set(cleaned.values())}
    in_order = list(cleaned.items())
    wanted_places = [name for number, name in in_order if mentions[number].label in PLACE_LABELS]
    wanted_bodies = list(dict.fromkeys(n for i, n in in_order if mentions[i].label == "ORG" and not states[n]))
    place_names = bodies.place_names(wanted_places)
    body_names = bodies.organisations(wanted_bodies, aliases)
    found = {}
    for number, name in in_order:
        label = mentions[number].label
        if label == "NORP":
            plural = name.endswith("s") and places.is_adjective(name[:-1])
            found[number] = name if plural else (places.country_of(name) or FORMER.get(name, name))
        elif label == "ORG":
            found[number] = states[name] or body_names[name]
        else:
            found[number] = place_names.get(name, name)
    return found


def _as_written(named: Mapping[int, str], mentions: Sequence[Mention]) -> dict[str, str]:
    """Countries that the document only abbreviates ("U.S.") go by the abbreviation it uses most."""
    written: dict[str, Counter[str]] = {}
    for number, mention in enumerate(mentions):
        name = clean(mention.text)
        if mention.label in PLACE_LABELS and places.is_country(name) and places.country_of(name) == named[number]:
            written.setdefault(named[number], Counter())[name] += 1
    return {
        country: forms.most_common(1)[0][0]
        for country, forms in written.items()
        if all(is_acronym(form) for form in forms)
    }


_MEDIUM_NOUN = re.compile(
    r"[ \u00a0](?:news agency|newspaper|daily|website|news website|television|TV channel|channel|magazine"
    r"|media outlet)\b"
)


def _with_noun(text: str, mention: Mention) -> Mention:
    """A medium with the noun that says it is one, which heads its phrase: "Fars news agency"; its name stays."""
    noun = _MEDIUM_NOUN.match(text, mention.end) if mention.label == "ORG" else None
    return replace(mention, end=noun.end(), text=text[mention.start : noun.end()]) if noun else mention


def _acting(text: str, mention: Mention) -> str | None:
    """The country that its capital stands for where it acts, or is blamed: "Moscow said", not "in Moscow"."""
    country = places.capital_country(mention.text)
    if country is None:
        return None
    before = text[max(0, mention.start - 14) : mention.start].split()
    if before and before[-1].lower() in _ACTED_ON:
        return country
    after = re.match(r"\s+(?:also |later |again |once )?([a-z]+)", text[mention.end : mention.end + 30])
    if after is None or after.group(1) not in _ACTS or (before and before[-1].lower() in _BEFORE_PLACE):
        return None
    return country
