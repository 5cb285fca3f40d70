"""The rate–distortion curves as an SVG file, the same bytes for the same numbers."""
import matplotlib

matplotlib.use("svg")
matplotlib.rcParams.update({"svg.hashsalt": "ddcm", "svg.fonttype": "none", "font.size": 9})
from matplotlib import pyplot

from coders import DDCM, OPUS
from metrics import METRICS

ORDER = ("Zimtohrli", "ViSQOL", "mel MAE")
UNITS = {"Zimtohrli": "1 to 5, more is better", "ViSQOL": "1 to 5, more is better", "mel MAE": "dB, less is better"}
COLOURS = (("#1f77b4", "o"), ("#17becf", "D"), ("#d62728", "s"), ("#ff9896", "s"), ("#2ca02c", "^"))
STYLES = {DDCM[0]: ("#1f77b4", "o"), DDCM[1]: ("#d62728", "s"), OPUS: ("#555555", "^")}


def draw(comparison, path):
    figure, panels = pyplot.subplots(1, len(ORDER), figsize=(10, 3.4), layout="constrained")
    for panel, metric in zip(panels, ORDER):
        draw_panel(panel, comparison, metric)
    panels[0].legend(loc="lower right")
    save(figure, path)


def save(figure, path):
    figure.savefig(path, metadata={"Date": None, "Creator": None})
    pyplot.close(figure)


def draw_panel(panel, comparison, metric):
    for name, (colour, marker) in STYLES.items():
        values = comparison.metrics[name][:, METRICS.index(metric)]
        panel.plot(comparison.measured, values, color=colour, marker=marker, markersize=4, linewidth=1.5, label=name)
    panel.set_title(f"{metric} ({UNITS[metric]})", fontsize=9)
    panel.set_xscale("log")
    panel.set_xticks(comparison.rates, [f"{rate:g}" for rate in comparison.rates])
    if metric == "mel MAE":  # Opus at its lowest rates would flatten all else
        panel.set_yscale("log")
        panel.set_yticks([1, 2, 4, 8], ["1", "2", "4", "8"])
    panel.minorticks_off()
    panel.set_xlabel("kbit/s, mono")
    panel.grid(alpha=0.3)
