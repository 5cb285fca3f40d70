internal import Drawing

/// The lower part of the picture: bit rates and damage.
extension StreamPicture {
    private static let layerColours = [Colour(0x0072B2), Colour(0x56B4E9)]

    func drawBitrates(on canvas: inout some Canvas, _ layout: Layout, _ time: TimeAxis) {
        let (top, bottom) = (layout.ratesTop, layout.ratesTop + layout.ratesHeight)
        let rates = seconds > 0 ? (0..<Int(layout.plotWidth)).map { bitrates($0, layout) } : []
        let most = max(rates.map { $0.reduce(0, +) }.max() ?? 0, 1e-3) * 1.05
        for tick in time.ticks {
            let x = layout.left + layout.plotWidth * tick.seconds / max(seconds, 1e-9)
            canvas.fill(x: x, y: top, width: 1, height: bottom - top, Layout.gridColour)
        }
        let ticks = Scale.evenTicks(0...most)
        for tick in ticks {
            let y = bottom - (bottom - top) * tick.value / most
            canvas.fill(x: layout.left, y: y, width: layout.plotWidth, height: 1, Layout.gridColour)
            canvas.write(tick.label, x: layout.left - 8, y: y + 4, anchor: .end)
        }
        canvas.write("kbit/s", x: layout.left, y: top - 6)
        drawBars(rates, on: &canvas, layout, scale: (bottom - top) / most)
        canvas.frame(x: layout.left, y: top, width: layout.plotWidth, height: bottom - top, Layout.lineColour)
        guard isLayered else { return }
        for (layer, name) in ["base", "enhancement"].enumerated() {
            let y = bottom - 14 - Double(16 * layer)
            let x = layout.left + layout.plotWidth + 10
            canvas.fill(x: x, y: y - 8, width: 8, height: 8, Self.layerColours[layer])
            canvas.write(name, x: x + 12, y: y)
        }
    }

    /// Kilobits a second of each layer.
    private func bitrates(_ pixel: Int, _ layout: Layout) -> [Double] {
        let (start, end) = times(pixel, layout)
        return (0..<Columns.layers).map { columns.bitrate(layer: $0, from: start, to: end) / 1000 }
    }

    /// A bar where neighbouring columns are alike.
    private func drawBars(_ rates: [[Double]], on canvas: inout some Canvas, _ layout: Layout, scale: Double) {
        let bottom = layout.ratesTop + layout.ratesHeight
        func heights(_ rates: [Double]) -> [Double] { rates.map { ($0 * scale * 4).rounded() / 4 } }
        var start = 0
        while start < rates.count {
            let bar = heights(rates[start])
            var end = start + 1
            while end < rates.count && heights(rates[end]) == bar { end += 1 }
            var y = bottom
            for (layer, height) in bar.enumerated() where height > 0 {
                y -= height
                canvas.fill(
                    x: layout.left + Double(start), y: y, width: Double(end - start), height: height,
                    Self.layerColours[layer])
            }
            start = end
        }
    }

    func drawDamage(on canvas: inout some Canvas, _ layout: Layout) {
        for (index, lane) in layout.lanes.enumerated() {
            let y = layout.lanesTop + Double(index) * Layout.laneHeight
            canvas.fill(
                x: layout.left, y: y + 1, width: layout.plotWidth, height: Layout.laneHeight - 2, Layout.gridColour)
            canvas.write(lane.name, x: layout.left - 8, y: y + 11, anchor: .end)
            drawMarks(lane, y: y + 1, on: &canvas, layout)
        }
        if layout.lanes.isEmpty {
            canvas.write("no damage", x: layout.left, y: layout.lanesTop + 11)
        }
    }

    private func drawMarks(_ lane: Layout.Lane, y: Double, on canvas: inout some Canvas, _ layout: Layout) {
        var start: Int?
        for pixel in 0...Int(layout.plotWidth) {
            let (from, to) = times(pixel, layout)
            // What was met at the end belongs to the last column of pixels.
            let end = pixel == Int(layout.plotWidth) - 1 ? .greatestFiniteMagnitude : to
            let isMarked = pixel < Int(layout.plotWidth) && columns.marks(from: from, to: end).contains(lane.mark)
            if isMarked {
                start = start ?? pixel
            } else if let first = start {
                // A moment is seen, too.
                let width = max(Double(pixel - first), 2)
                canvas.fill(
                    x: layout.left + min(Double(first), layout.plotWidth - width), y: y, width: width,
                    height: Layout.laneHeight - 2, lane.colour)
                start = nil
            }
        }
    }
}
