internal import Codebook
internal import Entropy
internal import Latent
internal import Quantiser

internal import Glibc

/// How often the decisions of each of the range coder's contexts were a no, and a yes.
struct RangeStatistics {
    private var counts = [Counts](repeating: Counts(), count: RangeContexts.trained)

    struct Counts {
        var noes = 0.0
        var yeses = 0.0

        /// The logit in quarters, from −8 on.
        var digit: UInt8 {
            let logit = log((yeses + 0.4) / (noes + 0.4))
            return UInt8(min(max((4 * logit).rounded() + 32, 1), 63))
        }
    }

    /// Counts the decisions of a chunk.
    mutating func add(grid: QuantiserGrid, windows: ChunkWindows, stereo: StereoFlags, planes: AtomPlanes) {
        var (grid, windows, stereo, planes) = (grid, windows, stereo, planes)
        var body = RangeBody(DecisionCounter(counts: counts))
        counts = []
        body.codeGrid(&grid, windows: &windows, stereo: &stereo)
        body.codeLevels(&planes, grid: grid)
        counts = body.coder.counts
    }

    /// Adds other counts, scaled to this many decisions.
    private static let weight = 4e6

    mutating func add(_ other: RangeStatistics) {
        let total = other.counts.reduce(0) { $0 + $1.noes + $1.yeses }
        guard total > 0 else { return }
        for context in counts.indices {
            counts[context].noes += other.counts[context].noes * Self.weight / total
            counts[context].yeses += other.counts[context].yeses * Self.weight / total
        }
    }

    /// Each context's logit in quarters, from −8 on. ddcm-stream.md 5.9
    var table: [UInt8] { counts.map(\.digit) }

    /// Counts what an encoder would code.
    struct DecisionCounter: BinaryCoder {
        static let isReader = false
        var hasRunOut: Bool { false }

        var counts: [Counts]

        mutating func code(_ decision: Bool, context: Int) -> Bool {
            if decision { counts[context].yeses += 1 } else { counts[context].noes += 1 }
            return decision
        }

        mutating func code(_ decision: Bool, contexts: MixedContexts, mixer: Int) -> Bool {
            _ = code(decision, context: contexts.0)
            _ = code(decision, context: contexts.1)
            return code(decision, context: contexts.2)
        }

        mutating func code(_ decision: Bool, probability: Int) -> Bool { decision }

        mutating func codeEven(_ decision: Bool) -> Bool { decision }

        func refuse(_ what: @autoclosure () -> String) throws(Never) { preconditionFailure(what()) }
    }
}
