import PCM

/// Samples that lie bare in the input, up to a size or to its end.
struct LinearSource: Sendable {
    private let descriptor: Descriptor
    private let stop: StopSignal?
    private var reader: SampleReader
    private var waiting: ArraySlice<UInt8>
    private var remaining: UInt64?
    private var block = [UInt8](repeating: 0, count: 65_536)

    /// - Parameters:
    ///   - waiting: samples that were read together with the header.
    ///   - size: bytes of samples, or nil for all that comes.
    init(
        _ descriptor: Descriptor, stop: StopSignal?, sampleFormat: SampleFormat, channels: Int,
        waiting: ArraySlice<UInt8> = [], size: UInt64? = nil
    ) {
        self.descriptor = descriptor
        self.stop = stop
        self.waiting = waiting
        remaining = size
        reader = SampleReader(sampleFormat: sampleFormat, channels: channels)
    }

    var defects: SampleDefects { reader.defects }
    var pendingBytes: Int { reader.pendingBytes }
    /// Bytes that the declared size still promises.
    var missingBytes: UInt64 { remaining ?? 0 }

    /// Nil where no samples came until the deadline.
    mutating func read(
        appendingTo samples: inout [Float], until deadline: ContinuousClock.Instant?
    ) throws(PipeError) -> AudioSource.Progress? {
        let start = samples.count
        while samples.count == start {
            if remaining == 0 { return .end }
            if !waiting.isEmpty {
                let bytes = waiting
                waiting = []
                take(bytes, into: &samples)
                continue
            }
            if let deadline, try !descriptor.awaitInput(until: deadline, stop: stop) { return nil }
            switch try descriptor.read(into: &block, stop: stop) {
            case .bytes(let count): take(block[..<count], into: &samples)
            case .end: return .end
            case .stopped: return .stopped
            }
        }
        return .samples
    }

    private mutating func take(_ bytes: ArraySlice<UInt8>, into samples: inout [Float]) {
        guard let left = remaining else { return reader.read(bytes, into: &samples) }
        let count = UInt64(bytes.count) < left ? bytes.count : Int(left)
        remaining = left - UInt64(count)
        reader.read(bytes.prefix(count), into: &samples)
    }
}
