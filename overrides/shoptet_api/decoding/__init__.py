"""From the bytes of a response to objects.

json_values     JSON text into Python values, exactly
decoded         the content of a response
tolerant        decode any response, and report drift
structs         structs that msgspec fills, and their conversion to models
fast            decode well-formed responses: msgspec reads them into structs
self_test       test the fast way before it is used
backoff         when to try the fast way again after it failed
decoder         the two ways together
gzip_stream     the bytes of a file, gzip or not, as pieces of plain bytes
json_lines      files of JSON lines, of any size
drift_reporter  report drift once per place
"""
