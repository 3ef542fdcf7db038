"""Gives every site a class name, and keeps the names that were given: `spec/names.lock`.

The lock says for each class which places it stands for and what shape they have. A place that is in the lock keeps its
class, whatever words or limits the vendor changes. Places of one class that have different shapes since are separated:
the class stays with those that did not change (then with the first), the others get a class of their own. An
enumeration is never separated: its values are those of all its places. A place that is new joins a class of equal
words and shape, or takes over the name that a class of its shape has left, or gets a name that no class ever had.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from codegen.importer.names import words
from codegen.importer.names.class_sites import Site
from codegen.importer.problems import SpecError

ENUMERATION = "enumeration"
"""The shape of every enumeration: its values come and go."""

_ALTERNATIVE = re.compile(r"\|\w+$")
_LAST_RESORT = ("Detail", "Entry", "Record", "Element", "Part", "Value", "Variant", "Kind")


@dataclass
class LockedClass:
    """What the lock knows of one class."""

    shape: str
    places: list[str] = field(default_factory=list[str])


Lock = dict[str, LockedClass]


def assign(
    sites: Mapping[str, Site],
    lock: Lock,
    usages: Mapping[str, Sequence[str]] | None = None,
    former: Mapping[str, str] | None = None,
) -> dict[str, str]:
    """Return the class name of every place. `lock` is extended in place; nothing in it is ever forgotten.

    `usages` says where each component is used, and `former` which class operations met at each place: an object that
    the vendor has moved into a component since, or whose component has another name, keeps its own.
    """
    known_places = {place: name for name, locked in lock.items() for place in locked.places if place not in sites}
    known_places = {**(former or {}), **known_places}
    given = _keep(sites, lock)
    by_fingerprint: dict[str, str] = {}
    shape_of: dict[str, str] = {}
    for place, name in given.items():
        by_fingerprint.setdefault(sites[place].fingerprint, name)
        shape_of[name] = sites[place].shape
    chosen: dict[str, list[Site]] = {}
    for site in sites.values():
        if site.parent is None:
            chosen.setdefault(_key(site), []).append(site)
    claims = {site.wish for site in sites.values() if site.parent is None and site.side == "answer"}
    for site in sorted(sites.values(), key=lambda site: _depth(site, sites)):
        if site.place in given:
            continue
        known = (
            _of_sibling(site, chosen, sites, given)
            or by_fingerprint.get(site.fingerprint)
            or _inherited(site, sites, known_places, usages or {}, shape_of, lock)
        )
        if known is not None:
            name = known
        else:
            name = _new_name(site, sites, given, lock, claims)
            lock.setdefault(name, LockedClass(site.shape))
        by_fingerprint.setdefault(site.fingerprint, name)
        shape_of[name] = site.shape
        lock[name].places.append(site.place)
        given[site.place] = name
    for place, name in given.items():
        lock[name].shape = sites[place].shape
    return given


def _of_sibling(
    site: Site, chosen: Mapping[str, Sequence[Site]], sites: Mapping[str, Site], given: Mapping[str, str]
) -> str | None:
    """Return the class that a person chose for the same part of the same class, at another of its places."""
    if site.parent is None:
        return None
    for other in chosen.get(_key(site), ()):
        owner = other.place.removesuffix("[]").rpartition(".")[0]
        is_same = (other.kind, other.shape) == (site.kind, site.shape)
        if is_same and owner in sites and given.get(owner) == given[site.parent] and _values(other) == _values(site):
            return given.get(other.place)
    return None


def _key(site: Site) -> str:
    """Return the property under which a site stands; a list's entry is marked with `[]`."""
    return site.place.rpartition(".")[2]


def _values(site: Site) -> list[str]:
    return sorted(site.schema.get("enum") or site.schema.get("x-extensible-enum") or [])


def _inherited(
    site: Site,
    sites: Mapping[str, Site],
    former: Mapping[str, str],
    usages: Mapping[str, Sequence[str]],
    shape_of: Mapping[str, str],
    lock: Lock,
) -> str | None:
    """Return the name that stood at the site's place before, unless another class has it now."""
    if site.place.endswith("?include"):
        return None
    for place in _equivalents(site.place, usages):
        for candidate in _before(place, site, former):
            name = former.get(candidate)
            known = lock.get(name) if name else None
            if name is None or known is None or (known.shape == ENUMERATION) != (site.kind == "enum"):
                continue
            if candidate != place and known.shape != site.shape and not _is_first(site, sites, known.shape):
                continue
            if shape_of.get(name, site.shape) == site.shape:
                return name
    return None


def _before(place: str, site: Site, former: Mapping[str, str]) -> Iterator[str]:
    """Yield a place, and what it was before an object there became one of several, or the other way round."""
    yield place
    bare = _ALTERNATIVE.sub("", place)
    if bare != place:
        yield bare
    elif site.parent is None or "|" not in site.place:
        yield from (other for number in range(4) if (other := f"{place}|{number}") in former)


def _is_first(site: Site, sites: Mapping[str, Site], shape: str) -> bool:
    """Return whether a site is the first of alternatives of which none has `shape`."""
    bare = _ALTERNATIVE.sub("", site.place)
    siblings = [other for place, other in sites.items() if place != bare and _ALTERNATIVE.sub("", place) == bare]
    return all(other.shape != shape for other in siblings) and siblings[:1] == [site]


def _equivalents(place: str, usages: Mapping[str, Sequence[str]]) -> Iterator[str]:
    """Yield a place, and the same place seen from where its component is used, the nearest first; a few dozen."""
    waiting = [place]
    for _ in range(60):
        if not waiting:
            return
        current = waiting.pop(0)
        yield current
        match = re.match(r"components\.\w+(?:\(input\))?", current)
        if match:
            waiting += [used + current[match.end() :] for used in usages.get(match[0], ())]


def _keep(sites: Mapping[str, Site], lock: Lock) -> dict[str, str]:
    """Return the names that stay; remove from the lock the places that must part with their class."""
    given: dict[str, str] = {}
    for name, locked in lock.items():
        present = [place for place in locked.places if place in sites]
        shapes = {sites[place].shape for place in present}
        keeper = locked.shape if locked.shape in shapes else (sites[present[0]].shape if present else "")
        for place in present:
            if sites[place].shape == keeper:
                given[place] = name
            else:
                locked.places.remove(place)
    return given


def _depth(site: Site, sites: Mapping[str, Site]) -> tuple[int, bool, bool]:
    """Return a sort key: roots before their parts, responses before requests, components before operations."""
    depth = 0
    parent = site.parent
    while parent is not None:
        depth += 1
        parent = sites[parent].parent
    return depth, site.side == "input", not site.place.startswith("components.")


def _new_name(site: Site, sites: Mapping[str, Site], given: Mapping[str, str], lock: Lock, claims: set[str]) -> str:
    tried: list[str] = []
    borne = set(given.values())
    for name in _candidates(site, sites, given, claims):
        if name in words.RESERVED:
            continue
        if name not in lock or (name not in borne and lock[name].shape == site.shape):
            return name
        tried.append(name)
    raise SpecError(site.place, f"all candidates for a class name are taken: {', '.join(tried)}")


def _candidates(site: Site, sites: Mapping[str, Site], given: Mapping[str, str], claims: set[str]) -> Iterator[str]:
    bases = list(_bases(site, sites, given, claims))
    for base in bases:
        yield _fit(base, site)
        if site.kind == "enum" and site.side == "input":
            yield words.shorten(base + "Input")
    for last in _LAST_RESORT:
        yield _fit(bases[0] + last, site)


def _fit(base: str, site: Site) -> str:
    """Return the name with the suffix of its side, within the limit."""
    if site.kind == "object" and site.side == "input":
        return words.shorten(base, words.MAX_NAME - len("Input")) + "Input"
    return words.shorten(base)


def _bases(site: Site, sites: Mapping[str, Site], given: Mapping[str, str], claims: set[str]) -> Iterator[str]:
    if site.parent is None:
        if site.wish.endswith("?"):
            # A row of a list gets the plain name only if no other class claims it.
            bare = site.wish[:-1]
            if bare not in claims:
                yield bare
            yield bare + "ListItem"
        else:
            yield site.wish
        return
    parent = given[site.parent]
    if sites[site.parent].side == "input" and sites[site.parent].kind == "object":
        parent = parent.removesuffix("Input")
    stem = parent.removesuffix("List") or parent
    if stem != parent and site.kind == "object" and stem.endswith(site.noun):
        # `OrderStatusList.statuses` lists an OrderStatus, or what stands for one there.
        yield stem
        yield stem + "ListItem"
    if site.kind == "enum":
        yield words.join(stem.removesuffix("ListItem").removesuffix("Update") or stem, site.noun)
    yield words.join(stem, site.noun)
    yield stem + site.noun
