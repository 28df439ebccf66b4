"""Reading Chinese as people type it: the lowest package, shared by the app and by Rasa.

Runs on Python 3.10 and 3.11 with the standard library, jieba and small pure-Python packages only.
"""
