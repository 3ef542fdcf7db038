"""Reads YAML and xz from anywhere with bounded memory: aliases, nesting and unpacked size have limits.

A YAML file of 700 bytes can stand for billions of nodes by aliases of aliases, and 20,000 levels of nesting end the
interpreter. So the events of the parser, which it gives without recursion, are counted before anything is built.
"""

from __future__ import annotations

import lzma
from collections.abc import Hashable
from dataclasses import dataclass
from typing import Any, Final, cast

import yaml

MAX_BYTES: Final = 16 * 1024 * 1024
"""The vendor's document has 2 MB; a far larger one is something else."""

MAX_DEPTH: Final = 200
"""The vendor's document has some 30 levels."""

MAX_NODES: Final = 2_000_000
"""The vendor's document has about 150,000 nodes; each alias counts as all that it stands for."""

_MEMORY: Final = 256 * 1024 * 1024
"""How much the xz decoder may use: a file says itself how large its dictionary is."""


class UnreadableError(Exception):
    """A text that cannot be read as YAML; one line says why."""


class Loader(yaml.CSafeLoader):
    """A safe YAML loader that refuses a key given twice: the second one would silently win."""

    def construct_mapping(self, node: yaml.MappingNode, deep: bool = False) -> dict[Hashable, Any]:
        """Return the mapping of `node`, unless a key stands in it twice."""
        seen: set[str] = set()
        for key, _ in node.value:
            if isinstance(key, yaml.ScalarNode):
                if key.value in seen:
                    raise UnreadableError(
                        f"line {key.start_mark.line + 1}: the key {key.value!r} stands twice in one mapping"
                    )
                seen.add(key.value)
        return super().construct_mapping(node, deep=deep)

    # Plain dates stay text: `2018-05-29` in a document is an example or a version, never a date object.
    yaml_implicit_resolvers = {  # noqa: RUF012 (the base class declares it)
        first: [(tag, regexp) for tag, regexp in resolvers if tag != "tag:yaml.org,2002:timestamp"]
        for first, resolvers in yaml.CSafeLoader.yaml_implicit_resolvers.items()
    }


def _mapping(loader: Loader, node: yaml.MappingNode) -> dict[Hashable, Any]:
    return loader.construct_mapping(node, deep=True)


Loader.add_constructor("tag:yaml.org,2002:map", _mapping)


def load(raw: bytes) -> Any:
    """Return what the YAML text `raw` holds.

    Raises:
        UnreadableError: It is not YAML, or stands for more than a document of this kind can hold.
    """
    if len(raw) > MAX_BYTES:
        raise UnreadableError(f"has more than {MAX_BYTES:,} bytes")
    try:
        _count(raw)
        return yaml.load(raw, Loader=Loader)  # noqa: S506 (a safe loader)
    except (yaml.YAMLError, UnicodeDecodeError, ValueError, OverflowError) as error:
        # ValueError: an integer of more digits than Python converts, a time that does not exist.
        raise UnreadableError(f"is not YAML: {' '.join(str(error).split())}") from None
    except RecursionError:
        raise UnreadableError(f"has more than {MAX_DEPTH} levels of nesting") from None


def unpack(raw: bytes) -> bytes:
    """Return the contents of the xz file `raw`.

    Raises:
        UnreadableError: It is not an xz file, or holds more than `MAX_BYTES`.
    """
    unpacked = b""
    try:
        while raw:
            decoder = lzma.LZMADecompressor(format=lzma.FORMAT_XZ, memlimit=_MEMORY)
            unpacked += decoder.decompress(raw, max_length=MAX_BYTES + 1 - len(unpacked))
            if len(unpacked) > MAX_BYTES:
                raise UnreadableError(f"has more than {MAX_BYTES:,} bytes when unpacked")
            if not decoder.eof:
                raise UnreadableError("is not an xz file: it ends early")
            raw = decoder.unused_data.lstrip(b"\0")
    except lzma.LZMAError as error:
        raise UnreadableError(f"is not an xz file: {error}") from None
    return unpacked


@dataclass(slots=True)
class _Open:
    """A collection whose end has not come yet."""

    anchor: str | None
    nodes: int = 1
    depth: int = 1


def _count(raw: bytes) -> None:
    """Count nodes and levels, aliases as what they stand for."""
    sizes: dict[str, tuple[int, int]] = {}
    stack: list[_Open] = [_Open(None)]
    for event in yaml.parse(raw, Loader=yaml.CSafeLoader):
        anchor = cast("str | None", getattr(event, "anchor", None))
        if isinstance(event, (yaml.MappingStartEvent, yaml.SequenceStartEvent)):
            stack.append(_Open(anchor))
            nodes, depth = 0, 0
        elif isinstance(event, (yaml.MappingEndEvent, yaml.SequenceEndEvent)):
            closed = stack.pop()
            nodes, depth = closed.nodes, closed.depth
            if closed.anchor:
                sizes[closed.anchor] = (nodes, depth)
        elif isinstance(event, yaml.ScalarEvent):
            nodes, depth = 1, 0
            if anchor:
                sizes[anchor] = (1, 0)
        elif isinstance(event, yaml.AliasEvent):
            if any(each.anchor == anchor for each in stack):
                raise UnreadableError(f"holds an alias of itself: *{anchor}")
            nodes, depth = sizes.get(anchor or "", (1, 0))
        else:
            continue
        top = stack[-1]
        top.nodes += nodes
        top.depth = max(top.depth, depth + 1)
        if len(stack) + top.depth - 1 > MAX_DEPTH + 1:
            raise UnreadableError(f"has more than {MAX_DEPTH} levels of nesting")
        if sum(each.nodes for each in stack) > MAX_NODES:
            raise UnreadableError(f"stands for more than {MAX_NODES:,} nodes, aliases counted")
