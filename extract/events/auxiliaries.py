"""The tense that a participle goes without in its sentence and has in a headline: "A report was completed", "He shot
two guards" for what was done after shooting them."""

from __future__ import annotations

from extract.entities.wordlist import word_set
from extract.events.charges import is_guilt, taken_for
from extract.events.deed_words import BY_ITSELF, OWN_DOING
from extract.events.past import past_of
from extract.events.subjects import subject_of
from extract.events.tree import SUBJECTS, Tree
from extract.events.words import ALLEGING

_PAST = ("was", "were", "had")
_ONLY_TO = ["only", "to"]
_AGREED = word_set(
    "agenda amount ceasefire compromise date deal deadline pact plan price settlement terms timetable truce"
)
_SEVERAL = frozenset({"all", "both", "many", "most", "several", "some", "they", "those"})
# What can be overturned; anything else overturns ("a lorry overturned on the A12").
_OVERTURNED = word_set("""
acquittal award ban bill boycott charge conviction decision decree dismissal disqualification election expulsion finding
fine goal government injunction judgement judgment law mandate measure motion order penalty permit policy refusal
regulation rejection restriction result rule ruling sanction sentence suspension verdict veto vote
""")


def with_auxiliary(tree: Tree, predicate: int, text: str) -> str:
    """A participle behind its noun with the auxiliary it goes without ("a report completed in May": it was)."""
    if only_to(tree, predicate) is not None:
        who, _, came = text.partition(" to ")
        infinitive, _, more = came.partition(" ")
        done = _be(tree, predicate) if infinitive == "be" else past_of(tree.tokens[predicate].lemma)
        return f"{who} {done} {more}".strip() if came else text
    if (turned := turned_about(tree, predicate)) is not None:
        did, verb = tree.tokens[turned].text, tree.tokens[predicate].text
        rest = f" {text[:1].lower()}{text[1:]}".partition(f" {did} ")[2]
        done = past_of(tree.tokens[predicate].lemma) if did == "did" else f"{did} {verb}"
        return rest[:1].upper() + rest[1:].replace(f" {verb}", f" {done}", 1) if rest else text
    if any(tree.tokens[i].text.lower() == "having" for i in tree.among(predicate, "aux")):
        inner = tree.tokens[predicate].dep in ("ccomp", "xcomp", "pcomp")  # "denied having | sold | arms"
        return text if inner and tree.lemma(tree.parent(predicate)) != "after" else _had_done(tree, predicate, text)
    if was_doing(tree, predicate):
        told_as = tree.tokens[predicate].text
        who, verb, rest = text.partition(f" {told_as if f' {told_as}' in text else told_as.lower()}")
        opens = not verb or not who or rest[:1].strip()
        return text if opens else f"{who} {past_of(tree.tokens[predicate].lemma)}{rest}"
    being = [i for i in tree.among(predicate, "auxpass") if tree.tokens[i].text == "being"]
    subject = subject_of(tree, predicate)
    if being and subject is not None and tree.child(predicate, "aux") is None:  # "a week after he was shot"
        return text.replace(" being ", f" {_was(tree, subject, predicate)} ", 1)
    token = tree.tokens[predicate]
    missing = token.text == "missing" and token.dep == "acl"
    agreed = token.text == "agreed" and subject is not None and tree.lemma(subject) in _AGREED
    if (missing or agreed) and subject is not None and tree.child(predicate, "aux", "auxpass", "dobj") is None:
        return _spelt(tree, predicate, text, subject)
    reported = tree.parent(predicate)
    if token.dep == "xcomp" and tree.tokens[reported].dep == "acl" and predicate == reported + 1:
        predicate = reported  # "a boy reported | missing on 3 May was found"
    beside = tree.tokens[predicate].dep == "conj" and tree.child(tree.parent(predicate), "auxpass") is not None
    own = tree.child(predicate, "nsubjpass")
    if beside and own is not None and tree.child(predicate, "aux", "auxpass") is None:
        return _spelt(tree, predicate, text, own)  # "ten houses were burned and two men killed"
    above = predicate
    while tree.tokens[above].dep == "conj" and tree.tokens[above].tag == "VBN" and above > tree.parent(above):
        above = tree.parent(above)
    told = [tree.tokens[i] for i in (above, predicate)]
    noun = tree.parent(above)
    by_itself = tree.lemma(predicate) in BY_ITSELF and tree.tokens[predicate].text not in ("begun", "broken", "sunk")
    things = {tree.lemma(i) for i in (noun, subject) if i is not None}
    by_itself |= tree.lemma(predicate) == "drown"  # "her husband, the tenor Max Adler, drowned in 2003"
    by_itself |= tree.lemma(predicate) == "overturn" and not things & _OVERTURNED
    by_itself = by_itself or (tree.lemma(predicate) == "cross" and tree.child(predicate, "prep") == predicate + 1)
    if tree.lemma(predicate) in OWN_DOING or (by_itself and not tree.among(predicate, "agent")):
        return text
    bare = tree.child(predicate, "aux", "auxpass", *SUBJECTS) is None
    bare = bare and {tree.lemma(i) for i in tree.among(predicate, "dobj")} <= {"captive", "hostage", "prisoner"}
    set_off = told[0].dep == "advcl" and tree.tokens[above - 1].text == ","
    unmarked = tree.lemma(noun) == "be" or tree.child(above, "mark", "advmod") is None
    opening = told[0].dep == "advcl" and tree.tokens[above].text[:1].isupper() and noun > above
    if opening and unmarked and bare and subject is not None and told[0].tag == told[1].tag == "VBN":
        return _spelt(tree, predicate, text, subject)  # "Freed on 3 May, the poet left"
    if set_off and unmarked and subject is not None and subject < above:
        noun = subject  # "was a wooden one, built by monks", "died in May, remembered for his bridges"
    elif told[0].dep != "acl" and (told[0].dep, told[0].text) != ("appos", "born"):
        return text
    if any(token.tag != "VBN" for token in told) or not bare or noun > predicate or tree.is_verb(noun):
        return text  # "remains hospitalized"
    if subject != noun or not tree.tokens[noun].text[:1].isalnum():
        return text
    return _spelt(tree, predicate, text, noun)


def only_to(tree: Tree, verb: int) -> int | None:
    """The "to" of what came of something and nobody aimed at: "reopened in 1999, only | to | close in 2003"."""
    to = (i for i in tree.among(verb, "aux") if [one.text for one in tree.tokens[i - 1 : i + 1]] == _ONLY_TO)
    return next((i for i in to if tree.lemma(i - 2) not in ("be", "have")), None)  # not "was only to be seen later"


def turned_about(tree: Tree, verb: int) -> int | None:
    """The auxiliary before who did it: "Not until 3 May | did | the ministry | admit | it"."""
    subject = tree.child(verb, *SUBJECTS)
    did = (i for i in tree.among(verb, "aux", "auxpass") if tree.tokens[i].text in ("did", "was", "were"))
    return None if subject is None else next((i for i in did if 0 < i < subject < verb), None)


def _be(tree: Tree, predicate: int) -> str:
    subject = subject_of(tree, predicate)
    return "was" if subject is None else _was(tree, subject, predicate)


def _had_done(tree: Tree, predicate: int, text: str) -> str:
    """What had been done before as what was done: "Having lost the vote, she left": she lost it."""
    subject = subject_of(tree, predicate)
    who, having, rest = (" " + text).partition(" Having " if text.startswith("Having ") else " having ")
    verb, _, more = rest.removeprefix("been ").partition(" ")
    if not having or subject is None or (not who.strip() and tree.tokens[subject].pos != "PRON"):
        return text
    done = f"{_be(tree, predicate)} {verb}" if rest.startswith("been ") else past_of(tree.tokens[predicate].lemma)
    return f"{who.strip() or tree.tokens[subject].text.capitalize()} {done} {more}".strip()


def was_doing(tree: Tree, verb: int) -> bool:
    """Whether a verb in "-ing" tells what was done before or after something else ("fled | after shooting two men")."""
    if is_guilt(tree, verb) or taken_for(tree, verb) is not None:
        return True
    own = tree.child(verb, "aux", "auxpass", "neg", *SUBJECTS)
    above = tree.parent(verb)
    if tree.tokens[verb].dep == "conj" and tree.tokens[above].tag == tree.tokens[verb].tag == "VBG" and own is None:
        return was_doing(tree, above)  # "left in 1925, teaching at Varna and | beginning a survey in 1926"
    told = tree.tokens[verb].tag == "VBG" and tree.tokens[verb].dep in ("pcomp", "advcl")
    if not told or own is not None:
        return False
    mark = above if tree.tokens[verb].dep == "pcomp" else tree.child(verb, "mark", "advmod")
    main = tree.parent(above) if tree.tokens[verb].dep == "pcomp" else above
    if tree.tokens[main].tag == "VBG" and tree.tokens[main].dep == "advcl":
        main = tree.parent(main)  # "graduated in May, working as a clerk before | entering the army"
    past = tree.tokens[main].tag == "VBD" or any(
        tree.tokens[i].text in _PAST for i in tree.among(main, "auxpass", "aux")
    )
    if mark is None or mark > verb:  # "Joining the army in 1916, she held three posts"
        set_off = any(tree.tokens[i].text == "," for i in range(min(verb, main), max(verb, main)))
        return past and set_off and tree.child(verb, "dobj", "prep", "prt") is not None
    what_for = (
        tree.tokens[mark].text in ("for", "over") and tree.is_verb(main) and tree.lemma(main) not in ALLEGING
    )  # "was dismissed for | leaking a memo"
    told_by = tree.tokens[mark].text.lower()
    perfect = any(tree.tokens[i].text in ("has", "have") for i in tree.among(main, "aux"))
    if perfect and told_by in ("after", "since"):
        return True  # "Since | taking office in May, she has closed two schools"
    opens = tree.tokens[verb].dep == "pcomp" and main > verb and told_by in ("by", "in", "on", "upon")
    return past and (what_for or opens or told_by in ("after", "before", "since", "when", "while"))


def _spelt(tree: Tree, participle: int, text: str, subject: int) -> str:
    word = tree.tokens[participle].text
    who, verb, rest = text.partition(f" {word if f' {word}' in text else word.lower()}")
    seen = who.removesuffix(" last")  # "a girl last seen on 3 May": was last seen
    was = _was(tree, subject, participle) + who[len(seen) :]
    return text if not verb or not who or rest[:1].strip() else f"{seen} {was}{verb}{rest}"


def _was(tree: Tree, subject: int, participle: int) -> str:
    token = tree.tokens[subject]
    several = (
        token.tag in ("NNS", "NNPS")
        or token.text.lower() in _SEVERAL
        or (token.tag == "CD" and token.text.lower() not in ("1", "one"))
    )
    several = several or any(other < participle for other in tree.among(subject, "conj"))
    return "were" if several else "was"
