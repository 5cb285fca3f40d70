import PCM

/// Samples that lie bare in bytes, up to a size or to their end. No input of its own.
struct LinearIntake: Sendable {
    private var reader: SampleReader
    /// Bytes that belong to it yet; nil for all that come.
    private(set) var remaining: UInt64?

    /// - Parameter size: bytes of samples, or nil for all that comes.
    init(sampleFormat: SampleFormat, channels: Int, size: UInt64? = nil) {
        remaining = size
        reader = SampleReader(sampleFormat: sampleFormat, channels: channels)
    }

    /// Of headerless PCM.
    init(_ raw: PCMFormat) { self.init(sampleFormat: raw.sampleFormat, channels: raw.channels) }

    var defects: SampleDefects { reader.defects }
    var pendingBytes: Int { reader.pendingBytes }
    /// Bytes that the declared size still promises.
    var missingBytes: UInt64 { remaining ?? 0 }

    /// - Returns: how many of the bytes belonged to it.
    @discardableResult
    mutating func take(_ bytes: ArraySlice<UInt8>, into samples: inout [Float]) -> Int {
        guard let left = remaining else {
            reader.read(bytes, into: &samples)
            return bytes.count
        }
        let count = UInt64(bytes.count) < left ? bytes.count : Int(left)
        remaining = left - UInt64(count)
        reader.read(bytes.prefix(count), into: &samples)
        return count
    }
}

/// Samples that lie bare in the input.
struct LinearSource: Sendable {
    private let descriptor: Descriptor
    private let stop: StopSignal?
    private(set) var intake: LinearIntake
    private var waiting: ArraySlice<UInt8>
    private var block = [UInt8](repeating: 0, count: 65_536)

    /// - Parameter waiting: samples that were read together with the header.
    init(_ descriptor: Descriptor, stop: StopSignal?, intake: LinearIntake, waiting: ArraySlice<UInt8> = []) {
        self.descriptor = descriptor
        self.stop = stop
        self.intake = intake
        self.waiting = waiting
    }

    /// Nil where no samples came until the deadline.
    mutating func read(
        appendingTo samples: inout [Float], until deadline: ContinuousClock.Instant?
    ) throws(PipeError) -> AudioSource.Progress? {
        let start = samples.count
        while samples.count == start {
            if intake.remaining == 0 { return .end }
            if !waiting.isEmpty {
                let bytes = waiting
                waiting = []
                intake.take(bytes, into: &samples)
                continue
            }
            if let deadline, try !descriptor.awaitInput(until: deadline, stop: stop) { return nil }
            switch try descriptor.read(into: &block, stop: stop) {
            case .bytes(let count): intake.take(block[..<count], into: &samples)
            case .end: return .end
            case .stopped: return .stopped
            }
        }
        return .samples
    }
}
