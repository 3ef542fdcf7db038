"""How many requests may be in flight, and how fast a token may spend: kept for all callers that share a limit."""
