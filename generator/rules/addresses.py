"""Addresses that readers may have saved lead somewhere for ever."""

from __future__ import annotations

from collections.abc import Iterator

from generator.addresses import former, lasting
from generator.catalog import Catalog
from generator.did_you_mean import nearest
from generator.problems import Problem
from generator.rules.references import may_exist


def lasting_addresses_lead_somewhere(catalog: Catalog) -> Iterator[Problem]:
    """Every address on the list is a page or an entry now, or some entry says that it had this id before."""
    now = dict.fromkeys(lasting(catalog))
    leads_on = former(catalog)
    for name in catalog.located["addresses"]:
        if name in now or leads_on.get(name) in now or may_exist(catalog, "address", name):
            continue
        kind, _, old = name.rpartition("/")
        near = nearest(name, [each for each in now if each.startswith(f"{kind}/")])
        where = f"'{near}'" if near else "the entry that took its place"
        message = f"readers may have saved '{name}', and it leads nowhere now"
        yield catalog.problem("addresses", name, (), message, f"write 'formerly: [{old}]' in {where}")


def missing_addresses(catalog: Catalog) -> tuple[str, ...]:
    """The names that are not on the list yet, in the order of the site."""
    listed = catalog.located["addresses"]
    return tuple(name for name in lasting(catalog) if name not in listed)
