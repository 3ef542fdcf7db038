"""Rows of many pages as one sequence, fetched page by page as the caller reads on.

options           number of pages fetched ahead, and the answer to a list that changes during the walk
page_request      number and length of the requested page
page_check        whether a response is a page at all
seen_rows         rows that the caller has already, and rows that come twice
walk              the next page to request, decided from the pages received; no input or output
notices           warnings, log lines and notes on errors of a walk
cancellation      end of an exchange on another thread that nobody needs any more
prefetch_threads  pages fetched ahead, on threads
prefetch_tasks    pages fetched ahead, in tasks
base              common parts of both pagers, and the length of a list
sync_pager        the walk on a thread
async_pager       the walk on an event loop
"""
