internal import Comparison
internal import Drawing

/// The rows as comma-separated values: a line of names, and a line a row. What is not defined is empty; numbers have
/// all their digits.
public enum CSVTable {
    public static func text(of rows: [Row]) -> String {
        let lines = [columns.map(\.name)] + rows.map { row in columns.map { $0.value(row) ?? "" } }
        return lines.map { $0.joined(separator: ",") + "\n" }.joined()
    }

    private struct Column {
        let name: String
        /// Never with a comma, a quotation mark or a line's end in it: names of modes, options and numbers.
        let value: (Row) -> String?

        init(_ name: String, _ value: @escaping (Row) -> String?) {
            self.name = name
            self.value = value
        }

        init(_ name: String, of number: @escaping (Row) -> Double?) {
            self.init(name) { number($0).map(short) }
        }

        init(_ name: String, of number: @escaping (Row) -> Int?) {
            self.init(name) { number($0).map { "\($0)" } }
        }
    }

    private static var columns: [Column] {
        settings + sizes + measures + speeds + [Column("options") { $0.options }, Column("latent") { $0.latent }]
    }

    private static var settings: [Column] {
        [
            Column("name") { $0.name }, Column("mode") { $0.mode },
            Column("entropy") { $0.entropy },
            Column("codebookSize", of: \.codebookSize), Column("atoms", of: \.atoms),
            Column("askedBitrate", of: \.askedBitrate),
        ]
    }

    private static var sizes: [Column] {
        [
            Column("bitrate", of: \.bitrate), Column("bytes", of: \.bytes),
            Column("framingBits", of: \.bits.framing), Column("envelopeBits", of: \.bits.envelope),
            Column("indexBits", of: \.bits.indices), Column("coefficientBits", of: \.bits.coefficients),
        ]
    }

    private static var measures: [Column] {
        Similarity.named.map { name, measure in Column(name) { $0.similarity[keyPath: measure].map(short) } }
    }

    private static var speeds: [Column] {
        [Column("encodeSpeed", of: \.encodeSpeed), Column("decodeSpeed", of: \.decodeSpeed)]
    }
}
