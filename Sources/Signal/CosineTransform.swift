internal import Glibc

/// The orthonormal discrete cosine transform of type IV, its own inverse.
///
/// `X[k] = √(2/N) · Σ x[n] cos(π/N · (n + ½)(k + ½))` for `n`, `k` in `0..<N`, as one complex Fourier transform of N/2
/// points.
public struct CosineTransform {
    /// N.
    public let count: Int
    /// cos and −sin of π(8n + 1)/8N, the rotation before and after the Fourier transform.
    private let rotationReal: [Float]
    private let rotationImaginary: [Float]
    private var fourier: FourierTransform
    private var real: [Float]
    private var imaginary: [Float]

    /// - Parameter count: N, a power of two from 4.
    public init(count: Int) {
        precondition(count >= 4 && count & (count - 1) == 0)
        self.count = count
        let half = count / 2
        let angles = (0..<half).map { Double.pi * Double(8 * $0 + 1) / Double(8 * count) }
        rotationReal = angles.map { Float(cos($0)) }
        rotationImaginary = angles.map { Float(-sin($0)) }
        fourier = FourierTransform(count: half)
        real = [Float](repeating: 0, count: half)
        imaginary = [Float](repeating: 0, count: half)
    }

    /// Transforms the `count` numbers of `values` from `first` on, in place.
    public mutating func transform(_ values: inout [Float], from first: Int) {
        precondition(first >= 0 && first + count <= values.count)
        let half = count / 2
        let scale = (2 / Float(count)).squareRoot()
        values.withUnsafeMutableBufferPointer { values in
            let values = UnsafeMutableBufferPointer(rebasing: values[first..<first + count])
            for n in 0..<half {
                let (even, odd) = (values[2 * n], values[count - 1 - 2 * n])
                real[n] = even * rotationReal[n] - odd * rotationImaginary[n]
                imaginary[n] = even * rotationImaginary[n] + odd * rotationReal[n]
            }
            fourier.transform(real: &real, imaginary: &imaginary)
            for k in 0..<half {
                let yr = real[k] * rotationReal[k] - imaginary[k] * rotationImaginary[k]
                let yi = real[k] * rotationImaginary[k] + imaginary[k] * rotationReal[k]
                values[2 * k] = scale * yr
                values[count - 1 - 2 * k] = -scale * yi
            }
        }
    }
}
