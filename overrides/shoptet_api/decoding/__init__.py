"""From the bytes of an answer to objects.

json_values     JSON text into Python values, exactly
decoded         what is in an answer
tolerant        decode any answer, and report drift
structs         what msgspec fills, and how models are made of it
fast            decode well-formed answers: msgspec reads them into structs
self_test       test the fast way before it is used
backoff         when to try the fast way again after it was refused
decoder         the two ways together
gzip_stream     the bytes of a file, gzip or not, as pieces of plain bytes
json_lines      files of JSON lines, of any size
drift_reporter  report drift once per place
"""
