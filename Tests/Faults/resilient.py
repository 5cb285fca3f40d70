"""Streams of `encode --resilient`: frames may survive wrong bits, and are heard with some of them."""

import damage
import expectation
import hearing
import rows

# ms of 20 s that MP3 at 128 kbit/s loses at 1e-4 (lame), which a chunk of 40 ms must stay under.
MP3_LOSS = {1e-4: 1160 / 20_000}


class Stream(rows.Stream):
    """What `info` tells of the layout: payloads are armoured, and not read here."""

    def __init__(self, tool, sound, options, plain):
        self.bytes = tool.encode(sound, *options)
        self.tool, self.placed = tool, plain.placed
        report = tool.info(self.bytes)
        self.frames = [Place(f["offset"], f["offset"] + f["size"], f["kind"]) for f in report["frameList"]]
        self.start = self.frames[0].end
        samples, code, _ = tool.decode(self.bytes)
        if code != 0:
            raise SystemExit(f"the clean stream of {' '.join(options)} decodes with exit code {code}")
        self.clean = hearing.Clean(samples, plain.placed, plain.clean.channels)
        self.chunks = [index for index, frame in enumerate(self.frames) if frame.kind != "end"]
        self.chunk_seconds, self.overlap_seconds = plain.chunk_seconds, plain.overlap_seconds

    def expected(self, hit):
        """All but the frames that were hit is as it was, and so is all of the time."""
        expected = expectation.Expectation(frames=len(self.frames))
        sound = expectation.Sound(0, self.placed.position, self.placed.position + len(self.clean.samples), 0)
        for place, index in enumerate(self.chunks):
            if index in hit:
                continue
            begin = place * self.placed.chunk + (self.placed.hop if self.chunks[max(0, place - 1)] in hit else 0)
            begin = max(0, begin - self.placed.hop)
            end = min((place + 1) * self.placed.chunk - self.placed.hop, len(self.clean.samples))
            if begin < end:
                sound.intact.append((self.placed.position + begin, self.placed.position + end))
        expected.sounds.append(sound)
        return expected


class Place:
    def __init__(self, start, end, kind):
        self.start, self.end, self.kind = start, end, kind


def flips(stream, rate, seeds):
    """Each bit flipped with a probability, but for the first frame and the end."""
    cases = []
    for seed in range(seeds):
        end = stream.frames[-1].start
        data, places = damage.flip(stream.bytes[:end], rate, seed, stream.start)
        hit = damage.hit_frames(stream.frames, places)
        case = rows.Case(data + stream.bytes[end:], stream.expected(hit), survivors=len(hit))
        case.exit = 3 if hit else 0
        cases.append(case)
    bound = stream.share_lost(1 - (1 - rate) ** stream.mean_bits())
    if stream.chunk_seconds < 0.06 and rate in MP3_LOSS:
        bound = min(bound, MP3_LOSS[rate] * stream.clean.milliseconds)
    return rows.Row(f"bits flipped, {rate:.0e}", cases, bound)
