/// A scalable picture, element by element.
package struct SVGDocument {
    private let width: Double
    private let height: Double
    private var elements: [String] = []

    /// - Parameters:
    ///   - width: pixels.
    ///   - height: pixels.
    package init(width: Double, height: Double) {
        (self.width, self.height) = (width, height)
    }

    /// How a line is drawn.
    package struct Stroke {
        let colour: String
        let width: Double
        /// Lengths of strokes and gaps; none for a solid line.
        let dashes: [Double]

        package init(colour: String, width: Double = 1, dashes: [Double] = []) {
            (self.colour, self.width, self.dashes) = (colour, width, dashes)
        }
    }

    package mutating func line(_ points: [(x: Double, y: Double)], _ stroke: Stroke) {
        let corners = points.map { "\(number($0.x)),\(number($0.y))" }.joined(separator: " ")
        let dashes = stroke.dashes.isEmpty ? [] : [("stroke-dasharray", list(stroke.dashes))]
        add(
            "polyline",
            [
                ("points", corners), ("fill", "none"), ("stroke", stroke.colour),
                ("stroke-width", number(stroke.width)), ("stroke-linejoin", "round"),
            ] + dashes)
    }

    package mutating func rectangle(x: Double, y: Double, width: Double, height: Double, fill: String, stroke: String) {
        add(
            "rect",
            [
                ("x", number(x)), ("y", number(y)), ("width", number(width)), ("height", number(height)),
                ("fill", fill), ("stroke", stroke),
            ])
    }

    package mutating func circle(x: Double, y: Double, radius: Double, fill: String, stroke: String) {
        add(
            "circle",
            [
                ("cx", number(x)), ("cy", number(y)), ("r", number(radius)), ("fill", fill), ("stroke", stroke),
                ("stroke-width", "1.3"),
            ])
    }

    package mutating func polygon(_ points: [(x: Double, y: Double)], fill: String, stroke: String) {
        let corners = points.map { "\(number($0.x)),\(number($0.y))" }.joined(separator: " ")
        add("polygon", [("points", corners), ("fill", fill), ("stroke", stroke), ("stroke-width", "1.3")])
    }

    /// - Parameters:
    ///   - y: of the base line.
    ///   - rising: whether the text is turned to run upwards.
    package mutating func text(
        _ text: String, x: Double, y: Double, anchor: TextAnchor = .start, size: Double = 12, rising: Bool = false,
        isBold: Bool = false, colour: String? = nil
    ) {
        var attributes = [("x", number(x)), ("y", number(y)), ("font-size", number(size))]
        if let colour { attributes.append(("fill", colour)) }
        if anchor != .start { attributes.append(("text-anchor", anchor.rawValue)) }
        if rising { attributes.append(("transform", "rotate(-90 \(number(x)) \(number(y)))")) }
        if isBold { attributes.append(("font-weight", "bold")) }
        add("text", attributes, content: Self.escaped(text))
    }

    /// - Parameter png: an image in base64, which is stretched to a rectangle.
    mutating func embed(png: String, x: Double, y: Double, width: Double, height: Double) {
        add(
            "image",
            [
                ("x", number(x)), ("y", number(y)), ("width", number(width)), ("height", number(height)),
                ("preserveAspectRatio", "none"), ("href", "data:image/png;base64,\(png)"),
            ])
    }

    private mutating func add(_ name: String, _ attributes: [(String, String)], content: String? = nil) {
        let list = attributes.map { " \($0)=\"\($1)\"" }.joined()
        elements.append(content.map { "<\(name)\(list)>\($0)</\(name)>" } ?? "<\(name)\(list)/>")
    }

    /// The whole file.
    package var source: String {
        let size = "width=\"\(number(width))\" height=\"\(number(height))\" "
        let head =
            "<svg xmlns=\"http://www.w3.org/2000/svg\" \(size)viewBox=\"0 0 \(number(width)) \(number(height))\" "
            + "font-family=\"DejaVu Sans, Verdana, Helvetica, sans-serif\" fill=\"#222222\">"
        return ([head] + elements + ["</svg>"]).joined(separator: "\n") + "\n"
    }

    /// A hundredth of a pixel is nothing, and the same on every run.
    private func number(_ value: Double) -> String { short((value * 100).rounded() / 100) }

    private func list(_ values: [Double]) -> String { values.map(number).joined(separator: " ") }

    /// Text as XML may hold it: a file's name can have any character in it.
    private static func escaped(_ text: String) -> String {
        var escaped = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": escaped += "&amp;"
            case "<": escaped += "&lt;"
            case ">": escaped += "&gt;"
            case _ where scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value): escaped += "\u{FFFD}"
            case "\u{FFFE}", "\u{FFFF}": escaped += "\u{FFFD}"
            default: escaped.unicodeScalars.append(scalar)
            }
        }
        return escaped
    }
}
