"""ZIP archives: their members' bytes, within limits. No path from an archive is ever opened, made or followed."""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from collections.abc import Iterator

from extract.reading.limits import MEGABYTE, Limits

_CHUNK = 64 * 1024


def plain_name(member: str) -> str:
    """A member's name to show: without drive, leading slashes and steps upward."""
    parts = [
        part
        for part in re.split(r"[/\\]+", member)
        if part not in ("", ".", "..") and not re.fullmatch(r"[A-Za-z]:", part)
    ]
    return "/".join(parts) or "unnamed"


def members(data: bytes, limits: Limits) -> Iterator[tuple[str, bytes | str]]:
    """Each member's name with its bytes or the reason why they are not read; an empty name is the whole archive."""
    try:
        archive = zipfile.ZipFile(io.BytesIO(data))
        entries = [entry for entry in archive.infolist() if not entry.is_dir()]
    except Exception:  # zipfile meets broken directories with a dozen kinds of errors: struct, Unicode, memory, its own
        yield "", "this archive is damaged"
        return
    budget = limits.max_expanded
    with archive:
        for count, entry in enumerate(entries):
            if count >= limits.max_members:
                yield "", f"only the first {limits.max_members:,} of {len(entries):,} files in this archive were read"
                return
            content = _content(archive, entry, limits, budget)
            if isinstance(content, bytes):
                budget -= len(content)
            yield entry.filename, content
            if budget <= 0:
                yield (
                    "",
                    f"it unpacks to more than {limits.max_expanded / MEGABYTE:,.0f} MB; the rest of it was not read",
                )
                return


def _content(archive: zipfile.ZipFile, entry: zipfile.ZipInfo, limits: Limits, budget: int) -> bytes | str:
    """A member's bytes, unpacked piece by piece: what the archive says of their number is not believed."""
    if entry.flag_bits & 1:
        return "it is protected by a password"
    most = min(limits.max_bytes, budget, max(MEGABYTE, int(entry.compress_size * limits.max_ratio)))
    pieces: list[bytes] = []
    size = 0
    try:
        with archive.open(entry) as stream:
            while piece := stream.read(_CHUNK):
                size += len(piece)
                if size > most:
                    return "it unpacks to far more than its packed size, as a zip bomb does"
                pieces.append(piece)
    except (
        zipfile.BadZipFile,
        zlib.error,
        EOFError,
        OSError,
        ValueError,
        NotImplementedError,
        RuntimeError,
        LookupError,
    ) as error:
        return f"it can't be unpacked ({str(error)[:80] or type(error).__name__})"
    return b"".join(pieces)
