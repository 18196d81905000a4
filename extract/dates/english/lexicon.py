"""English words about time, by class, and the shapes of figures: the tables that the rules of this folder read.

To add a word, put it into its table. A word that is a time word only sometimes belongs into WEAK as well: it may then
stand in an expression, but none begins to be looked for because of it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

from extract.dates import rx
from extract.dates.english.figures import fraction, misread_day, mixed, number, ordinal, whole
from extract.dates.grammar import Language
from extract.dates.interval import Grain


def listed(words: str) -> list[str]:
    """The words of a line, so that tables read as text."""
    return words.split()


MONTHS = listed("january february march april may june july august september october november december")
MONTH_SHORT = {"jan": 1, "feb": 2, "mar": 3, "apr": 4, "jun": 6, "jul": 7, "aug": 8, "sep": 9, "sept": 9, "oct": 10}
MONTH_SHORT |= {"nov": 11, "dec": 12}
MONTH = {name: number for number, name in enumerate(MONTHS, 1)} | MONTH_SHORT

WEEKDAYS = listed("monday tuesday wednesday thursday friday saturday sunday")
WEEKDAY_SHORT = {"mon": 0, "tue": 1, "tues": 1, "wed": 2, "weds": 2, "thu": 3, "thur": 3, "thurs": 3, "fri": 4}
WEEKDAY_SHORT |= {"sat": 5, "sun": 6}
WEEKDAY = {name: number for number, name in enumerate(WEEKDAYS)} | WEEKDAY_SHORT
WEEKDAY_PLURAL = {name + "s": number for number, name in enumerate(WEEKDAYS)}

SEASON = {"spring": "SP", "springtime": "SP", "summer": "SU", "summertime": "SU", "autumn": "FA", "fall": "FA"}
SEASON |= {"winter": "WI", "wintertime": "WI"}
SEASON_PLURAL = {"springs": "SP", "summers": "SU", "autumns": "FA", "falls": "FA", "winters": "WI"}

# Parts of the day, as TIMEX3 writes them.
DAYPART = {"morning": "MO", "dawn": "MO", "daybreak": "MO", "sunrise": "MO", "forenoon": "MO", "midmorning": "MO"}
DAYPART |= {"afternoon": "AF", "midafternoon": "AF", "evening": "EV", "dusk": "EV", "sunset": "EV", "nightfall": "EV"}
DAYPART |= {"sundown": "EV", "twilight": "EV", "sunup": "MO"}
DAYPART |= {"night": "NI", "arvo": "AF", "nighttime": "NI", "daytime": "DT", "lunchtime": "MI", "midday": "MI"}
DAYPART_PLURAL = {"mornings": "MO", "afternoons": "AF", "evenings": "EV", "nights": "NI"}

UNIT = {"second": Grain.SECOND, "minute": Grain.MINUTE, "hour": Grain.HOUR, "day": Grain.DAY, "weekend": Grain.WEEKEND}
UNIT |= {"week": Grain.WEEK, "month": Grain.MONTH, "quarter": Grain.QUARTER, "year": Grain.YEAR, "decade": Grain.DECADE}
UNIT |= {"century": Grain.CENTURY, "millennium": Grain.MILLENNIUM}
UNITS = {"seconds": Grain.SECOND, "minutes": Grain.MINUTE, "hours": Grain.HOUR, "days": Grain.DAY}
UNITS |= {"weekends": Grain.WEEKEND, "weeks": Grain.WEEK, "months": Grain.MONTH, "quarters": Grain.QUARTER}
UNITS |= {"years": Grain.YEAR, "decades": Grain.DECADE, "centuries": Grain.CENTURY, "millennia": Grain.MILLENNIUM}
UNIT_SHORT = {"sec": Grain.SECOND, "secs": Grain.SECOND, "min": Grain.MINUTE, "mins": Grain.MINUTE, "hr": Grain.HOUR}
UNIT_SHORT |= {"hrs": Grain.HOUR, "wk": Grain.WEEK, "wks": Grain.WEEK, "mth": Grain.MONTH, "mths": Grain.MONTH}
UNIT_SHORT |= {"yr": Grain.YEAR, "yrs": Grain.YEAR}

LASTING = {"daylong": Grain.DAY, "weeklong": Grain.WEEK, "monthlong": Grain.MONTH, "yearlong": Grain.YEAR}
LASTING |= {"hourlong": Grain.HOUR, "decadelong": Grain.DECADE}

DIGIT = {name: number for number, name in enumerate(listed("one two three four five six seven eight nine"), 1)}
TEEN = {
    name: number
    for number, name in enumerate(
        listed("ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen"), 10
    )
}
TENS = {
    name: number * 10 for number, name in enumerate(listed("twenty thirty forty fifty sixty seventy eighty ninety"), 2)
}
ORDINAL = {
    name: number
    for number, name in enumerate(
        listed(
            "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth "
            "fifteenth sixteenth seventeenth eighteenth nineteenth twentieth"
        ),
        1,
    )
} | {
    "thirtieth": 30,
    "fortieth": 40,
    "fiftieth": 50,
    "sixtieth": 60,
    "seventieth": 70,
    "eightieth": 80,
    "ninetieth": 90,
}
ORDINAL["hundredth"] = 100
DECADES = {
    name: number
    for number, name in zip(
        range(20, 100, 10),
        listed("twenties thirties forties fifties sixties seventies eighties nineties"),
        strict=True,
    )
} | {"noughties": 100}

# Zones of clock times; those in capitals are other words where they are not.
ZONES = listed(
    "gmt utc est edt pst pdt cst cdt cet cest eet eest bst mst mdt ist et pt ct z aest aedt acst awst nzst nzdt akst "
    "akdt hst sast SGT hkt jst kst pkt msk Z LT UT EAT CAT WAT WET WEST ART BRT CLT COT IRST TRT AFT NPT PHT WIB"
)

# Words that make an expression but never give one away alone.
WEAK = set(
    listed(
        "a an the this that these those its his her their our my your of in on at to and or for by until till since "
        "from before after between during within over about around some any all more than less least most no not up "
        "only just almost nearly roughly approximately exactly early late mid middle beginning start end close opening "
        "first last next past second one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
        "fifteen sixteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million billion half "
        "few couple several many other each every same very following previous current coming recent is was be been am "
        "pm pre post so far as it long short new old back then time times third fourth fifth sixth seventh eighth "
        "ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth good another far such which when with "
        "without both either season term period business trading working consecutive straight full whole entire "
        "through throughout per once twice s c ca ad ce st nd rd th what there has had have will would may march sun "
        "sat mon mar sec fall fell second h z gmt et est edt pst pdt cst utc local ended ending out or off day's down "
        "light dead small great point turn later part rest remainder course height peak nine moment points stage "
        "latest final initial number matter dozen score solid hot black good ash high de e while little quite too bit "
        "slightly better best"
    )
)
# Words that news are full of and that tell nothing: 'the said day', 'the time being', 'well over two years'.
WEAK |= set(
    listed(
        "said according into under being much well like near additional further different various single estimated "
        "followed financial senior junior sophomore standard bid alternate eastern pacific closing remaining right "
        "barely hardly scarcely break war tax marketing harvest school business turbulent difficult happy miserable "
        "terrible glorious eventful painful anxious tense hectic gruelling grueling stormy unhappy still running row "
        "successive thick depths bi are below given free budget model minimum I II AP b"
    )
)
WEAK |= set(ZONES) | set(
    listed("central mountain greenwich mean european anno domini cent H C epi epidemiological calendar iso reporting")
)


# How messages spell them, and how they are misspelt again and again.
ALIASES = {
    "nxt": "next", "nex": "next", "lst": "last", "evry": "every", "evrey": "every", "abt": "about",
    "mornin": "morning", "mrng": "morning", "evenin": "evening", "nite": "night",
    "nites": "nights", "midnite": "midnight", "wkend": "weekend", "wknd": "weekend", "weeknd": "weekend",
    "wkends": "weekends", "tonite": "tonight", "tonyt": "tonight", "tonit": "tonight", "tnite": "tonight",
    "yday": "yesterday", "yest": "yesterday", "yesturday": "yesterday", "yestarday": "yesterday",
    "tmrw": "tomorrow", "tmr": "tomorrow", "tmw": "tomorrow", "trmw": "tomorrow", "tmrrw": "tomorrow",
    "tomoro": "tomorrow", "tomoz": "tomorrow", "tommorow": "tomorrow", "tommorrow": "tomorrow",
    "tomorow": "tomorrow", "tomorro": "tomorrow", "tdy": "today",
    "janurary": "january", "januray": "january", "febuary": "february", "feburary": "february",
    "septmber": "september", "septemeber": "september", "ocotber": "october", "novemeber": "november",
    "decemeber": "december", "decmber": "december", "tuseday": "tuesday", "tusday": "tuesday",
    "wensday": "wednesday", "wendsday": "wednesday", "wednsday": "wednesday", "wednesdy": "wednesday",
    "thrusday": "thursday", "thursady": "thursday", "saterday": "saturday", "saturaday": "saturday",
    "mos": "months", "mnth": "month", "mnths": "months",
    "jany": "january", "janry": "january", "feby": "february", "febry": "february", "aprl": "april",
    "augt": "august", "sepr": "september", "septr": "september", "octr": "october", "octbr": "october",
    "novr": "november", "novbr": "november", "decr": "december", "decbr": "december", "ye": "the",
    "wkday": "weekday", "wkdays": "weekdays", "weekned": "weekend", "wekeend": "weekend",
    "tmoro": "tomorrow", "tmorrow": "tomorrow", "tommrow": "tomorrow", "tomarrow": "tomorrow", "tomrrow": "tomorrow",
    "tomz": "tomorrow", "tmoz": "tomorrow", "afternon": "afternoon", "evng": "evening",
    "todays": "today", "tonights": "tonight", "tomorrows": "tomorrow", "yesterdays": "yesterday",
    "ystrday": "yesterday", "yestrday": "yesterday", "ysterday": "yesterday", "yesterdy": "yesterday",
    "todya": "today", "ystday": "yesterday", "ystrdy": "yesterday", "tomolo": "tomorrow",
    "tomo": "tomorrow", "tml": "tomorrow",
    "tmmrw": "tomorrow", "tomos": "tomorrow", "morn": "morning", "cpl": "couple", "n": "and", "b4": "before",
    "aprill": "april", "novembr": "november", "decembr": "december", "septembr": "september", "octobr": "october",
    "novemb": "november", "decemb": "december", "septemb": "september", "octob": "october",
    "xber": "december", "xbr": "december",
    # Synonyms: what follows and what was before, wherever an order is told.
    "subsequent": "following", "ensuing": "following", "succeeding": "following",
    "prior": "previous", "preceding": "previous", "foregoing": "previous", "&": "and",
}  # fmt: skip
# The last letter held: 'todayyy', 'fridayyyy', 'nowww'.
_HELD = listed("today tonight tomorrow yesterday friday saturday sunday monday weekend night morning now year week")
ALIASES |= {word + word[-1] * more: word for word in _HELD for more in range(1, 7)}


def _words(**tables: Mapping[str, object]) -> dict[str, dict[str, object]]:
    lexicon: dict[str, dict[str, object]] = {}
    for name, table in tables.items():
        for word, value in table.items():
            lexicon.setdefault(word, {})[name] = value
    return lexicon


# As old letters and registers shorten them: Feb'y 3, Jany. 12, Octr 4.
_MONTH_OLD = (
    r"(?:jan|feb)(?:['’]y|r?y)|(?:sept|sep|octo?|nov|dec)['’]?r|(?:septem|octo|novem|decem)br?|aug['’]?t|apr['’]?l"
)
_MONTH_DOT = "|".join(MONTH_SHORT) + r"|may(?=\.\s\d{1,2}(?:st|nd|rd|th)?,?\s[12]\d{3}\b)"  # 'in May. 14 men fell'
_DAY_DOT = "|".join(sorted(WEEKDAY_SHORT, key=len, reverse=True))


def _month_dot(text: str) -> int:
    return MONTH[text[:3].lower()]


def _weekday_dot(text: str) -> int:
    return WEEKDAY_SHORT[text.rstrip(".").lower()]


# Months as a scanner misreads them: 0 for o, 1 and I for l and i, 5 for s, rn for m, I for J.
_OCR_LETTERS = {"o": "[o0]", "l": "[l1I]", "i": "[il1]", "s": "[s5]", "m": "(?:m|rn)", "j": "[jI]"}
_OCR_MONTHS = {
    name: "".join(_OCR_LETTERS.get(letter, letter) for letter in name)
    for name in MONTHS
    if name not in ("march", "may")
}
_OCR = "|".join(_OCR_MONTHS.values())


def _ocr_month(text: str) -> int:
    if text[:4].lower().rstrip(".") == "0ct":
        return MONTH["oct"]
    return next(MONTH[name] for name, misread in _OCR_MONTHS.items() if rx.fullmatch(misread, text, re.IGNORECASE))


_FRACTIONED = "year|month|week|day|hour|minute|centurie|decade"


# Figures, most special first: name, regular expression, classes, value of the text.
_END = r"(?![\d])"
SHAPES: tuple[tuple[str, str, tuple[str, ...], Callable[[str], object]], ...] = (
    ("OCRMONTH", rf"(?i:\b(?=i|[a-z]*(?:\d|rn|(?-i:I)))(?:(?:{_OCR})\b|0ct\b\.?))", ("MONTH",), _ocr_month),
    ("OCRDAY", r"\b(?:[lI]\d|[123]O|[12][lI])(?:st|nd|rd|th)?\b", ("OCRDAY",), misread_day),
    ("ROMANYEAR", r"\bM(?:CM|C?D|D?C{0,4}|M)(?:X?L|L?X{0,4}|XC)(?:IX|IV|V?I{0,4})\b", ("ROMANYEAR",), str),
    ("OCRYEAR", r"\b(?=\d*[lIO])(?:[lI1][5-9]|2[O0])[\dlIO]{2}\b", ("OCRYEAR",), misread_day),
    (
        "ISO",
        rf"\d{{4}}-\d\d-\d\d(?:[T ]\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:\s?Z|\s?[+-]\d\d:?\d\d|[+-]\d\d)?)?{_END}",
        ("ISO",),
        str,
    ),
    ("RUNTOGETHER", rf"\d{{1,2}}(?i:{'|'.join(MONTH_SHORT)}|may)\d\d(?:\d\d)?\b", ("RUNTOGETHER",), str),
    ("ISOWEEK", rf"\d{{4}}-?W\d\d(?:-?[1-7])?{_END}", ("ISOWEEK",), str),
    ("QUARTERYEAR", rf"\b(?:(?:19|20)\d\d[-/]?Q[1-4]|[1-4]Q[-/ ]?(?:20\d\d|\d\d)){_END}", ("QUARTERYEAR",), str),
    ("HALFYEAR", rf"\b(?:(?:19|20)\d\d[-/]?H[12]|[12]H[-/ ]?(?:20\d\d|\d\d)){_END}", ("HALFYEAR",), str),
    ("EXIF", rf"(?:19|20)\d\d:[01]\d:[0-3]\d(?: [0-2]\d:\d\d:\d\d)?{_END}", ("EXIF",), str),  # as cameras write
    ("MIXED", rf"\d{{1,3}}-[13]/[24](?=[\s-]+(?:{_FRACTIONED})s?\b)", ("NUM", "MIXED"), mixed),
    ("BASIC", rf"(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])(?:T\d{{4}}(?:\d\d)?Z?)?{_END}", ("BASIC",), str),
    (
        "TRIPLE",  # not 9.30–10.15, 3.5–4.5
        rf"(?!\d+\.\d+[‑–-]\d+\.\d+(?!\.?\d))\d{{1,4}}([/.‑–-])\d{{1,2}}[/.‑–-]\d{{1,4}}{_END}",
        ("TRIPLE",),
        str,
    ),
    (
        "SPACEDTRIPLE",
        rf"(?:\d{{1,2}}\.\s\d{{1,2}}\.\s(?:1[5-9]|20)\d\d|(?:1[89]|20)\d\d\.\s\d{{1,2}}\.\s\d{{1,2}}){_END}",
        ("TRIPLE",),
        str,
    ),
    ("TIMED", r"\d{1,3}\s?h(?:rs?)?\s?[0-5]?\d\s?m(?:ins?)?(?:\s?[0-5]?\d\s?s)?\b", ("TIMED",), str),
    ("SERVERLOG", r"\d\d/[A-Z][a-z]{2}/\d{4}:\d\d:\d\d:\d\d(?: [+-]\d{4})?", ("SERVERLOG",), str),
    ("MILITARY", r"\d{6}[A-Z]?(?=\s?[A-Z]{3})|\d\d\s\d{4}[A-Z](?=\s[A-Z]{3})", ("MILITARY",), str),
    ("FRACTION", rf"[13]/[24](?=[\s-]+(?:{_FRACTIONED})s?\b)|[½¼¾]", ("FRACTION",), fraction),
    (
        "ROMANDATE",
        rf"\d{{1,2}}[. /-]\s?(?:[IVX]{{1,4}}|[ivx]{{2,4}}|[ivx](?=\.)|i(?= 1))[. /-]\s?\d{{4}}{_END}"
        rf"|\d{{1,2}}[./-](?:[IVX]{{1,4}}|[ivx]{{1,4}})[./-]\d\d{_END}",
        ("ROMANDATE",),
        str,
    ),
    ("FRENCHCLOCK", r"\d{1,2}h[0-5]\d\b", ("COLON",), lambda text: text.replace("h", ":")),
    ("COLON", rf"\d{{1,2}}:\d\d(?::\d\d(?:\.\d{{1,6}})?)?{_END}", ("COLON",), str),
    ("DECADE", r"\d{2,3}0['’]?s\b", ("DECADE",), ordinal),
    ("TICKDECADE", r"['’‘`]\d0['’]?s\b", ("DECADE",), ordinal),
    ("TICKYEAR", r"['’‘`]\d\d(?!\d|['’]?s)", ("TICK",), ordinal),
    (
        "YEARPAIR",
        r"[12]\d{3}[-‑–—/]\d\d(?:\d\d(?=\s+(?:school|academic|fiscal|financial|tax) year\b))?"
        r"(?=\s+(?:[a-z]+\s+)?(?:season|campaign|term|school|academic|fiscal|financial"
        r"|marketing)\b)|(?<=\bseason of )[12]\d{3}[-‑–—/]\d\d(?!\d)",
        ("YEARPAIR",),
        str,
    ),
    ("ORDINAL", r"\d{1,3}(?:st|nd|rd|th|ST|ND|RD|TH)\b|\d?[23]d\b", ("ORD",), ordinal),
    ("THIS_NIGHT", r"(?i:2n(?:ite|ight|yt))\b", ("THIS_NIGHT",), str),
    ("THIS_DAY", r"(?i:2day)\b", ("THIS_DAY",), str),
    ("NEXT_DAY", r"(?i:2m(?:oro|oz|orrow|rw))\b", ("NEXT_DAY",), str),
    ("SHORTDECADE", r"\d0['’]?s\b", ("SHORTDECADE",), ordinal),
    ("THOUSANDS", rf"\d{{1,3}}(?:,\d{{3}})+(?:\.\d+)?{_END}", ("NUM",), number),
    (
        "DOTTEDDAY",  # 17.9. before a fuller date
        r"(?:0?[1-9]|[12]\d|3[01])\.(?:0?[1-9]|1[0-2])\.(?=(?:\s?[-–—,&]|\s(?:and|to|or|until)\b)\s?\d{1,2}\.\d{1,2}\.)",
        ("DOTTEDDAY",),
        str,
    ),
    ("NOTEDYEAR", r"(?:19|20)\d\d(?=[.,]\d{1,3}\s+[A-Z])", ("YEAR", "NUM", "INT"), whole),  # before a note's mark
    ("DECIMAL", rf"\d+\.\d+{_END}", ("NUM", "DECIMAL"), number),
    ("YEAR", rf"(?:1\d|2\d)\d\d{_END}", ("YEAR", "NUM", "INT"), whole),
    ("FOUR", rf"0\d{{3}}{_END}", ("INT", "FOUR"), whole),
    ("TWELVE", rf"(?:0?[1-9]|1[0-2]){_END}", ("DAYNUM", "HOUR", "MONTHNUM", "NUM", "TWO", "INT"), whole),
    ("TWENTYFOUR", rf"(?:1[3-9]|2[0-4]){_END}", ("DAYNUM", "HOUR", "NUM", "TWO", "INT"), whole),
    ("THIRTYONE", rf"(?:2[5-9]|3[01]){_END}", ("DAYNUM", "NUM", "TWO", "INT"), whole),
    ("TWO", rf"\d\d{_END}", ("NUM", "TWO", "INT"), whole),
    ("THREE", rf"\d{{3}}{_END}", ("NUM", "INT", "THREE"), whole),
    ("LONG", rf"\d+{_END}", ("NUM", "INT"), whole),
    (
        "MONTHDOT",
        rf"(?i:\b(?:(?:{_MONTH_DOT})\.|(?:{_MONTH_OLD})\b\.?))(?=\s*[\d'a-z,;:)–—-])",
        ("MONTH", "MONTHDOT"),
        _month_dot,
    ),
    (
        "WEEKDAYDOT",
        rf"(?i:\b(?:{_DAY_DOT})\.)(?=\s*[\d'a-z,;)]|\s*[A-Z][a-z]{{2,8}}\.? \d)",
        ("WEEKDAY",),
        _weekday_dot,
    ),
    ("MERIDIEM", r"(?i:[ap]\.\s?m\b\.?|[ap]m\b)|\b[AP]\sM\b", ("MERIDIEM",), lambda text: text[0].lower()),
    (
        "DOSING",
        r"\b[Qq]\d{1,2}(?:-\d{1,2})?\s?(?:h(?:rs?|ours?)?|d(?:ays?)?|w(?:ks?|eeks?)?|min)\b",
        ("DOSING",),
        str,
    ),
    ("DOTTEDZONE", r"\b[ECMPGB]\.\s?[SDM]\.\s?T\.", ("ZONENAME",), str),
    ("QUARTERCODE", r"\b[Qq][1-4]\b", ("QUARTERCODE",), ordinal),
    ("POSSESSIVE", r"['’]s\b", ("POSSESSIVE",), str),
    ("APOSTROPHE", r"['’]", ("APOSTROPHE",), str),
    ("BEFORE_CHRIST", r"B\.\s?C\.(?:\s?E\.)?", ("BC",), str),
    ("ANNO_DOMINI", r"A\.\s?D\.|C\.\s?E\.|a\.\s?d\.(?=\s?\d)|(?<=\d )a\.d\.", ("AD",), str),
)

WORDS = _words(
    MONTH=MONTH,
    WEEKDAY=WEEKDAY,
    WEEKDAYS=WEEKDAY_PLURAL,
    SEASON=SEASON,
    SEASONS=SEASON_PLURAL,
    DAYPART=DAYPART,
    DAYPARTS=DAYPART_PLURAL,
    UNIT=UNIT,
    UNITS=UNITS,
    UNIT_SHORT=UNIT_SHORT,
    LASTING=LASTING,
    DIGIT=DIGIT,
    TEEN=TEEN,
    TENS=TENS,
    ORD=ORDINAL,
    DECADES=DECADES,
    BC={"bc": "bc", "bce": "bce"},
    AD={"ad": "ad", "ce": "ce"},
    AH={"AH": "ah"},
    SH={"SH": "sh"},
    AP={"AP": "ap"},
    ZONENAME=dict.fromkeys(ZONES, 1),
)

# Figures that begin a run, and weak words that do so in this company. A look at the figures comes before the looks at
# what stands before them: those are many.
_STRONG = (
    r"(?:(?<=[.!?] )\d{1,2}(?:st|[nr]?d|th)(?=\.\s?[A-Z–—-])"  # '24th. Rain. 25th. We marched'
    r"|(?<=\n)(?:\d{1,2}(?=\s?[:–—]\s|\s-\s[A-Z]| [A-Z][a-z])|[012]?\d\.[0-5]\d(?=\s{1,3}[A-Za-z]|\s*\Z|\s?[-–]\s?\d)"
    r"|\d{1,2}(?:st|[nr]?d|th)(?=\s?[.:–—-]|\s(?:to|and)\s\d))"
    r"|(?<![\d.,])(?:\d{4}(?!\d)|\d{8}(?!\d)|\d{1,2}[:/‑–h-]\d{1,2}(?!\d)"
    r"|\d{1,3}0['’]?s\b|\d{1,2}\.\d{1,2}\.\d"
    r"|(?=\d{1,2}\.)(?:(?<=[Aa]t )|(?<=[Ff]rom )|(?<=bout )|(?<=ween )|(?<=By )|(?<=Until ))"
    r"\d{1,2}\.\d\d(?!\d)"  # at 9.30, 06.45:
    r"|(?<![\d.,])0\d\.[0-5]\d(?!\d))"  # other decimals are prices
    r"|\b(?:\d{6}(?:[A-Z]?\s|[A-Z])[A-Z]{3}|\d\d \d{4}[A-Z] [A-Z]{3}"
    r"|[1-4][QH][-/ ]?\d\d|2(?i:n(?:ite|ight|yt)|day|m(?:oro|oz|orrow|rw))\b"
    r"|\d{1,2}[. /-]\s?[IVXivx]{1,4}[. /-]\s?\d\d(?:\d\d)?\b|\d{1,4}\s?\+?[apAP]\.?[mM]\b|\d{3}\s?[-–]\s?\d{3}\b"
    r"|\d{1,2}\s?h(?:rs?)?\s?\d{1,2}\s?m|\d{1,3}[ -]h\b"
    r"|M[CDM][CDMLXVI]+\b|0ct(?:[o0]ber\b|\b)|[Qq][1-4]\b|[Qq]\d{1,2}(?:-\d{1,2})?\s?[hdwm]|H[12]\b|"
    r"\d{4}-\d\d-\d\d|c\.\s?\d{3,4}\b|A\.?D\b|a\.\s?d\.(?=\s?\d)|B\.\s?C\.)|(?<=[Tt]he )\d{1,2}(?:st|nd|rd|th)\b"
    r"|(?:(?<=THE )|(?<=\b[Oo]n ))\d{1,2}(?:ST|ND|RD|TH|st|nd|rd|th)\b"
    r"|(?=\d{2,3}\b)(?<=\w )(?:(?<=[Ii]n )|(?<=[Bb]y )|(?<=ince )|(?<=ntil )|(?<=[Ff]rom )|(?<=round )|(?<=bout )"
    r"|(?<=fter )|(?<=[Bb]efore )|(?<=\b[Bb]4 )|(?<=year )|(?<=of )|(?<=tween ))\d{2,3}\b"
    r"|(?=[1-3]?\d(?!\d))(?<=[\w@] )(?:(?<=\b[Aa]t )|(?<=\btil )|(?<=till )|(?<=like )|(?<=[Aa]bt )|(?<=bout )"
    r"|(?<=round )|(?<=ince )|(?<=ntil )|(?<=\bby )|(?<=tween )"
    r"|(?<=there in )|(?<=back in )|(?<=here in )|(?<=home in )|(?<=out in )"
    r"|(?<=@ )|(?<=\b[Mm]on )|(?<=\b[Ss]at )|(?<=\b[Ss]un )|(?<=\b[Ww]ed ))"
    r"[1-3]?\d(?:(?!\w)|st\b|nd\b|rd\b|th\b)(?![.,:]\d|[-–%])|['’‘`]\d\d(?!\d))"
)
# The first of some figures, a tick before them, a letter that they or a mark follow.
_STRONG_BEGINNINGS = (
    r"[0-9٠-٩۰-۹'’‘`ABHMQaqc](?<![A-Zacq](?![.CDM1-9]))"
    r"(?:(?<=\d)(?<!\d\d)|(?<=['’‘`])(?=\d)|(?<=\b[A-Zacq]))"
)
_AFTER = "in|last|next|nxt|lst|coming|every|each|of|and|or|on|by|till?|until|since|this|that"
# What stands before a short weekday in a message: 'see u sat', 'come mon', 'exam wed'.
MEETING = (
    "come|coming|for|work|working|due|again|home|round|over|party|shift|class|exam|game|match|leave|leaving|arrive"
    "|arriving|starts?|ends?|it|them|him|her|there|down|up|meet|meeting|appt"
)
_BESIDE_DAYS = f"{_AFTER}|n|til|to|from|the|you|u|ya|me|free|off|back|open|closed|{MEETING}"
COMPANY = dict.fromkeys(listed("fall sat sun mon wed may march"), _AFTER + "|the") | {
    "sat": _BESIDE_DAYS,
    "sun": _BESIDE_DAYS,
    "mon": _BESIDE_DAYS,
    "wed": _BESIDE_DAYS,
    "am": "this",
    "back": "while",
    "pm": "this",
    "past": "the|half|five|ten|twenty|minutes",
    "march": _AFTER + "|the|already|almost|nearly|basically|finally",
    "may": _AFTER + "|the|already|almost|nearly|basically|finally",
    "time": "the|this|that|some|same",
    "period": r"the|this|that|latest|current|corresponding|said|further|additional|financial|\d{4}",
    "then": "by|until|since",
    "war": "world",
    "light": "first",
    "daylight": "at|by|before|since|until|till|after|from",
    "sec": r"\d",
    "cent": r"\d{1,2}(?:st|nd|rd|th)",
    **dict.fromkeys([word for word, number in ORDINAL.items() if number >= 10], "the"),
    "eve": "this|the",
    "sharp": r"\d{1,2}|six|seven|eight|nine|ten",
    "date": "this|that|same",
    "recent": "the|their|his|its|of|other|by|from|with|in|a",
    "same": "the",
    "half": "first|second|last|latter|back|at|by|about|around|abt|till?|until|since|from",
    "moment": "the",
    "season": "same",
    "third": "the",
    "fourth": "the",
    "thousand": "(?:in|by|since|until|of|from|early|late|before|after) two",
}

# An hour in words: 'back at seven', 'until about ten to eight'.
DOSES = "ml|units?|tabs?|tablets?|caps?|capsules?|puffs?|drops|po|orally"
COMPANY["bid"] = f"mc?g|{DOSES}"
COMPANY |= dict.fromkeys(
    listed("two three four five six seven eight nine ten eleven twelve twenty"),
    "at|by|since|from|til|till|until|around|about|before|after|between|it's|it’s|its|nearly|almost",
)
# 'by six fifteen', 'When? Eleven thirty.'
COMPANY |= dict.fromkeys(
    listed("fifteen thirty forty fifty"), "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve"
)

# Words and marks that begin no shape, whatever follows: not am, pm, sept., Iune for June, rn for m, Feb'y, Octr.
_PLAIN = (
    r"(?![ap]m\b)[a-z]++(?=\s)",
    r"[A-HJ-Z][a-z]{2,}+(?=\s)(?<!rnber)",
    r"(?![AP]m)[A-HJ-Z][a-z]?(?=\s)|I[fnst]?(?=\s)",
    r"(?![AaPp]m\b|[A-Za-z]*rn)[A-HJ-Za-hj-z][a-z]*+(?:(?=[,;:!?)\"-])|(?=['’.])(?<=[a-z]{6}))"
    r"(?<![nbtv]r)(?<![nb]y)(?<!ugt)(?<!prl)",
    r"[^\w\s'’‘`]",
)

ENGLISH = Language(
    words=WORDS,
    shapes=SHAPES,
    weak=WEAK,
    strong=set(listed("May March MAY MARCH Fall Mon Wed Sat Sun Mar MAR AD")),
    strong_figures=_STRONG,
    figure_beginnings=_STRONG_BEGINNINGS,
    company=COMPANY,
    aliases=ALIASES,
    plain="|".join(_PLAIN),
)
rule = ENGLISH.rule
phrase = ENGLISH.phrase
meanings = ENGLISH.meanings
