# ruff: noqa: E501 - whole files, one a line
"""Hostile and broken files of every format, made from good ones and by hand; equal on every run.

`files(made)` gives (what is wrong with it, name, bytes). To add one: a line in `_by_hand`, or a way to break a good file in
`_broken`. The gigabyte ones stand in `test_hostile_files.py`, behind TIMELINE_SLOW.
"""

import gzip
import io
import json
import random
import struct
import zipfile
from collections.abc import Iterator

from corpus_pages import SECRET, markup, pdfs, replaced

__all__ = ["SECRET", "files"]


def files(made) -> Iterator[tuple[str, str, bytes]]:
    """Every hostile file."""
    good = made.everything()
    for name, data in good.items():
        for what, broken in _broken(name, data):
            yield f"{what} {name}", name, broken
    names = list(good)
    for place, name in enumerate(names):
        for other in (names[(place + 5) % len(names)], names[(place + 11) % len(names)]):
            yield f"{name} with the content of {other}", name, good[other]
    yield from _by_hand(made, good)
    yield from _names(good["a.txt"])


def _broken(name: str, data: bytes) -> Iterator[tuple[str, bytes]]:
    for share in (0.05, 0.5, 0.9, 0.99):
        yield f"cut at {share:.0%}", data[: max(1, int(len(data) * share))]
    dice = random.Random(name)
    for flips in (1, 10, 200):
        flipped = bytearray(data)
        for _ in range(flips):
            flipped[dice.randrange(len(flipped))] ^= 1 << dice.randrange(8)
        yield f"{flips} bits flipped in", bytes(flipped)
    yield "twice over", data + data
    yield "its end only of", data[len(data) // 3 :]


def _by_hand(made, good) -> Iterator[tuple[str, str, bytes]]:
    yield from _archives(made, good)
    yield from markup(made)
    yield from pdfs(made)
    yield from _texts()
    yield from _mails(made)
    yield from _tables(made)
    yield from _others(made)


def _archives(made, good) -> Iterator[tuple[str, str, bytes]]:
    bomb = made.zipped({"bomb.txt": b"0" * 30_000_000, "good.txt": good["a.txt"]})
    yield "zip bomb", "bomb.zip", bomb
    yield "zip bomb in a zip bomb", "bombs.zip", made.zipped([(f"{n}.zip", bomb) for n in range(5)])
    nested = good["a.txt"]
    for _ in range(12):
        nested = made.zipped({"inner.zip" if nested[:2] == b"PK" else "a.txt": nested})
    yield "twelve zips in each other", "nested.zip", nested
    yield (
        "ten thousand members",
        "many.zip",
        made.zipped([(f"{n}.txt", b"") for n in range(10_000)], zipfile.ZIP_STORED),
    )
    yield "members of one name", "same.zip", made.zipped([("a.txt", good["a.txt"]), ("a.txt", good["a.txt"])])
    yield (
        "zip slip",
        "slip.zip",
        made.zipped({"../../../tmp/slipped.txt": "x y z", "/etc/slipped.txt": "x y", "C:\\slipped.txt": "x"}),
    )
    yield (
        "names with line breaks",
        "names.zip",
        made.zipped({"a\nb.txt": "One two.", "\u202etxt.exe": "x", "x\x00y.txt": "x", "a" * 5000 + ".txt": "One."}),
    )
    locked = bytearray(good["a.zip"])
    for mark, place in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        start = 0
        while (start := locked.find(mark, start)) >= 0:
            locked[start + place] |= 1
            start += 4
    yield "locked zip", "locked.zip", bytes(locked)
    lying = bytearray(made.zipped({"a.txt": b"0" * 100_000}))
    for mark, place in ((b"PK\x03\x04", 22), (b"PK\x01\x02", 24)):
        at = lying.find(mark) + place
        lying[at : at + 4] = struct.pack("<I", 10)
    yield "zip that lies about its sizes", "lying.zip", bytes(lying)
    yield "empty zip", "empty.zip", made.zipped({})
    yield "zip of folders", "folders.zip", made.zipped({"a/": b"", "b/c/": b""})
    link = zipfile.ZipInfo("link.txt")
    link.external_attr = 0o120777 << 16
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr(link, "/etc/passwd")
    yield "zip with a symbolic link", "link.zip", out.getvalue()
    unknown = bytearray(made.zipped({"a.txt": b"abc"}))
    for mark, place in ((b"PK\x03\x04", 8), (b"PK\x01\x02", 10)):
        at = unknown.find(mark) + place
        unknown[at : at + 2] = struct.pack("<H", 97)
    yield "unknown compression", "unknown.zip", bytes(unknown)
    huge = made.zipped({"word/document.xml": b" " * 80_000_000, "[Content_Types].xml": "<x/>"})
    yield "bomb in a Word document", "bomb.docx", huge
    yield (
        "bomb in a book",
        "bomb.epub",
        made.zipped({"mimetype": "application/epub+zip", "META-INF/container.xml": b" " * 80_000_000}),
    )
    yield "bomb in a web archive", "bomb.warc.gz", gzip.compress(b"WARC/1.0\r\n" + b"0" * 30_000_000)
    yield "empty Word document", "hollow.docx", made.zipped({"word/x": "", "[Content_Types].xml": ""})
    yield "slides", "slides.docx", made.zipped({"ppt/presentation.xml": "<x/>", "[Content_Types].xml": "<x/>"})


def _texts() -> Iterator[tuple[str, str, bytes]]:
    yield "nothing", "nothing.txt", b""
    yield "blanks", "blanks.txt", b" \n\t\r\n" * 1000
    yield "nulls", "nulls.txt", b"\x00" * 5000
    yield "nulls among words", "some.txt", b"The port was closed\x00 on 3 May 2018.\x00 " * 200
    yield "lone surrogates", "surrogates.txt", "The port \ud800 was \udfff closed.".encode("utf-8", "surrogatepass")
    yield "half a surrogate pair in UTF-16", "half.txt", "\ufeffThe port 😀".encode("utf-16-le")[:-2]
    yield (
        "two encodings",
        "mixed.txt",
        "Ein Bericht über Größe. ".encode() + "Ein Bericht über Größe. ".encode("cp1252") + "Bericht".encode("utf-16"),
    )
    yield "a program", "program.txt", b"MZ" + bytes(range(256)) * 50
    yield "every byte", "bytes.txt", bytes(range(256)) * 50
    yield "noise", "noise.txt", random.Random(1).randbytes(50_000)
    yield "one line of two million letters", "line.txt", b"a" * 2_000_000
    yield "sixty thousand line breaks", "breaks.txt", b"a\n" * 60_000
    yield "only signs", "signs.txt", b"-=_*~#|:+ " * 20_000
    yield "a wall of pipes", "pipes.txt", b"|" * 300_000
    yield "a wall of marks of quoting", "quotes.txt", b"> " * 200_000 + b"On 3 May 2018, X wrote:\n" * 500
    yield "a wall of numbers", "numbers.txt", b"1" * 200_000 + b" May " + b"2" * 200_000
    yield "a wall of dates", "dates.txt", b"3 May 2018 " * 20_000
    yield (
        "words that nearly furnish a page",
        "menu.txt",
        b"home | news " * 30 + b"!\n" + b"share tweet " * 40 + b"?\n" + b"copyright 2019" * 25,
    )
    yield "capitals without end", "capitals.txt", b"A" + b" Aa" * 100_000 + b" 3 May 2018 -"
    yield "hyphens without end", "hyphens.txt", b"A-" * 100_000
    yield "combining signs", "combining.txt", ("a" + "\u0301" * 50_000).encode()
    yield (
        "directions and zero widths",
        "directions.txt",
        "The \u202eport\u202c was\u200b closed\u2066 on 3 May\ufeff 2018.".encode(),
    )
    yield "escape sequences", "escapes.txt", b"\x1b[2J\x1b[31mThe port was closed.\x1b[0m" * 20
    yield "front matter without end", "matter.md", b"---\n" + b"date: x\n" * 50_000
    yield "a wall of headings", "headings.md", b"# " * 100_000
    yield "marks of UTF-32", "mark.txt", b"\xff\xfe\x00\x00" + b"\xff" * 40


def _mails(made) -> Iterator[tuple[str, str, bytes]]:
    deep = b"".join(b'Content-Type: multipart/mixed; boundary="b%d"\r\n\r\n--b%d\r\n' % (n, n) for n in range(500))
    yield (
        "five hundred parts in each other",
        "deep.eml",
        b"From: a@example.org\r\nSubject: x\r\nDate: x\r\n" + deep + b"\r\nText",
    )
    yield (
        "a part that is its own",
        "own.eml",
        b'From: a@example.org\r\nSubject: x\r\nContent-Type: multipart/mixed; boundary="b"\r\n\r\n--b\r\n'
        + b'Content-Type: multipart/mixed; boundary="b"\r\n\r\n--b\r\n' * 300,
    )
    yield (
        "a header of a megabyte",
        "header.eml",
        b"From: a@example.org\r\nSubject: " + b"x" * 1_000_000 + b"\r\n\r\nText",
    )
    yield (
        "a hundred thousand headers",
        "headers.eml",
        b"X: y\r\n" * 100_000 + b"From: a@example.org\r\nSubject: x\r\n\r\nText",
    )
    yield (
        "addresses in each other",
        "addresses.eml",
        b"From: "
        + b"(" * 20_000
        + b"<a@example.org>\r\nSubject: =?x?q?"
        + b"=" * 20_000
        + b"?=\r\nDate: "
        + b"9" * 9000
        + b"\r\n\r\nText of it.",
    )
    yield "an encoding that is none", "charset.eml", made.eml().replace(b"charset=utf-8", b"charset=utf-99")
    yield "base64 that is none", "base64.eml", made.eml().replace(b"8bit", b"base64")
    yield "a date that is none", "date.eml", made.eml(date="Someday, 99 Foo 99999 99:99:99 +9999")
    yield "lone surrogate in a header", "surrogate.eml", made.eml(subject="=?utf-8?q?=ED=A0=80?=")
    yield "a mailbox of many messages", "many.mbox", made.mbox(25) * 8
    yield "a mailbox without messages", "none.mbox", b"From \n\n" * 100
    yield "a mailbox of senders", "senders.mbox", b"From a\nX: y\n" * 20_000


def _tables(made) -> Iterator[tuple[str, str, bytes]]:
    yield "a hundred thousand columns", "wide.csv", b",".join(b"c%d" % n for n in range(100_000)) + b"\n1,2\n"
    yield "an open quote", "quote.csv", b'text,date\n"The port was closed' + b" a,b\n" * 50_000
    yield "a cell of five megabytes", "cell.csv", b"text,date\n" + b"x" * 5_000_000 + b",2018-05-03\n"
    yield "nulls in a table", "nulls.csv", b"text,date\nThe\x00 port,2018\n"
    yield "columns of one name", "same.csv", b"text,text,text\na,b,c\n"
    yield "formulas", "formulas.csv", b"text,date\n\"=cmd|' /C calc'!A0\",2018-05-03\n@SUM(1+1),x\n"
    yield "rows longer than their head", "long.csv", b"text\n" + b"a,b,c,d\n" * 100
    yield "many rows", "rows.csv", b"text\n" + b"The port was closed.\n" * 6_000
    yield "JSON in JSON", "deep.json", b"[" * 100_000
    yield "JSON in JSON, closed", "closed.json", b'{"a":' * 900 + b"1" + b"}" * 900
    yield (
        "lone surrogates in JSON",
        "surrogates.json",
        b'[{"text": "The port \\ud800 was closed.", "title": "\\udfff"}]',
    )
    yield "figures without end in JSON", "figures.json", b'[{"text": ' + b"9" * 100_000 + b"}]"
    yield (
        "JSON that is no number",
        "nan.json",
        b'[{"text": NaN, "date": Infinity}, {"text": "One two.", "date": -1e999}]',
    )
    yield "a string as JSON", "string.json", b'"The port was closed."'
    yield "JSON of other things", "other.json", b'[1, null, true, [], {}, {"a": {"b": []}}]'
    yield "JSON Lines of other things", "other.jsonl", b'1\nnull\n[]\n{"a": 1}\n{\n'
    yield "keys without end", "keys.json", json.dumps([{f"k{n}": n for n in range(50_000)}]).encode()
    yield (
        "a sheet that claims to be full",
        "full.xlsx",
        replaced(
            made.xlsx(), "xl/worksheets/sheet1.xml", lambda xml: xml.replace(b'ref="A1:C3"', b'ref="A1:XFD1048576"')
        ),
    )
    yield (
        "a row at the end of the sheet",
        "end.xlsx",
        replaced(
            made.xlsx(),
            "xl/worksheets/sheet1.xml",
            lambda xml: xml.replace(b'<row r="3"', b'<row r="1048576"').replace(b'r="A3"', b'r="A1048576"'),
        ),
    )


def _others(made) -> Iterator[tuple[str, str, bytes]]:
    yield "groups in groups", "deep.rtf", b"{\\rtf1 " + b"{" * 100_000 + b"x" + b"}" * 100_000
    yield "words without end in RTF", "word.rtf", b"{\\rtf1 \\" + b"a" * 500_000 + b"}"
    yield (
        "binary in RTF",
        "binary.rtf",
        b"{\\rtf1 {\\pict\\bin99999999 " + bytes(range(256)) * 100 + b"} One two three.}",
    )
    yield "characters out of range in RTF", "range.rtf", b"{\\rtf1 \\u99999999? \\u-99999999? \\'zz One two three.}"
    yield (
        "cues that end before they begin",
        "back.srt",
        b"1\n00:00:09,000 --> 00:00:01,000\nOne two.\n\n2\n99:99:99,999 --> 00:00:00,000\nThree.\n",
    )
    yield "cues without end", "cues.srt", b"00:00:01,000 --> 00:00:02,000\n" * 50_000
    yield "tags in tags", "tags.vtt", b"WEBVTT\n\n00:01.000 --> 00:02.000\n" + b"<" * 200_000 + b"One two."
    yield (
        "a record longer than its file",
        "long.warc",
        b"WARC/1.0\r\nWARC-Type: response\r\nContent-Length: 99999999999\r\n\r\nHTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<p>One two three.",
    )
    yield "a record of less than nothing", "less.warc", b"WARC/1.0\r\nWARC-Type: response\r\nContent-Length: -5\r\n\r\n"
    yield (
        "a book whose chapters lie outside",
        "outside.epub",
        replaced(made.epub(), "OEBPS/book.opf", lambda xml: xml.replace(b"c0.xhtml", b"../../../../etc/passwd")),
    )
    yield (
        "a book without chapters",
        "none.epub",
        replaced(
            made.epub(), "OEBPS/book.opf", lambda xml: xml.replace(b"itemref", b"other").replace(b"item ", b"other ")
        ),
    )
    yield (
        "a locked Word document",
        "locked.docx",
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600) + "EncryptedPackage".encode("utf-16-le"),
    )
    yield (
        "a Word document that points elsewhere",
        "elsewhere.docx",
        replaced(
            made.docx(),
            "word/_rels/document.xml.rels",
            lambda xml: xml.replace(
                b"</Relationships>",
                b'<Relationship Id="x" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes" Target="file:///etc/passwd" TargetMode="External"/></Relationships>',
            ),
        ),
    )
    yield "paragraphs without end in a Word document", "many.docx", made.docx(made.STORY * 800)


def _names(data: bytes) -> Iterator[tuple[str, str, bytes]]:
    for name in (
        "a\nb.txt", "../../etc/passwd.txt", "/abs/a.txt", "C:\\a.txt", "\u202etxt.exe.txt", "a\x00.txt", "a" * 5000 + ".txt", "", ".", "..", ".txt",
        "con.txt", "a.txt ", "a.txt.", "<script>alert(1)</script>.txt", "=cmd|calc.txt", "![x](http://127.0.0.1:9/x.png).txt", "😀.txt", "\ud800.txt",
        "a.TXT", "a.pdf.txt", "a.tar.gz", "a.exe", "a.svg", "\u200b.txt", "a;rm -rf $HOME.txt", "%2e%2e%2fa.txt", "$(reboot).md",
    ):  # fmt: skip
        yield f"a file called {name[:30]!r}", name, data
