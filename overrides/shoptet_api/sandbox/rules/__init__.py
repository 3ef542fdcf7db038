"""Rules of the shop that apply before a handler runs.

access     tokens, and what they may do
conflicts  requests that get in each other's way
hold_gate  requests held back by a test
limits     connections, the bucket and the locks
modules    modules that the shop lacks
refusals   the error responses of these rules
"""
