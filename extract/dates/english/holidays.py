"""How a sentence uses the names of feasts and holidays: Easter, Easter 2019, last Christmas, Thanksgiving eve.

To add a name: one line in `feast_names.py`, the feast as `feasts.py` calls it; the day itself is computed there.
"""

from __future__ import annotations

import re
from datetime import datetime
from typing import Literal

from extract.dates import interval as time
from extract.dates import rx
from extract.dates.calendars import islamic
from extract.dates.english.absolute import date_of
from extract.dates.english.feast_names import DATED_NAMES, NAMES, ONCE_NAMES
from extract.dates.english.guards import THINGS_NAMED
from extract.dates.english.lexicon import ENGLISH, meanings, phrase, rule
from extract.dates.english.referring import stands_alone
from extract.dates.expression import Bent, Expression, Fixed, Hole, Part, Repeat, Shift, Turn, Within, Yearly
from extract.dates.feasts import FEASTS, OF_MOON
from extract.dates.grammar import Look
from extract.dates.interval import Amount, Cycle, Grain, Interval, Mod
from extract.dates.named_days import ONCE
from extract.dates.readings import Guard


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


# Words of these names that give a name away by themselves; the others belong to runs but never start one.
_TELLING = _set(
    "lammas martinmas bartholomew midsummer epiphany christi "
    "christmas xmas easter halloween thanksgiving candlemas juneteenth michaelmas kwanzaa pentecost whitsun whitsunday "
    "nowruz norouz noruz newroz nawruz navruz norooz ashura ashoura arbaeen arbaein mawlid milad ramadan "
    "ramadhan ramazan fitr adha azha bayram purim passover pesach shavuot shavuoth tisha rosh kippur sukkot "
    "sukkoth sukkos hanukkah chanukah hanukah chanukkah tet seollal chuseok diwali deepavali divali holi "
    "dussehra dusshera vijayadashami vesak wesak vesakh kristallnacht feast prophet mardi simchat simhat shmini laylat "
    "lailat nye nyd lent advent hogmanay childermas songkran sizdah yalda sha barat ghadir arafah hashoah "
    "baomer omer bishvat shvat shivaratri raksha janmashtami ganesh navratri pancake swithin swithun rogation"
)
_names = re.findall(r"[a-z]{1,}", " ".join((*NAMES.values(), *DATED_NAMES.values(), *ONCE_NAMES.values())))
ENGLISH.weak |= set(_names) - _TELLING - ENGLISH.words.keys() - {"b"}

# Names that only a capital tells from ordinary words.
_CAPITALS = re.compile(
    r"(?i)(?:the )?"
    r"(?:may|lady|victory|election|labou?r|earth|boxing|black|holy(?! month)|good|memorial|feast(?! of)|holi|tet|old"
    r"|lent|advent|tax|low|spy|twelfth|burns|pancake|day of|giving)\b"
)
# What a feast names when one of these follows: a thing, a book, an island, and no day.
_THINGS = _set(
    "tree trees card cards carol carols gift gifts present presents party parties shopping lights egg eggs "
    "island islands bunny rising offensive season seasons song songs album movie story pudding market "
    "markets bonus decorations stocking club music special sale sales costume costumes turkey lily war "
    "peninsula massacre agreement accord accords rebellion seal ornament wreath pageant mubarak tale term terms"
)
BEFORE_DAYS = _set("on at by during before after until till since over around this next last every for in of from")
_NAME_BEFORE = re.compile(r"[A-Z][a-z]+ $")


def feast_like(look: Look) -> bool:
    """Whether the words are a day here: not part of a person's, a place's or a thing's name."""
    if _CAPITALS.match(look.words) and not look.words.removeprefix("the ")[:1].isupper():
        return False
    if (
        look.after in THINGS_NAMED
        or (look.after.lower() in _THINGS and not look.informal)
        or rx.match(r"['’]s\s+(?:tree|gift)", look.tail)
    ):
        return False  # in a message 'christmas shopping' is the feast's time
    if look.before in {"White", "Blue", "Merry", "Happy", "Father"}:  # a song, a wish, a person
        return False
    if look.words == "Advent":  # also a firm, and a word that opens a sentence
        return look.before.lower() in BEFORE_DAYS | {"throughout", "the"} and not look.after[:1].isupper()
    if look.words.lower() in {"tet", "vesak"} and look.after and look.before.lower() not in BEFORE_DAYS:
        return False  # the Tet of 1968 and the like: what happened then, not the day
    if look.words.lower() in {"ramadan", "ramazan", "eid", "holi"}:  # also names of people
        return not _NAME_BEFORE.search(look.lead) and not rx.match(r"\s+[A-Z]|\s+al-", look.tail)
    return True


def _named(kind: str, name: str, pattern: str) -> None:
    """Each wording as a phrase of its own: the grammar tries the longest first."""
    for wording in wordings(pattern):
        fixed = (
            " " in wording and wording.replace(" ", "").isalpha() and wording.islower()
        )  # 'easter monday' before 'easter (sunday | day)?'
        meanings(kind, {wording: name}, first=fixed)


def wordings(pattern: str) -> list[str]:
    """The choices of a pattern that stand in no parentheses."""
    depth, choices = 0, [""]
    for piece in re.split(r"([()|])", pattern):
        depth += (piece == "(") - (piece == ")")
        if piece == "|" and depth == 0:
            choices.append("")
        else:
            choices[-1] += piece
    return choices


for _name, _pattern in NAMES.items():
    _named("FEAST", _name, _pattern)
for _name, _pattern in DATED_NAMES.items():
    _named("DATED_FEAST", _name, _pattern)


@rule(
    "FEAST",
    {
        "Easter": "2020-04-12",
        "Christmas Eve": "2020-12-24",
        "New Year's Day": "2021-01-01",
        "Yom Kippur": "2020-09-28",
        "Thanksgiving": "2020-11-26",
        "Eid al-Fitr": "2020-05-24 APPROX",
    },
    never=[
        "a Christmas tree",
        "Easter Island",
        "the easter eggs",
        "Tariq Ramadan spoke",
        "good friday night out",
        "boxing day and night",
    ],
    guard=feast_like,
    phrase="FEASTDAY",
)
def feast(feast: str) -> Expression:
    return Yearly(feast, FEASTS[feast])


@rule(
    "FEAST ,? (MONTH DAYX | DAYX of? MONTH) (,? YEARX)?",
    {"Easter Monday, 24 April": "2020-04-24", "Good Friday, 10 April 1998": "1998-04-10"},
    priority=1,
)
def feast_with_date(month: int, dayx: int, feast: str = "", yearx: int = 0) -> Expression | None:
    return date_of(yearx, month, dayx) if dayx <= time.last_day(2000, month) else None


@rule(
    "[christmas] (and | to | - | or) [the? new year]",
    {"between Christmas and New Year": "2020-12-25; 2021-01-01"},
    never=["the Christmas and New Year cards"],
    guard=lambda look: look.before.lower() in {"between", "from", "over", "during", "for", "at", "around"},
    priority=2,
)
def new_year_after_christmas() -> tuple[Expression, ...]:
    return (Yearly("Christmas", FEASTS["Christmas"]), Yearly("New Year's Day", FEASTS["New Year's Day"]))


@rule(
    "FEAST ,? (of | in)? YEARX | the? YEARX FEAST | the FEAST of YEARX",
    {
        "Easter 2019": "2019-04-21",
        "Christmas 2019": "2019-12-25",
        "Black Friday 2019": "2019-11-29",
        "Diwali 2018": "2018-11-07",
        "the Lunar New Year of 1968": "1968-01-30",
        "Nowruz, 2019": "2019-03-21",
        "Nowruz 1396": "2017-03-21",
        "Pentecost 1521": "1521-05-19",
        "till the Christmas of 1848": "1848-12-25",
        "Ramadan 2019": "2019-05-06/2019-06-03",
        "Eid al-Adha 1400": "1980-10-19 APPROX",
        "Ashura in 2018": "2018-09-20 APPROX",
        "Orthodox Easter 2021": "2021-05-02",
    },
    guard=lambda look: look.tail[:1] == " " or feast_like(look),  # 'Lunar New Year 2023 sales' names the day
    priority=1,
    phrase="DATE",
)
def feast_of_year(feast: str, yearx: int) -> Expression | None:
    """Feasts are also told by the year of their own calendar: Nowruz 1396, Ramadan 1432."""
    if feast == "Nowruz" and 1300 <= yearx < 1500:
        yearx += 621
    if feast in OF_MOON and 1300 <= yearx < 1500:
        return _in_islamic_year(feast, yearx)
    return Yearly(feast, FEASTS[feast], yearx) if FEASTS[feast](yearx) else None


def _in_islamic_year(feast: str, year: int) -> Expression | None:
    """Ramadan 1432: of the year of its own calendar."""
    begins, ends = islamic(year, 1, 1), islamic(year + 1, 1, 1)
    for ours in range(begins.year, ends.year + 1) if begins and ends else ():
        found = FEASTS[feast](ours)
        if found and found.start and begins and ends and begins <= found.start.date() < ends:
            return Yearly(feast, FEASTS[feast], ours)
    return None


phrase("FEASTDAY", "FEAST ,? (of | in)? YEARX", first=True)(feast_of_year)


@rule(
    "(around | about | circa) FEAST",
    {"shut since around Easter": "2020-04-12 APPROX", "shut since about Christmas": "2019-12-25 APPROX"},
    never=["a film about Christmas", "sailed around Easter Island"],
    guard=lambda look: (
        feast_like(look)
        and (
            not look.words.startswith("about") or look.before.lower() in {"from", "since", "until", "till", "by", "at"}
        )
    ),
    priority=1,
)
def about_feast(feast: str) -> Expression:
    return Bent(Yearly(feast, FEASTS[feast]), Mod.APPROX)


def _turned(
    name: str,
    words: str,
    turn: Literal["last", "next", "this"],
    hole: Hole,
    examples: dict[str, str],
    guard: Guard = feast_like,
    behind: str = "",
) -> None:
    def named(feast: str) -> Expression:
        return Turn(Yearly(feast, FEASTS[feast]), turn, hole)

    named.__name__ = name
    rule(f"({words}) FEAST {behind}", examples, guard=guard, priority=1, phrase="FEASTDAY")(named)


_turned(
    "last_feast",
    "last | this past",
    "last",
    Hole.SPEECH,
    {"last Christmas": "2019-12-25", "this past Easter": "2020-04-12"},
)


meanings("FEASTS", {"christmases": "Christmas", "easters": "Easter", "thanksgivings": "Thanksgiving"})


@rule(
    "AMOUNT (FEASTS) ago",
    {"We met four Christmases ago.": "2016-12-25", "Two Easters ago it burned.": "2019-04-21"},
    never=["white Christmases ago"],
)
def feasts_ago(amount: float, feasts: str) -> Expression | None:
    return _years_before_last(feasts, int(amount) - 1) if amount == int(amount) >= 1 else None


def _years_before_last(feast: str, years: int) -> Expression:
    of_year = Yearly(feast, FEASTS[feast])
    year = Shift(Amount(years, Grain.YEAR), "before", base=Turn(of_year, "last"), grain=Grain.YEAR)
    return Within(of_year, year)


@rule(
    "the FEAST before last",
    {"the Christmas before last": "2018-12-25", "the Easter before last": "2019-04-21"},
    never=["the Christmas before last year's vote"],
    guard=lambda look: feast_like(look) and not rx.match(r"\s+(?:week|month|year)", look.tail),
    priority=2,
)
def feast_before_last(feast: str) -> Expression:
    return _years_before_last(feast, 1)


_turned("next_feast", "next | this coming", "next", Hole.SPEECH, {"next Thanksgiving": "2020-11-26"})
_turned("this_feast", "this", "this", Hole.SPEECH, {"this Christmas": "2020-12-25"})
_SAYS_THAT = re.compile(  # 'members were reminded that Rogation Sunday is near'
    r"(?i)\b(?:sa(?:id|ys?)|reminded|members|not(?:ed|es)|told \w+|announced|knows?|known|fact|so|hoped?)\s$"
)
_turned(
    "that_feast",
    "that",
    "this",
    Hole.STORY,
    {"[June 1956] that Christmas": "1956-12-25"},
    guard=lambda look: feast_like(look) and not _SAYS_THAT.search(look.lead),
)
_turned(
    "previous_feast",
    "the (previous | preceding)",
    "last",
    Hole.STORY,
    {"[June 1956] since the previous Christmas": "1955-12-25"},
)
_turned(
    "following_feast",
    "the following | the next",
    "next",
    Hole.STORY,
    {"[June 1956] the following Easter": "1957-04-21", "[June 1956] until the next Christmas": "1956-12-25"},
)
_turned(
    "feast_before",
    "the",
    "last",
    Hole.STORY,
    {"[June 1956] the Christmas before": "1955-12-25"},
    stands_alone,
    "(before | previous)",
)
_turned(
    "feast_after",
    "the",
    "next",
    Hole.STORY,
    {"[June 1956] the Easter after": "1957-04-21"},
    stands_alone,
    "(after | following | that followed)",
)


@rule(
    "FEAST ,? (of | in)? STORYPERIOD | FEAST (of | in)? DEICTIC_YEAR | DEICTIC_YEAR FEAST",
    {"[June 1956] Christmas of that year": "1956-12-25", "Easter last year": "2019-04-21"},
    guard=feast_like,
    priority=1,
)
def feast_within(
    feast: str, storyperiod: Expression | None = None, deictic_year: Expression | None = None
) -> Expression | None:
    whole = storyperiod or deictic_year
    return Within(Yearly(feast, FEASTS[feast]), whole) if whole else None


@rule(
    "FEAST DAYPART YEARX?",
    {
        "Christmas morning 2012": "2012-12-25TMO",
        "on Easter morning": "2020-04-12TMO",
        "Halloween night two cars burned": "2020-10-31TNI",
    },
    never=["a Christmas night light"],
    guard=lambda look: (
        feast_like(look)
        and not rx.match(r"\s+(?:lights?|bus|buses|service|mass|party|dinner|show|sale|prayers?)\b", look.tail)
    ),
    priority=1,
)
def feast_daypart(feast: str, daypart: str, yearx: int | None = None) -> Expression:
    return Part(daypart, Yearly(feast, FEASTS[feast], yearx))


@rule(
    "(every | each) FEAST",
    {"every Christmas": "XXXX-12-25", "each Halloween": "XXXX-10-31", "Every Easter the hill is full.": "P1Y"},
    never=["every Easter egg"],
    guard=feast_like,
    priority=1,
)
def every_feast(feast: str) -> Expression:
    """A feast of one day of the year has it as its value."""
    first, other = FEASTS[feast](2001), FEASTS[feast](2002)
    days = {f"XXXX-{found.start:%m-%d}" for found in (first, other) if found and found.start}
    return Repeat(Cycle(days.pop() if len(days) == 1 else "P1Y", quant="EVERY"))


# --- days that happened once -----------------------------------------------------------------------------------------


def _once(name: str) -> Expression:
    first = ONCE[name]
    found = Interval.of(datetime(first.year, first.month, first.day), Grain.DAY)
    assert found is not None  # our own table
    return Fixed(found)


for _name, _pattern in ONCE_NAMES.items():
    _named("ONCE", _name, _pattern)


@rule(
    "ONCE (,? (of | in)? YEARX)? | HOUR / DAYNUM",
    {"D-Day": "1944-06-06", "V-E Day": "1945-05-08", "9/11": "2001-09-11", "Black Monday": "1987-10-19"},
    never=["a score of 9/10", "5/9/11", "9/11/2018", "a black monday", "D-Day 2019"],
    guard=lambda look: (
        look.words[:1].isupper()
        or (
            look.words == "9/11"
            and not rx.search(r"[\d/.$-]\Z", look.lead)
            and not rx.match(r"[/.-]?\d|%|-[A-Z]\b", look.tail)
        )
    ),
)
def named_day(once: str = "9/11", yearx: int = 0) -> Expression | None:
    return _once(once) if not yearx or yearx == ONCE[once].year else None


# 'the Sept. 11 attacks', 'after Sept. 11' where these are told of, but not those in Benghazi
_THAT_MORNING = re.compile(
    r"(?:['’]s)?,?\s+(?:terror\w*\s+|suicide\s+)?(?i:attacks?|hijack\w*|atrocit\w+|terror\w*|commission|panel|families)\b"
)
_SINCE_THEN = re.compile(r"(?i)\b(?:since|before|after|post|pre|(?:attacks|events|tragedy) of)[ -]$")
_TERROR = re.compile(r"\b(?:[Tt]error|[Aa]l[- ]Qa|Trade Cent|[Hh]ijack|bin Laden|Osama)")


def _of_that_morning(look: Look) -> bool:
    """Whether a September 11 without its year is that of 2001."""
    near = look.text[max(0, look.start - 300) : look.end + 300]
    if not _THAT_MORNING.match(look.tail):
        alone = _SINCE_THEN.search(look.lead) and not rx.match(r",? \d{4}\b", look.tail)
        if not alone or not _TERROR.search(near):
            return False
    return not rx.search(r"\b(?:Benghazi|Libyan?)\b", near)


@rule(
    "(the)? [MONTH DAYX]",
    {
        "the Sept. 11 attacks": "2001-09-11",
        "after the September 11 terrorist attacks": "2001-09-11",
        "Security was tightened after Sept. 11, though al-Qaida was not named.": "2001-09-11",
    },
    never=["the Sept. 12 attacks", "on Sept. 11 he left", "the Sept. 11 attack in Benghazi", "after Sept. 11 he left"],
    guard=lambda look: look.words.endswith(("11", "11th", "eleventh")) and _of_that_morning(look),
    priority=2,
)
def september_eleventh(month: int, dayx: int) -> tuple[Expression, ...] | None:
    return (_once("9/11"),) if (month, dayx) == (9, 11) else None


@rule(
    "(the)? [DAYNUM / DAYNUM2]",
    {"the 7/7 bombings": "2005-07-07", "after the 26/11 attacks": "2008-11-26"},
    never=["the 7/7 vote", "the 3/4 attacks"],
    guard=lambda look: bool(rx.match(r"\s+(?:\w+\s+)?(?:attacks?|bomb\w+|terror\w*|massacre|atrocit\w+)\b", look.tail)),
    priority=2,
)
def attack_by_its_day(daynum: int, daynum2: int) -> tuple[Expression, ...] | None:
    year = {(7, 7): 2005, (26, 11): 2008}.get((daynum, daynum2))
    found = date_of(year, daynum2, daynum) if year else None
    return (found,) if found else None
