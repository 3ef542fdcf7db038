"""Limit how many requests are in flight and how fast a token spends its bucket, across all callers that share it.

protocol        the interface of limits
leaky_bucket    how full the bucket of a token is
fair_semaphore  a fixed number of slots, granted in the order of asking
local           the limits of one process
"""
