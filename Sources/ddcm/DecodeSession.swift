internal import ArgumentParser
internal import Decoding
internal import PCM
internal import Pipes
internal import Stream

/// One run of `decode`: bytes from the input through the decoder to the sink.
struct DecodeSession: StreamSession, ~Copyable {
    private var decoder: Decoder
    private var sink: AudioSink?
    private var audio: AudioFormat?
    private var samples: [Float] = []
    private var out: Descriptor?
    /// Opens the output, once there is something to write.
    private let open: () throws -> Descriptor
    private let container: AudioSink.Container
    private let format: SampleFormat
    private(set) var statistics = DecodeStatistics()
    private(set) var isStopped = false
    private(set) var failures: [Failure] = []

    /// Samples that are gathered before they are written, where more are there already.
    private static let block = 1 << 15

    /// - Parameter layers: nil for all.
    init(
        container: AudioSink.Container, format: SampleFormat, layers: Int?, concealment: Concealment,
        codebooks: CodebookLibrary, open: @escaping () throws -> Descriptor
    ) {
        decoder = Decoder(layers: layers ?? .max, concealment: concealment, codebooks: codebooks)
        self.open = open
        self.container = container
        self.format = format
    }

    mutating func run(_ input: Descriptor, stop: StopSignal) throws {
        do {
            try readAll(input, stop: stop)
            decoder.finish()
            try drain()
        } catch let error as DecodeError {
            failures.append(Failure(error))
        } catch let error as Failure {
            failures.append(error)
        } catch PipeError.write(let errno) {
            throw Failure("write error: \(errno); \(fixed(statistics.seconds, 2)) s were written", .writeError)
        }
        try close()
        statistics.count(decoder.damage, frames: decoder.frames, bytes: decoder.bytes, isComplete: decoder.isComplete)
        if let failure = failure(of: decoder) { failures.append(failure) }
    }

    private mutating func readAll(_ input: Descriptor, stop: StopSignal) throws {
        let end = try input.readAll(stop: stop, context: "decoded") { bytes in
            decoder.push(bytes)
            try drain()
        }
        switch end {
        case .end: break
        case .stopped: isStopped = true
        case .failed(let failure): failures.append(failure)
        }
    }

    private mutating func drain() throws {
        // Samples that came before an error are written before it is reported.
        defer { samples.removeAll(keepingCapacity: true) }
        do {
            while let found = try decoder.next(&samples) {
                if case .stream(let configuration) = found { try begin(configuration) }
                if samples.count >= Self.block { try flush() }
            }
        } catch let error where error is DecodeError || error is Failure {
            try flush()
            throw error
        }
        try flush()
    }

    private mutating func flush() throws {
        guard !samples.isEmpty else { return }
        try sink?.write(samples)
        statistics.add(samples: samples.count / (audio?.channels ?? 1))
        samples.removeAll(keepingCapacity: true)
    }

    private mutating func begin(_ configuration: Configuration) throws {
        let begun = AudioFormat(configuration)
        try flush()
        if let audio {
            guard audio == begun else {
                throw Failure(
                    "a stream of another format follows (\(begun.sampleRate) Hz, \(begun.channels) channels); "
                        + "decode it on its own", .notRecognised)
            }
            return
        }
        audio = begun
        statistics.begin(begun)
        let out = try open()
        self.out = out
        sink = try AudioSink(out, container: container, sampleFormat: format, audio: begun)
    }

    private mutating func close() throws {
        try sink?.finish()
        try out?.close()
    }

    var causes: [ExitStatus] { causes(decoder) }
}
