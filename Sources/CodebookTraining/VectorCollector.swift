internal import Codebook
internal import Encoding
internal import Quantiser
public import Segments
public import Stream

/// Gathers the vectors that mode `trained` would have to code: coefficients of coded bands over the bands' envelope.
///
/// All sound is coded as coordinates at several rates, since the rate says which bands are coded. What is kept is a sample
/// of bounded size.
public final class VectorCollector {
    private var reservoir: Reservoir
    private var format: VectorFormat
    private var layout = VectorLayout()
    private let model: ModelIdentity?
    private let models: any ModelSource

    /// Bits a second and channel.
    private static let bitrates: [Double] = [8000, 16_000, 32_000]
    /// The same of a model's latent, which has fewer numbers.
    private static let modelBitrates: [Double] = [4000, 8000]

    /// - Parameters:
    ///   - atoms: of a level, K.
    ///   - dimension: the most numbers in a vector.
    ///   - model: whose latent is coded; nil for the transform.
    ///   - models: where that is.
    public init(
        atoms: Int, dimension: Int, seed: UInt64, model: ModelIdentity? = nil, models: any ModelSource = NoModels()
    ) {
        (self.model, self.models) = (model, models)
        reservoir = Reservoir(dimension: dimension, seed: seed)
        format = VectorFormat(structure: .trained, codebookSize: atoms, seed: 0)
        format.dimension = dimension
    }

    public var vectors: VectorSet { reservoir.vectors }

    /// Takes in one sound.
    /// - Parameter next: gives the next interleaved samples, full scale ±1; nil at the end.
    /// - Throws: `SettingsError` for rates and channels that no stream has, or what `next` throws.
    public func hear(sampleRate: Int, channels: Int, next: () throws -> [Float]?) throws {
        let bitrates = model == nil ? Self.bitrates : Self.modelBitrates
        let listeners = try bitrates.map { Listener(try encoder(sampleRate, channels, $0)) }
        while let samples = try next() {
            for listener in listeners { try listener.encoder.push(samples) { _ in } }
        }
        for listener in listeners { try listener.encoder.finish { _ in } }
    }

    /// An encoder that can stand in a list.
    private final class Listener {
        var encoder: Encoder

        init(_ encoder: consuming Encoder) { self.encoder = encoder }
    }

    private func encoder(_ sampleRate: Int, _ channels: Int, _ bitrate: Double) throws -> Encoder {
        var settings = EncoderSettings(sampleRate: sampleRate, channels: channels)
        settings.bitrate = bitrate * Double(channels)
        settings.entropy = .range
        settings.model = model
        var encoder = try Encoder(settings, models: models)
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
