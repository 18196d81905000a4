"""Posts of social media as programs hand them out (Mastodon, Bluesky, X): who posted, and where the words lie.

To add a program's form: what its objects keep their words in to `_WITHIN`, what it calls its users to `_WHO`.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from extract.reading.chat_exports import times
from extract.reading.columns import bare
from extract.reading.shapes import plain_date
from extract.records import Passage

Object = Mapping[str, Any]
#: What of an object holds its words: a post in its feed, a record in its post.
_WITHIN = ("post", "tweet", "status", "record", "legacy", "attributes", "node", "_source")
_DEPTH = 2
#: Whose the post is, as an object of its own …
_OBJECTS = ("account", "author", "user", "creator")
#: … that no article's author is: users have such names,
_HANDLES = frozenset({"acct", "handle", "nickname", "screenname", "username", "uniqueid"})
#: and what people know them by goes before them.
_SHOWN = ("displayname", "name", "fullname", "nickname")
#: The same as a column.
_WHO = (
    *("accountdisplayname", "authordisplayname", "displayname", "userdisplayname", "accountname", "authorusername"),
    *("username", "screenname", "userscreenname", "userhandle", "authorhandle", "handle", "acct"),
)


def opened(one: Object, is_known: Callable[[Object], bool]) -> Object:
    """An object whose words lie in one that it holds, with these among its own; any other as it is."""
    for _ in range(_DEPTH):
        if is_known(one):
            return one
        inner = next(((key, held) for key in _WITHIN if isinstance(held := one.get(key), dict)), None)
        if inner is None:
            return one
        one = {**inner[1], **{key: value for key, value in one.items() if key != inner[0] and key not in inner[1]}}
    return one


def with_users(found: Sequence[Object], value: Any) -> Sequence[Object]:
    """Posts that name their authors by number, with these as a list beside them has them (X)."""
    included = value.get("includes") if isinstance(value, dict) else None
    users = included.get("users") if isinstance(included, dict) else None
    if not isinstance(users, list):
        return found
    known = {str(one["id"]): one for one in users if isinstance(one, dict) and "id" in one}
    return [
        {**one, "author": known[str(one["author_id"])]} if str(one.get("author_id")) in known else one for one in found
    ]


def may_head(column: str) -> bool:
    """Whether a column of titles is one of headlines, which articles have and posts don't: "name" may be a user's."""
    return bare(column) not in ("", "name")


def poster(cells: Object) -> str:
    """Who posted, where the names of columns or keys tell that this is a post; "" where they don't."""
    named = {bare(key): value for key, value in cells.items()}
    for key in _OBJECTS:
        user = named.get(key)
        if isinstance(user, dict):
            own = {bare(str(name)): value for name, value in user.items() if isinstance(value, str) and value.strip()}
            if not _HANDLES.isdisjoint(own):
                return _line(next((own[name] for name in (*_SHOWN, *sorted(_HANDLES)) if name in own), ""))
    return next((_line(who) for key in _WHO if isinstance(who := named.get(key), str) and who.strip()), "")


def laid_out(words: str, who: str, written: str) -> tuple[str, tuple[Passage, ...] | None]:
    """The post as a chat's message is: "[2021-05-12 14:03] Amir: …"; without a day its words alone."""
    [(day, clock)] = times([written])
    day = day or plain_date(written)  # "Tue Feb 07 20:15:00 +0000 2023"
    if not (who and day and words.strip()):
        return words, None
    lead = f"[{' '.join(filter(None, (day.isoformat(), clock)))}] "
    text = f"{lead}{who}: {words.strip()}"
    return text, (Passage(0, len(text), "body", header=(len(lead), len(lead) + len(who)), published=day),)


def _line(who: str) -> str:
    return " ".join(who.split())[:80]
