import Support
import Testing

@testable import Picturing

@Suite("columns of time")
struct ColumnTests {
    @Test("keep every bit and every mark, however long it gets", arguments: 0..<40 as Range<UInt64>)
    func merging(seed: UInt64) {
        var random = Random(seed: seed)
        var columns = Columns(rows: 2)
        let end: Double = [1, 40, 3000, 200_000].randomElement(using: &random) ?? 1
        var (time, bits) = (0.0, 0.0)
        var marked: [Double] = []
        while time < end {
            let next = time + Double.random(in: 0...0.01, using: &random) * end
            let count = Double(Int.random(in: 0...10_000, using: &random))
            columns.add(bits: count, layer: 1, from: time, to: next)
            columns.add([1, 3], at: time)
            bits += count
            if Int.random(in: 0..<10, using: &random) == 0 {
                columns.mark(.restored, from: time, to: time)
                marked.append(time)
            }
            time = next
        }
        let sum =
            columns.bitrate(layer: 1, from: 0, to: columns.step * Double(Columns.most))
            * columns.step * Double(Columns.most)
        #expect(abs(sum - bits) < 1e-6 * bits + 1e-3, "seed \(seed)")
        #expect(
            columns.step * Double(Columns.most) > time && columns.step <= max(1.0 / 64, time * 2 / 2048), "seed \(seed)"
        )
        for place in marked {
            #expect(columns.marks(from: place, to: place) == .restored, "seed \(seed)")
        }
        let unmarked = (0..<Columns.most).filter {
            columns.marks(from: Double($0) * columns.step, to: Double($0) * columns.step) == []
        }
        #expect(unmarked.count >= Columns.most - marked.count, "seed \(seed)")
        #expect(columns.spectrum(from: 0, to: time) == [1, 3], "seed \(seed)")
    }

    @Test(
        "ticks are few, round, and told apart",
        arguments: [0, 0.004, 0.3, 1, 9.99, 59, 61, 600, 3599, 3600, 36_000, 9e5, 1e9])
    func ticks(seconds: Double) {
        let axis = TimeAxis(seconds: seconds)
        #expect((1...13).contains(axis.ticks.count) && (seconds < 0.3 || axis.ticks.count > 3))
        #expect(Set(axis.ticks.map(\.label)).count == axis.ticks.count)
        #expect(axis.ticks.allSatisfy { $0.seconds <= seconds })
    }
}
