import PCM

/// An encoded input that cannot be sought in.
struct PipedInput {
    /// What has been read of it, the header perhaps replaced by a shorter one.
    let prefix: [UInt8]
    /// Bytes of blocks at the end of `prefix`.
    var waitingBytes: UInt64 = 0
    /// How many bytes of audio follow, or nil for all that comes.
    var limit: UInt64?
    var blocks: BlockLayout?
}

/// Audio that libsndfile decodes, from a file or through a pipe of our own.
struct EncodedSource: ~Copyable, Sendable {
    let audio: AudioFormat
    private(set) var defects = SampleDefects()
    private(set) var undecodedBytes: UInt64 = 0

    private var decoder: SndFile
    private var order: ChannelOrder?
    private let feeder: Feeder?
    private let stop: StopSignal?
    private let blockFrames: Int
    private let isWholeInput: Bool
    private let blocks: BlockLayout?
    private let waitingBytes: UInt64
    private var frames: UInt64 = 0

    /// - Parameters:
    ///   - descriptor: a regular file at the start of the audio file, where `piped` is nil.
    ///   - container: tells how channels are ordered.
    init(
        _ descriptor: Descriptor, _ container: Container, piped: PipedInput?, stop: StopSignal?
    ) throws(PipeError) {
        let (feeder, input) = try Self.connect(descriptor, piped, stop)
        let decoder: SndFile
        do throws(SndFile.Failure) {
            decoder = try SndFile(input)
        } catch {
            throw Self.explained(error, feeder?.outcome)
        }
        var audio = decoder.audio
        if audio.channels > 2, container == .ogg || container == .flac {
            audio.channelMask = AudioFormat.defaultMask(channels: audio.channels)
        }
        order = container == .ogg ? ChannelOrder(vorbisChannels: audio.channels) : nil
        self.audio = audio
        self.decoder = decoder
        self.feeder = feeder
        isWholeInput = container == .ogg || container == .mpeg
        self.stop = stop
        blocks = piped?.blocks
        waitingBytes = piped?.waitingBytes ?? 0
        // 10 ms, so that live audio is not held back; a decoder waits until it can give all it is asked for.
        blockFrames = max(80, audio.sampleRate / 100)
    }

    mutating func read(appendingTo samples: inout [Float]) throws(PipeError) -> AudioSource.Progress {
        if feeder == nil, stop?.signal != nil { return .stopped }
        let start = samples.count
        let read = decoder.read(blockFrames, appendingTo: &samples)
        let count = min(UInt64(read), allowedFrames)
        if count > 0 {
            samples.removeLast((read - Int(count)) * audio.channels)
            frames += count
            order?.apply(to: &samples, from: start)
            defects += Sanitizer.clean(&samples, from: start)
            return .samples
        }
        samples.removeLast(samples.count - start)
        if isWholeInput, decoder.failure == nil { undecodedBytes += try decoder.drain() }
        switch feeder?.outcome {
        case .failed(let error) where error != .brokenPipe: throw error
        case .stopped: return .stopped
        default: break
        }
        if blocks != nil, frames > UInt64(Int32.max) - 0x10000 {
            throw .undecodable("ADPCM is read up to 2^31 samples only: ffmpeg -i x -f wav - | ddcm …")
        }
        if let failure = decoder.failure { throw .undecodable("damaged input: \(failure.reason)") }
        return .end
    }

    /// libsndfile goes on decoding blocks of zeros where a pipe ends before the size that it was told.
    private var allowedFrames: UInt64 {
        guard let blocks, let copied = feeder?.copiedInAll else { return .max }
        let whole = (waitingBytes + copied) / blocks.bytes * blocks.frames
        return whole > frames ? whole - frames : 0
    }

    private static func connect(
        _ descriptor: Descriptor, _ piped: PipedInput?, _ stop: StopSignal?
    ) throws(PipeError) -> (Feeder?, Descriptor) {
        guard let piped else { return (nil, try descriptor.duplicate()) }
        let started = try Feeder.start(descriptor, prefix: piped.prefix, limit: piped.limit, stop: stop)
        return (started.feeder, started.pipe)
    }

    private static func explained(_ failure: SndFile.Failure, _ outcome: Feeder.Outcome?) -> PipeError {
        switch outcome {
        case .stopped: .stopped
        case .failed(let error) where error != .brokenPipe: error
        case nil: .unrecognised("the input cannot be read: \(failure.reason)")
        default:
            .unrecognised(
                "the input cannot be read from a pipe (\(failure.reason)): ffmpeg -i x -f wav - | ddcm …")
        }
    }
}
