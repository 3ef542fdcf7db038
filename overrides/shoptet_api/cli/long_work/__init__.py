"""Commands whose work takes minutes: what they have begun is kept, and the same command continues with it.

progress      a bar on a terminal
unfinished    the job of a file that is not there yet
snapshot      `shoptet snapshot products -o products.parquet`
batch         `shoptet batch products.update rows.jsonl`
jobs          `shoptet jobs watch`
changes       `shoptet changes orders --follow`
mirror        `shoptet mirror orders shop.sqlite`
tables        the tables that a mirror writes
"""
