"""Where files are written.

private        the mode of files that only their owner can read
sqlite         records in a SQLite file
partial_files  unfinished downloads, and what earlier ones left behind
destination    a path or an open file as the place for a download, written completely or not at all
"""
