"""Token stores: callers that share a store share one API access token."""
