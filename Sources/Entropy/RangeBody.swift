package import Codebook
package import Latent
package import Quantiser
internal import Stream

/// A chunk's body as decisions: written once for whoever writes, reads or counts them. ddcm-stream.md 5.9
package struct RangeBody<Coder: BinaryCoder> {
    package var coder: Coder
    var envelope: RangeEnvelope
    /// Whether windows may be divided.
    private let hasDivisions: Bool
    /// The levels of the coefficients, while they are visited.
    var levels: [Int16] = []

    package init(_ coder: Coder, hasDivisions: Bool = true) {
        self.coder = coder
        self.hasDivisions = hasDivisions
        envelope = RangeEnvelope()
    }

    /// Codes divisions, parameters, stereo flags and envelope levels; the steps follow from them.
    package mutating func codeGrid(
        _ grid: inout QuantiserGrid, windows: inout ChunkWindows, stereo: inout StereoFlags
    ) throws(Coder.Failure) {
        windows = hasDivisions ? try code(windows) : .whole(grid.shape.windows)
        if !WindowCoder.isWithinLimits(windows, shape: grid.shape) {
            try coder.refuse("windows: divided into too many blocks")
        }
        grid.divide(windows.divisions)
        let parameters = try code(grid.parameters, bandCount: grid.shape.bandCount)
        code(&stereo, bandCount: parameters.bands)
        envelope.reset(shape: grid.shape, bandCount: parameters.bands)
        try EnvelopeCoder.visit(&grid.levels, shape: grid.shape, bandCount: parameters.bands, &self)
        grid.set(parameters)
    }

    /// Codes the coefficients. A decoder finds zeros in `planes`.
    package mutating func codeLevels(_ planes: inout AtomPlanes, grid: QuantiserGrid) throws(Coder.Failure) {
        swap(&levels, &planes.levels)
        defer { swap(&levels, &planes.levels) }
        try CoefficientContext.visit(grid, &self)
    }

    private mutating func code(
        _ parameters: ChunkParameters, bandCount: Int
    ) throws(Coder.Failure) -> ChunkParameters {
        let gain = coder.codeTree(parameters.gain, bits: 8, base: RangeContexts.gain)
        let bands = coder.codeTree(parameters.bands, bits: 5, base: RangeContexts.bands)
        if bands > bandCount { try coder.refuse("bands: \(bands) is out of range") }
        return ChunkParameters(
            gain: gain, bands: bands,
            exponent: coder.codeTree(parameters.exponent, bits: 4, base: RangeContexts.exponent),
            emptyNoise: coder.codeTree(parameters.emptyNoise, bits: 4, base: RangeContexts.emptyNoise),
            partialNoise: coder.codeTree(parameters.partialNoise, bits: 4, base: RangeContexts.partialNoise))
    }

    private mutating func code(_ stereo: inout StereoFlags, bandCount: Int) {
        for pair in stereo.bands.indices {
            var (mask, last): (UInt32, Int) = (0, 0)
            for band in 0..<bandCount {
                let flag = coder.code(
                    stereo.bands[pair] >> UInt32(band) & 1 == 1, context: RangeContexts.stereo + 3 * band + last)
                if flag { mask |= 1 << UInt32(band) }
                last = flag ? 2 : 1
            }
            stereo.bands[pair] = mask
        }
    }
}
