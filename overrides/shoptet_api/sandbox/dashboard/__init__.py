"""The page at `/`: the shop's data, the request log, and controls.

routes    the page's paths
guard     checks that only this machine uses the page
views     the JSON that the page shows
controls  the actions of the page's forms
"""
