internal import Glibc

/// The level of a signal in the long run, by which steps of constant quality are measured, so that a quiet recording is
/// coded as well as a loud one.
///
/// The mean power above 100 Hz of the last ten seconds or so, and until there are as many, of all there was. Chunks
/// that are nearly silent do not count, or pauses would make what follows them dear. The power of a loud moment counts
/// at once; after it the level falls by at most 0.43 dB a second.
struct SignalLevel: Sendable {
    private let channels: Int
    private let sampleRate: Double
    /// For each channel, what the high-pass filter remembers: its last input and output.
    private var inputs: [Double]
    private var outputs: [Double]
    private let pole: Double
    /// Of the chunk so far, over all channels.
    private var energy = 0.0
    private var count = 0
    private var power = 0.0
    private var seconds = 0.0

    private static let lowest = 100.0
    private static let memory = 10.0
    /// The power of nearly silent chunks, −70 dB of full scale.
    private static let silence = 1e-7

    init(channels: Int, sampleRate: Int) {
        self.channels = channels
        self.sampleRate = Double(sampleRate)
        inputs = [Double](repeating: 0, count: channels)
        outputs = inputs
        pole = exp(-2 * .pi * Self.lowest / self.sampleRate)
    }

    /// Decibels of full scale, −70 and above.
    var decibels: Double { 10 * log10(max(power, Self.silence)) }

    /// Takes interleaved samples of the chunk.
    mutating func take(_ samples: Span<Float>) {
        for index in samples.indices {
            let channel = index % channels
            let input = Double(samples[index])
            var output = input - inputs[channel] + pole * outputs[channel]
            // Numbers too small to be normal are slow.
            if abs(output) < 1e-30 { output = 0 }
            inputs[channel] = input
            outputs[channel] = output
            energy += output * output
        }
        count += samples.count
    }

    /// The chunk is full, and counts from now on.
    mutating func finishChunk() {
        let mean = energy / Double(max(count, 1))
        if mean > Self.silence {
            let duration = Double(count / channels) / sampleRate
            seconds = min(seconds + duration, Self.memory)
            power += min(duration / seconds, 1) * (mean - power)
        }
        energy = 0
        count = 0
    }
}
