#!/usr/bin/env python3
"""Opens a Sparekey vault or backup without Sparekey, and prints what is in it as JSON.

    read_vault.py FILE                            asks for the password (or reads it from standard input)
    read_vault.py FILE --password-file F          the password is in F
    read_vault.py FILE --recovery-code-file F     one of the vault's recovery codes is in F
    read_vault.py FILE ... --check                opens all of it, but prints a summary without secrets

The output holds every secret in plain text. Exit codes: 0 opened, 2 wrong usage, 3 wrong password or
recovery code, 4 damaged file, 5 written by a later version.

Written from docs/vault-format.md alone; shares no code with the app. Needs Python 3.9 or later, PyNaCl
and argon2-cffi (on Debian: python3-nacl and python3-argon2).
"""

import argparse
import base64
import binascii
import getpass
import hashlib
import hmac
import json
import re
import sys
import unicodedata

from argon2.low_level import Type, hash_secret_raw
from nacl import bindings as sodium
from nacl.exceptions import CryptoError

CONTENTS = "sparekey/v1/contents"
PASSWORD_SLOT = "sparekey/v1/password-slot"
RECOVERY_PRIVATE_KEY = "sparekey/v1/recovery-private-key"
RECOVERY_SLOT = "sparekey/v1/recovery-slot"

MAX_FILE_BYTES = 256 * 1024 * 1024
PADDED_TO_BYTES = 4096
SLOT_ORDER = re.compile(r"password( keychain){0,8}( recovery){0,10}")


class WrongSecret(Exception):
    """The password or recovery code opens no slot."""

    exit_code = 3


class Damaged(Exception):
    """The file is not what Sparekey wrote."""

    exit_code = 4


class LaterVersion(Exception):
    """The file is whole, and newer than this reader."""

    exit_code = 5


# --- The four lines -----------------------------------------------------------------------------


def parse(data):
    """The header (a dict), the associated data and the sealed contents of a vault file's bytes."""
    if len(data) > MAX_FILE_BYTES:
        raise Damaged("too large")
    if not data.endswith(b"\n"):
        raise Damaged("does not end in a line feed")
    above, _, last = data[:-1].rpartition(b"\n")
    above += b"\n"
    if last != hashlib.sha256(above).hexdigest().encode():
        raise Damaged("the last line is not the digest of the others")
    try:
        lines = above.decode("utf-8").split("\n")[:-1]
    except UnicodeDecodeError:
        raise Damaged("not UTF-8") from None
    version = re.fullmatch(r"sparekey-vault-([1-9][0-9]{0,8})", lines[0], re.ASCII)
    if not version:
        raise Damaged("line 1 is no vault version")
    if version[1] != "1":
        raise LaterVersion(f"format version {version[1]}")
    if len(lines) != 3:
        raise Damaged(f"{len(lines) + 1} lines instead of 4")
    header = parse_header(lines[1])
    sealed = from_base64(lines[2])
    associated = f"{lines[0]}\n{lines[1]}\n".encode()
    return header, associated, sealed


def parse_header(line):
    try:
        header = json.loads(line)
    except ValueError:
        raise Damaged("line 2 is no JSON") from None
    check_header(header)
    if json.dumps(header, separators=(",", ":"), ensure_ascii=False) != line:
        raise Damaged("line 2 is not in canonical form")
    return header


def check_header(header):
    expect_fields(header, ["vaultId", "revision", "keyEpoch", "slots", "contents"])
    expect_id(header["vaultId"])
    expect_integer(header["revision"], 1, 2**53 - 1)
    expect_integer(header["keyEpoch"], 1, 2**53 - 1)
    expect_fields(header["contents"], ["nonce"])
    expect_bytes(header["contents"]["nonce"], 24)
    if not isinstance(header["slots"], list):
        raise Damaged("slots: no list")
    for slot in header["slots"]:
        check_slot(slot)
    if not SLOT_ORDER.fullmatch(" ".join(slot["kind"] for slot in header["slots"])):
        raise Damaged("slots: wrong number or order")
    if len({slot["id"] for slot in header["slots"]}) != len(header["slots"]):
        raise Damaged("slots: an id twice")


def check_slot(slot):
    kind = slot.get("kind") if isinstance(slot, dict) else None
    if kind == "password":
        expect_fields(slot, ["id", "kind", "kdf", "nonce", "wrappedKey"])
        kdf = slot["kdf"]
        expect_fields(kdf, ["algorithm", "memoryKiB", "iterations", "parallelism", "salt"])
        if kdf["algorithm"] != "argon2id":
            raise Damaged("kdf: unknown algorithm")
        expect_integer(kdf["memoryKiB"], 65536, 1048576)
        expect_integer(kdf["iterations"], 3, 10)
        expect_integer(kdf["parallelism"], 1, 16)
        expect_bytes(kdf["salt"], 16)
        expect_bytes(slot["nonce"], 24)
    elif kind == "keychain":
        expect_fields(slot, ["id", "kind", "nonce", "wrappedKey"])
        expect_bytes(slot["nonce"], 24)
    elif kind == "recovery":
        expect_fields(slot, ["id", "kind", "publicKey", "ephemeral", "wrappedKey"])
        expect_bytes(slot["publicKey"], 32)
        expect_bytes(slot["ephemeral"], 32)
    else:
        raise Damaged("slot: unknown kind")
    expect_id(slot["id"])
    expect_bytes(slot["wrappedKey"], 48)


def expect_fields(value, names):
    if not isinstance(value, dict) or list(value) != names:
        raise Damaged(f"expected the fields {', '.join(names)}")


def expect_integer(value, low, high):
    if type(value) is not int or not low <= value <= high:
        raise Damaged(f"expected an integer from {low} to {high}")


def expect_id(value):
    if not isinstance(value, str) or not re.fullmatch(r"[0-9a-f]{32}", value):
        raise Damaged("expected an id")


def expect_bytes(value, size):
    if not isinstance(value, str) or len(from_base64(value)) != size:
        raise Damaged(f"expected base64 of {size} bytes")


def from_base64(text):
    try:
        raw = base64.b64decode(text, validate=True)
    except (binascii.Error, ValueError):
        raise Damaged("not base64") from None
    if base64.b64encode(raw).decode() != text:
        raise Damaged("base64 that does not re-encode to itself")
    return raw


# --- Keys ---------------------------------------------------------------------------------------


def hkdf(key_material, salt, label):
    """HKDF-SHA256 (RFC 5869), one block of output: 32 bytes."""
    pseudorandom_key = hmac.new(salt or bytes(32), key_material, hashlib.sha256).digest()
    return hmac.new(pseudorandom_key, label.encode() + b"\x01", hashlib.sha256).digest()


def slot_associated_data(vault_id, slot, *more):
    return "\n".join([vault_id, slot["id"], slot["kind"], *map(str, more)]).encode()


def vault_key_by_password(header, password):
    normalised = unicodedata.normalize("NFC", password).encode("utf-8")
    for slot in header["slots"]:
        if slot["kind"] != "password":
            continue
        kdf = slot["kdf"]
        stretched = hash_secret_raw(
            secret=normalised,
            salt=from_base64(kdf["salt"]),
            time_cost=kdf["iterations"],
            memory_cost=kdf["memoryKiB"],
            parallelism=kdf["parallelism"],
            hash_len=32,
            type=Type.ID,
            version=0x13,
        )
        associated = slot_associated_data(header["vaultId"], slot, *kdf.values())
        key = open_xchacha(
            hkdf(stretched, b"", PASSWORD_SLOT),
            from_base64(slot["nonce"]),
            from_base64(slot["wrappedKey"]),
            associated,
        )
        if key is not None:
            return key
    raise WrongSecret("wrong password")


def vault_key_by_recovery_code(header, typed):
    code = canonical_code(typed)
    private = hkdf(code.encode("ascii"), bytes.fromhex(header["vaultId"]), RECOVERY_PRIVATE_KEY)
    public = sodium.crypto_scalarmult_base(private)
    for slot in header["slots"]:
        if slot["kind"] != "recovery" or from_base64(slot["publicKey"]) != public:
            continue
        ephemeral = from_base64(slot["ephemeral"])
        try:
            shared = sodium.crypto_scalarmult(private, ephemeral)
            return sodium.crypto_aead_chacha20poly1305_ietf_decrypt(
                from_base64(slot["wrappedKey"]),
                slot_associated_data(header["vaultId"], slot, slot["publicKey"]),
                bytes(12),
                hkdf(shared, ephemeral + public, RECOVERY_SLOT),
            )
        except (CryptoError, RuntimeError):
            raise Damaged("the slot of this recovery code does not open") from None
    raise WrongSecret("no recovery code of this vault")


def canonical_code(typed):
    """Crockford's base32 as a person types it: any case, dashes and blanks, O for 0, I and L for 1."""
    code = re.sub(r"[\s\u2010-\u2015-]", "", typed).upper()
    code = code.replace("O", "0").replace("I", "1").replace("L", "1")
    if not re.fullmatch(r"[0-9A-HJKMNP-TV-Z]{20}", code):
        raise WrongSecret("a recovery code has 20 letters and digits")
    return code


# --- Contents -----------------------------------------------------------------------------------


def open_contents(vault_key, header, associated, sealed):
    nonce = from_base64(header["contents"]["nonce"])
    plaintext = open_xchacha(hkdf(vault_key, b"", CONTENTS), nonce, sealed, associated)
    if plaintext is None:
        raise Damaged("the contents do not open")
    if not plaintext or len(plaintext) % PADDED_TO_BYTES:
        raise Damaged("the contents are not padded to 4 KiB")
    try:
        contents = json.loads(plaintext.decode("utf-8"))
    except ValueError:
        raise Damaged("the contents are no JSON") from None
    schema = contents.get("schema") if isinstance(contents, dict) else None
    if type(schema) is not int or schema < 1:
        raise Damaged("the contents have no schema")
    if schema > 1:
        raise LaterVersion(f"contents of schema {schema}")
    return contents


def open_xchacha(key, nonce, sealed, associated):
    try:
        return sodium.crypto_aead_xchacha20poly1305_ietf_decrypt(sealed, associated, nonce, key)
    except (CryptoError, ValueError):
        return None


def open_vault(data, password=None, recovery_code=None):
    """Header and contents of a vault file's bytes."""
    header, associated, sealed = parse(data)
    if recovery_code is None:
        key = vault_key_by_password(header, password)
    else:
        key = vault_key_by_recovery_code(header, recovery_code)
    return header, open_contents(key, header, associated, sealed)


# --- Command line -------------------------------------------------------------------------------


def read_line(path):
    with open(path, encoding="utf-8", newline="") as file:
        return re.sub(r"\r?\n\Z", "", file.read())


def ask_password():
    if sys.stdin.isatty():
        return getpass.getpass("Password: ")
    return re.sub(r"\r?\n\Z", "", sys.stdin.buffer.read().decode("utf-8"))


def main():
    parser = argparse.ArgumentParser(description="Opens a Sparekey vault or backup.")
    parser.add_argument("file")
    secret = parser.add_mutually_exclusive_group()
    secret.add_argument("--password-file", metavar="F")
    secret.add_argument("--recovery-code-file", metavar="F")
    parser.add_argument("--check", action="store_true", help="print a summary without secrets")
    options = parser.parse_args()
    try:
        with open(options.file, "rb") as file:
            data = file.read(MAX_FILE_BYTES + 1)
        parse(data)  # Damage is told before any password is asked for.
        if options.recovery_code_file:
            header, contents = open_vault(data, recovery_code=read_line(options.recovery_code_file))
        elif options.password_file:
            header, contents = open_vault(data, password=read_line(options.password_file))
        else:
            header, contents = open_vault(data, password=ask_password())
    except (WrongSecret, Damaged, LaterVersion) as error:
        print(f"{type(error).__doc__} ({error})", file=sys.stderr)
        return error.exit_code
    except (OSError, UnicodeDecodeError) as error:
        print(f"Cannot read: {error}", file=sys.stderr)
        return 2
    if options.check:
        accounts, revision = len(contents["accounts"]), header["revision"]
        print(f"opens: revision {revision}, accounts {accounts}")
    else:
        # A note may hold half of a surrogate pair, which only a JSON escape can carry.
        sys.stdout.reconfigure(encoding="utf-8", errors="backslashreplace")
        json.dump(contents, sys.stdout, ensure_ascii=False, indent=2)
        print()
    return 0


if __name__ == "__main__":
    sys.exit(main())
