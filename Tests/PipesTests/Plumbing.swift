import Glibc
import PCM
import SystemPackage

@testable import Pipes

/// A pipe that a thread writes `bytes` into, in pieces of `piece` bytes.
func pipe(of bytes: [UInt8], piece: Int = 1 << 16) throws -> Descriptor {
    let ends = try Descriptor.pipe()
    onThread {
        var rest = bytes[...]
        while !rest.isEmpty {
            guard (try? ends.writing.write(rest.prefix(piece))) != nil else { break }
            rest = rest.dropFirst(piece)
        }
        try? ends.writing.close()
    }
    return ends.reading
}

/// Runs `work` with signals blocked: a test may stop reading at any time.
func onThread(_ work: @escaping @Sendable () -> Void) { try? WorkerThread.start(work) }

struct Heard {
    var format: AudioFormat
    var samples: [Float] = []
    var counts: AudioSource.Counts
}

func listen(_ descriptor: Descriptor, raw: PCMFormat? = nil) throws(PipeError) -> Heard {
    var source: AudioSource
    if let raw { source = AudioSource(descriptor, raw: raw) } else { source = try AudioSource(descriptor) }
    var samples: [Float] = []
    while try source.read(appendingTo: &samples) == .samples {}
    return Heard(format: source.format, samples: samples, counts: source.counts)
}

/// Reads `bytes` from a pipe.
func hear(_ bytes: [UInt8], piece: Int = 1 << 16, raw: PCMFormat? = nil) throws -> Heard {
    let descriptor = try pipe(of: bytes, piece: piece)
    defer { try? descriptor.close() }
    return try listen(descriptor, raw: raw)
}

func fixture(_ name: String) throws -> [UInt8] {
    let folder = #filePath.split(separator: "/").dropLast().joined(separator: "/")
    let descriptor = try Descriptor.open("/\(folder)/Fixtures/\(name)")
    defer { try? descriptor.close() }
    return try contents(descriptor)
}

func contents(_ descriptor: Descriptor) throws -> [UInt8] {
    var bytes: [UInt8] = []
    var block = [UInt8](repeating: 0, count: 4096)
    while case .bytes(let count) = try descriptor.read(into: &block) { bytes += block[..<count] }
    return bytes
}

/// A file that has a name only while `work` runs.
func withFile<Result>(_ bytes: [UInt8] = [], _ work: (String) throws -> Result) throws -> Result {
    var name = Array("/tmp/pipes-test-XXXXXX".utf8CString)
    let file = Descriptor(FileDescriptor(rawValue: mkstemp(&name)))
    let path = String(decoding: name.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    defer { unlink(path) }
    try file.write(bytes)
    try file.close()
    return try work(path)
}
