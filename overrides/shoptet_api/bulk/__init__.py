"""Many records at once: read them by their keys, and write more rows than one call takes.

fetching       which keys to ask for, one record as an exchange
sync_many      the records of many keys, with threads
async_many     the records of many keys, with tasks
placing        which rows the errors of a response mean
chunks         rows cut into calls
write_log      the progress of an import in a store
chunked_write  calls one after the other, until all rows are finished
refused        the refused rows of any result or error
"""
