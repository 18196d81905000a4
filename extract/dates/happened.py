"""What a text has dated: "the mill burned down on 3 May" gives "the fire" of the next sentence its day.

1. Each dated expression's clause is read once (`dated_clauses.py`), and only in a text that counts from happenings.
2. What a reference asks for is sought among what they tell (`Happened.anchor`): of the same family, of the same phase,
person and name. Where several dates are left, or none, it stays unknown.
"""

from __future__ import annotations

import re
from bisect import bisect_left, insort
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace

from extract.dates.dated_clauses import Told, told_of
from extract.dates.english.happenings import SUMMED, WENT_ON, is_noun, of_noun
from extract.dates.english.lexicon import listed
from extract.dates.expression import Bent, Expression, Fixed, FromHappening, Happening, Part, Shift, Step, This
from extract.dates.interval import Amount, Grain, Interval
from extract.dates.look import SENTENCE_END
from extract.dates.story import Anchor, State
from extract.dates.tense import side_by_words
from extract.records import Dated, Timex

_UNITS = {Grain.MONTH: "month", Grain.YEAR: "year", Grain.SEASON: "season", Grain.WEEK: "week"}
_SAME_STORY = 400  # characters behind a happening within which a text that dates several of a kind means the last one
_NAMED = 400  # characters before a sentence about "he" in which he was named

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


_ANY = ""  # the family of all
_ENOUGH = 100  # dated happenings of a family on each side that are looked at


class Happened:
    """The happenings that a text has dated so far; read as far as somebody asks."""

    __slots__ = ("_by_family", "_count", "_read", "dated", "text")

    def __init__(self, text: str, dated: Sequence[Dated]) -> None:
        self.text, self.dated = text, dated
        self._read = self._count = 0
        self._by_family: dict[str, list[tuple[int, int, Told]]] = defaultdict(list)  # by where the date stands

    def _add(self, told: Told) -> None:
        self._count += 1
        for family in {*told.families, _ANY}:
            insort(self._by_family[family], (told.date.start_char, self._count, told))

    def _near(self, start: int, families: Iterable[str]) -> list[Told]:
        """What is told of these families around a place, in the order of the text: never all of a long one."""
        found: dict[int, tuple[int, int, Told]] = {}
        for family in families:
            all_told = self._by_family.get(family, [])
            at = bisect_left(all_told, (start,))
            found.update((one[1], one) for one in all_told[max(0, at - _ENOUGH) : at + _ENOUGH])
        return [one[2] for one in sorted(found.values(), key=lambda one: one[:2])]

    def anchor(self, happening: Happening, start: int) -> Anchor | None:
        """The date of the happening that the words at `start` count from."""
        while self._read < len(self.dated):
            last_end = self.dated[self._read - 1].end_char if self._read else 0
            for told in told_of(self.text, self.dated[self._read], last_end):
                self._add(told)
            self._read += 1
        found = self._chosen(happening, start)
        if found is None:
            return None
        at, interval = found.date.start_char, found.date.interval
        assert interval is not None  # only such dates tell of anything
        edge = {"begin": "beginning", "end": "end"}.get(found.phase) or _UNITS.get(interval.grain, "day")
        named = f"the {edge} of '{happening.words}'" if happening.words else "the beginning"
        words = f"{named}, told {_where(self.text, at, start)}"
        return Anchor(interval, "EVENT", at, found.date.end_char, words, True)

    def learn(self, timex: Timex, named: Dated) -> Anchor | None:
        """'On 9 May, six days after the fire': so the fire was on 3 May."""
        term = timex.expression
        if not isinstance(term, FromHappening) or not term.happening.families or named.interval is None:
            return None
        begun = _begun(term.inner, named.interval)
        if begun is None:
            return None
        told, words = term.happening, term.happening.words.lower()
        date = replace(named, interval=begun)
        self._add(Told(told.families, told.phase, "", True, True, words, words, timex.start, date))
        return Anchor(begun, "EVENT", named.start_char, named.end_char, _follows_from(named.text), True)

    def _chosen(self, happening: Happening, start: int) -> Told | None:
        near = self._near(start, happening.families or WENT_ON)
        fitting = [told for told in near if self._fits(happening, told, happening.families, start)]
        if not happening.families and not fitting:
            return self._only_day(start)
        if not fitting and (wider := frozenset().union(*(SUMMED.get(name, ()) for name in happening.families))):
            fitting = [told for told in self._near(start, wider) if self._fits(happening, told, wider, start)]
        days = {told.date.interval for told in fitting}
        if len(days) <= 1:
            return fitting[-1] if fitting else None
        earlier = [told for told in fitting if told.date.start_char < start]
        last = earlier[-1] if earlier else None
        return last if last is not None and start - last.date.end_char <= _SAME_STORY else None

    def _only_day(self, start: int) -> Told | None:
        """'On the third day', where the paragraph has told of one day only."""
        paragraph = self.text.rfind("\n\n", 0, start) + 1
        here = [told for told in self._near(start, (_ANY,)) if paragraph <= told.date.start_char < start]
        days = {told.date.interval for told in here}
        return here[-1] if len(days) == 1 else None

    def _fits(self, happening: Happening, told: Told, families: frozenset[str], start: int) -> bool:
        if happening.families:
            if not families & told.families:
                return False
        elif not told.families & WENT_ON or told.phase != "begin":
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
        return self._named(happening, told, start) and _same_person(happening.whose, told)

    def _named(self, happening: Happening, told: Told, start: int) -> bool:
        """Whether what the reference names is told of there, or shortly before where there is only a pronoun."""
        sentence = told.sentence
        first, last = sorted((told.date.end_char, start))
        if happening.names and not SENTENCE_END.search(self.text, first, last):
            # 'On 3 May two were shot, a year after the death of Lund'
            sentence = sentence.replace(happening.words.lower(), "")
        missing = [name for name in happening.names if name not in sentence]
        if not missing:
            return True
        pronoun = told.person.partition(" ")[0] in {"he", "she", "they", "it", "him", "her", "them"}
        before = self.text[max(0, told.begin - _NAMED) : told.begin].lower()
        return pronoun and all(name in before for name in missing)


def _begun(inner: Expression, named: Interval) -> Interval | None:
    """The date of the happening, where words that count from it lead to the date named; None where they are vague."""
    while isinstance(inner, Part | Bent):
        inner = inner.inner
    if isinstance(inner, This):  # 'on 14 April, the night the ship went down', 'hours after the ship had gone down'
        return named if named.grain is inner.unit else None
    if isinstance(inner, Step):
        amount, on = Amount(abs(inner.count), inner.unit), inner.count > 0
    elif isinstance(inner, Shift) and inner.mod is None:
        amount, on = inner.amount, inner.when == "after"
    else:
        return None
    grain = Grain.DAY if amount.unit is Grain.WEEK else amount.unit
    exact = named.grain.rank <= grain.rank if grain is Grain.DAY else named.grain is grain
    if not amount.count or not exact:
        return None  # '13 April, a month after the fire': on some day of March
    return named.minus(amount) if on else named.plus(amount)


def _follows_from(named: str) -> str:
    return f"which follows from '{named}' beside it"


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
_BESIDE_IT = (
    ", ",
    ", on ",
    ", only ",
    ", just ",
    " (",
    " – ",
    " — ",
    " only ",
    " just ",
)  # between a date and the words that explain it
_APART = re.compile(r",\s(?:on|in)\s(?:the )?")  # 'two years into the war, in 1916'
_OF_DATE = re.compile(r"\s(?:(?:at|in|near|outside) [\w' -]{1,28}\s)?(?:of|on|in)\s(?:the )?")


def origin_of(state: State, happened: Happened, timexes: Sequence[Timex], index: int) -> Anchor | None:
    """The date of the happening that an expression counts from."""
    timex = timexes[index]
    if not isinstance(timex.expression, FromHappening):
        return None
    named = _apposed(state.text, timexes, happened.dated, index)
    if named and index == len(happened.dated) and (found := happened.learn(timex, named)):
        return found
    found = _own_date(state, timexes, index) or happened.anchor(timex.expression.happening, timex.start)
    if found and named and found.start == named.start_char:
        return None  # "took effect on 1 May 1994, a year after it was signed" leads to that day, not on from it
    return None if found and _still_to_come(state, timex, found) else found


# 'The quake struck', 'The second blast ripped through': what a clock time behind it tells of
_STRUCK = re.compile(
    r"(?:^|[.!?][\"”’']?\s|\n)The (?P<which>(?:[^\s,;:]+ ){0,4})(?P<noun>[a-z-]+) (?:was |were )?(?:struck|hit|happened"
    r"|occurred|took place|came|began|started|broke out|went off|reported|erupted|ripped|tore|killed|shook)\b[^.;:\n]*$"
)
_ANOTHER = re.compile(r"\b(?:second|third|other|first|last|latest|earlier|previous|next)\b")
_SENTENCE = 160  # characters of it before the clock time


def struck_on(state: State, happened: Happened, timex: Timex) -> Anchor | None:
    """The day of a clock time that tells when what the news have dated took place: 'Rescuers dug for survivors of
    Sunday's earthquake on Tuesday. The quake struck at 6:58 a.m.'"""
    if state.document is None or state.story or state.mention is None:
        return None
    told = _STRUCK.search(state.text, max(0, timex.start - _SENTENCE), timex.start)
    if told is None or not is_noun(told["noun"]) or _ANOTHER.search(told["which"]):
        return None
    if (state.mention.end or 0) > told.start("noun"):
        return None  # 'The quake struck on Sunday at 6:58 a.m.'
    day = happened.anchor(Happening(of_noun(told["noun"]), words=f"the {told['noun']}"), told.start("noun"))
    return day if day is not None and day.interval.grain is Grain.DAY else None


def _still_to_come(state: State, timex: Timex, origin: Anchor) -> bool:
    """'They plan to gather the night before the ruling': not before the one of last year."""
    written, end = state.document, origin.interval.end
    if written is None or written.interval.start is None or end is None or end > written.interval.start:
        return False
    return side_by_words(state.text, timex.start, timex.end) == "future"


def _apposed(text: str, timexes: Sequence[Timex], dated: Sequence[Dated], index: int) -> Dated | None:
    """The date that the words explain: 'on 9 May, six days after the fire'."""
    before, here = (dated[index - 1] if index else None), timexes[index]
    interval = before.interval if before is not None else None
    if before is None or interval is None or interval.grain.rank > Grain.DAY.rank:
        return None
    if text[before.end_char : here.start] not in _BESIDE_IT:
        return None
    since = text[max(0, before.start_char - 6) : before.start_char].lower() in ("since ", " from ")  # begins that day
    if (
        interval.end is None and interval.start is not None and not since
    ):  # 'eight days after 12 October, the day before the fire'
        return replace(before, interval=interval.minus(Amount(1, Grain.DAY)))
    return before


def _own_date(state: State, timexes: Sequence[Timex], index: int) -> Anchor | None:
    """The date right behind the happening: 'two days before the explosion of 17 April 2013'."""
    timex = timexes[index]
    end = timex.end + (timex.expression.beyond if isinstance(timex.expression, FromHappening) else 0)
    following = timexes[index + 1] if index + 1 < len(timexes) else None
    if following is None or following.start - end > _BESIDE:
        return None
    same, other = timex.expression, following.expression
    if isinstance(same, FromHappening) and isinstance(other, FromHappening) and same.happening.words:
        # 'the day before and the day after the fire of 8 March 1911'
        return _own_date(state, timexes, index + 1) if same.happening.words == other.happening.words else None
    if not isinstance(other, Fixed):
        return None
    at, interval = min(end, following.start), other.interval
    if _APART.fullmatch(state.text, at, following.start) and isinstance(timex.expression, FromHappening):
        begun = _begun(timex.expression.inner, interval)
        words = _follows_from(following.text)
        return Anchor(begun, "EVENT", following.start, following.end, words, True) if begun else None
    if not _OF_DATE.fullmatch(state.text, at, following.start):
        return None
    return Anchor(interval, "EVENT", following.start, following.end, "the date right behind it", True)
