public import Decoding
internal import PCM
internal import Stream

/// Takes a part of the sound out of streams, one behind the other, without coding anything again: push bytes, take bytes.
///
///     cutter.push(bytes)                              // as often as bytes come, until `isDone`
///     try cutter.take(appendingTo: &output)           // after each push
///     try cutter.finish(appendingTo: &output)         // once
///
/// What it gives out decodes to exactly those samples that a decoder of the whole input gives between the two points; of
/// each stream that has any of them it makes one stream, with a start and an end, whatever is missing of it. Frames are
/// copied, but for the first of each stream and the last, which say where the sound begins and ends. Frames that a decoder
/// leaves out, and bytes in no frame, are left out, and parity where the start is. Later streams of another rate than the first count as long as they
/// last, and are cut at their nearest sample. Memory is bounded by two chunks and what was pushed at once.
public struct StreamCutter: ~Copyable {
    /// Tells where chunks belong and what is wrong.
    public private(set) var decoder: Decoder
    /// Whether all that is wanted has been given out: nothing more need be pushed.
    public private(set) var isDone = false
    private let reports: Reports
    private let layers: Int
    private let from: TimePoint?
    private let to: TimePoint?
    private var samples: [Float] = []
    private var output = EditedBytes()

    /// Of the first stream, in hertz: times go by it.
    private var rate: Int?
    /// Samples a channel that came before the current stream, at that rate.
    private var before: UInt64 = 0
    /// Samples a channel of the current stream.
    private var given: UInt64 = 0
    private var configuration: Configuration?
    /// The stream that is being read, from its first chunk on.
    private var excerpt: StreamExcerpt?
    /// Whether that one is yet to come, of a stream that has begun.
    private var isFirst = false
    private var enhancement: Frame?
    private var endFrame: Frame?
    /// The parity frame before a stream's first chunk.
    private var announcement: Frame?
    /// The tags before a chunk.
    private var tags: Frame?
    private var hasFailed = false

    /// - Parameters:
    ///   - from: the first sample; nil for that of the input.
    ///   - to: the sample behind the last; nil for all that follows.
    ///   - layers: frames of higher layers are left out: 1 for the base alone.
    public init(from: TimePoint? = nil, to: TimePoint? = nil, layers: Int = .max) {
        let reports = Reports()
        self.reports = reports
        self.layers = layers
        self.from = from
        self.to = to
        decoder = Decoder(rendersAudio: false, layers: layers, observer: reports.add)
    }

    /// Frames of the input that were given out, changed or not, and their bytes in the input.
    public var copiedFrames: Int { output.copiedFrames }
    public var copiedBytes: UInt64 { output.copiedBytes }

    /// Length of the sound that was read by now, wanted or not.
    public var secondsRead: Double {
        guard let rate else { return 0 }
        return Double(before) / Double(rate) + Double(given) / Double(configuration?.sampleRate ?? rate)
    }

    public mutating func push(_ bytes: Span<UInt8>) { decoder.push(bytes) }

    /// Appends what can be said by now.
    ///
    /// - Throws: `DecodeError` where this build cannot read what follows. Only `finish` is of use then.
    public mutating func take(appendingTo bytes: inout [UInt8]) throws {
        defer { give(&bytes) }
        do {
            while !isDone, !hasFailed, try step() {}
        } catch {
            hasFailed = true
            throw error
        }
    }

    /// Says that nothing more comes, ends the stream that is not whole, and appends the rest. Where no sample was wanted of
    /// what came, the result is a stream that has none.
    public mutating func finish(appendingTo bytes: inout [UInt8]) throws {
        defer { give(&bytes) }
        decoder.finish()
        var failure: (any Error)?
        do { try take(appendingTo: &bytes) } catch { failure = error }
        try endStream()
        if let failure { throw failure }
        if output.isEmpty, let empty = try excerpt?.empty() { output.append(empty, copied: []) }
    }

    private mutating func give(_ bytes: inout [UInt8]) {
        bytes += output.waiting
        output.waiting.removeAll(keepingCapacity: true)
    }

    /// False where more bytes are needed.
    private mutating func step() throws -> Bool {
        defer { samples.removeAll(keepingCapacity: true) }
        let found: Decoded?
        do {
            found = try decoder.next(&samples)
        } catch {
            try takeReports()
            throw error
        }
        try takeReports()
        switch found {
        case .stream(let next):
            try endStream()
            (configuration, isFirst) = (next, true)
            if rate == nil { rate = next.sampleRate }
        case .samples: given += UInt64(samples.count / (configuration?.channels ?? 1))
        case .end: try endStream()
        case nil: return false
        }
        if let to, let rate, excerpt != nil, before >= to.sample(at: rate) { isDone = true }
        return true
    }

    private mutating func takeReports() throws {
        defer { reports.frames.removeAll(keepingCapacity: true) }
        for report in reports.frames {
            let frame = report.frame
            if frame.isEnhancement {
                enhancement = frame
            } else if frame.isBaseChunk, let position = report.position {
                try add(frame, at: position)
            } else if frame.layer == 0 && !frame.isDependent && frame.kind == .end {
                (endFrame, tags) = (frame, nil)
                excerpt?.expectEnd(frame, given: given)
            } else if frame.tags != nil {
                tags = frame
            } else if layers == 1 && frame.isParity {
                // The parity of groups whose enhancements are left out is of no use.
            } else if frame.isAnnouncement && excerpt?.isEnded != false {
                announcement = frame
            } else {
                excerpt?.add(frame, to: &output)
            }
        }
    }

    private mutating func add(_ frame: Frame, at position: Int64) throws {
        let isItsOwn = enhancement?.sequence == frame.sequence
        let chunk = PlacedChunk(frame, enhancement: isItsOwn ? enhancement : nil, position: position)
        enhancement = nil
        if isFirst, let placed = chunk.placed {
            excerpt = StreamExcerpt(startingWith: chunk, placed, wanted: wanted, announcement: announcement)
            (isFirst, announcement) = (false, nil)
        }
        if let tags { excerpt?.add(tags: tags, to: &output) }
        tags = nil
        try excerpt?.add(chunk, given: given, to: &output)
        if excerpt?.isEnded == true { isDone = true }
    }

    /// What is wanted of the current stream, in its samples from the first on.
    private var wanted: Range<UInt64> {
        guard let rate, let configuration else { return 0..<0 }
        func own(_ point: TimePoint) -> UInt64 {
            let sample = point.sample(at: rate)
            return AudioFormat.frames(sample - min(sample, before), at: rate, lastingAt: configuration.sampleRate)
        }
        let end = to.map(own) ?? .max
        return min(from.map(own) ?? 0, end)..<end
    }

    private mutating func endStream() throws {
        defer { (configuration, enhancement, endFrame, given) = (nil, nil, nil, 0) }
        guard let rate, let configuration else { return }
        before += AudioFormat.frames(given, at: configuration.sampleRate, lastingAt: rate)
        try excerpt?.end(given: given, endFrame, to: &output)
    }
}

/// Gathers what the decoder says of frames.
private final class Reports {
    var frames: [FrameReport] = []

    func add(_ observation: Observation) {
        if case .frame(let report) = observation { frames.append(report) }
    }
}
