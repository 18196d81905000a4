# ruff: noqa: E501 - whole texts, one a line
"""PDFs: pages, columns, tables and letters as a reader sees them, and what can't be read said."""

import re
from datetime import date

import pytest

from extract.reading.formats import read
from extract.reading.limits import Limits


def lines(*texts, x=72, top=700, size=11):
    return [(x, top - 14 * n, size, text) for n, text in enumerate(texts)]


def test_pdf_pages_headers_and_hyphens(made, one, words):
    pages = [
        [(72, 800, 9, f"Harbour Commission Report 2018 - {number}"), (72, 40, 9, "Confidential"), *body]
        for number, body in enumerate(
            [
                [(72, 720, 18, "The loss of the Aurora"), *lines("The ferry left the harbour on 3 May 2018 and was lost in the inter-", "national waters off Velm, as its owners told the commis-", "sion.")],
                lines("An inquiry opened on 9 June 2018 in the capital and heard", "forty witnesses, of whom"),
                lines("thirty had been on board. It closed in mid-August."),
                lines("Nobody was charged."),
            ], 1)
    ]  # fmt: skip
    document = one(made.pdf(pages, title="Final report", created="D:20180901120000"), "a.pdf")
    assert words(document) == [
        "The loss of the Aurora",
        "The ferry left the harbour on 3 May 2018 and was lost in the international waters off Velm, as its owners told the commission.",
        "An inquiry opened on 9 June 2018 in the capital and heard forty witnesses, of whom thirty had been on board. It closed in mid-August.",
        "Nobody was charged.",
    ]
    assert [passage.page for passage in document.passages] == [1, 1, 2, 4]
    assert document.passages[0].section == "heading"
    assert document.title == "Final report"
    assert (document.published, document.published_from) == (date(2018, 9, 1), "document properties")


def test_a_dateline_over_short_paragraphs_stands_alone_and_goes_before_the_files_date(made, one):
    """Lines 14 apart, paragraphs 28 apart, as many gaps of either kind."""
    texts = ("Statement on the arrests", "Mostar, 15 January 2024", *("Police arrested three men near the bridge",
             "and took them to a judge on the following day.") * 3)  # fmt: skip
    tops, pages = 700, []
    for number, text in enumerate(texts):
        pages.extend(lines(text, top=tops))
        tops -= 28 if number < 2 or number % 2 else 14
    document = one(made.pdf([pages], created="D:20240301120000"), "statement.pdf")
    assert document.text.split("\n\n")[:2] == ["Statement on the arrests", "Mostar, 15 January 2024"]
    assert (document.published, document.published_from) == (date(2024, 1, 15), "dateline")


def test_days_stand_in_a_column_of_their_own_however_near(made, one):
    """Days of several lengths, behind which words begin below each other; one day is broken."""
    left = [("12 January", 0), ("2015", 1), ("3 March 2015", 2), ("19 October", 4), ("2015", 5), ("7 June 2016", 6)]
    right = [("Engineers report cracks", 0), ("The ministry orders a review, which is to end", 2),
             ("before the rains", 3), ("The wall gives way", 4), ("The commission reports", 6)]  # fmt: skip
    page = [(x, 700 - 14 * n, 11, text) for x, cells in ((72, left), (142, right)) for text, n in cells]
    assert one(made.pdf([page]), "a.pdf").text.split("\n") == [
        "12 January 2015\tEngineers report cracks",
        "3 March 2015\tThe ministry orders a review, which is to end before the rains",
        "19 October 2015\tThe wall gives way",
        "7 June 2016\tThe commission reports",
    ]


def test_a_year_on_a_line_of_its_own_goes_on_with_no_sentence(made, one):
    texts = (
        "1998",
        "5 March – Troops surround Tarn.",
        "1999",
        "15 January – Bodies are found.",
        "2 May – Troops leave.",
    )
    assert one(made.pdf([lines(*texts)]), "a.pdf").text.split("\n\n") == list(texts)
    wrapped = ("The troops surrounded the town in the first days of March", "1999", "and left in May.")
    assert one(made.pdf([lines(*wrapped)]), "a.pdf").text == " ".join(wrapped)


def test_pdf_columns_are_read_one_after_the_other(made, one):
    left = [f"Left column, line {n} of the report on the ferry" for n in range(1, 9)]
    right = [f"right column, line {n} of the report on the ferry" for n in range(1, 9)]
    page = [
        (72, 760, 16, "A headline that spans both of the columns of this page"),
        *lines(*left, size=9),
        *lines(*right, x=320, size=9),
    ]
    text = one(made.pdf([page]), "a.pdf").text
    assert text.index("Left column, line 8") < text.index("right column, line 1")
    assert text.startswith("A headline")


def test_pdf_tables_keep_their_rows(made, one, words):
    rows = [("Day", "Place", "Dead"), *[(f"{n} May 2018", "Velm", str(n)) for n in range(1, 8)]]
    page = [
        (x, 700 - 16 * n, 10, cell) for n, row in enumerate(rows) for x, cell in zip((72, 200, 330), row, strict=True)
    ]
    document = one(made.pdf([page]), "a.pdf")
    assert words(document, "table")[3] == "3 May 2018\tVelm\t3"
    assert document.text[slice(*document.passages[3].header)] == "Day\tPlace\tDead"


def test_pdf_columns_above_a_table(made, one, words):
    left = [f"Left column, line {n} of the report on the ferry" for n in range(1, 9)]
    right = [f"right column, line {n} of the report on the ferry" for n in range(1, 9)]
    table = [
        ("No.", "Day", "What happened"),
        *[(f"{n}", f"{n} May 2018", "The ferry stayed in port") for n in range(1, 5)],
    ]
    cells = [
        (x, 540 - 18 * n, 9, cell) for n, row in enumerate(table) for x, cell in zip((72, 140, 240), row, strict=True)
    ]
    page = [*lines(*left, size=9), *lines(*right, x=320, size=9), (72, 565, 9, "Table 1: Days in port"), *cells]
    document = one(made.pdf([page]), "a.pdf")
    assert document.text.index("Left column, line 8") < document.text.index("right column, line 1")
    assert document.text.index("right column, line 8") < document.text.index("Table 1")
    assert words(document, "table")[2] == "2\t2 May 2018\tThe ferry stayed in port"


def test_pdf_cells_of_several_lines_are_one(made, one, words):
    page = [
        *[(x, 700, 10, cell) for x, cell in ((72, "Date"), (160, "Place"), (250, "Event"))],
        *[(x, 680, 10, cell) for x, cell in ((72, "12 January"), (160, "Velm"), (250, "Dockers walked out over un-"))],
        *[(x, 668, 10, cell) for x, cell in ((72, "2019"), (250, "paid wages."))],
        *[(x, 648, 10, cell) for x, cell in ((72, "14 January 2019"), (160, "Velm"), (250, "They came back."))],
        *[(x, 628, 10, cell) for x, cell in ((160, "Nordby"), (250, "The port reopened."))],
        *[(x, 608, 10, cell) for x, cell in ((72, "2 May 2019"), (250, "Wages were paid."))],
    ]
    assert words(one(made.pdf([page]), "a.pdf"), "table") == [
        "Date\tPlace\tEvent",
        "12 January 2019\tVelm\tDockers walked out over unpaid wages.",
        "14 January 2019\tVelm\tThey came back.",
        "14 January 2019\tNordby\tThe port reopened.",
        "2 May 2019\t\tWages were paid.",
    ]


def test_pdf_cells_near_each_other_and_days_on_two_lines(made, one, words):
    """At the top of a page, where page numbers stand."""
    rows = [
        ((72, "12 January"), (150, "Chair"), (215, "The yard was searched, and")),
        ((72, "2011"), (215, "two men were held.")),
        ((72, "3 February"), (150, "Mr Pryce"), (215, "They were freed.")),
        ((72, "2011"),),
        ((72, "9 March 2011"), (150, "Chair"), (215, "The yard closed.")),
    ]
    page = [(x, 800 - 12 * n, 11, cell) for n, row in enumerate(rows) for x, cell in row]
    assert words(one(made.pdf([page, lines("Nobody was charged.")]), "a.pdf"), "table") == [
        "12 January 2011\tChair\tThe yard was searched, and two men were held.",
        "3 February 2011\tMr Pryce\tThey were freed.",
        "9 March 2011\tChair\tThe yard closed.",
    ]


def test_pdf_a_footnote_that_goes_on_over_the_page_is_one(made, one):
    first = [*lines("The dam broke on 11 October 1961."), (72, 80, 8, "4 The letter was written by the engineer, who")]
    second = [*lines("It was never rebuilt after the flood."), (72, 90, 8, "died in 1962."), (72, 80, 8, "5 Ibid.")]
    assert one(made.pdf([first, second]), "a.pdf").text.splitlines()[3:] == [
        "",
        "[4] The letter was written by the engineer, who died in 1962.",
        "[5] Ibid.",
    ]


def test_pdf_dots_of_a_timeline_are_no_bullets(made, one, words):
    page = [
        part
        for n in range(3)
        for part in ((72, 700 - 20 * n, 11, f"{n + 1} May 2018"), (142, 702 - 20 * n, 4, 4), (154, 700 - 20 * n, 11, "The ferry sank."))
    ]  # fmt: skip
    assert words(one(made.pdf([page]), "a.pdf"), "table") == [f"{n} May 2018\tThe ferry sank." for n in (1, 2, 3)]


def test_pdf_cells_between_drawn_lines_are_whole_wherever_their_words_stand(made, one, words):
    """The day stands in the middle of two rows, the lines of a cell beside none of another, cells near each other."""
    across, down = (70, 130, 180, 400), (712, 696, 668, 652, 636)
    day_beside = (130, 652, 270, 0.7)  # the line between two rows begins behind the day's cell
    level = [(70, y, 330, 0.7) for y in down if y != 652]
    drawn = [*[(x, 636, 0.7, 76) for x in across], *level, day_beside]
    page = [
        *drawn,
        *[(x, 700, 9, cell) for x, cell in ((90, "Day"), (145, "Place"), (270, "What happened"))],
        *[(x, 678, 9, cell) for x, cell in ((76, "2 May 2019"), (145, "Velm"))],
        (186, 684, 9, "Dockers walked out over unpaid wages, and the"),
        (250, 673, 9, "port closed."),
        *[(x, 656, 9, cell) for x, cell in ((145, "Sarn"), (186, "Two ships were turned away."))],
        (76, 648, 9, "3 May 2019"),
        *[(x, 640, 9, cell) for x, cell in ((134, "Nordby"), (186, "The port reopened."))],
    ]
    document = one(made.pdf([page]), "a.pdf")
    assert words(document, "table") == [
        "Day\tPlace\tWhat happened",
        "2 May 2019\tVelm\tDockers walked out over unpaid wages, and the port closed.",
        "3 May 2019\tSarn\tTwo ships were turned away.",
        "3 May 2019\tNordby\tThe port reopened.",
    ]
    assert document.text[slice(*document.passages[2].header)] == "Day\tPlace\tWhat happened"


def test_pdf_boxes_round_text_are_no_tables(made, one, words):
    box = [(60, 600, 400, 0.7), (60, 720, 400, 0.7), (60, 600, 0.7, 120), (460, 600, 0.7, 120)]
    text = ["The ferry left the harbour on 3 May 2018 and was lost off", "Velm. Nobody was charged."]
    assert words(one(made.pdf([[*box, *lines(*text)]]), "a.pdf")) == [" ".join(text)]


def test_pdf_figures_set_to_the_right_stand_in_their_columns(made, one, words):
    rows = [("Day", "Paid out", "Paid in", "Balance"), ("1 May", "48.20", "", "4,162.35"), ("2 May", "", "9.00", "4,171.35"),
            ("3 May", "2,500.00", "", "1,671.35")]  # fmt: skip
    page = [
        (x - 5 * len(cell) * (x > 80), 700 - 13 * n, 10, cell)
        for n, row in enumerate(rows) for x, cell in zip((72, 200, 270, 350), row, strict=True) if cell
    ]  # fmt: skip
    assert words(one(made.pdf([page]), "a.pdf"), "table") == ["\t".join(row) for row in rows]


def test_pdf_items_and_quotations_set_apart_are_paragraphs(made, one, words):
    dot = (72, 600, 3, 3)
    page = [
        *[(72, 720, 11, "1."), (100, 720, 11, "He wrote to the bank on 12 August 2013 in these terms:")],
        *lines("I confirm that the transfer of 8 August was made", "on my instructions.", x=130, top=706),
        *[(72, 678, 11, "2."), (100, 678, 11, "Time began to run either:")],
        *[(100, 664, 11, "(a)"), (125, 664, 11, "on 8 August 2013; or")],
        *[(100, 650, 11, "(b)"), (125, 650, 11, "on 29 August 2013, under section 4"), (125, 636, 11, "(b) of the Act.")],
        *[dot, (85, 598, 11, "The bank paid on 29 August 2013")],
        *[(dot[0], 586, 3, 3), (85, 584, 11, "The case was heard in 2016")],
    ]  # fmt: skip
    assert words(one(made.pdf([page]), "a.pdf")) == [
        "1. He wrote to the bank on 12 August 2013 in these terms:",
        "I confirm that the transfer of 8 August was made on my instructions.",
        "2. Time began to run either:",
        "(a) on 8 August 2013; or",
        "(b) on 29 August 2013, under section 4 (b) of the Act.",
        "• The bank paid on 29 August 2013",
        "• The case was heard in 2016",
    ]


def test_pdf_large_letters(made, one, words):
    page = [
        *[(72, 760, 26, "Worker dies as a crane"), (72, 728, 26, "falls in the harbour")],
        (72, 683, 34, "T"),
        *lines("he crane fell on 4 June 2019 and", "killed a worker of the yard.", x=94, top=698),
        *lines("It was the third accident there in", "two years.", top=670),
    ]
    assert words(one(made.pdf([page]), "a.pdf")) == [
        "Worker dies as a crane falls in the harbour",
        "The crane fell on 4 June 2019 and killed a worker of the yard. It was the third accident there in two years.",
    ]


def test_pdf_numbers_of_a_records_lines_are_left_out(made, one):
    turns = [
        "DEPOSITION OF INES CARDOSO",
        *["Q.    Did you see it?", "A.    Yes, on 3 May 2016 in the", "      harbour."] * 6,
    ]
    numbers = [(60, 760 - 26 * n, 11, str(n + 1)) for n in range(len(turns))]
    parts = [
        (100 if part[0] in "QAD" else 130, 760 - 26 * n, 11, part)
        for n, turn in enumerate(turns)
        for part in re.split(" {4,}", turn.strip())
    ]
    told = one(made.pdf([[*numbers, *parts]]), "a.pdf").text
    assert told.startswith(
        "DEPOSITION OF INES CARDOSO\n\nQ. Did you see it?\n\nA. Yes, on 3 May 2016 in the harbour.\n\nQ."
    )


def test_pdf_footnotes_do_not_part_what_goes_on_over_the_page(made, one):
    first = [
        *lines("The ferry was boarded on 4 May 2018, and the crew were held", "in the harbour of Velm until they were"),
        (72, 120, 8, "3 Interview with a sailor, 12 June 2019."),
        (72, 110, 8, "4 Ibid."),
    ]
    second = lines("released two days later.", "Nobody was charged.")
    assert one(made.pdf([first, second]), "a.pdf").text.splitlines() == [
        "The ferry was boarded on 4 May 2018, and the crew were held in the harbour of Velm until they were released two days later. Nobody was charged.",
        "",
        "[3] Interview with a sailor, 12 June 2019.",
        "[4] Ibid.",
    ]


def test_pdf_marks_of_footnotes_stand_in_brackets(made, one):
    page = [(72, 700, 11, "He left in May 2018."), (175, 704, 7, "3"), (181, 700, 11, "She came back.")]
    assert one(made.pdf([page]), "a.pdf").text == "He left in May 2018.[3] She came back."


def test_pdf_letters_set_close_are_not_doubled(made, one):
    close = b"BT /F1 11 Tf 72 700 Td [(V) 90 (elm, T) 120 (wo days later, on 9 May) 80 (, it sank.)] TJ ET"
    data = made.assembled(
        [
            b"<< /Type /Catalog /Pages 2 0 R >>",
            b"<< /Type /Pages /Count 1 /Kids [3 0 R] >>",
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
            b"<< /Length %d >>\nstream\n%s\nendstream" % (len(close), close),
            b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
        ]
    )
    assert one(data, "a.pdf").text == "Velm, Two days later, on 9 May, it sank."


def test_a_scanned_pdf_says_so(made, sentence):
    assert sentence(made.pdf([[], []]), "a.pdf") == "a.pdf: this PDF is a scan without text; run OCR on it first"


def test_a_pdf_with_a_page_without_text(made, one):
    document = one(made.pdf([lines("The port was closed."), []]), "a.pdf")
    assert document.problems[0].message == "a.pdf: page 2 holds no text (a picture may stand there; OCR would read it)"


def test_an_encrypted_pdf(made, sentence):
    assert (
        sentence(made.pdf([lines("Secret")], encrypt=True), "a.pdf")
        == "a.pdf: this PDF is protected by a password; save a copy without one"
    )


def test_a_pdf_with_too_many_pages(made, one):
    document = one(
        made.pdf([lines(f"Page number {n} of them.") for n in range(30)]), "a.pdf", limits=Limits(max_pages=10)
    )
    assert document.problems[0].message == "a.pdf: only the first 10 of its 30 pages were read"
    assert max(passage.page for passage in document.passages) == 10


@pytest.mark.parametrize(("turns", "kept"), [(("Q.", "A."), False), (("A", "The"), True)])
def test_the_numbers_of_a_transcript_s_lines_go_also_where_they_are_joined_to_words(made, turns, kept):
    """Ten lines are enough where people take turns; a list without any keeps its numbers."""
    told = [f"{n} {turns[n % 2]} He came to the depot on {n} May 2004." for n in range(3, 13)]
    [document] = read(made.pdf([lines(*told)]), name="a.pdf")
    assert ("10 " + turns[0] in document.text) == kept
    assert "on 10 May 2004." in document.text


def test_pdf_when_a_browser_printed_it_is_neither_told_nor_its_date(made, one, words):
    told = "The ferry left the harbour on 3 May 2018 and was lost."
    page = [(30, 820, 8, "11/23/26, 5:26 AM"), (30, 20, 8, "https://harbour.example/a.html 1/1"), *lines(told)]
    document = one(made.pdf([page]), "a.pdf")
    assert words(document) == [told]
    assert document.published is None
