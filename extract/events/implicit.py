"""Happenings told without a time word of their own: the time their narrative stands at (`date_status` assumed).

1. A title's and a news lead's happening takes the publication date; so does the present perfect ("has won").
2. A past tense takes the last date of the main narration in its own passage, else, in a report whose dates stand near
   its publication, the publication date, else the last date of the main narration.
3. Only what is told as done, by somebody named: no states, no saying, nothing negated, modal, conditional or quoted.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from extract.dates.interval import Grain, Interval
from extract.events.document import Reading
from extract.events.tree import Tree
from extract.events.words import DECIDING, PLANNING, POSSIBLE_MODALS, RAISING, SAYING, STATES
from extract.records import Dated

STORY_DAYS = 31
"""A day so shortly before publication is part of a report's own story: what follows stands there too."""
LEAD_WITHIN = 6
"""Sentences behind a title among which its lead is looked for: dates, bylines and captions stand between."""
LONGEST_DAYS = 366
NEAR_DAYS = 800
"""A longer time within these days of publication is a look back; farther off, its paragraph tells a history."""
_NO_HAPPENING = STATES | SAYING | RAISING | (PLANNING - DECIDING)
_MAIN = frozenset({"ROOT", "conj", "ccomp", "parataxis", "relcl", "advcl"})


@dataclass(frozen=True, slots=True)
class Standing:
    """Where the narrative stands: the last date of the main narration and the passage it was met in."""

    dated: Dated
    passage: int


def undated(reading: Reading, told: Sequence[tuple[int, Dated]]) -> Iterator[tuple[Dated, int, int]]:
    """(assumed date, sentence, predicate) of each happening without a date; `told`: (trigger offset, date) in order."""
    taken = {offset for offset, _ in told}
    narrative = _Narrative(reading, told)
    spoken, lead = 0, -1
    for number, sentence in enumerate(reading.sentences):
        passage = reading.passage(sentence.start)
        if passage < 0 or reading.document.passages[passage].section in ("furniture", "teaser", "table"):
            continue
        tree = reading.tree(number)
        heading = reading.document.passages[passage].section == "heading" or not _ends(tree)
        own = reading.date_tokens(number)
        spoken += not heading
        lead = passage if lead < 0 and not heading else lead
        title = heading and spoken == 0
        for predicate in happenings(tree, title) or (_echoed(tree, _lead(reading, number)) if title else []):
            at = tree.tokens[predicate].start
            narrative.go_to(at)
            if at in taken or (own and _shares_clause(tree, predicate, own)):
                continue
            one = narrative.time(passage, lead, at, spoken <= 1 or _is_present(tree, predicate))
            if one is not None:
                yield one, number, predicate


def _is_present(tree: Tree, predicate: int) -> bool:
    """'has won', 'is closing'."""
    helpers = tree.among(predicate, "aux")
    return any(tree.lemma(i) in ("have", "be") and tree.tokens[i].tag in ("VBZ", "VBP") for i in helpers)


def happenings(tree: Tree, title: bool) -> list[int]:
    """Predicates told as done in main clauses; in a title the present tense tells what is done."""
    return [i for i in range(len(tree.tokens)) if _is_main(tree, i) and _is_done(tree, i, title)]


def _lead(reading: Reading, title: int) -> Tree | None:
    """The first whole sentence behind a title, of the few that may be its lead."""
    near = (reading.tree(number) for number in range(title + 1, min(title + LEAD_WITHIN, len(reading.sentences))))
    return next((tree for tree in near if _ends(tree) and happenings(tree, False)), None)


def _echoed(tree: Tree, lead: Tree | None) -> list[int]:
    """The word of a title that the model took for no verb, though the lead tells of it ("Varna unveils new quay")."""
    if lead is None:
        return []
    told = [lead.lemma(i) for i in happenings(lead, False)]
    forms = {form for lemma in told for form in (lemma, f"{lemma}s", f"{lemma}es", f"{lemma[:-1]}ies")}
    return [i for i, token in enumerate(tree.tokens) if i and token.text.lower() in forms][:1]


def _is_main(tree: Tree, index: int) -> bool:
    token = tree.tokens[index]
    if not (token.pos == "VERB" and (token.dep in _MAIN or _is_means(tree, index))):
        return False
    return not any(tree.lemma(above) in PLANNING for above in tree.path(index)[1:])


def _is_means(tree: Tree, index: int) -> bool:
    """By doing which it was done ("ended the fair by unveiling a barge")."""
    above = tree.parent(index)
    return tree.tokens[index].dep == "pcomp" and tree.lemma(above) in ("by", "after", "before")


def _is_with_it(tree: Tree, index: int, title: bool) -> bool:
    """A participle told beside what is done: ", closing the road", "by closing the road"."""
    above = tree.parent(index)
    above = tree.parent(above) if tree.tokens[index].dep == "pcomp" else above
    beside = tree.tokens[index].dep in ("advcl", "pcomp") and above != index and tree.is_verb(above)
    return beside and tree.child(index, "aux") is None and _is_done(tree, above, title)


def _is_done(tree: Tree, index: int, title: bool) -> bool:
    token = tree.tokens[index]
    lemma = token.lemma.lower()
    if lemma in _NO_HAPPENING:
        return False
    helpers = [tree.tokens[i].lemma.lower() for i in tree.among(index, "aux", "auxpass")]
    if any(helper in POSSIBLE_MODALS or helper in ("will", "shall", "to", "do") for helper in helpers):
        return False
    if tree.child(index, "neg") is not None or any(
        tree.lemma(i) in ("if", "unless") for i in tree.among(index, "mark")
    ):
        return False
    if title:
        return token.tag in ("VBZ", "VBP", "VBD", "VBN")
    if token.tag == "VBG":
        return _is_with_it(tree, index, title) or any(
            tree.lemma(i) == "be" and tree.tokens[i].tag in ("VBZ", "VBP") for i in tree.among(index, "aux")
        )
    past = any(tree.tokens[i].tag == "VBD" or tree.lemma(i) == "have" for i in tree.among(index, "aux", "auxpass"))
    # The tagger mistakes rare forms ("demoed"), and a past tense for a participle ("the jet landed in Varna").
    coined = token.tag in ("VBP", "VB", "VBN") and token.text.endswith("ed") and tree.child(index, "nsubj") is not None
    return token.tag == "VBD" or coined or (token.tag == "VBN" and (past or token.dep == "conj"))


def _shares_clause(tree: Tree, predicate: int, dates: set[int]) -> bool:
    """Whether a date of the sentence stands below the predicate, with no other verb between."""
    for index in dates:
        above = next((i for i in tree.path(index)[1:] if tree.is_verb(i)), None)
        if above == predicate:
            return True
    return False


def _ends(tree: Tree) -> bool:
    return bool(tree.tokens) and tree.tokens[-1].text[-1:] in ".!?…\"”’')"


class _Narrative:
    """Where the narrative stands, and the report's own story in it, as the text goes on."""

    def __init__(self, reading: Reading, told: Sequence[tuple[int, Dated]]) -> None:
        self._reading = reading
        self._told = told
        self._position = 0
        self._standing: Standing | None = None
        self._story: Standing | None = None

    def go_to(self, offset: int) -> None:
        """Takes in what is told before this character."""
        while self._position < len(self._told) and self._told[self._position][0] < offset:
            begin, dated = self._told[self._position]
            self._standing = Standing(dated, self._reading.passage(begin))
            recent = _is_recent(self._standing, self._reading.document.published)
            self._story = self._standing if recent else self._story
            self._position += 1

    def time(self, passage: int, lead: int, at: int, now: bool) -> Dated | None:
        """The publication date for news told of the day; else where the narrative, or its own story, stands."""
        published, standing = self._reading.document.published, self._standing
        if published is not None and (now or standing is None or _is_background(standing, passage, lead, published)):
            if now or self._story is None:
                return _published(published, at)
            standing = self._story
        if standing is None:
            return None
        return replace(
            standing.dated,
            start_char=at,
            end_char=at,
            text="",
            status="assumed",
            anchor="LAST",
            why=f"told without a time word; the narrative stands at “{standing.dated.text}”",
            rule="implicit",
            anchor_start=standing.dated.start_char,
            anchor_end=standing.dated.end_char,
            confidence=0.4,
        )


def _is_background(standing: Standing, passage: int, lead: int, published: date) -> bool:
    """Whether a report only looked back (or ahead) there, so that its story goes on at its own time."""
    interval = standing.dated.interval
    if interval is None or interval.start is None or interval.end is None:
        return True
    if (interval.end - interval.start).days > LONGEST_DAYS:
        return True
    if _is_recent(standing, published):
        return False
    days = (published - interval.start.date()).days
    return days <= NEAR_DAYS or standing.passage != passage or passage == lead


def _is_recent(standing: Standing, published: date | None) -> bool:
    """Whether that is a day of the report's own story: shortly before its publication."""
    interval = standing.dated.interval
    if published is None or interval is None or interval.start is None:
        return False
    return 0 <= (published - interval.start.date()).days <= STORY_DAYS and interval.grain.rank <= Grain.WEEK.rank


def _published(published: date, at: int) -> Dated:
    start = datetime(published.year, published.month, published.day)
    value = published.isoformat()
    return Dated(
        start_char=at,
        end_char=at,
        text="",
        type="DATE",
        value=value,
        mod=None,
        interval=Interval(start, start + timedelta(days=1), Grain.DAY),
        edtf=value,
        status="assumed",
        anchor="DOCUMENT",
        why=f"told without a time word; taken to be the day of publication, {value}",
        rule="implicit",
        confidence=0.4,
    )
