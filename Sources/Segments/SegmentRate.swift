internal import Resampling
internal import Stream

/// Brings segments from a stream's sample rate to that of models, and back: each on its own, so that any can be decoded
/// without the one before it. What that does to a segment's ends, fading takes away.
struct SegmentRate {
    let sampleRate: Int

    static let modelRate = 16_000
    static let samplesPerRow = modelRate / SegmentLatent.rowsPerSecond

    /// The samples that models see.
    func toModel(_ samples: ArraySlice<Float>, rows: Int) -> [Float] {
        convert(samples, from: sampleRate, to: Self.modelRate, count: rows * Self.samplesPerRow)
    }

    /// - Parameter count: samples of the segment at the stream's rate.
    func fromModel(_ samples: ArraySlice<Float>, count: Int) -> [Float] {
        convert(samples, from: Self.modelRate, to: sampleRate, count: count)
    }

    private func convert(_ samples: ArraySlice<Float>, from input: Int, to output: Int, count: Int) -> [Float] {
        guard input != output else { return Array(samples) }
        var resampler = Resampler(from: input, to: output, channels: 1)
        var converted: [Float] = []
        converted.reserveCapacity(count + 1)
        resampler.resample(Array(samples), appendingTo: &converted)
        resampler.finish(appendingTo: &converted)
        // As long as the other rate has it, to a sample.
        if converted.count > count { converted.removeLast(converted.count - count) }
        converted += repeatElement(0, count: count - converted.count)
        return converted
    }
}
