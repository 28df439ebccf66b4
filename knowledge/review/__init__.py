"""Sending cards to the bureau for approval, and taking the decisions back."""
