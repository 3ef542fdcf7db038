"""Tokens on the server, which all machines share."""

import logging
import threading
from typing import Final

from shoptet_api.auth.stores.encryption import Cipher
from shoptet_api.auth.stores.memory import MemoryTokenStore
from shoptet_api.auth.stores.protocol import Acquired, Busy, Found, Leased
from shoptet_api.clock import Clock
from shoptet_api.compat import override
from shoptet_api.error_text import one_line
from shoptet_api.errors import ConfigurationError, ShoptetError
from shoptet_api.redis.availability import Availability
from shoptet_api.redis.server import RedisServer, Reply, Script
from shoptet_api.secret import Secret, SecretBytes

_ASK_AGAIN: Final = 0.2

_COMMON: Final = r"""
local shop, issued = KEYS[1], KEYS[2]
local clock = redis.call('TIME')
local now = clock[1] * 1000 + math.floor(clock[2] / 1000)
local DAY, LONGEST = 86400000, 600000
local function end_lease(holder)
  if redis.call('HGET', shop, 'holder') == holder then redis.call('HDEL', shop, 'holder', 'leased') end
end
"""
_ACQUIRE: Final = Script(
    _COMMON
    + r"""
local holder, lease, refused, unreadable = ARGV[1], tonumber(ARGV[2]), ARGV[3], ARGV[4]
if refused ~= '' then redis.call('ZREM', issued, refused) end
local digest = redis.call('HGET', shop, 'digest')
if digest and (digest == refused or digest == unreadable) then
  redis.call('HDEL', shop, 'token', 'digest', 'usable')
end
local token, usable, owner, leased = unpack(redis.call('HMGET', shop, 'token', 'usable', 'holder', 'leased'))
if token and tonumber(usable) > now then
  return {'found', tonumber(usable) - now, token, redis.call('HGET', shop, 'digest')}
end
local left = (tonumber(leased) or 0) - now
-- No lease is longer than the limit: the clock was set back.
if owner and owner ~= holder and left > 0 and left <= math.max(lease, LONGEST) then return {'busy', left} end
redis.call('HSET', shop, 'holder', holder, 'leased', now + lease)
redis.call('PEXPIRE', shop, DAY + lease)
return {'leased', 0}
"""
)
_SAVE: Final = Script(
    _COMMON
    + r"""
local holder, token, digest, usable, valid = ARGV[1], ARGV[2], ARGV[3], tonumber(ARGV[4]), tonumber(ARGV[5])
redis.call('ZREMRANGEBYSCORE', issued, '-inf', now)
redis.call('ZADD', issued, now + valid, digest)
redis.call('PEXPIRE', issued, DAY + valid)
if now + usable > tonumber(redis.call('HGET', shop, 'usable') or 0) then
  redis.call('HSET', shop, 'token', token, 'digest', digest, 'usable', now + usable)
end
end_lease(holder)
redis.call('PEXPIRE', shop, DAY + valid)
return 1
"""
)
_RELEASE: Final = Script(_COMMON + "end_lease(ARGV[1])\nreturn 1\n")
_VALID: Final = Script(
    _COMMON
    + r"""
local found = redis.call('ZRANGEBYSCORE', issued, '(' .. now, '+inf', 'WITHSCORES')
local left = {}
for place = 2, #found, 2 do left[#left + 1] = tonumber(found[place]) - now end
return left
"""
)

_log: Final = logging.getLogger("shoptet_api.auth")


class RedisTokenStore:
    """Keeps tokens for all processes that use the same server and prefix; `RedisState.token_store` returns it.

    While the server cannot be reached, a caller that needs another token waits for a few seconds. Then this process
    fetches its own and keeps it in memory, with a warning in the log.
    """

    def __init__(self, server: RedisServer, cipher: Cipher, clock: Clock, grace: float) -> None:
        self._server = server
        self._cipher = cipher
        self._clock = clock
        self._availability = Availability(grace)
        # Used while the server cannot be.
        self._memory = MemoryTokenStore(clock)
        self._lock = threading.Lock()

    def acquire(self, key: str, holder: str, lease: float, refused: Secret | None = None) -> Acquired:
        """Get the token, or the right to fetch it for `lease` seconds."""
        kept = self._memory.acquire(key, holder, lease, refused)
        if isinstance(kept, Found):
            return kept
        self._memory.release(key, holder)
        try:
            found = self._acquire(key, holder, lease, "" if refused is None else refused.digest())
        except ConfigurationError:
            raise
        except ShoptetError as error:
            self._failed(error)
            if not self._availability.is_away:
                return Busy(_ASK_AGAIN)
            return self._memory.acquire(key, holder, lease, refused)
        self._worked()
        return found

    def save(self, key: str, holder: str, token: Secret, usable: float, valid: float) -> None:
        """Keep a fetched token and end the lease."""
        sealed = SecretBytes(self._cipher.seal(key, token))
        words = (holder, sealed, token.digest(), _milliseconds(usable), _milliseconds(valid))
        try:
            self._run(_SAVE, key, *words)
        except ShoptetError as error:
            self._failed(error)
            self._memory.save(key, holder, token, usable, valid)
        else:
            self._worked()

    def release(self, key: str, holder: str) -> None:
        """End the lease without a token."""
        self._memory.release(key, holder)
        self._run(_RELEASE, key, holder)

    def valid(self, key: str) -> tuple[float, ...]:
        """Return the remaining validity of each token saved here, in seconds, shortest first."""
        known = self._memory.valid(key)
        try:
            known += tuple(int(left) / 1000 for left in self._run(_VALID, key))
        except ShoptetError as error:
            self._failed(error)
        return tuple(sorted(known))

    def _acquire(self, key: str, holder: str, lease: float, refused: str) -> Acquired:
        unreadable, kind, left = "", b"", 0
        for _ in range(2):
            kind, left, *rest = self._run(_ACQUIRE, key, holder, _milliseconds(lease), refused, unreadable)
            if kind != b"found":
                break
            token = self._cipher.open(key, rest[0])
            if token is not None and not token.fault():
                return Found(token, int(left) / 1000)
            _log.warning("a stored token cannot be read, as if another key was used: fetching another one")
            unreadable = rest[1].decode()
        return Busy(int(left) / 1000) if kind == b"busy" else Leased()

    def _run(self, script: Script, key: str, *arguments: object) -> Reply:
        tag = f"token:{key}"
        return self._server.run(script, [self._server.key(tag), self._server.key(tag, ":issued")], arguments)

    def _failed(self, error: Exception) -> None:
        with self._lock:
            is_away = self._availability.failed(self._clock.monotonic())
        if is_away:
            fault = one_line(str(error), 200)
            _log.warning("tokens are not shared (%s): they are kept in this process's memory for now", fault)

    def _worked(self) -> None:
        with self._lock:
            was_away = self._availability.worked()
        if was_away:
            _log.info("tokens are shared again")

    @override
    def __repr__(self) -> str:
        return f"RedisTokenStore({str(self._server)!r})"


def _milliseconds(seconds: float) -> int:
    return max(1, round(1000 * seconds))
