"""Which side a bare weekday or month lies on: cues of what is planned, done, compared and told in a row."""

from __future__ import annotations

import re
import time
from datetime import date

import pytest

from extract.dates.anchors import resolve
from extract.dates.cue_words import AHEAD, BACK
from extract.dates.cues import BESIDE, Beside, beside
from extract.dates.find import find
from extract.dates.tense import side_by_words, told_done
from extract.pipeline import extract_document
from extract.reading.formats import read
from extract.records import Document

# Published on Thursday, 26 October 1989.
CASES = """
The minister will speak Monday. || 1989-10-30
The minister spoke Monday. || 1989-10-23
The fair was open Monday. || 1989-10-23
The shop does not open on Sunday. || 1989-10-29
They could not leave on Monday. || 1989-10-23
The committee was unable to meet on Monday. || 1989-10-23
The committee is unable to meet on Monday. || 1989-10-30
He was to speak on 4 November but fell ill. || 1988-11-04
He was due in court in November but did not appear. || 1988-11
On Monday visitors get a free guided tour. || 1989-10-30
She was due to be tried on 4 November but the hearing was put back to December. || 1989-11-04; 1989-12
He had planned to leave on Monday but stayed. || 1989-10-23
He was to be tried on Monday but has pleaded guilty. || 1989-10-30
The shop is only open on Monday. || 1989-10-30
He is believed to have fled in August. || 1989-08
He is speaking on Monday. || 1989-10-30
She is leaving in November. || 1989-11
Can we have dinner on Monday? || 1989-10-30
Could I have the figures by Monday? || 1989-10-30
They put the village wedding off to Monday. || 1989-10-30
Could you have left it there on Monday? || 1989-10-23
Can you explain what happened on Monday? || 1989-10-23
We had planned to fly home on Monday but the flight was cancelled. || 1989-10-23
The book comes out on Monday. || 1989-10-30
He has to appear in court on Monday. || 1989-10-30
They want the work finished by November. || 1989-11
The judge upheld the ban on 4 November. || 1988-11-04
Ministers undertook talks on Monday. || 1989-10-23
In June 1985 he was tried, in May 1986 freed. A cook told us on 4 September of it. || 1985-06; 1986-05; 1989-09-04
In June 1985 he was tried, in May 1986 freed. A guard told him on 4 September to go. || 1985-06; 1986-05; 1986-09-04
The law took effect at midnight on 30 November. || 1988-11-30T24:00
The law takes effect on 30 November. || 1989-11-30
The rules came into force on 30 November. || 1988-11-30
He fled at 3 p.m. on 2 December. || 1988-12-02T15:00
I spoke to him on 30 November. || 1988-11-30
They hoped to leave on 30 November. || 1989-11-30
A: I gave him 5,000 euros on 30 November. || 1988-11-30
Next meeting: Tuesday. || 1989-10-31
Carol service, Christmas Eve, church hall. || 1989-12-24
Minutes of the meeting on Tuesday. || 1989-10-24
Lawmakers are to vote on the budget Tuesday. || 1989-10-31
The two sides agreed to a truce Tuesday. || 1989-10-24
A second round is planned for Sunday. || 1989-10-29
A hearing had been scheduled for Monday before the judge fell ill. || 1989-10-23
Police are on alert, and Sunday's march is expected to be large. || 1989-10-29
The mayor resigned, and Sunday's march was small. || 1989-10-22
The storm could reach the coast by late Friday or early Saturday. || 1989-10-27 END; 1989-10-28 START
Hopes had faded by Tuesday. || 1989-10-24
Speaking Sunday in Rome, he said it may be active. || 1989-10-22
The Herald Monday quotes him as saying that it is to be built. || 1989-10-23
Friday's papers say that they will be moved. || 1989-10-20
The term ends in July. || 1990-07
By Monday the village was under water. || 1989-10-23
By Monday, officials said, they will decide. || 1989-10-30
Hopes faded by Tuesday night. || 1989-10-24TNI
She agreed to pay by Tuesday. || 1989-10-31
He closed the mine, with the last miners leaving by Tuesday. || 1989-10-24
He will close the mine, with the last miners leaving by Tuesday. || 1989-10-31
By Tuesday, the water had fallen. || 1989-10-24
The envoy is in Cairo. On Saturday he flies to Rome. || 1989-10-28
The fee would be paid in January. || 1990-01
The treaty takes effect in April. || 1990-04
Officials hope to have a plan ready in January. || 1990-01
By September the bridge will be open. || 1990-09
In August the voters are to choose a mayor. || 1990-08
In August the mayor said he will go. || 1989-08
The bridge is due to open by August. || 1990-08
By Easter the bridge had been mended, and it will last. || 1989-03-26
Marches planned for St Nicholas Day have been cancelled. || 1989-12-06
The vote, scheduled for 3 December, was held without him. || 1988-12-03
A rally planned for 20 August was banned. || 1989-08-20
The elections scheduled for 3 December were put off. || 1989-12-03
The march held on 4 December has been banned. || 1988-12-04
The second quarter of 1987 was bad; in the third quarter losses doubled. || 1987-Q2; 1987-Q3
The union votes Tuesday on a deal reached last Friday. || 1989-10-31; 1989-10-20
Voters decide Sunday whether to keep a judge elected in May. || 1989-10-29; 1989-05
The party vote Tuesday on a deal reached last Friday was close. || 1989-10-24; 1989-10-20
The fair runs Saturday to Monday. || 1989-10-28; 1989-10-30
Lund, sacked on Monday, takes charge of Hull on Saturday. || 1989-10-23; 1989-10-28
Arrests rose in August for the first time since May; November looks worse. || 1989-08; 1989-05; 1989-11
Yard sale this Saturday 8am-2pm. || 1989-10-28T08:00; 1989-10-28T14:00
Lund scored 40 runs Saturday. || 1989-10-21
Closed on Christmas Eve and New Year's Day. || 1989-12-24; 1990-01-01
Bridge closed Monday after a crash. || 1989-10-23
Last Monday was bad, this Friday will be good. || 1989-10-23; 1989-10-27
They met on December 8, 12 and 16. || 1988-12-08; 1988-12-12; 1988-12-16
Last week, on 16 October, a ferry sank. || 1989-W42; 1989-10-16
This year, on 3 March, a ferry sank. || 1989; 1989-03-03
In the second quarter, in May, profit fell. || 1989-Q2; 1989-05
The restaurant closed Tuesday. || 1989-10-24
Closed on 3 May, it was opened anew. || 1989-05-03
In the storm, Tuesday could have ended badly. || 1989-10-24
She registered to vote on Tuesday. She is entitled to vote on Tuesday. || 1989-10-24; 1989-10-31
City, whose owner put the club up for sale, travel to Ashby on Tuesday. || 1989-10-31
Rebels, who hold the north, set fire to a school on Tuesday. || 1989-10-24
He will go on trial for murder on Tuesday. || 1989-10-31
The town will mark the death of its mayor on Tuesday. || 1989-10-31
The firms did not report results on Tuesday. || 1989-10-24
The rate had sunk to 24 per cent in November. || 1988-11
Output rose to 9,000 tons in November. || 1988-11
They called off elections that had been scheduled for November. || 1989-11
Most falls happen at home, and many springs dry up in November. || 1989-11
The firm bought shares from Sept. 14 to Wednesday. || 1989-09-14; 1989-10-25
"""


@pytest.mark.parametrize("case", CASES.strip().splitlines(), ids=lambda case: case[:50])
def test_side(case: str) -> None:
    text, expected = case.split(" || ")
    found = resolve(Document("x", text, published=date(1989, 10, 26)), find(text))
    assert "; ".join(f"{item.value} {item.mod}" if item.mod else item.value for item in found) == expected


def _marked(example: str) -> tuple[str, int, int]:
    """The sentence without its brackets, and where the bracketed words stand."""
    before, rest = example.split("[")
    words, after = rest.split("]")
    return before + words + after, len(before), len(before) + len(words)


@pytest.mark.parametrize("cue", BESIDE, ids=lambda cue: cue.example)
def test_each_line_beside_decides_its_example(cue: Beside) -> None:
    text, start, end = _marked(cue.example)
    assert beside(text, start, end) is cue
    assert side_by_words(text, start, end) == cue.side


@pytest.mark.parametrize(
    ("pattern", "example", "side"),
    [(*line, "future") for line in AHEAD] + [(*line, "past") for line in BACK],
    ids=lambda part: part if "[" in part else "",
)
def test_each_line_of_words_decides_its_example(pattern: str, example: str, side: str) -> None:
    text, start, end = _marked(example)
    assert re.search(rf"\b(?:{pattern})\b", text[:start].lower())
    assert side_by_words(text, start, end) == side


def test_long_numbers_before_a_date_take_no_longer_than_words() -> None:
    def taken(words: str) -> float:
        text = f"They saw {words} on 30 November."
        begun = time.process_time()
        told_done(text, text.index("30"), len(text) - 1)
        return time.process_time() - begun

    assert taken(" ".join(["07700900123"] * 8)) < 0.2 + 100 * taken(" ".join(["men"] * 8))


def test_what_was_seen_to_happen_lies_behind_also_in_a_row_of_its_own_day() -> None:
    rows = "Date\tWitness\tStatement\n20 May 2011\tMara Dusk\tShe saw two trucks leave the quarry on 14 March.\n"
    rows += "22 May 2011\tJohn Hale\tHe was beaten on 2 March.\n"
    [document] = read(f"Case file\n\nPrepared on 9 June 2011\n\n{rows}".encode(), name="case.txt")
    told = {(one.dated.edtf, one.status) for one in extract_document(document).events if "trucks" in one.what}
    assert ("2011-03-14", "happened") in told
    assert all(status == "happened" for _, status in told)
