"""Reads every vector of index.json with docs/read_vault.py in one process; prints outcomes as JSON.

Run by vectors.test.ts. Vectors for a keychain key are not for this reader: their outcome is null.
"""

import functools
import hashlib
import importlib.util
import json
import pathlib
import sys

here = pathlib.Path(__file__).parent
reader_path = here.parent.parent / "docs" / "read_vault.py"
spec = importlib.util.spec_from_file_location("read_vault", reader_path)
reader = importlib.util.module_from_spec(spec)
sys.dont_write_bytecode = True
spec.loader.exec_module(reader)
# Many vectors share password and salt, and stretching is all that takes time here.
reader.hash_secret_raw = functools.cache(reader.hash_secret_raw)


def outcome(vector):
    credential = vector["with"]
    if "keychainKey" in credential:
        return None
    data = (here / "files" / vector["file"]).read_bytes()
    try:
        _, contents = reader.open_vault(
            data,
            password=credential.get("password"),
            recovery_code=credential.get("recoveryCode"),
        )
    except reader.WrongSecret:
        is_code = "recoveryCode" in credential
        return {"expect": "wrong-recovery-code" if is_code else "wrong-password"}
    except reader.Damaged:
        return {"expect": "damaged-file"}
    except reader.LaterVersion:
        return {"expect": "unsupported-version"}
    text = json.dumps(contents, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
    return {"expect": "success", "contentsSha256": hashlib.sha256(text.encode()).hexdigest()}


vectors = json.loads((here / "index.json").read_text())
print(json.dumps([outcome(vector) for vector in vectors]))
