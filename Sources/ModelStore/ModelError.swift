/// Why a model cannot be had from its files.
public struct ModelError: Error, Equatable, Sendable, CustomStringConvertible {
    /// One line for the user: which file it is, what is wrong with it, and what to do where that is not plain.
    public let message: String

    public var description: String { message }

    /// The most characters of a message: names in files may be of any length.
    private static let mostCharacters = 1000

    /// - Parameter message: may quote files and their names; what a terminal could take for a command or another line
    ///   is replaced.
    public init(_ message: String) {
        let line = message.unicodeScalars.prefix(Self.mostCharacters).map { $0.isShown ? $0 : "?" }
        self.message = String(String.UnicodeScalarView(line))
    }
}

extension Unicode.Scalar {
    fileprivate var isShown: Bool {
        switch properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse, .unassigned: false
        default: true
        }
    }
}
