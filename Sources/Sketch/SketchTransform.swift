internal import Glibc
internal import Quantiser

/// Draws the levels of a chunk from its sketch, and the other way round. Levels are twelfths of an octave above the
/// floor. ddcm-stream.md 5.13
public struct SketchTransform: Sendable {
    /// Time steps of a chunk.
    public let windows: Int
    private let sampleRate: Int
    private let hop: Int
    /// cos(π·n / 2·windows), a whole turn.
    private let timeCosines: [Float]

    public init(windows: Int, sampleRate: Int, hop: Int) {
        self.windows = windows
        self.sampleRate = sampleRate
        self.hop = hop
        timeCosines = Self.cosines(windows)
    }

    private static func cosines(_ count: Int) -> [Float] {
        (0..<4 * count).map { Float(cos(Double.pi * Double($0) / Double(2 * count))) }
    }

    /// The edges of all bands, drawn or not.
    public func edges(parts: Int) -> [Int] { BandLayout.edges(parts: parts, sampleRate: sampleRate, hop: hop) }

    /// The amplitude that counts as silence.
    public static func floor(_ parameters: SketchParameters) -> Float {
        Float(exp2(-8 - Double(parameters.floor) / 2))
    }

    /// The step of a coefficient, in twelfths of an octave.
    /// - Parameters:
    ///   - time: frequency in time.
    ///   - band: frequency over bands.
    public func step(_ parameters: SketchParameters, time: Int, band: Int) -> Float {
        Float(exp2(Double(parameters.step) / 8))
            * (1 + Float(parameters.timeTilt * time) / Float(4 * windows))
            * (1 + Float(parameters.bandTilt * band) / Float(4 * parameters.bands))
    }

    private func timeScale(_ frequency: Int) -> Float {
        (Float(frequency == 0 ? 1 : 2) / Float(windows)).squareRoot()
    }

    /// One frequency over bands, seen over time: the inverse transform of its coefficients.
    private func synthesise(_ coefficients: [Float]) -> [Float] {
        var track = [Float](repeating: 0, count: windows)
        let turn = timeCosines.count
        timeCosines.withUnsafeBufferPointer { cosines in
            track.withUnsafeMutableBufferPointer { track in
                for (frequency, coefficient) in coefficients.enumerated() where coefficient != 0 {
                    let scaled = coefficient * timeScale(frequency)
                    var phase = frequency
                    for window in 0..<track.count {
                        track[window] += scaled * cosines[phase]
                        phase += 2 * frequency
                        if phase >= turn { phase -= turn }
                    }
                }
            }
        }
        return track
    }

    private func analyse(_ track: [Float], count: Int) -> [Float] {
        let turn = timeCosines.count
        return timeCosines.withUnsafeBufferPointer { cosines in
            (0..<count).map { frequency in
                var (sum, phase) = (Float(0), frequency)
                for value in track {
                    sum += value * cosines[phase]
                    phase += 2 * frequency
                    if phase >= turn { phase -= turn }
                }
                return sum * timeScale(frequency)
            }
        }
    }

    /// The levels of one channel, over the floor: bands of each window, window by window.
    /// - Parameter coefficients: of each frequency over bands, from the lowest in time.
    public func levels(_ coefficients: [[Float]], bands: Int) -> [Float] {
        let tracks = coefficients.map { synthesise($0) }
        let cosines = Self.cosines(bands)
        var levels = [Float](repeating: 0, count: windows * bands)
        for (frequency, track) in tracks.enumerated() {
            let scale = (Float(frequency == 0 ? 1 : 2) / Float(bands)).squareRoot()
            for band in 0..<bands {
                let factor = scale * cosines[(2 * band + 1) * frequency % cosines.count]
                for window in 0..<windows { levels[window * bands + band] += factor * track[window] }
            }
        }
        return levels
    }

    /// The coefficients of the levels of one channel: for each frequency over bands those in time, at most
    /// `SketchExtent.most`.
    public func coefficients(_ levels: [Float], bands: Int) -> [[Float]] {
        let cosines = Self.cosines(bands)
        return (0..<bands).map { frequency in
            let scale = (Float(frequency == 0 ? 1 : 2) / Float(bands)).squareRoot()
            let factors = (0..<bands).map { scale * cosines[(2 * $0 + 1) * frequency % cosines.count] }
            let track = (0..<windows).map { window in
                var sum: Float = 0
                for band in 0..<bands { sum += factors[band] * levels[window * bands + band] }
                return sum
            }
            return analyse(track, count: min(windows, SketchExtent.most))
        }
    }

    /// What the coefficients of a channel stand for: each its step times, and the channel's before it on top.
    public func scaled(_ sketch: Sketch, channel: Int, before: [[Float]]) -> [[Float]] {
        sketch.coefficients[channel].enumerated().map { band, values in
            var scaled = values.enumerated().map { step(sketch.parameters, time: $0, band: band) * Float($1) }
            guard band < before.count else { return scaled }
            let longer = before[band].count - scaled.count
            if longer > 0 { scaled += repeatElement(0, count: longer) }
            for time in before[band].indices { scaled[time] += before[band][time] }
            return scaled
        }
    }

    /// The root mean square of each band of each window, for each channel. ddcm-stream.md 5.13
    public func amplitudes(_ sketch: Sketch) -> [[Float]] {
        let floor = Self.floor(sketch.parameters)
        var before: [[Float]] = []
        return (0..<sketch.channels).map { channel in
            before = scaled(sketch, channel: channel, before: before)
            return levels(before, bands: sketch.parameters.bands).map { level in
                max(0, floor * (exp2(min(level, Self.loudest) / 12) - 1))
            }
        }
    }

    /// Levels, in twelfths of an octave over the floor, rise no further: 40 octaves.
    private static let loudest: Float = 480

    /// The level of a root mean square.
    public static func level(_ amplitude: Float, floor: Float) -> Float { 12 * log2(amplitude / floor + 1) }
}
