"""Helpers that tests share: the spec as they read it, samples made from it, and a server that checks requests by it."""
