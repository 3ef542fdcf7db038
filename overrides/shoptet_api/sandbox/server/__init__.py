"""The sandbox as an HTTP server.

app              the ASGI application
host_check       the Host headers that are answered
api              one API request, from its headers to its response
oauth            the endpoints of the OAuth servers
request_reading  path, query and body of a request as values
responses        the content of a successful response
pages            lists cut into pages
several_shops    several shops on one port
uvicorn_thread   the server in a thread
"""
