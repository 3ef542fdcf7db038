"""Writes generated/shoptet_generated from spec/openapi.yaml: `python -m codegen.generate`.

The steps, one module each:

    spec                   read spec/openapi.yaml and refuse what is broken
    payload_view           the same interface without the envelope, as openapi-python-client wants to see it
    grouping               which class stands in which module, in which order
    openapi_python_client  the library parses the payload view; the only module that knows its insides
    build                  everything that the templates need to know, as plain data (package.py)
    render                 Jinja and ruff turn that into files; overrides/runtime is copied
    write                  the new folder takes the place of the old one, or is compared with it

What is used of openapi-python-client: its model of an OpenAPI document (with all the checks that come with it) and its
parser, which resolves references, merges allOf, flattens unions and gives every schema a property type: ours for
decimals, its own for the rest. Its templates, its file layout (one file per class) and its Python names are not used:
thousands of small modules are slow to import, and its names change with its releases. That is why the templates get
our own small description of the package instead of its objects, and why its release is pinned.
"""
