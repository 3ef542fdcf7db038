"""Rows of many pages as one sequence, fetched page by page as the caller goes on.

choice      which page is asked for, and how long it is
options     how far ahead pages are fetched, and what to do when the list changes meanwhile
walk        what to ask for next, given what came: decided without input and output
given       which rows were given already, for a walk that begins anew
total       how many rows there are
telling     what a walk says: warnings, log lines, notes on errors
stopping    how an exchange on another thread is told that nobody waits for it any more
sync_pager, async_pager     the walk on a thread and its helpers, and on an event loop and its tasks
"""
