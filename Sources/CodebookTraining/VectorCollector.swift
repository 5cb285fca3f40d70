internal import Codebook
internal import Encoding
internal import Quantiser
internal import Stream

/// Gathers the vectors that mode `trained` would have to code: coefficients of coded bands over the bands' envelope.
///
/// All sound is coded as coordinates at several rates, since the rate says which bands are coded. What is kept is a sample
/// of bounded size.
public final class VectorCollector {
    private var reservoir: Reservoir
    private var format: VectorFormat
    private var layout = VectorLayout()

    /// Bits a second and channel.
    private static let bitrates: [Double] = [8000, 16_000, 32_000]

    /// - Parameters:
    ///   - atoms: of a level, K.
    ///   - dimension: the most numbers in a vector.
    public init(atoms: Int, dimension: Int, seed: UInt64) {
        reservoir = Reservoir(dimension: dimension, seed: seed)
        format = VectorFormat(structure: .trained, codebookSize: atoms, seed: 0)
        format.dimension = dimension
    }

    public var vectors: VectorSet { reservoir.vectors }

    /// Takes in one sound.
    /// - Parameter next: gives the next interleaved samples, full scale ±1; nil at the end.
    /// - Throws: `SettingsError` for rates and channels that no stream has, or what `next` throws.
    public func hear(sampleRate: Int, channels: Int, next: () throws -> [Float]?) throws {
        var low = try encoder(sampleRate, channels, Self.bitrates[0])
        var middle = try encoder(sampleRate, channels, Self.bitrates[1])
        var high = try encoder(sampleRate, channels, Self.bitrates[2])
        while let samples = try next() {
            try low.push(samples) { _ in }
            try middle.push(samples) { _ in }
            try high.push(samples) { _ in }
        }
        try low.finish { _ in }
        try middle.finish { _ in }
        try high.finish { _ in }
    }

    private func encoder(_ sampleRate: Int, _ channels: Int, _ bitrate: Double) throws -> Encoder {
        var settings = EncoderSettings(sampleRate: sampleRate, channels: channels)
        settings.bitrate = bitrate * Double(channels)
        settings.entropy = .range
        var encoder = try Encoder(settings)
        encoder.latentObserver = { [self] in add($0, grid: $1) }
        return encoder
    }

    private func add(_ latent: [Float], grid: QuantiserGrid) {
        layout.set(grid, format: format, bands: [])
        for vector in layout.vectors {
            let inverse = 1 / grid.envelope(vector.level)
            reservoir.add(
                latent[vector.start..<vector.start + vector.dimension].lazy.map { $0 * inverse },
                expected: vector.expected)
        }
    }
}
