"""Looks for texts in the memory of other processes, as root.

Reads JSON on stdin: {"pids": [..], "needles": {"name": "hex of the bytes", ..}}.
Writes JSON: {"pid": {"name": count, ..}, ..}, and under "readBytes" how much was looked at.

Only pages that are present are read (bit 63 of /proc/PID/pagemap), region by region: V8 reserves far
more address space than there is memory. Pages that are a file's own, read from disk and unchanged
(bit 61, in a region that cannot be written), are left out: they hold what the file holds. The needles
come in by stdin and in hex, so that no process that is looked at can have them from here.
"""

import json
import os
import struct
import sys

PAGE = os.sysconf("SC_PAGE_SIZE")
PRESENT = 1 << 63
OF_FILE_OR_SHARED = 1 << 61
CHUNK_PAGES = 4096


def regions(pid):
    """Start, end, and whether its pages may be a file's own."""
    with open(f"/proc/{pid}/maps") as maps:
        for line in maps:
            addresses, permissions, *rest = line.split(maxsplit=5)
            name = rest[3].strip() if len(rest) > 3 else ""
            if permissions[0] == "r" and not name.startswith("[v"):
                start, end = (int(part, 16) for part in addresses.split("-"))
                yield start, end, "w" not in permissions and is_on_disk(name)


def is_on_disk(name):
    """Shared memory looks like a file, and the side that only reads it maps it without "w"."""
    in_memory = name.startswith(("/dev/shm", "/memfd:", "/SYSV")) or name.endswith("(deleted)")
    return name.startswith("/") and not in_memory


def present_runs(pagemap, start, end, is_file):
    """Runs of pages that are in memory, as (first byte, byte after the last)."""
    wanted, mask = PRESENT, PRESENT | OF_FILE_OR_SHARED if is_file else PRESENT
    run = None
    for first in range(start // PAGE, end // PAGE, CHUNK_PAGES):
        pagemap.seek(first * 8)
        entries = pagemap.read(min(CHUNK_PAGES, end // PAGE - first) * 8)
        for index, (entry,) in enumerate(struct.iter_unpack("<Q", entries)):
            page = first + index
            if entry & mask == wanted:
                run = (run[0], page + 1) if run else (page, page + 1)
            elif run:
                yield run[0] * PAGE, run[1] * PAGE
                run = None
    if run:
        yield run[0] * PAGE, run[1] * PAGE


def read_run(memory, start, end):
    """The bytes of a run; a page that went away meanwhile is left out."""
    parts = []
    while start < end:
        try:
            memory.seek(start)
            part = memory.read(end - start)
        except (OSError, OverflowError, ValueError):
            part = b""
        parts.append(part)
        start += len(part) or PAGE
    return b"".join(parts)


def count_in(data, needle):
    count, at = 0, data.find(needle)
    while at >= 0:
        count, at = count + 1, data.find(needle, at + 1)
    return count


def scan(pid, needles):
    found = dict.fromkeys(needles, 0)
    read = 0
    with open(f"/proc/{pid}/mem", "rb", 0) as memory, open(f"/proc/{pid}/pagemap", "rb", 0) as pagemap:
        for start, end, is_file in regions(pid):
            for run_start, run_end in present_runs(pagemap, start, end, is_file):
                data = read_run(memory, run_start, run_end)
                read += len(data)
                for name, needle in needles.items():
                    found[name] += count_in(data, needle)
    return found, read


def main():
    request = json.load(sys.stdin)
    needles = {name: bytes.fromhex(text) for name, text in request["needles"].items()}
    result = {}
    read_bytes = {}
    for pid in request["pids"]:
        result[pid], read_bytes[pid] = scan(pid, needles)
    json.dump({"found": result, "readBytes": read_bytes}, sys.stdout)


if __name__ == "__main__":
    main()
