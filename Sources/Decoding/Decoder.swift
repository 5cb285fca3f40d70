public import Codebook
public import CodebookFile
internal import Entropy
public import Stream

/// What a decoder gives out next.
public enum Decoded: Sendable {
    /// A stream begins, or is joined; samples of its format follow.
    case stream(Configuration)
    /// Samples were appended.
    case samples
    /// The stream's end frame: the stream is whole, apart from the damage that was counted.
    case end
}

/// What was wrong with the bytes so far.
public struct Damage: Equatable, Sendable {
    /// Stretches of bytes that belong to no whole frame, and how many bytes they are.
    public var stretches = 0
    public var bytes = 0
    /// Chunks that were missing, damaged or out of order; they were replaced by silence or left out.
    public var chunks = 0
    /// Chunks that were decoded without the enhancement that they had or should have had.
    public var enhancements = 0
    /// Resilient frames with wrong bits that were all put right: nothing is lost.
    public var correctedFrames = 0
    /// Resilient chunks that were decoded though some of their signs may be wrong.
    public var spoiltChunks = 0

    public init() {}

    public var isNone: Bool { self == Damage() }
}

/// Turns a stream, or streams one behind the other, back into PCM: push bytes in, take samples out. No input or output
/// of its own.
///
///     decoder.push(bytes)                                   // as often as bytes come
///     while let found = try decoder.next(&samples) { … }    // after each push
///     decoder.finish()                                      // once, and then next() until nil again
///
/// A damaged stream is decoded as far as it goes: missing chunks become silence of the same length, so that nothing
/// shifts in time.
public struct Decoder: ~Copyable {
    private var parser = FrameParser()
    private var track: Track?
    private var synthesis: ChunkSynthesis?
    /// Chunks of silence that come next, and the body that follows them.
    private var missingChunks = 0
    private var nextBody: (frame: Frame, body: ByteReader, enhancement: Frame?)?
    /// An enhancement whose base is to come.
    private var waiting: Frame?
    private var isEndNext = false
    private var isFinished = false
    private var hasBegun = false
    /// The frame that began the stream, while no other chunk has come: a repetition of it begins nothing.
    private var startFrame: [UInt8]?
    public private(set) var damage = Damage()
    /// Whether the last stream ended with an end frame; true before the first.
    public private(set) var isComplete = true
    /// Frames that were whole, or put right.
    public private(set) var frames = 0
    /// Bytes of those frames.
    public private(set) var bytes: UInt64 = 0

    private let rendersAudio: Bool
    private let layers: Int
    private let codebooks: any CodebookSource
    private let observer: ((FrameReport) -> Void)?

    /// - Parameters:
    ///   - rendersAudio: false for samples that are all 0 and cost no time, where only the stream's make-up matters.
    ///   - layers: frames of higher layers are not looked at: 1 for the base alone.
    ///   - codebooks: where the trained codebooks are that streams name; none is needed where no audio is rendered.
    ///   - observer: is told of every frame as it is read.
    public init(
        rendersAudio: Bool = true, layers: Int = .max, codebooks: any CodebookSource = BuiltInCodebooks(),
        observer: ((FrameReport) -> Void)? = nil
    ) {
        self.codebooks = codebooks
        self.rendersAudio = rendersAudio
        self.layers = layers
        self.observer = observer
    }

    public mutating func push(_ bytes: Span<UInt8>) { parser.push(bytes) }

    /// Says that no more bytes will come.
    public mutating func finish() {
        parser.finish()
        isFinished = true
    }

    /// Gives out what comes next; nil when more bytes are needed, or at the end.
    /// - Parameter samples: interleaved samples, full scale ±1, are appended.
    /// - Throws: `DecodeError.unsupported`, `.missing` or `.missingCodebook` where this build cannot decode what the
    ///   stream holds, or what the source of codebooks throws. What came before has been given out.
    public mutating func next(_ samples: inout [Float]) throws -> Decoded? {
        while true {
            if try synthesise(&samples) { return .samples }
            if isEndNext {
                isEndNext = false
                isComplete = true
                track = nil
                startFrame = nil
                return .end
            }
            switch parser.next() {
            case nil:
                if isFinished { passOverLast() }
                return nil
            case .damage(let bytes, _):
                damage.stretches += 1
                damage.bytes += bytes
            case .frame(let frame):
                frames += 1
                bytes += UInt64(frame.size)
                if frame.condition == .corrected { damage.correctedFrames += 1 }
                if let begun = try read(frame) { return .stream(begun) }
            }
        }
    }

    /// Appends the samples of the next window; false where nothing is left to synthesise.
    private mutating func synthesise(_ samples: inout [Float]) throws(DecodeError) -> Bool {
        while true {
            if synthesis?.hasWindows == true {
                let start = samples.count
                synthesis?.appendWindow(to: &samples, isRendered: rendersAudio)
                track?.trim(&samples, from: start)
                if samples.count > start { return true }
            } else if missingChunks > 0 {
                missingChunks -= 1
                synthesis?.loadSilence()
            } else if let (frame, body, enhancement) = nextBody {
                nextBody = nil
                try load(body, of: frame, enhancement)
            } else {
                return false
            }
        }
    }

    private mutating func load(
        _ body: ByteReader, of frame: Frame, _ enhancement: Frame?
    ) throws(DecodeError) {
        let position = track?.outputPosition
        var (bits, added): (BodyBits?, BodyBits?)
        do {
            bits = try synthesis?.load(body, signs: frame.signs)
            if frame.condition == .spoilt { damage.spoiltChunks += 1 }
        } catch {
            guard case .malformed = error else { throw error }
            damage.chunks += 1
        }
        if let enhancement {
            if bits != nil { added = try enhance(enhancement) }
            observer?(FrameReport(enhancement, position: position, bits: bits == nil ? BodyBits() : added))
        }
        let diffusion = bits == nil ? nil : synthesis?.diffusion
        observer?(FrameReport(frame, position: position, bits: bits, diffusion: diffusion))
    }

    /// Nil where the enhancement is malformed: the base is then what is heard.
    private mutating func enhance(_ frame: Frame) throws(DecodeError) -> BodyBits? {
        do {
            return try synthesis?.enhance(with: frame.payload)
        } catch {
            guard case .malformed = error else { throw error }
            damage.enhancements += 1
            return nil
        }
    }

    /// Takes a frame in, and returns the configuration where it begins a stream.
    private mutating func read(_ frame: Frame) throws -> Configuration? {
        if frame.layer >= layers { return nil }
        if frame.isEnhancement {
            passOverWaiting()
            waiting = frame
            return nil
        }
        if frame.isDependent || frame.layer != 0 {
            try refuse(frame, "dependent or layered frames")
            return nil
        }
        switch frame.kind {
        case .configuredChunk: return try readConfigured(frame)
        case .chunk:
            let body = ByteReader(frame.payload, 0..<frame.payload.count)
            let place = track?.place(ofSequence: frame.sequence) ?? .elsewhere
            _ = put(body, of: frame, at: place)
        case .end: readEnd(frame)
        case .resilient: damage.chunks += 1
        case nil: try refuse(frame, "frames of type \(frame.type & 0x0F)")
        }
        return nil
    }

    /// An enhancement whose base did not come is of no use.
    private mutating func passOverWaiting() {
        if let waiting { observer?(FrameReport(waiting, position: track?.outputPosition, bits: BodyBits())) }
        waiting = nil
    }

    /// An enhancement at the end of the input is the beginning of a chunk, and maybe of a stream.
    private mutating func passOverLast() {
        if waiting != nil && !hasBegun { isComplete = false }
        passOverWaiting()
    }

    /// The enhancement of the chunk that is placed next, and what its lack means.
    private mutating func takeEnhancement(of frame: Frame) -> Frame? {
        if let waiting, waiting.sequence != frame.sequence { passOverWaiting() }
        defer { waiting = nil }
        if layers > 1 { damage.enhancements += track?.countLostEnhancements(isThere: waiting != nil) ?? 0 }
        return waiting
    }

    private func refuse(_ frame: Frame, _ what: String) throws(DecodeError) {
        if !frame.isSkippable { throw .unsupported(what) }
    }

    private mutating func readConfigured(_ frame: Frame) throws -> Configuration? {
        var reader = ByteReader(frame.payload, 0..<frame.payload.count)
        guard startFrame != frame.payload else {
            damage.chunks += 1
            return nil
        }
        let placed: PlacedConfiguration
        do {
            placed = try PlacedConfiguration(from: &reader)
        } catch DecodeError.malformed {
            damage.chunks += 1
            return nil
        }
        if let track, !placed.isStart, track.configuration == placed.configuration {
            let place = track.place(of: placed)
            if put(reader, of: frame, at: place) {
                if case .earlier = place { return nil }
                self.track?.total = placed.total
                return nil
            }
        }
        do {
            try begin(placed, sequence: frame.sequence)
        } catch DecodeError.malformed {
            damage.chunks += 1
            return nil
        }
        _ = put(reader, of: frame, at: .next)
        startFrame = frame.payload
        return placed.configuration
    }

    /// Takes a chunk's body in; false where it does not belong to the stream that is being decoded.
    private mutating func put(_ body: ByteReader, of frame: Frame, at place: Track.Place) -> Bool {
        switch place {
        case .next: missingChunks = 0
        case .behind(let chunks):
            missingChunks = chunks
            damage.chunks += chunks
        case .earlier:
            damage.chunks += 1
            return true
        case .elsewhere:
            if track == nil { damage.chunks += 1 }
            return false
        }
        startFrame = nil
        nextBody = (frame, body, takeEnhancement(of: frame))
        track?.advance(sequence: frame.sequence, missing: missingChunks)
        return true
    }

    private mutating func begin(_ placed: PlacedConfiguration, sequence: UInt8) throws {
        guard let dictionaries = DictionarySet.numbered(placed.configuration.dictionarySet) else {
            throw DecodeError.missing("dictionary set \(placed.configuration.dictionarySet)")
        }
        guard dictionaries.supports(placed.configuration.entropy) else {
            throw DecodeError.missing("the range coder's tables in dictionary set \(dictionaries.number)")
        }
        let trained = try trainedCodebook(of: placed.configuration)
        hasBegun = true
        // A stream that a new one cuts off has no end frame.
        if !isComplete { damage.chunks += 1 }
        if synthesis?.configuration == placed.configuration {
            synthesis?.reset()
        } else {
            synthesis = try ChunkSynthesis(
                configuration: placed.configuration, dictionaries: dictionaries, trained: trained)
        }
        track = Track(placed, sequence: sequence)
        track?.total = placed.total
        isComplete = false
    }

    private func trainedCodebook(of configuration: Configuration) throws -> TrainedCodebook? {
        guard configuration.mode.hasTrainedCodebook && rendersAudio else { return nil }
        guard let book = try codebooks.codebook(hash: configuration.seed) else {
            throw DecodeError.missingCodebook(configuration.seed)
        }
        guard book.count == configuration.codebookSize else {
            throw DecodeError.malformed("codebook size: not that of the codebook")
        }
        return book
    }

    private mutating func readEnd(_ frame: Frame) {
        passOverWaiting()
        var reader = ByteReader(frame.payload, 0..<frame.payload.count)
        guard let track, let total = try? reader.varint("total"), total <= Limits.position else {
            damage.chunks += 1
            return
        }
        let missing = track.missingChunks(before: total)
        missingChunks = missing ?? 0
        damage.chunks += missing ?? 1
        self.track?.total = total
        isEndNext = true
        observer?(FrameReport(frame, position: Int64(total), bits: BodyBits()))
    }
}
