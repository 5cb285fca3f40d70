/// Something to draw on. Places are in pixels from the upper left corner.
package protocol Canvas {
    /// A rectangle of one colour.
    mutating func fill(x: Double, y: Double, width: Double, height: Double, _ colour: Colour)

    /// An image, stretched to a rectangle.
    mutating func image(_ image: Raster, x: Double, y: Double, width: Double, height: Double) throws(PNGError)

    /// - Parameter y: of the base line.
    mutating func write(_ text: String, x: Double, y: Double, anchor: TextAnchor, isBold: Bool, _ colour: Colour)
}

/// Which part of a text stands at its place.
package enum TextAnchor: String {
    case start, middle, end
}

extension Canvas {
    package mutating func write(
        _ text: String, x: Double, y: Double, anchor: TextAnchor = .start, isBold: Bool = false
    ) {
        write(text, x: x, y: y, anchor: anchor, isBold: isBold, Colour(0x222222))
    }

    /// The lines around a rectangle.
    package mutating func frame(x: Double, y: Double, width: Double, height: Double, _ colour: Colour) {
        fill(x: x - 1, y: y - 1, width: width + 2, height: 1, colour)
        fill(x: x - 1, y: y + height, width: width + 2, height: 1, colour)
        fill(x: x - 1, y: y, width: 1, height: height, colour)
        fill(x: x + width, y: y, width: 1, height: height, colour)
    }
}
