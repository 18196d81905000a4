"""Canonical names within a document: trimming, declared aliases, states, acting capitals, pronouns."""

from __future__ import annotations

import pytest

from extract.entities.names import canonical
from extract.pipeline import extract_document
from extract.records import Document, Mention

Marked = tuple[str, str]


def named(text: str, *marked: Marked) -> dict[str, str]:
    """Text of each mention found → its name; `marked`: words and label, found in order."""
    mentions, at = [], 0
    for words, label in marked:
        start = text.index(words, at)
        at = start + len(words)
        mentions.append(Mention(start, at, words, label))
    return {mention.text: mention.name for mention in canonical(Document("a", text), mentions)}


def test_titles_possessives_quotes_and_brackets_are_no_part_of_a_name() -> None:
    text = "Supreme Leader Davud Rahimi's aide met “Hatem Wasfi” and [Prime Minister Viktor] Trippel."
    found = canonical(
        Document("a", text),
        [
            Mention(0, 29, text[0:29], "PERSON"),
            Mention(39, 52, text[39:52], "PERSON"),
            Mention(57, 88, text[57:88], "PERSON"),
        ],
    )
    assert [mention.name for mention in found] == ["Davud Rahimi", "Hatem Wasfi", "Viktor Trippel"]
    assert all(text[mention.start : mention.end] == mention.text for mention in found)
    assert found[0].start == text.index("Davud")


def test_acronyms_in_brackets_and_other_names_that_the_text_gives() -> None:
    found = named(
        "Harakat al-Fajr, also known as the Dawn Movement Front (DMF), spoke. DMF men left.",
        ("Harakat al-Fajr", "ORG"),
        ("Dawn Movement Front", "ORG"),
        ("DMF", "ORG"),
    )
    assert set(found.values()) == {"Dawn Movement Front"}
    found = named("The Initiative for Rural Aid (IRA) met.", ("Initiative for Rural Aid", "ORG"), ("IRA", "ORG"))
    assert set(found.values()) == {"Initiative for Rural Aid"}  # whatever else goes by these letters


@pytest.mark.parametrize(
    ("short", "long", "one"),
    [
        ("Northwind", "Northwind Airlines", True),
        ("Northwind", "Northwind Shipping Lines plc", True),
        ("Northwind", "Northwind TV", False),
        ("Northwind", "Northwind Builders Conference", False),
        ("Western Front", "Eastern Front", False),
        ("Coalition", "UN Mandate for Coalition", False),
    ],
)
def test_one_word_is_short_for_a_body_and_not_for_what_it_makes(short: str, long: str, one: bool) -> None:
    found = named(f"{long} grew. {short} fell.", (long, "ORG"), (short, "ORG"))
    assert (found[short] == found[long]) is one


def test_the_whole_name_of_a_company_is_short_for_no_other() -> None:
    found = named(
        "Tarn Inc. and Tarn Metals Holding Inc. met. Tarn won.",
        ("Tarn Inc.", "ORG"),
        ("Tarn Metals Holding Inc.", "ORG"),
        ("Tarn", "ORG"),
    )
    assert found["Tarn"] == found["Tarn Inc."] != found["Tarn Metals Holding Inc."]


@pytest.mark.parametrize(
    "words", ["Iranian regime", "Iranian government", "government of Iran", "Islamic Republic of Iran"]
)
def test_a_government_is_its_country(words: str) -> None:
    assert named(f"The {words} denied it.", (words, "GPE")) == {words: "Iran"}


def test_an_adjective_means_its_country_and_a_people_stays_a_people() -> None:
    found = named("Iraqi troops and Iraqis met.", ("Iraqi", "NORP"), ("Iraqis", "NORP"))
    assert found == {"Iraqi": "Iraq", "Iraqis": "Iraqis"}


def test_the_adjective_of_a_state_that_is_no_more_means_the_state() -> None:
    found = named("Soviet and Ottoman troops met.", ("Soviet", "NORP"), ("Ottoman", "NORP"))
    assert found == {"Soviet": "Soviet Union", "Ottoman": "Ottoman Empire"}


def test_a_capital_that_acts_is_its_country_and_one_that_is_a_place_is_not() -> None:
    found = canonical(
        Document("a", "Moscow said no. Crowds met in Moscow."),
        [Mention(0, 6, "Moscow", "GPE"), Mention(30, 36, "Moscow", "GPE")],
    )
    assert [mention.name for mention in found] == ["Russia", "Moscow"]


def test_a_country_only_abbreviated_goes_by_its_abbreviation() -> None:
    assert named("The U.S. left.", ("U.S.", "GPE")) == {"U.S.": "U.S."}
    found = named("The United States left. U.S. aid stayed.", ("United States", "GPE"), ("U.S.", "GPE"))
    assert set(found.values()) == {"United States"}


def test_he_is_the_only_man_of_the_paragraph() -> None:
    found = canonical(
        Document("a", "Ilya Vasnetsov resigned on 6 May. He had served since 2001."),
        [Mention(0, 14, "Ilya Vasnetsov", "PERSON")],
    )
    assert [(mention.text, mention.name) for mention in found][-1] == ("He", "Ilya Vasnetsov")


def test_a_paragraph_that_opens_with_he_goes_on_with_whom_alone_the_one_before_told_of() -> None:
    found = canonical(
        Document("a", "Ilya Vasnetsov resigned.\n\nIn May 2001 he left Oman. His sons stayed."),
        [Mention(0, 14, "Ilya Vasnetsov", "PERSON")],
    )
    assert [(mention.text, mention.name) for mention in found][1:] == [
        ("he", "Ilya Vasnetsov"),
        ("His", "Ilya Vasnetsov"),
    ]


def test_whose_son_he_is_is_not_he() -> None:
    text = "Ilya Vasnetsov was the son of Boris Orlov. He left."
    mentions = [Mention(0, 14, "Ilya Vasnetsov", "PERSON"), Mention(30, 41, "Boris Orlov", "PERSON")]
    assert [(m.text, m.name) for m in canonical(Document("a", text), mentions)][-1] == ("He", "Ilya Vasnetsov")


def test_a_later_name_and_one_in_brackets_are_the_same() -> None:
    assert set(
        named(
            "Ilya Vasnetsov, later Boris Orlov, left.", ("Ilya Vasnetsov", "PERSON"), ("Boris Orlov", "PERSON")
        ).values()
    ) == {"Ilya Vasnetsov"}
    text = "The Karvat Rescue Forces (KRF, or Tarn al-Varna) left. Tarn al-Varna fled."
    bodies = [("Karvat Rescue Forces", "ORG"), ("KRF", "ORG"), ("Tarn al-Varna", "ORG")]
    assert set(named(text, *bodies).values()) == {"Karvat Rescue Forces"}


def test_who_reigns_is_not_who_bears_his_name_first() -> None:
    text = "Karl Vasnetsov wrote it. Grand Duke Karl signed it."
    found = named(text, ("Karl Vasnetsov", "PERSON"), ("Grand Duke Karl", "PERSON"))
    assert set(found.values()) == {"Karl Vasnetsov", "Grand Duke Karl"}


def test_who_does_it_to_him_is_another() -> None:
    text = "Ilya Vasnetsov died. Boris Orlov succeeded him."
    mentions = [Mention(0, 14, "Ilya Vasnetsov", "PERSON"), Mention(21, 32, "Boris Orlov", "PERSON")]
    assert [(m.text, m.name) for m in canonical(Document("a", text), mentions)][-1] == ("him", "Ilya Vasnetsov")
    text = "Ilya Vasnetsov died.\n\nBoris Orlov, a friend, succeeded him."
    mentions = [Mention(0, 14, "Ilya Vasnetsov", "PERSON"), Mention(22, 33, "Boris Orlov", "PERSON")]
    assert [(m.text, m.name) for m in canonical(Document("a", text), mentions)][-1] == ("him", "Ilya Vasnetsov")


@pytest.mark.parametrize(
    "text",
    [
        "Ilya Vasnetsov met Boris Orlov. He left.",  # two men
        "Ilya Vasnetsov resigned.\n\nThe suspect said he fled.",  # somebody of another paragraph
        "Ilya Vasnetsov met Boris Orlov.\n\nHe had served since 2001.",  # two of another paragraph
        "Ilya Vasnetsov wept: “He is dead.”",  # inside a quotation
        "Ilya Vasnetsov resigned. She was glad.",  # not he
    ],
)
def test_a_pronoun_that_may_mean_another_means_nobody(text: str) -> None:
    mentions = [Mention(0, 14, "Ilya Vasnetsov", "PERSON")]
    if "Boris" in text:
        mentions.append(Mention(19, 30, "Boris Orlov", "PERSON"))
    assert len(canonical(Document("a", text), mentions)) == len(mentions)


def test_the_commander_is_the_only_colonel() -> None:
    found = canonical(
        Document("a", "Colonel Idris Okello ordered it. The commander was wounded."),
        [Mention(0, 20, "Colonel Idris Okello", "PERSON")],
    )
    assert found[-1].name == "Idris Okello"


def test_a_medium_carries_the_noun_that_says_so() -> None:
    found = canonical(Document("a", "Kest news agency reported it."), [Mention(0, 4, "Kest", "ORG")])
    assert (found[0].text, found[0].name) == ("Kest news agency", "Kest")


def test_nothing_in_gives_nothing_out() -> None:
    assert canonical(Document("a", ""), []) == []


def test_equal_input_gives_equal_output_in_any_order_of_mentions() -> None:
    text = "Karim Haddad met Nadim Haddad. Haddad left. Noor TV filmed."
    mentions = [
        Mention(0, 12, "Karim Haddad", "PERSON"),
        Mention(17, 29, "Nadim Haddad", "PERSON"),
        Mention(31, 37, "Haddad", "PERSON"),
        Mention(44, 51, "Noor TV", "ORG"),
    ]
    document = Document("a", text)
    assert canonical(document, mentions) == canonical(document, mentions[::-1])
    names = {mention.name for mention in canonical(document, mentions)}
    assert {"Karim Haddad", "Nadim Haddad"} <= names


def test_the_company_is_the_only_one_of_the_paragraph() -> None:
    orgs = [Mention(0, 16, "Northwind Energy", "ORG")]
    alone = canonical(Document("a", "Northwind Energy grew. The company hired."), orgs)
    assert [mention.name for mention in alone] == ["Northwind Energy", "Northwind Energy"]
    orgs.append(Mention(22, 35, "Meridian Bank", "ORG"))
    assert len(canonical(Document("a", "Northwind Energy paid Meridian Bank. The company hired."), orgs)) == 2


def test_names_of_a_text_in_capitals_are_written_as_elsewhere() -> None:
    found = named(
        "OMAR AL-HADDAD LEFT BASRA FOR THE UAE.", ("OMAR AL-HADDAD", "PERSON"), ("BASRA", "GPE"), ("UAE", "GPE")
    )
    assert list(found.values())[:2] == ["Omar al-Haddad", "Basra"]
    assert named("omar haddad left basra", ("basra", "GPE")) == {"basra": "Basra"}


def names_of(text: str, *marked: Marked) -> list[tuple[str, str]]:
    """(words, name) of every mention, the marked ones and those that pronouns make."""
    mentions, at = [], 0
    for words, label in marked:
        start = text.index(words, at)
        at = start + len(words)
        mentions.append(Mention(start, at, words, label))
    return [(mention.text, mention.name) for mention in canonical(Document("a", text), mentions)]


def test_he_means_the_one_of_the_sentence_before_it() -> None:
    text = "Pavel Marek met Omar Haddad. Marek opened the show. He left early. Haddad met Marek. He sang."
    marked = [("Pavel Marek", "PERSON"), ("Omar Haddad", "PERSON"), ("Marek", "PERSON")]
    found = names_of(text, *marked, ("Haddad", "PERSON"), ("Marek", "PERSON"))
    assert [name for words, name in found if words == "He"] == ["Pavel Marek"]


def test_it_means_the_body_that_says_so_of_itself() -> None:
    text = "Varna Lines announced on Monday that it is buying two ferries."
    assert ("it", "Varna Lines") in names_of(text, ("Varna Lines", "ORG"))


def test_the_plane_is_no_company_and_a_maker_no_plane() -> None:
    text = "An Airbus A330 left Poti. Airbus said the plane was new. The A330 landed."
    found = names_of(text, ("Airbus A330", "ORG"), ("Airbus", "ORG"), ("A330", "ORG"))
    assert [name for _, name in found] == ["Airbus A330", "Airbus", "Airbus A330", "Airbus A330"]


def test_a_body_s_name_in_another_language_is_no_other_body() -> None:
    text = "The Council of the Shore (Consejo de la Costa Vieja, CCV) met. CCV left."
    council = named(text, ("Council of the Shore", "ORG"), ("CCV", "ORG"))
    assert set(council.values()) == {"Council of the Shore"}


def test_he_is_whom_the_sentence_was_about_not_before_whom_he_stood() -> None:
    text = "Omar Salim pleaded guilty before Judge Ariana Karvat. He was jailed on 3 May."
    assert ("He", "Omar Salim") in names_of(text, ("Omar Salim", "PERSON"), ("Ariana Karvat", "PERSON"))


def test_a_place_called_after_a_saint_keeps_its_ending() -> None:
    text = "It stood in St Karvat's. Noor's house burned."
    named = canonical(Document("a", text), [Mention(12, 23, "St Karvat's", "FAC"), Mention(25, 31, "Noor's", "PERSON")])
    assert [one.name for one in named] == ["St Karvat's", "Noor"]


def test_a_tuareg_father_s_name_alone_is_who_bears_it() -> None:
    text = "Ousman ag Karvat met Noor. Karvat left."
    named = canonical(
        Document("a", text), [Mention(0, 16, "Ousman ag Karvat", "PERSON"), Mention(27, 33, "Karvat", "PERSON")]
    )
    assert {one.name for one in named} == {"Ousman ag Karvat"}


def test_a_body_with_and_without_its_country_and_its_kind() -> None:
    text = "Tarn Ho Construction Company left. Tarn Ho paid."
    found = named(text, ("Tarn Ho Construction Company", "ORG"), ("Tarn Ho", "ORG"))
    assert found["Tarn Ho"] == "Tarn Ho Construction Company"
    text = "The U.S. Works Department sued Grupo Tarnay. The Department of Works fined Tarnay."
    found = named(
        text,
        ("U.S. Works Department", "ORG"),
        ("Grupo Tarnay", "ORG"),
        ("Department of Works", "ORG"),
        ("Tarnay", "ORG"),
    )
    assert found["Department of Works"] == "U.S. Works Department"
    assert found["Tarnay"] == "Grupo Tarnay"


def test_a_ministry_by_one_of_its_fields_and_a_police_by_its_service() -> None:
    text = "The Ministry of Works and Mines told the Karvat Police Service. The Mines Ministry told the Karvat Police."
    found = named(
        text,
        ("Ministry of Works and Mines", "ORG"),
        ("Karvat Police Service", "ORG"),
        ("Mines Ministry", "ORG"),
        ("Karvat Police", "ORG"),
    )
    assert found["Mines Ministry"] == "Ministry of Works and Mines"
    assert found["Karvat Police"] == "Karvat Police Service"


def test_a_relative_is_not_who_bears_a_like_name() -> None:
    text = "Omar Noor left. Noor's father, Omar Karim Noor, stayed."
    found = named(text, ("Omar Noor", "PERSON"), ("Omar Karim Noor", "PERSON"))
    assert found["Omar Noor"] != found["Omar Karim Noor"]


def test_an_acronym_without_the_country_at_the_end() -> None:
    text = "The National Karvat Front of Oman left. NKF men stayed."
    found = named(text, ("National Karvat Front of Oman", "ORG"), ("NKF", "ORG"))
    assert found["NKF"] == "National Karvat Front of Oman"


def test_an_acronym_without_the_country_at_the_front() -> None:
    text = "The Omani Karvat and Tarn Administration left. KTA men stayed."
    found = named(text, ("Omani Karvat and Tarn Administration", "ORG"), ("KTA", "ORG"))
    assert found["KTA"] == "Omani Karvat and Tarn Administration"


def test_a_shared_surname_by_title_or_office() -> None:
    text = "Captain Kenji Tarn fell. Hiroshi Tarn, a retired judge, saw it. Capt. Tarn died. Judge Tarn wept. Tarn sat."
    marked = [(name, "PERSON") for name in ("Kenji Tarn", "Hiroshi Tarn", "Tarn", "Tarn", "Tarn")]
    assert [name for _, name in names_of(text, *marked)] == [
        "Kenji Tarn",
        "Hiroshi Tarn",
        "Kenji Tarn",
        "Hiroshi Tarn",
        "Tarn",
    ]


def test_who_is_the_second_of_his_name_bears_its_last_word_too() -> None:
    text = "Omar Tarn Jr. was sworn in. Tarn spoke. His sister, Imelda Tarn, wept."
    marked = [(name, "PERSON") for name in ("Omar Tarn Jr.", "Tarn", "Imelda Tarn")]
    assert [name for word, name in names_of(text, *marked) if word == "Tarn"] == ["Omar Tarn Jr."]


def test_amir_is_a_name() -> None:
    assert list(named("So Amir Tarn met Lena Quist.", ("Amir Tarn", "PERSON")).values()) == ["Amir Tarn"]


def test_a_shared_surname_by_the_whole_of_a_title_cut_short() -> None:
    text = "Maj. Gen. Kenji Tarn fell. Brig. Gen. Hiroshi Tarn saw it. Brig. Gen. Tarn died. Maj. Gen. Tarn lives."
    marked = [(name, "PERSON") for name in ("Kenji Tarn", "Hiroshi Tarn", "Tarn", "Tarn")]
    assert [name for _, name in names_of(text, *marked)][2:] == ["Hiroshi Tarn", "Kenji Tarn"]


def test_a_surname_alone_was_born_with_another_name() -> None:
    text = "Abu Karvat al-Tarni fled. Al-Tarni, born Yusuf Noor, left."
    found = named(text, ("Abu Karvat al-Tarni", "PERSON"), ("Al-Tarni", "PERSON"), ("Yusuf Noor", "PERSON"))
    assert len(set(found.values())) == 1


def test_whom_somebody_called_what_is_another() -> None:
    found = named("The head, Lena Quist, called Noor a liar.", ("Lena Quist", "PERSON"), ("Noor", "PERSON"))
    assert found["Noor"] == "Noor"
    found = named("The head, Lena Quist, called Noor, left.", ("Lena Quist", "PERSON"), ("Noor", "PERSON"))
    assert found["Noor"] == "Lena Quist"


def test_whom_somebody_called_is_another() -> None:
    text = "Lena Quist left. Quist called Omar Noor. Lena Quist called Ali Karvat."
    marked = [(name, "PERSON") for name in ("Lena Quist", "Quist", "Omar Noor", "Lena Quist", "Ali Karvat")]
    assert len(set(named(text, *marked).values())) == 3


def test_a_vietnamese_name_and_a_region_with_its_capital() -> None:
    text = "Nguyen Van Tarn and Nguyen Thi Karvat left. Tarn spoke in Belém in Pará."
    marked = [("Nguyen Van Tarn", "PERSON"), ("Nguyen Thi Karvat", "PERSON"), ("Tarn", "PERSON")]
    found = named(text, *marked, ("Belém", "GPE"), ("Pará", "GPE"))
    assert found["Tarn"] == "Nguyen Van Tarn"
    assert (found["Belém"], found["Pará"]) == ("Belém", "Pará")


def test_a_title_ends_with_its_sentence_and_kin_says_whether_it_is_a_woman() -> None:
    text = (
        "He met the king. Tarn left. P. Karvat fell. His aunt, Leela Karvat, wept. Mrs Karvat sat. Abdul Noor met Noor."
    )
    marked = [(name, "PERSON") for name in ("Tarn", "P. Karvat", "Leela Karvat", "Karvat", "Abdul Noor", "Noor")]
    found = dict.fromkeys(names_of(text, *marked))
    assert ("Tarn", "Tarn") in found
    assert ("Karvat", "Leela Karvat") in found
    assert ("Noor", "Abdul Noor") in found


def test_he_is_called_as_his_name_is_also_where_that_is_told_in_capitals_first() -> None:
    text = "R v DANIEL NOOR\n\nDaniel Noor was a clerk. He took the money."
    found = extract_document(Document("judgment.txt", text)).mentions
    assert [mention.name for mention in found if mention.text == "He"] == ["Daniel Noor"]


def test_a_bare_surname_is_his_whose_kin_the_others_are() -> None:
    def noor(text: str, *marked: Marked) -> str:
        return named(text, *marked, ("Noor", "PERSON"))["Noor"]

    omar, karim, lena = ("Omar Noor", "PERSON"), ("Karim Noor", "PERSON"), ("Lena Noor", "PERSON")
    assert noor("Omar Noor was shot. His brother, Karim Noor, fled. Later Noor died.", omar, karim) == "Omar Noor"
    assert noor("Lena Noor, the daughter of Omar Noor, sued. Later Noor fled.", lena, omar) == "Lena Noor"
    assert noor("Omar Noor and Karim Noor were shot. Later Noor died.", omar, karim) == "Noor"
    assert noor("Omar Noor left. The Noor family stayed.", omar) == "Noor"
