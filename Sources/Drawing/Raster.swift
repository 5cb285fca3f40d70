/// A picture of pixels.
package struct Raster {
    package let width: Int
    package let height: Int
    /// Red, green and blue of each pixel, row by row from the top.
    package private(set) var bytes: [UInt8]

    /// - Parameters:
    ///   - width: in pixels, 1 and more; so is the height.
    ///   - colour: of all pixels.
    package init(width: Int, height: Int, _ colour: Colour = .white) {
        precondition(width > 0 && height > 0)
        (self.width, self.height) = (width, height)
        bytes = (0..<width * height).flatMap { _ in [colour.red, colour.green, colour.blue] }
    }

    package subscript(x: Int, y: Int) -> Colour {
        get {
            let place = 3 * (y * width + x)
            return Colour(red: bytes[place], green: bytes[place + 1], blue: bytes[place + 2])
        }
        set {
            let place = 3 * (y * width + x)
            (bytes[place], bytes[place + 1], bytes[place + 2]) = (newValue.red, newValue.green, newValue.blue)
        }
    }
}

extension Raster: Canvas {
    /// What lies beyond the picture's edges is left out; what is thinner than a pixel has one.
    package mutating func fill(x: Double, y: Double, width: Double, height: Double, _ colour: Colour) {
        let (across, down) = (Self.pixels(x, width, self.width), Self.pixels(y, height, self.height))
        for row in down { for column in across { self[column, row] = colour } }
    }

    private static func pixels(_ start: Double, _ length: Double, _ count: Int) -> Range<Int> {
        guard length > 0, start + length > 0, start < Double(count) else { return 0..<0 }
        let first = max(Int(start.rounded()), 0)
        let end = min(max(Int((start + length).rounded()), first + 1), count)
        return min(first, end)..<end
    }

    package mutating func image(_ image: Raster, x: Double, y: Double, width: Double, height: Double) {
        let (across, down) = (Self.pixels(x, width, self.width), Self.pixels(y, height, self.height))
        for (rowIndex, row) in down.enumerated() {
            for (columnIndex, column) in across.enumerated() {
                self[column, row] =
                    image[
                        columnIndex * image.width / across.count, rowIndex * image.height / down.count]
            }
        }
    }

    package mutating func write(
        _ text: String, x: Double, y: Double, anchor: TextAnchor, isBold: Bool, _ colour: Colour
    ) {
        let (scalars, font) = (text.unicodeScalars, isBold ? FixedFont.bold : .regular)
        let length = Double(scalars.count * FixedFont.width)
        var left = Int((x - (anchor == .start ? 0 : anchor == .middle ? length / 2 : length)).rounded())
        let top = Int(y.rounded()) - FixedFont.ascent
        for scalar in scalars {
            for (row, pixels) in font.glyph(scalar).enumerated() {
                for column in 0..<FixedFont.width where pixels >> UInt8(FixedFont.width - 1 - column) & 1 == 1 {
                    set(left + column, top + row, colour)
                }
            }
            left += FixedFont.width
        }
    }

    private mutating func set(_ x: Int, _ y: Int, _ colour: Colour) {
        if (0..<width).contains(x) && (0..<height).contains(y) { self[x, y] = colour }
    }
}
