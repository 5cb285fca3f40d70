/// Rows that a line joins: those of one codebook, from the lowest rate to the highest.
struct Series {
    let label: String
    let style: Style
    let rows: [Row]

    /// The rows by codebook, in the order in which each is first met.
    static func all(of rows: [Row]) -> [Series] {
        var groups: [(key: Key, rows: [Row])] = []
        for row in rows {
            let key = Key(row)
            if let index = groups.firstIndex(where: { $0.key == key }) {
                groups[index].rows.append(row)
            } else {
                groups.append((key, [row]))
            }
        }
        let modes = groups.reduce(into: [String]()) { modes, group in
            if !modes.contains(group.key.mode) { modes.append(group.key.mode) }
        }
        var variants: [String: Int] = [:]
        return groups.map { key, rows in
            let variant = variants[key.mode, default: 0]
            variants[key.mode] = variant + 1
            let style = Style(mode: modes.firstIndex(of: key.mode) ?? 0, variant: variant)
            return Series(label: key.label, style: style, rows: rows.sorted { $0.bitrate < $1.bitrate })
        }
    }

    private struct Key: Equatable {
        let mode: String
        let entropy: String
        let codebookSize: Int?
        /// Where numbers of atoms set the rate they are the line's points, else each has a line of its own.
        let mostAtoms: Int?
        let isByAtoms: Bool

        init(_ row: Row) {
            (mode, entropy, codebookSize) = (row.mode, row.entropy, row.codebookSize)
            isByAtoms = row.askedBitrate == nil
            mostAtoms = isByAtoms ? nil : row.atoms
        }

        var label: String {
            let parts: [String?] = [
                mode, entropy, codebookSize.map { "K \($0)" }, mostAtoms.map { "T ≤ \($0)" }, isByAtoms ? "by T" : nil,
            ]
            return parts.compactMap { $0 }.joined(separator: ", ")
        }
    }
}
