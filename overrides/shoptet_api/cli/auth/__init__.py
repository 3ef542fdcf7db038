"""`shoptet auth`: commands about credentials.

commands       the group
login, logout  store a shop's token under a name, and remove it
listing        the profiles, without tokens
check          which shop a token is for, and which rights it lacks
install        install an addon in a shop
code_receiver  a receiver for the shop's call with the code
"""
