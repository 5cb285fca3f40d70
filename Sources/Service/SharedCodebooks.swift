internal import Codebook
internal import Synchronization

/// Codebooks that are read once, when a stream first names them, and shared by all streams from then on. For any thread.
final class SharedCodebooks: CodebookSource {
    private let source: any CodebookSource
    private let known = Mutex<[UInt64: TrainedCodebook]>([:])

    /// Codebooks that are kept: a stream can only name such as are there.
    private static let most = 64

    /// - Parameter source: where they are looked for.
    init(_ source: any CodebookSource) { self.source = source }

    func codebook(hash: UInt64) throws -> TrainedCodebook? {
        if let known = known.withLock({ $0[hash] }) { return known }
        guard let found = try source.codebook(hash: hash) else { return nil }
        known.withLock { known in
            if known.count < Self.most { known[hash] = found }
        }
        return found
    }
}
