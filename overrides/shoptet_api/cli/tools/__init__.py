"""Commands for developers: a shop to try things on, and what responses had that the spec does not.

sandbox   `shoptet sandbox`
drift     `shoptet drift drift.jsonl`
"""
