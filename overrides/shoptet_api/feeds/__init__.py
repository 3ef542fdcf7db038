"""Change feeds: what has changed since, again and again, without a gap.

cursor        how far a feed has come, and which changes of the overlap were given
cursor_store  cursors in a SQLite file
change_walk   from page to page, so that no change slips through
rounds        one round after the other, as exchanges
arguments     the rounds that a method's arguments ask for
feed          feeds as methods return them
"""
