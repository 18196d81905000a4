"""Whether two names can be one: of people, of organisations, of places; by their words alone, without a document."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from rapidfuzz.distance import Levenshtein

from extract.entities.places import country_of, key
from extract.entities.titles import ROLES, TITLES
from extract.entities.wordlist import word_set

_POSSESSIVE = re.compile(r"(?:['’`´]s?|['’]S)$")
_EDGES = " \t\n\r\"'“”‘’«»()[]{}<>*_,;:–—-…"
_CLOSING = ".!?"
_ROMAN = re.compile(r"(?:[IVX]{1,5}|Jr\.?|Sr\.?)$")
_PARTICLES = word_set("""
al el ul as ash ad ar az an at bin ibn bint ben abu umm abd abdul abdel van von der den de del della da di du la le
dos
""")
# The same, as they are written here and not otherwise ("Lo Tarn", but "Do Van Tarn").
_WRITTEN_PARTICLES = word_set("""
binti binte las los lo Lo das do des ter ten te zu zum zur 't wa arap ag walet mint Ould ould Aït Ait Ó Ní Nic Mac
dei degli delle
""")
# Family names behind which "Van" is a name of its own: "Nguyen Van Tarn" is called Tarn.
_VIETNAMESE = word_set("""
bui cao dang dinh do doan duong ha ho hoang huynh lam le luong ly mai ngo nguyen phan pham phung ta tran trinh truong vo
vu
""")
# A place called after a saint, whose "'s" belongs to its name: "St Karvat's".
SAINTS = re.compile(r"St\.? [A-Z][\w-]+['’]s")
_LONGEST_TITLE = 3
# What a minister, secretary or chief is of, where it stands before the office ("Security Minister X").
PORTFOLIOS = word_set("""
security foreign defence defense interior finance justice health oil energy culture education labour labor trade
transport agriculture environment information communications tourism sports water electricity planning industry housing
immigration treasury intelligence police army navy military fire national federal state city county district regional
provincial public affairs works development commerce science technology resources emergency management deputy assistant
acting junior senior special rights human social relief aid council party
""")

# Transliteration leaves these open; after the first two rules only consonants and the rough place of vowels remain.
_SOUNDS = (
    (re.compile(r"[^a-z]"), ""),
    (re.compile(r"sch|tch|tsch|sh|ch"), "s"),
    (re.compile(r"kh|gh|q|ck|k|g|c"), "k"),
    (re.compile(r"dh"), "d"),
    (re.compile(r"th"), "t"),
    (re.compile(r"zh|dj|j"), "j"),
    (re.compile(r"ph"), "f"),
    (re.compile(r"w|v"), "v"),
    (re.compile(r"x"), "ks"),
    (re.compile(r"(?<=.)h"), ""),
    (re.compile(r"[aeiouy]+"), "a"),
    (re.compile(r"(.)\1+"), r"\1"),
)

# First names that Slavic and Arabic writing, or two languages, spell too differently for those rules; a name a line.
_SPELLINGS = """
alexander aleksandr aleksander aleksandar oleksandr alyaksandr aliaksandr alexandr
alexei alexey aleksei aleksey alexej oleksiy oleksii aliaksei
andrei andrey andriy andrii andrej
daniil danylo danila
dmitry dmitri dmitriy dmytro dzmitry dmitrii
elena olena yelena
gennady hennadiy gennadi gennadiy hennadii
grigory hryhoriy grigori grigoriy hryhorii
igor ihor
ilya illia illya ilia
jamal gamal
julia yulia iuliia yuliia yuliya
kateryna ekaterina yekaterina katerina
kirill kyrylo kiril
konstantin kostiantyn kostyantyn
mahdi mehdi
mikhail mykhailo mykhaylo mihail mikhailo
natalia nataliya natalya nataliia
nikolai nikolay nikolaj mykola mikalai
oleg oleh
pavel pavlo
sergei sergey sergej serhiy serhii siarhei sergii sergiy
svetlana svitlana sviatlana
usman osman ousmane othman uthman
vasily vasyl vasili vasiliy
vladimir volodymyr uladzimir wladimir
vyacheslav viacheslav vjaceslav
yevgeny evgeny yevgeni evgeni yevhen yevhenii evgenii
youssef yusuf yousef youcef yusef youssouf
yuri yury yuriy yurii iurii
"""
_ONE_NAME = {word: line.split()[0] for line in _SPELLINGS.strip().split("\n") for word in line.split()}


def clean(text: str) -> str:
    """A name without quotes, brackets, possessive, full stop of a sentence and line breaks."""
    name = " ".join(text.replace("[", " ").replace("]", " ").split()).strip(_EDGES)
    name = name if SAINTS.fullmatch(name) else _POSSESSIVE.sub("", name).strip(_EDGES)
    if name.endswith(".") and not re.search(r"(?:\b[A-Za-z]|\b(?:Inc|Ltd|Corp|Co|Jr|Sr|St))\.$", name):
        name = name.rstrip(_CLOSING)
    return name


def split_title(name: str) -> tuple[tuple[str, ...], str]:
    """The titles and offices before a person's name, in lower case, and the name: ("supreme leader",), "Ali Khamenei".

    A country, adjective or body before the title goes with it ("Iraqi MP X", "PMF chief X"). A name that is nothing but
    a title stays whole.
    """
    words, titles, at = name.split(), [], 0
    while at < len(words) - 1:
        for size in range(min(_LONGEST_TITLE, len(words) - 1 - at), 0, -1):
            phrase = " ".join(words[at : at + size]).lower().replace(".", "")
            if phrase in TITLES or phrase in ROLES:
                titles.append(phrase)
                at += size
                break
        else:
            ahead = [w.lower().replace(".", "") for w in words[at + 1 : at + 4]]
            leads = any(w in TITLES or w in ROLES for w in ahead[: len(words) - at - 2])
            if (
                titles
                or not leads
                or (words[at].lower() not in ("the", "former", "ex", "late") and not _leader(words[at]))
            ):
                break
            at += 1
    return tuple(titles), " ".join(words[at:])


def _leader(word: str) -> bool:
    """Whether a word before an office belongs to it: a country, its adjective, or an acronym."""
    bare = _POSSESSIVE.sub("", word)
    return (
        country_of(bare) is not None
        or bare.lower() in PORTFOLIOS
        or (bare.isupper() and 2 <= len(bare) <= 6)
        or bare.endswith(("i", "ian"))
    )


@lru_cache(maxsize=65536)
def sound(word: str) -> str:
    """What is left of a word when spellings of one foreign name are made equal: "Suleimani" = "Soleimani"."""
    text = key(word)
    text = _ONE_NAME.get(text, text)
    for pattern, by in _SOUNDS:
        text = pattern.sub(by, text)
    return text


@lru_cache(maxsize=65536)
def alike(a: str, b: str) -> bool:
    """Whether two words can be one name's spellings (an initial is like every word it opens)."""
    x, y = key(a).replace(" ", ""), key(b).replace(" ", "")
    if x == y or (x in _ONE_NAME and _ONE_NAME[x] == _ONE_NAME.get(y)):
        return True
    if is_initial(a) or is_initial(b):
        return _first_letters(a, b) == _first_letters(b, a)
    if min(len(x), len(y)) < 4 or _first_vowel(x) != _first_vowel(y):
        return False
    return sound(a) == sound(b) and Levenshtein.distance(x, y) <= max(2, len(x) // 2)


def _first_letters(word: str, other: str) -> str:
    """Of "Jean-Marie" the first letters of both parts where the other word has two as well, else of the first."""
    parts = word.split("-")
    return "".join(key(part)[:1] for part in (parts if "-" in other else parts[:1]))


def _first_vowel(word: str) -> str:
    """The kind of the first vowel: it seldom changes in transliteration, so "Amir" is not "Omar"."""
    found = re.search(r"[aeiouy]", word)
    return {"a": "a", "e": "i", "i": "i", "y": "i", "o": "u", "u": "u"}[found.group()] if found else ""


@lru_cache(maxsize=65536)
def person_words(name: str) -> tuple[str, ...]:
    """The words of a person's name; particles and the Arabic article are joined to the word they belong to."""
    words: list[str] = []
    held = ""
    for word in re.sub(r"(?<=\b[A-Z]\.)(?=[A-Z]\.)", " ", name).replace("‐", "-").split():
        bare = word.strip(",;")
        middle = bare == "Van" and len(words) == 1 and key(words[0]) in _VIETNAMESE
        if (bare.lower() in _PARTICLES and not middle) or bare in _WRITTEN_PARTICLES:
            held += bare + " "
            continue
        words.append(held + bare)
        held = ""
    if held:
        words.append(held.strip())
    return tuple(words) or (name,)


def core(word: str) -> str:
    """A word of a name without its article or "son of": "al-Khafaji" → "Khafaji"."""
    return re.sub(r"(?i)^(?:(?:al|el|ul|as|ash|ad|ar|az|an|at)[- ]|(?:ag|ould|walet|mint) )(?=\w{3})", "", word)


def same_word(a: str, b: str) -> bool:
    """`alike`, whether or not one of them carries its article."""
    return alike(core(a), core(b))


def ends_with(long: Sequence[str], short: Sequence[str]) -> bool:
    """Whether a name of three words and more ends with one of two ("Tayyip Tarnoglu" of "Recep Tayyip Tarnoglu"); no
    "K. Tarn" of "A. K. Tarn"."""
    cut = bool(short) and is_initial(short[0])
    return 2 <= len(short) < len(long) and not cut and all(map(same_word, short, long[-len(short) :]))


def heard(word: str) -> str:
    """What is equal of words that `same_word` takes for one, initials apart: to look them up by."""
    return sound(core(word)).replace(" ", "")


def is_initial(word: str) -> bool:
    """Whether a word of a name is cut to its first letter, or to those of its parts ("H.", "J.-M.")."""
    return len(word.rstrip(".")) == 1 or bool(_DOUBLE_INITIAL.fullmatch(word))


_DOUBLE_INITIAL = re.compile(r"[^\W\d_]\.?-[^\W\d_]\.?")


def is_number(word: str) -> bool:
    """Whether a word of a name only says which of several it is ("Jr.", "IV")."""
    return bool(_ROMAN.fullmatch(word))


def same_person(a: Sequence[str], b: Sequence[str]) -> bool:
    """Whether two names of two words and more can be one person's.

    First names must agree (or one be the other's initial), last names too unless one name goes on where the other ends
    ("Qassem Musleh", "Qassem Musleh al-Khafaji"); middle words of the shorter must be among the longer's, in order.
    Numbers of rulers and differing middle initials tell people apart.
    """
    if len(a) > 1 and len(b) > 1 and key(" ".join(a)).replace(" ", "") == key(" ".join(b)).replace(" ", ""):
        return True  # "Li Tarn Hua", "Li Tarnhua"
    short, long = sorted((tuple(a), tuple(b)), key=len)
    numbers = [[word for word in name if _ROMAN.fullmatch(word)] for name in (short, long)]
    if numbers[0] != numbers[1] or (numbers[0] and len(short) != len(long)):
        return False
    if len(short) < 2 or not same_word(short[0], long[0]):
        return False
    at = 1
    for word in short[1:]:
        while at < len(long) and not (same_word(word, long[at]) and not (is_initial(word) and at == len(long) - 1)):
            at += 1
        if at == len(long):
            return False
        at += 1
    if is_initial(short[0]) != is_initial(long[0]) and not same_word(short[-1], long[-1]):
        return False
    initials = [[w for w in name[1:-1] if is_initial(w)] for name in (short, long)]
    return not (initials[0] and initials[1] and len(initials[0]) != len(initials[1]) and len(short) != len(long))


# --- organisations ----------------------------------------------------------------------------------------------

_STOP = word_set("the of for and in on to a an at by de la du des del der die und & - –")
_LEGAL = word_set("""
ltd limited inc incorporated corp corporation plc gmbh ag sa llc llp co company nv bv spa ab oyj as
oy srl sarl jsc pjsc ojsc pcl bhd pty pte asa aps kft zrt ltda
""")
_SAME = {
    "defence": "defense", "centre": "center", "organisation": "organization", "labour": "labor", "programme": "program",
    "mobilisation": "mobilization", "forces": "force", "units": "unit", "brigades": "brigade", "guards": "guard",
    "organisations": "organization", "u.s": "us", "america": "us", "american": "us", "committees": "committee",
    "first": "1", "second": "2", "third": "3", "fourth": "4", "fifth": "5", "sixth": "6", "seventh": "7", "eighth": "8",
}  # fmt: skip
_SHORT_FOR = {"United Kingdom": "UK", "United Nations": "UN", "United States": "US"}
_SPELLED_OUT = re.compile("|".join(_SHORT_FOR))
_ORDINAL = re.compile(r"(\d+)(?:st|nd|rd|th)$")


@lru_cache(maxsize=65536)
def words_of(name: str) -> tuple[str, ...]:
    """The telling words of an organisation's name in order: no small words, legal forms, spelling variants."""
    words = []
    name = _SPELLED_OUT.sub(lambda found: _SHORT_FOR[found[0]], name)
    for part in re.sub(r"(?<=[a-z])['’]s?(?=\s|$)", "", name).replace("/", " ").replace("–", " ").split():
        bare = part.strip("\"'“”‘’()[],;")
        country = country_of(bare) or country_of(bare.rstrip("."))
        if country:
            words.append("@" + country)
            continue
        plain = key(bare)
        for word in plain.split() if plain not in _STOP else ():
            ordinal = _ORDINAL.fullmatch(word)
            word = ordinal.group(1) if ordinal else _SAME.get(word, word)
            if word not in _STOP:
                words.append(word)
    while len(words) > 1 and words[-1] in _LEGAL:
        words.pop()
    if words[-2:-1] == ["police"] and words[-1] in ("force", "service"):
        words.pop()  # "the Metropolitan Police Service"
    return tuple(words)


def bag(name: str) -> frozenset[str]:
    """`words_of` without order: equal for "Ministry of Justice" and "Justice Ministry"."""
    return frozenset(words_of(name))


def is_company(name: str) -> bool:
    """Whether the name ends with a legal form."""
    return key(name.split()[-1].strip(",")) in _LEGAL - {"company", "co"}


def head(name: str) -> str:
    """The word that says what kind of body it is: the last, or the last before "of", "for" ("Bank of X" → bank)."""
    words = words_of(re.split(r" (?:of|for|in|on|against|and) ", name, maxsplit=1)[0])
    return words[-1] if words else ""


def is_acronym(word: str) -> bool:
    """Two to seven letters, nearly all capital ("IRGC", "U.N.", "KhAD"), possibly with digits at the end."""
    letters = word.replace(".", "").replace("-", "")
    if not 2 <= len(letters) <= 7 or not letters[0].isupper() or not letters.isalnum():
        return False
    capitals = sum(letter.isupper() for letter in letters)
    return capitals >= 2 and capitals >= len(letters.rstrip("0123456789s")) - 1


def initials(name: str) -> set[str]:
    """What acronyms of a name may read: with and without its small words and legal form, parts at hyphens apart or
    together."""
    words = re.findall(r"[^\W\d_]+|\d+", name.replace("’", "'").replace("'s", ""))
    parts = re.findall(r"[^\W\d_]+(?:-[^\W\d_]+)*|\d+", name.replace("’", "'").replace("'s", ""))
    found = initials(name.rpartition(" ")[0]) if " " in name and is_company(name) else set()  # "PGE" of "Polska … SA"
    land, _, body = name.partition(" ")
    if body.count(" ") > 1 and country_of(land):
        found |= initials(body)  # "FDA" of the "U.S. Food and Drug Administration"
    body, _, land = name.rpartition(" of ")
    if body.count(" ") > 1 and country_of(land.removeprefix("the ")):
        found |= initials(body)  # "KLF" of the "Karvat Liberation Front of Oman"
    for these in (words, parts):
        capitals = [w for w in these if w[0].isupper() or w[0].isdigit()]
        telling = [w for w in these if w.lower() not in _STOP]
        for chosen in (these, capitals, telling, [w for w in these if w == "of" or w in capitals]):
            found.add("".join(w[0] for w in chosen).upper())
    return {letters for letters in found if len(letters) > 1}


def acronym_fits(acronym: str, name: str) -> bool:
    """Whether these letters are the initials of that name."""
    letters = re.sub(r"[^A-Za-z0-9]", "", acronym).upper()
    return letters in initials(name) or (letters.endswith("S") and letters[:-1] in initials(name) and len(letters) > 3)


def part_of(short: Sequence[str], long: Sequence[str]) -> bool:
    """Whether the words of one organisation's name stand in a row at the start or end of the other's."""
    size = len(short)
    if len(long) - 1 > size and long[-1].startswith("@"):
        long = long[:-1]  # whose body it is: "the Liberation Front of Oman"
    return size < len(long) and (tuple(long[:size]) == tuple(short) or tuple(long[-size:]) == tuple(short))
