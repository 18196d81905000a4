"""Rules over classes of words: lex once, match runs of time words, remember every distinct run. Knows no language.

A language lists its words by class, its shapes of figures, and its rules. To add a rule, in a file of the language:
1. write the examples and must-nots; 2. write the pattern; 3. write the function that gives the meaning; nothing else –
the suite finds the rule, runs its examples alone and inside a sentence, and fails a rule without any.

A pattern is a sequence of
    MONTH YEAR2   classes of words or phrases; a class named like a parameter of the function (lower case, MONTH2 is
                  `month2`) hands over its value
    of , - / ( )  literal words in any case, and marks; in quotes where a mark has a meaning here ('(') or only this
                  case is meant ('AH')
    ( a | b )     a choice; `?` after anything makes it optional; `*` repeats
    [ ... ]       what is marked as found; without it the whole match is. With n brackets the function returns n terms.
"""

from __future__ import annotations

import inspect
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, TypeVar

from extract.dates.hits import Hits
from extract.dates.look import Look as Look
from extract.dates.patterns import Expansions, Pattern, Run, Spans, compiled, scan
from extract.dates.readings import Candidate, Guard, Matched, Piece, Readings, Rule, Token
from extract.dates.readings import Found as Found

Function = TypeVar("Function", bound=Callable[..., Any])

RUN_TOKENS = 48  # a run is cut here, so that a text of nothing but time words stays linear
REMEMBERED = 4096  # distinct runs kept; then the memory starts anew
_WORDS_REMEMBERED = 20_000
LOOK_BACK = 60  # characters before a time word in which its run may begin
_DASHES = "‐‑–—−"  # in a pattern all of them are written -
_FIRST_KIND = 0x80  # kinds are written as single characters from here on


@dataclass
class Language:
    """Words by class, shapes of figures, rules. `weak` words belong to runs but never start one."""

    words: dict[str, dict[str, object]]
    shapes: Sequence[tuple[str, str, Sequence[str], Callable[[str], object]]]  # name, regex, classes, value
    weak: set[str]
    strong: set[str]  # forms in just this case that begin a run, weak or not: May
    strong_figures: str
    figure_beginnings: str  # the characters that strong figures begin with
    company: Mapping[str, str]  # weak words that begin a run after one of these words
    plain: str  # words and marks that are no shape for certain: tried first, they are the most
    aliases: Mapping[str, str] = field(default_factory=dict)  # other spellings of words, which mean what those mean
    rules: list[Rule] = field(default_factory=list)
    phrases: dict[str, list[tuple[str, Callable[..., Any]]]] = field(default_factory=dict)
    first: set[str] = field(default_factory=set)  # wordings tried before the others of their phrase
    _engine: _Engine | None = None

    def rule(
        self,
        pattern: str,
        examples: Mapping[str, str],
        never: Sequence[str] = (),
        guard: Guard | None = None,
        priority: int = 0,
        phrase: str = "",
    ) -> Callable[[Function], Function]:
        """Adds a rule; its name is the function's. The function returns a term, a tuple of terms (one per bracket), or
        None where the words make no sense together (30 February). `phrase` makes the pattern a wording of that class
        of phrases too."""

        def add(function: Function) -> Function:
            name = function.__name__
            if phrase:
                self.phrases.setdefault(phrase, []).append((pattern, function))
            if any(rule.name == name for rule in self.rules):
                raise ValueError(f"two rules are named {name}")
            self.rules.append(Rule(name, pattern, function, examples, never, guard, priority, function.__module__))
            self._engine = None
            return function

        return add

    def phrase(self, name: str, pattern: str, first: bool = False) -> Callable[[Function], Function]:
        """Adds one wording of a class of phrases that patterns may use like a class of words.

        Wordings are tried longest first; `first` puts one before that order.
        """
        if first:
            self.first.add(pattern)

        def add(function: Function) -> Function:
            self.phrases.setdefault(name, []).append((pattern, function))
            self._engine = None
            return function

        return add

    def meanings(self, name: str, table: Mapping[str, object], first: bool = False) -> None:
        """Adds wordings of a class of phrases that each have one meaning, as a table."""
        for pattern, meaning in table.items():
            self.phrase(name, pattern, first)(_always(meaning))

    def find(self, text: str, start: int, end: int) -> Iterator[Found]:
        """The expressions in `text[start:end]`, leftmost and longest first, never overlapping."""
        return self._ready().find(text, start, end)

    def knows(self, word: str) -> bool:
        """Whether some rule has a use for the word."""
        return self._ready().kind(word) is not None

    def _ready(self) -> _Engine:
        if self._engine is None:
            self._engine = _Engine(self)
        return self._engine


class _Engine:
    """A language made ready to run."""

    def __init__(self, language: Language) -> None:
        self.longest: dict[str, int] = {}  # phrase -> about how many tokens it can take
        self.phrase_sources = {
            name: sorted(
                wordings, key=lambda wording: (wording[0] not in language.first, -self._longest(language, wording[0]))
            )
            for name, wordings in language.phrases.items()
        }
        self.classes: dict[str, set[str]] = {}
        self.expansions: Expansions = {}
        self.kinds: dict[frozenset[str], str] = {}
        self.values: dict[str, Mapping[str, object]] = {}
        self.word_kind: dict[str, str] = {}
        self.shape_kind: dict[str, tuple[str, Sequence[str], Callable[[str], object]]] = {}
        self.memory: dict[str, Readings] = {}
        self.known_from: dict[str, int] = {}
        self._read_words(language)
        shapes = "|".join(f"(?P<{name}>{regex})" for name, regex, _, _ in language.shapes)
        # With the space before it: where there is none, every shape would be tried in vain at each space of a text.
        self.token = re.compile(
            rf"\s?+(?=\S)(?:(?P<PLAIN>{language.plain})|{shapes}"
            r"|(?P<WORD>[^\W\d_](?:[^\W\d_]|\u00ad)*)|(?P<MARK>[^\w\s]))"
        )
        groups = {number: name for name, number in self.token.groupindex.items()}
        self.group_kinds = [
            self.shape_kind.get(groups.get(number, ""), ("",))[0] for number in range(self.token.groups + 1)
        ]
        strong = {
            word
            for word, classes in self._lexicon.items()
            if word.isalpha() and classes and language.aliases.get(word, word) not in language.weak
        }
        forms = language.strong | strong | {word.capitalize() for word in strong} | {word.upper() for word in strong}
        self.strong = frozenset(forms)
        self.company = {
            form: re.compile(rf"(?i)\b(?:{before})[\s-]$")
            for word, before in language.company.items()
            for form in (word, word.capitalize(), word.upper())
            if form not in self.strong
        }
        self.hits = Hits(self.strong, self.company, language.strong_figures, language.figure_beginnings)
        self.phrases = {
            name: [(self._compile(pattern, function), function) for pattern, function in wordings]
            for name, wordings in self.phrase_sources.items()
        }
        self.by_kind: dict[str, list[tuple[Pattern, Rule]]] = {}
        self.matched: dict[str, list[list[Matched]]] = {}
        self.by_pair: dict[str, list[tuple[Pattern, Rule]]] = {}  # filled as pairs of words are met
        for rule in sorted(language.rules, key=lambda rule: -rule.priority):
            ready = self._compile(rule.pattern, rule.function)
            for kind in ready.part.first:
                self.by_kind.setdefault(kind, []).append((ready, rule))

    # ------------------------------------------------------------------ making ready

    def _read_words(self, language: Language) -> None:
        """Gives every distinct set of classes a kind; literal words and marks are classes of their own."""
        lexicon = {word: dict(classes) for word, classes in language.words.items()}
        sources = [rule.pattern for rule in language.rules]
        sources += [pattern for wordings in language.phrases.values() for pattern, _ in wordings]
        literals = {text for source in sources for sort, text in scan(source) if sort == "literal"}
        for literal in sorted(literals):
            lexicon.setdefault(literal, {})
        for word, classes in lexicon.items():
            for literal in {word, word.lower()} & literals:
                classes["=" + literal] = literal
        for spelling, word in language.aliases.items():
            lexicon[spelling] = {**lexicon.get(word, {}), **lexicon.get(spelling, {})}
        for mark in _DASHES if "-" in literals else "":
            lexicon.setdefault(mark, {})["=-"] = "-"
        self._lexicon = lexicon
        for name, _, names, value in language.shapes:
            self.shape_kind[name] = (self._kind(frozenset(names)), names, value)
        for word, values in lexicon.items():
            if values:
                self.values[word] = values
                self.word_kind[word] = self._kind(frozenset(values))

    def _longest(self, language: Language, pattern: str, inside: tuple[str, ...] = ()) -> int:
        """About how many tokens a pattern can take: wordings are tried longest first."""
        total = 0
        for sort, text in scan(pattern):
            name = text.rstrip("0123456789")
            if name in inside:
                raise ValueError(f"the phrase {name} contains itself: {' > '.join(inside)}")
            if sort == "class" and name in language.phrases:
                if name not in self.longest:
                    wordings = language.phrases[name]
                    self.longest[name] = max(self._longest(language, each, (*inside, name)) for each, _ in wordings)
                total += self.longest[name]
            else:
                total += sort != "mark"
        return total

    def _kind(self, classes: frozenset[str]) -> str:
        if classes not in self.kinds:
            self.kinds[classes] = chr(_FIRST_KIND + len(self.kinds))
            for name in classes:
                self.classes.setdefault(name, set()).add(self.kinds[classes])
        return self.kinds[classes]

    def _compile(self, pattern: str, function: Callable[..., Any]) -> Pattern:
        parameters = set(inspect.signature(function).parameters)
        try:
            return compiled(pattern, parameters, self.classes, self.phrase_sources, self.expansions)
        except ValueError as error:
            raise ValueError(f"pattern of {function.__name__}, {pattern!r}: {error}") from error

    # ------------------------------------------------------------------ running

    def find(self, text: str, start: int, end: int) -> Iterator[Found]:
        done = start
        for hit in self.hits.find(text, start, end):
            if hit < done:
                continue
            tokens = self._run(text, hit, done, end)
            if not tokens:
                continue
            first, done = tokens[0][0], tokens[-1][1]
            key = text[first:done]
            readings = self.memory.get(key)
            if readings is None:
                if len(self.memory) >= REMEMBERED:
                    self.memory.clear()
                readings = self.memory[key] = self._read([Token(*token) for token in tokens])
            at, count = 0, len(readings)
            while at < count:
                for candidate in readings.at(at):
                    if self._allowed(candidate, text, first):
                        for piece in candidate.pieces:
                            yield Found(first + piece.start, first + piece.end, candidate.rule, piece.expression)
                        at = candidate.end
                        break
                else:
                    at += 1

    def _allowed(self, candidate: Candidate, text: str, first: int) -> bool:
        before, after = first + candidate.pieces[0].start, first + candidate.pieces[-1].end
        if before and text[before].isdigit() and text[before - 1].isalnum() and text[before - 1].isascii():
            return False  # within a word: Yg2BC6O
        if before and (text[before - 1] in _JOINING or text[before - 1].isdigit()) and _in_address(text, before):
            return False
        guard = candidate.rule.guard
        if guard is None:
            return True
        return guard(Look(text, before, after))

    def _run(self, text: str, hit: int, floor: int, end: int) -> list[tuple[int, int, str, str]]:
        """The tokens around a hit that some rule knows, without a gap and without a blank line between."""
        tokens: list[tuple[int, int, str, str]] = []
        shapes, known = self.group_kinds, self.word_kind.get
        last = -1
        for match in self.token.finditer(text, self._beginning(text, hit, floor), end):
            group: int = match.lastindex  # type: ignore[assignment]  # every way to match is a group
            start, stop = match.span(group)
            word = match[group]
            kind = shapes[group] or known(word) or self._folded(word)
            if not kind:
                if start <= hit:
                    tokens.clear()
                if stop > hit:  # also where the hit lies inside something that is no time word: 1990er
                    break
                continue
            if start - last > 1 and tokens and _apart(text, last, start):
                if start > hit:
                    break
                tokens.clear()
            tokens.append((start, stop, word, kind))
            last = stop
            if len(tokens) >= RUN_TOKENS:
                break
        return tokens

    def _beginning(self, text: str, hit: int, floor: int) -> int:
        """Where the run of a hit begins: word by word to the left, as long as some rule knows the word."""
        window = max(floor, hit - LOOK_BACK)
        lead = text[window:hit]
        at = len(lead)
        for word in reversed(lead.split()):
            start = lead.rfind(word, 0, at)
            if start == 0 and window > floor and not text[window - 1].isspace():
                break  # the window cut the word
            known = 0 if word in self.word_kind else self._known_from(word)
            if known < len(word):
                at = start + known
            if known:
                break
        return window + at

    def _known_from(self, word: str) -> int:
        """From which character on some rule knows all of a word with marks or figures; its length where none does."""
        known = self.known_from.get(word)
        if known is None:
            known = len(word)
            for match in reversed(list(self.token.finditer(word))):
                name: str = match.lastgroup  # type: ignore[assignment]
                part = match.group(name)
                if name not in self.shape_kind and part not in self.word_kind and not self._folded(part):
                    break
                known = match.start(name)
            if len(self.known_from) < _WORDS_REMEMBERED:
                self.known_from[word] = known
        return known

    def kind(self, word: str) -> str | None:
        """The kind of a word in whatever case; None where no rule knows it."""
        return self.word_kind.get(word) or self._folded(word)

    def _folded(self, word: str) -> str | None:
        """The kind of a word in capitals or with soft hyphens; remembered, so that each word is folded once."""
        kind = self.word_kind.get(word.replace("\u00ad", "").lower())
        if kind and len(self.word_kind) < _WORDS_REMEMBERED:
            self.word_kind[word] = kind
        return kind

    def _read(self, tokens: list[Token]) -> Readings:
        """For every token the rules that match there, longest first, then by priority and order of definition."""
        if not _says_anything(tokens):
            return Readings(self.candidates, tokens, "", [])
        kinds = "".join([token.kind for token in tokens])
        matched = self.matched.get(kinds)
        if matched is None:
            if len(self.matched) >= REMEMBERED:
                self.matched.clear()
            run = Run(kinds)
            matched = self.matched[kinds] = [self._match(run, at) for at in range(len(kinds))]
        return Readings(self.candidates, tokens, kinds, matched)

    def candidates(self, tokens: list[Token], kinds: str, matches: Sequence[Matched]) -> list[Candidate]:
        """What the rules that match at one token mean there, as far as they mean anything."""
        candidates: list[Candidate] = []
        run = Run(kinds)
        for pattern, rule, start, end in matches:
            pieces = self._pieces(pattern, rule, start, end, tokens, run)
            if pieces:
                candidates.append(Candidate(end, rule, pieces))
        return candidates

    def _match(self, run: Run, at: int) -> list[Matched]:
        """The rules that match these kinds of words from there on, whatever the words."""
        matches = [
            (pattern, rule, at, ends[0])
            for pattern, rule in self._worth_trying(run.pairs[at])
            if (ends := pattern.ends(run, at))
        ]
        return sorted(matches, key=lambda found: (-found[3], -found[1].priority))

    def _worth_trying(self, pair: str) -> Sequence[tuple[Pattern, Rule]]:
        """The rules that may match where these two kinds of words stand (one at a run's end)."""
        found = self.by_pair.get(pair)
        if found is None:
            rules = self.by_kind.get(pair[0], ())
            found = self.by_pair[pair] = [(ready, rule) for ready, rule in rules if ready.part.may_stand(pair)]
        return found

    def _pieces(
        self, pattern: Pattern, rule: Rule, start: int, end: int, tokens: list[Token], run: Run
    ) -> tuple[Piece, ...]:
        groups = pattern.spans(run, start, end)
        meaning = self._call(pattern, rule.function, groups, tokens, run)
        if meaning is None:
            return ()
        terms = meaning if isinstance(meaning, tuple) else (meaning,)
        spans = [groups[piece] for piece in pattern.pieces if piece in groups] or [(start, end)]
        if len(spans) != len(terms):
            raise ValueError(f"rule {rule.name} marks {len(spans)} pieces and returns {len(terms)} terms")
        base = tokens[0].start
        return tuple(
            Piece(tokens[first].start - base, tokens[last - 1].end - base, term)
            for (first, last), term in zip(spans, terms, strict=True)
            if term is not None
        )

    def _call(self, pattern: Pattern, function: Callable[..., Any], spans: Spans, tokens: list[Token], run: Run) -> Any:
        arguments: dict[str, object] = {}
        for parameter, groups in pattern.captures.items():
            for group, name in groups:
                if group in spans:
                    value = self._value(name, tokens, run, *spans[group])
                    if value is None:
                        return None
                    arguments[parameter] = value
        return function(**arguments)

    def _value(self, name: str, tokens: list[Token], run: Run, first: int, last: int) -> object:
        if name in self.phrases:
            for pattern, function in self.phrases[name]:
                if last in pattern.ends(run, first):
                    spans = pattern.spans(run, first, last)
                    value: object = self._call(pattern, function, spans, tokens, run)
                    if value is not None:
                        return value
            return None
        text = tokens[first].text
        values = self.values.get(text)
        if values is None:
            values = self.values.get(text.replace("\u00ad", "").lower())
        if values is not None and name in values:
            return values[name]
        for kind, classes, value_of in self.shape_kind.values():
            if kind == tokens[first].kind and name in classes:
                return value_of(text)
        return None


def _always(meaning: object) -> Callable[[], object]:
    return lambda: meaning


def _says_anything(tokens: Sequence[Token]) -> bool:
    """A run as long as runs may be, of one or two kinds of words again and again, is no expression: May May May."""
    return len(tokens) < RUN_TOKENS or len({token.kind for token in tokens}) > 2


_JOINING = frozenset("/%=&?@_-.")
_ADDRESS = 300  # characters of an address of the net looked at


def _in_address(text: str, at: int) -> bool:
    """Whether the words stand in an address of the net or are somebody's name there: …/2014/05/12/…, @sunday."""
    if text[at - 1] == "@":
        return text[at].isalpha()
    word = text[max(0, at - _ADDRESS) : at].split()[-1:]
    return bool(word) and ("://" in word[0] or word[0].lower().startswith("www."))


def _apart(text: str, start: int, end: int) -> bool:
    """Whether the space between two tokens parts them: a blank line, or more than a line break and an indent."""
    return end - start > 1 and (end - start > 24 or text.count("\n", start, end) > 1)
