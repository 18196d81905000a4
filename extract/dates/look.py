"""What a guard sees of the text around a match: only the neighbourhood, so that guards stay linear."""

from __future__ import annotations

import re
from typing import NamedTuple

# Where a sentence ends: not after an initial or a title, and not before a small letter (Acme Corp. said).
_TITLES = (
    "Mr",
    "Mrs",
    "Ms",
    "Dr",
    "St",
    "Gen",
    "Sen",
    "Gov",
    "Rep",
    "Lt",
    "Col",
    "Capt",
    "Sgt",
    "Jr",
    "No",
    "vs",
    "Prof",
)
_OPENING = "The|It|He|She|They|But|In|An?|And|On|At|This|That|If|For"
SENTENCE_END = re.compile(
    rf"[!?;]\s|\.(?:(?=\s+(?:{_OPENING})\s)|(?<!\b[A-Z]\.)"
    + "".join(rf"(?<!\b{title}\.)" for title in _TITLES)
    + r"(?!\s+[a-z]))\s"
)


class Look(NamedTuple):
    """What a guard sees: where the match stands in the text. Looks only at the neighbourhood."""

    text: str
    start: int
    end: int

    @property
    def words(self) -> str:
        return self.text[self.start : self.end]

    @property
    def lead(self) -> str:
        """The characters before, at most 40."""
        return self.text[max(0, self.start - 40) : self.start]

    @property
    def tail(self) -> str:
        """The characters after, at most 40."""
        return self.text[self.end : self.end + 40]

    @property
    def before(self) -> str:
        """The word right before, in its case; "" at a sentence's, paragraph's or text's start."""
        lead = self.lead
        if "\n\n" in lead[len(lead.rstrip()) :]:
            return ""
        last = lead.rsplit(None, 1)[-1:]
        if last == ["&"]:
            return "and"
        match = _WORD_BEFORE.search(last[0]) if last else None
        return match.group(1) if match else ""

    @property
    def after(self) -> str:
        """The word right after, in its case; "" where a mark or the end follows."""
        match = _WORD_AFTER.match(self.tail)
        return match.group(1) if match else ""

    @property
    def informal(self) -> bool:
        """Whether the whole text is a short message with the marks of one, or this line is a message of a chat."""
        text = self.text
        if len(text) <= _LONGEST and _MESSAGE.search(text):
            return True
        line = line_start(text, self.start, _LONGEST + _LONGEST_STAMP)
        if line is None:
            return False
        stamp = _STAMP.match(text, line)
        if stamp is None and not _under_stamp(text, line):
            return False
        start = stamp.end() if stamp else line
        end = text.find("\n", self.start, start + _LONGEST + 1)
        message = text[start : end if end >= 0 else start + _LONGEST + 1]
        return len(message) <= _LONGEST and (message[:1].islower() or bool(_MESSAGE.search(message)))


def line_start(text: str, at: int, within: int) -> int | None:
    """Where the line of a place begins; None where it began more than so many characters ago.

    A page without line breaks is one line of any length: looked back through anew for each of its dates, it
    would cost the square of its length.
    """
    lead = max(0, at - within)
    line = text.rfind("\n", lead, at) + 1
    return None if line == 0 and lead > 0 else line


def _under_stamp(text: str, line: int) -> bool:
    """Whether the line stands right below one that ends with a day and hour: Amir, [12.05.2021 14:03]."""
    above = line_start(text, line - 1, _LONGEST_STAMP) if line > 1 else None
    if above is None or line - above <= _SHORTEST_STAMP or text[line - 2] not in "0123456789]mM.:":
        return False
    return bool(_STAMPED.search(text, above, line))


_SHORTEST_STAMP, _LONGEST_STAMP = 14, 100  # characters of a line
_HOUR = r"\d{1,2}[:.]\d{2}(?:[:.]\d{2})?(?:[ \u202f]?[apAP]\.?[mM]\.?)?"
_STAMPED = re.compile(rf"\d{{2}}[ ,T](?: ?at )? {{0,2}}{_HOUR}\]?:?\s*$")
_LONGEST = 300  # characters of a short message
# What opens a message of a chat: [12/05/2021, 14:03:22] Amir: …, 12.05.21, 14:03 - Amir: …
_STAMP = re.compile(
    rf"[\u200e\u200f\ufeff]?\[?\d{{1,4}}[./-]\d{{1,2}}[./-]\d{{2,4}},? {_HOUR}"
    r"(?:\]| [-–]) (?:[^:\n]{1,60}: |<[^<>\n]{1,60}> )?"
)
# What nobody writes in a report: addresses of the net, smileys, slang, a lower-case i, a beginning without a capital.
_MESSAGE = re.compile(
    r"(?<!\w)[#@]\w|https?://|::|[!?.]{2,}|[:;]-?[)(DPo]|\bT\.T|\^\^|\w~|[\U0001F300-\U0001FAFF]|(?<![\w.(])i(?![\w.)'’])"
    r"|\A\s*(?=[^\n]{30}|[^\n]*\?|(?:lets|my|our|is|are|can|will|do|did|just|so|got|gotta"
    r"|going|been|back|off|still|(?:he|she|we|they) (?:has|have|is|are)) )"
    r"(?!(?:in|on|at|by|from|since|the|an?|to|of)\b)[a-z][a-z' ]"
    r"|(?i:\b(?:lol|omg|u(?!\.\w)|ur|gonna|gotta|wanna|pls|plz|thx|rt|im|ive|dont|cant|wont|didnt|haha\w*"
    r"|hehe\w*|nite|2nite"
    r"|tmrw|tmr|yday|tdy|btw|bday|ppl|rn|ily|tix|fml|bff|abt|coz|kinda|yay|yessa|ugh|lah|leh|lor|nvm|idk|tbh|smh"
    r"|ill(?= (?:be|go|see|get|call|have|do|come|take|make|try|tell|let|just|miss|never|text|bring|still|add|check)\b)"
    r"|wtf|bae"
    r"|lmao|lmfao|rofl|omfg|wassup|2moro|wknd|wkend|shit|fuck\w*"
    r"|(?-i:jk|imo|imho|ngl|cya|g2g|gtg|brb|ttyl|ikr|dunno|lemme|gimme|imma|y['’]?all|b4|gr8|l8r?|m8|cuz|bcos|bcuz"
    r"|tho|xx+|xoxo|ya"
    r"|nxt|cu|wk|wks|innit|(?<!running )mate|hun|babe|soz|wot|w8|fyi|eta|asap|any1|some1|every1|thru|bc|smth|sth|msg"
    r"|n(?! ?=)|r|nah|yeah|yep|hiya|aww+|argh|oops|damn|theyre|youre|hes|shes|thats|doesnt|isnt|wasnt|hasnt|havent"
    r"|couldnt|wouldnt"
    r"|shouldnt|arent|werent|aint|whats))\b)"
)
_WORD_BEFORE = re.compile(r"(?:\.\.+)?((?:[\w'’$£€#-]|\.(?!\.))+)$")
_WORD_AFTER = re.compile(r"[\s-]*([\w'’%]+)")
