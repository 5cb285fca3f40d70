import Glibc

/// The library that makes reads and writes of a program fail; see Tests/Injection.
///
/// It is compiled once by the C compiler that every Swift toolchain has. The file is gone as soon as it is open, so that
/// nothing is left behind: programs find it by this process's descriptor.
private let injector = Result {
    try withFolder { folder in
        let source = #filePath.split(separator: "/").dropLast(2).map { "/" + $0 }.joined() + "/Injection/inject.c"
        let arguments = ["-O1", "-shared", "-fPIC", "-o", "\(folder)/inject.so", source, "-ldl"]
        for compiler in ["clang", "cc"] {
            guard let made = try? Child(compiler, arguments).finish() else { continue }
            guard made.status == .exit(0) else { throw Child.Failure(reason: "\(compiler): \(made.errors)") }
            return "/proc/\(getpid())/fd/\(try open(reading: "\(folder)/inject.so"))"
        }
        throw Child.Failure(reason: "neither clang nor cc is on the PATH")
    }
}

/// A call on a standard descriptor of the program that fails, and when.
struct InjectedFailure: CustomStringConvertible {
    enum Call: String { case read, write, close }

    let description: String

    init(_ call: Call, _ descriptor: Int, afterBytes count: Int, _ error: Int32) {
        description = "\(call.rawValue):\(descriptor):b\(count):\(error)"
    }

    /// - Parameter count: the first call that fails, counted from 1.
    init(_ call: Call, _ descriptor: Int, call count: Int, _ error: Int32) {
        description = "\(call.rawValue):\(descriptor):c\(count):\(error)"
    }
}

/// Runs the tool while calls on its standard descriptors fail.
///
/// - Parameter storm: the seed of interruptions and short transfers; nil for none.
func ddcm(
    _ arguments: [String], input: [UInt8], failing failures: [InjectedFailure] = [], storm: UInt64? = nil
) throws -> Outcome {
    var environment = ["LD_PRELOAD": try injector.get()]
    environment["INJECT_FAILURES"] = failures.map(\.description).joined(separator: ",")
    if let storm { environment["INJECT_STORM"] = "\(storm)" }
    let child = try Child(ddcmPath, arguments, environment: environment)
    try child.feed(input)
    return try child.finish()
}
