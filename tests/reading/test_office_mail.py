# ruff: noqa: E501 - whole texts, one a line
"""Word processors' files and mail: their text with its structure, and the days of what is quoted."""

import base64
import io
from datetime import date, datetime

import pytest

from extract.entities.author import authors
from extract.reading.formats import read
from extract.reading.passages import split


def test_docx(made, one, words):
    document = one(made.docx(title="The Aurora", created=datetime(2018, 9, 1)), "a.docx")
    assert words(document, "heading") == ["The loss of the Aurora"]
    assert words(document, "list") == ["3 May 2018: departure"]
    rows = [passage for passage in document.passages if passage.section == "table"]
    assert document.text[slice(*rows[1].header)] == "Day\tWhat"
    assert (document.title, document.published, document.published_from) == (
        "The Aurora",
        date(2018, 9, 1),
        "document properties",
    )


MERGED = ["Day\tWhat", "3 May 2018\tA walk-out", "3 May 2018\tTwo arrests", "5 May 2018\tAn agreement"]


def test_a_day_that_stands_beside_several_rows_stands_in_each(made, one, words):
    from docx import Document

    document = Document()
    table = document.add_table(rows=4, cols=2)
    for place, cell in enumerate(cell for row in table.rows for cell in row.cells):
        cell.text = ["Day", "What", "3 May 2018", "A walk-out", "", "Two arrests", "5 May 2018", "An agreement"][place]
    table.cell(1, 0).merge(table.cell(2, 0))
    out = io.BytesIO()
    document.save(out)
    assert words(one(out.getvalue(), "a.docx"), "table") == MERGED
    rows = "<tr><td>Day</td><td>What</td></tr><tr><td rowspan=2>3 May 2018</td><td>A walk-out</td></tr>"
    rows += "<tr><td>Two arrests</td></tr><tr><td>5 May 2018</td><td>An agreement</td></tr>"
    page = (
        f"<html><body><article><h1>The strike</h1><p>{'It went on for long. ' * 9}</p><table>{rows}</table></article>"
    )
    assert words(one(page.encode(), "a.html"), "table") == MERGED
    assert "3 May 2018\tA walk-out Two arrests" in words(
        one(page.replace("walk-out<", "walk-out<br>Two arrests<").encode(), "a.html"), "table"
    )
    wide = page.replace("<td>What</td>", "<td>What</td><td>Who</td><td>Where</td>").replace(
        "<td>Two arrests</td>", "<td>Two arrests</td><td>Okafor</td>"
    )
    wide = wide.replace("<td>A walk-out</td>", '<td colspan="2">A walk-out</td><td rowspan="2">Varna</td>')
    assert "3 May 2018\tTwo arrests\tOkafor\tVarna" in words(one(wide.encode(), "a.html"), "table")


def test_docx_with_changes_and_notes(made, one, words):
    told = words(one(made.docx_with_notes(), "a.docx"))
    assert told[:2] == ["The ferry finally left.", "Boxed."]
    assert told[-1] == "[1] See the report of 9 June 2018."


def test_docx_boxes_moved_words_and_tables_within_tables(one, words):
    from docx import Document
    from docx.oxml import parse_xml

    w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    document = Document()
    paragraph = document.add_paragraph("The dam broke in 1961.")
    box = "<w:txbxContent><w:p><w:r><w:t>Key dates</w:t></w:r></w:p><w:p><w:r><w:t>1952: Work begins</w:t></w:r></w:p></w:txbxContent>"
    paragraph._p.append(parse_xml(f"<w:r {w}><w:pict>{box}</w:pict></w:r>"))
    paragraph._p.append(parse_xml(f"<w:moveFrom {w}><w:r><w:t> Work began.</w:t></w:r></w:moveFrom>"))
    paragraph.add_run(" Many died.")
    document.add_paragraph()._p.append(parse_xml(f"<w:moveTo {w}><w:r><w:t>Work began.</w:t></w:r></w:moveTo>"))
    outer = document.add_table(1, 1).cell(0, 0)
    outer.text = "The dead of two floods:"
    inner = outer.add_table(2, 2)
    for place, cell in enumerate(cell for row in inner.rows for cell in row.cells):
        cell.text = ["Day", "Dead", "11 October 1961", "400"][place]
    out = io.BytesIO()
    document.save(out)
    told = one(out.getvalue(), "a.docx")
    assert words(told) == [
        "The dam broke in 1961. Many died.",
        *("Key dates", "1952: Work begins", "Work began.", "The dead of two floods:"),
        *("Day\tDead", "11 October 1961\t400"),
    ]
    assert told.text[slice(*told.passages[-1].header)] == "Day\tDead"


def test_odt(made, one, words):
    document = one(made.odt(), "a.odt")
    assert words(document, "heading") == ["The loss of the Aurora"]
    assert words(document, "list") == ["3 May 2018: departure"]
    assert words(document, "table") == ["Day\tWhat", "5 May 2018\tSinking"]


def test_odt_notes_come_last_and_comments_not_at_all(made, one):
    note = "<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>See 9 May.</text:p></text:note-body></text:note>"
    comment = "<office:annotation><dc:creator>Ann</dc:creator><text:p>Check this.</text:p></office:annotation>"
    text = one(made.odt([f"He left in May 2018.{note} She{comment} stayed."]), "a.odt").text
    assert "He left in May 2018. She stayed." in text
    assert text.endswith("[1] See 9 May.")
    assert "Check" not in text


def test_slides_in_their_order_with_tables_and_notes(made, one, words):
    document = one(made.pptx(order=(2, 1)), "a.pptx")
    assert words(document, "heading") == ["Slide 2", "Slide 1"]
    assert words(document, "table") == ["5 May 2018\tSinking"] * 2
    assert "Say this of 1." in words(document)
    assert {passage.page for passage in document.passages} == {1, 2}
    assert document.title == "The Aurora"
    assert "root:" not in document.text


def test_rtf_keeps_its_letters(made, one, words):
    assert words(one(made.rtf(), "a.rtf"))[0] == "The loss of the Äurora"


def test_rtf_tables_keep_their_rows(made, one, words):
    rows = [
        ("Day", "What happened"),
        (r"3 May 2018\par ", r"The ferry left.\line Nobody waved."),
        ("5 May 2018", "It sank."),
    ]
    table = "".join(
        r"\trowd\cellx2000\cellx9000 " + "".join(rf"\intbl {cell}\cell " for cell in row) + r"\row " for row in rows
    )
    document = one(made.rtf(["It was lost.", table + r"\pard Nobody was charged."]), "a.rtf")
    assert words(document, "table") == [
        "Day\tWhat happened",
        "3 May 2018\tThe ferry left. Nobody waved.",
        "5 May 2018\tIt sank.",
    ]
    assert words(document)[-1] == "Nobody was charged."
    assert document.text[slice(*document.passages[-2].header)] == "Day\tWhat happened"


def test_rtf_notes_stand_last_and_what_is_hidden_or_deleted_is_not_there(made, one, words):
    note = r"The ferry left.{\footnote\pard\plain {\super\chftn} It left at dawn.} Nobody waved."
    hidden = r"{\deleted It came back.}{\v Check{\footnote Who?} this.}It sank.\v  No.\v0  Thirty drowned."
    document = one(made.rtf([note, hidden]), "a.rtf")
    told = ["The ferry left.[1] Nobody waved.", "It sank. Thirty drowned.", "[1] It left at dawn."]
    assert [" ".join(one.split()) for one in words(document)[-3:]] == told


def test_words_broken_at_the_ends_of_a_scanned_page_s_lines_are_whole(one):
    scanned = (
        "A fire broke out on Thurs-\nday evening, and the roof col-\nlapsed. Twenty-\nfive men in the mid-\nday heat"
    )
    whole = "A fire broke out on Thursday\nevening, and the roof collapsed.\nTwenty-five\nmen in the midday\nheat"
    assert one(scanned.encode(), "scan.txt").text == whole
    assert one(b"one-\ntwo lines", "note.txt").text == "one-\ntwo lines"
    wide = "A long line.\n" * 200 + "The well-\nknown man, the so-\ncalled mayor, left his long-\nterm home"
    assert one(wide.encode(), "wrapped.txt").text == wide


def test_who_speaks_in_a_film_stands_before_the_words(one, words):
    cue = "00:00:0{0}.000 --> 00:00:0{1}.000\n<v {2}>{3}\n\n"
    told = [("Interviewer", "When?"), ("Lena Quist", "I left"), ("Lena Quist", "in May 1956.")]
    film = "WEBVTT - Interview with Lena Quist\n\n"
    film += "".join(cue.format(at, at + 1, *one) for at, one in enumerate(told))
    assert words(one(film.encode(), "a.vtt")) == [
        "Interview with Lena Quist",
        "Interviewer: When?",
        "Lena Quist: I left in May 1956.",
    ]
    both = "WEBVTT\n\n00:00:01.000 --> 00:00:02.000\n<v Lena Quist>I left.\n<v Omar Noor>And I stayed.\n"
    assert words(one(both.encode(), "a.vtt")) == ["Lena Quist: I left.", "Omar Noor: And I stayed."]


def test_docx_keeps_neither_hidden_text_nor_deleted_rows(made, one, words):
    from docx import Document
    from docx.oxml import OxmlElement

    document = Document()
    paragraph = document.add_paragraph("The ferry left.")
    paragraph.add_run(" Ask whether it did.").font.hidden = True
    table = document.add_table(rows=3, cols=2)
    for row, cells in zip(
        table.rows, (("Day", "What"), ("3 May 2018", "It left"), ("4 May 2018", "It sank")), strict=True
    ):
        for cell, text in zip(row.cells, cells, strict=True):
            cell.text = text
    table.rows[2]._tr.get_or_add_trPr().append(OxmlElement("w:del"))
    stream = io.BytesIO()
    document.save(stream)
    assert words(one(stream.getvalue(), "a.docx")) == ["The ferry left.", "Day\tWhat", "3 May 2018\tIt left"]


def test_mail_date_and_quoted_reply(made, one):
    body = "It sank on Monday.\n\nOn 3 May 2018, Bo Dahl wrote:\n> It left yesterday.\n"
    document = one(made.eml(body), "a.eml")
    assert (document.published, document.published_from, document.title) == (date(2018, 9, 6), "metadata", "The Aurora")
    dated = {document.text[p.start : p.end]: p.published for p in document.passages}
    assert dated["It sank on Monday."] is None
    assert dated["It left yesterday."] == date(2018, 5, 3)


def test_a_mailbox_gives_its_messages(made):
    documents = read(made.mbox(3), name="in.mbox")
    assert [document.name for document in documents] == [
        "in.mbox, message 1",
        "in.mbox, message 2",
        "in.mbox, message 3",
    ]
    assert [document.published for document in documents] == [date(2018, 9, day) for day in (1, 2, 3)]
    assert len({document.sha256 for document in documents}) == 3


def test_html_mail_and_attachments(made):
    head = (
        b"From: a@example.org\r\nSubject: =?utf-8?q?F=C3=A4hre?=\r\nDate: Thu, 06 Sep 2018 10:00:00 +0200\r\nMIME-Version: 1.0\r\n"
        b'Content-Type: multipart/mixed; boundary="b"\r\n\r\n--b\r\nContent-Type: text/html; charset=utf-8\r\n\r\n'
        b"<p>The ferry sank on 3 May.</p><script>alert(1)</script>\r\n"
    )
    part = b'--b\r\nContent-Type: application/x\r\nContent-Transfer-Encoding: base64\r\nContent-Disposition: attachment; filename="%s"\r\n\r\n%s\r\n'
    data = head + part % (b"report.docx", base64.encodebytes(made.docx())) + part % (b"all.zip", b"UEs=") + b"--b--\r\n"
    message, report, archive = read(data, name="a.eml")
    assert message.title == "Fähre"
    assert "The ferry sank on 3 May." in message.text
    assert "alert" not in message.text
    assert (report.name, report.format) == ("a.eml, report.docx", "docx")
    assert made.STORY[0] in report.text
    assert (
        archive.problems[0].message
        == "a.eml, all.zip: it is attached to a mail and not opened; save it and add it by itself"
    )


def test_a_reply_in_html_knows_the_day_of_what_it_quotes(one, words):
    data = (
        "From: a@example.org\r\nDate: Thu, 06 Sep 2018 10:00:00 +0200\r\nContent-Type: text/html; charset=utf-8\r\n\r\n"
        "<div>It sank on Monday.</div><div class=gmail_quote><div>On Thu, 3 May 2018 at 10:00, Bo Dahl &lt;b@example.org&gt;<br>wrote:</div>"
        "<blockquote><p>It left yesterday.</p><p>Nobody knows where to.</p></blockquote></div><p>Unsubscribe</p>"
    )
    document = one(data.encode(), "a.eml")
    dated = {document.text[p.start : p.end]: p.published for p in document.passages}
    assert dated["It sank on Monday."] is None
    assert dated["It left yesterday."] == dated["Nobody knows where to."] == date(2018, 5, 3)
    assert words(document, "furniture")[1:] == ["Unsubscribe"]


def test_a_head_within_one_paragraph_of_html_is_that_of_the_mail_below(one, words):
    """As Outlook writes it, below an answer of one sentence."""
    data = (
        "From: a@example.org\r\nDate: Thu, 06 Sep 2018 10:00:00 +0200\r\nContent-Type: text/html; charset=utf-8\r\n\r\n"
        "<p>It sank<br>on Monday.</p><p><b>From:</b> Bo Dahl<br><b>Sent:</b> Thursday, 3 May 2018 10:00<br><b>To:</b> Ada Moor<br>"
        "<b>Subject:</b> The ferry</p><p>It left yesterday.</p>"
    )
    document = one(data.encode(), "a.eml")
    dated = {document.text[p.start : p.end]: p.published for p in document.passages}
    assert dated["It sank on Monday."] is None
    assert dated["It left yesterday."] == date(2018, 5, 3)
    assert words(document, "furniture") == ["From: Bo Dahl", "Sent: Thursday, 3 May 2018 10:00", "To: Ada Moor"]


@pytest.mark.parametrize(
    "head",
    [
        '"Bo Dahl" <b@example.org> on 05/03/2018 06:22:35 PM\nTo: "Ada Moor" <a@example.org>\ncc:\nSubject: ferry',
        "Bo Dahl\n05/03/2018 02:01 PM\nTo: Ada Moor/VLM/X\ncc: \nSubject: ferry",
        "\tFrom:  Bo Dahl                      05/03/2018 02:01 PM\n\t\n\nTo: Ada Moor\ncc: \nSubject: ferry",
        "-----Original Message-----\nFrom: Dahl, Bo\nSent: Thursday, May 03, 2018 6:22 PM\nTo: Moor, Ada\nSubject: ferry",
    ],
)
def test_a_mail_below_another_has_its_own_day_and_its_head_tells_of_no_event(made, one, words, head):
    document = one(made.eml(f"See below.\n\n{head}\n\nThe ferry left yesterday.\n"), "a.eml")
    dated = {document.text[p.start : p.end]: p.published for p in document.passages}
    assert dated["The ferry left yesterday."] == date(2018, 5, 3)
    assert dated["See below."] is None
    heads = " ".join(words(document, "furniture"))
    assert "2018" in heads
    assert "To:" in heads
    assert "ferry" not in heads


def test_a_sentence_that_ends_on_a_stamp_is_no_head_of_a_mail(made, one, words):
    document = one(made.eml("We met the board on 03/12/2001 at 2 PM\nTo: all who came\n\nThe lift broke."), "a.eml")
    assert not words(document, "furniture")


def test_a_forwarded_message_without_a_line_of_dashes():
    body = "See below.\n\nIt matters.\n\nBest\n\nFrom: Bo Dahl\nSent: Thursday, 3 May 2018 10:00\nTo: Ann Lee\nSubject: Ferry\n\nIt left yesterday.\n"
    dated = {body[p.start : p.end]: p.published for p in split(body)}
    assert dated["It matters."] is None
    assert dated["It left yesterday."] == date(2018, 5, 3)


def test_a_mail_in_html_without_its_unseen_lead_and_with_headings_in_its_cells(made, one):
    page = (
        '<html><body><div style="display:none;max-height:0">Also inside: a strike, two trials.</div>'
        "<table><tr><td><h3>Freed</h3><p>Omar Noor walked free on 3 May.</p></td>"
        "<td><h3>Tried</h3><p>A court in Varin heard Lena Quist on 4 May.</p></td></tr></table>"
        "<p>You are receiving this e-mail because you signed up on 3 February 2012. Unsubscribe</p></body></html>"
    )
    mail = f"From: a@b.example\nSubject: News\nDate: Mon, 6 May 2013 08:00:00 +0000\nContent-Type: text/html\n\n{page}"
    document = one(mail.encode(), "news.eml")
    lines = [document.text[passage.start : passage.end] for passage in document.passages]
    assert {"Freed", "Omar Noor walked free on 3 May.", "A court in Varin heard Lena Quist on 4 May."} <= set(lines)
    assert not any("Also inside" in line for line in lines)
    assert next(one.section for one in document.passages if "signed up" in document.text[one.start : one.end]) == (
        "furniture"
    )


NESTED = b"""From: Lena Quist <lq@x.example>
To: Omar Noor <on@x.example>
Date: Thu, 16 Aug 2018 09:12:44 +0200
Subject: Re: The depot
Content-Type: text/plain; charset=utf-8

It burned down last night.

On Wed, Aug 15, 2018 at 6:40 PM Omar Noor <on@x.example> wrote:

> Guards came this morning.
>
> On 14 Aug 2018, at 21:05, Lena Quist <lq@x.example> wrote:
>
>> The gate was broken today
>> and nobody came.
>>
>> Rain came too.
"""


def test_a_mail_within_a_quoted_mail_has_its_own_day_and_each_its_writer():
    [mail] = read(NESTED, name="a.eml")
    days = {mail.text[one.start : one.end][:6]: str(one.published) for one in mail.passages if one.section == "body"}
    assert days["Guards"] == "2018-08-15"
    assert days["The ga"] == days["Rain c"] == "2018-08-14"
    assert [mail.text[slice(*one.named)] for one in authors(mail)] == ["Lena Quist", "Omar Noor", "Lena Quist"]


def test_captions_that_roll_say_each_line_once() -> None:
    cue = "00:00:0{}.000 --> 00:00:0{}.000\n{}\n\n"
    lines = ["on 3 May", "the mill burned", "", "and fell", "- No.\n- No."]
    film, above = "WEBVTT\n\n", ""
    for number, line in enumerate(lines):
        film += cue.format(number, number + 1, "\n".join(filter(None, (above, line))))
        above = line or above
    assert read(film.encode(), name="a.vtt")[0].text.split("\n")[0] == "on 3 May the mill burned and fell"
