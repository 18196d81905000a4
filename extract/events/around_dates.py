"""Words that a date without a preposition led astray: where the date, and what stands around it, belongs.

News sets its days down bare ("Nasser Tuesday denied it"), and the parse takes them for part of a name or for a subject:

1. A date that took the name before it for its own word: "In Basra Tuesday", "the quake that rattled Turkey Monday".
2. A date that the noun behind took for its own word, right behind a verb of saying: "said Tuesday U.S. officials meet".
3. A date as a second subject: "people killed this week were civilians", "the reports Thursday say".
4. A date behind a verb of saying as its object, or as the subject of what opens the sentence: "ruled Friday there was".
5. A preposition of a date that opens an infinitive: "postponed until Friday to give them time".
6. What stands behind the date and was hung on it (`behind_dates.py`).
7. The word that closes a period, taken for what is told: "sales for the nine months ended June 30 fell".
8. The noun behind a date that was taken for the date's: "On 31 July police were called".
9. The participle that a date parts from its auxiliary (`parted.py`): "who was on Friday acquitted".
10. A date that opens the sentence as a first subject: "That night a committee was formed".
11. A clause with "which" or "who" that was hung on the date before it: "raised a grievance on 22 June, which failed".
12. A day taken for who did it, a verb behind it for an adjective, a day behind "and" for one of the verb before, who
    says so behind the day for a word of it: "on 3 May, | medics and a guard said".
13. A date behind what only tells where or what for (`closing_dates.py`).
14. Who did it, listed behind a clause that a date closes, taken for its object: "Since May, | gangs and thieves kill".
"""

from __future__ import annotations

from collections.abc import Sequence

from extract.entities.model import CALENDAR
from extract.events import behind_dates, closing_dates, parted
from extract.events.parse import FINITE, WORD_OF, Hung, happens, has_subject, is_below, labels_below, verb_above
from extract.events.tree import DEICTIC, NOMINAL, SUBJECTS
from extract.events.words import REPORTING, TIES, TIME_NOUNS
from extract.records import Token

_BRINGING = frozenset({"after", "before", "by", "during", "following", "in", "since"})
_OF_PHRASE = frozenset({"ADJ", "ADP", "DET", "NOUN", "NUM", "PROPN"})
_PERIODS = frozenset({"half", "month", "months", "period", "quarter", "week", "weeks", "year"})
# Days with a name of their own: "Black Friday".
_NAMED_DAYS = frozenset(["ash", "black", "bloody", "cyber", "easter", "fat", "good", "holy", "maundy", "palm", "super"])


def hung_around(tokens: Sequence[Token], date: list[int], head: int) -> Hung:
    """Where the words around a date belong that hang wrong; `head`: the word of the date that its others hang on."""
    hung = _subject_taken(tokens, date, head) | _opening(tokens, date, head) | _told_of_date(tokens, date)
    if date[0] > 0:
        hung |= _told_of_day(tokens, date, head) or _hung_on(tokens, date, head)
        hung |= _closing(tokens, date) | parted.from_auxiliary(tokens, date)
    return hung


def _hung_on(tokens: Sequence[Token], date: list[int], head: int) -> Hung:
    """Where the date, and what stands around it, belongs; nothing where it hangs well."""
    behind = (
        behind_dates.phrase_behind(tokens, date)
        | behind_dates.subject_behind(tokens, date)
        | behind_dates.object_behind(tokens, date)
        | behind_dates.deed_behind(tokens, date)
        | behind_dates.counted_behind(tokens, date)
        | behind_dates.clause_behind(tokens, date, head)
        | behind_dates.own_clause_behind(tokens, date)
    )
    for rule in (
        _name_before,
        _noun_behind,
        _deed_behind,
        _object,
        _second,
        _opener,
        _no_participle,
        _participle_behind,
        _says_behind,
        _no_subject,
        _verb_behind_day,
        _explained,
        _second_clause,
        _listed_behind,
        *closing_dates.RULES,
    ):
        hung = rule(tokens, date, head)
        if hung:
            return behind | hung
    return behind


def _name_before(tokens: Sequence[Token], date: list[int], head: int) -> Hung:
    """The name takes the date's place, and the date hangs on it."""
    name, first = date[0] - 1, tokens[date[0]]
    if tokens[name].pos not in NOMINAL or tokens[name].dep not in WORD_OF or tokens[name].head not in date:
        return {}
    counted = date[-1] + 1 < len(tokens) and tokens[date[-1] + 1].text in (
        "after",
        "before",
    )  # "the bus minutes before"
    if head == date[-1] == date[0] and first.text not in CALENDAR and first.text.lower() not in DEICTIC and not counted:
        return {}  # "the vacation days", "the Varna Weekly", "Lena Christmas"
    if tokens[name].text.lower() in _NAMED_DAYS or first.pos == "NUM" or tokens[head].dep in WORD_OF:
        return {}
    above = tokens[head].head
    verb = verb_above(tokens, above)
    dep = tokens[head].dep
    if dep == "npadvmod" and above == verb and _lacks_object(tokens, above, date, name):
        dep = "dobj"  # "detained the attorney general | Thursday"
    hung: Hung = {name: (above, dep), head: (name, "npadvmod")}
    for index, token in enumerate(tokens):
        if token.head in date and index not in date and index != name:
            hung[index] = (name if index < name or verb is None else verb, token.dep)
    return hung


def _lacks_object(tokens: Sequence[Token], verb: int, date: list[int], name: int) -> bool:
    """Whether the name right behind the verb, before a day, is whom or what it was done to."""
    first = tokens[date[0]]
    day = first.text in CALENDAR or first.text.lower() in DEICTIC
    between = all(is_below(tokens, i, date[-1]) for i in range(verb + 1, name))
    return day and between and verb < name and not labels_below(tokens, verb) & {"dobj", "auxpass"}


def _told_of_day(tokens: Sequence[Token], date: list[int], head: int) -> Hung:
    """The noun before the day is the verb's subject, not the day ("The witness | Tuesday claimed")."""
    verb, noun = tokens[head].head, date[0] - 1
    told = tokens[head].dep in SUBJECTS and tokens[verb].dep == "relcl" and verb == date[-1] + 1
    if not told or tokens[verb].head != noun or tokens[verb].tag not in FINITE or tokens[noun].pos not in NOMINAL:
        return {}
    above = tokens[noun].head
    if tokens[noun].dep in ("dobj", "pobj") and tokens[above].lemma.lower() not in REPORTING:
        return {}  # "take up a measure Wednesday designed to …"
    return {
        verb: (verb if above == noun else above, tokens[noun].dep),
        noun: (verb, "nsubj"),
        head: (verb, "npadvmod"),
    }


def _says_behind(tokens: Sequence[Token], date: list[int], head: int) -> Hung:
    """Who stands between the day's comma and a verb of saying is its subject, the first of two too ("… on 3 May, |
    medics and a guard said")."""
    comma, first = date[-1] + 1, tokens[head].head
    hung: Hung = {}
    if first > comma:
        hung = {head: (tokens[first].head, "pobj")}
    else:
        first = next((i for i in range(comma + 1, len(tokens)) if tokens[i].head in (first, *date)), 0)
    verb = next((i for i in range(first + 1, len(tokens)) if tokens[i].pos == "VERB"), 0)
    if not comma < first < verb or tokens[comma].text != "," or tokens[first].pos not in NOMINAL:
        return {}
    second = next((i for i in range(first + 1, verb) if tokens[i].dep in SUBJECTS), None)
    told = tokens[verb].tag in FINITE and tokens[verb].lemma.lower() in REPORTING
    if not told or any(one.pos == "PUNCT" for one in tokens[first:verb]) or (has_subject(tokens, verb) and not second):
        return {}
    if tokens[first].lemma.lower() in TIME_NOUNS:  # "on 25 May, three days after Acme reported it"
        return hung | {first: (verb, "npadvmod")} if hung else {}
    return hung | {first: (verb, "nsubj")} | ({second: (first, "conj")} if second else {})


def _no_subject(tokens: Sequence[Token], date: list[int], head: int) -> Hung:
    """A day behind a preposition is nobody's deed ("and on 30 November, | 1956 opened an account"), nor one behind
    "and" that does what a day does not ("sold the shop and | the next year | opened a school")."""
    verb, before = tokens[head].head, tokens[date[0] - 1]
    taken = tokens[head].dep in SUBJECTS and verb > date[-1] and before.pos == "ADP" and before.head == verb
    joined = before.tag == "CC" and tokens[head].dep == "nsubj" and tokens[verb].dep == "conj" and verb == date[-1] + 1
    done = tokens[verb].tag == "VBD" and tokens[verb].lemma.lower() not in behind_dates.DAYS_DO
    taken |= joined and done and tokens[head].text not in CALENDAR and has_subject(tokens, tokens[verb].head)
    return {head: (verb, "npadvmod")} if taken else {}


def _deed_behind(tokens: Sequence[Token], date: list[int], head: int) -> Hung:
    """The noun that a preposition brings beside the date is the one the date tells of ("after the 3 May | killing")."""
    noun, opener = date[-1] + 1, tokens[head].head
    if noun >= len(tokens) or tokens[opener].text.lower() not in _BRINGING or tokens[date[0] - 1].pos != "DET":
        return {}
    beside = tokens[noun].head == opener and tokens[noun].dep == tokens[head].dep == "pobj" and tokens[noun].tag == "NN"
    return {head: (noun, "nmod"), date[0] - 1: (noun, "det")} if beside else {}


def _verb_behind_day(tokens: Sequence[Token], date: list[int], head: int) -> Hung:
    """The verb of a sentence without one stands right behind the day ("A law in 1991 | introduced free votes")."""
    verb, opener = date[-1] + 1, date[0] - 1
    thing = tokens[verb].head if verb < len(tokens) else head
    subject = tokens[opener].head
    if thing <= verb or tokens[thing].head != opener or tokens[thing].dep != "pobj" or tokens[subject].head != subject:
        return {}
    told = tokens[verb].head == thing and tokens[verb].dep == "amod" and tokens[verb].tag in ("VBN", "VBD")
    if not told or subject >= opener or tokens[subject].pos not in NOMINAL:
        return {}
    return {verb: (verb, "ROOT"), subject: (verb, "nsubj"), thing: (verb, "dobj"), head: (opener, "pobj")}


def _explained(tokens: Sequence[Token], date: list[int], head: int) -> Hung:
    """A day that a length explains belongs to the verb behind ("on 22 May, two days after it rained, a wall fell")."""
    opener, comma = date[0] - 1, date[-1] + 1
    after = next((i for i in range(comma, min(len(tokens), comma + 5)) if tokens[i].text in ("after", "before")), None)
    if after is None or tokens[comma].text != "," or tokens[after].dep != "mark" or tokens[opener].pos != "ADP":
        return {}
    told = tokens[after].head
    if tokens[opener].head != told:
        return {}
    for verb in range(told + 1, len(tokens)):
        subject = next((i for i in range(told, verb) if tokens[i].head == verb and tokens[i].dep in SUBJECTS), None)
        if subject is not None and tokens[verb].pos == "VERB" and tokens[verb].dep not in ("relcl", "acl"):
            set_off = any(tokens[i].text == "," for i in range(told, subject))
            return {opener: (verb, "prep")} if set_off else {}
    return {}


def _second_clause(tokens: Sequence[Token], date: list[int], head: int) -> Hung:
    """A day behind "and" goes to the verb whose subject stands behind it ("served and on 3 May Noor was elected")."""
    opener, behind = date[0] - 1, date[-1] + 1
    if opener < 1 or tokens[opener].pos != "ADP" or tokens[opener - 1].pos != "CCONJ" or behind >= len(tokens):
        return {}
    behind += tokens[behind].text == "," and behind + 1 < len(tokens)  # "fell and in 1973, | Noor bought it"
    first = tokens[behind].head
    joined = tokens[behind].tag in FINITE and tokens[behind].dep == "advcl" and first < opener
    if joined and not has_subject(tokens, behind):  # "launched it in 1891 and by 1905 | employed 400 men"
        return {opener: (behind, "prep"), behind: (first, "conj")}
    who = behind
    while tokens[who].head > who and tokens[who].dep in WORD_OF | {"det", "poss"}:
        who = tokens[who].head
    verb = tokens[who].head
    later = tokens[who].dep in SUBJECTS and verb > who and tokens[opener].head < opener
    return {opener: (verb, "prep")} if later else {}


def _subject_taken(tokens: Sequence[Token], date: list[int], head: int) -> Hung:
    """The noun behind the date is the verb's subject, the date the preposition's ("On 31 July police were called")."""
    noun = tokens[head].head
    opener, behind = tokens[noun].head, noun + 1
    opens = opener < date[0] or opener in date  # "just after 5 p.m. on | 31 July"
    if tokens[head].dep not in WORD_OF or tokens[noun].dep != "pobj" or not opens or noun <= date[-1]:
        return {}
    if tokens[date[0]].text == "the" and happens(tokens[noun]):  # "men accused of the 7 August | bombing"
        return {}
    if tokens[opener].head > behind and any(one.head == noun and one.dep == "relcl" for one in tokens[behind:]):
        behind = tokens[opener].head  # "On 31 July a man | who gave no name | called"
    while behind < len(tokens) and tokens[date[-1] + 1].text == "," and tokens[behind].pos in _OF_PHRASE:
        behind += 1  # "In May 2011, masked men | in uniforms from the fort | seized him"
    hung: Hung = {}
    done = tokens[behind] if noun + 1 < behind < len(tokens) else tokens[noun]
    if done.tag == "VBN" and done.dep in ("acl", "ROOT"):
        above = tokens[opener].head
        told = above > behind and tokens[above].head == above and has_subject(tokens, above)
        if not (told or above == behind) or "dobj" not in labels_below(tokens, behind):
            return {}
        # "… | seized him; he was freed in June"
        hung = {above: (behind, "conj"), behind: (behind, "ROOT"), opener: (behind, "prep")}
    if not hung and (behind >= len(tokens) or tokens[behind].tag not in FINITE):
        return {}
    helps = tokens[behind].dep in ("aux", "auxpass")
    verb = tokens[behind].head if helps else behind
    if has_subject(tokens, verb) or tokens[verb].pos not in ("VERB", "AUX"):
        return {}
    passive = any(one.head == verb and one.dep == "auxpass" for one in tokens)
    return hung | {noun: (verb, "nsubjpass" if passive else "nsubj"), head: (opener, "pobj")}


def _opening(tokens: Sequence[Token], date: list[int], head: int) -> Hung:
    """The date that stands before the verb's other subject only tells when ("That night a committee was formed"), also
    where the subject was taken for what explains the date ("The next day | the mayor resigned")."""
    head = next((i for i in date if tokens[i].dep in SUBJECTS and tokens[i].head not in date), head)
    verb = tokens[head].head
    if tokens[head].dep not in SUBJECTS or not head < verb:
        return {}
    behind = range(date[-1] + 1, verb)
    if any(tokens[i].head == verb and tokens[i].dep in SUBJECTS for i in behind):
        return {head: (verb, "npadvmod")}
    who = next((i for i in behind if tokens[i].head == head and tokens[i].dep == "appos"), None)
    does = tokens[verb].pos == "VERB" and tokens[head].text in CALENDAR  # "Thursday, several members | visited"
    if who is None or (tokens[behind[0]].text == "," and not does):
        return {}
    return {head: (verb, "npadvmod"), who: (verb, tokens[head].dep)}


def _told_of_date(tokens: Sequence[Token], date: list[int]) -> Hung:
    """The clause goes to the object of the verb above the date, else to its subject."""
    clauses = [i for i in range(date[-1] + 1, len(tokens)) if tokens[i].head in date and tokens[i].dep == "relcl"]
    verb = verb_above(tokens, date[0])
    if not clauses or verb is None or verb > date[0]:
        return {}
    that = next((i for i in range(date[-1] + 1, clauses[0]) if tokens[i].text == "that"), None)
    bare = not any(one.head == verb and one.dep in ("dobj", "ccomp") for one in tokens)
    says = bare and tokens[verb].tag in FINITE and tokens[verb].lemma.lower() in REPORTING
    if that == date[-1] + 1 and says and has_subject(tokens, clauses[0]):
        return {clauses[0]: (verb, "ccomp"), that: (clauses[0], "mark")}  # "denied on Friday | that he had left"
    opened = {tokens[i].text.lower() for i in range(date[-1] + 1, clauses[0])}
    things = [i for i in range(date[0]) if tokens[i].head == verb and tokens[i].dep in ("dobj", *SUBJECTS)]
    if not things or not opened & {"which", "who"}:
        return {}
    return {clauses[0]: (things[-1], "relcl")}


def _noun_behind(tokens: Sequence[Token], date: list[int], head: int) -> Hung:
    """The date goes to the verb of saying before it; not one with an article ("shows | the 25 August attack")."""
    saying = tokens[date[0] - 1]
    if tokens[date[0]].pos == "DET":
        return {}
    if tokens[head].pos != "PROPN" or tokens[head].dep not in WORD_OF or tokens[head].head <= date[-1]:
        return {}
    says = saying.tag in FINITE and saying.lemma.lower() in REPORTING
    return {head: (date[0] - 1, "npadvmod")} if says else {}


def _object(tokens: Sequence[Token], date: list[int], head: int) -> Hung:
    """What is said is the object, not the day."""
    saying = date[0] - 1
    taken = tokens[head].head == saying and tokens[head].dep in ("dobj", "dative", "oprd")
    told = tokens[head].head
    joined = ((head, "conj"), (told, "nsubj"))
    listed = next((i for i in range(date[-1] + 1, len(tokens)) if (tokens[i].head, tokens[i].dep) in joined), None)
    subject = tokens[head].dep in SUBJECTS and tokens[told].dep == "ccomp" and tokens[told].head == saying
    if subject and listed is not None and tokens[date[-1] + 1].text == ",":  # "said Friday, troops have left"
        return {head: (saying, "npadvmod"), listed: (told, tokens[head].dep)}
    says = taken and any(one.head == saying and one.dep == "ccomp" for one in tokens[date[-1] :])
    return {head: (saying, "npadvmod")} if says else {}


def _opener(tokens: Sequence[Token], date: list[int], head: int) -> Hung:
    """The preposition of the date goes to the verb above the infinitive."""
    opener = tokens[head].head
    if (
        tokens[opener].dep != "mark"
        or tokens[opener].pos not in ("ADP", "SCONJ")
        or not opener < head < tokens[opener].head
    ):
        return {}
    clause = tokens[tokens[opener].head]
    return {opener: (clause.head, "prep")} if clause.tag == "VB" and clause.head < opener else {}


def _no_participle(tokens: Sequence[Token], date: list[int], head: int) -> Hung:
    """A finite verb behind the date, taken for a participle before its object ("Noor last week invited guests")."""
    verb = tokens[head].head
    noun = tokens[verb].head
    subject = tokens[noun].head
    behind = verb == date[-1] + 1 and tokens[verb].dep == "amod" and tokens[verb].tag in ("VBN", "VBD")
    loose = tokens[noun].dep in ("dep", "appos", "conj") and subject == date[0] - 1 < verb < noun
    if not behind or not loose or tokens[subject].pos not in NOMINAL:
        return {}
    above = tokens[subject].head
    hung: Hung = {verb: (verb if above == subject else above, tokens[subject].dep), noun: (verb, "dobj")}
    return hung | {subject: (verb, "nsubj")}


def _participle_behind(tokens: Sequence[Token], date: list[int], head: int) -> Hung:
    """The date goes to the verb whose object the participle tells of ("held a rally Friday aimed at workers")."""
    participle = tokens[head].head
    noun = tokens[participle].head
    clause = tokens[participle].dep in ("acl", "relcl") and tokens[participle].tag in ("VBN", "VBG", "VBD")
    if not clause or participle != date[-1] + 1 or noun != date[0] - 1 or tokens[noun].dep not in ("dobj", "pobj"):
        return {}
    verb = verb_above(tokens, noun)
    return {} if verb is None else {head: (verb, "npadvmod"), participle: (noun, "acl")}


def _second(tokens: Sequence[Token], date: list[int], head: int) -> Hung:
    """The date goes to the participle before it ("people killed this week were"), else to the verb."""
    verb = tokens[head].head
    if tokens[head].dep not in SUBJECTS or not head < verb:
        return {}
    subjects = (i for i in range(date[0]) if tokens[i].head == verb and tokens[i].dep in SUBJECTS)
    other = next(subjects, None)
    commas = [i for i in range(other or 0, date[0]) if tokens[i].text == ","]
    set_off = len(commas) == 2 and commas[1] == date[0] - 1  # "the mayor, Lena Quist, Friday left"
    if other is None or (commas and not set_off):
        return {}
    told = [
        i
        for i in range(other + 1, date[0])
        if tokens[i].dep == "acl" and tokens[i].tag in ("VBN", "VBD") and tokens[i].lemma.lower() not in TIES
    ]
    return {head: (told[-1] if told else verb, "npadvmod")}


def _closing(tokens: Sequence[Token], date: list[int]) -> Hung:
    """What closes the period hangs on it; its subject goes to the finite verb behind, which takes its place."""
    ended = date[0] - 1
    if tokens[ended].text.lower() not in ("ended", "ending") or tokens[ended - 1].text.lower() not in _PERIODS:
        return {}
    period = ended - 1
    finite = (i for i in range(date[-1] + 1, len(tokens)) if tokens[i].tag in FINITE)
    told = next((i for i in finite if not tokens[i].dep.startswith("aux")), None)
    hung: Hung = {ended: (period, "acl")}
    if told is not None and (tokens[told].head, tokens[told].dep) == (ended, "conj"):
        hung |= _beside_period(tokens, period, told)
    hung |= {i: (ended, "npadvmod") for i in date if tokens[i].head == told and tokens[i].dep in SUBJECTS}
    if tokens[ended].head == ended:  # "sales … ended June 30 | fell"
        subject = next((i for i in range(period) if tokens[i].head == ended and tokens[i].dep in SUBJECTS), None)
        place = subject if told is None else told
        if place is None:
            return {}
        left = (i for i in range(period) if tokens[i].head == ended and i != place)
        return hung | {place: (place, "ROOT")} | {i: (place, tokens[i].dep) for i in left}
    opener = next((i for i in range(period - 1, max(0, period - 6), -1) if tokens[i].pos in ("ADP", "SCONJ")), None)
    if tokens[period].head == ended and opener:  # "posted a loss for the | quarter ended June 30"
        hung |= {period: (opener, "pobj"), opener: (tokens[ended].head, "prep")}
    says = tokens[ended].head
    if opener and told is not None and tokens[ended].dep == "ccomp" and tokens[told].head in (ended, says):
        counted = opener - 1  # "said net income for the quarter ended June 30 was"
        is_it = tokens[counted].pos in NOMINAL and tokens[counted].dep in ("dobj", "nsubj")
        return hung | {told: (says, "ccomp"), counted: (told, "nsubj")} if is_it else hung
    if told is None or opener is None or tokens[period].head != told or tokens[period].dep not in SUBJECTS:
        return hung
    thing, token = opener - 1, tokens[told]  # "said sales for the nine months ended June 30 fell"
    if tokens[thing].pos in NOMINAL and tokens[opener].head == told and thing != token.head:
        hung |= {opener: (thing, "prep"), period: (opener, "pobj"), thing: (told, "nsubj")}
        hung[told] = (token.head, "ccomp" if token.dep == "advcl" else token.dep)
    return hung


def _beside_period(tokens: Sequence[Token], period: int, told: int) -> Hung:
    """What "and" brings behind it goes on with the verb: "a loss for the quarter ended June 30 and | sold a mill"."""
    ended = period + 1
    verb = verb_above(tokens, tokens[ended if is_below(tokens, period, ended) else period].head)
    if verb is None or tokens[verb].tag not in FINITE or has_subject(tokens, told):
        return {}
    return {told: (verb, "conj")} | {i: (verb, "cc") for i in range(ended, told) if tokens[i].text == "and"}


def _listed_behind(tokens: Sequence[Token], date: list[int], head: int) -> Hung:
    """The list behind the comma is the subject of the sentence's verb, what was taken for that its last member."""
    comma = date[-1] + 1
    if comma + 1 >= len(tokens) or tokens[comma].text != "," or tokens[head].pos == "VERB":
        return {}
    thing = next((i for i in range(comma + 1, len(tokens)) if tokens[i].dep == "dobj"), None)
    opener = tokens[thing].head if thing is not None else comma
    verb = tokens[opener].head
    if thing is None or not opener < date[0] or not verb > thing or tokens[opener].dep != "advcl":
        return {}
    last = next((i for i in range(thing + 1, verb) if tokens[i].head == verb and tokens[i].dep in SUBJECTS), None)
    if last is None or tokens[0].head != opener or tokens[0].dep != "mark":
        return {}
    back = {} if head == thing or tokens[head].head < comma else {head: (opener, "npadvmod")}
    return back | {thing: (verb, tokens[last].dep), last: (thing, "conj")}
