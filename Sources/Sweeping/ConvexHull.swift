/// The convex hull of rate–distortion points on the side where a codec would like to be.
public enum ConvexHull {
    public struct Point: Equatable, Sendable {
        public var x: Double
        public var y: Double

        public init(x: Double, y: Double) {
            (self.x, self.y) = (x, y)
        }
    }

    /// Which of `points` are the corners of the lower hull that falls towards larger x, from the point of the least x
    /// to that of the least y. No point lies below the line through them, and beyond its last corner none is lower.
    ///
    /// - Returns: indices into `points`, x rising and y falling strictly; none for no points.
    public static func fallingCorners(of points: [Point]) -> [Int] {
        let order = points.indices.sorted { (points[$0].x, points[$0].y, $0) < (points[$1].x, points[$1].y, $1) }
        var corners: [Int] = []
        for index in order {
            if let last = corners.last, points[index].y >= points[last].y { continue }
            while corners.count >= 2,
                !turnsLeft(points[corners[corners.count - 2]], points[corners[corners.count - 1]], points[index])
            {
                corners.removeLast()
            }
            corners.append(index)
        }
        return corners
    }

    private static func turnsLeft(_ a: Point, _ b: Point, _ c: Point) -> Bool {
        (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x) > 0
    }

    /// The rows that no mixture of others beats, part of the time coded like one and part like another; from the lowest
    /// rate on.
    public static func rows(_ rows: [Row], by metric: Metric) -> [Row] {
        let measured = rows.filter { metric.value(of: $0) != nil }
        let points = measured.map { row in
            let value = metric.value(of: row) ?? 0
            return Point(x: row.bitrate, y: metric.isError ? value : -value)
        }
        return fallingCorners(of: points).map { measured[$0] }
    }
}
