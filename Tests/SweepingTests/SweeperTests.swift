import Comparison
import Decoding
import Encoding
import Stream
import Support
import Testing

@testable import Sweeping

@Suite("trials")
struct SweeperTests {
    private func trials() throws -> [Trial] {
        try Grid.trials(
            of: settings, along: [Axis(\.entropy, [.zstd, .range]), Axis(\.bitrate, [8000, 16_000, 48_000])])
    }

    @Test("rows do not depend on the number of jobs, and come in the order of the trials", arguments: [2, 5, 40])
    func jobs(count: Int) throws {
        let trials = try trials()
        let expected = try Sweeper(recording(), jobs: 1, observer: Witness()).rows(of: trials)
        let found = try Sweeper(recording(), jobs: count, observer: Witness()).rows(of: trials)
        #expect(found.map(\.name) == trials.map(\.name))
        #expect(found.map(\.lasting) == expected.map(\.lasting))
    }

    @Test("every bit is counted for one part, and every byte for the rate")
    func bits() throws {
        let witness = Witness()
        for row in try Sweeper(recording(), jobs: 2, observer: witness).rows(of: trials()) {
            let bits = row.bits
            #expect(bits.framing + bits.envelope + bits.indices + bits.coefficients == 8 * row.bytes)
            #expect(min(bits.framing, bits.envelope, bits.indices, bits.coefficients) > 0)
            #expect(row.bytes == witness.seen.streams[row.name]?.count)
            #expect(row.bitrate == 8 * Double(row.bytes) / 2)
            #expect(row.encodeSpeed ?? 0 > 0 && row.decodeSpeed ?? 0 > 0)
        }
    }

    @Test("measures are those of the decoded stream")
    func measures() throws {
        let trial = try trials()[1]
        let witness = Witness()
        let row = try #require(try Sweeper(recording(), jobs: 1, observer: witness).rows(of: [trial]).first)
        var decoder = Decoder()
        var decoded: [Float] = []
        let stream = try #require(witness.seen.streams[trial.name])
        decoder.push(stream.span)
        decoder.finish()
        while try decoder.next(&decoded) != nil {}
        let shape = Comparer.Shape(sampleRate: 24_000, channels: 1)
        let original = Array(recording().blocks.joined())
        let clipped = decoded.map { min(max($0, -1), 1) }
        #expect(ComparedSounds.compare(original, shape, with: clipped, shape).similarity == row.similarity)
    }

    @Test("progress adds up, and every stream is given out")
    func progress() throws {
        let witness = Witness()
        _ = try Sweeper(recording(), jobs: 3, observer: witness).rows(of: trials())
        #expect(witness.seen.announced == 6 && witness.seen.streams.count == 6)
        #expect(abs(witness.seen.shares - 6) < 1e-9)
    }

    @Test("an observer that gives up ends the work")
    func cancelled() throws {
        let witness = Witness(mostBlocks: 20)
        #expect(throws: CancellationError.self) {
            try Sweeper(recording(), jobs: 2, observer: witness).rows(of: trials())
        }
        #expect(witness.seen.streams.count < 6)
    }
}

@Suite("workers")
struct WorkersTests {
    @Test("results come in order", arguments: [1, 2, 7, 100])
    func order(threads: Int) throws {
        let found = try Workers.map(50, threads: threads) { $0 * $0 }
        #expect(found == (0..<50).map { $0 * $0 })
        #expect(try Workers.map(0, threads: threads) { $0 }.isEmpty)
    }

    @Test("the first of several errors is thrown, and no work begins after one", arguments: [1, 4])
    func errors(threads: Int) {
        struct Numbered: Error, Equatable { let number: Int }
        let error = #expect(throws: Numbered.self) {
            try Workers.map(10_000, threads: threads) { number in
                guard number < 20 else { throw Numbered(number: number) }
                return number
            }
        }
        #expect(error == Numbered(number: 20))
    }
}
