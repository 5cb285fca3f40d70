import Drawing
import Comparison
import Encoding
import FoundationEssentials
import Testing

@testable import Sweeping

@Suite("tables")
struct TableTests {
    private func rows() throws -> [Row] {
        let trials = try Grid.trials(of: settings, along: [Axis(\.atoms, [nil, 3]), Axis(\.bitrate, [8000, nil])])
        return try Sweeper(recording(), jobs: 2, observer: Witness()).rows(of: trials)
            + [row("empty", codebookSize: 256, bitrate: 1.0 / 3)]
    }

    /// The cells by their columns' names.
    private func cells(_ table: String) throws -> [[String: String]] {
        #expect(table.hasSuffix("\n"))
        let lines = table.dropLast().split(separator: "\n", omittingEmptySubsequences: false)
            .map { $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init) }
        let names = try #require(lines.first)
        #expect(Set(names).count == names.count)
        return try lines.dropFirst().map { line in
            try #require(line.count == names.count)
            return Dictionary(uniqueKeysWithValues: zip(names, line))
        }
    }

    @Test("the numbers of a CSV table are the rows' own, to the last bit")
    func csv() throws {
        let rows = try rows()
        let cells = try cells(CSVTable.text(of: rows))
        #expect(cells.count == rows.count)
        for (row, cells) in zip(rows, cells) {
            #expect(cells["name"] == row.name && cells["options"] == row.options && cells["mode"] == row.mode)
            let expected: [String: Double?] = [
                "codebookSize": row.codebookSize.map(Double.init), "atoms": row.atoms.map(Double.init),
                "askedBitrate": row.askedBitrate, "bitrate": row.bitrate, "bytes": Double(row.bytes),
                "framingBits": Double(row.bits.framing), "envelopeBits": Double(row.bits.envelope),
                "indexBits": Double(row.bits.indices), "coefficientBits": Double(row.bits.coefficients),
                "siSDR": row.similarity.siSDR, "melError": row.similarity.melError,
                "summary": row.similarity.summary, "tempoSimilarity": row.similarity.tempoSimilarity,
                "encodeSpeed": row.encodeSpeed, "decodeSpeed": row.decodeSpeed,
            ]
            for (name, value) in expected { #expect(cells[name].map(Double.init) == value, "\(name)") }
        }
    }

    @Test("a report comes back from JSON as it was, with every key")
    func json() throws {
        let report = SweepReport(recording(), rows: try rows(), metrics: [.melError, .summary], target: 9000)
        let data = try JSONEncoder().encode(report)
        #expect(try JSONDecoder().decode(SweepReport.self, from: data) == report)
        let text = String(decoding: data, as: UTF8.self)
        for key in ["codebookSize", "atoms", "askedBitrate", "encodeSpeed"] {
            #expect(text.contains("\"\(key)\":null"))
        }
        #expect(text.contains("\"bestByAtoms\":") && !text.contains("\"target\":null"))
        let none = SweepReport(recording(), rows: [row("x", bitrate: 9000)], metrics: [.melError], target: 100)
        let choice = String(decoding: try JSONEncoder().encode(none), as: UTF8.self)
        #expect(choice.contains("\"best\":null") && choice.contains("\"bestByAtoms\":null"))
        let plain = SweepReport(recording(), rows: [], metrics: [.melError], target: nil)
        #expect(String(decoding: try JSONEncoder().encode(plain), as: UTF8.self).contains("\"target\":null"))
        #expect(report.hulls.keys.sorted() == ["mel-error", "summary"] && report.target?.best != nil)
    }

    @Test("numbers are written short and come back", arguments: [0, 8000, -3, 0.1, 1e300, 1e-7, 1.0 / 3, 12.345])
    func numbers(value: Double) {
        #expect(Double(short(value)) == value)
        #expect(!short(value).hasSuffix(".0"))
    }
}
