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

    init(hop: Int) {
        self.hop = hop
        latent = MDCTLatent(hop: hop)
        signal = [Float](repeating: 0, count: 2 * hop)
    }

    /// Forgets what was synthesised.
    mutating func reset() {
        for n in signal.indices { signal[n] = 0 }
        (filled, edgeDepth, isChunkEdge) = (0, 0, true)
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
        latent.unfold(&signal, at: hop + filled, depth: overlap)
        filled += hop >> depth
        edgeDepth = depth
        isChunkEdge = false
    }

    /// Appends a window of silence, into which the last block fades out.
    mutating func appendSilence() {
        startWindow()
        for n in hop..<2 * hop { signal[n] = 0 }
        latent.unfold(&signal, at: hop, depth: edgeDepth)
        filled = hop
        (edgeDepth, isChunkEdge) = (0, true)
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
