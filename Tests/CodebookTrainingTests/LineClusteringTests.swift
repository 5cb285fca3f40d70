import Support
import Testing

@testable import CodebookTraining

/// Vectors of several lengths, some of them the same, some of them zero.
private func vectors(_ count: Int, dimension: Int, seed: UInt64, shortOnes: Bool = true) -> VectorSet {
    var generator = Random(seed: seed)
    var set = VectorSet(dimension: dimension)
    for number in 0..<count {
        let length = shortOnes && number % 3 == 0 ? Int.random(in: 1...dimension, using: &generator) : dimension
        let scale: Float = number % 17 == 0 ? 0 : Float.random(in: 0.1...3, using: &generator)
        set.append((0..<length).map { _ in scale * .random(in: -1...1, using: &generator) }, expected: number % 5)
    }
    return set
}

/// As of a stream: short vectors have fewer atoms.
private func limits(_ count: Int, dimension: Int) -> [Int] {
    (0...dimension).map { max(1, count * ($0 + 1) / (dimension + 1)) }
}

@Test("the error never grows", arguments: 0..<12)
func error(seed: UInt64) throws {
    let (dimension, count) = ([2, 4, 8, 16][Int(seed % 4)], [1, 7, 32][Int(seed % 3)])
    var generator = SplitMix64(seed: seed)
    var clustering = try LineClustering(
        vectors(600, dimension: dimension, seed: seed), count: count, limits: limits(count, dimension: dimension),
        generator: &generator)
    let errors = (0..<25).map { _ in clustering.improve() }
    for (before, after) in zip(errors, errors.dropFirst()) { #expect(after <= before + 1e-6, "\(errors)") }
    if count > 1 { #expect(errors.last! < 0.97 * errors[0], "\(errors)") }
}

@Test("atoms that no vector has are given to vectors", arguments: [2, 5, 16])
func emptyClusters(count: Int) {
    let set = vectors(300, dimension: 8, seed: 3)
    // All atoms the same: the first has all vectors.
    let same = (0..<count).flatMap { _ in [1, 0, 0, 0, 0, 0, 0, 0] as [Float] }
    var clustering = LineClustering(set, atoms: same, limits: limits(count, dimension: 8))
    #expect(clustering.emptyClusters == count - 1)
    let first = clustering.improve()
    #expect(clustering.emptyClusters == 0)
    #expect(clustering.improve() < first)
}

@Test("no more atoms are made than there are directions")
func fewDirections() throws {
    var set = VectorSet(dimension: 4)
    for number in 1...50 { set.append([Float(number), 0, 0, 0], expected: 1) }
    var generator = SplitMix64(seed: 1)
    var clustering = try LineClustering(
        set, count: 8, limits: limits(8, dimension: 4), generator: &generator)
    for _ in 0..<3 { #expect(clustering.improve() < 1e-3) }
    #expect(clustering.atoms.allSatisfy { $0.isFinite })
}

@Test("directions that vectors lie along are found, whatever their sign")
func directions() throws {
    var generator = Random(seed: 9)
    let lines = (0..<6).map { _ in (0..<8).map { _ in Float.random(in: -1...1, using: &generator) } }
    var set = VectorSet(dimension: 8)
    for number in 0..<600 {
        let factor = Float.random(in: 0.5...2, using: &generator) * (number % 2 == 0 ? 1 : -1)
        let line = lines[number % 6]
        set.append(line.map { factor * $0 + 0.01 * .random(in: -1...1, using: &generator) }, expected: 1)
    }
    var start = SplitMix64(seed: 4)
    var clustering = try LineClustering(
        set, count: 6, limits: limits(6, dimension: 8).map { _ in 6 }, generator: &start)
    var error = Double.infinity
    for _ in 0..<20 { error = clustering.improve() }
    #expect(error < 0.01)
}
