"""Batches: rows in files of JSON lines, placed where the vendor can fetch them, and the outcome of each row.

row_files   write rows to files, none of them too long
uploaders   place files where the vendor can fetch them
job_log     the outcome of each row in a job's log
submission  submit files, one after the other
batch       batches as methods return them
"""
