"""The editors' preview: builds at each save, tells the open pages, and lists what is wrong in them."""
