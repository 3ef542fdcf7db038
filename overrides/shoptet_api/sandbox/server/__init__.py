"""The sandbox as an HTTP server.

app              the ASGI application
api              one API request, from its headers to its response
oauth            the OAuth server of an addon
request_reading  headers, query and body as values
answers          responses in the API's envelope
pages            lists cut into pages
uvicorn_thread   the server on a thread
"""
