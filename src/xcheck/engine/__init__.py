"""Who runs the steps, and where. The functions are the same for every engine."""
