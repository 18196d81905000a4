"""What names look like: runs of capitals, and the words that say whether one is a body, a building, a place or none."""

from __future__ import annotations

import re
from collections.abc import Sequence

from extract.entities import places
from extract.entities.known import GROUP_WORDS, ORGANISATION_WORDS, TRADES_OR_NAMES, known
from extract.entities.matching import is_acronym, split_title
from extract.entities.titles import FEMALE, MALE, TITLES
from extract.entities.wordlist import word_set
from extract.records import Mention

Span = tuple[int, int]

# Begins no word's middle and has an end: else one word of 100,000 capitals is tried from each of them.
# The first letter is looked at before the article ("al-", "ez-"): few words begin with one of these.
CAP = r"(?<!\w)(?=[A-ZÀ-ÖØ-ÞĀ-Žae])(?:(?:[Aa][dlnrsz]|[Ee][lz])-)?[A-ZÀ-ÖØ-ÞĀ-Ž][\w'’‘-]{0,60}"
INNER = r"(?:al|el|bin|ibn|abu|van|von|der|de|del|della|di|da|la|le|dos)"
# Small words inside people's names in all languages; one behind a name and before a capital goes with both.
PARTICLES = (
    r"(?:bin|bint|binti|binte|ibn|ben|abu|ould|van|von|der|den|ter|ten|te|zu|zum|zur|de|del|della|delle|dei|di|da|das|do"
    r"|dos|du|des|la|las|los|lo|y|arap|wa|['’]t|['’]s-|al|el|ul|ud|uz|ur|ag|walet|mint)"
)
_INITIALS = r"(?:[A-Z]\.[ \u00a0]?)"
NAME = rf"{_INITIALS}{{0,3}}{CAP}(?:[ \u00a0](?:{INNER}[ \u00a0]){{0,2}}{_INITIALS}{{0,2}}{CAP}){{0,3}}"
SHORT_NAME = rf"{CAP}(?:[ \u00a0]{CAP}){{0,2}}"  # a place's or a ship's, of up to three words
# What a company's name ends in, in all countries.
LEGAL_FORMS = (
    r"(?:plc|PLC|Ltd|LTD|Limited|Inc|Corp|LLC|LLP|LP|GmbH|AG|KG|NV|N\.V\.|BV|B\.V\.|SpA|S\.p\.A\.|Srl|S\.r\.l\.|Sarl|SARL"
    r"|S\.A\.(?: de C\.V\.)?|SA|S\.R\.L\.|SRL|S\.L\.|S\.A\.S\.|A\.Ş\.|A\.S\.|K\.K\.|Pcl|Sdn\.? Bhd|\(Pty\) Ltd"
    r"|Share Company|a\.s\.|Ltda|Pty|Pte|Bhd|AB|ASA|ApS|A/S|Oy|Oyj|O[ÜU]|SIA|UAB|Kft|Zrt|d\.o\.o\.|EOOD|JSC|PJSC|OJSC"
    r"|CJSC|OOO|OAO|ZAO|PAO|FZE|FZCO|DMCC)"
)
# Those that a movement's name stands before: "Tarn Rising activists".
FOLLOWERS = r"(?:activists|combatants|commanders|fighters|gunmen|insurgents|members|militants|militiamen|supporters)"
FIRM = re.compile(
    rf"(?P<name>{CAP}(?:[ \u00a0](?:{CAP}|&|(?:{INNER}[ \u00a0]){{1,2}}{CAP})){{0,4}},? {LEGAL_FORMS}(?![\w-]))"
)
SEQUENCE = re.compile(rf"(?<![\w-]){CAP}(?:[ \u00a0](?:{CAP}|&)){{0,7}}")
AREA_NOUNS = word_set("""
Province Governorate District County Oblast Region State Island Islands Peninsula Valley City Prefecture Village
Township Municipality Subdistrict LGA Krai Raion
""")
# What a place's name begins with: a word for what it is, in many languages ("Barangay Tarn", "Wadi Karvat").
OPENS_PLACES = word_set("""
Barangay Brgy Sitio Purok Kampung Kampong Desa Kelurahan Kecamatan Kabupaten Colonia Vereda Corregimiento Ciudad Puerto
Villa Wadi Jabal Jebel Djebel Khirbet Khirbat Kafr Kafar Tell Tall Tal Tel Deir Beit Bayt Ain Ayn Bir Khor Umm Um Qalat
Qala Bandar Ras Fort Port Mount Nahr Shahr Novi Novo Nova Stari Velika Velyka Mala Gornji Donji Banja Bosanska Bosanski
Nizhny Nizhni Verkhny Veliky Veliki Krasny Bely Bala Saint San Santa Santo São Los Las Sidi Oued Aïn Bani El Al Nueva
Nuevo Upper Lower
""")
# Of these, what opens nothing but a place's name.
PLACES_ONLY = word_set("""
Barangay Brgy Sitio Purok Kampung Kampong Desa Kelurahan Kecamatan Kabupaten Vereda Corregimiento Wadi Jabal Jebel
Djebel Khirbet Khirbat Kafr Qalat Oued
""")
WATER = word_set("""
River Lake Sea Ocean Gulf Bay Strait Mountains Mountain Desert Mount Hills Canal Coast Heights Dam
""")
BUILDINGS = word_set("""
Airport Airfield Airbase Base Bridge Building Camp Castle Cathedral Checkpoint Church Crossing Gate Hall Highway
Hospital Hotel House Mall Mosque Palace Park Plaza Prison Road Square Stadium Station Street Temple Tower Avenue
Boulevard Penitentiary Jail Courthouse Barracks Terminal Pier Tunnel
""")
SURE_BUILDINGS = word_set("""
Airport Airfield Airbase Base Bridge Prison Mosque Cathedral Palace Square Street Stadium Road Avenue Highway
Penitentiary Jail Courthouse Barracks
""")
NOT_NAMES = word_set("""
A An And As At But By For From He Her His How I If In It Its My No Not Now Of On Or Our She So Some That The Their Then
There These They This Those To We What When Where Which While Who Why With Yes You Your After Before Since Until During
Although Though However Meanwhile Also Both Each Every Many Most Several Such Two Three Four Five Six Seven Eight Nine
Ten Last Next Later Earlier Today Yesterday Tomorrow Monday Tuesday Wednesday Thursday Friday Saturday Sunday January
February March April May June July August September October November December Spring Summer Autumn Winter Ramadan Eid
Christmas Easter Again Eventually Soon Finally Read More Here Among Against According Under Over Between Other Others
Another Alongside Amid Amidst Gentleman Gentlemen
Beyond Besides Throughout Toward Towards Via Without Within Upon Near Only Even Still Just Once All Any Because Despite
Following Speaking Police Officials Reports Sources Government Former New Old Dear Re Fwd Subject Thanks Please Hi Hello
Regards Internet Web English Figure Table Chapter Part Section Article Page God Mr Mrs Ms Dr Appellant Appellants
Applicant Claimant Defendant Defendants Lordship Lordships Petitioner Plaintiff Plaintiffs Respondent Charge
""")
# Of these, what may open a name within a sentence: "at Table Rock Lake".
_OPENS_A_NAME = word_set("Four New Old Section Table Three")
# What a sentence or line may begin with that is nobody's name.
COMMON_NOUNS = word_set("""
Abductions Activists Airstrike Airstrikes Ambulances Analysts Arrests Assailants Assassins Attackers Authorities
Bandits Bodies Bombers Bulldozers Buses Campaigners Casualties Children Civilians Clashes Commanders Communications
Companies Construction Contractors Convoy Convoys Creditors Crew Crews Critics Crowds Deaths Delegates Delegations
Demonstrators Deportations Deputies Detainees Diplomats Dockers Doctors Dozens Drivers Drone Drones Earthquakes
Elections Employees Engineers Evacuations Executions Experts Explosion Explosions Exports Families Farmers Fighters
Fighting Fire Firefighters Fires Fishermen Flooding Floods Gunfire Gunmen Helicopters Homicides Hospitals Hostages
Hundreds Imports Inflation Inspectors Insurgents Interrogators Investigators Investors Journalists Judges Jurors
Kidnappers Kidnappings Landmines Landslides Lawmakers Lawyers Looters Lorries Mayors Members Mercenaries Migrants
Militants Militias Millions Ministers Missile Missiles Mobs Mothers Murders Negotiations Negotiators Neighbors
Neighbours Nurses Officers Opponents Passengers Patrols Peacekeepers Peasants Pickets Pirates Poachers Prices
Prisoners Profits Prosecutors Protesters Protests Pupils Raids Rebels Refugees Reinforcements Relatives Reporters
Rescuers Residents Riots Rockets Sailors Sanctions Schools Scientists Senators Separatists Settlers Shareholders
Shares Shelling Shells Ships Shots Smugglers Snipers Soldiers Staff Students Supporters Survivors Talks Tanks Teachers
Tenants Thousands Tourists Traders Traffickers Trains Troops Trucks Victims Villagers Violence Volunteers Voters Wages
Wardens Warplanes Witnesses Women Workers Accountants Advocates Auditors Bankers Bishops Borrowers Brokers Builders
Buyers Captors Carers Clerics Coroners Customers Dealers Defenders Dissidents Donors Editors Elders Envoys Executives
Exiles Fans Gangs Herders Hunters Insurers Intellectuals Landlords Landowners Lenders Librarians Loggers Manufacturers
Medics Merchants Miners Monks Mourners Musicians Nuns Observers Organisers Organizers Owners Parents Paramedics Patients
Pastors Persons Physicians Pilgrims Pilots Planners Players Poets Porters Preachers Priests Publishers Rangers
Regulators Retailers Sellers Sergeants Shoppers Signatories Spectators Squatters Statesmen Subscribers Surgeons
Surveyors Suspects Technicians Trustees Unionists Vendors Veterans Viewers Visitors Worshippers Writers Youths
AIDS Chikungunya Coronavirus Covid COVID Covid-19 COVID-19 Dengue Diphtheria Ebola HIV Influenza Malaria Measles
Meningitis MERS Mpox Polio SARS Smallpox Tuberculosis Typhoid Zika Judgment Judgement
Bailiffs Cables Camels Conscripts Constables Deportees Detectives Gendarmes Imams Jailers Ledgers Legionnaires Masks
Militiamen Mutineers Paratroopers Partisans Pipes Pistols Skulls Vouchers
Alcohol Ammunition Cannabis Cash Charcoal Cocaine Fertiliser Fertilizer Grain Heroin Jewellery Jewelry
Methamphetamine Milk Mud Petrol Silt Tobacco
""")
# What opens an entry of a chronology, told without its article.
OPENING_NOUNS = word_set("""
Accident Aftershock Agreement Allegation Allegations Amnesty Announcement Appeal Appeals Arson Artillery Assault
Autopsy Avalanche Ballot Ballots Blackout Blockade Boycott Burial By-election
Ceasefire Census Charges Cholera Clash Complaint Conscription Conviction Coronation Coup Crash
Curfew Cyclone Deadline Demolition Demonstration Derailment Devaluation Dissolution Drought Earthquake Election
Embargo Epidemic Eruption Evacuation Eviction Excavation Execution Exhumation Expulsion Famine Ferry Flood
Funeral Grenade Grievance Hearing Heatwave Hijacking Inauguration Inquest Inquiry Interview Invasion Investigation
Invoice Kidnapping Landslide Lawsuit Lockdown Looting Lorry Massacre Meeting Merger Mudslide Mutiny Nationalisation
Negotiation Occupation Operation Outbreak Pardon Parole Payment Petition Pogrom Protest Purge
Quake Quarantine Ratification Rebellion Referendum Remand Reshuffle Resignation Retreat Retrial Revolt
Riot Rioting Sabotage Sanction Sentence Sentencing Shipwreck Shelling Shooting Siege Signing Skirmish Skirmishing
Stampede Standoff Strike Strikes Surrender Surveillance Suspension Tanker Tornado Treaty Tremor Trial Truce Tsunami
Typhoon Ultimatum Unrest Uprising Verdict Vigil Walkout Warrant Wildfire Withdrawal Wreckage
""")
TIME_WORDS = word_set("""
Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April June July August September
October November December Ramadan Today Yesterday Tomorrow Mon Tue Tues Wed Thu Thur Thurs Fri Sat Sun Jan Feb Mar
Apr Jun Jul Aug Sep Sept Oct Nov Dec Mondays Tuesdays Wednesdays Thursdays Fridays Saturdays Sundays GMT UTC CET EST
EDT CST CDT PST PDT BST Christmas Easter Eid Candlemas Michaelmas Martinmas Midsummer Whitsun Whitsuntide Pentecost
Lammas Shrovetide Passover Nowruz Diwali Hanukkah Ashura
""")
STATE_CODES = word_set("""
AL AK AZ AR CA CO CT DE FL GA HI ID IL IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND OH OK OR PA RI SC
SD TN TX UT VT VA WA WV WI WY DC NYC BC
""")
# What closes the name of an office before its holder's: "the envoy for Human Rights | Omar Noor".
DUTIES = word_set("""
Affairs Defence Defense Development Education Finance Health Industry Interior Justice Operations Prosecutions Relations
Relief Rights Security Trade Works
""")
TITLE_WORDS = frozenset(word for title in TITLES for word in title.split()) - word_set("""
of first right special air us united states in charge district circuit assistant representative
""")
# What brings in another name: ", better known", " is also known by its French acronym".
BETTER = (
    r"[\s,(–—-]{1,4}(?:(?:also|better|formerly|previously|commonly|otherwise|popularly|sometimes|or|and|is|was|were|are)"
    r"\s+){0,2}"
)
BY_ACRONYM = r"by (?:the|its)(?: [A-Z]\w+)? (?:acronym|name|initials)"
# What is done to towns alone: "captured Tarnay".
TOWN_SEIZED = "(?:besieged|bombarded|captured|liberated|occupied|overran|recaptured|retook|shelled|stormed)"
# What is done to people alone: "was arrested".
PERSON_TAKEN = (
    "abducted|arrested|assassinated|beheaded|detained|hanged|imprisoned|jailed|kidnapped|murdered|sentenced|stabbed"
    "|tortured"
)
# The words before a ship's name.
VESSEL = (
    r"\b(?:ship|tanker|ferry|vessel|trawler|freighter|frigate|destroyer|submarine|yacht|steamer|schooner|tug|carrier|boat"
    r"|steamship|warship|liner|MV|M/V|SS|HMS|USS|RMS)(?: the)?[ \u00a0][“\"']?"
)
# Bodies that nobody is: firms, papers, clubs.
BODY_NOUN = (
    r"(?:airline|automaker|bank|brewery|broadcaster|carmaker|chain|charity|chipmaker|club|company|conglomerate"
    r"|consultancy|consortium|cooperative|drugmaker|fintech|firm|insurer|law firm|lender|magazine|media outlet"
    r"|newspaper|news agency|news site|NGO|nonprofit|planemaker|publishing house|retailer"
    r"|shipyard|start-?up|steelmaker|studio"
    r"|(?:armed|banking|construction|energy|media|mining|oil|rebel|retail|rights|tech) group|giant|subsidiary"
    r"|supermarket|tabloid|think tank|trade union|website)"
)
# What a body is called by, before its name: "the retailer", "a Nigerian oil group".
NAMED_BODY = rf"\b(?:[Tt]he|[Aa]n?|[Ii]ts|[Tt]heir|[A-Z][\w.]+|['’]s|based|[a-z]+ed) (?:[a-z]+ )?{BODY_NOUN}"
# What is said of a body behind its name: ", a Nigerian oil firm,", ", the state-owned refiner,".
_NO_LINK = r"(?:(?!(?:and|at|by|for|from|in|of|to|who|with)\b)[\w-]+ )"
IS_A_BODY = (
    rf", (?:an?|the) (?:{_NO_LINK}{{0,4}}(?:{BODY_NOUN}|brokerage|coalition|federation|foundation|group|label|maker"
    r"|manufacturer|militia|movement|network|organi[sz]ation|party|refiner|union|utility|watchdog)"
    rf"|state-(?:owned|run) {_NO_LINK}{{0,2}}[a-z]+)"
    r"(?=[,.;:)]| (?:[a-z]+ed|in|linked|of|run|that|which|with)\b)"
)
# "The company Noor founded", "the bank Noor had robbed": whose deed is told there, not what it is called.
DEED_BEHIND = re.compile(
    r" (?:(?:had|has|once|then|later|now) )*(?:been|built|chaired|created|had|has|headed|founded|leads?|led|owned|owns"
    r"|ran|robbed|runs|set up|started|used|worked|works)\b"
)
# What opens a ship's name.
HULLS = word_set("HMS HMAS HMCS USS USNS USCGC MV M/V MT RMS INS KRI BRP ROKS TCG RV")
# Honours and degrees behind a person's name ("Judge Neil Harrow KC").
LETTERS = re.compile(
    r"(?:,?[ \u00a0](?:KC|QC|SC|PC|MP|MSP|MEP|OBE|MBE|CBE|KBE|DBE|DSO|VC|RA|RN|RAF|FRS|FBA|MD|PhD|Ph\.D\.|Esq\.?))+$"
)
# What nobody is called, and stands before who is it.
OFFICES = word_set("""
commander commissioner minister spokesman spokeswoman spokesperson director governor mayor secretary inspector
superintendent president chairman chairwoman chief coordinator prosecutor attorney ambassador envoy captain officer
commissar engineer
""")
LARGE_CITY = 100  # thousands of people
TOWN = 15
PLACE_LABELS = ("GPE", "LOC", "FAC")
# What is numbered: "Brigade 13", "13th Brigade".
NUMBERED = word_set("""
Brigade Division Battalion Regiment Unit Corps Squadron Army Fleet Infantry Wing Company
""")
TAKES_OF = word_set("""
Ministry Department Office University Bank Institute Council Commission Court Embassy Party Union Committee Front
Organization Organisation Movement Association Federation Chamber Bureau Directorate Agency Observatory Academy
Society League Centre Center School Government Parliament House Board Army College Museum Authority Secretariat
Foundation Coalition Corps Group Network Alliance Confederation Tribunal Administration Guild Mechanism Syndicate
Mission Fund Registry Archdiocese Diocese Patriarchate
""")
# Bodies that go by who leads them, where "of" and a name stand behind theirs.
LED = word_set("Alliance Army Coalition Front Government Group Movement Network Party")
FIRST_NAME_PLACES = word_set("jordan chad georgia israel india chelsea sydney austin paris florence victoria")


def name_at(text: str, start: int, end: int, label: str) -> Mention:
    return Mention(start, end, text[start:end], label)


# Who owns what follows: "Somalia's | Lower Shabelle".
OWNER = re.compile(r".*['’]s[ \u00a0]")
_OWNS = re.compile(r"['’]s?$")


def unowned(text: str, start: int, end: int) -> Span:
    """A name's stretch without the possessive it ends in."""
    return start, start + len(_OWNS.sub("", text[start:end]))


# What clubs' names begin with, before their town: "Dinamo Zagreb".
_CLUBS = word_set("""
Ajax Athletic Atlético Atletico Borussia CSKA Crvena Deportivo Dinamo Dynamo Estudiantes Hapoel Inter Lokomotiv Maccabi
Olympique Partizan Rapid Real Spartak Sporting Torpedo Zenit
""")


_SURNAMES_TOO = frozenset({"Church", "Hall", "House", "Park", "Temple"})


def form_of(words: Sequence[str]) -> str:
    last = words[-1]
    if words[-3:] == ["Local", "Government", "Area"]:
        return "GPE"
    if any(word in GROUP_WORDS for word in words) and len(words) > 1:
        return "ORG"
    if len(words) == 2 and last in _SURNAMES_TOO and is_first_name(words[0]):
        return ""  # "Jane Hall"; "Albert Hall" the model knows
    if last in BUILDINGS and len(words) > 1:
        return "ORG" if last in ("Hospital",) else "FAC"
    if last in ORGANISATION_WORDS:
        return "" if last == "Administration" and len(words) == 2 and not places.is_adjective(words[0]) else "ORG"
    if len(words) > 1 and (last in TRADES_OR_NAMES and not is_first_name(words[0])):
        return "ORG"
    if len(words) == 2 and words[0] in _CLUBS and places.is_known(last):
        return "ORG"
    if last == "Mount" and (len(words) > 2 or is_first_name(words[0])):
        return ""  # a surname: "Karim Mount"
    if len(words) > 1 and (last in WATER or words[0] in ("Mount", "Mont", "Lake") or words[:2] == ["Gulf", "of"]):
        return "LOC"
    if len(words) > 1 and last in AREA_NOUNS:
        return "GPE"
    return "ORG" if last in TAKES_OF else ""


def is_first_name(word: str) -> bool:
    return word.lower() in MALE or word.lower() in FEMALE


def mixed_case_around(text: str, start: int, end: int) -> bool:
    """Whether the words around are not all capitals themselves, so that capitals mean an acronym."""
    return any(letter.islower() for letter in around(text, start, end, 25))


def around(text: str, start: int, end: int, reach: int) -> str:
    """The characters so far before and behind."""
    return text[max(0, start - reach) : start] + text[end : end + reach]


def beside_name(text: str, start: int, end: int) -> bool:
    """Whether a first name stands right before, or a capitalised word after: "Michael Jordan", "Jordan Peterson"."""
    before = re.search(r"([\w'’-]+)[ \u00a0]$", text[max(0, start - 20) : start])
    if before and before.group(1)[0].isupper() and is_first_name(before.group(1)):
        return True
    after = re.match(rf"[ \u00a0]({CAP})", text[end : end + 25])
    return bool(after and text[start:end].lower() in FIRST_NAME_PLACES and after.group(1) not in ORGANISATION_WORDS)


def may_be_person(words: Sequence[str]) -> bool:
    if any(
        word in ORGANISATION_WORDS or word in GROUP_WORDS or word in BUILDINGS or word in AREA_NOUNS for word in words
    ):
        return False
    if any(word in NOT_NAMES for word in words) or " ".join(words) in known():
        return False
    if places.is_adjective(words[0]) or places.is_country(" ".join(words)) or places.is_area(" ".join(words)):
        return False
    return not is_acronym(words[0]) or (len(words) > 1 and not words[0].isupper())


def not_owning(words: str) -> str:
    """The words without the apostrophe, and its "s", that make them an owner's."""
    if words.endswith(("'", "’")):
        return words[:-1]
    return words[:-2] if words.endswith(("'s", "’s")) else words


def is_opener(text: str, start: int, word: str) -> bool:
    """Whether a word with a capital begins a sentence or is small by nature, so that no name begins with it here."""
    within = word in _OPENS_A_NAME and text[max(0, start - 2) : start].strip(" ").isalpha()
    return word in NOT_NAMES and not within


_HIS = re.compile(r"(?<=[a-z]s)['’] (?=[A-Z])")


def without_titles(text: str, start: int, end: int) -> Span:
    """The stretch without titles at its front ("Secretary of State"), a possessive and whose it is ("President Abbas' |
    Karvat party"); empty where nothing is left."""
    end = start + len(LETTERS.sub("", not_owning(_HIS.split(text[start:end])[0])))
    places_of = [start + word.start() for word in re.finditer(r"\S+", text[start:end])]
    name = split_title(text[start:end])[1].split()
    while name and name[0].lower().rstrip(".") in TITLE_WORDS:
        name.pop(0)
    # "Varna County Police Commander Omar Noor"
    offices = [at for at, word in enumerate(name[:-1]) if at and word.lower() in OFFICES]
    name = name[offices[-1] + 1 :] if offices else name
    return (places_of[len(places_of) - len(name)], end) if name else (end, end)
