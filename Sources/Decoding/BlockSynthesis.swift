internal import Concealment
internal import Latent

/// Puts the blocks of one channel side by side and takes back the overlaps between them. Each window finishes `hop`
/// samples: those from the middle of the window before to its own middle. ddcm-stream.md 5.8
struct BlockSynthesis {
    private let hop: Int
    private var latent: MDCTLatent
    /// The window before and the one that is being filled.
    private var signal: [Float]
    private var filled = 0
    /// Overlap of the last block with what comes behind it.
    private var edgeDepth = 0
    /// Whether what comes next is silence or begins a chunk, and says itself how far it overlaps.
    private var isChunkEdge = true
    /// Makes up what is missing; nil where windows of zeros take its place.
    private var concealer: GapConcealer?
    /// Whether the window before is missing, and whether anything that is next to be given out is made up.
    private var isMissing = false
    private var isMadeUp = false

    init(hop: Int, sampleRate: Int, concealment: Concealment) {
        self.hop = hop
        latent = MDCTLatent(hop: hop)
        signal = [Float](repeating: 0, count: 2 * hop)
        if concealment != .off {
            concealer = GapConcealer(latent: latent, sampleRate: sampleRate, isFilled: concealment == .on)
        }
    }

    /// Forgets what was synthesised.
    mutating func reset() {
        for n in signal.indices { signal[n] = 0 }
        (filled, edgeDepth, isChunkEdge) = (0, 0, true)
        (isMissing, isMadeUp) = (false, false)
        concealer?.reset()
    }

    /// Begins or ends a chunk, which overlaps by `depth` with what is on the other side.
    mutating func meetEdge(depth: Int) {
        edgeDepth = depth
        isChunkEdge = true
    }

    /// Appends one block.
    mutating func append(_ coefficients: [Float], depth: Int) {
        startWindow()
        latent.synthesise(coefficients, at: 0, depth: depth, into: &signal, from: hop + filled)
        let overlap = isChunkEdge ? edgeDepth : ChunkWindows.overlapDepth(edgeDepth, depth)
        concealer?.hear(coefficients, depth: depth)
        if isMissing {
            concealer?.end(&signal, depth: overlap)
            isMissing = false
        } else {
            latent.unfold(&signal, at: hop + filled, depth: overlap)
        }
        filled += hop >> depth
        edgeDepth = depth
        isChunkEdge = false
    }

    /// Appends a window in the place of one that is missing: what is made up, or silence into which the last block fades
    /// out.
    mutating func appendMissing() {
        startWindow()
        if concealer == nil {
            for n in hop..<2 * hop { signal[n] = 0 }
            latent.unfold(&signal, at: hop, depth: edgeDepth)
        } else {
            if isMissing { concealer?.proceed(&signal) } else { concealer?.begin(&signal, depth: edgeDepth) }
            (isMissing, isMadeUp) = (true, true)
        }
        filled = hop
        (edgeDepth, isChunkEdge) = (0, true)
    }

    /// The last window is whole, and what it finished will be given out.
    mutating func finishWindow() {
        concealer?.hear(signal[hop / 2..<hop / 2 + hop], isGood: !isMadeUp)
        isMadeUp = isMissing
    }

    private mutating func startWindow() {
        guard filled == hop else { return }
        for n in 0..<hop { signal[n] = signal[hop + n] }
        filled = 0
    }

    /// The samples that the last window finished.
    func withFinished(_ body: (UnsafeBufferPointer<Float>) -> Void) {
        signal.withUnsafeBufferPointer { body(UnsafeBufferPointer(rebasing: $0[hop / 2..<hop / 2 + hop])) }
    }
}
