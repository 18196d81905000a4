"""Bodies, firms and streets whose names are not English, by the word that says what they are.

1. Bodies by what they open with: "Fundacja Tarn", "Movimiento de los Karvat", "Association tarnaise des droits".
2. Firms by their legal form before the name, and by the family behind it: "PT Tarn Karvat", "Karvat et Fils".
3. Streets: "Calle 14", "Rue Karvat", "Tarn Prospekt", "Karvatstraat".
4. People by the form that names take in one language alone: "Le Quang Tarn", "I Made Karvat", "Park Tarn-soo".

To read another language's names, add its words to the tables.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from extract.entities import places
from extract.entities.shapes import CAP, NOT_NAMES, TIME_WORDS, TOWN, Span, may_be_person, name_at
from extract.entities.wordlist import opening, word_set
from extract.records import Mention

# What bodies' names begin with in other languages, and in none of them people's or places'.
_OPENERS = word_set("""
Asociación Associação Associació Associazione Vereniging Verein Verband Verbond Bund Förbundet Stowarzyszenie Zveza
Fundación Fundação Fundació Fondazione Fondation Fundacja Stichting Stiftung Stiftelsen Nadace Alapítvány Yayasan Vakfı
Movimiento Movimento Mouvement Moviment Gerakan Ruch Hnutí Pokret Dvizhenie Rassemblement Congrès Congreso Congresso
Partido Partito Parti Partidul Partij Partei Partia Strana Stranka Partai Lega Ligue Liga Frente Fronte Coligação
Confederación Confederação Confédération Confederazione Confederació Federación Federação Fédération Federazione
Sindicato Sindicat Syndicat Gewerkschaft Comité Comisión Comissão Commissione Komite Komitet Comitato Comitê Comunidad
Coordinadora Colectivo Coletivo Collectif Corporación Cooperativa Consejo Conselho Conseil Consiglio Consorcio Cámara
Corte Cour Tribunale Gericht Fiscalía Procuraduría Defensoría Ministerio Ministério Ministère Ministero Ministerium
Sociedad Sociedade Société Società Gesellschaft Compañía Companhia Compagnie Compagnia Empresa Groupe Grupo Gruppo
Gruppe Banco Banque Banca Instituto Istituto Universidad Universidade Université Università Universität Ejército
Exército Armée Esercito Fuerzas Forças Brigada Brigate Katibat Katiba Kataib Liwa Harakat Hizb Laskar Tentara Bloque
Comando Guardia Policía Polícia Médecins Avocats Journalistes Reporteros Periodistas Mujeres Mulheres Madres
Persatuan Pertubuhan Majelis Sendika
Agência Agencia Agenzia Agentura Agencija Rádio Jornal Diário Diario Periódico Giornale Gazeta Gazzetta Televisión
Televisão Télévision Televizija Telewizja
""")
# The same words in English too: a body in another language only where small words of that language follow.
_SHARED = word_set("""
Alliance Association Centre Centro Commission Convention Direction Front Institut Mission Organisation Union
""")
# Small words of other languages between a name's words, none of which is English too.
_SMALL = (
    r"(?:de las?|de los|del|della|delle|degli|dei|des|der|du|dos|das|do|da|de|di|para las?|para los|para|pour les?"
    r"|pour la|pour|per la|per il|contro le|contre|contra|für|voor|van|von|och|och|und|et|sans|senza|sin|u)"
)
_JOIN = rf"(?:{_SMALL} |{_SMALL} [ld]['’]|[ld]['’])"
_WORD = r"[^\W\d_][\w'’-]*"
_REST = rf"(?: (?:{_JOIN}{_WORD}|(?:[ye] )?{CAP}))"
_BODY = re.compile(
    rf"(?<![\w-])(?P<name>(?:(?:{'|'.join(sorted(_OPENERS))})(?: {_WORD}(?= {_JOIN}))?{_REST}{{1,6}}"
    rf"|(?:{'|'.join(sorted(_SHARED))})(?: {_WORD}(?= {_JOIN})| {CAP})?(?: {_JOIN}{_WORD}){_REST}{{0,5}}))"
)
# A class alone at the beginning is searched for far faster than a choice.
_CAPITALS = "".join(sorted({word[0] for word in _OPENERS | _SHARED}))
_OPENS_BODY = opening(_CAPITALS, rf"(?:{'|'.join(sorted(_OPENERS | _SHARED))}) ")
_FORM_AHEAD = re.compile(rf"(?<![\w-])(?P<name>(?:OOO|OAO|ZAO|PAO|TOV|TOO|PT)[ \u00a0][“\"«]?{CAP}(?: {CAP}){{0,3}})")
_KIN = (
    r"(?:&|and|und|et|y|e|i|en|och|og|ve) (?:Sons?|Brothers|Bros|Daughters|Söhne|Fils|Frères|Hijos|Hermanos|Filhos"
    r"|Irmãos|Figli|Fratelli|Synowie|Zonen|Zoon|Söner|Sønner|Oğulları|Co|Cie|Partners|Associates)\b\.?"
)
_FAMILY = re.compile(
    rf"(?<![\w-])(?P<name>{CAP}(?:,? {CAP}){{0,2}},? {_KIN}(?: (?!On |In |At |The |He |She ){CAP}){{0,2}}"
    r"(?: (?:S\.A\.(?:S\.)?|\(Pty\) Ltd|Pvt\.? Ltd|S\.L\.|Sp\. z o\.o\.|a\.s\.))?)"
)
_FAMILY_SIGN = re.compile(rf" {_KIN}")
_MESSRS = re.compile(rf"\bMessrs (?P<name>(?:{CAP}, )*{CAP} (?:&|and) {CAP})")
_STREET_WORDS = (
    r"(?:Rue|Avenue|Boulevard|Allée|Impasse|Quai|Calle|Carrera|Avenida|Paseo|Rambla|Rua|Travessa|Praça|Via|Viale|Corso"
    r"|Piazza|Piazzale|Vicolo|Jalan|Jl|Lorong|Ulica|Ulitsa|Vulytsia|Soi|Thanon|Shari|Khiaban)"
)
_STREET = re.compile(
    rf"\b[Oo]n (?P<name>{_STREET_WORDS}\.? (?:\d{{1,3}}\b|(?:{_JOIN})?{CAP}(?: (?:{_JOIN})?{CAP}){{0,3}})"
    rf"|{CAP}(?: {CAP}){{0,2}} (?:Prospekt|Prospect|Way|Lane|Drive|Parade|Crescent|Caddesi|Sokak|Sokağı|Marg|Chowk|Utca"
    r"|Út)\b"
    r"|[A-ZÀ-Þ][\w-]{2,}(?:stra(?:ße|sse|at)|gracht|gat(?:an|a)|gasse|allee|laan|plein|platz|vej|utca|-daero|-dori|-gil)"
    r"\b)"
)
# The family names that nine of ten Vietnamese bear.
_VIETNAMESE = (
    r"(?:Nguyen|Nguyễn|Tran|Trần|Le|Lê|Pham|Phạm|Hoang|Hoàng|Huynh|Huỳnh|Phan|Vu|Vũ|Vo|Võ|Dang|Đặng|Bui|Bùi|Do|Đỗ"
    r"|Ngo|Ngô|Duong|Dương|Dinh|Đinh|Truong|Trương|Trinh|Trịnh|Luong|Lương)"
)
_SYLLABLE = r"[A-ZĐ][a-zà-ỹ]{1,6}"
_BY_FORM = re.compile(
    rf"(?<![\w-])(?P<name>{_VIETNAMESE}(?: {_SYLLABLE}){{2,3}}(?![\w-])"
    rf"|(?:I|Ni) (?:Made|Wayan|Nyoman|Ketut|Gede|Gusti|Putu|Komang|Kadek)(?: {CAP}){{1,2}})"
)
# What Koreans and, in older spelling, Chinese are called, and how two syllables of a given name are tied.
_EAST_ASIAN = (
    r"(?:Ahn|An|Bae|Baek|Ban|Cha|Chae|Chan|Chang|Chen|Cheng|Cheon|Cheung|Chiang|Chiu|Cho|Choe|Choi|Chong|Chou|Chow|Chu"
    r"|Chun|Chung|Gil|Ha|Han|Ho|Hong|Hsiao|Hsieh|Hsu|Hu|Huang|Hur|Hwang|Hyon|Hyun|Im|Jang|Jeon|Jeong|Ji|Jin|Jo|Jong|Joo"
    r"|Ju|Jun|Jung|Kang|Kao|Kim|Ko|Koh|Koo|Ku|Kuo|Kwak|Kwok|Kwon|Lai|Lam|Lau|Lee|Leung|Li|Liao|Lien|Lim|Lin|Liu|Lo|Lu"
    r"|Ma|Min|Moon|Mun|Na|Nam|No|Noh|O|Oh|Ok|Pae|Paek|Pak|Pan|Park|Peng|Pyo|Ri|Rim|Roh|Ryu|Seo|Shen|Shih|Shim|Shin|Sim"
    r"|Sin|Sohn|Son|Song|Soong|Su|Suh|Sun|Sung|Tam|Tang|Tsai|Tsang|Tseng|Tung|Um|Wang|Wei|Wen|Won|Wong|Woo|Wu|Yang|Yeh"
    r"|Yen|Yeo|Yi|Yim|Yip|Yoo|Yoon|You|Yu|Yun|Yung)"
)
_TIED = re.compile(rf"(?<![\w-])(?P<name>{_EAST_ASIAN} (?!Kong)[A-Z][a-z]{{0,5}}-[a-z]{{1,5}})(?![\w-])")
_TIED_SIGN = re.compile(r" [A-Z][a-z]{0,5}-[a-z]{1,5}(?![\w-])")
# What English ties to a name: "a Kim-led cabinet".
_NO_SYLLABLE = re.compile(
    r"-(?:aged|area|armed|based|born|built|era|held|led|like|made|only|owned|run|style|to|type|wide)$"
)


def is_tied(name: str) -> bool:
    """Whether this is a whole name of such a form: "Park Tarn-soo"."""
    return bool(_TIED.fullmatch(name)) and not _NO_SYLLABLE.search(name)


def bodies(text: str, spans: Sequence[Span]) -> Iterator[Mention]:
    """Bodies and firms in their own languages."""
    for begin, stop in spans:
        patterns = [_FORM_AHEAD]
        patterns += [_BODY] if _OPENS_BODY.search(text, begin, stop) else []
        patterns += [_FAMILY] if _FAMILY_SIGN.search(text, begin, stop) else []
        patterns += [_MESSRS] if text.find("Messrs ", begin, stop) >= 0 else []
        for pattern in patterns:
            for found in pattern.finditer(text, begin, stop):
                start, end = found.span("name")
                for word in found["name"].split(" "):  # "In May | Karvat & Sons"
                    if word not in NOT_NAMES and word not in TIME_WORDS:
                        break
                    start += len(word) + 1
                yield name_at(text, start, end, "ORG")


def streets(text: str, spans: Sequence[Span]) -> Iterator[Mention]:
    """Streets that something is on."""
    for begin, stop in spans:
        for found in _STREET.finditer(text, begin, stop):
            yield name_at(text, *found.span("name"), "FAC")


def people(text: str, spans: Sequence[Span]) -> Iterator[Mention]:
    """People by the form of their names."""
    for begin, stop in spans:
        for found in _BY_FORM.finditer(text, begin, stop):
            if may_be_person(found["name"].split()) and not places.is_known(found["name"], TOWN):
                yield name_at(text, *found.span("name"), "PERSON")
        for found in _TIED.finditer(text, begin, stop) if _TIED_SIGN.search(text, begin, stop) else ():
            if not _NO_SYLLABLE.search(found["name"]):
                yield name_at(text, *found.span("name"), "PERSON")
