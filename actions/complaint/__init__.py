"""Filing a complaint (投诉) or a report (举报): the fields, how messages fill them, what is asked next."""
