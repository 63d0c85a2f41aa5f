"""What people write: YAML, CSV and XLSX, read with the place of every character and cell."""
