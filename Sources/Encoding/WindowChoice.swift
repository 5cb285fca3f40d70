internal import Latent
internal import Quantiser

internal import Glibc

/// What blocks cost besides their coefficients.
struct BlockCosts {
    /// Bits of each block more than the window's first.
    let block: Float
    /// Bits for a squared octave of loudness that moves within a block and band.
    let spread: Float
}

/// Chooses how a window is divided: the division whose blocks cost the fewest bits at steps that follow the signal in
/// time, searched over the whole tree of halvings.
struct WindowChoice {
    private let hop: Int
    private let deepest: Int
    private let costsOfBlocks: BlockCosts
    private var latentSpace: MDCTLatent
    /// Wide bands, at each depth.
    private let layouts: [[Int]]
    private var folded: [Float]
    private var spectrum: [Float]
    /// log2 of the amplitude of each band in each of the shortest blocks.
    private var fine: [Float]
    private var costs: [[Float]]

    private static let edgesHertz = [0, 400, 800, 1600, 2700, 4400, 6400, 9500, 15_500, 20_500]
    /// What a block of a whole and of half a window costs on top: the noise in it is spread over more time than the ear
    /// forgives. 0 and 50 instead of 20 are worse by 0.01 of Zimtohrli and more.
    private static let longBlockCosts: [Float] = [20, 5]
    /// Octaves by which masking decays from one of the shortest blocks to the next.
    private static let decay: Float = 0.25

    init(shape: ChunkShape, sampleRate: Int, costs costsOfBlocks: BlockCosts) {
        self.costsOfBlocks = costsOfBlocks
        hop = shape.hop
        var deepest = 0
        while deepest < WindowDivision.deepest, Double(hop >> deepest) > 0.004 * Double(sampleRate) { deepest += 1 }
        self.deepest = deepest
        latentSpace = MDCTLatent(hop: hop)
        let edges = Self.edgesHertz.map { BandLayout.edge(hertz: $0, sampleRate: sampleRate, hop: shape.hop) }
        layouts = (0...deepest).map { depth in edges.map { min(shape.hop >> depth, ($0 + (1 << depth) / 2) >> depth) } }
        folded = [Float](repeating: 0, count: 2 * shape.hop)
        spectrum = [Float](repeating: 0, count: shape.hop)
        fine = [Float](repeating: 0, count: (edges.count - 1) << deepest)
        costs = (0...deepest).map { [Float](repeating: 0, count: 1 << $0) }
    }

    /// - Parameters:
    ///   - signals: samples of all channels.
    ///   - first: where the window begins; half a window before and behind it is looked at too.
    ///   - gain: the chunk's gain, as far as it can be guessed.
    mutating func division(of signals: [[Float]], from first: Int, gain: Int) -> WindowDivision {
        for depth in costs.indices {
            for index in costs[depth].indices {
                costs[depth][index] = index == 0 && depth == 0 ? 0 : costsOfBlocks.block
            }
        }
        for signal in signals {
            for depth in (0...deepest).reversed() {
                transform(signal, from: first, depth: depth)
                if depth == deepest { measure() }
                addCosts(depth: depth, gain: gain)
            }
        }
        var depths: [UInt8] = []
        _ = best(depth: 0, index: 0, into: &depths)
        return WindowDivision(depths: depths)
    }

    private func best(depth: Int, index: Int, into depths: inout [UInt8]) -> Float {
        let whole = costs[depth][index]
        guard depth < deepest else {
            depths.append(UInt8(depth))
            return whole
        }
        let start = depths.count
        let halves =
            best(depth: depth + 1, index: 2 * index, into: &depths)
            + best(depth: depth + 1, index: 2 * index + 1, into: &depths)
        if halves < whole { return halves }
        depths.removeSubrange(start...)
        depths.append(UInt8(depth))
        return whole
    }

    private mutating func transform(_ signal: [Float], from first: Int, depth: Int) {
        let size = hop >> depth
        for n in 0..<2 * hop { folded[n] = signal[first - hop / 2 + n] }
        for boundary in stride(from: hop / 2, through: hop / 2 + hop, by: size) {
            latentSpace.fold(&folded, at: boundary, depth: depth)
        }
        for index in 0..<1 << depth {
            latentSpace.analyse(
                folded, from: hop / 2 + index * size, depth: depth, into: &spectrum, at: index * size)
        }
    }

    private mutating func measure() {
        let (size, bands, edges) = (hop >> deepest, layouts[0].count - 1, layouts[deepest])
        for index in 0..<1 << deepest {
            for band in 0..<bands {
                var energy: Float = 1e-12
                for k in edges[band]..<edges[band + 1] {
                    energy += spectrum[index * size + k] * spectrum[index * size + k]
                }
                let count = max(edges[band + 1] - edges[band], 1)
                fine[index * bands + band] = 0.5 * log2(energy / Float(count))
            }
        }
        for index in 1..<1 << deepest {
            for band in 0..<bands {
                fine[index * bands + band] = max(
                    fine[index * bands + band], fine[(index - 1) * bands + band] - Self.decay)
            }
        }
    }

    private mutating func addCosts(depth: Int, gain: Int) {
        let (size, bands, edges) = (hop >> depth, layouts[0].count - 1, layouts[depth])
        let parts = 1 << (deepest - depth)
        for index in 0..<1 << depth {
            var cost: Float = 0
            for band in 0..<bands where edges[band] < edges[band + 1] {
                var (sum, squares) = (Float(0), Float(0))
                for part in index * parts..<(index + 1) * parts {
                    sum += fine[part * bands + band]
                    squares += fine[part * bands + band] * fine[part * bands + band]
                }
                let mean = sum / Float(parts)
                cost += costsOfBlocks.spread * max(0, squares - sum * mean)
                let inverse = exp2(-QuantiserGrid.step(envelope: mean, gain: gain, exponent: Tuning.usualExponent))
                var product: Float = 1
                for k in edges[band]..<edges[band + 1] {
                    product *= 1 + inverse * abs(spectrum[index * size + k])
                    if product > 1e20 {
                        cost += log2(product)
                        product = 1
                    }
                }
                cost += log2(product)
            }
            costs[depth][index] += cost + (depth < Self.longBlockCosts.count ? Self.longBlockCosts[depth] : 0)
        }
    }
}
