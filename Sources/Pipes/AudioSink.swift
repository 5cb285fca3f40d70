public import PCM

/// Writes audio as it comes: a header at once, then each block in one write, exact sizes at the end where possible.
public struct AudioSink: Sendable {
    private let descriptor: Descriptor
    private var writer: AudioWriter
    private let start: Int64?
    private var bytes: [UInt8] = []

    /// Writes the header.
    ///
    /// - Throws: `PipeError.refused` when the container cannot hold the format, or an error of writing.
    public init(
        _ descriptor: Descriptor, container: AudioContainer, sampleFormat: SampleFormat, audio: AudioFormat
    ) throws(PipeError) {
        writer = try AudioWriter(container, sampleFormat: sampleFormat, audio: audio)
        self.descriptor = descriptor
        start = descriptor.appends ? nil : descriptor.position
        try descriptor.write(writer.headerBytes)
    }

    /// What samples are written as, which the container may have chosen.
    public var sampleFormat: SampleFormat { writer.sampleFormat }
    /// Sample frames written so far.
    public var frames: UInt64 { writer.frames }

    /// Writes interleaved samples, full scale ±1, a whole number of sample frames.
    ///
    /// - Throws: `PipeError.brokenPipe` or `PipeError.write`.
    public mutating func write(_ samples: ArraySlice<Float>) throws(PipeError) {
        bytes.removeAll(keepingCapacity: true)
        var written = writer
        written.write(samples, to: &bytes)
        try descriptor.write(bytes)
        writer = written
    }

    /// Writes interleaved samples, full scale ±1, a whole number of sample frames.
    public mutating func write(_ samples: [Float]) throws(PipeError) { try write(samples[...]) }

    /// Puts exact sizes into the header of a regular file; elsewhere it does nothing. Does not close the descriptor.
    ///
    /// - Throws: `PipeError.write`.
    public mutating func finish() throws(PipeError) {
        guard let start else { return }
        let patches = writer.patches
        guard !patches.isEmpty else { return }
        try descriptor.write(writer.padding)
        for patch in patches { try descriptor.write(patch.bytes, at: start + Int64(patch.offset)) }
    }
}
