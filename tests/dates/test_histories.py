"""Histories, diaries and memoirs without a publication date: what a bare day, decade and 'this year' are of."""

from __future__ import annotations

import pytest

from extract.pipeline import find_dates

HISTORIES = [
    ("In late 1911 she left the bank. By February she had a new post.", ["1911 END", "1912-02"]),
    ("He died in late 1911. In March he had fallen ill.", ["1911 END", "1911-03"]),
    ("In December 1911, after a strike in January, it moved. In May it failed.", ["1911-12", "1911-01", "1912-05"]),
    ("It burned in May 1911. The theft of a 16th-century bell was told a year earlier.", ["1911-05", "15", "1910"]),
    # the date in brackets that a text gives its subject is where its story begins, if it has told of no other
    ("The Battle of Keren (3 May 1866) was short. On the morning of 4 May the fort fell.",
     ["1866-05-03", "1866-05-04TMO"]),
    ("The siege of Plov (May–July 1866) failed. In June the king fled.", ["1866-05", "1866-07", "1866-06"]),
    ("The siege of Plov (1866) failed. In June the king fled.", ["1866", "1866-06"]),
    ("The war (1864–1870) was long. In June the king fled.", ["1864", "1870", "XXXX-06"]),
    ("Ann Orr (3 May 1866 – 4 June 1901) was a nurse. In May she wept.", ["1866-05-03", "1901-06-04", "XXXX-05"]),
    ("Ann Orr (2004) says that the rains come in June.", ["2004", "XXXX-06"]),
    # a decade without its century is of the story's
    ("He was born in 1950. In '79 he came, in '03 he left.", ["1950", "1979", "2003"]),
    ("The mill was built in 1863 and closed in '65.", ["1863", "1865"]),
    ("In 1995 they still spoke of the crash of '29.", ["1995", "1929"]),
    ("The mill was built in 1863. It burned on 4 May '71.", ["1863", "1871-05-04"]),
    ("Camp near York, January 14, 1863. Dear wife, I left on 29 Feb. '60.", ["1863-01-14", "1860-02-29"]),
    # but what names a year of birth, or when a house was built, is not of that time
    ("Born: 14 May 1961. Arrested 03/04/22, released 05/04/22.", ["1961-05-14", "2022-04-03", "2022-04-05"]),
    ("Born in 1951, Noor was arrested in April '19 and freed in '21.", ["1951", "2019-04", "2021"]),
    ("The bridge was built in 1932. Inspected 12/03/21: cracks were found.", ["1932", "2021-03-12"]),
    # figures that open a line of notes whose other lines open with whole dates
    ("9/3/2020 Fell ill.\n\n9/26 - Recovered.", ["2020-09-03", "2020-09-26"]),
    ("The law of 1948 was changed on 3 Mar 24.", ["1948", "2024-03-03"]),
    ("The castle was built in 1348. A fire in March '98 destroyed it.", ["1348", "1998-03"]),
    ("In 1881 he came. During the early '80s the school grew.", ["1881", "188 START"]),
    ("It was built in 1348 and restored in the seventies.", ["1348", "197"]),
    ("He was born in 1895. The twenties were hard.", ["1895", "192"]),
    # 'this year' of what is over is the one just told
    ("In 1875 the wing was opened. During this year 1,200 patients came.", ["1875", "1875"]),
    ("In 1875 the wing was opened. This year has been good.", ["1875", "PRESENT_REF"]),
    ("In 1874 he came home. In the seventies and eighties he translated Mill.", ["1874", "187", "188"]),
    ("1757 – First siege.\n1764 – Second siege; three years later it fell.", ["1757", "1764", "1767"]),
    ("On 3 May 1943 Rome fell silent. Overnight the officers disappeared.", ["1943-05-03", "1943-05-03TNI"]),
    ("Camp before Varna, October 22nd, 1854.\n\nHe died on the 19th instant. A shell fell yesterday.",
     ["1854-10-22", "1854-10-19", "1854-10-21"]),
    ("The Third Incursion (May–August 1889) failed. He left in mid-April.", ["1889-05", "1889-08", "1889-04 MID"]),
    ("He came in June 1438. In 1440, 1443 and 1444 he sent fleets. The last sailed in July.",
     ["1438-06", "1440", "1443", "1444", "1444-07"]),
    ("He left on 1 February 1453. Envoys from Varna, sent the previous autumn to ask for help, found no one. On 29 May "
     "it fell.", ["1453-02-01", "1452-FA", "1453-05-29"]),
    # what was made or done before is no place where the story goes on
    ("On 4 May 1862 the fleet sailed. The fort, built in 1831, surrendered on the 9th. The cruiser, first launched in "
     "June 1850, sank in July.", ["1862-05-04", "1831", "1862-05-09", "1850-06", "1862-07"]),
    ("War came in June 1812. A treaty signed in March 1806 was torn up in July. Its charter, granted in 1809, was "
     "withdrawn that year.", ["1812-06", "1806-03", "1812-07", "1809", "1812"]),
    ("In 1835 war broke out. The garrison, reinforced in June 1836, was starved out by August.",
     ["1835", "1836-06", "1836-08"]),
    ("In 1890 he rose. The young man, arrested in May 1881, had been freed a year later.", ["1890", "1881-05", "1882"]),
    # nor is what is told in its own sentence the happening that a length counts from
    ("On 6 October 1849 thirteen generals were executed, a year after the death of Lund.", ["1849-10-06", "P1Y"]),
    ("Born on 3 February 1861. Her father died when she was six. Two years later they moved.",
     ["1861-02-03", "1869"]),
    # a census or treaty that opens its sentence is where the story stands
    ("It rained in 1849. At the census of 1851 it had 41 people, against 78 ten years before.",
     ["1849", "1851", "1841"]),
    ("In the summer of 1846 they held out until 28 July; a week later they fled.",
     ["1846-SU", "1846-07-28", "1846-08-04"]),
    ("On 24 March 1830 he entered Kot. He had left Varna in the middle of February with 90 men. By then 40 were dead.",
     ["1830-03-24", "1830-02 MID", "1830-03-24"]),
    ("Isa died in 1817. Dalton, who spent May 1823 in the city, liked it; three years later Kerr did not.",
     ["1817", "1823-05", "1826"]),
    ("On Friday, 5 September 1913, he told them that from Monday they would have to pay. That night nobody went down.",
     ["1913-09-05", "1913-09-08", "1913-09-05TNI"]),
    ("On 13 February 1840 he turned back. The retreat took the rest of the winter; the last came in early June. In the "
     "meantime a captain had arrived in Varna in January.", ["1840-02-13", "1839-WI", "1840-06 START", "1840-01"]),
    ("On 19 September 1863 he waited. At noon he went in; by 2:30 the line broke. It was ten o'clock before it ended.",
     ["1863-09-19", "1863-09-19T12:00", "1863-09-19T14:30", "1863-09-19T22:00"]),
    ("A.D. 873. This year the host went north.", ["0873", "0873"]),
    # annals: 'this year' is the one above
    ("1015.\nThis year there was a great meeting.\n1016.\nThis year he crossed the river.",
     ["1015", "1015", "1016", "1016"]),
    ("It rained on 3 May 1868, but in the evening he learned of it.", ["1868-05-03", "1868-05-03TEV"]),
    ("The fort fell on Palm Sunday 1887. They built a statue to the dead of Palm Sunday.",
     ["1887-04-03", "1887-04-03"]),
    # what a diary looks back to is not where its next entry stands
    ('"May 30, 1854.—It is a year ago to-day since we left.\n"June 1.—Rain. It snowed this morning.',
     ["1854-05-30", "1853-05-30", "1854-06-01", "1854-06-01TMO"]),
    ("September, 1858.\n\n28th.--Snow; it was only yesterday that we left.\n\n2nd Oct.--He shot two bucks.",
     ["1858-09", "1858-09-28", "1858-09-27", "1858-10-02"]),
    # what an entry tells as done lies before it, and the next date counts from the entry again
    ("Chronology 2015\n\n3 January: Noor, arrested on 28 December, is charged. The trial is set for 9 December.\n\n"
     "9 January: Quist is freed. He was seized on Christmas Eve. Votes will be held on Easter Sunday.",
     ["2015", "2015-01-03", "2014-12-28", "2015-12-09", "2015-01-09", "2014-12-24", "2015-04-05"]),
    # the year of two days told together is that of the deed before them
    ("The engine was cleaned in March 2009. The hull was raised on July 19 and seen in Varna on August 3 and 4, 2014.",
     ["2009-03", "2014-07-19", "2014-08-03", "2014-08-04"]),
    # a diary's next entries name their day alone
    ("Journal, 1847\n30th April.—Rain.\n2nd.—Found water.\n3rd to 5th. Stayed.\n6th. Holm died last night.",
     ["1847", "1847-04-30", "1847-05-02", "1847-05-03", "1847-05-05", "1847-05-06",
      "1847-05-05TNI"]),
    # of a winter's months the early ones are of its second year
    ("From November to April in the winter of 1950–51 it was shut.", ["1950-11", "1951-04", "1950-WI"]),
    ("In the winter of 1950–51, from November to April, it was shut.", ["1950-WI", "1950-11", "1951-04"]),
    # seasons and feasts alone in their lines, below a year
    ("2020\n\nSpring\n\nShe left.\n\nAutumn\n\nThe band toured.\n\nChristmas\nHe died.",
     ["2020", "2020-SP", "2020-FA", "2020-12-25"]),
    ("Timeline: 2019\n\nEaster\nThey met.\n\nFall\nShe left.", ["2019", "2019-04-21", "2019-FA"]),
    ("Poems\n\nAutumn\n\nLeaves fall.", []),
    ("(All dates 2013)\n\n3 May: He left.\n\n4 June: She came.", ["2013", "2013-05-03", "2013-06-04"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), HISTORIES, ids=[text[:40] for text, _ in HISTORIES])
def test_a_history_without_a_day_of_writing(text: str, expected: list[str]) -> None:
    assert [f"{one.value} {one.mod}" if one.mod else one.value for one in find_dates(text)] == expected
