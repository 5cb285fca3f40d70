/// The glyphs of a bitmap font: "fixed" 6 by 13 of the X Window System (misc-fixed, in Debian's package xfonts-base), which
/// is in the public domain.
struct FixedFont {
    static let width = 6
    static let height = 13
    /// Rows above the base line.
    static let ascent = 11

    static let regular = FixedFont(regularText)
    static let bold = FixedFont(boldText)

    /// Characters that there are glyphs for, in their order. Letters of Latin, Greek and Cyrillic, dashes and quotes; the last
    /// stands for all that there is none for.
    private static let ranges: [ClosedRange<UInt32>] = [
        0x20...0x7E, 0xA0...0x17F, 0x384...0x3CE, 0x401...0x45F, 0x2010...0x2026, 0x2116...0x2116, 0xFFFD...0xFFFD,
    ]

    /// All rows of all glyphs.
    private let pixels: [UInt8]

    /// - Parameter text: a digit a row: 0 to 63 are A to Z, a to z, 0 to 9, + and /.
    private init(_ text: String) {
        pixels = text.utf8.map { digit in
            switch digit {
            case UInt8(ascii: "A")...UInt8(ascii: "Z"): digit - UInt8(ascii: "A")
            case UInt8(ascii: "a")...UInt8(ascii: "z"): digit - UInt8(ascii: "a") + 26
            case UInt8(ascii: "0")...UInt8(ascii: "9"): digit - UInt8(ascii: "0") + 52
            default: digit == UInt8(ascii: "+") ? 62 : 63
            }
        }
    }

    /// The rows of a character's glyph from the top, each of six pixels from bit 5, on the left, to bit 0.
    func glyph(_ scalar: Unicode.Scalar) -> ArraySlice<UInt8> {
        var first = 0
        for range in Self.ranges {
            if range.contains(scalar.value) { return rows(Int(scalar.value - range.lowerBound) + first) }
            first += range.count
        }
        return rows(first - 1)
    }

    private func rows(_ glyph: Int) -> ArraySlice<UInt8> { pixels[glyph * Self.height..<(glyph + 1) * Self.height] }
}
