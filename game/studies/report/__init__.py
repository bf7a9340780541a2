"""The report of a study: one page of HTML made from the files of its folder, and checked against them."""
