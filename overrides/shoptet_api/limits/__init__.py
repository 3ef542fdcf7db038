"""How many requests may be in flight, and how fast a token may spend: kept for all callers that share a limit.

protocol        what limits must do
leaky_bucket    how full the bucket of a token is
fair_semaphore  a fixed number of slots, given in the order of asking
local           the limits of one process
"""
