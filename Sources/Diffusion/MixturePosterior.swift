/// Posterior means and variances of numbers that share a Gaussian scale mixture as their prior.
///
/// All is told against the widest component: it is the likeliest one far out, so no other's share ever gets large. The
/// loops over numbers have neither branches nor calls, so that the compiler makes vector code of them.
struct MixturePosterior: Sendable {
    /// One of the narrower components, its numbers less those of the widest.
    struct Component {
        /// Logarithm of the likelihoods' ratio: `constant` − `slope`·x².
        let constant: Float
        let slope: Float
        /// Factor of the noisy number in the component's posterior mean.
        let gain: Float
        let variance: Float
    }

    /// Numbers at once.
    static let most = 128

    var others: [Component] = []
    /// Of the widest component.
    var gain: Float = 0
    var variance: Float = 0
    /// Four sums over the components for each number: shares, and with them gains, squared gains and variances.
    private var sums = [Float](repeating: 0, count: 4 * most)

    /// - Parameter range: at most `most` numbers of one prior.
    mutating func estimate(_ noisy: [Float], _ range: Range<Int>, into estimate: inout Estimate) {
        precondition(range.count <= Self.most && range.lowerBound >= 0 && range.upperBound <= noisy.count)
        precondition(estimate.mean.count == noisy.count && estimate.variance.count == noisy.count)
        let widest = (gain, variance)
        let others = others
        noisy.withUnsafeBufferPointer { noisy in
            sums.withUnsafeMutableBufferPointer { sums in
                let (x, sums) = (noisy.baseAddress! + range.lowerBound, sums.baseAddress!)
                for k in 0..<range.count { (sums[k], sums[k + Self.most]) = (1, 0) }
                for k in 2 * Self.most..<2 * Self.most + range.count { (sums[k], sums[k + Self.most]) = (0, 0) }
                for other in others { Self.add(other, x, range.count, sums) }
                estimate.mean.withUnsafeMutableBufferPointer { mean in
                    estimate.variance.withUnsafeMutableBufferPointer { variance in
                        Self.finish(
                            widest, x, range.count, sums, mean.baseAddress! + range.lowerBound,
                            variance.baseAddress! + range.lowerBound)
                    }
                }
            }
        }
    }

    private static func add(
        _ other: Component, _ x: UnsafePointer<Float>, _ count: Int, _ sums: UnsafeMutablePointer<Float>
    ) {
        let (gains, squares, variances) = (sums + most, sums + 2 * most, sums + 3 * most)
        for k in 0..<count {
            let share = exponential(other.constant - other.slope * square(x[k]))
            sums[k] += share
            gains[k] += share * other.gain
            squares[k] += share * other.gain * other.gain
            variances[k] += share * other.variance
        }
    }

    private static func finish(
        _ widest: (gain: Float, variance: Float), _ x: UnsafePointer<Float>, _ count: Int,
        _ sums: UnsafePointer<Float>, _ means: UnsafeMutablePointer<Float>, _ variances: UnsafeMutablePointer<Float>
    ) {
        let (gains, squares, within) = (sums + Self.most, sums + 2 * Self.most, sums + 3 * Self.most)
        let limit = Float.greatestFiniteMagnitude
        for k in 0..<count {
            let scale = 1 / sums[k]
            let shift = gains[k] * scale
            let between = max(0, squares[k] * scale - shift * shift)
            means[k] = max(-limit, min((widest.gain + shift) * x[k], limit))
            variances[k] = min(max(0, widest.variance + within[k] * scale) + between * square(x[k]), limit)
        }
    }

    /// x², but finite.
    @inline(__always)
    private static func square(_ x: Float) -> Float { min(x * x, 1e38) }

    /// e to the power of a number up to 80, with a relative error of some 10⁻⁷; far down nearly 0.
    ///
    /// Of additions and multiplications alone, so that it is the same on every machine: 2ⁿ·e^r with r in ±ln 2/2 and
    /// the Taylor series of e^r.
    @inline(__always)
    private static func exponential(_ exponent: Float) -> Float {
        let x = min(max(exponent, -86), 80)
        // Adding this number leaves an integer in the last bits.
        let shifted = x * 1.442_695_04 + 0x1.8p23
        let n = shifted - 0x1.8p23
        let r = (x - n * 0x1.62e4p-1) - n * 0x1.7f7d1cp-20
        var power: Float = 1 / 5040
        power = power * r + 1 / 720
        power = power * r + 1 / 120
        power = power * r + 1 / 24
        power = power * r + 1 / 6
        power = power * r + 0.5
        power = power * r + 1
        power = power * r + 1
        return Float(bitPattern: power.bitPattern &+ shifted.bitPattern &<< 23)
    }
}
