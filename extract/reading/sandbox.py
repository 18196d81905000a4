"""Risky formats are parsed here: in a process of its own that can be killed, with limits on time and memory.

The process takes bytes and gives JSON back, never a pickle; it may neither open a connection, nor start a program, nor
write a file. It stays for the next file, and is replaced when it was stopped. Where the system can't limit memory
(Windows, macOS), time is still limited and sizes are still capped: `degraded()` says so in a sentence.
"""

from __future__ import annotations

import atexit
import contextlib
import dataclasses
import json
import os
import subprocess
import sys
import threading
from collections.abc import Mapping
from importlib import import_module
from pathlib import Path
from types import MappingProxyType
from typing import IO, Any

from extract.reading.draft import Draft, Unreadable, from_rows, to_json
from extract.reading.limits import MEGABYTE, Limits

_ROOT = Path(__file__).parents[2]
_LENGTH = 8  # bytes before each message that say how long it is
_LEAST_MEMORY = 512 * MEGABYTE  # what Python and the libraries need by themselves
_USES = 200  # files after which the process is replaced, so that nothing a file left behind lives on
_idle: list[_Worker] = []
_lock = threading.Lock()


def call(where: str, data: bytes, name: str, limits: Limits, **options: Any) -> list[Draft]:
    """The reader ("module:function") in this process. Raises Unreadable, whatever goes wrong within it."""
    module, function = where.split(":")
    try:
        drafts: list[Draft] = getattr(import_module(f"extract.reading.{module}"), function)(
            data, name, limits, **options
        )
    except Unreadable:
        raise
    except MemoryError as error:
        raise Unreadable(_NO_MEMORY) from error
    except RecursionError as error:
        raise Unreadable("it is nested too deep to be read") from error
    except Exception as error:  # parsers meet damaged files with any kind of error
        kind = type(error).__name__
        if type(error) in _OWN:
            raise Unreadable(f"the program failed at it; the file may be sound ({kind}: {error})") from error
        raise Unreadable(_SAID.get(kind, f"it is damaged, or not what its name says ({kind})")) from error
    return drafts


#: What a person is told of the errors that parsers raise most.
_SAID = {
    "BadZipFile": "it is damaged: its parts can't be unpacked",
    "EntitiesForbidden": "it defines entities of its own, as attacks on XML readers do, and is not read",
    "DTDForbidden": "it defines entities of its own, as attacks on XML readers do, and is not read",
    "ExternalReferenceForbidden": "it refers to other files, as attacks on XML readers do, and is not read",
    "XMLSyntaxError": "it is damaged: the XML in it is broken",
    "ParseError": "it is damaged: the XML in it is broken",
}


#: Errors of a program or its installation, never of a file. Parsers' own are kinds of SyntaxError, and not meant.
_OWN = (ImportError, ModuleNotFoundError, NameError, SyntaxError, UnboundLocalError)

_NO_MEMORY = "reading it takes more memory than is allowed"


def run(where: str, data: bytes, name: str, limits: Limits, **options: Any) -> list[Draft]:
    """The reader in another process, stopped after `limits.seconds`. Raises Unreadable."""
    worker = _take(limits)
    try:
        answer = worker.ask(where, data, name, limits, options)
    except Unreadable:
        worker.stop()
        raise
    _give_back(worker)
    if "reason" in answer:
        raise Unreadable(answer["reason"])
    return from_rows(answer["drafts"])


def degraded() -> str:
    """What this system can't limit, as a sentence; empty where it can."""
    if has_memory_limit():
        return ""
    return "On this system the memory a file takes while it is read can't be limited; its time and its size still are."


def has_memory_limit() -> bool:
    """Linux keeps RLIMIT_AS; macOS takes it and ignores it; Windows has none."""
    return sys.platform.startswith("linux")


class _Worker:
    """A process that reads files one after the other."""

    def __init__(self, memory: int) -> None:
        self.memory = memory
        self.uses = 0
        self.owner = os.getpid()
        code = "import sys; sys.path.insert(0, sys.argv[1]); import extract.reading.sandbox as s; s.serve(sys.argv[2])"
        try:
            self.process = subprocess.Popen(
                [sys.executable, "-c", code, str(_ROOT), str(memory)],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                cwd=_ROOT,
                env={key: value for key, value in os.environ.items() if key in _ENVIRONMENT} | {"PYTHONUTF8": "1"},
            )
        except OSError as error:
            raise Unreadable(f"no process could be started to read it ({error.strerror})") from error

    def ask(
        self, where: str, data: bytes, name: str, limits: Limits, options: Mapping[str, Any] = MappingProxyType({})
    ) -> dict[str, Any]:
        """The process's answer. Raises Unreadable where it had to be stopped or broke down."""
        late = threading.Event()

        def stop() -> None:
            late.set()
            self.process.kill()

        self.uses += 1
        timer = threading.Timer(limits.seconds, stop)
        timer.daemon = True
        timer.start()
        try:
            request = {"where": where, "name": name, "limits": dataclasses.asdict(limits), "options": dict(options)}
            head = json.dumps(request).encode()
            assert self.process.stdin is not None
            assert self.process.stdout is not None
            _send(self.process.stdin, head)
            _send(self.process.stdin, data)
            answer = json.loads(_receive(self.process.stdout))
            if not isinstance(answer, dict):
                raise ValueError
        except (OSError, EOFError, ValueError) as error:
            if late.is_set():
                raise Unreadable(f"reading it took longer than {limits.seconds:g} seconds and was stopped") from error
            raise Unreadable(
                "the program that reads it broke down (the file is damaged, or too large for the memory)"
            ) from error
        finally:
            timer.cancel()
        return answer

    def stop(self) -> None:
        """End the process, for good."""
        self.process.kill()
        for stream in (self.process.stdin, self.process.stdout):
            if stream:
                with contextlib.suppress(OSError):
                    stream.close()
        self.process.wait()


#: What the process gets to know of its surroundings: enough to start Python, nothing of a person's.
_ENVIRONMENT = frozenset(
    ("PATH", "SYSTEMROOT", "WINDIR", "TEMP", "TMP", "TMPDIR", "LANG", "LC_ALL", "LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH",
     "PYTHONHOME", "PYTHONPATH", "VIRTUAL_ENV")
)  # fmt: skip


def _take(limits: Limits) -> _Worker:
    memory = max(limits.memory, _LEAST_MEMORY)
    with _lock:
        for worker in _idle:
            # A forked copy of this process must not speak on its parent's lines.
            if worker.owner == os.getpid() and worker.memory == memory and worker.process.poll() is None:
                _idle.remove(worker)
                return worker
    return _Worker(memory)


def _give_back(worker: _Worker) -> None:
    with _lock:
        if worker.uses < _USES and len(_idle) < 4:
            _idle.append(worker)
            return
    worker.stop()


@atexit.register
def _stop_all() -> None:
    with _lock:
        for worker in _idle:
            if worker.owner == os.getpid():
                worker.stop()
        _idle.clear()


def _send(stream: IO[bytes], message: bytes) -> None:
    stream.write(len(message).to_bytes(_LENGTH, "big"))
    stream.write(message)
    stream.flush()


def _receive(stream: IO[bytes]) -> bytes:
    length = int.from_bytes(_exactly(stream, _LENGTH), "big")
    return _exactly(stream, length)


def _exactly(stream: IO[bytes], length: int) -> bytes:
    message = stream.read(length)
    if len(message) < length:
        raise EOFError
    return message


def serve(memory: str) -> None:
    """The other side: read requests, answer each, until the line is closed."""
    lines_in, lines_out = os.fdopen(os.dup(0), "rb"), os.fdopen(os.dup(1), "wb")
    silence = os.open(os.devnull, os.O_RDWR)
    os.dup2(silence, 0)
    os.dup2(silence, 1)  # what a library prints must not stand between the answers
    _confine(int(memory))
    while True:
        try:
            head = json.loads(_receive(lines_in))
            data = _receive(lines_in)
        except EOFError:
            return
        _limit_time(head["limits"]["seconds"])
        _send(lines_out, _answer(head, data))


def _limit_time(seconds: float) -> None:
    """Twice the time the other side waits, should that side be gone and stop nothing any more."""
    if sys.platform != "win32":
        import resource

        spent = resource.getrusage(resource.RUSAGE_SELF)
        until = int(spent.ru_utime + spent.ru_stime + 2 * seconds) + 5
        resource.setrlimit(resource.RLIMIT_CPU, (until, resource.getrlimit(resource.RLIMIT_CPU)[1]))


def _answer(head: dict[str, Any], data: bytes) -> bytes:
    try:
        drafts = call(head["where"], data, head["name"], Limits(**head["limits"]), **head["options"])
        return b'{"drafts": ' + to_json(drafts) + b"}"
    except Unreadable as reason:
        return json.dumps({"reason": str(reason)}).encode()
    except MemoryError:
        return json.dumps({"reason": _NO_MEMORY}).encode()


def _confine(memory: int) -> None:
    if has_memory_limit():
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    sys.dont_write_bytecode = True
    sys.setrecursionlimit(3_000)
    sys.addaudithook(_refuse)


_FORBIDDEN = ("socket.connect", "socket.bind", "socket.sendto", "socket.getaddrinfo", "subprocess.Popen", "os.system")
_FORBIDDEN_STARTS = (
    "os.exec",
    "os.posix_spawn",
    "os.fork",
    "os.remove",
    "os.rename",
    "os.rmdir",
    "os.mkdir",
    "shutil.",
)
_WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_APPEND | os.O_TRUNC


def _refuse(event: str, arguments: tuple[Any, ...]) -> None:
    """No reader needs a connection, a program or a file to write: one that tries was led astray by its file."""
    if event == "open":
        _, mode, flags = arguments
        writing = any(letter in mode for letter in "wax+") if isinstance(mode, str) else bool((flags or 0) & _WRITING)
        if writing:
            raise PermissionError("readers don't write files")
    elif event in _FORBIDDEN or event.startswith(_FORBIDDEN_STARTS):
        raise PermissionError(f"readers don't do this: {event}")
