"""Sentences without a date that go on with the one before them, and so happened when that did (`date_status` inferred).

Only where the words show that the story goes on in place, in the same paragraph, told as done:

1. Figures in a row: "In the third quarter, sales fell to $2 million. Profit rose to $400,000."
2. "Also": "On Monday police raided the house. They also seized documents."
3. What somebody goes on to say: "On Monday the minister said … He said that …"
4. Others, and a count of victims: "A bomb went off on Monday. Six others were wounded."
5. A short entry of a chronology or diary, in the present too: "13 May – A fire breaks out. Three sailors die."; also
   where its day, month or year stands on a line of its own above it.
6. What stands behind a sentence that only tells when: "It was the next morning, about seven. Soldiers came."
7. A message of a chat or a post: what it tells without a day of its own was when it was sent.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from extract.entities.spans import ONLY_WHEN
from extract.entities.wordlist import word_set
from extract.events.cells import cell_of
from extract.events.deed_words import HARM
from extract.events.document import Reading
from extract.events.parse import has_finite
from extract.events.subjectless import COUNTING
from extract.events.tree import NOMINAL, Tree
from extract.events.words import EVENT_NOUNS, GROUPS, MOVES, PLANNING, RAISING, REPORTING, SAYING, STATES, TIME_NOUNS
from extract.reading.headed import HOUR_ALONE
from extract.reading.messages import words_begin
from extract.reading.passages import opens_entry
from extract.records import Dated, Event

LONGEST_DAYS = 366
LONGEST_ENTRY = 7  # sentences behind the first
_PAST = frozenset({"VBD"})
_PRESENT = frozenset({"VBP", "VBZ"})
_LASTING = frozenset({"be", "become", "follow", "go", "last", "take"})  # how long, what came of it
_DAYTIMES = frozenset({"afternoon", "dawn", "day", "dusk", "evening", "midday", "midnight", "morning", "night", "noon"})
_PEOPLE = frozenset({"child", "man", "person", "woman"})
_TOLL = frozenset({"dead", "drowned", "hurt", "injured", "killed", "missing", "wounded"})
_TOLL_REACH = 6  # words of a fragment in which that is told
_OTHERS = re.compile(r"(?:an|the)?\s*others?\b|another\b|(?:a )?(?:second|third|fourth)\b", re.IGNORECASE)


def carried(reading: Reading, events: Iterable[Event]) -> Iterator[tuple[Dated, int, int]]:
    """(date, sentence, predicate) of each happening that goes on from the sentence before it; `events`: the dated."""
    told = _told(reading, events)
    sentences = reading.sentences
    first_under = {reading.passage(one.start): number for number, one in reversed(list(enumerate(sentences)))}
    in_messages = _first_words(reading)
    for number, here in enumerate(sentences):
        passage = reading.passage(here.start)
        opening = first_under[passage]
        if passage in reading.headed and reading.document.passages[passage].section == "table":
            continue  # told with its whole row
        if passage in reading.sent:
            first = in_messages.get(passage, number + 1)
            if number >= first and _undated(reading, first, number, passage) and not _asks(reading, number):
                found = _entry(reading, number, number == first, is_live=True)
                yield from ((reading.sent[passage], number, predicate) for predicate in found)
            continue
        if passage in reading.headed and _undated(reading, opening, number):
            one = reading.headed[passage]
            found = _entry(reading, number, number == opening, HOUR_ALONE.fullmatch(one.text) is not None)
        elif (opening := told.entries.get(passage, number)) < number <= opening + LONGEST_ENTRY:
            if number in told.standing or not _in_its_cell(reading, opening, number):
                continue
            found = in_entry(reading.tree(number)) if _undated(reading, opening + 1, number) else []
            one = told.standing[opening]
        elif number - 1 in told.only_when and number not in told.standing and reading.follows(number):
            one = told.only_when[number - 1]
            found = (
                [] if reading.names_day(number) or _on_another_day(reading, number) else in_entry(reading.tree(number))
            )
        elif number - 1 in told.standing and number not in told.standing and reading.follows(number):
            one, found = told.standing[number - 1], _behind(reading, told, number)
        else:
            continue
        for predicate in found:
            yield carry(one), number, predicate


def _entry(reading: Reading, number: int, opens: bool, is_live: bool) -> list[int]:
    """What a sentence without a day tells under one; what `opens` an entry may only name it."""
    tree = reading.tree(number)
    return in_entry(tree, is_live) or toll_only(tree) or (taken_for_noun(tree) or named_only(tree) if opens else [])


def _asks(reading: Reading, number: int) -> bool:
    return reading.document.text.endswith("?", 0, reading.sentences[number].end)


def _first_words(reading: Reading) -> dict[int, int]:
    """Message → the sentence that its words begin with."""
    found: dict[int, int] = {}
    for number, one in enumerate(reading.sentences):
        passage = reading.passage(one.start)
        if passage not in reading.sent or passage in found:
            continue
        if one.start >= words_begin(reading.document.text, reading.document.passages[passage]):
            found[passage] = number
    return found


@dataclass(frozen=True, slots=True)
class _Dates:
    """What stands dated so far: sentence → date; the sentences that say so; passage → the sentence of its entry; of
    what only tells when the next sentence was, sentence → date."""

    standing: dict[int, Dated]
    spoken: set[int]
    entries: dict[int, int]
    only_when: dict[int, Dated]


def _told(reading: Reading, events: Iterable[Event]) -> _Dates:
    told = _Dates({}, set(), {}, dict(_only_when(reading)))
    for event in sorted(events, key=lambda event: event.trigger_start):
        number = reading.sentence(event.trigger_start)
        if event.status != "happened" or not _is_short(event.dated):
            continue
        tree = reading.tree(number)
        words = tree.inside(event.trigger_start, event.trigger_end)
        said = any(_speaks(tree, i) for i in words)  # "it broke in May, he said Sunday"
        closing = said and number not in told.spoken
        if number not in told.standing or closing:
            told.standing[number] = event.dated
            if _opens_entry(reading, event.dated):
                told.entries.setdefault(reading.passage(event.trigger_start), number)
            if any(tree.lemma(i) in REPORTING for i in words):
                told.spoken.add(number)
    return told


# What may stand beside a date in a sentence that tells nothing else.
_BESIDE_DATE = word_set("""
a about around at clock early evening i in it late later maybe morning night o'clock on or perhaps probably quite so
still that the then think this very was
""")


def _only_when(reading: Reading) -> Iterator[tuple[int, Dated]]:
    for one in reading.dates:
        number = reading.sentence(one.start_char)
        if number < 0 or not _is_short(one) or one.status == "unresolved":
            continue
        here = reading.sentences[number]
        if ONLY_WHEN.match(reading.document.text, here.start, here.end) is None:
            continue
        dates, tokens = reading.date_tokens(number), reading.tree(number).tokens
        beside = (token for i, token in enumerate(tokens) if i not in dates and token.pos not in ("PUNCT", "NUM"))
        if all(token.text.lower() in _BESIDE_DATE for token in beside):
            yield number, one


def _opens_entry(reading: Reading, one: Dated) -> bool:
    passage = reading.passage(one.start_char)
    block = reading.document.passages[passage]
    known = passage in reading.forms or reading.line(one) is not None or block.section == "table"
    return known or opens_entry(reading.document.text, block, one.start_char, one.end_char)


def _in_its_cell(reading: Reading, opening: int, number: int) -> bool:
    """Whether a sentence stands in the cell of the one that tells what happened first, where both are of a table."""
    first, here = reading.sentences[opening], reading.sentences[number]
    block = reading.document.passages[reading.passage(here.start)]
    if block.section != "table":
        return True
    begin, end = cell_of(reading.document.text, block, first.start, first.end)
    return begin <= here.start < end


# 'Patan surrendered a few days later', 'Forty died during the first week of fighting': another day, or many, though the
# text does not tell which
ANOTHER_DAY = re.compile(
    r"(?i)\b(?:later|afterwards?|eventually|subsequently|thereafter"
    r"|(?:days|nights|weeks|months|years|soon|shortly|long) (?:after|ago|before|earlier)"
    r"|(?:during|for|in|over|throughout|within) (?:the (?:course|ensuing|entire|first|following|next|opening|whole)"
    r" (?:[a-z]+ ){0,2})(?:days?|nights?|weeks?|months?|years?))\b"
)


def _on_another_day(reading: Reading, number: int) -> bool:
    here = reading.sentences[number]
    return ANOTHER_DAY.search(reading.document.text, here.start, here.end) is not None


def _undated(reading: Reading, first: int, number: int, message: int = -1) -> bool:
    """Whether a sentence has no date of its own, and those before it in its entry, few enough, name no other day than
    that of the `message`."""
    if number > first + LONGEST_ENTRY or reading.date_tokens(number) or _on_another_day(reading, number):
        return False
    sent = reading.document.passages[message].published if message >= 0 else None
    return not any(reading.names_day(index, sent) for index in range(first, number))


def _behind(reading: Reading, told: _Dates, number: int) -> list[int]:
    """What the sentence behind a dated one tells, if it goes on with it; from then on it stands dated too."""
    if reading.date_tokens(number) or _on_another_day(reading, number):
        return []
    found = goes_on(reading.tree(number))
    if not found and number - 1 in told.spoken:
        found = says_more(reading.tree(number))
        told.spoken.update([number] if found else [])
    if found:
        told.standing[number] = told.standing[number - 1]
    return found


def _speaks(tree: Tree, index: int) -> bool:
    """Whether the sentence is built on this verb of saying."""
    return tree.is_root(index) and tree.lemma(index) in SAYING


def _is_short(one: Dated) -> bool:
    interval = one.interval
    if interval is None or interval.start is None or interval.end is None:
        return False
    return (interval.end - interval.start).days <= LONGEST_DAYS


def carry(one: Dated) -> Dated:
    """The date of what goes on from what it dates."""
    return replace(
        one,
        status=one.status if one.status == "assumed" else "inferred",
        anchor="LAST",
        anchor_start=one.start_char,
        anchor_end=one.end_char,
        why=f"the sentence has no date of its own and goes on with what happened “{one.text}”: {one.why}",
        rule="carried",
        confidence=min(one.confidence, 0.7),
    )


def _root_verb(tree: Tree) -> int | None:
    return next((i for i in range(len(tree.tokens)) if tree.is_root(i) and tree.is_verb(i)), None)


def goes_on(tree: Tree) -> list[int]:
    """The sentence's main predicates where its words show that it goes on with the one before it."""
    main = _root_verb(tree)
    if main is not None and tree.lemma(main) in SAYING:
        main = tree.child(main, "ccomp")
    if main is None or not is_done(tree, main):
        return []
    found = [main, *(i for i in tree.among(main, "conj") if tree.is_verb(i) and is_done(tree, i))]
    if _moves(tree, main) or _adds(tree, main) or _counts_others(tree, main):
        return found
    return []


def in_entry(tree: Tree, is_live: bool = False) -> list[int]:
    """The main predicates of a sentence in a dated entry: what was done, also told in the present; in a live report's,
    what just has been done."""
    main = _root_verb(tree)
    if main is None:
        return []
    there = tree.tokens[main].tag == "VBD" and tree.lemma(main) == "be" and tree.child(main, "expl") is not None
    happened = tree.child(main, "attr", "nsubj") if there and tree.child(main, "neg") is None else None
    if happened is not None and tree.is_event_noun(happened) and tree.child(happened, "neg") is None:
        no = any(tree.lemma(i) == "no" for i in tree.among(happened, "det"))
        return [] if no else [happened]  # "There was a fire in the mill."
    # a diary goes without "I", a life without "he": "Took in water and 11 sheep.", "Moves to Varna."
    bare = main == 0 and tree.tokens[0].tag in ("VBD", "VBN", "VBZ")
    if tree.child(main, "nsubj", "nsubjpass") is None and not bare:
        return []
    verbs = [main, *(i for i in tree.among(main, "conj") if tree.is_verb(i))]
    told = (i for i in verbs if tree.lemma(i) not in _LASTING or _goes_somewhere(tree, i) or _takes_office(tree, i))
    return [
        i
        for i in told
        if is_done(tree, i)
        or is_done(tree, i, _PRESENT)
        or _says(tree, i)
        or _goes_without(tree, i)
        or (is_live and _has_been_done(tree, i))
    ]


def taken_for_noun(tree: Tree) -> list[int]:
    """The verb of a chronology's present that the parse took for a noun: an article or a count of people follows it
    ("Costa signs a deal", "Police arrest 18 people")."""
    root = next((i for i in range(len(tree.tokens)) if tree.is_root(i)), 0)
    if not 0 < root < len(tree.tokens) - 2 or tree.tokens[root].tag not in ("NN", "NNS"):
        return []
    behind = tree.tokens[root + 1 : root + 3]
    counted = behind[0].tag == "CD" and behind[1].lemma.lower() in GROUPS | _PEOPLE
    before = tree.tokens[root - 1].pos in NOMINAL
    return [root] if before and (behind[0].tag in ("DT", "PRP$") or counted) else []


def named_only(tree: Tree) -> list[int]:
    """What an entry only names: "Demonstration in Varna against the cuts", "Night: mortar fire on the airport"."""
    if has_finite(tree.tokens):
        return []
    heads = (i for i in range(len(tree.tokens)) if tree.tokens[i].pos in NOMINAL and tree.tokens[i].dep != "compound")
    head = next(heads, None)
    if head is not None and tree.lemma(head) in _DAYTIMES:
        head = next(heads, None)
    if head is None or any(token.text.lower() == "no" for token in tree.tokens[:head]):
        return []
    opens = tree.tokens[head].pos == "PROPN" and all(token.pos == "PUNCT" for token in tree.tokens[:head])
    named = tree.is_event_noun(head) or (opens and tree.lemma(head).lower() in EVENT_NOUNS)
    return [head] if named else []


def toll_only(tree: Tree) -> list[int]:
    """What befell how many, told without a verb: "Two dead, one of them a driver", "At least 4 people injured"."""
    tokens = tree.tokens
    if has_finite(tokens):
        return []
    for at, token in enumerate(tokens[:_TOLL_REACH]):
        counted = [i for i in range(at) if tokens[i].pos == "NUM" or tokens[i].text.lower() in COUNTING]
        people = at > 0 and tree.lemma(at - 1) in GROUPS | _PEOPLE
        if token.text.lower() not in _TOLL or not counted or at - counted[-1] > 1 + people:
            continue
        if all(one.pos not in ("ADJ", *NOMINAL) for one in tokens[at + 1 : at + 2]):  # not "two missing papers"
            return [at - 1 if people and tree.parent(at) == at - 1 else at]
    return []


def _goes_without(tree: Tree, verb: int) -> bool:
    """A participle that ends its clause without an auxiliary, as logs write it ("Two men wounded.")."""
    helped = tree.child(verb, "aux", "auxpass", "neg") is not None
    return tree.tokens[verb].tag == "VBN" and tree.is_root(verb) and not helped and tree.lemma(verb) not in STATES


def _goes_somewhere(tree: Tree, verb: int) -> bool:
    """Who went to town or took one; a journey that took a week, what went well, is told of what else happened."""
    if tree.lemma(verb) == "take" and tree.child(verb, "auxpass") is not None:
        return True  # "and four are taken hostage"
    if tree.lemma(verb) == "take":
        thing = tree.child(verb, "dobj")
        if tree.child(verb, "prt") is not None and thing is None:
            return True  # "Deng takes over"
        return thing is not None and tree.lemma(thing) not in TIME_NOUNS
    to = (i for i in tree.among(verb, "prep") if tree.lemma(i) in ("into", "through", "to"))
    return tree.lemma(verb) == "go" and next(to, None) is not None


def _takes_office(tree: Tree, verb: int) -> bool:
    """Who becomes something ("Noor becomes prime minister"), not how things become."""
    who, what = tree.child(verb, "nsubj"), tree.child(verb, "attr", "dobj", "xcomp")
    if tree.lemma(verb) != "become" or who is None or what is None:
        return False
    return tree.tokens[who].text in ("He", "She", "he", "she") or tree.tokens[who].pos == "PROPN"


def _says(tree: Tree, verb: int) -> bool:
    """What somebody says on the day of an entry, also in the present ("Holt tells staff their pensions are safe")."""
    finite = tree.tokens[verb].tag in _PAST | _PRESENT and tree.child(verb, "aux", "neg") is None
    return finite and tree.lemma(verb) in SAYING and tree.child(verb, "nsubj") is not None


def says_more(tree: Tree) -> list[int]:
    """The verb of saying that the sentence is built on, in the simple past."""
    main = _root_verb(tree)
    past = main is not None and tree.tokens[main].tag == "VBD" and tree.child(main, "neg", "aux") is None
    return [main] if main is not None and past and tree.lemma(main) in SAYING else []


def is_done(tree: Tree, verb: int, tense: frozenset[str] = _PAST) -> bool:
    """Told as done, in the simple past: a perfect looks back from now. With `_PRESENT`, as chronicles tell it."""
    token, lemma = tree.tokens[verb], tree.lemma(verb)
    helpers = [tree.tokens[i] for i in tree.among(verb, "aux", "auxpass")]
    cited = lemma == "cite" and bool(helpers)  # by the police
    if tree.child(verb, "neg") is not None or not tree.is_verb(verb):
        return False
    if lemma in STATES | SAYING | RAISING | PLANNING and not cited:
        return False
    if token.tag in tense:
        return not helpers
    if token.tag == "VB" and tense is _PRESENT:  # "Dock workers walk out", taken for the bare form
        first = verb if tree.is_root(verb) else tree.parent(verb)
        return not helpers and tree.is_root(first) and tree.child(first, "nsubj") is not None
    passive = token.tag == "VBN" and bool(helpers)
    return passive and all(one.lemma.lower() == "be" and one.tag in tense for one in helpers)


def _has_been_done(tree: Tree, verb: int) -> bool:
    """Told in the present perfect: "has collapsed", "has been closed"; also the second of two verbs in it."""
    if tree.child(verb, "neg") is not None or tree.lemma(verb) in STATES | SAYING | RAISING | PLANNING:
        return False
    first = verb if tree.among(verb, "aux") else tree.parent(verb)
    helpers = {tree.tokens[i].text.lower() for i in tree.among(first, "aux", "auxpass")}
    return tree.tokens[verb].tag in ("VBN", "VBD") and bool(helpers & {"have", "has"}) and helpers <= _PERFECT


_PERFECT = frozenset({"have", "has", "been"})


def _moves(tree: Tree, verb: int) -> bool:
    """A figure that rose or fell by or to a number."""
    if tree.lemma(verb) not in MOVES or tree.child(verb, "nsubj") is None:
        return False
    return any(tree.tokens[i].pos in ("NUM", "SYM") for i in range(verb + 1, len(tree.tokens)))


def _adds(tree: Tree, verb: int) -> bool:
    """ "Also" beside the verb or at the head of the sentence."""
    return any(tree.tokens[i].text.lower() == "also" for i in tree.children[verb])


def _counts_others(tree: Tree, verb: int) -> bool:
    """Other people or another thing of the kind, or how many were harmed."""
    subject = tree.child(verb, "nsubj", "nsubjpass")
    if subject is None or subject > verb:
        return False
    words = [tree.tokens[i] for i in tree.subtree(subject, frozenset({"prep", "relcl", "acl", "appos"}))]
    text = " ".join(word.text for word in words)
    if _OTHERS.match(text) or any(word.text.lower() in ("other", "others", "more") for word in words[1:3]):
        return tree.tokens[subject].pos in NOMINAL | {"NUM", "ADJ"}
    return tree.lemma(verb) in HARM and any(word.pos == "NUM" for word in words)
