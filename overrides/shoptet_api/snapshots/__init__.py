"""Snapshots: all records of a kind as a file of JSON lines, read as it comes.

row_stream        rows of a job's file, whatever happens to the connection
saving            the file, whole and checked, under a path
optional_pyarrow  pyarrow, where it is installed
arrow_columns     the columns of a model for Arrow
arrow             rows into Arrow tables and Parquet files
request           what a snapshot does, for both clients
snapshot          snapshots as methods return them
many              several snapshots at a time
"""
