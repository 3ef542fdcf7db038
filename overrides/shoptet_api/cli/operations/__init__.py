"""Commands made from the index of operations when they are named; nothing is generated for them.

resource_group     the operations of a resource: `shoptet orders`
operation_command  one operation: `shoptet orders get`
value_types        types of options and arguments
run                what an operation's command does
bodies             request bodies from `--json` and `--set`
templates          example bodies with comments
preview            what a dry run shows
"""
