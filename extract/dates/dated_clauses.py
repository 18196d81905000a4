"""What a clause tells of its date: "the mill burned down on 3 May", "on 6 May an earthquake struck".

1. The words before the date are read, and those behind it where it opens its clause. 2. Its verb is what happened; of a
verb that only says that something took place, began or ended, its subject; of a light verb, its object ("held the
funeral"). 3. Where no verb stands between, the noun right beside the date. What is only referred to ("charged over the
explosion on 3 May"), denied or possible is told of no date.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from extract.dates import rx
from extract.dates.english.happenings import (
    BEGINS,
    ENDS,
    HAPPENS,
    IRREGULAR,
    LASTED,
    LASTING,
    LIGHT,
    VERBS,
    any_of,
    is_noun,
    of_noun,
    of_verb,
)
from extract.dates.english.lexicon import listed
from extract.dates.english.referring import LINKING
from extract.dates.expression import Phase
from extract.dates.interval import Interval
from extract.dates.look import SENTENCE_END
from extract.records import Dated

_FAR = 90  # characters between a verb and its date
_REACH = 240  # characters of a sentence on each side of its date
_WORD = re.compile(r"[^\W\d_][\w'’-]*")
_OPENING = " \t\"“‘'([|•–—-"  # marks before the first word of a sentence
# Where another clause begins.
_CLAUSE = re.compile(
    r"[;:,()\[\]–—\n]|\s-\s|\b(?:and|but|or|while|when|where|who|which|that|because|as|after|before|until|since|if|than"
    r"|then|so)\b"
)
_SET_OFF = (",", "(", ")")
_VERB = re.compile(
    rf"(?i)\b(?:{any_of([*BEGINS, *ENDS, *HAPPENS, *VERBS, *sorted(LIGHT | IRREGULAR)])}|[a-z]{{2,}}ed)\b"
)
# What such a verb begins with: only there is the long pattern tried.
_FIRST_OF_VERB = frozenset(verb.split()[0] for verb in (*BEGINS, *ENDS, *HAPPENS, *VERBS, *LIGHT, *IRREGULAR))
_LETTERS = re.compile(r"[A-Za-z]+")
_BARE = frozenset(listed("was were had said told did got"))  # verbs that tell of nothing
_JOINED = re.compile(r"\sand ([a-z]+)(?=[.,;]|\s(?:by|in|at|on)\b)")
_UNREAL = re.compile(
    r"(?i)\b(?:not|never|would|will|could|should|might|may|must|to|almost|nearly|n['’]t)\s(?:\w+ly\s|be\s|have\s|been\s)*$"
)
_SUFFERED = re.compile(
    r"\b(?:was|were|been|being|is|are|got)\s(?:\w+ly\s|also\s|both\s|all\s|then\s|himself\s|shot\sand\s)*$"
)
_AUXILIARY = re.compile(r"\s(?:was|were|had|been|has|have|is|are|being|got)\b.*$")
_BEFORE_DATE = re.compile(r"(?i)\b(?:by|until|till|since|from|before|after|to)\s(?:the\s)?$")
# 'The mission lasted from 7 to 19 December'
_LASTED_FROM = re.compile(
    r"\b(?:lasted|ran|raged|went on|continued|dragged on|was held|took place|sat|met|stretched|reigned|ruled)\s"
    r"(?:\w+\s)?from\s(?:the\s)?$"
)
_OPENER = re.compile(r"(?i)\W*(?:\w+\s){0,4}(?:on|in|at|of|during|from)?\s*(?:the\s)?$")
# Prepositions behind which a happening is only referred to: "charged over the explosion on 3 May".
_ABOUT = frozenset(listed("over about with for to into from following after before since against behind despite by"))
_STOPS = LINKING | set(listed("outside inside among across along around behind about following"))
_ARTICLES = frozenset(listed("the a an his her its their another one our my that this"))
# Told of an object, unless they are suffered: "police arrested him".
_TRANSITIVE = frozenset(
    listed(
        "arrested detained killed murdered shot captured seized released freed executed hanged kidnapped abducted "
        "dismissed sacked fired removed appointed sentenced convicted acquitted buried deported expelled evicted "
        "exiled jailed imprisoned wounded attacked ambushed raided bombed elected rescued discovered found "
        "assassinated baptised baptized christened crowned inaugurated overthrown overthrew ousted toppled liberated "
        "stabbed indicted named taken ordained"
    )
)


@dataclass(frozen=True, slots=True)
class Told:
    """A happening and the date the text gives it; `person` is whom it befell or who did it, as far as words say so."""

    families: frozenset[str]
    phase: Phase
    person: str
    suffered: bool
    noun: bool
    near: str
    sentence: str
    begin: int
    date: Dated


def told_of(text: str, date: Dated, last_end: int) -> Iterator[Told]:
    """The happenings that the clause of a date gives that date; `last_end`: where the expression before it ends."""
    if (
        date.interval is None
        or date.interval.start is None
        or date.interval.end is None
        or date.type in ("SET", "DURATION")
    ):
        return
    if date.mod in ("BEFORE", "AFTER"):
        return
    begin = max(0, date.start_char - _REACH)
    lead, tail = text[begin : date.start_char], text[date.end_char : date.end_char + _REACH]
    stops = [stop.end() for stop in SENTENCE_END.finditer(lead)]
    line = lead.rfind("\n") + 1
    cut = max(stops[-1] if stops else 0, line)
    cut += len(lead[cut:]) - len(lead[cut:].lstrip(_OPENING))
    lead, begin = lead[cut:], begin + cut
    stop = SENTENCE_END.search(tail)
    tail = tail[: stop.start() + 1] if stop else tail
    tail = tail.partition("\n")[0]
    sentence = f"{lead} {date.text} {tail}".lower()
    if lasted := _LASTED_FROM.search(lead):
        head = _head(lead[: lasted.start()])
        families = frozenset((LASTED,)) | (of_noun(head) if head else frozenset())
        if "eigned" in lasted.group() or "ruled" in lasted.group():
            families |= of_noun("reign")
        first = replace(date, interval=Interval.of(date.interval.start, date.interval.grain))
        yield Told(families, "begin", "", False, True, lead.lower(), sentence, begin, first)
    if (named := _named_by_day(lead, tail) or _in_brackets(lead, tail)) is not None:
        yield Told(of_noun(named), "", "", False, True, tail.lower(), sentence, begin, date)
        return
    if _BEFORE_DATE.search(lead):
        return
    for families, phase, person, suffered, noun, near in _told(lead, tail, max(0, last_end - begin)):
        yield Told(families, phase, person.strip().lower(), suffered, noun, near.lower(), sentence, begin, date)


_OF_DAY = 4  # words behind a day among which the happening stands that it names


def _named_by_day(lead: str, tail: str) -> str | None:
    """The happening named by its day: 'the 3 May bombing', "the toll of Sunday's magnitude 9.0 earthquake"."""
    if not tail.startswith(("'s ", "’s ")) and not lead.endswith("the "):
        return None
    words = rx.match(r"(?:['’]s)?((?: [\w.-]+)+)", tail)
    for word in words[1].lower().split()[:_OF_DAY] if words else ():
        if word in _STOPS:
            return None
        if is_noun(word.rstrip(".")):
            return word.rstrip(".")
    return None


_NOUN_BEFORE = re.compile(r"\b([A-Za-z]+)(?: (?:of|at|on) (?:the )?[A-Z][\w'’-]*(?: [A-Z][\w'’-]*){0,3})? \($")
_CLOSES = re.compile(r"(?:\s?[-–—]\s?[\w ,.]{1,24})?[);]")


def _in_brackets(lead: str, tail: str) -> str | None:
    """The happening behind whose name its days stand in brackets: 'The Battle of Tarn (14–15 August 1642)'."""
    named = _NOUN_BEFORE.search(lead) if lead.endswith("(") and _CLOSES.match(tail) else None
    return named[1].lower() if named and is_noun(named[1].lower()) else None


_Clause = tuple[frozenset[str], Phase, str, bool, bool, str]


def _told(lead: str, tail: str, other: int) -> Iterator[_Clause]:
    """What the words before a date, or where it opens its clause those behind it, tell of it.

    `other`: where the date before it ends; what was told before is of that.
    """
    cuts = list(_CLAUSE.finditer(lead, other))
    cut = cuts[-1].group() if cuts else ""
    clause, before = lead[cuts[-1].end() if cuts else other :], lead[: cuts[-1].start() if cuts else other]
    if next(_verbs(clause), None) or _head(clause) or not _OPENER.fullmatch(clause):
        yield from _before_date(clause, cut, before, tail)
        return
    if tail[:1] in ".;)" or not tail.strip(" ,.") or (cut == "," and tail[:1] == ","):
        if next(_verbs(lead, other), None):
            yield from _before_date(lead[other:], "", "")  # 'He died there, aged 81, on 3 May.'
        return
    yield from _behind_date(tail)


def _verbs(words: str, at: int = 0) -> Iterator[re.Match[str]]:
    """The verbs from this character on, in order and apart."""
    for word in _LETTERS.finditer(words, at):
        low = word.group().lower()
        if word.start() >= at and (low in _FIRST_OF_VERB or low.endswith("ed")):
            verb = _VERB.match(words, word.start())
            if verb:
                at = verb.end()
                yield verb


def _before_date(clause: str, cut: str, before: str, tail: str = "") -> Iterator[_Clause]:
    """'The mill burned down on', 'The trial opened on', 'They held the funeral on', 'the explosion on'."""
    verbs = list(_verbs(clause))
    if not verbs:
        if (head := _head(clause)) and (cut not in _ABOUT or clause.rstrip().endswith(" of")):
            yield of_noun(head), "", "", False, True, clause
        return
    verb = verbs[-1]
    rest = clause[verb.end() :]
    if len(rest) > _FAR or _UNREAL.search(clause[: verb.start()]):
        return
    subject = clause[: verb.start()]
    if cut in ("which", "that", "who") and not subject.strip(" ,"):
        subject = before.rstrip(" ,").rpartition(",")[2]
    elif cut in ("and", "but") and not subject.strip():  # 'The strike began on 3 May and ended on'
        first = next(_verbs(before), None)
        subject = before[: first.start()] if first else ""
    yield from _of_verb(verb.group().lower(), subject, rest)
    if joined := _JOINED.match(tail):  # 'was stopped on 7 July and shot'
        yield from _of_verb(joined[1].lower(), subject, "")
    words = rest.split()
    if words and (head := _head(rest)):
        inside = words[0].lower() in ("in", "during", "by", "at")
        if inside or rest.rstrip().endswith(" of"):
            yield of_noun(head), "", "", False, True, rest


def _behind_date(tail: str) -> Iterator[_Clause]:
    """'On 6 May an earthquake struck the valley', '3 May 2019 – fire at the mill'. What is set off by commas before the
    verb is passed over: 'On 6 May a train, running late, hit a bus'."""
    clause = tail.lstrip(" ,:–—-")
    verb = next(_verbs(clause), None)
    for stop in _CLAUSE.finditer(clause, 1):
        if stop.group() not in _SET_OFF or verb is None or verb.end() <= stop.start():
            clause = clause[: stop.start()]
            break
    if verb is not None and verb.end() > len(clause):
        verb = None
    if verb is None:
        if (head := _head(clause)) is not None and rx.match(r"\s*[:–—-]", tail):
            yield of_noun(head), "", "", False, True, clause
        return
    following = _VERB.match(clause, verb.end() + 1)
    if following is not None and verb.group() in ("was", "were", "had"):
        verb = following
    if not _UNREAL.search(clause[: verb.start()]):
        yield from _of_verb(verb.group().lower(), clause[: verb.start()], clause[verb.end() :])


def _of_verb(verb: str, subject: str, rest: str) -> Iterator[_Clause]:
    """What a verb with its subject and the words behind it tells of."""
    suffered = bool(_SUFFERED.search(subject)) or verb.startswith(("was ", "were "))
    agent = _AUXILIARY.sub("", subject)
    near = f"{subject} {verb} {rest}"
    if verb in VERBS or verb in BEGINS or verb in ENDS or verb.endswith("ed") or verb in IRREGULAR - _BARE:
        person = rest if verb in _TRANSITIVE and not suffered else agent
        yield of_verb(verb.removeprefix("was ").removeprefix("were ")), "", person, suffered, False, near
    phase: Phase = "begin" if verb in BEGINS else "end" if verb in ENDS else ""
    stands = verb in ("was", "were", "came") and len(rest) <= 12
    if (phase or verb in HAPPENS or stands) and (head := _head(agent)):
        yield of_noun(head), phase, "", False, True, near
    elif (phase or verb in HAPPENS or suffered) and (thing := _thing(agent)):
        yield frozenset((thing,)), "", "", False, True, near
    if verb in LIGHT and (head := _head(rest)):
        began = verb in ("began", "started", "opened", "launched", "declared", "called")
        whole: Phase = "begin" if began else "end" if verb in ("ended", "lifted", "raised") else ""
        yield of_noun(head), whole if head in LASTING else "", "", False, True, near


def _thing(phrase: str) -> str | None:
    """The noun of a subject that names no happening by itself: 'the first case' was confirmed."""
    words: list[str] = []
    for match in _WORD.finditer(phrase):
        word = match.group().lower()
        if word in _STOPS:
            break
        words.append(word)
    return words[-1] if len(words) > 1 and not is_noun(words[-1]) else None


def _head(phrase: str) -> str | None:
    """The noun of a happening that a noun phrase is about: 'a gas explosion', 'the inquiry into the fire' (inquiry)."""
    head = None
    for at, match in enumerate(_WORD.finditer(phrase)):
        word = match.group().lower()
        if word in _STOPS:
            if head is not None or at:
                break
            continue
        if head is not None and word in _ARTICLES:
            break
        if is_noun(word):
            head = word
        elif head is not None:
            return None  # 'the fire brigade'
    return head
