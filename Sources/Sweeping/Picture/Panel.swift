internal import Drawing

/// One metric over the bit rate: axes, the convex hull, and the lines.
struct Panel {
    let metric: Metric
    let rows: [Row]
    /// The upper left corner, and the size with all labels.
    let x: Double
    let y: Double
    static let size = (width: 460.0, height: 360.0)

    private static let margins = (left: 64.0, right: 16.0, top: 30.0, bottom: 48.0)
    private var plot: (left: Double, top: Double, right: Double, bottom: Double) {
        (
            x + Self.margins.left, y + Self.margins.top, x + Self.size.width - Self.margins.right,
            y + Self.size.height - Self.margins.bottom
        )
    }

    func draw(_ series: [Series], in document: inout SVGDocument) {
        let title = "\(metric.title) (\(metric.isError ? "less" : "more") is better)"
        document.text(title, x: (plot.left + plot.right) / 2, y: y + 18, anchor: .middle, size: 13)
        let measured = rows.filter { metric.value(of: $0) != nil }
        guard !measured.isEmpty else {
            frame(in: &document)
            let middle = (x: (plot.left + plot.right) / 2, y: (plot.top + plot.bottom) / 2)
            document.text("not defined for this sound", x: middle.x, y: middle.y, anchor: .middle)
            return
        }
        let rates = Scale.logarithmic(measured.map { $0.bitrate / 1000 })
        let values = Scale.linear(measured.compactMap { metric.value(of: $0) })
        drawAxes(rates, values, in: &document)
        frame(in: &document)
        func place(_ bitrate: Double, _ value: Double) -> (x: Double, y: Double) {
            (across(rates.position(bitrate / 1000)), up(values.position(value)))
        }
        document.hull(Self.mixtures(of: points(ConvexHull.rows(rows, by: metric))).map(place))
        for series in series { document.line(points(series.rows).map(place), in: series.style) }
        for series in series {
            for point in points(series.rows).map(place) { document.marker(series.style, x: point.x, y: point.y) }
        }
    }

    private func points(_ rows: [Row]) -> [(bitrate: Double, value: Double)] {
        rows.compactMap { row in metric.value(of: row).map { (row.bitrate, $0) } }
    }

    /// What lies between the corners: straight lines over the bit rate, which its logarithm bends.
    private static func mixtures(of corners: [(bitrate: Double, value: Double)]) -> [(Double, Double)] {
        let between = zip(corners, corners.dropFirst()).flatMap { left, right in
            (0..<steps).map { step in
                let share = Double(step) / Double(steps)
                return (
                    left.bitrate + share * (right.bitrate - left.bitrate),
                    left.value + share * (right.value - left.value)
                )
            }
        }
        return between + corners.suffix(1).map { ($0.bitrate, $0.value) }
    }

    private static let steps = 16

    private func across(_ position: Double) -> Double { plot.left + position * (plot.right - plot.left) }
    private func up(_ position: Double) -> Double { plot.bottom - position * (plot.bottom - plot.top) }

    private func frame(in document: inout SVGDocument) {
        document.rectangle(
            x: plot.left, y: plot.top, width: plot.right - plot.left, height: plot.bottom - plot.top, fill: "none",
            stroke: "#888888")
    }

    private func drawAxes(_ rates: Scale, _ values: Scale, in document: inout SVGDocument) {
        let grid = SVGDocument.Stroke(colour: "#E4E4E4")
        for tick in rates.ticks {
            let x = across(rates.position(tick.value))
            document.line([(x, plot.top), (x, plot.bottom)], grid)
            document.text(tick.label, x: x, y: plot.bottom + 17, anchor: .middle)
        }
        for tick in values.ticks {
            let y = up(values.position(tick.value))
            document.line([(plot.left, y), (plot.right, y)], grid)
            document.text(tick.label, x: plot.left - 7, y: y + 4, anchor: .end)
        }
        document.text("kbit/s", x: (plot.left + plot.right) / 2, y: plot.bottom + 38, anchor: .middle)
        let label = metric.title + (metric.unit.map { ", \($0)" } ?? "")
        document.text(label, x: x + 16, y: (plot.top + plot.bottom) / 2, anchor: .middle, rising: true)
    }
}
