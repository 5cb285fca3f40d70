internal import Drawing

/// Rate–distortion curves as an SVG file: a panel a metric, and what the lines mean below.
public enum Picture {
    private static let panelsAcross = 3
    private static let titleHeight = 34.0
    private static let legendRowHeight = 20.0
    private static let legendEntryWidth = 205.0

    /// - Parameters:
    ///   - title: one line above all.
    ///   - metrics: one or more.
    public static func svg(of rows: [Row], metrics: [Metric], title: String) -> String {
        let series = Series.all(of: rows)
        let across = min(metrics.count, panelsAcross)
        let down = (metrics.count + across - 1) / across
        let width = Double(across) * Panel.size.width
        let legendTop = titleHeight + Double(down) * Panel.size.height
        let entriesAcross = max(1, Int((width - 40) / legendEntryWidth))
        let legendRows = (series.count + 1 + entriesAcross - 1) / entriesAcross
        var document = SVGDocument(
            width: width, height: legendTop + Double(legendRows) * legendRowHeight + 14)
        document.rectangle(
            x: -1, y: -1, width: width + 2, height: legendTop + Double(legendRows) * legendRowHeight + 16,
            fill: "#FFFFFF", stroke: "none")
        document.text(title, x: width / 2, y: 24, anchor: .middle, size: 14, isBold: true)
        for (index, metric) in metrics.enumerated() {
            let panel = Panel(
                metric: metric, rows: rows, x: Double(index % across) * Panel.size.width,
                y: titleHeight + Double(index / across) * Panel.size.height)
            panel.draw(series, in: &document)
        }
        for index in 0...series.count {
            let x = 28 + Double(index % entriesAcross) * legendEntryWidth
            let y = legendTop + 14 + Double(index / entriesAcross) * legendRowHeight
            drawEntry(index < series.count ? series[index] : nil, x: x, y: y, in: &document)
        }
        return document.source
    }

    /// - Parameter series: nil for the hull.
    private static func drawEntry(_ series: Series?, x: Double, y: Double, in document: inout SVGDocument) {
        let sample = [(x: x, y: y), (x: x + 30, y: y)]
        if let series {
            document.line(sample, in: series.style)
            document.marker(series.style, x: x + 15, y: y)
        } else {
            document.hull(sample)
        }
        document.text(series?.label ?? "convex hull", x: x + 38, y: y + 4)
    }
}
