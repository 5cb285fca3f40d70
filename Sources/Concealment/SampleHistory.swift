/// The last samples of one channel.
struct SampleHistory: Sendable {
    private var ring: [Float]
    private var next = 0
    /// Samples that are known, up to the capacity.
    private(set) var count = 0

    init(capacity: Int) { ring = [Float](repeating: 0, count: capacity) }

    mutating func reset() { (next, count) = (0, 0) }

    mutating func append(_ samples: ArraySlice<Float>) {
        for sample in samples.suffix(ring.count) {
            ring[next] = sample
            next += 1
            if next == ring.count { next = 0 }
        }
        count = min(ring.count, count + samples.count)
    }

    /// Writes the samples that are known into `samples`, the oldest first, from its start on.
    func copy(into samples: inout [Float]) {
        for place in 0..<count { samples[place] = ring[(next + ring.count - count + place) % ring.count] }
    }
}
