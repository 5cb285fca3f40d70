internal import CSoxr

/// libsoxr at its high quality, which is also librosa's default, for interleaved channels in pieces of any size.
package struct Resampler: ~Copyable {
    private let state: OpaquePointer
    private let channels: Int
    private var block: [Float]

    /// Sample frames that are taken out at once.
    private static let blockFrames = 4096

    /// - Parameters:
    ///   - input: hertz.
    ///   - output: hertz.
    ///   - channels: how many of them samples are interleaved of.
    package init(from input: Int, to output: Int, channels: Int) {
        var quality = soxr_quality_spec(UInt(SOXR_HQ), 0)
        var format = soxr_io_spec(SOXR_FLOAT32_I, SOXR_FLOAT32_I)
        var runtime = soxr_runtime_spec(1)
        let state = soxr_create(Double(input), Double(output), UInt32(channels), nil, &format, &quality, &runtime)
        guard let state else { preconditionFailure("libsoxr has no memory for \(input) to \(output) Hz") }
        self.state = state
        self.channels = channels
        block = [Float](repeating: 0, count: Self.blockFrames * channels)
    }

    deinit { soxr_delete(state) }

    /// Appends what becomes of `samples`, whole sample frames; some of it comes only with the next ones.
    package mutating func resample(_ samples: [Float], appendingTo output: inout [Float]) {
        var done = 0
        while done < samples.count {
            var taken = 0
            let given = samples.withUnsafeBufferPointer { samples in
                process(samples.baseAddress.map { $0 + done }, (samples.count - done) / channels, &taken)
            }
            output.append(contentsOf: block[..<(given * channels)])
            guard taken + given > 0 else { return }
            done += taken * channels
        }
    }

    /// Appends what is left when there are no more samples.
    package mutating func finish(appendingTo output: inout [Float]) {
        var taken = 0
        while true {
            let given = process(nil, 0, &taken)
            guard given > 0 else { return }
            output.append(contentsOf: block[..<(given * channels)])
        }
    }

    /// Fills `block`, and returns how many sample frames it gave.
    private mutating func process(_ input: UnsafePointer<Float>?, _ count: Int, _ taken: inout Int) -> Int {
        var given = 0
        let error = soxr_process(state, input, count, &taken, &block, Self.blockFrames, &given)
        precondition(error == nil, "libsoxr failed")
        return given
    }
}
