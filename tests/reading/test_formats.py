# ruff: noqa: E501 - whole texts, one a line
"""Every format gives its text with exact passages, and every bad file one clear sentence."""

import os

import pytest

from extract.reading import formats
from extract.reading.formats import read, suffix_of, suffixes
from extract.reading.limits import Limits


def test_a_file_under_another_s_suffix_is_read_as_what_it_is():
    page = b"<!DOCTYPE html><html><body><p>The ferry sank on 3 May 2018 off Varna.</p></body></html>"
    [document] = read(page, name="saved.txt")
    assert (document.format, document.text) == ("html", "The ferry sank on 3 May 2018 off Varna.")
    [document] = read(b"text,date\nThe ferry sank.,2018-05-03\n", name="export.xls")
    assert (document.format, document.text) == ("csv", "The ferry sank.")
    assert document.problems[0].message.endswith("by its content this is a table in plain text, and was read so")
    [document] = read(b"PK\x03\x04" + bytes(range(1, 200)), name="half.docx")
    assert document.problems[0].message.endswith("it is damaged: it breaks off before its end")


def test_the_numbers_of_a_transcript_s_lines_part_no_sentence():
    numbered = (
        " 1         DEPOSITION OF OMAR NOOR\n 2\n 3   BY MS. QUIST:\n 4   Q.   When did you join?\n"
        " 5   A.   I joined on 3 May\n 6        2004 in Varna.\n 7   Q.   And then?\n 8   A.   I left.\n"
    )
    [document] = read(numbered.encode(), name="a.txt")
    assert "A. I joined on 3 May\n2004 in Varna." in document.text
    assert document.text.startswith("DEPOSITION")
    [listed] = read(b"".join(b"%d  Noor   Varna   45\n" % at for at in range(1, 12)), name="b.txt")
    assert listed.text.startswith("1  Noor   Varna   45\n2  Noor")


def test_every_suffix_is_tried(everything):
    assert set(map(suffix_of, everything)) == set(suffixes())


@pytest.mark.parametrize("suffix", [suffix for suffix in suffixes() if suffix != ".ics"])
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


def test_a_text_is_kept_exactly(one):
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
def test_unicode_with_and_without_mark(encoding, text, one):
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
def test_old_encodings(encoding, text, one):
    assert one(text.encode(encoding), "a.txt").text == text


def test_undecodable_bytes_stand_one_for_one(one):
    data = "Über den Fähren – ein Bericht über Größe".encode() + b"\xff\xfe\xe2\x80" + " und Mühe.".encode()
    document = one(data, "a.txt")
    assert document.text == "Über den Fähren – ein Bericht über Größe\ufffd\ufffd\ufffd\ufffd und Mühe."
    assert document.problems[0].message == "a.txt: 4 of its bytes could not be decoded as UTF-8 and stand as \ufffd"


@pytest.mark.parametrize("data", [b"", b"   \n\t ", b"\x00\x00\x00"])
def test_empty(data, sentence):
    assert sentence(data, "a.txt") == "a.txt: this file is empty"


def test_a_program_named_txt(sentence):
    assert sentence(bytes(range(256)) * 40, "notes.txt") == "notes.txt: this is not text, although its name says so"
    assert (
        sentence(b"\xff\xd8\xff\xe0\x00\x10JFIF" + bytes(500), "notes.txt")
        == "notes.txt: it can't be read: it is a JPEG picture"
    )


def test_an_unknown_suffix(sentence):
    assert sentence(b"text", "notes.xyz").startswith(
        "notes.xyz: files ending in “.xyz” are not read (these are: atom, csv,"
    )


def test_no_such_file(tmp_path, sentence):
    assert sentence(tmp_path / "none.txt", None) == "none.txt: there is no such file"


def test_a_name_with_a_null(sentence):
    assert "can't be opened" in sentence("a\x00b.txt", None)


def test_too_large(tmp_path, sentence):
    assert (
        sentence(b"x" * 2000, "a.txt", limits=Limits(max_bytes=1000))
        == "a.txt: it is 2,000 bytes, more than the 1,000 bytes that are read"
    )


def test_a_long_text_is_cut_with_a_word(one):
    document = one(b"One two three. " * 100, "a.txt", limits=Limits(max_characters=300))
    assert len(document.text) == 300
    assert document.problems[0].message == "a.txt: only its first 300 of 1,500 characters were read"


def test_another_format_than_its_name_says(made, one, sentence):
    document = one(made.pdf([[(72, 700, 11, made.STORY[0])]]), "a.docx")
    assert document.text == made.STORY[0]
    assert document.problems[0].message == "a.docx: by its content this is a PDF, and was read so"
    assert sentence(made.STORY[0].encode(), "a.pdf") == "a.pdf: it is not what its name says: its content is not a PDF"
    assert "not what its name says" in sentence(made.zipped({"a.txt": "x"}), "a.txt")


@pytest.mark.parametrize(
    ("inner", "reason"),
    [
        ("EncryptedPackage", "protected by a password"),
        ("PowerPoint Document", "old presentation"),
        ("WordDocument", "it is damaged"),
        ("Workbook", "it is damaged"),
        ("__substg1.0_", "it is damaged"),
    ],
)
def test_compound_files_that_can_not_be_read(inner, reason, sentence):
    data = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600) + inner.encode("utf-16-le") + bytes(100)
    assert reason in sentence(data, "a.docx")


def test_pasted_text_needs_no_name(one):
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


def test_an_empty_folder(tmp_path, sentence):
    assert "this folder holds no files" in sentence(tmp_path, None)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_not_a_regular_file(tmp_path, sentence):
    os.mkfifo(tmp_path / "pipe.txt")
    assert sentence(tmp_path / "pipe.txt", None) == "pipe.txt: this is not a regular file"


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
