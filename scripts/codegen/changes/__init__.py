"""What differs between two specs, in the terms of the API and of Python.

sources    read a spec: a file, a revision of git, or a document of the vendor
types      types of values as text, their limits
surface    operations, classes and enumerations as callers meet them
finding    one change, and whom it breaks
operations compare operations
classes    compare models and enumerations
pairing    put together what belongs together: a rename, a removal and its successor
compare    all changes between two specs
report     Markdown and JSON
"""
