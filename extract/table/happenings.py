"""Kinds of happenings, and of what they befall: words by which different sources tell of one event. Tables only.

A line is one kind, verbs by two forms at least (`verb_forms` gives the others) and nouns; a word may stand in several.
Words of two kinds in two headlines speak against one event ("arrested", "released"); so do two things of one sort ("a
market", "a school").
"""

from __future__ import annotations

from functools import cache

from extract.table.verb_forms import inflected

_KINDS = """
explosion: catastrophe blasted rigged landmine ied erupts fireball accident disaster incident tragedy explode
    exploded explosion blast blew bomb bombed bombings bomber bombers bombard detonate detonated detonation
attack: gassed engaged stormed pillage pillaged ransacked airraid firebombed rained salvo pounded pound gunned raid
    strafed mortar mortared overrun overran torched shooting shootings shooter atrocity barrage incident incursion
    onslaught rampage slaughter slaughtered missiles drone drones gunfire bombardment massacre massacred bloodbath
    carnage attack attacked assault assaulted ambush ambushed raided hit hits strikes striking target targeted
    offensive shell shelled bomb bombed airstrike airstrikes missile rocket rockets artillery
killing: homicide homicides manslaughter femicide slaying slayings fatally strangled suffocated asphyxiated
    electrocuted smothered succumbed starved lynched gassed bodies corpses corpse bloodbath carnage fatal lynching
    slaughter slaughtered hacked martyred bludgeoned stabbed gunned hanged beheaded perish perished kill killed
    death deaths die died throats murder murdered assassinate assassinated assassination shootings shoot shoots
    slain slay massacre massacred execute executed execution claim claimed drown drowned casualty casualties
injury: scalded bruised burned disfigured mutilated blinded hospitalised hospitalized wound wounded injure injured
    injury injuries hurt maim maimed shoots shooting
clash: disturbance disturbances shootout shoot-out gunbattle crossfire clash clashed fought fighting battle battles
    skirmish gunfight firefight combat
arrest: catch caught cornered interned collared locked detainee detainees remand remanded jailed rounded netted
    handcuffed imprisoned imprison round-up roundup apprehend apprehended nab nabbed arrest arrested detain detained
    detention recapture recaptured capture captured custody seize seized take took taken
release: paroled pardoned release released free freed freeing refloat refloated bail
abduction: whisked dragged bundled abductors kidnappers captors taken snatch snatched captive captives kidnap
    kidnapped abduct abducted abduction hostage hostages seize seized
escape: fugitive fugitives tunnelled tunneled abscond absconded slipped escape escaped escapees flees fled breakout
    jailbreak jailbreaks
trial: try tried trial hear heard opens
plea: plead pleaded plea admit admitted confess confessed confession
charge: arraigned arraignment prosecuted charge charged indict indicted indictment accuse accused arraign
sentence: sentence sentenced convict convicted conviction verdict jail jailed guilty
acquittal: acquit acquitted acquittal cleared
appeal: appeal appealed
vote: referendum plebiscite balloting vote voted adopt adopted adoption pass passed approve approved approval
rejection: refuse refused refusal uphold upheld reject rejected rejection veto vetoed vetoes defeat defeated
election: voted referendum plebiscite balloting voting runoff voter voters ballot polls poll elect elected election
    wins won victory re-elected reelected
inauguration: crowned enthroned coronation oath inaugurate inaugurated inauguration sworn swear
resignation: depart departed departure retire retired retirement relinquish relinquished abdicate abdicated resign
    resigned resignation quit quits step stepped
appointment: hired promoted promotion chosen chose installed designate designated pick picked tapped appoint appointed
    appointment name named become becomes became nominate nominated succeed succeeded
dismissal: ejected stripped terminate terminated suspend suspended suspension shake-up purge purged relieve relieved
    sackings dismiss dismissed dismissal sack sacked fired oust ousted ouster remove removed removal
signing: accord pact sign signed conclude concluded agree agreed agreement treaty deal
ratification: ratify ratified ratification
rupture: sever severed
breach: rupture ruptured burst crack cracked bursting broke broken breach breached violate violated violation
meeting: convene convened gather gathered tour toured met meeting talks summit visit visited arrive arrived receive
    received conference
speech: speaks spoke speech address addressed deliver delivered sermon
protest: disturbance disturbances unrest mutiny mutinied revolt revolted rebellion insurrection gather gathered
    uprising crackdown blockade blockaded picketed riot rioted sit-in vigil protest protested demonstrate
    demonstrated demonstration demonstrators march marched rally rallied
walkout: downed picket strike strikes walkout stoppage boycott
purchase: bid swallow swallowed buys bought acquire acquired acquisition purchase purchased takeover merge merged
    merger
sale: sells sold sale divest
founding: found founded establish established create created form formed
opening: unveil unveiled open opened
reopening: reopen reopened restore restored resume resumed
closing: close closed closure shut shuts seal sealed shutter shuttered
birth: born birth
wedding: marry married wedding marriage
sinking: catastrophe sunken founder foundered scuttled swamped accident shipwreck shipwrecked disaster tragedy sunk
    sinking capsize capsized overturn overturned wreck wrecked drown drowned
collapse: catastrophe topple toppled subside subsided fail failed falls fell bursting breach breached accident
    disaster tragedy collapse collapsed cave caved crumble crumbled burst
suspension: adjourn adjourned relieved relieve sideline sidelined suspend suspended suspension halt halted froze
    frozen
cancellation: cancel cancelled canceled cancellation scrap scrapped axe axed abandon abandoned
revocation: revoke revoked revocation strip stripped scrap scrapped abolish abolished
coup: coup putsch takeover overthrew overthrown topple toppled depose deposed
seizure: coup putsch takeover overthrow overthrew oust ousted ouster remove removed depose deposed topple toppled
disappearance: disappear disappeared disappearance missing vanish vanished
blockade: seal sealed obstruct obstructed cordon block blocked blockade roadblock
crash: catastrophe skid skidded overshot ditched rammed ram smash smashed accident disaster tragedy wreckage crash
    crashed downed downs downing collide collided collision derail derailed derailment plunge plunged overturn
    overturned fall fell hit hits
downing: downed downs downing
arrival: reach reached arrive arrived arrival enter entered
grounding: grounded reef aground stranded hit hits
beating: beaten beating assault assaulted attack attacked
search: ransack ransacked sweep swept inspect inspected raid raided search searched comb combed
questioning: interview interviewed grill grilled quiz quizzed question questioned interrogate interrogated
    interrogation summon summoned
theft: hold-up holdup heist mugging mugged ransack ransacked pillage pillaged plunder plundered embezzle embezzled
    looted loot burglars robbers taken took stole stolen theft rob robbed robbery burgle burgled burglary
rise: raise raised lift lifted hike hiked increase increased
fine: fine fined penalty penalties penalised penalized
spill: burst escaped escapes leakage pour poured gush gushed seep seeped discharge discharged slick spill spilled
    spilt leak leaked
fire: catastrophe engulfed gutted charred razed accident arson torch torched disaster tragedy fire fires burn burned
    burnt blaze blazes ablaze inferno
quake: jolt jolted shake shook quake quakes earthquake earthquakes tremor tremors aftershock struck strikes
storm: batter battered lash lashed storm cyclone hurricane typhoon tornado landfall
eruption: erupt erupted eruption volcano
flood: catastrophe disaster tragedy swamp swamped washed floodwaters inundation submerged deluge flood flooded
    inundate inundated
epidemic: infection cholera outbreak epidemic infect infected
sanction: sanction sanctioned embargo impose imposed blacklist blacklisted
recovery: discover discovered discovery unearth unearthed locate located exhume exhumed recover recovered recovery
    salvage salvaged finds found
cleaning: clean cleaned
launch: launch launched fired land landed
test: test tested
invasion: invade invaded invasion enter entered
capture: retake retook recapture recaptured overran overrunning impound impounded commandeered capture captured
    seize seized take takes took fell falls conquer conquered overrun enter entered occupy occupied
eviction: relocate relocated evacuate evacuated evacuation demolish demolished demolition bulldoze bulldozed raze
    razed clear cleared remove removed removal disperse dispersed evict evicted eviction
siege: encircle encircled surround surrounded storm stormed siege besiege besieged blockade
surrender: surrender surrendered capitulate capitulated capitulation
withdrawal: withdraws withdrew withdrawal retreat retreated leave leaves left
ceasefire: ceasefire truce armistice cease-fire
burial: funeral funerals burial bury buried coffin coffins cemetery mourners cremated interred
letter: wrote written letter letters sends sent
report: publish published publication report reported
ban: bar barred block blocked ban banned outlaw outlawed prohibit prohibited prohibition forbid forbade forbidden
award: award awarded prize
rescue: pluck plucked winch winched dig dug haul hauled pull pulled rescue rescued airlift airlifted save saved
    evacuate evacuated evacuation
lawsuit: sue sued lawsuit lawsuits suit suits litigation
extradition: extradite extradited extradition
expulsion: expel expelled expulsion deport deported deportation
landslide: catastrophe disaster tragedy mudflow landslip landslide landslides mudslide mudslides rockslide avalanche
bankruptcy: bankrupt bankruptcy insolvency insolvent liquidation receivership
recall: recall recalled
annulment: repeal repealed void voided annul annulled annulment overturn overturned quash quashed
apology: apologise apologised apologize apologized apology
pledge: pledge pledged donate donated donation
hacking: hack hacked cyberattack
warrant: warrant warrants
destruction: destroy destroyed destruction level leveled levelled flatten flattened raze razed gut gutted wreck
    wrecked ruin ruined demolish demolished demolition obliterate obliterated
torture: torture tortured waterboarded electrocuted
rape: rape raped rapist
hijacking: hijack hijacked hijacker hijackers commandeer commandeered
defection: defect defected defection desert deserted desertion
independence: independence secede seceded secession
dissolution: dissolve dissolved dissolution disband disbanded
annexation: annex annexed annexation cede ceded
postponement: postpone postponed postponement delay delayed defer deferred adjourn adjourned adjournment
accession: join joined accession accede acceded
deployment: deploy deployed deployment
testimony: testify testified testimony
stampede: stampede stampeded crush crushed trample trampled
vandalism: vandalise vandalised vandalize vandalized deface defaced desecrate desecrated smash smashed topple toppled
poisoning: poison poisoned
commemoration: commemorate commemorated commemoration anniversary memorial remembrance vigil
transfer: transfer transferred
drop: drop dropped decline declined slump slumped lower lowered reduce reduced reduction plunge plunged
construction: construct constructed construction erect erected
discharge: discharge discharged
outage: blackout outage
surgery: surgery
curfew: curfew
broadcast: broadcast broadcasts air aired televise televised
flight: displaced
emergency: emergency
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
# Things of one sort, of which a happening befalls one: who, where, in what. Several words for one stand with "/".
_THINGS = """
person: policeman/policemen soldier/soldiers teacher/teachers doctor/doctors/medic/medics nurse/nurses imam/cleric
    priest/priests/bishop/monk lawyer/lawyers/attorney judge/judges journalist/journalists/reporter/reporters/editor
    student/students/pupil/pupils/schoolgirl/schoolgirls/schoolboy/girls farmer/farmers/peasants/peasant/herder/herders
    miner/miners trader/traders mayor/mayors governor/governors president prosecutor/prosecutors ambassador/envoy
    director/boss/chairman/manager/managers deputy/deputies minister/ministers/premier activist/activists
    singer/musician
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
        for word in inflected(words.split()):
            found.setdefault(word, set()).add(kind)
    return {word: frozenset(sorted(kind)) for word, kind in found.items()}
