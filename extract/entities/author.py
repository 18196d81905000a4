"""Who "I" is in a document that says so: a statement, an affidavit, a diary, a letter.

1. "I, Omar Noor, of Varna, will say as follows"; "My name is Omar Noor".
2. A title: "Witness statement of Omar Noor", "Diary of Omar Noor"; a field: "Deponent: Omar Noor".
3. The name below a letter's last words: "Yours sincerely,", then "Omar Noor"; above a mail: "From: Omar Noor".
4. Who sent the message of a chat; whose turn it is in a record of what was said ("MRS. QUIST: I came in May"); who
   is interviewed, in each answer ("Interview with Omar Noor", then "A: I came in May"), and "you" in each question.
5. Whose life is told without a subject: "Biography of Omar Noor", "Curriculum vitae" above "Name: Omar Noor".

A text of several mails is read one by one. Where two people are named so, or a quotation stands around it, "I" is
nobody that is known. Nobody calls himself "he".
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from extract.dates.calendar_names import MONTHS, WEEKDAYS
from extract.entities import quoted
from extract.entities.wordlist import word_set
from extract.reading.messages import sender
from extract.records import Document, Mention

_TITLE = r"(?:(?:Mr|Mrs|Ms|Miss|Dr|Sir|Prof|Capt|Captain|CAPTAIN|Sgt|SGT|PC|DC|DS|DI|Rev"
_TITLE += r"|Col|Colonel|Gen|General|Lt|Lieutenant|Maj|Major|Brigadier|Admiral|Commander|Judge)\.?[ ](?:\d{1,5}[ ])?)?"
_WORD = r"[A-Z][^\W\d_]*(?:['’-][^\W\d_]+)*\.?"
_NAME = rf"{_TITLE}(?P<name>{_WORD}(?:[ ](?:(?:al|bin|da|de|del|der|di|dos|la|van|von)[ ]){{0,2}}{_WORD}){{1,4}})"
_STATEMENTS = (
    r"(?:[Ss]worn |[Ww]itness |[Ww]ritten |[Ff]irst |[Ss]econd |[Ss]upplementary )*"
    r"(?:[Aa]ffidavit|[Dd]eclaration|[Dd]eposition|[Dd]iary|[Jj]ournal|[Mm]emoirs?|[Ss]tatement|[Tt]estimony)"
)
_SHOUTED = (
    r"(?:SWORN |WITNESS |WRITTEN |FIRST |SECOND |SUPPLEMENTARY )*"
    r"(?:AFFIDAVIT|DECLARATION|DEPOSITION|DIARY|JOURNAL|MEMOIRS?|STATEMENT|TESTIMONY)"
)
_END = r"[^\w\n]{0,20}$"
_NAMES_HIMSELF = re.compile(rf"(?:^|[\s(])(?:I,|[Mm]y (?:full )?name is) {_NAME}(?=[,.;:(\n]| (?:and|of|aged|am)\b)")
_ENTITLED = re.compile(
    rf"^[^\w\n]{{0,20}}(?:{_STATEMENTS} of|{_SHOUTED} (?:OF|of)) {_NAME}(?:(?=,|\(|;| dated\b)|{_END})", re.MULTILINE
)
_FIELD = re.compile(
    r"^(?:Deponent|Name of (?:the )?(?:witness|deponent)|Witness(?: name)?|Reporting officer|Report by|Prepared by): "
    rf"{_NAME}(?:{_END}|, )",
    re.MULTILINE,
)
_SIGNED = re.compile(
    rf"^(?:Yours (?:sincerely|faithfully|truly|ever)|Sincerely(?: yours)?|(?:With )?(?:[Kk]ind|[Bb]est|[Ww]arm) "
    r"regards|Regards|(?:Many )?[Tt]hanks|Cheers|Respectfully(?: submitted| yours)?|Signed)"
    rf"[,:.]?\s{{1,20}}{_NAME}{_END}",
    re.MULTILINE,
)
_SENT = re.compile(
    rf"^(?:>[> ]{{0,9}})?(?:From: |On .{{6,60}}(?:,|\d|[AP]M) (?=.{{2,150}}(?:wrote:|<[^<>]{{3,80}}>(?: wrote:)?)$))"
    rf"\"?{_NAME}\"?(?: ?[<(\[].{{0,80}}| wrote:)?$",
    re.MULTILINE,
)
# "I, Omar Noor" in the middle of a line may be quoted, and who prepared a paper wrote down what others told.
_NOT_HIS_WORD = re.compile(r".*[^\W\d].*(?:I,|[Nn]ame is) (?:\w+\.? )?|\W*[“\"].*|.*Prepared by: ")
_SIGNS = (_NAMES_HIMSELF, _ENTITLED, _FIELD, _SIGNED, _SENT)
_LIVES = r"(?:[Bb]iograph(?:y|ical (?:note|sketch))|[Cc]areer|[Cc]urriculum [Vv]itae|CURRICULUM VITAE|CV|[Ll]ife)"
_OF_A_LIFE = re.compile(rf"\A[^\w\n]{{0,20}}{_LIVES}(?: of|:| [-–—]) {_NAME}(?:(?=,|\(|;|:)|{_END})", re.M)
_LIFE = re.compile(r"\A(?:.{0,80}\n){0,4}?\W{0,9}(?i:curriculum vitae|cv|résumé|biodata|biographical (?:data|note))\b")
_NAMED = re.compile(rf"^(?:Full )?[Nn]ame: {_NAME}{_END}", re.M)
_HEAD = 600  # characters in which a life's record says whose it is
_NEXT_MAIL = re.compile(
    r"^(?:>[> ]{0,9})?(?:From: |-{2,} ?(?:Original|Forwarded) [Mm]essage|On .{6,160} wrote:$)", re.M
)
_FIRST_PERSON = re.compile(r"\b(?:I(?=(?:[ \n][a-z]|['’](?:d|ll|m|ve)\b|, [a-z]))|[Mm]e|[Mm]y|[Mm]yself)\b")
# In what is asked alone: "when you go to Varna you need a permit" is of anybody.
_SECOND_PERSON = re.compile(r"\b[Yy]ou(?:r|rself)?\b(?! (?:know|see)[,.?])(?=[^.!?\n]{0,300}\?)")
_NUMBERED = re.compile(r"(?:[A-Z]\w+|\d) $")  # "World War I was", "Elizabeth I died": a number
# Capitalised before "I" all the same: "On Monday I saw", "In May I left".
_LEADS = frozenset(
    ["after", "although", "and", "as", "because", "before", "but", "here", "if", "later", "once", "since"]
)
_LEADS |= {"so", "that", "then", "there", "though", "today", "when", "where", "while", "yesterday"}
_LEADS |= {name.lower() for name in (*MONTHS, *WEEKDAYS)}


@dataclass(frozen=True, slots=True)
class Author:
    """Who says "I" from `begin` to `end`, and where the name stands; `tells`: all that stands there is his word;
    `asked`: he is called "you" there."""

    begin: int
    end: int
    named: tuple[int, int]
    tells: bool = True
    asked: bool = False


def authors(document: Document) -> list[Author]:
    """Who says "I" where, as the document itself tells."""
    text = document.text
    bounds = [0, *(found.start() for found in _NEXT_MAIL.finditer(text)), len(text)]
    if whose := _OF_A_LIFE.match(text) or (_NAMED.search(text, 0, _HEAD) if _LIFE.match(text) else None):
        return [Author(0, len(text), whose.span("name"), tells=False)]
    asked = _SIGNS if "I, " in text or " name is " in text else _SIGNS[1:]  # the first costs as much as the others
    signs = sorted(found.span("name") for sign in asked for found in sign.finditer(text))
    result = []
    for begin, end in pairwise(bounds):
        here = [one for one in signs if begin <= one[0] < end] if signs else []
        if here and _of_one(_key(text[slice(*one)]) for one in here):
            result.append(Author(begin, end, here[0], any(_tells(text, at) for at, _ in here)))
    result = result or _answers(text) or _turns(text, document.format == "subtitles")
    return result or [Author(b.start, b.end, who) for b in document.passages if (who := sender(text, b)) is not None]


# "The Minister (Mr Noor): …", "3. Omar Noor (Varna East) (Lab): …", "MR. NOOR: …", "NOOR: …"
_OF_TURN = r"[A-Z][\w'’-]+(?: (?:(?:al|bin|da|de|del|der|di|la|van|von) )?[A-Z][\w.'’-]*){1,3}"
_TURN = re.compile(
    r"^[ \t]{0,8}(?:[QT]?\d{1,3}\.[ \t]{1,3})?"
    r"(?:(?P<titled>(?:MR|MRS|MS|MISS|DR|SIR|Mr|Mrs|Ms|Miss|Dr|Sir|Lord|Baroness)\.? "
    r"[A-Z][A-Za-z'’-]+(?: [A-Z][A-Za-z'’-]+)?)"
    rf"|The [A-Z][^():\n]{{2,80}} \((?P<holder>(?:(?:Mr|Mrs|Ms|Miss|Dr|Sir)\.? )?{_OF_TURN})\)"
    rf"|(?P<member>{_OF_TURN})(?= \()|(?P<plain>{_OF_TURN})(?=:)|(?P<single>[A-Z][\w'’-]{{2,30}})(?=:)"
    r"|[A-Z][A-Za-z.'’-]*(?: [A-Z][A-Za-z.'’-]*){0,3})(?: \([^()\n]{1,60}\)){0,2}:[ \t]",
    re.MULTILINE,
)
_SPOKEN = re.compile(
    r"(?i)\b(?:debates?|evidence|examination|hansard|hearing|interview|official report|oral answers|panel|podcast"
    r"|press (?:briefing|conference)|testimony|transcript|verbatim)\b"
)
# Who speaks by what he does there, and what heads a field of a form.
_NO_NAMES = word_set("""
action address age anchor answer audience caller case chair chairman clerk comment conclusion contact counsel court date
day description details email evidence example exhibit facts female finding findings from host important incident
interpreter interviewee interviewer judge location male man moderator name narrator note notes officer operator outcome
participant phone place presenter president prosecutor question recommendation reference remarks reply reporter
respondent response result source speaker staff status subject summary time title translator type update voice
voiceover warning witness woman
""")
_FEWEST_TURNS = 3
_INTERVIEWED = re.compile(
    r"^[^\w\n]{0,20}(?:(?:(?:[Tt]ranscript|[Rr]ecord|[Nn]otes?) of (?:an |the )?)?(?:[Ww]itness )?"
    r"(?:[Ii]nterview|[Dd]eposition|[Ee]xamination)(?: with| of)|(?:TRANSCRIPT OF )?(?:WITNESS )?"
    rf"(?:INTERVIEW|DEPOSITION|EXAMINATION) (?:WITH|OF)|(?:Interviewee|Witness|Deponent):) {_NAME}(?:(?=,? \d)|{_END})",
    re.MULTILINE,
)
_ASKED_OR_TOLD = re.compile(
    r"^[ \t]{0,8}(?:(?P<told>A|Ans|Answer|ANSWER)|Q|Ques|Question|QUESTION)[.:][ \t]", re.MULTILINE
)


def _answers(text: str) -> list[Author]:
    """Who is interviewed, in each of the answers ("A. I left in May.", "Haddad: I left in May.") and questions."""
    named = _INTERVIEWED.search(text)
    if named is None:
        return []
    words = named["name"].lower().split()
    turns = list(_ASKED_OR_TOLD.finditer(text)) or list(_TURN.finditer(text))
    told = [bool(one["told"]) if one.re is _ASKED_OR_TOLD else _words_of(one) in (words, words[-1:]) for one in turns]
    return [
        Author(one.end(), end, named.span("name"), tells=his, asked=not his)
        for one, end, his in zip(turns, _ends(turns, text), told, strict=True)
        if any(told)
    ]


def _words_of(turn: re.Match[str]) -> list[str]:
    return turn[0].strip(" :\t").lower().split()


def _turns(text: str, film: bool) -> list[Author]:
    """Whose turn it is where, in a text in which several speak by turns; those who are named without a title or an
    office only where it says at its head that it is a record of what was said."""
    turns = list(_TURN.finditer(text))
    spoken = len(turns) >= _FEWEST_TURNS and (film or _SPOKEN.search(text, 0, _HEAD) is not None)
    groups = ("titled", "holder", "member", "plain") if spoken else ("titled",)
    named = [next((one.span(group) for group in groups if one[group]), None) for one in turns]
    if spoken:
        often = Counter(one["single"] for one in turns)
        single = [one.span("single") if _is_name(one["single"], often) else None for one in turns]
        named = [at or alone for at, alone in zip(named, single, strict=True)]
    if len(turns) < _FEWEST_TURNS or not any(named):
        return []
    return [
        Author(one.end(), end, name)
        for one, end, name in zip(turns, _ends(turns, text), named, strict=True)
        if name is not None
    ]


def _is_name(word: str | None, often: Mapping[str | None, int]) -> bool:
    """Whether a word before a colon is somebody's name: it stands there again, and is no part that somebody plays."""
    return word is not None and often[word] > 1 and word.lower() not in _NO_NAMES


_HEADING = re.compile(r"\n[ \t]*\n[A-Z][^\n.?!:;,]{2,60}\n(?=[ \t\n]*[A-Z])")


def _ends(turns: Sequence[re.Match[str]], text: str) -> list[int]:
    """Where each turn ends: with the next, or at a heading before it."""
    ends = [*(found.start() for found in turns[1:]), len(text)][: len(turns)]
    heads = (_HEADING.search(text, one.end(), end) for one, end in zip(turns, ends, strict=True))
    return [end if head is None else head.start() for end, head in zip(ends, heads, strict=True)]


def with_authors(text: str, mentions: Sequence[Mention], told: Sequence[Author]) -> list[Mention]:
    """The mentions, with the names of who says "I" made people's where they are none."""
    spans = {one.named for one in told}
    kept = [one for one in mentions if all(one.end <= start or end <= one.start for start, end in spans)]
    kept += [Mention(start, end, text[start:end], "PERSON") for start, end in spans]
    return sorted(kept, key=lambda one: (one.start, one.end))


def _tells(text: str, at: int) -> bool:
    """Whether a name at its place shows that all is this person's word."""
    return _NOT_HIS_WORD.fullmatch(text, text.rfind("\n", 0, at) + 1, at) is None


def _key(name: str) -> tuple[str, str]:
    """First and last name, in one case."""
    parts = name.lower().replace(".", "").split()
    return parts[0], parts[-1]


def _of_one(keys: Iterable[tuple[str, str]]) -> bool:
    """Whether these first and last names are one person's, who may sign with an initial ("Signed: D. Koven")."""
    told = set(keys)
    first = {(one[0], last) for one, last in told if len(one) > 1}
    return len(told - {one for one in told if one in first and len(one[0]) == 1}) == 1


def with_first_person(
    text: str, told: Sequence[Author], named: Sequence[Mention], paragraphs: Sequence[int]
) -> list[Mention]:
    """The mentions with those that "I", "me" and "my" make, and without "he" for who says "I"."""
    names = {(one.start, one.end): one.name for one in named}
    found = list(_placed(list(_first_person(text, told, named, paragraphs, names)), told))
    third = [
        (place, one)
        for place, one in _placed([one for one in named if one.text.lower() in _THIRD], told)
        if place >= 0 and one.name == names[told[place].named]
    ]
    often = Counter(place for place, _ in found)
    often.subtract(place for place, _ in third)  # a life that quotes "I, Omar Noor, declare" is not his own
    wrong = {id(one) for place, one in third if often[place] >= 0}
    return [one for one in named if id(one) not in wrong] + [one for place, one in found if often[place] >= 0]


_THIRD = frozenset({"he", "she", "him", "his", "her"})


def _placed(mentions: Sequence[Mention], told: Sequence[Author]) -> Iterator[tuple[int, Mention]]:
    """Each mention with the number of who says "I" there, -1 for nobody."""
    begins = [one.begin for one in told]
    for mention in mentions:
        place = bisect_right(begins, mention.start) - 1
        yield (place if place >= 0 and mention.start < told[place].end else -1), mention


def _first_person(
    text: str,
    told: Sequence[Author],
    named: Sequence[Mention],
    paragraphs: Sequence[int],
    names: Mapping[tuple[int, int], str],
) -> Iterator[Mention]:
    """The mentions that "I", "me" and "my", or "you", make outside quotations; `paragraphs` by their begin."""
    covered = {at for one in named for at in range(one.start, one.end)} if told else set()
    for one in told:
        inside = paragraphs[bisect_right(paragraphs, one.begin) : bisect_left(paragraphs, one.end)]
        bounds = [one.begin, *inside, one.end]
        for begin, end in pairwise(bounds):
            for found in _outside_quotes(_SECOND_PERSON if one.asked else _FIRST_PERSON, text, begin, end):
                if found.start() not in covered and not _is_number(text, found):
                    yield Mention(found.start(), found.end(), found.group(), "PERSON", names[one.named])


def _outside_quotes(pattern: re.Pattern[str], text: str, begin: int, end: int) -> Iterator[re.Match[str]]:
    marks = quoted.marks(text, begin, end)
    for found in pattern.finditer(text, begin, end):
        if not quoted.is_open(marks, begin, found.start()):
            yield found


def _is_number(text: str, found: re.Match[str]) -> bool:
    lead = _NUMBERED.search(text, max(0, found.start() - 30), found.start()) if found.group() == "I" else None
    return lead is not None and lead.group().strip().lower() not in _LEADS and not lead.group()[0].isdigit()
