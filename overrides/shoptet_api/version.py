"""The version of the package, where reading it costs nothing (a test compares it with the installed distribution)."""

__version__ = "0.1.0"
