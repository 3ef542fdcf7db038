"""The way from a method call to its result, without input or output.

config        settings of a client: addresses, timeouts, retries
prepared      an operation with its path, query and headers, ready to send
custom        operations that `shop.request` makes of a method and a path
shared        what a client and its copies share, made on first use
exchanges     one call as an exchange: prepare, attempt, decode
attempts      one request: token, limits, send, retry
guards        refuse writes, rehearse them, or refuse another shop
retry_policy  whether to try again, and when
token_source  the protocol that gives a call its token
envelope      errors and notices in a response
hooks         log lines and the caller's callbacks
documents     PDF and ISDOC files, one at a time for each shop
open_stream   a response that is read piece by piece
runner        the protocol that performs an exchange
"""
