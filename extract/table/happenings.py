"""Kinds of happenings, and of what they befall: words by which different sources tell of one event. Tables only.

A line is one kind, verbs and nouns in their forms; a word may stand in several. Words of two kinds in two headlines
speak against one event ("arrested", "released"); so do two things of one sort ("a market", "a school").
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from itertools import pairwise

_KINDS = """
explosion: landmine ied detonates erupts fireball accident disaster incident tragedy explode explodes exploded
    exploding explosion explosions blast blasts blew bomb bombs bombed bombing bombings bomber bombers bombard detonate
    detonated detonation destroy destroys destroyed destruction level levels leveled levelled
attack: rained salvo pounded pound gunned raid strafed mortar mortars mortared overrun overran torched shooting
    shootings shooter atrocity barrage incident incursion onslaught rampage slaughter slaughtered slaughtering missiles
    drone drones gunfire bombardment massacre massacred bloodbath carnage attack attacks attacked attacking assault
    assaults assaulted ambush ambushed raid raids raided hit hits struck strike strikes striking target targets
    targeted storm stormed offensive shell shells shelled shelling bomb bombed bombs bombing airstrike airstrikes
    missile rocket rockets artillery
killing: bodies corpses corpse bloodbath carnage fatal lynching slaughter slaughtered slaughtering hacked martyred
    bludgeoned stabbed gunned hanged beheaded lynched perish perished kill kills killed killing death deaths die dies
    died dead throats murder murders murdered assassinate assassinates assassinated assassination shot shooting
    shootings shoot shoots slain slay massacre massacres massacred execute executed execution claim claimed drown
    drowned casualty casualties
injury: hospitalised hospitalized injuring wounding wound wounds wounded injure injures injured injury injuries hurt
    maim maimed shot shoots shooting
clash: clash clashes clashed fight fights fought fighting battle battles skirmish gunfight firefight combat
arrest: remand remanded jailed rounded netted handcuffed imprisoned imprison round-up roundup apprehend apprehended nab
    nabbed arrest arrests arrested detain detains detained detention capture captures captured custody seize seized
    take took taken
release: paroled pardoned release releases released free frees freed freeing refloat refloated
    refloating bail
abduction: dragged bundled abductors kidnappers captors taken snatch snatched
    captive captives kidnap kidnaps kidnapped kidnapping abduct abducts abducted abduction hostage hostages
    seize seized
escape: abscond absconded slipped escape escapes escaped escapees flee flees fled breakout jailbreak jailbreaks
trial: try tried trial hearing hear heard opens
plea: plead pleads pleaded plea admit admits admitted confess confesses confessed confession
charge: charge charges charged indict indicted indictment accuse accused accuses arraign
sentence: sentence sentences sentenced sentencing convict convicts convicted conviction verdict jail jailed guilty
acquittal: acquit acquits acquitted acquittal cleared
appeal: appeal appeals appealed appealing
vote: vote votes voted adopt adopts adopted adoption pass passes passed approve approves approved approval
rejection: reject rejects rejected rejection veto vetoed vetoes defeat defeated
election: ballot polls poll elect elects elected election win wins won victory re-elected reelected
inauguration: oath inaugurate inaugurated inauguration sworn swear
resignation: relinquish relinquished abdicate abdicated resign resigns resigned resignation quit quits step stepped
appointment: pick picks picked tapped appoint appoints appointed appointment name names named become becomes became
    nominate nominated succeed succeeds succeeded
dismissal: terminate terminated terminates suspend suspends suspended suspension shake-up purge purged relieve relieves
    relieved sacking sackings firing dismiss dismissed dismissal sack sacked fire fired oust ousted ouster remove
    removes removed removal
signing: accord pact sign signs signed signing conclude concluded agree agrees agreed agreement treaty deal
ratification: ratify ratifies ratified ratification
rupture: sever severs severed
breach: rupture ruptures ruptured burst crack cracked bursting break breaks broke broken breach breached burst violate
    violates violated violation
meeting: tour tours toured meet meets met meeting talks summit visit visits visited arrive arrives arrived receive
    received conference
speech: speak speaks spoke speech address addressed addresses deliver delivers delivered sermon
protest: blockade blockaded picketed rallies riot riots rioted sit-in vigil protest protests protested protesting
    demonstrate demonstrates demonstrated demonstration demonstrators march marches marched rally rallies rallied
walkout: downed picket strike strikes walkout stoppage boycott
purchase: swallow swallowed buy buys bought acquire acquires acquired acquisition purchase purchased takeover merge
    merged merger
sale: sell sells sold sale divest
founding: found founds founded founding establish established establishes create created form formed
opening: open opens opened opening
reopening: reopen reopens reopened restore restores restored resume resumes resumed
closing: close closes closed closing closure shut shuts seal seals sealed shutter shuttered
birth: born birth
wedding: marry married wedding marriage
sinking: founder founders foundered scuttled swamped accident shipwreck shipwrecks shipwrecked disaster tragedy sink
    sinks sank sunk sinking capsize capsized overturn overturned wreck wrecked drown drowned
collapse: fail fails failed fall falls fell bursting breach breached accident disaster tragedy collapsing collapse
    collapses collapsed cave caved crumble crumbled burst
suspension: relieved relieve sideline sidelined suspend suspends suspended suspension halt halts halted freeze froze
    frozen
cancellation: cancel cancels cancelled canceled cancellation cancelling scrap scrapped axe axed abandon abandoned
revocation: revoke revokes revoked revocation strip strips stripped scrap scraps scrapped abolish abolished
coup: coup putsch takeover overthrow overthrows overthrew overthrown topple toppled depose deposed
seizure: coup putsch takeover overthrown overthrow overthrew overthrown oust ousted ouster remove removed depose
    deposes deposed topple toppled
disappearance: disappear disappears disappeared disappearance missing vanish vanished
blockade: seal sealed obstruct obstructed cordon block blocks blocked blockade roadblock
crash: accident disaster tragedy wreckage crash crashes crashed downed downs downing collide collided collision derail
    derails derailed derailment plunge plunges plunged overturn overturns overturned fall fell hit hits
downing: downed downs downing
arrival: arrive arrives arrived arrival enter entered enters
grounding: grounded reef aground stranded hit hits
beating: beat beats beaten beating assault assaults assaulted attack attacked attacks
search: raid raids raided search searches searched comb combed
questioning: question questions questioned questioning interrogate interrogated interrogation summon summoned
theft: looted loot burglars robbers taken took steal steals stole stolen theft rob robs robbed robbery burgle burgled
    burglary
rise: raise raises raised lift lifts lifted hike hikes hiked increase increases increased
fine: fine fines fined penalty penalties penalised penalized
spill: pour poured gush gushed seep seeped discharge discharged slick spill spills spilled spilt leak leaked lost loses
    losing
fire: accident arson torch torches torched disaster tragedy fire fires burn burns burned burnt burning blaze blazes
    ablaze inferno destroy destroys destroyed
quake: quake quakes earthquake earthquakes tremor tremors aftershock strike struck strikes
storm: storm cyclone hurricane typhoon tornado landfall
eruption: erupt erupts erupted eruption volcano
flood: floodwaters inundation submerged deluge flood floods flooded flooding inundate inundated
epidemic: cholera outbreak epidemic infect infected
sanction: sanction sanctions sanctioned embargo impose imposes imposed blacklist blacklisted
recovery: recover recovers recovered recovery salvage salvaged find finds found
cleaning: clean cleans cleaned
launch: launch launches launched fire fires fired land lands landed
test: test tests tested testing
invasion: invade invades invaded invasion enter enters entered
capture: overran overrunning impound impounded commandeered capture captures captured capturing seize seizes seized
    take takes took fall fell falls conquer conquered overrun enter enters entered occupy occupies occupied
eviction: demolish demolished demolition bulldoze bulldozed raze razed clear clears cleared remove removes removed
    removal disperse disperses dispersed evict evicts evicted eviction
siege: encircle encircled surround surrounded storm storms stormed siege besiege besieged besieges blockade
surrender: surrender surrenders surrendered capitulate capitulated capitulation
withdrawal: withdraw withdraws withdrew withdrawal retreat retreats retreated leave leaves left
ceasefire: ceasefire truce armistice cease-fire
burial: funeral funerals burial bury buries buried coffin coffins cemetery mourners cremated interred
letter: write writes wrote written letter letters send sends sent
report: publish publishes published publication report reports reported
ban: ban bans banned outlaw outlawed prohibit prohibits prohibited prohibition forbid forbade forbidden
award: award awards awarded prize
rescue: pull pulled rescue rescues rescued airlift airlifts airlifted save saves saved evacuate evacuates evacuated
    evacuation
lawsuit: sue sues sued lawsuit lawsuits suit suits litigation
extradition: extradite extradites extradited extradition
expulsion: deportations expel expels expelled expulsion deport deports deported deportation
landslide: mudflow landslip landslide landslides mudslide mudslides rockslide avalanche
bankruptcy: bankrupt bankruptcy insolvency insolvent liquidation receivership
recall: recall recalls recalled
annulment: annul annuls annulled annulment overturn overturns overturned quash quashes quashed
apology: apologise apologises apologised apologize apologizes apologized apology
pledge: pledge pledges pledged donate donates donated donation
hacking: hack hacks hacked hacking cyberattack
warrant: warrant warrants
"""


# Words for one thing: where one source says the first, another says the second.
_ALIKE = """
vessel boat ferry ship dinghy
bus coach minibus
ravine gorge canyon
army soldiers troops military
protesters demonstrators
plane aircraft airliner airplane jet jetliner flight
gunman gunmen shooter assailant attacker
court tribunal judge
earthquake quake tremor
parliament lawmakers legislature
airstrike airstrikes
car vehicle automobile
law bill
fire blaze inferno
factory plant
hospital clinic
market bazaar
peasant farmer
ties relations
accord agreement deal pact treaty
"""
# Two words that tell of kinds which neither tells by itself.
_PHRASES = {
    "ambushed by": "attack",
    "blew herself": "explosion killing",
    "blew himself": "explosion killing",
    "blew up": "explosion",
    "blown up": "explosion",
    "break into": "siege",
    "broke apart": "breach",
    "broke into": "siege",
    "broke off": "rupture",
    "broke out": "escape fire clash epidemic",
    "called off": "cancellation",
    "came down": "crash collapse",
    "came off": "crash",
    "carried off": "abduction theft",
    "caught fire": "fire",
    "caved in": "collapse",
    "cut off": "blockade",
    "cut relations": "rupture",
    "cut ties": "rupture",
    "down tools": "walkout",
    "entered into": "",  # an agreement, a debate
    "fell silent": "",
    "fired at": "attack",
    "fired into": "attack",
    "fired on": "attack",
    "fired upon": "attack",
    "gave himself": "surrender",
    "gave themselves": "surrender",
    "gave up": "resignation surrender",
    "gave way": "collapse",
    "go free": "release",
    "go home": "release",
    "gunned down": "killing",
    "hand down": "sentence",
    "handed down": "sentence",
    "handed over": "extradition release surrender",
    "her life": "killing",
    "his life": "killing",
    "industrial action": "walkout",
    "into custody": "arrest",
    "laid down": "walkout surrender",
    "laid off": "dismissal",
    "laid to": "burial",
    "leave office": "resignation",
    "leaves office": "resignation",
    "led away": "arrest",
    "led off": "arrest",
    "let go": "release dismissal",
    "lost control": "crash",
    "keeled over": "sinking collapse",
    "left office": "resignation",
    "made off": "theft escape",
    "our names": "signing",
    "opened fire": "attack injury killing",
    "ordered out": "expulsion",
    "moved out": "withdrawal",
    "passed away": "killing",
    "picked up": "arrest",
    "pull out": "withdrawal",
    "pulled back": "withdrawal",
    "pulled out": "withdrawal rescue",
    "pleaded guilty": "plea",
    "pleads guilty": "plea",
    "prison break": "escape",
    "ran aground": "grounding",
    "rolled over": "crash sinking",
    "rounded up": "arrest",
    "run aground": "grounding",
    "seized power": "coup seizure",
    "set ablaze": "fire",
    "set alight": "fire",
    "set free": "release",
    "shot down": "downing crash",
    "shut down": "closing",
    "split apart": "breach",
    "split in": "breach",
    "stepped down": "resignation",
    "stopped work": "walkout",
    "struck down": "annulment",
    "swept away": "flood landslide",
    "taken away": "abduction arrest",
    "the rails": "crash",
    "the tracks": "crash",
    "their names": "signing",
    "their lives": "killing",
    "took away": "abduction arrest",
    "took over": "appointment capture coup purchase seizure",
    "took power": "coup seizure",
    "to rest": "burial",
    "turned down": "rejection",
    "turned over": "crash sinking",
    "turned turtle": "sinking",
    "under fire": "attack",
    "voted down": "rejection",
    "tore through": "explosion fire",
    "turned up": "recovery",
    "walked free": "release",
    "walked off": "walkout",
    "walked out": "walkout",
    "went down": "crash sinking",
    "went under": "sinking bankruptcy",
    "went off": "explosion",
}
# Things of one sort, of which a happening befalls one: who, where, in what. Several words for one stand with "/".
_THINGS = """
person: policeman/policemen soldier/soldiers teacher/teachers doctor/doctors/medic/medics nurse/nurses imam/cleric
    priest/priests/bishop/monk lawyer/lawyers/attorney judge/judges journalist/journalists/reporter/reporters/editor
    student/students/pupil/pupils/schoolgirl/schoolgirls/schoolboy/girls farmer/farmers/peasants/peasant/herder/herders
    miner/miners trader/traders mayor/mayors governor minister/premier activist/activists singer/musician
    actor engineer/engineers fisherman/fishermen driver/drivers banker diplomat/diplomats
building: market/bazaar school/schools/university hospital/hospitals/clinic house/houses/home mosque/mosques
    church/churches/cathedral/monastery tower/high-rise/skyscraper airport/airfield/airbase barracks station/stations
    dam/dams factory/factories/plant mine/mines/colliery/pit
    bank/banks hotel/hotels mall prison/jail bridge/bridges embassy/consulate refinery depot hall stadium
    synagogue temple restaurant/cafe theatre/theater/cinema nightclub courthouse pipeline
vehicle: bus/buses lorry/lorries/truck/trucks train/trains/tram plane/aircraft/airliner/jetliner
    vessel/ship/ferry/boat/freighter/tanker barge/barges canoe/dinghy motorcycle helicopter
"""

_NUMBERS = """
zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen
nineteen twenty
"""
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"


@cache
def numbers() -> dict[str, int]:
    """Numbers in words, up to ninety-nine."""
    found = {word: number for number, word in enumerate(_NUMBERS.split())}
    for number, ten in enumerate(_TENS.split(), 2):
        found |= {ten: 10 * number}
        found |= {f"{ten}-{word}": 10 * number + one for one, word in enumerate(_NUMBERS.split()[:10]) if one}
    return found


@cache
def alike() -> dict[str, str]:
    """The word that stands for each of several that mean one thing."""
    return {word: line.split()[0] for line in _ALIKE.strip().split("\n") for word in line.split()}


@cache
def things() -> dict[str, tuple[str, str]]:
    """The sort of each thing and the first word for it."""
    lines = (line.split(": ", 1) for line in _THINGS.replace("\n    ", " ").strip().split("\n"))
    named = [(sort, group.split("/")) for sort, groups in lines for group in groups.split()]
    return {word: (sort, group[0]) for sort, group in named for word in group}


@cache
def kinds() -> dict[str, frozenset[str]]:
    """The kinds of happenings a word can tell of."""
    found: dict[str, set[str]] = {}
    for line in _KINDS.replace("\n    ", " ").strip().split("\n"):
        kind, words = line.split(": ", 1)
        for word in words.split():
            found.setdefault(word, set()).add(kind)
    return {word: frozenset(sorted(kind)) for word, kind in found.items()}


def by_phrase(words: Sequence[str]) -> tuple[frozenset[str], frozenset[str]]:
    """The kinds that two words of a headline tell of together, and those words, which tell of no other kind then."""
    pairs = [f"{one} {other}".lower() for one, other in pairwise(words)]
    told = [pair for pair in pairs if pair in _PHRASES]
    return frozenset(" ".join(_PHRASES[pair] for pair in told).split()), frozenset(
        word for pair in told for word in pair.split()
    )
