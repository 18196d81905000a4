"""A case file on disk: opened, checked, migrated and written so that no crash, second program or full disk harms it.

What goes wrong is said in a sentence (`CaseError`), never as a database error.
"""

from __future__ import annotations

import secrets
import shutil
import sqlite3
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TypeVar

from extract.table import case_schema

BUSY_MILLISECONDS = 5_000
"""How long SQLite itself waits for another program's transaction before we try again."""

PATIENCE = 12
"""How often we try: a minute in all. One transaction is one document or one edit, so nobody holds the file so long."""

FULLY_CHECKED = 256 * 2**20
"""Bytes up to which opening checks the indexes against the tables as well (`integrity_check`); larger files get
`quick_check`, which reads every page but leaves that comparison out."""

_T = TypeVar("_T")


class CaseError(Exception):
    """Something about a case that a person should know: the message is a sentence with the file's name."""


class NotACase(CaseError):
    """The file is no case, or is made by a newer version of this program."""


class CaseDamaged(CaseError):
    """The file does not pass its integrity check."""


class CaseReadOnly(CaseError):
    """The case can be read but not written: full disk, read-only folder or file."""


class CaseBusy(CaseError):
    """Another program kept writing for longer than anyone waits."""


class File:
    """A connection to one case file, shared by threads; `read_only` says why it can't be written, "" where it can."""

    def __init__(
        self, path: Path, connection: sqlite3.Connection, read_only: str = "", copy: Path | None = None
    ) -> None:
        self.path = path
        self.read_only = read_only
        self._connection = connection
        self._copy = copy
        self._lock = threading.RLock()

    @classmethod
    def open(cls, path: Path, create: bool = True, read_only: bool = False) -> File:
        """Opens, checks and migrates; makes the file where there is none and `create` is set. Raises CaseError."""
        if not path.exists():
            if not create or read_only:
                raise NotACase(f"{path}: there is no such case")
            if not path.absolute().parent.is_dir():
                raise NotACase(f"{path}: the folder {path.absolute().parent} does not exist")
        if path.is_dir():
            raise NotACase(f"{path} is a folder, not a case file")
        if read_only:
            return _reading(path, "it was opened for reading only")
        try:
            return _writing(path)
        except CaseReadOnly as error:
            if not path.exists() or path.stat().st_size == 0:
                raise
            return _reading(path, str(error))

    def close(self) -> None:
        """Closes the file; what was committed stays."""
        with self._lock:
            self._connection.close()
            if self._copy:
                shutil.rmtree(self._copy, ignore_errors=True)

    @contextmanager
    def reading(self) -> Iterator[sqlite3.Connection]:
        """One consistent view of the file, whatever others write meanwhile."""
        with self._lock:
            if self._connection.in_transaction:
                yield self._connection
                return
            self._retry(lambda: self._connection.execute("BEGIN"))
            try:
                yield self._connection
            except sqlite3.Error as error:
                raise self.said(error) from error
            finally:
                self._connection.rollback()

    @contextmanager
    def writing(self) -> Iterator[sqlite3.Connection]:
        """One transaction: all of it or, after an error, nothing. Waits for other programs; raises CaseError."""
        with self._lock:
            if self.read_only:
                raise CaseReadOnly(f"{self.path.name} can't be changed: {self.read_only}")
            self._retry(lambda: self._connection.execute("BEGIN IMMEDIATE"))
            try:
                yield self._connection
                self._retry(self._connection.commit)
            except sqlite3.Error as error:
                raise self.said(error) from error
            finally:
                if self._connection.in_transaction:
                    self._connection.rollback()

    def wipe(self) -> bool:
        """Gives deleted pages back and empties the write-ahead log; False while another program holds old pages."""
        with self._lock:
            self._retry(lambda: self._connection.execute("VACUUM"))
            for _ in range(PATIENCE):
                busy, *_ = self._connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
                if not busy:
                    return True
        return False

    def backup(self, target: Path) -> None:
        """A complete, checked copy at `target`, even while others write; the copy is renamed into place when whole."""
        part = target.with_name(target.name + ".part")
        part.unlink(missing_ok=True)
        try:
            with self._lock:
                copy = sqlite3.connect(part)
                try:
                    self._connection.backup(copy)
                    copy.execute("PRAGMA journal_mode=DELETE")
                    _verify(copy, target)
                finally:
                    copy.close()
            part.replace(target)
        except (sqlite3.Error, OSError) as error:
            part.unlink(missing_ok=True)
            raise CaseError(f"{target.name}: the copy could not be written ({error})") from error

    def _retry(self, act: Callable[[], _T]) -> _T:
        for attempt in range(PATIENCE):
            try:
                return act()
            except sqlite3.OperationalError as error:
                if not _is_busy(error):
                    raise self.said(error) from error
                if attempt == PATIENCE - 1:
                    raise CaseBusy(
                        f"{self.path.name}: another program is writing to this case; try again soon"
                    ) from error
                time.sleep(0.01 * 2 ** min(attempt, 5))
        raise AssertionError("unreachable")

    def said(self, error: sqlite3.Error) -> CaseError:
        """A database error as a sentence."""
        return _said(self.path, error)


def _said(path: Path, error: sqlite3.Error) -> CaseError:
    code = getattr(error, "sqlite_errorcode", None)
    code = code & 0xFF if code is not None else None
    name = path.name
    if code in (sqlite3.SQLITE_FULL, sqlite3.SQLITE_IOERR):
        return CaseReadOnly(
            f"{name}: the disk is full or can't be written: nothing was changed, reading goes on ({error})"
        )
    if code in (sqlite3.SQLITE_READONLY, sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_PERM):
        return CaseReadOnly(f"{name} or its folder can't be written ({error})")
    if code == sqlite3.SQLITE_NOTADB:
        return NotACase(f"{name} is not a case file")
    if code == sqlite3.SQLITE_CORRUPT:
        return CaseDamaged(f"{name} is damaged ({error}): restore a backup")
    if _is_busy(error):
        return CaseBusy(f"{name}: another program is writing to this case; try again soon")
    return CaseError(f"{name}: {error}")


def _is_busy(error: sqlite3.Error) -> bool:
    code = getattr(error, "sqlite_errorcode", 0) or 0
    return code & 0xFF in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED)


def _connect(uri: str) -> sqlite3.Connection:
    connection = sqlite3.connect(
        uri, uri=True, timeout=BUSY_MILLISECONDS / 1000, isolation_level=None, check_same_thread=False
    )
    connection.execute("PRAGMA foreign_keys=ON")
    connection.execute("PRAGMA secure_delete=ON")
    connection.execute("PRAGMA trusted_schema=OFF")
    connection.execute("PRAGMA cache_size=-65536")
    return connection


def _uri(path: Path, query: str) -> str:
    return f"{path.absolute().as_uri()}?{query}"


def _writing(path: Path) -> File:
    connection = None
    try:
        connection = _connect(_uri(path, "mode=rwc"))
        file = File(path, connection)
        _recognise(connection, path)
        file._retry(lambda: connection.execute("PRAGMA journal_mode=WAL").fetchone())
        connection.execute("PRAGMA synchronous=FULL")
        _verify(connection, path)
        migrate(file)
        return file
    except (sqlite3.Error, CaseError) as error:
        if connection:
            connection.close()
        if isinstance(error, sqlite3.Error):
            raise _said(path, error) from error
        raise


def _reading(path: Path, reason: str) -> File:
    """Opens without writing: beside a writer where the folder allows it, else from a copy in a temporary folder, else
    (nothing at all can be written) as a file that nobody changes."""
    copy = None
    try:
        try:
            connection = _read_connection(path, "mode=ro")
        except sqlite3.OperationalError:
            copy = _copied(path)
            connection = _read_connection(copy / "case", "mode=rw") if copy else _read_connection(path, "immutable=1")
        _verify(connection, path)
        version = connection.execute("PRAGMA user_version").fetchone()[0]
        if version != len(case_schema.MIGRATIONS):
            raise NotACase(f"{path.name} is of another version and must be opened for writing once")
        return File(path, connection, reason, copy)
    except (sqlite3.Error, CaseError) as error:
        if copy:
            shutil.rmtree(copy, ignore_errors=True)
        raise _said(path, error) if isinstance(error, sqlite3.Error) else error from None


def _read_connection(path: Path, query: str) -> sqlite3.Connection:
    connection = _connect(_uri(path, query))
    try:
        _recognise(connection, path)
    except (sqlite3.Error, CaseError):
        connection.close()
        raise
    return connection


def _copied(path: Path) -> Path | None:
    """A folder with a copy of the file and its write-ahead log; None where no copy can be made and none is needed."""
    folder = None
    try:
        folder = Path(tempfile.mkdtemp(prefix="case-"))
        for suffix in ("", "-wal"):
            if (part := path.with_name(path.name + suffix)).exists():
                shutil.copyfile(part, folder / f"case{suffix}")
        return folder
    except OSError as error:
        if folder:
            shutil.rmtree(folder, ignore_errors=True)
        log = path.with_name(path.name + "-wal")
        if log.exists() and log.stat().st_size:
            raise CaseError(f"{path.name} can't be read: there is no room for the copy that needs ({error})") from error
        return None


def _recognise(connection: sqlite3.Connection, path: Path) -> None:
    identity = connection.execute("PRAGMA application_id").fetchone()[0]
    version = connection.execute("PRAGMA user_version").fetchone()[0]
    tables = connection.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]
    if identity != case_schema.APPLICATION_ID and (tables or identity):
        raise NotACase(f"{path.name} is a database, but not a case file")
    if version > len(case_schema.MIGRATIONS):
        raise NotACase(f"{path.name} was made by a newer version of this program")


def _verify(connection: sqlite3.Connection, path: Path) -> None:
    pages = connection.execute("PRAGMA page_count").fetchone()[0]
    size = pages * connection.execute("PRAGMA page_size").fetchone()[0]
    check = "integrity_check" if size <= FULLY_CHECKED else "quick_check"
    found = connection.execute(f"PRAGMA {check}(1)").fetchone()[0]
    if found != "ok":
        raise CaseDamaged(f"{path.name} is damaged ({found}): restore a backup")


def migrate(file: File, until: int = len(case_schema.MIGRATIONS)) -> None:
    """Brings a file up to that version of the tables, one transaction for each."""
    for number in range(1, until + 1):
        with file.writing() as connection:
            if connection.execute("PRAGMA user_version").fetchone()[0] >= number:
                continue
            for statement in statements(case_schema.MIGRATIONS[number - 1]):
                connection.execute(statement)
            if number == 1:
                fresh = [("id", secrets.token_hex(16)), ("changes", "0")]
                connection.executemany("INSERT INTO meta VALUES (?, ?)", fresh)
                connection.execute(f"PRAGMA application_id={case_schema.APPLICATION_ID}")
            connection.execute(f"PRAGMA user_version={number}")


def statements(script: str) -> Iterator[str]:
    """A script's statements one by one (`executescript` would commit between them)."""
    current = ""
    for line in script.splitlines(keepends=True):
        current += line
        if sqlite3.complete_statement(current):
            yield current
            current = ""
