"""Faults that a test can inject.

faults        the injected faults, and which request each one applies to
oauth_faults  faults of the OAuth servers
drift         responses that differ from the spec
disconnect    connections closed before the response is complete
"""
