"""The form of a scenario's file, in YAML or JSON. Every wrong key and every wrong type is one line with its place."""

import re
from collections.abc import Mapping, Sequence
from datetime import datetime
from os import PathLike
from pathlib import Path
from typing import Any, Final

import msgspec

from shoptet_api.errors import ConfigurationError

_TIME: Final = re.compile(r"(?P<number>\d+(\.\d+)?) ?(?P<unit>[smhd])[a-z]*")
_UNITS: Final = {"s": 1.0, "m": 60.0, "h": 3600.0, "d": 86_400.0}


class _Part(msgspec.Struct, forbid_unknown_fields=True, rename="camel"):
    """A part of the file."""


class Product(_Part):
    """A product with one variant. `more` is merged into the body of the API's own POST."""

    code: str
    name: str
    price: str | int | float = 100
    stock: int = 10
    more: Mapping[str, Any] = {}


class OrderItem(_Part):
    """An item of an order: a product of the shop, and an amount."""

    code: str
    amount: str | int | float = 1


class Order(_Part):
    """An order. `more` is merged into the body of the API's own POST."""

    code: str | None = None
    external_code: str | None = None
    status: int | None = None
    paid: bool = False
    email: str | None = None
    items: Sequence[OrderItem] = ()
    more: Mapping[str, Any] = {}


class Webhook(_Part):
    """A registered webhook."""

    event: str
    url: str
    payload: bool = False


class Write(_Part):
    """A request that changes the shop."""

    method: str
    path: str
    query: str = ""
    body: Any = None
    at: datetime | None = None
    file: str | None = None
    """The rows of a batch."""


class RunningJob(_Part):
    """A job that was queued and has not ended. Its times are seconds from the shop's time on."""

    id: str
    request: Write
    created: float
    due: float
    """When it starts, or ends."""
    started: float | None = None
    end: str = "completed"


class Later(_Part):
    """Something that happens after some time: `2h`, `90 s`, `3 days 4 h`."""

    after: str
    emit: str | None = None
    instance: str | int | None = None
    fault: Mapping[str, Any] | None = None
    write: Write | None = None


class Contents(_Part):
    """What one shop has."""

    products: Sequence[Product] = ()
    orders: Sequence[Order] = ()
    writes: Sequence[Write] = ()
    webhooks: Sequence[Webhook] = ()
    faults: Sequence[Mapping[str, Any]] = ()
    later: Sequence[Later] = ()
    missing_modules: Sequence[str] = ()
    jobs: Sequence[RunningJob] = ()


class Scenario(Contents):
    """The whole file."""

    name: str = ""
    seed: int | None = None
    made_up_products: int | None = None
    """Number of the products that the sandbox makes up."""
    made_up_orders: int | None = None
    now: datetime | None = None
    frozen: bool | None = None
    elapsed: float = 0.0
    """Seconds that the shop's clock has been put forward."""
    shops: Mapping[str, Contents] = {}
    """Several shops, by name, instead of one."""


def read(path: "str | PathLike[str]") -> Scenario:
    """Read a file.

    Raises:
        ConfigurationError: It cannot be read, a part of it is wrong, or it contradicts itself.
    """
    file = Path(path)
    try:
        content = file.read_bytes()
        scenario = (
            msgspec.json.decode(content, type=Scenario)
            if file.suffix == ".json"
            else msgspec.yaml.decode(content, type=Scenario)
        )
    except ImportError:
        raise ConfigurationError("scenario", 'YAML needs PyYAML: pip install "shoptet-api[scenarios]"') from None
    except OSError as error:
        raise ConfigurationError("scenario", f"{file} cannot be read: {error.strerror}") from None
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise ConfigurationError("scenario", f"{file.name}: {' '.join(str(error).split())}") from None
    except Exception as error:  # noqa: BLE001 (PyYAML's own errors, which msgspec does not wrap everywhere)
        raise ConfigurationError("scenario", f"{file.name}: {' '.join(str(error).split())}") from None
    _check(scenario, file.name)
    return scenario


def encode(scenario: Scenario, *, is_json: bool) -> bytes:
    """Return a file.

    Raises:
        ConfigurationError: YAML needs a library.
    """
    plain = msgspec.to_builtins(scenario, builtin_types=() if is_json else (datetime,))
    values = {name: value for name, value in plain.items() if value not in ([], {}, "", None)}
    if is_json:
        return msgspec.json.format(msgspec.json.encode(values), indent=2) + b"\n"
    try:
        return msgspec.yaml.encode(values)
    except ImportError:
        raise ConfigurationError("scenario", 'YAML needs PyYAML: pip install "shoptet-api[scenarios]"') from None


def seconds(text: str, place: str) -> float:
    """Return a time in seconds.

    Raises:
        ConfigurationError: It is not a time.
    """
    parts = list(_TIME.finditer(text))
    if not parts or _TIME.sub("", text).strip():
        raise ConfigurationError("scenario", f"{place}: expected a time such as '2h' or '3 days', got {text!r}")
    return sum(float(part["number"]) * _UNITS[part["unit"]] for part in parts)


def _check(scenario: Scenario, file: str) -> None:
    own = [name for name in Contents.__struct_fields__ if getattr(scenario, name)]
    if scenario.shops and own:
        raise ConfigurationError(
            "scenario", f"{file}: {own[0]} stands beside shops; it belongs into one of {', '.join(scenario.shops)}"
        )
    if scenario.now is not None and scenario.now.tzinfo is None:
        raise ConfigurationError("scenario", f"{file}: now: expected a time with a time zone, got {scenario.now}")
    for name, contents in {"": scenario, **scenario.shops}.items():
        place = f"{file}: shops.{name}." if name else f"{file}: "
        _check_once([product.code for product in contents.products], f"{place}products", "code")
        _check_once([order.code for order in contents.orders], f"{place}orders", "code")
        _check_once([order.external_code for order in contents.orders], f"{place}orders", "externalCode")
        _check_once([webhook.event for webhook in contents.webhooks], f"{place}webhooks", "event")
        for index, later in enumerate(contents.later):
            spot = f"{place}later[{index}]"
            seconds(later.after, spot)
            actions = [later.emit, later.fault, later.write]
            if sum(action is not None for action in actions) != 1:
                raise ConfigurationError("scenario", f"{spot}: expected one of emit, fault and write")
            if (later.emit is None) != (later.instance is None):
                raise ConfigurationError("scenario", f"{spot}: emit and instance belong together")


def _check_once(keys: Sequence[str | None], place: str, name: str) -> None:
    seen: dict[str, int] = {}
    for index, key in enumerate(keys):
        if key is not None and key in seen:
            raise ConfigurationError(
                "scenario", f"{place}[{index}].{name}: {key!r} is that of {place}[{seen[key]}], too"
            )
        if key is not None:
            seen[key] = index
