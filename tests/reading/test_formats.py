# ruff: noqa: E501 - whole texts, one a line
"""Every format gives its text with exact passages, and every bad file one clear sentence."""

import base64
import os
from datetime import date, datetime

import pytest

from extract.reading import formats, html, tabular
from extract.reading.formats import read, suffixes
from extract.reading.limits import Limits
from extract.reading.page_plain import plain_blocks
from extract.reading.passages import split


def one(data, name, **rest):
    [document] = read(data, name=name, **rest)
    return document


def sentence(data, name, **rest):
    """The one sentence about a file that can't be read."""
    document = one(data, name, **rest)
    assert document.text == ""
    assert document.passages == ()
    [problem] = document.problems
    assert problem.stage == "reading"
    assert "\n" not in problem.message
    assert "Traceback" not in problem.message
    return problem.message


def words(document, section=None):
    return [document.text[p.start : p.end] for p in document.passages if section in (None, p.section)]


@pytest.fixture(scope="module")
def everything(made):
    return made.everything()


def test_every_suffix_is_tried(everything):
    assert {os.path.splitext(name)[1] if not name.endswith(".warc.gz") else ".warc.gz" for name in everything} == set(
        suffixes()
    )


@pytest.mark.parametrize("suffix", suffixes())
def test_each_format_gives_the_whole_story(suffix, everything, made):
    documents = read(everything[f"a{suffix}"], name=f"a{suffix}")
    text = " ".join(" ".join(document.text.split()) for document in documents)
    for part in made.STORY if suffix not in (".srt", ".vtt") else ("The ferry Aurora left on 3 May 2018.",):
        assert part in text
    for document in documents:
        assert [problem.message for problem in document.problems] == []
        covered = set()
        for passage in document.passages:
            span = set(range(passage.start, passage.end))
            assert not covered & span
            covered |= span
        assert all(place in covered for place, letter in enumerate(document.text) if not letter.isspace())


def test_a_text_is_kept_exactly():
    text = "  One.\r\n\r\n\tTwo\u00a0three.\n\n\n"
    assert one(text.encode(), "a.txt").text == text


@pytest.mark.parametrize(
    "encoding", ["utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-32-le", "utf-32-be"]
)
@pytest.mark.parametrize(
    "text",
    [
        "On 3 May 2018 the “Aurora” sank off Velm – with ninety people on board.",
        "غرقت العبارة في ٣ مايو ٢٠١٨ قبالة الساحل الشمالي، وعلى متنها تسعون شخصا.",
    ],
)
def test_unicode_with_and_without_mark(encoding, text):
    assert one(text.encode(encoding), "a.txt").text == text


@pytest.mark.parametrize(
    ("encoding", "text"),
    [
        ("cp1252", "Le 3 mai 2018, le “navire” a coulé près de l’île; l’enquête a été ouverte en août."),
        ("cp1252", "On 3 May 2018 the “Aurora” sank – with ninety on board."),
        ("cp1251", "Паром вышел из порта 3 мая 2018 года и затонул через два дня. На борту находились девяносто человек, сообщило министерство."),
        ("cp1256", "غادرت العبارة الميناء يوم 3 مايو 2018 وغرقت بعد يومين وعلى متنها تسعون شخصا، حسبما قالت الوزارة في بيان صدر في العاصمة."),
        ("koi8_r", "Паром вышел из порта 3 мая 2018 года и затонул через два дня. На борту находились девяносто человек, сообщило министерство."),
        ("cp1253", "Το πλοίο έφυγε από το λιμάνι στις 3 Μαΐου 2018 και βυθίστηκε δύο ημέρες αργότερα, ανακοίνωσε το υπουργείο."),
        ("cp1255", "המעבורת יצאה מהנמל ב-3 במאי 2018 וטבעה יומיים לאחר מכן ועל סיפונה תשעים איש, כך הודיע המשרד בבירה."),
        ("cp1250", "Prom wypłynął z portu 3 maja 2018 roku i zatonął dwa dni później. Na pokładzie było dziewięćdziesiąt osób, podało ministerstwo w oświadczeniu."),
        ("cp1254", "Feribot 3 Mayıs 2018’de limandan ayrıldı ve iki gün sonra battı. Bakanlığın açıklamasına göre gemide doksan kişi vardı."),
        ("shift_jis", "フェリーは2018年5月3日に港を出て、二日後に沈没した。九十人が乗っていたと同省は発表した。"),
        ("gb18030", "渡轮于2018年5月3日离开港口，两天后沉没。据该部称，船上有九十人。调查于六月开始。"),
    ],
)  # fmt: skip
def test_old_encodings(encoding, text):
    assert one(text.encode(encoding), "a.txt").text == text


def test_undecodable_bytes_stand_one_for_one():
    data = "Über den Fähren – ein Bericht über Größe".encode() + b"\xff\xfe\xe2\x80" + " und Mühe.".encode()
    document = one(data, "a.txt")
    assert document.text == "Über den Fähren – ein Bericht über Größe\ufffd\ufffd\ufffd\ufffd und Mühe."
    assert document.problems[0].message == "a.txt: 4 of its bytes could not be decoded as UTF-8 and stand as \ufffd"


@pytest.mark.parametrize("data", [b"", b"   \n\t ", b"\x00\x00\x00"])
def test_empty(data):
    assert sentence(data, "a.txt") == "a.txt: this file is empty"


def test_a_program_named_txt():
    assert sentence(bytes(range(256)) * 40, "notes.txt") == "notes.txt: this is not text, although its name says so"
    assert (
        sentence(b"\xff\xd8\xff\xe0\x00\x10JFIF" + bytes(500), "notes.txt")
        == "notes.txt: it can't be read: it is a JPEG picture"
    )


def test_an_unknown_suffix():
    assert sentence(b"text", "notes.xyz").startswith("notes.xyz: files ending in “.xyz” are not read (these are: csv,")


def test_no_such_file(tmp_path):
    assert sentence(tmp_path / "none.txt", None) == "none.txt: there is no such file"


def test_a_name_with_a_null():
    assert "can't be opened" in sentence("a\x00b.txt", None)


def test_too_large(tmp_path):
    assert (
        sentence(b"x" * 2000, "a.txt", limits=Limits(max_bytes=1000))
        == "a.txt: it is 2,000 bytes, more than the 1,000 bytes that are read"
    )


def test_a_long_text_is_cut_with_a_word():
    document = one(b"One two three. " * 100, "a.txt", limits=Limits(max_characters=300))
    assert len(document.text) == 300
    assert document.problems[0].message == "a.txt: only its first 300 of 1,500 characters were read"


def test_another_format_than_its_name_says(made):
    document = one(made.pdf([[(72, 700, 11, made.STORY[0])]]), "a.docx")
    assert document.text == made.STORY[0]
    assert document.problems[0].message == "a.docx: by its content this is a PDF, and was read so"
    assert sentence(made.STORY[0].encode(), "a.pdf") == "a.pdf: it is not what its name says: its content is not a PDF"
    assert "not what its name says" in sentence(made.zipped({"a.txt": "x"}), "a.txt")


@pytest.mark.parametrize(
    ("inner", "reason"),
    [
        ("EncryptedPackage", "protected by a password"),
        ("WordDocument", "old Word document"),
        ("Workbook", "old Excel"),
        ("__substg1.0_", "Outlook message"),
    ],
)
def test_old_office_files(inner, reason):
    data = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600) + inner.encode("utf-16-le") + bytes(100)
    assert reason in sentence(data, "a.docx")


def test_pasted_text_needs_no_name():
    document = one(b"The port was closed on 3 May 2018.", None)
    assert (document.name, document.format) == ("pasted text", "text")


def test_a_folder_is_read_whole(tmp_path, made):
    (tmp_path / "sub").mkdir()
    (tmp_path / "b.txt").write_text(made.STORY[0])
    (tmp_path / "sub" / "a.html").write_text(made.HTML)
    (tmp_path / "bad.xyz").write_text("x")
    (tmp_path / ".DS_Store").write_text("x")
    (tmp_path / "gone.txt").symlink_to(tmp_path / "nothing")
    (tmp_path / "out.txt").symlink_to("/etc/hostname")
    documents = read(tmp_path)
    assert [document.name for document in documents] == ["b.txt", "bad.xyz", "gone.txt", "out.txt", "sub/a.html"]
    assert [bool(document.text) for document in documents] == [True, False, False, False, True]
    assert "link to a file outside" in documents[3].problems[0].message


def test_an_empty_folder(tmp_path):
    assert "this folder holds no files" in sentence(tmp_path, None)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_not_a_regular_file(tmp_path):
    os.mkfifo(tmp_path / "pipe.txt")
    assert sentence(tmp_path / "pipe.txt", None) == "pipe.txt: this is not a regular file"


# PDF


def lines(*texts, x=72, top=700, size=11):
    return [(x, top - 14 * n, size, text) for n, text in enumerate(texts)]


def test_pdf_pages_headers_and_hyphens(made):
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


def test_pdf_columns_are_read_one_after_the_other(made):
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


def test_pdf_tables_keep_their_rows(made):
    rows = [("Day", "Place", "Dead"), *[(f"{n} May 2018", "Velm", str(n)) for n in range(1, 8)]]
    page = [
        (x, 700 - 16 * n, 10, cell) for n, row in enumerate(rows) for x, cell in zip((72, 200, 330), row, strict=True)
    ]
    document = one(made.pdf([page]), "a.pdf")
    assert words(document, "table")[3] == "3 May 2018\tVelm\t3"
    assert document.text[slice(*document.passages[3].header)] == "Day\tPlace\tDead"


def test_pdf_letters_set_close_are_not_doubled(made):
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


def test_a_scanned_pdf_says_so(made):
    assert sentence(made.pdf([[], []]), "a.pdf") == "a.pdf: this PDF is a scan without text; run OCR on it first"


def test_a_pdf_with_a_page_without_text(made):
    document = one(made.pdf([lines("The port was closed."), []]), "a.pdf")
    assert document.problems[0].message == "a.pdf: page 2 holds no text (a picture may stand there; OCR would read it)"


def test_an_encrypted_pdf(made):
    assert (
        sentence(made.pdf([lines("Secret")], encrypt=True), "a.pdf")
        == "a.pdf: this PDF is protected by a password; save a copy without one"
    )


def test_a_pdf_with_too_many_pages(made):
    document = one(
        made.pdf([lines(f"Page number {n} of them.") for n in range(30)]), "a.pdf", limits=Limits(max_pages=10)
    )
    assert document.problems[0].message == "a.pdf: only the first 10 of its 30 pages were read"
    assert max(passage.page for passage in document.passages) == 10


# office


def test_docx(made):
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


def test_docx_with_changes_and_notes(made):
    told = words(one(made.docx_with_notes(), "a.docx"))
    assert told[:2] == ["The ferry finally left.", "Boxed."]
    assert told[-1] == "See the report of 9 June 2018."


def test_odt(made):
    document = one(made.odt(), "a.odt")
    assert words(document, "heading") == ["The loss of the Aurora"]
    assert words(document, "list") == ["3 May 2018: departure"]
    assert words(document, "table") == ["Day\tWhat", "5 May 2018\tSinking"]


def test_rtf_keeps_its_letters(made):
    assert words(one(made.rtf(), "a.rtf"))[0] == "The loss of the Äurora"


# mail


def test_mail_date_and_quoted_reply(made):
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


def test_a_reply_in_html_knows_the_day_of_what_it_quotes():
    data = (
        "From: a@example.org\r\nDate: Thu, 06 Sep 2018 10:00:00 +0200\r\nContent-Type: text/html; charset=utf-8\r\n\r\n"
        "<div>It sank on Monday.</div><div class=gmail_quote><div>On Thu, 3 May 2018 at 10:00, Bo Dahl &lt;b@example.org&gt;<br>wrote:</div>"
        "<blockquote><p>It left yesterday.</p><p>Nobody knows where to.</p></blockquote></div><p>Unsubscribe</p>"
    )
    document = one(data.encode(), "a.eml")
    dated = {document.text[p.start : p.end]: p.published for p in document.passages}
    assert dated["It sank on Monday."] is None
    assert dated["It left yesterday."] == dated["Nobody knows where to."] == date(2018, 5, 3)
    assert words(document, "furniture") == ["Unsubscribe"]


def test_a_forwarded_message_without_a_line_of_dashes():
    body = "See below.\n\nIt matters.\n\nBest\n\nFrom: Bo Dahl\nSent: Thursday, 3 May 2018 10:00\nTo: Ann Lee\nSubject: Ferry\n\nIt left yesterday.\n"
    dated = {body[p.start : p.end]: p.published for p in split(body)}
    assert dated["It matters."] is None
    assert dated["It left yesterday."] == date(2018, 5, 3)


# tables


def test_rows_are_articles_with_their_dates(made):
    documents = read(made.CSV.encode(), name="a.csv")
    assert [(d.name, d.title, d.published, d.published_from) for d in documents] == [
        ("a.csv, row 1", "The Aurora", date(2018, 9, 1), "metadata"),
        ("a.csv, row 2", "Inquiry", date(2018, 9, 2), "metadata"),
    ]


def test_the_mapping_can_be_seen_and_changed():
    columns = ["Id", "Überschrift", "Datum", "Body", "Other"]
    assert tabular.propose(columns) == {"text": "Body", "published": "Datum", "name": "Id"}
    rows = [tabular.Row(1, {"Body": "x", "Other": "The port was closed."})]
    [draft] = tabular.to_drafts(columns, rows, "csv", Limits(), {"text": "Other"})
    assert draft.text == "The port was closed."


@pytest.mark.parametrize("suffix", [".csv", ".tsv", ".xlsx", ".json", ".jsonl"])
def test_a_person_may_choose_the_columns(suffix, everything):
    data = everything[f"a{suffix}"]
    names, proposal = formats.columns(data, f"a{suffix}")
    assert {role: names.index(column) for role, column in proposal.items()} == {"title": 0, "published": 1, "text": 2}
    documents = formats.read_table(data, f"a{suffix}", {"text": names[0]}, published="2019-01-02")
    assert [(d.text, d.published, d.published_from) for d in documents] == [
        ("The Aurora", date(2019, 1, 2), "given"), ("Inquiry", date(2019, 1, 2), "given"),
    ]  # fmt: skip
    [document] = formats.read_table(data, f"a{suffix}", {"text": "no such column"})
    assert "its columns are" in document.problems[0].message


def test_columns_of_what_is_no_table(everything):
    assert formats.columns(everything["a.pdf"], "a.xlsx") == ([], {})
    [document] = formats.read_table(everything["a.txt"], "a.txt", {"text": "x"})
    assert document.problems[0].message == "a.txt: it is no table of articles but plain text"


def test_a_table_without_texts_says_which_columns_it_has():
    assert (
        sentence(b"a;b\n1;2\n", "a.csv")
        == "a.csv: no column of it is called text, body, content or the like (its columns are: a, b)"
    )


def test_a_column_whose_name_has_line_breaks_gives_one_line():
    assert sentence(b'"a\nb";c\n1;2\n', "a.csv").endswith("(its columns are: a b, c)")


def test_a_table_of_events_is_told():
    assert tabular.is_event_table(["event", "start", "end", "when", "what", "edtf", "date_status"])
    assert not tabular.is_event_table(["title", "date", "text"])
    assert "table of events" in sentence(b"event,start,end,when,what,edtf,date_status\n1,2,3,4,5,6,7\n", "a.csv")


def test_a_broken_line_of_json_lines_is_told():
    documents = read(b'{"text": "The port was closed."}\n{"text": \n{"text": "It opened."}\n', name="a.jsonl")
    assert [document.text for document in documents] == ["The port was closed.", "It opened."]
    assert documents[0].problems[0].message == "a.jsonl, row 1: line 2 of the file is not valid JSON and was left out"


def test_articles_deep_in_json():
    documents = read(b'{"response": {"docs": [{"body": ["One.", "Two."], "date": "2018-09-01"}]}}', name="a.json")
    assert [(d.text, d.published) for d in documents] == [("One.\n\nTwo.", date(2018, 9, 1))]


def test_a_column_of_american_dates_is_read_as_such():
    table = "text,date\nOne.,05/03/2018\nTwo.,05/23/2018\n"
    assert [d.published for d in read(table.encode(), name="a.csv")] == [date(2018, 5, 3), date(2018, 5, 23)]
    assert [d.published for d in read(table.replace("05/23", "23/05").encode(), name="a.csv")] == [
        date(2018, 3, 5),
        date(2018, 5, 23),
    ]


def test_a_chat_as_telegram_exports_it():
    data = (
        b'{"name": "x", "messages": [{"id": 1, "date": "2018-05-03T10:00:00", "text": ""}, '
        b'{"id": 2, "date": "2018-05-04T10:00:00", "text": ["The ", {"type": "bold", "text": "ferry"}, " sank yesterday."]}]}'
    )
    [document] = read(data, name="result.json")
    assert (document.text, document.published) == ("The ferry sank yesterday.", date(2018, 5, 4))
    assert document.problems[0].message.endswith("rows left out because they hold no text: 1 of 2")


def test_cells_with_markup_are_read_without_it():
    [document] = read(
        b'[{"text": "<p>The port was <b>closed</b>.</p><p>It opened <a href=x>later</a>.</p>"}]', name="a.json"
    )
    assert document.text == "The port was closed.\n\nIt opened later."
    [document] = read(b'[{"text": "The share of x < 3 and y > 2 fell."}]', name="a.json")
    assert document.text == "The share of x < 3 and y > 2 fell."


# HTML


def test_html_keeps_tables_lists_and_captions():
    page = (
        "<html><body><article><h1>The loss of the Aurora</h1><p>The ferry left the harbour of Velm in bad weather on 3 May 2018, with ninety people on board, and was not seen again.</p>"
        "<figure><img src='a.jpg'><figcaption>The Aurora in 2016</figcaption></figure><h2>Chronology</h2><ul><li>3 May 2018: departure</li><li>5 May 2018: sinking</li></ul>"
        "<table><tr><th>Day</th><th>What</th></tr><tr><td>9 June 2018</td><td>Inquiry</td></tr></table></article></body></html>"
    )
    document = one(page.encode(), "a.html")
    assert words(document, "caption") == ["The Aurora in 2016"]
    assert words(document, "list") == ["3 May 2018: departure", "5 May 2018: sinking"]
    assert words(document, "table") == ["Day\tWhat", "9 June 2018\tInquiry"]
    assert words(document, "heading") == ["The loss of the Aurora", "Chronology"]


def test_a_short_page_keeps_its_table_and_its_order():
    page = "<body>Dead:<table><tr><th>Day</th><th>Place</th></tr><tr><td><p>3 May</p></td><td>Velm</td></tr></table><p>End.</p><ul><li>One<li>Two</ul></body>"
    blocks = list(plain_blocks(html.parse(page)))
    assert [(block.text, block.section, block.under) for block in blocks] == [
        ("Dead:", "body", None), ("Day\tPlace", "table", None), ("3 May\tVelm", "table", 1), ("End.", "body", None), ("One", "list", None), ("Two", "list", None),
    ]  # fmt: skip


def test_html_in_an_old_encoding():
    page = '<html><head><meta charset="windows-1251"></head><body><p>Паром вышел из порта 3 мая 2018 года.</p></body></html>'
    assert one(page.encode("cp1251"), "a.html").text == "Паром вышел из порта 3 мая 2018 года."


@pytest.mark.parametrize("declared", ["iso-8859-1", "windows-1251", "utf-16", "zlib_codec", "unicode_escape", "none"])
def test_a_page_that_declares_another_encoding_than_it_has(declared):
    page = f'<html><head><meta charset="{declared}"></head><body><p>Die Fähre „Aurora“ sank.\\n</p></body></html>'
    assert one(page.encode(), "a.html").text == "Die Fähre „Aurora“ sank.\\n"


def test_a_page_in_latin_1_is_read_as_browsers_do():
    page = '<html><head><meta charset="iso-8859-1"></head><body><p>The “Aurora” sank.</p></body></html>'
    assert one(page.encode("cp1252"), "a.html").text == "The “Aurora” sank."


def test_a_page_is_never_fetched(monkeypatch):
    import socket

    def refuse(*_):
        raise AssertionError("a connection was tried")

    monkeypatch.setattr(socket.socket, "connect", refuse)
    page = '<html><head><link rel="stylesheet" href="http://127.0.0.1:9/x.css"></head><body><img src="http://127.0.0.1:9/x.png"><p>The port was closed on 3 May.</p></body></html>'
    from extract.reading.html import read_html

    assert read_html(page.encode(), "a.html", Limits())[0].text == "The port was closed on 3 May."


# archives


def test_an_archive_gives_its_files(made):
    data = made.zipped(
        {
            "a.txt": made.STORY[0],
            "sub/b.html": made.HTML,
            "c.exe": "MZ",
            "__MACOSX/a.txt": "x",
            "inner.zip": made.zipped({"d.txt": made.STORY[1]}),
        }
    )
    documents = read(data, name="all.zip")
    assert [(d.name, bool(d.text)) for d in documents] == [
        ("all.zip/a.txt", True), ("all.zip/sub/b.html", True), ("all.zip/c.exe", False), ("all.zip/inner.zip/d.txt", True),
    ]  # fmt: skip


def test_names_from_archives_are_only_names(made):
    data = made.zipped(
        {
            "../../etc/passwd.txt": "One.",
            "C:\\temp\\b.txt": "Two.",
            "/abs.txt": "Three.",
            "a\nb\u202etxt.exe.txt": "Four.",
        }
    )
    assert [document.name for document in read(data, name="z.zip")] == [
        "z.zip/etc/passwd.txt",
        "z.zip/temp/b.txt",
        "z.zip/abs.txt",
        "z.zip/a b txt.exe.txt",
    ]


def test_every_document_can_be_told_from_the_others(everything):
    for name, data in everything.items():
        documents = read(data, name=name)
        assert len({document.name for document in documents}) == len(documents)
        assert all(len(document.sha256) == 64 for document in documents)


def test_the_steps_to_add_a_format_name_what_exists():
    assert {"READERS", "Limits"} <= set(formats.__all__)
    for reader in formats.READERS.values():
        module, function = reader.where.split(":")
        assert callable(getattr(__import__(f"extract.reading.{module}", fromlist=[function]), function))
