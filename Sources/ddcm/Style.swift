internal import Glibc

/// Colours, for terminals that have them; elsewhere texts stay as they are. Nobody gets them who set `NO_COLOR`
/// (https://no-color.org), or whose terminal is a dumb one.
struct Style: Sendable {
    static let output = Style(of: 1)
    static let errors = Style(of: 2)

    private let isOn: Bool

    private init(of descriptor: Int32) {
        isOn =
            isatty(descriptor) == 1 && Self.variable("NO_COLOR").isEmpty
            && !["", "dumb"].contains(Self.variable("TERM"))
    }

    func heading(_ text: String) -> String { text.marked(isOn ? "1" : nil) }
    func good(_ text: String) -> String { text.marked(isOn ? "32" : nil) }
    func bad(_ text: String) -> String { text.marked(isOn ? "1;31" : nil) }

    private static func variable(_ name: String) -> String { getenv(name).map { String(cString: $0) } ?? "" }
}

extension String {
    /// - Parameter rendition: of "select graphic rendition" (ECMA-48); nil for none.
    fileprivate func marked(_ rendition: String?) -> String {
        rendition.map { "\u{1B}[\($0)m\(self)\u{1B}[0m" } ?? self
    }
}
