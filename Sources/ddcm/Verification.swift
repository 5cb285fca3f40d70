internal import Decoding
internal import Pipes
internal import Stream

/// One input of `verify`: reads it to its end and tells of its damage.
struct Verification: ~Copyable {
    private var decoder: Decoder
    private let collector: Collector
    private var samples: [Float] = []

    /// Gathers the damage that the decoder reports, with its time.
    private final class Collector {
        let file: String
        /// What has not been listed yet.
        var found: [FoundDamage] = []
        /// Of sound that was given out.
        var length = SoundLength()

        init(_ file: String) { self.file = file }

        func add(_ observation: Observation) {
            if case .damage(let report) = observation {
                found.append(FoundDamage(file: file, report, seconds: length.seconds))
            }
        }
    }

    /// - Parameter file: its name in what is said.
    init(_ file: String) {
        let collector = Collector(file)
        self.collector = collector
        decoder = Decoder(rendersAudio: false, observer: collector.add)
    }

    /// - Parameter list: is given damage as it is met.
    mutating func run(
        _ input: Descriptor, stop: StopSignal, list: ([FoundDamage]) throws -> Void
    ) throws -> Verdict {
        var failure: Failure?
        do {
            let end = try input.readAll(stop: stop, context: "verified") { bytes in
                decoder.push(bytes)
                try drain(list)
            }
            if case .failed(let error) = end { failure = error }
            decoder.finish()
            try drain(list)
        } catch let error as DecodeError {
            failure = Failure(error)
        }
        if failure == nil && decoder.frames == 0 && stop.signal == nil {
            failure = .noStream(isEmpty: decoder.damage.bytes == 0)
        }
        return Verdict(collector.file, decoder, seconds: collector.length.seconds, failure)
    }

    private mutating func drain(_ list: ([FoundDamage]) throws -> Void) throws {
        defer { collector.found.removeAll(keepingCapacity: true) }
        do {
            while let found = try decoder.next(&samples) {
                if case .stream(let configuration) = found { collector.length.begin(configuration) }
                collector.length.add(samples.count)
                samples.removeAll(keepingCapacity: true)
            }
        } catch {
            try list(collector.found)
            throw error
        }
        try list(collector.found)
        RunMonitor.shared.update(RunCounts(seconds: collector.length.seconds, decoder))
    }
}

/// Damage at one place of an input.
struct FoundDamage: Statistics {
    let file: String
    let kind: String
    /// Bytes, chunks, frames or enhancements.
    let count: Int
    let offset: UInt64
    /// In the sound that is given out, over all streams of the input.
    let seconds: Double
    private let text: String

    private enum CodingKeys: CodingKey { case file, kind, count, offset, seconds }

    init(file: String, _ report: DamageReport, seconds: Double) {
        self.file = file
        self.seconds = seconds
        kind = report.kind.rawValue
        (count, offset, text) = (report.count, report.offset, report.text)
    }

    var line: String { "\(file): byte \(offset), \(fixed(seconds, 3)) s: " + Style.output.bad(text) }
}

extension DamageReport {
    /// What it is, for people.
    fileprivate var text: String {
        switch kind {
        case .foreignBytes: "\(count) bytes belong to no whole frame"
        case .missingChunks: "\(count) chunks are missing"
        case .malformedChunk: "a chunk breaks the format's rules"
        case .longGap: "more chunks are missing at the end than can be told"
        case .lateFrame: "a chunk came twice, or too late"
        case .unplacedFrame: "a frame is of no stream that has begun"
        case .malformedFrame: "a configuration or an end breaks the format's rules"
        case .cutStream: "a stream begins before the last has ended"
        case .restoredFrame: "a frame did not come, and was restored by parity"
        case .correctedFrame: "a frame had wrong bits that were put right"
        case .spoiltChunk: "a chunk has wrong signs"
        case .driftedLatent: "\(count) latents came out audibly otherwise than the encoder's"
        case .lostEnhancements: "\(count) enhancements are missing or break the format's rules"
        }
    }
}
