"""What a file is by its bytes, whatever its name says."""

from __future__ import annotations

import io
import re
import zipfile

#: Leading bytes of what is never read, with what a person calls it.
_FOREIGN = (
    (b"\xff\xd8\xff", "a JPEG picture"), (b"\x89PNG\r\n", "a PNG picture"), (b"GIF8", "a GIF picture"),
    (b"II*\x00", "a TIFF picture"), (b"MM\x00*", "a TIFF picture"), (b"BM", "a bitmap picture"),
    (b"MZ", "a Windows program"), (b"\x7fELF", "a program"), (b"\xca\xfe\xba\xbe", "a program"),
    (b"\xcf\xfa\xed\xfe", "a program"),
    (b"ID3", "a sound recording"), (b"OggS", "a sound recording"), (b"fLaC", "a sound recording"),
    (b"\x1aE\xdf\xa3", "a film"),
    (b"Rar!", "a RAR archive"), (b"7z\xbc\xaf'\x1c", "a 7-Zip archive"),
    (b"\xfd7zXZ", "an XZ archive"), (b"BZh", "a bzip2 archive"),
    (b"SQLite format 3", "an SQLite database"), (b"PAR1", "a Parquet table"), (b"!BDN", "an Outlook mailbox (PST)"),
    (b"wOFF", "a font"), (b"\x00\x01\x00\x00", "a font"),
)  # fmt: skip
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
#: Streams of a compound file, and what it is; a message may hold the others within what is attached to it.
_STREAMS = (
    ("EncryptedPackage", "!protected by a password; save a copy without one"),
    ("__substg1.0_", "msg"),
    ("WordDocument", "doc"),
    ("PowerPoint Document", "!an old presentation; save it as .pptx"),
    ("Workbook", "xls"),
)
_ZIP_END = b"PK\x05\x06"
_MARKUP = re.compile(
    rb"\s*(?:<!--.{0,500}?-->\s*)?(?:<\?xml[^>]{0,200}>\s*)?(?:<!--.{0,500}?-->\s*)?"
    rb"<(?:!doctype\s+html|html|head|body)\b",
    re.I | re.S,
)
_MAIL = re.compile(rb"(?:[A-Za-z][A-Za-z-]{1,40}:[^\r\n]{0,2000}\r?\n(?:[ \t][^\r\n]{0,2000}\r?\n){0,60}){2,}", re.I)
_SAVED = re.compile(
    rb"\A(?:[A-Za-z-]{1,40}:.{0,500}\r?\n){0,3}(?:From: ?[\"<]{0,2}Saved by |Snapshot-Content-Location:)", re.I
)
_MAIL_NEEDS = re.compile(rb"^(?:from|received|message-id|return-path|mime-version):", re.I | re.M)


def kind(data: bytes) -> str:
    """pdf docx doc odt ods xlsx xls pptx epub wacz zip rtf gzip warc html mhtml webarchive mbox mail msg vtt text
    empty, or "!" and what it is."""
    if not data.strip(b"\x00 \t\r\n"):
        return "empty"
    head = data[:4096]
    if b"%PDF-" in head[:1024]:
        return "pdf"
    if head.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return _zipped(data)
    if head.startswith(_OLE):
        return _ole(data)
    for start, name in (
        (b"{\\rtf", "rtf"),
        (b"\x1f\x8b", "gzip"),
        (b"WARC/", "warc"),
        (b"WEBVTT", "vtt"),
        (b"\xef\xbb\xbfWEBVTT", "vtt"),
        (b"bplist00", "webarchive"),
    ):
        if head.startswith(start):
            return name
    foreign = next((name for start, name in _FOREIGN if head.startswith(start) and _is_binary(head)), None)
    if foreign:
        return "!" + foreign
    if head[257:262] == b"ustar":
        return "!a tar archive; give it a name that ends in .tar"
    if head[4:8] == b"ftyp":
        return "!a film"
    if head[:4] == b"RIFF" and head[8:12] in (b"WAVE", b"AVI ", b"WEBP"):
        return "!a recording or picture"
    if _MARKUP.match(head):
        return "html"
    if head.startswith(b"From ") and _MAIL_NEEDS.search(head):
        return "mbox"
    if _SAVED.search(head):
        return "mhtml"
    if (
        _MAIL.match(head)
        and _MAIL_NEEDS.search(head)
        and re.search(rb"^(?:subject|date|message-id):", head, re.I | re.M)
    ):
        return "mail"
    return "text"


def _is_binary(head: bytes) -> bool:
    return any(byte < 9 or byte > 126 or 13 < byte < 27 for byte in head[:64]) or len(head) < 8


def _zipped(data: bytes) -> str:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            names = set(archive.namelist()[:20_000])
            declared = ""
            if "mimetype" in names and archive.getinfo("mimetype").file_size < 200:
                declared = archive.read("mimetype").decode("ascii", "replace").strip()
    except Exception:  # a broken directory: whatever zipfile meets there, the file's reader says so in a sentence
        return "zip" if _ZIP_END in data else "!damaged: it breaks off before its end"
    if declared == "application/epub+zip" or "META-INF/container.xml" in names:
        return "epub"
    if "datapackage.json" in names and any(one.startswith("archive/") for one in names):
        return "wacz"
    if declared.startswith("application/vnd.oasis.opendocument"):
        return (
            "ods"
            if "spreadsheet" in declared
            else "odt"
            if "text" in declared
            else "!an OpenDocument drawing or slides"
        )
    if "[Content_Types].xml" in names:
        for part, name in (("word/", "docx"), ("xl/", "xlsx"), ("ppt/", "pptx")):
            if any(one.startswith(part) for one in names):
                return name
    return "zip"


def _ole(data: bytes) -> str:
    """What streams a compound file has, by its directory: at the place that its head names, or near its beginning."""
    directory = (int.from_bytes(data[48:52], "little") + 1) << min(int.from_bytes(data[30:32], "little"), 16)
    looked = data[:200_000] + data[directory : directory + 65_536]
    for stream, found in _STREAMS:
        if stream.encode("utf-16-le") in looked:
            return found
    return "!an old Office document; save it in a current format"
