"""Nodes become content, or diagnostics in plain words."""
