"""A question about work that no card answers. A training may come to answer it: this is the one place to put another."""

UNHEARD = "单位让我们跳晨操我不会跳咋办"
