"""Stories: dates counted from the date last talked about, in chains of any length."""

from __future__ import annotations

from datetime import date

import pytest

from extract.dates.anchors import resolve
from extract.dates.find import find
from extract.records import Document


def values(text: str, published: date | None = None) -> list[str]:
    found = resolve(Document("x", text, published=published), find(text))
    return [f"{item.value} {item.mod}" if item.mod else item.value for item in found]


CHAINS = [
    ("He came on 3 May 2010. Two days later he left. The next morning he was found.",
     ["2010-05-03", "2010-05-05", "2010-05-06TMO"]),
    ("On Tuesday, 3 July 1956, they marched. By Friday the towns had risen, and on Sunday the army left.",
     ["1956-07-03", "1956-07-06", "1956-07-08"]),
    ("The gale of November 1703 began on Wednesday the 24th.", ["1703-11", "1703-11-24"]),  # by the Julian calendar
    ("== 1917 ==\nIn January bread was rationed.", ["1917", "1917-01"]),
    ("It began in June 1940. The following month a truce was signed.", ["1940-06", "1940-07"]),
    ("In October 2019 crowds gathered. At the time nobody knew.", ["2019-10", "2019-10"]),
    ("The vote was on 3 May 2010. A week earlier it had been put off; the same day the border closed.",
     ["2010-05-03", "2010-04-26", "2010-04-26"]),
    ("In May 1918 he was in Kyiv. A month earlier he had been in Odessa; a month later he was gone.",
     ["1918-05", "1918-04", "1918-06"]),
    ("Three days after the vote of 3 May 2014 crowds came. That night they left, and by the end of the week it rained.",
     ["2014-05-06", "2014-05-03", "2014-05-06TNI", "2014-W19 END"]),
    ("Early in 1848 bread doubled. By then the harvest of the year before had rotted, and in mid-April men rose.",
     ["1848 START", "1848 START", "1847", "1848-04 MID"]),
    ("It was not until 1920 that women voted, and only in 2010 were men let in.", ["1920", "2010"]),
    ("In 2010 it lost. The profit of the previous year was gone. In June it closed.", ["2010", "2009", "2010-06"]),
    ("They met on 3 May 2010. The day after the mosque was cleared.", ["2010-05-03", "2010-05-04"]),
    ("He fled on 3 May 2010. The day before Anna had thrown away his boots.", ["2010-05-03", "2010-05-02"]),
    ("War came on 3 September 1939. The Sunday after I went to see her.", ["1939-09-03", "1939-09-10"]),
    ("The war ended in May 1945. The year after the war prices doubled.", ["1945-05", "1946"]),
    ("They landed on 6 June 1944. Two months and nine days later they landed again.", ["1944-06-06", "1944-08-15"]),
    ("It was signed on 10 April 1998 – Good Friday. Six weeks later they voted.",
     ["1998-04-10", "1998-04-10", "1998-05-22"]),
    ("War broke out in 1914. Two years into the war, in 1916, he died.", ["1914", "1916", "1916"]),
    ("The harvest of 1932 was taken. In the spring that followed the villages died. By that autumn it was over.",
     ["1932", "1933-SP", "1933-FA"]),
    ("Tuesday, 12 May 1931. Rent due.\nWednesday. Sold the clock.\nSaturday. Bailiffs.",
     ["1931-05-12", "1931-05-13", "1931-05-16"]),
    ("She was paid on 28 February 1975. By the middle of the following month the cupboard was bare. On the 20th "
     "she went to the priest.", ["1975-02-28", "1975-03 MID", "1975-03-20"]),
    ("First shelling: 10 March 2012\nSecond: two days later\nEvacuation: that night",
     ["2012-03-10", "2012-03-12", "2012-03-12TNI"]),
    ("It was hit on 3 February, five days later, and on 15 February 2016.", ["2016-02-03", "2016-02-08", "2016-02-15"]),
    ("On 7 December 1941 the base was attacked. In January they met.", ["1941-12-07", "1942-01"]),
    ("The mill burned on 28 December 2003. The owner fled on 6 August.", ["2003-12-28", "2004-08-06"]),
    ("He left on 4 May 1931. He had bought the mill in 1914. The following month it fell.",
     ["1931-05-04", "1914", "1931-06"]),
    ("He left on 4 May 1931. In 1933 the king fled. The following month it rained.", ["1931-05-04", "1933", "XXXX-XX"]),
    ("He left on 4 May 1931. The 1914 edition of the map had shown a path. The next day it rained.",
     ["1931-05-04", "1914", "1931-05-05"]),
    ("He left on 4 May 1931. A law of 1914 forbade it. The following Tuesday he was caught.",
     ["1931-05-04", "1914", "1931-05-05"]),
    ("In 499 BC the city rose. The following year it fell.", ["BC0499", "BC0498"]),
    ("They fought from October 1944 to March 1945.", ["1944-10", "1945-03"]),
    ("The jail fell on 9 May 2003. A guard, interviewed on 2 and 3 June, saw five die. A sixth died the next day.",
     ["2003-05-09", "2003-06-02", "2003-06-03", "2003-05-10"]),
    ("It came out in October 2021. Noor, who had left office in May 2020, denied it. He was questioned in November.",
     ["2021-10", "2020-05", "2021-11"]),
    ("2017\n• 30 September: leaflets appear.\n\n2018\n• 5 October, evening: she writes that it comes on Monday.",
     ["2017", "2017-09-30", "2018", "2018-10-05TEV", "2018-10-08"]),
    ("• 9 October 2018: people march; more protests follow over the weekend.", ["2018-10-09", "2018-W41-WE"]),
    ("He came in the first week of February 2018. On the Friday he wrote. On the 12th he left.",
     ["2018-W05", "2018-02-02", "2018-02-12"]),
    ("In the spring of 1863 he sold the mill. That winter she died. He left the following June.",
     ["1863-SP", "1863-WI", "1864-06"]),
    ("The mill burned on 14 April 1865. He left on 3 May 1866. She had died in the same week in which the mill burned.",
     ["1865-04-14", "1866-05-03", "1865-W15"]),
    ("He left on 3 May 1866. She died in the same week in which the king was shot.", ["1866-05-03"]),
    ("The Battle of Tarn was fought on 14–15 August 1642. Two days after the battle he left.",
     ["1642-08-14", "1642-08-15", "1642-08-17"]),
    ("The bank failed in 2011. The clerk comes on Tuesday.", ["2011", "XXXX-WXX-2"]),
    ("May 30–June 2, 2003", ["2003-05-30", "2003-06-02"]),
    ("in April and June 1955", ["1955-04", "1955-06"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), CHAINS, ids=[text[:40] for text, _ in CHAINS])
def test_a_story_counts_from_the_date_last_talked_about(text: str, expected: list[str]) -> None:
    assert values(text) == expected


DAYS_OF_THE_MONTH_TOLD = [
    ("The mine closed on 11 July. On the 12th and 13th, crowds came.", ["1995-07-11", "1995-07-12", "1995-07-13"]),
    ("He was seized on 28 June 1990 and held until the 3rd.", ["1990-06-28", "1990-07-03"]),
    ("Shots fell on 15 July. On the 12th there were none.", ["1995-07-15", "1995-07-12"]),
    ("He met her on Tuesday. On the 12th he had left.", ["1995-08-15", "1995-08-12"]),
]


@pytest.mark.parametrize(("text", "expected"), DAYS_OF_THE_MONTH_TOLD)
def test_a_bare_day_is_of_the_month_then_talked_about(text: str, expected: list[str]) -> None:
    assert values(text, date(1995, 8, 20)) == expected


def test_a_story_that_went_on_by_years_is_in_the_last_of_them() -> None:
    told = "They left in March 1978. Work stopped in 1983 and was resumed in 1991 by Noor, who fled after the {} coup."
    assert values(told.format("August"))[-1] == "1991-08"
    assert values("They left in March 1978. He would die in 1991. In August they returned.")[-1] == "1978-08"


def test_what_lasted_from_a_month_that_comes_soon_did_so_a_year_before() -> None:
    assert values("He worked from January to November.", date(2010, 12, 30)) == ["2010-01", "2010-11"]
    assert values("The road is closed from January to March.", date(2010, 12, 30)) == ["2011-01", "2011-03"]
