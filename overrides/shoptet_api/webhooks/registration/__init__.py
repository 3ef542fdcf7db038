"""The webhooks that a shop should have.

plan   decide what to register and what to remove
apply  carry out a plan
"""
