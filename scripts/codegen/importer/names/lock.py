"""What `spec/names.lock` holds."""

from __future__ import annotations

from dataclasses import dataclass, field

from codegen.importer.names.classes import Lock as Classes
from codegen.importer.names.former import Alias
from codegen.importer.stated import Remembered


@dataclass
class Lock:
    """Names that were given and stay, and what words have stated."""

    classes: Classes = field(default_factory=Classes)
    methods: dict[str, tuple[str, str]] = field(default_factory=dict[str, tuple[str, str]])
    aliases: dict[str, Alias] = field(default_factory=dict[str, Alias])
    stated: dict[str, Remembered] = field(default_factory=dict[str, Remembered])
