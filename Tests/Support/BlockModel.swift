public import Diffusion
internal import Glibc
public import Segments
public import Stream

/// A model whose latent can be checked by hand: the lowest cosines of each block of a row's length, which hold all of a sound
/// below 1600 Hz but for what blocks cut off. It is as local as no network is.
public struct BlockModel: SegmentModel {
    public let identity: ModelIdentity

    private static let samples = 640
    private static let (channels, columns) = (8, 16)

    /// - Parameters:
    ///   - weights: of its identity alone.
    ///   - denoiser: the same of its denoiser.
    public init(name: String = "test/blocks", weights: UInt8 = 7, denoiser: UInt8? = nil) {
        do {
            identity = try ModelIdentity(
                name: name, hash: [UInt8](repeating: weights, count: 16), channels: Self.channels,
                columns: Self.columns, scalingFactor: 4,
                denoiser: denoiser.map { [UInt8](repeating: $0, count: 16) })
        } catch {
            preconditionFailure("\(error)")
        }
    }

    /// Orthonormal cosines, each over a row.
    private static let basis: [[Float]] = (0..<channels * columns).map { index in
        let scale = Float(index == 0 ? 1 : 2).squareRoot() / Float(samples).squareRoot()
        return (0..<samples).map { n in scale * cos(.pi * Float(index) * (Float(n) + 0.5) / Float(samples)) }
    }

    public func encode(_ samples: [Float], rows: Int, into latent: inout [Float]) {
        forEachNumber(rows: rows) { row, cosine, place in
            var sum: Float = 0
            for n in 0..<Self.samples { sum += samples[row * Self.samples + n] * cosine[n] }
            latent[place] = sum
        }
    }

    public func decode(_ latent: [Float], rows: Int, into samples: inout [Float]) {
        for n in 0..<rows * Self.samples { samples[n] = 0 }
        forEachNumber(rows: rows) { row, cosine, place in
            for n in 0..<Self.samples { samples[row * Self.samples + n] += latent[place] * cosine[n] }
        }
    }

    public var denoiser: (any SegmentDenoiser)? { identity.denoiser == nil ? nil : WhiteDenoiser() }

    private func forEachNumber(rows: Int, _ body: (_ row: Int, _ cosine: [Float], _ place: Int) -> Void) {
        for row in 0..<rows {
            for index in 0..<Self.channels * Self.columns {
                let (channel, column) = (index / Self.columns, index % Self.columns)
                body(row, Self.basis[index], (channel * rows + row) * Self.columns + column)
            }
        }
    }
}

/// The ideal denoiser of independent numbers of unit variance: what they are expected to be is √ᾱ·x, and the rest noise.
public struct WhiteDenoiser: SegmentDenoiser {
    public let table = ScaledLinear.table

    public init() {}

    public func estimateNoise(_ noisy: [Float], rows: Int, timestep: Int, into estimate: inout [Float]) {
        let deviation = Float(table.level(timestep: timestep).noiseVariance.squareRoot())
        for k in noisy.indices { estimate[k] = deviation * noisy[k] }
    }
}

extension BlockModel: ModelSource {
    public func model(_ identity: ModelIdentity, for use: ModelUse) -> (any SegmentModel)? { self }
}
