"""Snapshots: all records of a kind as a file of JSON lines, read as it comes.

stream      rows of a job's file, whatever happens to the connection
keep        the file, whole and checked, under a path
columns     the columns of a model for Arrow
arrow       rows into Arrow tables and Parquet files
plan        what a snapshot does, for both clients
snapshot    snapshots as methods return them
several     several at a time
"""
