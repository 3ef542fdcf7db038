"""The vendor's history, played through the pipeline with one lock.

history  import and generate every revision in the order of dates
renames  names that changed without the vendor's doing
plot     the size of the Python API over time
"""
