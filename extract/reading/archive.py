"""ZIP and tar archives: their members' bytes, within limits. No path in an archive is ever opened, made or followed."""

from __future__ import annotations

import bz2
import gzip
import io
import lzma
import re
import tarfile
import zipfile
import zlib
from collections.abc import Callable, Iterator
from typing import IO, cast

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


def _any(name: str) -> bool:
    return True


def members(data: bytes, limits: Limits, wanted: Callable[[str], bool] = _any) -> Iterator[tuple[str, bytes | str]]:
    """Each member's name with its bytes or the reason why they are not read; an empty name is the whole archive."""
    if not data.startswith(b"PK"):
        yield from _tar_members(data, limits)
        return
    try:
        archive = zipfile.ZipFile(io.BytesIO(data))
        entries = [entry for entry in archive.infolist() if not entry.is_dir() and wanted(entry.filename)]
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
                yield "", _too_much(limits.max_expanded)
                return


def _too_much(size: float) -> str:
    return f"it unpacks to more than {size / MEGABYTE:,.0f} MB; the rest of it was not read"


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


def _unpacked(data: bytes) -> IO[bytes]:
    """A tar's bytes as a stream, whatever it is packed with."""
    packed = io.BytesIO(data)
    if data.startswith(b"\x1f\x8b"):
        return cast("IO[bytes]", gzip.GzipFile(fileobj=packed))
    if data.startswith(b"BZh"):
        return bz2.BZ2File(packed)
    return lzma.LZMAFile(packed) if data.startswith(b"\xfd7zXZ") else packed


class _Spent(Exception):
    """More was unpacked than is allowed."""


class _Counted(io.RawIOBase):
    """A stream that gives up to so many bytes, and raises _Spent where more are asked for."""

    def __init__(self, stream: IO[bytes], most: int) -> None:
        self._stream, self._left = stream, most

    def read(self, size: int = -1) -> bytes:
        piece = self._stream.read(self._left + 1 if size < 0 else min(size, self._left + 1))
        self._left -= len(piece)
        if self._left < 0:
            raise _Spent
        return piece


def _tar_members(data: bytes, limits: Limits) -> Iterator[tuple[str, bytes | str]]:
    """The same of a tar archive, packed or not: read once from its beginning to its end, links left out."""
    most = min(limits.max_expanded, max(MEGABYTE, int(len(data) * limits.max_ratio)))
    count, left = 0, most
    try:
        with tarfile.open(fileobj=_Counted(_unpacked(data), most), mode="r|", errorlevel=2) as archive:
            for entry in archive:
                if not entry.isfile():
                    continue
                if count >= limits.max_members:
                    yield "", f"only the first {limits.max_members:,} files in this archive were read"
                    return
                count += 1
                if entry.size > limits.max_bytes:
                    yield entry.name, f"it is more than the {limits.max_bytes / MEGABYTE:,.0f} MB that are read"
                    continue
                left -= entry.size  # the holes of a sparse file come out of no stream
                if left < 0:
                    raise _Spent
                stream = archive.extractfile(entry)
                yield entry.name, stream.read() if stream else b""
    except _Spent:
        yield "", _too_much(most)
    except Exception:  # tarfile and what unpacks meet broken archives with as many kinds of errors as zipfile does
        yield "", "this archive is damaged" + ("; what stands behind its damage was not read" if count else "")
