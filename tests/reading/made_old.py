"""Compound files as Word 97–2003, Excel and Outlook saved them, made here so that a test can see what is in them."""

import struct
from itertools import pairwise

NONE = 0xFFFFFFFF
END = 0xFFFFFFFE
SECTOR, MINI, CUTOFF = 512, 64, 4096


def compound(streams) -> bytes:
    """A compound file of these streams, bytes by name; one in a folder is called "folder/name"."""
    folders = sorted({name.partition("/")[0] for name in streams if "/" in name})
    entries = [["Root Entry", 5, NONE, NONE, NONE, 0, 0]]
    entries += [[folder, 1, NONE, NONE, NONE, 0, 0] for folder in folders]
    for name in streams:
        entries.append([name.rpartition("/")[2], 2, NONE, NONE, NONE, 0, len(streams[name])])
    _linked(entries, 0, [*range(1, 1 + len(folders)), *_of(streams, folders, "")])
    for number, folder in enumerate(folders, 1):
        _linked(entries, number, _of(streams, folders, folder))
    sectors, fat, small, mini_fat = [], [], b"", []
    for place, content in enumerate(streams.values(), 1 + len(folders)):
        if len(content) >= CUTOFF:
            entries[place][5] = _stored(sectors, fat, content)
        elif content:
            entries[place][5] = len(small) // MINI
            count = -(-len(content) // MINI)
            mini_fat += [*range(len(mini_fat) + 1, len(mini_fat) + count), END]
            small += content.ljust(count * MINI, b"\0")
    entries[0][5:] = [_stored(sectors, fat, small) if small else END, len(small)]
    minis = _stored(sectors, fat, struct.pack(f"<{len(mini_fat)}I", *mini_fat)) if mini_fat else END
    listed = b"".join(map(_entry, entries))
    directory = _stored(sectors, fat, listed.ljust(-(-len(listed) // SECTOR) * SECTOR, b"\0"))
    own = -(-(len(fat) + 1) // 127)
    start = len(sectors)
    fat += [0xFFFFFFFD] * own
    table = struct.pack(f"<{len(fat)}I", *fat).ljust(own * SECTOR, b"\xff")
    figures = (0x3E, 3, 0xFFFE, 9, 6, 0, own, directory, 0, CUTOFF, minis, -(-len(mini_fat) // 128), END, 0)
    head = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + struct.pack("<16xHHHHH6xIIIIIIIII", *figures)
    places = struct.pack(f"<{own}I", *range(start, start + own)).ljust(436, b"\xff")
    return head + places + b"".join(sectors) + table


def _of(streams, folders, folder):
    return [place for place, name in enumerate(streams, 1 + len(folders)) if name.rpartition("/")[0] == folder]


def _linked(entries, owner, places):
    if places:
        entries[owner][4] = places[0]
    for place, following in pairwise(places):
        entries[place][3] = following


def _stored(sectors, fat, content):
    first = len(sectors)
    parts = [content[at : at + SECTOR].ljust(SECTOR, b"\0") for at in range(0, len(content), SECTOR)]
    sectors += parts
    fat += [*range(first + 1, first + len(parts)), END]
    return first


def _entry(entry):
    name, kind, left, right, child, start, size = entry
    wide = name.encode("utf-16-le") + b"\0\0"
    return struct.pack("<64sHBBIII36xIQ", wide, len(wide), kind, 1, left, right, child, start, size)


def doc(pieces, footnotes="", flags=0, version=0xC1) -> bytes:
    """A Word document of these pieces of text, the plain ones in one byte a letter, and of footnotes behind them."""
    texts = [*pieces, footnotes]
    head = bytearray(0x400)
    struct.pack_into("<HH", head, 0, 0xA5EC, version)
    struct.pack_into("<H", head, 0x0A, 0x0200 | flags)
    struct.pack_into("<7i", head, 0x4C, sum(map(len, pieces)), len(footnotes), 0, 0, 0, 0, 0)
    ends, found = [0], []
    for text in texts:
        plain = all(ord(letter) < 256 for letter in text)
        found.append(2 * len(head) | 0x40000000 if plain else len(head))
        head += text.encode("cp1252" if plain else "utf-16-le")
        head += b"\0" * (len(head) % 2)
        ends.append(ends[-1] + len(text))
    pcds = b"".join(struct.pack("<HIH", 0, where, 0) for where in found)
    plc = struct.pack(f"<{len(ends)}I", *ends) + pcds
    table = b"\x01\x02\x00\x00\x00" + b"\x02" + struct.pack("<I", len(plc)) + plc
    struct.pack_into("<II", head, 0x1A2, 0, len(table))
    return compound({"WordDocument": bytes(head), "1Table": table})


def msg(body, subject="The Aurora", sent=131807412000000000, attached=()) -> bytes:
    """An Outlook message; `sent` in units of 100 nanoseconds since 1601."""
    properties = bytes(32) + struct.pack("<HHIQ", 0x0040, 0x0039, 6, sent)
    texts = {"0037": subject, "1000": body, "0C1A": "Ada Moor", "5D01": "ada@example.org", "0E04": "Ben Lund"}
    streams = {f"__substg1.0_{tag}001F": text.encode("utf-16-le") for tag, text in texts.items()}
    for number, (name, content) in enumerate(attached):
        folder = f"__attach_version1.0_#{number:08}"
        streams |= {
            f"{folder}/__substg1.0_3707001F": name.encode("utf-16-le"),
            f"{folder}/__substg1.0_37010102": content,
        }
    return compound(streams | {"__properties_version1.0": properties})


def xls(rows) -> bytes:
    """A table of Excel 97–2003: texts, and numbers, of which those in the first column are days."""

    def record(kind, content=b""):
        return struct.pack("<HH", kind, len(content)) + content

    def cell(row, column, value):
        place = struct.pack("<HHH", row, column, int(column == 0))
        if isinstance(value, str):
            return record(0x0204, place + struct.pack("<HB", len(value), 1) + value.encode("utf-16-le"))
        return record(0x0203, place + struct.pack("<d", value))

    end = record(0x000A)
    sheet = record(0x0809, struct.pack("<HHHHII", 0x0600, 0x0010, 0, 1996, 0, 0))
    sheet += b"".join(cell(at, column, value) for at, row in enumerate(rows) for column, value in enumerate(row)) + end
    formats = b"".join(record(0x00E0, struct.pack("<HH16x", 0, number)) for number in (0, 14))
    start = (
        record(0x0809, struct.pack("<HHHHII", 0x0600, 0x0005, 0, 1996, 0, 0)) + record(0x0042, b"\xb0\x04") + formats
    )
    named = struct.pack("<IHBB", len(start) + 16 + len(end), 0, 5, 0) + b"Sheet"
    book = start + record(0x0085, named) + end
    return compound(
        {
            "Workbook": (
                book[: len(start)] + record(0x0085, struct.pack("<I", len(book)) + named[4:]) + end + sheet
            ).ljust(CUTOFF, b"\0")
        }
    )
