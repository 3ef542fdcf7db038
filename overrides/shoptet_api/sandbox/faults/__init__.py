"""Faults that a test can inject.

faults        which request fails, and how
oauth_faults  faults of the OAuth server
drift         responses that differ from the spec
disconnect    connections that break off
"""
