"""Python names for what the wire calls otherwise."""

from __future__ import annotations

import keyword
import re
import unicodedata
from collections.abc import Iterable

from codegen.generate.problems import GenerateError

_LOWER_UPPER = re.compile(r"([a-z0-9])([A-Z])")
_ACRONYM_WORD = re.compile(r"([A-Z]+)([A-Z][a-z])")
_NO_NAME_CHARACTER = re.compile(r"[^A-Za-z0-9]+")

_SPELLINGS = (
    (re.compile(r"pricelist"), "priceList"),
    (re.compile(r"Pricelist"), "PriceList"),
)
"""Where the vendor writes as one word what its own terms write as two."""
_INITIALS = frozenset({"xy"})
_SPOKEN_VOWELS = "AEFHILMNORSX"
"""Letters whose names start with a vowel: `an XY discount`."""
_YOU = re.compile("Eu|Uni(?![mn])|Us[aeu]|Uti")
"""Starts of words that are spoken like `you`: `a unit`."""
_UNCOUNTED = frozenset({"data", "history", "info", "information"})

_TAKEN_IN_MODELS = frozenset({"from_dict", "self", "to_dict"})
_TAKEN_IN_METHODS = frozenset({"body", "op", "self"})


def snake(name: str) -> str:
    """Return `name` in snake_case, never a keyword or with a leading digit: `URLPath` is `url_path`."""
    words = _NO_NAME_CHARACTER.sub("_", _plain(name))
    for written, spelled in _SPELLINGS:
        words = written.sub(spelled, words)
    words = _ACRONYM_WORD.sub(r"\1_\2", _LOWER_UPPER.sub(r"\1_\2", words))
    identifier = re.sub("_+", "_", words).strip("_").lower()
    if not identifier or identifier[0].isdigit():
        identifier = f"field_{identifier}".rstrip("_")
    return f"{identifier}_" if keyword.iskeyword(identifier) else identifier


def field(name: str) -> str:
    """Return the attribute of a model for the property `name`."""
    identifier = snake(name)
    return f"{identifier}_" if identifier in _TAKEN_IN_MODELS else identifier


def argument(name: str) -> str:
    """Return the argument of a method for the parameter `name`."""
    identifier = snake(name)
    return f"{identifier}_" if identifier in _TAKEN_IN_METHODS else identifier


def wire_by_rule(identifier: str) -> str:
    """Return the wire name that the runtime makes of an attribute when the class does not list another one."""
    first, *rest = identifier.rstrip("_").split("_")
    return first + "".join(word[:1].upper() + word[1:] for word in rest)


def constant(name: str) -> str:
    """Return `name` in UPPER_SNAKE."""
    return snake(name).rstrip("_").upper()


def pascal(name: str) -> str:
    """Return `name`, in snake_case, as a class name."""
    return "".join(word.upper() if word in _INITIALS else word[:1].upper() + word[1:] for word in name.split("_"))


def words(class_name: str, *, capital: bool = True) -> str:
    """Return `OrderItemInput` as words: `Order item input`; acronyms stay acronyms."""
    spaced = _ACRONYM_WORD.sub(r"\1 \2", _LOWER_UPPER.sub(r"\1 \2", class_name)).split()
    lowered = [word if word.isupper() and len(word) > 1 else word.lower() for word in spaced]
    return " ".join([spaced[0] if capital else lowered[0], *lowered[1:]])


def article(class_name: str) -> str:
    """Return `a` or `an`, as the class name is spoken: `an Order`, `a Unit`, `an XyDiscount`."""
    first = words(class_name).split()[0]
    spelled = first.isupper() or not set(first.lower()) & set("aeiou")
    return "an" if first[0].upper() in (_SPOKEN_VOWELS if spelled else "AEIOU") and not _YOU.match(first) else "a"


def noun(class_name: str) -> str:
    """Return the class name as the start of a sentence: `An order item`, `Product images`."""
    shown = words(class_name, capital=False)
    uncounted = shown.split()[-1] in _UNCOUNTED or (shown.endswith("s") and not shown.endswith(("ss", "us")))
    return words(class_name) if uncounted else f"{article(class_name).capitalize()} {shown}"


def members(values: Iterable[str]) -> dict[str, str]:
    """Return member name -> value of an enumeration, in the order of `values`.

    Two values may meet in one name (`cs` and `CS`): the later one gets a number, since the API may have both.
    """
    named: dict[str, str] = {}
    for value in values:
        name = _member(value)
        unique, number = name, 2
        while unique in named:
            unique, number = f"{name}_{number}", number + 1
        named[unique] = value
    return named


def unique(names: Iterable[tuple[str, str]], place: str) -> None:
    """Refuse two wire names with one Python name; `names` are pairs of Python name and wire name."""
    seen: dict[str, str] = {}
    for python, wire in names:
        if python in seen:
            raise GenerateError(f"{place}: {seen[python]!r} and {wire!r} both become the Python name {python!r}")
        seen[python] = wire


def _member(value: str) -> str:
    if value == "":
        return "EMPTY"
    name = constant(value) if any(character.isalnum() for character in _plain(value)) else ""
    name = name.removeprefix("FIELD_") if value[:1].isdigit() or value[:1] in "-+" else name
    if value[:1] == "-":
        return f"MINUS_{name}"
    if not name or name[0].isdigit():
        return f"VALUE_{name}".rstrip("_")
    return name


def _plain(text: str) -> str:
    """Return `text` without accents."""
    decomposed = unicodedata.normalize("NFKD", text)
    return "".join(character for character in decomposed if not unicodedata.combining(character))
