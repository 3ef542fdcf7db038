"""Work that the sandbox does in the background.

schedule     work that runs at a time of the sandbox's clock
jobs         asynchronous jobs
results      the result files of jobs
webhooks     registered webhooks and their deliveries
payloads     the records that come with webhooks
mass_events  events of a whole batch
addon        the addon and its life in the shop
outbound     requests that the sandbox sends
journal      the writes that `save` stores
in_process   calls of applications in this process
"""
