"""What the handlers share."""
