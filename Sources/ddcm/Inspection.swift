internal import Decoding
internal import Entropy
internal import Picturing
internal import Pipes
internal import Stream

/// One run of `info`: reads a stream to its end and adds up what it is made of.
struct Inspection: ~Copyable {
    private var decoder: Decoder
    private let collector: Collector
    private var samples: [Float] = []
    private var length = SoundLength()

    /// Gathers what the decoder reports of its frames.
    private final class Collector {
        var summary = StreamSummary()
        /// Frames that have not been listed yet.
        var frames: [FrameSummary] = []
        var sampleRate = 0
        /// Where the stream is live.
        var arrivals: Arrivals?
        /// Nil where none is wanted.
        var picture: StreamPicture?

        func add(_ observation: Observation) {
            picture?.add(observation)
            if case .tags(let tags) = observation { summary.add(tags) }
            guard case .frame(let report) = observation else { return }
            arrivals?.add(report)
            let frame = FrameSummary(report, sampleRate: sampleRate)
            summary.add(frame)
            if let diffusion = report.diffusion { summary.add(diffusion) }
            frames.append(frame)
        }
    }

    /// - Parameters:
    ///   - isLive: whether the stream is being sent, so that the times count at which frames come.
    ///   - library: to draw the sound with; nil where it is not drawn, and need not be decoded.
    init(isLive: Bool, picturedWith library: Library?) {
        let collector = Collector()
        collector.arrivals = isLive ? Arrivals() : nil
        self.collector = collector
        if let library {
            collector.picture = StreamPicture()
            decoder = Decoder(codebooks: library, models: library, observer: collector.add)
        } else {
            decoder = Decoder(rendersAudio: false, observer: collector.add)
        }
    }

    /// - Parameter list: is given the frames as they come.
    mutating func read(_ input: Descriptor, stop: StopSignal, list: ([FrameSummary]) throws -> Void) throws {
        var bytes = [UInt8](repeating: 0, count: 1 << 16)
        reading: while true {
            switch try input.read(into: &bytes, stop: stop) {
            case .bytes(let count):
                collector.arrivals?.note(.now)
                decoder.push(bytes.span.extracting(0..<count))
                try drain(list)
            case .end, .stopped: break reading
            }
        }
        decoder.finish()
        try drain(list)
    }

    private mutating func drain(_ list: ([FrameSummary]) throws -> Void) throws {
        defer { collector.frames.removeAll(keepingCapacity: true) }
        var concealed = decoder.concealedSamples
        while let found = try decoder.next(&samples) {
            if case .stream(let configuration) = found {
                collector.sampleRate = configuration.sampleRate
                collector.arrivals?.begin(configuration)
                collector.picture?.begin(configuration)
                length.begin(configuration)
                collector.summary.streams.append(StreamSummary.Part(configuration, position: decoder.position ?? 0))
            }
            collector.summary.add(samples: samples.count)
            length.add(samples.count)
            collector.picture?.add(samples, isConcealed: decoder.concealedSamples > concealed)
            concealed = decoder.concealedSamples
            samples.removeAll(keepingCapacity: true)
        }
        tell()
        try list(collector.frames)
    }

    private func tell() {
        let counts = RunCounts(seconds: length.seconds, decoder)
        let latency = collector.arrivals?.summary
        RunMonitor.shared.update { progress in
            progress.current = counts
            progress.latency = latency
        }
    }

    /// The picture of all that was found so far, as the whole file.
    /// - Parameter name: of the input.
    func picture(_ format: PictureFormat, name: String) throws -> [UInt8] {
        guard var picture = collector.picture else { return [] }
        picture.finish()
        let summary = summary
        let (title, lines) = (summary.title ?? displayed(name), summary.subtitles(name: name))
        switch format {
        case .png: return try picture.png(title: title, subtitles: lines)
        case .svg: return Array(try picture.svg(title: title, subtitles: lines).utf8)
        }
    }

    /// All that was found so far.
    var summary: StreamSummary {
        var summary = collector.summary
        summary.latency = collector.arrivals?.summary
        summary.finish(frames: decoder.frames, bytes: decoder.bytes + UInt64(decoder.damage.bytes))
        return summary
    }

    var damage: DamageSummary { DamageSummary(decoder) }
    var causes: [ExitStatus] { decoder.causes(isLive: collector.arrivals != nil) }
}
