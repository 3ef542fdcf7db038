"""The measurements. Each module has a function `rows`, whose rows name both sides.

start     imports, and the first call of a process
decode    responses into objects
send      objects into request bodies
calls     calls to a local server
http2     calls over HTTP/2, to see whether it would help
stream    snapshot files into typed rows
pages     lists of many pages
limits    the limits of one process
shared_limits  the limits on Redis
"""
