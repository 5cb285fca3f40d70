"""Speed, memory and latency, and bytes of the two entropy coders."""
import os
import shlex
import statistics
import subprocess
import tempfile
import threading
import time
from pathlib import Path

import numpy as np
import soundfile

import report
from coders import ENTROPY, SAMPLE_RATE, ddcm, opus
from metrics import read_audio


# Entropy coders.

def entropy_table(clips, arguments):
    command = [arguments.workbench, "entropy", *clips]
    table = subprocess.run(command, stdout=subprocess.PIPE, text=True, check=True).stdout.strip()
    return f"{table}\n\nBytes of all chunks of {len(clips)} clips, over the very same numbers (`ddcm-workbench entropy`)."


# Speed and memory.

def cost(command, source, target):
    """The CPU seconds (user and system) and the peak MiB of one run."""
    with open(source, "rb") as stdin, open(target, "wb") as stdout, tempfile.NamedTemporaryFile("r") as peak:
        # A child's peak as the kernel tells it begins at its parent's, and this one is large: a small parent comes between.
        child = subprocess.Popen(["/usr/bin/time", "-f", "%M", "-o", peak.name, *command], stdin=stdin, stdout=stdout)
        _, status, usage = os.wait4(child.pid, 0)
        child.returncode = os.waitstatus_to_exitcode(status)
        if child.returncode:
            raise SystemExit(f"failed: {shlex.join(command)}")
        return usage.ru_utime + usage.ru_stime, int(peak.read()) / 1024


def costs(coders, clips, arguments):
    """The cost of each run by action and codec, [run, CPU and peak]; and the seconds of sound."""
    with tempfile.TemporaryDirectory() as folder:
        original, decoded = os.path.join(folder, "original.wav"), os.path.join(folder, "decoded.wav")
        seconds = write_long_file(clips, arguments.seconds, original)
        runs = {(action, coder.name): [] for action in ("encode", "decode") for coder in coders}
        for _ in range(1 + arguments.runs):  # in turns, so that a slow moment of the machine hits all
            for coder in coders:
                coded = os.path.join(folder, coder.name)
                runs["encode", coder.name].append(cost(coder.encode, original, coded))
                runs["decode", coder.name].append(cost(coder.decode, coded, decoded))
    return {key: np.array(values[1:]) for key, values in runs.items()}, seconds  # the first one warms the caches


def speed_table(clips, arguments):
    coders = [ddcm(arguments.ddcm, entropy, arguments.speed_rate, arguments.options) for entropy in ENTROPY]
    coders.append(opus(arguments.speed_rate))
    runs, seconds = costs(coders, clips, arguments)
    rows = []
    for (action, name), values in runs.items():
        cpu, peak = np.median(values, axis=0)
        cpu_ratio, peak_ratio = np.median(values / runs[action, coders[-1].name], axis=0)
        rows.append([f"{action}, {name}", f"{cpu:.2f}", f"{cpu_ratio:.2f}", f"{peak:.1f}", f"{peak_ratio:.2f}"])
    header = [f"{seconds:.0f} s of stereo at {arguments.speed_rate:g} kbit/s", "CPU s", "against Opus", "peak MiB", "against Opus"]
    return report.table(header, rows, names=1) + (
        f"\n\nMedians of {arguments.runs} runs in turns; CPU is user and system time, ratios are medians of the runs' ratios.")


def write_long_file(clips, seconds, path):
    """All clips one after the other in stereo, again and again until it is long enough; returns the seconds."""
    length, written = int(seconds * SAMPLE_RATE), 0
    with soundfile.SoundFile(path, "w", SAMPLE_RATE, 2, "PCM_16") as target:
        while written < length:
            for clip in clips:
                audio = read_audio(clip)[:length - written]
                audio = np.broadcast_to(audio, (len(audio), 2))
                target.write(audio)
                written += len(audio)
    return written / SAMPLE_RATE


# Latency.

BLOCK, HEADER, FRAME = 480, 44, 2  # samples that go in at a time; bytes of a WAV header, bytes of a sample


def latency(coder, clip, seconds=4):
    """In milliseconds: when the first sound comes out after the first went in, and how long samples take on their way
    through encoder and decoder, the median and the largest."""
    wav = mono_wav(clip, seconds)
    encoder = subprocess.Popen(coder.encode, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    decoder = subprocess.Popen(coder.decode, stdin=encoder.stdout, stdout=subprocess.PIPE)
    encoder.stdout.close()
    start = time.perf_counter()
    feeder = threading.Thread(target=feed, args=(wav, encoder.stdin, start))
    feeder.start()
    first_sound, delays = listen(decoder.stdout, start, seconds)
    feeder.join()
    if encoder.wait() or decoder.wait():
        raise SystemExit(f"failed: {shlex.join(coder.encode)}, or {shlex.join(coder.decode)}")
    return (first_sound, statistics.median(delays), max(delays)) if delays else [float("nan")] * 3


def mono_wav(clip, seconds):
    with tempfile.NamedTemporaryFile(suffix=".wav") as file:
        audio = np.resize(read_audio(clip)[:, :1], (seconds * SAMPLE_RATE, 1))
        soundfile.write(file.name, audio, SAMPLE_RATE, subtype="PCM_16")
        return Path(file.name).read_bytes()


def feed(wav, pipe, start):
    """As a microphone does: every block when its last sample is there."""
    os.write(pipe.fileno(), wav[:HEADER])
    for end in range(HEADER + BLOCK * FRAME, len(wav) + 1, BLOCK * FRAME):
        time.sleep(max(0, start + (end - HEADER) / FRAME / SAMPLE_RATE - time.perf_counter()))
        os.write(pipe.fileno(), wav[end - BLOCK * FRAME:end])
    pipe.close()


def listen(pipe, start, seconds):
    """When the first sound came, and the delay of each piece."""
    delays, received, first_sound = [], -HEADER, float("nan")
    while data := os.read(pipe.fileno(), 1 << 16):
        first, received = max(received, 0), received + len(data)
        now = time.perf_counter() - start
        if first <= 0 < received:
            first_sound = 1000 * now
        # Of what just came, its first sample has waited longest; the end is left out, where closing the pipe flushes all.
        if received > 0 and now < seconds:
            delays.append(1000 * (now - first / FRAME / SAMPLE_RATE))
    return first_sound, delays


def latency_table(clips, arguments):
    # Of ddcm alone: opusenc and opusdec are made for files, and hold back ten seconds in a pipe whatever their options.
    rows = []
    for name, options in (("default", []), ("`--latency 40`", ["--latency", "40"])):
        coder = ddcm(arguments.ddcm, ENTROPY[0], arguments.speed_rate, arguments.options + options)
        rows.append([name, *(f"{value:.0f}" for value in latency(coder, clips[0]))])
    return report.table(["live", "first sound, ms", "median delay", "largest"], rows, names=1) + (
        "\n\nFrom a sample's way into `encode` to its way out of `decode`, in a pipe fed in real time with blocks of 10 ms "
        f"at {arguments.speed_rate:g} kbit/s, mono.")
