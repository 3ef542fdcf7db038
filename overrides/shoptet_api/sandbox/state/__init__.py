"""The state of the sandbox's shop: seeded records, and what was done to them since."""
