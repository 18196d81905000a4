"""One document with its sentences, names and dates, each found by its place in the text."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from extract.dates.interval import Grain
from extract.dates.letters import datelines
from extract.entities import author
from extract.entities.datelines import dateline, is_agency, labelled_place, stamp
from extract.entities.places import is_country, people
from extract.entities.quoted import quotations
from extract.entities.spans import ANSWER, asks_for_day, clauses, split
from extract.events import sources, speakers
from extract.events.asides import is_own_period, registered, tells_publication
from extract.events.cells import SOURCES
from extract.events.charges import charges
from extract.events.holders import with_holders
from extract.events.joining import whole
from extract.events.names import PLACE_LABELS, Names, name_of
from extract.events.standins import pronouns
from extract.events.tree import Tree
from extract.reading.forms import Form, forms, records
from extract.reading.headed import HOUR_ALONE, under_days
from extract.reading.loglines import lines
from extract.reading.messages import LONGEST, sender, sent_when
from extract.records import Dated, Document, Mention, Place, Sentence

_BESIDE = 3  # characters between two sentences that follow each other


@dataclass(slots=True)
class Reading:
    """One document with its sentences, found by offset; trees are built when first asked for."""

    document: Document
    sentences: Sequence[Sentence]
    mentions: Sequence[Mention]
    places: Mapping[str, Place]
    dates: Sequence[Dated]
    starts: list[int] = field(init=False)
    mention_starts: list[int] = field(init=False)
    date_starts: list[int] = field(init=False)
    passage_starts: list[int] = field(init=False)
    forms: dict[int, Form] = field(init=False)
    cited: frozenset[int] = field(init=False)  # the passages in which forms only say who says so
    charging: bool = field(init=False)
    authors: list[tuple[int, int, str, bool]] | None = field(init=False, default=None)
    headed: dict[int, Dated] = field(init=False)
    sent: dict[int, Dated] = field(init=False)  # messages, each by its passage, with its date
    stamps: frozenset[int] = field(init=False)
    lines: dict[int, tuple[int, int, int]] = field(init=False)
    parts: dict[int, date] = field(init=False)
    part_starts: list[int] = field(init=False)
    built: dict[int, Names] = field(init=False, default_factory=dict)
    quoted: dict[int, list[tuple[int, int]]] = field(init=False, default_factory=dict)

    def __post_init__(self) -> None:
        self.sentences = whole(self.document.text, self.sentences)
        self.mentions = sorted(self.mentions, key=lambda mention: (mention.start, mention.end))
        self.starts = [sentence.start for sentence in self.sentences]
        self.mention_starts = [mention.start for mention in self.mentions]
        self.date_starts = [one.start_char for one in self.dates]
        self.passage_starts = [passage.start for passage in self.document.passages]
        days = [
            one
            for one in self.dates
            if one.interval is not None
            and (one.interval.grain in (Grain.DAY, Grain.MONTH, Grain.YEAR) or HOUR_ALONE.fullmatch(one.text))
        ]
        spans = ((one.start_char, one.end_char) for one in days)
        under = under_days(self.document.text, self.document.passages, spans)
        self.headed = {passage: days[number] for passage, number in under.items()}
        every = ((one.start_char, one.end_char) for one in self.dates)
        when = sent_when(self.document.text, self.document.passages, every)
        self.stamps = frozenset(self.dates[number].start_char for number in when.values())
        blocks = self.document.passages
        short = (number for number in when if blocks[number].end - blocks[number].start <= LONGEST)
        self.sent = {passage: self.dates[when[passage]] for passage in short}
        self.charging = charges(self.document.text)
        self.lines = dict(self._lines())
        told = [(one, one.interval) for one in self.dates if one.status == "stated"]
        told = [(one, at) for one, at in told if at is not None and at.grain.rank <= Grain.DAY.rank]
        whole_days = ((one.start_char, one.end_char, at.start.date()) for one, at in told if at and at.start)
        self.parts = datelines(self.document.text, whole_days, self.document.published is not None)
        self.part_starts = list(self.parts)
        found = forms(self.document.text, self.document.passages)
        sources = (form.fields[label][0] for form in found for label in form.fields if label in SOURCES)
        self.cited = frozenset(sources)
        self.forms = {form.dated: form for form in found} | {form.told: form for form in found}
        self.forms |= {form.told: form for form in records(self.document.text, self.document.passages)}

    def written(self, offset: int) -> date | None:
        """The day on which that was written: the document's, or that of the letter, mail, report or entry in it."""
        index = bisect_right(self.part_starts, offset) - 1
        day = self.parts[self.part_starts[index]] if index >= 0 else self.document.published
        passage = self.passage(offset)
        if day is None and passage >= 0 and self.author(offset):
            return self._entered(passage)
        own = self.document.passages[passage].published if passage >= 0 else None
        return max(day, own) if day and own else day

    def _entered(self, passage: int) -> date | None:
        """The day of a diary's entry, which opens it or stands above it."""
        block = self.document.passages[passage]
        at = bisect_left(self.date_starts, block.start)
        opens = self.dates[at] if at < len(self.dates) else None
        if opens is None or opens.end_char > stamp(self.document.text, block.start, block.end):
            opens = self.headed.get(passage)
        when = opens.interval if opens is not None else None
        return when.start.date() if when is not None and when.start is not None else None

    def passage(self, offset: int) -> int:
        """The index of the passage that holds this character, -1 for none."""
        index = bisect_right(self.passage_starts, offset) - 1
        return index if index >= 0 and offset < self.document.passages[index].end else -1

    def sentence(self, offset: int) -> int:
        """The index of the sentence that holds this character, -1 for none."""
        index = bisect_right(self.starts, offset) - 1
        return index if index >= 0 and offset < self.sentences[index].end else -1

    def _lines(self) -> Iterator[tuple[int, tuple[int, int, int]]]:
        """Passage → where the date begins that opens a log's line, and the characters of the first it tells."""
        text, passages = self.document.text, self.document.passages
        spans = [(one.start_char, one.end_char) for one in self.dates]
        for passage, (number, begin) in lines(text, passages, spans).items():
            first = next(iter(split(text, begin, passages[passage].end)))
            yield passage, (spans[number][0], first[0], next(iter(clauses(text, *first)), first[1]))

    def answers(self, passage: int, number: int) -> bool:
        """Whether a sentence opens an answer, so that the day alone in it says when that was which was asked."""
        block = self.document.passages[passage]
        mark = ANSWER.match(self.document.text, block.start, block.end)
        before = self.document.passages[passage - 1]
        asked = passage > 0 and self.document.text[before.start : before.end].endswith("?")
        return mark is not None and asked and self.sentences[number].start <= mark.end()

    def asked_when(self, passage: int, number: int) -> int:
        """The sentence of the question for a day that this sentence opens the answer to, -1 for none."""
        before = self.document.passages[passage - 1]
        if passage < 1 or not self.answers(passage, number):
            return -1
        return self.sentence(before.end - 1) if asks_for_day(self.document.text, before) else -1

    def is_stamp(self, one: Dated, passage: int) -> bool:
        """Whether a date only tells when the passage was published; of a form's field or a log's line it tells more."""
        told = passage in self.forms or passage in self.lines
        if registered(self.document.text, one) or is_own_period(self.document.text, one):
            return True
        return not told and tells_publication(self.document, one, passage)

    def line(self, one: Dated) -> tuple[int, int] | None:
        """The characters of the first that a log's line tells, where this date opens it."""
        at = self.lines.get(self.passage(one.start_char))
        return at[1:] if at is not None and one.start_char <= at[0] else None

    def placed(self, one: Dated) -> str:
        """The place in the label of a chronology's entry that this date opens ("3 May 2014 (GAO): …"); "" for none."""
        block = self.document.passages[self.passage(one.start_char)]
        span = labelled_place(self.document.text, block.start, block.end)
        if span is None or one.end_char > span[0] or block.section == "table":
            return ""
        named = next((name_of(it) for it in self.mentioned(*span) if it.label in PLACE_LABELS), "")
        called = (named or self.document.text[slice(*span)]).strip(" (),")
        small = called.title() if called.isupper() else called
        return small if is_country(small) or people(small) else named

    def author(self, offset: int) -> str:
        """Who says "I" at this character; "" where that is not known."""
        return self._author(offset)[0]

    def teller(self, offset: int) -> str:
        """Whose word all is that stands at this character: a witness's, of who wrote the mail, whose turn it is."""
        name, tells = self._author(offset)
        return name if tells else ""

    def _author(self, offset: int) -> tuple[str, bool]:
        if self.authors is None:
            names = {(one.start, one.end): name_of(one) for one in self.mentions}
            told = sorted(author.authors(self.document), key=lambda one: one.begin)
            self.authors = [(one.begin, one.end, names.get(one.named, ""), one.tells) for one in told]
        at = bisect_right(self.authors, offset, key=lambda one: one[0]) - 1
        begin, end, name, tells = self.authors[at] if at >= 0 else (0, 0, "", False)
        return (name, tells) if begin <= offset < end else ("", False)

    def mentioned(self, start: int, end: int) -> Sequence[Mention]:
        """The names within these characters."""
        return self.mentions[bisect_left(self.mention_starts, start) : bisect_left(self.mention_starts, end)]

    def beside(self, offset: int, end: int) -> Iterator[Names]:
        """The sentences from this character on that begin before `end` and near enough to name who spoke there."""
        for number in range(max(0, bisect_right(self.starts, offset) - 1), len(self.sentences)):
            if self.starts[number] >= min(end, offset + sources.SPEAKER_REACH):
                return
            yield self.names(number)

    def opened(self, offset: int) -> Iterator[Names]:
        """The sentence that holds this character, and the one that it follows in its paragraph."""
        number = max(0, bisect_right(self.starts, offset) - 1)
        yield self.names(number)
        if self.follows(number):
            yield self.names(number - 1)

    def followed(self, number: int) -> Names | None:
        """The sentence that this one follows in its paragraph; None where it was not read."""
        return self.names(number - 1) if self.follows(number) else None

    def follows(self, number: int) -> bool:
        """Whether a sentence stands right behind the one before it, in one paragraph."""
        here, before = self.sentences[number], self.sentences[number - 1] if number else None
        if before is None or here.start - before.end > _BESIDE:
            return False
        return self.passage(before.start) == self.passage(here.start)

    def quotation(self, passage: int, offset: int) -> tuple[int, int] | None:
        """The quoted stretch of a passage that holds this character."""
        known = self.quoted.get(passage)
        if known is None:
            block = self.document.passages[passage]
            known = quotations(self.document.text, block.start, block.end)
            self.quoted[passage] = known
        index = bisect_right(known, (offset, len(self.document.text))) - 1
        return known[index] if index >= 0 and offset < known[index][1] else None

    def tree(self, index: int) -> Tree:
        """The tree of a sentence."""
        return self.names(index).tree

    def date_tokens(self, index: int) -> set[int]:
        """The tokens of a sentence that dates cover."""
        return self.names(index).dates

    def names_day(self, index: int, but: date | None = None) -> bool:
        """Whether a sentence has a date that is more than a time of day, and another than one day (`but`)."""
        first = bisect_left(self.date_starts, self.sentences[index].start)
        last = bisect_left(self.date_starts, self.sentences[index].end)
        told = (one.interval for one in self.dates[first:last] if one.type != "TIME")
        return any(but is None or at is None or at.start is None or at.start.date() != but for at in told)

    def sender(self, sentence: Sentence) -> int:
        """Where the name of a message's sender ends that opens this sentence, 0 for none."""
        at = self.passage(sentence.start)
        named = sender(self.document.text, self.document.passages[at]) if at >= 0 else None
        return named[1] if named and sentence.start <= named[1] < sentence.end else 0

    def dateline(self, sentence: Sentence) -> int:
        """Where the dateline that opens this sentence ends ("BAGHDAD (Reuters) - "), 0 for none."""
        passage = self.passage(sentence.start)
        if passage < 0:
            return 0
        block = self.document.passages[passage]
        if sentence.start - block.start > sources.BYLINE_REACH or block.section not in ("body", "caption"):
            return 0
        behind = dateline(self.document.text, block.start, block.end)
        return behind if sentence.start - block.start <= 2 or behind == sentence.start else 0

    def names(self, index: int) -> Names:
        """The tree of a sentence with its names."""
        known = self.built.get(index)
        if known is None:
            sentence = self.sentences[index]
            behind = self.dateline(sentence)
            begin = self.document.passages[self.passage(sentence.start)].start if behind else sentence.start
            first = bisect_right(self.mention_starts, begin - 1)
            last = bisect_right(self.mention_starts, sentence.end - 1)
            label = speakers.speaker_label(self.document.text, sentence.start, sentence.end)
            opened = max(behind, label, self.sender(sentence))
            here = self.mentions[first:last]
            if behind:
                here = [
                    one for one in here if one.start > behind or not is_agency(self.document.text, begin, one.start)
                ]
            tree = Tree(with_holders(sentence, here))
            dates = set(self._dated(sentence, tree))
            known = Names(tree, here, self.places, opened, dates)
            if dates and (meant := list(pronouns(known))):
                here = sorted([*here, *meant], key=lambda mention: mention.start)
                known = Names(tree, here, self.places, opened, dates)
            self.built[index] = known
        return known

    def _dated(self, sentence: Sentence, tree: Tree) -> Iterator[int]:
        for at in range(bisect_left(self.date_starts, sentence.start), len(self.dates)):
            if self.dates[at].start_char >= sentence.end:
                return
            yield from tree.inside(self.dates[at].start_char, self.dates[at].end_char)
