"""Subtitles (.srt, .vtt): the spoken words as running text; a cue's clock is of the film, no time of the story.

Who speaks ("<v Lena Quist>I left in May") stands before each turn; what a file says it is, above the first.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from extract.reading.draft import Draft, Unreadable
from extract.reading.limits import Limits
from extract.reading.shapes import FULL_DATE
from extract.reading.text import decode

_CLOCK = r"(?:\d{1,3}:)?\d{1,2}:\d{2}[.,]\d{1,3}"
_TIMING = re.compile(rf"\s*({_CLOCK})\s*-->\s*({_CLOCK})")
_TAG = re.compile(r"<[^<>]{0,100}>|\{\\[^{}]{0,100}\}")
# "NOTE Recorded 12 September 2019", before the first words
_RECORDED = re.compile(
    r"(?:NOTE|WEBVTT)\s[^\n]{0,80}?\b(?:recorded|recording|filmed|broadcast|aired|published|interview|date)\b[^\n]{0,80}",
    re.IGNORECASE,
)
_VOICE = re.compile(r"<v(?:\.[^\s<>]{1,40})?\s+([^<>:\n]{1,60})>")
# "QUIST: I left in May", ">> Lena Quist: I left": another begins to speak
_LABEL = re.compile(
    r"(?:>> ?|- ?)?(?P<who>[A-Z][A-Z.'’ -]{1,40}|[A-Z][\w'’-]+(?: [A-Z][\w.'’-]+){1,3}): (?=\S)|>> ?(?=\S)|[-–] (?=\S)"
)
_TITLE = re.compile(r"WEBVTT[ \t]+(?:[-–—][ \t]*)?([^\W\d_][^\n]{3,200})")
_PAUSE = 4.0  # seconds of silence that part paragraphs
_LONG = 600  # characters after which a sentence's end parts them too


def read_subtitles(data: bytes, name: str, limits: Limits) -> list[Draft]:
    """The words of a film or recording."""
    text, problems = decode(data)
    paragraphs = [paragraph for paragraph in _paragraphs(text) if paragraph]
    if not paragraphs:
        raise Unreadable("this file holds no subtitles")
    titled = _TITLE.match(text)
    title = [titled[1].strip()] if titled else []
    return [Draft("\n\n".join([*title, *paragraphs]), "subtitles", metadata=_recorded(text), problems=problems)]


def _recorded(text: str) -> dict[str, str]:
    """The day on which it was recorded or shown, as a note above the first words tells it."""
    note = _RECORDED.search(text.partition("-->")[0])
    day = FULL_DATE.search(note[0]) if note else None
    return {"note": day[0]} if day else {}


def _paragraphs(text: str) -> Iterator[str]:
    words: list[str] = []
    last_end = 0.0
    voice = ""
    for start, end, who, line in _cues(text):
        length = sum(map(len, words))
        turns = bool(who) and who != voice
        label = None if who else _LABEL.match(line)
        if words and (turns or label or start - last_end > _PAUSE or (length > _LONG and words[-1][-1:] in ".!?")):
            yield " ".join(words)
            words = [f"{voice}:"] if voice and not turns else []
        if turns:
            voice, words = who, [f"{who}:"]
        if label:
            line = f"{label['who']}: {line[label.end() :]}" if label["who"] else line[label.end() :]
        if line and (not words or words[-1] != line):  # rolling captions repeat a line
            words.append(line)
        last_end = end
    yield " ".join(words)


def _cues(text: str) -> Iterator[tuple[float, float, str, str]]:
    """Each cue's begin and end, who speaks, where it says so, and the words."""
    timing: re.Match[str] | None = None
    words: list[str] = []
    shown = below = ""  # the last line of the cue before, of this: captions that roll show it again above their next
    voice = ""
    lines = text.splitlines()
    for place, line in enumerate(lines):
        match = _TIMING.match(line)
        if match:
            if timing:
                yield _seconds(timing[1]), _seconds(timing[2]), voice, " ".join(words)
            shown, below = below or shown, ""
            timing, words, voice = match, [], ""
        elif timing and (cleaned := " ".join(_TAG.sub("", line).split())):
            spoken = _VOICE.search(line)
            if words and (spoken or _LABEL.match(cleaned)):  # another speaks in one cue
                yield _seconds(timing[1]), _seconds(timing[2]), voice, " ".join(words)
                words = []
            voice = " ".join(spoken[1].split()) if spoken else voice
            number = cleaned.isdigit() and place + 1 < len(lines) and _TIMING.match(lines[place + 1])
            if not number and (words or cleaned != shown):
                words.append(cleaned)
            below = cleaned
    if timing:
        yield _seconds(timing[1]), _seconds(timing[2]), voice, " ".join(words)


def _seconds(clock: str) -> float:
    total = 0.0
    for part in clock.replace(",", ".").split(":"):
        total = total * 60 + float(part)
    return total
