"""The drivers, which perform the steps of an exchange, and the only modules that know httpx.

sync_driver, async_driver            perform steps on a thread and on an event loop
sync_connections, async_connections  keep and reuse connections
httpx_types                          the httpx clients that a caller may pass
response_body                        collect, decompress and bound the body of a response
httpx_adapter                        translate between httpx and this package's requests, responses and errors
proxies                              the proxy that the environment names for an address
network, async_network               network backends that keep a deadline for every read and write
private_addresses                    the private addresses that a request must not reach
"""
