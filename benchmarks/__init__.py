"""What the client costs, beside what others cost: `./scripts/nox -s bench`.

samples    answers of the API, made from the spec
peers      the code of others, made from the same spec
timing     measuring side by side
fresh      fresh processes: imports, first calls
servers    local servers in processes of their own
rows       what is measured, one module for each part of the client
report     results.json, and docs/performance.md with its plot
"""
