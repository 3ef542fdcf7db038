"""What the sandbox does for each operation that reads or changes its state, by part of the API."""
