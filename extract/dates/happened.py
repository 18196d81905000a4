"""What a text has dated: "the mill burned down on 3 May" gives "the fire" of the next sentence its day.

1. Each dated expression's clause is read once, and only in a text that counts from happenings. 2. Its verb, the
happening that is its subject or object, or the noun right beside the date is told of that date. 3. What a reference
asks for is sought among them (`Happened.anchor`): of the same family, of the same phase, person and name. Where several
dates are left, or none, it stays unknown.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from extract.dates.english.happenings import (
    BEGINS,
    ENDS,
    HAPPENS,
    LASTING,
    LIGHT,
    NOUNS,
    SUMMED,
    VERBS,
    any_of,
    of_noun,
    of_verb,
)
from extract.dates.english.lexicon import listed
from extract.dates.expression import Expression, Fixed, FromHappening, Happening, Phase, Shift, Step
from extract.dates.interval import Amount, Grain
from extract.dates.look import SENTENCE_END
from extract.dates.story import Anchor, State
from extract.dates.tense import side_by_words
from extract.records import Dated, Timex

_UNITS = {Grain.MONTH: "month", Grain.YEAR: "year", Grain.SEASON: "season", Grain.WEEK: "week"}
_REACH = 240  # characters of a sentence on each side of its date
_FAR = 90  # characters between a verb and its date
_SAME_STORY = 400  # characters behind a happening within which a text that dates several of a kind means the last one
_NAMED = 400  # characters before a sentence about "he" in which he was named

_WORD = re.compile(r"[^\W\d_][\w'’-]*")
# Where another clause begins.
_CLAUSE = re.compile(
    r"[;:,()\[\]–—\n]|\s-\s|\b(?:and|but|or|while|when|where|who|which|that|because|as|after|before|until|since|if|than"
    r"|then|so)\b"
)
_OTHERS = listed("was were had said told came went")  # verbs that tell of nothing, and so hide what stands before them
_VERB = re.compile(rf"(?i)\b(?:{any_of([*BEGINS, *ENDS, *HAPPENS, *VERBS, *sorted(LIGHT), *_OTHERS])}|[a-z]{{2,}}ed)\b")
_UNREAL = re.compile(
    r"(?i)\b(?:not|never|would|will|could|should|might|may|must|to|almost|nearly|n['’]t)\s(?:\w+ly\s|be\s|have\s|been\s)*$"
)
_SUFFERED = re.compile(
    r"\b(?:was|were|been|being|is|are|got)\s(?:\w+ly\s|also\s|both\s|all\s|then\s|himself\s|shot\sand\s)*$"
)
_AUXILIARY = re.compile(r"\s(?:was|were|had|been|has|have|is|are|being|got)\b.*$")
_BEFORE_DATE = re.compile(r"(?i)\b(?:by|until|till|since|from|before|after|to)\s(?:the\s)?$")
_OPENER = re.compile(r"(?i)\W*(?:\w+\s){0,4}(?:on|in|at|of|during|from)?\s*(?:the\s)?$")
# Prepositions behind which a happening is only referred to: "charged over the explosion on 3 May".
_ABOUT = frozenset(listed("over about with for to into from following after before since against behind despite by"))
_STOPS = frozenset(
    listed(
        "of in on at to from by for with without into onto over under between against during through throughout after "
        "before until since near that this which who whose what when where while as because but or and nor if than "
        "outside inside among across along around behind about following"
    )
)
_ARTICLES = frozenset(listed("the a an his her its their another one our my that this"))
_SHE = frozenset(
    listed(
        "she her sister mother wife widow daughter mrs miss ms woman girl aunt grandmother queen niece lady princess"
    )
)
_HE = frozenset(
    listed("he him his brother father husband son mr man boy uncle grandfather king nephew lord prince grandson")
)
_THEY = frozenset(
    listed("they them we us two three four five six seven eight nine ten dozens hundreds both several all")
)
_I = frozenset(listed("i me we us my our"))
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


class Happened:
    """The happenings that a text has dated so far; read as far as somebody asks."""

    __slots__ = ("_read", "_told", "dated", "text")

    def __init__(self, text: str, dated: Sequence[Dated]) -> None:
        self.text, self.dated = text, dated
        self._read = 0
        self._told: list[Told] = []

    def anchor(self, happening: Happening, start: int) -> Anchor | None:
        """The date of the happening that the words at `start` count from."""
        while self._read < len(self.dated):
            last_end = self.dated[self._read - 1].end_char if self._read else 0
            self._told += _of_date(self.text, self.dated[self._read], last_end)
            self._read += 1
        found = self._chosen(happening, start)
        if found is None:
            return None
        at, interval = found.date.start_char, found.date.interval
        assert interval is not None  # only such dates tell of anything
        named = (
            f"the {_UNITS.get(interval.grain, 'day')} of '{happening.words}' " if happening.words else "the beginning "
        )
        words = named + _where(self.text, at, start)
        return Anchor(interval, "EVENT", at, found.date.end_char, words, True)

    def learn(self, timex: Timex, named: Dated) -> None:
        """'On 9 May, six days after the fire': so the fire was on 3 May."""
        term = timex.expression
        if not isinstance(term, FromHappening) or not term.happening.families or named.interval is None:
            return
        amount, back = _days(term.inner)
        begun = named.interval.minus(amount) if back else named.interval.plus(amount)
        if amount.count and begun is not None:
            told, words = term.happening, term.happening.words.lower()
            date = replace(named, interval=begun)
            self._told.append(Told(told.families, told.phase, "", True, True, words, words, timex.start, date))

    def _chosen(self, happening: Happening, start: int) -> Told | None:
        fitting = [told for told in self._told if self._fits(happening, told, happening.families)]
        if not happening.families and not fitting:
            return self._only_day(start)
        if not fitting and (wider := frozenset().union(*(SUMMED.get(name, ()) for name in happening.families))):
            fitting = [told for told in self._told if self._fits(happening, told, wider)]
        days = {told.date.interval for told in fitting}
        if len(days) <= 1:
            return fitting[-1] if fitting else None
        earlier = [told for told in fitting if told.date.start_char < start]
        last = earlier[-1] if earlier else None
        return last if last is not None and start - last.date.end_char <= _SAME_STORY else None

    def _only_day(self, start: int) -> Told | None:
        """'On the third day', where the paragraph has told of one day only."""
        paragraph = self.text.rfind("\n\n", 0, start) + 1
        here = [told for told in self._told if paragraph <= told.date.start_char < start]
        days = {told.date.interval for told in here}
        return here[-1] if len(days) == 1 else None

    def _fits(self, happening: Happening, told: Told, families: frozenset[str]) -> bool:
        if happening.families:
            if not families & told.families:
                return False
        elif not told.families & LASTING or told.phase != "begin":
            return False
        if happening.phase and told.phase not in ("", happening.phase):
            return False
        if not happening.phase and happening.lasts and told.phase:
            return False  # 'the night of the battle', of which only the beginning is dated
        if happening.phase == "end" and not told.phase and not told.noun:
            return False
        if any(word not in told.near for word in happening.singling):
            return False
        if happening.suffered and not (told.suffered or told.noun or told.person):
            return False
        return self._named(happening, told) and _same_person(happening.whose, told)

    def _named(self, happening: Happening, told: Told) -> bool:
        """Whether what the reference names is told of there, or shortly before where there is only a pronoun."""
        missing = [name for name in happening.names if name not in told.sentence]
        if not missing:
            return True
        pronoun = told.person.partition(" ")[0] in {"he", "she", "they", "it", "him", "her", "them"}
        before = self.text[max(0, told.begin - _NAMED) : told.begin].lower()
        return pronoun and all(name in before for name in missing)


def _days(inner: Expression) -> tuple[Amount, bool]:
    """How many days or weeks the term counts, none for what is coarser, and whether on from the happening."""
    if isinstance(inner, Step) and inner.unit is Grain.DAY:
        return Amount(abs(inner.count), Grain.DAY), inner.count > 0
    if isinstance(inner, Shift) and inner.amount.unit in (Grain.DAY, Grain.WEEK) and inner.mod is None:
        return inner.amount, inner.when == "after"
    return Amount(0, Grain.DAY), True


def _where(text: str, at: int, start: int) -> str:
    """Where the date of the happening stands, seen from the words that count from it."""
    if at > start:
        return "later in the text"
    stops = len(SENTENCE_END.findall(text, at, start)) + text.count("\n\n", at, start)
    return ("in the same sentence", "in the sentence before")[stops] if stops < 2 else "earlier in the text"


def _same_person(whose: str, told: Told) -> bool:
    words = told.person.split()
    if not whose or not words:
        return True
    told_he, told_she, told_many = (bool(group & set(words[:3])) for group in (_HE, _SHE, _THEY))
    if words[0] in ("his", "her", "their", "my") and len(words) > 1:  # 'her father': a man
        told_he, told_she = words[1] in _HE, words[1] in _SHE
    match whose:
        case "he":
            return not told_she and not told_many
        case "she":
            return not told_he and not told_many
        case "they":
            return not told_he and not told_she
        case "i" | "we":
            return words[0] in _I
        case _:
            return not told_he and not told_she


# --- what an expression counts from ----------------------------------------------------------------------------------

_BESIDE = 40  # characters between a happening and its date
_OF_DATE = re.compile(r",?\s(?:(?:at|in|near|outside) [\w' -]{1,28}\s)?(?:of|on|in)\s(?:the )?")


def origin_of(state: State, happened: Happened, timexes: Sequence[Timex], index: int) -> Anchor | None:
    """The date of the happening that an expression counts from."""
    timex = timexes[index]
    if not isinstance(timex.expression, FromHappening):
        return None
    if named := _apposed(state.text, timexes, happened.dated, index):
        happened.learn(timex, named)
    found = _own_date(state, timexes, index) or happened.anchor(timex.expression.happening, timex.start)
    return None if found and _still_to_come(state, timex, found) else found


def _still_to_come(state: State, timex: Timex, origin: Anchor) -> bool:
    """'They plan to gather the night before the ruling': not before the one of last year."""
    written, end = state.document, origin.interval.end
    if written is None or written.interval.start is None or end is None or end > written.interval.start:
        return False
    return side_by_words(state.text, timex.start, timex.end) == "future"


def _apposed(text: str, timexes: Sequence[Timex], dated: Sequence[Dated], index: int) -> Dated | None:
    """The date that the words explain: 'on 9 May, six days after the fire'."""
    before, here = (dated[index - 1] if index else None), timexes[index]
    if index != len(dated) or before is None or before.interval is None or before.interval.grain.rank > Grain.DAY.rank:
        return None
    return before if text[before.end_char : here.start] in (", ", " (", " – ", " — ") else None


def _own_date(state: State, timexes: Sequence[Timex], index: int) -> Anchor | None:
    """The date right behind the happening: 'two days before the explosion of 17 April 2013'."""
    timex = timexes[index]
    end = timex.end + (timex.expression.beyond if isinstance(timex.expression, FromHappening) else 0)
    following = timexes[index + 1] if index + 1 < len(timexes) else None
    if following is None or not isinstance(following.expression, Fixed) or following.start - end > _BESIDE:
        return None
    if not _OF_DATE.fullmatch(state.text, min(end, following.start), following.start):
        return None
    interval = following.expression.interval
    return Anchor(interval, "EVENT", following.start, following.end, "the date right behind it", True)


# --- what a clause tells of its date ---------------------------------------------------------------------------------


def _of_date(text: str, date: Dated, last_end: int) -> Iterator[Told]:
    if (
        date.interval is None
        or date.interval.start is None
        or date.interval.end is None
        or date.type in ("SET", "DURATION")
    ):
        return
    if date.mod in ("BEFORE", "AFTER") or date.anchor == "EVENT":
        return
    begin = max(0, date.start_char - _REACH)
    lead, tail = text[begin : date.start_char], text[date.end_char : date.end_char + _REACH]
    stops = [stop.end() for stop in SENTENCE_END.finditer(lead)]
    line = lead.rfind("\n") + 1
    cut = max(stops[-1] if stops else 0, line)
    lead, begin = lead[cut:], begin + cut
    stop = SENTENCE_END.search(tail)
    tail = tail[: stop.start() + 1] if stop else tail
    tail = tail.partition("\n")[0]
    if _BEFORE_DATE.search(lead):
        return
    sentence = f"{lead} {date.text} {tail}".lower()
    for families, phase, person, suffered, noun, near in _told(lead, tail, max(0, last_end - begin)):
        yield Told(families, phase, person.strip().lower(), suffered, noun, near.lower(), sentence, begin, date)


_Clause = tuple[frozenset[str], Phase, str, bool, bool, str]


def _told(lead: str, tail: str, other: int) -> Iterator[_Clause]:
    """What the words before a date, or where it opens its clause those behind it, tell of it.

    `other`: where the date before it ends; what was told before is of that.
    """
    named = re.match(r"\s(?:\w+\s){0,2}?(\w[\w-]*)\b", tail) if lead.endswith("the ") else None
    if named and _is_noun(named[1].lower()):
        yield of_noun(named[1].lower()), "", "", False, True, named[0]
        return
    cuts = list(_CLAUSE.finditer(lead, other))
    cut = cuts[-1].group() if cuts else ""
    clause, before = lead[cuts[-1].end() if cuts else other :], lead[: cuts[-1].start() if cuts else other]
    if _VERB.search(clause) or _head(clause) or not _OPENER.fullmatch(clause):
        yield from _before_date(clause, cut, before)
        return
    if tail[:1] in ".;)" or not tail.strip(" ,.") or (cut == "," and tail[:1] == ","):
        if _VERB.search(lead, other):
            yield from _before_date(lead[other:], "", "")  # 'He died there, aged 81, on 3 May.'
        return
    yield from _behind_date(tail)


def _is_noun(word: str) -> bool:
    return word in NOUNS or word.removesuffix("s") in NOUNS or word in LASTING


def _before_date(clause: str, cut: str, before: str) -> Iterator[_Clause]:
    """'The mill burned down on', 'The trial opened on', 'They held the funeral on', 'the explosion on'."""
    verbs = list(_VERB.finditer(clause))
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
        first = _VERB.search(before)
        subject = before[: first.start()] if first else ""
    yield from _of_verb(verb.group().lower(), subject, rest)
    words = rest.split()
    if words and (head := _head(rest)):
        inside = words[0].lower() in ("in", "during", "by", "at")
        if inside or rest.rstrip().endswith(" of"):
            yield of_noun(head), "", "", False, True, rest


def _behind_date(tail: str) -> Iterator[_Clause]:
    """'On 6 May an earthquake struck the valley', '3 May 2019 – fire at the mill'."""
    clause = tail.lstrip(" ,:–—-")
    if stop := _CLAUSE.search(clause, 1):
        clause = clause[: stop.start()]
    verb = _VERB.search(clause)
    if verb is None:
        if (head := _head(clause)) is not None and re.match(r"\s*[:–—-]", tail):
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
    if verb in VERBS or verb in BEGINS or verb in ENDS or verb.endswith("ed"):
        person = rest if verb in _TRANSITIVE and not suffered else agent
        yield of_verb(verb), "", person, suffered, False, near
    phase: Phase = "begin" if verb in BEGINS else "end" if verb in ENDS else ""
    stands = verb in ("was", "were", "came") and len(rest) <= 12
    if (phase or verb in HAPPENS or stands) and (head := _head(agent)):
        yield of_noun(head), phase, "", False, True, near
    if verb in LIGHT and (head := _head(rest)):
        began = verb in ("began", "started", "opened", "launched", "declared", "called")
        whole: Phase = "begin" if began else "end" if verb in ("ended", "lifted", "raised") else ""
        yield of_noun(head), whole if head in LASTING else "", "", False, True, near


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
        if _is_noun(word):
            head = word
        elif head is not None:
            return None  # 'the fire brigade'
    return head
