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
            if !modes.contains(group.key.kind) { modes.append(group.key.kind) }
        }
        var variants: [String: Int] = [:]
        return groups.map { key, rows in
            let variant = variants[key.kind, default: 0]
            variants[key.kind] = variant + 1
            let style = Style(mode: modes.firstIndex(of: key.kind) ?? 0, variant: variant)
            return Series(label: key.label, style: style, rows: rows.sorted { $0.bitrate < $1.bitrate })
        }
    }

    private struct Key: Equatable {
        let latent: String?
        let mode: String
        let entropy: String
        let codebookSize: Int?
        /// Where numbers of atoms set the rate they are the line's points, else each has a line of its own.
        let mostAtoms: Int?
        let isByAtoms: Bool

        init(_ row: Row) {
            latent = row.latent == "mdct" ? nil : row.latent
            (mode, entropy, codebookSize) = (row.mode, row.entropy, row.codebookSize)
            isByAtoms = row.askedBitrate == nil
            mostAtoms = isByAtoms ? nil : row.atoms
        }

        /// What has a colour of its own.
        var kind: String { (latent ?? "") + mode }

        var label: String {
            let parts: [String?] = [
                latent, mode, entropy, codebookSize.map { "K \($0)" }, mostAtoms.map { "T ≤ \($0)" },
                isByAtoms ? "by T" : nil,
            ]
            return parts.compactMap { $0 }.joined(separator: ", ")
        }
    }
}
