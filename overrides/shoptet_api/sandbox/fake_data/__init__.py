"""Data for what the shop keeps no state of: made up from the schemas, the same for the same seed."""
