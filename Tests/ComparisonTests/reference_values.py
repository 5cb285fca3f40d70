"""Computes Fixtures/reference-values.json with librosa and numpy: what the tests of the module Comparison expect. They do not need Python.

    ~/.cache/ddcm-evaluation/bin/python Tests/ComparisonTests/reference_values.py    # the environment of Tests/Evaluation/measure

The sounds are made of the sample in Tests/Samples by arithmetic that is exact in single precision, here and in
Material.swift.
"""
import json
import warnings
from pathlib import Path

import librosa
import numpy as np
import soundfile

warnings.filterwarnings("ignore")  # librosa's, about clips shorter than its window
SAMPLE_RATE = 48000
HOP = 480
HERE = Path(__file__).parent


def log_mel(signal):
    """The same as in Tests/Evaluation/metrics.py."""
    power = librosa.feature.melspectrogram(
        y=signal.astype(np.float32), sr=SAMPLE_RATE, n_fft=2048, hop_length=HOP, n_mels=80, fmax=20000)
    return 10 * np.log10(np.maximum(power, 1e-6))


def correlation(a, b):
    a, b = np.ravel(a), np.ravel(b)
    if len(a) < 2 or np.ptp(a) == 0 or np.ptp(b) == 0:
        return None
    return float(np.corrcoef(a, b)[0, 1])


def si_sdr(reference, degraded):
    reference, degraded = reference.astype(np.float64), degraded.astype(np.float64)
    if not reference.any() or not degraded.any():
        return None
    target = np.dot(reference, degraded) / np.dot(reference, reference) * reference
    return float(10 * np.log10(np.sum(target ** 2) / max(np.sum((degraded - target) ** 2), 1e-12 * np.sum(target ** 2))))


def envelope(mel):
    return librosa.onset.onset_strength(S=mel, sr=SAMPLE_RATE, n_fft=2048, hop_length=HOP).astype(np.float64)


def rhythm_similarity(a, b):
    if len(a) <= 20 or not a.any() or not b.any():
        return None
    lags = slice(19, 401)
    return correlation(*(librosa.autocorrelate(onsets - onsets.mean(), max_size=401)[lags] for onsets in (a, b)))


def tempo(onsets):
    if len(onsets) <= 19 or not onsets.any():
        return None
    products = np.maximum(librosa.autocorrelate(onsets - onsets.mean(), max_size=800), 0)
    return float(librosa.feature.tempo(tg=(products / products[0])[:, None], sr=SAMPLE_RATE, hop_length=HOP)[0])


def measures(reference, degraded):
    count = min(len(reference), len(degraded))
    reference, degraded = reference[:count], degraded[:count]
    spectra = [np.abs(librosa.stft(signal, n_fft=2048, hop_length=HOP)) for signal in (reference, degraded)]
    mels = [log_mel(signal) for signal in (reference, degraded)]
    cepstra = [librosa.feature.mfcc(S=mel, n_mfcc=13) for mel in mels]
    decibels = [librosa.power_to_db(spectrum.astype(np.float64) ** 2, amin=1e-6, top_db=None) for spectrum in spectra]
    onsets = [envelope(mel) for mel in mels]
    return {
        "waveformCorrelation": correlation(reference, degraded),
        "siSDR": si_sdr(reference, degraded),
        "spectrumCorrelation": correlation(*spectra),
        "melCorrelation": correlation(*mels),
        "melError": float(np.mean(np.abs(mels[0] - mels[1]))),
        "mfccCorrelation": correlation(*cepstra),
        "logSpectralDistance": float(np.sqrt(np.mean((decibels[0] - decibels[1]) ** 2, axis=0)).mean()),
        "rhythmSimilarity": rhythm_similarity(*onsets),
        "referenceTempo": tempo(onsets[0]),
        "degradedTempo": tempo(onsets[1]),
    }


def noise(count):
    """±1/8, from the upper bits of a linear congruential generator."""
    values, state = np.zeros(count, np.float32), 1
    for index in range(count):
        state = (1664525 * state + 1013904223) % 2 ** 32
        values[index] = ((state >> 16) - 32768) / 2 ** 18
    return values


def at_48000(signal, rate):
    return librosa.resample(signal, orig_sr=rate, target_sr=SAMPLE_RATE)


def cases(left, right):
    smooth = np.convolve(left, np.full(8, 0.125, np.float32))[:len(left)].astype(np.float32)
    silence = np.zeros_like(left)
    yield "channels", left, right
    yield "coarse", left, np.floor(left * 64) / 64
    yield "smooth", left, smooth
    yield "quiet", left, left / 16
    yield "noisy", left, left + noise(len(left))
    yield "later", left[24000:], left
    yield "short", left[60000:61000], right[60000:61000]
    yield "silence", left, silence
    yield "rates", at_48000(left, 44100), at_48000(smooth[:150000], 32000)
    yield "telephone", at_48000(left[:40000], 8000), at_48000(left[40000:90000], 11025)


def main():
    sample, rate = soundfile.read(HERE.parent / "Samples" / "speech_and_music.wav", dtype="float32")
    assert rate == SAMPLE_RATE
    values = {name: measures(a.astype(np.float32), b.astype(np.float32)) for name, a, b in cases(sample[:, 0], sample[:, 1])}
    target = HERE / "Fixtures" / "reference-values.json"
    target.write_text(json.dumps({"librosa": librosa.__version__, "cases": values}, indent=1) + "\n")


if __name__ == "__main__":
    main()
