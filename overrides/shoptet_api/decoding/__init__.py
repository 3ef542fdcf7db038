"""From the bytes of an answer to objects.

parsing    JSON text into Python values, exactly
shape      what is in an answer
tolerant   any answer, telling of drift
fast       well-formed answers: msgspec reads them into structs
structs    what msgspec fills, and how models are made of it
trial      what the fast way has to pass before it is used
decoder    the two ways together
pause      when to try the fast way again after it was refused
inflating  the bytes of a file, gzip or not, as pieces of plain bytes
lines      files of JSON lines, of any size
drift      telling of drift once per place
"""
