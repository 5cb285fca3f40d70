internal import PCM

/// Brings one sound to another rate and to other channels, to the same length in time, in pieces of any size.
struct SoundConversion: ~Copyable {
    private let input: AudioFormat
    private let output: AudioFormat
    private let mix: ChannelMix
    /// Made when samples come: it is not small.
    private var resampler: Resampler?
    private var between: [Float] = []
    /// Sample frames.
    private var taken: UInt64 = 0
    private var given: UInt64 = 0

    /// Nil where samples stay as they are.
    init?(from input: AudioFormat, to output: AudioFormat) {
        let mix = ChannelMix(from: input, to: output)
        if mix.isIdentity && input.sampleRate == output.sampleRate { return nil }
        self.input = input
        self.output = output
        self.mix = mix
    }

    /// Appends what becomes of `samples`, whole sample frames; some of it comes only with the next ones.
    mutating func convert(_ samples: [Float], appendingTo converted: inout [Float]) {
        guard !samples.isEmpty else { return }
        let start = converted.count
        taken += UInt64(samples.count / input.channels)
        between.removeAll(keepingCapacity: true)
        if input.sampleRate == output.sampleRate {
            mix.mix(samples, appendingTo: &converted)
        } else if mixesFirst {
            mix.mix(samples, appendingTo: &between)
            startResampler()
            resampler?.resample(between, appendingTo: &converted)
        } else {
            startResampler()
            resampler?.resample(samples, appendingTo: &between)
            mix.mix(between, appendingTo: &converted)
        }
        given += UInt64((converted.count - start) / output.channels)
    }

    /// Appends what is left, so that all together lasts as long as what came, to the nearest sample.
    mutating func finish(appendingTo converted: inout [Float]) {
        let start = converted.count
        between.removeAll(keepingCapacity: true)
        if mixesFirst {
            resampler?.finish(appendingTo: &converted)
        } else {
            resampler?.finish(appendingTo: &between)
            mix.mix(between, appendingTo: &converted)
        }
        resampler = nil
        let whole = AudioFormat.frames(taken, at: input.sampleRate, lastingAt: output.sampleRate)
        let end = start + Int(whole - min(given, whole)) * output.channels
        if converted.count > end { converted.removeLast(converted.count - end) }
        while converted.count < end { converted.append(0) }
    }

    /// The fewer channels are resampled.
    private var mixesFirst: Bool { output.channels < input.channels }

    private mutating func startResampler() {
        guard resampler == nil else { return }
        resampler = Resampler(
            from: input.sampleRate, to: output.sampleRate, channels: min(input.channels, output.channels))
    }
}
