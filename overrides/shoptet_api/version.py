"""The version of the package, cheap to import. A test compares it with the installed distribution."""

__version__ = "0.1.0"
