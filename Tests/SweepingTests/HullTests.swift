import Comparison
import Support
import Sweeping
import Testing

@Suite("convex hull")
struct HullTests {
    private typealias Point = ConvexHull.Point

    /// Points in a square; with few distinct coordinates many share one or lie on a line.
    private func points(seed: UInt64) -> [Point] {
        var random = Random(seed: seed)
        let count = Int.random(in: 1...60, using: &random)
        let isCoarse = seed % 3 == 0
        func coordinate() -> Double {
            isCoarse ? Double(Int.random(in: 0...5, using: &random)) : Double.random(in: -1...1, using: &random)
        }
        return (0..<count).map { _ in Point(x: coordinate(), y: coordinate()) }
    }

    @Test("falls, bends upwards, and has no point below it", arguments: 0..<300 as Range<UInt64>)
    func properties(seed: UInt64) throws {
        let points = points(seed: seed)
        let corners = ConvexHull.fallingCorners(of: points).map { points[$0] }
        let first = try #require(corners.first)
        let last = try #require(corners.last)
        #expect(first.x == points.map(\.x).min() && last.y == points.map(\.y).min())
        for (left, right) in zip(corners, corners.dropFirst()) {
            #expect(left.x < right.x && left.y > right.y)
            for point in points where (left.x...right.x).contains(point.x) {
                #expect(point.y >= height(at: point.x, between: left, right) - 1e-12)
            }
        }
        for (middle, ends) in zip(corners.dropFirst(), zip(corners, corners.dropFirst(2))) {
            #expect(middle.y < height(at: middle.x, between: ends.0, ends.1))
        }
    }

    private func height(at x: Double, between left: Point, _ right: Point) -> Double {
        left.y + (x - left.x) / (right.x - left.x) * (right.y - left.y)
    }

    @Test("does not depend on the order of the points", arguments: 0..<50 as Range<UInt64>)
    func order(seed: UInt64) {
        let points = points(seed: seed)
        var random = Random(seed: seed + 1000)
        let shuffled = points.shuffled(using: &random)
        let corners = ConvexHull.fallingCorners(of: points).map { points[$0] }
        #expect(ConvexHull.fallingCorners(of: shuffled).map { shuffled[$0] } == corners)
    }

    @Test("of nothing is nothing")
    func none() { #expect(ConvexHull.fallingCorners(of: []).isEmpty) }

    @Test("of rows goes up where more is better, and leaves out what is not defined")
    func rows() {
        let rows = [
            row("a", bitrate: 8000, siSDR: 1), row("b", bitrate: 16_000, siSDR: 6), row("c", bitrate: 20_000, siSDR: 5),
            row("d", bitrate: 32_000, siSDR: 7), row("e", bitrate: 1000, siSDR: nil),
        ]
        #expect(ConvexHull.rows(rows, by: .siSDR).map(\.name) == ["a", "b", "d"])
        let errors = rows.map { row($0.name, bitrate: $0.bitrate, melError: $0.similarity.siSDR.map { 8 - $0 }) }
        #expect(ConvexHull.rows(errors, by: .melError).map(\.name) == ["a", "b", "d"])
    }
}
