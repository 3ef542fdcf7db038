"""Accepted webhook deliveries on the server."""

import math
from collections.abc import Sequence
from typing import Final

from shoptet_api.compat import override
from shoptet_api.redis.server import RedisServer, Reply, Script
from shoptet_api.webhooks.stores.protocol import DeadDelivery, Delivery, Taken

# Each delivery is a hash, whose `working` says that an attempt began and has no outcome yet. Three sorted sets hold the
# keys of those that wait or are in work (by the time of their next offer), are dead, and are done (both by the time of
# acceptance).
_COMMON: Final = r"""
local base = KEYS[1]
local waiting, dead, done = base .. ':waiting', base .. ':dead', base .. ':done'
local function of(key) return base .. ':d:' .. key end
-- The number that a later offer must not have: the delivery is this worker's as long as it has the number.
local function is_held(key, token)
  return redis.call('ZSCORE', waiting, key) and redis.call('HGET', of(key), 'token') == token
end
local function offer(key, due)
  redis.call('ZADD', waiting, due, key)
  return redis.call('HINCRBY', of(key), 'token', 1)
end
"""
_ACCEPT: Final = Script(
    _COMMON
    + r"""
local key, body, now, due, before = ARGV[1], ARGV[2], ARGV[3], ARGV[4], ARGV[5]
for _, old in ipairs(redis.call('ZRANGEBYSCORE', done, '-inf', before, 'LIMIT', 0, 1000)) do
  redis.call('ZREM', done, old)
  redis.call('DEL', of(old))
end
local ended = redis.call('ZSCORE', done, key)
if ended and tonumber(ended) <= tonumber(before) then
  redis.call('ZREM', done, key)
  redis.call('DEL', of(key))
end
if redis.call('EXISTS', of(key)) == 1 then return 0 end
redis.call('HSET', of(key), 'body', body, 'accepted', now, 'token', 1, 'attempts', 0, 'error', '')
redis.call('ZADD', waiting, due, key)
return 1
"""
)
_DUE: Final = Script(
    _COMMON
    + r"""
local now, due, limit, latest = ARGV[1], ARGV[2], tonumber(ARGV[3]), ARGV[4]
local ready = redis.call('ZRANGEBYSCORE', waiting, '-inf', now, 'LIMIT', 0, limit)
if latest ~= 'inf' and #ready < limit then
  for _, key in ipairs(redis.call('ZRANGEBYSCORE', waiting, '(' .. latest, '+inf', 'LIMIT', 0, limit - #ready)) do
    ready[#ready + 1] = key
  end
end
local offered = {}
for _, key in ipairs(ready) do
  local accepted, working = unpack(redis.call('HMGET', of(key), 'accepted', 'working'))
  if accepted then
    offered[#offered + 1] = {key, offer(key, due), accepted, working or ''}
  else
    -- Its body is gone, by hand or since the memory was full: it must not keep the others from being offered.
    redis.call('ZREM', waiting, key)
  end
end
return offered
"""
)
_TAKE: Final = Script(
    _COMMON
    + r"""
local key, token, due = ARGV[1], ARGV[2], ARGV[3]
if not is_held(key, token) then return {redis.call('EXISTS', of(key))} end
local attempt = redis.call('HINCRBY', of(key), 'attempts', 1)
redis.call('HSET', of(key), 'working', '1')
return {offer(key, due), redis.call('HGET', of(key), 'body'), attempt}
"""
)
_CHANGE: Final = Script(
    _COMMON
    + r"""
local action, key, token, due, attempt, fault = ARGV[1], ARGV[2], ARGV[3], ARGV[4], ARGV[5], ARGV[6]
if not is_held(key, token) then return 0 end
if action == 'extend' then
  redis.call('ZADD', waiting, due, key)
elseif action == 'done' then
  redis.call('ZREM', waiting, key)
  redis.call('ZADD', done, redis.call('HGET', of(key), 'accepted'), key)
  redis.call('HSET', of(key), 'body', '')
elseif action == 'release' then
  redis.call('HINCRBY', of(key), 'attempts', -1)
  redis.call('HDEL', of(key), 'working')
  offer(key, due)
else
  redis.call('HSET', of(key), 'attempts', attempt, 'error', fault)
  redis.call('HDEL', of(key), 'working')
  if action == 'dead' then
    redis.call('ZREM', waiting, key)
    redis.call('ZADD', dead, redis.call('HGET', of(key), 'accepted'), key)
  else
    offer(key, due)
  end
end
return 1
"""
)
_DEAD: Final = Script(
    _COMMON
    + r"""
local found = {}
for _, key in ipairs(redis.call('ZRANGE', dead, 0, -1)) do
  local body, attempts, accepted, fault = unpack(redis.call('HMGET', of(key), 'body', 'attempts', 'accepted', 'error'))
  found[#found + 1] = {key, body, attempts, accepted, fault}
end
return found
"""
)
_REVIVE: Final = Script(
    _COMMON
    + r"""
if redis.call('ZREM', dead, ARGV[1]) == 0 then return 0 end
redis.call('HSET', of(ARGV[1]), 'attempts', 0)
offer(ARGV[1], ARGV[2])
return 1
"""
)
_FORGET: Final = Script(
    _COMMON
    + r"""
if redis.call('ZREM', dead, ARGV[1]) == 0 then return 0 end
redis.call('DEL', of(ARGV[1]))
return 1
"""
)


class RedisDeliveryStore:
    """Keeps deliveries for all receivers and workers that use the same server and prefix.

    `RedisState.delivery_store` returns it. While the server cannot be reached, its methods raise
    `StateUnavailableError`: the receiver refuses the delivery, and the shop sends it again. The server must write a log
    of its changes (`appendonly yes`), or else it forgets what it has accepted when it is started again.
    """

    blocks: bool = True

    def __init__(self, server: RedisServer) -> None:
        self._server = server
        self._base = server.key("deliveries")

    def accept(self, key: str, body: bytes, *, now: float, due: float, window: float) -> Delivery | None:
        """Keep a delivery; None if it is known already."""
        is_new = self._run(_ACCEPT, key, body, repr(now), repr(due), repr(now - window))
        return Delivery(key, 1) if is_new else None

    def due(self, *, now: float, due: float, limit: int, latest: float = math.inf) -> Sequence[Delivery]:
        """Offer deliveries whose time has come."""
        rows = self._run(_DUE, repr(now), repr(due), limit, repr(latest))
        rows = sorted(rows, key=lambda row: float(row[2]))
        return [Delivery(key.decode(), token, working == b"1") for key, token, _, working in rows]

    def next_due(self) -> float | None:
        """Return the time of the next offer."""
        first = self._server.command("ZRANGE", f"{self._base}:waiting", 0, 0, "WITHSCORES")
        return float(_flat(first)[1]) if first else None

    def take(self, delivery: Delivery, *, due: float) -> Taken | None:
        """Take a delivery."""
        first, *taken = self._run(_TAKE, delivery.key, delivery.fencing_token, repr(due))
        if taken:
            body, attempt = taken
            return Taken(delivery.key, first, body, attempt)
        if not first:
            fault = f"the store has no delivery {delivery.key}: it is another store, or it has forgotten it"
            raise LookupError(fault)
        return None

    def extend(self, taken: Taken, *, due: float) -> bool:
        """Extend the lease."""
        return self._change("extend", taken, due)

    def done(self, taken: Taken) -> None:
        """Note that it was handled."""
        self._change("done", taken, 0.0)

    def release(self, taken: Taken, *, due: float) -> None:
        """Give it back; the attempt does not count."""
        self._change("release", taken, due)

    def failed(self, taken: Taken, *, due: float | None, error: str) -> None:
        """Note a failed attempt."""
        self._change("dead" if due is None else "failed", taken, due or 0.0, error)

    def waiting(self) -> int:
        """Return the number of deliveries that wait or are being handled."""
        return int(self._server.command("ZCARD", f"{self._base}:waiting"))

    def dead(self) -> Sequence[DeadDelivery]:
        """Return the deliveries whose last attempt failed."""
        return [
            DeadDelivery(key.decode(), body, int(attempts), float(accepted), error.decode("utf-8", "replace"))
            for key, body, attempts, accepted, error in self._run(_DEAD)
        ]

    def revive(self, key: str, *, now: float) -> bool:
        """Have a dead delivery handled again."""
        return bool(self._run(_REVIVE, key, repr(now)))

    def forget(self, key: str) -> bool:
        """Drop a dead delivery."""
        return bool(self._run(_FORGET, key))

    def close(self) -> None:
        """Do nothing: `RedisState.close` closes the connections."""

    def _change(self, action: str, taken: Taken, due: float, error: str = "") -> bool:
        fault = error.encode("utf-8", "replace")
        words = (action, taken.key, taken.fencing_token, repr(due), taken.attempt, fault)
        return bool(self._run(_CHANGE, *words))

    def _run(self, script: Script, *arguments: object) -> Reply:
        return self._server.run(script, [self._base], arguments)

    @override
    def __repr__(self) -> str:
        return f"RedisDeliveryStore({str(self._server)!r})"


def _flat(pairs: Reply) -> list[Reply]:
    """Return names and scores, which some releases of the package pair, as one list."""
    return [*pairs[0]] if isinstance(pairs[0], list | tuple) else [*pairs]
