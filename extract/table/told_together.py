"""Kinds of happenings that several words of a headline tell together, where each by itself tells of another or of none:
"broke | out", "imposed | a term", "left | prison"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from itertools import pairwise

from extract.entities.wordlist import word_set
from extract.table.verb_forms import forms_of, inflected, irregular

# Two words that stand side by side, behind the kinds that they tell of together.
_PHRASES = """
abduction arrest: taken away, took away
abduction theft: carried off
annulment: struck down
appointment capture coup purchase seizure: took over
arrest: into custody, led away, led off, locked up, picked up, rounded up
arrest theft: carted off
attack: ambushed by, fired at, fired into, fired on, fired upon, under fire
attack clash: of fire
attack injury killing: opened fire
beating: beaten up
blockade: cut off
breach: broke apart, split apart, split in
burial: laid to, to rest
cancellation: called off
closing: shut down
collapse: caved in, gave way
coup seizure: seized power, took power
coup seizure inauguration: assumed power
crash: came off, emergency landing, lost control, ran off, the rails, the tracks
crash collapse: came down
crash sinking: rolled over, turned over, went down
destruction crash: knocked down
destruction eviction: pulled down, tore down, torn down
destruction explosion: blown open
destruction explosion storm: blew off
destruction storm: blew down
disappearance: went missing
discharge: discharged from, left hospital
discharge release: allowed home, went home
discharge release dismissal: sent home
dismissal: laid off
downing crash: shot down
emergency: martial law, of emergency
epidemic poisoning: taken ill, took ill
escape: prison break
escape fire clash epidemic: broke out
explosion: blew up, blown up, went off
explosion fire: tore through
explosion killing: blew herself, blew himself
expulsion: kicked out, non grata, ordered out
extradition release surrender: handed over
fire: caught fire, in flames, set ablaze, set alight
fire destruction: burned down
flight: families fled, fled homes, fled their, people fled, residents fled, thousands fled, villagers fled
flight escape: fled from, fled to
flood: washed away
flood fire storm landslide attack: swept through
flood landslide: swept away
flood storm landslide: swept over
grounding: ran aground, run aground
hunger: hunger strike
inauguration: assumed office, took oath, took office
killing: bled to, cut down, gunned down, her life, his life, passed away, shot dead, strung up, their lives
killing attack: mowed down
landslide: buried by
landslide collapse: buried alive, buried under
plea: pleaded guilty, pleads guilty
rape: sexually assaulted
recall: called back, called home, summoned home
recovery: turned up
recovery arrival: washed ashore, washed up
rejection: turned down, voted down
rejection annulment expulsion: threw out
release: go free, go home, set free, walked free
release dismissal: let go
report: made public
rescue eviction: to safety
rescue recovery: brought out, dug out, lifted out, pulled from
resignation: bowed out, leave office, leaves office, left office, stepped down, stood down, threw in
resignation surrender: gave up
rupture: broke off, cut relations, cut ties
sentence: hand down, handed down
siege: break into, broke into
siege search attack: burst into
signing: our names, their names
sinking: turned turtle
sinking bankruptcy: went under
sinking collapse: keeled over
spill: gas escaped, oil escaped
storm: made landfall
surrender: gave himself, gave themselves, handed himself, turned himself
testimony: gave evidence
theft: armed robbery
theft escape: made off
walkout: down tools, industrial action, stopped work, walked off, walked out
walkout surrender: laid down
withdrawal: moved out, pull out, pulled back
withdrawal rescue: pulled out
"""
# These tell of none: talks broke down, and so do doors.
_NOTHING = "broke down, carried out, engaged in, entered into, fell silent, taken place, took part, took place"
# Particles of which a verb may be parted by whom or what it is done to: "pulled two men | out".
_PARTED = frozenset({"ablaze", "alight", "apart", "away", "down", "free", "go", "off", "out", "up"})
_FAR = 6  # words
_BY_ONESELF = frozenset({"resignation", "walkout", "withdrawal"})  # "pulled out", not "pulled two men out"
_NOTHING_DONE = word_set("came come comes coming go goes going gone went")  # "went down | off Varna"
_OF_ITSELF = word_set("a an her his its my our that the their this your")  # "chased them down the road"


def by_phrase(words: Sequence[str], verb: Sequence[str] = ()) -> tuple[frozenset[str], frozenset[str]]:
    """The kinds that two words of a headline tell of together, and those words, which tell of no other kind then;
    also where the headline's verb and its particle are parted."""
    said = [word.lower() for word in words]
    pairs = [f"{one} {other}" for one, other in pairwise(said)]
    parted = list[str]()
    for at in (said.index(word) for word in verb if word in said and word not in _NOTHING_DONE):
        for after, then in pairwise([*said[at + 2 : at + 2 + _FAR], ""]):
            if after in _PARTED and then not in _OF_ITSELF and (after, then) != ("up", "to"):
                parted.append(f"{said[at]} {after}")
    kinds = {pair: _phrases()[pair] for pair in pairs if pair in _phrases()}
    kinds |= {pair: _phrases()[pair] - _BY_ONESELF for pair in parted if pair in _phrases()}
    return frozenset[str]().union(*kinds.values()), frozenset(word for pair in kinds for word in pair.split())


@cache
def _phrases() -> dict[str, frozenset[str]]:
    """The kinds of each phrase, whatever form of its verb it is told with."""
    listed = {phrase: kinds_ for kinds_, phrases in _lines(_PHRASES) for phrase in phrases.split(", ")}
    listed |= dict.fromkeys(_NOTHING.split(", "), frozenset[str]())
    found: dict[str, frozenset[str]] = {}
    for phrase, kinds_ in sorted(listed.items()):
        word, other = phrase.split()
        regular = (form for of in forms_of(word).values() for form in of)
        forms = {word, *irregular().get(word, regular)}  # "fled" is no past of "fle"
        for form in forms:
            if form != "fire":  # "fired on the crowd", but "the fire on board"
                found.setdefault(f"{form} {other}", kinds_)
    return found | listed


def _lines(table: str) -> Iterator[tuple[frozenset[str], str]]:
    """The lines of a table, each as the kinds that its words tell of and those words."""
    for line in table.replace("\n    ", " ").strip().split("\n"):
        kinds, rest = line.split(": ", 1)
        yield frozenset(kinds.split()), rest


# What verbs of many deeds tell by what they are done to. A line is what they tell: verbs, each by two forms
# (`verb_forms`), and words for what they are done to.
_DEEDS = """
arrest search warrant: execute executed serve served | warrant warrants
attack: fire fired fires firing | rifle rifles gun guns shot shots round rounds bullet bullets times
attack: fired firing | at into on upon
attack eviction: fire fired fires firing use used | tear teargas
attack launch: fire fired fires firing | missile missiles rocket rockets shell shells
cancellation: withdraw withdrew drop dropped | bid charge charges candidacy complaint lawsuit motion offer plan plans
capture: regain regained restore restored | control order
capture: take took taken | airport base capital checkpoint city control district hill province town village
confiscation: confiscate confiscated impound impounded remove removed seize seized take took taken |
    archive cocaine computer computers document documents drugs equipment file files heroin laptop laptops papers
    passport passports phone phones weapon weapons
crash: leave left run ran slide slid swerve swerved veer veered | rails road runway track tracks
crash: drive drove fall fell go went plunge plunged roll rolled | canyon cliff ditch embankment gorge ravine
crash attack: drive drove plough ploughed plow plowed ram rammed | crowd crowds pedestrians
dismissal: axe axed cut cuts shed sheds shedding | jobs positions posts staff workforce
emergency: declare declared impose imposed proclaim proclaimed | emergency
curfew: declare declared impose imposed | curfew
injury: leave left | hurt injured wounded
killing: leave left | dead
killing: claim claimed lose lost | life lives
landslide: bury buried engulf engulfed swallow swallowed | home homes house houses village villages
rejection: decline declined dismiss dismissed refuse refused reject rejected throw threw thrown |
    appeal appeals application bid case challenge claim claims complaint lawsuit motion objection petition proposal
    request result results suit
release: leave left step stepped walk walked | captivity custody detention gaol jail prison
resignation: leave left quit quits vacate vacated | cabinet job position post presidency
resumption: go went return returned | work
revocation: cancel cancelled canceled revoke revoked withdraw withdrew |
    accreditation certificate certificates citizenship concession licence licences license licenses passport permit
    permits registration visa
revocation suspension: suspend suspended | accreditation certificate concession licence licences license licenses permit
signing: reach reached strike struck | accord agreement compromise deal pact settlement truce
spill: lose lost release released | barrels crude gallons litres liters oil tonnes
theft: escape escaped fled flee | cash jewellery jewels loot million money paintings
"""
# Of these it also tells what the verb is said of: "The talks collapsed", or what he got: "was handed | a term".
_SAID_OF = """
breakdown: break broke broken collapse collapsed leave left quit quits stall stalled walk walked |
    negotiating negotiations talks
fine: hand handed impose imposed | fine fines penalty penalties
resumption: end ended | strike walkout
sentence: get got give gave hand handed impose imposed receive received | imprisonment sentence sentences term terms
sentence: hand handed impose imposed | years
"""
_PASSIVE = word_set("are be been being is was were")
_BEHIND = 5  # words: so far from the verb stands what it is done to
_BEFORE = 3
# What stands behind these tells where, when or why: "buried the dead | in the village".
_ELSE = word_set("after as at because before by during for in near on outside since when where while")

_NO_OBJECT = word_set("again back from indiscriminately into repeatedly upon with without")


def _ends(before: str, word: str) -> bool:
    """Whether what a verb is done to ends at a word: "the head | of the appeal court", but "out of prison"."""
    return word in _ELSE or (word == "of" and before != "out")


def by_object(verb: Sequence[str], words: Sequence[str]) -> frozenset[str]:
    """The kinds of happenings that a predicate tells of with what it is done to in a headline; none by itself."""
    told = frozenset[str]()
    for word in verb:
        if word in _deeds() and word in words:
            at = words.index(word)
            behind = words[at + 1 : at + 1 + _BEHIND]
            behind = behind[
                : next((n for n, (to, each) in enumerate(pairwise(["", *behind]), 1) if _ends(to, each)), None)
            ]
            passive = not _PASSIVE.isdisjoint(words[max(0, at - _BEFORE) : at])
            done_to = behind[:1] and behind[0] not in _ELSE | _NO_OBJECT
            object_ = set(words[:at] if passive else behind) - (_ELSE if done_to else set())  # "fired Noor | at a talk"
            for kinds, whom, anywhere in _deeds()[word]:
                if not whom.isdisjoint(object_.union(words[:at], behind) if anywhere else object_):
                    told |= kinds
    return told


_Deed = tuple[frozenset[str], frozenset[str], bool]


@cache
def _deeds() -> dict[str, list[_Deed]]:
    """Of each verb's form what it tells, done to which, and whether also said of it."""
    found: dict[str, list[_Deed]] = {}
    for table, anywhere in ((_DEEDS, False), (_SAID_OF, True)):
        for kinds, rest in _lines(table):
            verbs, whom = rest.split("|")
            forms = inflected(verbs.split())
            for form in forms.union(*(irregular().get(word, ()) for word in verbs.split())):
                found.setdefault(form, []).append((kinds, word_set(whom), anywhere))
    return found
