"""Runs of the tool, and what is heard of them against the clean decode."""

import copy
import json
import subprocess
from dataclasses import dataclass

import numpy

BLOCK_SECONDS = 0.02
LEAST_RATIO = 10**1.5  # 15 dB


class Tool:
    def __init__(self, program):
        self.program = program

    def encode(self, sound, *options):
        """sound: the path of an audio file, or bytes of one."""
        arguments = [self.program, "encode", *options]
        if isinstance(sound, bytes):
            return subprocess.run(arguments, input=sound, capture_output=True, check=True).stdout
        return subprocess.run([*arguments, sound], capture_output=True, check=True).stdout

    def has(self, verb, option):
        text = subprocess.run([self.program, verb, "--help"], capture_output=True, text=True, check=False).stdout
        return option in text

    def decode(self, stream, *options):
        """Samples as bytes of f32le, exit code, statistics."""
        arguments = [self.program, "decode", "--raw", "f32le", "--json", *options]
        done = subprocess.run(arguments, input=stream, capture_output=True, check=False)
        lines = [line for line in done.stderr.decode().splitlines() if line.startswith("{")]
        return done.stdout, done.returncode, json.loads(lines[-1]) if lines else {}

    def info(self, stream):
        arguments = [self.program, "info", "--json", "--frames"]
        return json.loads(subprocess.run(arguments, input=stream, capture_output=True, check=True).stdout)


@dataclass
class Heard:
    """One damaged stream beside the clean one."""

    exit: int
    statistics: dict
    lost: float  # ms in blocks of 20 ms
    lost_by_hop: float  # ms in blocks of a hop, or 20 ms if that is less
    differs: float  # ms in blocks of 20 ms that are not the clean ones bit by bit
    shift: int | None  # samples; None where what was heard could not be found
    length: int  # sample frames
    peak: float  # over that of the clean decode


class Clean:
    """The clean decode of a stream, as the measure of all others."""

    def __init__(self, samples, placed, channels):
        self.channels = channels
        self.samples = numpy.frombuffer(samples, "<f4").reshape(-1, channels)
        self.origin, self.rate, self.hop, self.chunk = placed.position, placed.sample_rate, placed.hop, placed.chunk
        self.peak = float(numpy.abs(self.samples).max())
        self.energy = self.summed()
        self.block = min(self.hop, round(BLOCK_SECONDS * self.rate))
        self.repeat = 0  # samples from one stream to the next that is the same

    def summed(self):
        """Energy of the samples before each, and of all."""
        return numpy.concatenate([[0.0], numpy.cumsum((self.samples.astype(numpy.float64) ** 2).sum(axis=1))])

    def twice(self):
        """The clean sound of the stream behind itself."""
        both = copy.copy(self)
        both.samples, both.repeat = numpy.concatenate([self.samples, self.samples]), len(self.samples)
        both.energy = both.summed()
        return both

    def place(self, sound, position):
        return position - self.origin + sound.stream * self.repeat

    @property
    def milliseconds(self):
        return len(self.samples) / self.rate * 1000

    def hear(self, decoded, expectation, wanted=None):
        """What `decoded`, as Tool.decode gives it, has of the clean sound.

        wanted: from and to samples that should be there; all as a rule.
        """
        samples, code, statistics = decoded
        output = numpy.frombuffer(samples[: len(samples) // (4 * self.channels) * 4 * self.channels], "<f4")
        output = output.reshape(-1, self.channels)
        aligned = numpy.zeros_like(self.samples)
        for sound in expectation.sounds:
            place = self.place(sound, sound.first)
            piece = output[sound.at : sound.at + sound.end - sound.first]
            aligned[place : place + len(piece)] = piece[: max(0, len(aligned) - place)]
        low, high = wanted or (0, len(self.samples))
        peak = float(numpy.abs(output).max()) if output.size else 0.0
        if not numpy.isfinite(output).all():
            peak = float("inf")
        unlike = low + numpy.flatnonzero((aligned[low:high] != self.samples[low:high]).any(axis=1))
        errors = ((aligned[unlike].astype(numpy.float64) - self.samples[unlike]) ** 2).sum(axis=1)
        block = round(BLOCK_SECONDS * self.rate)
        lost, differs = self.spoilt(unlike, errors, low, high, block)
        by_hop, _ = self.spoilt(unlike, errors, low, high, self.block)
        shift = self.shift(output, expectation)
        return Heard(code, statistics, lost, by_hop, differs, shift, len(output), peak / self.peak)

    def spoilt(self, unlike, errors, low, high, size):
        """ms of blocks that errors are too loud in, and of those that have any."""
        if not unlike.size:
            return 0.0, 0.0
        blocks, places = numpy.unique((unlike - low) // size, return_inverse=True)
        begins = low + blocks * size
        ends = numpy.minimum(begins + size, high)
        powers = self.energy[ends] - self.energy[begins]
        is_lost = numpy.bincount(places, errors) > powers / LEAST_RATIO
        milliseconds = (ends - begins) / self.rate * 1000
        return float(milliseconds[is_lost].sum()), float(milliseconds.sum())

    def shift(self, output, expectation):
        """0 where all that no damage touched stands bit by bit at its time; else by how much it is late."""
        for sound in expectation.sounds:
            for begin, end in sound.intact:
                clean = self.samples[self.place(sound, begin) : self.place(sound, end)]
                place = sound.at + begin - sound.first
                if not numpy.array_equal(output[place : place + len(clean)], clean):
                    return self.found(output, clean, place)
        return 0

    def found(self, output, clean, place):
        """How far behind its place a piece of the clean sound stands in the output; None where it does not."""
        reach = 2 * self.rate
        low = max(0, place - reach)
        window = output[low : place + len(clean) + reach, 0].astype(numpy.float64)
        piece = clean[:, 0].astype(numpy.float64)
        if len(window) < len(piece) or not piece.any():
            return None
        size = 1 << (len(window) + len(piece)).bit_length()
        spectrum = numpy.fft.rfft(window, size) * numpy.conj(numpy.fft.rfft(piece, size))
        likeness = numpy.fft.irfft(spectrum, size)[: len(window) - len(piece) + 1]
        best = int(likeness.argmax())
        match = window[best : best + len(piece)]
        weight = float(numpy.sqrt((match**2).sum() * (piece**2).sum()))
        return low + best - place if weight > 0 and likeness[best] / weight > 0.9 else None
