"""Which webhooks a shop should have.

plan   what to register and what to remove, decided from what is there
apply  carry out a plan
"""
