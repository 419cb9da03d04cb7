"""What people decided: the register they keep, and what a corpus suggests for it. Pure functions over settled values."""
