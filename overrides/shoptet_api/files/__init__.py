"""Files: where they are written, how documents are fetched, and where a product's images are.

private     files that only their owner may read
database    notes in a SQLite file
parts       files on their way, and what is left of those that were given up
target      a path or an open file as the place for a download, whole or not at all
documents   PDFs and ISDOC, one at a time for each shop
images      addresses of product images
"""
