"""Models and documents made for the tests, shaped like the API's orders."""
