"""Credentials and settings of shops.

profile         a shop's credentials and settings, as options of a client
store           the file of profiles: read and written, for its owner alone
environment     profiles from environment variables and from `.env`
choose          which profile a run has
keyring_tokens  tokens in the system's keyring, where it is installed and chosen
"""
