"""Measures ddcm beside Opus and prints markdown; --write puts it into README.md. The parts are

  mono, stereo  quality with both entropy coders and of Opus, at the same measured rate
  picture       the rate-distortion curves of `mono`
  modes         quality and speed of all modes, by `ddcm sweep`
  noise         of white noise: how close, and how loud, with a picture
  entropy       bytes of the two entropy coders over the same numbers
  speed         CPU time and memory against opusenc and opusdec
  latency       of a live pipe

Without FILES and --corpus it takes the excerpts of .ci/corpus that nothing was trained on, and the sample in Tests/Samples.

What is not there yet is installed at first use:

  from Debian   opus-tools, ffmpeg, time, python3-venv, by apt-get (with sudo unless you are root)
  from PyPI     numpy scipy soundfile librosa zimtohrli visqol-python numba matplotlib (600 MB), into a virtual environment
                in ~/.cache/ddcm-evaluation, or where DDCM_EVALUATION_VENV says
  the corpus    into ~/.cache/ddcm-corpus: 475 MB of Debian's packages to fetch, 30 MB to keep

Quality is kept in ~/.cache/ddcm-measurements, clip by clip: what was interrupted goes on where it was, and the picture
alone (--parts picture) is there at once. Where XDG_CACHE_HOME is set, it takes the place of ~/.cache.
"""
import argparse
import os
import shlex
import subprocess
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PICTURE = "Tests/Evaluation/rate-distortion.svg"
NOISE_PICTURE = "Tests/Evaluation/white-noise.svg"
PARTS = "mono,picture,stereo,modes,noise,entropy,speed,latency"
CACHE = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache")


def rates(text):
    return [float(rate) for rate in text.split(",")]


def parse_arguments():
    parser = argparse.ArgumentParser(prog="measure", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("files", nargs="*", metavar="FILES", help="clips to measure with: WAV or FLAC, about 10 s each")
    parser.add_argument("--corpus", metavar="DIR", help="measure with all WAV files of this folder")
    parser.add_argument("--parts", default=PARTS, help="which to measure (default: %(default)s)")
    parser.add_argument("--write", nargs="?", const=ROOT, metavar="FOLDER",
                        help=f"write tables into README.md, picture into {PICTURE}, of this folder (default: the repository)")
    parser.add_argument("--ddcm", default=ROOT / ".build/release/ddcm", metavar="PATH", help="the program (default: as built here)")
    parser.add_argument("--workbench", metavar="PATH", help="ddcm-workbench (default: beside ddcm)")
    parser.add_argument("--mono-rates", type=rates, default="8,12,16,24,32,48,64", help="kbit/s (default: %(default)s)")
    parser.add_argument("--stereo-rates", type=rates, default="16,24,32,48,64,96", help="kbit/s (default: %(default)s)")
    parser.add_argument("--mode-rates", type=rates, default="4,8,16,32", help="kbit/s (default: %(default)s)")
    parser.add_argument("--options", type=shlex.split, default="", help="further options for ddcm encode, in one argument")
    parser.add_argument("--jobs", type=int, default=os.cpu_count(), help="clips at a time, for quality only")
    parser.add_argument("--seconds", type=float, default=120, help="length of the file for speed (default: %(default)s)")
    parser.add_argument("--runs", type=int, default=5, help="runs for speed (default: %(default)s)")
    parser.add_argument("--speed-rate", type=float, default=24, help="kbit/s for speed and latency (default: %(default)s)")
    arguments = parser.parse_args()
    complete(arguments, parser)
    return arguments


def complete(arguments, parser):
    arguments.cache = CACHE / "ddcm-measurements"
    arguments.parts = arguments.parts.split(",")
    if unknown := set(arguments.parts) - set(PARTS.split(",")):
        parser.error(f"unknown parts: {', '.join(unknown)}")
    arguments.ddcm = os.path.abspath(arguments.ddcm)
    arguments.workbench = os.path.abspath(arguments.workbench or Path(arguments.ddcm).parent / "ddcm-workbench")
    for program in [arguments.ddcm] + [arguments.workbench] * ("entropy" in arguments.parts):
        if not os.access(program, os.X_OK):
            parser.error(f"{program} is no program: `swift build -c release` makes it")


def find_clips(arguments):
    clips = list(arguments.files)
    if arguments.corpus:
        clips += sorted(map(str, Path(arguments.corpus).glob("*.wav")))
    if not clips and not arguments.corpus:
        corpus = CACHE / "ddcm-corpus"
        subprocess.run([ROOT / ".ci/corpus", corpus], stdout=subprocess.DEVNULL, check=True)
        clips = [str(path) for folder in (ROOT / "Tests/Samples", corpus / "test") for path in sorted(folder.glob("*.wav"))]
    if not clips:
        raise SystemExit(f"no WAV file in {arguments.corpus}")
    return clips


def quality_part(clips, arguments, stereo):
    import quality
    chosen = arguments.stereo_rates if stereo else arguments.mono_rates
    return quality.table(quality.compare(clips, chosen, stereo, arguments), stereo)


def place(picture, arguments):
    """Where a picture goes, and how README.md names it."""
    path = Path(arguments.write or CACHE / "ddcm-measurements", picture if arguments.write else Path(picture).name)
    path.parent.mkdir(parents=True, exist_ok=True)
    return path, picture if arguments.write else path


def picture_part(clips, arguments):
    import picture
    import quality
    path, name = place(PICTURE, arguments)
    picture.draw(quality.compare(clips, arguments.mono_rates, False, arguments), path)
    return f"![Zimtohrli, ViSQOL and mel MAE over bit rate]({name})"


def noise_part(arguments):
    import noise
    path, name = place(NOISE_PICTURE, arguments)
    series = noise.results(arguments)
    noise.draw(series, path)
    return f"![Correlation and variance over bits a number, of white noise]({name})\n\n" + noise.table(series)


def measure_part(name, clips, arguments):
    import costs  # here and not above: the metrics take seconds to load, and --help must do without them
    import modes
    parts = {
        "mono": lambda: quality_part(clips, arguments, stereo=False),
        "picture": lambda: picture_part(clips, arguments),
        "stereo": lambda: quality_part(clips, arguments, stereo=True),
        "modes": lambda: modes.table(clips, arguments),
        "noise": lambda: noise_part(arguments),
        "entropy": lambda: costs.entropy_table(clips, arguments),
        "speed": lambda: costs.speed_table(clips, arguments),
        "latency": lambda: costs.latency_table(clips, arguments),
    }
    return parts[name]()


def main():
    import report
    arguments = parse_arguments()
    clips = find_clips(arguments)
    for name in arguments.parts:
        text = measure_part(name, clips, arguments)
        print(text, flush=True, end="\n\n")
        if arguments.write:  # at once: the next part may be interrupted
            readme = Path(arguments.write, "README.md")
            readme.write_text(report.insert(readme.read_text(), name, text))


if __name__ == "__main__":
    main()
