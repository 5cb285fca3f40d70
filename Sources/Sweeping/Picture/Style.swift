internal import Drawing

/// How a line of the picture looks: one colour and marker a mode, and for the lines of one mode different dashes.
struct Style {
    let colour: String
    let marker: Marker
    let dashes: [Double]
    /// Every second line of a mode has hollow markers.
    let isHollow: Bool

    enum Marker: CaseIterable {
        case circle, square, triangle, diamond, inverted
    }

    /// Okabe and Ito's colours, which the colour-blind can tell apart, without the yellow.
    private static let colours = ["#0072B2", "#D55E00", "#009E73", "#CC79A7", "#E69F00", "#56B4E9", "#000000"]
    private static let dashes: [[Double]] = [[], [6, 3], [2, 2.5], [8, 3, 2, 3]]

    init(mode: Int, variant: Int) {
        colour = Self.colours[mode % Self.colours.count]
        marker = Marker.allCases[mode % Marker.allCases.count]
        dashes = Self.dashes[variant % Self.dashes.count]
        isHollow = variant % 2 == 1
    }
}

extension SVGDocument {
    mutating func marker(_ style: Style, x: Double, y: Double) {
        let fill = style.isHollow ? "#FFFFFF" : style.colour
        func polygon(_ offsets: [(x: Double, y: Double)]) {
            self.polygon(offsets.map { (x + $0.x, y + $0.y) }, fill: fill, stroke: style.colour)
        }
        switch style.marker {
        case .circle: circle(x: x, y: y, radius: 3.4, fill: fill, stroke: style.colour)
        case .square: polygon([(-3.1, -3.1), (3.1, -3.1), (3.1, 3.1), (-3.1, 3.1)])
        case .triangle: polygon([(0, -4.2), (3.9, 2.9), (-3.9, 2.9)])
        case .diamond: polygon([(0, -4.4), (4.4, 0), (0, 4.4), (-4.4, 0)])
        case .inverted: polygon([(0, 4.2), (3.9, -2.9), (-3.9, -2.9)])
        }
    }

    mutating func line(_ points: [(x: Double, y: Double)], in style: Style) {
        line(points, Stroke(colour: style.colour, width: 1.6, dashes: style.dashes))
    }

    mutating func hull(_ points: [(x: Double, y: Double)]) {
        line(points, Stroke(colour: "#BBBBBB", width: 6))
    }
}
