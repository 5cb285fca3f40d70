"""The codecs that are measured: each is a pair of command lines."""
import functools
import hashlib
import subprocess
from pathlib import Path

SAMPLE_RATE = 48000
ENTROPY = ("zstd", "range")  # ddcm's entropy coders
DDCM = tuple(f"ddcm {entropy}" for entropy in ENTROPY)
OPUS = "Opus"


class Coder:
    """Reads a WAV file from standard input to encode, writes one to standard output to decode. Two builds of a program have
    two identities."""

    def __init__(self, name, identity, encode, decode):
        self.name, self.identity, self.encode, self.decode = name, identity, encode, decode

    def key(self):
        return [self.identity, self.encode[1:], self.decode[1:]]


def ddcm(program, entropy, rate, options):
    encode = [program, "encode", "--quiet", "--entropy", entropy, "--bitrate", f"{rate:g}k", *options]
    return Coder(f"ddcm {entropy}", file_digest(program), encode, [program, "decode", "--quiet"])


def opus(rate):
    # Without the 512 bytes that opusenc keeps free for tags: on a clip of ten seconds they would weigh 0.4 kbit/s.
    encode = ["opusenc", "--quiet", "--comp", "10", "--padding", "0", "--bitrate", f"{rate:g}", "-", "-"]
    return Coder(OPUS, opus_version(), encode, ["opusdec", "--quiet", "--rate", str(SAMPLE_RATE), "--force-wav", "-", "-"])


@functools.cache
def file_digest(path):
    return hashlib.sha256(Path(path).read_bytes()).hexdigest()


@functools.cache
def opus_version():
    return subprocess.run(["opusenc", "--version"], capture_output=True, text=True, check=True).stdout.splitlines()[0]
