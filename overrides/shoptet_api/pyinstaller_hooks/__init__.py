"""Tells PyInstaller, by the entry point `pyinstaller40`, where the hook of this package is."""

from pathlib import Path


def get_hook_dirs() -> list[str]:
    """Return the folder of the hook, which PyInstaller runs when a program imports the package."""
    return [str(Path(__file__).resolve().parent)]
