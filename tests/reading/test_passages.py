# ruff: noqa: E501 - whole texts, one a line
"""Passages: exact offsets, nothing lost, furniture and teasers told from narrative."""

import json
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extract.reading.passages import cut, opens_entry, split
from extract.records import Passage


def sections(text):
    return [(passage.section, text[passage.start : passage.end]) for passage in split(text)]


def by_section(text, section):
    return [words for one, words in sections(text) if one == section]


def lost(text):
    covered = [False] * len(text)
    for passage in split(text):
        for place in range(passage.start, passage.end):
            assert not covered[place], "passages overlap"
            covered[place] = True
    return [character for place, character in enumerate(text) if not covered[place] and not character.isspace()]


def test_paragraphs_are_apart_and_exact():
    text = "First paragraph, one sentence long.\n\n  Second one, indented.  \r\n\r\nThird."
    assert sections(text) == [
        ("body", "First paragraph, one sentence long."),
        ("body", "Second one, indented."),
        ("body", "Third."),
    ]


def test_a_wrapped_paragraph_is_one_passage():
    text = (
        "The commission arrived in the harbour town on 3 March 2011 and spoke with\n"
        "forty witnesses. It left again after nine days because the road to the north\n"
        "had been closed by floods, and handed its notes to the ministry in the\n"
        "capital.\n"
    )
    assert len(split(text)) == 1


def test_lines_that_are_paragraphs_stay_apart():
    text = (
        "The council met in the morning of 4 May and heard the report of the engineers about the dam, which had cracked.\n"
        "It decided nothing.\n"
        "On 6 May the dam broke and the lower quarter of the town was flooded within an hour, killing nineteen people.\n"
    )
    assert len(split(text)) == 3


def test_a_heading_heads_what_follows():
    text = "The siege of Velm\n\nThe town was cut off on 2 June 1944.\n\nAftermath\n\nIt was rebuilt by 1950."
    assert by_section(text, "heading") == ["The siege of Velm", "Aftermath"]
    last = split(text)[-1]
    assert text[slice(*last.header)] == "Aftermath"


def test_a_headline_repeated_with_the_menu_before_it():
    text = "WorldMinister resigns after dam disaster\n\nMinister resigns after dam disaster\n\nThe minister resigned on Monday."
    assert [section for section, _ in sections(text)] == ["heading", "heading", "body"]


def test_a_caption_that_stands_twice_counts_once():
    line = "The prime minister, left, and the head of the port authority during the inspection of the quay"
    text = f"Port inspected\n\n{line}\n{line}\n\nThe port was inspected on 3 May 2018."
    assert [section for section, _ in sections(text)] == ["heading", "caption", "furniture", "body"]


@pytest.mark.parametrize(
    "line", ["Photo: The bridge on 3 May", "FILE PHOTO: A tank in 1991", "Figure 3. Arrests by month", "Image: AFP"]
)
def test_captions(line):
    assert by_section(f"Some text stands here.\n\n{line}\n\nMore text stands here.", "caption") == [line]


def test_a_chronology_is_a_list():
    text = (
        "Chronology\n\n12 May 2019 – The ferry sinks off the cape.\n13 May 2019 – Divers find the wreck.\n"
        "June 2019: An inquiry opens.\n2021\tThe captain is sentenced.\n"
    )
    assert len(by_section(text, "list")) + len(by_section(text, "table")) == 4


def test_days_alone_head_a_chronology():
    text = (
        "12 May 2019\nThe ferry sinks off the cape, with ninety people on board.\n\n13 May 2019\nDivers find the wreck."
    )
    assert by_section(text, "heading") == ["12 May 2019", "13 May 2019"]
    assert text[slice(*split(text)[-1].header)] == "13 May 2019"


def test_a_dateline_is_no_list():
    text = "September 21, 2019 – The general visited the port.\n\nHe left on Friday."
    assert [section for section, _ in sections(text)] == ["body", "body"]


@pytest.mark.parametrize("row", ["3 May 2001\tVelm\t12 dead", "| 3 May 2001 | Velm | 12 dead |"])
def test_tables_have_their_header(row):
    top = row.replace("3 May 2001", "Day").replace("Velm", "Place").replace("12 dead", "Losses")
    text = f"Losses were as follows.\n\n{top}\n{row}\n{row}\n"
    rows = [passage for passage in split(text) if passage.section == "table"]
    assert [passage.header and text[slice(*passage.header)] for passage in rows] == [None, top, top]


def test_markdown():
    text = "# Report\n\nIntro.\n\n## What happened\n\n- 3 May 2001: fire\n- 4 May 2001: flood\n\n| Day | What |\n|---|---|\n| 3 May | Fire |\n"
    assert by_section(text, "heading") == ["# Report", "## What happened"]
    assert len(by_section(text, "list")) == 2
    assert by_section(text, "table") == ["| Day | What |", "| 3 May | Fire |"]


def test_quoted_mail_has_its_own_date():
    pytest.importorskip("extract.dates.written")
    text = (
        "I agree, let us meet tomorrow.\n\nOn 3 May 2019, Ann Lee wrote:\n> The convoy left yesterday.\n>\n"
        "> On 1 May 2019, Bo Dahl wrote:\n> > It will leave tomorrow.\n"
    )
    dates = {text[p.start : p.end]: p.published and p.published.isoformat() for p in split(text)}
    assert dates["I agree, let us meet tomorrow."] is None
    assert dates["> The convoy left yesterday."] == "2019-05-03"
    assert dates["> > It will leave tomorrow."] == "2019-05-01"


def test_an_attribution_within_what_it_heads():
    text = (
        "Thanks, see you tomorrow.\n\n> On 3 May 2019, at 18:20, Ann Lee <ann@example.org> wrote:\n>\n"
        "> The convoy left yesterday.\n>\n>> On 1 May 2019, at 9:10, Bo Dahl <bo@example.org> wrote:\n>>\n>> It leaves tomorrow.\n"
    )
    dated = {text[p.start : p.end]: p.published and p.published.isoformat() for p in split(text)}
    assert dated["> The convoy left yesterday."] == "2019-05-03"
    assert dated[">> It leaves tomorrow."] == "2019-05-01"
    assert "furniture" in {p.section for p in split(text) if "wrote:" in text[p.start : p.end]}


def test_an_attribution_over_two_lines():
    text = "See below, please, all of you, as soon as you can.\n\nOn Thu, May 3, 2018 at 10:00 AM Bo Dahl <bo@example.org>\nwrote:\n> It left yesterday.\n"
    dated = {text[p.start : p.end]: p.published for p in split(text)}
    assert dated["> It left yesterday."] == date(2018, 5, 3)


def test_numbered_headings_and_numbered_items():
    text = "Report\n\n1. The night of the fire\n\nThe fire broke out at ten minutes to midnight on Saturday, 13 March 2021, in the second hold of the ship.\n\n1. Fees\n2. Costs\n\n3. Rents"
    assert by_section(text, "heading") == ["Report", "1. The night of the fire"]
    assert by_section(text, "list") == ["1. Fees", "2. Costs", "3. Rents"]


def test_a_judgment():
    long = "On 3 May 2018 the accused left the harbour of Velm in the ferry Aurora, although the weather service had warned of a storm in the northern straits since the previous evening, and although the harbour master had told him twice not to leave the harbour."
    text = f"DISTRICT COURT OF NORDBY\n\nVelm, 9 June 2018\n\nI. THE FACTS\n\nII. THE LAW\n\n1. {long}\n\n(a) It bore the name of the ferry.\n\n____________\nJudge A. Person"
    kinds = ["heading", "body", "heading", "heading", "body", "list", "furniture", "body"]
    assert [section for section, _ in sections(text)] == kinds


FURNITURE = [
    "728 x 90", "Read more:", "Exit mobile version", "Exit mobile version728 x 90", "1,204 shares", "Share on Facebook", "Advertisement",
    "We use cookies to give you the best experience on our website.", "Accept all cookies", "© 2019 The Daily Harbour. All rights reserved.",
    "Home | News | Sport | Opinion", "Skip to main content", "Facebook Twitter WhatsApp Email", "5 min read", "-", "* * *",
    "Sign up for our daily newsletter", "Leave a comment", "Privacy Policy | Terms of Use | Imprint", "Follow us on Twitter",
    "Copyright 2021 Harbour Media", "Page 3 of 12", "Tags: port, strike", "300x250", "Toggle navigation", "Log in",
    "(c) 2019 Harbour News", "(C) Copyright Harbour Media", "(c) Harbour News 2019",
]  # fmt: skip


@pytest.mark.parametrize("line", FURNITURE)
def test_furniture(line):
    text = f"The port was closed on 3 May 2018 by a strike.\n\n{line}\n\nIt opened again on 9 May after talks."
    assert by_section(text, "furniture") == [line]


NARRATIVE = [
    "Shares in the company fell by 9 percent on 3 May 2018.",
    "He followed us on Twitter before he was arrested in March.",
    "Copyright law was rewritten in 1998 after the scandal.",
    "Cookies were found on the server in June 2015.",
    "The home office closed the menu of options on Monday.",
    "Read more than a hundred times, the order of 3 May was clear.",
    "The latest news reached the camp on 5 June 1944.",
    "Most read the letter of 12 May as a threat.",
    "Recommended by the commission in 2004, the dam was never built.",
    "Advertisement of the tender ended on 30 April 2012.",
    "Two shares of land were handed over on 3 May 1871.",
    "More from the south arrived on Tuesday than the camp could feed.",
    "All rights reserved to the crown were given up in 1688 by treaty.",
    "Sign up for the militia began on 4 March 2016 in all provinces.",
    "Next came the trial, on 2 May 2007.",
    "Comments by the minister on 8 July caused an outcry.",
]


@pytest.mark.parametrize("line", NARRATIVE)
def test_narrative_is_never_furniture(line):
    text = f"The port was closed on 3 May 2018 by a strike.\n\n{line}\n\nIt opened again on 9 May after talks."
    assert sections(text)[1] == ("body", line)


@pytest.mark.parametrize("line", ["(c) On 9 February 2008, Noor broke into the shop.", "(c) In May 2019"])
def test_the_third_of_a_lettered_list_is_no_notice_of_rights(line):
    assert sections(f"The port was closed on 3 May 2018 by a strike.\n\n{line}")[1] == ("list", line)


LEADS = "Storm hits the northern coast\n\nOn Tuesday, May 15, a storm hit the coast and tore down...\n\nMayor to stand again\n\nThe mayor said on Monday that she would..."


@pytest.mark.parametrize(
    "head", ["Latest news", "Must read", "You might also like", "Related articles", "Recommended to you", "MORE STORIES", "Most read",
             "Recommended for you", "Trending now", "Editor's picks", "You may also like:"],
)  # fmt: skip
def test_teasers_of_other_articles(head):
    text = f"The strike ended on 9 May after talks in the ministry.\n\n{head}\n\n{LEADS}"
    assert [section for section, _ in sections(text)] == ["body"] + ["teaser"] * 5


def test_the_article_resumes_after_a_box_of_teasers():
    text = (
        "The strike ended on 9 May after talks in the ministry.\n\nRelated articles\n\nStorm hits the northern coast\n\n"
        "Ships went out again the same evening. The first reached the island on 10 May.\n\n"
        "By the end of May the backlog was cleared.\n"
    )
    assert [section for section, _ in sections(text)] == ["body", "teaser", "teaser", "body", "body"]


def test_a_chapter_called_recent_reports_is_no_teaser():
    text = "Recent reports\n\nThe bridge was blown up on 3 May 2018, said two witnesses.\n\nA third denied it on 5 May 2018."
    assert "teaser" not in [section for section, _ in sections(text)]


def test_what_follows_read_more_is_the_article():
    text = "The strike ended on 9 May.\n\nRead more:\n\nOn 10 May the first ship left for the island."
    assert [section for section, _ in sections(text)] == ["body", "furniture", "body"]


@given(st.text(max_size=400))
def test_no_character_is_lost(text):
    assert lost(text) == []


@settings(deadline=None)  # on a busy machine the first takes a quarter of a second
@given(st.lists(st.sampled_from(
    ["\n", "\n\n", "> ", "- ", "| a | b |", "3 May 2019 – ", "Latest news", "Read more:", "\t", "A sentence of some length ends here.",
     "Heading", "12 May 2019", "On 3 May 2019, X wrote:", "-----Original Message-----", "Sent: 3 May 2019", "====", "...", "728 x 90"]
), max_size=40))  # fmt: skip
def test_no_character_is_lost_in_structured_text(parts):
    assert lost("".join(parts)) == []


def test_real_reports(seeds):
    gold = [json.loads(line) for line in (seeds / "gold.jsonl").read_text(encoding="utf-8").splitlines()]
    assert gold
    for row in gold:
        text = (seeds / row["doc"]).read_text(encoding="utf-8")
        passage = next(one for one in split(text) if one.start <= row["start"] < one.end)
        expected = {"teaser"} if row["kind"] == "boilerplate" else {"body"}
        assert passage.section in expected, row


@pytest.mark.parametrize(
    ("text", "opens"),
    [
        ("- **12 May** – A raid.", True),
        ("12 May: a raid.", True),
        ("12 May. We marched.", True),
        ("12 May saw a raid.", False),
        ("On 12 May: a raid.", False),
    ],
)
def test_a_date_opens_an_entry_where_a_mark_follows_it(text: str, opens: bool) -> None:
    start = text.index("12 May")
    assert opens_entry(text, Passage(0, len(text)), start, start + 6) == opens


def test_a_line_of_a_wrapped_paragraph_may_be_short_and_a_headline_stands_above_its_day() -> None:
    text = (
        "Court freezes the accounts of the port\n13 June 2021\n\n"
        "Prosecutors in Curitiba formally charge thirty-six people, among\nthem the heads of the builders Camargo\n"
        "Correa and of Varna Ferries. Prosecutor\nNoor speaks of the largest scandal the country has ever seen and\n"
        "of more to come before the year is out.\n"
    )
    sections = [(passage.section, text[passage.start : passage.end][:11]) for passage in split(text)]
    assert sections == [("heading", "Court freez"), ("body", "13 June 202"), ("body", "Prosecutors")]


def test_lines_of_a_life_that_open_with_their_years_are_kept_apart():
    text = (
        "Lena Okafor\n\n2019-present  Commander, Harbour Brigade, Varna\n2014-2019  Deputy commander, Tarn Battalion\n"
        "2011  Joined the uprising in Burgas\n1998  Graduated from the Naval Academy in Varna\nBorn 3 June 1976, Varna"
    )
    lines = [text[passage.start : passage.end] for passage in split(text)]
    assert lines == text.replace("\n\n", "\n").split("\n")


def test_a_wrapped_line_that_happens_to_open_with_a_year_goes_on():
    text = "The port was closed after the fire of the summer and in\n2011 Okafor came back to the town, where nobody knew\nher any more."
    [passage] = split(text)
    assert (passage.start, passage.end) == (0, len(text))


def test_a_weekday_alone_heads_what_follows_among_other_days():
    text = "The fall\n\nFriday, March 12\nArtillery opened up.\nSaturday\nRebels freed 200.\n"
    assert [text[p.start : p.end] for p in split(text) if p.section == "heading"][1:] == [
        "Friday, March 12",
        "Saturday",
    ]


def test_a_line_that_hangs_below_the_words_of_an_entry_goes_on_with_it() -> None:
    text = (
        "16 Feb 2020   Greek police board the ship near Crete and arrest\n              Captain Yuri Bondar.\n"
        "1 Mar 2020    Delmar Shipping sells the ship.\n"
    )
    assert [text[one.start : one.end].split()[-1] for one in split(text)] == ["Bondar.", "ship."]


@pytest.mark.parametrize("unit", ["The men “left.” “Why?” he said. ", "left and ", "left"])
def test_a_book_without_line_breaks_is_cut_at_sentences_or_words(unit: str) -> None:
    text = unit * (30_000 // len(unit))
    passages = split(text)
    assert max(one.end - one.start for one in passages) <= 12_000
    told = [text[one.start : one.end] for one in passages]
    assert "".join("".join(told).split()) == "".join(text.split())
    assert all(one.startswith((unit[:2], "“Why")) for one in told)
    assert all(one.endswith((".", ".”", "?”", "and", "left")) for one in told)


def test_of_a_passage_that_ends_in_blanks_none_is_left() -> None:
    assert cut("a" * 12_000 + " " * 500, [Passage(0, 12_500)]) == (Passage(0, 12_000),)
