"""The language between logic and drivers: an exchange is a generator that yields steps.

steps             what an exchange asks its driver to do
messages          requests, responses and streams
waiter            a thread or a task that waits for another one
response_headers  what headers of a response say
cancelled         whether a cancellation is meant for the task that gets it
"""
