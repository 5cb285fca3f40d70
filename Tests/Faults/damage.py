"""Ways to damage a stream. What is drawn has seeds of its own, so that every run is the same."""

import numpy

import layout


def flip(stream, rate, seed, spared):
    """Flips bits behind the first `spared` bytes, as many as a rate makes; gives the places of the bits, too.

    The number is not drawn: over seeds from 0 on it is what the rate makes of them all, so that no luck is in it.
    """
    bits = 8 * (len(stream) - spared)
    count = int((seed + 1) * rate * bits) - int(seed * rate * bits)
    generator = numpy.random.default_rng([seed, round(1 / rate)])
    places = generator.choice(bits, count, replace=False) + 8 * spared
    return flip_bits(stream, places), places


def flip_bits(stream, places):
    damaged = bytearray(stream)
    for place in places:
        damaged[place >> 3] ^= 1 << (place & 7)
    return bytes(damaged)


def hit_frames(frames, places):
    """Which frames bits stand in."""
    hit, index = set(), 0
    for place in sorted(int(place) >> 3 for place in places):
        while frames[index].end <= place:
            index += 1
        hit.add(index)
    return hit


def header_bits(frame):
    """Places of the bits of all that is around a payload."""
    payload = frame.end - 4 - len(frame.payload)
    return [*range(8 * frame.start, 8 * payload), *range(8 * (frame.end - 4), 8 * frame.end)]


def arranged(stream, frames, order):
    return b"".join(stream[frames[index].start : frames[index].end] for index in order)


def shuffled(count, window, generator):
    """Numbers up to `count`, all but the first and the last of them shuffled in windows."""
    order = [0]
    for start in range(1, count - 1, window):
        part = list(range(start, min(start + window, count - 1)))
        generator.shuffle(part)
        order += [int(index) for index in part]
    return [*order, count - 1]


GARBAGE_SIZES = [1, 1 << 10, 1 << 16, 1 << 20]


def garbage(size, stream, frames, generator):
    """Bytes that are no frames, by name."""
    text = b"What stands here is no frame, and long.\r\n"
    # Frames without their last byte: headers and lengths are right, and nothing is whole.
    pieces = b"".join(stream[frame.start : frame.end - 1] for frame in frames)
    kinds = {
        "random": generator.bytes(size), "zeros": bytes(size), "0xFF": b"\xff" * size, "text": text,
        "incomplete frames": pieces, "sync words": layout.SYNC,
    }
    return {name: (data * (size // len(data) + 1))[:size] for name, data in kinds.items()}
