"""Which names are those of news organisations."""

from __future__ import annotations

import re

from extract.events.words import MEDIA_NAMES, MEDIA_WORDS


def is_media(name: str) -> bool:
    """A news organisation, by its name alone."""
    words = re.findall(r"[^\W_]+(?:-[^\W_]+)*", name.lower())
    if not words:
        return False
    return (
        words[-1] in MEDIA_WORDS
        or "-".join(words) in MEDIA_NAMES
        or words[0] in MEDIA_NAMES
        or "".join(words) in MEDIA_NAMES
        or (len(words) > 1 and words[0] in ("al", "asharq") and f"al-{words[1]}" in MEDIA_NAMES)
    )
