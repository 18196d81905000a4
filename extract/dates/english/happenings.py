"""Nouns and verbs that name the same happening: what a text dates as "burned" it calls "the fire" a line later.

To extend: a line of FAMILIES holds nouns, then verbs in the forms that tell the past; every word of a line stands for
every other. A noun that may sum up several of them is a line of WIDER. Nouns and verbs in no line stand for themselves.
"""

from __future__ import annotations

import re

from extract.dates.english.lexicon import listed

FAMILIES = """
fire blaze inferno conflagration burning arson: burned, burnt, caught fire, set on fire, set alight, torched, gutted
explosion blast detonation: exploded, detonated, blew up, went off, blown up
bombing bomb bombs bombardment: bombed, bombarded
shelling barrage: shelled, shells fell, shells hit
airstrike
shooting: shot, opened fire, gunned down, shots were fired
stabbing: stabbed
attack assault onslaught: attacked, assaulted
ambush: ambushed
raid: raided
storming: stormed
invasion: invaded
massacre slaughter pogrom: massacred, slaughtered
battle: fought
clash skirmish: clashed
siege: besieged, encircled
blockade: blockaded
war hostilities conflict: went to war, declared war
capture: captured, taken, took
seizure: seized
fall: fell, taken, captured, came down
surrender capitulation: surrendered, capitulated
ceasefire cease-fire truce armistice
coup putsch takeover overthrow ouster: overthrown, ousted, toppled, seized power, took power, overthrew
revolution uprising revolt rebellion insurrection rising: revolted, rebelled, rose up, rose
mutiny: mutinied
assassination: assassinated
murder: murdered
killing: killed, murdered, shot dead
death dying demise passing: died, was dead, passed away, killed, drowned, perished, murdered, executed, hanged
execution: executed, hanged, beheaded, guillotined, shot
hanging: hanged
suicide: killed himself, killed herself, took his own life, took her own life, hanged himself, hanged herself
birth: born, gave birth
funeral burial interment: buried, laid to rest, interred
wedding marriage: married, wed
divorce: divorced
baptism christening: baptised, baptized, christened
arrest detention apprehension: arrested, detained, apprehended, taken into custody
imprisonment jailing incarceration: imprisoned, jailed
abduction kidnapping kidnap: abducted, kidnapped
disappearance: disappeared, vanished, went missing, last seen
release: released, freed, set free, let go
liberation: liberated, freed
escape: escaped, broke out of
flight: fled
expulsion: expelled
deportation: deported
eviction: evicted
exile: exiled
trial: tried, went on trial
verdict judgment judgement ruling: ruled, convicted, acquitted, found guilty
decision: decided
conviction: convicted, found guilty
acquittal: acquitted
sentence sentencing: sentenced
indictment: indicted
resignation: resigned, stepped down
dismissal sacking firing removal: dismissed, sacked, fired, removed
appointment: appointed, named
election poll polls vote ballot: voted, went to the polls
referendum plebiscite: voted
election: elected
inauguration swearing-in: inaugurated, sworn in, took office
coronation: crowned
abdication: abdicated
accession: acceded, came to the throne
dissolution: dissolved
declaration proclamation: declared, proclaimed
independence: became independent, gained independence, won independence, declared independence
announcement: announced
signing treaty agreement accord: signed
ratification: ratified
entry-into-force: came into force, entered into force, went into force, took effect, came into effect, became law
publication: published
passage adoption enactment: passed, adopted, enacted
ban prohibition: banned, prohibited, outlawed
sermon: preached
search: searched
launch: launched
opening: opened, inaugurated
closure closing shutdown: closed, shut down
strike walkout stoppage: walked out, went on strike, came out on strike, downed tools
hunger-strike: stopped eating, refused food
lockout: locked out
protest demonstration march rally: protested, demonstrated, marched, rallied
riot riots: rioted
earthquake quake tremor: shook
flood flooding floods deluge inundation: flooded, burst its banks
eruption: erupted
accident crash: crashed, went down, came down
collision: collided
derailment: derailed, left the rails
sinking wreck shipwreck loss: sank, sunk, foundered, wrecked, capsized, went down, torpedoed
collapse: collapsed, caved in, gave way, fell, burst
spill leak: leaked, spilled
operation surgery: operated on
diagnosis: diagnosed
arrival: arrived, reached
landing: landed
departure: left, departed, sailed, set out, set off, set sail
return homecoming: returned, came back, came home
move: moved
sale: sold
purchase: bought, purchased
acquisition: acquired, bought
merger: merged
bankruptcy insolvency: filed for bankruptcy, went bankrupt
theft burglary robbery heist break-in: stolen, stole, robbed, burgled, broke into
evacuation: evacuated
withdrawal retreat pullout: withdrew, retreated, pulled out
discovery: discovered, found
boycott: boycotted
curfew
excavation dig: excavated
annexation: annexed
occupation: occupied, marched into
partition: partitioned
graduation: graduated
enlistment: enlisted, joined up
retirement: retired
conversion: converted
ordination: ordained
consecration: consecrated
hijacking: hijacked
rescue: rescued
loss: lost
meeting: met
recapture reconquest retaking: recaptured, reconquered, retook, retaken
reopening: reopened
expiry expiration: expired
founding foundation: founded
destruction: destroyed
demolition: demolished, torn down, pulled down
completion: completed
defeat: defeated, beaten
crossing: crossed
promotion: promoted
transfer: transferred
admission: admitted
discharge: discharged
interrogation questioning: interrogated, questioned
confession: confessed
testimony: testified
stroke: suffered a stroke
unveiling: unveiled
exhumation: exhumed
engagement: engaged
separation: separated
visit: visited
"""
# Happenings that no verb stands for; each is only called by its own name.
ALONE = """
outbreak landslide mudslide avalanche tsunami storm hurricane cyclone typhoon tornado drought famine epidemic pandemic
concert match festival ceremony parade service speech lecture debate conference summit congress party dinner premiere
performance exhibition race game final tournament mission test exam interview journey voyage expedition inquest
inquiry hearing campaign talks negotiations operation stampede standoff blackout strike ultimatum vigil feast banquet
auction reunion gig playoff jubilee pilgrimage handover takeoff take-off mobilisation mobilization offensive
intervention lockdown
"""

# What a text may sum up so, if it has dated no other of them.
WIDER = """
bombing: explosion
explosion: bombing
journey voyage expedition trek crossing march: departure
massacre: shelling, bombing, shooting, killing
attack: bombing, explosion, shooting, stabbing, ambush, raid, massacre, storming, airstrike, shelling
killings: shooting, stabbing, massacre, murder
shooting: killing
disaster tragedy catastrophe: fire, explosion, earthquake, flood, crash, sinking, collapse, landslide, tsunami
presidency premiership tenure term: inauguration
reign: coronation, accession
accident: collision, derailment, collapse, explosion
strike: airstrike
departure: flight, resignation, escape
"""

# Happenings that last: "after the war" is after its end, "day three of the trial" counts from its beginning.
LASTING = frozenset(
    listed(
        "war siege strike trial battle hearing campaign occupation revolt uprising expedition voyage journey famine "
        "epidemic protest protests talks negotiations conference congress festival exile reign presidency march "
        "rebellion blockade conflict fighting retreat evacuation inquiry inquest lockdown curfew walkout hunger-strike "
        "hostilities offensive lockout drought crisis pandemic demonstrations riots unrest captivity tour pilgrimage "
        "crusade summit standoff stand-off insurrection rising stoppage crossing trek manhunt term tenure"
    )
)

BEGUN = (
    "was|imposed were|imposed began begun broken|out started opened commenced broke|out erupted got|under|way "
    "was|declared were|declared was|launched was|called took|effect came|into|force came|into|effect "
    "entered|into|force went|into|effect set|in"
)
ENDED = (
    "was|out were|out stopped ended was|over were|over was|lifted was|raised closed concluded finished was|called|off "
    "drew|to|a|close was|declared|over was|declared|ended called|off collapsed broke|down was|broken came|to|an|end"
)
LASTED = (
    "lasted"  # the family of all that is told with its beginning and end: 'the mission lasted from 7 to 19 December'
)
# Said of a happening, they put it where their date is.
HAPPENED = (
    "took|place taken|place happened occurred came struck hit made|landfall killed destroyed devastated swept "
    "tore|through ripped|through left injured wounded claimed damaged shook was|held were|held was|fought was|staged "
    "was|signed was|carried|out was|committed followed rocked levelled leveled flattened wrecked "
    "gutted cut|off buried trapped was|reported was|handed|down was|delivered was|returned was|pronounced "
    "was|announced was|celebrated were|celebrated was|concluded was|made was|read takes|place will|take|place "
    "will|be|held is|to|be|held is|scheduled|for was|scheduled|for is|set|for is|due is|on will|be will|begin "
    "will|start will|open begins starts opens ravaged engulfed burst|through was|established was|agreed"
)
# Pasts that no ending shows, of verbs in no line above.
IRREGULAR = frozenset(
    listed(
        "was were had said told came went froze ran won lost fought flew drove gave made sent brought caught spoke "
        "stole woke wrote shrank sang swore tore wore hid hung kept led lay paid sat saw shone slept spent stood stuck "
        "swam thought threw understood grew knew drew blew dug spread slid bent built burst chose clung crept dealt "
        "did ate felt found got heard knelt lent lit meant read rode sought shut spun sprang stung swung taught trod "
        "wept wound"
    )
)
# They have the happening as their object: "held the funeral", "signed the treaty", "mounted a raid".
LIGHT = frozenset(
    listed(
        "agreed held signed launched mounted staged declared made carried conducted called committed delivered "
        "returned gave began started opened announced concluded celebrated ordered laid lifted raised ended won fought "
        "imposed issued handed proclaimed suffered survived set convened"
    )
)
# Other words that stand between an article and the noun and tell which one of several is meant.
SINGLING = frozenset(
    listed(
        "second third fourth fifth sixth other earlier later last next new previous latest final failed attempted "
        "planned alleged threatened proposed abortive subsequent following another original first"
    )
)


def _lines(table: str) -> list[tuple[list[str], list[str]]]:
    parts = (line.partition(":") for line in table.strip().splitlines())
    return [(listed(left), [verb.strip() for verb in right.split(",") if verb.strip()]) for left, _, right in parts]


def _spoken(table: str) -> list[str]:
    return [word.replace("|", " ") for word in listed(table)]


def _families() -> tuple[dict[str, frozenset[str]], dict[str, frozenset[str]]]:
    """Noun → the families it names, verb → those it tells of; a family is called by its first noun."""
    nouns: dict[str, set[str]] = {}
    verbs: dict[str, set[str]] = {}
    for left, right in _lines(FAMILIES):
        for noun in left:
            nouns.setdefault(noun, set()).add(left[0])
        for verb in right:
            verbs.setdefault(verb, set()).add(left[0])
    for noun in (*listed(ALONE), *SUMMED):
        nouns.setdefault(noun, {noun})
    return {word: frozenset(of) for word, of in nouns.items()}, {word: frozenset(of) for word, of in verbs.items()}


SUMMED = {noun: frozenset(right) for left, right in _lines(WIDER) for noun in left}
NOUNS, VERBS = _families()


def any_of(phrases: list[str]) -> str:
    """A choice of phrases as an expression, the longest first."""
    return "|".join(re.escape(phrase) for phrase in sorted(phrases, key=len, reverse=True))


BEGINS, ENDS, HAPPENS = _spoken(BEGUN), _spoken(ENDED), _spoken(HAPPENED)


# Deeds called by their verb: adoption – adopted, transformation – transformed, evaluation – evaluated.
_DEED = re.compile(
    r"(?!(?:na|sta|por|frac|mo|op|func|rela|posi|popula|institu|administra|organi[sz]a|corpora|genera)tion)\w{3,}[ts]ion$"
)


def is_noun(noun: str) -> bool:
    """Whether it names a happening."""
    return noun in NOUNS or noun.removesuffix("s") in NOUNS or noun in LASTING or bool(_DEED.match(noun))


def of_noun(noun: str) -> frozenset[str]:
    """The families that a noun names; itself and its verb where it is in none."""
    found = NOUNS.get(noun) or NOUNS.get(noun.removesuffix("s"))
    if found is None and _DEED.match(noun):
        return frozenset((noun, noun[:-3] + "ed", noun.removesuffix("ation") + "ed"))
    return found or frozenset((noun, noun + "ed"))


def of_verb(verb: str) -> frozenset[str]:
    """The families that a verb tells of; itself where it is in none."""
    return VERBS.get(verb, frozenset((verb,)))


WENT_ON = LASTING.union(*map(of_noun, LASTING)) | {LASTED}
"""The families of what lasts."""
