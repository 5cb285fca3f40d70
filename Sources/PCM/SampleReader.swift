/// Turns PCM bytes, cut anywhere, into interleaved floats in ±1.
///
/// Only whole sample frames come out; what is left of one waits for the next call.
public struct SampleReader: Sendable {
    public let sampleFormat: SampleFormat
    /// 1 or more.
    public let channels: Int
    /// What was repaired so far; always 0 for integer and companded formats.
    public private(set) var defects = SampleDefects()

    private let bytesPerFrame: Int
    private var partial: [UInt8] = []

    public init(sampleFormat: SampleFormat, channels: Int) {
        precondition(channels >= 1)
        self.sampleFormat = sampleFormat
        self.channels = channels
        bytesPerFrame = sampleFormat.bytesPerSample * channels
        partial.reserveCapacity(bytesPerFrame)
    }

    /// Bytes of the sample frame that is not complete, 0 to one less than a frame; at the end of input they are lost.
    public var pendingBytes: Int { partial.count }

    /// Appends every sample frame that `bytes` completes.
    ///
    /// - Parameters:
    ///   - bytes: any number of bytes, going on where the last call stopped.
    ///   - samples: receives interleaved floats.
    public mutating func read(_ bytes: ArraySlice<UInt8>, into samples: inout [Float]) {
        var rest = bytes
        if !partial.isEmpty {
            let missing = bytesPerFrame - partial.count
            partial.append(contentsOf: rest.prefix(missing))
            rest = rest.dropFirst(missing)
            guard partial.count == bytesPerFrame else { return }
            convert(partial[...], into: &samples)
            partial.removeAll(keepingCapacity: true)
        }
        let whole = rest.count - rest.count % bytesPerFrame
        convert(rest.prefix(whole), into: &samples)
        partial.append(contentsOf: rest.dropFirst(whole))
    }

    private mutating func convert(_ bytes: ArraySlice<UInt8>, into samples: inout [Float]) {
        guard !bytes.isEmpty else { return }
        defects += SampleConversion.append(bytes, as: sampleFormat, to: &samples)
    }
}
