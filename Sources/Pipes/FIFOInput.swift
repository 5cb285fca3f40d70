import Glibc
import SystemPackage

/// A FIFO that is read while its writers come and go: the end of one is no end of the FIFO.
///
/// Writers that are there at the same time, or follow one another before the end of the first is read, cannot be told
/// apart: their bytes come as those of one.
public struct FIFOInput: ~Copyable {
    private let path: String
    private var descriptor: Descriptor
    /// Whether the present writer has sent anything.
    private var hasRead = false

    /// What one read brought.
    public enum Reading: Equatable, Sendable {
        /// This many bytes, 1 or more.
        case bytes(Int)
        /// The last writer has left, behind its last byte.
        case end
        case stopped
        /// The deadline came first.
        case nothing
    }

    /// Opens a FIFO, without waiting for a writer, and makes it where there is none.
    ///
    /// - Parameter mode: permissions of one that is made.
    /// - Throws: `PipeError.openInput`, or `.refused` where something else has the name.
    public init(_ path: String, mode: UInt32) throws(PipeError) {
        try FIFO.ensure(path, mode: mode)
        descriptor = try Self.open(path)
        self.path = path
    }

    deinit { try? descriptor.close() }

    /// Waits for bytes, for the end of a writer that sent some, for a stop, or for a time.
    ///
    /// - Throws: `PipeError.read`, `.openInput`.
    public mutating func read(
        into buffer: inout [UInt8], until deadline: ContinuousClock.Instant? = nil, stop: StopSignal
    ) throws(PipeError) -> Reading {
        if try descriptor.wait(stop: stop, output: nil, until: .now) == .stopped { return .stopped }
        var hasWaited = false
        while true {
            let count = buffer.withUnsafeMutableBytes {
                Glibc.read(descriptor.file.rawValue, $0.baseAddress, $0.count)
            }
            if count > 0 {
                hasRead = true
                return .bytes(count)
            }
            if count == 0 {
                if hasRead {
                    // What went wrong is told of when more is asked for: the end comes first.
                    try? reopen()
                    hasRead = false
                    return .end
                }
                if hasWaited { try reopen() }
            } else if errno != EAGAIN && errno != EINTR {
                throw .read(Errno(rawValue: errno))
            }
            switch try descriptor.wait(stop: stop, output: nil, until: deadline) {
            case .stopped: return .stopped
            case .nothing: return .nothing
            case .input, .departed: hasWaited = true
            }
        }
    }

    /// Takes bytes that are there, without waiting; 0 where there are none.
    public mutating func readWaiting(into buffer: inout [UInt8]) -> Int {
        max(0, buffer.withUnsafeMutableBytes { Glibc.read(descriptor.file.rawValue, $0.baseAddress, $0.count) })
    }

    /// A FIFO that a writer has left is readable for ever; opened anew it waits for the next one. What that one may
    /// have written already stays, since the FIFO is open all the time.
    private mutating func reopen() throws(PipeError) {
        let anew = try Self.open(path)
        try? descriptor.close()
        descriptor = anew
    }

    private static func open(_ path: String) throws(PipeError) -> Descriptor {
        guard let opened = try FIFO.open(path, O_RDONLY) else { throw .openInput(path, .noSuchAddressOrDevice) }
        return opened
    }
}
