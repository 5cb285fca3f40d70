internal import Glibc

/// The modified discrete cosine transform with a sine window, orthonormal as a lapped transform.
///
/// `X[k] = √(2/N) · Σ w[n] x[n] cos(π/N · (n + ½ + N/2)(k + ½))` for `n` in `0..<2N`, `k` in `0..<N`, with
/// `w[n] = sin(π/2N · (n + ½))`; the inverse applies the same window, so that overlap-adding neighbours by `N` gives
/// the signal back (Princen and Bradley, 1986). A coefficient of white noise of variance v has variance v.
///
/// Folded to a DCT-IV, which runs as one complex Fourier transform of N/2 points.
public struct MDCT {
    /// N: coefficients of one window, and samples from one window to the next.
    public let hop: Int
    private let window: [Float]
    /// cos and −sin of π(8n + 1)/8N, the rotation before and after the Fourier transform.
    private let rotationReal: [Float]
    private let rotationImaginary: [Float]
    private var fourier: FourierTransform
    private var real: [Float]
    private var imaginary: [Float]
    private var folded: [Float]

    /// - Parameter hop: N, a power of two from 4.
    public init(hop: Int) {
        precondition(hop >= 4 && hop & (hop - 1) == 0)
        self.hop = hop
        let half = hop / 2
        window = (0..<2 * hop).map { Float(sin(Double.pi * (Double($0) + 0.5) / Double(2 * hop))) }
        let angles = (0..<half).map { Double.pi * Double(8 * $0 + 1) / Double(8 * hop) }
        rotationReal = angles.map { Float(cos($0)) }
        rotationImaginary = angles.map { Float(-sin($0)) }
        fourier = FourierTransform(count: half)
        real = [Float](repeating: 0, count: half)
        imaginary = [Float](repeating: 0, count: half)
        folded = [Float](repeating: 0, count: hop)
    }

    /// Transforms one window.
    /// - Parameters:
    ///   - samples: `2 * hop` samples of one channel.
    ///   - coefficients: receives `hop` coefficients.
    public mutating func forward(_ samples: [Float], into coefficients: inout [Float]) {
        precondition(samples.count == 2 * hop && coefficients.count == hop)
        samples.withUnsafeBufferPointer { fold($0) }
        cosineTransform()
        for k in 0..<hop { coefficients[k] = folded[k] }
    }

    /// Gives back the windowed samples of one window, to be overlap-added with its neighbours.
    /// - Parameters:
    ///   - coefficients: `hop` coefficients.
    ///   - samples: receives `2 * hop` samples.
    public mutating func inverse(_ coefficients: [Float], into samples: inout [Float]) {
        precondition(samples.count == 2 * hop && coefficients.count == hop)
        for k in 0..<hop { folded[k] = coefficients[k] }
        cosineTransform()
        samples.withUnsafeMutableBufferPointer { unfold(into: $0) }
    }

    private mutating func fold(_ x: UnsafeBufferPointer<Float>) {
        let half = hop / 2
        folded.withUnsafeMutableBufferPointer { u in
            window.withUnsafeBufferPointer { w in
                for n in 0..<half {
                    let (c, d) = (3 * half - 1 - n, 3 * half + n)
                    u[n] = -w[c] * x[c] - w[d] * x[d]
                    let (a, b) = (n, hop - 1 - n)
                    u[half + n] = w[a] * x[a] - w[b] * x[b]
                }
            }
        }
    }

    private func unfold(into y: UnsafeMutableBufferPointer<Float>) {
        let half = hop / 2
        folded.withUnsafeBufferPointer { u in
            window.withUnsafeBufferPointer { w in
                for n in 0..<half {
                    let (c, d) = (3 * half - 1 - n, 3 * half + n)
                    y[c] = -w[c] * u[n]
                    y[d] = -w[d] * u[n]
                    let (a, b) = (n, hop - 1 - n)
                    y[a] = w[a] * u[half + n]
                    y[b] = -w[b] * u[half + n]
                }
            }
        }
    }

    /// The orthonormal DCT-IV of `folded`, in place; its own inverse.
    private mutating func cosineTransform() {
        let half = hop / 2
        let scale = (2 / Float(hop)).squareRoot()
        for n in 0..<half {
            let (even, odd) = (folded[2 * n], folded[hop - 1 - 2 * n])
            real[n] = even * rotationReal[n] - odd * rotationImaginary[n]
            imaginary[n] = even * rotationImaginary[n] + odd * rotationReal[n]
        }
        fourier.transform(real: &real, imaginary: &imaginary)
        for k in 0..<half {
            let yr = real[k] * rotationReal[k] - imaginary[k] * rotationImaginary[k]
            let yi = real[k] * rotationImaginary[k] + imaginary[k] * rotationReal[k]
            folded[2 * k] = scale * yr
            folded[hop - 1 - 2 * k] = -scale * yi
        }
    }
}
