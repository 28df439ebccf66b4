"""A question about work that no card answers. A training may come to answer it: this is the one place to put another."""

UNHEARD = "公司规定办公室不准养花"
