"""Measures ddcm beside Opus and prints markdown tables: quality at the same measured rate, speed and memory, latency.

Without FILES and --corpus it takes the excerpts of .ci/corpus that nothing was trained on, fetching them if need be, and
the sample in Tests/Samples.
"""
import argparse
import os
import shlex
import statistics
import subprocess
import tempfile
import threading
import time
import warnings
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

import librosa
import numpy as np
import soundfile
import zimtohrli
from visqol import VisqolApi

warnings.filterwarnings("ignore")  # librosa's, about clips shorter than its window
ROOT = Path(__file__).resolve().parents[2]
SAMPLE_RATE = 48000
METRICS = ("ViSQOL", "Zimtohrli", "mel MAE")  # the last one in dB, where less is better
# Opus is measured at these rates in kbit/s and interpolated to the rate that ddcm really took, clip by clip.
OPUS_RATES = (6, 8, 10, 12, 16, 20, 24, 32, 48, 64, 96, 128, 192)


# Codecs: each is a pair of command lines that read a WAV file from standard input, or write it to standard output.

class Codec:
    def __init__(self, name, encode, decode):
        self.name, self.encode, self.decode = name, encode, decode


def ddcm(program, rate, options):
    return Codec("ddcm", [program, "encode", "--quiet", "--bitrate", f"{rate:g}k", *options], [program, "decode", "--quiet"])


def opus(rate):
    # Without the 512 bytes that opusenc keeps free for tags: on a clip of ten seconds they would weigh 0.4 kbit/s.
    encode = ["opusenc", "--quiet", "--comp", "10", "--padding", "0", "--bitrate", f"{rate:g}", "-", "-"]
    return Codec("Opus", encode, ["opusdec", "--quiet", "--rate", str(SAMPLE_RATE), "--force-wav", "-", "-"])


def run(command, source, target):
    with open(source, "rb") as stdin, open(target, "wb") as stdout:
        subprocess.run(command, stdin=stdin, stdout=stdout, check=True)


# Quality.

def read_audio(path):
    """The samples [frame, channel] at 48 kHz."""
    # A WAV file written to a pipe may claim the largest length there is: libsndfile then goes by the size of the file.
    audio, rate = soundfile.read(path, always_2d=True)
    if rate != SAMPLE_RATE:
        audio = librosa.resample(audio.T, orig_sr=rate, target_sr=SAMPLE_RATE).T
    return audio


def log_mel(signal):
    power = librosa.feature.melspectrogram(
        y=signal.astype(np.float32), sr=SAMPLE_RATE, n_fft=2048, hop_length=480, n_mels=80, fmax=20000)
    return 10 * np.log10(np.maximum(power, 1e-6))


_visqol = None  # one for each process: it loads a model


def metrics(reference, degraded):
    """The METRICS of one channel."""
    global _visqol
    if _visqol is None:
        _visqol = VisqolApi()
        _visqol.create(mode="audio")
    return (_visqol.measure_from_arrays(reference, degraded, sample_rate=SAMPLE_RATE).moslqo,
            zimtohrli.mos_from_signals(reference.astype(np.float32), degraded.astype(np.float32)),
            np.abs(log_mel(reference) - log_mel(degraded)).mean())


def measure_clip(clip, codec, stereo):
    """The kbit/s that the codec took for the clip, all its headers included, and the METRICS averaged over channels."""
    audio = read_audio(clip)
    if not stereo:
        audio = audio.mean(axis=1, keepdims=True)
    with tempfile.TemporaryDirectory() as folder:
        original, coded, decoded = (os.path.join(folder, name) for name in ("original.wav", "coded", "decoded.wav"))
        soundfile.write(original, audio, SAMPLE_RATE, subtype="PCM_16")
        run(codec.encode, original, coded)
        run(codec.decode, coded, decoded)
        rate = os.path.getsize(coded) * 8 / 1000 / (len(audio) / SAMPLE_RATE)
        original, decoded = read_audio(original), read_audio(decoded)
    # No alignment: taking its own delay away and keeping the length is a codec's duty.
    if decoded.shape != original.shape:
        raise SystemExit(f"{codec.name} turned {original.shape} samples of {clip} into {decoded.shape}")
    channels = [metrics(original[:, channel], decoded[:, channel]) for channel in range(original.shape[1])]
    return rate, *np.mean(channels, axis=0)


def opus_at(rate, points):
    """Opus' METRICS interpolated to the rate, and whether it was within the measured rates: the nearest one stands in else."""
    rates, *columns = zip(*sorted(points))
    return [np.interp(rate, rates, column) for column in columns], rates[0] * 0.97 <= rate <= rates[-1]


def quality_table(clips, arguments):
    opus_rates = [rate for rate in OPUS_RATES if rate <= 2.5 * max(arguments.rates)]
    with ProcessPoolExecutor(arguments.jobs) as pool:
        def start(codec):
            return [pool.submit(measure_clip, clip, codec, arguments.stereo) for clip in clips]
        ddcm_runs = {rate: start(ddcm(arguments.ddcm, rate, arguments.options)) for rate in arguments.rates}
        opus_runs = [start(opus(rate)) for rate in opus_rates]
        opus_points = [[run.result() for run in runs] for runs in zip(*opus_runs)]  # for each clip, at each rate

        print("| asked kbit/s | measured | " + " | ".join(f"{name} ddcm | Opus" for name in METRICS) + " |")
        print("|" + "--:|" * (2 + 2 * len(METRICS)))
        outside = 0
        for rate, runs in ddcm_runs.items():
            results = [run.result() for run in runs]
            others, within = zip(*(opus_at(result[0], points) for result, points in zip(results, opus_points)))
            outside += within.count(False)
            measured, *ours = np.mean(results, axis=0)
            pairs = (f"{our:.2f} | {other:.2f}" for our, other in zip(ours, np.mean(others, axis=0)))
            print(f"| {rate:g} | {measured:.1f} | " + " | ".join(pairs) + " |", flush=True)
    layout = "channels as they are" if arguments.stereo else "mono downmix"
    print(f"\nMeans over {len(clips)} clips, {layout}; Opus (opusenc --comp 10) interpolated to the rate that ddcm took for each "
          "clip. ViSQOL and Zimtohrli: 1 to 5, more is better; mel MAE: dB, less is better.")
    if outside:
        print(f"{outside} times ddcm's rate was beyond Opus' rates, and Opus' nearest rate stood in.")


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


def speed_table(clips, arguments):
    codecs = ddcm(arguments.ddcm, arguments.speed_rate, arguments.options), opus(arguments.speed_rate)
    with tempfile.TemporaryDirectory() as folder:
        original = os.path.join(folder, "original.wav")
        seconds = write_long_file(clips, arguments.seconds, original)
        costs = {(action, codec.name): [] for action in ("encode", "decode") for codec in codecs}
        for _ in range(1 + arguments.runs):  # in turns, so that a slow moment of the machine hits both
            for codec in codecs:
                coded, decoded = os.path.join(folder, codec.name), os.path.join(folder, "decoded.wav")
                costs["encode", codec.name].append(cost(codec.encode, original, coded))
                costs["decode", codec.name].append(cost(codec.decode, coded, decoded))
    print("| | CPU s ddcm | Opus | ratio | peak MiB ddcm | Opus | ratio |\n|---|" + "--:|" * 6)
    for action in ("encode", "decode"):
        ours, others = (np.array(costs[action, codec.name][1:]) for codec in codecs)  # but the first, which warms the caches
        (cpu, peak), (other_cpu, other_peak) = np.median(ours, axis=0), np.median(others, axis=0)
        cpu_ratio, peak_ratio = np.median(ours / others, axis=0)
        print(f"| {action} | {cpu:.2f} | {other_cpu:.2f} | {cpu_ratio:.2f} | {peak:.1f} | {other_peak:.1f} | {peak_ratio:.2f} |")
    print(f"\nMedians of {arguments.runs} runs in turns: {seconds:.0f} s of stereo at {arguments.speed_rate:g} kbit/s; CPU is user "
          "and system time, ratios are medians of the runs' ratios.")


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

def latency(codec, clip, seconds=4, block=480):
    """In milliseconds: when the first sound comes out after the first went in, and how long samples take on their way
    through encoder and decoder, the median and the largest."""
    with tempfile.NamedTemporaryFile(suffix=".wav") as file:
        audio = read_audio(clip)[:, :1]
        soundfile.write(file.name, np.resize(audio, (seconds * SAMPLE_RATE, 1)), SAMPLE_RATE, subtype="PCM_16")
        wav = Path(file.name).read_bytes()
    header, frame = 44, 2
    encoder = subprocess.Popen(codec.encode, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    decoder = subprocess.Popen(codec.decode, stdin=encoder.stdout, stdout=subprocess.PIPE)
    encoder.stdout.close()
    start = time.perf_counter()

    def feed():  # as a microphone does: every block when its last sample is there
        os.write(encoder.stdin.fileno(), wav[:header])
        for end in range(header + block * frame, len(wav) + 1, block * frame):
            time.sleep(max(0, start + (end - header) / frame / SAMPLE_RATE - time.perf_counter()))
            os.write(encoder.stdin.fileno(), wav[end - block * frame:end])
        encoder.stdin.close()

    feeder = threading.Thread(target=feed)
    feeder.start()
    delays, received, first_sound = [], -header, float("nan")
    while data := os.read(decoder.stdout.fileno(), 1 << 16):
        first, received = max(received, 0), received + len(data)
        if first <= 0 < received:
            first_sound = 1000 * (time.perf_counter() - start)
        # Of what just came, its first sample has waited longest; the end is left out, where closing the pipe flushes all.
        if received > 0 and time.perf_counter() < start + seconds:
            delays.append(1000 * (time.perf_counter() - start - first / frame / SAMPLE_RATE))
    feeder.join()
    if encoder.wait() or decoder.wait():
        raise SystemExit(f"failed: {shlex.join(codec.encode)}, or {shlex.join(codec.decode)}")
    return (first_sound, statistics.median(delays), max(delays)) if delays else [float("nan")] * 3


def latency_table(clips, arguments):
    # Of ddcm alone: opusenc and opusdec are made for files, and hold back ten seconds in a pipe whatever their options.
    print("| chunk | first sound ms | median ms | largest ms |\n|---|--:|--:|--:|")
    for name, options in (("default", []), ("--latency 40", ["--latency", "40"])):
        values = latency(ddcm(arguments.ddcm, arguments.speed_rate, arguments.options + options), clips[0])
        print(f"| {name} | " + " | ".join(f"{value:.0f}" for value in values) + " |")
    print("\nFrom a sample's way into `encode` to its way out of `decode`, in a pipe fed in real time with blocks of 10 ms "
          f"at {arguments.speed_rate:g} kbit/s, mono.")


# The command line.

def parse_arguments():
    parser = argparse.ArgumentParser(prog="measure", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("files", nargs="*", metavar="FILES", help="clips to measure with: WAV or FLAC, about 10 s each")
    parser.add_argument("--ddcm", required=True, metavar="PATH", help="the program")
    parser.add_argument("--corpus", metavar="DIR", help="measure with all WAV files of this folder")
    parser.add_argument("--rates", default="8,12,16,24", help="kbit/s to ask of ddcm (default: %(default)s)")
    parser.add_argument("--stereo", action="store_true", help="code the channels as they are, instead of a mono downmix")
    parser.add_argument("--options", default="", help="further options for ddcm encode, in one argument")
    parser.add_argument("--tables", default="quality,speed,latency", help="which to print (default: %(default)s)")
    parser.add_argument("--jobs", type=int, default=os.cpu_count(), help="clips at a time, for quality only")
    parser.add_argument("--seconds", type=float, default=120, help="length of the file for speed (default: %(default)s)")
    parser.add_argument("--runs", type=int, default=5, help="runs for speed (default: %(default)s)")
    parser.add_argument("--speed-rate", type=float, default=24, help="kbit/s for speed and latency (default: %(default)s)")
    arguments = parser.parse_args()
    arguments.ddcm = os.path.abspath(arguments.ddcm)
    if not os.access(arguments.ddcm, os.X_OK):
        parser.error(f"{arguments.ddcm} is no program")
    arguments.rates = [float(rate) for rate in arguments.rates.split(",")]
    arguments.options = shlex.split(arguments.options)
    return arguments


def find_clips(arguments):
    clips = list(arguments.files)
    if arguments.corpus:
        clips += sorted(map(str, Path(arguments.corpus).glob("*.wav")))
    if not clips and not arguments.corpus:
        cache = os.environ.get("XDG_CACHE_HOME") or os.path.expanduser("~/.cache")
        corpus = os.path.join(cache, "ddcm-corpus")
        subprocess.run([ROOT / ".ci/corpus", corpus], stdout=subprocess.DEVNULL, check=True)
        clips = [str(path) for folder in (ROOT / "Tests/Samples", Path(corpus, "test")) for path in sorted(folder.glob("*.wav"))]
    if not clips:
        raise SystemExit(f"no WAV file in {arguments.corpus}")
    return clips


def main():
    arguments = parse_arguments()
    clips = find_clips(arguments)
    tables = {"quality": quality_table, "speed": speed_table, "latency": latency_table}
    for name in arguments.tables.split(","):
        tables[name](clips, arguments)
        print(flush=True)


if __name__ == "__main__":
    main()
