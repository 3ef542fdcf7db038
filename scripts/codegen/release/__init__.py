"""Everything up to the tag of a release: its checks, its version, its part of the changelog.

changelog  CHANGELOG.md as text
prepare    the steps in their order
"""
