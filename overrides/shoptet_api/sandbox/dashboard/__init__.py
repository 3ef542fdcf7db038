"""The page at `/`: what is in the shop, what comes in, and what may go wrong next."""
