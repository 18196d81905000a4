"""Clauses that were hung on the wrong word, or taken for something else, by what brings them in.

"Varna, where masked men robbed a bank, is quiet", "fled after the army beat the rebels", "is accused of having fled".
"""

from __future__ import annotations

from collections.abc import Sequence

from extract.entities.wordlist import word_set
from extract.events.deed_words import BY_ITSELF, OWN_DOING
from extract.events.parse import Hung, first_behind, has_subject, labels_below
from extract.events.participles import finite_behind
from extract.events.rule import rule
from extract.events.tree import NOMINAL, SUBJECTS
from extract.events.words import ALLEGING, DEMANDING, OF_DEEDS, PLANNING, REPORTING
from extract.records import Token

_RELATIVES = {"where": "advmod", "whom": "dobj"}
# What is somebody's and nobody: "the base of the rebel leader Omar Noor who was killed".
_NOBODY = word_set(
    "army arrest base capital case city death government home hometown house murder name party trial village"
)
_REACH = 12  # tokens between "accused" and "of"


def accused_of(tokens: Sequence[Token], of: int) -> int | None:
    """The verb of accusing that this "of" belongs to: no other verb stands between."""
    if tokens[of].text != "of":
        return None
    for index in range(of - 1, max(-1, of - _REACH), -1):
        if tokens[index].pos == "VERB":
            return index if tokens[index].lemma.lower() in OF_DEEDS else None
    return None


@rule(
    words=frozenset(_RELATIVES),
    before=2,
    once=True,
    examples=[
        "Noor:NNP:nsubj:5→nsubj:9 ,:,:punct:5 whom:WP:dep:1→dobj:5 Quist:NNP:appos:1→nsubj:5 "
        "expelled=expel:VBD:ROOT:5→relcl:1 ,:,:punct:9 could:MD:aux:9 not:RB:neg:9 vote:VB:parataxis:5→ROOT:9"
    ],
    never=[
        "Noor:NNP:nsubj:6 ,:,:punct:1 whom:WP:dobj:5 Quist:NNP:nsubj:5 expelled=expel:VBD:relcl:1 left=leave:VBD:ROOT:6"
    ],
)
def relative(tokens: Sequence[Token], index: int) -> Hung:
    """The last verb is the sentence's; who stands behind "where" or "whom" did what is told there."""
    if tokens[index - 1].text != ",":
        return {}
    told = next((i for i in range(index) if tokens[i].dep in SUBJECTS and tokens[i].head > index), None)
    verb = None if told is None else tokens[told].head
    main = None if verb is None or tokens[verb].pos != "VERB" else finite_behind(tokens, verb)
    if told is None or verb is None or main is None:
        return {}
    loose = ("appos", "conj", "nsubj")
    own = [i for i in range(index + 1, verb) if tokens[i].head in (told, verb) and tokens[i].dep in loose]
    if not own:
        return {}
    hung: Hung = {main: (main if tokens[verb].head == verb else tokens[verb].head, tokens[verb].dep)}
    hung |= {told: (main, "nsubj"), verb: (told, "relcl"), own[0]: (verb, "nsubj")}
    return hung | {index: (verb, _RELATIVES[tokens[index].text])}


_OF_WHOM = frozenset({"ADP", "ADJ", "CCONJ", "DET", "NUM", *NOMINAL})


@rule(
    words="After after Before before Since since",
    deps="prep",
    behind=2,
    examples=[
        "He:PRP:nsubj:2 fled=flee:VBD:ROOT:2 after:IN:prep:2→mark:6 the:DT:det:5 army:NN:pobj:3→nsubj:6 "
        "beat:VB:dep:2→advcl:2 the:DT:det:8 rebels=rebel:NNS:dobj:6",
        "He:PRP:nsubj:2 fled=flee:VBD:ROOT:2 after:IN:prep:2→mark:7 war:NN:pobj:3→nsubj:7 in:IN:prep:4 Oman:NNP:pobj:5 "
        "erupted=erupt:VBD:acl:4→advcl:2",
    ],
    never=[
        "He:PRP:nsubj:2 fled=flee:VBD:ROOT:2 after:IN:prep:2 a:DT:det:5 coup:NN:pobj:3 led=lead:VBN:acl:5 "
        "by:IN:agent:6",
        "After:IN:prep:7 a:DT:det:3 raid:NN:pobj:1 on:IN:prep:3 3:CD:nummod:6 men=man:NNS:pobj:4 "
        "burned=burn:VBD:ROOT:7 mills:NNS:dobj:7",
    ],
)
def with_after(tokens: Sequence[Token], index: int) -> Hung:
    """Who stands between "after" and a verb with an object did that: "fled after the army | beat the rebels"."""
    above = tokens[index].head
    someone = next((i for i in range(index + 1, len(tokens)) if tokens[i].head == index), len(tokens))
    verb = someone + 1
    while verb < len(tokens) and tokens[verb].pos in _OF_WHOM:  # "after the raid | in Oman | toppled the junta"
        verb += 1
    aside = verb < len(tokens) and tokens[verb].text == ","
    if aside:  # "after Noor, the mayor of Gao, | had left"
        verb += 1
        while verb + 1 < len(tokens) and tokens[verb].pos in _OF_WHOM:
            verb += 1
        verb += tokens[verb].text == ","
        while verb + 1 < len(tokens) and tokens[verb].pos in ("AUX", "ADV"):
            verb += 1
    if verb >= len(tokens) or tokens[someone].dep != "pobj" or tokens[someone].pos not in NOMINAL:
        return {}
    if (
        tokens[verb - 1].pos == "CCONJ" or verb == above
    ):  # "After the raid on 3 May | soldiers | burned it": the phrase opens its sentence
        return {}
    own = labels_below(tokens, verb)
    had = aside and "aux" in own and tokens[verb].tag == "VBN"
    if verb > someone + 1 and tokens[verb].tag != "VBD" and not had:
        return {}
    if tokens[verb].pos != "VERB" or tokens[verb].tag not in ("VB", "VBD", "VBP", "VBN") or has_subject(tokens, verb):
        return {}
    alone = tokens[verb].tag == "VBD" and tokens[verb].lemma.lower() in OWN_DOING | BY_ITSELF  # "a dam | burst"
    did = had or (("dobj" in own or alone) and not own & {"aux", "auxpass", "agent", "mark"})
    if not did or tokens[verb].head not in (above, index, *range(someone, verb)):
        return {}
    return {
        index: (verb, "mark"),
        someone: (verb, "nsubjpass" if "auxpass" in own else "nsubj"),
        verb: (above, "advcl"),
    }


@rule(
    words="of",
    behind=1,
    once=True,
    examples=[
        "He:PRP:nsubjpass:3 is=be:VBZ:auxpass:3 accused=accuse:VBN:ROOT:3 of:IN:mark:6→prep:3 having=have:VBG:aux:6 "
        "fled=flee:VBN:advcl:3→pcomp:4 .:.:punct:3",
        "He:PRP:nsubjpass:3 was=be:VBD:auxpass:3 accused=accuse:VBN:ROOT:3 of:IN:prep:3 "
        "kidnapping=kidnap:VBG:compound:6→pcomp:4 guards=guard:NNS:pobj:4→dobj:5",
    ],
    never=[
        "He:PRP:nsubj:2 spoke=speak:VBD:ROOT:2 of:IN:prep:2 having=have:VBG:aux:5 fled=flee:VBN:pcomp:3 .:.:punct:2"
    ],
)
def accusation(tokens: Sequence[Token], index: int) -> Hung:
    """ "Of" goes to the verb of accusing, the deed to "of"; what the deed was taken to describe is its object."""
    verb = accused_of(tokens, index)
    deed = index + 2 if tokens[index + 1].text == "having" and index + 2 < len(tokens) else index + 1
    if verb is None or tokens[deed].pos != "VERB" or tokens[deed].tag not in ("VBG", "VBN"):
        return {}
    hung: Hung = {index: (verb, "prep"), deed: (index, "pcomp")}
    thing = tokens[deed].head
    if tokens[deed].dep == "compound" and thing > deed and tokens[thing].head == index:
        hung[thing] = (deed, "dobj")
    return hung


@rule(
    deps="advcl",
    examples=[
        "He:PRP:nsubjpass:3 is=be:VBZ:auxpass:3 alleged=allege:VBN:ROOT:3 to:TO:aux:6 have:VB:aux:6 "
        "fled=flee:VBN:advcl:3→xcomp:3 .:.:punct:3"
    ],
    never=["He:PRP:nsubj:2 spoke=speak:VBD:ROOT:2 to:TO:aux:4 win:VB:advcl:2 time:NN:dobj:4"],
)
def said_to(tokens: Sequence[Token], index: int) -> Hung:
    """What somebody is said to have done completes the verb: "is alleged | to have fled"."""
    said = tokens[index].head
    if said >= index or tokens[said].lemma.lower() not in REPORTING | ALLEGING:
        return {}
    to = tokens[said + 1]
    return {index: (said, "xcomp")} if to.text == "to" and to.head == index else {}


@rule(
    words="as",
    behind=2,
    once=True,
    examples=[
        "He:PRP:nsubjpass:3 was=be:VBD:auxpass:3 quoted=quote:VBN:ROOT:3 as:IN:mark:8→prep:3 "
        "saying=say:VBG:pcomp:4→pcomp:4 Noor:NNP:nsubjpass:8 was=be:VBD:auxpass:8 held=hold:VBN:advcl:3→ccomp:5"
    ],
    never=["He:PRP:nsubj:2 fled=flee:VBD:ROOT:2 as:IN:mark:5 troops:NNS:nsubj:5 entered=enter:VBD:advcl:2 .:.:punct:2"],
)
def quoted_as(tokens: Sequence[Token], index: int) -> Hung:
    """What somebody is quoted as saying hangs on that: "was quoted as saying | Noor was held"."""
    says, told = index + 1, tokens[index].head
    quoted = tokens[told].head
    if tokens[says].text != "saying" or tokens[told].dep not in ("advcl", "ccomp"):
        return {}
    if not quoted < index or told <= says or tokens[told].pos not in ("VERB", "AUX"):
        return {}
    return {index: (quoted, "prep"), says: (index, "pcomp"), told: (says, "ccomp")}


@rule(
    words="that",
    before=1,
    once=True,
    examples=[
        "He:PRP:nsubj:2 told=tell:VBD:ROOT:2 the:DT:det:4 paper:NN:dative:2 that:WDT:dobj:9→mark:9 two:CD:nummod:7 "
        "men=man:NNS:nsubjpass:9 were=be:VBD:auxpass:9 beaten=beat:VBN:relcl:4→ccomp:2",
        "He:PRP:nsubj:2 informed=inform:VBD:ROOT:2 heads=head:NNS:dobj:2 of:IN:prep:3 unions=union:NNS:pobj:4 "
        "that:WDT:dobj:8→mark:8 it:PRP:nsubj:8 burned=burn:VBD:relcl:5→ccomp:2",
        "He:PRP:nsubj:2 confirmed=confirm:VBD:ROOT:2 to:IN:prep:2 Acme:NNP:pobj:3 that:WDT:dobj:7→mark:7 "
        "it:PRP:nsubj:7 burned=burn:VBD:relcl:4→ccomp:2",
        "He:PRP:nsubj:2 denied=deny:VBD:ROOT:2 claims=claim:NNS:dobj:2 that:WDT:npadvmod:6→mark:6 he:PRP:nsubj:6 "
        "sold=sell:VBD:relcl:3→acl:3 arms=arm:NNS:dobj:6",
        "He:PRP:nsubj:2 denied=deny:VBD:ROOT:2 claims=claim:NNS:dobj:2 that:IN:mark:6→dobj:6 men=man:NNS:nsubj:6 "
        "made=make:VBD:acl:3→relcl:3",
        "He:PRP:nsubj:2 denied=deny:VBD:ROOT:2 claims=claim:NNS:dobj:2 that:IN:mark:6→dobj:6 Noor:NNP:nsubj:6 "
        "made=make:VBD:ccomp:3→relcl:3",
    ],
    never=[
        "He:PRP:nsubj:2 claims=claim:VBZ:ROOT:2 that:IN:mark:5 men=man:NNS:nsubj:5 made=make:VBD:ccomp:2",
        "He:PRP:nsubj:2 sent=send:VBD:ROOT:2 it:PRP:dobj:2 to:IN:prep:2 Acme:NNP:pobj:4 that:WDT:dobj:8 he:PRP:nsubj:8 "
        "ran=run:VBD:relcl:5",
        "He:PRP:nsubj:2 told=tell:VBD:ROOT:2 the:DT:det:4 paper:NN:dative:2 that:WDT:nsubj:6 broke=break:VBD:relcl:4 "
        "it:PRP:dobj:6",
        "He:PRP:nsubj:2 denied=deny:VBD:ROOT:2 claims=claim:NNS:dobj:2 that:WDT:dobj:6 men=man:NNS:nsubj:6 "
        "made=make:VBD:relcl:3",
    ],
)
def told_that(tokens: Sequence[Token], index: int) -> Hung:
    """What somebody is told tells nothing of him: "told the paper that | he fled", "confirmed to it that | he fled";
    nor is a claim what the clause with its content tells something of: "denied claims that | he sold arms", but
    "denied claims that | Noor made"."""
    clause = tokens[index].head
    hearer, verb = tokens[clause].head, tokens[clause].lemma.lower()
    if tokens[clause].dep not in ("acl", "ccomp", "relcl") or not hearer < index:
        return {}
    who = [i for i, one in enumerate(tokens) if one.head == clause and one.dep in SUBJECTS]
    if who == [index]:
        return {}  # "told the paper that broke it"
    if who and hearer == index - 1 and tokens[hearer].pos in NOMINAL and tokens[hearer].lemma.lower() in _CONTENT:
        things = [i for i, one in enumerate(tokens) if one.head == clause and one.dep == "dobj" and i != index]
        if verb in _PUT_FORWARD and not things:
            return {index: (clause, "dobj"), clause: (hearer, "relcl")}
        whole = tokens[index].dep != "dobj" or things or verb in OWN_DOING | BY_ITSELF
        return {index: (clause, "mark"), clause: (hearer, "acl")} if whole else {}
    if tokens[clause].dep != "relcl":
        return {}
    while tokens[hearer].dep in ("pobj", "prep") and tokens[hearer].head != hearer:  # "the head of the union"
        if tokens[hearer].text == "to" and tokens[tokens[hearer].head].lemma.lower() in _TELLING_TO:
            break
        hearer = tokens[hearer].head
    told = tokens[hearer].head
    to_him = tokens[hearer].dep in ("dative", "dobj") and tokens[told].lemma.lower() in TELLING_SOMEBODY
    if not to_him and tokens[hearer].dep != "prep":
        return {}
    return {index: (clause, "mark"), clause: (told, "ccomp")} if who else {}


# What these say stands behind "that": "reports that | he sold arms".
_CONTENT = ALLEGING | word_set("allegation belief denial news report rumour speculation statement suggestion")
_PUT_FORWARD = word_set("bring circulate face file hear issue lodge make print publish raise release submit write")
_TELLING_TO = frozenset({"admit", "announce", "confess", "confirm", "explain", "report", "reveal", "say", "state"})
TELLING_SOMEBODY = frozenset(
    {"advise", "alert", "assure", "convince", "inform", "notify", "persuade", "remind", "tell", "warn"}
)


@rule(
    deps="acomp",
    behind=1,
    examples=[
        "It:PRP:nsubj:2 is=be:VBZ:ROOT:2 due:JJ:acomp:2 to:TO:aux:6 be:VB:auxpass:6 opened=open:VBN:ccomp:2→xcomp:3"
    ],
    never=["It:PRP:nsubj:2 is=be:VBZ:ROOT:2 wrong:JJ:acomp:2 to:TO:aux:5 leave:VB:ccomp:2 .:.:punct:2"],
)
def due_to(tokens: Sequence[Token], index: int) -> Hung:
    """What somebody is due to do hangs on "due"."""
    token, to = tokens[index], tokens[index + 1]
    if token.lemma.lower() not in PLANNING or to.text != "to":
        return {}
    aim = to.head
    due = aim > index and tokens[aim].head == token.head and tokens[aim].dep in ("ccomp", "advcl")
    return {aim: (index, "xcomp")} if due else {}


@rule(
    words="that",
    deps="det dobj",
    before=1,
    once=True,
    examples=[
        "He:PRP:nsubj:2 hopes=hope:VBZ:ROOT:2 that:DT:det:4→mark:5 guards=guard:NNS:nsubj:5 leave:VBP:ccomp:2",
        "He:PRP:nsubj:2 said=say:VBD:ROOT:2 that:IN:dobj:5→mark:5 ships=ship:NNS:nsubj:5 left=leave:VBD:ccomp:2",
        "He:PRP:nsubj:2 reported=report:VBD:ROOT:2 that:DT:det:4→mark:5 men=man:NNS:dobj:2→nsubj:5 "
        "killed=kill:VBN:acl:4→ccomp:2 Noor:NNP:dobj:5",
    ],
    never=[
        "He:PRP:nsubj:2 hopes=hope:VBZ:ROOT:2 that:DT:det:4 guard:NN:nsubj:5 leaves=leave:VBZ:ccomp:2",
        "And:CC:cc:4 that:DT:dobj:4 he:PRP:nsubj:4 denied=deny:VBD:ROOT:4",
    ],
)
def said_that(tokens: Sequence[Token], index: int) -> Hung:
    """The clause behind "reported that" that was taken for an object and its participle ("that men killed Noor"), or
    whose "that" for the article of several things ("hopes that guards leave") or the object ("that a ship was hit")."""
    noun = tokens[index].head
    if not noun > index:
        return {}
    if tokens[index].dep == "dobj":
        passed_on = tokens[noun].dep == "ccomp" and tokens[noun].head < index < noun - 1 and has_subject(tokens, noun)
        return {index: (noun, "mark")} if passed_on else {}
    one_of = [one.text for one in tokens[noun : noun + 2]] == ["one", "of"]  # "confirmed that | one of them left"
    if tokens[noun].dep in SUBJECTS and (tokens[noun].tag == "NNS" or one_of):
        return {index: (tokens[noun].head, "mark")}
    told = first_behind(tokens, noun, "acl")
    if tokens[index - 1].lemma not in REPORTING or told is None or told != noun + 1:
        return {}
    clause: Hung = {index: (told, "mark"), noun: (told, "nsubj"), told: (index - 1, "ccomp")}
    return clause if labels_below(tokens, told) & {"dobj", "prep"} else {}


@rule(
    words="that",
    deps="mark",
    once=True,
    examples=[
        "He:PRP:nsubj:2 denied=deny:VBD:ROOT:2 on:IN:prep:2 Friday:NNP:pobj:3 that:IN:mark:7 he:PRP:nsubj:7 "
        "left=leave:VBD:advcl:2→ccomp:2"
    ],
    never=[
        "It:PRP:nsubj:2 rained=rain:VBD:ROOT:2 so:RB:advmod:2 that:IN:mark:6 roads=road:NNS:nsubj:6 "
        "flooded=flood:VBD:advcl:2"
    ],
)
def that_clause(tokens: Sequence[Token], index: int) -> Hung:
    """What is said or denied with "that" behind the day, taken for a clause of result: "denied on Friday that"."""
    clause = tokens[index].head
    saying = tokens[clause].head
    says = tokens[saying].lemma.lower() in REPORTING | DEMANDING and saying < index and tokens[saying].pos == "VERB"
    if tokens[clause].dep not in ("advcl", "relcl") or not says or labels_below(tokens, saying) & {"dobj", "ccomp"}:
        return {}
    return {clause: (saying, "ccomp")}


@rule(
    words="when When",
    before=1,
    once=True,
    examples=[
        "He:PRP:nsubj:2 fled=flee:VBD:ROOT:2 when:WRB:advmod:4→advmod:6 armed:JJ:amod:5 men=man:NNS:npadvmod:2→nsubj:6 "
        "stormed=storm:VBN:acl:5→advcl:2 it:PRP:dobj:6",
    ],
    never=[
        "He:PRP:nsubj:2 fled=flee:VBD:ROOT:2 when:WRB:advmod:5 men=man:NNS:nsubj:5 stormed=storm:VBD:advcl:2 "
        "it:PRP:dobj:5"
    ],
)
def when_described(tokens: Sequence[Token], index: int) -> Hung:
    """ "When" belongs to the verb, not to what describes its subject; nor is the verb the subject's participle:
    "injured when armed men | stormed"."""
    describing = tokens[index].head
    if tokens[describing].dep != "amod" or not describing > index:
        return {}
    thing = tokens[describing].head
    above = tokens[thing].head
    if tokens[thing].dep in SUBJECTS and above > thing and tokens[above].dep in ("advcl", "ccomp"):
        return {index: (above, "advmod"), above: (tokens[above].head, "advcl")}
    verb, before = thing + 1, tokens[index - 1]
    clause = verb < len(tokens) and tokens[verb].head == thing and tokens[verb].dep == "acl"
    if not clause or tokens[verb].tag not in ("VBN", "VBD"):
        return {}
    hung: Hung = {index: (verb, "advmod"), thing: (verb, "nsubj"), verb: (above, "advcl")}
    if before.head == thing and before.tag in ("VBN", "VBD"):  # "37 were killed and 80 injured"
        hung |= {index - 1: (above, "conj"), verb: (index - 1, "advcl")}
        if tokens[index - 2].dep == "conj" and tokens[index - 2].pos == "NUM":
            hung[index - 2] = (index - 1, "nsubjpass")
    return hung


@rule(
    words="who",
    tags="WP",
    before=3,
    behind=1,
    examples=[
        "Noor:NNP:nsubj:9 ,:,:punct:1 an:DT:det:4 aide:NN:appos:1 to:IN:prep:4 Quist:NNP:pobj:5 who:WP:nsubj:8 "
        "defected=defect:VBD:relcl:6→relcl:4 left=leave:VBD:ROOT:9",
        "Sons=son:NNS:nsubj:8 of:IN:prep:1 Noor:NNP:pobj:2 ,:,:punct:1 who:WP:nsubjpass:7 was=be:VBD:auxpass:7 "
        "shot=shoot:VBN:relcl:1→relcl:3 sued=sue:VBD:ROOT:8",
    ],
    never=[
        "Sons=son:NNS:nsubj:8 of:IN:prep:1 Noor:NNP:pobj:2 ,:,:punct:1 who:WP:nsubjpass:7 were=be:VBD:auxpass:7 "
        "held=hold:VBN:relcl:1 sued=sue:VBD:ROOT:8"
    ],
)
def who_it_was(tokens: Sequence[Token], index: int) -> Hung:
    """A clause without a comma tells of no name, but of the noun before it ("an aide to Quist | who defected"); behind
    one, a singular verb of the one name ("sons of Noor, | who was shot")."""
    verb = tokens[index].head
    if tokens[verb].dep != "relcl" or verb < index:
        return {}
    apart = tokens[index - 1].text == ","
    name = index - 2 if apart else index - 1
    preposition = tokens[name].head
    if tokens[name].tag != "NNP" or tokens[name].dep != "pobj" or tokens[preposition].dep != "prep":
        return {}
    noun = tokens[preposition].head
    if tokens[noun].pos != "NOUN" or tokens[verb].head not in (name, noun) or tokens[noun].lemma in _NOBODY:
        return {}
    singular = tokens[index + 1].text in ("was", "is", "has")
    told = name if apart and singular and tokens[noun].tag == "NNS" else noun if not apart else tokens[verb].head
    return {verb: (told, "relcl")} if told != tokens[verb].head else {}


@rule(
    deps="ccomp parataxis",
    examples=[
        "Days=day:NNS:npadvmod:2 after:IN:mark:4 it:PRP:nsubj:4 burned=burn:VBD:ccomp:7→advcl:7 ,:,:punct:7 "
        "Noor:NNP:nsubj:7 resigned=resign:VBD:ROOT:7",
        "Noor:NNP:nsubj:2 quit=quit:VBD:ROOT:2 ,:,:punct:2 having:VBG:aux:5 lost=lose:VBN:ccomp:2→advcl:2",
    ],
    never=["Noor:NNP:nsubj:2 said=say:VBD:ROOT:2 that:IN:mark:5 it:PRP:nsubj:5 burned=burn:VBD:ccomp:2"],
)
def when_it_was(tokens: Sequence[Token], index: int) -> Hung:
    """What "after" or "having" brings in is nothing that is said or done ("six days | after the fire, Noor quit")."""
    marks = [i for i in range(index) if tokens[i].head == index and tokens[i].dep == "mark"]
    timed = any(tokens[i].text.lower() in ("after", "before", "since", "until", "while") for i in marks)
    timed |= any(
        (tokens[i - 1].text, one.text, one.head) == (",", "having", index) for i, one in enumerate(tokens) if i
    )
    return {index: (tokens[index].head, "advcl")} if timed else {}


_MOVING = word_set("advance cross drive enter fly head leave march move pass patrol reach ride roll sail travel walk")


@rule(
    words="as",
    deps="prep",
    before=2,
    behind=3,
    examples=[
        "Rebels:NNS:nsubj:2 fired=fire:VBD:ROOT:2 ,:,:punct:2 as:IN:prep:2→mark:7 a:DT:det:6 "
        "convoy:NN:pobj:4→nsubj:7 passed=pass:VBN:acl:6→advcl:2 through:IN:prep:7 Varna:NNP:pobj:8",
    ],
    never=[
        "Noor:NNP:nsubj:2 served=serve:VBD:ROOT:2 ,:,:punct:2 as:IN:prep:2 a:DT:det:6 judge:NN:pobj:4 "
        "named=name:VBN:acl:6 by:IN:agent:7 them:PRP:pobj:8",
        "Noor:NNP:nsubj:2 served=serve:VBD:ROOT:2 as:IN:prep:2 a:DT:det:5 cook:NN:pobj:3 "
        "moved=move:VBN:acl:5 there:RB:advmod:6",
    ],
)
def as_it_passed(tokens: Sequence[Token], index: int) -> Hung:
    """What moved meanwhile, taken for one in whose place somebody acts: "fired, as | a convoy passed through Varna"."""
    who = first_behind(tokens, index, "pobj")
    if tokens[index - 1].text != "," or who is None or who + 1 >= len(tokens):
        return {}
    verb, above = who + 1, tokens[index].head
    moves = tokens[verb].lemma.lower() in _MOVING and tokens[verb].tag in ("VBD", "VBN")
    if not moves or (tokens[verb].dep, tokens[verb].head) != ("acl", who) or "agent" in labels_below(tokens, verb):
        return {}
    return {index: (verb, "mark"), who: (verb, "nsubj"), verb: (above, "advcl")}


RULES = (
    due_to,
    as_it_passed,
    relative,
    who_it_was,
    when_it_was,
    with_after,
    accusation,
    said_to,
    quoted_as,
    told_that,
    said_that,
    that_clause,
    when_described,
)
