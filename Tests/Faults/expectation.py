"""What a decoder must make of damaged bytes: section 6 of Protocol/ddcm-stream.md, for frames whose bytes are known."""

from dataclasses import dataclass, field

import layout


@dataclass
class Sound:
    """What is given out of one track."""

    at: int  # where it begins in the output
    first: int  # position of its first sample
    end: int  # position behind its last
    stream: int  # how many streams began before it
    intact: list = field(default_factory=list)  # from and to positions whose samples no damage touches


@dataclass
class Expectation:
    """Counts of damage, exit code, sound."""

    stretches: int = 0
    bytes: int = 0
    lost: int = 0
    dropped: int = 0
    cut: int = 0
    restored: int = 0
    frames: int = 0
    complete: bool = True
    sounds: list = field(default_factory=list)
    # Where audio that was sent is missing: runs of chunks, as samples with the overlap behind them.
    gaps: list = field(default_factory=list)

    @property
    def exit(self):
        if self.frames == 0:
            return 2
        if not self.complete:
            return 4
        return 3 if self.stretches or self.lost or self.dropped or self.cut or self.restored else 0

    @property
    def length(self):
        return sum(max(0, sound.end - sound.first) for sound in self.sounds)


def scan(data, whole):
    """Frames and stretches of other bytes, in turn.

    whole: the frames of the clean stream by their bytes. Anything else is no frame, but for one case in 2^32.
    """
    parts, done, at = [], 0, data.find(layout.SYNC)
    while at >= 0:
        found = layout.frame_end(data, at)
        frame = whole.get(data[at : found[0]]) if found else None
        if frame is None:
            at = data.find(layout.SYNC, at + 1)
            continue
        if at > done:
            parts.append(at - done)
        parts.append(frame)
        done = found[0]
        at = data.find(layout.SYNC, done)
    if done < len(data):
        parts.append(len(data) - done)
    return parts


class Track:
    """6.2: where chunks belong."""

    def __init__(self, placed, sequence, sound):
        self.placed, self.sound = placed, sound
        self.sequence, self.position = sequence, placed.position - placed.trim
        self.total = placed.total
        self.follows = placed.is_start  # whether the chunk before was heard

    def put(self, missing, sequence, expectation):
        chunk, hop = self.placed.chunk, self.placed.hop
        self.skip(missing, expectation)
        begin = self.position if self.follows else self.position + hop
        self.add(begin, self.position + chunk)
        self.follows = True
        self.position += chunk
        self.sequence = (sequence + 1) & 255

    def skip(self, missing, expectation):
        if not missing:
            return
        expectation.lost += missing
        expectation.gaps.append(missing * self.placed.chunk + self.placed.hop)
        self.position += missing * self.placed.chunk
        self.follows = False

    def add(self, begin, end):
        begin, end = max(begin, self.sound.first), self.limit(end)
        intact = self.sound.intact
        if begin < end:
            joins = intact and intact[-1][1] == begin
            begin = intact.pop()[0] if joins else begin
            intact.append((begin, end))

    def limit(self, position):
        return position if self.total is None else min(position, self.total)

    def finish(self):
        self.sound.end = max(self.sound.first, self.limit(self.position))


class Decoder:
    def __init__(self):
        self.expectation = Expectation()
        self.track = self.start = None
        self.streams = 0

    def take(self, frame):
        self.expectation.frames += 1
        if frame.type & 0x70 or frame.kind not in (layout.CHUNK, layout.CONFIGURED, layout.END):
            return  # neither streams of several layers nor what parity frames do is looked at here
        if frame.kind == layout.END:
            self.end(frame)
        elif frame.kind == layout.CONFIGURED:
            self.configured(frame)
        else:
            self.chunk(frame)

    def chunk(self, frame):
        gap = (frame.sequence - self.track.sequence) & 255 if self.track else 128
        if gap < 128:
            self.put(gap, frame.sequence)
        else:
            self.expectation.dropped += 1

    def put(self, missing, sequence):
        self.start = None
        self.track.put(missing, sequence, self.expectation)

    def configured(self, frame):
        if self.start == frame.payload:
            self.expectation.dropped += 1
            return
        placed, track = layout.configuration(frame.payload), self.track
        if track and not placed.is_start and placed.identity == track.placed.identity:
            gap, rest = divmod(placed.position - track.position, track.placed.chunk)
            if rest == 0 and -16 <= gap <= 255:
                if gap < 0:
                    self.expectation.dropped += 1
                    return
                track.total = placed.total
                self.put(gap, frame.sequence)
                return
        self.begin(placed, frame)

    def begin(self, placed, frame):
        if self.track:
            self.expectation.cut += 1
            self.track.finish()
        self.streams += 1
        first = placed.position if placed.is_start else placed.position + placed.hop
        sound = Sound(self.expectation.length, first, first, self.streams - 1)
        self.expectation.sounds.append(sound)
        self.track = Track(placed, frame.sequence, sound)
        self.put(0, frame.sequence)
        self.start = frame.payload
        self.expectation.complete = False

    def end(self, frame):
        if not self.track:
            self.expectation.dropped += 1
            return
        total = layout.varint(frame.payload, 0)[0]
        missing = -(-max(0, total - self.track.position) // self.track.placed.chunk)
        self.track.total = total
        self.track.skip(missing, self.expectation)
        self.track.finish()
        self.track = self.start = None
        self.expectation.complete = True

    def finish(self):
        if self.track:
            self.track.finish()
        return self.expectation


def expect(parts):
    """What comes of frames and stretches of other bytes."""
    decoder = Decoder()
    for part in parts:
        if isinstance(part, int):
            decoder.expectation.stretches += 1
            decoder.expectation.bytes += part
        else:
            decoder.take(part)
    return decoder.finish()


class Groups:
    """Which frames come back by parity, where a decoder keeps and waits no longer than it has to. ddcm-stream.md 3.5"""

    def __init__(self, chunks):
        self.chunks = chunks  # of a group
        self.back = set()
        self.next = 0  # number of the protected frame that everything before has been given out of
        self.held, self.kept = set(), []

    def frame(self, number):
        if len(self.kept) > 3 * self.chunks:
            self.kept = []
        self.kept.append(number)
        if number - self.next > self.chunks:  # what is missing before it is waited for no longer
            self.release()
            self.next = number + 1
        elif number >= self.next:
            self.hold(number)

    def hold(self, number):
        self.held.add(number)
        while self.next in self.held:
            self.held.remove(self.next)
            self.next += 1

    def parity(self, members):
        lost = [number for number in members if number not in self.kept]
        if len(lost) == 1 and lost[0] >= self.next:
            self.back.add(lost[0])
            self.hold(lost[0])
        self.release()
        self.kept = []
        self.next = max(self.next, members[-1] + 1)  # nothing of the group is waited for any more

    def release(self):
        self.next = max([self.next - 1, *self.held]) + 1
        self.held = set()


def restored(frames, hit):
    """Which of the frames that were hit the parity behind their group brings back."""
    sums = [frame for frame in frames if frame.kind == layout.PARITY]
    if not sums:
        return set()
    groups, members, indices = Groups(sums[0].payload[0]), [], []
    for index, frame in enumerate(frames):
        if frame.is_protected:
            members.append(len(indices))
            indices.append(index)
            if index not in hit:
                groups.frame(len(indices) - 1)
        elif frame.kind == layout.PARITY and frame.payload[1] > 0:
            if index not in hit:
                groups.parity(members)
            members = []
    return {indices[number] for number in groups.back}


def flipped(frames, hit, leaves_bytes=True):
    """What comes of a stream of which the frames in `hit` are damaged, or not there at all."""
    back = restored(frames, hit)
    decoder = Decoder()
    for index, frame in enumerate(frames):
        if index not in hit or index in back:
            decoder.take(frame)
    expected = decoder.finish()
    if leaves_bytes:
        expected.bytes = sum(frames[index].end - frames[index].start for index in hit)
        expected.stretches = sum(index - 1 not in hit for index in hit)
    expected.restored = len(back)
    return expected
