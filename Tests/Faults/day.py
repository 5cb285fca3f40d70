"""A day of sound through `encode | decode`, as fast as it goes: memory, length and time to the sample."""

import subprocess
import threading
import time
import wave

import numpy

RATE = 8000
BLOCK = 1 << 16
REACH = RATE  # samples to either side in which the sound is looked for
PIECE = 2 * RATE
MOST_GROWTH = 1024  # KiB
# Of the sound, by when memory has to be what it stays.
SETTLED = 0.05
HOUR = 3600 * RATE


def speech(path):
    """A loop at 8 kHz from a WAV file of 16 bits at a multiple of that."""
    with wave.open(str(path)) as file:
        factor, channels = file.getframerate() // RATE, file.getnchannels()
        samples = numpy.frombuffer(file.readframes(file.getnframes()), "<i2").reshape(-1, channels)[:, 0]
    taps = numpy.sinc(numpy.arange(-8 * factor, 8 * factor + 1) / factor) * numpy.hanning(16 * factor + 1)
    low = numpy.convolve(samples, taps / taps.sum(), "same")[::factor]
    # A length that has nothing to do with that of chunks, so that no two of them are the same for hours.
    return numpy.clip(numpy.round(low), -32768, 32767).astype("<i2")[:38_377]


def at(loop, first, count):
    """The input's samples from `first` on."""
    return loop[numpy.arange(first, first + count) % len(loop)]


def lag(loop, heard, first):
    """By how many samples what is heard from `first` on is late; None where it is not to be found."""
    window = at(loop, first - REACH, len(heard) + 2 * REACH).astype(float)
    size = 1 << (len(window) + len(heard)).bit_length()
    spectrum = numpy.fft.rfft(window, size) * numpy.conj(numpy.fft.rfft(heard.astype(float), size))
    likeness = numpy.fft.irfft(spectrum, size)[: 2 * REACH + 1]
    best = int(likeness.argmax())
    match = window[best : best + len(heard)]
    weight = float(numpy.sqrt((match**2).sum() * (heard.astype(float) ** 2).sum()))
    return REACH - best if weight > 0 and likeness[best] > 0.7 * weight else None


def resident(pid):
    """KiB; None for a process that has left."""
    try:
        with open(f"/proc/{pid}/status", encoding="ascii") as file:
            fields = dict(line.split(":", 1) for line in file)
        return int(fields["VmRSS"].split()[0])
    except (OSError, KeyError):
        return None


class Passage:
    """One run of both programs."""

    def __init__(self, program, loop, total, position):
        encode = [program, "encode", "--raw", f"s16le:{RATE}:1", "--bitrate", "8k", "--position", str(position)]
        self.encoder = subprocess.Popen(encode, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        self.decoder = subprocess.Popen(
            [program, "decode", "--raw", "s16le"], stdin=self.encoder.stdout, stdout=subprocess.PIPE)
        self.encoder.stdout.close()
        self.loop, self.total = loop, total
        self.heard = 0  # samples
        self.lags = {}
        self.memory = []  # samples heard, and KiB of both

    def feed(self):
        cycle = numpy.tile(self.loop, 2 * BLOCK // len(self.loop) + 2).tobytes()
        period = 2 * len(self.loop)
        try:
            for first in range(0, 2 * self.total, 2 * BLOCK):
                begin = first % period
                self.encoder.stdin.write(cycle[begin : begin + min(2 * BLOCK, 2 * self.total - first)])
            self.encoder.stdin.close()
        except BrokenPipeError:
            pass  # the exit codes tell why

    def run(self):
        feeder = threading.Thread(target=self.feed, daemon=True)
        feeder.start()
        tail, next_check, seen = numpy.zeros(0, "<i2"), HOUR, 0.0
        while data := self.decoder.stdout.read(2 * BLOCK):
            block = numpy.frombuffer(data[: len(data) // 2 * 2], "<i2")
            tail = numpy.concatenate([tail, block])[-PIECE:]
            self.heard += len(block)
            if self.heard >= next_check:
                self.lags[self.heard] = lag(self.loop, tail, self.heard - len(tail))
                next_check += HOUR
            if time.monotonic() - seen > 0.5:
                seen = time.monotonic()
                self.remember()
        self.lags[self.heard] = lag(self.loop, tail, self.heard - len(tail))
        self.codes = (self.encoder.wait(), self.decoder.wait())

    def remember(self):
        both = resident(self.encoder.pid), resident(self.decoder.pid)
        if None not in both:
            self.memory.append((self.heard, *both))

    def growth(self, which):
        """KiB from the greatest at the beginning to the greatest of all."""
        early = [entry[which] for entry in self.memory if entry[0] <= SETTLED * self.total]
        return max(entry[which] for entry in self.memory) - max(early) if early else None

    def result(self, name, seconds):
        faults = []
        if self.codes != (0, 0):
            faults.append(f"exit codes {self.codes}")
        if self.heard != self.total:
            faults.append(f"{self.heard} samples of {self.total}")
        if set(self.lags.values()) != {0}:
            faults.append(f"lags {sorted({str(value) for value in self.lags.values()})}")
        growths = [self.growth(which) for which in (1, 2)]
        if None in growths or max(growths) > MOST_GROWTH:
            faults.append(f"memory grew by {growths} KiB")
        return {
            "row": name, "hours": self.total / HOUR, "samples": self.heard,
            "lags": sorted({*self.lags.values()}, key=str), "checks": len(self.lags), "growth": growths,
            "resident": [max(entry[which] for entry in self.memory) for which in (1, 2)], "seconds": seconds,
            "faults": faults}


HEAD = """
| first position | hours | samples | late by | places | encode, KiB | grew | decode, KiB | grew | took, s | |
|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|---|"""


def line(result):
    lags = ", ".join(str(value) for value in result["lags"])
    (encode, decode), (grew, grown) = result["resident"], result["growth"]
    verdict = "ok" if not result["faults"] else "; ".join(result["faults"])
    return (
        f"| {result['row']} | {result['hours']:g} | {result['samples']} | {lags} | {result['checks']} | {encode} | {grew} "
        f"| {decode} | {grown} | {result['seconds']:.0f} | {verdict} |")


def run(program, sample, hours, say):
    """Results as those of the table's rows."""
    loop, results = speech(sample), []
    say(HEAD)
    for name, position, most in (("2^32 − 1 h", (1 << 32) - HOUR, hours), ("2^33", 1 << 33, 2), ("0", 0, 2)):
        passage, began = Passage(program, loop, int(min(hours, most) * HOUR), position), time.monotonic()
        passage.run()
        results.append(passage.result(name, time.monotonic() - began))
        say(line(results[-1]))
    return results
