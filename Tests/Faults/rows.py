"""The rows of the fault table: damaged streams, and what must come of each."""

from dataclasses import dataclass
from math import sqrt

import numpy

import damage
import expectation
import hearing
import layout


@dataclass
class Case:
    data: bytes
    expected: object = None  # an Expectation; by default what a scan of the bytes gives
    wanted: tuple | None = None
    bound: float | None = None  # ms that may be lost; by default what the gaps of the expectation are
    options: tuple = ()
    exit: int | None = None
    survivors: int | None = None  # of resilient frames: how many were hit


@dataclass
class Row:
    name: str
    cases: list
    bound: float | None = None  # of the mean over the cases, instead of one for each
    chance: float = 0.0  # by how much the mean may be above it, by the luck of the draw
    clean: object = None


class Stream:
    """A clean stream with its layout and its sound."""

    def __init__(self, tool, sound, options):
        self.bytes = tool.encode(sound, *options)
        self.frames = layout.frames(self.bytes)
        self.whole = {self.bytes[frame.start : frame.end]: frame for frame in self.frames}
        first = next(frame for frame in self.frames if frame.kind == layout.CONFIGURED)
        self.placed = layout.configuration(first.payload)
        self.start = first.end
        channels = (first.payload[5] >> 4 & 7) + 1
        samples, code, _ = tool.decode(self.bytes)
        if code != 0:
            raise SystemExit(f"the clean stream of {' '.join(options) or 'the default'} decodes with exit code {code}")
        self.clean = hearing.Clean(samples, self.placed, channels)
        self.chunks = [index for index, frame in enumerate(self.frames) if frame.kind in (1, 2)]
        self.chunk_seconds = self.placed.chunk / self.placed.sample_rate
        self.overlap_seconds = self.placed.hop / self.placed.sample_rate

    def scan(self, data):
        return expectation.expect(expectation.scan(data, self.whole))

    def inner(self):
        """All frames but the first and the end."""
        return [index for index in self.chunks if self.frames[index].start >= self.start]

    def position(self, chunk):
        """Of the first sample that a chunk gives out, counted from the stream's first."""
        return max(0, chunk * self.placed.chunk - self.placed.hop)

    def share_lost(self, share):
        """ms that may be lost where so many of the chunks are: 1.1 P (T + O) / T of the duration."""
        lost = 1.1 * share * (self.chunk_seconds + self.overlap_seconds) / self.chunk_seconds
        return min(1.0, lost) * self.clean.milliseconds

    def mean_bits(self):
        sizes = [self.frames[index].end - self.frames[index].start for index in self.chunks]
        return 8 * sum(sizes) / len(sizes)

    def configurations(self):
        """Numbers of the chunks that have a configuration before them."""
        return [place for place, index in enumerate(self.chunks) if self.frames[index].kind == layout.CONFIGURED]


def some(generator, places, count):
    """As many of the places as there are, up to `count`, drawn without putting back."""
    return sorted(int(place) for place in generator.choice(places, min(count, len(places)), replace=False))


def flips(stream, rate, seeds, parity=None):
    """Each bit behind the first frame flipped with a probability."""
    cases = []
    for seed in range(seeds):
        data, places = damage.flip(stream.bytes, rate, seed, stream.start)
        hit = damage.hit_frames(stream.frames, places)
        cases.append(Case(data, expectation.flipped(stream.frames, hit)))
    share = 1 - (1 - rate) ** stream.mean_bits()
    chance = 0
    if parity:  # lost only where another frame of the group is, too, which takes luck
        share *= 1 - (1 - share) ** parity
        spread = sqrt(share * (1 - share) / (len(stream.chunks) * seeds))
        chance = stream.share_lost(share + 3 * spread) - stream.share_lost(share)
    return Row(f"bits flipped, {rate:.0e}", cases, stream.share_lost(share), chance)


def first_frame(stream, seeds):
    """A bit of the first frame flipped, which costs all up to the next configuration."""
    configured = [place for place in stream.configurations() if place > 0]
    end = stream.position(configured[0]) + stream.placed.hop if configured else len(stream.clean.samples)
    cases = []
    for seed in range(seeds):
        place = int(numpy.random.default_rng([seed, 1]).integers(8 * (stream.start)))
        data = damage.flip_bits(stream.bytes, [place])
        cases.append(Case(data, stream.scan(data), bound=(end + stream.clean.block) / stream.placed.sample_rate * 1000))
    return Row("1 bit of the first frame", cases)


def header_flips(stream, step):
    inner = stream.inner()
    cases = []
    for index in {inner[len(inner) * part // 4] for part in (1, 2, 3)}:
        for bit in damage.header_bits(stream.frames[index])[::step]:
            cases.append(Case(damage.flip_bits(stream.bytes, [bit]), expectation.flipped(stream.frames, {index})))
    return Row("1 bit, each of three headers and checksums", cases)


def bytes_moved(stream, count):
    generator = numpy.random.default_rng(2)
    places = some(generator, numpy.arange(stream.start, len(stream.bytes)), count)
    deleted = [Case(stream.bytes[:place] + stream.bytes[place + 1 :]) for place in places]
    inserted = [Case(stream.bytes[:place] + generator.bytes(1) + stream.bytes[place:]) for place in places]
    return [Row("1 byte deleted", deleted), Row("1 byte inserted", inserted)]


def rearranged(stream, name, orders):
    return Row(name, [Case(damage.arranged(stream.bytes, stream.frames, order)) for order in orders])


def without(stream, gone):
    return [index for index in range(len(stream.frames)) if index not in gone]


def dropped(stream, count, seeds):
    generator, inner = numpy.random.default_rng(3), stream.inner()
    rows = [rearranged(stream, "1 frame lost", [without(stream, {at}) for at in some(generator, inner, count)])]
    for share in (0.05, 0.2):
        orders = [without(stream, set(some(generator, inner, round(share * len(inner))))) for _ in range(seeds)]
        rows.append(rearranged(stream, f"{share:.0%} of the frames lost", orders))
    for length in (3, 10):
        starts = some(generator, inner[:-length], count)
        orders = [without(stream, set(range(at, at + length))) for at in starts]
        rows.append(rearranged(stream, f"{length} frames lost in a row", orders))
    return rows


def reordered(stream, count, seeds):
    generator, total = numpy.random.default_rng(4), len(stream.frames)
    doubled = [[*range(at + 1), *range(at, total)] for at in some(generator, range(total), count)]
    swapped = [
        [*range(at), at + 1, at, *range(at + 2, total)] for at in some(generator, stream.inner()[:-1], count)]
    mixed = [damage.shuffled(total, 4, generator) for _ in range(seeds)]
    return [
        rearranged(stream, "1 frame twice", doubled), rearranged(stream, "2 neighbours swapped", swapped),
        rearranged(stream, "all frames shuffled in fours", mixed)]


def truncated(small, step):
    cases = []
    for length in range(0, len(small.bytes) + 1, step):
        expected = small.scan(small.bytes[:length])
        cases.append(Case(small.bytes[:length], expected, wanted=(0, expected.length)))
    return Row(f"cut off at every {'byte' if step == 1 else f'{step} bytes'} of a second", cases, clean=small.clean)


def foreign(stream, sizes):
    generator, rows = numpy.random.default_rng(5), []
    inner = stream.inner()
    for size in sizes:
        places = {"in front": 0, "in the middle": None, "behind": len(stream.bytes)}
        for name, place in places.items():
            cases = []
            for garbage in damage.garbage(size, stream.bytes, stream.frames, generator).values():
                at = place
                if at is None:
                    frame = stream.frames[inner[int(generator.integers(len(inner)))]]
                    at = int(generator.integers(frame.start, frame.end))
                cases.append(Case(stream.bytes[:at] + garbage + stream.bytes[at:]))
            amount = f"{size} B" if size < 1024 else f"{size >> 10} KiB" if size < 1 << 20 else f"{size >> 20} MiB"
            rows.append(Row(f"{amount} of garbage {name}", cases))
    return rows


def period(stream):
    """ms from a configuration to the next, at the most; what a join may lose."""
    places = [*stream.configurations(), len(stream.chunks)]
    return max(b - a for a, b in zip(places, places[1:])) * stream.chunk_seconds * 1000


def joined(stream, count, live):
    generator, most = numpy.random.default_rng(6), period(stream)
    cases = []
    for at in some(generator, numpy.arange(1, len(stream.bytes)), count):
        data = stream.bytes[at:]
        later = [place for place, index in enumerate(stream.chunks) if stream.frames[index].start >= at]
        begin = stream.position(later[0]) if later else len(stream.clean.samples)
        cases.append(Case(data, stream.scan(data), (begin, len(stream.clean.samples)), most))
    rows = [Row(f"joined at {len(cases)} places", cases)]
    if live:
        heard = [case for case in cases if case.expected.sounds][: max(1, count // 20)]
        again = [Case(case.data, case.expected, case.wanted, most, ("--live",), 0) for case in heard]
        rows.append(Row("joined, --live", again))
    return rows


def concatenated(stream):
    return Row("two streams one behind the other", [Case(stream.bytes + stream.bytes)], clean=stream.clean.twice())


def parity_drops(stream, count):
    cases = []
    for index in some(numpy.random.default_rng(7), stream.inner(), count):
        data = damage.arranged(stream.bytes, stream.frames, without(stream, {index}))
        cases.append(Case(data, expectation.flipped(stream.frames, {index}, leaves_bytes=False)))
    return Row("1 frame lost", cases)
