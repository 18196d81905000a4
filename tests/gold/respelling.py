"""Other ways to write our annotated texts, none of which changes what they tell: tables of them, a line each.

A respelling is a list of edits of a text, by a pattern inside the annotated expressions or anywhere, or by a function
of the document. What is read in the text so written is compared with what was read before, places carried over.
To add one: a line in `RESPELLINGS`, in the group whose floor it counts for.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial

from timex_scoring import Annotated, Marked

from extract.dates.english import lexicon

Edit = tuple[int, int, str]
Edits = Callable[[Annotated], list[Edit]]
Change = str | Callable[[re.Match[str]], str]
Find = Callable[[str, date | None], Sequence[Marked]]

MONTHS = [name.capitalize() for name in lexicon.MONTHS]
WEEKDAYS = [name.capitalize() for name in lexicon.WEEKDAYS]
ONES, TEENS, TENS = list(lexicon.DIGIT), list(lexicon.TEEN), list(lexicon.TENS)
ORDINALS = list(lexicon.ORDINAL)[:20]
_MONTH, _WEEKDAY, _ORDINAL = "|".join(MONTHS), "|".join(WEEKDAYS), "|".join(ORDINALS[2:])
_DAY, _YEAR = r"(?:3[01]|[12]\d|[1-9])", r"(?:1[6-9]|20)\d\d"
_UNITS = "seconds?|minutes?|hours?|days?|weeks?|months?|years?"
_SMALL_WORDS = frozenset(lexicon.listed("a an the of in on at by for to and or from with as but nor"))


def in_words(number: int) -> str:
    """A number from one to ninety-nine in words."""
    if number < 20:
        return [*ONES, *TEENS][number - 1]
    tens, ones = divmod(number, 10)
    return TENS[tens - 2] + (f"-{ONES[ones - 1]}" if ones else "")


NUMBERS = {in_words(number): number for number in range(1, 100)}
_NUMBER = "|".join(sorted((word.replace("-", "[- ]") for word in NUMBERS), key=len, reverse=True))


def in_figures(number: int) -> str:
    """1st, 2nd, 23rd."""
    teen = number % 100 in (11, 12, 13)
    return f"{number}{'th' if teen else {1: 'st', 2: 'nd', 3: 'rd'}.get(number % 10, 'th')}"


def _shortened(name: str) -> str:
    return {"September": "Sept.", "Tuesday": "Tues.", "Thursday": "Thurs."}.get(name, name[:3] + ".")


def _replaced(pattern: str, by: Change, marked: bool, document: Annotated) -> list[Edit]:
    """The edits that a pattern makes, in the annotated expressions or in the whole text."""
    edits = []
    for start, end in [(one.start, one.end) for one in document.gold] if marked else [(0, len(document.text))]:
        for match in re.finditer(pattern, document.text[start:end]):
            new = match.expand(by) if isinstance(by, str) else by(match)
            if match.group()[:1].isupper():
                new = new[:1].upper() + new[1:]
            edits.append((start + match.start(), start + match.end(), new))
    return edits


def within(pattern: str, by: Change) -> Edits:
    """A respelling inside the annotated expressions."""
    return partial(_replaced, pattern, by, True)


def anywhere(pattern: str, by: Change) -> Edits:
    return partial(_replaced, pattern, by, False)


def recased(change: Callable[[str], str]) -> Edits:
    """All letters in another case, but those that would become two."""
    return lambda document: [
        (at, at + 1, change(letter)) for at, letter in enumerate(document.text) if len(change(letter)) == 1
    ]


def titled(document: Annotated) -> list[Edit]:
    """As headlines have it: Every Word But the Small Ones."""
    words = re.finditer(r"(?<![\w'’])[a-z]\w*", document.text)
    return [(word.start(), word.start() + 1, word[0][0].upper()) for word in words if word[0] not in _SMALL_WORDS]


def framed(before: str, after: str = "") -> Edits:
    """The whole text between these, where it is one line."""
    return lambda document: (
        [] if "\n" in document.text else [(0, 0, before), (len(document.text), len(document.text), after)]
    )


def each(before: str, after: str) -> Edits:
    """Every annotated expression between these."""
    return lambda document: [
        edit for one in document.gold for edit in ((one.start, one.start, before), (one.end, one.end, after))
    ]


_OPENERS = re.compile(
    r"(?:The|An?|In|On|At|By|From|Since|Until|After|Before|He|She|It|They|We|His|Her|Its|Their|This|These|Those|Between"
    r"|During|For|When|While|Last|Next|Some|About|Only|Over|Each|Every|Yesterday|Today|There|More|Most|All|Both|One"
    r"|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten)\b"
)


def told(before: str) -> Edits:
    """The first sentence behind these words, where it opens with a word that has its capital only for that."""

    def edits(document: Annotated) -> list[Edit]:
        opens = _OPENERS.match(document.text)
        return [(0, 0, before), (0, 1, document.text[0].lower())] if opens and "\n" not in document.text else []

    return edits


# Group → name → edits.
RESPELLINGS: dict[str, dict[str, Edits]] = {
    "capitals": {
        "ALL CAPITALS": recased(str.upper),
        "all small": recased(str.lower),
        "Title Case": titled,
        "3 MAY": within(rf"(?<=\d )({_MONTH})\b", lambda match: match[0].upper()),
    },
    "names": {
        "Sept. 3": within(rf"\b(?!May)(?:{_MONTH})(?=,? \d)", lambda match: _shortened(match[0])),
        "Sep 3": within(rf"\b(?!May)(?:{_MONTH})(?=,? \d)", lambda match: match[0][:3]),
        "3 Sep": within(rf"(?<=\d )(?!May)(?:{_MONTH})\b", lambda match: match[0][:3]),
        "Sept": within(r"\bSeptember(?=,? \d)|\bSep\b\.?", "Sept"),
        "Tues. 3 May": within(rf"^(?:{_WEEKDAY})(?=,? (?:\d|{_MONTH}))", lambda match: _shortened(match[0])),
        "Tue 3 May": within(rf"^(?:{_WEEKDAY})(?=,? (?:\d|{_MONTH}))", lambda match: match[0][:3]),
        "Tues. morning": within(rf"\b(?:{_WEEKDAY})(?= (?:morning|night|evening))", lambda match: _shortened(match[0])),
        "autumn": within(r"\bfall(?= (?:of )?\d{4})", "autumn"),
        "week-end": within(r"\bweekend", "week-end"),
    },
    "numbers": {
        "three days": within(
            rf"(?<![\d.,:/–-])\b[1-9]\d?(?=[ -](?:{_UNITS})\b)", lambda match: in_words(int(match[0]))
        ),
        "3 days": within(
            rf"\b(?:{_NUMBER})(?=[ -](?:{_UNITS})\b)",
            lambda match: str(NUMBERS[match[0].lower().replace(" ", "-")]),
        ),
        "twenty one": within(rf"\b({'|'.join(TENS)})-({'|'.join(ONES)})\b", r"\1 \2"),
        "3rd": within(
            rf"\b(?:{_ORDINAL})\b(?! (?:of|to) )", lambda match: in_figures(ORDINALS.index(match[0].lower()) + 1)
        ),
        "1.5": within(rf"\b({'|'.join(ONES)}) and a half\b", lambda match: f"{NUMBERS[match[1].lower()]}.5"),
        "a dozen": within(r"\b(?:twelve|12)(?= (?:seconds|minutes|hours|days|weeks|months|years))", "a dozen"),
        "one week ago": within(rf"^an?(?= (?:{_UNITS}) (?:ago|later|earlier))", "one"),
        "1st quarter": within(
            r"\b(?:first|second|third|fourth)(?=[ -]quarter)",
            lambda match: in_figures(ORDINALS.index(match[0].lower()) + 1),
        ),
        "Q1": within(
            r"^the (first|second|third|fourth) quarter of (\d{4})$",
            lambda match: f"Q{ORDINALS.index(match[1]) + 1} {match[2]}",
        ),
        "1990's": within(r"\b(\d{3}0)s\b", r"\1's"),
    },
    "orders": {
        "May 3, 2018": within(rf"^({_DAY}) ({_MONTH}) ({_YEAR})$", r"\2 \1, \3"),
        "3 May 2018": within(rf"^({_MONTH}) ({_DAY}), ({_YEAR})$", r"\2 \1 \3"),
        "the 3rd of May": within(
            rf"^({_DAY}) ({_MONTH})\b", lambda match: f"the {in_figures(int(match[1]))} of {match[2]}"
        ),
        "3rd May": within(rf"^({_DAY}) ({_MONTH})\b", lambda match: f"{in_figures(int(match[1]))} {match[2]}"),
        "May 3rd": within(
            rf"^({_MONTH}) ({_DAY})(?=, \d{{4}}$|$)", lambda match: f"{match[1]} {in_figures(int(match[2]))}"
        ),
        "03 May": within(rf"^([1-9])(?= (?:{_MONTH})\b)", r"0\1"),
        "3-May-2018": within(
            rf"^({_DAY}) ({_MONTH}) ({_YEAR})$", lambda match: f"{match[1]}-{match[2][:3]}-{match[3]}"
        ),
        "2018-05-03": within(
            rf"^({_DAY}) ({_MONTH}) ({_YEAR})$",
            lambda match: f"{match[3]}-{MONTHS.index(match[2]) + 1:02}-{int(match[1]):02}",
        ),
        "3 May, 2018": within(rf"^({_DAY}) ({_MONTH}) ({_YEAR})$", r"\1 \2, \3"),
        "May of 2018": within(rf"^({_MONTH}) ({_YEAR})$", r"\1 of \2"),
        "May, 2018": within(rf"^({_MONTH}) ({_YEAR})$", r"\1, \2"),
        "Monday 3 May": within(rf"^({_WEEKDAY}), ", r"\1 "),
    },
    "marks": {
        "hyphen": anywhere(r"(?<=[\da-z])–(?=[\dA-Z])", "-"),
        "em dash": anywhere(r"(?<=[\da-z])–(?=[\dA-Z])", "—"),
        "&": anywhere(r"(?<=\d) and (?=\d)", " & "),
        "’": anywhere(r"(?<=\w)'(?=\w|\s)", "’"),
        "straight quotes": anywhere(r"[“”]", '"'),
        "am": within(r"\b([ap])\.m\.?", r"\1m"),
        "AM": within(r"\b([ap])\.m\.?", lambda match: match[1].upper() + "M"),
        "7.30 pm": within(r"\b(\d\d?):(\d\d)(?= ?[ap]\.?m)", r"\1.\2"),
        "*emphasis*": each("*", "*"),
        "**strong**": each("**", "**"),
    },
    "synonyms": {
        "subsequent": within(r"^(the|The) following\b", r"\1 subsequent"),
        "ensuing": within(r"^(the|The) following\b", r"\1 ensuing"),
        "prior": within(r"^(the|The) (?:previous|preceding)\b", r"\1 prior"),
        "preceding": within(r"^(the|The) (?:previous|prior)\b", r"\1 preceding"),
        "before": within(r"(?<=s )earlier$|(?<=(?:week|year|onth) )earlier$", "before"),
        "afterwards": within(r"(?<=[a-z] )later$", "afterwards"),
        "the past two weeks": within(r"^the last (?=\w+ (?:days|weeks|months|years|hours)$)", "the past "),
        "the beginning of": within(r"\bthe start of\b", "the beginning of"),
        "the close of": within(r"\bthe end of\b", "the close of"),
        "two weeks": within(r"\ba fortnight\b", "two weeks"),
        "about": within(r"\baround\b", "about"),
        "approximately": within(r"\b(?:about|roughly)\b", "approximately"),
        "yrs": within(r"(?<=\d )years\b", "yrs"),
        "hrs": within(r"(?<=\d )hours\b", "hrs"),
        "till": anywhere(r"\buntil\b", "till"),
    },
    "surroundings": {
        "“quoted”": framed("“", "”"),
        "(in brackets)": framed("(", ")"),
        "• bullet": framed("• "),
        "- hyphen": framed("- "),
        "2. number": framed("2. "),
        "| cell |": framed("| ", " |"),
        "line before": framed("The report follows.\n\n"),
        "line after": framed("", "\n\nThe report ends."),
        "Mr Haddad said": told("Mr Haddad said "),
        "According to": told("According to the ministry, "),
        "However": told("However, "),
    },
}


@dataclass(frozen=True)
class Respelt:
    """A text written anew, and where in it a place of the old one lies."""

    text: str
    edits: tuple[Edit, ...]

    def place(self, at: int, is_end: bool) -> int:
        """What is put right before an expression or right behind it stays outside."""
        moved = 0
        for start, end, new in self.edits:
            if at < start or (at == start and (is_end or start < end)):
                break
            if at < end:
                return start + moved + (len(new) if is_end else 0)
            moved += len(new) - (end - start)
        return at + moved


def respelt(document: Annotated, edits: Edits) -> Respelt | None:
    """The document written anew; None where nothing in it changes."""
    made = [edit for edit in sorted(set(edits(document))) if document.text[edit[0] : edit[1]] != edit[2]]
    parts: list[str] = []
    last = 0
    for start, end, new in made:
        parts += document.text[last:start], new
        last = end
    return Respelt("".join((*parts, document.text[last:])), tuple(made)) if made else None


def differences(document: Annotated, new: Respelt, find: Find) -> Iterator[str]:
    """What is read otherwise, a line each; a full stop behind a shortened word may belong to it or not."""
    was = [
        (new.place(one.start, False), new.place(one.end, True), one) for one in find(document.text, document.published)
    ]
    now = [(one.start, one.end, one) for one in find(new.text, document.published)]
    before, after = ({_reading(new.text, *found) for found in readings} for readings in (was, now))
    for sign, readings in (("-", before - after), ("+", after - before)):
        for start, end, *rest in sorted(readings, key=str):
            yield f"{sign} {new.text[start:end]!r} {rest}"


def _reading(text: str, start: int, end: int, one: Marked) -> tuple[int, int, str, str, str | None]:
    return start, end - (text[end - 1 : end] == "."), one.type, one.value, one.mod
