extension StringProtocol {
    /// Whether it is a name of letters and digits of ASCII, points, dashes and underscores, that leads nowhere as a path,
    /// and is no option and no more than a word to a shell.
    var isPlainName: Bool {
        guard let first = utf8.first, first != UInt8(ascii: "."), first != UInt8(ascii: "-") else { return false }
        return utf8.allSatisfy(\.isPlain)
    }
}

extension UInt8 {
    /// Whether it is a character that means itself everywhere.
    var isPlain: Bool {
        switch self {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): true
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "-"): true
        default: false
        }
    }
}
