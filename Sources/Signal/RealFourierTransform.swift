internal import Glibc

/// The Fourier transform of real numbers, unscaled: `X[k] = Σ x[n] exp(−2πi·kn/N)` for `k` in `0...N/2`.
///
/// Even and odd samples are the real and imaginary parts of one complex transform of N/2 points.
public struct RealFourierTransform: Sendable {
    /// N.
    public let count: Int
    /// cos and −sin of 2πk/N.
    private let rotationReal: [Float]
    private let rotationImaginary: [Float]
    private var fourier: FourierTransform
    private var even: [Float]
    private var odd: [Float]

    /// - Parameter count: N, a power of two from 2.
    public init(count: Int) {
        precondition(count >= 2 && count & (count - 1) == 0)
        self.count = count
        let half = count / 2
        let angles = (0...half).map { 2 * Double.pi * Double($0) / Double(count) }
        rotationReal = angles.map { Float(cos($0)) }
        rotationImaginary = angles.map { Float(-sin($0)) }
        fourier = FourierTransform(count: half)
        even = [Float](repeating: 0, count: half)
        odd = [Float](repeating: 0, count: half)
    }

    /// - Parameters:
    ///   - samples: N numbers.
    ///   - power: receives `|X[k]|²`, N/2 + 1 numbers.
    public mutating func power(of samples: [Float], into power: inout [Float]) {
        let half = count / 2
        precondition(samples.count == count && power.count == half + 1)
        for n in 0..<half {
            even[n] = samples[2 * n]
            odd[n] = samples[2 * n + 1]
        }
        fourier.transform(real: &even, imaginary: &odd)
        for k in 0...half {
            let (near, far) = (k & (half - 1), (half - k) & (half - 1))
            // The spectra of the even samples and of the odd ones, twice each.
            let (evenReal, evenImaginary) = (even[near] + even[far], odd[near] - odd[far])
            let (oddReal, oddImaginary) = (odd[near] + odd[far], even[far] - even[near])
            let real = evenReal + rotationReal[k] * oddReal - rotationImaginary[k] * oddImaginary
            let imaginary = evenImaginary + rotationReal[k] * oddImaginary + rotationImaginary[k] * oddReal
            power[k] = 0.25 * (real * real + imaginary * imaginary)
        }
    }
}
