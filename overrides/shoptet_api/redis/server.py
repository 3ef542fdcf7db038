"""The connection to a Redis or Valkey server.

All state is changed by scripts, which the server runs one at a time. A reply can be lost after its script has run, so
each script gives the same answer when it is repeated by its caller.

A server that was started again knows no script. So the first command after a restart fails in each process (NOSCRIPT),
and whoever sees that can do what a restart needs before any other script runs.
"""

import hashlib
import re
import socket
from collections.abc import Callable, Sequence
from importlib import import_module
from typing import TYPE_CHECKING, Any, Final, Protocol, TypeAlias, cast
from urllib.parse import urlsplit

import attrs

from shoptet_api.checks import unexpected
from shoptet_api.compat import override
from shoptet_api.error_text import one_line
from shoptet_api.errors import ConfigurationError, StateUnavailableError
from shoptet_api.secret import Secret, SecretBytes

if TYPE_CHECKING:
    from redis import Redis
    from redis.cluster import RedisCluster

Reply: TypeAlias = Any
"""What the server answers: whoever sent the command knows its form."""

OLDEST: Final = (6, 2)
"""The oldest version that has the commands."""
_INSTALL: Final = 'pip install "shoptet-api[redis]"'
_CONNECTIONS: Final = 32
_PORT: Final = 6379
_CONNECT_SECONDS: Final = 2.0
_PREFIX: Final = re.compile(r"[A-Za-z0-9_.:-]{1,64}")
_EXAMPLE: Final = "a URL like redis://127.0.0.1:6379/0"
_WRONG_ACCESS: Final = re.compile(r"WRONGPASS|NOAUTH|NOPERM|AUTH failed|invalid (?:username|password)", re.IGNORECASE)
_WRONG_DATABASE: Final = re.compile(r"DB index is out of range|SELECT is not allowed", re.IGNORECASE)


class Messages(Protocol):
    """A connection for messages."""

    def subscribe(self, *channels: str) -> object:
        """Receive the messages of channels."""
        ...

    def get_message(self, *, timeout: float) -> dict[str, object] | None:
        """Return the next message that comes within this many seconds."""
        ...

    def close(self) -> None:
        """Close the connection."""
        ...


class _Client(Protocol):
    """What is used of a client of the package `redis`, whose types differ between its releases."""

    def execute_command(self, *words: object) -> Reply: ...

    def pubsub(self) -> "Messages": ...

    def close(self) -> None: ...


@attrs.frozen(eq=False)
class Script:
    """A script of the server."""

    text: str = attrs.field(repr=False)
    digest: str = attrs.field(init=False)

    def __attrs_post_init__(self) -> None:
        # Not for security: the server names scripts so.
        object.__setattr__(self, "digest", hashlib.sha1(self.text.encode(), usedforsecurity=False).hexdigest())


class RedisServer:
    """One server, or a cluster, as the stores use it.

    Args:
        server: A URL, or a client of the package `redis`.
        prefix: Begins the names of all keys.
        timeout: Seconds for each answer of the server.

    Raises:
        ConfigurationError: An argument is wrong.
    """

    def __init__(self, server: "Secret | Redis | RedisCluster", prefix: str, timeout: float) -> None:
        if not _PREFIX.fullmatch(str(prefix)):
            # Braces would decide which part of a key names its place in a cluster.
            raise unexpected("prefix", "up to 64 letters, digits, '.', '_', ':' and '-'", prefix)
        self.prefix: Final = prefix
        self.round_trips: int = 0
        """Commands sent since the start."""
        self.evicts: bool = False
        """Whether it may drop keys when its memory is full; known after `check`."""
        self.keeps_a_log: bool = True
        """Whether what it has accepted survives its restart; known after `check`."""
        self._on_restart: list[Callable[[], object]] = []
        self._place = "the server of the client"
        self._errors: Reply = None
        self._owned = False
        self._client: _Client = self._made(server, timeout) if isinstance(server, Secret) else self._checked(server)

    @property
    def is_cluster(self) -> bool:
        """Whether messages may be published on another node than the one that this process listens to."""
        return type(self._client).__name__ == "RedisCluster"

    def key(self, tag: str, name: str = "") -> str:
        """Return a key. Keys with the same tag are at the same place of a cluster."""
        return f"{{{self.prefix}:{tag}}}{name}"

    def on_restart(self, function: Callable[[], object]) -> None:
        """Have a function called when the server is a new one or was started again, before any script runs there."""
        self._on_restart.append(function)

    def check(self) -> None:
        """Check that this is a server that can be used.

        Raises:
            ConfigurationError: It is not one, as far as is known.
            StateUnavailableError: It cannot be reached at the moment.
        """
        information = self.command("INFO")
        found = cast("dict[str, object]", information if isinstance(information, dict) else {})
        if found and isinstance(next(iter(found.values())), dict):  # A cluster answers for each of its nodes.
            found = cast("dict[str, object]", next(iter(found.values())))
        version = str(found.get("redis_version", ""))
        numbers = tuple(int(number) for number in re.findall(r"\d+", version)[:2])
        if numbers and numbers < OLDEST:
            oldest = ".".join(map(str, OLDEST))
            raise self.unusable(f"expected Redis {oldest} or newer, or Valkey, got Redis {version}")
        # Slots and tokens have an end, so that the policies for such keys drop them too.
        self.evicts = (
            str(found.get("maxmemory", 0)) != "0" and str(found.get("maxmemory_policy", "noeviction")) != "noeviction"
        )
        self.keeps_a_log = str(found.get("aof_enabled", "1")) != "0"

    def run(self, script: Script, keys: Sequence[str], arguments: Sequence[object] = ()) -> Reply:
        """Run a script and return its answer.

        Raises:
            StateUnavailableError: The server cannot be reached, or refuses to run it.
        """
        given = (script.digest, len(keys), *keys, *arguments)
        for _ in range(3):
            try:
                return self._executed("EVALSHA", given)
            except self._errors.NoScriptError:
                # Before the script is there: until then nobody's script runs.
                for function in self._on_restart:
                    function()
                self.load(script)
        raise StateUnavailableError(f"{self}: scripts are forgotten as soon as they are loaded")

    def run_now(self, script: Script, keys: Sequence[str], arguments: Sequence[object] = ()) -> Reply:
        """Run a script whether the server knows it or not.

        Raises:
            StateUnavailableError: The server cannot be reached, or refuses to run it.
        """
        return self._executed("EVAL", (script.text, len(keys), *keys, *arguments))

    def load(self, script: Script) -> None:
        """Have the server know a script; on a cluster, each node."""
        self.command("SCRIPT LOAD", script.text)

    def command(self, *words: object) -> Reply:
        """Send a command and return its answer.

        Raises:
            StateUnavailableError: The server cannot be reached, or refuses it.
            ConfigurationError: It refuses this client.
        """
        return self._executed(str(words[0]), words[1:])

    def messages(self) -> Messages:
        """Return a connection of its own for messages."""
        return self._client.pubsub()

    def close(self) -> None:
        """Close the connections, unless they are the caller's."""
        if self._owned:
            self._client.close()

    def unusable(self, fault: str) -> ConfigurationError:
        """Return the error that says what is wrong with the server."""
        return ConfigurationError("server", f"{self}: {fault}")

    def _executed(self, name: str, arguments: Sequence[object]) -> Reply:
        errors, refusal, fault = self._errors, "", ""
        for is_last in (False, True):
            self.round_trips += 1
            try:
                return self._client.execute_command(name, *map(_revealed, arguments))
            except errors.NoScriptError:
                raise
            except (errors.RedisError, OSError) as error:
                refusal, fault = self._refusal(error), self._fault(error)
                # A connection that the server closed while nobody used it is noticed when it is used.
                is_stale = isinstance(error, errors.ConnectionError) and not isinstance(error, errors.TimeoutError)
            if refusal or is_last or not is_stale:
                break
        # Outside the handler: the frames of a caught error can hold a password.
        if refusal:
            raise self.unusable(refusal)
        raise StateUnavailableError(f"{self}: {fault}")

    def _refusal(self, error: Exception) -> str:
        """Return the fault if waiting does not cure it."""
        text, cause = str(error), cast("BaseException | None", error)
        while cause is not None:
            if isinstance(cause, socket.gaierror) and cause.errno != socket.EAI_AGAIN:
                return "there is no such host"
            cause = cause.__cause__ or cause.__context__
        if isinstance(error, self._errors.AuthenticationError) or _WRONG_ACCESS.search(text):
            return "the user name or password is wrong, or the user may not run the command"
        if _WRONG_DATABASE.search(text):
            return f"there is no such database: {one_line(text, 100)}"
        if isinstance(error, self._errors.AskError) and not self.is_cluster:  # MOVED is a kind of it.
            return "this is one node of a cluster, and another one has the key: pass a redis.cluster.RedisCluster"
        if "unknown command" in text.lower():
            return f"the server is too old, or the command is switched off: {one_line(text, 100)}"
        return ""

    @staticmethod
    def _fault(error: Exception) -> str:
        return one_line(f"{type(error).__name__}: {error}", 200)

    def _made(self, url: Secret, timeout: float) -> _Client:
        fault = self._place_of(url)
        redis = _package()
        from redis.backoff import NoBackoff
        from redis.retry import Retry

        self._errors, self._owned = redis.exceptions, True
        if not fault:
            try:
                # The defaults of these differ between the releases of the package. It would repeat commands by itself.
                pool = redis.BlockingConnectionPool.from_url(
                    url.reveal(),
                    max_connections=_CONNECTIONS,
                    timeout=timeout,
                    socket_timeout=timeout,
                    socket_connect_timeout=min(timeout, _CONNECT_SECONDS),
                    socket_keepalive=True,
                    retry=Retry(NoBackoff(), 0),
                    decode_responses=False,
                    protocol=2,
                )
                return cast("_Client", redis.Redis(connection_pool=pool))
            except (ValueError, TypeError) as error:
                fault = f"got a URL that cannot be used ({type(error).__name__})"
        raise ConfigurationError("server", f"expected {_EXAMPLE}, {fault}")

    def _place_of(self, url: Secret) -> str:
        """Note the server's address for messages; return what is wrong with the URL, which can hold a password."""
        try:
            parts = urlsplit(url.reveal())
            port = parts.port or _PORT
        except ValueError:
            return "got a URL that cannot be read"
        if parts.scheme == "unix":
            self._place = f"unix://{parts.path}"
        elif parts.scheme in {"redis", "rediss"} and parts.hostname:
            self._place = f"{parts.scheme}://{parts.hostname}:{port}"
        else:
            return "got another text, not shown as it can hold a password"
        return ""

    def _checked(self, client: object) -> _Client:
        redis = _package()
        self._errors = redis.exceptions
        self._owned = False
        if isinstance(client, redis.asyncio.Redis | redis.asyncio.RedisCluster):
            fault = "an async client of redis; a sync one serves both kinds of clients"
            raise ConfigurationError("server", f"expected a URL or a redis.Redis, got {fault}")
        if not isinstance(client, redis.Redis | redis.cluster.RedisCluster):
            raise ConfigurationError("server", f"expected a URL or a redis.Redis, got {type(client).__name__}")
        if _decodes(client):
            fault = "expected a client without decode_responses: bodies of deliveries are bytes"
            raise ConfigurationError("server", fault)
        return cast("_Client", client)

    @override
    def __str__(self) -> str:
        return self._place

    @override
    def __repr__(self) -> str:
        if "prefix" not in vars(self):
            return "<RedisServer, not set up>"
        return f"RedisServer({self._place!r}, prefix={self.prefix!r})"


def _revealed(argument: object) -> object:
    return argument.reveal() if isinstance(argument, SecretBytes) else argument


def _decodes(client: Reply) -> bool:
    try:
        return bool(client.get_connection_kwargs()["decode_responses"])
    except (AttributeError, KeyError):
        return False


def _package() -> Reply:
    try:
        redis: Reply = import_module("redis")
        for part in ("asyncio", "cluster"):
            import_module(f"redis.{part}")
    except ImportError:
        raise ConfigurationError("server", f"needs the package redis: {_INSTALL}") from None
    return redis
