import Testing

@testable import Sweeping

@Suite("picture")
struct PictureTests {
    private let rows = [
        row("a", asked: 8000, bitrate: 8100, siSDR: 1), row("b", asked: 16_000, bitrate: 16_100, siSDR: 5),
        row("c", entropy: "range", asked: 16_000, bitrate: 16_100, siSDR: 6),
        row("d", mode: "other", codebookSize: 64, atoms: 9, bitrate: 15_900, siSDR: 2),
    ]

    /// Counts elements, and expects each to be closed and to hold no number that is none.
    private func elements(_ svg: String) -> [String: Int] {
        let lines = svg.split(separator: "\n").map(String.init)
        #expect(lines.first?.hasPrefix("<svg xmlns=") == true && lines.last == "</svg>")
        var counts: [String: Int] = [:]
        for line in lines.dropFirst().dropLast() {
            let name = String(line.dropFirst().prefix { $0.isLetter })
            #expect(line.hasPrefix("<") && (line.hasSuffix("/>") || line.hasSuffix("</\(name)>")), "\(line)")
            #expect(!line.contains("nan") && !line.contains("inf"), "\(line)")
            counts[name, default: 0] += 1
        }
        return counts
    }

    @Test("has a marker for every row and one for every line's legend, in every panel")
    func markers() {
        let one = elements(Picture.svg(of: rows, metrics: [.siSDR], title: "x"))
        // Circles for the first mode, squares for the second.
        #expect(one["circle"] == 3 + 2 && one["polygon"] == 1 + 1)
        let two = elements(Picture.svg(of: rows, metrics: [.siSDR, .melError], title: "x"))
        #expect(two["circle"] == one["circle"], "no mel errors, no markers")
        let text = Picture.svg(of: rows, metrics: [.melError], title: "x")
        #expect(text.contains("not defined"))
    }

    @Test("names its lines, axes and hull")
    func labels() {
        let svg = Picture.svg(of: rows, metrics: [.siSDR], title: "x")
        for label in ["coord, zstd", "coord, range", "other, zstd, K 64, by T", "convex hull", "kbit/s", "SI-SDR, dB"] {
            #expect(svg.contains(">\(label)<"), "\(label)")
        }
    }

    @Test("a single point, equal values and no rows at all are drawn")
    func degenerate() {
        _ = elements(Picture.svg(of: [rows[0]], metrics: [.siSDR], title: ""))
        let equal = (1...3).map { row("\($0)", asked: 8000, bitrate: 8000, siSDR: 1e6) }
        _ = elements(Picture.svg(of: equal, metrics: [.siSDR], title: ""))
        _ = elements(Picture.svg(of: [], metrics: Metric.allCases, title: ""))
    }

    @Test("a title may have any characters in it")
    func escaping() {
        let svg = Picture.svg(of: rows, metrics: [.siSDR], title: "a<b>&\"c\u{1}\n\u{1B}[0m")
        #expect(svg.contains(">a&lt;b&gt;&amp;\"c\u{FFFD}\u{FFFD}\u{FFFD}[0m<"))
    }
}
