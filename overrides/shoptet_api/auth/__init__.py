"""Where tokens come from: given by the caller, or fetched for an addon."""
