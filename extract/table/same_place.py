"""Whether two rows were at one place, so far as they tell: what lies within what, spellings, datelines."""

from __future__ import annotations

from math import cos, hypot, radians

from extract.entities import places
from extract.entities.matching import heard
from extract.table.event_signs import DAILY, Signs, is_wide

_NOT_FAR = 0.9  # degrees of latitude, a hundred kilometres
_WATERS = frozenset({"bay", "canal", "channel", "gulf", "lake", "nile", "ocean", "river", "sea", "strait"})
_SHORT = 5  # letters: of shorter places' names the sound says nothing


def elsewhere(one: Signs, other: Signs) -> bool:
    """Whether both name a place and neither lies within the other."""
    if not one.place or not other.place or one.place[0] in other.place or other.place[0] in one.place:
        return False
    if one.by_dateline or other.by_dateline:
        return False  # where it was written need not be where it was
    if _is_area(one.place) != _is_area(other.place):
        return False  # "Lake Victoria", "Ukara": what a sea or a mountain range touches no map here tells
    if _stands_in(one, other) or _stands_in(other, one):
        return False
    if may_lie_within(one, other) or is_told(one.place[0], other) or is_told(other.place[0], one):
        return False
    short, long = sorted((one.place[0].split(), other.place[0].split()), key=len)
    if long[: len(short)] == short:  # "Mulago", "Mulago hospital"
        return False
    return not (same_place(one.place, other.place) or _beside(one, other))


def _beside(one: Signs, other: Signs) -> bool:
    """Whether one was near its town and the other's town is not far from that."""
    if one.at is None or other.at is None or not (one.beside or other.beside):
        return False
    (north, east), (north_too, east_too) = one.at, other.at
    return hypot(north - north_too, (east - east_too) * cos(radians(north))) < _NOT_FAR


def _stands_in(one: Signs, other: Signs) -> bool:
    """Whether one was at a place that no map has, which may lie in the other's town: the mall stands in it."""
    if one.document == other.document or len(one.place) > 1 or one.at or places.is_known(one.place[0].title()):
        return False
    # hardly a second train came off the rails on that day
    seldom = _seldom(one) and _seldom(other) and places.is_known(other.place[0].title())
    return seldom or f" {other.place[0]} " in f" {places.key(one.around)} "


def _seldom(sign: Signs) -> bool:
    """Whether a row tells of what a day does not have many of, as it has of killings and talks."""
    return not sign.kinds <= DAILY


def _is_area(place: tuple[str, ...]) -> bool:
    """Whether this is a sea, lake, desert or the like that lies in no one country."""
    return len(place) == 1 and (places.is_area(place[0]) or not _WATERS.isdisjoint(place[0].split()))


def is_told(place: str, other: Signs) -> bool:
    """Whether the other's headline names this place too ("The president of Poland's plane came down at Smolensk")."""
    return other.text.issuperset(place.split())


def same_place(mine: tuple[str, ...], theirs: tuple[str, ...]) -> bool:
    """Whether two names are spellings of one place; of which one at least is on no map, where only the sound agrees."""
    if places.loose_key(mine[0]) == places.loose_key(theirs[0]):
        return True
    unplaced = len(mine) == 1 or len(theirs) == 1
    return unplaced and len(mine[0]) > _SHORT and len(theirs[0]) > _SHORT and heard(mine[0]) == heard(theirs[0])


def may_lie_within(one: Signs, other: Signs) -> bool:
    """Whether one names only a country or region and the other only a village that no map has, which may lie there."""
    wide = [is_wide(sign.place) for sign in (one, other)]
    narrow = (other if wide[0] else one).place
    return wide.count(True) == 1 and len(narrow) == 1 and not places.is_known(narrow[0].title())
