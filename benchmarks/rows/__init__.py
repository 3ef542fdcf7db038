"""What is measured. Every module has a function `rows`, and says of each row what stands on the two sides.

start     importing, and the first call of a process
decode    answers into objects
send      objects into request bodies
calls     calls on a local server
stream    results of snapshots
pages     lists of many pages
"""
