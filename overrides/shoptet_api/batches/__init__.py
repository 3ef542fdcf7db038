"""Batches: rows into files of JSON lines, placed where the vendor can fetch them, and what became of each row.

check       whether a row has the shape that the API takes
rows        rows into files, none of them too long
uploaders   where files are placed
log         what a job's log says of each row
work        handing files over, one after the other
batch       batches as methods return them
"""
