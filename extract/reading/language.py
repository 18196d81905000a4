"""Which language a text is in: by its letters where they tell, else by the small words no text can do without.

1. `language(text)`: letters of another script decide at once; Latin letters leave it to the commonest small words.
2. `foreign(text, passages)`: the passages that are beyond doubt in another language than English, with its code.
3. A text is only called foreign on evidence for another language, never for want of English: lists of names, tables,
   headlines and codes are nobody's prose.

To add a language: a line in `_TABLE` or `_SCRIPTS`, and its name in `NAMES`.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence

from extract.records import Passage


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


NAMES = {
    "am": "Amharic", "ar": "Arabic", "az": "Azerbaijani", "be": "Belarusian", "bg": "Bulgarian", "bn": "Bengali",
    "ca": "Catalan", "cs": "Czech", "da": "Danish", "de": "German", "el": "Greek", "es": "Spanish", "fa": "Persian",
    "fi": "Finnish", "fr": "French", "he": "Hebrew", "hi": "Hindi", "hr": "Croatian or Serbian", "hu": "Hungarian",
    "hy": "Armenian", "id": "Indonesian or Malay", "it": "Italian", "ja": "Japanese", "ka": "Georgian", "ko": "Korean",
    "ku": "Kurdish", "nl": "Dutch", "no": "Norwegian", "pl": "Polish", "pt": "Portuguese", "ro": "Romanian",
    "ru": "Russian", "so": "Somali", "sq": "Albanian", "sv": "Swedish", "sw": "Swahili", "th": "Thai", "tl": "Tagalog",
    "tr": "Turkish", "uk": "Ukrainian", "ur": "Urdu", "vi": "Vietnamese", "zh": "Chinese",
}  # fmt: skip

# Letters that belong to one script, and the language it is taken for until its own letters say otherwise.
_SCRIPTS = (
    ("ar", "\u0600-\u06ff\u0750-\u077f\ufb50-\ufdff\ufe70-\ufeff"), ("ru", "\u0400-\u052f"), ("el", "\u0370-\u03ff"),
    ("he", "\u0590-\u05ff"), ("hy", "\u0530-\u058f"), ("ka", "\u10a0-\u10ff\u1c90-\u1cbf"), ("hi", "\u0900-\u097f"),
    ("bn", "\u0980-\u09ff"), ("th", "\u0e00-\u0e7f"), ("am", "\u1200-\u137f"), ("ja", "\u3040-\u30ff"),
    ("ko", "\uac00-\ud7af\u1100-\u11ff"), ("zh", "\u4e00-\u9fff\u3400-\u4dbf"),
)  # fmt: skip
_OF_SCRIPT = [(code, re.compile(f"[{letters}]")) for code, letters in _SCRIPTS]
# Letters that only some languages of a script have; the first whose letters are not rare is taken.
_OWN_LETTERS = (
    ("ar", "ur", "ٹڈڑےں"),
    ("ar", "ku", "ڕڵۆێە"),
    ("ar", "fa", "پچژگکی"),
    ("ru", "uk", "іїєґ"),
    ("ru", "be", "ўі"),
    ("ru", "hr", "ђћџљњј"),
)
_NOT_RARE = 0.01  # of a text's letters in that script
_DENSE = ("zh", "ja", "ko")  # one letter says as much as several of ours
_OWN_SCRIPT = 0.5  # share of letters in another script that makes a text foreign: names in brackets stay well below

_ENGLISH = _words("""
a i me the of and to in is that was for with as his her on at by from it an be this are which were has have had
not she they but or who will would said been their its after more about than over out when there also into could
other we you he my our your if all no so up can do did does what how why where under between before against
since while during today yesterday new may only being because two three first last year years day says told
""")
# A line per language: small words of more than one letter that are no English words.
_TABLE = """
fr: le la les des du une et est dans par pour sur avec qui que ne pas au aux ce cette ces il elle ils ont été
    sont était plus mais ou où son sa ses leur leurs nous vous selon après avant entre depuis lors deux d'un
    d'une avait sous aussi comme
es: el la los las del de una en que por para con se su sus fue es al lo como más pero sin sobre este esta entre
    hasta desde cuando según después también había han ha dos tras ya porque donde muy ser
de: der das und ist den dem des ein eine einen einem einer nicht mit von zu zum zur auf für im sich auch nach
    bei aus wurde wurden hat haben sind wird werden durch über unter vor dass sie er es noch nur oder aber wie
    gegen seit zwei
it: il lo gli della dei delle di del nel nella che un una per con non sono si da dal dalla al alla ha hanno più
    anche come ma questo questa dopo stato stata fra secondo suo sua
pt: os da das dos na nos nas que em um uma para com não por foi ao pelo pela mais mas como seu sua são ser
    também já entre após até segundo
nl: het een van en de niet met voor op aan dat zijn door bij ook naar uit werd werden wordt heeft hebben deze
    dit maar om tot nog tegen volgens
tr: ve bir bu için ile da olarak olan daha çok sonra gibi kadar değil ise ancak tarafından göre en ne oldu etti
    dedi edildi vardı yılında günü
az: və bir bu üçün ilə də olan daha çox sonra kimi qədər deyil isə ancaq tərəfindən görə ki olub edib edildi
pl: na się nie jest że od po przez dla jako oraz był była było zostały został ale jak przed który która które
    roku
cs: na se je že od po pro jako byl byla bylo nebo ale podle před který která které roku již také
ro: și în de la cu pe din un este care nu fost au pentru prin după mai sau dar între către sunt lui
sv: och att det en ett som på är av för med till den inte har om från vid efter var blev även
da: og det en et som på er af med til den ikke har om fra ved efter var blev også
no: og det en et som på er av med til den ikke har om fra ved etter var ble også
fi: ja oli että se ei joka mukaan myös hän ovat kun mutta kuin jälkeen vuonna sekä
hu: az és hogy nem egy volt meg csak de szerint ez után már még mint vagy kell
hr: je na se da su za od ne koji koja koje što bio bila nakon ali kao iz prema godine
sq: dhe në të për nga që është një nuk ka kanë ishte pas por si
ca: el la els les de que en per amb és una del dels va van seva seu més però com segons també després
id: dan yang di untuk dengan pada dari ini itu dalam tidak akan telah oleh ke sebagai juga para atau karena
    adalah kata mengatakan
sw: na ya wa kwa ni katika la za cha kuwa hiyo hii kwamba pia baada alisema watu
tl: ang ng mga sa na ay ni si para hindi ito kay nang kanyang
so: iyo oo ka ku waa uu ay ah soo la kale waxaa ayaa
ku: li di bi ji ku de ev jî bo ne hat kir
vi: và của là có trong được cho không với người đã một các những này khi từ
"""
_SMALL_WORDS = {
    code: _words(words)
    for code, words in (line.split(": ") for line in _TABLE.replace("\n    ", " ").strip().split("\n"))
}
_KNOWN = frozenset[str]().union(*_SMALL_WORDS.values())
# Small words that names are joined with: in capitals nothing shows whether they are part of one.
_JOINING = _words("""
de la le les du des el los las del da das do dos di della von van der den het al und et
""")
_LEAST_HITS = 3
_LEAST_KINDS = 2
_LEAST_SHARE = 0.12  # of a text's words; prose of these languages has two to four times as many
_STRONGER = 1.5  # times as many as English small words, some of which look like words of their own
_LEAST_LETTERS = 20
_PLAIN = 400  # characters: ASCII with "the" that often is English, and needs no closer look
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_ELISION = re.compile(r"^(?:[cdjlmnst]|qu)['’](?=.{2})")
_ENGLISH_SHARE = 0.15
"""A report with that much English is an English one with passages in other languages."""


def language(text: str) -> str:
    """The ISO 639-1 code of a text's language; "en" where nothing speaks for another one."""
    if text.isascii() and text.count(" the ") > len(text) / _PLAIN:
        return "en"
    letters = sum(map(str.isalpha, text))
    if not letters:
        return "en"
    counts = {code: len(letter.findall(text)) for code, letter in _OF_SCRIPT}
    foreign = sum(counts.values()) + 2 * sum(counts[code] for code in _DENSE)
    letters += 2 * sum(counts[code] for code in _DENSE)
    if foreign >= _OWN_SCRIPT * letters and letters >= _LEAST_LETTERS:
        return _of_script(text, counts)
    return _by_small_words(text)


def _of_script(text: str, counts: dict[str, int]) -> str:
    best = max(counts, key=lambda code: counts[code])
    if best == "zh" and counts["ja"] > 0.1 * counts["zh"]:
        best = "ja"
    for script, code, letters in _OWN_LETTERS:
        if script == best and sum(map(text.lower().count, letters)) > _NOT_RARE * counts[best]:
            return code
    return best


def _by_small_words(text: str) -> str:
    words = [_ELISION.sub("", found.group()) for found in _WORD.finditer(text)]
    mixed = sum(word.isupper() for word in words) < 0.6 * len(words)
    lower = [word.lower().replace("İ".lower(), "i") for word in words]
    hits: Counter[str] = Counter()
    kinds: dict[str, set[str]] = {code: set() for code in _SMALL_WORDS}
    english = 0
    for number, word in enumerate(lower):
        english += word in _ENGLISH
        if word not in _KNOWN or (_inside_name(words, lower, number) if mixed else word in _JOINING):
            continue
        for code, small in _SMALL_WORDS.items():
            if word in small:
                hits[code] += 1
                kinds[code].add(word)
    if not hits:
        return "en"
    best = max(sorted(hits), key=lambda code: (hits[code], len(kinds[code])))
    enough = hits[best] >= _LEAST_HITS and len(kinds[best]) >= _LEAST_KINDS
    clear = hits[best] >= _LEAST_SHARE * len(words) and hits[best] > _STRONGER * english
    return best if enough and clear else "en"


def _inside_name(words: Sequence[str], lower: Sequence[str], number: int) -> bool:
    """Whether a small word only joins capitals: "Banco de la Nación", "van der Berg"."""
    after = next((n for n in range(number + 1, min(number + 4, len(words))) if lower[n] not in _KNOWN), None)
    before = next((n for n in range(number - 1, max(number - 4, -1), -1) if lower[n] not in _KNOWN), None)
    return all(n is None or words[n][:1].isupper() for n in (before, after))


def foreign(text: str, passages: Sequence[Passage]) -> dict[int, str]:
    """The passages (by index) in another language than English, with its code.

    A passage too short to tell is of its report's language; nothing is foreign in a report nothing speaks against.
    """
    spoken = [number for number, passage in enumerate(passages) if passage.section != "furniture"]
    found = {number: language(text[passages[number].start : passages[number].end]) for number in spoken}
    if all(code == "en" for code in found.values()) and any(" the " in text[p.start : p.end] for p in passages):
        return {}
    whole = "\n".join(text[passages[number].start : passages[number].end] for number in spoken)
    main = language(whole)
    if main != "en":
        english = sum(passages[n].end - passages[n].start for n in spoken if _is_english(text, passages[n]))
        if english < _ENGLISH_SHARE * len(whole):
            return {n: found[n] if found[n] != "en" else main for n in spoken if not _is_english(text, passages[n])}
    return {number: code for number, code in found.items() if code != "en"}


def main(text: str, passages: Sequence[Passage], abroad: Mapping[int, str]) -> str:
    """A report's language, `abroad` being its foreign passages: English unless hardly any of it is."""
    spoken = sum(len(text[p.start : p.end].strip()) for p in passages if p.section != "furniture")
    by_code: Counter[str] = Counter()
    for number, code in abroad.items():
        by_code[code] += len(text[passages[number].start : passages[number].end].strip())
    if not by_code or by_code.total() < (1 - _ENGLISH_SHARE) * spoken:
        return "en"
    return by_code.most_common(1)[0][0]


def _is_english(text: str, passage: Passage) -> bool:
    """Whether something speaks for English: a fifth of prose are small words."""
    words = [found.group().lower() for found in _WORD.finditer(text, passage.start, passage.end)]
    own = sum(word in _ENGLISH for word in words)
    return own >= 2 and own >= 0.1 * len(words)


def named(codes: Sequence[str]) -> str:
    """Languages in words, the most frequent first: "French", "Arabic and Turkish"."""
    names = [NAMES.get(code, code) for code, _ in Counter(codes).most_common()]
    return " and ".join(filter(None, [", ".join(names[:-1]), names[-1]])) if names else ""
