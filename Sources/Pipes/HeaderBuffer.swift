/// The input's first bytes, kept while its header is read; sizes in the header bound nothing but this.
struct HeaderBuffer {
    /// A header, with whatever pictures and tags precede the audio, may be this long.
    static let limit = 1 << 20

    let descriptor: Descriptor
    let stop: StopSignal?
    private(set) var bytes: [UInt8]
    private var block = [UInt8](repeating: 0, count: 16_384)
    private var ended = false

    /// - Parameter prefix: bytes that were read already.
    init(_ descriptor: Descriptor, prefix: [UInt8], stop: StopSignal?) {
        self.descriptor = descriptor
        bytes = prefix
        self.stop = stop
    }

    /// Reads until `count` bytes are kept; false when the input ends before.
    ///
    /// - Throws: `PipeError.refused` beyond the limit, `.stopped`, `.read`.
    mutating func fill(to count: UInt64) throws(PipeError) -> Bool {
        guard count <= UInt64(Self.limit) else {
            throw .refused("the header before the audio is longer than 1 MiB; --raw reads headerless PCM")
        }
        while UInt64(bytes.count) < count, !ended {
            switch try descriptor.read(into: &block, stop: stop) {
            case .bytes(let read): bytes.append(contentsOf: block[..<read])
            case .end: ended = true
            case .stopped: throw .stopped
            }
        }
        return UInt64(bytes.count) >= count
    }

    /// The same, where an end of input means a truncated header.
    mutating func require(_ count: UInt64) throws(PipeError) {
        guard try fill(to: count) else {
            throw .unrecognised("the input ends within its header; --raw reads headerless PCM")
        }
    }

    func hasPrefix(_ text: String, at offset: Int = 0) -> Bool { bytes.dropFirst(offset).starts(with: text.utf8) }

    /// - Precondition: the bytes were filled.
    func word(at offset: UInt64, bigEndian: Bool) -> UInt32 {
        var value: UInt32 = 0
        for byte in bytes[Int(offset)..<Int(offset) + 4] { value = value << 8 | UInt32(byte) }
        return bigEndian ? value : value.byteSwapped
    }

    /// - Precondition: the bytes were filled.
    func longWord(at offset: UInt64) -> UInt64 {
        UInt64(word(at: offset, bigEndian: false)) | UInt64(word(at: offset + 4, bigEndian: false)) << 32
    }
}
