"""Which side of the anchor a date lies on, by the parsed verb that governs it and that verb's tense."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from extract.dates.expression import Side
from extract.records import Sentence, Token

# In the present tense these speak of what is to come: 'the court sits on Monday'.
_TIMETABLE = {
    "open", "close", "begin", "start", "end", "expire", "leave", "arrive", "meet", "play", "return", "resume", "vote",
    "depart", "sit", "convene", "take", "continue", "conclude", "occur",
}  # fmt: skip


def side_by_parse(sentences: Sequence[Sentence], start: int, end: int) -> Side | None:
    """By the verb that governs the words: past tense, will + infinitive, what is scheduled; None without a verb."""
    tokens = _sentence_at(sentences, start)
    at = next((i for i, token in enumerate(tokens) if token.start < end and start < token.end), None)
    verb = None if at is None else _verb_above(tokens, at, ("VERB", "AUX"))
    if verb is None:
        return None
    return "past" if _reached(tokens, verb) else _tense(tokens, verb)


def _sentence_at(sentences: Sequence[Sentence], start: int) -> Sequence[Token]:
    """The words of the sentence that holds this character; none where it was not read."""
    number = bisect_right(sentences, start, key=lambda one: one.start) - 1
    return sentences[number].tokens if number >= 0 and start < sentences[number].end else ()


_LOOKING_BACK = frozenset({"after", "as", "because", "since", "that"})  # 'because it leaked', 'said that they fled'
_FOLLOWING = frozenset({"before", "till", "until"})


def told_under(sentences: Sequence[Sentence], above: int, start: int) -> bool:
    """Whether a clause tells the time at `start` that only explains a past verb with a date of its own, at `above`:
    'exhumed on 12 May 2019 a trader who vanished in January', 'was dismissed for leaking it', 'said that they fled'."""
    tokens = _sentence_at(sentences, start)
    if above >= start:
        return False
    day, own = (next((i for i, one in enumerate(tokens) if one.start <= at < one.end), None) for at in (above, start))
    main, told = (None if at is None else _verb_above(tokens, at) for at in (day, own))
    if main is None or told is None or day is None or not day < told or tokens[told].tag == "VB":
        return False
    if tokens[main].tag not in ("VBD", "VBN") or "future" in (_tense(tokens, main), _tense(tokens, told)):
        return False
    for _ in tokens:
        if tokens[told].dep != "conj" or tokens[told].head == told:
            break
        told = tokens[told].head
    if told == main or not _explains(tokens, told):
        return False
    for _ in tokens:
        told = tokens[told].head
        if told == main or tokens[told].head == told:
            break
    return told == main


def _verb_above(tokens: Sequence[Token], at: int, parts: Sequence[str] = ("VERB",)) -> int | None:
    """The first word of these parts of speech on the way up, in any tree, also one with a circle."""
    for _ in tokens:
        if tokens[at].pos in parts:
            return at
        at = tokens[at].head
    return None


def _explains(tokens: Sequence[Token], verb: int) -> bool:
    """Whether the clause of that verb looks back: not ', which shut it in May', 'before it left', ', killing two'."""
    token = tokens[verb]
    first = next((i for i in range(verb + 1) if i == verb or tokens[i].head == verb), verb)
    if token.dep in ("relcl", "acl"):
        return tokens[first - 1].text != "," and token.head < first
    if token.dep == "pcomp":
        return tokens[token.head].lemma.lower() not in _FOLLOWING
    marks = {one.lemma.lower() for one in tokens if one.head == verb and one.dep == "mark"}
    return bool(marks & _LOOKING_BACK) if token.dep in ("advcl", "ccomp") else False


_CHOOSING = frozenset({"appoint", "assign", "choose", "elect", "name", "pick", "select"})


def _reached(tokens: Sequence[Token], verb: int) -> bool:
    """Whether what was done at once served this aim ("fired tear gas to disperse crowds on Saturday")."""
    token, above = tokens[verb], tokens[tokens[verb].head]
    thing = any(one.head == token.head and one.dep == "dobj" for one in tokens)
    if token.dep == "xcomp" and above.lemma in _CHOOSING:  # "was selected to lead the inquiry on Wednesday"
        return any(one.head == token.head and one.tag == "VBD" for one in tokens)
    return token.tag == "VB" and token.dep == "advcl" and above.tag == "VBD" and above.pos == "VERB" and thing


# What was tried, failed or begun was so on the day told, whatever came of it; so was what somebody was made to do.
_AT_ONCE = frozenset(
    ["appear", "attempt", "begin", "bother", "continue", "dare", "decline", "fail", "forget", "hasten", "have", "help"]
)
_AT_ONCE |= {"hesitate", "hurry", "manage", "neglect", "omit", "proceed", "race", "refuse", "rush", "scramble", "seek"}
_AT_ONCE |= {"seem", "start", "struggle", "try"}
# Who went or came together to do something did it then ("took to the streets to protest on Friday").
_WENT_TO = (
    frozenset({"arrive", "assemble", "come", "convene", "converge", "descend", "drive", "enter", "fight", "flock"})
    | {"fly", "gather", "go", "intervene", "march", "meet", "move", "pour", "queue", "rally", "return", "step"}
    | {"swarm", "take", "travel", "turn", "walk"}
)
_GONE_TO = frozenset(
    {"airport", "capital", "city", "court", "hospital", "scene", "square", "station", "street", "town"}
)
_DAYS = frozenset({"today", "yesterday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"})
_MADE = frozenset(
    {"allow", "bring", "compel", "deploy", "dispatch", "force", "make", "need", "oblige", "permit", "send"}
)
_LET = frozenset({"allow", "compel", "force", "permit"})  # "allowed the ship to dock"
_ABLE = frozenset({"able", "quick", "slow", "unable"})
_MODALS = frozenset({"can", "could", "may", "might", "shall", "will", "would"})


def _done_then(tokens: Sequence[Token], verb: int) -> bool:
    """Whether an infinitive's day is that of the past verb above it: "tried to flee on Friday", "was forced to land",
    "gathered to mourn him"; not "flew to Cairo on Monday to attend a summit on Friday"."""
    above = tokens[verb].head
    told = tokens[above]
    if told.text in _ABLE:  # "was unable to attend"
        return tokens[told.head].tag == "VBD"
    if tokens[verb].dep == "acl" and told.dep == "pobj" and told.lemma.lower() in _GONE_TO:
        above = tokens[told.head].head  # "went to court to challenge it"
        told = tokens[above]
    elif tokens[verb].dep not in ("xcomp", "ccomp", "advcl"):
        return False
    if told.tag not in ("VBD", "VBN"):
        return False
    helpers = [one for one in tokens if one.head == above and one.dep in ("aux", "auxpass")]
    if any(one.lemma.lower() in _MODALS for one in helpers):
        return False
    if any(one.dep == "auxpass" for one in helpers):
        return told.lemma.lower() in _MADE
    if tokens[verb].dep == "xcomp" and told.lemma.lower() in _LET:
        return True
    went = told.lemma.lower() in _WENT_TO and above < verb
    return told.lemma.lower() in _AT_ONCE or (went and all(one.text.lower() not in _DAYS for one in tokens[:verb]))


def _given_up(tokens: Sequence[Token], verb: int) -> bool:
    """Whether an aim is told as over: "had hoped to leave on Friday", "was to sail on Friday but stayed in port"."""
    above = tokens[verb].head
    if above == verb or tokens[above].pos not in ("VERB", "AUX", "ADJ"):
        return False
    over = any(one.head == above and one.dep == "aux" and one.text.lower() == "had" for one in tokens[:verb])
    was = any(one.head in (above, tokens[above].head) and one.text.lower() in ("was", "were") for one in tokens[:verb])
    but = next((i for i in range(verb, len(tokens)) if tokens[i].text.lower() == "but"), len(tokens))
    did = any(one.tag == "VBD" and one.dep in ("ROOT", "aux", "auxpass", "ccomp", "conj") for one in tokens[but:])
    return over or ((was or tokens[above].text.lower() in ("was", "were")) and did)


_WITNESSED = frozenset({"feel", "hear", "let", "make", "notice", "observe", "see", "watch"})


def _is_witnessed(tokens: Sequence[Token], verb: int) -> bool:
    """Whether a verb without 'to' tells what was seen or brought about: 'saw two trucks leave on 14 March'."""
    token, above = tokens[verb], tokens[tokens[verb].head]
    bare = token.tag in ("VB", "VBP") and token.dep in ("xcomp", "ccomp") and token.head < verb - 1
    return bare and above.lemma.lower() in _WITNESSED and above.tag in ("VBD", "VBN", "VB")


_UNITS = frozenset({"day", "week", "month", "year"})


def _as_done(tokens: Sequence[Token], verb: int) -> bool:
    """'The raids were planned for months', 'by a cell', 'huts were set on fire': how it was done, not for when."""
    inner = {i for i, one in enumerate(tokens) if one.head == verb and one.dep in ("agent", "prep")}
    ends = [one for one in tokens if one.head in inner and one.dep == "pobj"]
    if tokens[verb].lemma == "set":
        return any(one.text == "fire" for one in ends) or any(
            one.head == verb and (one.dep in ("oprd", "prt") or one.text == "alight") for one in tokens
        )
    return any(one.dep == "agent" for one in (tokens[i] for i in inner)) or any(
        one.lemma in _UNITS and one.tag == "NNS" for one in ends
    )


def _tense(tokens: Sequence[Token], verb: int) -> Side | None:
    below = [token for token in tokens if token.head == verb and token.dep in ("aux", "auxpass", "mark")]
    if {"before", "could"} <= {token.text for token in below}:  # "was shot before he could flee on Friday"
        return _tense(tokens, tokens[verb].head) if tokens[verb].head < verb else None
    if not below and _is_witnessed(tokens, verb):
        return _tense(tokens, tokens[verb].head)
    helpers = {token.lemma.lower() for token in below if token.dep != "mark"}
    tags = {token.tag for token in below if token.dep != "mark"}
    tag = tokens[verb].tag
    if "to" in helpers and "have" not in helpers and (tag == "VB" or "be" in helpers):  # "had to be rescued"
        return "past" if _done_then(tokens, verb) or _given_up(tokens, verb) else "future"
    if helpers & {"will", "shall", "'ll", "would"}:
        return "future"
    planned = tokens[verb].lemma in {"schedule", "expect", "plan", "due", "slate", "set"}
    if tokens[verb].lemma in ("plan", "set") and _as_done(tokens, verb):
        planned = False
    if "have" in helpers or tag == "VBD" or ("VBD" in tags and not planned):
        return "past"
    if planned:  # 'was scheduled for Monday'
        return "future"
    if tag in ("VBZ", "VBP") and tokens[verb].lemma in _TIMETABLE:
        return "future"
    return None
