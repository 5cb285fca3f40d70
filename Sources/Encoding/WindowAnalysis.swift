internal import Latent
internal import Quantiser
internal import Signal
internal import Stream

/// Gathers PCM until a chunk is full, divides its windows and transforms their blocks.
///
/// The last window of a chunk overlaps with the first of the next, so that one is divided as well before the chunk is
/// finished: a chunk waits for one window more than it holds.
struct WindowAnalysis: ChunkAnalysis {
    private(set) var shape: ChunkShape
    private var latentSpace: MDCTLatent
    private var choice: WindowChoice
    private let choosesWindows: Bool
    private let fixedDivision: WindowDivision
    private let flatnessStrength: Float
    /// Samples of each channel, from half a window before the chunk's first window to the middle of the one behind the
    /// window that follows the chunk.
    var signals: [[Float]] { buffer.signals }
    private var buffer: SignalBuffer
    private var folded: [Float]
    /// Divisions of the chunk's windows and of the one behind them, as far as they are chosen.
    private var divisions: [WindowDivision] = []
    private var leftDepth = 0
    private var rightEdgeDepth = 0
    /// Divisions that the chunk before depends on.
    private var fixedDivisions = 0
    /// Levels that each row's envelope is to be lower than its energy. See `TemporalFlatness`.
    private(set) var levelsOff: [Float] = []
    var latent: [Float]

    init(shape: ChunkShape, settings: EncoderSettings) {
        self.shape = shape
        latentSpace = MDCTLatent(hop: shape.hop)
        let isSketch = settings.usedMode == .sketch
        choosesWindows = !isSketch && Effort(settings.effort).choosesWindows
        fixedDivision = isSketch ? .whole : Self.halves
        let tuning = settings.tuning
        choice = WindowChoice(shape: shape, sampleRate: settings.sampleRate, costs: tuning.blockCosts)
        flatnessStrength = tuning.flatnessStrength
        let length = (shape.windows + 2) * shape.hop
        buffer = SignalBuffer(channels: shape.channels, count: length, filled: shape.hop)
        folded = [Float](repeating: 0, count: length - shape.hop)
        latent = [Float](repeating: 0, count: shape.coefficientCount)
    }

    /// Of windows that are not chosen: halves, which of all blocks of one length serve most signals best.
    private static let halves = WindowDivision(depth: 1)

    var preamble: [UInt8] { [] }
    var emptyPreamble: [UInt8] { [] }

    var isFull: Bool { buffer.isFull }

    mutating func take(_ samples: Span<Float>) -> Int { buffer.take(samples) }

    mutating func pad() { buffer.pad() }

    mutating func startChunk() {
        buffer.advance(by: shape.windows * shape.hop)
        divisions = divisions.suffix(1)
        fixedDivisions = 1
        leftDepth = rightEdgeDepth
    }

    /// Lets the windows be divided again, for another gain.
    mutating func reconsider() { divisions.removeSubrange(fixedDivisions...) }

    /// Divides and transforms the windows of the chunk.
    /// - Parameter gain: of the chunk before, as a guess of this one's.
    mutating func transform(gain: Int) -> ChunkWindows {
        while divisions.count <= shape.windows {
            divisions.append(division(ofWindow: divisions.count, gain: gain))
        }
        var windows = ChunkWindows.whole(shape.windows)
        windows.divisions = Array(divisions[..<shape.windows])
        // Only ahead of a stream's first chunk is there no block whose overlap reaches farther.
        leftDepth = max(leftDepth, windows.firstDepth)
        windows.leftDepth = leftDepth
        windows.rightDepth = ChunkWindows.overlapDepth(
            windows.lastDepth, Int(divisions[shape.windows].depths.first ?? 0))
        shape.divide(windows.divisions)
        levelsOff.removeAll(keepingCapacity: true)
        for block in shape.blocks {
            for channel in 0..<shape.channels { levelsOff.append(levelsOff(block, channel: channel)) }
        }
        for channel in 0..<shape.channels { transform(channel: channel, windows) }
        rightEdgeDepth = windows.rightDepth
        return windows
    }

    private mutating func division(ofWindow window: Int, gain: Int) -> WindowDivision {
        guard choosesWindows else { return fixedDivision }
        return choice.division(of: signals, from: (2 * window + 1) * shape.hop / 2, gain: gain)
    }

    private func levelsOff(_ block: ChunkShape.Block, channel: Int) -> Float {
        let hop = shape.hop >> block.depth
        let first = shape.hop / 2 + block.start - hop / 2
        return TemporalFlatness.levelsOff(
            signals[channel], first..<first + 2 * hop, parts: 32 >> block.depth,
            strength: flatnessStrength)
    }

    private mutating func transform(channel: Int, _ windows: ChunkWindows) {
        for n in folded.indices { folded[n] = signals[channel][n] }
        let first = shape.hop / 2
        var depth = windows.leftDepth
        for (number, block) in shape.blocks.enumerated() {
            let overlap = number == 0 ? depth : ChunkWindows.overlapDepth(depth, block.depth)
            latentSpace.fold(&folded, at: first + block.start, depth: overlap)
            depth = block.depth
        }
        latentSpace.fold(&folded, at: first + shape.windows * shape.hop, depth: windows.rightDepth)
        for (number, block) in shape.blocks.enumerated() {
            let offset = shape.offset(row: shape.row(block: number, channel: channel))
            latentSpace.analyse(folded, from: first + block.start, depth: block.depth, into: &latent, at: offset)
        }
    }
}
