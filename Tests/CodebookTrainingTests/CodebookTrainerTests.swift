import Codebook
import CodebookFile
import Encoding
import Support
import Testing

@testable import CodebookTraining

/// What there is to be trained on in a second of noise that changes.
private func collected(atoms: Int = 16, dimension: Int = 8, seed: UInt64 = 0) throws -> VectorSet {
    let collector = VectorCollector(atoms: atoms, dimension: dimension, seed: seed)
    var pieces = (0..<10).map { noise(4800, amplitude: $0 % 2 == 0 ? 0.5 : 0.05, seed: $0) }[...]
    try collector.hear(sampleRate: 48_000, channels: 1) { pieces.popFirst() }
    return collector.vectors
}

@Test("vectors are those of coded bands, over their envelope")
func vectors() throws {
    let set = try collected()
    #expect(set.count > 500)
    #expect(set.lengths.allSatisfy { (1...8).contains($0) })
    #expect(set.lengths.contains(8) && set.lengths.contains { $0 < 8 })
    let numbers = Double(set.lengths.reduce(0, +))
    let energy = (0..<set.count).reduce(0.0) { $0 + Double(set.energy($1)) } / numbers
    #expect((0.5...2).contains(energy))
}

@Test("the same sound, sizes and seed make the same file; another seed another one")
func sameFile() throws {
    func file(seed: UInt64) throws -> [UInt8] {
        try CodebookTrainer(count: 16, dimension: 8, levels: 2, seed: seed).train(try collected(seed: seed)).file
    }
    let first = try file(seed: 1)
    #expect(try file(seed: 1) == first)
    #expect(try file(seed: 2) != first)
}

@Test("every level takes something off, and no atom is zero")
func levels() throws {
    let result = try CodebookTrainer(count: 32, dimension: 8, levels: 3, seed: 0).train(try collected(atoms: 32))
    #expect(result.left.count == 3)
    // One atom of 64 signed ones in eight numbers: a random one would leave 0.56.
    #expect(result.left.allSatisfy { $0 < 0.6 }, "\(result.left)")
    let book = try CodebookFile.codebook(of: result.file)
    #expect((book.count, book.dimension, book.levels) == (32, 8, 3))
    for first in stride(from: 0, to: book.numbers.count, by: 8) {
        #expect(book.numbers[first..<first + 8].map { abs(Int($0)) }.max() == 127)
    }
}

@Test("rounds are told of, as many as are announced")
func progress() throws {
    var rounds = 0
    _ = try CodebookTrainer(count: 8, dimension: 8, levels: 2, seed: 0).train(try collected()) { rounds += $0 }
    #expect(rounds == 2 * CodebookTrainer.rounds)
}

@Test("fewer vectors than atoms are too few")
func tooLittle() throws {
    var set = VectorSet(dimension: 4)
    set.append([1, 2, 3, 4], expected: 1)
    #expect(throws: TooLittleSound(vectors: 1, atoms: 2)) {
        try CodebookTrainer(count: 2, dimension: 4, levels: 1, seed: 0).train(set)
    }
}

@Test("a sample has the size that it may have, from all that was seen")
func reservoir() {
    var sample = Reservoir(dimension: 4, seed: 5, capacity: 1000)
    for number in 0..<20_000 { sample.add([Float(number)], expected: 1) }
    #expect(sample.vectors.count == 1000)
    let mean = (0..<1000).reduce(0.0) { $0 + Double(sample.vectors.values[4 * $1]) } / 1000
    // Five standard deviations of the mean of 1000 numbers from so many.
    #expect(abs(mean - 10_000) < 5 * 20_000 / 12.0.squareRoot() / 1000.0.squareRoot())
    #expect(Set((0..<1000).map { sample.vectors.values[4 * $0] }).count == 1000)
}
