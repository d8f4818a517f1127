"""The service's page: what it is, how it does, how to use it, and a form that retouches one photo.

HTML that works without JavaScript and asks no other host for anything. Its files lie in `resources/page`.
"""
