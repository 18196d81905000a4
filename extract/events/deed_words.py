"""Deeds: what is done to people and places, and by them, as nouns and verbs; tables only, all lemmas in lower case."""

from __future__ import annotations

from extract.entities.wordlist import word_set

# Happenings that befall the one whose they are ("Noor's arrest").
BEFALLING = word_set("""
abduction acquittal appointment arrest assassination baptism beating beheading burial canonization captivity capture
confinement conviction coronation crucifixion deportation deposition detention dismissal displacement ejection election
eviction excommunication execution expulsion extradition funeral hanging hospitalization impeachment imprisonment
inauguration indictment interrogation jailing kidnapping killing lynching murder nomination ouster ousting overthrow
persecution poisoning prosecution questioning rape recall reelection re-election release removal rescue sacking
sentencing shooting slaying stabbing stoning strangulation suspension torture transfer trial wounding
""")

# What somebody does, not what is done to him: "the resignation of Noor" is his.
OWN_NOUNS = word_set("""
abdication admission apology appearance arrival collapse concert confession death debut defection departure
disappearance emigration escape exit flight journey lecture march marriage migration performance pilgrimage retirement
retreat resignation return silence speech suicide surrender testimony tour trip victory visit walkout withdrawal
""")

# What is done with another happening, and has its own date ("the rejection of the appeal on 3 May").
DONE_WITH = word_set("""
abolition acceptance adoption announcement approval ban boycott cancellation closing closure collapse commencement
conclusion completion ending imposition introduction launch lifting opening postponement publication ratification
rejection release repeal restoration resumption revocation settlement signing start storming suspension termination
violation withdrawal
""")

# What is told by where it struck ("the Mosul bombing").
HARM_NOUNS = word_set("""
ambush assassination attack battle blast blaze bombing clash crash derailment earthquake encounter explosion fire
firefight flood gunfight hijacking killing massacre mutiny raid riot shooting shootout siege stabbing stampede uprising
""")

# What armed people do to others, under whoever's name it stands ("an Israeli strike").
ARMED_DEEDS = word_set("""
airstrike ambush assault attack bombardment bombing crackdown fire gunfire incursion massacre offensive onslaught
operation raid shelling strike
""")

# What strikes for whoever's it is, also where it is no state ("a VF drone hit a prison").
ARMS = word_set("artillery drone gunboat missile mortar rocket shelling warplane warship")

# What is done to people, and counted behind the deed ("twelve people were wounded").
HARM = word_set("""
arrest capture detain die drown evacuate execute hospitalise hospitalize hurt injure kill perish wound
""")
# Of these, what is done by who takes somebody: who is arrested in the May bombings is only suspected of them.
TAKING = word_set("arrest capture detain execute")

# What is done to places.
STRIKES = word_set("""
attack besiege bomb bombard burn capture demolish destroy hit loot occupy overrun raid raze recapture retake seize shell
storm strike target torch
""")

# What a thing also does by itself, so that what looks like its participle may be the past: "talks opened in May".
BY_ITSELF = word_set(
    "accelerate begin break burn cease close collapse continue crash decline double drop end ensue escalate explode"
    " fail follow increase intensify jump land open persist plunge recur resume shrink sink spread start"
    " subside widen worsen"
)

# What nobody can be made the object of: "newborns died", never "were died".
OWN_DOING = word_set("""
abdicate abscond apologise apologize appear arrive camp capsize clash collapse collide come converg converge crawl
creep culminate dash defect demonstrate depart desert die dine disappear dive emerge emigrate erupt escape expire fail
fall flee flock gallop go graduate happen huddle immigrate intervene kneel leap lie limp lunge march migrate mutiny
occur originate perish plummet pounce pray protest rally rebel rebound reside resign retire retreat return rise sail
sink sit sleep slump sneak soar speak sprint stand stride strike surge swarm swim testify travel trek vanish wander weep
""")

# What somebody undergoes, in a form that is past tense and participle alike.
UNDERGONE = word_set("""
abduct acquit admit adopt annex appoint approve arrest assassinate auction award bail ban banish baptise baptize beat
behead besiege bomb bring broadcast build bury cancel canonise canonize capture caution charge christen commission
complete confiscate consecrate convert convict cremate decommission defeat delete demolish demote deport depose destroy
detain dethrone devastate diagnose discharge disinherit dismantle dismiss disqualify educate elect enslave escort
evacuate evict excommunicate execute exhume exile exonerate expel extradite fine fingerprint finish flog forsake free
garrotte guillotine hand handcuff hang hold honor honour hospitalize identify impeach imprison inaugurate indict injure
inter intern interrogate interview intubate invite jail kidnap kill launch lock loot lynch massacre move murder
mutilate nationalise nationalize nominate ordain outlaw overrun overtake overthrow pardon photograph pillage plunder
poison postpone proclaim publish quash question ransack ransom ratify raze readmit reappoint rearrest rebuild rebury
recapture recommission redeploy reelect refit refloat reinstate release relieve remand rename renew renovate repeal
replace rescind rescue restore retry revoke rob rush sack scrap search seize sell send sentence shell shelve shoot shut
sign slaughter slay stab strangle subject summon suspend torch torture transfer transport treat try unveil upload use
wound
""")

# What befalls a thing that something else befell before ("was nationalised in 1948 and abandoned in 1961").
ENDED = word_set("""
abandon close dedicate disband dissolve drain enlarge excavate extend fortify preserve reclaim remodel reopen repair
salvage scuttle widen
""")

# What of these is told without an object only of whom it befell: "General Noor killed in Varna".
OF_SOMEBODY = word_set("""
abduct acquit arrest assassinate behead convict deport detain evict extradite hospitalize imprison indict injure jail
kidnap kill murder sentence wound
""")

# What befalls one person or who holds an office, and is told without an object only of them: "Noor elected mayor".
OF_ONE = OF_SOMEBODY | word_set("appoint depose elect execute expel fine free reappoint release suspend")

# What is done to those in power.
TOPPLING = word_set("depose oust overthrow topple")

# What befalls a unit, a ship or a post, and is no state of its own ("was detached for service in the east").
REASSIGNED = word_set("""
attach commission decommission demobilise demobilize detach disband mobilise mobilize recommission refit
""")
