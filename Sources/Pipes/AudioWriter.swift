public import PCM

/// Kinds of output.
public enum AudioContainer: Equatable, Sendable {
    /// Little-endian formats and u8; big-endian ones are written as their little-endian twins.
    case wav
    /// Big-endian formats and s8; little-endian ones are written as their big-endian twins.
    case au
    /// Bare samples.
    case raw
}

/// Turns samples into the bytes of an audio file. No output of its own.
public struct AudioWriter: Sendable {
    /// What samples are written as, which the container may have chosen.
    public let sampleFormat: SampleFormat
    /// Sample frames so far.
    public private(set) var frames: UInt64 = 0

    private let writer: SampleWriter
    private let channels: Int
    private let header: Header

    /// - Throws: `PipeError.refused` when the container cannot hold the format.
    public init(
        _ container: AudioContainer, sampleFormat: SampleFormat, audio: AudioFormat
    ) throws(PipeError) {
        header = try Header(container, sampleFormat, audio)
        self.sampleFormat = header.sampleFormat
        writer = SampleWriter(sampleFormat: header.sampleFormat)
        channels = audio.channels
    }

    /// What stands before the samples, with sizes that say that they are not known.
    public var headerBytes: [UInt8] { header.bytes }

    /// Appends the bytes of interleaved samples, full scale ±1, a whole number of sample frames.
    public mutating func write(_ samples: ArraySlice<Float>, to bytes: inout [UInt8]) {
        precondition(samples.count % channels == 0)
        writer.write(samples, into: &bytes)
        frames += UInt64(samples.count / channels)
    }

    /// What puts exact sizes into the header, once all samples are written; none where it has no sizes.
    var patches: [HeaderPatch] { header.patches(dataBytes: dataBytes) }

    /// What fills the samples up to a whole number of the container's units.
    var padding: [UInt8] { header.padsOddSizes && dataBytes % 2 == 1 ? [0] : [] }

    private var dataBytes: UInt64 { frames * UInt64(channels * sampleFormat.bytesPerSample) }
}

private enum Header: Sendable {
    case wav(WAVHeader, SampleFormat)
    case au(AUHeader, SampleFormat)
    case raw(SampleFormat)

    init(_ container: AudioContainer, _ sampleFormat: SampleFormat, _ audio: AudioFormat) throws(PipeError) {
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
