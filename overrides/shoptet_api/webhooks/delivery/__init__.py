"""From an accepted delivery to its handlers.

queue          how a receiver hands over deliveries
retries        when a failed handler is called again
daemon_thread  runs plain functions beside the event loop
worker         takes deliveries and calls their handlers
"""
