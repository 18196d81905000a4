"""A text is called foreign where it is, in ten languages; no English text ever is."""

from __future__ import annotations

import pytest

from extract.reading.language import foreign, language, named
from extract.reading.passages import split

FOREIGN = {
    "fr": "Le préfet a annoncé mardi que la route du nord sera fermée pendant trois semaines, selon un communiqué.",
    "es": "El alcalde dijo que los vecinos de la zona no fueron avisados antes de que se cerrara el puente.",
    "de": "Der Minister wurde am Dienstag von den Abgeordneten befragt und hat die Vorwürfe nicht bestritten.",
    "it": "Il sindaco ha detto che la strada è stata chiusa dopo che il ponte non era più sicuro.",
    "pt": "O prefeito disse que os moradores não foram avisados e que a ponte já estava fechada.",
    "nl": "De burgemeester zei dat het besluit niet door de raad werd genomen, maar door een ambtenaar.",
    "pl": "Burmistrz powiedział, że most został zamknięty przez policję i że nie jest bezpieczny dla ludzi.",
    "ru": "Мэр города сообщил, что мост закрыт после взрыва, произошедшего в ночь на вторник.",
    "uk": "Мер міста повідомив, що міст закрили після вибуху, який стався в ніч на вівторок.",
    "ar": "قال رئيس البلدية إن الجسر أغلق بعد الانفجار الذي وقع ليلة الثلاثاء في المدينة.",
    "fa": "شهردار گفت که پل پس از انفجار شب گذشته بسته شد و کسی زخمی نشده است.",
    "tr": "Belediye başkanı, köprünün salı günü kapatıldığını ve bunun için bir karar alındığını söyledi.",
    "zh": "市长表示，周二晚上发生爆炸后，大桥已经关闭，没有人员受伤。",
    "ja": "市長は火曜日の夜に起きた爆発のあと、橋を閉鎖したと述べた。",
    "ka": "მერმა განაცხადა, რომ ხიდი სამშაბათს ღამით მომხდარი აფეთქების შემდეგ დაიკეტა.",
    "el": "Ο δήμαρχος είπε ότι η γέφυρα έκλεισε μετά την έκρηξη της Τρίτης.",
    "he": "ראש העיר אמר כי הגשר נסגר לאחר הפיצוץ שאירע בליל שלישי.",
}
ENGLISH = [
    "Mayor resigns",
    "",
    "12.05.2019  |  44,1  |  B-7",
    "HARBOUR CLOSED AFTER FIRE; TWO DIE, SAYS MINISTER OF TRANSPORT",
    "DE LA CRUZ SEEN IN EL PASO, LA PAZ AND LOS ANGELES",
    "Banco de la Nación and Partido de los Trabajadores del Sur signed the deal with Fondation de la Mer.",
    "Ursula von der Leyen, Dick van der Berg, Luis de los Santos, Ana de la Torre, João dos Santos",
    "El Universal and La Jornada report from San Luis Río Colorado, Los Mochis and La Paz.",
    "Aybat al-Din, Qassem al-Khafaji, Abu Mahdi al-Muhandis, Hadi al-Amiri: members of the council",
    "The group (Russian: Новая газета; Arabic: الجريدة الجديدة) was founded in 2011.",
    "mayor says bridge closed tuesday no one hurt police still looking for driver",
    "lol omw 2 the game rn, c u at 8 pm xx",
    "Saleh, Ali; Nasser, Omar; Haddad, Lena; Quist, Ines; Marek, Pavel; Okafor, Ada",
    "He called it a “coup de théâtre” and a “fait accompli”, then left for the Côte d'Azur.",
    "La Niña and El Niño: what the sea does to the rain",
]


@pytest.mark.parametrize("code", FOREIGN)
def test_a_sentence_in_another_language_is_told(code: str) -> None:
    assert language(FOREIGN[code]) == code
    assert language(FOREIGN[code] * 40) == code


@pytest.mark.parametrize("text", ENGLISH)
def test_english_is_never_called_foreign(text: str) -> None:
    assert language(text) == "en"
    assert language(text.upper()) == "en"


def test_capitals_and_accents_do_not_hide_a_language() -> None:
    assert language(FOREIGN["de"].upper()) == "de"
    assert language(FOREIGN["ru"].upper()) == "ru"


def test_only_the_foreign_passages_of_a_mixed_report() -> None:
    english = "The mayor said that the bridge was closed on Tuesday after the explosion in the port."
    text = "\n\n".join([english, FOREIGN["ar"], english, FOREIGN["fr"], "Batumi, 2019"])
    assert foreign(text, split(text)) == {1: "ar", 3: "fr"}


def test_what_is_too_short_to_tell_follows_its_report() -> None:
    text = "\n\n".join(["Communiqué", FOREIGN["fr"], FOREIGN["fr"], "Batumi, 2019"])
    assert set(foreign(text, split(text)).values()) == {"fr"}
    assert len(foreign(text, split(text))) == 4


def test_an_english_abstract_makes_no_english_report_but_stays_readable() -> None:
    english = "The mayor said that the bridge was closed on Tuesday."
    text = "\n\n".join([FOREIGN["ru"]] * 12 + [english])
    assert set(foreign(text, split(text))) == set(range(12))


def test_languages_in_words() -> None:
    assert named(["fr"]) == "French"
    assert named(["tr", "ar", "ar"]) == "Arabic and Turkish"
