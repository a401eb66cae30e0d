"""Trains the neural reader: one encoder, all heads. README.md beside this file tells the steps."""
