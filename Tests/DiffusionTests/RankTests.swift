import Support
import Testing

@testable import Diffusion

@Test("ranks are the places in lexicographic order", arguments: [(1, 1), (1, 7), (3, 8), (4, 4), (5, 9), (0, 5)])
func ranksCountUp(atoms: Int, count: Int) {
    var sets = [[Int]]()
    func grow(_ set: [Int]) {
        if set.count == atoms { return sets.append(set) }
        for next in (set.last ?? -1) + 1..<count { grow(set + [next]) }
    }
    grow([])
    #expect(SubsetRank.sets(atoms: atoms, count: count) == UInt64(sets.count))
    for (rank, set) in sets.enumerated() {
        #expect(SubsetRank.rank(of: set, count: count) == UInt64(rank))
        #expect(SubsetRank.indices(rank: UInt64(rank), atoms: atoms, count: count) == set)
    }
    #expect(SubsetRank.indices(rank: UInt64(sets.count), atoms: atoms, count: count) == nil)
}

@Test("a set comes back from its rank, up to the largest codebooks that have ranks", arguments: 1...UInt64(200))
func rankRoundTrip(seed: UInt64) throws {
    var random = Random(seed: seed)
    let count = Int.random(in: 1...(seed.isMultiple(of: 2) ? 70 : 20_000), using: &random)
    var atoms = Int.random(in: 1...min(count, 40), using: &random)
    while !SubsetRank.isPossible(atoms: atoms, count: count) { atoms -= 1 }
    let set = (0..<count).shuffled(using: &random).prefix(atoms).sorted()
    let rank = SubsetRank.rank(of: set, count: count)
    #expect(SubsetRank.indices(rank: rank, atoms: atoms, count: count) == set)
    let sets = try #require(SubsetRank.sets(atoms: atoms, count: count))
    let (first, last) = (Array(0..<atoms), Array(count - atoms..<count))
    #expect(rank < sets && SubsetRank.rank(of: first, count: count) == 0)
    #expect(SubsetRank.rank(of: last, count: count) == sets - 1)
    #expect(SubsetRank.indices(rank: sets, atoms: atoms, count: count) == nil)
}

@Test("from 2^63 sets on there are no ranks")
func rankLimit() {
    // binom(66, 33) is 7.2·10^18, binom(67, 33) 1.4·10^19.
    #expect(SubsetRank.isPossible(atoms: 33, count: 66) && !SubsetRank.isPossible(atoms: 33, count: 67))
    #expect(!SubsetRank.isPossible(atoms: 5, count: 4) && !SubsetRank.isPossible(atoms: -1, count: 4))
    #expect(SubsetRank.indices(rank: 0, atoms: 33, count: 67) == nil)
}

/// From the table of Turbo-DDCM's settings and from DDCM's: bits a step.
@Test(
    "bits of a step",
    arguments: [
        (StepCoding.single, 64, 6), (.single, 1000, 10), (.single, 1, 0), (.pursuit(atoms: 2, bits: 4), 1024, 24),
        (.threshold(atoms: 20), 16_384, 239), (.threshold(atoms: 100), 16_384, 975),
        (.threshold(atoms: 400), 16_384, 3107), (.threshold(atoms: 30), 16_384, 343),
        (.threshold(atoms: 100), 1024, 569), (.threshold(atoms: 3), 8, 9), (.threshold(atoms: 8), 8, 8),
    ])
func bitsOfStep(coding: StepCoding, count: Int, bits: Int) {
    #expect(coding.bits(count: count) == bits)
}
