"""`what`: a short headline made of the clause: subject, predicate, object, then what places it.

The words are the text's own in their own order; names are canonical; dates, relative clauses, asides and quotation
marks are left out, and the least telling phrases go first where there are more than `LIMIT` words.
"""

from __future__ import annotations

from extract.events.auxiliaries import with_auxiliary
from extract.events.names import PARTY_LABELS, Names, name_of
from extract.events.roles import undated
from extract.events.saying import passed_on, said
from extract.events.status import not_until, put_off_to
from extract.events.subjects import STOPS, subject_of
from extract.events.tree import NOMINAL, SUBJECTS, Tree
from extract.events.wording import LIMIT, LOOSE_ENDS, capital, fit, is_toll, phrase, spell, words
from extract.events.words import ALLEGING, CALLING, GROUPS, LIGHT, OWN_DOING, PUNISHING, REPORTING

_CUT = frozenset(["relcl", "acl", "appos", "advcl", "parataxis", "punct", "cc", "conj", "mark", "intj", "ccomp"])
_CUT |= frozenset({"meta", "discourse", "dep", "predet", "preconj"})
_CUT_NOUN = _CUT - {"punct", "cc", "conj", "acl", "mark"}
_VERB_GROUP = ("aux", "auxpass", "neg", "prt", "cop", "expl")
_OBJECTS = ("dobj", "obj", "dative", "attr", "oprd", "acomp", "agent")
_LONGEST_LIST = 8  # words
_LONGEST_SPEAKER = 6
_PARTICLES = frozenset(
    ["ahead", "apart", "ashore", "aside", "away", "back", "down", "forward", "off", "out", "over", "overboard"]
)
_PARTICLES |= {"aground", "through", "together", "up"}
_PRONOUNS = ("He", "It", "She", "That", "They", "This", "We")
_ARTICLES = ("The", "A", "An", "All", "Any", "Both", "No", "Some")
_OWNERS = ("Her", "His", "Its", "Our", "Their")
_IN_PHRASES = frozenset({"ADP", "ADJ", "DET", "NOUN", "NUM", "PROPN"})
_PLACING = frozenset({"at", "in", "near", "of", "on", "outside"})
_UNDERGOING = frozenset({"experience", "face", "hold", "launch", "see", "stage", "suffer", "witness"})
_ONE_OF_THEM = frozenset({"first", "last", "latter"})  # "the last of whom, Noor, died"


def headline(names: Names, predicate: int, date: set[int], depth: int = 0) -> str:
    """The clause of `predicate` as a headline of at most `LIMIT` words (one that quotes, a little more)."""
    tree = names.tree
    if tree.tokens[predicate].pos in NOMINAL and tree.child(predicate, "cop", "nsubj", "nsubjpass") is None:
        noun = fit(names, [(0, phrase(tree, predicate, date, _CUT_NOUN))]) or [predicate]
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
    if tree.lemma(predicate) in REPORTING - {"express"} and depth == 0:  # "expressed hope that"
        content = said(tree, predicate)
        if content is not None:
            return _quoting(names, predicate, content, date)
    groups = _leaner(names, _groups(tree, names, predicate, date))
    chosen = fit(names, groups)
    text = _with_others(names, groups, _ordered(names, groups, chosen))
    content = tree.child(predicate, "ccomp")
    if " " not in text and depth == 0:
        return _stretch(names, predicate, date)
    if content is not None and depth == 0 and tree.is_verb(content) and len(text.split()) <= _room(tree, predicate):
        told = headline(names, content, date, 1)
        return f"{text}: {told}" if passed_on(tree, content) == ":" else f"{text} that {_going_on(told)}"
    if tree.tokens[predicate].dep in ("relcl", "acl") and _lacks_object(tree, predicate):
        thing = words(names, phrase(tree, tree.parent(predicate), date, _CUT))
        if thing:  # "children they abducted from a bus": they abducted children from a bus
            told = " ".join([thing[0].lower() if thing[0] in _ARTICLES else thing[0], *thing[1:7]])
            behind = " ".join(words(names, [i for i in chosen if i > predicate]))
            front = text.removesuffix(behind).strip()
            text = f"{front} {told} {behind}".strip() if text.endswith(behind) else f"{text} {told}"
    if depth == 0 and len(bare := text.split()) == 2 and bare[0] in _PRONOUNS:
        return _in_sentence(names, predicate) or text
    return with_auxiliary(tree, predicate, text)


def _room(tree: Tree, predicate: int) -> int:
    """The words before a clause that leave room for it: more of them where the verb says nothing without it."""
    return LIMIT // 2 if tree.child(predicate, "dobj", "prep") is not None else 3 * LIMIT // 4


def _leaner(names: Names, groups: list[tuple[int, list[int]]]) -> list[tuple[int, list[int]]]:
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


def _with_others(names: Names, groups: list[tuple[int, list[int]]], text: str) -> str:
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
    return spell(names, list(range(min(tree.subtree(first, _CUT)), _mark_behind(tree, first, predicate))))


def _lacks_object(tree: Tree, verb: int) -> bool:
    """Whether a relative clause tells of the noun it hangs on as its object ("a post he held")."""
    objects = tree.among(verb, "dobj")
    if objects:
        return any(tree.tokens[i].tag in ("WDT", "WP") for i in objects)
    own = tree.child(verb, "nsubj")
    if own is not None and any(tree.tokens[i].tag == "WP$" for i in tree.children[own]):
        return False
    if own is not None and tree.tokens[own - 1].tag == "WDT":
        return True
    relative = (
        tree.tokens[verb].dep == "acl"
        or own is None
        or tree.tokens[own].tag in ("WDT", "WP")
        or tree.tokens[own].text.lower() == "that"
    )
    others = tree.child(verb, "auxpass", "nsubjpass", "attr", "acomp", "ccomp", "xcomp", "prt", "advmod", "mark")
    return not relative and others is None and not any(tree.child(i, "pobj") is None for i in tree.among(verb, "prep"))


def _ordered(names: Names, groups: list[tuple[int, list[int]]], chosen: list[int]) -> str:
    """The words in the text's order, but what opens the sentence behind the rest ("Ministers met at a talk")."""
    tree = names.tree
    subject = min((i for rank, group in groups if rank == 1 for i in group), default=0)
    verb = min((i for rank, group in groups if rank == 0 for i in group), default=0)
    aside = {i for rank, group in groups if rank > 2 and group and group[-1] < subject < verb for i in group}
    opens = any(tree.tokens[i].dep == "advcl" for rank, group in groups if rank == 0 for i in group)
    if subject > verb and tree.tokens[verb].tag in ("VBN", "VBG") and opens:
        who = [i for i in chosen if i in {i for rank, group in groups if rank == 1 for i in group}]
        others = [i for i in chosen if i not in who]
        if not who or not others or (len(who) == 1 and tree.tokens[who[0]].pos == "PRON"):
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


def _groups(tree: Tree, names: Names, predicate: int, date: set[int]) -> list[tuple[int, list[int]]]:
    """Phrases of the clause with how telling they are, 0 most."""
    chain = _chain(tree, predicate)
    verbs = sorted({i for verb in chain for i in [verb, *_helpers(tree, verb)]} - date)
    groups: list[tuple[int, list[int]]] = [(0, verbs)]
    day = not_until(tree, predicate) or put_off_to(tree, predicate, date)
    if day is not None:  # "was not released" alone would say that she never was, "was adjourned" that it was then
        last = day
        while last + 1 < len(tree.tokens) and (last + 1 in date or tree.tokens[last + 1].pos == "DET"):
            last += 1
        groups.append((0, list(range(day, last + 1))))
    subject = subject_of(tree, chain[-1])
    bare = (tree.tokens[predicate].dep, tree.tokens[predicate].tag) == ("pcomp", "VBG")  # "after | getting up"
    if subject is not None and not (bare and tree.tokens[subject].pos == "PRON" and subject not in names.at):
        subject = _named(names, undated(names, subject))
        who = phrase(tree, subject, date, _CUT) or phrase(tree, subject, names.dateline, _CUT)
        if not who:
            nouns = [i for i in range(predicate) if tree.tokens[i].pos in NOMINAL and i not in date]
            who = phrase(tree, nouns[-1], date, _CUT) if nouns else []
        groups.append((1, _listed(tree, names, subject, date) or who))
    behind = tree.tokens[predicate + 1 : predicate + 2]
    if behind and behind[0].text in ("both", "neither") and behind[0].dep != "dobj":
        groups.append((2, [predicate + 1]))  # an object, whatever the parse took it for: "dismissed both"
    shared = tree.shared_object(predicate)
    if shared is not None:
        groups.append((2, phrase(tree, _named(names, shared), date, _CUT)))
    for verb in chain:
        for other in tree.children[verb]:
            dep = tree.tokens[other].dep
            if other in date and dep == "dobj" and tree.lemma(verb) == "spend":  # "spent the winter"
                groups.append((2, [i for i in tree.subtree(other) if verb < i <= other]))
            if dep == "dobj" and other in date:  # "heard Noor on 4 May and | Quist | on 6 May"
                other = next((i for i in tree.among(other, "conj") if i not in date), other)
            if other in chain or other in date or tree.tokens[other].tag in ("WDT", "WP"):
                continue
            if any(token.text == ";" for token in tree.tokens[verb:other]):
                continue
            if dep == "oprd" and tree.tokens[min(tree.subtree(other)) - 1].pos == "PUNCT":
                continue
            if dep in _OBJECTS:
                thing = _named(names, other)
                groups.append((2, phrase(tree, thing, date, _CUT)))
                row = thing if dep != "agent" else next(iter(tree.among(thing, "pobj")), thing)
                groups.append((3, _listed(tree, names, row, date)))
            elif verb == predicate and other > verb and (dep == "xcomp" or (dep == "advcl" and _is_aim(tree, other))):
                groups.append((3, phrase(tree, other, date, _CUT - {"mark"})))
            elif dep == "advcl" and verb == predicate and is_toll(tree, verb, other):
                groups.append((3, phrase(tree, other, date, _CUT)))
            elif dep == "prep" and (other + 1 in date or _leads_nowhere(tree, subject, other, verb, date)):
                continue  # what the parse hung behind the date is no part of it ("in 1989 | Minister of Works")
            elif dep == "prep" and tree.lemma(verb) == "call" and tree.lemma(other) in ("on", "upon"):
                groups.append((2, phrase(tree, other, date, _CUT)))  # whom it asks
            elif (
                verb == predicate
                and tree.lemma(other) != "accord"
                and (
                    dep == "prep" or (dep == "conj" and tree.tokens[other].pos == "ADP")  # "and | to Basra in May"
                )
            ):
                aside = phrase(tree, other, date, _CUT)
                if len(aside) == 2 and other == verb + 1 and tree.lemma(verb) in LIGHT:
                    groups.append((2, aside))  # "went on display"
                elif tree.lemma(verb) in PUNISHING and tree.lemma(other) == "to":
                    groups.append((2, aside))
                elif any(tree.tokens[i].pos not in ("ADP", "ADV") for i in aside):  # not "at about" an hour
                    opens = other < verb  # before the verb: told last, and first to go
                    groups.append((3 if any(i in names.at for i in aside) else 4 + opens, aside))
            elif dep in ("npadvmod", "advmod") and verb == predicate and _says_how_far(tree, verb, other):
                groups.append((2, phrase(tree, other, date, _CUT)))
            elif dep == "advmod" and tree.lemma(other) == "next" and tree.tokens[other + 1 : other + 2]:
                groups.append((2, [other] if tree.tokens[other + 1].text == "to" else []))
    return groups


def _leads_nowhere(tree: Tree, subject: int | None, preposition: int, verb: int, date: set[int]) -> bool:
    """What is set off between subject and verb ("Noor, along with his partner, bought it"); "in which" and the like;
    what the date took with it ("during [the war] tankers", "by the old calendar")."""
    if subject is not None and subject < preposition < verb and tree.tokens[preposition - 1].text == ",":
        return True
    below = tree.child(preposition, "pobj")
    if below is None or below == subject or tree.tokens[below].tag in ("WDT", "WP") or tree.lemma(below) == "calendar":
        return below is not None
    between = [i for i in range(preposition + 1, below) if tree.tokens[i].pos != "DET"]
    return bool(between) and below not in date and date.issuperset(between)


def _listed(tree: Tree, names: Names, noun: int, date: set[int]) -> list[int]:
    """The noun with what is coordinated with it, where that is a short list ("a mayor, his father and two guards")."""
    last, more = noun, [] if tree.tokens[noun].pos == "NUM" else tree.among(noun, "conj")
    while more and all(tree.tokens[i].pos in (*NOMINAL, "PRON", "SYM") for i in more):
        last, more = more[-1], tree.among(more[-1], "conj")
    if last == noun or more:
        return []
    for left_out in (_CUT, _CUT | {"prep"}):
        whole = phrase(tree, noun, date, left_out - {"conj", "cc"})
        if len(words(names, whole)) <= _LONGEST_LIST:
            return whole
    return []


def _named(names: Names, noun: int) -> int:
    """The name set between commas behind a noun, which tells more than the noun ("the owner, Acme, sold it")."""
    tree = names.tree
    # "a letter from the engineer, Omar Noor": the name may be that of a word between
    between = tree.child(noun, "prep") is not None and tree.lemma(noun) not in GROUPS | _ONE_OF_THEM
    if noun in names.at or between:
        return noun
    for other in tree.among(noun, "conj"):
        mention = names.at.get(other)
        one = {tree.tokens[i].text.lower() for i in tree.children[tree.parent(noun)]} & {"has", "is", "was"}
        if one and tree.tokens[noun].dep in SUBJECTS and mention is not None and mention.label == "PERSON":
            return other  # "The poet and painter Lena Quist was arrested"
    behind = noun + 2 + max([0, *(i - noun for i in tree.among(noun, "conj"))])
    named = names.at.get(behind) if tree.tokens[noun].dep == "dobj" else None
    last = tree.inside(named.start, named.end)[-1] if named is not None else noun
    alone = tree.tokens[last].dep not in SUBJECTS and tree.child(noun, "nummod") is None  # not "ten people, Noor fled"
    if named is not None and named.label == "PERSON" and tree.tokens[behind - 1].text == "," and alone:
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
    """An amount behind the verb ("rose 3 percent"); behind "be", what it is nothing without ("was down")."""
    if other < verb:
        return False
    if tree.lemma(verb) == "be":
        return tree.tokens[other].dep == "advmod" and other <= verb + 2
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
    thing = tree.child(verb, "dobj")
    last = verb if thing is None or thing < verb else max(tree.subtree(thing))  # "took | the guard | away"
    own += [i for i in tree.among(verb, "advmod") if i in (verb + 1, last + 1) and tree.lemma(i) in _PARTICLES]
    own += [i for i in tree.among(verb, "advmod") if i == verb + 1 and tree.tokens[i].tag in ("JJR", "RBR", "RP")]
    first = verb
    for first in tree.path(verb):
        own_one = tree.child(first, "aux", "auxpass") is not None
        if tree.tokens[first].dep != "conj" or not _is_participle(tree, first) or own_one:
            break
    if first != verb and tree.child(verb, "auxpass", *SUBJECTS) is None and tree.lemma(verb) not in OWN_DOING:
        own += tree.among(first, "aux", "auxpass")
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
        if dep == "pcomp" and tree.tokens[above].dep == "prep" and tree.lemma(tree.parent(above)) in ALLEGING:
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
        aim = dep == "advcl" and _is_aim(tree, chain[-1]) and above < chain[-1]
        ready = dep in ("advcl", "ccomp") and tree.tokens[chain[-1]].tag == "VB" and tree.lemma(above) == "be"
        if not (dep == "xcomp" or aim or ready) or not tree.is_verb(above):
            break
        chain.append(above)
    return chain


def _quoting(names: Names, predicate: int, content: int, date: set[int]) -> str:
    """Who says what: "Name said: ..."; the content alone where nobody is named."""
    tree = names.tree
    subject = subject_of(tree, predicate)
    subject = subject if subject is None else _named(names, undated(names, subject))
    what = _by_pronoun(names, subject, content, headline(names, content, date, 1))
    who = words(names, phrase(tree, subject, date, _CUT)) if subject is not None else []
    if not who or ([one.lower() for one in who] == ["it"] and tree.child(predicate, "auxpass") is not None):
        return what  # "It was reported that"
    verb = "said" if tree.lemma(predicate) == "tell" else tree.tokens[predicate].text
    was = tree.child(predicate, "auxpass")
    if was is not None:
        verb = f"{tree.tokens[was].text} {tree.tokens[predicate].text}"  # "Employees were told: …"
    named = names.at.get(subject) if subject is not None and len(who) > _LONGEST_SPEAKER else None
    short = [] if subject is None else words(names, phrase(tree, subject, date, _CUT | {"prep"}))
    who = who if len(who) <= _LONGEST_SPEAKER else short[:_LONGEST_SPEAKER]
    speaker = name_of(named) if named is not None else " ".join(who)
    if passed_on(tree, content) == ":":
        return capital(f"{speaker} {verb}: {what}")
    return capital(f"{speaker} {verb} that {_going_on(what)}")


def _by_pronoun(names: Names, speaker: int | None, content: int, what: str) -> str:
    """What is said, of the speaker by his pronoun ("The ministry announced: It is joining a suit")."""
    told = subject_of(names.tree, content)
    if told is None or speaker not in names.at or names.tree.tokens[told].pos != "PRON" or told not in names.at:
        return what
    name = name_of(names.at[told])
    same = name_of(names.at[speaker]) == name and what.startswith(f"{name} ")
    return f"{capital(names.tree.tokens[told].text)}{what[len(name) :]}" if same else what


def _going_on(what: str) -> str:
    """A headline as it goes on behind other words: its article and pronoun are small."""
    return what[:1].lower() + what[1:] if what.split(" ")[0] in _ARTICLES + _PRONOUNS + _OWNERS else what
