"""What the figures come from; `python -m benchmarks.NAME`."""
