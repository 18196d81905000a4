"""`what`: a short headline made of the clause: subject, predicate, object, then what places it.

The words are the text's own in their own order; names are canonical; dates, relative clauses, asides and quotation
marks are left out, and the least telling phrases go first where there are more than `LIMIT` words.
"""

from __future__ import annotations

from extract.events import phrases
from extract.events.arguments import quoted_saying
from extract.events.auxiliaries import turned_about, with_auxiliary
from extract.events.deed_words import OWN_DOING
from extract.events.fitting import LIMIT, fit, phrase
from extract.events.lending import time_to_act
from extract.events.names import Names, name_of
from extract.events.past import past_of
from extract.events.phrases import CUT, Group, named
from extract.events.roles import undated
from extract.events.saying import passed_on, said
from extract.events.subjects import STOPS, subject_of
from extract.events.tree import NOMINAL, Tree
from extract.events.wording import LOOSE_ENDS, capital, spell, words
from extract.events.words import BELIEVING, REPORTING, TIME_NOUNS

_CUT_NOUN = CUT - {"punct", "cc", "conj", "acl", "mark"}
_LONGEST_SPEAKER = 6
_BELIEVING = BELIEVING | {"fear", "hope", "know", "learn", "mean", "wish"}
_SHORT = 4  # words of a clause within what is said that leave room for its own clause
_LONGEST_QUESTION = 9  # words
_PRONOUNS = ("He", "It", "She", "That", "They", "This", "We")
_ARTICLES = ("The", "A", "An", "All", "Any", "Both", "No", "Some")
_OWNERS = ("Her", "His", "Its", "Our", "Their")
_IN_PHRASES = frozenset({"ADP", "ADJ", "DET", "NOUN", "NUM", "PROPN"})
_PLACING = frozenset({"at", "in", "near", "of", "on", "outside"})
_UNDERGOING = frozenset({"experience", "face", "hold", "launch", "see", "stage", "suffer", "witness"})


def headline(names: Names, predicate: int, date: set[int], depth: int = 0) -> str:
    """The clause of `predicate` as a headline of at most `LIMIT` words (one that quotes, a little more)."""
    tree = names.tree
    if tree.tokens[predicate].pos in NOMINAL and tree.child(predicate, "cop", "nsubj", "nsubjpass") is None:
        shown = phrase(tree, predicate, date | names.of_other_dates(predicate), _CUT_NOUN)
        noun = fit(names, [(0, shown)]) or [predicate]
        verb = _done_at(tree, predicate)
        if len(noun) <= 2 and verb is None:
            above = tree.parent(predicate)
            if tree.tokens[predicate].dep == "dobj" and tree.lemma(above) in _UNDERGOING and not depth:
                return headline(names, above, date, 1)
            done = next((i for i in tree.among(predicate, "acl") if tree.tokens[i].tag == "VBN"), None)
            if done is not None and not depth and any(i in date for i in tree.subtree(done)):
                return headline(names, done, date, 1)  # "the appeal, launched in May"
            noun = [*noun, *_adjoined(tree, predicate, date)]
        if depth or verb is None or len(noun) > 3 or any(i in names.at for i in noun):
            return spell(names, noun)
        return f"{spell(names, noun)}: {headline(names, verb, date | set(tree.subtree(tree.parent(predicate))), 1)}"
    told = None if depth or tree.lemma(predicate) != "quote" else _quoted(names, predicate, date)
    if told is not None:
        return told
    if tree.lemma(predicate) in REPORTING - {"express"} and depth == 0:  # "expressed hope that"
        content = said(tree, predicate)
        if content is not None:
            return _quoting(names, predicate, content, date)
    until = time_to_act(tree, predicate)
    if until is not None:  # "has to reply" would say something else
        predicate, date = tree.parent(until), date - set(tree.subtree(until))
    groups = _leaner(names, phrases.groups(tree, names, predicate, date))
    chosen = fit(names, groups)
    text = _with_others(names, groups, _ordered(names, groups, chosen))
    if " " not in text and depth == 0:
        return _stretch(names, predicate, date)
    content = tree.child(predicate, "ccomp")
    if content is not None and tree.is_verb(content) and _tells_on(tree, predicate, content, len(text.split()), depth):
        if asked := _question(names, content, date):
            return f"{text} {asked}"
        told = _by_pronoun(names, subject_of(tree, predicate), content, headline(names, content, date, depth + 1))
        apart = depth == 0 and passed_on(tree, content) == ":"
        return f"{text}: {told}" if apart else f"{text} that {_going_on(tree, content, told)}"
    then = tree.lemma(tree.parent(predicate)) in TIME_NOUNS  # "the moment the crowd moved"
    if tree.tokens[predicate].dep in ("relcl", "acl") and not then and _lacks_object(tree, predicate, date):
        thing = words(names, phrase(tree, tree.parent(predicate), date, CUT))
        if thing:  # "children they abducted from a bus": they abducted children from a bus
            told = " ".join([thing[0].lower() if thing[0] in _ARTICLES else thing[0], *thing[1:7]])
            behind = " ".join(words(names, [i for i in chosen if i > predicate]))
            front = text.removesuffix(behind).strip()
            text = f"{front} {told} {behind}".strip() if text.endswith(behind) else f"{text} {told}"
    text = with_auxiliary(tree, predicate, text)
    if depth == 0 and len(bare := text.split()) == 2 and bare[0] in _PRONOUNS:
        return _in_sentence(names, predicate) or text
    return text


def _tells_on(tree: Tree, verb: int, content: int, before: int, depth: int) -> bool:
    """Whether there is room for a clause behind so many words, more of them where the verb says nothing without it;
    within what is said, where a short one tells on in it ("announced that tests showed | he was ill", not "said the
    assets include | houses she said were built")."""
    if before > (LIMIT // 2 if tree.child(verb, "dobj", "prep") is not None else 3 * LIMIT // 4):
        return False
    marked = tree.child(content, "mark") is not None or tree.lemma(verb) in REPORTING | _BELIEVING
    return depth == 0 or (depth == 1 and before <= _SHORT and marked)


def _leaner(names: Names, groups: list[Group]) -> list[Group]:
    """The phrases, the subject without what places it where verb and object need the room ("Police | in the southern
    district of Karvat | raided the home of Noor")."""
    tree = names.tree
    who = next((group for rank, group in groups if rank == 1), [])
    core = [i for rank, group in groups if rank in (0, 2) for i in group]
    placing = [i for i in who if tree.tokens[i].dep == "prep" and tree.lemma(i) != "of" and i > who[0]]
    if not placing or len(words(names, who)) + len(words(names, sorted(core))) <= LIMIT:
        return groups
    kept = [i for i in who if i < placing[0]]
    return [(rank, kept if group is who else group) for rank, group in groups]


def _with_others(names: Names, groups: list[Group], text: str) -> str:
    """A subject of more names than fit keeps its first and "and others"."""
    who = next((group for rank, group in groups if rank == 1), [])
    tree = names.tree
    heads = [
        i for i in who if tree.tokens[i].dep != "pobj" and tree.tokens[i].pos != "NUM"
    ]  # not "three men from Karvat and Varna"
    pairs = [(word, i) for word in heads for i in tree.among(word, "conj") if i not in who and i in names.at]
    more = [i for word, i in pairs if names.at.get(word) is not names.at[i]]
    first = capital(" ".join(words(names, who)))
    listed = bool(more) and any(token.pos == "CCONJ" for token in names.tree.tokens[who[-1] : more[-1]])
    listed = listed or any(names.tree.child(i, "cc", "conj") is not None for i in more)
    return f"{first} and others{text[len(first) :]}" if listed and text.startswith(f"{first} ") else text


def _adjoined(tree: Tree, noun: int, date: set[int]) -> list[int]:
    """The phrases right behind a noun that the parse hung elsewhere ("following a stabbing | at a yard in Karvat")."""
    last = noun
    while last + 1 < len(tree.tokens) and last - noun < LIMIT // 2 and last + 1 not in date:
        if tree.tokens[last + 1].pos not in _IN_PHRASES:
            break
        last += 1
    placed = last > noun and tree.tokens[noun + 1].text.lower() in _PLACING
    return list(range(noun + 1, last + 1)) if placed else []


def _done_at(tree: Tree, noun: int) -> int | None:
    """The verb for what is done at this happening ("at a news conference he said …")."""
    preposition = tree.parent(noun)
    verb = tree.parent(preposition)
    if any(tree.tokens[i].tag in ("VBZ", "VBP") for i in tree.among(verb, "aux")):
        return None  # "have arrested a suspect in the May bombings"
    at = tree.tokens[noun].dep == "pobj" and tree.lemma(preposition) in ("at", "in", "during", "over", "on")
    at = at and (tree.lemma(preposition) != "on" or preposition > verb)  # "On his return in May he left": two rows
    return verb if at and tree.is_verb(verb) else None


def _stretch(names: Names, predicate: int, date: set[int]) -> str:
    """The words around a predicate, as they stand between two marks: where the parse gives it nothing else."""
    tokens = names.tree.tokens
    first = predicate
    while first > 0 and predicate - first < LIMIT // 2 and tokens[first - 1].text not in STOPS | {","}:
        first -= 1
    last = _mark_behind(names.tree, first, predicate)
    return spell(names, [i for i in range(first, last) if i not in date])


def _mark_behind(tree: Tree, first: int, predicate: int) -> int:
    """Where the words from `first` on end behind a predicate: at the next mark, or where they are enough."""
    last = predicate + 1
    while last < len(tree.tokens) and last - first <= LIMIT and tree.tokens[last].text not in STOPS | {",", "."}:
        last += 1
    return last


def _in_sentence(names: Names, predicate: int) -> str:
    """What a pronoun did, with its date and who says so: "It was" says nothing, "Noor says it was on 2 April" does."""
    tree = names.tree
    clause = tree.parent(predicate) if tree.tokens[predicate].dep == "ccomp" else predicate
    first = subject_of(tree, clause)
    if first is None or first > predicate or tree.tokens[predicate].dep not in ("ROOT", "ccomp", "conj", "parataxis"):
        return ""
    end = _mark_behind(tree, first, predicate)
    joined = min((i for i in tree.among(predicate, "conj") if i > predicate and tree.is_verb(i)), default=end)
    cc = next(
        (i for i in range(predicate, joined) if tree.tokens[i].dep == "cc" and tree.parent(i) == predicate), joined
    )
    for when in (tree.subtree(i) for i in tree.among(predicate, "advcl") if i > predicate):
        if min(when) < min(end, cc) <= max(when):  # "They fled on 4 May | after men, women and children came"
            end = min(when)
    begin = min(tree.subtree(first, CUT))
    above = tree.parent(predicate)
    if (
        tree.tokens[predicate].dep == "conj" and first < above < predicate and tree.is_verb(above)
    ):  # "She appealed and | won"
        behind = range(min(tree.subtree(predicate)), predicate + 1)
        start = next(i for i in behind if i not in names.dates)  # "left and | the next day | joined another"
        return spell(names, [*range(begin, first + 1), *range(start, end)])
    return spell(names, list(range(begin, min(end, cc))))


def _lacks_object(tree: Tree, verb: int, date: set[int]) -> bool:
    """Whether a relative clause tells of the noun it hangs on as its object ("a post he held")."""
    objects = [i for i in tree.among(verb, "dobj") if i not in date]  # not "the plan he unveiled | Monday"
    if objects:
        that = len(objects) == 1 and tree.tokens[objects[0]].text == "that" and tree.lemma(verb) not in OWN_DOING
        return that or any(tree.tokens[i].tag in ("WDT", "WP") for i in objects)
    if any(tree.tokens[i].tag == "WDT" for at in tree.among(verb, "prep") for i in tree.among(at, "pobj")):
        return False  # "the raid in which they fired"
    own = tree.child(verb, "nsubj")
    of = [] if own is None else [own, *(k for i in tree.among(own, "prep") for k in tree.among(i, "pobj"))]
    if any(tree.tokens[i].tag == "WP$" for one in of for i in tree.children[one]):
        return False
    if any(tree.tokens[i].tag in ("WDT", "WP") for i in of[1:]):
        return False  # "six mills, three of which | burned"
    if tree.lemma(verb) in OWN_DOING and tree.child(verb, "prep") is not None:
        return False  # "the trawler Margriet collided with a tanker"
    if own is not None and tree.tokens[own - 1].tag == "WDT":
        return True
    relative = own is None or tree.tokens[own].tag in ("WDT", "WP") or tree.tokens[own].text.lower() == "that"
    others = tree.child(verb, "auxpass", "nsubjpass", "attr", "acomp", "ccomp", "xcomp", "prt", "advmod", "mark")
    ends = [i for i in tree.among(verb, "prep") if tree.child(i, "pobj") is None and i + 1 not in date]
    return not relative and others is None and not ends


def _ordered(names: Names, groups: list[Group], chosen: list[int]) -> str:
    """The words in the text's order, but what opens the sentence behind the rest ("Ministers met at a talk")."""
    tree = names.tree
    subject = min((i for rank, group in groups if rank == 1 for i in group), default=0)
    verb = min((i for rank, group in groups if rank == 0 for i in group), default=0)
    aside = {i for rank, group in groups if rank > 2 and group and group[-1] < subject < verb for i in group}
    opens = {tree.tokens[i].dep for rank, group in groups if rank == 0 for i in group} & {"advcl", "pcomp"}
    if subject > verb and tree.tokens[verb].tag in ("VBN", "VBG") and opens:
        who = [i for i in chosen if i in {i for rank, group in groups if rank == 1 for i in group}]
        others = [i for i in chosen if i not in who]
        pronoun = len(who) == 1 and tree.tokens[who[0]].pos == "PRON" and len(others) > 1 and "pcomp" not in opens
        if not who or not others or pronoun:
            return spell(names, others or chosen)
        rest = words(names, others)
        return " ".join([spell(names, who), rest[0][:1].lower() + rest[0][1:], *rest[1:]])
    opening = [i for i in chosen if i in aside]
    if not opening:
        return spell(names, chosen)
    while len(opening) > 1 and tree.tokens[opening[-1]].pos in LOOSE_ENDS:
        opening.pop()
    first, text = tree.tokens[opening[0]], " ".join(words(names, opening))
    lowered = text if first.pos == "PROPN" or opening[0] in names.at else text[:1].lower() + text[1:]
    return f"{spell(names, [i for i in chosen if i not in aside])} {lowered}"


def _quoting(names: Names, predicate: int, content: int, date: set[int]) -> str:
    """Who says what: "Name said: ..."; the content alone where nobody is named."""
    tree = names.tree
    subject = subject_of(tree, predicate)
    subject = subject if subject is None else named(names, undated(names, subject))
    what = _by_pronoun(names, subject, content, headline(names, content, date, 1))
    who = words(names, phrase(tree, subject, date, CUT)) if subject is not None else []
    if not who or ([one.lower() for one in who] == ["it"] and tree.child(predicate, "auxpass") is not None):
        return what  # "It was reported that"
    verb = "said" if tree.lemma(predicate) in ("inform", "notify", "tell") else tree.tokens[predicate].text
    verb = past_of(tree.lemma(predicate)) if turned_about(tree, predicate) is not None else verb
    was = tree.child(predicate, "auxpass")
    if was is not None:
        verb = f"{tree.tokens[was].text} {tree.tokens[predicate].text}"  # "Employees were told: …"
    speaking = names.at.get(subject) if subject is not None and len(who) > _LONGEST_SPEAKER else None
    short = [] if subject is None else words(names, phrase(tree, subject, date, CUT | {"prep"}))
    who = who if len(who) <= _LONGEST_SPEAKER else short[:_LONGEST_SPEAKER]
    speaker = name_of(speaking) if speaking is not None else " ".join(who)
    if asked := _question(names, content, date):
        return capital(f"{speaker} {verb} {asked}")
    if passed_on(tree, content) == ":":
        return capital(f"{speaker} {verb}: {what}")
    return capital(f"{speaker} {verb} that {_going_on(tree, content, what)}")


_SPEAKS = {"him": "He", "her": "She", "me": "I", "them": "They", "us": "We"}


def _quoted(names: Names, predicate: int, date: set[int]) -> str | None:
    """Who is quoted, and as saying what: "State media quoted | Omar Noor as saying: Talks had failed"."""
    tree = names.tree
    whom, content = tree.child(predicate, "dobj"), quoted_saying(tree, predicate)
    if whom is None or content is None:
        return None
    told = _by_pronoun(names, whom, content, headline(names, content, date, 1))
    who = " ".join(words(names, phrase(tree, whom, date, CUT)))
    return f"{_SPEAKS.get(who, capital(who))} said: {told}"


def _question(names: Names, content: int, date: set[int]) -> str:
    """What is said, as it stands, where it opens with a word of asking: "asked | what he knew", "condemned | what he
    called a crime"."""
    tree = names.tree
    if tree.tokens[min(tree.subtree(content))].text not in ("how", "what", "whether", "why"):
        return ""
    whole = words(names, phrase(tree, content, date, CUT - {"mark"}))
    return " ".join(whole) if len(whole) <= _LONGEST_QUESTION else ""


def _by_pronoun(names: Names, speaker: int | None, content: int, what: str) -> str:
    """What is said, of the speaker by his pronoun ("The ministry announced: It is joining a suit")."""
    told = subject_of(names.tree, content)
    if told is None or speaker not in names.at or names.tree.tokens[told].pos != "PRON" or told not in names.at:
        return what
    name = name_of(names.at[told])
    same = name_of(names.at[speaker]) == name and what.startswith(f"{name} ")
    return f"{capital(names.tree.tokens[told].text)}{what[len(name) :]}" if same else what


def _going_on(tree: Tree, content: int, what: str) -> str:
    """A headline as it goes on behind other words: its first one is as small as in the text."""
    first = what.split(" ")[0]
    small = any(tree.tokens[i].text == first.partition("-")[0].lower() for i in tree.subtree(content))
    return what[:1].lower() + what[1:] if small or first in _ARTICLES + _PRONOUNS + _OWNERS else what
