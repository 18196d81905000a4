"""The order of the stages: one document into its events, many documents into the table.

The only file that knows which stage follows which; each stage is a pure function of what came before it.
"""

from __future__ import annotations

import multiprocessing
import warnings
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import asdict, dataclass, field, replace
from datetime import date
from functools import partial
from itertools import chain
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from extract import events as event_stage
from extract.dates import anchors, written
from extract.dates import find as date_stage
from extract.dates.inferred import with_publication
from extract.entities import model as language_model
from extract.entities import names, place_nests, rules, spans
from extract.entities.capitals import people_in_usual_case
from extract.entities.emphasis import without_emphasis
from extract.entities.hyphens import hyphenated
from extract.entities.pauses import pauses
from extract.events import foreign
from extract.events.mending import mended
from extract.progress import Heard, between
from extract.reading import language as languages
from extract.reading import passages as passage_stage
from extract.reading.limits import Limits
from extract.records import NO_ANCHOR, Dated, Document, Event, Mention, Problem, Timex, stable_id

if TYPE_CHECKING:
    import pandas as pd

FOREIGN_SHARE = 0.1
"""Part of an English report that other languages may take up without a word about it: a quotation."""

TOGETHER = 100_000
"""Characters of the documents that the language model reads at once: two seconds' work."""

Made = TypeVar("Made")
Progress = Callable[[int, int, str], None]
"""Called after each document with (how many are done, how many there are or 0 if unknown, its name)."""
FOUND, PARSED = 0.2, 0.55
"""Parts of a document's time after which its dates are found and its sentences parsed, as measured on 700 kB."""


@dataclass(frozen=True, slots=True)
class Settings:
    """What a person may choose.

    `model`: an installed spaCy pipeline's name or path, None for the embedded one. `implicit`: also happenings without
    a time word of their own (date_status "assumed"). `workers`: processes for many documents. `limits`: of the readers.
    """

    model: str | None = None
    implicit: bool = False
    workers: int = 1
    limits: Limits = field(default_factory=Limits)


class Extracted(NamedTuple):
    """What one document gives; `document` carries the publication date, inferred where it was not stated."""

    events: tuple[Event, ...]
    problems: tuple[Problem, ...]
    document: Document
    dated: tuple[Dated, ...] = ()
    mentions: tuple[Mention, ...] = ()


def with_passages(document: Document) -> Document:
    """The document, split into passages if its reader (or a caller who only had text) did not do so."""
    if document.passages or not document.text:
        return document
    return replace(document, passages=passage_stage.split(document.text))


def find_dates(text: str, published: date | str | None = None) -> list[Dated]:
    """Every time expression of a text, resolved; needs no language model, lexical cues decide.

    `published` is the date the text was published, as a date or in words; what can't be read as a date is warned of and
    then left out, so that the text is still searched.
    """
    document = with_passages(Document(name="text", text=text, published=_as_date(published)))
    timexes = date_stage.find(document.text, document.passages)
    return anchors.resolve(with_publication(document, timexes), timexes)


def _as_date(published: date | str | None) -> date | None:
    if not isinstance(published, str):
        return published
    interval = written.parse_written(published)
    if interval is None or interval.start is None:
        warnings.warn(f"'{published}' is not a date: no publication date is used", stacklevel=3)
        return None
    return interval.start.date()


class Prepared(NamedTuple):
    """A document whose dates are found, and the stretches of it that the language model is to read (None = all)."""

    document: Document
    timexes: list[Timex]
    abroad: Mapping[int, str]
    spans: list[tuple[int, int]] | None
    shown: Document  # as names are read in it, capitals and hyphens evened

    @property
    def wanted(self) -> tuple[Document, list[tuple[int, int]] | None, list[int]]:
        """What the language model is asked for."""
        return self.shown, self.spans, list(pauses(self.document.text, self.timexes))


def extract_document(document: Document, settings: Settings | None = None) -> Extracted:
    """One document into its events. A pure function: equal input and model give equal output.

    Raises `entities.model.ModelUnavailable` where `settings.model` is not installed; nothing else.
    """
    settings = settings or Settings()
    prepared = _prepared(document, settings)
    return _told(prepared, language_model.load(settings.model).parse(*prepared.wanted), settings)


def _prepared(document: Document, settings: Settings) -> Prepared:
    """What comes before the language model: passages, languages, dates by words alone."""
    document = with_passages(document)
    if not document.text.strip():
        return Prepared(document, [], {}, [], document)
    abroad = languages.foreign(document.text, document.passages)
    document = replace(document, language=languages.main(document.text, document.passages, abroad))
    timexes = date_stage.find(document.text, document.passages, document.language)
    timexes = [timex for timex in timexes if foreign.is_full(timex) or not _within(document, abroad, timex.start)]
    document = with_publication(document, timexes)
    shown = replace(document, text=hyphenated(people_in_usual_case(without_emphasis(document.text))))
    return Prepared(document, timexes, abroad, _to_parse(document, timexes, abroad, settings.implicit), shown)


def _told(
    prepared: Prepared, parsed: language_model.Parsed, settings: Settings, heard: Heard | None = None
) -> Extracted:
    """What comes after the language model: anchored dates, canonical names, places, events."""
    document, timexes, abroad, spans_read, shown = prepared
    if not document.text.strip():
        return Extracted((), document.problems, document)
    sentences = mended(parsed.sentences, [(timex.start, timex.end) for timex in timexes])
    dated = anchors.resolve(document, timexes, sentences)
    mentions = names.canonical(shown, rules.with_rules(shown, parsed.mentions, spans_read, craft=settings.implicit))
    located = place_nests.of_document(document, mentions)
    told = [one for one in dated if not _within(document, abroad, one.start_char)]
    events = event_stage.find(document, told, sentences, mentions, located, settings.implicit, heard)
    if abroad:
        events += foreign.rows(document, dated, abroad)
        events.sort(key=lambda event: (event.trigger_start, event.dated.start_char))
    problems = (*document.problems, *_in_other_words(document, abroad), *_unresolved(document, dated))
    return Extracted(tuple(events), problems, document, tuple(dated), tuple(mentions))


def _within(document: Document, passages: Collection[int], start: int) -> bool:
    """Whether what begins there stands in one of these passages."""
    return any(document.passages[n].start <= start < document.passages[n].end for n in passages)


def _to_parse(
    document: Document, timexes: Sequence[Timex], abroad: Collection[int], implicit: bool
) -> list[tuple[int, int]] | None:
    """The stretches for the language model, which knows English only; None = all."""
    read = [passage for number, passage in enumerate(document.passages) if number not in abroad]
    if implicit:
        whole = [(passage.start, passage.end) for passage in read]
        return list(spans.without_datelines(document.text, whole, read, {one.start for one in timexes}))
    return spans.around(document.text, read, timexes)


def _in_other_words(document: Document, abroad: Mapping[int, str]) -> Iterator[Problem]:
    """One sentence where a report, or a good part of it, is not in English."""
    size = {n: passage.end - passage.start for n, passage in enumerate(document.passages)}
    told = languages.named(list(abroad.values()))
    if document.language != "en":
        message = f"{document.name}: it is in {told}; only its full dates are read, not what happened"
        yield Problem(document.name, "language", message)
    elif sum(size[number] for number in abroad) > FOREIGN_SHARE * sum(size.values()):
        of = f"{len(abroad)} of its {len(size)} passages"
        message = f"{document.name}: {of} are in {told}; only full dates are read there"
        first = document.passages[min(abroad)]
        yield Problem(document.name, "language", message, first.start, first.end)


def _unresolved(document: Document, dated: Iterable[Dated]) -> Iterator[Problem]:
    for one in dated:
        vague = one.value.endswith("_REF") and NO_ANCHOR not in one.flags
        if one.status == "unresolved" and one.type in ("DATE", "TIME") and not vague:
            named = one.why if one.why.startswith(f"'{one.text}'") else f"'{one.text}' could not be resolved: {one.why}"
            message = f"{document.name}: {named}"
            yield Problem(document.name, "dates", message, one.start_char, one.end_char)


def extract_many(
    documents: Sequence[Document], settings: Settings | None = None, progress: Progress | None = None,
    heard: Heard | None = None,
) -> Iterator[Extracted]:  # fmt: skip
    """Each document's result, in the order given; with `settings.workers` > 1 in that many processes.

    `heard` is told how far those in hand are, where they are read in this process. A document whose extraction fails
    gives a Problem instead of events: the others go on.
    """
    settings = settings or Settings()
    groups = list(_groups(documents, settings.workers))
    if settings.workers > 1 and len(groups) > 1:
        # spawn: a forked copy of a process with threads (Streamlit's) can hang
        context = multiprocessing.get_context("spawn")
        with ProcessPoolExecutor(min(settings.workers, len(groups)), mp_context=context) as pool:
            results = chain.from_iterable(pool.map(partial(_together, settings=settings), groups))
            yield from _counted(results, len(documents), progress)
    else:
        here = partial(_together, settings=settings, heard=heard)
        yield from _counted(chain.from_iterable(map(here, groups)), len(documents), progress)


def _groups(documents: Sequence[Document], workers: int) -> Iterator[list[Document]]:
    """Documents that the language model reads together, in order; each worker gets some."""
    share = sum(len(document.text) for document in documents) // (2 * workers)
    most = min(TOGETHER, share) if workers > 1 else TOGETHER
    group: list[Document] = []
    size = 0
    for document in documents:
        group.append(document)
        size += len(document.text)
        if size > most:
            yield group
            group, size = [], 0
    if group:
        yield group


def _together(documents: list[Document], settings: Settings, heard: Heard | None = None) -> list[Extracted]:
    """The results of a group: the language model reads all its documents at once."""
    model = language_model.load(settings.model)
    prepared = []
    for number, document in enumerate(documents):
        prepared.append(_guarded(document, partial(_prepared, document, settings)))
        if heard:
            heard(FOUND * (number + 1))
    read = [one for one in prepared if isinstance(one, Prepared)]
    parsing = between(heard, FOUND * len(documents), PARSED * len(documents))
    try:
        parsed = iter(model.parse_many([one.wanted for one in read], parsing))
    except Exception:  # whose text it was shows when each is read by itself
        return [_guarded(document, partial(extract_document, document, settings)) for document in documents]
    results: list[Extracted] = []
    for one in prepared:
        if isinstance(one, Prepared):
            before = PARSED * len(documents) + (1 - PARSED) * len(results)
            telling = between(heard, before, before + 1 - PARSED)
            results.append(_guarded(one.document, partial(_told, one, next(parsed), settings, telling)))
        else:
            results.append(one)
    return results


def _guarded(document: Document, work: Callable[[], Made]) -> Made | Extracted:
    """What the work gives; where it fails, the document without events and a problem that says so."""
    try:
        return work()
    except language_model.ModelUnavailable:
        raise
    except Exception as error:  # one document's bug must not cost a person the other five hundred
        message = f"{document.name}: the extraction failed ({type(error).__name__}: {error}); its events are missing"
        return Extracted((), (*document.problems, Problem(document.name, "extraction", message)), document)


def _counted(results: Iterable[Extracted], total: int, progress: Progress | None) -> Iterator[Extracted]:
    for number, result in enumerate(results, 1):
        if progress:
            progress(number, total, result.document.name)
        yield result


def extract_events(
    documents: Iterable[Document], settings: Settings | None = None, progress: Progress | None = None
) -> pd.DataFrame:
    """The event table of many documents: columns are SCHEMA's, `.attrs["problems"]` what was not read or resolved.

    Actors of one name and the same event told by several documents are brought together over the whole table.
    """
    results = list(extract_many(list(documents), settings, progress))
    table = to_table((result.document, result.events) for result in results)
    table.attrs["problems"] = [asdict(problem) for result in results for problem in result.problems]
    return table


def to_table(pairs: Iterable[tuple[Document, Sequence[Event]]]) -> pd.DataFrame:
    """Documents and their events as one table, actors and same events brought together across documents."""
    from extract.table import actors, same_event, schema

    return same_event.mark(actors.unify(schema.build(pairs)))


def version(settings: Settings | None = None) -> str:
    """Names the code and model that made a result, so that a case knows what to read again."""
    settings = settings or Settings()
    return stable_id(CODE_VERSION, language_model.load(settings.model).version, settings.implicit)


CODE_VERSION = "24"
"""Raised whenever the stages would give a different table for the same document."""
