/// A sample of vectors of which there may be any number, each as likely to be in it as any other (algorithm R; Vitter,
/// 1985).
struct Reservoir {
    private(set) var vectors: VectorSet
    private let capacity: Int
    private var seen = 0
    private var generator: SplitMix64

    /// Numbers that are kept: 64 MiB.
    private static let mostNumbers = 1 << 24
    private static let mostVectors = 1 << 19

    init(dimension: Int, seed: UInt64, capacity: Int? = nil) {
        vectors = VectorSet(dimension: dimension)
        self.capacity = capacity ?? min(Self.mostVectors, Self.mostNumbers / dimension)
        generator = SplitMix64(seed: seed)
    }

    mutating func add(_ vector: some Collection<Float>, expected: Int) {
        seen += 1
        guard vectors.count == capacity else { return vectors.append(vector, expected: expected) }
        let place = generator.next(below: seen)
        if place < capacity { vectors.replace(place, by: vector, expected: expected) }
    }
}
