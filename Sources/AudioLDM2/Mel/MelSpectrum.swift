internal import Glibc
internal import Signal

/// Log-mel spectra as AudioLDM2 was trained with: magnitudes of windows of 1024 samples, 64 bands up to half the sample
/// rate, natural logarithms.
struct MelSpectrum: Sendable {
    static let window = 1024
    static let floor: Float = 1e-5

    private let bands = ModelConfiguration.melBands
    private let hop = ModelConfiguration.hop
    private let filters = MelFilterBank(
        bands: ModelConfiguration.melBands, bins: window / 2 + 1, sampleRate: ModelConfiguration.sampleRate)
    private let hann = (0..<window).map { Float(0.5 - 0.5 * cos(2 * .pi * Double($0) / Double(window))) }
    private var fourier = RealFourierTransform(count: window)
    private var windowed = [Float](repeating: 0, count: window)
    private var power = [Float](repeating: 0, count: window / 2 + 1)

    /// Samples before the first and behind the last that are taken for the windows at the ends, mirrored.
    private var reach: Int { (Self.window - hop) / 2 }

    /// Rows that `count` samples have.
    func rows(of count: Int) -> Int { count / hop }

    /// - Parameters:
    ///   - samples: at 16 kHz; more than 432.
    ///   - spectrum: receives `rows(of:)` rows of 64 numbers.
    mutating func transform(_ samples: [Float], into spectrum: inout [Float]) {
        precondition(samples.count > reach && spectrum.count == rows(of: samples.count) * bands)
        for row in 0..<rows(of: samples.count) {
            for index in 0..<Self.window {
                windowed[index] = hann[index] * samples[mirrored(row * hop - reach + index, samples.count)]
            }
            fourier.power(of: windowed, into: &power)
            for bin in power.indices { power[bin] = power[bin].squareRoot() }
            for (band, filter) in filters.filters.enumerated() {
                var sum: Float = 0
                for index in filter.weights.indices { sum += filter.weights[index] * power[filter.first + index] }
                spectrum[row * bands + band] = log(max(sum, Self.floor))
            }
        }
    }

    /// The sample at the ends is not repeated.
    private func mirrored(_ index: Int, _ count: Int) -> Int {
        index < 0 ? -index : index < count ? index : 2 * (count - 1) - index
    }
}
