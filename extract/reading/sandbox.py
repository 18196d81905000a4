"""Readers run here: in a process of their own that can be killed, with limits on time and memory, without network.

What comes back is JSON. Where the system can't limit memory (Windows, macOS), time is still limited and the file's size
capped; `has_memory_limit` says which it is.
"""

from __future__ import annotations

from importlib import import_module

from extract.reading.draft import Draft, Unreadable
from extract.reading.limits import Limits


def call(where: str, data: bytes, name: str, limits: Limits) -> list[Draft]:
    """The reader in this process. Raises Unreadable, whatever goes wrong within the reader."""
    module, function = where.split(":")
    try:
        drafts: list[Draft] = getattr(import_module(f"extract.reading.{module}"), function)(data, name, limits)
    except Unreadable:
        raise
    except MemoryError as error:
        raise Unreadable("reading it takes more memory than is allowed") from error
    except RecursionError as error:
        raise Unreadable("it is nested too deep to be read") from error
    except Exception as error:
        raise Unreadable(f"it is damaged or not what its name says ({type(error).__name__})") from error
    return drafts


run = call
