"""Change feeds: all changes since a moment, round after round, without a gap.

cursor        position of a feed, and the changes of the overlap that the caller has already
cursor_store  cursors in a SQLite file
change_walk   the next page to request, so that no change is missed
rounds        the rounds of a feed, as exchanges
arguments     the rounds for the arguments of a method
feed          feeds as methods return them
"""
