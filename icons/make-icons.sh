#!/bin/sh
# Makes every icon from the two SVG masters: PNGs for windows and Linux, .ico for Windows, .icns for macOS.
# Needs rsvg-convert (Debian: librsvg2-bin) and python3. The results are committed; run this after
# changing a master.

set -eu
unset CDPATH
cd "$(dirname "$0")"
for tool in rsvg-convert python3; do
    command -v "$tool" >/dev/null || {
        echo "make-icons: $tool is missing." >&2
        exit 3
    }
done

for size in 16 24 32 48 64 128 256 512; do
    # Up to 32 pixels five thin frames would blur into one.
    master=dump-explorer.svg
    [ "$size" -gt 32 ] || master=dump-explorer-small.svg
    rsvg-convert --width "$size" --height "$size" --output "dump-explorer-$size.png" "$master"
done

python3 - <<'PYTHON'
import struct


def png(size):
    with open(f"dump-explorer-{size}.png", "rb") as file:
        return file.read()


def write_ico(path, sizes):
    """ICONDIR, one ICONDIRENTRY per size, then the PNGs; a side of 256 is written as 0."""
    header = struct.pack("<HHH", 0, 1, len(sizes))
    offset = len(header) + 16 * len(sizes)
    entries, images = b"", b""
    for size in sizes:
        image = png(size)
        side = size % 256
        entries += struct.pack("<BBBBHHII", side, side, 0, 0, 1, 32, len(image), offset)
        offset += len(image)
        images += image
    with open(path, "wb") as file:
        file.write(header + entries + images)


def write_icns(path, types):
    """A chunk per image: type, length with these 8 bytes, PNG."""
    chunks = b""
    for kind, size in types:
        image = png(size)
        chunks += struct.pack(">4sI", kind, 8 + len(image)) + image
    with open(path, "wb") as file:
        file.write(struct.pack(">4sI", b"icns", 8 + len(chunks)) + chunks)


write_ico("dump-explorer.ico", [16, 24, 32, 48, 64, 128, 256])
write_icns(
    "dump-explorer.icns",
    # Each size for plain displays, then the "@2x" ones for dense displays.
    [(b"icp4", 16), (b"icp5", 32), (b"ic07", 128), (b"ic08", 256), (b"ic09", 512)]
    + [(b"ic11", 32), (b"ic12", 64), (b"ic13", 256), (b"ic14", 512)],
)
PYTHON
