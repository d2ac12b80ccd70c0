"""Counts how docs/read_vault.py answers a file with each one byte changed, each cut, each byte appended.

    read_damaged.py FILE PASSWORD

Prints the counts as JSON. Run by damaged.test.ts.
"""

import collections
import functools
import importlib.util
import json
import pathlib
import sys

reader_path = pathlib.Path(__file__).parent.parent.parent / "docs" / "read_vault.py"
spec = importlib.util.spec_from_file_location("read_vault", reader_path)
reader = importlib.util.module_from_spec(spec)
sys.dont_write_bytecode = True
spec.loader.exec_module(reader)
# All share password and salt, and stretching is all that takes time here.
reader.hash_secret_raw = functools.cache(reader.hash_secret_raw)

file, password = sys.argv[1:]
whole = pathlib.Path(file).read_bytes()


def changed():
    for at in range(len(whole)):
        yield whole[:at] + bytes([whole[at] ^ 1 << at % 8]) + whole[at + 1 :]
    for length in range(len(whole)):
        yield whole[:length]
    for byte in range(256):
        yield whole + bytes([byte])


def outcome(data):
    try:
        reader.open_vault(data, password=password, recovery_code=None)
        return "opens"
    except (reader.WrongSecret, reader.Damaged, reader.LaterVersion) as error:
        return type(error).__name__


print(json.dumps({"whole": outcome(whole), **collections.Counter(map(outcome, changed()))}))
