"""A parsed sentence as a tree that can be climbed and cut: children, spans, the way from a word up to its predicate."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass, field, replace

from extract.events.deed_words import HARM, OWN_DOING, STRIKES, UNDERGONE
from extract.events.words import COUNTS, EVENT_NOUNS, EVENT_SUFFIXES, NAMED_EVENTS, NOT_EVENTS, OTHERS
from extract.records import Sentence, Token

SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj", "csubjpass"})
VERBAL = frozenset({"VERB", "AUX"})
NOMINAL = frozenset({"NOUN", "PROPN"})
DEICTIC = frozenset({"today", "tomorrow", "tonight", "yesterday"})
IN_PHRASES = frozenset({"ADJ", "ADP", "DET", "NOUN", "NUM", "PART", "PRON", "PROPN"})  # of a noun and what tells of it
STATIC = frozenset({"based", "located", "aged", "situated", "headquartered", "neighboring", "neighbouring"})
STATIC |= frozenset({"guilty", "unharmed", "unhurt", "unscathed", "unopposed", "permitting"})
SOUGHT = frozenset({"body", "boy", "car", "child", "girl", "man", "person", "plane", "remains", "suspect", "vehicle"})
SOUGHT |= frozenset({"victim", "weapon", "woman", "wreck", "wreckage"})
UNVERBED = frozenset({"amod", "prep", "compound", "nmod", "det", "case", "advmod", "punct", "aux", "auxpass"})
BREAKS = frozenset({",", ";", ":", "–", "—", "--", "(", ")"})
DASHES = frozenset({"–", "—", "--", "-"})
WORDLESS = frozenset({"PUNCT", "SYM", "SPACE", "X"})  # parts of speech
_DONE_TO = (HARM | STRIKES | UNDERGONE) - OWN_DOING
CLAUSAL = frozenset({"relcl", "acl", "advcl", "ccomp", "xcomp", "parataxis", "csubj", "csubjpass", "pcomp"})


@dataclass(slots=True)
class Tree:
    """The sentence with its children lists, built once and only for sentences that hold a date.

    `shouted`: it is written in capitals only.
    """

    sentence: Sentence
    tokens: tuple[Token, ...] = field(init=False)
    starts: list[int] = field(init=False)
    ends: list[int] = field(init=False)
    heads: list[int] = field(init=False)
    lemmas: list[str] = field(init=False)
    children: list[list[int]] = field(init=False)
    shouted: bool = field(init=False)
    undergone: dict[int, bool] = field(init=False, default_factory=dict)  # what `voice.undergoes` said of its verbs

    def __post_init__(self) -> None:
        self.heads = _acyclic([token.head for token in self.sentence.tokens])
        # a root under its label: who climbs by labels from a broken parse's gets no end
        self.tokens = tuple(
            replace(token, dep="ROOT") if head == i and token.dep != "ROOT" else token
            for i, (token, head) in enumerate(zip(self.sentence.tokens, self.heads, strict=True))
        )
        self.lemmas = [token.lemma.lower() for token in self.tokens]
        self.starts = [token.start for token in self.tokens]
        self.ends = [token.end for token in self.tokens]
        self.children = [[] for _ in self.tokens]
        self.shouted = len(self.tokens) > 3 and all(token.text == token.text.upper() for token in self.tokens)
        for index, head in enumerate(self.heads):
            if head != index:
                self.children[head].append(index)

    def parent(self, index: int) -> int:
        """The head's index; the token's own for a root."""
        return self.heads[index]

    def is_root(self, index: int) -> bool:
        """No word governs it."""
        return self.parent(index) == index

    def child(self, index: int, *deps: str) -> int | None:
        """The first child with one of these labels."""
        for other in self.children[index]:
            if self.tokens[other].dep in deps:
                return other
        return None

    def among(self, index: int, *deps: str) -> list[int]:
        """All children with one of these labels."""
        return [other for other in self.children[index] if self.tokens[other].dep in deps]

    def modal(self, verb: int) -> int | None:
        """Its modal, or that of the verb it is joined to and shares ("will close the mill and | dismiss nine men")."""
        while True:
            own = next((i for i in self.among(verb, "aux") if self.tokens[i].tag == "MD"), None)
            above = self.parent(verb)
            joined = self.tokens[verb].dep == "conj" and self.tokens[above].tag in ("VB", "VBN")
            joined = joined and self.tokens[verb].tag in ("VB", "VBN", "VBP")
            if own is not None or not joined or self.child(verb, "aux", "auxpass", *SUBJECTS) is not None:
                return own
            verb = above

    def shared_object(self, verb: int) -> int | None:
        """The object that a verb without one has in common with the verb joined to it ("tried and sentenced Noor")."""
        beside = next((i for i in self.among(verb, "conj") if i <= verb + 3 and self.is_verb(i)), None)
        end = len(self.tokens) if beside is None else beside  # "beat and strangled Noor | to death": how both were done
        own = [i for i in self.among(verb, "prep") if verb < i < end and self.child(i, "pobj") is not None]
        if self.lemma(verb) not in _DONE_TO:  # "began Monday and flooded homes"
            own += [i for i in self.among(verb, "npadvmod") if verb < i < end]
        if (
            self.child(verb, "dobj", "nsubjpass", "ccomp", "xcomp", "attr", "acomp") is not None
            or own
            or self.lemma(verb) in OWN_DOING  # "returned and burned the mosque"
        ):
            return None
        first = self.parent(verb)
        if self.tokens[verb].dep == "conj" and first < verb <= first + 3:  # "tried and | sentenced | Noor"
            thing = self.child(first, "dobj")
            if thing is not None or beside is None or self.lemma(verb) not in _DONE_TO:
                return thing if thing is not None and thing > verb else None
        if beside is not None and self.tokens[beside - 1].text == ",":  # "abducted, | tortured and killed three"
            done_to = self.child(beside, "dobj") is None and self.lemma(verb) in _DONE_TO
            return self.shared_object(beside) if done_to else None
        if beside is None or self.lemma(beside) in ("be", "do", "have"):  # "married and had three children"
            return None
        return self.child(beside, "dobj")

    def lemma(self, index: int) -> str:
        """Lower-case lemma."""
        return self.lemmas[index]

    def cites(self, index: int) -> bool:
        """Whether this word only brings in who says so: "according to Noor", "…, per officials"."""
        lemma = self.lemma(index)
        opens = index == 0 and any(one.text == "," for one in self.tokens[2:8])  # not "Per capita income fell"
        return lemma == "accord" or (lemma == "per" and (opens or self.tokens[index - 1].text == ","))

    def path(self, index: int) -> list[int]:
        """The token and everything above it, ending at the root."""
        heads, way = self.heads, [index]
        while (above := heads[way[-1]]) != way[-1]:
            way.append(above)
        return way

    def subtree(self, index: int, without: frozenset[str] = frozenset()) -> list[int]:
        """The token and all below it in order, leaving out branches whose label is in `without`."""
        found = []
        todo = [index]
        while todo:
            node = todo.pop()
            found.append(node)
            todo.extend(other for other in self.children[node] if self.tokens[other].dep not in without)
        return sorted(found)

    def inside(self, start: int, end: int) -> list[int]:
        """The tokens that overlap these characters."""
        first = bisect_right(self.ends, start)
        return list(range(first, bisect_left(self.starts, end, first)))

    def head_of(self, indexes: list[int]) -> int | None:
        """The one of these tokens that hangs on a word outside them; the last such one, None for no tokens."""
        chosen = None
        weak = ("ADP", "DET", "PUNCT", "ADJ")
        members = set(indexes)
        for index in indexes:
            outward = self.parent(index) not in members or self.is_root(index)
            if outward and (chosen is None or (self.tokens[chosen].pos in weak and self.tokens[index].pos != "PUNCT")):
                chosen = index
        return chosen

    def is_event_noun(self, index: int) -> bool:
        """A noun that names a happening: listed, or ending like one and not listed as a thing."""
        token = self.tokens[index]
        if token.pos not in NOMINAL:
            return False
        lemma = token.lemma.lower()
        if token.pos == "PROPN":
            return lemma in NAMED_EVENTS
        if lemma == "death" and index and self.tokens[index - 1].text == "to":
            return False  # "beaten to death"
        if lemma == "crossing" and index and self.tokens[index - 1].pos == "PROPN":
            return False  # "the Karvat crossing"
        if lemma == "fall" and [one.pos for one in self.tokens[index + 1 : index + 3]] == ["ADP", "PROPN"]:
            return self.tokens[index + 1].text == "of"  # "the fall of Varna"
        if lemma in ("development", "incident") and self.lemma(self.parent(index)) == "in":
            return self.tokens[index - 1].text.lower() not in OTHERS  # "In another development, troops fired"
        if lemma == "exchange" and self.lemma(self.parent(index)) == "on":
            return False  # a bourse
        if index > 1 and self.tokens[index - 1].text == "-" and token.start == self.tokens[index - 2].end + 1:
            lemma = f"{self.tokens[index - 2].text.lower()}-{lemma}"
        if lemma in EVENT_NOUNS or lemma.rpartition("-")[2] in EVENT_NOUNS:
            return True
        return lemma.rpartition("-")[2] not in NOT_EVENTS and len(lemma) > 6 and lemma.endswith(EVENT_SUFFIXES)

    def happening(self, index: int) -> int | None:
        """The happening that a noun names, or that it counts ("a series of shootouts", "a round of talks")."""
        if self.is_event_noun(index) or self.lemma(index) not in COUNTS:
            return index if self.is_event_noun(index) else None
        below = (i for of in self.among(index, "prep") if self.lemma(of) == "of" for i in self.among(of, "pobj"))
        return next((i for i in below if self.is_event_noun(i)), None)

    def is_verb(self, index: int) -> bool:
        """A verb that can stand as a predicate (an auxiliary only as the head of its clause)."""
        token = self.tokens[index]
        if token.pos == "VERB" and not token.tag.startswith("NN"):
            still = token.text.lower() in STATIC and not self._is_found(index)
            return token.dep not in UNVERBED and not still
        return token.pos == "AUX" and token.dep not in ("aux", "auxpass", "cop")

    def _is_found(self, index: int) -> bool:
        """Whether somebody or something was "located" that had been sought, and is no place."""
        if self.tokens[index].text.lower() != "located":
            return False
        subject = self.child(index, "nsubjpass")
        return subject is not None and self.lemma(subject) in SOUGHT

    def is_how(self, index: int) -> bool:
        """Whether a participle only tells how the doer before it did it ("was shot by men | riding a motorcycle")."""
        doer, bare = index - 1, self.child(index, "aux", "mark") is None
        if self.tokens[index].tag != "VBG" or not bare or index < 3 or self.tokens[doer].dep != "pobj":
            return False
        by = self.parent(doer)
        done = self.tokens[self.parent(by)].tag == "VBN" and self.is_verb(self.parent(by))
        return self.tokens[by].text == "by" and done and self.parent(index) in (doer, self.parent(by))

    def is_predicate(self, index: int) -> bool:
        """A verb, or a word that a copula turns into one."""
        return self.is_verb(index) or self.child(index, "cop") is not None


def _acyclic(heads: list[int]) -> list[int]:
    """The heads with every token that a broken parse hangs on itself, or outside the sentence, made a root."""
    safe = [head if 0 <= head < len(heads) else index for index, head in enumerate(heads)]
    done = [False] * len(safe)
    for index in range(len(safe)):
        way: list[int] = []
        on_way: set[int] = set()
        node = index
        while not done[node] and node not in on_way:
            way.append(node)
            on_way.add(node)
            if safe[node] == node:
                break
            node = safe[node]
        else:
            if node in on_way:
                safe[node] = node
        for seen in way:
            done[seen] = True
    return safe
