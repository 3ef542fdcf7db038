"""Batches: rows into files of JSON lines, placed where the vendor can fetch them, and what became of each row.

row_check   check that a row has the shape that the API takes
row_files   rows into files, none of them too long
uploaders   where files are placed
job_log     what a job's log says of each row
submission  hand files over, one after the other
batch       batches as methods return them
"""
