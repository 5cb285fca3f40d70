internal import Quantiser

#if canImport(Glibc)
internal import Glibc
#endif

/// The encoder's choices that were found by measurement rather than by reasoning.
struct Tuning {
    /// What a change of an envelope level costs, in squared levels of error.
    let changeCost: Float
    private let exponent: Int
    private let emptyNoise: Int
    private let partialNoise: Int

    /// From here on an envelope hardly ever changes within a chunk.
    static let largestChangeCost: Float = 1000

    private static func knob(_ name: String, _ value: Double) -> Double {
        getenv(name).flatMap { Double(String(cString: $0)) } ?? value
    }

    /// - Parameter bitrate: bits a second and channel; nil where the number of atoms sets the rate.
    init(bitrate: Double?) {
        let bitrate = bitrate ?? 32_000
        changeCost = Float(Self.knob("COST", bitrate < 12_000 ? 6 : bitrate < 24_000 ? 4 : 2))
        exponent = Int(Self.knob("EXP", 9))
        emptyNoise = Int(Self.knob("EMPTY", 5))
        partialNoise = Int(Self.knob("PARTIAL", 4))
    }

    /// How many of the bands are coded.
    func bands(of count: Int) -> Int { count }

    func parameters(gain: Int, bands: Int) -> ChunkParameters {
        ChunkParameters(
            gain: gain, bands: bands, exponent: exponent, emptyNoise: emptyNoise, partialNoise: partialNoise)
    }
}
