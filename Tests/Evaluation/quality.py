"""Quality of ddcm with both entropy coders and of Opus, at the same measured rate."""
import sys
from concurrent.futures import ProcessPoolExecutor

import numpy as np
import soundfile

import report
from coders import DDCM, ENTROPY, OPUS, ddcm, opus
from metrics import METRICS, measure_clip_once

# Opus is measured at these rates in kbit/s.
OPUS_RATES = (6, 8, 10, 12, 16, 20, 24, 32, 48, 64, 96, 128, 192)
TOLERANCE = 0.03  # of the rate: as far as a nearest point may stand in silently
NOTE = "ViSQOL and Zimtohrli: 1 to 5, more is better; mel MAE: dB, less is better."


class Comparison:
    """Means over clips: `rates` asked, `measured` kbit/s, `metrics` {codec: [rate, metric]} at the measured rate."""

    def __init__(self, clips, rates, points):
        anchor = points[DDCM[0]][:, :, 0]  # [clip, rate]
        aligned = {name: [align(*pair) for pair in zip(points[name], anchor)] for name in (*DDCM[1:], OPUS)}
        self.clips, self.rates, self.measured = len(clips), rates, anchor.mean(axis=0)
        self.metrics = {DDCM[0]: points[DDCM[0]][:, :, 1:].mean(axis=0)}
        self.metrics |= {name: np.mean([metrics for metrics, _ in pairs], axis=0) for name, pairs in aligned.items()}
        self.outside = {name: sum(outside for _, outside in pairs) for name, pairs in aligned.items()}


def align(points, rates):
    """METRICS of one clip [rate, metric] interpolated to the rates, and how many rates were beyond the points'."""
    own, *columns = points[np.argsort(points[:, 0])].T
    outside = (rates < own[0] * (1 - TOLERANCE)) | (rates > own[-1] * (1 + TOLERANCE))
    return np.transpose([np.interp(rates, own, column) for column in columns]), int(outside.sum())


def compare(clips, rates, stereo, arguments):
    if stereo:
        clips = [clip for clip in clips if soundfile.info(clip).channels == 2]
    if not clips:
        raise SystemExit("no clip has two channels")
    coders = [ddcm(arguments.ddcm, entropy, rate, arguments.options) for entropy in ENTROPY for rate in rates]
    coders += [opus(rate) for rate in OPUS_RATES if rate <= 2.5 * max(rates)]
    results = np.array(measure(clips, coders, stereo, arguments)).reshape(len(clips), len(coders), -1)
    names = np.array([coder.name for coder in coders])
    return Comparison(clips, rates, {name: results[:, names == name] for name in (*DDCM, OPUS)})


def measure(clips, coders, stereo, arguments):
    jobs = [(clip, coder, stereo, arguments.cache) for clip in clips for coder in coders]
    results = []
    with ProcessPoolExecutor(arguments.jobs) as pool:
        for result in pool.map(measure_clip_once, *zip(*jobs)):
            results.append(result)
            if sys.stderr.isatty():
                print(f"\r{len(results)} of {len(jobs)}", end="\n" if len(results) == len(jobs) else "", file=sys.stderr)
    return results


def table(comparison, stereo):
    names = (*DDCM, OPUS)
    header = ["stereo, kbit/s" if stereo else "mono, kbit/s", "measured"]
    header += [f"{metric} {name}" if name == names[0] else name.removeprefix("ddcm ") for metric in METRICS for name in names]
    rows = []
    for index, (rate, measured) in enumerate(zip(comparison.rates, comparison.measured)):
        row = [f"{rate:g}", f"{measured:.1f}"]
        for metric, title in enumerate(METRICS):
            best = min if title == "mel MAE" else max
            row += report.bold_best([comparison.metrics[name][index, metric] for name in names], best)
        rows.append(row)
    return report.table(header, rows) + "\n\n" + caption(comparison, stereo)


def caption(comparison, stereo):
    layout = "clips of two channels" if stereo else "clips, mixed down"
    text = (f"Means over {comparison.clips} {layout}; the range coder and Opus (`opusenc --comp 10`) are interpolated to the rate "
            f"that ddcm took with zstd for each clip. {NOTE}")
    for name, count in comparison.outside.items():
        if count:
            text += f" {count} times that rate was beyond those of {name}, and the nearest stood in."
    return text
