"""What an exchange asks of a driver, and what it is told: the words between logic and input/output.

An exchange is a generator. It yields steps, a driver performs them and sends in what came of it, or throws in the
error. Whatever is decided (what to send, whether an answer is an error, later: when to try again) is decided in the
exchange, once; a driver only knows how to perform each kind of step.
"""

from collections.abc import Generator, Mapping
from typing import TypeAlias, TypeVar

import attrs

from shoptet_api.config import Timeouts

T = TypeVar("T")


@attrs.define(eq=False)
class Headers:
    """The headers of requests, made once per client. They hold the token, so that no repr shows them."""

    pairs: tuple[tuple[str, str], ...] = attrs.field(repr=False)
    native: object = attrs.field(default=None, init=False, repr=False)
    """What a driver has made of them for its HTTP library, kept for the next request."""


@attrs.frozen(eq=False)
class Request:
    """One HTTP request, ready to be sent."""

    method: str
    path: str
    """The path alone, for logs and messages: a query can hold what does not belong there."""
    url: str
    headers: Headers
    content: bytes | None = attrs.field(repr=False)
    timeout: Timeouts


@attrs.frozen(eq=False)
class Answer:
    """One HTTP answer, read to its end."""

    status: int
    headers: Mapping[str, str] = attrs.field(repr=False)
    """Looked up in lower case."""
    body: bytes = attrs.field(repr=False)
    seconds: float
    """From sending to the last byte."""


@attrs.frozen(eq=False)
class Send:
    """Send the request; the answer, or a `TransportError`, comes back."""

    request: Request


Step: TypeAlias = Send
Exchange: TypeAlias = Generator[Step, Answer, T]
