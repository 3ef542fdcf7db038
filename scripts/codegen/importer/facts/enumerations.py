"""Enumerations of strings: declared by `enum`, listed in a sentence, or taken from a code list of the document."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from codegen.importer.facts import prose
from codegen.importer.names import words
from codegen.importer.names.class_sites import Site, fingerprint

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from codegen.importer.facts.location import Spot


_KEYWORDS = frozenset({"enum", "x-extensible-enum"})


class Enumerations:
    """Finds out whether a schema enumerates, and what."""

    def __init__(self, code_lists: Mapping[str, Sequence[str]]) -> None:
        self._code_lists = code_lists

    def site(
        self, schema: Mapping[str, Any], types: Sequence[str], spot: Spot, listed: Sequence[str] = ()
    ) -> Site | None:
        """Return the enumeration of strings at `spot`, or None.

        What the schema declares is closed (`enum`); what only a sentence lists is open (`x-extensible-enum`).
        """
        declared = [value for value in schema.get("enum") or [] if value is not None]
        if declared and all(isinstance(value, str) for value in declared):
            return self._site(schema, declared, "enum", spot)
        # In alphabetical order: the vendor's is that of a sentence, and says nothing.
        if list(types) == ["string"] and listed:
            return self._site(schema, sorted(listed), "x-extensible-enum", spot)
        return None

    def listed(self, schema: Mapping[str, Any], types: Sequence[str]) -> list[str]:
        """Return the values that only words give a schema: its description lists them, or sends its reader to them."""
        if (
            list(types) != ["string"]
            or schema.get("pattern")
            or any(value is not None for value in schema.get("enum") or [])
        ):
            return []
        return sorted(self._listed(schema))

    def _site(self, schema: Mapping[str, Any], values: Sequence[str], keyword: str, spot: Spot) -> Site:
        chosen = str(schema.get("x-shoptet-name") or "")
        code_list = self._matching(schema, values)
        wish = chosen or (words.code_list_wish(code_list) if code_list else "")
        noun = words.pascal(spot.name)
        return Site(
            place=spot.place,
            side=spot.side,
            kind="enum",
            wish=wish or (spot.wish if spot.parent is None else ""),
            noun=noun,
            parent=None if wish or spot.parent is None else spot.parent.place,
            # What a person gave one name is one enumeration, with the values of all its places.
            fingerprint=fingerprint("enum", chosen or [code_list or [spot.family(), noun], sorted(values)]),
            shape="enumeration",
            schema={"type": "string", keyword: list(values)},
            family=spot.family(),
            chosen=bool(chosen),
        )

    def _listed(self, schema: Mapping[str, Any]) -> list[str]:
        """Return the values that the schema's description lists, or sends its reader to."""
        description = str(schema.get("description") or "")
        listed = prose.listed_values(description)
        if len(listed) > 1:
            return listed
        coded = list(self._code_lists.get(prose.code_list_of(description) or "", []))
        # A list of numbers is about an integer field whose name is described here.
        return [] if all(value.isdigit() for value in coded) else coded

    def _matching(self, schema: Mapping[str, Any], values: Sequence[str]) -> str | None:
        """Return the code list with these values: the one that the description links, or any other."""
        linked = prose.code_list_of(str(schema.get("description") or ""))
        if linked and set(self._code_lists.get(linked, [])) == set(values):
            return linked
        return next((slug for slug, listed in self._code_lists.items() if set(listed) == set(values)), None)


def enumerated(sites: Sequence[Site]) -> dict[str, Any]:
    """Return the schema of an enumeration at several places: the values of all, declared if any declares it.

    Where a person made places one, the values of those that only list them count, too, and the list stays open.
    """
    declared = [site for site in sites if "enum" in site.schema]
    if any(site.chosen for site in sites) and len(declared) < len(sites):
        values = {
            value for site in sites for keyword in _KEYWORDS & site.schema.keys() for value in site.schema[keyword]
        }
        return {"type": "string", "x-extensible-enum": sorted(values)}
    keyword = "enum" if declared else "x-extensible-enum"
    listed = dict.fromkeys(value for site in declared or sites for value in site.schema[keyword])
    return {"type": "string", keyword: list(listed) if declared else sorted(listed)}
