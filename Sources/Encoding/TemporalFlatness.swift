internal import Glibc

/// How evenly a block's energy is spread over time.
///
/// Quantisation and noise filling spread over a whole block, also ahead of an attack in it, where the ear hears them
/// (pre-echo). A block that is not flat therefore gets lower envelope levels than its energy has: its steps become
/// finer and its noise softer, as much as what the block holds besides the attack calls for.
enum TemporalFlatness {
    /// Levels that are taken off at the most: 16 dB.
    private static let largest: Float = 8
    /// Keeps digital silence from counting as infinitely quiet: −100 dB.
    private static let floor: Float = 1e-10

    /// Levels to take off the envelope of a block.
    /// - Parameters:
    ///   - samples: of one channel.
    ///   - range: the block's samples among them.
    ///   - parts: how many parts of the block to compare.
    ///   - strength: 1 for the geometric mean's level over time, 0 for the arithmetic one's.
    static func levelsOff(_ samples: [Float], _ range: Range<Int>, parts: Int, strength: Float) -> Float {
        guard parts > 1 else { return 0 }
        let size = range.count / parts
        var (sum, logarithms) = (Float(0), Float(0))
        samples.withUnsafeBufferPointer { samples in
            for part in 0..<parts {
                var energy = floor * Float(size)
                // First differences, so that the lowest tones do not hide what happens above them.
                let first = range.lowerBound + part * size
                for n in max(first, 1)..<first + size {
                    let difference = samples[n] - samples[n - 1]
                    energy += difference * difference
                }
                sum += energy
                logarithms += log2(energy)
            }
        }
        // Geometric over arithmetic mean; a level is two thirds of an octave of energy.
        let flatness = logarithms / Float(parts) - log2(sum / Float(parts))
        return min(largest, -strength * 1.5 * flatness)
    }
}
