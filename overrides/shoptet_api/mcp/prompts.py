"""Questions that people ask about a shop, as steps: which operations answer them, with which arguments."""

import json
import re
from collections.abc import Callable, Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any, Final, NamedTuple, TypeAlias

from shoptet_api.mcp.cleaning import visible
from shoptet_api.mcp.failures import RefusedError
from shoptet_api.mcp.options import ServerOptions
from shoptet_api.operation_calls.index import operation

Json: TypeAlias = dict[str, Any]

_MAX_ARGUMENT: Final = 200


class Step(NamedTuple):
    """A call of the tool `read`."""

    operation: str
    arguments: Json
    fields: Sequence[str] = ()
    takes: Mapping[str, tuple[int, str]] = {}
    """Arguments whose values come from an earlier step: its number from 1, and the path of the value in its data."""


class PromptArgument(NamedTuple):
    """A value that the person gives."""

    name: str
    description: str
    default: str | None = None
    """None: the person must give it."""


class PromptFacts(NamedTuple):
    """A prompt."""

    name: str
    title: str
    description: str
    arguments: Sequence[PromptArgument]
    steps: Callable[[Mapping[str, str], datetime], Sequence[Step]]
    task: str
    """What to do with the results; arguments stand in braces."""


def _todays_orders(_: Mapping[str, str], now: datetime) -> Sequence[Step]:
    return [Step("orders.list", {"creation_time_from": _midnight(now)}, _ORDER_FIELDS)]


def _unpaid_orders(given: Mapping[str, str], now: datetime) -> Sequence[Step]:
    since = now - timedelta(days=_whole(given, "days"))
    return [Step("orders.list", {"creation_time_from": _midnight(since)}, _ORDER_FIELDS)]


def _stock_below_minimum(_: Mapping[str, str], __: datetime) -> Sequence[Step]:
    return [
        Step("stocks.list", {}),
        Step("stocks.list_supplies", {}, ("code", "amount", "claim"), {"id": (1, "stocks.0.id")}),
        Step(
            "products.get_by_code",
            {},
            ("name", "variants.code", "variants.stock", "variants.minStockSupply"),
            {"code": (2, "0.code")},
        ),
    ]


def _order(given: Mapping[str, str], _: datetime) -> Sequence[Step]:
    code = given["code"]
    return [
        Step("orders.get", {"code": code, "include": ["notes", "shippingDetails"]}),
        Step("order_history.list", {"code": code}),
    ]


def _customer(given: Mapping[str, str], _: datetime) -> Sequence[Step]:
    return [
        Step("customers.list", {"email": given["email"]}),
        Step("orders.list", {"email": given["email"]}, _ORDER_FIELDS),
    ]


def _sales(given: Mapping[str, str], now: datetime) -> Sequence[Step]:
    since = now - timedelta(days=_whole(given, "days"))
    return [Step("orders.list", {"creation_time_from": _midnight(since), "items_per_page": 50}, _ORDER_FIELDS)]


_ORDER_FIELDS: Final = (
    "code",
    "creationTime",
    "fullName",
    "status.name",
    "price.withVat",
    "price.currencyCode",
    "paid",
)

PROMPTS: Final[Sequence[PromptFacts]] = (
    PromptFacts(
        "todays_orders",
        "Today's orders",
        "The orders since midnight: how many, for how much, which are not paid.",
        (),
        _todays_orders,
        "Read every page. Count the orders, sum their prices by currency, and list those that are not paid.",
    ),
    PromptFacts(
        "unpaid_orders",
        "Unpaid orders",
        "The orders of the last days that are not paid.",
        (PromptArgument("days", "How many days back.", "14"),),
        _unpaid_orders,
        "Read every page. List the orders whose `paid` is false, the oldest first, with their prices.",
    ),
    PromptFacts(
        "stock_below_minimum",
        "Stock below the minimum",
        "The variants of which less is in stock than their minimum.",
        (),
        _stock_below_minimum,
        "Do step 2 for each stock, all pages. Do step 3 once for each product that is low. List the variants whose "
        "stock is below `minStockSupply`, with both numbers; null stands for no minimum.",
    ),
    PromptFacts(
        "order_status",
        "What about this order?",
        "The state of one order, its payment, its shipping and its history.",
        (PromptArgument("code", "The code of the order."),),
        _order,
        "Say in a few sentences where the order stands, and what has to happen next.",
    ),
    PromptFacts(
        "customer_overview",
        "About a customer",
        "A customer and the orders with the same e-mail address.",
        (PromptArgument("email", "The customer's e-mail address."),),
        _customer,
        "Sum up who this is, how often and for how much the customer orders, and what is open.",
    ),
    PromptFacts(
        "sales",
        "Sales of the last days",
        "The revenue by day and by status.",
        (PromptArgument("days", "How many days back.", "7"),),
        _sales,
        "Read every page. Sum the prices by day and currency, without cancelled orders. Count the orders by status.",
    ),
)


def prompts(options: ServerOptions, now: datetime) -> Sequence[PromptFacts]:
    """Return the prompts whose operations a server offers."""
    return [prompt for prompt in PROMPTS if _is_offered(prompt, options, now)]


def values_of(prompt: PromptFacts, given: Mapping[str, str]) -> Mapping[str, str]:
    """Return the values of a prompt's arguments, with the defaults of those that are not given.

    Raises:
        RefusedError: One is missing, unknown or too long.
    """
    known = {argument.name for argument in prompt.arguments}
    for name, text in given.items():
        if name not in known:
            raise RefusedError(f"{visible(name)[:_MAX_ARGUMENT]!r} is not an argument of {prompt.name}")
        if len(text) > _MAX_ARGUMENT:
            raise RefusedError(f"{name}: expected at most {_MAX_ARGUMENT} characters, got {len(text)}")
    values: dict[str, str] = {}
    for argument in prompt.arguments:
        value = given.get(argument.name, "").strip() or argument.default
        if not value:
            raise RefusedError(f"{argument.name}: expected a value, which {prompt.name} needs, got nothing")
        values[argument.name] = visible(value)
    return values


def text_of(prompt: PromptFacts, given: Mapping[str, str], now: datetime) -> str:
    """Return the text of a prompt.

    Raises:
        RefusedError: An argument is missing, unknown or wrong.
    """
    values = values_of(prompt, given)
    steps = [f"{number}. {_line(step)}" for number, step in enumerate(prompt.steps(values, now), 1)]
    return "\n".join([prompt.description, "Call the tool read:", *steps, prompt.task])


def _line(step: Step) -> str:
    shown = json.dumps(step.arguments, ensure_ascii=False)
    line = f"id {step.operation}, arguments {shown}"
    for name, (number, path) in step.takes.items():
        wanted = re.sub(r"\b0\.", "", path)
        line += f", with {name} from {wanted} of step {number}"
    if step.fields:
        line += f", fields {json.dumps(list(step.fields))}"
    return line


def _is_offered(prompt: PromptFacts, options: ServerOptions, now: datetime) -> bool:
    example = {argument.name: argument.default or "1" for argument in prompt.arguments}
    found = [operation(step.operation) for step in prompt.steps(example, now)]
    return all(one is not None and options.offers(one) for one in found)


def _midnight(time: datetime) -> str:
    return time.replace(hour=0, minute=0, second=0, microsecond=0).isoformat()


def _whole(given: Mapping[str, str], name: str) -> int:
    text = given[name]
    if not re.fullmatch(r"[0-9]{1,3}", text):
        raise RefusedError(f"{name}: expected a whole number up to 999, got {text!r}")
    return int(text)
