internal import Signal

internal import Glibc

/// The spectrum of a few windows' worth of sound in dB, in bands that overlap and are spaced as the ear's: linearly up to
/// 1 kHz and logarithmically above.
struct LoudnessFrames {
    /// Samples of a frame.
    let length: Int
    private var fourier: RealFourierTransform
    private let slope: [Float]
    private var frame: [Float]
    private var power: [Float]
    /// For each band its first bin and the weights from there on.
    private let filters: [(first: Int, weights: [Float])]

    private static let bandCount = 64
    private static let highest = 20_000.0
    private static let leastPower: Float = 1e-6

    var bands: Int { filters.count }

    /// - Parameter length: a power of two.
    init(length: Int, sampleRate: Int) {
        self.length = length
        fourier = RealFourierTransform(count: length)
        slope = (0..<length).map { Float(0.5 - 0.5 * cos(2 * Double.pi * Double($0) / Double(length))) }
        frame = [Float](repeating: 0, count: length)
        power = [Float](repeating: 0, count: length / 2 + 1)
        let perBin = Double(sampleRate) / Double(length)
        let top = Self.place(min(Self.highest, Double(sampleRate) / 2))
        filters = (0..<Self.bandCount).map { band in
            let edges = (0...2).map { Self.hertz(top * Double(band + $0) / Double(Self.bandCount + 1)) / perBin }
            let bins = Int(edges[0].rounded(.up))...max(Int(edges[2]), Int(edges[0].rounded(.up)))
            let weights = bins.map { bin in
                let rising = (Double(bin) - edges[0]) / (edges[1] - edges[0])
                let falling = (edges[2] - Double(bin)) / (edges[2] - edges[1])
                return max(0, min(rising, falling))
            }
            return (bins.lowerBound, weights.map { Float($0 / (edges[2] - edges[0])) })
        }
    }

    private static func place(_ hertz: Double) -> Double { hertz < 1000 ? hertz / 1000 : 1 + log(hertz / 1000) }
    private static func hertz(_ place: Double) -> Double { place < 1 ? 1000 * place : 1000 * exp(place - 1) }

    /// Writes the levels of the frame that begins at `start`.
    mutating func measure(_ samples: [Float], from start: Int, into levels: inout [Float], at place: Int) {
        samples.withUnsafeBufferPointer { samples in
            for n in 0..<length { frame[n] = slope[n] * samples[start + n] }
        }
        fourier.power(of: frame, into: &power)
        for (band, filter) in filters.enumerated() {
            var sum: Float = 0
            for (index, weight) in filter.weights.enumerated() {
                sum += weight * power[min(filter.first + index, length / 2)]
            }
            levels[place + band] = 10 * log10(max(sum, Self.leastPower))
        }
    }
}
