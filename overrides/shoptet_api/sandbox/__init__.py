"""A shop to try things on: a server that behaves like api.myshoptet.com, made from the same spec as the client."""
