internal import Glibc
package import Stream

/// Turns the latents of segments back into samples, and fades each into the next. ddcm-stream.md 5.15
package struct SegmentSynthesis {
    private let model: (any SegmentModel)?
    private let shape: SegmentShape
    private let rate: SegmentRate
    private let step: Int
    /// Of each channel of sound, as the model has it.
    private var segments: [[Float]]
    /// The rising half of the fade; the falling one is what is left to 1.
    private let rise: [Float]
    /// What the last segment has, faded out, where it overlaps with the next.
    private var tails: [[Float]]
    private var finished: [[Float]]
    private var decoded: [Float]

    /// - Parameter model: that the configuration names; not needed where nothing is rendered.
    package init(_ configuration: Configuration, model: (any SegmentModel)?) {
        self.model = model
        shape = SegmentShape(configuration)
        rate = SegmentRate(sampleRate: configuration.sampleRate)
        step = configuration.samplesPerChunk
        let overlap = configuration.overlap
        rise = (0..<overlap).map { Self.rise((Float($0) + 0.5) / Float(overlap)) }
        let channels = model == nil ? 0 : configuration.channels
        segments = [[Float]](repeating: [Float](repeating: 0, count: shape.count), count: channels)
        tails = [[Float]](repeating: [Float](repeating: 0, count: overlap), count: channels)
        finished = [[Float]](repeating: [Float](repeating: 0, count: step), count: channels)
        decoded = [Float](repeating: 0, count: model == nil ? 0 : shape.rows * SegmentRate.samplesPerRow)
    }

    /// Ends of segments, which networks saw only one side of, are not heard: the middle half of an overlap fades.
    /// - Parameter place: in the overlap, 0 to 1.
    private static func rise(_ place: Float) -> Float {
        let sine = sin(Float.pi * min(max(place - 0.25, 0), 0.5))
        return sine * sine
    }

    /// Forgets what was decoded, as at the start of a stream.
    package mutating func reset() {
        for channel in tails.indices {
            for n in tails[channel].indices { tails[channel][n] = 0 }
        }
    }

    /// Takes the numbers of one row.
    package mutating func put(_ numbers: [Float], row: Int, channel: Int) {
        shape.put(numbers, row: row, into: &segments[channel])
    }

    /// Makes another latent of the one whose rows were put.
    package mutating func refine(channel: Int, _ make: ([Float]) throws -> [Float]) rethrows {
        guard segments.indices.contains(channel) else { return }
        let made = try make(segments[channel])
        precondition(made.count == shape.count, "a latent of the same size")
        segments[channel] = made
    }

    /// Decodes the segment whose rows were put.
    /// - Parameter levels: one for each channel.
    package mutating func finish(_ levels: [SegmentLevel]) {
        for channel in segments.indices {
            if levels[channel].isSilent {
                fade([], channel: channel)
            } else {
                model?.decode(segments[channel], rows: shape.rows, into: &decoded)
                levels[channel].restore(&decoded, count: decoded.count)
                fade(rate.fromModel(decoded[...], count: step + rise.count), channel: channel)
            }
        }
    }

    /// The segment is missing: the one before fades into silence.
    package mutating func skip() {
        for channel in segments.indices { fade([], channel: channel) }
    }

    /// - Parameter samples: of the segment; none for silence.
    private mutating func fade(_ samples: [Float], channel: Int) {
        for n in 0..<step { finished[channel][n] = n < samples.count ? samples[n] : 0 }
        for n in rise.indices {
            finished[channel][n] = finished[channel][n] * rise[n] + tails[channel][n]
            tails[channel][n] = step + n < samples.count ? samples[step + n] * (1 - rise[n]) : 0
        }
    }

    /// Copies the samples of one channel that the last segment finished.
    /// - Parameters:
    ///   - range: of the chunk's samples.
    ///   - output: interleaved sample frames of them, from `start` on.
    package func copy(_ range: Range<Int>, into output: inout [Float], from start: Int) {
        for channel in finished.indices {
            for n in range { output[start + (n - range.lowerBound) * finished.count + channel] = finished[channel][n] }
        }
    }
}
