public import Stream

/// Everything trained that packs the planes of a chunk: which contexts share a plane, and each plane's dictionary.
/// A set is never changed once streams name it; a better one gets the next number. ddcm-stream.md 5.4, appendix A
public struct DictionarySet: Sendable {
    /// The byte in the configuration that names the set.
    public let number: UInt8
    /// The class of each context cell.
    package let classes: [UInt8]
    /// A zstd dictionary for each plane: the envelope's, then one for each class.
    package let planes: [[UInt8]]
    /// The range coder's initial probabilities, one byte for each context; empty where the set has none.
    package let rangeTable: [UInt8]

    /// Envelope planes: behind an unchanged level, behind a changed one.
    static let envelopePlanes = 2
    static let envelopeAlphabet = RunAlphabet(runs: 15, values: 17)

    /// The alphabets of the coefficient classes, from the classes with the fewest values other than zero to those
    /// with the largest values.
    static let coefficientAlphabets = [
        RunAlphabet(runs: 85, values: 3), RunAlphabet(runs: 51, values: 5), RunAlphabet(runs: 17, values: 15),
        RunAlphabet(runs: 15, values: 17), RunAlphabet(runs: 5, values: 51), RunAlphabet(runs: 3, values: 85),
    ]

    package static var planeCount: Int { envelopePlanes + coefficientAlphabets.count }

    /// Number of coefficient classes.
    package static var classCount: Int { coefficientAlphabets.count }

    package init(number: UInt8, classes: [UInt8], planes: [[UInt8]], rangeTable: [UInt8] = []) {
        self.number = number
        // A set from before there were short blocks has no contexts for them.
        self.classes = classes + classes.suffix(CoefficientContext.cellCount - classes.count)
        self.planes = planes
        self.rangeTable = rangeTable
    }

    /// Whether the set has what a coder needs.
    public func supports(_ entropy: EntropyKind) -> Bool {
        switch entropy {
        case .zstd: true
        case .range: rangeTable.count == RangeContexts.trained
        }
    }

    /// The sets that this build knows.
    static let known = [set1, set2, set3]

    /// The set with a number, or nil where a newer build made it.
    public static func numbered(_ number: UInt8) -> DictionarySet? { known.first { $0.number == number } }

    /// The set that new streams use.
    public static let newest = set3
}
