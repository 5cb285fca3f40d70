import Quantiser
import Stream
import Support
import Testing

@testable import Codebook

private func book(_ generator: inout Random, isExtreme: Bool = false) -> TrainedCodebook {
    let (count, dimension, levels) = (20, isExtreme ? 128 : 8, 2)
    let numbers = generator.bytes(count * dimension * levels).map { isExtreme ? Int8.min : Int8(bitPattern: $0) }
    return TrainedCodebook(hash: 1, count: count, dimension: dimension, levels: levels, numbers: numbers)
}

@Test("roots are rounded down", arguments: [0, 1, 2, 3, 4, 8, 9, 1 << 58 - 1, 1 << 58, 1 << 58 + 1, 1 << 60 - 1])
func roots(square: Int) {
    let root = AdaptiveAtoms.root(square)
    #expect(root * root <= square && (root + 1) * (root + 1) > square)
}

@Test("the first atom comes closer to what was decoded, and goes back")
func atomsFollow() {
    var generator = Random(seed: 1)
    let book = book(&generator)
    var adaptive = AdaptiveAtoms(book)
    let original = Array(adaptive.atom(3))
    let atoms = [
        VectorAtoms.Atom(index: 3, isNegative: true, level: -2), .init(index: 5, isNegative: false, level: -4),
    ]
    let unit = { (numbers: [Double]) in
        let norm = numbers.reduce(0) { $0 + $1 * $1 }.squareRoot()
        return numbers.map { $0 / norm }
    }
    let (first, second) = (
        unit(original.map { Double($0) }), unit((0..<8).map { Double(book.number(level: 1, atom: 5, place: $0)) })
    )
    // In the first atom's own direction.
    let target = unit((0..<8).map { 0.5 * first[$0] - 0.25 * second[$0] })
    func distance() -> Double {
        let atom = unit(adaptive.atom(3).map { Double($0) })
        return (0..<8).reduce(0) { $0 + (atom[$1] - target[$1]) * (atom[$1] - target[$1]) }
    }
    let before = distance()
    adaptive.adapt(to: atoms[...], dimension: 8)
    #expect(distance() < before && adaptive.changed == [3])
    adaptive.restore()
    #expect(Array(adaptive.atom(3)) == original && adaptive.changed.isEmpty)
}

@Test("no atoms make numbers overflow", arguments: 0..<20)
func noOverflow(seed: UInt64) {
    var generator = Random(seed: seed)
    let book = book(&generator, isExtreme: seed % 2 == 0)
    var adaptive = AdaptiveAtoms(book)
    for _ in 0..<200 {
        let isSame = Bool.random(using: &generator)
        let atoms = (0..<63).map { _ in
            VectorAtoms.Atom(
                index: isSame ? 0 : UInt32.random(in: 0..<20, using: &generator),
                isNegative: isSame ? false : Bool.random(using: &generator),
                level: isSame ? 3 : Int8.random(in: -24...3, using: &generator))
        }
        adaptive.adapt(to: atoms[...], dimension: Int.random(in: 1...book.dimension, using: &generator))
    }
    for atom in 0..<20 { #expect(adaptive.atom(atom).allSatisfy { abs($0) <= 1 << 20 }) }
}
