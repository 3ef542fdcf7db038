"""Rows of many pages as one sequence, fetched page by page as the caller reads on.

options           how many pages are fetched ahead, and what to do when the list changes meanwhile
page_request      the number and the length of a page
seen_rows         rows that were given already, for a walk that starts again
walk              what to ask for next, given what came: decided without input and output
notices           warnings, log lines and notes on errors of a walk
cancellation      end an exchange on another thread when nobody waits for it any more
prefetch_threads  pages ahead, on helper threads
prefetch_tasks    pages ahead, on tasks
base              what both pagers have in common, and how many rows a list has
sync_pager        the walk on a thread
async_pager       the walk on an event loop
"""
