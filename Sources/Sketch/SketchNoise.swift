/// Noise of the amplitudes of a sketch, the same for all channels but for them. ddcm-stream.md 5.13
public struct SketchNoise: Sendable {
    private var state: UInt32

    /// - Parameter window: within the chunk.
    public init(_ sketch: Sketch, seed: UInt32, window: Int) {
        let choice = window < sketch.choices.count ? UInt32(sketch.choices[window]) : 0
        let place = UInt32(truncatingIfNeeded: window) &* 0x9E37_79B9
        state = (seed ^ place ^ choice &* 0xC2B2_AE35) &* 0x85EB_CA6B
        state ^= state >> 13
    }

    /// A number for a chunk that depends on what it sounds like on the whole, so that the same chunk has the same noise
    /// wherever it stands, and others have another: from the coefficients of the first channel that do not change in time.
    public static func seed(_ sketch: Sketch) -> UInt32 {
        var seed: UInt32 = 0x811C_9DC5
        for column in sketch.coefficients.first ?? [] {
            seed = (seed ^ UInt32(bitPattern: column.first ?? 0)) &* 0x0100_0193
        }
        return seed
    }

    /// Writes the coefficients of the window.
    /// - Parameters:
    ///   - amplitudes: of the window's bands, from the first one's index on.
    ///   - edges: of the bands, of which there may be more.
    public mutating func draw(
        _ amplitudes: [Float], from first: Int, bands: Int, edges: [Int], into latent: inout [Float]
    ) {
        for band in 0..<bands {
            let amplitude = amplitudes[first + band]
            for k in edges[band]..<edges[band + 1] { latent[k] = amplitude * next() }
        }
        for k in edges[bands]..<latent.count { latent[k] = 0 }
    }

    /// 1 or −1.
    private mutating func next() -> Float {
        state = state &* 1_664_525 &+ 1_013_904_223
        return Int32(bitPattern: state) < 0 ? -1 : 1
    }
}
