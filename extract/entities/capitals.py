"""Names written IN CAPITALS as other documents write them: people's surnames in court papers, whole texts of capitals.

The language model takes "SALAS" in an indictment for an abbreviation, so it reads "Salas"; places stay the same.
"""

from __future__ import annotations

import re

from extract.entities.known import ORGANISATION_WORDS, known
from extract.entities.shapes import PLACE_LABELS, is_first_name
from extract.entities.wordlist import opening

# "VICTOR SALAS", "Victor J. SALAS", "VICTOR AL-SALAS": what stands in capitals behind a word that may be a first name.
_FULL_NAME = opening("A-ZÀ-Þ", r"([A-ZÀ-Þ][A-Za-zÀ-ÿ'’-]+)((?: [A-Z]\.| [A-ZÀ-Þ][A-ZÀ-Þ'’-]{2,}){1,3})(?![\w-])")
_RUNNING_TEXT = re.compile(r"\b[a-z]{3,}\b")
_BESIDE = 60  # characters on either side in which words in small letters show that capitals are no heading's
_NUMERAL = re.compile(r"[IVX]+")
_SHORTEST = 4  # letters of a surname: below, it may be an abbreviation


def people_in_usual_case(text: str) -> str:
    """The text, as long as before, with the capitals of people's names made small where small letters stand around."""
    surnames: set[str] = set()
    for found in _FULL_NAME.finditer(text):
        first, last = found[1], found[2].split()[-1]
        amid = _RUNNING_TEXT.search(text, max(0, found.start() - _BESIDE), found.start())
        amid = amid or _RUNNING_TEXT.search(text, found.end(2), found.end(2) + _BESIDE)
        person = len(last) >= _SHORTEST and last.isupper() and is_first_name(first.title())
        body = last in known() or last.title() in ORGANISATION_WORDS or _NUMERAL.fullmatch(last)  # "Louis XVIII"
        if amid and person and not body:
            surnames.update(word for word in found[2].split() if len(word) >= _SHORTEST)
            if first.isupper():
                surnames.add(first)
    if not surnames:
        return text
    written = re.compile(rf"(?<![\w-])(?:{'|'.join(map(re.escape, sorted(surnames)))})(?![\w-])")
    return written.sub(lambda found: first_large(found[0]), text)


def name_in_usual_case(label: str, name: str) -> str:
    """People and places of a text all in capitals, or without any, as other documents write them ("Basra")."""
    capitals = name.isupper() and max(map(len, name.split())) > (2 if label == "PERSON" else 4)
    if (label != "PERSON" and label not in PLACE_LABELS) or not (capitals or name.islower()):
        return name
    small = ("of", "the", "and", "de", "bin", "ibn")
    words = [
        word.lower() if at and word.lower() in small else first_large(word) for at, word in enumerate(name.split())
    ]
    return " ".join(words)


def first_large(word: str) -> str:
    """ "AL-KHAFAJI" → "al-Khafaji", "O'NEILL" → "O'Neill"."""
    parts = re.split(r"([-'’])", word.lower())
    article = len(parts) > 1 and parts[0] in ("al", "el", "ul")
    return "".join(part if article and at == 0 else part[:1].upper() + part[1:] for at, part in enumerate(parts))
