import sys
from pathlib import Path

# The samples are shared with the browser's tests.
sys.path.insert(0, str(Path(__file__).parents[3]))
