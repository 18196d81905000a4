"""Who is described by a participle or adjective and then does something: the deed stays whole, and is theirs."""

from __future__ import annotations

from datetime import date

import pytest

from extract.pipeline import extract_document
from extract.records import Document


@pytest.mark.parametrize(
    ("told", "what"),
    [
        ("A man armed with a rifle opened fire on shoppers", "A man opened fire on shoppers"),
        ("Gunmen dressed as soldiers stormed the bank", "Gunmen stormed the bank"),
        ("Four men wearing masks abducted Lena Quist", "Four men abducted Lena Quist"),
        ("A boat packed with migrants capsized off Lampedusa", "A boat capsized off Lampedusa"),
        ("A driver armed with a knife attacked pedestrians", "A driver attacked pedestrians"),
        ("Activists holding candles gathered outside the court", "Activists gathered outside the court"),
        ("A soldier based at Fort Karvat shot 13 people", "A soldier shot 13 people"),
        ("Prisoners unhappy with conditions set fire to the jail", "Prisoners set fire to the jail"),
        ("Police said a man armed with a machete attacked pupils", "A man attacked pupils"),
        ("Salvage teams freed the giant container ship Ever Given", "the giant container ship Ever Given"),
    ],
)
def test_deed_of_who_is_described(told, what):
    document = Document("report.txt", f"{told} on 3 May 2019.", published=date(2022, 3, 15), published_from="given")
    (row,) = extract_document(document).events
    assert row.dated.edtf == "2019-05-03"
    assert what in row.what


@pytest.mark.parametrize(
    ("told", "what"),
    [
        ("Negotiators seeking a truce are meeting in Oslo today.", "Negotiators are meeting in Oslo"),
        ("Workers surveyed last week said they were underpaid.", "Workers were surveyed"),
        ("A map published Saturday in a Varna daily shows the new border.", "A map was published in a Varna"),
        ("The remains found last month proved to be those of a soldier.", "The remains were found"),
    ],
)
def test_a_participle_behind_its_subject_gives_way_to_the_finite_verb(told, what):
    document = Document(name="report", text=told, published=date(2014, 5, 21))
    assert [event.what for event in extract_document(document).events] == [what]


def test_verb_behind_what_commas_set_off():
    text = """\
The pact failed in June 1871, and on 3 July the Ostian field army, cheered by two brigades recalled from the south, \
surprised Duque's camp at Holm and drove the enemy back.
Talks at Basel broke down in January 1873, when Ferro, re-elected by a large majority, insisted on the annexation.
In March 1872 Prado laid siege to Dorn, whose garrison, weakened by typhus, capitulated on 28 June.
Noor Petroleum, whose chairman, Omar Noor, fled to Oman in 2014, defaulted on its debt on 3 May 2015.
On 3 May 2014 police raided the house, arrested two men, seized guns and left.
Omar Noor, 34, of Varna, charged with theft on 3 May 2016, convicted on 5 May, jailed for two years.
"""
    told = [(event.dated.edtf, event.what) for event in extract_document(Document("report.txt", text)).events]
    for day, what in [
        ("1871-07-03", "The Ostian field army surprised Duque's camp at Holm"),
        ("1873-01", "Ferro insisted on the annexation"),
        ("1872-03", "Prado laid siege to Dorn"),
        ("1872-06-28", "Dorn’s garrison capitulated"),
        ("2014", "Omar Noor fled to Oman"),
        ("2015-05-03", "Noor Petroleum defaulted on its debt"),
        ("2014-05-03", "Police raided the house"),
        ("2016-05-05", "Omar Noor convicted"),
    ]:
        assert (day, what) in told


def test_each_deed_has_its_own_doer_and_date():
    text = """\
On 17 September 2015 unidentified gunmen fired on a clinic in Varna; one nurse, Samir Odeh, was injured.
Philip Hale closed the mill in 1932, dismissed a third of the workers and, in 1936, sold the land.
The trial of Abel Ngaro, arrested in Oman in 2020, is scheduled to open on 1 March 2032.
A device planted by unknown men detonated outside the court on 13 June 2024.
He fled on 3 May 2017 when a guard, Omar Noor, called police.
Lena Quist was born on 3 March 1926, the daughter of a carpenter, Nils Quist, and his wife, Greta. She wed in 1950.
"""
    told = {(event.dated.edtf, event.what) for event in extract_document(Document("report.txt", text)).events}
    assert told >= {
        ("2015-09-17", "Unidentified gunmen fired on a clinic in Varna"),
        ("2015-09-17", "Samir Odeh was injured"),
        ("1932", "Philip Hale closed the mill"),
        ("1932", "Philip Hale dismissed a third of the workers"),
        ("1936", "Philip Hale sold the land"),
        ("2020", "Abel Ngaro was arrested in Oman"),
        ("2024-06-13", "A device detonated outside the court"),
        ("2017-05-03", "Omar Noor called police"),
        ("1950", "Lena Quist wed"),
    }
