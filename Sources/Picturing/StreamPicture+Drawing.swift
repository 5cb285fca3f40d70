internal import Drawing
internal import Glibc

/// What the picture looks like.
extension StreamPicture {
    /// The whole as a PNG file.
    /// - Parameters:
    ///   - title: one line above all.
    ///   - subtitles: lines below it.
    public func png(title: String, subtitles: [String]) throws -> [UInt8] {
        let layout = Layout(self, subtitles: subtitles.count)
        var raster = Raster(width: Int(layout.width), height: Int(layout.height))
        try draw(on: &raster, layout, title: title, subtitles: subtitles)
        return try raster.png()
    }

    /// The whole as SVG; the spectrogram in it is a PNG.
    public func svg(title: String, subtitles: [String]) throws -> String {
        let layout = Layout(self, subtitles: subtitles.count)
        var document = SVGDocument(width: layout.width, height: layout.height)
        document.fill(x: 0, y: 0, width: layout.width, height: layout.height, .white)
        try draw(on: &document, layout, title: title, subtitles: subtitles)
        return document.source
    }

    private func draw(
        on canvas: inout some Canvas, _ layout: Layout, title: String, subtitles: [String]
    ) throws {
        canvas.write(shortened(title), x: layout.left, y: 20, isBold: true)
        for (index, line) in subtitles.enumerated() {
            canvas.write(shortened(line), x: layout.left, y: Double(37 + 16 * index))
        }
        let time = TimeAxis(seconds: seconds)
        let range = LevelRange(self, layout)
        try canvas.image(
            spectrogram(layout, range), x: layout.left, y: layout.top, width: layout.plotWidth,
            height: layout.spectrogramHeight)
        drawFrequencies(on: &canvas, layout)
        try drawLevels(on: &canvas, layout, range)
        drawBitrates(on: &canvas, layout, time)
        drawDamage(on: &canvas, layout)
        drawTimes(on: &canvas, layout, time)
    }

    private func shortened(_ line: String) -> String {
        line.count <= Layout.lineLength ? line : line.prefix(Layout.lineLength - 1) + "…"
    }

    /// The stretch of time that a column of pixels stands for.
    func times(_ pixel: Int, _ layout: Layout) -> (start: Double, end: Double) {
        let step = seconds / layout.plotWidth
        return (Double(pixel) * step, Double(pixel + 1) * step)
    }

    private func spectrogram(_ layout: Layout, _ range: LevelRange) -> Raster {
        var image = Raster(width: Int(layout.plotWidth), height: Int(layout.spectrogramHeight), Colour.heat[0])
        guard seconds > 0 else { return image }
        for (pixel, powers) in spectra(layout).enumerated() {
            guard let powers else { continue }
            for row in 0..<image.height {
                let place = powers[(image.height - 1 - row) * powers.count / image.height]
                image[pixel, row] = Colour.heat[range.step(of: place)]
            }
        }
        return image
    }

    /// The powers of each column of pixels; where nothing was measured, at the ends, those beside it.
    private func spectra(_ layout: Layout) -> [[Float]?] {
        var found = (0..<Int(layout.plotWidth)).map { pixel in
            let (start, end) = times(pixel, layout)
            return columns.spectrum(from: start, to: end)
        }
        for pixel in found.indices.dropFirst() where found[pixel] == nil { found[pixel] = found[pixel - 1] }
        for pixel in found.indices.dropLast().reversed() where found[pixel] == nil { found[pixel] = found[pixel + 1] }
        return found
    }

    private func drawFrequencies(on canvas: inout some Canvas, _ layout: Layout) {
        let bottom = layout.top + layout.spectrogramHeight
        var last = bottom + Layout.labelDistance
        for hertz in [0, 200, 500, 1000, 2000, 4000, 8000, 16_000, 32_000, 64_000] {
            let place = bottom - axis.row(Double(hertz)) / Double(axis.rows) * layout.spectrogramHeight
            guard place >= layout.top, last - place >= Layout.labelDistance else { continue }
            last = place
            canvas.fill(x: layout.left - 5, y: place - 1, width: 5, height: 1, Layout.lineColour)
            let label = hertz < 1000 ? "\(hertz) Hz" : "\(hertz / 1000) kHz"
            canvas.write(label, x: layout.left - 8, y: place + 4, anchor: .end)
        }
    }

    /// What the colours mean.
    private func drawLevels(on canvas: inout some Canvas, _ layout: Layout, _ range: LevelRange) throws {
        let (x, height) = (layout.left + layout.plotWidth + 16, layout.spectrogramHeight)
        var bar = Raster(width: 1, height: Colour.heat.count)
        for (step, colour) in Colour.heat.enumerated() { bar[0, bar.height - 1 - step] = colour }
        try canvas.image(bar, x: x, y: layout.top, width: 14, height: height)
        for level in stride(from: range.top - LevelRange.span, through: range.top, by: 15) {
            let y = layout.top + height * (range.top - level) / LevelRange.span
            canvas.fill(x: x + 14, y: min(y, layout.top + height - 1), width: 4, height: 1, Layout.lineColour)
            canvas.write("\(Int(level))", x: x + 22, y: y + 4)
        }
        canvas.write("dB", x: x, y: layout.top - 6)
    }

    private func drawTimes(on canvas: inout some Canvas, _ layout: Layout, _ time: TimeAxis) {
        let bottom = layout.lanesTop + layout.lanesHeight
        for tick in time.ticks {
            let x = layout.left + layout.plotWidth * tick.seconds / max(seconds, 1e-9)
            canvas.fill(x: x, y: bottom, width: 1, height: 5, Layout.lineColour)
            canvas.write(tick.label, x: x, y: bottom + 18, anchor: .middle)
        }
        canvas.write(time.unit, x: layout.width - 8, y: bottom + 18, anchor: .end)
    }
}

/// Decibels that the colours stand for.
struct LevelRange {
    /// 0 for a sine of full scale in all channels.
    let top: Double
    static let span = 90.0

    init(_ picture: StreamPicture, _ layout: Layout) {
        var most: Float = 0
        for pixel in 0..<Int(layout.plotWidth) where picture.seconds > 0 {
            let (start, end) = picture.times(pixel, layout)
            most = max(most, picture.columns.spectrum(from: start, to: end)?.max() ?? 0)
        }
        let loudest = most > 0 ? 10 * log10(Double(most)) : 0
        top = min(max((loudest / 15).rounded(.up) * 15, -60), 30)
    }

    /// Of the colours, the one of a power.
    func step(of power: Float) -> Int {
        let level = power > 0 ? 10 * log10(Double(power)) : -.infinity
        let share = (level - top + Self.span) / Self.span
        return Int(max(0, min(share, 1)) * Double(Colour.heat.count - 1))
    }
}
