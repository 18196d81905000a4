"""What a document defines a word to mean: "Acme Ltd ("the Company")", "the Claimant, Mr Omar Noor,".

1. A capitalised term in brackets and quotation marks behind a name, with its article; with it or alone, what a company
   calls itself: (the "Company," "we" or "our").
2. What courts call the parties, right before or behind the name ("Acme Ltd (Claimant)"), before a colon, at its right,
   or on the line below it; with or without an article ("Plaintiff Lena Quist", "LENA QUIST, Plaintiff,").

3. The name of a case that a state brings: "R v Omar Noor" makes him the defendant, and the accused.
4. Whose shares are told to be traded somewhere, "Acme Ltd (TSX: ACM)", is "the Company", where no other's are.

Wherever the term stands in the document it is that name then; a term that is given to two names is nobody's.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from extract.entities import quoted
from extract.entities.shapes import PLACE_LABELS
from extract.records import Mention

_APPOSED = r"(?:,? an? (?:[\w-]+ ){0,6}[\w-]+)?"  # "Acme Inc., a Delaware corporation | (the "Company")"
_DEFINES = re.compile(
    rf"{_APPOSED}\s?\((?:hereinafter |hereafter |referred to as |together |collectively |in this \w+ ){{0,2}}"
    r"(?=(?:the )?[\"“'‘])"
)
# Of several in one bracket each: (the "Company," "we" or "our").
_TERM = re.compile(
    r"(?:,? ?(?:(?:and|or|and/or) )?)?(?:(?P<article>the )?[\"“'‘](?P<within>[Tt]he )?"
    r"(?P<term>[A-Z][A-Za-z]+(?: [A-Z][A-Za-z]+){0,2}|[Ww]e|[Uu]s|[Oo]urs?)[,.]?[\"”'’])"
)
_OF_MANY = frozenset({"we", "us", "our", "ours"})
_WE = "we"
# Whose shares are traded there, as a release names its issuer, who is "the Company" in it: "Acme Ltd | (TSX: ACM)".
_TRADED = re.compile(
    r"(?:,? (?:Inc|Ltd|Limited|Corp|plc|PLC)\b\.?)?[ \u00a0]\((?:AIM|AMEX|ASX|CSE|Euronext|HKEX|JSE|LSE|Nasdaq|NASDAQ"
    r"|NYSE|OTC\w{0,6}|SGX|TSX)\b[^()\n]{1,40}\)"
)
_PARTY_WORDS = (
    "[Aa]ccused|[Aa]ppellant|[Aa]pplicant|[Cc]laimant|[Cc]omplainant|[Dd]eceased|[Dd]efendant|[Pp]etitioner"
    "|[Pp]laintiff|[Rr]espondent"
)
_PARTY = (
    r"(?:(?:[Ff]irst|[Ss]econd|[Tt]hird|[Ff]ourth|[Ff]ifth|[Ss]ixth|1st|2nd|3rd|4th|5th|6th)[ \u00a0])?"
    rf"(?:{_PARTY_WORDS})"
)
# What American courts call them, also without an article.
_PLAIN = frozenset({"Appellant", "Appellee", "Claimant", "Complainant", "Defendant", "Petitioner", "Plaintiff"})
_PLAIN |= {"Relator", "Respondent"}
_PLAINLY = "|".join(sorted(_PLAIN))
_TITLE = r"(?:(?:Mr|Mrs|Ms|Miss|Dr|Sir|Prof)\.? )?"
_BEFORE = re.compile(
    rf"\b[Tt]he (?P<term>{_PARTY}),? {_TITLE}$|^\s*(?P<field>{_PARTY}): {_TITLE}$"
    rf"|(?<!\b[Tt]he )\b(?P<plain>{_PLAINLY}),? {_TITLE}$",
    re.MULTILINE,
)
_BEHIND = re.compile(
    rf",? \(?[\"“]?[Tt]he (?P<term>{_PARTY})[\"”]?(?=[,.;:)])|\s{{1,20}}\((?P<bare>{_PARTY})\)"
    rf"|[ \t.…_-]*\n\s{{0,60}}(?P<under>{_PARTY})\s*$"
    rf"|,?(?: (?:plc|PLC|Ltd|Limited|LLC|Inc|Corp|SA|AG|GmbH)\b\.?)?[ \t.…_-]{{3,90}}(?P<right>{_PARTY})[ \t]*$"
    rf"|, (?P<plain>{_PLAINLY})[,.;]?[ \t]*$",
    re.MULTILINE,
)
_PROSECUTES = (
    r"(?:R|Rex|Regina|REGINA|(?:[Tt]he |THE )?(?:Crown|CROWN|King|Queen|KING|QUEEN|People|PEOPLE|Prosecutor|PROSECUTOR"
    r"|Republic|REPUBLIC|State|STATE)|DPP|United States(?: of America)?|UNITED STATES(?: OF AMERICA)?)"
    r"\s{1,20}[-–]?\s?(?:v|V|vs|versus|against)\b\.?\s?[-–]?\s{1,20}"
)
_CASE = re.compile(rf"(?:^|[\s(]){_PROSECUTES}$")
_LISTED = re.compile(r",? (?:and|or) ")  # "from the Claimant, Mr Vance | and Dr Cole": three people
_LABEL = re.compile(rf"(?:[Tt]he )?{_PARTY}(?=,? {_TITLE}[A-Z])")
_AND_OTHERS = re.compile(r",? (?:and|&) |,? et al|,|\s{1,20}(?:and|AND)\b")
_PLACED = re.compile(r"\b(?:in|of|at|from|near) $")  # "Acme Ltd, a firm based in Varna ("the Company")"
_CASE_OPENS = re.compile(rf"^[^\S\n]*{_PROSECUTES}", re.MULTILINE)
_PARTY_NAMED = re.compile(
    rf"[ACDPRacdpr](?<![A-Za-z].)(?<=(?=(?:{_PARTY_WORDS}|{_PLAINLY})).)"  # no word begins within "____Claimant"
)
_BRACKET = re.compile(r"\([^()\n]{0,40}[\"“'‘](?:[Tt]he )?[A-Z]")
_SIGN = re.compile(
    rf"{_BRACKET.pattern}|\b[Tt]he {_PARTY},? {_TITLE}[A-Z]|^{_PARTY}: "
    rf"|\b(?:{_PLAINLY}),? {_TITLE}[A-Z][a-z]|, (?:{_PLAINLY})[,.;]?[ \t]*$"
    rf"|{_CASE_OPENS.pattern}|\({_PARTY}\)|^.*\n\s*{_PARTY}\s*$|[ \t.…_]{{3}}{_PARTY}[ \t]*$",
    re.MULTILINE,
)
_REACH = 40  # characters before a name in which what a court calls it stands


def defining(text: str) -> list[int]:
    """Where what may define a term stands in a text; few have any of it."""
    may_be = any(sign.search(text) for sign in (_BRACKET, _PARTY_NAMED, _CASE_OPENS))
    return [found.start() for found in _SIGN.finditer(text)] if may_be else []


def mentions(text: str, named: Sequence[Mention]) -> Iterator[tuple[Mention, int]]:
    """The mentions that defined terms make, each with the number of the mention (in `named`) that it stands for."""
    meant: dict[str, set[int]] = {}
    bearer = 0  # the last name that is no place
    for number, mention in enumerate(named):
        placed = mention.label in PLACE_LABELS and _PLACED.search(text, max(0, mention.start - 12), mention.start)
        bearer = bearer if mention.label in PLACE_LABELS else number
        for term in _defined(text, mention):
            if term == _WE and mention.label == "PERSON":
                continue  # Lena Quist ("Us")
            meant.setdefault(term, set()).add(bearer if placed else number)
    taken = {mention.start for mention in named}
    for term, numbers in meant.items():
        if len({named[number].name for number in numbers}) > 1:
            continue
        first = min(numbers)
        marks = quoted.marks(text) if term == _WE else []
        for found in _standing(term).finditer(text):
            if found.start() not in taken and not (marks and _is_quoted(text, found.start(), marks)):
                yield Mention(*found.span(), found.group(), named[first].label, named[first].name), first


def is_label(text: str, mention: Mention) -> bool:
    """Whether this only says what a court calls the name right behind it: "the | First Respondent |, Acme Ltd"."""
    found = _LABEL.match(text, mention.start)
    return found is not None and found.end() == mention.end


def _defined(text: str, mention: Mention) -> Iterator[str]:
    """The terms that stand beside a name for it."""
    at = opened.end() if (opened := _DEFINES.match(text, mention.end)) else len(text)
    while found := _TERM.match(text, at):
        if found["term"].lower() in _OF_MANY:
            yield _WE
        elif found["article"] or found["within"] or found["term"] in _PLAIN:
            yield found["term"]
        at = found.end()
    if mention.label == "ORG" and _TRADED.match(text, mention.end):
        yield "Company"
    line = text.rfind("\n", 0, mention.start) + 1
    lead = text[max(line, mention.start - _REACH) : mention.start]
    if (found := _BEFORE.search(lead)) and not ("," in found[0] and _LISTED.match(text, mention.end)):
        yield found["plain"] or (found["term"] or found["field"]).lower()
    if _CASE.search(text, max(0, mention.start - _REACH), mention.start) and not _AND_OTHERS.match(text, mention.end):
        yield from ("accused", "defendant")
    if found := _BEHIND.match(text, mention.end):
        yield found["plain"] or (found["term"] or found["bare"] or found["under"] or found["right"]).lower()


def _standing(term: str) -> re.Pattern[str]:
    """The term with its article, where no name goes on behind it; what courts call the parties in either case."""
    if term == _WE:
        return re.compile(r"\b(?:[Ww]e|[Uu]s|[Oo]ur)\b")
    if term in _PLAIN:
        return re.compile(rf"\b(?:[Tt]he\s)?{term}\b(?!,?[ \u00a0\n]{_TITLE}[A-Z])")
    words = r"\s".join(term.split())
    party = f"(?i:{words})" if term.islower() else words
    return re.compile(rf"\b[Tt]he\s{party}\b(?!,?[ \u00a0\n]{_TITLE}[A-Z])")


def _is_quoted(text: str, at: int, marks: Sequence[int]) -> bool:
    """Whether somebody else may say "we" there: a quotation that opens in its line is not closed before it; `marks` are
    where all quotation marks stand."""
    return quoted.is_open(marks, text.rfind("\n", 0, at) + 1, at)
