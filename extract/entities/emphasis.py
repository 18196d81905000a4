"""Marks of Markdown (**bold**, _slanted_, `typed`, notes[^1]) blanked: with them the language model finds no name."""

from __future__ import annotations

import re

_MARKED = re.compile(
    r"(?<![\w*])(?P<stars>\*{1,3})(?=[^\s*])[^*\n]{1,200}(?<=[^\s*])(?P=stars)(?![\w*])"
    r"|(?<!\w)(?P<lines>_{1,2})(?=[^\s_])[^_\n]{1,200}(?<=[^\s_])(?P=lines)(?!\w)"
    r"|(?<![\w`])(?P<ticks>`)(?=[^\s`])[^`\n]{1,200}`(?![\w`])"
    r"|\[\^[\w-]{1,20}\]:?"
)


def without_emphasis(text: str) -> str:
    """The text, as long as before, with blanks in place of such marks."""
    return _MARKED.sub(_blanked, text) if any(sign in text for sign in ("*", "_", "`", "[^")) else text


def _blanked(found: re.Match[str]) -> str:
    marks = len(found["stars"] or found["lines"] or found["ticks"] or found.group())
    return f"{' ' * marks}{found.group()[marks:-marks]}{' ' * marks}"[: len(found.group())]
