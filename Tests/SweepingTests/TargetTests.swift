import Encoding
import Glibc
import Stream
import Support
import Testing

@testable import Sweeping

@Suite("target bit rate")
struct TargetTests {
    /// Rates that rise with the number of atoms, by steps of any size or none, and stand still from some number on.
    private func bitrates(seed: UInt64) -> [Double] {
        var random = Random(seed: seed)
        let least = Double.random(in: 500...5000, using: &random)
        let step = Double.random(in: 1...2000, using: &random)
        let useful = Int.random(in: 1...5000, using: &random)
        var rate = least
        return (1...4096).map { atoms in
            if atoms <= useful { rate += Double.random(in: 0.1...1, using: &random) * step }
            return rate
        }
    }

    @Test("finds the most atoms within it, in few steps", arguments: 0..<200 as Range<UInt64>)
    func search(seed: UInt64) throws {
        let bitrates = bitrates(seed: seed)
        var random = Random(seed: seed + 7)
        let target = exp2(Double.random(in: 9...19, using: &random))
        var search = AtomSearch(try Trial(settings), target: target)
        var tried: [Int: Double] = [:]
        while let next = search.next {
            let atoms = try #require(next.atoms)
            try #require(tried[atoms] == nil && (1...4096).contains(atoms) && tried.count < 30)
            tried[atoms] = bitrates[atoms - 1]
            search.note(next, row("T\(atoms)", atoms: atoms, bitrate: bitrates[atoms - 1]))
        }
        let best = bitrates.last { $0 <= target * 1.01 }
        #expect(tried.values.filter { $0 <= target * 1.01 }.max() == best)
    }

    @Test("a row that tells another number of atoms than was tried does not make it search for ever")
    func otherAtoms() throws {
        var search = AtomSearch(try Trial(settings), target: 16_000)
        var tried: Set<Int> = []
        while let next = search.next {
            let atoms = try #require(next.atoms)
            try #require(tried.insert(atoms).inserted)
            search.note(next, row("x", atoms: 1, bitrate: 100 * Double(atoms)))
        }
        #expect(tried.contains(161) && tried.contains(162))
    }

    @Test("trials of other codebooks, and rates that were asked for, do not mislead it")
    func otherRows() throws {
        var search = AtomSearch(try Trial(settings), target: 16_000)
        let before = search.next
        for axis in [
            Axis(\.entropy, [.range]), Axis(\.seed, [7]), Axis(\.latency, [1]), Axis(\.bitrate, [9000]),
        ] {
            for trial in try Grid.trials(of: settings, along: [Axis(\.atoms, [16]), axis]) {
                search.note(trial, row("x", atoms: 16, bitrate: 9000))
            }
        }
        #expect(search.next == before && before != nil)
    }

    @Test("real trials end at the largest number of atoms, the same for any number of jobs")
    func trials() throws {
        let trials = [try Trial(settings)]
        let target = 12_000.0
        let found = try [1, 3].map {
            try Sweeper(recording(), jobs: $0, observer: Witness()).searchAtoms(target: target, after: trials, with: [])
        }
        #expect(found[0].map(\.lasting) == found[1].map(\.lasting))
        let within = try #require(found[0].filter { $0.bitrate <= target * 1.01 }.compactMap(\.atoms).max())
        let beyond = try #require(found[0].filter { $0.bitrate > target * 1.01 }.compactMap(\.atoms).min())
        #expect(beyond == within + 1)
    }

    @Test("settings that go with no number of atoms are left out")
    func withoutAtoms() throws {
        var quality = settings
        quality.rateMode = .quality(3)
        let trials = [try Trial(quality), try Trial(settings)]
        let found = try Sweeper(recording(), jobs: 2, observer: Witness())
            .searchAtoms(target: 12_000, after: trials, with: [])
        #expect(!found.isEmpty && Set(found.map(\.name)).count == found.count)
    }

    @Test("the best is chosen in the metric's own direction, and among those within 1 %")
    func choice() {
        let rows = [
            row("a", asked: 8000, bitrate: 8000, siSDR: 1, melError: 4),
            row("b", asked: 16_000, bitrate: 16_100, siSDR: 5, melError: 3),
            row("c", atoms: 9, bitrate: 15_900, siSDR: 2, melError: 5),
            row("d", atoms: 8, bitrate: 15_000, siSDR: nil, melError: nil),
            row("e", asked: 17_000, bitrate: 16_200, siSDR: 9, melError: 1),
        ]
        let loud = TargetChoice(bitrate: 16_000, metric: .siSDR, from: rows)
        #expect(loud.best == "b" && loud.bestByAtoms == "c")
        #expect(TargetChoice(bitrate: 16_000, metric: .melError, from: rows).best == "b")
        #expect(TargetChoice(bitrate: 10_000, metric: .melError, from: rows).best == "a")
        #expect(TargetChoice(bitrate: 100, metric: .melError, from: rows).best == nil)
    }
}
