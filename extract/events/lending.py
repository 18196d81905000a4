"""From a verb that only lends its grammar to the happening meant: "began to leave", "is set for", "was due to"."""

from __future__ import annotations

from collections.abc import Callable, Set
from typing import NamedTuple

from extract.events.deed_words import HARM, UNDERGONE
from extract.events.tree import NOMINAL, SUBJECTS, Tree
from extract.events.words import (
    DECIDING,
    FIXING,
    GATHERINGS,
    ORDINALS,
    PHASE,
    PLANNING,
    RAISING,
    REPORTING,
    SOURCES,
    SUPPORT,
    TIES,
    TIME_NOUNS,
    WRITINGS,
    WRITTEN_OF,
)

_TAKING_PLACE = frozenset({"complete", "due", "effective", "imminent", "likely", "over", "possible"})
_KEEPING = frozenset({"ban", "bar", "block", "deter", "forbid", "hinder", "keep", "prevent", "prohibit", "stop"})
_OWNING = frozenset({"acknowledge", "admit", "confess", "deny", "recall", "remember"})  # to what one did
_BIDDING = frozenset({"advise", "ask", "instruct", "order", "tell", "urge"})
_AT_ONCE = frozenset({"disperse", "evacuate", "leave", "move", "quit", "vacate", "withdraw"})  # no appointment is that
_MOMENTS = frozenset({"arrive", "be", "cross", "disembark", "discover", "enter", "hear", "land", "learn", "leave"})
_MOMENTS |= frozenset({"reach", "receive", "return", "see"})  # "on arriving in Varna"
_ANSWERING = frozenset({"allow", "deny", "dismiss", "file", "grant", "lodge", "receive", "refuse", "reject", "submit"})
_APPOINTED = frozenset({"hold", "host", "march", "meet", "rally", "stage", "travel", "visit"})  # asked for a day
_SETTING = frozenset({"agree", "announce", "appoint", "fix", "give", "impose", "name", "propose", "set"})
_OCCASIONS = frozenset({"deadline", "feast", "holiday", "occasion", "time"})  # what a day is, not what happens on it


def real(
    tree: Tree, found: int | None, date: list[int], others: Set[int] = frozenset(), ahead: bool = False
) -> int | None:
    """Past verbs that only lend their grammar, to the happening itself; `ahead`: see `clauses.governed`."""
    found = found if found is None else _of_anybody(tree, _since_when(tree, found, date))
    if found is None or tree.lemma(found) == "be":
        return _of_copula(tree, found, date)
    for step in _STEPS:
        happening = step(tree, found, _Around(date, others, ahead))
        if happening is not None:
            return happening
    return _below(tree, found, date)


def _of_anybody(tree: Tree, found: int) -> int | None:
    """What nobody is told to have done tells only what it was done to: "Anyone who saw the | raid is asked to"."""
    whose = tree.lemma(tree.parent(found))
    if tree.tokens[found].dep not in ("acl", "relcl") or whose not in ("anybody", "anyone"):
        return found
    thing = tree.child(found, "dobj")
    return thing if thing is not None and tree.is_event_noun(thing) else None


class _Around(NamedTuple):
    """The date that governs, the tokens of the others of its sentence, and whether it lies ahead of publication."""

    date: list[int]
    others: Set[int]
    ahead: bool


def _of_copula(tree: Tree, copula: int | None, date: list[int]) -> int | None:
    """'was due to arrive on', 'the elections are set for', 'the vote is on'."""
    if copula is not None:
        if (told := _it_was_then(tree, copula, date)) is not None:
            return told
        aim = aimed_at(tree, copula)
        if aim is not None and aim < date[0]:
            return aim
        fixed = _set_for(tree, copula)
        if fixed is not None:
            return fixed
    return _identity(tree, copula, date)


def _it_was_then(tree: Tree, copula: int, date: list[int]) -> int | None:
    """What happened on a day that "it was": "It was not until a week later that food | arrived"."""
    it, that = tree.child(copula, "nsubj"), date[-1] + 1
    if it is None or tree.lemma(it) != "it" or [one.text for one in tree.tokens[that : that + 1]] != ["that"]:
        return None
    verb = tree.parent(that)
    return verb if tree.is_verb(verb) and verb > that else None


_ENDING = frozenset({"collapse", "end", "fail", "founder", "stall"})  # how what was held came out, that day


def _supporting(tree: Tree, found: int, around: _Around) -> int | None:
    """'the raid carried out in May', 'were hurt in the raid carried out in May': the raid, the hurt."""
    above = tree.parent(found)
    held = tree.parent(above)
    supporting = tree.tokens[found].dep == "acl" and tree.lemma(found) in SUPPORT and tree.is_event_noun(above)
    if not supporting or tree.child(found, *SUBJECTS) is not None:
        return None
    dated = any(tree.is_verb(i) and any(_dates(tree, one, i) for one in around.others) for i in tree.path(held)[1:])
    if tree.lemma(held) in ("in", "by", "during") and tree.is_verb(tree.parent(held)) and not dated:
        return tree.parent(held)  # not "was acquitted in May of inciting men in a speech delivered last year"
    ended = tree.tokens[above].dep == "nsubj" and tree.tokens[held].tag == "VBD" and tree.lemma(held) in _ENDING
    if ended and not any(_dates(tree, one, held) for one in around.others):
        return held  # "Talks held on Friday | failed"
    return above if tree.tokens[found].tag == "VBN" else None


def _forestalled(tree: Tree, found: int, around: _Around) -> int | None:
    """'was shot before he could detonate it on 3 May': the shot, as that was not done."""
    could = any(tree.tokens[i].text in ("can", "could") for i in tree.among(found, "aux"))
    before = could and any(tree.tokens[i].text == "before" for i in tree.among(found, "mark"))
    above = tree.parent(found)
    return above if before and above < found and tree.is_verb(above) else None


def _quoting(tree: Tree, found: int, around: _Around) -> int | None:
    """'was quoted as saying on Monday': the quoting."""
    if tree.tokens[found].tag != "VBG" or tree.lemma(found) not in REPORTING:
        return None
    above = tree.parent(found)
    return next((i for i in (above, tree.parent(above)) if tree.lemma(i) in ("quote", "cite")), None)


def _tying(tree: Tree, found: int, around: _Around) -> int | None:
    """'Based in Varna since May, Noor led': what is told behind a bare participle that only ties."""
    bare = tree.tokens[found].tag == "VBN" and tree.child(found, "auxpass", "aux") is None
    if tree.lemma(found) not in TIES or not bare:
        return None
    later = [i for i in [*tree.children[found], tree.parent(found)] if i > found and tree.is_verb(i)]
    return next((i for i in later if tree.child(i, "auxpass") is not None or tree.tokens[i].tag == "VBD"), found)


def _told_in_paper(tree: Tree, found: int, around: _Around) -> int | None:
    """'the report details a massacre on 2 May': the massacre, as papers tell of it at no one time."""
    if tree.lemma(found) not in WRITTEN_OF | {"mention", "show"} or tree.tokens[found].tag not in ("VBZ", "VBP"):
        return None
    thing, paper = tree.child(found, "dobj"), tree.child(found, "nsubj")
    told = thing is not None and paper is not None and tree.lemma(paper) in SOURCES | WRITINGS
    return thing if told and found < (thing or 0) < around.date[0] and tree.is_event_noun(thing or 0) else None


def _done_for(tree: Tree, found: int, around: _Around) -> int | None:
    """'flew there to meet him in May': what was done, not what for."""
    above = tree.parent(found)
    if tree.lemma(above) in _OWNING and tree.tokens[found].tag == "VBG":
        return None  # "denied beating Noor in May"
    infinitive = tree.tokens[found].dep in ("xcomp", "advcl") and tree.tokens[found].tag in ("VB", "VBG")
    if around.ahead or not infinitive or tree.child(found, *SUBJECTS) is not None:
        return None
    if any(_dates(tree, i, above) for i in around.others):
        return None
    helpers = {tree.lemma(i) for i in tree.among(above, "aux", "auxpass")}
    bare = tree.tokens[above].dep not in ("acl", "amod") and helpers <= {"have"}  # "had ordered her to delete it"
    past = tree.tokens[above].tag == "VBD" or (tree.tokens[above].tag == "VBN" and bare)
    if _bidden(tree, above, found, around.date):
        return above
    done = past and tree.child(above, "neg") is None and above < found
    return above if done and tree.lemma(above) not in PLANNING | RAISING else None


def _bidden(tree: Tree, above: int, found: int, date: list[int]) -> bool:
    """'residents were asked to leave on 4 June': the asking; not 'by 4 June', nor to be in court then."""
    were = any(tree.tokens[i].tag == "VBD" for i in tree.among(above, "auxpass"))
    asked = tree.lemma(above) in _BIDDING and above < found and tree.lemma(found) in _AT_ONCE
    return asked and were and tree.tokens[date[0] - 1].text.lower() not in ("before", "by", "until")


def _fixed_for(tree: Tree, verb: int, around: _Around) -> int | None:
    """The happening that is fixed for a time, where nothing is told to be done then ("the vote is set for Friday")."""
    fixed = tree.lemma(verb) in FIXING and tree.tokens[verb].tag == "VBN"
    if not fixed or tree.child(verb, "xcomp", "advcl", "ccomp") is not None:
        return None
    thing = tree.child(verb, "nsubjpass")
    if thing is None or tree.tokens[thing].tag in ("WDT", "WP"):
        above = tree.parent(verb) if tree.tokens[verb].dep in ("acl", "relcl") else None
        beside = thing - 2 if thing is not None and thing > 1 and tree.tokens[thing - 1].text == "," else None
        thing = above
        if above is not None and beside is not None and tree.happening(above) is None and tree.is_event_noun(beside):
            thing = beside  # "get $10 a share at closing, which is expected in May"
    if thing is not None and tree.lemma(thing) in GATHERINGS:  # also "a session", which may be a body's
        return thing
    return tree.happening(thing) if thing is not None else None


def _kept_from(tree: Tree, found: int, around: _Around) -> int | None:
    """'barred them from leaving in May': the barring."""
    above = tree.parent(found)
    held = tree.parent(above)
    held = tree.parent(held) if tree.tokens[held].dep == "dobj" else held  # "kept the convoy | from reaching it"
    kept = tree.tokens[found].dep == "pcomp" and tree.lemma(above) == "from" and tree.lemma(held) in _KEEPING
    return held if kept and held < found < around.date[0] and tree.is_verb(held) else None


def _upon_doing(tree: Tree, found: int, around: _Around) -> int | None:
    """'skidded on landing in Varna on 3 May', 'On hearing of it on 3 May, he fled': what was done then."""
    above = tree.parent(found)
    upon = tree.tokens[found].dep == "pcomp" and tree.lemma(above) in ("on", "upon")
    verb = tree.parent(above)
    if not upon or tree.lemma(found) not in _MOMENTS or tree.lemma(verb) in DECIDING | PLANNING | {"count", "insist"}:
        return None
    return verb if tree.is_verb(verb) else None


def _met_doing(tree: Tree, found: int, around: _Around) -> int | None:
    """'police stopped a man carrying a knife on Monday': the stopping."""
    above = tree.parent(found)
    doing = tree.tokens[found].dep == "acl" and tree.tokens[found].tag == "VBG"
    if not doing or tree.lemma(found) in PHASE | REPORTING:
        return None
    if tree.tokens[above].dep not in ("dobj", "pobj", "nsubjpass"):
        return None
    verb = next((i for i in tree.path(above)[1:] if tree.is_verb(i) or tree.is_root(i)), above)
    met = tree.tokens[verb].tag == "VBD" and verb < found
    return verb if met and not any(verb in tree.path(i) for i in around.others) else None


def _below(tree: Tree, found: int, date: list[int]) -> int:
    """'began to leave', 'plans to leave on Monday': the leaving, through at most three such verbs."""
    for _ in range(3):
        lemma = tree.lemma(found)
        below = tree.child(found, "xcomp")
        if below is None and lemma in PLANNING:
            below = next((i for i in tree.among(found, "advcl") if tree.tokens[i].tag == "VB"), None)
        if below is None or not tree.is_verb(below) or below < found:
            return found
        if not (lemma in RAISING or (lemma in PLANNING and min(date) > below)):
            return found
        found = below
    return found


_SPOKEN = frozenset({"ago", "earlier", "last", "today", "yesterday"})  # days told from that of the writing


def undertaken(tree: Tree, found: int, date: list[int], past: bool) -> int:
    """Of what is only to be done, what was done towards it on a day that is past: "signed a deal to | sell it last
    week", "agreed to | sell it yesterday"; what answers a request, whether that is known or not: "granted the motion to
    | dismiss on 3 May"."""
    above = tree.parent(found)
    if tree.tokens[found].tag != "VB" or all(tree.tokens[i].tag != "TO" for i in tree.among(found, "aux")):
        return found
    if tree.tokens[found].dep == "acl" and tree.tokens[above].dep == "dobj":
        above = tree.parent(above)
        if not past and (tree.lemma(above) not in _ANSWERING or tree.lemma(found) in _APPOINTED):
            return found
    elif not past or tree.tokens[found].dep != "xcomp" or tree.lemma(above) not in DECIDING - {"schedule"}:
        return found
    elif _SPOKEN.isdisjoint(tree.tokens[i].text.lower() for i in date):
        return found  # "agreed to meet in Varna on 3 May"
    done = tree.tokens[above].tag == "VBD" or (tree.tokens[above].tag == "VBN" and tree.child(above, "aux") is not None)
    return above if done and above < found < date[0] else found


_STEPS: tuple[Callable[[Tree, int, _Around], int | None], ...] = (
    _supporting,
    _forestalled,
    _quoting,
    _tying,
    _told_in_paper,
    _done_for,
    _fixed_for,
    _kept_from,
    _upon_doing,
    _met_doing,
)


def _since_when(tree: Tree, found: int, date: list[int]) -> int:
    """From what only says when a thing begins to the thing ("will open its borders beginning Monday", "Beginning in or
    about May and continuing to July, they met")."""

    def bare(verb: int) -> bool:
        return tree.tokens[verb].tag == "VBG" and tree.lemma(verb) in ("begin", "continue", "start")

    near = found < date[0] and all(tree.tokens[i].pos in ("ADP", "ADV", "CCONJ") for i in range(found + 1, date[0]))
    if not (near and bare(found)) or tree.child(found, *SUBJECTS, "aux", "xcomp", "dobj") not in (None, *date):
        return found
    path = (i for i in tree.path(found)[1:] if not bare(i))
    return next((i for i in path if tree.is_verb(i) or tree.is_event_noun(i)), found)


def _dates(tree: Tree, date: int, verb: int) -> bool:
    """Whether a date hangs on this verb and on no other below it."""
    return verb == next((i for i in tree.path(date)[1:] if tree.is_verb(i)), None)


def aimed_at(tree: Tree, copula: int) -> int | None:
    """What somebody is ready or set to do ("was due to arrive"), also where the tagger took the verb for a noun."""
    ready = tree.child(copula, "acomp")
    if ready is None or tree.lemma(ready) not in PLANNING:
        return None
    aim = tree.child(ready, "xcomp")
    to = ready + 1
    if aim is None and to + 1 < len(tree.tokens) and tree.tokens[to].text == "to":
        aim = to + 1 if tree.parent(to + 1) == to and tree.tokens[to + 1].tag == "NN" else None
    return aim


def _set_for(tree: Tree, copula: int) -> int | None:
    """The happening before a copula that is set for a time ("the elections are set for October")."""
    fixed = tree.child(copula, "acomp")
    if fixed is None or tree.lemma(fixed) not in FIXING or tree.child(fixed, "xcomp") is not None or copula == 0:
        return None
    thing = tree.child(copula, "nsubj", "nsubjpass")
    thing = copula - 1 if thing is None else thing
    return (
        thing if tree.is_event_noun(thing) and any(tree.lemma(i) == "for" for i in tree.among(fixed, "prep")) else None
    )


_OF_ANOTHER_TIME = frozenset({"after", "although", "because", "before", "since", "though", "until"})


def _identity(tree: Tree, copula: int | None, date: list[int]) -> int | None:
    """Where a date is said to be something ("the vote is on Friday", "today is the third day"): the happening named."""
    if copula is None:
        return None
    for side in ("attr", "nsubj"):
        named = tree.child(copula, side)
        if named is not None and named in date:
            other = tree.child(copula, "nsubj" if side == "attr" else "attr")
            if other is None:
                return None
            if tree.tokens[other].text in ("that", "which") and tree.tokens[copula].dep in ("parataxis", "relcl"):
                above = tree.parent(copula)  # "We | left on the second day of Eid, that was 26 June"
                return next((i for i in tree.path(above) if tree.is_verb(i)), None) if above < copula else None
            if tree.lemma(other) == "it" and other < copula:  # "It was 3 May and the rain had stopped when they came"
                return next((i for i in tree.among(copula, "conj") if i > date[-1] and tree.is_verb(i)), None)
            day = tree.lemma(other) in TIME_NOUNS  # "3 May was the day when they left"
            below = [*tree.among(other, "relcl", "acl"), *tree.among(copula, "advcl")] if day else []
            then = [i for i in below if i > other and tree.is_verb(i)]
            # not "Monday was the worst day since the ceasefire was signed"
            then = [i for i in then if not any(tree.lemma(j) in _OF_ANOTHER_TIME for j in tree.among(i, "mark"))]
            if then:
                return then[0]
            return other if tree.tokens[other].pos in NOMINAL and tree.lemma(other) not in _OCCASIONS else None
    subject = tree.child(copula, "nsubj")
    if subject is not None and tree.lemma(subject) == "it" and tree.lemma(date[0] - 1) == "until":
        said = (i for i in tree.among(copula, "conj", "ccomp") if i > date[-1] and tree.child(i, "mark") is not None)
        if (that := next(said, None)) is not None:  # "It was not until 6 May that the island | became free"
            return that
    if subject is not None and subject < copula and tree.lemma(subject) in ("day", "evening", "night", "time"):
        when = next((i for i in tree.among(subject, "relcl", "acl") if i < copula and tree.is_verb(i)), None)
        if when is not None and date[0] - copula <= 2:
            return when  # "the last time they | beat me was on 3 May"
    told = _told_then(tree, copula, subject, date)
    if told is not None:
        return told
    if subject is not None and subject < copula and is_ranked(tree, copula, subject):
        return subject
    only = all(tree.tokens[i].dep in ("nsubj", "prep", "punct", "npadvmod") for i in tree.children[copula])
    on_the_day = only and subject is not None and subject < copula and tree.is_event_noun(subject)
    return subject if on_the_day and date[0] - copula <= 2 else copula


def is_ranked(tree: Tree, copula: int, subject: int) -> bool:
    """Whether a copula only says which, or that, the happening before it is ("the raid was the third this year")."""
    if not tree.is_event_noun(subject) or tree.child(copula, "neg") is not None:
        return False
    said = tree.child(copula, "attr", "acomp", "oprd")
    if said is None:
        return False
    words = {tree.lemma(i) for i in (said, *tree.children[said])}
    most = any(tree.tokens[i].tag in ("JJS", "RBS") for i in (said, *tree.children[said]))
    return most or bool(words & (ORDINALS | {"last"} | _TAKING_PLACE))


def _told_then(tree: Tree, copula: int, subject: int | None, date: list[int]) -> int | None:
    """What a copula only leads to: "it was not until May that they left", "the ministers are to meet on Friday"."""
    below = tree.among(copula, "ccomp", "advcl", "xcomp", "acl", "relcl", "parataxis")
    for verb in [*below, *(i for one in date for i in tree.among(one, "relcl", "acl"))]:
        if not tree.is_verb(verb) or verb < copula:
            continue
        opening = next((tree.tokens[i].text.lower() for i in tree.children[verb] if i < verb), "")
        stressed = subject is not None and tree.lemma(subject) == "it" and copula < date[0] <= date[-1] < verb
        if stressed and tree.tokens[date[-1] + 1].text.lower() == "that":
            return verb
        if opening == "to" and tree.tokens[copula + 1].text.lower() == "to" and tree.tokens[verb].tag == "VB":
            return verb
    return None


_MERE = frozenset({"case", "episode", "event", "incident"})  # nouns that leave it to a clause what happened
_WATCHING = frozenset({"cover", "document", "film", "photograph"})


def where_it_happened(tree: Tree, found: int) -> int:
    """From an incident to what is told of it ("Sunday's incident where | gunmen shot two men"), and from what reporters
    were there for to what was done to them ("beat two reporters covering | a march on Sunday")."""
    for verb in tree.path(found)[:3]:
        whom = tree.parent(verb)
        if tree.lemma(verb) in _WATCHING and (tree.tokens[verb].tag, tree.tokens[verb].dep) == ("VBG", "acl"):
            deed = tree.parent(whom)
            done = tree.tokens[whom].dep in ("dobj", "nsubjpass") and tree.is_verb(deed)
            return deed if done and tree.lemma(deed) in UNDERGONE | HARM else found
    if tree.lemma(found) not in _MERE:
        return found
    clauses = (i for i in tree.among(found, "relcl") if tree.tokens[i].tag == "VBD" and tree.child(i, *SUBJECTS))
    opened = (i for i in clauses if any(tree.lemma(k) in ("where", "when", "which") for k in range(found + 1, i)))
    return next((i for i in opened if tree.tokens[tree.child(i, *SUBJECTS) or 0].tag not in ("WDT", "WP")), found)


def is_day_set(tree: Tree, verb: int, dates: Set[int]) -> bool:
    """Whether the only day told is the one that something is set for: "The judge | set a trial date of 16 May"."""
    thing = tree.child(verb, "dobj")
    if tree.lemma(verb) not in _SETTING or thing is None or tree.lemma(thing) not in ("date", "day", "deadline"):
        return False
    of = [i for i in tree.among(thing, "prep") if tree.lemma(i) in ("of", "for")]
    set_day = {i for at in of for i in tree.subtree(at)} & dates
    return bool(set_day) and not dates - set(tree.subtree(thing))


def time_to_act(tree: Tree, predicate: int) -> int | None:
    """The "until" of what somebody has or is given time to do: "The firm has | until 28 May | to reply"."""
    for verb in (predicate, tree.parent(predicate)):
        until = next((i for i in tree.among(verb, "prep") if tree.lemma(i) in ("until", "till")), None)
        given = tree.lemma(verb) == "have" or (tree.lemma(verb) == "give" and tree.child(verb, "auxpass") is not None)
        aims = [i for i in tree.among(verb, "xcomp", "advcl") if tree.tokens[i].tag == "VB"]
        if given and until is not None and aims and predicate in (verb, *aims) and until < aims[0]:
            return until
    return None
