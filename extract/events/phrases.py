"""The phrases of a clause, each with how telling it is: what a headline keeps and what goes first.

0 the verb with its helpers, 1 the subject, 2 objects and what the verb is nothing without, 3 names, aims and lists,
4 and more what else stands beside it.
"""

from __future__ import annotations

from collections.abc import Iterator

from extract.entities.wordlist import word_set
from extract.events.auxiliaries import only_to, was_doing
from extract.events.charges import taken_for
from extract.events.deed_words import OWN_DOING
from extract.events.fitting import phrase
from extract.events.holders import is_of_body
from extract.events.names import PARTY_LABELS, Names
from extract.events.put_off import put_off_to
from extract.events.roles import undated
from extract.events.status import not_until
from extract.events.subjects import subject_of
from extract.events.tree import NOMINAL, SUBJECTS, Tree
from extract.events.wording import is_toll, words
from extract.events.words import ALLEGING, CALLING, DIRECTIONS, EVENT_NOUNS, GROUPS, LIGHT, ORDINALS, PHASE, PUNISHING

Group = tuple[int, list[int]]
"""How telling a phrase is, 0 most, and its tokens."""
CUT = frozenset(["relcl", "acl", "appos", "advcl", "parataxis", "punct", "cc", "conj", "mark", "intj", "ccomp"])
CUT |= frozenset({"meta", "discourse", "dep", "predet", "preconj"})
_VERB_GROUP = ("aux", "auxpass", "neg", "prt", "cop", "expl")
_OBJECTS = ("dobj", "obj", "dative", "attr", "oprd", "acomp", "agent")
_LONGEST_LIST = 8  # words
_PARTICLES = frozenset(
    ["ahead", "apart", "ashore", "aside", "away", "back", "down", "forward", "off", "out", "over", "overboard"]
)
_PARTICLES |= {"aground", "through", "together", "up"}
_PARTICLES |= {"abroad", "home", "in", "inland", "north", "south", "east", "west", "northward", "southward"}
# Without these a verb would tell more than the text: "| hardly left", "was | partly destroyed", "was | wrongly jailed".
_SHADES = word_set("""
almost barely briefly erroneously falsely half hardly largely mistakenly mostly narrowly nearly partially partly rarely
scarcely seldom temporarily unsuccessfully virtually wrongfully wrongly
""")
_HOW = ORDINALS | {"again", "alive", "last", "there", "together", "twice", "unopposed"}
_RANKING = frozenset({"come", "end", "finish", "place", "rank"})  # not "shops closed | first, then schools"
_ONE_OF_THEM = frozenset({"first", "last", "latter"})  # "the last of whom, Noor, died"


def groups(tree: Tree, names: Names, predicate: int, date: set[int]) -> list[Group]:
    """Phrases of the clause with how telling they are, 0 most."""
    chain = _chain(tree, predicate)
    verbs = sorted({i for verb in chain for i in [verb, *_helpers(tree, verb)]} - date)
    found: list[Group] = [(0, verbs), *([(0, day)] if (day := _day_told(tree, predicate, date)) else [])]
    subject = subject_of(tree, chain[-1])
    bare = (tree.tokens[predicate].dep, tree.tokens[predicate].tag) == ("pcomp", "VBG")  # "after | getting up"
    bare = bare and len(chain) == 1 and not was_doing(tree, predicate)
    if subject is not None and not (bare and tree.tokens[subject].pos == "PRON" and subject not in names.at):
        subject = named(names, undated(names, subject))
        found.append((1, _who(names, predicate, subject, date)))
    behind = tree.tokens[predicate + 1 : predicate + 2]
    if behind and behind[0].text in ("both", "neither") and behind[0].dep != "dobj":
        found.append((2, [predicate + 1]))  # an object, whatever the parse took it for: "dismissed both"
    shared = tree.shared_object(predicate)
    if shared is not None:
        found.append((2, phrase(tree, named(names, shared), date, CUT)))
    for verb in chain:
        for other in tree.children[verb]:
            dep = tree.tokens[other].dep
            if dep == "dobj" and tree.lemma(verb) == "spend" and (time := _time_spent(tree, other, date)) is not None:
                found.append((2, [i for i in tree.subtree(other) if verb < i <= time]))
            if dep == "dobj" and other in date:  # "heard Noor on 4 May and | Quist | on 6 May"
                other = next((i for i in tree.among(other, "conj") if i not in date), other)
            if other in chain or other in date:
                continue
            if tree.tokens[other].tag in ("WDT", "WP") and (other < verb or _what(tree, other) is None):
                continue
            if any(token.text == ";" for token in tree.tokens[verb:other]):
                continue
            before = tree.tokens[min(tree.subtree(other)) - 1]
            if dep == "oprd" and before.pos == "PUNCT" and before.tag != "``":  # but "called the vote | “a sham”"
                continue
            if dep in _OBJECTS:
                found += _object(names, other, dep, date)
            elif dep == "prep" and _leads_nowhere(tree, subject, other, verb, date):
                continue
            elif dep == "prep" and tree.lemma(verb) == "call" and tree.lemma(other) in ("on", "upon"):
                found.append((2, phrase(tree, other, date, CUT)))  # whom it asks
            elif verb == predicate:
                found += _beside(names, verb, other, date)
    return found


def _time_spent(tree: Tree, thing: int, date: set[int]) -> int | None:
    """The last word of a time that was spent, or of a share of it ("spent | the winter", "spent | most of 2004")."""
    if thing in date:
        return thing
    of = [i for i in tree.among(thing, "prep") if tree.tokens[i].text == "of"]
    return next((i for one in of for i in tree.among(one, "pobj") if i in date), None)


def _day_told(tree: Tree, predicate: int, date: set[int]) -> list[int]:
    """The day without which it would be untrue, or say nothing: "was not released" says that she never was, "was
    adjourned" that it was then; "the work took | until 1954"."""
    first = not_until(tree, predicate) or put_off_to(tree, predicate, date)
    if first is None and tree.lemma(predicate) in ("last", "take"):
        first = next((i for i in tree.among(predicate, "prep") if tree.tokens[i].text in ("till", "until")), None)
    if first is None:
        return []
    last = first
    while last + 1 < len(tree.tokens) and (last + 1 in date or tree.tokens[last + 1].pos == "DET"):
        last += 1
    return list(range(first, last + 1))


def _who(names: Names, predicate: int, subject: int, date: set[int]) -> list[int]:
    """The subject, as a short list where it is one; where the date took it, the noun before the verb."""
    tree = names.tree
    listed = _listed(tree, names, subject, date)
    who = listed or phrase(tree, subject, date, CUT) or phrase(tree, subject, names.dateline, CUT)
    if who:
        before = who[0] - 1  # "Neither Noor nor Quist spoke"
        return [before, *who] if before >= 0 and tree.tokens[before].text.lower() == "neither" else who
    nouns = [i for i in range(predicate) if tree.tokens[i].pos in NOMINAL and i not in date]
    return phrase(tree, nouns[-1], date, CUT) if nouns else []


def _object(names: Names, other: int, dep: str, date: set[int]) -> Iterator[Group]:
    tree = names.tree
    thing = named(names, other)
    if (told := _what(tree, other)) is not None:
        whole = phrase(tree, told, date, CUT - {"relcl", "acl", "mark", "ccomp"})
        yield 2, whole if other == told or not whole else [other, *whole]
        return
    yield 2, phrase(tree, thing, date, CUT)
    if dep == "acomp" and tree.lemma(tree.parent(thing)) == "be":
        clauses = [phrase(tree, i, date, CUT - {"mark"}) for i in tree.among(thing, "ccomp") if i > thing]
        yield from ((3, clause) for clause in clauses if len(words(names, clause)) <= _LONGEST_LIST)
    yield from ((3, phrase(tree, i, date, CUT)) for i in tree.among(thing, "acl") if dep == "dobj" and _is_aim(tree, i))
    row = thing if dep != "agent" else next(iter(tree.among(thing, "pobj")), thing)
    yield 3, _listed(tree, names, row, date)


def _what(tree: Tree, other: int) -> int | None:
    """The "what" that is nothing without its clause: "regretted | what happened", "is appalled by | what he saw"."""
    below = [other, *(tree.among(other, "pobj") if tree.tokens[other].pos == "ADP" else [])]
    return next((i for i in below if tree.tokens[i].text == "what" and tree.child(i, "acl", "relcl") is not None), None)


def _beside(names: Names, verb: int, other: int, date: set[int]) -> Iterator[Group]:
    """What else the verb itself has: aims, tolls, places, how far, where to."""
    tree = names.tree
    dep = tree.tokens[other].dep
    if only_to(tree, other) is not None and not names.dates.isdisjoint(tree.subtree(other)):
        return  # "reopened in 1999, only to close in 2003"
    if other > verb and (dep == "xcomp" or (dep == "advcl" and _is_aim(tree, other))):
        yield 3, phrase(tree, other, date, CUT - {"mark"})
    elif dep == "advcl" and is_toll(tree, verb, other):
        yield 3, phrase(tree, other, date, CUT)
    elif dep == "prep" or (dep == "conj" and tree.tokens[other].pos == "ADP"):  # "and | to Basra in May"
        if not tree.cites(other):
            yield from _prepositional(names, verb, other, date)
    elif dep in ("npadvmod", "advmod") and _says_how_far(tree, verb, other):
        yield 2, phrase(tree, other, date, CUT)
    elif dep == "advmod" and tree.lemma(other) in DIRECTIONS and tree.child(other, "prep") is not None:
        yield 3, phrase(tree, other, date, CUT)  # "south of Varna"
    elif dep == "advmod" and tree.lemma(other) == "next" and tree.tokens[other + 1 : other + 2]:
        close = verb < other <= verb + 1 + (tree.child(verb, "prt") is not None)
        yield 2, [other] if close and tree.tokens[other + 1].text == "to" else []


def _prepositional(names: Names, verb: int, other: int, date: set[int]) -> Iterator[Group]:
    tree = names.tree
    then = tree.lemma(other) in ("after", "before", "since") and tree.tokens[other - 1].text == ","
    later = tree.child(other, "pcomp") if then else None
    if later is not None and not names.dates.isdisjoint(tree.subtree(later)):
        return  # "fell in 2015, before recovering in 2017"
    aside = phrase(tree, other, date, CUT)
    if len(aside) == 2 and other == verb + 1 and tree.lemma(verb) in LIGHT:
        yield 2, aside  # "went on display"
    elif tree.lemma(verb) in PUNISHING and tree.lemma(other) == "to":
        yield 2, aside
    elif any(tree.tokens[i].pos not in ("ADP", "ADV") for i in aside):  # not "at about" an hour
        opens = other < verb  # before the verb: told last, and first to go
        yield (3 if any(i in names.at for i in aside) else 4 + opens), aside


def _leads_nowhere(tree: Tree, subject: int | None, preposition: int, verb: int, date: set[int]) -> bool:
    """What is set off between subject and verb ("Noor, along with his partner, bought it"); "in which" and the like;
    what the date took with it ("during [the war] tankers", "by the old calendar") or the parse hung behind it ("in 1989
    | Minister of Works"); not a happening of that day."""
    if subject is not None and subject < preposition < verb and tree.tokens[preposition - 1].text == ",":
        return True
    below = tree.child(preposition, "pobj")
    if below is None or below == subject or tree.tokens[below].tag in ("WDT", "WP") or tree.lemma(below) == "calendar":
        return below is not None
    between = [i for i in range(preposition + 1, below) if tree.tokens[i].pos != "DET"]
    if between and tree.tokens[between[-1]].tag == "POS" and tree.lemma(below) in EVENT_NOUNS - PHASE:
        return False  # "was injured in [last year's] bombing"
    return preposition + 1 in date or (bool(between) and below not in date and date.issuperset(between))


def _listed(tree: Tree, names: Names, noun: int, date: set[int]) -> list[int]:
    """The noun with what is coordinated with it, where that is a short list ("a mayor, his father and two guards")."""
    last, more = noun, [] if tree.tokens[noun].pos == "NUM" else tree.among(noun, "conj")
    while more and all(tree.tokens[i].pos in (*NOMINAL, "PRON", "SYM") for i in more):
        last, more = more[-1], tree.among(more[-1], "conj")
    if last == noun or more:
        return []
    for left_out in (CUT, CUT | {"prep"}):
        whole = phrase(tree, noun, date, left_out - {"conj", "cc"})
        if len(words(names, whole)) <= _LONGEST_LIST:
            return whole
    return []


def named(names: Names, noun: int) -> int:
    """The name set between commas behind a noun, which tells more than the noun ("the owner, Acme, sold it")."""
    tree = names.tree
    # "a letter from the engineer, Omar Noor": the name may be that of a word between
    between = tree.child(noun, "prep") is not None and tree.lemma(noun) not in GROUPS | _ONE_OF_THEM
    between = between and not is_of_body(tree, noun)
    if noun in names.at or between:
        return noun
    for other in tree.among(noun, "conj"):
        mention = names.at.get(other)
        one = {tree.tokens[i].text.lower() for i in tree.children[tree.parent(noun)]} & {"has", "is", "was"}
        if one and tree.tokens[noun].dep in SUBJECTS and mention is not None and mention.label == "PERSON":
            return other  # "The poet and painter Lena Quist was arrested"
    behind = noun + 2 + max([0, *(i - noun for i in tree.among(noun, "conj"))])
    called = names.at.get(behind) if tree.tokens[noun].dep == "dobj" else None
    last = tree.inside(called.start, called.end)[-1] if called is not None else noun
    alone = tree.tokens[last].dep not in SUBJECTS and tree.child(noun, "nummod") is None  # not "ten people, Noor fled"
    alone = alone and tree.tokens[noun].tag != "PRP"  # "denies it, his lawyer said"
    if called is not None and called.label == "PERSON" and tree.tokens[behind - 1].text == "," and alone:
        return behind  # "arrested the lawyer and activist, Lena Quist"
    if tree.child(noun, "conj") is not None:
        return noun
    for clause in tree.among(noun, "acl"):
        called = names.at.get(clause + 1) if tree.lemma(clause) in CALLING else None
        if called is not None and tree.child(noun, "nummod") is None:
            return tree.inside(called.start, called.end)[-1]  # "a company called Acme Marine"
    for other in tree.among(noun, "appos"):
        mention = names.at.get(other)
        first = tree.inside(mention.start, mention.end)[0] if mention is not None else 0
        if (
            mention is not None
            and mention.label in PARTY_LABELS
            and first > noun
            and "," in (tree.tokens[first - 1].text, tree.tokens[first - 2].text)
        ):
            return other
    return noun


def _says_how_far(tree: Tree, verb: int, other: int) -> bool:
    """An amount behind the verb ("rose 3 percent"), the place of a race ("finished fourth"), how often; behind "be",
    what it is nothing without ("was down")."""
    if other < verb:
        return False
    if tree.lemma(verb) == "be":
        return tree.tokens[other].dep == "advmod" and other <= verb + 2
    how = tree.tokens[other].text
    if how in _HOW:
        return tree.tokens[other].dep == "advmod" and (how not in ("first", "last") or tree.lemma(verb) in _RANKING)
    amount = any(tree.tokens[i].pos in ("NUM", "SYM") for i in tree.subtree(other))
    amount = amount and tree.tokens[other - 1].text != ","  # "on Karvat, one of the towns"
    behind = tree.tokens[other + 1].text.lower() if other + 1 < len(tree.tokens) else ""
    if behind in ("after", "before"):  # how long, not how far: "closed two days after the raid"
        return False
    return amount and tree.tokens[other].dep == "npadvmod" and other <= verb + 4


def _is_aim(tree: Tree, verb: int) -> bool:
    """An infinitive of purpose without a subject ("voted to extend the mission")."""
    return tree.tokens[verb].tag == "VB" and tree.child(verb, "nsubj", "nsubjpass", "mark", "cop") is None


def _helpers(tree: Tree, verb: int) -> list[int]:
    """Its auxiliaries, negation and particle; a coordinated participle shares the first one's ("were hit or cut")."""
    own = tree.among(verb, *_VERB_GROUP)
    own += [i for be in own if tree.tokens[be].dep == "auxpass" for i in tree.among(be, "aux")]
    dash = tree.tokens[verb - 1] if verb > 1 and tree.tokens[verb - 1].text == "-" else None
    if dash is not None and tree.tokens[verb - 2].end == dash.start and dash.end == tree.tokens[verb].start:
        own += [verb - 2, verb - 1]  # "was | strip-searched"
    thing = tree.child(verb, "dobj")
    last = verb if thing is None or thing < verb else max(tree.subtree(thing))  # "took | the guard | away"
    beside = [i for i in tree.among(verb, "advmod") if i in (verb + 1, last + 1)]
    beside = [i for i in beside if tree.lemma(i) not in DIRECTIONS or tree.child(i, "prep") is None]  # "south of Varna"
    own += [i for i in beside if tree.lemma(i) in _PARTICLES]
    own += [i for i in tree.among(verb, "advmod") if i < verb and tree.lemma(i) in _SHADES]
    if tree.lemma(verb) in ("hear", "see") and tree.tokens[verb - 1].text in ("first", "last"):
        own.append(verb - 1)  # "was | last | seen"
    share = verb - 1 if tree.lemma(verb - 1) in ("%", "cent", "percent") else verb  # "was | 11 percent | funded"
    own += tree.subtree(share) if share in tree.among(verb, "npadvmod") else []
    own += [j for i in tree.among(verb, "advmod") if tree.tokens[i].text == "longer" for j in (i - 1, i) if j < verb]
    own += [i for i in tree.among(verb, "advmod") if i == verb + 1 and tree.tokens[i].tag in ("JJR", "RBR", "RP")]
    first = verb
    for first in tree.path(verb):
        own_one = tree.child(first, "aux", "auxpass") is not None
        if tree.tokens[first].dep != "conj" or not _is_participle(tree, first) or own_one:
            break
    if first != verb and tree.child(verb, "auxpass", *SUBJECTS) is None and tree.lemma(verb) not in OWN_DOING:
        own += tree.among(first, "aux", "auxpass")
    modal = tree.modal(verb) if tree.tokens[verb].tag in ("VB", "VBP") else None
    own += [modal] if modal is not None and modal not in own else []  # "will close it and | dismiss nine men"
    be, above = tree.child(verb, "auxpass"), tree.parent(verb)
    if be is not None and tree.tokens[be].tag == "VB" and tree.tokens[verb].dep == "conj" and above < verb:
        lone = tree.child(verb, "aux", *SUBJECTS) is None  # "will serve half and | be released"
        own += [i for i in tree.among(above, "aux") if lone and tree.tokens[i].tag == "MD"]
    return own


def _is_participle(tree: Tree, verb: int) -> bool:
    """Also one that was taken for a past tense: whose doer stands behind "by", or that is no past tense."""
    return tree.tokens[verb].tag == "VBN" or tree.child(verb, "agent") is not None or tree.tokens[verb].text == "begun"


def _chain(tree: Tree, predicate: int) -> list[int]:
    """The predicate and the verbs that govern it as their complement: "refused to return" needs "refused"."""
    chain = [predicate]
    while len(chain) < 4:
        above, dep = tree.parent(chain[-1]), tree.tokens[chain[-1]].dep
        if dep == "xcomp" and tree.tokens[above].dep == "acomp" and tree.lemma(tree.parent(above)) == "be":
            chain += [above, tree.parent(above)]
            break
        alleged = dep == "pcomp" and tree.tokens[above].dep == "prep" and tree.lemma(tree.parent(above)) in ALLEGING
        if alleged and taken_for(tree, chain[-1]) is None:
            chain += [above, tree.parent(above)]
            continue
        feared = (
            dep in ("advcl", "xcomp") and tree.lemma(above) in ALLEGING and tree.child(above, "auxpass") is not None
        )
        if feared and above < chain[-1] and tree.tokens[chain[-1]].tag == "VBN":  # "were feared trapped"
            chain.append(above)
            continue
        joined = dep == "conj" and tree.tokens[chain[-1]].tag == "VB" and tree.child(chain[-1], "aux") is not None
        if joined and tree.tokens[above].dep in ("xcomp", "advcl") and tree.tokens[above].tag == "VB":
            dep, above = tree.tokens[above].dep, tree.parent(above)  # "asked them to pay and to | leave"
        aim = dep == "advcl" and _is_aim(tree, chain[-1]) and above < chain[-1] and only_to(tree, chain[-1]) is None
        ready = dep in ("advcl", "ccomp") and tree.tokens[chain[-1]].tag == "VB" and tree.lemma(above) == "be"
        if not (dep == "xcomp" or aim or ready) or not tree.is_verb(above):
            break
        chain.append(above)
    return chain
