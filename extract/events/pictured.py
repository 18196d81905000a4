"""What a picture shows happened when it was taken: "In this photo taken on 3 May, soldiers | patrol the town"."""

from __future__ import annotations

from extract.events.tree import Tree

_PICTURES = frozenset({"footage", "image", "photo", "photograph", "picture", "screengrab", "still", "video"})
_TAKEN = frozenset({"capture", "film", "make", "record", "shoot", "take"})
_SHOWING = frozenset({"capture", "depict", "show"})


def pictured(tree: Tree, found: int) -> int | None:
    """What was done before the camera, for the participle that says when it was taken; else that word itself.

    None where nothing else is told: "Picture taken 3 May.".
    """
    picture = tree.parent(found)
    bare = tree.child(found, "nsubj") if tree.lemma(found) in _TAKEN and tree.is_root(found) else None
    if bare is not None and tree.lemma(bare) in _PICTURES and tree.tokens[found].tag == "VBN":
        return None
    taken = tree.tokens[found].dep == "acl" and tree.lemma(found) in _TAKEN and tree.lemma(picture) in _PICTURES
    if not taken:
        return found
    above = tree.parent(picture)
    if above == picture and not any(tree.is_verb(i) for i in range(len(tree.tokens)) if i != found):
        return None
    verb = tree.parent(above) if tree.lemma(above) == "in" else above
    if not tree.is_verb(verb) or verb < found:
        return found
    if verb != above:
        return verb
    seen = tree.child(verb, "dobj") if tree.lemma(verb) in _SHOWING else None
    done = [*tree.among(verb, "ccomp"), *(tree.among(seen, "acl") if seen is not None else ())]
    return next((i for i in done if tree.tokens[i].tag == "VBG"), found)
