public import PCM

/// Writes audio as it comes: a header at once, then each block in one write, exact sizes at the end where possible.
public struct AudioSink: Sendable {
    public enum Container: Sendable {
        /// Little-endian formats and u8; big-endian ones are written as their little-endian twins.
        case wav
        /// Big-endian formats and s8; little-endian ones are written as their big-endian twins.
        case au
        /// Bare samples.
        case raw
    }

    public let sampleFormat: SampleFormat
    /// Sample frames written so far.
    public private(set) var frames: UInt64 = 0

    private let descriptor: Descriptor
    private let writer: SampleWriter
    private let channels: Int
    private let header: Header
    private let start: Int64?
    private var bytes: [UInt8] = []

    /// Writes the header.
    ///
    /// - Throws: `PipeError.refused` when the container cannot hold the format, or an error of writing.
    public init(
        _ descriptor: Descriptor, container: Container, sampleFormat: SampleFormat, audio: AudioFormat
    ) throws(PipeError) {
        let header = try Header(container, sampleFormat, audio)
        self.descriptor = descriptor
        self.header = header
        self.sampleFormat = header.sampleFormat
        writer = SampleWriter(sampleFormat: header.sampleFormat)
        channels = audio.channels
        start = descriptor.appends ? nil : descriptor.position
        try descriptor.write(header.bytes)
    }

    /// Writes interleaved samples, full scale ±1, a whole number of sample frames.
    ///
    /// - Throws: `PipeError.brokenPipe` or `PipeError.write`.
    public mutating func write(_ samples: ArraySlice<Float>) throws(PipeError) {
        precondition(samples.count % channels == 0)
        bytes.removeAll(keepingCapacity: true)
        writer.write(samples, into: &bytes)
        try descriptor.write(bytes)
        frames += UInt64(samples.count / channels)
    }

    /// Writes interleaved samples, full scale ±1, a whole number of sample frames.
    public mutating func write(_ samples: [Float]) throws(PipeError) { try write(samples[...]) }

    /// Puts exact sizes into the header of a regular file; elsewhere it does nothing. Does not close the descriptor.
    ///
    /// - Throws: `PipeError.write`.
    public mutating func finish() throws(PipeError) {
        guard let start else { return }
        let dataBytes = frames * UInt64(channels * sampleFormat.bytesPerSample)
        let patches = header.patches(dataBytes: dataBytes)
        guard !patches.isEmpty else { return }
        if header.padsOddSizes, dataBytes % 2 == 1 { try descriptor.write([0]) }
        for patch in patches { try descriptor.write(patch.bytes, at: start + Int64(patch.offset)) }
    }
}

private enum Header: Sendable {
    case wav(WAVHeader, SampleFormat)
    case au(AUHeader, SampleFormat)
    case raw(SampleFormat)

    init(_ container: AudioSink.Container, _ sampleFormat: SampleFormat, _ audio: AudioFormat) throws(PipeError) {
        do throws(FormatError) {
            switch container {
            case .wav:
                let format = sampleFormat.littleEndian
                self = .wav(try WAVHeader(audio, sampleFormat: format), format)
            case .au:
                let format = sampleFormat.bigEndian
                self = .au(try AUHeader(audio, sampleFormat: format), format)
            case .raw: self = .raw(sampleFormat)
            }
        } catch {
            throw .refused(error.message)
        }
    }

    var sampleFormat: SampleFormat {
        switch self {
        case .wav(_, let format), .au(_, let format), .raw(let format): format
        }
    }

    var bytes: [UInt8] {
        switch self {
        case .wav(let header, _): header.bytes
        case .au(let header, _): header.bytes
        case .raw: []
        }
    }

    var padsOddSizes: Bool { if case .wav = self { true } else { false } }

    func patches(dataBytes: UInt64) -> [HeaderPatch] {
        switch self {
        case .wav(let header, _): header.patches(dataBytes: dataBytes)
        case .au(let header, _): header.patches(dataBytes: dataBytes)
        case .raw: []
        }
    }
}
