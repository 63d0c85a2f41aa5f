"""The papers in a browser as they are written, with what is wrong and what stands behind."""
