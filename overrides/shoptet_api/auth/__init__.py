"""Tokens: given by the caller, or fetched for an addon.

oauth               requests to an OAuth server
token_response      the responses of the partner's OAuth server
stores              where tokens are kept: protocol, memory, SQLite, encryption
lease               the right to fetch a token, held by one process at a time
single_flight       one fetch for all threads and tasks that need a token
addon_tokens        the token of an addon: kept, fetched and renewed
addon               `AddonAuth`, which a client takes
authorization_code  exchange a code for a token
installation        the installation of an addon
user_authorization  the user who opens an addon
standalone          run exchanges without a client
"""
