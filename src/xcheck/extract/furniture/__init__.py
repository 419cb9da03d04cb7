"""What each paragraph is, and the declared furniture of the page among them."""
