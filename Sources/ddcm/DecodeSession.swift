internal import ArgumentParser
internal import Decoding
internal import PCM
internal import Pipes
internal import Resampling
internal import Stream

/// One run of `decode`: bytes from the input through the decoder to the sink.
struct DecodeSession: StreamSession, ~Copyable {
    private var decoder: Decoder
    private var sink: AudioSink?
    /// Brings later streams to the format of the first.
    private var sequence = SoundSequence()
    private var samples: [Float] = []
    private var converted: [Float] = []
    private var out: Descriptor?
    /// Opens the output, once there is something to write.
    private let open: () throws -> Descriptor
    private let container: AudioContainer
    private let format: SampleFormat
    private let tolerance: ToleranceOptions
    /// Whether each chunk takes a model's time, so that signals are looked for in between.
    private var isSlow = false
    private let watch: DenoiserWatch
    private(set) var statistics = DecodeStatistics()
    private(set) var isStopped = false
    private(set) var failures: [Failure] = []

    /// Samples that are gathered before they are written, where more are there already.
    private static let block = 1 << 15
    /// Samples that are converted at once, whole frames of any number of channels: each may become two hundred.
    private static let piece = 4 * 840

    /// - Parameters:
    ///   - layers: nil for all.
    ///   - stop: ends what takes long, too.
    init(
        container: AudioContainer, format: SampleFormat, layers: Int?, concealment: Concealment,
        library: Library, tolerance: ToleranceOptions, stop: StopSignal, open: @escaping () throws -> Descriptor
    ) {
        let watch = DenoiserWatch(stop)
        self.watch = watch
        decoder = Decoder(
            layers: layers ?? .max, concealment: concealment, codebooks: library, models: library,
            progress: { step, steps in try watch.advance(step, of: steps) })
        self.open = open
        self.container = container
        self.format = format
        self.tolerance = tolerance
    }

    mutating func run(_ input: Descriptor, stop: StopSignal) throws {
        do {
            try readAll(input, stop: stop)
            if !isStopped {
                decoder.finish()
                try drain(stop)
            }
        } catch is DenoiserWatch.Stopped {
            isStopped = true
        } catch let error as DecodeError {
            failures.append(Failure(error))
        } catch let error as Failure {
            failures.append(error)
        } catch PipeError.write(let errno) {
            throw Failure("write error: \(errno); \(fixed(statistics.seconds, 2)) s were written", .writeError)
        }
        try close()
        statistics.count(frames: decoder.frames, bytes: decoder.bytes)
        statistics.count(decoder.drift)
        if let failure = failure(of: decoder) { failures.append(failure) }
    }

    private mutating func readAll(_ input: Descriptor, stop: StopSignal) throws {
        let end = try input.readAll(stop: stop, context: "decoded") { bytes in
            decoder.push(bytes)
            try drain(stop)
        }
        switch end {
        case .end: break
        case .stopped: isStopped = true
        case .failed(let failure): failures.append(failure)
        }
    }

    private mutating func drain(_ stop: StopSignal) throws {
        // Samples that came before an error are written before it is reported.
        defer { samples.removeAll(keepingCapacity: true) }
        do {
            while !isStopped, let found = try decoder.next(&samples) {
                if isSlow && stop.signal != nil { isStopped = true }
                switch found {
                case .stream(let configuration):
                    isSlow = configuration.segment != nil
                    watch.begin(configuration)
                    try begin(AudioFormat(configuration))
                case .samples where samples.count >= Self.block:
                    tell()
                    try flush()
                case .samples: break
                case .end: if sequence.isConverting { try end() }
                }
            }
        } catch let error where error is DecodeError || error is Failure || error is DenoiserWatch.Stopped {
            try flush()
            throw error
        }
        tell()
        try flush()
        tell()
    }

    private func tell() { RunMonitor.shared.update(RunCounts(seconds: statistics.seconds, decoder)) }

    private mutating func flush() throws {
        defer { samples.removeAll(keepingCapacity: true) }
        guard sequence.isConverting else { return try write(samples) }
        let step = Self.piece
        for start in stride(from: 0, to: samples.count, by: step) {
            converted.removeAll(keepingCapacity: true)
            sequence.convert(Array(samples[start..<min(start + step, samples.count)]), appendingTo: &converted)
            try write(converted)
        }
    }

    private mutating func write(_ samples: [Float]) throws {
        guard !samples.isEmpty else { return }
        try sink?.write(samples)
        statistics.add(samples: samples.count / (sequence.format?.channels ?? 1))
    }

    /// Writes what a stream leaves in the conversion.
    private mutating func end() throws {
        try flush()
        converted.removeAll(keepingCapacity: true)
        sequence.end(appendingTo: &converted)
        try write(converted)
    }

    private mutating func begin(_ format: AudioFormat) throws {
        try end()
        let isFirst = sequence.format == nil
        sequence.begin(format, appendingTo: &converted)
        statistics.convertedStreams = sequence.conversions
        guard isFirst else { return }
        statistics.begin(format)
        let out = try open()
        self.out = out
        sink = try AudioSink(out, container: container, sampleFormat: self.format, audio: format)
    }

    private mutating func close() throws {
        try end()
        try sink?.finish()
        try out?.close()
    }

    var damage: DamageSummary { DamageSummary(decoder) }
    var causes: [ExitStatus] { causes(decoder, tolerance) }
}
