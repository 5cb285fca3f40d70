internal import Glibc

/// Mel-frequency cepstral coefficients: Davis and Mermelstein, IEEE Trans. ASSP 28, 1980. The first coefficients of the
/// orthonormal cosine transform of type II of a mel spectrum in dB: librosa's `feature.mfcc` with `S` given.
struct Cepstrum: Sendable {
    /// `cepstra` rows of `melBands` numbers.
    private let basis: [Float]

    static let standard = Cepstrum()

    private init() {
        let bands = Double(Analysis.melBands)
        basis = (0..<Analysis.cepstra).flatMap { k in
            (0..<Analysis.melBands).map { n in
                let scale = (k == 0 ? 1 / bands : 2 / bands).squareRoot()
                return Float(scale * cos(Double.pi * Double(k) * (Double(n) + 0.5) / bands))
            }
        }
    }

    /// - Parameters:
    ///   - mel: `Analysis.melBands` numbers in dB.
    ///   - coefficients: receives `Analysis.cepstra` numbers.
    func apply(to mel: [Float], coefficients: inout [Float]) {
        precondition(mel.count == Analysis.melBands && coefficients.count == Analysis.cepstra)
        for k in coefficients.indices {
            var sum: Float = 0
            for band in mel.indices { sum += basis[k * Analysis.melBands + band] * mel[band] }
            coefficients[k] = sum
        }
    }
}
