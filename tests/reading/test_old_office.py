"""Files of Word 97–2003, Outlook and Excel 97–2003."""

from __future__ import annotations

from datetime import date

import pytest

from extract.reading.formats import read

CELL = "\x07"
STORY = "The ferry Aurora left Velm on 3 May 2018.\r"


@pytest.fixture(scope="module")
def old(made):
    return made.old()


def test_a_word_document_with_both_widths_of_letters_a_field_and_a_footnote(old, one, words):
    link = 'Мария saw \x13HYPERLINK "x"\x14it\x15.\r'
    document = one(old.doc([STORY, link], "See the report of 9 June 2018.\r"), "a.doc")
    assert words(document) == [STORY.strip(), "Мария saw it.", "See the report of 9 June 2018."]
    assert document.format == "doc"


def test_its_tables_keep_their_rows_and_empty_cells(old, one, words):
    rows = ["Date|Event|Place||", "3 May|It left.\rLate.|||", "4 May|It sank|Velm||"]
    document = one(old.doc(["Days:\r", "".join(rows).replace("|", CELL), "Behind it.\r"]), "a.doc")
    assert words(document, "table") == ["Date\tEvent\tPlace", "3 May\tIt left. Late.", "4 May\tIt sank\tVelm"]
    assert words(document, "body") == ["Days:", "Behind it."]


@pytest.mark.parametrize(
    ("more", "reason"),
    [({"flags": 0x0100}, "protected by a password"), ({"version": 0x65}, "older than that of 1997")],
)
def test_a_word_document_that_is_not_read_says_why(old, sentence, more, reason):
    assert reason in sentence(old.doc([STORY], **more), "a.doc")


def test_a_message_is_a_mail_with_its_day_and_what_is_attached(old):
    attached = [("note.txt", b"The port closed on 3 May 2018."), ("letter.doc", old.doc([STORY]))]
    message, note, letter = read(old.msg("We left yesterday.", attached=attached), "a.msg")
    assert (message.title, message.published, message.format) == ("The Aurora", date(2018, 9, 6), "mail")
    assert message.text.startswith("From: Ada Moor <ada@example.org>")
    assert message.text.endswith("We left yesterday.")
    assert (note.name, note.text) == ("a.msg, note.txt", "The port closed on 3 May 2018.")
    assert letter.text == STORY.strip()


def test_days_and_numbers_of_an_old_table(old, one):
    document = one(old.xls([["Date", "No.", "Text"], [43223, 7.0, "The ferry left."]]), "a.xls")
    assert (document.published, document.text) == (date(2018, 5, 3), "The ferry left.")
