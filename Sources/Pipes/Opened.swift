import PCM

/// A recognised input and the way its samples will be read.
struct Opened: ~Copyable {
    let format: AudioFormat
    let linear: LinearSource?
    let encoded: EncodedSource?

    /// - Parameter prefix: bytes that were read already; becomes all that were read, where they begin no container that
    ///   is known, and else nothing.
    static func open(
        _ descriptor: Descriptor, prefix: inout [UInt8], stop: StopSignal?
    ) throws(PipeError) -> Opened {
        let start = descriptor.position.map { $0 - Int64(prefix.count) }
        var buffer = HeaderBuffer(descriptor, prefix: prefix, stop: stop)
        let container: Container
        do {
            container = try Container(recognising: &buffer)
            prefix = []
        } catch {
            prefix = buffer.bytes
            throw error
        }
        if container.isDecoderOnly {
            if start == nil { try container.refuseOnPipe() }
            let piped = descriptor.rewind(to: start) ? nil : PipedInput(prefix: buffer.bytes)
            return try decoding(descriptor, container, piped: piped, stop: stop)
        }
        let location = try AudioLocation(container, in: &buffer)
        let (audio, linear) = try describe(location.header)
        let waiting = buffer.bytes.dropFirst(Int(location.offset))
        if let linear {
            let intake = LinearIntake(sampleFormat: linear, channels: audio.channels, size: location.size)
            let source = LinearSource(descriptor, stop: stop, intake: intake, waiting: waiting)
            return Opened(format: audio, linear: source, encoded: nil)
        }
        if location.size != nil, descriptor.rewind(to: start) {
            return try decoding(descriptor, container, piped: nil, stop: stop)
        }
        guard location.blocks != nil else {
            throw .refused("this encoding cannot be read from a pipe: ffmpeg -i x -f wav - | ddcm …")
        }
        return try decoding(descriptor, container, piped: PipedInput(location, waiting: waiting), stop: stop)
    }

    private static func decoding(
        _ descriptor: Descriptor, _ container: Container, piped: PipedInput?, stop: StopSignal?
    ) throws(PipeError) -> Opened {
        let source = try EncodedSource(descriptor, container, piped: piped, stop: stop)
        let audio = source.audio
        try accept(audio)
        return Opened(format: audio, linear: nil, encoded: source)
    }

    private static func accept(_ audio: AudioFormat) throws(PipeError) {
        do throws(FormatError) {
            try audio.validate()
        } catch {
            throw .refused(error.message)
        }
    }

    /// What a header says, once it is found to be acceptable.
    static func describe(_ header: [UInt8]) throws(PipeError) -> (audio: AudioFormat, linear: SampleFormat?) {
        let described: (audio: AudioFormat, linear: SampleFormat?)
        do throws(SndFile.Failure) {
            described = try SndFile.describe(header)
        } catch {
            throw .unrecognised("the input's header is not understood: \(error.reason)")
        }
        try accept(described.audio)
        return described
    }
}

extension PipedInput {
    fileprivate init(_ location: AudioLocation, waiting: ArraySlice<UInt8>) {
        let waiting = waiting.prefix(Int(min(location.size ?? .max, UInt64(waiting.count))))
        prefix = location.header + waiting
        waitingBytes = UInt64(waiting.count)
        limit = location.size.map { $0 - UInt64(waiting.count) }
        blocks = location.blocks
    }
}

extension Container {
    /// Whether it takes libsndfile to read it.
    var isDecoderOnly: Bool {
        switch self {
        case .ogg, .flac, .caf, .mpeg: true
        default: false
        }
    }

    fileprivate func refuseOnPipe() throws(PipeError) {
        switch self {
        case .flac: throw .refused("FLAC cannot be read from a pipe: flac -dc x | ddcm …")
        case .caf: throw .refused("CAF cannot be read from a pipe: ffmpeg -i x -f wav - | ddcm …")
        default: break
        }
    }
}
