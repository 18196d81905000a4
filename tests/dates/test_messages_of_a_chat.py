"""A message of a chat is read as a message, however long the chat is; other lines of a long text are not."""

from __future__ import annotations

import pytest

from extract.dates.find import find
from extract.dates.look import Look

CHAT = "\n".join(
    [
        "[12/03/2019, 14:05:11] Amina: they came for dad, three men in a white van, nobody would say where they went",
        "[12/03/2019, 14:06:40] Joe: omg",
        "[14/03/2019, 18:22:31] Amina: hes home! released this arvo, thin but alive, mum cant stop crying",
        "[14/03/2019, 18:30:00] Joe: thank god. see u sat",
        "[21/03/2019, 09:00:00] Amina: court is next thurs at half 9",
        "Notes of the clerk: he sat down at 9 Park Road, and nobody of those who were there said another word",
    ]
)


@pytest.mark.parametrize(("words", "message"), [("sat\n", True), ("half 9", True), ("sat down", False)])
def test_which_lines_are_messages(words: str, message: bool) -> None:
    at = CHAT.index(words)
    assert Look(CHAT, at, at + 3).informal is message


def test_what_only_messages_say_is_found_there_and_nowhere_else() -> None:
    found = [timex.text for timex in find(CHAT)]
    assert {"this arvo", "sat", "next thurs", "half 9"} <= set(found)
    assert found.count("sat") == 1
    assert "9" not in found
