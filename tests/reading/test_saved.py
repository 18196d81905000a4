"""Pages saved in one file, packed web archives, Apple's mails and tar archives."""

import datetime
import io
import tarfile

from extract import intake
from extract.reading.formats import read
from extract.reading.limits import Limits

UNDATED = (
    "<html><head><title>The Aurora</title></head><body><article>"
    "<h1>The loss of the Aurora</h1><p>{}</p></article></body></html>"
)


def test_when_a_page_was_saved_is_no_publication_date(made):
    page = UNDATED.format(made.STORY[0])
    [saved] = read(made.mhtml(page, "https://news.example.org/aurora"), name="a.mhtml")
    assert saved.published is None
    assert saved.title == "The loss of the Aurora"
    for data, name in ((made.mhtml, "b.mht"), (made.webarchive, "b.webarchive")):
        [dated] = read(data(page, "https://news.example.org/2018/09/04/aurora.html"), name=name)
        assert dated.published == datetime.date(2018, 9, 4)


def test_a_saved_page_is_known_by_its_bytes(made):
    for name in ("page", "page.html", "page.eml"):
        [document] = read(made.mhtml(), name=name)
        assert document.published == datetime.date(2018, 9, 1)
        assert made.STORY[0] in document.text
    [document] = read(made.webarchive(), name="page")
    assert made.STORY[0] in document.text


def test_other_property_lists_and_saved_pictures_are_told(made):
    import plistlib

    for main in ({"WebResourceData": "text"}, {"WebResourceData": b"x", "WebResourceMIMEType": "image/png"}, 7):
        data = plistlib.dumps({"WebMainResource": main}, fmt=plistlib.FMT_BINARY)
        [document] = read(data, name="a.webarchive")
        assert "this web archive" in document.problems[0].message
    picture = b"From: <Saved by Blink>\r\nMIME-Version: 1.0\r\nContent-Type: image/png\r\n\r\nx"
    [document] = read(picture, name="a.mhtml")
    assert document.problems[0].message == "a.mhtml: this saved page holds no page, only what it shows"


def test_of_a_packed_web_archive_only_its_listed_pages_are_read(made):
    documents = read(made.wacz(), name="a.wacz")
    assert [document.name for document in documents] == ["a.wacz, news.example.org/aurora"]
    unlisted = made.zipped({"archive/data.warc": made.warc(), "datapackage.json": "{}", "pages/pages.jsonl": "{broken"})
    [document] = read(unlisted, name="b.wacz")
    assert made.STORY[0] in document.text
    [empty] = read(made.zipped({"archive/data.warc": "", "datapackage.json": "{}"}), name="c.wacz")
    assert empty.problems[0].message == "c.wacz: this web archive holds no pages"


def test_a_packed_web_archive_of_several_parts_is_read_as_a_whole(made):
    frame = made.warc("https://ads.example.net/frame", "<html><body><p>Buy a boat on 5 May 2018.</p></body></html>")
    listed = '{"url":"https://news.example.org/aurora"}\n'
    parts = {"datapackage.json": "{}", "archive/b.warc": made.warc(), "pages/pages.jsonl": listed}
    assert len(read(made.zipped(parts | {"archive/a.warc": frame}), name="a.wacz")) == 1
    [document] = read(made.zipped(parts | {"archive/a.warc": "garbage" * 100}), name="b.wacz")
    assert made.STORY[0] in document.text
    assert "a part of this web archive is damaged" in document.problems[0].message


def test_a_message_of_apple_s_mail_ends_where_its_first_line_says(made):
    [document] = read(made.emlx(), name="a.emlx")
    assert document.published == datetime.date(2018, 9, 6)
    assert "plist" not in document.text
    [other] = read(b"Dear Ann,\n\nHe left on 3 May 2018.\n", name="b.emlx")
    assert other.problems[0].message == "b.emlx: it is not a message of Apple's Mail"


def test_members_of_a_tar_are_documents_and_its_links_are_left_out(made):
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode="w:gz") as archive:
        entry = tarfile.TarInfo("../../etc/one.txt")
        entry.size = 8
        archive.addfile(entry, io.BytesIO(b"One two."))
        link = tarfile.TarInfo("link.txt")
        link.type, link.linkname = tarfile.SYMTYPE, "/etc/hostname"
        archive.addfile(link)
    [document] = read(out.getvalue(), name="a.tar.gz")
    assert (document.name, document.text) == ("a.tar.gz/etc/one.txt", "One two.")


def test_a_tar_that_unpacks_to_far_too_much_is_told(made):
    bomb = made.tarred({"good.txt": "One two.", "zeros.txt": bytes(30_000_000), "late.txt": "Three."}, "w:gz")
    good, whole = read(bomb, name="a.tgz", limits=Limits(max_ratio=100.0))
    assert good.text == "One two."
    assert "unpacks to more than" in whole.problems[0].message


def test_a_broken_tar_gives_what_stands_before_the_damage(made):
    data = made.tarred({"one.txt": "One two.", "two.txt": "Three four. " * 2000}, "w")
    one, rest = read(data[:9_000], name="a.tar")
    assert one.text == "One two."
    assert "damaged" in rest.problems[0].message
    [unnamed] = read(data, name="files")
    assert unnamed.problems[0].message.endswith("it is a tar archive; give it a name that ends in .tar")
    [none] = read(b"\x1f\x8bnothing of the kind", name="b.tar.gz")
    assert none.problems[0].message == "b.tar.gz: this archive is damaged"


def test_a_folder_s_files_with_two_suffixes_are_read(tmp_path, made):
    for name in ("a.tar.gz", "a.warc.gz"):
        (tmp_path / name).write_bytes(made.everything()[name])
    assert [source.name for source in intake.below(tmp_path)] == ["a.tar.gz", "a.warc.gz"]
    assert intake.left_out(tmp_path) is None


def test_posts_of_a_twitter_archive_are_documents_of_their_day(made):
    script = (
        b'window.YTD.tweets.part0 = [ {"tweet": {"source": "<a>App</a>", "id_str": "7", "created_at": '
        b'"Sat Oct 03 10:01:02 +0000 2020", "full_text": "The depot burned down yesterday."}} ]'
    )
    [post] = read(script, name="tweets.js")
    assert (post.name, post.text) == ("tweets.js, row 1 (7)", "The depot burned down yesterday.")
    assert post.published == datetime.date(2020, 10, 3)
    [same] = read(script[script.index(b"[") :], name="tweets.json")
    assert same.text == post.text
    [program] = read(b"let day = 3; console.log(day);", name="app.js")
    assert program.problems[0].message.startswith("app.js: it is a program")


def test_holes_of_a_sparse_file_in_a_tar_count_as_what_it_unpacks_to(made):
    entry = tarfile.TarInfo("hole.txt")
    entry.type, entry.size = tarfile.GNUTYPE_SPARSE, 512
    head = bytearray(entry.tobuf(tarfile.GNU_FORMAT))
    head[386:410] = b"%011o\0%011o\0" % (0, 512)  # where its only piece of data begins, and how long it is
    head[483:495] = b"%011o\0" % 50_000_000  # how long the file says it is
    head[148:156] = b" " * 8
    head[148:156] = b"%06o\0 " % sum(head)
    [told] = read(bytes(head) + b"A" * 512 + bytes(1024), name="a.tar")
    assert "unpacks to more than" in told.problems[0].message
