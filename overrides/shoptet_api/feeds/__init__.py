"""Change feeds: what has changed since, again and again, without a gap.

starting    which rounds a method begins
cursor      how far a feed has come, and which changes of the overlap were given
walk        from page to page, so that no change slips through
store       where cursors are kept
rounds      one round after the other, as exchanges
telling     what there is to say besides changes
feed        feeds as methods return them
"""
