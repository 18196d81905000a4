"""Lengths of time: three weeks, two and a half hours, the past two months, another year, a month-long siege."""

from __future__ import annotations

import re

from extract.dates import rx
from extract.dates.english.guards import DEED
from extract.dates.english.lexicon import listed, meanings, phrase, rule
from extract.dates.english.numbers import Count
from extract.dates.expression import Expression, Length
from extract.dates.grammar import Look
from extract.dates.interval import Amount, Grain, Mod


@phrase("ANYUNIT", "UNIT | UNITS | UNIT_SHORT")
def unit_of(unit: Grain | None = None, units: Grain | None = None, unit_short: Grain | None = None) -> Grain:
    return unit or units or unit_short or Grain.DAY


@phrase(
    "LENGTH",
    "COUNT (more | full | whole | straight | consecutive | additional | business | trading | working | calendar "
    "| single | long | short | solid | further | other | bloody | different | entire | turbulent | difficult | happy "
    "| miserable | terrible | glorious | eventful | painful | anxious | tense | hectic | gruelling | grueling "
    "| stormy | unhappy "
    "| fiscal | financial)? -? (UNIT | UNITS | UNIT_SHORT)",
)
def counted(
    count: Count, unit: Grain | None = None, units: Grain | None = None, unit_short: Grain | None = None
) -> tuple[Amount, Mod | None] | None:
    grain = units or unit_short or (unit if count.number is not None else None)  # 'some day' is no number of days
    if count.number == 1 and units and count.most is None:
        return None  # 'a years-long feud'
    return (Amount(count.number, grain), count.mod) if grain else None


@phrase("LENGTH", "NUM -? h")
def hours_in_science(num: float) -> tuple[Amount, Mod | None]:
    """Incubated for 48 h."""
    return Amount(num, Grain.HOUR), None


@phrase("LENGTH", "COUNT (fortnight | fortnights) (and COUNT2 (day | days))?")
def fortnights(count: Count, count2: Count | None = None) -> tuple[Amount, Mod | None]:
    days = Amount(count2.number, Grain.DAY) if count2 is not None else None
    return Amount(count.number * 2 if count.number else None, Grain.WEEK, days), count.mod


@phrase("LENGTH", "COUNT (consecutive | more | straight | further | full | whole)? nights")
def nights(count: Count) -> tuple[Amount, Mod | None] | None:
    """Nights counted, as whoever stays somewhere counts them: TIMEX3 has no unit of its own for them."""
    return (Amount(count.number, Grain.DAY), count.mod) if count.number is None or count.number > 1 else None


@phrase("LENGTH", "AMOUNT - night")
def night_stay(amount: float) -> tuple[Amount, Mod | None]:
    """A two-night stay."""
    return Amount(amount, Grain.DAY), None


@phrase("LENGTH", "AMOUNT (more)? sleeps")
def sleeps(amount: float) -> tuple[Amount, Mod | None]:
    """How children count the days to a feast."""
    return Amount(amount, Grain.DAY), None


@phrase("LENGTH", "COUNT ANYUNIT ,? and? COUNT2 ANYUNIT2", first=True)
def compound(count: Count, anyunit: Grain, count2: Count, anyunit2: Grain) -> tuple[Amount, Mod | None] | None:
    if count.number is None or count2.number is None or anyunit.rank <= anyunit2.rank:
        return None
    if anyunit.rank > Grain.DAY.rank > anyunit2.rank:
        return None  # 'five days a week, two hours each'
    return Amount(count.number, anyunit, Amount(count2.number, anyunit2)), count.mod


@phrase("LENGTH", "COUNT ANYUNIT , COUNT2 ANYUNIT2 ,? and COUNT3 ANYUNIT3", first=True)
def compound_of_three(
    count: Count, anyunit: Grain, count2: Count, anyunit2: Grain, count3: Count, anyunit3: Grain
) -> tuple[Amount, Mod | None] | None:
    if count.number is None or count2.number is None or count3.number is None:
        return None
    if not anyunit.rank > anyunit2.rank > anyunit3.rank:
        return None
    return Amount(count.number, anyunit, Amount(count2.number, anyunit2, Amount(count3.number, anyunit3))), count.mod


meanings("LENGTH", {"a? quarter -? (of a)? century": (Amount(25, Grain.YEAR), None)}, first=True)


@phrase("LENGTH", "(a | an | one) (UNIT | UNIT_SHORT) HALF_MORE", first=True)
def unit_and_a_half(
    half_more: float, unit: Grain | None = None, unit_short: Grain | None = None
) -> tuple[Amount, Mod | None]:
    return Amount(1 + half_more, unit or unit_short or Grain.HOUR), None


@phrase("LENGTH", "half (a | an)? -? (UNIT) | a half -? UNIT", first=True)
def half_unit(unit: Grain) -> tuple[Amount, Mod | None]:
    return Amount(0.5, unit), None


meanings(
    "LENGTH",
    {
        "three -? quarters of an hour": (Amount(45, Grain.MINUTE), None),
        "a? quarter of an hour": (Amount(15, Grain.MINUTE), None),
    },
    first=True,
)


@phrase("LENGTH", "AMOUNT + ANYUNIT")
def plus_units(amount: float, anyunit: Grain) -> tuple[Amount, Mod | None]:
    return Amount(amount, anyunit), Mod.MORE_THAN


@phrase("SPANNED", "(HEDGE | MOST_OF)? LENGTH SUFFIXED?")
def hedged(
    length: tuple[Amount, Mod | None], hedge: Mod | None = None, most_of: Mod | None = None, suffixed: Mod | None = None
) -> tuple[Amount, Mod | None] | None:
    if hedge and length[0].count is None:  # 'over several years': the preposition, no hedge
        return None
    return length[0], hedge or most_of or suffixed or length[1]


# --- durations -------------------------------------------------------------------------------------------------------


_NO_LENGTH = re.compile(
    r"(?:an? |one |half |the )?(?:second|minute|quarter)|(?:an?|one) (?:fiscal|financial) year|"
    r"(?:19|20)\d\d(?:\W\d{2,4})?\W{1,3}year|an? quarter"
    r"|\w+ty\s?-\s?second"
)


# 'at approximately 1430 hours', 'between 1830 and 1915 hrs'
_HOUR_OF_CLOCK = re.compile(
    r"\b(?:at|around|about|approximately|circa|by|until|from|since|between) (?:[a-z]+ )?(?:\d{4} [a-z]+ )?"
    r"(?:[01]\d|2[0-3])[0-5]\d (?:hours|hrs)$"
)
# 'rest one minute'; but 'one minute she laughs, the next she cries'
_TAKES = re.compile(
    r"(?i)\b(?:for|within|in|lasts?|lasted|wait|waited|rest|rested|hold|held|about|only|just|not|than|least|after|takes?"
    r"|took|boil|cook|stir|every)\s$"
)
# 'an HR lead', '1764 – Second siege', '1417 Second alarm'
_NO_UNIT = re.compile(r"(?:[Aa]n|one) HR|\d+ Sec|\d{2,} Second|.* [–—] Second")
_BATTED = re.compile(r"\b(?:scored|hit|struck|smashed|compiled|completed|hammered|scoring|hitting) $")
_DAY_TO_DAY = re.compile(r"[\s-](?:to|by|over|on)[\s-](?:day|week|month|quarter|year)\b")
# 'a day of national mourning' is a day of its own kind
_DAY_OF = re.compile(r" of (?:[a-z]+ )?(?:mourning|prayers?|action|remembrance|rage|anger|protests?|celebration)\b")
_SPREAD = re.compile(
    r"(?i)\b(?:(?:re)?pa(?:id|y|yable)|spread|charged|amorti[sz]ed|depreciated|phased \w+|written off|instal+ments"
    r"|heard|held|staged|played|filmed|fought|t(?:akes?|ook|aking) place|meets?|met|written|built|recorded|taught|taken"
    r"|collected|conducted|tested|observed|unfold(?:s|ed|ing)?)\s$"
)


# 'several quarters of losses', 'of slow growth'; not 'of the city', 'of old houses'
_OF_LOSSES = re.compile(
    r" of (?:[a-z-]+ )?(?:loss|profit|gain|growth|growing|decline|declining|contraction|expansion|recession|stagnation"
    r"|decrease|increase|improvement|shrinking|falling|rising|weak|strong|slow|disappointing|poor|deficit|sales"
    r"|revenue|earnings|output|results|demand|spending|investment|inflation|turmoil|uncertainty)"
)


_AT_HOUR = re.compile(
    r"(?i)\b(?:à|a las|vers|um|gegen|dès|le|section|part|item|no\.?|at|until|from|about|class|page)\s$"
)


def _plain_length(look: Look) -> bool:
    """Not 'a second attempt', 'a minute detail', 'a quarter of the votes', 'a day' of other words."""
    words = look.words.lower()
    tail = look.tail
    if words.endswith((" h", "-h")) and (look.words[-1] == "H" or _AT_HOUR.search(look.lead)):
        return False  # Route 6 H, à 10 h
    if rx.match(r"['’]? Wars?\b", tail) and look.words.split()[-1][0].isupper():
        return False  # the Six-Day War, the Thirty Years' War
    if words == "one minute" and _TAKES.search(look.lead):
        return True
    if words == "a century" and _BATTED.search(look.lead):
        return False  # in cricket
    if words == "a weekend" and DEED.match(tail):
        return False  # a weekend raid
    if rx.match(r"-olds?\b", tail):
        return False  # the 20-year-olds
    of_day = words == "a day" and _DAY_OF.match(tail)
    if of_day or _NO_LENGTH.fullmatch(words) or _NO_UNIT.fullmatch(look.words) or _DAY_TO_DAY.match(tail):
        return False  # an HR number, 18 Sec. 1302, a day to day basis, year-over-year
    if rx.fullmatch(r"\d+ (?:Minutes|Hours)|.*(?:illion) Millennium", look.words) or rx.search(
        r"\d{4}-$|\d/$", look.lead
    ):
        return False  # the broadcasts, and '1973-1974 year'
    if words == "half-year" and rx.match(r" (?:results?|figures|report|accounts|profits?|statement|numbers)\b", tail):
        return False
    if words.endswith("nights") and rx.match(r" (?:an?|per|each|every) (?:week|month|year)\b", tail):
        return False  # out three nights a week
    if words == "one day" and look.words[0] == "O" and rx.match(r" (?:in|last|this|during) ", tail):
        return False  # one day in the seventies: some day then
    if words.startswith("over ") and _SPREAD.search(look.lead):
        return False  # repayable over seven years
    if "," in words and rx.match(r" of (?:them|which|it|that)\b", tail):
        return False  # 'two months, nine weeks of them alone'
    if _HOUR_OF_CLOCK.search(look.lead[-20:] + words):
        return False
    if words.startswith("many") and rx.search(r"\bas\s$", look.lead):
        return False  # the second in as many days
    if rx.search(r"quarters?$", words):
        return bool(rx.match(r"\s*(?:ended|in a row|of (?:19|20)\d\d|running|straight)", tail)) or bool(
            rx.search(r"consecutive|straight|\bfirst three quarters$", words)
            or (words == "several quarters" and (look.before == "for" or _OF_LOSSES.match(tail)))
        )
    return not rx.match(r"-end\b|[\s-]+(?:old|young|younger|older|his junior|her junior|his senior|her senior)\b", tail)


@rule(
    "SPANNED",
    {
        "three weeks": "P3W",
        "nearly three months": "P3M LESS_THAN",
        "more than four hours": "PT4H MORE_THAN",
        "up to 180 days": "P180D EQUAL_OR_LESS",
        "at least 20 more years": "P20Y EQUAL_OR_MORE",
        "a couple of years": "P2Y APPROX",
        "several weeks": "PXW",
        "an hour and a half": "PT1H30M",
        "2½ years": "P2Y6M",
        "2-1/2 months": "P2.5M",
        "two years and three months": "P2Y3M",
        "forty-eight hours": "PT48H",
        "a ten-day siege": "P10D",
        "half an hour": "PT30M",
        "the four-year war": "P4Y",
        "two hundred years": "P200Y",
        "the better part of a year": "P1Y LESS_THAN",
        "ten minutes or so": "PT10M APPROX",
        "Boil for one minute.": "PT1M",
        "It follows several quarters of losses.": "PXQ",
        "two and half hours": "PT2H30M",
        "half a dozen years": "P6Y",
        "two dozen years": "P24Y",
        "Incubate for 48 h.": "PT48H",
    },
    never=[
        "Route 6 H",
        "à 10 h",
        "the Sixty-second Congress",
        "a second attempt",
        "the minute detail",
        "a quarter of the votes",
        "one second thought",
        "1764 – Second siege",
        "1417 Second alarm struck",
        "A day of national mourning was declared.",
        "He scored a century.",
        "Fighting broke out in several quarters of the city.",
        "Criticism came from several quarters.",
        "Fire swept several quarters of old houses.",
    ],
    guard=_plain_length,
)
def plain_length(spanned: tuple[Amount, Mod | None]) -> Expression:
    return Length(spanned[0], spanned[1])


# What is as old as that without being a person or an animal.
_THING = re.compile(
    r"\s+(?:[a-z]+\s+)?(?:truce|cease-?fire|war|conflict|siege|strike|dispute|law|ban|embargo|blockade|government"
    r"|company|firm|"
    r"airline|program|project|rule|agreement|treaty|crisis|rebellion|insurgency|uprising|campaign|case|feud"
    r"|boycott|state|"
    r"republic|nation|union|party|coalition|building|bridge|plant|ship|plane|deal|plan|policy|tradition|regime"
    r"|occupation|record|house|church|mosque|temple|school|hotel|home|farm|tree|factory|mill|dam|tower|castle|theat(?:er|re)"
    r"|museum|cemetery|statue|monument|tunnel|road|stadium|newspaper|magazine|mystery|murder|debt|grudge|letter|painting"
    r"|skeleton|fossil|manuscript|technology|aircraft|jet|boat|vessel|ferry|satellite|station|reactor|pipeline"
    r"|constitution|monarchy|dynasty|dictatorship|friendship|partnership|alliance|relationship|marriage|"
    r"standoff|stand-off|showdown|plant|protest|sit-in|offer|bid|fight|battle|peace|process|wave|offensive|fighting|violence|case"
    r"|suit|lawsuit|trial|"
    r"facility|structure|ruling|statute|scheme|shop|store|restaurant|prison|jail|hospital|library|mine|cathedral|mansion|refinery|"
    r"investigation|inquiry|rivalry|venture|unit|system|pact|accord|quarrel|lockout|walkout|stalemate|impasse)\b"
)


@rule(
    "(a | an | the)? [HEDGE? LENGTH - old] | (a | an | the)? [(UNIT | UNITS) - old]",
    {
        "the 8-month-old truce": "P8M",
        "a nearly 2-year-old strike": "P2Y LESS_THAN",
        "a two-year-old war": "P2Y",
        "the 56-year-old facility": "P56Y",
        "the decades-old rule": "PXDE",
        "the year-old war": "P1Y",
    },
    never=["a two-year-old boy", "the 8-month-old said", "a day-old chick"],
    guard=lambda look: bool(_THING.match(look.tail)) or look.words.startswith(("decades", "centuries")),
    priority=3,
)
def old_thing(
    length: tuple[Amount, Mod | None] | None = None,
    unit: Grain | None = None,
    units: Grain | None = None,
    hedge: Mod | None = None,
) -> tuple[Expression, ...]:
    if length:
        return (Length(length[0], hedge or length[1]),)
    return (Length(Amount(1, unit)) if unit else Length(Amount(None, units or Grain.DECADE)),)


@rule(
    "(a | an | the)? [UNIT - long] | (a | an)? [LENGTH - long]",
    {"the month-long siege": "P1M", "a year-long ban": "P1Y", "a two-week-long strike": "P2W"},
    never=["a second-long gap", "a day-longing man"],
    guard=lambda look: not rx.match(r"(?:second|minute|quarter|weekend)", look.words),
    priority=2,
)
def unit_long(unit: Grain | None = None, length: tuple[Amount, Mod | None] | None = None) -> tuple[Expression, ...]:
    return (Length(Amount(1, unit)) if unit else Length(*length) if length else Length(Amount(1, Grain.DAY)),)


@rule("LASTING", {"a yearlong boycott": "P1Y", "a daylong meeting": "P1D"})
def solid_long(lasting: Grain) -> Expression:
    return Length(Amount(1, lasting))


_LASTS = frozenset(
    listed(
        "for in by within after until take takes took taking last lasts lasted wait waited spend spent least nearly "
        "almost about than serve stay remain need needs needed want wants wanted give gives gave given"
    )
)


_MOST_WITHOUT_UNIT = 1000  # more look like a year


@rule(
    "from [COUNT UNITS] to [COUNT2]",
    {
        "The sentence was reduced from 15 years to nine.": "P15Y; P9Y",
        "The wait fell from six weeks to four, he said.": "P6W; P4W",
    },
    never=[
        "from five years to seven children",
        "The share rose from two years to 5 percent.",
        "It ran from 5 years to 2020.",
    ],
    guard=lambda look: bool(
        rx.match(r"\s*(?:[.;:?!)]|,(?! ?\d)|$)|\s(?:on appeal|last|this|in|by|and|after)\b", look.tail)
    ),
    priority=2,
)
def shortened(count: Count, units: Grain, count2: Count) -> tuple[Expression, ...] | None:
    """The second goes without its unit."""
    if (count2.number or 0) > _MOST_WITHOUT_UNIT:
        return None
    return Length(Amount(count.number, units)), Length(Amount(count2.number, units))


@rule(
    "another (LENGTH | UNIT | UNITS | fortnight)",
    {
        "renewed for another year": "P1Y",
        "in another two weeks": "P2W",
        "will last another fortnight": "P2W",
        "held for another day": "P1D",
        "needed another week": "P1W",
    },
    never=["another day laborer", "It was another year of growth", "another second", "saved for another day off"],
    guard=lambda look: (
        look.before.lower() in _LASTS
        and not rx.search(r"(?:second|minute|quarter|hour)$", look.words)
        and not rx.match(
            r"[\s-]+(?:old|older|ago|earlier|later|labou?rer|trip|care|centre|center|pass|shift|job|off)\b", look.tail
        )
    ),
    priority=1,
)
def another_length(
    length: tuple[Amount, Mod | None] | None = None, unit: Grain | None = None, units: Grain | None = None
) -> Expression | None:
    if length is not None:
        return Length(*length)
    return Length(Amount(1, unit)) if unit else None if units else Length(Amount(2, Grain.WEEK))


@rule(
    "(the | a)? ORD ((straight | consecutive | successive) UNIT | UNIT (running | in a row))",
    {
        "It fell for the fourth consecutive quarter.": "P4Q",
        "for a third straight month": "P3M",
        "the second month running": "P2M",
    },
    never=["a third straight second"],
    guard=lambda look: not rx.match(r"-", look.tail),
    priority=1,
)
def nth_in_a_row(ord: int, unit: Grain) -> Expression | None:
    return Length(Amount(ord, unit)) if unit.rank >= Grain.DAY.rank and ord > 1 else None


@rule(
    "(a | an | the)? AMOUNT -? (UNIT | UNITS) -? (period | stretch | span)",
    {"a two-month period": "P2M"},
    priority=1,
)
def length_period(amount: float, units: Grain | None = None, unit: Grain | None = None) -> Expression | None:
    grain = units or unit
    return Length(Amount(amount, grain)) if grain else None


@rule(
    "(the | these | those | its | his | her | their | our | my)? HEDGE? (first | final | opening | closing | "
    "initial | other | entire | full | whole | remaining | early | intervening | subsequent | ensuing)? HEDGE2? "
    "(COUNT (full | whole | consecutive | straight)? UNITS)",
    {
        "the first nine months": "P9M",
        "the first two years": "P2Y",
        "the first three quarters": "P3Q",
        "the six months": "P6M",
        "the final three days": "P3D",
    },
    never=["the second minute", "I met her ten years ago."],
    guard=lambda look: (
        _plain_length(look)
        and not rx.match(r"\s+ago\b", look.tail)
        and not rx.fullmatch(
            r"(?i)(?:the|its|his|her|their|our|my) (?:first|final|other|full|whole|entire) \w+", look.words
        )
    ),
)
def framed_length(count: Count, units: Grain, hedge: Mod | None = None, hedge2: Mod | None = None) -> Expression | None:
    if ((hedge or hedge2) and count.number is None) or (count.number == 1 and count.most is None):
        return None
    return Length(Amount(count.number, units), hedge or hedge2 or count.mod)
