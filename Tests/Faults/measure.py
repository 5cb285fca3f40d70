"""Damages streams of ddcm in every way that channels do, and measures what is lost: the fault table."""

import argparse
import io
import json
import shutil
import sys
import time
import wave
from pathlib import Path

import day
import hearing
import resilient
import rows
import table

ROOT = Path(__file__).resolve().parents[2]
SAMPLE = ROOT / "Tests/Samples/speech_and_music.wav"
SECONDS = 20
FLIP_RATES = (1e-6, 1e-5, 1e-4, 1e-3)
PARITY = 4


class Effort:
    """How many cases of each kind."""

    def __init__(self, quick):
        self.seeds = 3 if quick else 8
        self.arrangements = 2 if quick else 5
        self.places = 8 if quick else 50
        self.joins = 40 if quick else 1000
        self.header_step = 11 if quick else 1
        self.cut_step = 53 if quick else 1
        self.garbage = [1, 1 << 10, 1 << 16] if quick else [1, 1 << 10, 1 << 16, 1 << 20]


def looped(path, seconds):
    """A WAV file repeated and cut to a length."""
    with wave.open(str(path)) as file:
        parameters, data = file.getparams(), file.readframes(file.getnframes())
    size = int(seconds * parameters.framerate) * parameters.nchannels * parameters.sampwidth
    made = io.BytesIO()
    with wave.open(made, "wb") as file:
        file.setparams(parameters)
        file.writeframes((data * (size // len(data) + 1))[:size])
    return made.getvalue()


def plain_rows(tool, stream, small, effort):
    yield from (rows.flips(stream, rate, effort.seeds) for rate in FLIP_RATES)
    yield rows.first_frame(stream, effort.seeds)
    yield rows.header_flips(stream, effort.header_step)
    yield from rows.bytes_moved(stream, effort.places)
    yield from rows.dropped(stream, effort.places, effort.arrangements)
    yield from rows.reordered(stream, effort.places, effort.arrangements)
    yield rows.truncated(small, effort.cut_step)
    yield from rows.foreign(stream, effort.garbage)
    yield from rows.joined(stream, effort.joins, tool.has("decode", "--live"))
    yield rows.concatenated(stream)


def tables(tool, sound, beginning, latency, effort):
    """Names, streams and rows of all tables of one latency."""
    options = ["--latency", str(latency)] if latency else []
    name = f"--latency {latency}" if latency else "the default latency"
    plain = rows.Stream(tool, sound, options)
    small = rows.Stream(tool, beginning, [*options, "--bitrate", "16k"]) if beginning else plain
    yield name, plain, plain_rows(tool, plain, small, effort)
    if tool.has("encode", "--fec"):
        parity = rows.Stream(tool, sound, [*options, "--fec", str(PARITY)])
        made = [rows.flips(parity, rate, effort.seeds, PARITY) for rate in FLIP_RATES]
        yield f"{name}, --fec {PARITY}", parity, [*made, rows.parity_drops(parity, effort.places)]
    if tool.has("encode", "--resilient"):
        tough = resilient.Stream(tool, sound, [*options, "--resilient"], plain)
        yield f"{name}, --resilient", tough, [resilient.flips(tough, rate, effort.seeds) for rate in FLIP_RATES]


def measured(tool, stream, made, chosen, say):
    for row in made:
        if chosen and chosen not in row.name or not row.cases:
            continue
        result = table.judge(row, table.run(tool, stream, row), stream.clean)
        say(table.line(result))
        for fault in result["faults"][:5]:
            print(f"{row.name}: {fault}", file=sys.stderr)
        yield result


def program(given):
    built = ROOT / ".build/release/ddcm"
    found = given or (str(built) if built.exists() else shutil.which("ddcm"))
    if not found:
        raise SystemExit("no ddcm: swift build -c release --product ddcm, or --ddcm PATH")
    return found


def arguments():
    parser = argparse.ArgumentParser(prog="Tests/Faults/measure", description=__doc__)
    parser.add_argument("files", nargs="*", help=f"audio files (default: {SECONDS} s of the sample in Tests/Samples)")
    parser.add_argument("--ddcm", help="the program (default: the built one, or that on the PATH)")
    parser.add_argument("--quick", action="store_true", help="fewer cases, under two minutes")
    parser.add_argument("--latency", action="append", type=int, help="ms; 0 for the default (default: 40 and 0)")
    parser.add_argument("--only", help="only rows that have this in their name")
    parser.add_argument("--json", action="store_true", help="print one JSON object instead of tables")
    parser.add_argument("--day", action="store_true", help="24 hours of sound through encode and decode instead")
    parser.add_argument("--hours", type=float, default=24, help="with --day: so many (default: 24)")
    return parser.parse_args()


def main():
    options = arguments()
    tool, began = hearing.Tool(program(options.ddcm)), time.monotonic()
    say = (lambda text: None) if options.json else (lambda text: print(text, flush=True))
    results = []
    if options.day:
        results = day.run(tool.program, SAMPLE, options.hours, say)
    for path in [] if options.day else options.files or [None]:
        sound = path or looped(SAMPLE, SECONDS)
        beginning = None if path else looped(SAMPLE, 1)
        for latency in options.latency or [40, 0]:
            for name, stream, made in tables(tool, sound, beginning, latency, Effort(options.quick)):
                of = f"{path}, " if path else ""
                say(f"\n**{of}{name}**: {len(stream.chunks)} chunks of {1000 * stream.chunk_seconds:.1f} ms, "
                    f"overlap {1000 * stream.overlap_seconds:.1f} ms, {len(stream.bytes)} bytes\n{table.HEAD}")
                for result in measured(tool, stream, made, options.only, say):
                    results.append({"file": path or str(SAMPLE.name), "stream": name, **result})
    failed = sum(bool(result["faults"]) for result in results)
    if options.json:
        print(json.dumps({"rows": results, "failed": failed}, indent=1))
    elif not options.day:
        print(table.NOTES)
    say(f"\n{len(results)} rows, {failed} failed, {time.monotonic() - began:.0f} s")
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
