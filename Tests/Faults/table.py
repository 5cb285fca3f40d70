"""Runs the cases of rows, judges them, and prints the table."""

from concurrent.futures import ThreadPoolExecutor

import numpy

LOUDEST = 1.05


def run(tool, stream, row):
    """What is heard of each case, two at a time."""
    clean = row.clean or stream.clean

    def one(case):
        if case.expected is None:
            case.expected = stream.scan(case.data)
        return clean.hear(tool.decode(case.data, *case.options), case.expected, case.wanted)

    with ThreadPoolExecutor(2) as pool:
        return list(pool.map(one, row.cases))


def counts_differ(case, heard):
    """What was counted beside what should have been; empty where they agree."""
    expected, found = case.expected, heard.statistics
    if expected.frames == 0:
        return []
    if case.survivors is not None:
        names = ("lostChunks", "correctedFrames", "spoiltChunks")
        pairs = [("frames hit", sum(found.get(name, 0) for name in names), case.survivors)]
    else:
        pairs = [("damagedStretches", None, expected.stretches), ("damagedBytes", None, expected.bytes)]
        if "lostChunks" in found:
            pairs += [("lostChunks", None, expected.lost), ("droppedFrames", None, expected.dropped)]
            pairs += [("cutStreams", found.get("cutStreams", expected.cut), expected.cut)]
            pairs += [("restoredFrames", found.get("restoredFrames", 0), expected.restored)]
        else:  # before damage was counted by its kinds
            pairs += [("damagedChunks", None, expected.lost + expected.dropped + expected.cut)]
        pairs += [("complete", None, expected.complete)]
    pairs = [(name, found.get(name) if value is None else value, wanted) for name, value, wanted in pairs]
    return [f"{name} {value}, {wanted} expected" for name, value, wanted in pairs if value != wanted]


def bound(case, clean):
    """ms that may be lost: each run of missing chunks with its overlap, and a block at either end of it."""
    if case.bound is not None:
        return case.bound
    return sum(gap + 2 * clean.block for gap in case.expected.gaps) / clean.rate * 1000


def judge(row, heard, clean):
    """The row's figures, and what is wrong with it."""
    clean = row.clean or clean
    faults = []
    for number, (case, one) in enumerate(zip(row.cases, heard)):
        where = f"case {number}: "
        wanted = case.expected.exit if case.exit is None else case.exit
        if one.exit != wanted:
            faults.append(f"{where}exit code {one.exit}, {wanted} expected")
        faults += [where + text for text in counts_differ(case, one)]
        if one.shift != 0:
            faults.append(f"{where}shift {one.shift}")
        if one.length != case.expected.length:
            faults.append(f"{where}{one.length} samples, {case.expected.length} expected")
        if one.peak > LOUDEST:
            faults.append(f"{where}{one.peak:.3f} times the clean peak")
        if row.bound is None and one.lost_by_hop > bound(case, clean) + 1e-6:
            faults.append(f"{where}{one.lost_by_hop:.0f} ms lost, {bound(case, clean):.0f} allowed")
    mean = float(numpy.mean([one.lost_by_hop for one in heard]))
    if row.bound is not None and mean > row.bound + row.chance + 1e-6:
        faults.append(f"{mean:.0f} ms lost in the mean, {row.bound:.0f} and {row.chance:.0f} of chance allowed")
    return {
        "row": row.name, "cases": len(heard),
        "lost": float(numpy.mean([one.lost for one in heard])), "most": max(one.lost for one in heard),
        "lostByHop": mean, "differs": float(numpy.mean([one.differs for one in heard])),
        "bound": row.bound if row.bound is not None else max(bound(case, clean) for case in row.cases),
        "chance": row.chance, "isMean": row.bound is not None,
        "shift": max((one.shift for one in heard), key=lambda late: float("inf") if late is None else abs(late)),
        "exits": sorted({one.exit for one in heard}), "damaged": sum(bool(c.expected.exit) for c in row.cases),
        "peak": max(one.peak for one in heard), "faults": faults,
        "countsDiffer": sum(bool(counts_differ(case, one)) for case, one in zip(row.cases, heard)),
    }


HEAD = """
| Damage | cases | lost, ms | most | by hops | bound | not the same | shift | exit | counts | peak | |
|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|---|"""


def line(result):
    limit = f"{result['bound']:.0f}" + (f" (+{result['chance']:.0f})" if result["chance"] >= 0.5 else "")
    if not result["isMean"]:
        limit += " each"
    exits = ", ".join(str(code) for code in result["exits"])
    counts = "exact" if not result["countsDiffer"] else f"{result['countsDiffer']} differ"
    verdict = "ok" if not result["faults"] else f"**{len(result['faults'])} faults**"
    return (
        f"| {result['row']} | {result['cases']} | {result['lost']:.0f} | {result['most']:.0f} | {result['lostByHop']:.0f} "
        f"| {limit} | {result['differs']:.0f} | {result['shift']} | {exits} | {counts} | {result['peak']:.3f} "
        f"| {verdict} |")


NOTES = """
*lost*: milliseconds of the clean decode, in blocks of 20 ms, that are not there within 15 dB; the mean of the cases, and
the *most* of any. *by hops*: the same in blocks of one hop or 20 ms, whichever is less, which is what the *bound* speaks
of: blocks that are longer than the overlap count sound at their edges that is there. *not the same*: blocks of 20 ms that
are not the clean ones bit by bit. The bound of flips is 1.1 · P · (T + O)/T of the duration for the mean over the seeds,
with P the probability that a frame of the mean size is hit; how many bits are flipped in all the seeds together is no
matter of chance. With parity, P is the probability that a second frame of the group is hit, too, and three standard errors
are added in brackets. The first frame is spared but in a row of its own. All other bounds hold for each case: T for each
missing chunk, and an overlap and two blocks for each run of them; a join may lose one period of configurations. *counts*:
stretches and bytes of damage, lost chunks, frames left out, restored frames, and whether the stream ended, each against
what the damage was."""
