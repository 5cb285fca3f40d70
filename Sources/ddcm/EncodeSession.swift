internal import ArgumentParser
internal import Encoding
internal import PCM
internal import Pipes
internal import Stream

/// One run of `encode`: samples from the source through the encoder to the output.
struct EncodeSession: ~Copyable {
    private var source: AudioSource
    private var encoder: Encoder
    private let output: FrameOutput
    private var keepalive: SilenceFill?
    private var statistics: EncodeStatistics
    private var progress = AudioSource.Progress.samples
    private var samples: [Float] = []
    /// What ended the input before its time; what came before is coded all the same.
    private var failure: Failure?

    init(_ source: consuming AudioSource, _ encoder: consuming Encoder, to out: Descriptor) {
        statistics = EncodeStatistics(configuration: encoder.configuration)
        output = FrameOutput(out)
        self.source = source
        self.encoder = encoder
    }

    var configuration: Configuration { encoder.configuration }
    /// Runs of a denoiser's network for each channel of a chunk; nil where there is none.
    var denoiserSteps: Int? { encoder.denoiserSteps }

    /// Fills with silence by the clock from now on, or from the first sample on.
    mutating func keepAlive(sinceStart: Bool) {
        let configuration = encoder.configuration
        let clock = ClockFill(sampleRate: configuration.sampleRate, step: configuration.samplesPerChunk)
        keepalive = SilenceFill(clock, channels: configuration.channels, sinceStart: sinceStart)
    }

    /// Codes all that comes, and reports what it was.
    mutating func run(_ report: ReportOptions) throws {
        do {
            while progress == .samples { try step() }
            try encoder.finish(frame: output.write)
            tell()
            try output.close()
        } catch PipeError.write(let errno) {
            count()
            try report.finish(statistics)
            let kept = "\(statistics.bytes) bytes, \(fixed(statistics.writtenSeconds, 2)) s, were written"
            throw Failure("write error: \(errno); \(kept)", .writeError)
        }
        count()
        try report.finish(statistics)
        statistics.notices.forEach { report.notice($0) }
    }

    private mutating func step() throws {
        samples.removeAll(keepingCapacity: true)
        do {
            progress = try read()
        } catch {
            end(Failure(error, context: "; what came before was coded"))
        }
        tell(before: samples.count / configuration.channels)
        do {
            try encoder.push(samples, frame: output.write)
        } catch is PositionsExhausted {
            end(Failure("samples beyond position 2^62 were not read; what came before was coded", .readError))
        }
        tell()
    }

    /// - Parameter count: samples a channel that are about to be coded, which may take minutes.
    private func tell(before count: Int = 0) {
        let seconds = Double(encoder.samplesRead + UInt64(count)) / Double(statistics.sampleRate)
        RunMonitor.shared.update(RunCounts(seconds: seconds, frames: output.frames, bytes: output.bytes))
        guard encoder.configuration.mode == .guided else { return }
        let coded = Double(output.baseFrames) * encoder.configuration.chunkSeconds
        RunMonitor.shared.update { $0.codedSeconds = coded }
    }

    private mutating func end(_ failure: Failure) {
        self.failure = failure
        progress = .end
    }

    private mutating func read() throws(PipeError) -> AudioSource.Progress {
        guard keepalive != nil else { return try source.read(appendingTo: &samples) }
        let progress = try source.read(appendingTo: &samples, until: keepalive?.deadline)
        if progress == nil { keepalive?.fill(&samples) } else { keepalive?.hear(samples) }
        return progress ?? .samples
    }

    private mutating func count() {
        statistics.count(output, samples: encoder.samplesRead, filled: keepalive?.filled ?? 0)
        statistics.count(source.counts)
    }

    /// Ends the program unless all is well.
    func conclude(_ report: ReportOptions, stop: StopSignal) throws {
        if let failure {
            printError(failure.message)
            throw ExitCode(failure.code)
        }
        if progress == .stopped { stop.endBySignal() }
        if statistics.undecodedBytes > 0 {
            throw Failure(
                "\(statistics.undecodedBytes) bytes behind the first stream of the input were not read; "
                    + "code each stream on its own", .readError)
        }
    }
}

/// Where frames go, and how many went.
final class FrameOutput {
    private let descriptor: Descriptor
    private(set) var bytes: UInt64 = 0
    private(set) var frames = 0
    /// Frames that hold sound of their own, and the end: not enhancements and parity.
    private(set) var baseFrames = 0

    init(_ descriptor: Descriptor) { self.descriptor = descriptor }

    func write(_ frame: [UInt8]) throws {
        try descriptor.write(frame)
        bytes += UInt64(frame.count)
        frames += 1
        if !FrameWriter.isSkippable(frame) { baseFrames += 1 }
    }

    func close() throws { try descriptor.close() }
}
