"""The generated package as plain data: what the templates get."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Field:
    """An attribute of a model."""

    name: str
    annotation: str
    default: str | None
    doc: Sequence[str]


@dataclass(frozen=True)
class Class:
    """A model."""

    name: str
    doc: Sequence[str]
    fields: Sequence[Field]
    wire_names: Mapping[str, str]
    """Wire name by attribute, where the rule gives another one."""
    limits: Mapping[str, Mapping[str, object]] = field(default_factory=dict[str, Mapping[str, object]])
    """The limits of the values of a request body by wire name."""
    least: int = 0
    """How many fields a request body must have at least."""
    one_of: Sequence[Sequence[str]] = ()
    """Groups of wire names, of which a request body must have one."""
    rows: Sequence[str] = ()
    """Attributes whose rows make a sequence of the model."""
    row: str | None = None
    """The class of such a row."""
    kind: str = "class"


@dataclass(frozen=True)
class Enumeration:
    """An enumeration of strings."""

    name: str
    doc: Sequence[str]
    members: Mapping[str, str]
    is_closed: bool = False
    """Whether the API takes the listed values alone."""
    kind: str = "enumeration"


@dataclass(frozen=True)
class Alias:
    """Another name of a class."""

    name: str
    doc: Sequence[str]
    target: str
    kind: str = "alias"


@dataclass(frozen=True)
class Literal:
    """A closed list of strings that a parameter takes."""

    name: str
    doc: Sequence[str]
    values: Sequence[str]
    kind: str = "literal"


@dataclass(frozen=True)
class Key:
    """A key of a typed dictionary."""

    wire: str
    annotation: str
    """`Required[...]` included."""


@dataclass(frozen=True)
class Dict:
    """A typed dictionary: the plain JSON of a model of request bodies."""

    name: str
    model: str
    keys: Sequence[Key]
    is_functional: bool
    """Whether a key is not an identifier, so that a class body cannot have it."""
    kind: str = "dict"


@dataclass(frozen=True)
class DictModule:
    """A module of typed dictionaries."""

    name: str
    title: str
    items: Sequence[Dict | Alias]
    imports: Sequence[Import]
    """From modules of typed dictionaries."""
    model_imports: Sequence[Import]
    """From modules of models: enumerations."""


@dataclass(frozen=True)
class Import:
    """Names that come from a module of models; `renamed` ones would meet another name there."""

    module: str
    names: Sequence[str]
    """As the import statement says it: `Order`, or `Eshop as EshopModel`."""


@dataclass(frozen=True)
class ModelModule:
    """A module of models."""

    name: str
    title: str
    items: Sequence[Class | Enumeration | Alias | Literal]
    imports: Sequence[Import]


@dataclass(frozen=True)
class Argument:
    """An argument of a method: a path or query parameter, or the body."""

    name: str
    wire: str
    annotation: str
    """Without `None` for what may be left out."""
    required: bool
    doc: str
    kind: str = "string"
    allowed: Sequence[str] | None = None
    places: int | None = None
    max_items: int | None = None
    default: str | None = None


OF_PAGES = frozenset({"from", "page", "itemsPerPage"})
"""Query parameters of a list of changes that its feed does not take."""

_MAKERS = {"page": "paginate", "changes": "paginate", "job": "start", "snapshot": "snapshot", "batch": "batch"}


@dataclass(frozen=True)
class Operation:
    """An operation: a constant of operations/, and a method of the resource."""

    id: str
    constant: str
    http_method: str
    path: str
    resource: str
    name: str
    kind: str
    key: str | None
    effect: str
    result: str
    """Annotation of what the method returns (a row of it, for a page)."""
    shown_result: str
    """The same as the resource class can write it, where a method may be called `list`."""
    type_text: str
    """The same with the modules of models, as text that is resolved at first use."""
    path_arguments: Sequence[Argument]
    query_arguments: Sequence[Argument]
    body: Argument | None
    body_key: str | None
    body_list: str | None
    """The key inside that one, where the body is a list under it."""
    body_type_text: str | None
    body_limits: Mapping[str, object]
    """The limits of the body itself, if it is a list."""
    line: str | None
    """Annotation of a line of the file that the job makes."""
    line_text: str | None
    batch_line_text: str | None
    helper_arguments: Sequence[Argument]
    """Arguments besides the API's parameters; those with a wire name go into the body."""
    page_size: tuple[int, int] | None
    rows: Argument | None
    """The body without its maximum length, if it is a list that has one, or little more than such a list."""
    deprecated: bool
    doc: Sequence[str]
    async_doc: Sequence[str]
    feed_doc: Sequence[str] = ()
    async_feed_doc: Sequence[str] = ()
    many_doc: Sequence[str] = ()
    async_many_doc: Sequence[str] = ()
    chunked_doc: Sequence[str] = ()

    @property
    def pattern(self) -> str:
        """The path with the names of the arguments."""
        pattern = self.path
        for argument in self.path_arguments:
            pattern = pattern.replace(f"{{{argument.wire}}}", f"{{{argument.name}}}", 1)
        return pattern

    @property
    def feed_name(self) -> str:
        """The name of the feed's method next to a list of changes."""
        return self.name.removeprefix("list_")

    @property
    def feed_query(self) -> Sequence[Argument]:
        """The query arguments of a feed: all but the start and the page, which the feed chooses itself."""
        return [argument for argument in self.query_arguments if argument.wire not in OF_PAGES]

    @property
    def style(self) -> str:
        """The style of the method: the operation's kind, but jobs are `snapshot`, `batch` or `job`.

        Pages of what has changed since a time, which have a feed beside them, are `changes`.
        """
        if self.kind == "page" and self.helper_arguments:
            return "changes"
        if self.kind != "job":
            return self.kind
        return "snapshot" if self.line_text else "batch" if self.batch_line_text else "job"

    @property
    def many_name(self) -> str | None:
        """The name of the method that reads many records, next to one that reads one by its key."""
        reads = self.kind == "value" and self.http_method == "GET" and self.pattern.endswith("}")
        if not reads or len(self.path_arguments) != 1 or not re.fullmatch(r"get(_by_\w+|_[a-z]+)?", self.name):
            return None
        if self.resource == "jobs":  # Reading an unfinished job is limited to ten times: the job objects count.
            return None
        return self.name.replace("get", "get_many", 1)

    @property
    def chunked_name(self) -> str | None:
        """The name of the method that takes any number of rows, next to one that takes a limited number.

        A PUT replaces a list, so that its parts cannot be sent one after the other. The parts of a job are jobs.
        """
        if self.rows is None or self.http_method == "PUT" or self.kind == "job" or not self.name.endswith("_many"):
            return None
        return f"{self.name.removesuffix('_many')}_chunked"

    @property
    def maker(self) -> str:
        """The name of the transport's method."""
        return _MAKERS.get(self.style, "call")


@dataclass(frozen=True)
class Resource:
    """The operations of one tag."""

    name: str
    class_name: str
    title: str
    doc: Sequence[str]
    operations: Sequence[Operation]
    imports: Sequence[Import]
    """For resources/: annotations of methods."""
    dict_imports: Sequence[Import]
    """For resources/: typed dictionaries in annotations of methods."""
    operation_imports: Sequence[Import]
    """For operations/: annotations of constants."""


@dataclass(frozen=True)
class Package:
    """Everything."""

    models: Sequence[ModelModule]
    dicts: Sequence[DictModule]
    resources: Sequence[Resource]
    decimal_places: Sequence[int]
    """How many places the decimals of requests have, each number once."""
    spec_json: str
    """The spec as a file of the package."""
    operation_index: str
    """The operations with their texts, as a file of the package."""
    field_texts: str
    """The meanings of fields, as a file of the package."""
    webhook_events: Sequence[tuple[str, str, Sequence[str]]] = ()
    """What webhook events are about, the name of their type, and the events."""
    webhook_details: Sequence[tuple[str, str]] = ()
    """What webhook events are about, and the operationId of its detail."""
