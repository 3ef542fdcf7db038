"""Webhooks from the command line.

wanted_file   the webhooks that a file asks for
sync          `shoptet webhooks sync hooks.yaml`: a plan, and then its changes
listen        `shoptet webhooks listen`: print what comes
recover       `shoptet webhooks recover`: what the shop could not deliver
"""
