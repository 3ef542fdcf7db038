"""Results of commands: tables for people, exact data for programs.

writer       chooses the format and the place, and writes
target       a file that is whole or not there, or stdout
json_text    JSON and JSON lines
csv_text     CSV, a column for each value of a record
parquet      Parquet
tables       tables on a terminal
columns      the columns of an operation
cells        values as people read them
query        JMESPath on plain JSON
"""
