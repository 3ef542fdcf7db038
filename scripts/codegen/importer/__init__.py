"""From any revision of the vendor's OpenAPI 3.1 document to `spec/openapi.yaml`.

The modules in the order in which a document passes through them:

- `source`      reads a file or URL (YAML, optionally xz-compressed)
- `check`       refuses what cannot be imported, naming the place
- `repair`      mends slips of the vendor's bundler that concern no single operation
- `prose`       finds the facts that stand in sentences only
- `scalars`     turns scalar schemas into types and formats
- `schemas`     walks schemas, hoists objects and enumerations into sites
- `spots`       where the walker stands
- `enumerations`  what enumerates, by schema or by sentence
- `sites`       what a future class is before it has a name
- `words`       nouns and class-name words out of the vendor's identifiers
- `naming`      gives every site a class name, with `spec/names.lock`
- `parameters`, `payloads`, `operations`   parameters, envelopes and whole operations
- `document`    puts the pieces together, applies the overlays
- `write`       writes the results, all or none

No sentence of the vendor passes: descriptions are read for facts here and dropped; ours come from the overlays.
"""
