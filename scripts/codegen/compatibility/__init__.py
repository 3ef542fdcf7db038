"""What users of the Python API meet in a new version, and the version number that this asks for.

items     the public API as plain data
loading   read it from source code, with griffe
rules     compare two of them
versions  the smallest version number that fits
releases  the last release, as a folder
"""
