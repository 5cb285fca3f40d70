import PCM
import Support
import Testing

@Suite("filling by the clock")
struct ClockFillTests {
    /// Samples that the clock has counted until a time.
    private func counted(_ time: Duration, _ rate: Int) -> Double {
        Double(rate) * (Double(time.components.seconds) + Double(time.components.attoseconds) / 1e18)
    }

    @Test("a source that sends nothing is filled step by step")
    func silent() {
        var clock = ClockFill(sampleRate: 8000, step: 400)
        for step in 1...100 {
            #expect(clock.deadline == .milliseconds(50 * step))
            clock.add(400)
        }
        #expect(clock.samples == 40_000)
    }

    @Test("what comes late puts off the next step until the clock has caught up")
    func burst() {
        var clock = ClockFill(sampleRate: 8000, step: 400)
        for _ in 0..<10 { clock.add(400) }
        clock.add(4000)
        #expect(clock.deadline == .milliseconds(1050))
    }

    @Test("whatever comes when, the stream is less than a step behind, and never filled ahead", arguments: 1...20)
    func arrivals(seed: UInt64) {
        var generator = Random(seed: seed)
        let rate = [8000, 11_025, 48_000].randomElement(using: &generator) ?? 8000
        var clock = ClockFill(sampleRate: rate, step: Int.random(in: 1...20_000, using: &generator))
        var (now, read, filled, needed) = (Duration.zero, 0, 0, 0.0)
        for _ in 0..<200 {
            let arrival = now + .microseconds(Int.random(in: 0...2_000_000, using: &generator))
            while clock.deadline < arrival {
                needed = max(needed, counted(clock.deadline, rate) - Double(read))
                clock.add(clock.step)
                filled += clock.step
                #expect(Double(clock.samples) <= counted(clock.deadline, rate) + 1, "seed \(seed)")
            }
            now = arrival
            needed = max(needed, counted(now, rate) - Double(read))
            #expect(Double(clock.samples + UInt64(clock.step)) >= counted(now, rate) - 1, "seed \(seed)")
            let burst = Int.random(in: 0...2 * rate, using: &generator)
            clock.add(burst)
            read += burst
        }
        #expect(clock.samples == UInt64(read + filled))
        // No more than what the clock was ahead of the input at the worst time.
        #expect(Double(filled) <= needed + 1, "seed \(seed)")
    }

    @Test("years on, a deadline is as exact as at first")
    func years() {
        var clock = ClockFill(sampleRate: 44_100, step: 441)
        clock.add(44_100 * 1_000_000_000)
        #expect(clock.deadline == .seconds(1_000_000_000) + .milliseconds(10))
    }
}
