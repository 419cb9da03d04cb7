"""The checks: one module a check, each three small pure methods over records. All of them, by id, stand in `registry`."""
