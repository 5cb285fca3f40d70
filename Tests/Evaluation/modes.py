"""All modes beside each other: the streams, SI-SDR, mel error and speeds of `ddcm sweep`, and Zimtohrli of what they decode to."""
import csv
import os
import subprocess
import tempfile
from concurrent.futures import ProcessPoolExecutor

import numpy as np
import soundfile
import zimtohrli

import report
from metrics import SAMPLE_RATE, read_audio

MODES = "coord,random,multihead,product,residual,tree,shapegain,soft,trained,adaptive,hybrid,sketch,ddcm"
COLUMNS = ("Zimtohrli", "mel MAE", "SI-SDR")


def sweep(clip, rates, program):
    """{(name of the series, rate): [Zimtohrli, mel error, SI-SDR, encode speed]} of one clip, mixed down."""
    with tempfile.TemporaryDirectory() as folder:
        original, table = os.path.join(folder, "original.wav"), os.path.join(folder, "table.csv")
        soundfile.write(original, read_audio(clip).mean(axis=1), SAMPLE_RATE, subtype="PCM_16")
        subprocess.run(
            [program, "sweep", original, "--modes", MODES, "--entropy", "zstd,range", "--start", "auto,noise", "--jobs", "1", "--quiet",
             "--bitrates", ",".join(f"{rate:g}k" for rate in rates), "--streams", os.path.join(folder, "streams"), "-o", table],
            check=True)
        with open(table, newline="") as file:
            rows = list(csv.DictReader(file))
        return {(series(row), float(row["askedBitrate"]) / 1000): measure(row, original, folder, program) for row in rows}


def series(row):
    if row["mode"] == "coord":
        return f"coord, {row['entropy']}"
    return "ddcm, from noise" if "--start noise" in row["options"] else row["mode"]


def measure(row, original, folder, program):
    decoded = os.path.join(folder, "decoded.wav")
    subprocess.run(
        [program, "decode", "--quiet", "--force", os.path.join(folder, "streams", row["name"] + ".ddcm"), "-o", decoded], check=True)
    signals = [read_audio(path)[:, 0].astype(np.float32) for path in (original, decoded)]
    return [zimtohrli.mos_from_signals(*signals), *(float(row[key]) for key in ("melError", "siSDR", "encodeSpeed"))]


def table(clips, arguments):
    with ProcessPoolExecutor(arguments.jobs) as pool:
        found = list(pool.map(sweep, clips, *([value] * len(clips) for value in (arguments.mode_rates, arguments.ddcm))))
    header = ["mode"] + [f"{column} {rate:g}" if rate == arguments.mode_rates[0] else f"{rate:g}"
                         for column in COLUMNS for rate in arguments.mode_rates]
    header += ["encode, times real time"]
    rows = []
    for name in dict.fromkeys(key[0] for key in found[0]):
        means = {rate: np.mean([clip[name, rate] for clip in found], axis=0) for rate in arguments.mode_rates}
        rows.append([name] + [f"{means[rate][column]:.{2 if column < 2 else 1}f}"
                              for column in range(3) for rate in arguments.mode_rates])
        speeds = [mean[3] for mean in means.values()]
        rows[-1].append(f"{min(speeds):.0f} to {max(speeds):.0f}")
    return report.table(header, rows, names=1) + "\n\n" + (
        f"Means over {len(clips)} clips, mixed down, by kbit/s. Zimtohrli: 1 to 5, more is better; mel MAE and SI-SDR in dB. All but the "
        "first row by the range coder; speeds by one processor's time.")
