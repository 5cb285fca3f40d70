internal import Pipes

/// An output that is opened when there is something to write, so that a failure before that destroys nothing.
final class LazyOutput {
    private let open: () throws -> Descriptor
    private var descriptor: Descriptor?
    /// Bytes that were written.
    private(set) var count: UInt64 = 0

    init(_ open: @escaping () throws -> Descriptor) { self.open = open }

    /// - Throws: `Failure` for a write error, which tells what is there.
    func write(_ bytes: [UInt8]) throws {
        guard !bytes.isEmpty else { return }
        if descriptor == nil { descriptor = try open() }
        do {
            try descriptor?.write(bytes)
        } catch PipeError.write(let errno) {
            throw Failure("write error: \(errno); \(count) bytes were written", .writeError)
        }
        count += UInt64(bytes.count)
    }

    func close() throws {
        try descriptor?.close()
        descriptor = nil
    }
}
