internal import Glibc

/// A colour of sRGB.
package struct Colour: Equatable, Sendable {
    package let red: UInt8
    package let green: UInt8
    package let blue: UInt8

    package init(red: UInt8, green: UInt8, blue: UInt8) {
        (self.red, self.green, self.blue) = (red, green, blue)
    }

    /// - Parameter hex: red, green and blue, as `0xRRGGBB`.
    package init(_ hex: UInt32) {
        self.init(
            red: UInt8(truncatingIfNeeded: hex >> 16), green: UInt8(truncatingIfNeeded: hex >> 8),
            blue: UInt8(truncatingIfNeeded: hex))
    }

    package static let white = Colour(0xFFFFFF)

    /// As SVG writes it.
    package var text: String {
        let hex = String(UInt32(red) << 16 | UInt32(green) << 8 | UInt32(blue), radix: 16, uppercase: true)
        return "#" + String(repeating: "0", count: 6 - hex.count) + hex
    }
}

extension Colour {
    /// Colours from black through violet, red and orange to almost white, for numbers from the least to the greatest.
    ///
    /// Lightness in CIELAB (ISO/CIE 11664-4) grows evenly, so that equal steps look equal, also without colour.
    package static let heat: [Colour] = (0..<256).map { step in
        let place = Double(step) / 255
        let hue = (290 + 170 * place) * Double.pi / 180
        let chroma = 72 * pow(sin(Double.pi * place), 0.7)
        return inGamut(lightness: 2 + 95 * place, chroma: chroma, hue: hue)
    }

    /// The colour of a lightness and hue that has as much of a chroma as a screen can show.
    private static func inGamut(lightness: Double, chroma: Double, hue: Double) -> Colour {
        var chroma = chroma
        while true {
            let linear = linearRGB(lightness, chroma * cos(hue), chroma * sin(hue))
            if chroma < 1 || linear.allSatisfy({ (-0.001...1.001).contains($0) }) {
                let bytes = linear.map { UInt8((255 * companded(min(max($0, 0), 1))).rounded()) }
                return Colour(red: bytes[0], green: bytes[1], blue: bytes[2])
            }
            chroma -= 0.5
        }
    }

    /// CIELAB under D65 to linear sRGB (IEC 61966-2-1).
    private static func linearRGB(_ lightness: Double, _ a: Double, _ b: Double) -> [Double] {
        func cube(_ t: Double) -> Double { t > 6.0 / 29 ? t * t * t : 3 * 36.0 / 841 * (t - 4.0 / 29) }
        let y = (lightness + 16) / 116
        let (x, z) = (0.95047 * cube(y + a / 500), 1.08883 * cube(y - b / 200))
        let middle = cube(y)
        return [
            3.2406 * x - 1.5372 * middle - 0.4986 * z, -0.9689 * x + 1.8758 * middle + 0.0415 * z,
            0.0557 * x - 0.2040 * middle + 1.0570 * z,
        ]
    }

    private static func companded(_ linear: Double) -> Double {
        linear <= 0.0031308 ? 12.92 * linear : 1.055 * pow(linear, 1 / 2.4) - 0.055
    }
}
