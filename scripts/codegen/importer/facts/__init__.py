"""Facts of the vendor's document, without its sentences.

operations    paths and methods
parameters    path and query parameters
payloads      bodies and responses
schemas       objects, arrays and unions
scalars       types, formats and limits of single values
enumerations  sets of values
prose         facts that only descriptions state
location      where in the document a fact stands
"""
