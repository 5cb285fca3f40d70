internal import FoundationEssentials

extension SVGDocument: Canvas {
    package mutating func fill(x: Double, y: Double, width: Double, height: Double, _ colour: Colour) {
        rectangle(x: x, y: y, width: width, height: height, fill: colour.text, stroke: "none")
    }

    /// The image goes in as PNG.
    package mutating func image(
        _ image: Raster, x: Double, y: Double, width: Double, height: Double
    ) throws(PNGError) {
        embed(png: Data(try image.png()).base64EncodedString(), x: x, y: y, width: width, height: height)
    }

    package mutating func write(
        _ text: String, x: Double, y: Double, anchor: TextAnchor, isBold: Bool, _ colour: Colour
    ) {
        self.text(text, x: x, y: y, anchor: anchor, size: 11, isBold: isBold, colour: colour.text)
    }
}
