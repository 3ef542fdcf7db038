"""The cost of the client compared with others: `./scripts/nox -s bench`.

samples    responses of the API, generated from the spec
peers      the code of others, generated from the same spec
timing     measurements of two sides in turns
fresh      measurements in new processes: imports, first calls
servers    local servers in processes of their own
rows       the measurements, one module for each part of the client
report     results.json, docs/performance.md and its plot
sandbox    the speed and memory of the sandbox, run separately
"""
