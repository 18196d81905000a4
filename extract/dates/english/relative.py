"""Words that count from the day of writing: today, last week, next May, Friday of last week."""

from __future__ import annotations

import re

from extract.dates import rx
from extract.dates.english.guards import ends_headline
from extract.dates.english.lexicon import listed, meanings, rule
from extract.dates.expression import Expression, Part, Partial, Step, This, Turn, Within
from extract.dates.grammar import Look
from extract.dates.interval import Grain, Mod
from extract.dates.pasts import PASTS


@rule(
    "today | THIS_DAY",
    {"today": "2020-10-20", "open 2day only": "2020-10-20"},
    never=["USA Today", "he told Today FM"],
    guard=lambda look: (
        (look.after not in {"FM", "TV"} and not (look.words[0].isupper() and rx.match(r"[A-Z].*[^.!?]$", look.before)))
        or (look.words.isupper() and look.before.isupper() and look.before != "USA")
    ),
    phrase="DATE",
)
def today() -> Expression:
    return This(Grain.DAY)


@rule(
    "yesterday",
    {"yesterday": "2020-10-19", "it came yesturday": "2020-10-19"},
    phrase="DATE",
)
def yesterday() -> Expression:
    return Step(Grain.DAY, -1)


def _hyphened(word: str, count: int, examples: dict[str, str]) -> None:
    """As books and letters wrote them until the war."""

    def day() -> Expression:
        return Step(Grain.DAY, count) if count else This(Grain.DAY)

    day.__name__ = f"to_{word}"
    rule(
        f"to - {word}",
        examples,
        never=[f"day-to-{word}"],
        guard=lambda look: look.lead[-1:] != "-" and look.tail[:1] != "-",
        phrase="DATE",
    )(day)


_hyphened("day", 0, {"We march to-day.": "2020-10-20"})
_hyphened("morrow", 1, {"to be inspected to-morrow": "2020-10-21"})


@rule(
    "to - night",
    {"We march to-night.": "2020-10-20TNI"},
    never=["night-to-night"],
    guard=lambda look: look.lead[-1:] != "-",
    phrase="THISPART",
)
def to_night() -> Expression:
    return Part("NI", This(Grain.DAY))


@rule(
    "tomorrow | NEXT_DAY",
    {"tomorrow": "2020-10-21", "see you tommorow": "2020-10-21"},
    phrase="DATE",
)
def tomorrow() -> Expression:
    return Step(Grain.DAY, 1)


@rule("the? day before yesterday", {"the day before yesterday": "2020-10-18"}, phrase="DATE")
def day_before_yesterday() -> Expression:
    return Step(Grain.DAY, -2)


@rule("the? day after tomorrow", {"the day after tomorrow": "2020-10-22"}, phrase="DATE")
def day_after_tomorrow() -> Expression:
    return Step(Grain.DAY, 2)


meanings("YEARKIND", {"calendar | fiscal | financial | business | school | academic | tax | marketing | harvest": True})


@rule(
    "this (whole | entire | very | same)? -? YEARKIND? (UNIT) | the (current | present) YEARKIND? (UNIT)",
    {
        "this week": "2020-W43",
        "this month": "2020-10",
        "this year": "2020",
        "the current fiscal year": "2020",
        "this century": "20",
    },
    never=["this minute detail", "this second attempt", "He told ABC's This Week"],
    guard=lambda look: (
        not look.words.lower().endswith(("second", "minute"))
        and not (rx.match(r"This [A-Z]", look.words) and not ends_headline(look))
    ),
    phrase="PERIOD",
)
def this_unit(unit: Grain) -> Expression:
    return This(unit)


meanings("WAY", {"this": 0, "last": -1, "next": 1})


@rule(
    "[WAY (UNIT)] (and | or) [EDGE2? WAY2] | [EDGE WAY (UNIT)] (and | or) [EDGE2? WAY2]",
    {
        "It will come later this year or early next.": "2020 END; 2021 START",
        "It was debated this week and last.": "2020-W43; 2020-W42",
        "It will come this year or next.": "2020; 2021",
        "Last month and this were dry.": "2020-09; 2020-10",
    },
    never=["this year and this house", "this week and last but one", "this year and next to it"],
    guard=lambda look: bool(rx.match(r"\s*(?:[.,;:?!)]|$|\n|(?:is|are|was|were|has|have|had|will)\b)", look.tail)),
    priority=3,
)
def this_and_last(
    unit: Grain, way: int, way2: int, edge: Mod | None = None, edge2: Mod | None = None
) -> tuple[Expression, ...] | None:
    if way == way2 or unit.rank < Grain.WEEK.rank:
        return None
    both = [Step(unit, turn) if turn else This(unit) for turn in (way, way2)]
    return tuple(Part(mod, term) if mod else term for term, mod in zip(both, (edge, edge2), strict=True))


_OUT_OF_FASHION = re.compile(r"(?i)(?:\b(?:is|are|was|were|be|look\w*|feel\w*|seem\w*)|['’](?:s|re)|^|[.!?]) so $")


@rule(
    "last YEARKIND? (UNIT) | this past (UNIT)",
    {
        "last week": "2020-W42",
        "last financial year": "2019",
        "last month": "2020-09",
        "last year": "2019",
        "last century": "19",
        "They told us so last year.": "2019",
    },
    never=["the last second", "at the last minute", "Skinny jeans are so last year."],
    guard=lambda look: (
        not look.words.lower().endswith(("second", "minute", "hour", "day"))
        and look.before.lower() != "the"
        and not (look.before.lower() == "so" and _OUT_OF_FASHION.search(look.lead))
    ),
    phrase="PERIOD",
)
def last_unit(unit: Grain) -> Expression:
    return Step(unit, -1)


@rule(
    "next YEARKIND? (UNIT) | (the | this) (coming | upcoming) (UNIT)",
    {"next week": "2020-W44", "next month": "2020-11", "next year": "2021", "plans for this upcoming year": "2021"},
    guard=lambda look: (
        not look.words.lower().endswith(("second", "minute", "hour", "day")) and look.before.lower() != "the"
    ),
    phrase="PERIOD",
)
def next_unit(unit: Grain) -> Expression:
    return Step(unit, 1)


@rule(
    "(the | this) (coming | upcoming) weekend",
    {"rain is forecast for the coming weekend": "2020-W43-WE"},
    priority=3,
)
def coming_weekend() -> Expression:
    return Turn(Partial(weekend=True), "coming")


@rule(
    "the (next | coming) UNIT (or so)?",
    {"closed over the next year or so": "2021", "within the next month": "2020-11"},
    never=["the next second", "the next day"],
    guard=lambda look: (
        look.before.lower() in {"over", "within", "during", "in"}
        and not rx.search(r"(?i)\b(?:second|minute|hour|day|decade|century|millennium)\b", look.words)
    ),
    priority=2,
)
def the_next(unit: Grain) -> Expression:
    return Step(unit, 1)


@rule(
    "the (next | coming | upcoming) YEARKIND UNIT",
    {"the coming fiscal year": "2021"},
    phrase="PERIOD",
)
def the_coming(unit: Grain) -> Expression:
    return Step(unit, 1)


@rule(
    "the (past | last | previous | prior) YEARKIND UNIT",
    {"the past fiscal year": "2019"},
    phrase="PERIOD",
)
def the_previous(unit: Grain) -> Expression:
    return Step(unit, -1)


@rule(
    "the (past | last) UNIT",
    {"the past year": "2019", "the past week": "2020-W42"},
    never=["the last second", "the past day", "the last day", "the last quarter-final"],
    guard=lambda look: (
        not look.words.lower().endswith(("second", "minute", "day", "decade", "century")) and look.tail[:1] != "-"
    ),
    phrase="PERIOD",
)
def the_past(unit: Grain) -> Expression:
    return Step(unit, -1)


# 'this fall in Ohio', but not 'this fall in prices', 'this fall in Japan's exports'
_IN_PLACE = re.compile(r"\s+in (?:the )?[A-Z][a-z]+\b(?!['’]s| [a-z]+s\b)")


def _turn_rule(name: str, words: str, turn: str, examples: dict[str, str], never: tuple[str, ...] = ()) -> None:
    def partial(weekday: int | None = None, month: int = 0, season: str = "", dayx: int = 0) -> Expression:
        return Turn(Partial(month or None, dayx or None, weekday, season), turn)  # type: ignore[arg-type]

    partial.__name__ = name
    pattern = f"({words}) (WEEKDAY | MONTH DAYX? | SEASON)"

    def guard(look: Look) -> bool:
        text, after = look.words, look.after
        if rx.match(r"(?:\s\d{1,2})?,? \d{4}\b|,? [A-Z][a-z]+\.? \d{1,2},? \d{4}\b", look.tail):
            return False  # 'in this June 7, 2016, file photo'
        return (
            not rx.search(r"\b(?:may|march|fall|spring|sun|sat|mar|august)$", text)
            or not after.islower()
            or (bool(rx.search(r"(?:fall|spring)$", text)) and after not in {"to", "in", "from"})
            or (bool(rx.search(r"(?:fall|spring)$", text)) and bool(_IN_PLACE.match(look.tail)))
            or (
                text.endswith("spring")
                and bool(rx.match(r"\s+to (?!life\b|action\b|the\b|an?\b|its\b)[a-z]", look.tail))
            )
        )

    rule(pattern, examples, never, guard, priority=1, phrase="DATE")(partial)


_turn_rule(
    "last_named",
    "last | this past",
    "last",
    {"last Friday": "2020-10-16", "last May": "2020-05", "last autumn": "2019-FA", "last April 15": "2020-04-15"},
)


_turn_rule(
    "next_named",
    "next",
    "next",
    {"next Monday": "2020-10-26", "next Wednesday": "2020-10-28", "next October": "2021-10", "next summer": "2021-SU"},
)


_turn_rule(
    "coming_named",
    "this coming | the coming | the upcoming",
    "coming",
    {"the coming summer": "2021-SU", "this coming Monday": "2020-10-26", "the upcoming December": "2020-12"},
)


@rule(
    "DAYX (day of | of)? MONTH next | MONTH DAYX next",
    {"listed for 4 October next": "2021-10-04", "on the first day of November next": "2020-11-01"},
    never=["on 4 October next door opened"],
    guard=lambda look: bool(rx.match(r"\s*(?:[.,;:?!)]|$|\n|and\b|at\b|for\b|in\b|the\b)", look.tail)),
    priority=2,
)
def day_next(dayx: int, month: int) -> Expression:
    return Turn(Partial(month=month, day=dayx), "next")


_LAST_BEHIND = re.compile(
    r"\s*(?:[.,;:?!)]|$|\n|(?:and|at|for|in|the|I|we|you|he|she|they|was|were|is|are|has|had|have|did|will|shall|would|it"
    r"|that|which|when|by|to|with|from|but|as|if|about|my|his|her|our|their|there|[a-z]{3,}(?<!ne)ed|"
    + PASTS.replace(" ", "|")
    + r")\b)"
)


@rule(
    "(WEEKDAY | MONTH) next",
    {"We meet on Tuesday next.": "2020-10-27", "in March next": "2021-03"},
    never=["on Tuesday next door opened", "the May next to it"],
    guard=lambda look: bool(_LAST_BEHIND.match(look.tail)) and not rx.match(r"\s+(?:to|the)\b", look.tail),
    priority=2,
)
def named_next(weekday: int | None = None, month: int | None = None) -> Expression:
    return Turn(Partial(weekday=weekday, month=month), "next")


@rule(
    "(WEEKDAY | MONTH | the? DAYX (day of | of)? MONTH | MONTH DAYX) last",
    {
        "on Monday last he died": "2020-10-19",
        "your letter of Monday last reached me": "2020-10-19",
        "the 12th of June last": "2020-06-12",
        "since May last": "2020-05",
    },
    never=["on Monday last year's", "on Monday last orders", "if the talks of Monday last long"],
    guard=lambda look: bool(_LAST_BEHIND.match(look.tail)),
    priority=2,
)
def named_last(weekday: int | None = None, month: int | None = None, dayx: int = 0) -> Expression:
    return Turn(Partial(weekday=weekday, month=month, day=dayx or None), "last")


_turn_rule(
    "this_named",
    "this",
    "this",
    {"this summer": "2020-SU", "this Friday": "2020-10-23", "They run this fall in Ohio.": "2020-FA"},
    ("this may be", "this fall in prices", "This fall in Japan's exports", "In this June 7, 2016, file photo"),
)


# 'turnout may fall next year'
_VERB_FOLLOWS = frozenset(listed("may might will would could can should shall must to not further also"))


@rule(
    "(EDGE? (the? SEASON | MONTH | WEEKDAY) | the EDGE SEASON) ,? (of | in)? PERIOD | the WEEKDAY of PERIOD",
    {
        "October of last year": "2019-10",
        "early December last year": "2019-12 START",
        "Friday last week": "2020-10-16",
        "the early summer of last year": "2019-SU START",
        "the Tuesday of last week": "2020-10-13",
    },
    never=["May 2018 to", "falls on a Sunday this year", "turnout may fall next year"],
    guard=lambda look: (
        bool(rx.search(r"(?i)\b(?:year|week|month|decade|century)(?: after next| before last)?$", look.words))
        and look.before.lower() not in {"a", "an", "every", "each"}
        and not (rx.match(r"(?:fall|spring) ", look.words) and look.before.lower() in _VERB_FOLLOWS)
    ),
)
def named_in_period(
    period: Expression,
    month: int | None = None,
    season: str = "",
    weekday: int | None = None,
    edge: Mod | None = None,
) -> Expression | None:
    if not isinstance(period, Step | This) or (weekday is not None and period.unit.rank > Grain.WEEK.rank):
        return None  # 'one Saturday last month'
    named = Within(Partial(month=month, season=season, weekday=weekday), period)
    return Part(edge, named) if edge else named


def _named_by_week(words: str, count: int, example: str, meaning: str) -> None:
    def weekday_of_week(weekday: int) -> Expression:
        return Within(Partial(weekday=weekday), Step(Grain.WEEK, count))

    weekday_of_week.__name__ = f"weekday_of_{words}_week"
    rule(f"{words} week ,? (on)? WEEKDAY", {example: meaning}, priority=1)(weekday_of_week)


_named_by_week("last", -1, "The talks broke up last week Wednesday.", "2020-10-14")
_named_by_week("next", 1, "They meet next week on Tuesday.", "2020-10-27")
