"""The objects in JSON, in JSON Lines and in the scripts of a Twitter archive: the longest list that tells something."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from typing import Any

from extract.reading.columns import ARTICLES, is_event_table, proposed
from extract.reading.draft import Unreadable, few
from extract.reading.posts import opened, with_users
from extract.reading.text import decode

Object = Mapping[str, Any]
_DEEPEST = 6  # levels of nested JSON in which articles are looked for
_SCRIPT = re.compile(r"\s*window\.YTD\.\w{1,60}\.part\d{1,6}\s*=\s*(?=[\[{])")


def of_json(data: bytes) -> tuple[list[Object], Sequence[str]]:
    """Those of a JSON file, however deep they lie, and what is to be told. Raises Unreadable where it is none."""
    text, _ = decode(data)
    try:
        value = json.loads(text)
        return list(with_users(_found(value), value)), ()
    except ValueError as error:
        if text.lstrip()[:1] == "{" and "\n" in text.strip():
            return of_lines(data)
        where = f" in line {error.lineno}" if isinstance(error, json.JSONDecodeError) else ""
        raise Unreadable(f"this is not valid JSON: it breaks{where}") from error


def of_script(data: bytes) -> tuple[list[Object], Sequence[str]]:
    """The posts or messages in a script of a Twitter archive (tweets.js). Raises Unreadable where it is another."""
    text, _ = decode(data)
    opening = _SCRIPT.match(text)
    if not opening:
        raise Unreadable("it is a program; of scripts only a Twitter archive's (tweets.js) are read")
    return of_json(text[opening.end() :].encode("utf-8", "replace"))


def of_lines(data: bytes) -> tuple[list[Object], Sequence[str]]:
    """One a line; a broken line is told. Raises Unreadable where no line is one."""
    text, _ = decode(data)
    found: list[Object] = []
    broken: list[int] = []
    for number, line in enumerate(text.split("\n"), 1):
        if not line.strip():
            continue
        try:
            value = json.loads(line)
        except (ValueError, RecursionError):
            value = None
        if isinstance(value, dict):
            found.append(opened(value, _is_known))
        else:
            broken.append(number)
    if not found:
        raise Unreadable("this is not valid JSON: none of its lines is an object")
    if not broken:
        return found, ()
    return found, [f"line {few(broken)} of the file is not valid JSON and was left out"]


def _found(value: Any) -> list[Object]:
    found = _within(value) or _within(value, known=False)
    if not found:
        raise Unreadable("no part of it is called text, body, content or the like")
    return found


def _within(value: Any, known: bool = True, depth: int = 0) -> list[Object]:
    """The longest list of objects in a JSON value, or the value itself; `known`: by their keys articles or events."""
    if isinstance(value, list):
        objects = [_unwrapped(one) for one in value if isinstance(one, dict)]
        if any(not known or _is_known(one) for one in objects[:50]):
            return objects
    if depth < _DEEPEST and isinstance(value, dict | list):
        children = value.values() if isinstance(value, dict) else value[:50]
        best = max((_within(child, known, depth + 1) for child in children), key=len, default=[])
        if best:
            return best
    return [value] if known and isinstance(value, dict) and _is_known(value) else []


def _unwrapped(one: Object) -> Object:
    """An object that holds nothing but another ({"tweet": {…}}) is that one; a post has its words."""
    only = next(iter(one.values())) if len(one) == 1 else None
    return opened(only if isinstance(only, dict) else one, _is_known)


def _is_known(one: Object) -> bool:
    names = list(map(str, one))
    return "text" in proposed(names, ARTICLES) or is_event_table(names)
