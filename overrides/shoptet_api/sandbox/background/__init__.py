"""What the sandbox does on its own.

schedule  what happens at which time
jobs      asynchronous jobs
results   the files that jobs make
webhooks  deliveries to the receivers that are registered
outbound  requests that the sandbox sends
"""
