"""White Gaussian noise, where no codec has anything to go by: how close a rate brings the result, and how loud it stays."""
import os
import subprocess
import tempfile
from concurrent.futures import ThreadPoolExecutor

import numpy as np
import soundfile

import report

SAMPLE_RATE, SECONDS = 40_000, 10  # all of it lies in coded bands
# Over one level of the envelope, 2 dB, which rounds the variance of each by up to 1 dB.
LOUDNESSES = [0.1 * 10 ** (k / 60) for k in range(6)]
RATES = (0.1, 0.2, 0.35, 0.5, 0.75, 1, 1.5, 2)
SERIES = {
    "ddcm, from noise": "--mode ddcm --start noise",
    "ddcm, 4 steps": "--mode ddcm --start noise -T 4 --prior gaussian",
    "coord": "--mode coord --entropy range",
    "coord, no noise": "--mode coord --entropy range --no-noise",
    "random, no noise": "--mode random --no-noise -K 8192 --dimension 32",
}

# Diffusion with fixed noise levels and 64 atoms a step without signs, simulated: bits a number, correlation, variance.
PLAIN = np.array([(0.56, 0.610, 0.83), (0.75, 0.672, 0.90), (1.12, 0.735, 1.03), (1.12, 0.770, 0.90), (1.97, 0.890, 0.91)])


def bound(rate):
    """The correlation that no code of a Gaussian source can exceed."""
    return np.sqrt(1 - 2 ** (-2 * np.asarray(rate)))


def measure(options, rate, loudness, program):
    """Bits a number, correlation with the original, and variance over the original's."""
    original = loudness * np.random.default_rng(1).standard_normal(SAMPLE_RATE * SECONDS).astype(np.float32)
    with tempfile.TemporaryDirectory() as folder:
        paths = [os.path.join(folder, name) for name in ("original.wav", "stream.ddcm", "decoded.wav")]
        soundfile.write(paths[0], original, SAMPLE_RATE, subtype="FLOAT")
        asked = ["--bitrate", str(int(rate * SAMPLE_RATE)), "--latency", "1000", "--quiet"]
        subprocess.run([program, "encode", *options.split(), *asked, paths[0], "-o", paths[1]], check=True)
        subprocess.run([program, "decode", "--float", "--quiet", paths[1], "-o", paths[2]], check=True)
        decoded = soundfile.read(paths[2])[0]
        bits = 8 * os.path.getsize(paths[1]) / len(original)
    energies = np.dot(original, original), np.dot(decoded, decoded)
    return bits, np.dot(original, decoded) / np.sqrt(energies[0] * energies[1]), energies[1] / energies[0]


def results(arguments):
    """Means over the loudnesses: for each series a row of three for each rate."""
    jobs = [(name, rate, loudness) for name in SERIES for rate in RATES for loudness in LOUDNESSES]
    with ThreadPoolExecutor(arguments.jobs) as pool:
        found = list(pool.map(lambda job: measure(SERIES[job[0]], *job[1:], arguments.ddcm), jobs))
    found = np.array(found).reshape(len(SERIES), len(RATES), len(LOUDNESSES), 3).mean(axis=2)
    return dict(zip(SERIES, found))


def table(series):
    header = ["", *(f"{rate:g}" for rate in RATES)]
    rows = []
    for title, column in (("bits a number, measured", 0), ("correlation", 1), ("variance", 2)):
        for name, values in series.items():
            rows.append([f"{name}: {title}"] + [f"{value:.3f}" if column == 1 else f"{value:.2f}" for value in values[:, column]])
    rows.append(["the largest correlation there is"] + [f"{value:.3f}" for value in bound(RATES)])
    return report.table(header, rows, names=1) + "\n\n" + (
        f"White Gaussian noise, means over {len(LOUDNESSES)} loudnesses of {SECONDS} s, by bits a number asked for, every byte counted; "
        "`--latency 1000`. A variance of 1 is the original's.")


def draw(series, path):
    from matplotlib import pyplot
    import picture  # settings that make the same bytes for the same numbers
    figure, panels = pyplot.subplots(1, 2, figsize=(10, 3.6), layout="constrained")
    for panel, column, title in zip(panels, (1, 2), ("correlation with the original", "variance over the original's")):
        for (name, values), (colour, marker) in zip(series.items(), picture.COLOURS):
            panel.plot(values[:, 0], values[:, column], color=colour, marker=marker, markersize=4, linewidth=1.5, label=name)
        panel.plot(PLAIN[:, 0], PLAIN[:, column], color="#555555", marker="x", linestyle="none", label="plain DDCM, simulated")
        panel.set_title(title, fontsize=9)
        panel.set_xlabel("bits a number")
        panel.grid(alpha=0.3)
    fine = np.linspace(0, max(RATES), 200)
    panels[0].plot(fine, bound(fine), color="black", linewidth=1, linestyle=":", label="bound")
    panels[1].axhline(1, color="black", linewidth=1, linestyle=":")
    panels[0].legend(loc="lower right")
    picture.save(figure, path)
