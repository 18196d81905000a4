"""Runs a spaCy pipeline over the passages of a document and hands back plain records: sentences and mentions.

The embedded pipeline in `data/model/` is used unless another is named; any installed English spaCy pipeline fits,
since label sets meet in the tables below. Nothing is ever downloaded. The way of a passage:

1. `pieces` cuts it at blank lines and, where it is very long, near a sentence's end
2. `Reading` is what the pipeline sees of a piece: whitespace runs as one space, editorial brackets and footnote marks
   gone, undecodable characters replaced, a comma at each pause; it knows where its characters stand in the document
3. the pipeline reads the pieces in batches, those of several documents together (`model_batch`)
4. its tokens become `Sentence` and `Mention` records with offsets into the document

spaCy takes a second to import, and dates and the dashboard's first page do without: it is imported with the pipeline.
"""

from __future__ import annotations

import hashlib
import re
import warnings
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache, partial
from itertools import pairwise
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING, NamedTuple

from threadpoolctl import ThreadpoolController  # type: ignore[import-untyped]

from extract.dates.calendar_names import ANY_SHORT_MONTH, ANY_SHORT_WEEKDAY, MONTHS, WEEKDAYS
from extract.entities import lemmas
from extract.entities.abbreviated import abbreviations
from extract.entities.chronicles import entries
from extract.entities.citations import citations
from extract.entities.entry_verbs import opening_verb
from extract.progress import Heard, along
from extract.records import Document, Mention, Sentence, Token

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.strings import StringStore
    from spacy.tokens import Doc, Span

EMBEDDED = Path(__file__).parents[2] / "data" / "model"
EMBEDDED_NAME = "embedded"
LONGEST_PIECE = 3_000  # characters: keeps memory flat and the work linear on a text without paragraphs
BATCH = 32  # pieces read at once

# What other pipelines call our labels; a label that is not here is dropped (dates are not spaCy's business here).
MENTION_LABELS = {
    "PERSON": "PERSON",
    "PER": "PERSON",
    "ORG": "ORG",
    "GPE": "GPE",
    "LOC": "LOC",
    "FAC": "FAC",
    "NORP": "NORP",
}
# Universal Dependencies labels, for pipelines trained on them; ClearNLP's own stay as they are.
DEPENDENCIES = {
    "root": "ROOT",
    "obj": "dobj",
    "iobj": "dative",
    "nsubj:pass": "nsubjpass",
    "csubj:pass": "csubjpass",
    "aux:pass": "auxpass",
    "obl:agent": "agent",
    "acl:relcl": "relcl",
    "nmod:poss": "poss",
    "compound:prt": "prt",
    "det:predet": "predet",
    "cc:preconj": "preconj",
    "obl:tmod": "npadvmod",
    "obl:npmod": "npadvmod",
    "obl:unmarked": "npadvmod",
    "discourse": "intj",
    "flat": "compound",
    "flat:name": "compound",
}

# A month or weekday beside a number or one of these words is a date, whatever the recogniser thinks of "May".
CALENDAR = frozenset((*MONTHS, *WEEKDAYS))
BEFORE_DATE = frozenset(["in", "on", "since", "until", "till", "by", "of", "during", "last", "next", "this", "early"])

BLANK_LINE = re.compile(r"\n[^\S\n]*\n")
# The full stop of an hour that ends its sentence too ("took it by 5 a.m. | Major Slade assumed command"); not before a
# day, a zone, or what is held at that hour ("at 9 a.m. Eastern", "the 10 a.m. Mass")
_HOUR_ENDS = re.compile(
    rf"\d ?[ap]\.m\.[\"”’)]?\s+(?=(?!(?:{'|'.join(sorted(CALENDAR))}|Central|Eastern|Greenwich|Local|Mass|Mountain|News"
    rf"|Pacific|Service|Show|(?:{ANY_SHORT_MONTH}|Sept|{ANY_SHORT_WEEKDAY}|Tues|Thurs)\."
    r"|[A-Z]{2,5}|[A-Z]\w+ [Tt]ime|[A-Z]\w+ [A-Z]\w+ [Tt]ime)(?!\w))[A-Z][\w.’'-]*\s)"
)
CUT_AFTER = re.compile(r"[.!?;]['\"”’)\]]?\s")
_YEAR = r"(?:1[89]|20)\d\d[a-z]?"
_AUTHORS = rf"(?-i:[A-Z])[^();\d\n]{{1,60}}? {_YEAR}(?:, (?:{_YEAR}|[a-z]|pp?\. ?[\d–-]+))*"
# What a reader skips: footnote marks, the editor's remarks, what only defines a term ("Acme Ltd (the "Company")"),
# where to look something up ("(see annex 4)") and authors with their years whole, of an insertion only its brackets,
# and the comma before a firm's legal form.
SKIPPED = re.compile(
    r" ?\((?:(?:collectively|hereinafter|hereafter|the|together)[ ,]+){0,3}[\"“‘](?:the )?[a-z][^\"”’()]{1,40}[\"”’]\)|"
    r" ?\((?:(?:see|cf\.?)(?: also)? |(?:annex|exhibit|paragraph|paras?\.?|pp?\.|page|table) ?(?=\d|(?-i:[A-Z]\b)))"
    r"[^()\n]{1,80}\)|"
    # "(Quist & Berg 2011; Noor et al., 2010)", an author alone only among others
    rf" ?\((?:e\.g\.,? )?(?=[^()\n]{{3,200}}(?: et al\b| & |;)){_AUTHORS}(?:; {_AUTHORS}){{0,9}}\)|"
    r"(?:(?<=[a-z]{4}[.,])|(?<=\b(?:19|20)\d\d[.,]))\d{1,3}(?=\s+(?-i:[A-Z]))|"  # "in May 2018.3 She left"
    r"(?<=\d\. )that (?=(?:about|after|around|as|at|before|between|by|during|from|he|I|in|it|my|on|she|since|the|they"
    r"|upon|we|when) )|"  # of an affidavit's points: "3. THAT on 3 May I left"
    r"\[(?:\d{1,3}|sic|edit|citation needed|update[sd]?|\.\.\.|…)\]|"
    r"(?<=\w),(?= (?-i:Inc|Corp|Ltd|LLC|LP|L\.P|L\.L\.C|N\.A|PLC|S\.A)\b)|"
    r"[\[\]\u00ad\u200b-\u200f\u202a-\u202e\u2060\ufeff]",
    re.IGNORECASE,
)
UNEVEN = re.compile(
    r"[^\S ]|\((?:[Ss]ee|[Cc]f|e\.g|[Aa]nnex|[Ee]xhibit|[Pp]ara|[Pp]age|[Tt]able|pp?\.)"
    r"|  |[.,]\d{1,3} [A-Z]|\d\. T[Hh][Aa][Tt] |[\"”’]\)|, (?:Inc|Corp|Ltd|LLC|LP|L\.|N\.A|PLC|S\.A)"
    r"|[.!?\"”’)] ?(?:--|[–—-]|Source) ?[A-Zs:]|[(\[][A-Z][\w’'&. -]{1,50},? (?:\d|[A-Z])"
    r"|[\[\]\u00ad\u200b-\u200f\u202a-\u202e\u2060\ufeff\x00-\x1f\x7f-\x9f\ud800-\udfff]"
)
_SUBJECT = "It "  # read before a verb without one
UNREADABLE = re.compile(r"[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff]")


class ModelUnavailable(Exception):
    """The wanted spaCy pipeline cannot be loaded; the message is one sentence for the person who named it."""


@dataclass(frozen=True, slots=True)
class Reading:
    """A piece of the document as the pipeline reads it; `places[i]` is where character `i` stands, None if even.

    The characters `added` are none of the document's: the words made of them are left out again.
    """

    text: str
    start: int
    places: tuple[int, ...] | None = None
    added: frozenset[int] = frozenset()

    def span(self, start: int, end: int) -> tuple[int, int]:
        """A range of the reading as a range of the document."""
        if self.places is None:
            return self.start + start, self.start + end
        return self.places[start], self.places[end - 1] + 1


Spans = Sequence[tuple[int, int]]


class Parsed(NamedTuple):
    """What the model finds in the wanted ranges of a document, in text order."""

    sentences: list[Sentence]
    mentions: list[Mention]


class Model:
    """A loaded pipeline. `name` is what it was asked for by; `version` changes whenever its output may."""

    def __init__(self, nlp: Language, name: str, version: str) -> None:
        self.name = name
        self.version = version
        self._store = nlp.vocab.strings
        self._pipe: Callable[[list[str]], Iterator[Doc]] = partial(nlp.pipe, batch_size=BATCH)
        if name == EMBEDDED_NAME:
            from extract.entities import model_batch

            model_batch.only_read(nlp)
            self._pipe = partial(model_batch.pipe, nlp)
        self._threads = ThreadpoolController()
        self._lock = Lock()  # spaCy's layers hand results to each other through the pipeline: one text at a time

    def parse(self, document: Document, spans: Spans | None = None, pauses: Sequence[int] = ()) -> Parsed:
        """The sentences and names of these character ranges, in text order; of all passages where None.

        No sentence crosses the end of a range or a blank line. `Mention.text` is the name as it is read, so without
        the brackets or line breaks that may stand inside its offsets. At `pauses` (offsets, in order) a comma is read.
        """
        [parsed] = self.parse_many([(document, spans, pauses)])
        return parsed

    def parse_many(
        self,
        wanted: Sequence[tuple[Document, Spans | None, Sequence[int]]],
        heard: Heard | None = None,
    ) -> list[Parsed]:
        """What `parse` gives for each document, read together: small batches cost the model half its speed.

        `heard` is told the share (0–1) that is read.
        """
        readings = [
            (number, read(document.text, *piece, pauses))
            for number, (document, spans, pauses) in enumerate(wanted)
            for span in (_whole(document) if spans is None else spans)
            for piece in pieces(document.text, *span)
        ]
        parsed = [Parsed([], []) for _ in wanted]
        # The products are small: a second thread mostly waits for the first, and takes the core of another worker.
        with self._lock, self._threads.limit(limits=1, user_api="blas"):
            docs = self._pipe([reading.text for _, reading in readings])
            strings = _Strings(self._store)
            read_so_far = along(zip(readings, docs, strict=True), len(readings), heard)
            for (number, reading), doc in read_so_far:
                parsed[number].sentences.extend(_sentences(doc, reading, strings))
                parsed[number].mentions.extend(_mentions(doc, reading))
        return parsed


def _whole(document: Document) -> Spans:
    return [(passage.start, passage.end) for passage in document.passages] or [(0, len(document.text))]


def load(name: str | None = None) -> Model:
    """The embedded pipeline, or the installed spaCy pipeline (a package name or a folder) called `name`.

    Loaded once per process. Raises `ModelUnavailable` where there is none.
    """
    return _loaded(name)


@lru_cache(maxsize=4)
def _loaded(name: str | None) -> Model:
    if name is None:
        embedded = _spacy_load(EMBEDDED, EMBEDDED_NAME)
        lemmas.complete(embedded.get_pipe("lemmatizer").lookups)  # type: ignore[attr-defined]
        return Model(embedded, EMBEDDED_NAME, _digest(EMBEDDED))
    nlp = _spacy_load(name, name)
    meta = nlp.meta
    identity = "\x1f".join((_spacy_version(), *(f"{meta.get(key)}" for key in ("lang", "name", "version"))))
    return Model(nlp, name, hashlib.sha256(identity.encode()).hexdigest()[:16])


def _spacy_load(name: str | Path, called: str) -> Language:
    import spacy
    from thinc.api import use_ops

    try:
        with warnings.catch_warnings():
            # W095: "trained with another spaCy version" says nothing a reader of reports could act on.
            warnings.filterwarnings("ignore", message=r"\[W095\]")
            # numpy's matrix product halves the time of thinc's default one (blis), with equal trees and names.
            with use_ops("numpy", use_blis=False):
                nlp = spacy.load(name)
    except Exception as error:  # spaCy pipelines may bring code of their own, with errors of their own
        if called == EMBEDDED_NAME:
            message = f"The embedded language model in {Path(name).name}/ is missing or damaged: reinstall the program."
        else:
            message = (
                f"The language model “{called}” could not be loaded; install it as a Python package first, "
                "or use the embedded one."
            )
        raise ModelUnavailable(message) from error
    return nlp


def _spacy_version() -> str:
    from spacy.about import __version__ as version

    return version


def _digest(folder: Path) -> str:
    digest = hashlib.blake2b(_spacy_version().encode(), digest_size=8)
    for path in sorted(folder.rglob("*")):
        if path.is_file():
            digest.update(path.relative_to(folder).as_posix().encode())
            digest.update(path.read_bytes())
    return digest.hexdigest()


def pieces(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The range cut at blank lines, between a running chronicle's entries, behind an hour that ends a sentence and into
    lengths the pipeline takes, without outer whitespace."""
    begin = start
    for gap in BLANK_LINE.finditer(text, start, end):
        yield from _parts(text, begin, gap.start())
        begin = gap.end()
    yield from _parts(text, begin, end)


def _parts(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    for begin, stop in entries(text, start, end):
        cuts = (begin, *(found.end() for found in _HOUR_ENDS.finditer(text, begin, stop)), stop)
        for part in pairwise(cuts):
            yield from _short(text, *part)


def _short(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    while end - start > LONGEST_PIECE:
        limit = start + LONGEST_PIECE
        cuts = [match.end() for match in CUT_AFTER.finditer(text, start + LONGEST_PIECE // 2, limit)]
        cut = cuts[-1] if cuts else max(text.rfind(" ", start + LONGEST_PIECE // 2, limit) + 1, 0) or limit
        yield from _trimmed(text, start, cut)
        start = cut
    yield from _trimmed(text, start, end)


def _trimmed(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    piece = text[start:end]
    start += len(piece) - len(piece.lstrip())
    end = start + len(piece.strip())
    if start < end:
        yield start, end


def read(text: str, start: int, end: int, pauses: Sequence[int] = ()) -> Reading:
    """What the pipeline gets to see of a piece."""
    piece = text[start:end]
    here = set(pauses[bisect_right(pauses, start) : bisect_left(pauses, end)])
    short = {first: (last, word) for first, last, word in abbreviations(piece)}
    bare = opening_verb(piece)
    if not here and not short and bare < 0 and not UNEVEN.search(piece):
        return Reading(piece, start)
    skipped = {i for match in (*SKIPPED.finditer(piece), *citations(piece)) for i in range(*match.span())}
    shown = UNREADABLE.sub("\ufffd", piece)
    characters: list[str] = []
    places: list[int] = []
    added = set()
    for i, character in enumerate(shown):
        if start + i in here:
            added.add(len(characters))
            characters.append(",")
            places.append(start + i - 1)
        if i in short:
            last, word = short[i]
            characters += word
            places += [start + i] * (len(word) - 1) + [start + last - 1]
            skipped.update(range(i, last))
        if i == bare:
            added.update(range(len(characters), len(characters) + len(_SUBJECT)))
            characters += _SUBJECT
            places += [start + i] * len(_SUBJECT)
            character = character.lower()
        if i in skipped:
            continue
        if character.isspace():
            if not characters or characters[-1] == " ":
                continue
            character = " "
        characters.append(character)
        places.append(start + i)
    return Reading("".join(characters), start, tuple(places), frozenset(added))


class _Strings(dict[int, str]):
    """The words of spaCy's store by their number, each read from it once."""

    def __init__(self, store: StringStore) -> None:
        self._store = store

    def __missing__(self, number: int) -> str:
        found = self[number] = self._store[number]
        return found


_COLUMNS: list[int | str] = ["IS_SPACE", "IDX", "ORTH", "LEMMA", "POS", "TAG", "DEP", "HEAD"]
_NUMBERS = 2**64  # spaCy's array is of unsigned numbers: a head before its word is this much too great


def _sentences(doc: Doc, reading: Reading, strings: _Strings) -> Iterator[Sentence]:
    start, places = reading.start, reading.places
    rows = doc.to_array(_COLUMNS).tolist()  # a row read at once costs a third of asking for each attribute
    for sentence in doc.sents if doc.has_annotation("SENT_START") else [doc[:]]:
        words = [i for i in range(sentence.start, sentence.end) if not rows[i][0] and rows[i][1] not in reading.added]
        if not words:
            continue
        index = {at: i for i, at in enumerate(words)}
        tokens: list[Token] = []
        for i, at in enumerate(words):
            _, first, orth, lemma, pos, tag, label, head = rows[at]
            text, dep = strings[orth], strings[label]
            last = first + len(text) - 1
            tokens.append(
                Token(
                    start + first if places is None else places[first],
                    start + last + 1 if places is None else places[last] + 1,
                    text,
                    strings[lemma] or text,
                    strings[pos],
                    strings[tag],
                    DEPENDENCIES.get(dep, dep),
                    index.get((at + head) % _NUMBERS, i),  # what hangs on a word left out is a head of its own
                )
            )
        yield Sentence(tokens[0].start, tokens[-1].end, tuple(tokens))


def _mentions(doc: Doc, reading: Reading) -> Iterator[Mention]:
    for entity in doc.ents:
        label = MENTION_LABELS.get(entity.label_)
        if label and not _is_date(entity):
            yield _mention(entity, label, reading)


def _is_date(entity: Span) -> bool:
    if len(entity) > 1 or entity.text.title() not in CALENDAR:
        return False
    near = [entity.doc[i] for i in (entity.start - 1, entity.end) if 0 <= i < len(entity.doc)]
    return any(token.is_digit or token.lower_ in BEFORE_DATE for token in near)


def _mention(entity: Span, label: str, reading: Reading) -> Mention:
    start, end = reading.span(entity.start_char, entity.end_char)
    text = entity.text
    return Mention(start, end, text, label, text)
