# ruff: noqa: E501 - whole files, one a line
"""Small real files of every format, made here so that a test can see what is in them."""

import io
import zipfile

STORY = (
    "The ferry Aurora left the harbour of Velm on 3 May 2018 and sank two days later.",
    "An inquiry opened on 9 June 2018. It heard forty witnesses and closed in mid-August.",
)


def pdf(pages, encrypt=False, title="", created="") -> bytes:
    """A PDF of Helvetica runs and boxes; a page is a list of (x, y, size, text) and (x, y, width, height)."""
    objects: list[bytes] = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"",
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
    ]
    kids = []
    for page in pages:
        content = "".join(
            f"BT /F1 {size} Tf {x} {y} Td ({_escaped(text)}) Tj ET\n"
            if isinstance(text, str)
            else f"{x} {y} {size} {text} re f\n"
            for x, y, size, text in page
        ).encode("cp1252")
        objects.append(b"<< /Length %d >>\nstream\n%s\nendstream" % (len(content), content))
        objects.append(
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents %d 0 R >>"
            % len(objects)
        )
        kids.append(len(objects))
    objects[1] = b"<< /Type /Pages /Count %d /Kids [%s] >>" % (len(kids), b" ".join(b"%d 0 R" % kid for kid in kids))
    trailer = b""
    if title or created:
        objects.append(f"<< /Title ({_escaped(title)}) /CreationDate ({created}) >>".encode())
        trailer = b" /Info %d 0 R" % len(objects)
    if encrypt:
        key = b"<28BF4E5E4E758A4164004E56FFFA01082E2E00B6D0683E802F0CA9FE6453697A>"
        objects.append(b"<< /Filter /Standard /V 1 /R 2 /O %s /U %s /P -44 >>" % (key, key))
        trailer += b" /Encrypt %d 0 R /ID [<00> <00>]" % len(objects)
    return assembled(objects, trailer)


def assembled(objects, trailer=b"") -> bytes:
    """A PDF file of these objects, the first of which is its catalogue."""
    out = io.BytesIO()
    out.write(b"%PDF-1.4\n")
    offsets = []
    for number, content in enumerate(objects, 1):
        offsets.append(out.tell())
        out.write(b"%d 0 obj\n%s\nendobj\n" % (number, content))
    start = out.tell()
    out.write(b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1))
    for offset in offsets:
        out.write(b"%010d 00000 n \n" % offset)
    out.write(b"trailer\n<< /Size %d /Root 1 0 R%s >>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, trailer, start))
    return out.getvalue()


def _escaped(text):
    return text.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)")


def zipped(members, method=zipfile.ZIP_DEFLATED) -> bytes:
    """A ZIP of {name: bytes} or [(name, bytes)]."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", method) as archive:
        for name, content in members.items() if isinstance(members, dict) else members:
            archive.writestr(name, content)
    return out.getvalue()


def docx(paragraphs=STORY, title="", created=None) -> bytes:
    from docx import Document

    document = Document()
    document.add_heading("The loss of the Aurora", level=1)
    for paragraph in paragraphs:
        document.add_paragraph(paragraph)
    document.add_paragraph("3 May 2018: departure", style="List Bullet")
    table = document.add_table(rows=2, cols=2)
    for cell, words in zip(
        (cell for row in table.rows for cell in row.cells), ("Day", "What", "5 May 2018", "Sinking"), strict=True
    ):
        cell.text = words
    document.core_properties.title = title
    if created:
        document.core_properties.created = created
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


ODF = 'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:meta="urn:oasis:names:tc:opendocument:xmlns:meta:1.0" xmlns:dc="http://purl.org/dc/elements/1.1/"'


def odt(paragraphs=STORY, prologue="") -> bytes:
    body = "".join(f"<text:p>{paragraph}</text:p>" for paragraph in paragraphs)
    content = (
        f'<?xml version="1.0"?>{prologue}<office:document-content {ODF}><office:body><office:text>'
        f'<text:h text:outline-level="1">The loss of the Aurora</text:h>{body}'
        "<text:list><text:list-item><text:p>3 May 2018:<text:s/>departure</text:p></text:list-item></text:list>"
        "<table:table><table:table-row><table:table-cell><text:p>Day</text:p></table:table-cell><table:table-cell><text:p>What</text:p></table:table-cell></table:table-row>"
        "<table:table-row><table:table-cell><text:p>5 May 2018</text:p></table:table-cell><table:table-cell><text:p>Sinking</text:p></table:table-cell></table:table-row></table:table>"
        "</office:text></office:body></office:document-content>"
    )
    meta = f'<?xml version="1.0"?><office:document-meta {ODF}><office:meta><dc:title>Aurora</dc:title><meta:creation-date>2018-09-01T10:00:00</meta:creation-date></office:meta></office:document-meta>'
    return zipped(
        {
            "mimetype": b"application/vnd.oasis.opendocument.text",
            "content.xml": content.encode(),
            "meta.xml": meta.encode(),
        }
    )


def ods(rows=None) -> bytes:
    rows = rows or [
        ["title", "date", "text"],
        ["The Aurora", "2018-09-01", STORY[0]],
        ["Inquiry", "2018-09-02", STORY[1]],
    ]
    cells = [
        [
            f'<table:table-cell office:value-type="date" office:date-value="{cell}T00:00:00"><text:p>1/9/18</text:p></table:table-cell>'
            if number and cell.startswith("2018-") else f"<table:table-cell><text:p>{cell}</text:p></table:table-cell>"
            for cell in row
        ]
        for number, row in enumerate(rows)
    ]  # fmt: skip
    body = "".join(f"<table:table-row>{''.join(row)}</table:table-row>" for row in cells)
    empty = '<table:table-row table:number-rows-repeated="1048000"><table:table-cell table:number-columns-repeated="16000"/></table:table-row>'
    content = f'<?xml version="1.0"?><office:document-content {ODF}><office:body><office:spreadsheet><table:table table:name="One">{body}{empty}</table:table></office:spreadsheet></office:body></office:document-content>'
    return zipped({"mimetype": b"application/vnd.oasis.opendocument.spreadsheet", "content.xml": content.encode()})


SLIDES = 'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'


def pptx(slides=(STORY[:1], STORY[1:]), order=(1, 2)) -> bytes:
    def shape(kind, text):
        return f'<p:sp><p:nvSpPr><p:nvPr><p:ph type="{kind}"/></p:nvPr></p:nvSpPr><p:txBody><a:p><a:r><a:t>{text}</a:t></a:r></a:p></p:txBody></p:sp>'

    def rels(pairs):
        inner = "".join(f'<Relationship Id="{key}" Target="{target}"/>' for key, target in pairs)
        return f'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{inner}</Relationships>'

    listed = "".join(f'<p:sldId r:id="r{number}"/>' for number in order)
    members = {
        "[Content_Types].xml": "<Types/>",
        "ppt/presentation.xml": f"<p:presentation {SLIDES}><p:sldIdLst>{listed}</p:sldIdLst></p:presentation>",
        "ppt/_rels/presentation.xml.rels": rels((f"r{n}", f"slides/slide{n}.xml") for n in range(1, len(slides) + 1)),
        "docProps/core.xml": '<x xmlns:dc="d"><dc:title>The Aurora</dc:title></x>',
    }
    for number, paragraphs in enumerate(slides, 1):
        table = "<p:graphicFrame><a:tbl><a:tr><a:tc><a:p><a:r><a:t>5 May 2018</a:t></a:r></a:p></a:tc><a:tc><a:p><a:r><a:t>Sinking</a:t></a:r></a:p></a:tc></a:tr></a:tbl></p:graphicFrame>"
        shapes = (
            shape("title", f"Slide {number}")
            + "".join(shape("body", one) for one in paragraphs)
            + shape("sldNum", str(number))
            + table
        )
        members[f"ppt/slides/slide{number}.xml"] = f"<p:sld {SLIDES}>{shapes}</p:sld>"
        members[f"ppt/slides/_rels/slide{number}.xml.rels"] = rels(
            [("n", f"../notesSlides/notesSlide{number}.xml"), ("o", "../../../../etc/passwd")]
        )
        members[f"ppt/notesSlides/notesSlide{number}.xml"] = (
            f"<p:notes {SLIDES}>{shape('body', f'Say this of {number}.')}</p:notes>"
        )
    return zipped(members)


def rtf(paragraphs=STORY) -> bytes:
    body = "\\par ".join(paragraphs)
    return (
        r"{\rtf1\ansi\ansicpg1252{\info{\title Aurora}{\creatim\yr2018\mo9\dy1}}\pard The loss of the \'c4urora\par "
        + body
        + r"\par}"
    ).encode()


def epub(chapters=STORY, date="2018-09-01") -> bytes:
    items = "".join(
        f'<item id="c{n}" href="c{n}.xhtml" media-type="application/xhtml+xml"/>' for n in range(len(chapters))
    )
    spine = "".join(f'<itemref idref="c{n}"/>' for n in range(len(chapters)))
    opf = (
        '<?xml version="1.0"?><package xmlns="http://www.idpf.org/2007/opf" version="3.0"><metadata xmlns:dc="http://purl.org/dc/elements/1.1/">'
        f"<dc:title>The Aurora</dc:title><dc:date>{date}</dc:date></metadata><manifest>{items}</manifest><spine>{spine}</spine></package>"
    )
    container = '<?xml version="1.0"?><container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="OEBPS/book.opf"/></rootfiles></container>'
    pages = {
        f"OEBPS/c{n}.xhtml": f'<?xml version="1.0" encoding="utf-8"?><html xmlns="http://www.w3.org/1999/xhtml"><head><title>x</title></head><body><h1>Chapter {n + 1}</h1><p>{words}</p></body></html>'
        for n, words in enumerate(chapters)
    }
    return zipped(
        {"mimetype": "application/epub+zip", "META-INF/container.xml": container, "OEBPS/book.opf": opf, **pages}
    )


PLAIN = "\n\n".join(STORY)


def eml(body=PLAIN, date="Thu, 06 Sep 2018 10:00:00 +0200", subject="The Aurora", charset="utf-8", extra="") -> bytes:
    head = f"From: Ann Lee <ann@example.org>\r\nTo: Bo Dahl <bo@example.org>\r\nSubject: {subject}\r\nDate: {date}\r\nMIME-Version: 1.0\r\n{extra}Content-Type: text/plain; charset={charset}\r\nContent-Transfer-Encoding: 8bit\r\n\r\n"
    return head.encode() + body.replace("\n", "\r\n").encode(charset, "replace")


def mbox(count=3) -> bytes:
    return b"".join(
        b"From ann@example.org Thu Sep  6 10:00:00 2018\n"
        + eml(subject=f"Part {n}", date=f"{n + 1:02} Sep 2018 10:00:00 +0200")
        + b"\n\n"
        for n in range(count)
    )


def xlsx(rows=None) -> bytes:
    from openpyxl import Workbook

    book = Workbook()
    for row in rows or [
        ["Headline", "Date", "Body"],
        ["The Aurora", "2018-09-01", STORY[0]],
        ["Inquiry", "2018-09-02", STORY[1]],
    ]:
        book.active.append(row)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def wacz() -> bytes:
    """A packed web archive: the page, and one that it shows in a frame, which its list of pages does not name."""
    listed = '{"format":"json-pages-1.0","id":"pages"}\n{"url":"https://news.example.org/aurora","title":"Aurora"}\n'
    frame = warc(
        "https://ads.example.net/frame", "<html><body><p>Buy a boat on 5 May 2018 and pay later.</p></body></html>"
    )
    return zipped(
        {
            "archive/data.warc.gz": warc() + frame,
            "pages/pages.jsonl": listed,
            "datapackage.json": "{}",
            "indexes/index.cdx": "",
        }
    )


def mhtml(page: str | None = None, address: str = "https://news.example.org/aurora") -> bytes:
    """A page as Chrome saves it, its picture behind it."""
    import quopri

    words = quopri.encodestring((page or HTML).encode()).replace(b"\n", b"\r\n")
    head = (
        f"From: <Saved by Blink>\r\nSnapshot-Content-Location: {address}\r\nSubject: Aurora\r\n"
        'Date: Fri, 7 Feb 2025 10:00:00 -0000\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\ttype="text/html";\r\n'
        '\tboundary="----MultipartBoundary--x----"\r\n\r\n\r\n------MultipartBoundary--x----\r\nContent-Type: text/html\r\n'
        f"Content-ID: <frame-1@mhtml.blink>\r\nContent-Transfer-Encoding: quoted-printable\r\nContent-Location: {address}\r\n\r\n"
    )
    picture = "\r\n------MultipartBoundary--x----\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n\r\niVBORw0KGgo=\r\n------MultipartBoundary--x------\r\n"
    return head.encode() + words + picture.encode()


def webarchive(page: str | None = None, address: str = "https://news.example.org/aurora") -> bytes:
    """A page as Safari saves it."""
    import plistlib

    main = {
        "WebResourceData": (page or HTML).encode(), "WebResourceMIMEType": "text/html",
        "WebResourceTextEncodingName": "UTF-8", "WebResourceURL": address, "WebResourceFrameName": "",
    }  # fmt: skip
    return plistlib.dumps({"WebMainResource": main, "WebSubresources": []}, fmt=plistlib.FMT_BINARY)


def emlx() -> bytes:
    """A message as Apple's Mail keeps it."""
    message = eml()
    return b"%-10d\n" % len(message) + message + b'<?xml version="1.0"?>\n<plist version="1.0"><dict/></plist>\n'


def tarred(files: dict[str, bytes | str], how: str = "w") -> bytes:
    """A tar archive, packed as `how` says ("w:gz")."""
    import tarfile

    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode=how) as archive:
        for name, content in files.items():
            entry = tarfile.TarInfo(name)
            data = content.encode() if isinstance(content, str) else content
            entry.size = len(data)
            archive.addfile(entry, io.BytesIO(data))
    return out.getvalue()


def warc(address: str = "https://news.example.org/aurora", page: str = "") -> bytes:
    from warcio.statusandheaders import StatusAndHeaders
    from warcio.warcwriter import WARCWriter

    out = io.BytesIO()
    writer = WARCWriter(out, gzip=False)
    headers = StatusAndHeaders("200 OK", [("Content-Type", "text/html; charset=utf-8")], protocol="HTTP/1.1")
    page = (
        page
        or f'<html><head><meta property="article:published_time" content="2018-09-01"><title>Aurora</title></head><body><article><h1>The Aurora is lost</h1><p>{STORY[0]}</p><p>{STORY[1]}</p></article></body></html>'
    )
    writer.write_record(
        writer.create_warc_record(address, "response", payload=io.BytesIO(page.encode()), http_headers=headers)
    )
    return out.getvalue()


SRT = "1\n00:00:01,000 --> 00:00:04,000\nThe ferry Aurora left\n\n2\n00:00:04,100 --> 00:00:07,000\n<i>on 3 May 2018.</i>\n\n3\n00:01:00,000 --> 00:01:03,000\nAn inquiry opened on 9 June 2018.\n"
ICS = (
    "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nDTSTART:20180503T140000Z\r\nDTEND:20180503T150000Z\r\n"
    "SUMMARY:The Aurora left\r\nLOCATION:Velm\\, north pier\r\nDESCRIPTION:With ninety on board\r\n"
    "ORGANIZER;CN=Omar Noor:mailto:noor@example.org\r\nCATEGORIES:ferry,port\r\nEND:VEVENT\r\n"
    "BEGIN:VEVENT\r\nDTSTART;VALUE=DATE:20180504\r\nDTEND;VALUE=DATE:20180507\r\nRRULE:FREQ=YEARLY\r\n"
    "STATUS:CANCELLED\r\nSUMMARY:Days of mourning\r\nEND:VEVENT\r\n"
    "BEGIN:VEVENT\r\nDTSTART:when it was\r\nSUMMARY:Undated\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
)
VTT = "WEBVTT\n\n" + SRT.replace(",", ".")
CSV = f'Headline,Date,Body\nThe Aurora,2018-09-01,"{STORY[0]}"\nInquiry,2018-09-02,"{STORY[1]}"\n'
HTML = f'<!DOCTYPE html><html lang="en"><head><title>Aurora</title><meta property="article:published_time" content="2018-09-01T08:00:00+02:00"></head><body><nav><a href="/">Home</a> <a href="/n">News</a></nav><article><h1>The loss of the Aurora</h1><p>{STORY[0]}</p><p>{STORY[1]}</p></article><footer>© 2018 Harbour News</footer></body></html>'


def old():
    """The maker of the binary files of old programs."""
    import importlib.util
    from pathlib import Path

    spec = importlib.util.spec_from_file_location("made_old", Path(__file__).with_name("made_old.py"))
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def everything() -> dict[str, bytes]:
    """One good file of every suffix."""
    import json

    plain = "\n\n".join(STORY)
    articles = [
        {"title": "The Aurora", "date": "2018-09-01", "text": STORY[0]},
        {"title": "Inquiry", "date": "2018-09-02", "text": STORY[1]},
    ]
    files = {
        "a.txt": plain.encode(), "a.text": plain.encode(), "a.log": plain.encode(), "a.md": f"# Aurora\n\n{plain}".encode(),
        "a.markdown": plain.encode(), "a.html": HTML.encode(), "a.htm": HTML.encode(), "a.xhtml": HTML.encode(),
        "a.pdf": pdf([[(72, 770 - 14 * n, 11, line) for n, line in enumerate(STORY)]]), "a.docx": docx(), "a.docm": docx(), "a.odt": odt(),
        "a.rtf": rtf(), "a.eml": eml(), "a.mbox": mbox(), "a.csv": CSV.encode(), "a.tsv": CSV.replace(",", "\t").replace('"', "").encode(),
        "a.xlsx": xlsx(), "a.ods": ods(), "a.pptx": pptx(), "a.json": json.dumps(articles).encode(), "a.jsonl": "\n".join(map(json.dumps, articles)).encode(),
        "a.ndjson": "\n".join(map(json.dumps, articles)).encode(), "a.epub": epub(), "a.ics": ICS.encode(), "a.srt": SRT.encode(), "a.vtt": VTT.encode(),
        "a.warc": warc(), "a.doc": old().doc([f"{STORY[0]}\r", f"{STORY[1]}\r"]), "a.msg": old().msg(plain),
        "a.xls": old().xls([["Headline", "Date", "Body"], ["The Aurora", "2018-09-01", STORY[0]], ["Inquiry", "2018-09-02", STORY[1]]]),
    }  # fmt: skip
    import gzip

    files["a.warc.gz"] = gzip.compress(files["a.warc"])
    inside = {"one.txt": plain, "sub/two.html": HTML}
    files["a.zip"] = zipped(inside)
    files |= {"a.mhtml": mhtml(), "a.mht": mhtml(), "a.webarchive": webarchive(), "a.wacz": wacz(), "a.emlx": emlx()}
    files["a.js"] = b"window.YTD.tweets.part0 = " + json.dumps([{"tweet": one} for one in articles]).encode()
    entries = "".join(
        f"<item><title>{one['title']}</title><description>{one['text']}</description></item>" for one in articles
    )
    files |= {f"a.{suffix}": f"<rss><channel>{entries}</channel></rss>".encode() for suffix in ("xml", "rss", "atom")}
    files |= {"a.tar": tarred(inside), "a.tgz": tarred(inside, "w:gz")}
    files |= {f"a.tar.{packer}": tarred(inside, f"w:{packer}") for packer in ("gz", "bz2", "xz")}
    return files


def docx_with_notes() -> bytes:
    """A Word document with a tracked insertion, a tracked deletion, a text box in two versions, and a footnote."""
    w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    mc = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    changed = (
        f"<w:p {w} {mc}><w:r><w:t>The ferry </w:t></w:r><w:del><w:r><w:delText>never</w:delText></w:r></w:del>"
        "<w:ins><w:r><w:t>finally</w:t></w:r></w:ins><w:r><w:t> left.</w:t></w:r></w:p>"
        f"<w:p {w} {mc}><w:r><mc:AlternateContent><mc:Choice><w:t>Boxed.</w:t></mc:Choice>"
        "<mc:Fallback><w:t>Boxed.</w:t></mc:Fallback></mc:AlternateContent></w:r></w:p>"
    )
    notes = f'<?xml version="1.0"?><w:footnotes {w}><w:footnote><w:p><w:r><w:t>See the report of 9 June 2018.</w:t></w:r></w:p></w:footnote></w:footnotes>'
    relation = '<Relationship Id="rIdN" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes" Target="footnotes.xml"/></Relationships>'
    override = '<Override PartName="/word/footnotes.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"/></Types>'
    changes = {
        "word/document.xml": ("<w:body>", f"<w:body>{changed}"),
        "word/_rels/document.xml.rels": ("</Relationships>", relation),
        "[Content_Types].xml": ("</Types>", override),
    }
    members = {"word/footnotes.xml": notes.encode()}
    with zipfile.ZipFile(io.BytesIO(docx())) as old:
        for name in old.namelist():
            content = old.read(name)
            if name in changes:
                before, after = changes[name]
                content = content.replace(before.encode(), after.encode(), 1)
            members[name] = content
    return zipped(members)
