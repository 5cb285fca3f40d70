"""What one codec makes of one clip. Results are kept in a folder and found again while clip, program, options, metrics and
this file are the same."""
import functools
import hashlib
import importlib.metadata
import json
import os
import subprocess
import tempfile
import warnings
from pathlib import Path

import librosa
import numpy as np
import soundfile
import zimtohrli
from visqol import VisqolApi

from coders import SAMPLE_RATE, file_digest

warnings.filterwarnings("ignore")  # librosa's, about clips shorter than its window
METRICS = ("ViSQOL", "Zimtohrli", "mel MAE")  # the last one in dB, where less is better
PACKAGES = ("visqol-python", "zimtohrli", "librosa")


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


@functools.cache
def visqol():
    """One for each process: it loads a model."""
    api = VisqolApi()
    api.create(mode="audio")
    return api


def metrics(reference, degraded):
    """The METRICS of one channel."""
    return (visqol().measure_from_arrays(reference, degraded, sample_rate=SAMPLE_RATE).moslqo,
            zimtohrli.mos_from_signals(reference.astype(np.float32), degraded.astype(np.float32)),
            np.abs(log_mel(reference) - log_mel(degraded)).mean())


def run(command, source, target):
    with open(source, "rb") as stdin, open(target, "wb") as stdout:
        subprocess.run(command, stdin=stdin, stdout=stdout, check=True)


def measure_clip(clip, coder, stereo):
    """The kbit/s that the codec took for the clip, all its headers included, and the METRICS averaged over channels."""
    audio = read_audio(clip)
    if not stereo:
        audio = audio.mean(axis=1, keepdims=True)
    with tempfile.TemporaryDirectory() as folder:
        original, coded, decoded = (os.path.join(folder, name) for name in ("original.wav", "coded", "decoded.wav"))
        soundfile.write(original, audio, SAMPLE_RATE, subtype="PCM_16")
        run(coder.encode, original, coded)
        run(coder.decode, coded, decoded)
        rate = os.path.getsize(coded) * 8 / 1000 / (len(audio) / SAMPLE_RATE)
        original, decoded = read_audio(original), read_audio(decoded)
    # No alignment: taking its own delay away and keeping the length is a codec's duty.
    if decoded.shape != original.shape:
        raise SystemExit(f"{coder.name} turned {original.shape} samples of {clip} into {decoded.shape}")
    channels = [metrics(original[:, channel], decoded[:, channel]) for channel in range(original.shape[1])]
    return [rate, *map(float, np.mean(channels, axis=0))]


def measure_clip_once(clip, coder, stereo, folder):
    """measure_clip, or what it gave before as kept in the folder."""
    versions = [f"{package} {importlib.metadata.version(package)}" for package in PACKAGES]
    key = [file_digest(clip), *coder.key(), stereo, versions, file_digest(__file__)]
    path = Path(folder, hashlib.sha256(json.dumps(key).encode()).hexdigest()[:32] + ".json")
    if path.exists():
        return json.loads(path.read_text())["result"]
    result = measure_clip(clip, coder, stereo)
    path.parent.mkdir(parents=True, exist_ok=True)
    part = path.with_suffix(f".{os.getpid()}")
    part.write_text(json.dumps({"clip": Path(clip).name, "key": key, "result": result}))
    part.replace(path)  # whole or not at all
    return result
