"""The limits as scripts of the server: each is one atomic step over a token and an address.

All keys of the limits have one tag, so that a cluster has them at one place: a slot of the token, a slot of the address
and room in the token's bucket are taken together or not at all. By KEYS[1], the tag:

    :meta          run: the server's run; epoch: its memory; settled: the moment before which nothing is granted
    :ticket        the order of asking, counted
    :p, :p:ADDRESS processes (by the channels that wake them), by the time they were last heard of
    :t:TOKEN:s     slots: requests in flight, by the end of their lease
    :t:TOKEN:q     requests that wait, by their tickets
    :t:TOKEN:i     who they are: address, operation, and the channel that wakes their process
    :t:TOKEN:r     the drops that requests in flight have reserved
    :t:TOKEN:b     the bucket: level, at, size, closed, and the cost of each operation (as `limits.leaky_bucket`)
    :a:ADDRESS:s   slots of the address
    :a:ADDRESS:q   tokens with a request that only lacks a slot of the address, in the order of getting so far

Moments are milliseconds of the server's clock. A request is granted by the script that frees its slot, and its process
is woken by a message: waiting requests need not ask again and again.
"""

from typing import Final

from shoptet_api.redis.server import Script

_COMMON: Final = r"""
local base = KEYS[1]
local clock = redis.call('TIME')
local now = clock[1] * 1000 + math.floor(clock[2] / 1000)
local DAY, SCANNED = 86400000, 128
-- No pause is longer. A moment beyond it was noted by a clock that was set back afterwards.
local LONGEST = 61000
local LEAK, HEADROOM, FIRST_GUESS, MEMORY, MAX_SIZE, MAX_COSTS = 0.01, 0.1, 10, 0.25, 1000, 512
local per_token, per_address, lease, claim, stale, is_cluster

local function of_token(token, kind) return base .. ':t:' .. token .. ':' .. kind end
local function of_address(address, kind) return base .. ':a:' .. address .. ':' .. kind end

local function read_settings(from)
  per_token, per_address = tonumber(ARGV[from]), tonumber(ARGV[from + 1])
  lease, claim, stale = tonumber(ARGV[from + 2]), tonumber(ARGV[from + 3]), tonumber(ARGV[from + 4])
  is_cluster = ARGV[from + 5] == '1'
end

-- Have slots end within a lease that a clock that was ahead has noted: requests that are alive renew theirs.
local function shorten(key)
  local latest = string.format('(%.0f', now + 2 * lease + LONGEST)
  for _, id in ipairs(redis.call('ZRANGEBYSCORE', key, latest, '+inf', 'LIMIT', 0, SCANNED)) do
    redis.call('ZADD', key, now + lease, id)
  end
end

local function free_expired(token, address)
  shorten(of_token(token, 's'))
  shorten(of_address(address, 's'))
  local ended = redis.call('ZRANGEBYSCORE', of_token(token, 's'), '-inf', now, 'LIMIT', 0, SCANNED)
  if #ended > 0 then
    redis.call('ZREM', of_token(token, 's'), unpack(ended))
    redis.call('HDEL', of_token(token, 'r'), unpack(ended))
  end
  redis.call('ZREMRANGEBYSCORE', of_address(address, 's'), '-inf', now)
end

-- What is known of a token's bucket, for as long as this script runs.
local buckets = {}
local function bucket(token)
  local found = buckets[token]
  if found then return found end
  local level, at, size, closed = unpack(redis.call('HMGET', of_token(token, 'b'), 'level', 'at', 'size', 'closed'))
  found = {size = tonumber(size) or 200, closed = tonumber(closed) or 0, reserved = 0}
  if found.closed - now > LONGEST then found.closed = 0 end
  found.level = math.max(0, (tonumber(level) or 0) - LEAK * math.max(0, now - (tonumber(at) or 0)))
  for _, cost in ipairs(redis.call('HVALS', of_token(token, 'r'))) do
    found.reserved = found.reserved + math.min(tonumber(cost), found.size / 2)
  end
  buckets[token] = found
  return found
end

local function guess(mean, deviation) return tonumber(mean) + 2 * tonumber(deviation) end

local function estimate(token, operation)
  local known = redis.call('HGET', of_token(token, 'b'), 'c:' .. operation)
  if known then return guess(string.match(known, '^(%S+) (%S+)$')) end
  local highest, fields = nil, redis.call('HGETALL', of_token(token, 'b'))
  for place = 1, #fields, 2 do
    if string.sub(fields[place], 1, 2) == 'c:' then
      highest = math.max(highest or 0, guess(string.match(fields[place + 1], '^(%S+) (%S+)$')))
    end
  end
  return highest or FIRST_GUESS
end

local function pause(known, drops)
  local excess = known.level + drops - known.size * (1 - HEADROOM)
  return math.max(0, excess / LEAK, known.closed - now)
end

local function stop_waiting(token, id)
  redis.call('ZREM', of_token(token, 'q'), id)
  redis.call('HDEL', of_token(token, 'i'), id)
end

local function take(token, address, id, cost, length)
  local known = bucket(token)
  known.reserved = known.reserved + math.min(cost, known.size / 2)
  redis.call('ZADD', of_token(token, 's'), now + length, id)
  redis.call('ZADD', of_address(address, 's'), now + length, id)
  redis.call('HSET', of_token(token, 'r'), id, tostring(cost))
  for _, key in ipairs({of_token(token, 's'), of_token(token, 'r'), of_address(address, 's')}) do
    redis.call('PEXPIRE', key, math.max(2 * lease, 60000))
  end
end

-- Grant what can be granted to a token's requests, in their order. `asking` is the request of this script's caller;
-- `turn` is the address that lets this token take one slot. Return what stands in the way, and for how long.
local granted = {}
local function dispatch(token, asking, turn)
  local free = per_token - redis.call('ZCARD', of_token(token, 's'))
  local full, taken = {}, false
  for _, id in ipairs(redis.call('ZRANGE', of_token(token, 'q'), 0, SCANNED - 1)) do
    if free <= 0 then return 'token', 0 end
    local info = redis.call('HGET', of_token(token, 'i'), id)
    local address, channel, operation = string.match(info or '', '^([^\31]*)\31([^\31]*)\31(.*)$')
    local seen = channel and tonumber(redis.call('ZSCORE', base .. ':p', channel) or 0)
    if not address or (id ~= asking and now - seen > stale) then
      stop_waiting(token, id)
    else
      local known, cost = bucket(token), estimate(token, operation)
      local share = math.min(cost, known.size / 2)
      local wait = pause(known, known.reserved + share)
      if wait > 0 then
        -- The first in line learns when to ask again, once; the others ask when they are first.
        if id ~= asking and redis.call('HGET', of_token(token, 'b'), 'first') ~= id then
          redis.call('HSET', of_token(token, 'b'), 'first', id)
          redis.call('PUBLISH', channel, id .. ' ' .. tostring(wait))
        end
        return 'bucket', wait, pause(known, share)
      end
      if full[address] == nil then
        full[address] = redis.call('ZCARD', of_address(address, 's')) >= per_address
          or (address ~= turn and redis.call('EXISTS', of_address(address, 'q')) == 1)
      end
      if full[address] or (address == turn and taken) then
        full[address] = true
        redis.call('ZADD', of_address(address, 'q'), 'NX', redis.call('INCR', base .. ':ticket'), token)
        redis.call('PEXPIRE', of_address(address, 'q'), DAY)
      elseif id == asking then
        take(token, address, id, cost, lease)
        stop_waiting(token, id)
        granted[id] = true
        free, taken = free - 1, address == turn or taken
      -- On a cluster the process may listen to another node, so that the count of listeners says nothing.
      elseif redis.call('PUBLISH', channel, id) > 0 or is_cluster then
        take(token, address, id, cost, claim)
        stop_waiting(token, id)
        free, taken = free - 1, address == turn or taken
      end
    end
  end
  for address in pairs(full) do
    if full[address] then return 'address', 0 end
  end
  return '', 0
end

-- Let the tokens that wait for an address take its free slots, one slot each in turn.
local function serve(address, asking)
  for _ = 1, SCANNED do
    if redis.call('ZCARD', of_address(address, 's')) >= per_address then return end
    local first = redis.call('ZPOPMIN', of_address(address, 'q'))
    if #first == 0 then return end
    dispatch(first[1], asking, address)
  end
end
"""

ASK: Final = Script(
    _COMMON
    + r"""
local id, token, address, operation, channel, ticket = ARGV[1], ARGV[2], ARGV[3], ARGV[4], ARGV[5], ARGV[6]
read_settings(7)
local epoch, settled = unpack(redis.call('HMGET', base .. ':meta', 'epoch', 'settled'))
if not epoch then return {'restarted', '0', '0', '', ''} end
free_expired(token, address)
if redis.call('ZSCORE', of_token(token, 's'), id) then
  redis.call('ZADD', of_token(token, 's'), now + lease, id)
  redis.call('ZADD', of_address(address, 's'), now + lease, id)
  return {'granted', '0', '0', ticket, epoch}
end
if ticket == '' then ticket = tostring(redis.call('INCR', base .. ':ticket')) end
redis.call('ZADD', of_token(token, 'q'), ticket, id)
redis.call('ZADD', base .. ':p', now, channel)
redis.call('HSET', of_token(token, 'i'), id, address .. '\31' .. channel .. '\31' .. operation)
for _, kind in ipairs({'q', 'i'}) do redis.call('PEXPIRE', of_token(token, kind), DAY) end
settled = tonumber(settled) or 0
if now < settled and settled - now <= LONGEST then return {'settling', tostring(settled - now), '0', ticket, epoch} end
local reason, wait, minimum = dispatch(token, id, nil)
serve(address, id)
if granted[id] then return {'granted', '0', '0', ticket, epoch} end
if reason == 'bucket' and redis.call('ZRANK', of_token(token, 'q'), id) ~= 0 then wait = 0 end
return {reason, tostring(wait), tostring(minimum or 0), ticket, epoch}
"""
)
"""Ask for a slot. The answer: what happened, the milliseconds to wait if known, those to wait in any case, the ticket
to ask with again, and the epoch."""

RELEASE: Final = Script(
    _COMMON
    + r"""
local id, token, address, operation = ARGV[1], ARGV[2], ARGV[3], ARGV[4]
local outcome, filling, size, seconds = ARGV[5], tonumber(ARGV[6]), tonumber(ARGV[7]), tonumber(ARGV[8])
read_settings(9)
local was_held = redis.call('ZREM', of_token(token, 's'), id)
redis.call('ZREM', of_address(address, 's'), id)
redis.call('HDEL', of_token(token, 'r'), id)
stop_waiting(token, id)
-- A repeated report, and one whose lease has ended, teaches nothing.
if was_held == 1 and outcome ~= '' then
  local key, known = of_token(token, 'b'), bucket(token)
  if filling then
    if size > 0 then known.size = math.min(size, MAX_SIZE) end
    local level = math.min(filling, known.size)
    if outcome == 'answered' then
      local field, observed = 'c:' .. operation, math.max(0, level - known.level)
      local cost = redis.call('HGET', key, field)
      local mean, deviation = observed, observed / 4
      if cost then
        mean, deviation = string.match(cost, '^(%S+) (%S+)$')
        local difference = observed - tonumber(mean)
        mean = tonumber(mean) + MEMORY * difference
        deviation = tonumber(deviation) + MEMORY * (math.abs(difference) - tonumber(deviation))
      end
      if cost or redis.call('HLEN', key) < MAX_COSTS then
        redis.call('HSET', key, field, tostring(mean) .. ' ' .. tostring(deviation))
      end
    end
    known.level = level
    redis.call('HSET', key, 'level', tostring(level), 'at', tostring(now), 'size', tostring(known.size))
  end
  if outcome == 'refused' then
    known.closed = math.max(known.closed, now + seconds * 1000)
    redis.call('HSET', key, 'closed', tostring(known.closed))
  end
  redis.call('PEXPIRE', key, DAY)
end
free_expired(token, address)
local settled = tonumber(redis.call('HGET', base .. ':meta', 'settled') or 0)
if now >= settled or settled - now > LONGEST then
  dispatch(token, '', nil)
  serve(address, '')
end
return 1
"""
)
"""End a request, waiting or in flight; learn from its response."""

RENEW: Final = Script(
    _COMMON
    + r"""
local process, address_of_process, kept = ARGV[1], ARGV[2], tonumber(ARGV[3])
lease = tonumber(ARGV[4])
for place = 5, #ARGV, 3 do
  local id, token, address = ARGV[place], ARGV[place + 1], ARGV[place + 2]
  redis.call('ZADD', of_token(token, 's'), 'XX', now + lease, id)
  redis.call('ZADD', of_address(address, 's'), 'XX', now + lease, id)
  for _, key in ipairs({of_token(token, 's'), of_token(token, 'r'), of_address(address, 's')}) do
    redis.call('PEXPIRE', key, math.max(2 * lease, 60000))
  end
end
local counts = {}
for place, key in ipairs({base .. ':p', base .. ':p:' .. address_of_process}) do
  redis.call('ZREMRANGEBYSCORE', key, '-inf', now - kept)
  redis.call('ZADD', key, now, process)
  redis.call('PEXPIRE', key, DAY)
  counts[place] = redis.call('ZCARD', key)
end
return {redis.call('HGET', base .. ':meta', 'epoch') or '', counts[1], counts[2]}
"""
)
"""Renew the leases of requests in flight, and say that the process is there."""

HELLO: Final = Script(
    _COMMON
    + r"""
local epoch, is_known, settling = ARGV[1], ARGV[2] == '1', tonumber(ARGV[3])
lease = tonumber(ARGV[4])
local information = redis.call('INFO', 'server')
local run = string.match(information, 'run_id:(%w+)') or ''
local up = 1000 * tonumber(string.match(information, 'uptime_in_seconds:(%d+)') or 1000000)
local meta = base .. ':meta'
local last = redis.call('HGET', meta, 'run')
if last ~= run then
  redis.call('HSET', meta, 'run', run, 'epoch', epoch)
  -- Requests may be in flight that the server does not know, or not any more: their processes say so first.
  if last or is_known or up < settling then redis.call('HSET', meta, 'settled', tostring(now + settling)) end
  redis.call('PUBLISH', base .. ':lost', epoch)
else
  epoch = redis.call('HGET', meta, 'epoch')
end
for place = 5, #ARGV, 4 do
  local id, token, address, cost = ARGV[place], ARGV[place + 1], ARGV[place + 2], ARGV[place + 3]
  take(token, address, id, tonumber(cost), lease)
end
return epoch
"""
)
"""Find out whether the server has lost its memory, and say which requests are in flight."""

LEAVE: Final = Script(
    r"""
redis.call('ZREM', KEYS[1] .. ':p', ARGV[1])
redis.call('ZREM', KEYS[1] .. ':p:' .. ARGV[2], ARGV[1])
return 1
"""
)
"""Say that a process ends."""
