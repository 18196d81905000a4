"""Kinds of happenings that several words of a headline tell together, where each by itself tells of another or of none:
"broke | out", "imposed | a term", "left | prison"."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from itertools import pairwise

from extract.entities.wordlist import word_set
from extract.table.verb_forms import forms_of, inflected, irregular

# Two words that stand side by side.
_PHRASES = {
    "allowed home": "discharge release",
    "ambushed by": "attack",
    "armed robbery": "theft",
    "assumed office": "inauguration",
    "assumed power": "coup seizure inauguration",
    "beaten up": "beating",
    "bled to": "killing",
    "blew herself": "explosion killing",
    "blew down": "destruction storm",
    "blew himself": "explosion killing",
    "blew off": "destruction explosion storm",
    "blew up": "explosion",
    "blown open": "destruction explosion",
    "blown up": "explosion",
    "bowed out": "resignation",
    "break into": "siege",
    "broke apart": "breach",
    "broke down": "",  # talks, doors
    "broke into": "siege",
    "broke off": "rupture",
    "broke out": "escape fire clash epidemic",
    "brought out": "rescue recovery",
    "buried alive": "landslide collapse",
    "buried by": "landslide",
    "buried under": "landslide collapse",
    "burned down": "fire destruction",
    "burst into": "siege search attack",
    "called back": "recall",
    "called home": "recall",
    "called off": "cancellation",
    "came down": "crash collapse",
    "came off": "crash",
    "carried off": "abduction theft",
    "carried out": "",
    "carted off": "arrest theft",
    "caught fire": "fire",
    "caved in": "collapse",
    "cut down": "killing",
    "cut off": "blockade",
    "cut relations": "rupture",
    "cut ties": "rupture",
    "discharged from": "discharge",
    "down tools": "walkout",
    "dug out": "rescue recovery",
    "emergency landing": "crash",
    "engaged in": "",
    "entered into": "",  # an agreement, a debate
    "families fled": "flight",
    "fell silent": "",
    "fired at": "attack",
    "fired into": "attack",
    "fired on": "attack",
    "fired upon": "attack",
    "fled from": "flight escape",
    "fled homes": "flight",
    "fled their": "flight",
    "fled to": "flight escape",
    "gas escaped": "spill",
    "gave evidence": "testimony",
    "gave himself": "surrender",
    "gave themselves": "surrender",
    "gave up": "resignation surrender",
    "gave way": "collapse",
    "go free": "release",
    "go home": "release",
    "gunned down": "killing",
    "hand down": "sentence",
    "handed down": "sentence",
    "handed himself": "surrender",
    "handed over": "extradition release surrender",
    "her life": "killing",
    "his life": "killing",
    "hunger strike": "hunger",
    "in flames": "fire",
    "industrial action": "walkout",
    "into custody": "arrest",
    "keeled over": "sinking collapse",
    "kicked out": "expulsion",
    "knocked down": "destruction crash",
    "laid down": "walkout surrender",
    "laid off": "dismissal",
    "laid to": "burial",
    "leave office": "resignation",
    "leaves office": "resignation",
    "led away": "arrest",
    "led off": "arrest",
    "left hospital": "discharge",
    "left office": "resignation",
    "let go": "release dismissal",
    "lifted out": "rescue recovery",
    "locked up": "arrest",
    "lost control": "crash",
    "made landfall": "storm",
    "made off": "theft escape",
    "made public": "report",
    "martial law": "emergency",
    "moved out": "withdrawal",
    "mowed down": "killing attack",
    "non grata": "expulsion",
    "of emergency": "emergency",
    "of fire": "attack clash",
    "oil escaped": "spill",
    "opened fire": "attack injury killing",
    "ordered out": "expulsion",
    "our names": "signing",
    "passed away": "killing",
    "people fled": "flight",
    "picked up": "arrest",
    "pleaded guilty": "plea",
    "pleads guilty": "plea",
    "prison break": "escape",
    "pull out": "withdrawal",
    "pulled back": "withdrawal",
    "pulled down": "destruction eviction",
    "pulled from": "rescue recovery",
    "pulled out": "withdrawal rescue",
    "ran aground": "grounding",
    "ran off": "crash",
    "residents fled": "flight",
    "rolled over": "crash sinking",
    "rounded up": "arrest",
    "run aground": "grounding",
    "seized power": "coup seizure",
    "sent home": "discharge release dismissal",
    "set ablaze": "fire",
    "set alight": "fire",
    "set free": "release",
    "sexually assaulted": "rape",
    "shot dead": "killing",
    "shot down": "downing crash",
    "shut down": "closing",
    "split apart": "breach",
    "split in": "breach",
    "stepped down": "resignation",
    "stood down": "resignation",
    "stopped work": "walkout",
    "struck down": "annulment",
    "strung up": "killing",
    "summoned home": "recall",
    "swept away": "flood landslide",
    "swept over": "flood storm landslide",
    "swept through": "flood fire storm landslide attack",
    "taken away": "abduction arrest",
    "taken ill": "epidemic poisoning",
    "taken place": "",
    "the rails": "crash",
    "the tracks": "crash",
    "their lives": "killing",
    "their names": "signing",
    "thousands fled": "flight",
    "threw in": "resignation",
    "threw out": "rejection annulment expulsion",
    "to rest": "burial",
    "to safety": "rescue eviction",
    "took away": "abduction arrest",
    "took ill": "epidemic poisoning",
    "took oath": "inauguration",
    "took office": "inauguration",
    "took over": "appointment capture coup purchase seizure",
    "took part": "",
    "took place": "",
    "took power": "coup seizure",
    "tore down": "destruction eviction",
    "tore through": "explosion fire",
    "torn down": "destruction eviction",
    "turned down": "rejection",
    "turned himself": "surrender",
    "turned over": "crash sinking",
    "turned turtle": "sinking",
    "turned up": "recovery",
    "under fire": "attack",
    "villagers fled": "flight",
    "voted down": "rejection",
    "walked free": "release",
    "walked off": "walkout",
    "walked out": "walkout",
    "washed ashore": "recovery arrival",
    "washed away": "flood",
    "washed up": "recovery arrival",
    "went down": "crash sinking",
    "went home": "discharge release",
    "went missing": "disappearance",
    "went off": "explosion",
    "went under": "sinking bankruptcy",
}
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
    kinds = {pair: frozenset(_phrases()[pair].split()) for pair in pairs if pair in _phrases()}
    kinds |= {pair: frozenset(_phrases()[pair].split()) - _BY_ONESELF for pair in parted if pair in _phrases()}
    return frozenset[str]().union(*kinds.values()), frozenset(word for pair in kinds for word in pair.split())


@cache
def _phrases() -> dict[str, str]:
    """The kinds of each phrase, whatever form of its verb it is told with."""
    found: dict[str, str] = {}
    for phrase, kinds_ in _PHRASES.items():
        word, other = phrase.split()
        regular = (form for of in forms_of(word).values() for form in of)
        forms = {word, *irregular().get(word, regular)}  # "fled" is no past of "fle"
        for form in forms:
            if form != "fire":  # "fired on the crowd", but "the fire on board"
                found.setdefault(f"{form} {other}", kinds_)
    return found | _PHRASES


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
        for line in table.replace("\n    ", " ").strip().split("\n"):
            kinds, rest = line.split(": ", 1)
            verbs, whom = rest.split("|")
            forms = inflected(verbs.split())
            for form in forms.union(*(irregular().get(word, ()) for word in verbs.split())):
                found.setdefault(form, []).append((frozenset(kinds.split()), word_set(whom), anywhere))
    return found
