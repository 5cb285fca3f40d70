/// What was wrong with the bytes so far. ddcm-stream.md 6
public struct Damage: Equatable, Sendable {
    /// Stretches of bytes that belong to no whole frame, and how many bytes they are.
    public var stretches = 0
    public var bytes = 0
    /// Chunks that are missing or malformed: something else is heard in their place.
    public var lostChunks = 0
    /// Whole frames that were left out: repeated, late, malformed, or of no stream whose configuration was seen.
    public var droppedFrames = 0
    /// Streams that ended where another began, without an end frame.
    public var cutStreams = 0
    /// Frames that did not come, and were restored by a parity frame: nothing of them is lost.
    public var restoredFrames = 0
    /// Resilient frames with wrong bits that were all put right: nothing of them is lost.
    public var correctedFrames = 0
    /// Resilient chunks that were decoded though some of their signs may be wrong.
    public var spoiltChunks = 0
    /// Latents of guided diffusion that came out audibly otherwise than the encoder's: another machine's arithmetic.
    public var driftedLatents = 0
    /// Chunks that were decoded without the enhancement that they had or should have had.
    public var enhancements = 0

    public init() {}

    /// Chunks and frames that are not heard as they should be.
    public var chunks: Int { lostChunks + droppedFrames + cutStreams }

    public var isNone: Bool { self == Damage() }

    mutating func add(_ kind: DamageReport.Kind, _ count: Int) {
        switch kind {
        case .foreignBytes:
            stretches += 1
            bytes += count
        case .missingChunks, .malformedChunk, .longGap: lostChunks += count
        case .lateFrame, .unplacedFrame, .malformedFrame: droppedFrames += count
        case .cutStream: cutStreams += count
        case .restoredFrame: restoredFrames += count
        case .correctedFrame: correctedFrames += count
        case .spoiltChunk: spoiltChunks += count
        case .lostEnhancements: enhancements += count
        case .driftedLatent: driftedLatents += count
        }
    }
}

/// Damage at one place.
public struct DamageReport: Sendable {
    public enum Kind: String, Sendable {
        /// Bytes that belong to no whole frame: damaged, incomplete, or something else than a stream.
        case foreignBytes
        /// Chunks that did not come.
        case missingChunks
        /// A whole frame whose chunk breaks the format's rules.
        case malformedChunk
        /// More chunks are missing at the end than are filled in, as if the end were that of another stream.
        case longGap
        /// A chunk that came before, or too late.
        case lateFrame
        /// A frame before any configuration that it could belong to.
        case unplacedFrame
        /// A configuration or an end that breaks the format's rules.
        case malformedFrame
        /// A stream began before the last had ended.
        case cutStream
        /// A frame that did not come, and that a parity frame restored.
        case restoredFrame
        /// A resilient frame with wrong bits that were all put right.
        case correctedFrame
        /// A resilient chunk with wrong signs.
        case spoiltChunk
        /// Enhancements that did not come, or are malformed.
        case lostEnhancements
        /// A latent that came out audibly otherwise than the encoder's.
        case driftedLatent
    }

    public let kind: Kind
    /// Bytes of `foreignBytes`; else chunks, frames or enhancements.
    public let count: Int
    /// Bytes of the input before the place where it was noticed; of a restored frame, before its parity.
    public let offset: UInt64
    /// Samples a channel of the stream before the place, negative for those that are trimmed; nil where no stream is known.
    public let position: Int64?
}
