"""The pipeline from the vendor's document to the generated package.

`import_spec` turns a revision of the vendor's document into `spec/openapi.yaml`; `generate` turns that into
`generated/shoptet_generated/`. Run as modules, with `scripts/` on the path: `python -m codegen...`.
"""
