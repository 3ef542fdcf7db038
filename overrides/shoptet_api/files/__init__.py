"""Files: where they are written, how documents are fetched, and where a product's images are.

private     files that only their owner may read
database    notes in a SQLite file
target      a path or an open file as the place for a download, whole or not at all
documents   PDFs and ISDOC, one at a time for each shop
images      addresses of product images
"""
