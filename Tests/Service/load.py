#!/usr/bin/env python3
"""Many real-time streams at once through `ddcm serve`, with clients that leave at random.

Half of the streams encode 16 kHz mono sound, half decode it; each client sends at the speed of sound, and every byte that
comes back must be the byte that `ddcm encode` or `ddcm decode` gives for the same input. Told are latencies (from the
sending of the piece that completes a chunk to the arrival of what becomes of it), memory and time of the service, and
whether its metrics account for every stream. Exit code 1 where anything is wrong.

    swift build -c release --product ddcm && Tests/Service/load.py --streams 200 --minutes 10
"""

import argparse
import array
import asyncio
import math
import os
import random
import signal
import struct
import subprocess
import sys
import tempfile
import time
import wave

RATE = 16000
PIECE = 0.04
SAMPLE = "Tests/Samples/speech_and_music.wav"


def sources(folder, count):
    """Sounds of several lengths, cut from the sample at 16 kHz mono."""
    with wave.open(SAMPLE) as file:
        assert (file.getframerate(), file.getnchannels()) == (48000, 2)
        data = array.array("h", file.readframes(file.getnframes()))
    mono = [(data[6 * i] + data[6 * i + 1]) // 2 for i in range(len(data) // 6)]
    sounds = []
    for index in range(count):
        length = RATE * (5 + 4 * index)
        start = len(mono) * index // count
        sounds.append(struct.pack("<%dh" % length, *(mono[(start + i) % len(mono)] for i in range(length))))
    return sounds


class Material:
    """An input in the pieces that a client sends, with when, and how much output each piece brings."""

    def __init__(self, verb, pieces, output, marks):
        self.verb, self.pieces, self.output, self.marks = verb, pieces, output, marks


async def calibrated(ddcm, verb, options, pieces, patience):
    """Feeds the pieces one by one to the command, and sees how much comes out after each."""
    process = await asyncio.create_subprocess_exec(
        ddcm, verb, *options, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    output, marks = bytearray(), []

    async def read():
        while data := await process.stdout.read(1 << 16):
            output.extend(data)

    reading = asyncio.ensure_future(read())
    for _, piece in pieces:
        process.stdin.write(piece)
        await process.stdin.drain()
        await asyncio.sleep(patience)
        marks.append(len(output))
    process.stdin.close()
    await reading
    assert await process.wait() == 0
    return Material(verb, pieces, bytes(output), marks)


async def materials(ddcm, options, folder, patience=0.03):
    step = int(RATE * PIECE) * 2
    encoding, decoding = [], []
    for sound in sources(folder, 6):
        pieces = [((i + 1) * PIECE, sound[at:at + step]) for i, at in enumerate(range(0, len(sound), step))]
        encoding.append(calibrated(ddcm, "encode", ["--raw", f"s16le:{RATE}:1", *options], pieces, patience))
    encoding = await asyncio.gather(*encoding)
    for material in encoding:
        done, pieces = 0, []
        for (when, _), mark in zip(material.pieces, material.marks):
            if mark > done:
                pieces.append((when, material.output[done:mark]))
            done = max(done, mark)
        if done < len(material.output):
            pieces.append((material.pieces[-1][0], material.output[done:]))
        decoding.append(calibrated(ddcm, "decode", ["--raw", "s16le"], pieces, patience))
    return encoding, await asyncio.gather(*decoding)


class Counts:
    def __init__(self):
        self.begun = self.whole = self.killed = self.wrong = 0
        self.latencies = []
        self.complaints = []


async def stream(path, material, counts, kill_at):
    """One connection, from its first byte to its last, or to the moment when it is dropped."""
    reader, writer = await asyncio.open_unix_connection(path)
    counts.begun += 1
    sent = [None] * len(material.pieces)
    start = time.monotonic()

    async def send():
        for index, (when, piece) in enumerate(material.pieces):
            await asyncio.sleep(start + when - time.monotonic())
            if kill_at is not None and when >= kill_at:
                writer.transport.abort()
                return
            sent[index] = time.monotonic()
            writer.write(piece)
            await writer.drain()
        writer.write_eof()

    sending = asyncio.ensure_future(send())
    received, piece = bytearray(), 0
    try:
        while data := await reader.read(1 << 16):
            now = time.monotonic()
            received.extend(data)
            while piece < len(sent) and sent[piece] is not None and len(received) >= material.marks[piece]:
                if material.marks[piece] > (material.marks[piece - 1] if piece else 0):
                    counts.latencies.append(now - sent[piece])
                piece += 1
        await sending
    except (ConnectionError, BrokenPipeError) as error:
        if kill_at is None:
            counts.complaints.append(f"{material.verb}: {error!r}")
    finally:
        sending.cancel()
        writer.close()
    if kill_at is not None:
        counts.killed += 1
        good = material.output.startswith(bytes(received))
    else:
        counts.whole += 1
        good = received == material.output
    if not good:
        counts.wrong += 1
        counts.complaints.append(f"{material.verb}: {len(received)} bytes, not those of the command")


async def client(path, choices, counts, until, kills, chance):
    """One stream after another, until the time is over."""
    await asyncio.sleep(chance.random() * 2)
    while time.monotonic() < until:
        material = chance.choice(choices)
        length = material.pieces[-1][0]
        kill_at = chance.uniform(0, length) if chance.random() < kills else None
        await stream(path, material, counts, kill_at)


def status(pid):
    with open(f"/proc/{pid}/status") as file:
        memory = next(int(line.split()[1]) for line in file if line.startswith("VmRSS"))
    with open(f"/proc/{pid}/stat") as file:
        fields = file.read().rsplit(")", 1)[1].split()
    return memory, (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


async def metrics(path):
    reader, writer = await asyncio.open_unix_connection(path)
    writer.write(b"GET /metrics HTTP/1.1\r\nHost: ddcm\r\n\r\n")
    answer = (await reader.read(-1)).decode()
    writer.close()
    values = {}
    for line in answer.split("\r\n\r\n", 1)[1].splitlines():
        if line and not line.startswith("#"):
            key, value = line.rsplit(" ", 1)
            values[key] = float(value)
    return values


def percentile(values, share):
    return 1000 * sorted(values)[min(len(values) - 1, math.ceil(share * len(values)) - 1)] if values else float("nan")


async def run(arguments, folder):
    chance = random.Random(arguments.seed)
    encoding, decoding = await materials(arguments.ddcm, arguments.options.split(), folder)
    paths = {verb: os.path.join(folder, verb + ".sock") for verb in ("encode", "decode", "metrics")}
    command = [
        arguments.ddcm, "serve", "-q", "--encode-socket", paths["encode"], "--decode-socket", paths["decode"],
        "--encode-options", f"--raw s16le:{RATE}:1 {arguments.options}", "--decode-options", "--raw s16le",
        "--metrics-socket", paths["metrics"], "--max-streams", str(2 * arguments.streams),
    ]
    service = await asyncio.create_subprocess_exec(*command)
    while not all(os.path.exists(path) for path in paths.values()):
        if service.returncode is not None:
            sys.exit("the service has ended")
        await asyncio.sleep(0.05)
    begin = time.monotonic()
    until = begin + 60 * arguments.minutes
    counts = {"encode": Counts(), "decode": Counts()}
    clients = [
        client(paths[verb], choices, counts[verb], until, arguments.kills, random.Random(chance.random()))
        for verb, choices in (("encode", encoding), ("decode", decoding)) for _ in range(arguments.streams // 2)
    ]
    memory = []

    async def watch():
        while True:
            await asyncio.sleep(1)
            memory.append(status(service.pid)[0])

    watching = asyncio.ensure_future(watch())
    await asyncio.gather(*clients)
    watching.cancel()
    await asyncio.sleep(1)
    values = await metrics(paths["metrics"])
    seconds = status(service.pid)[1]
    elapsed = time.monotonic() - begin
    service.send_signal(signal.SIGTERM)
    code = await service.wait()
    return report(counts, values, memory, seconds, elapsed, code, paths)


def report(counts, values, memory, seconds, elapsed, code, paths):
    print("| | streams | whole | dropped | wrong | latency, ms: median | 95 % | 99 % | 99.9 % | longest |")
    print("|---|---|---|---|---|---|---|---|---|---|")
    good = code == 0
    for verb, count in counts.items():
        shares = [percentile(count.latencies, share) for share in (0.5, 0.95, 0.99, 0.999, 1)]
        cells = [count.begun, count.whole, count.killed, count.wrong] + [f"{value:.1f}" for value in shares]
        print(f"| {verb} | " + " | ".join(str(cell) for cell in cells) + " |")
        labels = f'endpoint="{paths[verb]}",verb="{verb}"'
        ended = sum(value for key, value in values.items() if key.startswith(f"ddcm_streams_total{{{labels}"))
        active = values[f"ddcm_streams_active{{{labels}}}"]
        print(f"  accounted for: {ended:.0f} ended, {active:.0f} still run, of {count.begun}", file=sys.stderr)
        good = good and count.wrong == 0 and not count.complaints and ended == count.begun and active == 0
        for line in count.complaints[:10]:
            print("  " + line, file=sys.stderr)
    middle = max(memory[:60]) / 1024
    print(f"\nmemory: {middle:.0f} MiB at most in the first minute, {max(memory) / 1024:.0f} in all, "
          f"{memory[-1] / 1024:.0f} at the end; {100 * seconds / elapsed:.0f} % of a core; exit code {code}")
    return good


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--ddcm", default=".build/release/ddcm")
    parser.add_argument("--streams", type=int, default=200)
    parser.add_argument("--minutes", type=float, default=10)
    parser.add_argument("--kills", type=float, default=0.3, help="share of connections that are dropped at random")
    parser.add_argument("--options", default="--bitrate 16k", help="of ddcm encode")
    parser.add_argument("--seed", type=int, default=1)
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        sys.exit(0 if asyncio.run(run(arguments, folder)) else 1)


if __name__ == "__main__":
    main()
