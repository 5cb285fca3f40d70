internal import Glibc

/// Where data of programs is kept (XDG Base Directory Specification).
enum DataFolders {
    /// This user's, then all users'.
    static var all: [String] { (own.map { [$0] } ?? []) + [shared, "/usr/share/ddcm"] }

    /// Where what models' denoisers are told is looked for.
    static var conditioning: [String] { all.map { "\($0)/conditioning" } }

    /// Where a user may put something.
    static var usual: String { own ?? shared }

    private static let shared = "/usr/local/share/ddcm"

    private static var own: String? {
        if let data = variable("XDG_DATA_HOME"), data.hasPrefix("/") { return data + "/ddcm" }
        return variable("HOME").map { $0 + "/.local/share/ddcm" }
    }

    /// A variable of the environment that is not empty.
    static func variable(_ name: String) -> String? {
        getenv(name).map { String(cString: $0) }.flatMap { $0.isEmpty ? nil : $0 }
    }
}
