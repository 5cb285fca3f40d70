/// Goes on with a sound as its own past would have it: each sample is a weighted sum of those before it.
///
/// The weights are fitted by Burg's method (Burg, 1975): it needs no window over the samples, so that tones keep their
/// pitch and go on for longer than the stretch that they were fitted to (Kauppinen, Kauppinen and Saarinen, 2001), and
/// its reflection coefficients are below 1 for any input, so that nothing grows without bound. What a sum of the past
/// does not tell is noise, and goes on as such.
struct LinearPredictor: Sendable {
    private let longest: Int
    /// Prediction errors of each sample from those before and from those behind it.
    private var forward: [Float]
    private var backward: [Float]
    /// Weights of 1 and the samples before, nearest first.
    private var weights: [Double]
    private var mirrored: [Double]
    /// The last `order` samples, and those that were made last.
    private var line: [Double]
    /// What the weights are of; 0 before the first fit, and where there is nothing to go on with.
    private(set) var order = 0
    /// What samples are divided by, so that no square of them leaves the range of numbers.
    private var scale: Float = 1
    /// Root mean square of the prediction error, of samples that were divided.
    private var error = 0.0
    private var noise: UInt64 = 0

    /// Error that counts as none, as a share of the energy: it keeps the weights in the range of exact numbers.
    private static let floor = 1e-12
    /// How loud the noise is that drives the prediction, of the error that samples had: without it, all that is noise in
    /// a sound dies away at once, and leaves a hole in its spectrum; with all of it, tones are spoilt. By measurement.
    private static let excitation = 0.3
    /// A uniform variable in −1 to 1 has a root mean square of 1/√3.
    private static let uniform = 1.732_050_8

    /// - Parameters:
    ///   - order: samples before each that it is a sum of, at the most.
    ///   - span: samples that are fitted to, at the most.
    ///   - step: samples that are made at once, at the most.
    init(order: Int, span: Int, step: Int) {
        longest = order
        forward = [Float](repeating: 0, count: span)
        backward = forward
        weights = [Double](repeating: 0, count: order + 1)
        mirrored = weights
        line = [Double](repeating: 0, count: order + step)
    }

    /// Forgets what was fitted: what goes on is silence.
    mutating func reset() { order = 0 }

    /// Fits the weights to samples, behind which `extend` goes on.
    /// - Parameter seed: the same gives the same noise.
    mutating func fit(_ samples: ArraySlice<Float>, seed: UInt64) {
        order = 0
        let span = samples.suffix(forward.count)
        guard let peak = Self.peak(span) else { return }
        for (place, sample) in span.enumerated() {
            forward[place] = sample / peak
            backward[place] = forward[place]
        }
        order = fit(count: span.count, order: min(longest, span.count / 3))
        resume(behind: span, seed: seed)
    }

    /// Goes on behind other samples, with the weights that there are.
    mutating func resume(behind samples: ArraySlice<Float>, seed: UInt64) {
        let span = samples.suffix(forward.count)
        guard let peak = Self.peak(span), span.count >= order else { return order = 0 }
        scale = peak
        noise = seed
        for (place, sample) in span.suffix(order).enumerated() { line[place] = Double(sample / peak) }
    }

    /// The loudest of samples; nil where they cannot be gone on with.
    private static func peak(_ samples: ArraySlice<Float>) -> Float? {
        var peak: Float = 0
        for sample in samples {
            guard sample.isFinite else { return nil }
            peak = max(peak, abs(sample))
        }
        return peak > 1e-9 && peak < 1e9 ? peak : nil
    }

    /// - Returns: the order that was reached.
    private mutating func fit(count: Int, order: Int) -> Int {
        weights[0] = 1
        var whole = 0.0
        for stage in 0..<order {
            let (product, energy) = forward.withUnsafeBufferPointer { forward in
                backward.withUnsafeBufferPointer { backward in
                    Lanes.products(forward.baseAddress! + stage + 1, backward.baseAddress!, count - 1 - stage)
                }
            }
            if stage == 0 { whole = energy }
            error = (energy / Double(2 * (count - 1 - stage))).squareRoot()
            guard energy > Self.floor * whole else { return stage }
            let reflection = -2 * product / (energy + Self.floor * whole)
            forward.withUnsafeMutableBufferPointer { forward in
                backward.withUnsafeMutableBufferPointer { backward in
                    Lanes.rotate(
                        forward.baseAddress! + stage + 1, backward.baseAddress!, count - 1 - stage, Float(reflection))
                }
            }
            reflect(stage: stage, by: reflection)
        }
        return order
    }

    /// Levinson's step from one order to the next.
    private mutating func reflect(stage: Int, by reflection: Double) {
        for place in 0...stage { mirrored[place] = weights[stage - place] }
        for place in 0...stage where place > 0 { weights[place] += reflection * mirrored[place - 1] }
        weights[stage + 1] = reflection
    }

    /// Writes the samples that come next over those of `samples` in `range`.
    mutating func extend(into samples: inout [Float], _ range: Range<Int>) {
        precondition(range.count <= line.count - longest)
        guard order > 0 else {
            for place in range { samples[place] = 0 }
            return
        }
        // The farthest first, as the samples stand.
        for place in 0..<order { mirrored[place] = weights[order - place] }
        let loudness = Self.excitation * Self.uniform * error
        for place in 0..<range.count {
            let sum = loudness * nextNoise() - weighted(place)
            // Rounding may still let tones grow, which begin within ±1.
            line[order + place] = min(max(sum, -2), 2)
            samples[range.lowerBound + place] = scale * Float(line[order + place])
        }
        for place in 0..<order { line[place] = line[range.count + place] }
    }

    /// The weighted sum of the samples from a place of the line on.
    private func weighted(_ place: Int) -> Double {
        line.withUnsafeBufferPointer { line in
            mirrored.withUnsafeBufferPointer { mirrored in
                Lanes.product(mirrored.baseAddress!, line.baseAddress! + place, order)
            }
        }
    }

    /// Uniform in −1 to 1, from Knuth's linear congruential generator (MMIX).
    private mutating func nextNoise() -> Double {
        noise = noise &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Double(Int64(bitPattern: noise)) * 0x1p-63
    }
}
