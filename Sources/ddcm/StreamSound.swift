internal import Decoding
internal import PCM
internal import Pipes
internal import Resampling
internal import Stream

/// The sound of a ddcm stream, decoded while it is read.
final class StreamSound: Sound {
    let format: AudioFormat
    private let input: Descriptor
    private let stop: StopSignal
    private var decoder: Decoder
    /// Brings later streams to the format of the first.
    private var sequence = SoundSequence()
    private var decoded: [Float] = []
    private var bytes: [UInt8]
    private var isEnded = false
    /// Samples beyond full scale, which are clipped as `decode` does.
    private var defects = SampleDefects()

    /// Samples that are given at once, where more are there already.
    private static let block = 1 << 15
    /// Bytes in which something that does not begin as a stream may turn out as one; so that not all of a film is read
    /// before it is refused. A damaged frame and a whole one of the largest size are within.
    static let reach = 4 * Limits.payloadBytes

    /// Reads until the stream's format is known.
    ///
    /// - Parameters:
    ///   - prefix: bytes that were read of it already.
    ///   - reach: bytes within which the format is to be known, or a few more.
    /// - Returns: nil where nothing tells a format.
    init?(
        _ input: Descriptor, prefix: [UInt8], reach: Int = .max, library: Library, stop: StopSignal
    ) throws {
        var decoder = Decoder(codebooks: library, models: library)
        decoder.push(prefix.span)
        var bytes = [UInt8](repeating: 0, count: 1 << 16)
        var samples: [Float] = []
        var isEnded = false
        var count = prefix.count
        while true {
            if case .stream(let configuration) = try decoder.next(&samples) {
                format = AudioFormat(configuration)
                break
            }
            guard !isEnded, count < reach else { return nil }
            switch try input.read(into: &bytes, stop: stop) {
            case .bytes(let read):
                decoder.push(bytes.span.extracting(0..<read))
                count += read
            case .end:
                isEnded = true
                decoder.finish()
            case .stopped: throw PipeError.stopped
            }
        }
        self.input = input
        self.stop = stop
        self.decoder = decoder
        sequence.begin(format, appendingTo: &samples)
        self.bytes = bytes
        self.isEnded = isEnded
    }

    /// Appends samples as soon as any are there.
    func read(appendingTo samples: inout [Float]) throws -> AudioSource.Progress {
        let start = samples.count
        while true {
            try decode(appendingTo: &samples, upTo: start + Self.block)
            if samples.count > start {
                defects += Sanitizer.clean(&samples, from: start)
                return .samples
            }
            if isEnded { return .end }
            switch try input.read(into: &bytes, stop: stop) {
            case .bytes(let count): decoder.push(bytes.span.extracting(0..<count))
            case .end:
                isEnded = true
                decoder.finish()
            case .stopped: return .stopped
            }
        }
    }

    private func decode(appendingTo samples: inout [Float], upTo count: Int) throws {
        while samples.count < count {
            decoded.removeAll(keepingCapacity: true)
            guard let found = try decoder.next(&decoded) else { break }
            switch found {
            case .stream(let configuration): sequence.begin(AudioFormat(configuration), appendingTo: &samples)
            case .samples: sequence.convert(decoded, appendingTo: &samples)
            case .end: sequence.end(appendingTo: &samples)
            }
        }
        if isEnded && samples.count < count { sequence.end(appendingTo: &samples) }
    }

    var notices: [String] {
        (defects.clipped > 0 ? ["\(defects.clipped) samples beyond full scale were clipped"] : [])
            + (sequence.conversions > 0 ? ["\(sequence.conversions) streams of another format were converted"] : [])
    }

    var damage: [String] { DamageSummary(decoder).notices }

    var causes: [ExitStatus] { decoder.causes }
}

extension AudioFormat {
    /// What a stream decodes to.
    init(_ configuration: Configuration) {
        self.init(
            sampleRate: configuration.sampleRate, channels: configuration.channels,
            channelMask: configuration.channelMask)
    }
}
