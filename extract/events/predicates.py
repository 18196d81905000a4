"""From the word that a date was found to hang on to the happening, or happenings, it tells the time of.

1. What a reporting verb says, a quoting verb for its "saying", a complement for a verb that only lends its grammar.
2. A sentence's main predicate, for dates that stand before the whole of it.
3. The predicate's own words, as the row's trigger.
"""

from __future__ import annotations

from collections.abc import Sequence, Set

from extract.events.deed_words import DONE_WITH
from extract.events.parse import FINITE
from extract.events.tree import CLAUSAL, NOMINAL, SUBJECTS, WORDLESS, Tree
from extract.events.words import (
    ACCUSING,
    CHANGES,
    COUNTS,
    DEMANDING,
    ENDING,
    EVENT_NOUNS,
    FIXING,
    JUDGING,
    LIGHT,
    MEASURES,
    OTHERS,
    PHASE,
    REPORTING,
    STATES,
    TIME_NOUNS,
    WRITINGS,
)

_RULINGS = frozenset({"decision", "judgement", "judgment", "resolution"})
# What is done to words when they are said to somebody.
_COMING_OUT = frozenset({"adopt", "air", "broadcast", "circulate", "deliver", "file", "give", "hand", "issue", "post"})
_COMING_OUT |= {"publish", "release", "send", "sign", "submit"}
# Writings that do what they say; a report or a film only tells of what was done.
_PERFORMING = frozenset({"declaration", "decree", "filing", "notice", "order", "petition", "ruling", "verdict"})
_PERFORMING |= {"resolution"}
_UTTERED = frozenset({"broadcast", "interview", "message", "post", "release", "speech", "statement", "tweet", "video"})
# Writings in which somebody does what he writes.
# What is laid before a court, in which somebody asks, claims and admits.
_PLEADINGS = frozenset({"affidavit", "application", "claim", "complaint", "document", "lawsuit", "motion", "paper"})
_PLEADINGS |= {"pleading", "submission", "suit", "summons", "testimony", "writ"}
_OWN_WORDS = _PERFORMING | _PLEADINGS | {"email", "letter", "message", "statement", "tweet", "video"}
_LAID_BEFORE = _COMING_OUT | {"date", "lodge", "swear", "write"}
_SPEAKING = frozenset({"speak", "talk", "testify", "write", "address", "discuss", "respond", "condemn", "praise"})
_DONE_BY = {"of": DONE_WITH, "in": CHANGES}


_SPOKEN_AT = frozenset({"briefing", "conference", "hearing", "meeting", "piece", "summit", "visit"})
_QUOTED = frozenset({"address", "quote", "read", "call", "urge"})


def voiced(tree: Tree, found: int, date: list[int], others: Set[int] = frozenset()) -> int:
    """From what only carries words to the verb that says them ("said in a statement on Friday", "speaking on Friday,
    he said")."""
    above = tree.parent(found)
    verb = tree.parent(above)
    if tree.lemma(above) == "in" and tree.lemma(found) in _UTTERED and tree.tokens[verb].pos in NOMINAL:
        verb = next((i for i in tree.path(verb)[1:] if tree.is_verb(i)), verb)  # "claimed the raid | in a statement"
    elif tree.tokens[verb].dep in SUBJECTS and tree.tokens[above - 1].text == ",":
        verb = tree.parent(verb)  # "The court, | by decision of 3 May, dismissed the claim"
    carries = tree.tokens[found].dep == "pobj" and tree.lemma(found) in WRITINGS and tree.lemma(above) in ("in", "by")
    ruled = tree.tokens[found].dep == "pobj" and tree.lemma(found) in _RULINGS and tree.lemma(above) in ("in", "by")
    undergone = tree.child(verb, "auxpass") is not None and tree.lemma(verb) not in REPORTING | _QUOTED
    undergone = undergone and tree.lemma(above) == "in"  # not "was acquitted of inciting men | in a speech last year"
    if (ruled or (carries and not undergone)) and found < date[0] and tree.is_verb(verb):
        return verb
    dated = tree.tokens[found].dep == "acl" and tree.lemma(found) == "date"
    if dated and tree.lemma(above) not in WRITINGS and tree.lemma(tree.parent(tree.parent(above))) in WRITINGS:
        above = tree.parent(tree.parent(above))  # "a letter to the panel | dated 3 May"
    laid = tree.lemma(above) in _PLEADINGS and tree.lemma(found) in _LAID_BEFORE
    written = tree.tokens[found].dep == "acl" and tree.tokens[above].dep == "pobj"
    written = written and (laid or tree.lemma(above) in WRITINGS | _PERFORMING)
    past = tree.tokens[found].tag in ("VBN", "VBD")
    if (written or dated) and tree.lemma(tree.parent(above)) in ("in", "by") and past:
        says = tree.parent(tree.parent(above))
        if tree.tokens[says].dep in SUBJECTS and tree.tokens[tree.parent(above) - 1].text == ",":
            says = tree.parent(says)  # "The Panel, | by letter dated 3 May, asked for them"
        elif tree.tokens[says].dep == "dobj" and tree.lemma(above) in _OWN_WORDS:
            says = tree.parent(says)  # "denied the claims | in a letter dated 3 May"
        elif tree.lemma(above) in _UTTERED and tree.tokens[says].dep == "pobj":
            says = next((i for i in tree.path(says) if tree.is_verb(i)), says)
            says = says if tree.lemma(says) in REPORTING | ACCUSING else tree.parent(tree.parent(above))
        performs = tree.lemma(above) in _PERFORMING or tree.lemma(says) in DEMANDING
        out = laid or (performs and tree.lemma(found) in _COMING_OUT)
        out = out and tree.tokens[says].tag == "VBD" and tree.lemma(says) not in STATES
        if says > date[-1] and (tree.lemma(says) in REPORTING or ((out or dated) and tree.is_verb(says))):
            return says  # "In a letter dated 3 May, the board asked", "In a decree signed on Monday, Noor dissolved it"
        told = says < above and tree.tokens[says].tag in ("VBZ", "VBP") and tree.child(says, "ccomp") is not None
        if told and tree.lemma(says) in REPORTING and tree.lemma(found) in _COMING_OUT:
            return says  # "Noor says | in a statement issued on Sunday that he won"
        own = tree.lemma(above) in _OWN_WORDS and tree.tokens[says].tag == "VBD"
        own = own and others.isdisjoint(i for i in tree.subtree(says) if i < above)
        if own and says < above and tree.child(says, "auxpass") is None and tree.lemma(found) in _LAID_BEFORE:
            return says  # "denied it | in a letter dated 3 May", "resigned | in a letter sent on Monday"
        return above if dated else found
    if dated:
        return above
    by = tree.tokens[found].dep == "pcomp" and tree.lemma(above) == "by" and tree.tokens[verb].tag == "VBN"
    if by and tree.is_verb(verb) and tree.child(found, "dobj") is None:
        return verb  # "was hit by shelling on Friday"
    if tree.tokens[found].tag != "VBG" or (tree.lemma(found) not in REPORTING | _SPEAKING):
        return found
    if tree.tokens[found].dep == "acl" and tree.tokens[above].dep == "nsubj":
        above = verb
    return above if above > found and tree.is_verb(above) else found


def done_with(tree: Tree, found: int, date: list[int], others: Set[int] = frozenset()) -> int:
    """From a happening to what was done with it, or how often there was one, before the date; `others`: the tokens of
    its sentence's other dates.

    "The rejection | of the appeal on 3 May", "a rise | in the number of raids over the past year".
    """
    noun = found = _of_length(tree, _before_court(tree, found, date, others), date)
    while tree.tokens[noun].dep == "pobj":
        of, above = tree.parent(noun), tree.parent(tree.parent(noun))
        if tree.tokens[above].pos != "NOUN" or not above < found < date[0]:
            break
        noun = above
        if tree.lemma(above) in _DONE_BY.get(tree.lemma(of), ()):
            return above
        if tree.lemma(above) not in COUNTS:
            break
    return found


def _of_length(tree: Tree, found: int, date: list[int]) -> int:
    """From what goes on for a length to what was done with that: "declared three days of | mourning on Monday"."""
    length = tree.parent(tree.parent(found))
    verb = tree.parent(length)
    of = tree.lemma(tree.parent(found)) == "of" and tree.lemma(length) in TIME_NOUNS
    of = of and tree.tokens[length].dep == "dobj" and tree.tokens[found].dep in ("pobj", "pcomp")
    done = tree.tokens[verb].tag in ("VBD", "VBN") and verb < length < found < date[0]
    return verb if of and done and tree.lemma(verb) not in ("follow", "precede") else found


_COURTS = frozenset({"court", "hearing", "tribunal"})
_BEFORE = frozenset({"at", "before", "in"})


def _before_court(tree: Tree, found: int, date: list[int], others: Set[int]) -> int:
    """From a crime to what was done about it in court on the day, and from questions to how one was held for them
    ("pleaded guilty to wounding him at Varna Court on 3 May", "was held for questioning on 3 May"); whoever is arrested
    for it, or on suspicion of it, was arrested then, unless the arrest has a day of its own."""
    suspected = tree.parent(tree.parent(found))
    if tree.lemma(suspected) == "suspicion" and found < date[0] and tree.tokens[found].dep in ("pobj", "pcomp"):
        held = tree.parent(tree.parent(suspected))
        held_then = tree.is_verb(held) and tree.tokens[held].tag in ("VBD", "VBN") and held < found
        return held if held_then and not _has_own_date(tree, held, found, others) else found
    to = tree.tokens[found].dep == "acl" and tree.tokens[found - 1].text == "to"
    if not (to or tree.tokens[found].dep == "pcomp") or tree.tokens[found].tag != "VBG" or found > date[0]:
        return found
    above = tree.parent(found)
    asked = tree.lemma(above) == "for" and date[0] - found < 3 and tree.child(found, "dobj", "prt") is None
    heard = any(
        tree.tokens[i].dep == "pobj" and tree.lemma(i).lower() in _COURTS and tree.lemma(tree.parent(i)) in _BEFORE
        for i in range(found + 1, date[0])
    )
    verb = next((i for i in tree.path(above) if tree.is_verb(i)), found)
    arrested = tree.lemma(verb) in ("arrest", "detain") and tree.lemma(above) in ("for", "of")
    heard = heard or (arrested and not _has_own_date(tree, verb, found, others))
    return verb if (asked or heard) and verb < found and tree.tokens[verb].tag in ("VBD", "VBN") else found


def _has_own_date(tree: Tree, verb: int, before: int, others: Set[int]) -> bool:
    """Whether another date before this word hangs on the verb and on none below it."""
    near = (i for i in others if i < before)
    return any(verb == next((k for k in tree.path(i)[1:] if tree.is_verb(k)), None) for i in near)


def said_content(tree: Tree, found: int, date: list[int], past: bool = False) -> int | None:
    """From a verb of saying to what is said, where that stands between the two ("said they left on Friday").

    What is said at present was not said on a past day (`past`): "he says last week they left". A comparison's date
    ("compared with … a year earlier") tells the time of the thing compared, if that is a happening.
    """
    lemma = tree.lemma(found)
    if lemma == "compare" and tree.tokens[found].tag in ("VBN", "VBD"):
        with_what = [b for a in tree.among(found, "prep") for b in tree.among(a, "pobj")]
        told = next((i for i in with_what if tree.is_event_noun(i) or tree.lemma(i) in MEASURES), None)
        verb = next((i for i in tree.path(found)[1:] if tree.is_verb(i)), None)
        return _of_the_whole(tree, with_what, date, verb) if told is None else told
    if lemma == "end" and found == date[-1] + 1 and tree.lemma(date[-1]) in TIME_NOUNS:
        return _beside_period(tree, found, date)
    looked_at = tree.child(found, "dobj")
    if looked_at is not None and tree.lemma(looked_at) in COUNTS:
        looked_at = tree.happening(looked_at)
    if looked_at is not None and found < looked_at < date[0] and _looks_at(tree, found, looked_at, date):
        return looked_at
    if lemma in REPORTING and _trails(tree, found, date):
        main = [i for i in range(date[0]) if tree.is_verb(i) and (tree.is_root(i) or tree.parent(i) == found)]
        return main[0] if main else found
    now = past and tree.tokens[found].tag in ("VBZ", "VBP") and date[0] == found + 1
    if lemma in REPORTING and (date[0] > found + 1 or date[-1] < found - 1 or now):
        content = tree.child(found, "ccomp")
        if now and content is not None and content > date[-1] and tree.is_predicate(content):
            return content
        told = content is not None and (found < content < date[0] or content < date[0] < found)
        if content is not None and told and tree.is_predicate(content):
            return content
    if lemma in REPORTING and (front := _told_in_front(tree, found, date, past)) is not None:
        return front
    return found


def _told_in_front(tree: Tree, saying: int, date: list[int], past: bool) -> int | None:
    """What was done on a day that opens the sentence, where what is said of it is said at present ("On Sunday, the army
    | says troops killed two") or the day is that of a place or of another deed ("In another attack on Sunday, …")."""
    content = tree.child(saying, "ccomp")
    if content is None or not date[-1] < saying < content or not tree.is_predicate(content):
        return None
    helpers = {tree.tokens[i].text for i in tree.among(content, "aux", "auxpass")}
    done = tree.tokens[content].tag in ("VBD", "VBN") and helpers <= {"was", "were"}
    before = {tree.lemma(i) for i in range(saying)}
    if not done or before & (WRITINGS | _SPOKEN_AT | _COMING_OUT):
        return None
    another = any(tree.tokens[i].text.lower() in OTHERS for i in range(date[0]))
    now = past and tree.tokens[saying].tag in ("VBZ", "VBP")
    return content if now or another else None


def _of_the_whole(tree: Tree, with_what: Sequence[int], date: list[int], verb: int | None) -> int | None:
    """The verb above a comparison with a thing, not with an amount ("fell compared to the yen on Friday")."""
    below = {i for one in with_what for i in tree.subtree(one)} - set(date)
    amount = any(tree.tokens[i].pos in ("NUM", "SYM") for i in below)
    return verb if with_what and not amount and tree.lemma(date[0] - 1) == "on" else None


def _trails(tree: Tree, saying: int, date: list[int]) -> bool:
    """Whether the speaker only follows behind a comma ("was shot on Friday, police said")."""
    after = date[-1] + 1
    return (
        after < saying <= after + 8
        and tree.tokens[after].text in (",", "”", '"', "''")
        and tree.child(saying, "ccomp", "dobj") in (None, *range(after))
        and not any(tree.is_verb(i) for i in range(after, saying))
    )


def _beside_period(tree: Tree, ended: int, date: list[int]) -> int | None:
    """For "the year ended June 30" that the parse took for a clause: the finite verb before it, else the one behind."""
    verbs = [i for i in range(len(tree.tokens)) if i != ended and tree.is_verb(i) and tree.tokens[i].tag in FINITE]
    before = [i for i in verbs if i < date[0]]
    return before[-1] if before else next((i for i in verbs if i > ended), None)


def _looks_at(tree: Tree, verb: int, thing: int, date: list[int]) -> bool:
    """Whether the date behind a verb's object is the object's.

    "Follows two rulings in May": the verb is no happening; "reported a loss for the third quarter": nor said then.
    Praise and blame are as a rule of the day: a calendar date is their object's ("condemned the raid on 3 May"), as is
    what only looks back ("the raid earlier this week").
    """
    if tree.tokens[verb].tag == "VB" and tree.lemma(date[0] - 1) == "by":
        return False  # "to investigate the death by 3 May"
    if tree.lemma(verb) in ("follow", "precede"):
        return tree.is_event_noun(thing)
    if tree.lemma(verb) in FIXING and tree.is_event_noun(thing):  # "scheduled a hearing for May"
        return tree.lemma(date[0] - 1) == "for" or tree.tokens[date[0]].text.lower() in ("next", "tomorrow")
    figure = tree.lemma(thing) in MEASURES or tree.is_event_noun(thing)
    if tree.lemma(verb) in ("include", "reflect", "contain") or tree.lemma(verb) in JUDGING:
        return figure
    if tree.lemma(verb) in ACCUSING and tree.is_event_noun(thing):
        return any(tree.tokens[i].text[:1].isdigit() or tree.tokens[i].text == "earlier" for i in date)
    period = tree.lemma(date[-1]) in ("quarter", "half", "period") or "fiscal" in {tree.lemma(i) for i in date}
    told = tree.lemma(verb) in REPORTING and tree.lemma(verb) != "post"
    return period and figure and told and tree.lemma(date[0] - 1) not in ("in", "during")


def main_verb(tree: Tree, without: set[int]) -> int | None:
    """The main predicate outside these tokens: the root, or the first verb, or the first noun of a fragment."""
    for index in range(len(tree.tokens)):
        if index not in without and tree.is_root(index) and tree.is_predicate(index):
            return index
    verbs = [i for i in range(len(tree.tokens)) if i not in without and tree.is_verb(i)]
    under = [i for i in verbs if tree.parent(i) in without and tree.tokens[i].tag in FINITE]
    finite = [i for i in verbs if tree.tokens[i].dep not in CLAUSAL and tree.tokens[i].dep != "aux"]
    finite = [i for i in finite if tree.tokens[i].dep != "conj" or tree.tokens[tree.parent(i)].dep not in CLAUSAL]
    if not finite:  # "Also on Sunday, crowds rallied": no past tense is a participle
        past = [i for i in verbs if tree.tokens[i].dep in ("acl", "advcl") and tree.tokens[i].tag == "VBD"]
        finite = [i for i in past if tree.child(i, "mark", "advmod") is None]
    if under or finite:
        return (under or finite)[0]
    events = [i for i in range(len(tree.tokens)) if i not in without and _heads_fragment(tree, i)]
    done = next((i for i in verbs if tree.tokens[i].tag == "VBN" and tree.is_root(tree.parent(i))), None)
    if done is not None and all(done < i for i in events):
        return done  # "Man killed in raid"
    if events:
        return events[0]
    return verbs[0] if verbs else None


def _heads_fragment(tree: Tree, index: int) -> bool:
    """A noun for a happening; a capital at the head of a line or cell ("Airstrike on market") makes it no name, and
    what only tells another noun's kind is none ("Search warrant issued"), nor what ended it ("Director from 2011 until
    his resignation in 2018")."""
    if tree.tokens[index].dep == "compound" and tree.parent(index) > index:
        return False
    if tree.tokens[index].dep == "pobj" and tree.lemma(tree.parent(index)) in ("till", "until"):
        return False
    if tree.is_event_noun(index):
        return True
    first = index == 0 or tree.tokens[index - 1].pos in WORDLESS
    return first and tree.tokens[index].pos == "PROPN" and tree.lemma(index) in EVENT_NOUNS


def main_predicate(tree: Tree, date: Sequence[int] = ()) -> int | None:
    """A sentence’s main predicate outside these tokens, its head noun where it has no verb; None for nothing told."""
    main = main_verb(tree, set(date))
    if main is not None:
        return main
    named = (i for i, token in enumerate(tree.tokens) if token.pos == "NOUN" and token.text[:1].isalpha())
    nouns = [i for i in named if i not in date and tree.lemma(i) != "present"]  # "(2013–present)"
    heads = [i for i in nouns if tree.tokens[i].dep not in ("compound", "nmod", "poss", "amod")] or nouns
    return heads[0] if heads else None


def trigger_span(tree: Tree, predicate: int) -> tuple[int, int]:
    """The predicate's characters: the one word, with its copula and complement where the verb alone says nothing."""
    token = tree.tokens[predicate]
    if token.pos in ("VERB", "AUX") and token.lemma.lower() == "be":
        return _copular(tree, predicate)
    if token.lemma.lower() in LIGHT | ENDING:
        thing = tree.child(predicate, "dobj")
        if thing is not None and predicate < thing <= predicate + 3 and _tells(tree, thing):
            return token.start, tree.tokens[thing].end
        if thing is not None and token.lemma.lower() == "have" and thing > predicate and _tells(tree, thing):
            return tree.tokens[thing].start, tree.tokens[thing].end  # "had a one-time charge"
    above = tree.parent(predicate)
    if token.dep == "xcomp" and tree.lemma(above) in PHASE and above < predicate <= above + 2:
        return tree.tokens[above].start, tree.tokens[above].end
    if token.pos == "NOUN" and predicate > 1 and tree.tokens[predicate - 1].text == "-":
        first = tree.tokens[predicate - 2]
        return (first.start if first.end + 1 == token.start else token.start), token.end
    particle = tree.child(predicate, "prt")
    if particle == predicate + 1:
        return token.start, tree.tokens[particle].end
    return token.start, token.end


def _tells(tree: Tree, index: int) -> bool:
    """What a light verb is nothing without ("took place", "made a speech", "began trading")."""
    told = tree.is_event_noun(index) or tree.is_verb(index)
    return told or tree.lemma(index) in MEASURES or tree.lemma(index) in ("place", "effect", "part", "office")


def _copular(tree: Tree, copula: int) -> tuple[int, int]:
    """The copula with what it says, up to four words; for a bare number ("sales were 3%") the thing counted."""
    token = tree.tokens[copula]
    subject = tree.child(copula, "nsubj")
    for other in tree.children[copula]:
        said = tree.tokens[other]
        if other <= copula or said.dep not in ("attr", "acomp", "oprd", "advmod", "prep") or said.pos == "PUNCT":
            continue
        if said.pos in ("NUM", "SYM") or said.text in ("%", "percent"):
            if subject is not None and tree.tokens[subject].pos == "NOUN":
                return tree.tokens[subject].start, tree.tokens[subject].end
            break
        last = next(iter(tree.among(other, "pobj")), other) if said.dep == "prep" else other
        if tree.tokens[last].pos == "NUM":
            break
        for end in (last, other):
            if copula < end <= copula + 3:  # not what is asked for ("what the talks were about")
                return token.start, tree.tokens[end].end
        break
    return token.start, token.end
