/// The input's first bytes, kept while its header is read; sizes in the header bound nothing but this.
struct HeaderBuffer {
    /// A header, with whatever pictures and tags precede the audio, may be this long.
    static let limit = 1 << 20

    /// Where more bytes come from; nil where there are no others.
    private let descriptor: Descriptor?
    private let stop: StopSignal?
    private(set) var bytes: [UInt8]
    /// How many bytes were asked for where they may still come; nil where none were missing.
    private(set) var wanted: Int?
    private var block: [UInt8] = []
    private var ended = false

    /// - Parameter prefix: bytes that were read already.
    init(_ descriptor: Descriptor, prefix: [UInt8], stop: StopSignal?) {
        self.descriptor = descriptor
        bytes = prefix
        self.stop = stop
        block = [UInt8](repeating: 0, count: 16_384)
    }

    /// - Parameters:
    ///   - bytes: all that there are now.
    ///   - isWhole: whether no others will come.
    init(_ bytes: [UInt8], isWhole: Bool) {
        descriptor = nil
        stop = nil
        self.bytes = bytes
        ended = isWhole
    }

    /// Reads until `count` bytes are kept; false when the input ends before.
    ///
    /// - Throws: `PipeError.refused` beyond the limit, `.read`; `.stopped` by a signal, or where more bytes are `wanted`
    ///   than have come.
    mutating func fill(to count: UInt64) throws(PipeError) -> Bool {
        guard count <= UInt64(Self.limit) else {
            throw .refused("the header before the audio is longer than 1 MiB; --raw reads headerless PCM")
        }
        while UInt64(bytes.count) < count, !ended {
            guard let descriptor else {
                wanted = Int(count)
                throw .stopped
            }
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
