"""Responses of a real shop, recorded once and replayed to tests.

document      the file: requests and their responses, as a person reviews them
scrubbing     replace personal data and secrets
matching      which recorded request is the one that a client sends
addresses     signed addresses of files, and the paths that stand for them
forwarding    requests to the real shop
interactions  what is kept of a request and its response
recorder      the server that records: `Recorder`
player        the server that replays: `Cassette`
"""
