"""Change feeds: what has changed since, again and again, without a gap.

cursor      how far a feed has come, and which changes of the overlap were given
store       where cursors are kept
rounds      one round after the other, as exchanges
feed        feeds as the client gives them
"""
