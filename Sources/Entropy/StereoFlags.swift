package import Quantiser
internal import Stream

/// Which bands of which pairs of channels are coded as mid and side. ddcm-stream.md 5.3
public struct StereoFlags: Equatable, Sendable {
    /// For each pair a bit for each band, the lowest band in bit 0.
    public var bands: [UInt32]

    public init(channels: Int) {
        bands = [UInt32](repeating: 0, count: StereoPairs.pairs(channels: channels).count)
    }

    /// Turns mid and side of a block back into left and right. ddcm-stream.md 5.7
    /// - Parameters:
    ///   - latents: the block's numbers of each channel.
    ///   - layout: their bands.
    package func restore(_ latents: inout [[Float]], bands layout: BandLayout) {
        for (mask, pair) in zip(bands, StereoPairs.pairs(channels: latents.count)) where mask != 0 {
            for band in 0..<layout.count where mask >> UInt32(band) & 1 == 1 {
                for k in layout.coefficients(band) {
                    (latents[pair.left][k], latents[pair.right][k]) = StereoPairs.rotate(
                        latents[pair.left][k], latents[pair.right][k])
                }
            }
        }
    }

    func write(bandCount: Int, to bits: inout BitWriter) {
        let all = UInt32(truncatingIfNeeded: (UInt64(1) << UInt64(bandCount)) - 1)
        for mask in bands {
            if mask & all == 0 || mask & all == all {
                bits.append(mask & all == 0 ? 0b00 : 0b10, count: 2)
            } else {
                bits.append(1, count: 1)
                bits.append(mask & all, count: bandCount)
            }
        }
    }

    mutating func read(bandCount: Int, from bits: inout BitReader) throws(DecodeError) {
        let all = UInt32(truncatingIfNeeded: (UInt64(1) << UInt64(bandCount)) - 1)
        for pair in bands.indices {
            if try bits.bits(1) == 1 {
                bands[pair] = try bits.bits(bandCount)
            } else {
                bands[pair] = try bits.bits(1) == 1 ? all : 0
            }
        }
    }
}
