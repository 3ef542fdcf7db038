"""Where API access tokens are kept, so that those who share a place share one token."""
