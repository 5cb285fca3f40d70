public import Codebook
public import CodebookFile
internal import Entropy
public import Segments
public import Stream

/// What a decoder gives out next.
public enum Decoded: Sendable {
    /// A stream begins, or is joined; samples of its format follow.
    case stream(Configuration)
    /// Samples were appended; none for some of those of a model's latent.
    case samples
    /// The stream's end frame: the stream is whole, apart from the damage that was counted.
    case end
}

/// What a decoder meets on its way, apart from sound.
public enum Observation: Sendable {
    case frame(FrameReport)
    case damage(DamageReport)
    /// What the stream says of itself from here on, where that is new: told behind `Decoded.stream`.
    case tags(Tags)
}

/// Turns a stream, or streams one behind the other, back into PCM: push bytes in, take samples out. No input or output
/// of its own.
///
///     decoder.push(bytes)                                   // as often as bytes come
///     while let found = try decoder.next(&samples) { … }    // after each push
///     decoder.finish()                                      // once, and then next() until nil again
///
/// A damaged stream is decoded as far as it goes: missing chunks are concealed by sound of the same length, so that
/// nothing shifts in time.
public struct Decoder: ~Copyable {
    private var reader = FrameReader()
    private var track: Track?
    private var synthesis: ChunkSynthesis?
    /// Missing chunks that come next, and the body that follows them.
    private var missingChunks = 0
    private var nextBody: (frame: Frame, body: ByteReader, enhancement: Frame?)?
    /// Tags of the chunk that is to come.
    private var waitingTags: Tags?
    /// An enhancement whose base is to come.
    private var waiting: Frame?
    private var isEndNext = false
    private var isFinished = false
    private var hasBegun = false
    /// The frame that began the stream, while no other chunk has come: a repetition of it begins nothing.
    private var startFrame: [UInt8]?
    public private(set) var damage = Damage()
    /// The part of the damage that joining a stream in the middle and leaving it before its end brings: what came before
    /// the first stream began, all as long as none has, and an incomplete frame behind the last.
    public var damageAtEdges: Damage {
        guard hasBegun else { return damage }
        var edges = damageAtStart
        if incompleteBytes > 0 { edges.add(.foreignBytes, incompleteBytes) }
        return edges
    }
    private var damageAtStart = Damage()
    /// Bytes at the end of a stream that is not whole, behind its last frame.
    private var incompleteBytes = 0
    /// Where the frame that was read last, or what is no frame, begins.
    private var offset: UInt64 = 0
    /// Whether the last stream ended with an end frame; true before the first.
    public private(set) var isComplete = true
    /// Frames that were whole, or put right.
    public private(set) var frames = 0
    /// Bytes of those frames.
    public private(set) var bytes: UInt64 = 0
    /// Samples a channel that were given out in the place of missing ones.
    public private(set) var concealedSamples: UInt64 = 0
    public private(set) var concealedSeconds = 0.0

    private let rendersAudio: Bool
    private let layers: Int
    private let concealment: Concealment
    private let codebooks: any CodebookSource
    private let models: any ModelSource
    private let observer: ((Observation) -> Void)?
    private let progress: ((_ step: Int, _ steps: Int) throws -> Void)?
    /// Of the latents of guided diffusion that were made so far.
    public private(set) var drift = LatentDrift()

    /// - Parameters:
    ///   - rendersAudio: false for samples that are all 0 and cost no time, where only the stream's make-up matters.
    ///   - layers: frames of higher layers are not looked at: 1 for the base alone.
    ///   - concealment: what takes the place of missing chunks.
    ///   - codebooks: where the trained codebooks are that streams name; none is needed where no audio is rendered.
    ///   - models: where the models are that streams name; likewise.
    ///   - observer: is told of every frame and all damage as they are met.
    ///   - progress: is told after each step of a denoiser's network, which may take seconds, and how many steps its chunk
    ///     has; what it throws ends the decoding.
    public init(
        rendersAudio: Bool = true, layers: Int = .max, concealment: Concealment = .on,
        codebooks: any CodebookSource = BuiltInCodebooks(), models: any ModelSource = NoModels(),
        observer: ((Observation) -> Void)? = nil, progress: ((_ step: Int, _ steps: Int) throws -> Void)? = nil
    ) {
        self.progress = progress
        self.concealment = rendersAudio ? concealment : .off
        self.codebooks = codebooks
        self.models = models
        self.rendersAudio = rendersAudio
        self.layers = layers
        self.observer = observer
    }

    /// Position in its stream of the next sample that is given out; nil outside streams.
    public var position: Int64? { track?.nextPosition }

    public mutating func push(_ bytes: Span<UInt8>) { reader.push(bytes) }

    /// Says that no more bytes will come.
    public mutating func finish() {
        reader.finish()
        isFinished = true
    }

    /// Gives out what comes next; nil when more bytes are needed, or at the end.
    /// - Parameter samples: interleaved samples, full scale ±1, are appended.
    /// - Throws: `DecodeError.unsupported`, `.missing`, `.missingCodebook` or `.missingModel` where this build cannot decode
    ///   what the stream holds, or what the sources of codebooks and models throw. What came before has been given out.
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
            switch reader.next() {
            case nil:
                if isFinished { passOverLast() }
                return nil
            case .damage(let bytes, let offset):
                self.offset = offset
                note(.foreignBytes, bytes)
                incompleteBytes = isFinished && track != nil ? bytes : 0
            case .frame(let frame):
                incompleteBytes = 0
                offset = frame.offset
                count(frame)
                if let begun = try read(frame) { return .stream(begun) }
            }
        }
    }

    /// Appends the samples of the next window; false where nothing is left to synthesise.
    private mutating func synthesise(_ samples: inout [Float]) throws -> Bool {
        while true {
            if synthesis?.hasWindows == true {
                let start = samples.count
                try synthesis?.appendWindow(to: &samples, isRendered: rendersAudio) { step, steps in
                    try progress?(step, steps)
                }
                count(synthesis?.takeDrift() ?? LatentDrift())
                if synthesis?.takeRefusal() == true { note(.malformedChunk) }
                track?.trim(&samples, from: start)
                countConcealed(samples.count - start)
                // What takes long is told of also where all of it is trimmed, so that callers can stop.
                if samples.count > start || synthesis?.isSegment == true { return true }
            } else if missingChunks > 0 {
                missingChunks -= 1
                synthesis?.loadMissing()
            } else if let (frame, body, enhancement) = nextBody {
                nextBody = nil
                try load(body, of: frame, enhancement)
            } else {
                return false
            }
        }
    }

    private mutating func count(_ found: LatentDrift) {
        drift += found
        if found.audible > 0 { note(.driftedLatent, found.audible) }
    }

    private mutating func countConcealed(_ count: Int) {
        guard let track, synthesis?.isMissing == true else { return }
        let samples = count / track.configuration.channels
        concealedSamples += UInt64(samples)
        concealedSeconds += Double(samples) / Double(track.configuration.sampleRate)
    }

    private mutating func load(
        _ body: ByteReader, of frame: Frame, _ enhancement: Frame?
    ) throws(DecodeError) {
        if let waitingTags, track?.take(waitingTags) == true { observer?(.tags(waitingTags)) }
        waitingTags = nil
        let position = track?.outputPosition
        var (bits, added): (BodyBits?, BodyBits?)
        do {
            bits = try synthesis?.load(body, signs: frame.signs)
            if frame.condition == .spoilt { note(.spoiltChunk) }
        } catch {
            guard case .malformed = error else { throw error }
            note(.malformedChunk)
        }
        if let enhancement {
            if bits != nil { added = try enhance(enhancement) }
            observer?(.frame(FrameReport(enhancement, position: position, bits: bits == nil ? BodyBits() : added)))
        }
        let diffusion = bits == nil ? nil : synthesis?.diffusion
        observer?(.frame(FrameReport(frame, position: position, bits: bits, diffusion: diffusion)))
    }

    /// Nil where the enhancement is malformed: the base is then what is heard.
    private mutating func enhance(_ frame: Frame) throws(DecodeError) -> BodyBits? {
        do {
            return try synthesis?.enhance(with: frame.payload)
        } catch {
            guard case .malformed = error else { throw error }
            note(.lostEnhancements)
            return nil
        }
    }

    /// Takes a frame in, and returns the configuration where it begins a stream.
    private mutating func read(_ frame: Frame) throws -> Configuration? {
        if frame.layer >= layers { return nil }
        if frame.isEnhancement {
            if let waiting, track?.isNext(waiting.sequence) == true, track?.isEarlier(frame.sequence) == true {
                note(.lateFrame)
                return nil
            }
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
        case .parity where frame.isParity: observer?(.frame(FrameReport(frame, position: nil, bits: BodyBits())))
        case .resilient: note(.malformedFrame)
        case .parity, .tags, nil:
            if let tags = frame.tags { waitingTags = tags }
            try refuse(frame, "frames of type \(frame.type & 0x0F)")
        }
        return nil
    }

    /// An enhancement whose base did not come is of no use.
    private mutating func passOverWaiting() {
        if let waiting { observer?(.frame(FrameReport(waiting, position: track?.outputPosition, bits: BodyBits()))) }
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
        let lost = layers > 1 ? track?.countLostEnhancements(isThere: waiting != nil) ?? 0 : 0
        if lost > 0 { note(.lostEnhancements, lost) }
        return waiting
    }

    /// A frame of a kind that is not known is passed over where it allows that.
    private func refuse(_ frame: Frame, _ what: String) throws(DecodeError) {
        if !frame.isSkippable { throw .unsupported(what) }
        observer?(.frame(FrameReport(frame, position: track?.outputPosition, bits: BodyBits())))
    }

    private mutating func readConfigured(_ frame: Frame) throws -> Configuration? {
        var reader = ByteReader(frame.payload, 0..<frame.payload.count)
        guard startFrame != frame.payload else {
            note(.lateFrame)
            return nil
        }
        let placed: PlacedConfiguration
        do {
            placed = try PlacedConfiguration(from: &reader)
        } catch DecodeError.malformed {
            note(.malformedFrame)
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
            note(.malformedFrame)
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
            note(.missingChunks, chunks)
        case .earlier:
            note(.lateFrame)
            return true
        case .elsewhere:
            if track == nil { note(.unplacedFrame) }
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
        let model = try model(of: placed.configuration)
        if !hasBegun { damageAtStart = damage }
        hasBegun = true
        // A stream that a new one cuts off has no end frame.
        if !isComplete { note(.cutStream) }
        if synthesis?.configuration == placed.configuration {
            synthesis?.reset()
        } else {
            synthesis = try ChunkSynthesis(
                configuration: placed.configuration, dictionaries: dictionaries, trained: trained, model: model,
                concealment: concealment)
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

    private func model(of configuration: Configuration) throws -> (any SegmentModel)? {
        guard let wanted = configuration.segment?.model, rendersAudio else { return nil }
        guard let model = try models.model(wanted, for: .decoding), model.identity.serves(wanted) else {
            throw DecodeError.missingModel(wanted)
        }
        return model
    }

    private mutating func readEnd(_ frame: Frame) {
        passOverWaiting()
        waitingTags = nil
        var reader = ByteReader(frame.payload, 0..<frame.payload.count)
        guard let track, let total = try? reader.varint("total"), total <= Limits.position else {
            note(track == nil ? .unplacedFrame : .malformedFrame)
            return
        }
        let missing = track.missingChunks(before: total)
        missingChunks = missing ?? 0
        if missing == nil { note(.longGap) }
        if missingChunks > 0 { note(.missingChunks, missingChunks) }
        self.track?.total = total
        isEndNext = true
        observer?(.frame(FrameReport(frame, position: Int64(total), bits: BodyBits())))
    }

    private mutating func count(_ frame: Frame) {
        if frame.condition == .restored { return note(.restoredFrame) }
        if frame.condition == .corrected { note(.correctedFrame) }
        frames += 1
        bytes += UInt64(frame.size)
    }

    private mutating func note(_ kind: DamageReport.Kind, _ count: Int = 1) {
        let found = DamageReport(kind: kind, count: count, offset: offset, position: track?.outputPosition)
        damage.add(kind, count)
        observer?(.damage(found))
    }
}
