"""Snapshots: all records of a kind as a file of JSON lines, read while it arrives.

file_start        whether a file can hold rows at all
row_stream        rows of a job's file, over as many connections as it takes
saving            save the file, whole and checked
optional_pyarrow  pyarrow, if it is installed
arrow_columns     the columns of a model for Arrow
arrow             write rows to Arrow tables and Parquet files
request           the parts of a snapshot, for both clients
snapshot          snapshots as methods return them
many              several snapshots at a time
"""
