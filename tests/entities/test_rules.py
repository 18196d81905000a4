"""Names found by rule, and the language model's typical mistakes put right."""

from __future__ import annotations

from itertools import pairwise

import pytest

from extract.entities.rules import with_rules
from extract.records import Document, Mention


def found(text: str, *mentions: Mention, spans: list[tuple[int, int]] | None = None) -> list[tuple[str, str]]:
    return [(m.label, m.text) for m in with_rules(Document("a", text), mentions, spans)]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("It was said by Iraqi MP Adnan al-Zubaidi today.", ("PERSON", "Adnan al-Zubaidi")),
        ("It was President Omar Abbas' Karvat party.", ("PERSON", "Omar Abbas")),
        ("It stood in Sunday's World Bank report.", ("ORG", "World Bank")),
        ("Noor heads KARVUT.", ("ORG", "KARVUT")),
        ("They swam in Table Rock Lake.", ("LOC", "Table Rock Lake")),
        ("Rebels lost Spin Boldak.", ("GPE", "Spin Boldak")),
        ("Then Judge Marchetti adjourned.", ("PERSON", "Marchetti")),
        ("Then U.S. Attorney Helen Park spoke.", ("PERSON", "Helen Park")),
        ("She heads the Karvat Truth and Law Project (KTLP).", ("ORG", "Karvat Truth and Law Project")),
        ("Later Brigadier General Hatem Wasfi spoke.", ("PERSON", "Hatem Wasfi")),
        ("Its spokesman Selim Kaya wrote.", ("PERSON", "Selim Kaya")),
        ("He asked [Prime Minister Viktor] Trippel.", ("PERSON", "Viktor] Trippel")),
        ("The Ministry of Justice and Prisons closed.", ("ORG", "Ministry of Justice and Prisons")),
        ("Fighters of the Dawn Martyrs Brigade fled.", ("ORG", "Dawn Martyrs Brigade")),
        ("Men of Brigade 13 fled.", ("ORG", "Brigade 13")),
        ("Men of the 13th Brigade fled.", ("ORG", "13th Brigade")),
        ("It was read in Asharq al-Awsat today.", ("ORG", "Asharq al-Awsat")),
        ("It joined al-Hashd al-Shaabi in May.", ("ORG", "al-Hashd al-Shaabi")),
        ("He lives in Kirkuk now.", ("GPE", "Kirkuk")),
        ("He fled the village of Xyrtha in May.", ("GPE", "Xyrtha")),
        ("They met in Hillah, Iraq.", ("GPE", "Hillah")),
        ("The U.S. left.", ("GPE", "U.S.")),
        ("The Syrian army left.", ("NORP", "Syrian")),
        ("The contractor, Hillgate Pumps, left.", ("ORG", "Hillgate Pumps")),
        ("The owner of the yard, Hillgate Pumps, left.", ("ORG", "Hillgate Pumps")),
        ("Quist, who heads KARVU, left.", ("ORG", "KARVU")),
        ("In May KARVU was banned.", ("ORG", "KARVU")),
        ("The Oman-backed KARVU launched raids.", ("ORG", "KARVU")),
        ("They sued Nestle.", ("ORG", "Nestle")),
        ("They left Dinamo Zagreb.", ("ORG", "Dinamo Zagreb")),
        ("They left Karvat Sugar.", ("ORG", "Karvat Sugar")),
        ("The Karvat Group of Oman left.", ("ORG", "Karvat Group")),
        ("3 May\tMosul\tA shop burnt", ("GPE", "Mosul")),
        ("Seen on the UAE-based Kestrel website today.", ("ORG", "Kestrel")),
        ("The Kestrel Aid Fund (KAF) left.", ("ORG", "KAF")),
        ("Ships crossed the Strait of Hormuz.", ("LOC", "Strait of Hormuz")),
        ("Police blamed the Los Remos gang.", ("ORG", "Los Remos")),
        ("It killed pilot Selim Kaya there.", ("PERSON", "Selim Kaya")),
        ("Then Minister Varna County Police Commander Selim Kaya spoke.", ("PERSON", "Selim Kaya")),
        ("It was a war of rival gangs, La Barra and Los Remos.", ("ORG", "La Barra")),
        ("It was a war of rival gangs, La Barra and Los Remos.", ("ORG", "Los Remos")),
        ("In 1965 he married Judith Hollowell there.", ("PERSON", "Judith Hollowell")),
        ("Then Judge Neil Harrow KC adjourned.", ("PERSON", "Neil Harrow")),
        ("Then Deputy Security Minister Selim Kaya left.", ("PERSON", "Selim Kaya")),
        ("It stood near the Ministry of Education in Mosul.", ("ORG", "Ministry of Education")),
        ("It stood near the Ministry of Education in Mosul.", ("GPE", "Mosul")),
        ("They slept in Tarn Karvat refugee camp.", ("GPE", "Tarn Karvat")),
    ],
)
def test_found_by_rule(text: str, name: tuple[str, str]) -> None:
    assert name in found(text)


@pytest.mark.parametrize(
    ("text", "word", "label", "becomes"),
    [
        ("In al-Hashd al-Shaabi camps.", "al-Hashd al-Shaabi", "PERSON", [("ORG", "al-Hashd al-Shaabi")]),
        ("Near Tehran he said.", "Tehran", "PERSON", [("GPE", "Tehran")]),
        ("Men of Iraqi origin.", "Iraqi", "GPE", [("NORP", "Iraqi")]),
        ("The PMF/PMU left.", "PMF/PMU", "PERSON", [("ORG", "PMF"), ("ORG", "PMU")]),
        ("It was Iran's Quds Force again.", "Iran's Quds Force", "ORG", [("GPE", "Iran"), ("ORG", "Quds Force")]),
        ("On the Syria-Iraq border.", "Syria-Iraq", "GPE", [("GPE", "Syria"), ("GPE", "Iraq")]),
        ("It came on Tuesday then.", "Tuesday", "PERSON", []),
        ("And Apple on Friday grew.", "Apple on Friday", "ORG", [("ORG", "Apple")]),
        ("He met them in Basra Tuesday.", "Basra Tuesday", "GPE", [("GPE", "Basra")]),
        ("The ballad of Bloody Sunday is old.", "Bloody Sunday", "ORG", [("ORG", "Bloody Sunday")]),
        ("With Unified Kestrel for general use.", "Unified Kestrel for general", "ORG", [("ORG", "Unified Kestrel")]),
        ("It came with Hurricane Zora then.", "Hurricane Zora", "ORG", []),
        ("And Brigadier General was all.", "Brigadier General", "PERSON", []),
        ("It hit Barangay Tarnay.", "Barangay Tarnay", "PERSON", [("GPE", "Barangay Tarnay")]),
        ("It hit Umm Karvat.", "Karvat", "GPE", [("GPE", "Umm Karvat")]),
        ("There U Nyan Tarn died.", "U Nyan Tarn", "ORG", [("PERSON", "U Nyan Tarn")]),
        (
            "Men of Karvat Army and Varna Front left.",
            "Karvat Army and Varna Front",
            "ORG",
            [("ORG", "Karvat Army"), ("ORG", "Varna Front")],
        ),
        ("So Deputies of the Karvat Office left.", "Deputies of the Karvat Office", "ORG", [("ORG", "Karvat Office")]),
        ("So Lawyers for Lena Quist left.", "Lawyers for Lena Quist", "ORG", [("PERSON", "Lena Quist")]),
        ("So Lawyers for Land left.", "Lawyers for Land", "ORG", [("ORG", "Lawyers for Land")]),
        ("The Kestrel press service wrote.", "Kestrel press service", "ORG", [("ORG", "Kestrel")]),
        ("Fire in Boston's Tarn Bay.", "Boston's Tarn Bay", "GPE", [("GPE", "Boston"), ("GPE", "Tarn Bay")]),
        ("It began in Omar town.", "Omar town", "GPE", [("GPE", "Omar town")]),
        ("MANDALAY, Jan. 3 – It began.", "MANDALAY", "GPE", [("GPE", "MANDALAY")]),
        ("Ceasefire signed. Curfew lifted.", "Ceasefire", "PERSON", []),
        ("So Minute Entry for a hearing.", "Minute Entry", "ORG", []),
        ("His sons Karl and Otto fled.", "Karl and Otto", "PERSON", [("PERSON", "Karl"), ("PERSON", "Otto")]),
        ("It lay near St. Luke's Hospital.", "St. Luke's Hospital", "GPE", [("GPE", "St. Luke's Hospital")]),
        ("Lawyers for the families of 41 people met.", "Lawyers for the families of 41", "ORG", []),
        (  # took minutes once
            "Members of the parliamentary opposition of the southern districts PDP met.",
            "Members of the parliamentary opposition of the southern districts PDP",
            "ORG",
            [("ORG", "Members of the parliamentary opposition of the southern districts PDP")],
        ),
        ("The Order of Malta sent a ship.", "Order of Malta", "ORG", [("ORG", "Order of Malta")]),
    ],
)
def test_corrected(text: str, word: str, label: str, becomes: list[tuple[str, str]]) -> None:
    start = text.index(word)
    assert found(text, Mention(start, start + len(word), word, label)) == becomes


@pytest.mark.parametrize(
    ("text", "word", "label", "becomes"),
    [
        ("Villagers fled.", "Villagers", "ORG", []),
        ("Then Labour Minister Tarn left.", "Labour", "ORG", []),
        ("Ankara said no.", "Ankara", "NORP", [("GPE", "Ankara")]),
        ("They fled to Mayadin.", "Mayadin", "ORG", [("GPE", "Mayadin")]),
        ("A jet bombed Kafr Zita.", "Kafr Zita", "PERSON", [("GPE", "Kafr Zita")]),
        ("The envoy to Oman Lena Quist", "Oman Lena Quist", "GPE", [("GPE", "Oman"), ("PERSON", "Lena Quist")]),
        (
            "The home of Zoran Kenric. Mr. Kenric fled.",
            "Zoran Kenric",
            "GPE",
            [("PERSON", "Zoran Kenric"), ("PERSON", "Kenric")],
        ),
    ],
)
def test_a_label_is_corrected_by_what_stands_around(
    text: str, word: str, label: str, becomes: list[tuple[str, str]]
) -> None:
    at = text.index(word)
    names = found(text, Mention(at, at + len(word), word, label))
    assert [name for name in names if name[1] in word] == becomes


def test_who_is_written_small_amid_names_is_nobody_by_name() -> None:
    text = "Omar Noor pleaded guilty to seamen's manslaughter in Varna."
    assert ("PERSON", "seamen") not in found(text, Mention(28, 34, "seamen", "PERSON"))


def test_a_first_name_keeps_a_place_a_person() -> None:
    text = "Yesterday Michael Jordan spoke."
    assert found(text, Mention(10, 24, "Michael Jordan", "PERSON")) == [("PERSON", "Michael Jordan")]


def test_capitals_of_a_headline_are_no_names_unless_the_text_names_them() -> None:
    text = "Terror Squads Sent Abroad: Militia Commander Confesses\n\nHatem Wasfi spoke on Monday of his deeds."
    mentions = [Mention(45, 54, "Confesses", "PERSON"), Mention(56, 67, "Hatem Wasfi", "PERSON")]
    assert found(text, *mentions) == [("PERSON", "Hatem Wasfi")]


def test_a_name_seen_once_is_found_again() -> None:
    text = "Zyra Trippel spoke. Then Trippel left. Later Zyra Trippel wept."
    assert found(text, Mention(0, 12, "Zyra Trippel", "PERSON")) == [
        ("PERSON", "Zyra Trippel"),
        ("PERSON", "Trippel"),
        ("PERSON", "Zyra Trippel"),
    ]


def test_who_is_introduced_outside_the_sentences_read_is_found() -> None:
    text = "Zyra Trippel and the Kestrel Aid Fund (KAF) met. In May Trippel left KAF."
    start = text.index("In May")
    mentions = [Mention(start + 7, start + 14, "Trippel", "PERSON"), Mention(start + 20, start + 23, "KAF", "ORG")]
    names = found(text, *mentions, spans=[(start, len(text))])
    assert ("PERSON", "Zyra Trippel") in names
    assert ("ORG", "Kestrel Aid Fund") in names


def test_mentions_come_in_order_and_never_overlap() -> None:
    text = "President Zyra Trippel of the Ministry of Justice met Iraqi MP Karim Haddad in Kirkuk, Iraq."
    mentions = with_rules(Document("a", text), [Mention(0, 22, "President Zyra Trippel", "PERSON")])
    assert all(one.end <= other.start for one, other in pairwise(mentions))
    assert all(text[m.start : m.end] == m.text for m in mentions)


@pytest.mark.parametrize(
    "text", ["", "\n\n\n", "ALL CAPS IN THIS LINE ONLY", "a" * 5000, "'s [] () “”", "\ufffd\ufffd A. B."]
)
def test_any_text_is_survived(text: str) -> None:
    assert isinstance(with_rules(Document("a", text), []), list)
