"""Days told by their number alone: the 16th, Friday the 16th, 'on the tenth'; the month is the one talked about."""

from __future__ import annotations

import re
from dataclasses import replace

from extract.dates.english.lexicon import DIGIT, TEEN, TENS, listed, meanings, rule
from extract.dates.expression import Bent, Between, Clock, Expression, Nth, Part, Partial, RangeEnd, Step, This, Within
from extract.dates.interval import Grain, Mod
from extract.dates.pasts import PASTS

_IT_WAS = re.compile(r"\b(?:[Ii]t was|[Nn]ot|[Oo]nly) (?:only |not )?(?:on|until|till) (?:the )?$")
_BEFORE_ORDINAL = {"", *listed("on upon by until till since from to before after for and due dated a. q.")}
AFTER_ORDINAL = set(
    listed(
        "and at to in when he she they we i a the it there his her their but so if was were had fell came went left "
        "began took all no some every each both most many nobody nothing everyone everybody still now also too instead "
        "again already though anyway"
    )
) | ({*DIGIT, *TEEN, *TENS} - {"one"})
# What goes on behind 'on the 12th': 'said on the 12th that', 'who was shot on the 12th has died'
_ON_IT = re.compile(
    r" (?:that|has|have|is|are|will|would|could|may|might|must|can|does|do|says|lives?|wants?|by (?!two|three"
    r"|four|a |one)"
    r"|for (?!the)|as|after|before|because|near|outside|made|became|with (?!two|three|four|a |one)"
    rf"|{PASTS.replace(' ', '|')}|[a-z]{{3,}}ed)\b"
)
_HOLE = re.compile(r"(?i)\b(?:holes?|birdie\w*|bogey\w*|par|eagle\w*|greens?|innings?|fairway|floor|ballot|lap)\b")
# In a message: 'payday is the 28th so …', 'back at school the 19th thank god'.
_DUE_ON = set(
    listed("is its it's school home work back off out starts starting begins ends opens leaving here there til till")
)
_SAID_ON = set(
    listed("already again so thank thanks thx x lol pls please then dont don't haha cos cuz n or for with im ill til")
)
_PART_OF = re.compile(r"(?i)\b(?:morning|afternoon|evening|night|day|eve|week|dawn|noon) of $")
_WRITTEN_ON = re.compile(
    r"(?i)\b(?:letters?|note|telegram|cable|d[ie]spatch|message|memo|order|invoice|e-?mail|minutes|yours|ours|reports?"
    r"|statement|circular) of $"
)

# 'On the 12th troops entered', 'On the 12th General Moore marched'; not 'On the 3rd attempt he won'
_ON = re.compile(r"(?:\b(?:On|By)|(?:[,;]|[,;] and|\band) (?:on|by)) $")
_THEY_DID = re.compile(
    r" (?!(?:floor|day|hole|lap|round|time|attempt|anniversary|minute|hour|stage)\b)(?:(?:[a-z]+ )?[a-z]{3,}s"
    r"|(?:[A-Z][\w'’]+\.?(?:,? and|,| of)? ){0,6}[A-Z][\w'’]+(?<!['’]s)"
    r"|[A-Z]\w+['’]s? (?:[a-z]+ )?[a-z]+|(?:heavy )?(?:rain|snow|fog|word|news|peace|fighting)"
    r"|(?:[a-z]+ )?(?:police|people|men|women|children|cavalry|infantry|artillery))(?: too| also)?"
    rf" (?:[a-z]+ly )?(?:[a-z]{{2,}}ed|was|were|had|are|will"
    rf"|go|vote|meet|walk|march|gather|return|{PASTS.replace(' ', '|')})\b"
)
_NAMES_ITS_WEEKDAY = re.compile(r"(?:[A-Za-z]+ ){0,2}[A-Z][a-z]+day,? ")


@rule(
    "the ORD | (this | this coming | this past | next | last)? WEEKDAY ,? the ORD",
    {
        "on the 16th": "2020-10-16",
        "your letter of the 9th reached me": "2020-10-09",
        "Thanks for yours of the 9th.": "2020-10-09",
        "on Friday the 16th": "2020-10-16",
        "On the 12th troops entered the town.": "2020-10-12",
        "On the 12th police entered the town.": "2020-10-12",
        "On the 26th dockers go on strike.": "2020-10-26",
        "It will be on the 26th instead.": "2020-10-26",
        "It was not until the 12th that they came.": "2020-10-12",
        "On the 12th alone 90 men fell.": "2020-10-12",
        "From the 12th on the camp stood empty.": "2020-10-12",
        "On the 12th Captains Hay, Bell, and Orr arrived.": "2020-10-12",
        "the Friday the 16th drop": "2020-10-16",
        "moved to next Friday the 30th": "2020-10-30",
    },
    never=[
        "the second attempt",
        "the 5th Division",
        "the third of five",
        "the 3rd century",
        "the 12th man",
        "the bottom of the 9th.",
        "for the 3rd and last time",
        "On the 3rd attempt they won.",
        "On the 12th floor workers were trapped.",
    ],
    guard=lambda look: (
        (look.words[-3:-2].isdigit() or look.words[-4:-3].isdigit())
        and (
            bool(_NAMES_ITS_WEEKDAY.match(look.words))
            or look.before.lower() in _BEFORE_ORDINAL
            or (look.before in _DUE_ON and look.informal)
            or bool(_PART_OF.search(look.lead))
            or bool(_WRITTEN_ON.search(look.lead))
        )
        and (
            not look.after
            or (look.before == "on" and look.after == "instead")
            or (bool(_ON.search(look.lead)) and bool(_THEY_DID.match(look.tail)))
            or (bool(_WRITTEN_ON.search(look.lead)) and look.after.islower())
            or (look.after.lower() in AFTER_ORDINAL and look.before != "for")
            or (look.before == "On" and look.after == "alone")
            or (look.after in ("did", "that") and bool(_IT_WAS.search(look.lead)))
            or (look.before.lower() == "from" and look.after in ("on", "onward", "onwards"))
            or (look.before == "on" and bool(_ON_IT.match(look.tail)) and not _HOLE.search(look.lead + look.tail))
            or (look.after in _SAID_ON and look.informal)
            or bool(_NAMES_ITS_WEEKDAY.match(look.words))
        )
    ),
)
def bare_ordinal_day(ord: int, weekday: int | None = None) -> Expression | None:
    return Partial(day=ord, weekday=weekday) if ord <= 31 else None


_WHOLE_PART = re.compile(r"(?i)(?:morning|afternoon|evening|night)s?\b")


@rule(
    "(TIMEX | DAYPART) on (the ORD)",
    {
        "He died at 9.30 am on the 4th.": "2020-10-04T09:30",
        "They left at dawn on the 12th.": "2020-10-12TMO",
    },
    never=["at dawn on the 12th floor", "morning on the 12th", "at 8 p.m. on the third try"],
    guard=lambda look: (
        look.words[-3:-2].isdigit()
        and not _WHOLE_PART.match(look.words)
        and (not look.after or look.after.lower() in AFTER_ORDINAL)
    ),
    priority=1,
)
def hour_on_ordinal(ord: int, timex: Clock | None = None, daypart: str = "") -> Expression | None:
    day = Partial(day=ord)
    if ord > _LAST_DAY:
        return None
    return replace(timex, inner=day) if timex else Part(daypart, day)


# 'till about the 23rd', 'he came about the 23rd'; not 'a question about the 23rd'
_TILL_ABOUT = re.compile(
    r"(?i)\b(?:till|until|by|from|since|on or|came|left|went|began|begun|born|died|due|back|home|here|there"
    r"|(?:com|return|arriv|leav|sail|start|begin|depart)(?:e|ed|ing)?)(?: again)? $"
)


@rule(
    "HEDGE the ORD",
    {
        "He will not be back till about the 26th.": "2020-10-26 APPROX",
        "It arrived about the 12th or so.": "2020-10-12 APPROX",
    },
    never=["He asked about the 16th.", "till about the 5th Division", "till about the 3rd time"],
    guard=lambda look: (
        look.words[-3:-2].isdigit()
        and look.words.lower().startswith(("about", "around"))
        and bool(_TILL_ABOUT.search(look.lead))
        and (not look.after or look.after.lower() in AFTER_ORDINAL | {"or"})
    ),
)
def about_ordinal_day(hedge: Mod, ord: int) -> Expression | None:
    return Bent(Partial(day=ord), hedge) if ord <= _LAST_DAY else None


_LAST_DAY = 31
_NUMBERED_THINGS = frozenset({"floor", "place", "round", "time", "street", "st", "ave", "grade", "year", "day", "row"})


@rule(
    "(on | by | since | until | till) [the ORD]",
    {"They let him go on the tenth.": "2020-10-10", "nobody saw him since the fifteenth": "2020-10-15"},
    never=["on the tenth floor", "a birdie on the twelfth.", "on the third.", "by the eleventh hour"],
    guard=lambda look: (
        look.words[-2:].isalpha()
        and not any(letter.isdigit() for letter in look.words)
        and (not look.after or look.after.lower() in AFTER_ORDINAL - {"in", "to"})
        and not _HOLE.search(look.lead + look.tail)
    ),
)
def ordinal_in_words(ord: int) -> tuple[Expression, ...] | None:
    """The days from the tenth on: what is said of a second or third is said of things."""
    return (Partial(day=ord),) if _TENTH <= ord <= 31 else None


_TENTH = 10


@rule(
    "WEEKDAY ,? ORD",
    {"see you Sunday 18th!": "2020-10-18", "on Saturday 24th": "2020-10-24", "Tuesday, 20th. Fine.": "2020-10-20"},
    never=["Friday third", "Sunday 1st Division", "Tuesday, 5th Avenue", "Friday, 3rd in line"],
    guard=lambda look: (
        look.words[-3:-2].isdigit()
        and ("," not in look.words or not look.after)
        and (
            not look.after
            or look.after.lower()
            in AFTER_ORDINAL | {"come", "from", "for", "near", "outside", "around", "by", "with", "please", "pls"}
            or look.tail.startswith("\n")
            or (look.informal and look.after.islower() and look.after not in _NUMBERED_THINGS)
        )
    ),
)
def weekday_and_ordinal(weekday: int, ord: int) -> Expression | None:
    return Partial(day=ord, weekday=weekday) if ord <= 31 else None


@rule("DAYX of (this | the current) month", {"the 3rd of this month": "2020-10-03"}, priority=1)
def day_of_this_month(dayx: int) -> Expression:
    return Within(Partial(day=dayx), This(Grain.MONTH))


@rule("DAYX of last month", {"the 3rd of last month": "2020-09-03"}, priority=1)
def day_of_last_month(dayx: int) -> Expression:
    return Within(Partial(day=dayx), Step(Grain.MONTH, -1))


meanings(
    "MONTHTOLD",
    {
        "(this | the current) month": This(Grain.MONTH),
        "last month": Step(Grain.MONTH, -1),
        "next month": Step(Grain.MONTH, 1),
    },
)


@rule(
    "[the? DAYX] (to | through | until | till | -) [the? DAYX2 of (MONTHTOLD)]",
    {"from the 2nd through the 5th of this month": "2020-10-02; 2020-10-05"},
    never=["from the 5th to the 2nd of this month"],
    priority=2,
)
def days_of_month_told(dayx: int, dayx2: int, monthtold: Expression) -> tuple[Expression, ...] | None:
    first, last = (Within(Partial(day=day), monthtold) for day in (dayx, dayx2))
    return (Between(first, last), RangeEnd(last)) if dayx < dayx2 else None


@rule(
    "[the? DAYX] (and | or) [the? DAYX2 of (MONTHTOLD)]",
    {"on the 2nd and the 5th of last month": "2020-09-02; 2020-09-05"},
    priority=2,
)
def two_days_of_month_told(dayx: int, dayx2: int, monthtold: Expression) -> tuple[Expression, ...] | None:
    first, last = (Within(Partial(day=day), monthtold) for day in (dayx, dayx2))
    return (first, last) if dayx < dayx2 else None


@rule(
    "the? weekend of the ORD ((and | - | '/') the? ORD2)?",
    {
        "Was in Rome the weekend of the 3rd.": "2020-W40-WE",
        "It rained on the weekend of the 3rd and 4th.": "2020-W40-WE",
    },
    never=["the weekend of the third round", "the weekend of the 5th Division"],
    guard=lambda look: look.words[-3:-2].isdigit() and not look.after[:1].isalpha(),
    priority=2,
)
def weekend_of_ordinal(ord: int, ord2: int = 0) -> Expression | None:
    return Nth(1, Grain.WEEKEND, Partial(day=ord)) if ord <= 31 else None
