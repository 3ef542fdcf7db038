"""Keep a table of your own in step with a resource: a snapshot first, then its changes.

progress  how far the table is, as text for a store
mirror    one pass, for both clients
"""
