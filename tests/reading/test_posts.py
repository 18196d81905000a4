"""Posts of social media: who posted is who reports, and no post is lost."""

from __future__ import annotations

import json
from datetime import date

import pytest

from extract.entities.author import authors
from extract.pipeline import extract_document
from extract.reading.formats import read

MASTODON = [
    {
        "id": "1",
        "created_at": "2023-02-07T05:12:00.000Z",
        "account": {"acct": "vt", "display_name": "Varna Today"},
        "content": "<p>The depot burned.</p>",
    }
]
BLUESKY = {
    "feed": [
        {
            "post": {
                "uri": "at://1",
                "author": {"handle": "vt.social", "displayName": "Varna Today"},
                "record": {"text": "The depot burned.", "createdAt": "2023-02-07T10:00:00Z"},
            }
        }
    ]
    * 2
}
X = {
    "data": [{"id": "9", "text": "The depot burned.", "created_at": "2023-02-07T20:15:00.000Z", "author_id": "7"}],
    "includes": {"users": [{"id": "7", "name": "Varna Today", "username": "vt"}]},
}
TWEETS = [
    {"user": {"screen_name": "vt", "name": "Varna Today"}, "text": "The depot burned.", "created_at": when}
    for when in ("Tue Feb 07 20:15:00 +0000 2023", "2023-02-07 21:00")
]
OLD_X = "created_at,screen_name,tweet\n2023-02-07 10:00,Varna Today,The depot burned.\n"


@pytest.mark.parametrize(
    ("data", "name", "count"),
    [
        (json.dumps(MASTODON), "a.json", 1),
        (json.dumps(MASTODON[0]) + "\n" + json.dumps(MASTODON[0]), "a.jsonl", 2),
        (json.dumps(BLUESKY), "a.json", 2),
        (json.dumps(X), "a.json", 1),
        (OLD_X, "a.csv", 1),
        (OLD_X.replace("screen_name", "name,username").replace("Varna", "Vt,Varna"), "a.csv", 1),
        (json.dumps(TWEETS), "a.json", 2),
    ],
)
def test_who_posted_tells_it(data: str, name: str, count: int) -> None:
    posts = read(data.encode(), name=name)
    assert len(posts) == count
    for post in posts:
        assert (post.published, post.text.split("] ")[1]) == (date(2023, 2, 7), "Varna Today: The depot burned.")
        assert [post.text[slice(*one.named)] for one in authors(post)] == ["Varna Today"]


def test_who_posted_is_no_part_of_the_sentence() -> None:
    post = {**MASTODON[0], "content": "<p>Building in Varna collapsed an hour ago.</p>"}
    [document] = read(json.dumps([post]).encode(), name="a.json")
    [event] = extract_document(document).events
    assert (event.what, event.reported_by) == ("Building in Varna collapsed", ("Varna Today",))


def test_an_article_s_author_is_no_poster() -> None:
    article = [{"title": "Fire", "author": {"name": "Lena Quist"}, "text": "The depot burned.", "date": "2023-02-07"}]
    [document] = read(json.dumps(article).encode(), name="a.json")
    assert document.text == "The depot burned."
    kept = "title,username,published,text\nFire,admin,2023-02-07,The depot burned.\n"
    assert read(kept.encode(), name="a.csv")[0].text == "The depot burned."
    for user in (None, 7, [], {}, {"handle": None}, {"handle": "\n" * 9000}):
        post = [{"author": user, "text": "The depot burned.", "created_at": "2023-02-07", "author_id": []}]
        data = {"data": post, "includes": {"users": [user, {"id": {}}]}}
        assert "The depot burned." in read(json.dumps(data).encode(), name="a.json")[0].text


def test_what_a_post_tells_without_a_day_was_when_it_was_posted() -> None:
    [post] = read(
        json.dumps([{**MASTODON[0], "content": "<p>A wall fell an hour ago. Men dug out two boys.</p>"}]).encode(),
        "a.json",
    )
    told = {(one.trigger, one.dated.edtf[:10]) for one in extract_document(post).events}
    assert told == {("fell", "2023-02-07"), ("dug out", "2023-02-07")}
