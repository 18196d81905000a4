"""What names no one date: a guide's January, hours of opening, a saint's day, "on a Sunday", today as nowadays.

In a guide (`habit.timeless`) all that may recur does. Elsewhere the sentence itself has to say so: it tells a routine
("usually", "Monday to Friday"), a feast ("is celebrated on"), or has an indefinite article.
"""

from __future__ import annotations

import re

from extract.dates.asides import ENDS
from extract.dates.expression import Between, Expression, Hole, Part, Partial, RangeEnd, Step, This, Turn, Yearly, hole
from extract.dates.habit import HABIT, TOLD, habitual, sentence_of
from extract.dates.interval import Grain
from extract.dates.lines import labels_line
from extract.dates.look import Look
from extract.dates.story import State, near, same_sentence
from extract.dates.terms import core
from extract.records import Timex

_MESSAGE = 400  # characters: a text this short speaks of the day it was written
# Also behind a bullet, a number, a quotation mark: '• The library shuts at one'.
_BEGINS_WITH_CAPITAL = re.compile(r"(?:\(?\w{1,2}[.)] )?[ \"“‘'(\[|•–—-]*[^\W\d_a-z]")
_NEAR = 400  # characters within which a clock time is of the day told before
_RANGE = 12  # characters at most between the two ends of a range
_SEEN = 120  # characters on each side in which a routine is told
_MAY_RECUR = frozenset({Hole.DAY, Hole.WEEK, Hole.YEAR})
_SOME_DAY = This(Grain.DAY, Hole.DAY)
_OVERNIGHT = (Part("NI", Step(Grain.DAY, -1)), Part("NI", This(Grain.DAY)))
_DAY = r"(?:mon|tue|tues|wed|weds|thu|thur|thurs|fri|sat|sun|mo|tu|we|th|fr|sa|su)(?:day|sday|nesday|rsday|urday)?\.?"
_WEEK = re.compile(rf"(?i)\b{_DAY}\s?(?:[-–—]|to|through|thru)\s?{_DAY}\b")
_TO_DAY = re.compile(rf"(?i)\s?(?:[-–—]|to|through|thru)\s?{_DAY}(?!\w)")
_DAY_TO = re.compile(rf"(?i)\b{_DAY}\s?(?:[-–—]|to|through|thru)\s?$")
_ROUTINE = re.compile(
    r"(?i)\b(?:usually|typically|normally|generally|daily|weekdays|check-?(?:in|out)"
    r"|(?:opening|business|office|visiting|school) hours|every (?:day|morning|afternoon|evening|night|week|weekday)"
    r"|each (?:day|morning|evening|night)|mornings|afternoons|evenings|nights"
    r"|(?:mon|tues|wednes|thurs|fri|satur|sun)days)\b"
)
# 'we open mon-fri 9-5', 'my hours are Mon to Fri 8-4'
_OPEN_ON = re.compile(r"(?i)\b(?:open|opens|opening|closed|hours|shifts?|work|works)\b")
_HOURS = re.compile(
    r"(?i)\d\s?[ap]\.?m\b|\d[:.]\d\d|\b\d{1,2}\s?(?:[-–]|to|til|till)\s?\d{1,2}\b|\b(?:noon|midnight|hours|closed)\b"
)
# 'Monday to Friday the clinic is open'
_IS_OPEN = re.compile(r"\b(?:is|are) (?:only |also )?(?:open|staffed)\b(?![^.!?;\n]*\b(?:this|next) week)")
_HOURS_OF_DAY = re.compile(r":?\s\d{1,2}(?:[:.]\d\d)?\s?(?:[ap]\.?m\.?)?\s?(?:[-–—]|to)\s?\d")
# 'payable semi-annually on 15 June', 'elections are held every four years, in May'
_YEARLY = (
    r"\b(?:every|each) (?:(?:other|second|third|fourth|fifth|two|three|four|five|six|seven|ten|\d) )?years?\b"
    r"|\b(?:semi-?|half-?|bi)?(?:annually|yearly)\b|\bbiennially\b|\btwice a year\b"
)
# 'is celebrated on 17 March', 'her feast day is'; not 'is celebrated on 12 April this year'.
# Asked of small letters, as the next two: to search without regard to case is three times as slow.
_OBSERVED = re.compile(
    r"\b(?:is|are) (?:\w+ )?(?:celebrated|observed|commemorated|remembered|venerated)\b"
    rf"|\b(?:feast|saint['’]s|name) day (?:is|falls)\b|{_YEARLY}"
    r"|\bis (?:an?|the) (?:(?:public|national|bank) )?holiday\b"
)
_EACH_YEAR = re.compile(_YEARLY)
_USUALLY = re.compile(
    r"(?i)(?<!the )(?<!\ba )(?<!\ban )(?<!['’]s )\b(?:usually|typically|normally|generally|traditionally)\b"
)
_CLAUSE = re.compile(r"(?:[.;:!?()–—\n]|(?<!lly),)\s|\s(?:but|while|although|though) ")
_CLOSED = re.compile(r"\b(?:except|excluding)\b|\b(?:is|are) (?:always )?(?:closed|busiest)\b")
_THIS_ONE = re.compile(r"(?i)\b(?:this|last|next|coming) year\b|\b(?:1[5-9]|20)\d\d\b")
_INDEFINITE = re.compile(
    r"(?i)\b(?:an?|any|one)\s(?:(?:typical|normal|regular|usual|average|given|busy|quiet|sunny)\s)?$"
)
# 'at five o'clock every morning', 'from 9 to 5 daily', 'each day at 8', however the sentence goes on
_EACH = r"(?:every|each) (?:single )?(?:\w+day|day|morning|afternoon|evening|night)"
_EACH_AFTER = re.compile(
    rf"(?i)(?:\s?(?:[-–—]|to|until|till|and)\s?\d[\d:.]{{0,4}}\s?(?:[ap]\.?m\.?)?)?\s(?:{_EACH}|daily)\b"
)
# What stands between a repetition and its hour: 'every other Thursday at 7pm', 'twice a week, at noon', 'and 5 p.m.'
_AT = re.compile(r",? (?:(?:and|or) )?(?:(?:at|by|from|until|till|before|after|around) (?:about |around )?)?")
# 'The curfew from 9 pm to 5 am was lifted', 'a 9pm–5am curfew'
_CURFEW = re.compile(r"\bcurfews?\b[^.;!?\n]{0,40}\b(?:from|between) $")
_OF_CURFEW = re.compile(r"(?i)(?:\s?(?:[-–—]|to|until)\s?\d[\d:.]{0,4}\s?(?:[ap]\.?m\.?)?)?(?:\s|-to-\w+ )curfew\b")
_AND = re.compile(r"[,;]? (?:(?:and|or) )?(?:on )?")
_AND_ENDS = re.compile(r"[.,;:)]|$|\s(?:is|are)\b")
_NO_NOUN = re.compile(
    r"\s*(?:[.,;:!?)–—]|$|\n)|\s+(?:to|in|when|and|or|for|at|with|you|he|she|we|they|I|it|the|is|was|but|because|so|that"
    r"|this (?:year|time|month)|next year|than|like|as|if|there|my|his|her|our|their|after|before|during|while|where"
    r"|near|by|from|without|had|were)\b"
)


def recurs(state: State, timex: Timex, term: Expression, needs: Hole) -> bool:
    """Whether the words speak of what is so again and again, or of any such day, and not of one date.

    `needs` is the hole of the term.
    """
    if needs is Hole.STORY:  # 'closed on Christmas Day and the day after'
        goes_on = state.recurred > 0 and _AND.fullmatch(state.text, state.recurred, timex.start)
        return bool(goes_on and _AND_ENDS.match(state.text, timex.end))
    if needs not in _MAY_RECUR and not (isinstance(term, Part) and term in _OVERNIGHT):
        return False
    if needs is Hole.DAY and state.entry is not None and labels_line(state.text, timex):
        return False  # '21 March 2006. 8 p.m.: the ferry leaves. / 12:02 a.m.: it alters course'
    if needs is Hole.DAY and state.recurred and _AT.fullmatch(state.text, state.recurred, timex.start):
        return True
    if needs is Hole.DAY and _in_curfew(state.text, timex, term):
        return True
    if isinstance(term, RangeEnd) and state.recurred and timex.start - state.recurred <= _RANGE:
        return True  # 'daily from 6 p.m. to 2 a.m.'
    inner = core(term)
    if isinstance(term, Part) and term.inner == _SOME_DAY and len(state.text) > _MESSAGE:
        told = state.story and near(state, state.last_day, timex, _NEAR)  # of the day that the story has reached
        return not told and habitual(state.text, timex)
    if isinstance(term, Turn):
        return False
    if state.timeless and _may_recur(state, timex, term) and habitual(state.text, timex):
        return True
    if needs is Hole.YEAR:
        return _feast(state, timex, inner) or _always(state, timex, inner)
    if _is_message(state, timex):
        return bool(_OPEN_ON.search(state.text)) and _routine(state, timex)  # a message speaks of its own day
    if (
        isinstance(inner, Partial)
        and inner.weekday is not None
        and (_any_such(state, timex) or _usual(state.text, timex))
    ):
        return True
    return _routine(state, timex)


def _in_curfew(text: str, timex: Timex, term: Expression) -> bool:
    """Whether it is an hour from which people must stay at home each night."""
    if not any(map(str.isdigit, timex.text)):
        return False
    ends = isinstance(term, Between) and _CURFEW.search(text, max(0, timex.start - 60), timex.start)
    return bool(ends or _OF_CURFEW.match(text, timex.end))


def _is_message(state: State, timex: Timex) -> bool:
    """Whether it is short and begins with a small letter, or with a figure and is written as messages are."""
    if len(state.text) > _MESSAGE or _BEGINS_WITH_CAPITAL.match(state.text):
        return False
    return not state.text[:1].isdigit() or Look(state.text, timex.start, timex.end).informal


def nowadays(state: State, timex: Timex, term: Expression) -> bool:
    """Whether "today" is said in a guide, which has no day of its own: 'today it is a museum'."""
    return state.timeless and state.impersonal and term == This(Grain.DAY)


def _may_recur(state: State, timex: Timex, term: Expression) -> bool:
    """A month, season, weekday or feast without a year, or a time of a day that is not told."""
    inner = core(term)
    if isinstance(inner, Yearly) and hole(term) is Hole.YEAR:
        return True
    if isinstance(inner, Partial) and hole(term) in (Hole.YEAR, Hole.WEEK):
        return not inner.day and inner.in_century is None
    if hole(term) is not Hole.DAY and term not in _OVERNIGHT:
        return False
    return state.last_day is None or not near(state, state.last_day, timex, _NEAR)


def _routine(state: State, timex: Timex) -> bool:
    """'9am–5pm Monday to Friday', 'usually at 7 a.m.', 'daily 8AM-10PM'."""
    text, told = state.text, state.mention
    if timex.type == "TIME" and _EACH_AFTER.match(text, timex.end):
        return True
    signs: tuple[re.Pattern[str], ...]
    if timex.type == "TIME":
        if timex.rule == "bare_dayparts":
            return False
        signs = (
            (_ROUTINE, _WEEK) if any(map(str.isdigit, timex.text)) else (_ROUTINE,)
        )  # the night of Monday to Tuesday
    elif _TO_DAY.match(text, timex.end) or _from_day(text, timex.start):
        signs = _HOURS, _IS_OPEN
    else:  # 'Mon–Fri 9–5, Sat 10–1'
        hours = _HOURS_OF_DAY.match(text, timex.end)
        return bool(hours and _WEEK.search(text, max(0, timex.start - _SEEN), timex.start))
    if told and told.interval.grain.rank <= Grain.DAY.rank and same_sentence(text, told, timex):
        return False  # '5–6 May (Tue–Wed, 9 a.m. to 5 p.m.)'
    return any(_says(text, timex, sign) for sign in signs)


def _from_day(text: str, start: int) -> bool:
    """'Monday to' Friday. Most words have no "to" before them: a plain look is faster than the pattern."""
    joined = text[max(0, start - 9) : start].rstrip().lower().endswith(("-", "–", "—", "to", "through", "thru"))
    return joined and bool(_DAY_TO.search(text, max(0, start - 20), start))


def _feast(state: State, timex: Timex, inner: Expression) -> bool:
    """'Independence Day is celebrated on 26 March'."""
    if isinstance(inner, Partial) and (inner.month or inner.season) and not inner.day:
        return _usual(state.text, timex) or _says(state.text, timex, _EACH_YEAR)  # 'exams are held in May each year'
    if not isinstance(inner, Yearly) and not (isinstance(inner, Partial) and inner.month):
        return False
    said = _says(state.text, timex, _OBSERVED) or (isinstance(inner, Yearly) and _says(state.text, timex, _CLOSED))
    return said and not _THIS_ONE.search(_paid(state.text, timex) or sentence_of(state.text, timex))


_OF_SOMEBODY = re.compile(r"\b(?:[Hh]e|[Ss]he|[Tt]hey|[Hh]is|[Hh]er|[Ww]e|I)\b|^\W*By ")  # 'In March she is arrested'
# 'In March the guards are arrested', as chronicles tell; not 'Boats are taken out in March', 'Deer are shot in October'
_UNDERGONE = re.compile(
    r"\b(?:are|is) (?:[a-z]+ly )?(?:(?:arrest|attack|captur|defeat|depos|execut|expell|imprison|kill|murder|rout"
    r"|sentenc|wound)ed|freed|overthrown|slain|withdrawn)\b"
)
_YEAR_TOLD = 160  # characters before a year in which its verb stands
_COMES = re.compile(
    r"\b(?:comes?|blooms?|flowers?|nests?|shuts?|shut|takes? place|migrates?|freezes?|meets?|sails?|floods?)\b"
)


def _always(state: State, timex: Timex, inner: Expression) -> bool:
    """'The abbey was sacked in 1562. It is closed in January': in the present tense, where a text without a day of its
    own has told in the past what years it names."""
    last = state.last
    if state.document is not None or last is None or last.kind == "HEADING" or state.entry is not None:
        return False
    begins, ends = last.start or 0, last.end or 0
    between = state.text[ends : timex.start]
    here = same_sentence(state.text, last, timex) and ";" not in between
    aside = (
        here and between.startswith(", ") and not TOLD.search(between)
    )  # 'Built in 1688, the town lies on a bay that'
    goes_on = here and not aside
    if last.interval.grain.rank < Grain.YEAR.rank or goes_on:
        return False
    if not isinstance(inner, Yearly) and not (
        isinstance(inner, Partial) and not inner.day and (inner.month or inner.season)
    ):
        return False
    around = ENDS.split(state.text[max(0, begins - _YEAR_TOLD) : begins])[-1]
    around += ENDS.split(state.text[ends : ends + _YEAR_TOLD])[0]
    sentence = sentence_of(state.text, timex)
    sentence = sentence.partition(f"{last.words}, ")[2] if aside else sentence
    if not TOLD.search(around) or TOLD.search(sentence) or _OF_SOMEBODY.search(sentence) or _UNDERGONE.search(sentence):
        return False
    return bool(HABIT.search(sentence) or _COMES.search(sentence))


def _paid(text: str, timex: Timex) -> str:
    """Of 'The notes mature on 1 May 2031 and bear interest payable annually on 1 May' what is due each year."""
    paid = _PAID.search(text, max(0, timex.start - _SEEN), timex.start)
    return paid[0] if paid and _EACH_YEAR.search(paid[0].lower()) else ""


_PAID = re.compile(r"\b(?:payable|paid|due|bears?|accrues?) [^.;!?]*$")


def _usual(text: str, timex: Timex) -> bool:
    """'It usually rains in July'; of 'who usually meet in May, will meet in June' May alone."""
    first = max(0, timex.start - _SEEN)
    if "ally" not in text[first : timex.end + _SEEN]:  # in all of these words: cheaper to look for than the pattern
        return False
    opened = [mark.end() for mark in _CLAUSE.finditer(text, first, timex.start)]
    closing = _CLAUSE.search(text, timex.end, timex.end + _SEEN)
    clause = text[opened[-1] if opened else first : closing.start() if closing else timex.end + _SEEN]
    return bool(_USUALLY.search(clause)) and not TOLD.search(clause)


def _says(text: str, timex: Timex, sign: re.Pattern[str]) -> bool:
    """Whether its sentence has such words and tells nothing; to look nearby first is cheaper than to cut it out."""
    if not sign.search(text[max(0, timex.start - _SEEN) : timex.end + _SEEN].lower()):
        return False
    sentence = sentence_of(text, timex)
    return bool(sign.search(sentence.lower())) and not TOLD.search(sentence)


def _any_such(state: State, timex: Timex) -> bool:
    """'On a Monday you have the beach to yourself'; not 'at a Monday news conference'."""
    lead = state.text[max(0, timex.start - 24) : timex.start]
    if state.mention and lead.endswith(", a ") and timex.start - (state.mention.end or 0) <= 5:
        return False  # '3 November, a Friday'
    return bool(_INDEFINITE.search(lead)) and bool(_NO_NOUN.match(state.text, timex.end))
