"""The WeChat door, from the vectors of its envelope to a whole account played by a fake platform."""
