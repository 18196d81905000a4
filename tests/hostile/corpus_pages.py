# ruff: noqa: E501 - whole files, one a line
"""Hostile markup and PDFs: entities, references in loops, a hundred thousand pages; `corpus.files` gives them with the rest."""

import io
import zipfile
from collections.abc import Iterator

LAUGHS = (
    '<!DOCTYPE x [<!ENTITY a "ha ha ha ha ha ha ha ha ">'
    + "".join(f'<!ENTITY {chr(98 + n)} "{f"&{chr(97 + n)};" * 20}">' for n in range(9))
    + "]>"
)
OUTSIDE = '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>'
SECRET = "root:"  # what the outside entity would bring in


def markup(made) -> Iterator[tuple[str, str, bytes]]:
    """HTML, XML within zipped documents, RTF."""
    for what, prologue, entity in (("billion laughs", LAUGHS, "&j;"), ("outside entity", OUTSIDE, "&a;")):
        yield f"{what} in ODT", "a.odt", made.odt((entity, *made.STORY), prologue)
        yield (
            f"{what} in XHTML",
            "a.xhtml",
            f'<?xml version="1.0"?>{prologue}<html><body><p>{entity} {made.STORY[0]}</p></body></html>'.encode(),
        )
        yield (
            f"{what} in DOCX",
            "a.docx",
            replaced(
                made.docx(),
                "word/document.xml",
                lambda xml, p=prologue, e=entity: xml.replace(b"<w:document", p.encode() + b"<w:document", 1).replace(
                    b"Aurora left", e.encode() + b" left"
                ),
            ),
        )
        yield (
            f"{what} in XLSX",
            "a.xlsx",
            replaced(made.xlsx(), "xl/workbook.xml", lambda xml, p=prologue: p.encode() + xml),
        )
        yield (
            f"{what} in XLSX cells",
            "b.xlsx",
            replaced(
                made.xlsx(),
                "xl/worksheets/sheet1.xml",
                lambda xml, p=prologue, e=entity: (p.encode() + xml).replace(b"<v>", b"<v>" + e.encode()),
            ),
        )
        yield (
            f"{what} in EPUB",
            "a.epub",
            replaced(
                made.epub(),
                "OEBPS/c0.xhtml",
                lambda xml, p=prologue, e=entity: xml.replace(b"<html", p.encode() + b"<html", 1).replace(
                    b"The ferry", e.encode()
                ),
            ),
        )
        yield (
            f"{what} in a book's index",
            "b.epub",
            replaced(
                made.epub(),
                "OEBPS/book.opf",
                lambda xml, p=prologue, e=entity: xml.replace(b"<package", p.encode() + b"<package", 1).replace(
                    b"The Aurora", e.encode()
                ),
            ),
        )
    for tag in ("div", "b", "ul><li", "table><tr><td", "blockquote", "font", "svg", "select", "h1", "a href=x"):
        yield f"thirty thousand nested {tag}", "deep.html", (f"<{tag}>" * 30_000).encode() + made.STORY[0].encode()
    yield (
        "no end of attributes",
        "attributes.html",
        b"<p " + b" ".join(b"a%d=x" % n for n in range(15_000)) + b">" + made.STORY[0].encode(),
    )
    yield "open comment", "comment.html", b"<!--" * 50_000 + made.STORY[0].encode()
    yield "only a script", "script.html", b"<html><script>alert(1)</script></html>"
    yield "a page of nulls", "nulls.html", b"<html>" + b"\x00" * 5000 + b"<p>One two three.</p>"
    yield (
        "JSON-LD without end",
        "ld.html",
        b'<html><script type="application/ld+json">'
        + b'{"@graph":[' * 20_000
        + b"</script><p>One two three.</p></html>",
    )
    yield "a million little paragraphs", "little.html", b"<html><body>" + b"<p>a" * 100_000
    yield (
        "declared in an encoding that is none",
        "codec.html",
        b'<meta charset="../../etc/passwd"><p>One two three four.</p>',
    )
    yield (
        "declared in a codec that is no text's",
        "codec2.html",
        b'<meta charset="zlib_codec"><p>One two three four.</p>',
    )
    yield (
        "a refresh to elsewhere",
        "refresh.html",
        b'<meta http-equiv="refresh" content="0;url=http://127.0.0.1:9/"><iframe src="file:///etc/passwd"></iframe><p>One two three.</p>',
    )
    yield (
        "dates without sense",
        "dates.html",
        b'<meta property="article:published_time" content="'
        + b"9" * 50_000
        + b'"><time datetime="0000-00-00">x</time><time datetime="99999-13-45"></time><p>One two three.</p>',
    )
    yield "entities deep in ODT", "c.odt", made.odt(("<text:span>" * 20_000 + "x" + "</text:span>" * 20_000,))


def replaced(data: bytes, member: str, change) -> bytes:
    """A zip file with one member changed."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for entry in old.infolist():
            content = old.read(entry)
            new.writestr(entry.filename, change(content) if entry.filename == member else content)
    return out.getvalue()


def pdfs(made) -> Iterator[tuple[str, str, bytes]]:
    """PDFs whose objects lie."""
    page = b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>"
    catalogue = b"<< /Type /Catalog /Pages 2 0 R >>"
    yield (
        "PDF with a hundred thousand pages",
        "pages.pdf",
        made.assembled([catalogue, b"<< /Type /Pages /Count 100000 /Kids [" + b"3 0 R " * 100_000 + b"] >>", page]),
    )
    yield (
        "PDF that claims two billion pages",
        "claims.pdf",
        made.assembled([catalogue, b"<< /Type /Pages /Count 2000000000 /Kids [3 0 R] >>", page]),
    )
    yield (
        "PDF whose pages hold themselves",
        "loop.pdf",
        made.assembled([catalogue, b"<< /Type /Pages /Count 3 /Kids [2 0 R 2 0 R] >>"]),
    )
    yield (
        "PDF whose page is its own parent",
        "parent.pdf",
        made.assembled(
            [
                catalogue,
                b"<< /Type /Pages /Count 1 /Kids [3 0 R] /Parent 2 0 R >>",
                b"<< /Type /Page /Parent 3 0 R /Contents 3 0 R >>",
            ]
        ),
    )
    yield (
        "PDF with a content that is itself",
        "content.pdf",
        made.assembled(
            [
                catalogue,
                b"<< /Type /Pages /Count 1 /Kids [3 0 R] >>",
                b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 5 5] /Contents [4 0 R 4 0 R] >>",
                b"[4 0 R 4 0 R]",
            ]
        ),
    )
    form = b"<< /Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X 4 0 R >> >> /Length 5 >>\nstream\n/X Do\nendstream"
    yield (
        "PDF with a form that draws itself",
        "form.pdf",
        made.assembled(
            [
                catalogue,
                b"<< /Type /Pages /Count 1 /Kids [3 0 R] >>",
                b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] /Resources << /XObject << /X 4 0 R >> >> /Contents 5 0 R >>",
                form,
                b"<< /Length 5 >>\nstream\n/X Do\nendstream",
            ]
        ),
    )
    yield (
        "PDF with arrays in arrays",
        "arrays.pdf",
        made.assembled(
            [catalogue, b"<< /Type /Pages /Count 1 /Kids " + b"[" * 50_000 + b"3 0 R" + b"]" * 50_000 + b" >>", page]
        ),
    )
    import zlib

    flood = zlib.compress(zlib.compress(b"BT /F1 9 Tf (ha) Tj ET\n" * 500_000))
    yield (
        "PDF with a flood behind two filters",
        "flood.pdf",
        made.assembled(
            [
                catalogue,
                b"<< /Type /Pages /Count 1 /Kids [3 0 R] >>",
                b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] /Contents 4 0 R >>",
                b"<< /Length %d /Filter [/FlateDecode /FlateDecode] >>\nstream\n%s\nendstream" % (len(flood), flood),
            ]
        ),
    )
    yield "encrypted PDF", "locked.pdf", made.pdf([[(72, 700, 11, "Secret")]], encrypt=True)
    yield "scanned PDF", "scan.pdf", made.pdf([[], []])
    yield "PDF without objects", "none.pdf", b"%PDF-1.7\n%%EOF"
    yield (
        "PDF with text a thousand kilometres off",
        "far.pdf",
        made.pdf([[(10**9, -(10**9), 11, "Far away"), (72, 700, 100_000, "Large"), (72, 600, 0, "None")]]),
    )
    yield (
        "PDF with a script",
        "script.pdf",
        made.assembled(
            [
                b"<< /Type /Catalog /Pages 2 0 R /OpenAction << /S /JavaScript /JS (app.alert(1)) >> >>",
                b"<< /Type /Pages /Count 1 /Kids [3 0 R] >>",
                page,
            ]
        ),
    )
    yield (
        "PDF whose table of objects leads nowhere",
        "xref.pdf",
        made.pdf([[(72, 700, 11, "One two three.")]]).replace(b"startxref\n", b"startxref\n99999"),
    )
