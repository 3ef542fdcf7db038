"""The rules of the house: who may do what, how much of it at once, and what happens on demand only."""
