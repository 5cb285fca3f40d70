/// Finds frames in bytes that come in any cuts, and restores those that a parity frame makes good. ddcm-stream.md 6.1
///
/// Streams without parity frames pass through without delay. In others, what follows a frame that is missing waits until
/// the parity of its group has come. Memory is bounded by 8 MiB beside the parser's.
public struct FrameReader: Sendable {
    private var parser = FrameParser()
    private var order = FrameOrder()
    private var isFinished = false

    public init() {}

    /// Takes the next bytes of the input.
    public mutating func push(_ bytes: Span<UInt8>) { parser.push(bytes) }

    /// Says that no more bytes will come.
    public mutating func finish() {
        parser.finish()
        isFinished = true
    }

    /// The next frame or stretch of damage; nil when more bytes are needed, or at the end.
    public mutating func next() -> Parsed? {
        while true {
            if let frame = order.next() { return .frame(frame) }
            switch parser.next() {
            case .frame(let frame): order.take(frame)
            case .damage(let bytes, let offset): return .damage(bytes: bytes, offset: offset)
            case nil:
                if isFinished { order.finish() }
                return order.next().map { .frame($0) }
            }
        }
    }
}
