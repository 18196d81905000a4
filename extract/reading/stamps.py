"""The line over a story that names who published it and when: "- The Varna Times - Saturday, May 16, 2009"."""

from __future__ import annotations

import re

from extract.reading.shapes import FULL_DATE

_LONGEST = 140  # characters
_YEAR = re.compile(r"\d{4}|\d[./-]\d")  # quickly told where there is none
_WEEKDAY = re.compile(r"\b(?:Mon|Tue|Tues|Wed|Wednes|Thu|Thur|Thurs|Fri|Sat|Satur|Sun)(?:day)?\b[.,]?", re.IGNORECASE)
_CLOCK = re.compile(r"\b\d{1,2}[:.]\d{2}(?:[:.]\d{2})?(?: ?[ap]\.?m\b\.?)?(?: ?\(?[A-Z]{2,4}\b\)?)?", re.IGNORECASE)
_UPDATED = re.compile(r"(?:updated|modified|revised|edited)\W{0,3}(?:on |at )?\W*\Z", re.IGNORECASE)
#: What shows that a line is about a publication: who publishes and writes, what a page says beside it.
_PAPERS = (
    "Advertiser|Argus|Chronicle|Courier|Daily|Dispatch|Examiner|Express|Gazette|Guardian|Herald|Independent|Inquirer"
    "|Journal|Mail|Mercury|Monitor|News|Newspaper|Observer|Post|Press|Standard|Star|Sun|Telegraph|Times|Tribune|Weekly"
)
_PRESS = re.compile(
    r"\b(?:AFP|ANSA|BBC|CBC|CBS|CNN|DPA|EFE|IANS|NBC|NPR|PTI|RFE/RL|TASS|UPI|VOA|Xinhua|Reuters|Al Jazeera"
    rf"|Associated Press|Agence France-Presse|[A-Z][\w’'-]+ (?:{_PAPERS})|[A-Z][A-Z’'-]+ (?:{_PAPERS.upper()})"
    r"|[Cc]orrespondent|[Rr]eporter|[Ss]taff [Ww]riter|[Cc]opyright"
    r"|[Bb]y [A-Z][\w.’'-]+(?: [A-Z][\w.’'-]+)?|BY [A-Z]{3,}|(?:[Ll]ast )?[Uu]pdated|min(?:utes?)? read"
    r"|[Ll]eave a [Cc]omment|\d+ [Cc]omments?|\d+ (?:years?|months?|days?|hours?) ago|issue|edition)\b|\(AP\)|©"
)
#: Who publishes, parted from the day by a mark: "Harbour Rights Watch · 14 March 2022", "Tarn Council, 3 May 2019".
_BODIES = (
    r"(?:Agency|Amnesty|Bureau|Cent(?:er|re)|Commission(?:er)?|Committee|Council|Court|Department|Federation|Forum"
    r"|Foundation|Fund|Group|Initiative|Institute|International|Ministry|Nations|Network|Observatory|Office"
    r"|Organi[sz]ation|Project|Prosecutor|Service|Union|University|Watch)\b"
)
_PUBLISHER = re.compile(
    rf"\b{_BODIES}[^|·•]{{0,40}} [|·•] "
    rf"|^(?:The )?(?:[A-Z][\w’'&-]* |and |for ){{0,5}}{_BODIES}(?: (?:for|of) (?:the )?[A-Z]\w+(?: [A-Z]\w+)*)?, \Z"
)
#: The small words such a line may have; with any other it is a sentence or tells of a happening.
_SMALL = frozenset({"a", "admin", "and", "at", "by", "correspondent", "edition", "et", "for", "from", "heard", "in"})
_SMALL |= {"issue", "last", "leave", "modified", "no", "of", "on", "posted", "published", "read", "reporter", "source"}
_SMALL |= {"staff", "the", "updated", "with", "writer", "am", "est", "gmt", "ist", "pm", "utc", "ago", "min", "comment"}
_SMALL |= {"c", "d", "p", "price", "vol"}  # "Price 2d.", "vol. 4"
_SMALL |= {"comments", "day", "days", "hour", "hours", "minute", "minutes", "month", "months", "year", "years"}
_WORD = re.compile(r"[^\W\d_]+")


def stamped(line: str) -> tuple[str, bool] | None:
    """The date written in such a line, and whether it is only that of a change; None where the line is none.

    "Varna Herald, Saturday 3 May 2014", "May 3, 2014 · by A. Writer", "6 June 2011 Last updated at 10:32 GMT",
    "Harbour Rights Watch · 14 March 2022"; no
    heading ("The Fall of Varna, 3 May 1992") and no sentence ("Reuters reported on 3 May 2014 that …").
    """
    line = line.split("\n")[0]
    date = FULL_DATE.search(line) if len(line) <= _LONGEST and _YEAR.search(line) else None
    if date is None:
        return None
    around = _CLOCK.sub(" ", _WEEKDAY.sub(" ", FULL_DATE.sub(" | ", line)))
    if not (_PRESS.search(around) or _PUBLISHER.search(line, 0, date.start())):
        return None
    if any(word.islower() and word not in _SMALL for word in _WORD.findall(around)):
        return None
    return date.group(), bool(_UPDATED.search(_CLOCK.sub(" ", _WEEKDAY.sub(" ", line[: date.start()]))))
