/// Samples that had to be changed before they could be coded.
public struct SampleDefects: Equatable, Sendable {
    /// Not-a-number samples, replaced by 0.
    public var notANumber: UInt64 = 0
    /// Infinities and samples beyond ±1, replaced by ±1.
    public var clipped: UInt64 = 0

    public init() {}

    public static func += (left: inout SampleDefects, right: SampleDefects) {
        left.notANumber += right.notANumber
        left.clipped += right.clipped
    }
}

/// Brings float samples that some other library decoded into ±1.
public enum Sanitizer {
    /// Repairs `samples[start...]` in place: NaN becomes 0, anything beyond ±1 becomes ±1.
    ///
    /// - Parameter start: 0 to `samples.count`.
    /// - Returns: how many samples were changed.
    public static func clean(_ samples: inout [Float], from start: Int = 0) -> SampleDefects {
        precondition(start >= 0 && start <= samples.count)
        var notANumber = 0
        var clipped = 0
        for index in start..<samples.count {
            let sample = samples[index]
            let repair = repaired(sample)
            samples[index] = repair
            notANumber += sample == sample ? 0 : 1
            clipped += abs(sample) > 1 ? 1 : 0
        }
        var defects = SampleDefects()
        defects.notANumber = UInt64(notANumber)
        defects.clipped = UInt64(clipped)
        return defects
    }

    @inline(__always)
    static func repaired(_ sample: Float) -> Float {
        sample == sample ? (sample > 1 ? 1 : (sample < -1 ? -1 : sample)) : 0
    }
}
