"""The base of every record: frozen, slotted, typed, and the same in Python as in JSON."""

import msgspec


class Record(msgspec.Struct, frozen=True, kw_only=True):
    """A value of the dossier.

    Records never change; `msgspec.structs.replace` makes an altered copy. Fields without a default are always written,
    `null` included; fields of a record declared with `omit_defaults` are left out while they have nothing to say.
    """
