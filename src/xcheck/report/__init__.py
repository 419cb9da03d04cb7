"""Reports: one writer a file, each from a Result alone. `page` and what it stands on say what a page shows; `html` draws it."""
