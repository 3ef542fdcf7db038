"""From a new document of the vendor to a change that is ready to merge.

download   the document from its pinned addresses
plausible  what looks like a broken document is refused
fragments  entries of the changelog
bump       the version number
stage      all files are made aside, then put into their places
run        the steps in their order
"""
