"""Frames and configurations, read as sections 3.1 and 4.1 of Protocol/ddcm-stream.md have them."""

from dataclasses import dataclass

SYNC = b"\xdd\xc3"
CHUNK, CONFIGURED, END, PARITY = 1, 2, 3, 4
RATES = [0, 8000, 11025, 12000, 16000, 22050, 24000, 32000, 44100, 48000, 88200, 96000, 176400, 192000]


def varint(data, at):
    value = shift = 0
    while True:
        byte = data[at]
        value |= (byte & 0x7F) << shift
        shift += 7
        at += 1
        if byte < 0x80:
            return value, at


@dataclass(frozen=True)
class Frame:
    start: int
    end: int
    type: int
    sequence: int
    payload: bytes

    @property
    def kind(self):
        return self.type & 15

    @property
    def is_protected(self):
        """Whether a parity frame sums it up."""
        return self.kind in (CHUNK, CONFIGURED, END)


def frame_end(data, at):
    """Where the frame at a sync word ends, and its payload begins; None where there can be none."""
    size = next((size for size, byte in enumerate(data[at + 4 : at + 7], 1) if byte < 0x80), None)
    if size is None:
        return None
    length, payload = varint(data, at + 4)
    end = payload + length + 4
    return (end, payload) if length <= 1 << 20 and end <= len(data) else None


def frames(stream):
    """The frames of a whole stream."""
    found, at = [], 0
    while at < len(stream):
        if stream[at : at + 2] != SYNC:
            raise ValueError(f"no frame at byte {at}")
        end, payload = frame_end(stream, at)
        found.append(Frame(at, end, stream[at + 2], stream[at + 3], stream[payload : end - 4]))
        at = end
    return found


@dataclass(frozen=True)
class Configuration:
    is_start: bool
    sample_rate: int
    hop: int
    hops: int
    trim: int
    position: int
    total: int | None
    # What 4.1 compares.
    identity: tuple

    @property
    def chunk(self):
        """Samples a channel."""
        return self.hop * self.hops


def configuration(payload):
    flags, channels_hop, code = payload[1], payload[5], payload[6]
    at = 7
    rate, at = varint(payload, at) if code == 0 else (RATES[code], at)
    hops, at = varint(payload, at)
    mask, at = varint(payload, at) if flags & 4 else (0, at)
    book = []
    for _ in range(3 if flags & 2 else 0):
        value, at = varint(payload, at)
        book.append(value)
    trim, at = varint(payload, at) if flags & 1 else (0, at)
    position, at = varint(payload, at)
    total, at = varint(payload, at) if flags & 8 else (None, at)
    identity = (payload[0], *payload[2:6], rate, hops, mask, *book)
    return Configuration(bool(flags & 1), rate, 1 << (channels_hop & 15), hops, trim, position, total, identity)
