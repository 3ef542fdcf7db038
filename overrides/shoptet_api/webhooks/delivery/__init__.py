"""From an accepted delivery to its handlers.

queue          hand deliveries from a receiver to a worker
retries        decide when a failed handler is called again
daemon_thread  run plain functions off the event loop
quarantine     keep deliveries that may end the process apart
loop_thread    an event loop for programs that do not have one
worker         take deliveries and call their handlers
"""
