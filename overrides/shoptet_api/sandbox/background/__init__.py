"""Work that the sandbox does in the background.

schedule  work that runs at a time of the sandbox's clock
jobs      asynchronous jobs
results   the result files of jobs
webhooks  registered webhooks and their deliveries
outbound  requests that the sandbox sends
"""
