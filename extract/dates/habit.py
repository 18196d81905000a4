"""What kind of text it is: a guide, where "in January it is about 24°C" names no one date; a story; someone's own.

A guide, a manual or a timetable tells what always holds. There a bare month is every such month, and it keeps its X.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import timedelta

from extract.dates.expression import Expression, Fixed, Hole, Length, Part, Ref, Repeat, Shift, This, hole
from extract.dates.interval import Grain, Interval
from extract.records import Timex

_SHORTEST = 1500  # characters: a notice of a few lines speaks of one date
_LOOKED_AT = 240  # characters of the sentence on each side
_END = re.compile(r"[.!?;]['\"”’)]*\s|\n")
HABIT = re.compile(
    r"(?i)\b(?:is|are|isn['’]t|aren['’]t|be|can|cannot|can['’]t|may|might|should|must|do|does|has|have|usually|often|typically|"
    r"generally|normally|always|sometimes|tends?|varies|vary|runs?|opens?|closes?|fly|flies|lasts?|offers?|occurs?|starts?|ends?|"
    r"begins?|leaves?|arrives?|operates?|drops?|rises?|falls?|reach(?:es)?|you|your|visit|expect|avoid|take|bring|average)\b"
)
TOLD = re.compile(
    r"(?i)\b(?:was|were|wasn['’]t|weren['’]t|had|did|didn['’]t|(?<!\byou )will|won['’]t"
    r"|(?<!\byou)['’]ll|would|came|went|became|began|took"
    r"|(?<!\bis )(?<!\bare )(?<!\bbe )(?<!ly )(?:said|told|made|won|met|left|found|built|held|kept|sent|lost"
    r"|brought|bought|caught|heard|sold)|gave|fell|rose|drove|broke|fled|sank|shot|led|paid|spent|ran|grew|drew|flew|struck|swept|slept|spoke|stood|wrote|threw|woke|fought"
    r"|lay(?= (?:in|on|at|there|under|by)\b)"
    r"|now|today|currently|is getting|are getting|gonna|wanna|going to"
    r"|(?<!\bis )(?<!\bare )(?<!\bbe )(?<!\bbeen )(?<!\bnot )(?<!ly )(?<!\ba )(?<!\ban )(?<!\bthe )"
    r"(?!(?:accustomed|located|situated|closed|dated|limited|organi[sz]ed|interested|experienced|guided|advanced|needed"
    r"|tired|hundred)\b)[a-z]{2,}[^e\W]ed)\b"
)
_NEAR = timedelta(days=200)  # a date this near the publication is of the document's own time
_STORY_DAYS = 5  # full dates from which on an undated document tells a story


def timeless(text: str, published: Interval | None, timexes: Sequence[Timex]) -> bool:
    """Whether the document is long and never speaks of its own day: no yesterday, no this year, no date near it, and
    nothing that happened on a weekday, as news tells it."""
    if len(text) < _SHORTEST or any(_of_its_day(timex.expression) for timex in timexes):
        return False
    weekdays = [timex for timex in timexes if hole(timex.expression) is Hole.WEEK]
    if sum(bool(TOLD.search(sentence_of(text, timex))) for timex in weekdays) > 1:
        return False
    if published is not None and reports(text):
        return False
    days = [
        timex.expression.interval.start
        for timex in timexes
        if isinstance(timex.expression, Fixed) and timex.expression.interval.grain.rank <= Grain.MONTH.rank
    ]
    if published is None or published.start is None:
        return len(days) < _STORY_DAYS
    return not any(day and abs(day - published.start) < _NEAR for day in days)


# Who speaks in news, and in no guide: 'analysts said', 'said a spokeswoman', 'the ministry told reporters'
_SAID = re.compile(
    r"\b(?:company|analysts|sources|officials|police|ministry|minister|government|agency|court|lawyers?) said\b"
    r"|\bspokes(?:m[ae]n|wom[ae]n|person|people)\b"
)
_FILED = re.compile(r"\([A-Z][A-Za-z]{1,7}\)\s?(?:[-–—_])")  # 'WASHINGTON (AP) -'
_SAYS = re.compile(r"\bsaid\b")
_OFTEN = 3  # times that somebody has said something


def reports(text: str) -> bool:
    """Whether it tells what spokesmen, officials and others have said: news, though they may name no day of theirs."""
    if _FILED.search(text, 0, 200) is not None:
        return True
    return _SAID.search(text, 0, _BEGINNING) is not None and len(_SAYS.findall(text, 0, _BEGINNING)) >= _OFTEN


def _of_its_day(term: Expression) -> bool:
    if hole(term) is not Hole.SPEECH or isinstance(term, Length | Ref | Repeat | Part):
        return False  # nor 'overnight'
    if isinstance(term, Shift) and (
        term.amount.count is None or term.amount.unit.rank > Grain.YEAR.rank or term.amount.count > 50
    ):
        return False  # three thousand years ago
    return not (isinstance(term, This) and term.unit is Grain.DAY)  # 'today' is also nowadays


def sentence_of(text: str, timex: Timex) -> str:
    """The words around it, up to the ends of its sentence."""
    lead = text[max(0, timex.start - _LOOKED_AT) : timex.start]
    stops = [stop.end() for stop in _END.finditer(lead)]
    tail = text[timex.end : timex.end + _LOOKED_AT]
    stop = _END.search(tail)
    return lead[stops[-1] if stops else 0 :] + timex.text + (tail[: stop.start()] if stop else tail)


def habitual(text: str, timex: Timex) -> bool:
    """Whether the sentence tells what is so again and again; where it has no verb, whether only hours are named."""
    sentence = sentence_of(text, timex)
    if TOLD.search(sentence):
        return False
    return bool(HABIT.search(sentence)) or timex.type == "TIME"


# Begin with a letter and not with \b: one letter is searched for six times as fast as a choice.
_I, _ME = re.compile(r"I(?<!\wI)\b(?!\.)"), re.compile(r"m(?<!\wm)(?:yself|y|e)\b(?!\.)")
_BEGINNING = 100_000  # characters that show who tells
_OWN_SHARE = 40  # words, at most, for every "I" of a text in the first person


def in_first_person(text: str) -> bool:
    """Whether someone tells of himself: a vlog, a letter, a testimony, a diary."""
    if len(text) < _SHORTEST:
        return False
    own = len(_I.findall(text, 0, _BEGINNING)) + len(_ME.findall(text, 0, _BEGINNING))
    return own * _OWN_SHARE >= text.count(" ", 0, _BEGINNING)


_SPEAKER = re.compile(r"\b(?:I|[Ww]e|[Uu]s|[Oo]ur|[Oo]urs|[Mm]y)\b(?!\.)")
_QUOTED_SHARE = 250  # words for every "we" from which on it is only quoted


def impersonal(text: str) -> bool:
    """Whether nobody speaks of himself or of his group: a guide, and not a speech."""
    return len(_SPEAKER.findall(text, 0, _BEGINNING)) * _QUOTED_SHARE <= text.count(" ", 0, _BEGINNING)


_LONG_AGO = 20  # years: a text that names no later ones tells of then


def tells_story(published: Interval | None, timexes: Sequence[Timex]) -> bool:
    """Whether the document tells of years before its own: their full dates outnumber its yesterdays by far."""
    if published is None or published.start is None:
        return True
    year = published.start.year
    told = [
        timex.expression.interval
        for timex in timexes
        if isinstance(timex.expression, Fixed) and timex.expression.interval.start is not None
    ]
    years = [one.start.year for one in told if one.start]
    past = sum(own < year for own in years)
    present = sum(
        hole(timex.expression) in (Hole.SPEECH, Hole.WEEK) and not isinstance(timex.expression, Length)
        for timex in timexes
    )
    background = past == len(told) == 2 and all(
        one.grain is Grain.YEAR for one in told
    )  # 'built in 1961, sold in 1994'
    long_ago = past >= 2 and not background and not present and all(own <= year - _LONG_AGO for own in years)
    return (past >= 5 and past > 3 * present) or (past >= 3 and not present) or long_ago


def by_years(timexes: Sequence[Timex]) -> bool:
    """Whether bare years outnumber months and days with their year: a life goes from year to year, a war by days."""
    grains = [timex.expression.interval.grain for timex in timexes if isinstance(timex.expression, Fixed)]
    years = grains.count(Grain.YEAR)
    return years > 2 * sum(grain.rank <= Grain.SEASON.rank for grain in grains)
