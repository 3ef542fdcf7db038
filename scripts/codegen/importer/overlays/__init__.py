"""OpenAPI overlays: what a person decides.

apply    load overlays and apply their actions
targets  the nodes that an action names
"""
