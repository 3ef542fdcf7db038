"""The vendor's document, read and checked: a file or an address, untrusted.

fetch        read a document
check        what every later step relies on
check_shape  the shape of the nodes
repair       known faults of the format
survey       what does not reach the spec
"""
