public import Codebook
public import Entropy
public import Stream

/// What a decoder saw of one frame.
public struct FrameReport: Sendable {
    public let frame: Frame
    public let kind: FrameKind?
    /// 0 for the base; of an enhancement that was passed over, all bits are framing.
    public let layer: Int
    public let sequence: UInt8
    /// Offset of the frame's first byte in the input, and how many bytes it has.
    public let offset: UInt64
    public let size: Int
    /// Whether it was in a frame that survives wrong bits.
    public let isResilient: Bool
    /// What became of it; of a frame that was restored no byte counts, and the offset is that of the parity.
    public let condition: Frame.Condition
    /// Samples a channel of the stream before this frame's first; negative for those that are trimmed.
    public let position: Int64?
    /// Where the bits of the body go; nil where it is malformed. The rest of the frame is framing.
    public let bits: BodyBits?

    /// What is diffused in the body; nil in other modes, where it is malformed, and of enhancements.
    public let diffusion: DiffusionCount?

    init(_ frame: Frame, position: Int64?, bits: BodyBits?, diffusion: DiffusionCount? = nil) {
        self.frame = frame
        kind = frame.kind
        layer = frame.layer
        sequence = frame.sequence
        offset = frame.offset
        isResilient = frame.isResilient
        condition = frame.condition
        size = condition == .restored ? 0 : frame.size
        self.position = position
        self.bits = condition == .restored && bits != nil ? BodyBits() : bits
        self.diffusion = diffusion
    }
}
