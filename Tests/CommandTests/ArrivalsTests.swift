import FoundationEssentials
import Stream
import Support
import Testing

@testable import ddcm

@Suite("lateness of live streams")
struct ArrivalsTests {
    private struct Found: Decodable {
        let medianLateMilliseconds: Double
        let percentile95LateMilliseconds: Double
        let mostLateMilliseconds: Double
        let longestPauseMilliseconds: Double
        let recentBitrate: Double
    }

    /// Chunks of 320 ms at 16 kHz.
    private let configuration = Configuration(
        sampleRate: 16_000, channels: 1, channelMask: 0, hop: 512, hopsPerChunk: 10, mode: .coord,
        entropy: .range, dictionarySet: 3)

    /// What is found of chunks of 1000 bytes that come so many seconds after the first; nil for one that does not.
    private func found(_ count: Int, from first: Int64 = 0, arrival: (Int) -> Double?) throws -> Found {
        var arrivals = Arrivals()
        arrivals.begin(configuration)
        let start = ContinuousClock.now
        for number in 0..<count {
            guard let seconds = arrival(number) else { continue }
            arrivals.note(start + .seconds(seconds))
            arrivals.addChunk(at: first + Int64(number * configuration.samplesPerChunk), bytes: 1000)
        }
        return try parsed(try JSONEncoder().encode(arrivals.summary))
    }

    @Test("a clock that goes wrong by 100 parts in a million is not late, fast or slow", arguments: [-1e-4, 1e-4])
    func drift(rate: Double) throws {
        let day = 270_000
        let found = try found(day, from: -512) { 0.32 * Double($0) * (1 + rate) }
        #expect(found.mostLateMilliseconds < 6.1)
        #expect(abs(found.longestPauseMilliseconds - 320) < 0.1)
        #expect(abs(found.recentBitrate - 25_000) < 1e-6)
    }

    @Test("lateness is measured from the earliest", arguments: 1...5 as ClosedRange<UInt64>)
    func jitter(seed: UInt64) throws {
        var generator = Random(seed: seed)
        let delays = (0..<5000).map { _ in Double.random(in: 0..<0.3, using: &generator) }
        let found = try found(delays.count) { delays[$0] + 0.32 * Double($0) }
        // Of the uniform distribution, less the least of a minute, which is near 0.
        #expect(abs(found.medianLateMilliseconds - 150) < 12, "seed \(seed)")
        #expect(abs(found.percentile95LateMilliseconds - 285) < 12, "seed \(seed)")
        #expect(found.mostLateMilliseconds > 290 && found.mostLateMilliseconds <= 300, "seed \(seed)")
    }

    @Test("what comes after a stall is late, however long that was, and lost chunks are not")
    func stall() throws {
        // What was sent meanwhile comes all at once.
        let late = try found(1000) { max(0.32 * Double($0), $0 < 400 ? 0 : 228) }
        #expect(abs(late.mostLateMilliseconds - 100_000) < 1 && abs(late.longestPauseMilliseconds - 100_320) < 1)
        let lost = try found(1000) { (400..<700).contains($0) ? nil : 0.32 * Double($0) }
        #expect(lost.mostLateMilliseconds < 0.01 && abs(lost.longestPauseMilliseconds - 96_320) < 1)
    }

    @Test("positions that make no sense")
    func hostile() {
        var arrivals = Arrivals()
        arrivals.begin(configuration)
        for position in [Int64.min, .max, 0, 1 << 62, -512] { arrivals.addChunk(at: position, bytes: 10) }
        #expect(arrivals.summary.text.hasPrefix("coding "))
    }

    @Test("quantiles of a histogram are within a thirty-second", arguments: 1...20 as ClosedRange<UInt64>)
    func quantiles(seed: UInt64) throws {
        var generator = Random(seed: seed)
        let bits = UInt64.random(in: 1...64, using: &generator)
        let values = (0..<1000).map { _ in
            let shift = 64 - UInt64.random(in: 1...bits, using: &generator)
            return generator.next() >> shift
        }
        var histogram = Histogram()
        for value in values { histogram.add(value) }
        let sorted = values.sorted()
        for part in [1, 50, 500, 950, 1000] as [UInt64] {
            let (exact, found) = (sorted[max(0, Int(part) - 1)], histogram.quantile(part))
            #expect(found >= exact && found - exact <= exact / 32, "seed \(seed), \(part): \(found) for \(exact)")
        }
        #expect(histogram.largest == sorted[999])
    }
}
