internal import Codebook
internal import CodebookFile
package import Entropy
package import Stream

extension Configuration {
    /// Draws a configuration that this build decodes.
    /// - Parameters:
    ///   - coefficients: the most that a chunk may have, 2048 and more.
    ///   - hasSegments: whether it may be one of segments, which are for a decoder that has `DrawnModels`.
    package static func drawn(
        from lot: inout Lot, coefficients: Int, hasSegments: Bool = true
    ) -> Configuration {
        let version = UInt8(lot.number(1...3))
        let mode = version == 1 || lot.oneIn(4) ? Mode.coord : Mode.allCases.randomElement(using: &lot) ?? .coord
        // All modes but one need version 2, and the range coder.
        let entropy: EntropyKind = mode.needsRangeCoder || version > 1 && lot.oneIn(2) ? .range : .zstd
        let channels = lot.number(1...(lot.oneIn(2) ? 2 : min(8, coefficients / 1024)))
        let hops = coefficients / channels / Limits.hopsPerChunk.lowerBound
        let hop = 1 << lot.number(7...min(12, Int.bitWidth - 1 - hops.leadingZeroBitCount))
        var configuration = Configuration(
            sampleRate: rate(from: &lot), channels: channels, channelMask: lot.oneIn(3) ? mask(from: &lot) : 0,
            hop: hop,
            hopsPerChunk: 2, mode: mode, entropy: entropy,
            dictionarySet: UInt8(lot.number(entropy == .zstd ? 1...3 : 2...3)), version: version)
        let longest = Limits.chunkSeconds * configuration.sampleRate / hop
        configuration.hopsPerChunk = lot.number(2...max(2, min(coefficients / channels / hop, longest, 256)))
        configuration.drawCodebook(from: &lot)
        if hasSegments && (mode == .guided || lot.oneIn(6)) {
            configuration.drawSegment(from: &lot, coefficients: coefficients)
        }
        if mode == .guided && configuration.segment == nil { configuration.mode = .ddcm }
        return configuration
    }

    /// Makes it one of segments, where it can be.
    private mutating func drawSegment(from lot: inout Lot, coefficients: Int) {
        guard version == 3, entropy == .range, mode != .sketch, channels * sampleRate <= 96_000 else { return }
        let rows = 8 * lot.number(1...3)
        let columns = lot.number(1...16)
        let most = min(24, coefficients / (rows * columns * channels))
        let hash = (0..<16).map { _ in UInt8(truncatingIfNeeded: lot.next() >> 8) }
        guard most > 0,
            let model = try? ModelIdentity(
                name: ["a", "test/model", "a model"][lot.number(0...2)], hash: hash, channels: lot.number(1...most),
                columns: columns, scalingFactor: [0.25, 0.4110932946205139, 1, 3][lot.number(0...3)],
                denoiser: mode == .guided ? hash.reversed() : nil)
        else { return }
        segment = SegmentLatent(model: model, overlap: lot.number(1...rows / 2 - 1))
        hopsPerChunk = rows
        settleHop()
    }

    /// Takes on another rate and number of channels.
    mutating func use(sampleRate: Int, channels: Int) {
        (self.sampleRate, self.channels) = (sampleRate, channels)
        settleHop()
    }

    private mutating func settleHop() {
        if segment != nil { hop = sampleRate / SegmentLatent.rowsPerSecond }
    }

    private mutating func drawCodebook(from lot: inout Lot) {
        codebookSize = mode.usualCodebookSize
        if mode.hasTrainedCodebook {
            (codebookSize, seed) = (UInt64(TrainedCodebook.builtIn.count), TrainedCodebook.builtIn.hash)
        } else if lot.oneIn(2) {
            let sizes = [2, 3, 64, 300, 4096, lot.number(2...2000)]
            seed = [0, 1, UInt64.max, lot.next()].randomElement(using: &lot) ?? 0
            codebookSize = mode.hasCodebookSize ? UInt64(sizes.randomElement(using: &lot) ?? 2) : lot.next() >> 32
        }
        if lot.oneIn(4) { atoms = UInt64(lot.number(0...Int(Limits.atoms))) }
        if !mode.hasCodebookSize { codebookSize = min(codebookSize, Limits.codebookSize) }
    }

    private static func rate(from lot: inout Lot) -> Int {
        let usual = [8000, 11025, 16_000, 22_050, 32_000, 44_100, 48_000, 96_000, 192_000]
        return lot.oneIn(3) ? lot.number(Limits.sampleRates) : usual.randomElement(using: &lot) ?? 48_000
    }

    private static func mask(from lot: inout Lot) -> UInt32 { UInt32(truncatingIfNeeded: lot.next() >> 32) }
}
