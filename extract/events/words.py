"""The words that events are told with: tables only, all lemmas in lower case.

To extend: add a lemma to the table whose comment describes it. Deeds and what they do to whom: `deed_words.py`.
"""

from __future__ import annotations

from extract.entities.wordlist import word_set

# Nouns that name a happening by themselves ("the explosion on 3 May", "the 2014 referendum").
EVENT_NOUNS = word_set("""
abdication abduction abolition abuse accession accident accord acquisition acquittal action address adoption advance
affair agreement airlift airstrike allegation ambush amendment amnesty annexation anniversary announcement apology
appeal appearance appointment approval arbitration armistice arrest arrival arson assassination assault attack attempt
auction audit award ballot ban bankruptcy banquet battle beating beginning beheading betrayal bid biopsy birth blackout
blast blaze blockade bloodbath bloodshed bombardment bombing boycott brawl breach break breakdown breakthrough breakup
briefing broadcast burglary burial buyout by-election call campaign capitulation capture casualty cease-fire ceasefire
celebration census ceremony championship change chase clash cleanup climb close closing closure collapse collision
comeback commencement completion compromise concert conclusion conference conflict confrontation conquest consecration
conspiracy construction consultation contest controversy conversation conversion conviction cooperation coronation
correction coup cover-up crackdown crash creation crime crisis cruise crusade curfew cut cutback cyclone damage deal
death debate debut decision declaration decline decree defeat defection defence defense delay deletion delivery demise
demolition demonstration denial departure deployment deportation deposition depression derailment desertion destruction
detention devaluation development diagnosis disappearance disarmament disaster disbandment discharge disclosure
discovery discussion dismissal dispatch displacement disposal dispute disruption dissolution distribution divestiture
division divorce donation downgrade downing downturn draft drive drop drought drowning earthquake ejection election
elimination embargo emigration encounter end endorsement engagement enlargement enlistment enrollment entry epidemic
eruption escalation escape establishment eulogy evacuation evaluation eviction examination exchange execution exercise
exhibition exile exit exodus expansion expedition expiration explosion expropriation expulsion extension extradition
failure fall famine fight fighting filing final fire firefight firing flight floatation flood flooding forum founding
fraud funding funeral gain gathering genocide grab grant growth gunbattle gunfight handover handshake hanging harvest
hearing heatwave heist hijacking hike hoax holocaust homicide hunt hurricane immigration impeachment implementation
imposition imprisonment inauguration incident incorporation increase incursion independence indictment inflation influx
initiative injury inquest inquiry insertion inspection installation insurgency insurrection intervention interview
introduction invasion invention investigation investiture investment invitation issuance journey judgement judgment
keynote kidnapping killing landing landslide launch lawsuit layoff leak lecture liberation listing loan lockdown
looting lynching maneuver manoeuvre march marriage massacre match meeting merger migration mission mobilisation
mobilization mourning move murder mutiny nationalization negotiation nomination occupation occurrence offensive offer
offering opening operation ordeal order ordination ouster ousting outage outbreak outburst overhaul overthrow pandemic
parade pardon parley partition partnership peace performance persecution petition pilgrimage plague plea plebiscite
plot plunge pogrom poisoning poll post postponement power-grab premiere presentation probe proclamation promotion
proposal prosecution protest publication pullout purchase purge push quake quarrel race raid rain rally rampage ransom
rape ratification re-election re-run re-vote reading rebellion recall recession reconciliation reconstruction recovery
redemption reelection referendum reform refusal reign rejection relapse release relocation remark removal renaming
renovation repatriation replacement report repression rerun rescue reshuffle resignation resistance resolution response
restoration restructuring retaliation retirement retreat return reunification reunion revelation reversal review
revision revolt revolution revote riot rise robbery rocket rollout rout ruling run-off runoff sabotage sack sale salvo
sanction search secession seizure selection semifinal sentence sentencing sermon settlement shakeup shelling shift
shipment shooting shootout shortage shot showdown shutdown siege sighting signing sinking sit-in skirmish slaughter
slaying slide slowdown slump speech spill spinoff split squeeze stabbing stampede stand-off standoff start statement
stoppage storm storming strike struggle submission subpoena suicide suit summit surge surgery surrender surveillance
suspension swearing-in symposium take-off takeoff takeover talk tender tenure termination test testimony theft threat
toppling torture tour tournament trading training transaction transfer transition transplant transport treatment treaty
trial trip troubles truce tsunami turmoil turnout typhoon ultimatum unrest unveiling update upgrade upheaval uprising
usage usurpation vaccination verdict veto victory violation violence visit vote voting voyage walkout war warning wave
wedding win withdrawal workshop wounding write-down write-off
""")

# Nouns of events' endings, where the noun is not listed above; and what ends so and is a thing, a body or a person.
EVENT_SUFFIXES = ("tion", "sion", "ment", "ing", "ization", "isation", "ectomy", "ostomy", "oscopy", "plasty")
NOT_EVENTS = (
    word_set("""
accounting administration advertising agency ambition ammunition anything apartment application association assumption
attention aviation banking battalion being billing billion borderline building caption ceiling champion clothing
commission communication companion compartment complexion component condition connection consideration constellation
constitution convention corporation delegation department determination dimension direction document documentation
dressing earning earring edition element enforcement engineering environment equation equipment evening everything
expectation expression faction federation feeling fiction formation foundation fraction function funding generation
government holding housing infection inflation information installation institution instrument intention investment
jurisdiction keeping king knowledge legislation lighting limitation location management manufacturing marketing meaning
mention million ministry moment monument morning motion movement nation nothing notion occasion opening operating
opinion opposition option organisation organization orientation origination painting parliament passion pension
percentage period permission petition pigment pollution population portion position possession prediction pricing
profession proportion protection question racing ranking rating reception recommendation recreation regiment region
regulation relation religion reputation revision ring sanction savings section segment sensation sentiment session
settlement shopping sibling situation solution something specification spending standing station string supplement
supposition surroundings television temperament thing tradition trillion understanding union vision wing writing
""")
    - EVENT_NOUNS
)

# What counts the happenings behind its "of" ("a series of raids").
COUNTS = word_set("couple day flurry number pair rash round series set spate string wave week")

# Verbs that pass on what someone says; their clause is content, their subject a source.
REPORTING = word_set("""
acknowledge add admit affirm allege announce answer argue assert assure aver boast broadcast caution cite claim
comment complain concede conclude confess confirm contend declare deny describe detail disclose divulge elaborate
emphasize estimate explain express forecast hint imply indicate inform insist justify maintain mention note notify
observe opine point post predict proclaim pronounce publish quip quote reaffirm recall recount reiterate relate remark
remind repeat reply report respond reveal say show state stress submit suggest swear tell testify tweet underline
underscore unveil warn write
""")

# What a paper does to what it tells of ("the report lists arrests").
WRITTEN_OF = word_set("chronicle describe detail document list record recount")

# What somebody holds or found to be so, whose word it is then ("police believe they fled on Monday").
BELIEVING = word_set("believe expect find remember suspect think understand")

# Of the verbs of reporting, the ones that only pass words on: no happening of their own, unlike denying, admitting,
# announcing.
SAYING = word_set("add cite claim explain indicate mention note quote reply report say state suggest tell write")

# Verbs whose complement is the real happening: what is said of it (planned, denied, alleged) holds for the complement.
PLANNING = word_set("""
agree aim anticipate aspire commit consider decide due envisage expect foresee hope intend likely mean offer plan
pledge poise ponder prepare project promise propose ready schedule seek set slate suppose threaten undertake vow want
wish
""")
# Of these, what is a deed by itself, whether or not anything comes of it ("the board agreed to sell").
DECIDING = word_set("agree commit decide offer pledge promise propose schedule threaten undertake vow")
# Of these, what is said of a happening that will take place ("the vote is scheduled for Friday").
FIXING = word_set("anticipate due expect forecast plan schedule set slate")
# What gives something that is to come another day: "adjourned to 3 May", "put back until Friday".
PUTTING_OFF = word_set("adjourn book defer delay fix list move postpone push put relist reschedule set slate summon")
# What is done to have something on a day: "called elections for 3 May", "promised a boat for Monday".
BESPEAKING = word_set("announce call invite order promise request")
DENYING = word_set("deny disavow dismiss disown refute reject")
ALLEGING = word_set("""
accusation accuse allege believe blame charge claim fear presume purport rumor rumour suspect suspicion think
""")
ALLEGED_ADVERBS = word_set("""
allegedly apparently maybe ostensibly perhaps possibly presumably probably purportedly reportedly supposedly
""")
NEGATIONS = word_set("n't neither never no nor not n’t")
NEGATIVE_VERBS = word_set("abandon avert avoid cancel decline fail postpone prevent refuse scrap")
FUTURE_MODALS = word_set("'ll going shall will wo ’ll")
POSSIBLE_MODALS = word_set("can could may might must ought should would")

# "began trading", "continued to hold out": the phase verb is the predicate, the complement what goes into the headline;
# of these, the ones whose end is the happening itself ("completed the purchase").
PHASE = word_set("begin cease commence complete continue end finish keep proceed resume start stop")
ENDING = word_set("complete conclude end finalize finish")
LIGHT = word_set("carry come do get give go have hold lay make pay put set take wrap")
# Verbs that are nothing without how much: "sentenced to six years".
CALLING = word_set("call dub name")  # "a company called Acme Marine"
PUNISHING = word_set("condemn sentence")
RAISING = word_set("appear be go happen have ought seem tend use used")

# Verbs of motion and encounter whose object or aim is a place, never a deed's victim.
MOTION = word_set("""
approach arrive attack besiege bomb capture come conquer cross depart enter evacuate flee fly go inhabit invade leave
liberate occupy overrun quit raid reach recapture retake return seize serve shell storm take tour travel visit
""")

# Verbs that have somebody behind "to", also where it is a country ("handed over to Oman").
GIVING = word_set("award donate extradite fine give grant hand lend pay sell supply surrender")

# Participles that tie a group to the name behind it ("members of proxies linked to X": X takes part too).
TIES = word_set("""
affiliate align ally arm associate back base belong call charter command connect contract finance fund head hire know
lead lease link own sponsor support
""")

# Nouns whose country adjective stands for the state ("the Iranian government", "Israeli forces").
STATE_NOUNS = word_set("""
administration aircraft airstrike ambassador army artillery authorities authority battalion brigade cabinet carabinero
carabineros carabinieri cavalry coalition coastguard commando convoy corvette council court delegation destroyer drone
embassy fleet force forces frigate garrison gendarme gendarmerie government group gunboat helicopter infantry
intelligence jet jets leader leadership marine military militia minister ministry mullah navy officer official
officials paratrooper parliament patrol peacekeeper police president prime prosecutor rebel regime regiment republic
rule soldier soldiers squadron state strike submarine tank team troop troops warplane warplanes warship
""")

# Who hears what is told in court ("The court heard that he fled").
HEARERS = word_set("commission court hearing inquest inquiry judge jury panel tribunal")

# Unnamed people whose word is that of the body they belong to ("a member of the Harbour Union").
MEMBERS = word_set("""
commander head investigator leader member officer official representative researcher source
""")

# Papers, pictures and media without a name of their own: they speak for who made, or saw, them.
SOURCES = word_set("""
account affidavit agency analysis blog bulletin cable channel communique complaint daily data database document dossier
email figure file filing footage image indictment investigation journal letter log magazine media memo newspaper outlet
photo photograph picture poll post publication radio record report source statement station study survey television
transcript tv tweet video website
""")

# People who speak for others, whose word it is.
SPOKEN_FOR = word_set("spokesman spokeswoman spokesperson spokespeople")

# Sources that are nobody in particular unless a word before them says more ("security sources").
NOBODY = word_set("account claim individual information other people person report rumor rumour source")

# What things are done "according to" that says nothing.
MUTE = word_set("agenda calendar custom plan programme schedule timetable tradition")

# Words that only count the sources, and are no part of what they are called.
COUNTING = word_set("another certain few many multiple numerous other several some various")

# A date in front of one of these nouns tells the thing's year or issue, not when something happened.
DATED_THINGS = word_set("""
act budget census charter code constitution convention data edition estimate figure issue law level list magazine
model period price protocol rate report resolution standard statute survey tax total value version
""")

# Heads through which a date climbs to the verb ("in the 1989 period", "at the end of 2011").
TIME_NOUNS = word_set("""
afternoon age anniversary autumn beginning century course date dawn day decade end era eve evening fall half hour
middle midnight moment month morning night noon part period point quarter season spring stage start summer time week
weekend winter year
""")

# States: never a happening without a date of their own.
STATES = word_set("""
appear be believe belong comprise concern consider consist constitute contain continue cost cover depend deserve
differ doubt enjoy equal exist expect face fear feature feel fit hate have hold hope include involve keep know lack
lie like live look love matter mean measure need operate owe own possess remain represent require resemble reside run
seem serve share sound stand stay suit tend think understand want weigh wish work
""")

# Happenings that are spelled like names ("the Battle of Mosul", "the 1991 Gulf War").
NAMED_EVENTS = word_set("""
accord agreement assassination attack battle bombing campaign championship conference coup crisis cup earthquake
election elections festival games genocide hurricane incident intifada invasion massacre offensive olympics operation
pact peace protests raid rebellion referendum revolt revolution riots siege summit talks treaty trial uprising war
""")

# What a period's name before it measures rather than dates, where it is the subject ("third-quarter profit jumped").
MEASURES = word_set("""
charge earning earnings expense income loss net output payment profit result revenue sales spending turnover
""")

# Verbs that look back at a happening: the date behind their object is the happening's ("condemned the raid of 3 May").
REACTIONS = word_set("""
avenge await be celebrate cite commemorate condemn criticise criticize denounce describe discuss examine expect follow
have honor honour investigate mark mention mourn praise precede protest recall regret remain remember report review
survive welcome witness
""")

# Of these, words of praise and blame, whose object lies before them.
ACCUSING = word_set("""
avenge commemorate condemn criticise criticize decry denounce deplore hail investigate lament mourn praise recall regret
remember slam
""")

# Verbs that only carry a happening's noun ("an airstrike conducted by …").
SUPPORT = word_set("""
carry conduct deliver execute give hold launch make mount organise organize perform reach stage take undergo undertake
""")

# Verbs whose complement somebody is to do: "ordered him to leave by 3 May", "recommends that the list be published".
DEMANDING = word_set("""
advise ask bail beg call compel demand direct force implore insist instruct oblige order press propose recommend request
require subpoena suggest summon tell urge warn
""")
# Of these and others, what is done for something that is not there yet: "called for an inquiry on 3 May".
PLEADING = DEMANDING | word_set("advocate appeal campaign lobby petition plead push")

# Verbs whose object did what "of", or "for", brings in: "convicted Noor of shooting", "fined Acme for dumping waste".
OF_DEEDS = word_set("accuse acquit clear convict suspect")
FOR_DEEDS = word_set("""
admonish arrest award ban blame caution charge chastise chide commend condemn convict criticise criticize decorate
denounce detain discipline dismiss expel fault fine fire honor honour imprison indict investigate jail lambast penalise
penalize praise prosecute punish rebuke reprimand reward sack sanction sentence slam sue suspend thank warn
""")

# Verbs that tell of a happening what somebody did at it: "won the 2021 election".
CONTESTING = word_set("contest lose win")

# Gatherings: what is done or said at one has its date, and the gathering is a happening too.
GATHERINGS = word_set("""
address auction briefing call ceremony conference congress conversation debate dinner election event hearing interview
lecture lunch meeting negotiation protest rally referendum session speech summit talk testimony trading trial visit
vote
""")

# Of these and others, where people come together: a row beside what is said or done there.
MEETINGS = word_set("""
ceremony conference congress event forum funeral hearing meeting protest rally summit trial wedding
""")
# Verbs whose object can be such a gathering ("told a rally", "attended the summit").
ATTENDING = word_set("address attend chair disrupt join open tell")

# People and bodies that act for the name before them ("PMF members", "X's wing").
GROUPS = word_set("""
activist adviser advisor affiliate agent aide ally ambassador arm bandit banker base battalion board bomber boss
branch brigade brother bunker cadet camp candidate cartel cell chief clan coalition combatant commander commando
committee compound constable contractor convoy correspondent crew crewman delegate deputy detective diplomat director
dissident division doctor driver employee engineer envoy executive faction family fighter firefighter founder gang
gangster governor group guard guerrilla gunman hacker head herder hideout insider inspector insurgent investigator
investor journalist lawmaker lawyer leader leadership mafia management manager master mediator medic member mercenary
militant militia minister movement negotiator network officer operator outpost owner paramedic paramilitary
paratrooper partner party patrol peacekeeper people personnel pilot player police policeman position president
prisoner prosecutor protester proxy ranger recruit relative reporter representative rescuer sailor secretary senator
share shareholder sibling side sister sniper soldier spokesman spokesperson spokeswoman spy staff stake stronghold
student supplier supporter teacher team tribe trooper twin unit veteran vigilante volunteer warden warplane wing
worker youth
""")

# Of these, the bodies: "it" can mean one.
BODIES = word_set("""
affiliate arm banker base battalion branch brigade camp cartel cell clan coalition commando committee compound convoy
crew division faction family gang group head herder hideout mafia network outpost party patrol personnel police share
side staff stake stronghold team tribe twin unit wing
""")

# Nouns that a place's name places ("the Mosul suburb", "Najaf airport").
PLACE_NOUNS = word_set("""
airport apartment area barracks base border bridge cafe camp canal canton capital cathedral cemetery center centre
checkpoint church city clinic coast colliery commune compound consulate countryside county court courtyard crossing dam
department depot district embassy enclave factory farm favela flat forest front governorate gym hamlet harbor harbour
headquarters highway home hospital hotel house island jail junction kebele locality mall mandal market mine monastery
mosque mountain municipality museum neighborhood neighbourhood nightclub oblast office outpost outskirts palace park
payam plant port prefecture prison province quarry quarter refinery region restaurant river road roundabout school
settlement shop shrine slum smelter square stadium state station steelworks street studio subdistrict suburb taluk
tehsil temple territory theater theatre town township university upazila valley village ward warehouse woreda zone
""")

DIRECTIONS = word_set("north south east west northeast northwest southeast southwest north-east north-west")
DIRECTIONS |= word_set("south-east south-west")

# Of the state's nouns, what is a thing when a company owns it.
MACHINES = word_set("""
aircraft artillery drone frigate gunboat helicopter jet republic rule submarine tank warplane warship
""")

# How a figure moves ("sales rose to $3 million").
MOVES = word_set("""
advance climb close decline decrease dip double drop ease edge fall finish gain grow increase jump lose narrow plummet
plunge rally rise rocket shrink sink skid slide slip slump soar surge tick triple tumble widen
""")

# What such a move is called ("a rise in attacks").
CHANGES = MOVES | word_set("growth reduction spike upsurge uptick")

# Verbs that look ahead at, or judge, a happening: a date behind their object is the happening's ("forecast a rise for
# the year").
JUDGING = word_set("attribute blame envisage forecast foresee predict prefer project")

# What means something of its own with a particle, and has an object ("called off the strike").
PARTICLES = {
    "back": word_set("beat call drive fight hand hold push roll"),
    "down": word_set(
        "break bring burn close cut gun hunt knock mow pull put shoot shut strike take tear track turn vote"
    ),
    "in": word_set("bring call hand usher"),
    "off": word_set("auction call cordon cut lay lift pay seal sell spin strip write"),
    "out": word_set("carry drive force hand kick rule send single throw turn wipe"),
    "over": word_set("hand sign take turn"),
    "up": word_set("beat blow break call dig draw give lock open pick round set split tear wall"),
}

# What tells a happening from the one told before: "in another development".
OTHERS = word_set("another different further latest new other related second separate similar third unrelated")

ORDINALS = word_set("first second third fourth fifth sixth seventh eighth ninth tenth")

# Things called by what is done there ("the parliament building").
MADE = word_set("building dwelling housing meeting painting recording warning wedding")
NAMED_BY_DOING = MADE | word_set("crossing gathering hearing landing")

# What words are put into: what is said in one is said when it is dated ("said in a statement on Friday").
WRITINGS = word_set("""
announcement article blog brief bulletin column comment communique declaration decree diary dispatch editorial email
essay filing interview leaflet letter memo message newsletter note notice order paper petition post presentation report
release remark reply ruling speech statement study survey telegram text transcript tweet update verdict video warning
""")
