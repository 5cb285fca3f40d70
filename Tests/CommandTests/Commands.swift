import Glibc
import Testing

/// The tool under test: beside the test bundle, or what DDCM_BINARY names.
let ddcmPath: String = getenv("DDCM_BINARY").map { String(cString: $0) } ?? builtProgram("ddcm")

/// A program of this package, beside the test bundle.
func builtProgram(_ name: String) -> String {
    var path = [CChar](repeating: 0, count: 4096)
    let count = readlink("/proc/self/exe", &path, path.count)
    let bundle = String(decoding: path.prefix(max(0, count)).map { UInt8(bitPattern: $0) }, as: UTF8.self)
    return bundle.split(separator: "/").dropLast().map { "/" + $0 }.joined() + "/" + name
}

/// 4.8 s of speech and music, 48 kHz stereo.
let samplePath = testsFolder + "/Samples/speech_and_music.wav"
let sampleFrames = 230_400

let testsFolder = #filePath.split(separator: "/").dropLast(2).map { "/" + $0 }.joined()

/// Runs the tool to its end, on input that it gets at once or `piece` by piece.
func ddcm(
    _ arguments: String..., input: [UInt8] = [], piece: Int? = nil, environment: [String: String] = [:],
    flags: Int32 = 0
) throws -> Outcome {
    let child = try Child(ddcmPath, arguments, environment: environment, flags: flags)
    if let piece { try child.feedApart(input, piece: piece) } else { try child.feed(input) }
    return try child.finish()
}

/// The stream of `input`, or of the sample file, with some frames to play with.
func encoded(_ arguments: [String], input: [UInt8] = []) throws -> [UInt8] {
    let encoder = try Child(ddcmPath, ["encode"] + arguments)
    try encoder.feed(input)
    let outcome = try encoder.finish()
    guard outcome.status == .exit(0), frameRanges(outcome.output).count > 5 else {
        throw Child.Failure(reason: "no stream to test with: \(outcome.errors)")
    }
    return outcome.output
}

func encoded(_ arguments: String..., input: [UInt8] = []) throws -> [UInt8] { try encoded(arguments, input: input) }

/// The sample file's stream; made once.
let sampleStream = Result { try encoded(samplePath) }

/// What it decodes to, as 16-bit samples.
let sampleSound = Result { try ddcm("decode", "--raw", "s16le", input: sampleStream.get()).output }

/// What ddcm leaves that has taken all of `input` and waits for more when a signal comes: it dies by that, and says
/// nothing.
func signalled(_ signal: Int32, _ arguments: String..., input: [UInt8]) throws -> Outcome {
    let child = try Child(ddcmPath, arguments)
    try child.feed(input)
    try child.settle()
    child.kill(signal)
    try child.take(until: .max)
    let outcome = try child.finish()
    #expect(outcome.status == .signal(signal) && outcome.errors == "")
    return outcome
}

/// Expects `outcome` to be an exit with `code`, and one line that says why.
func expect(_ outcome: Outcome, _ code: Int32, _ place: SourceLocation = #_sourceLocation) {
    #expect(outcome.status == .exit(code), sourceLocation: place)
    #expect(outcome.isOneErrorLine, "\(outcome.errors)", sourceLocation: place)
}

/// Runs a pipeline in bash; any part that fails makes it fail. `$ddcm` and `$sample` stand for the paths.
func shell(_ script: String, input: [UInt8] = [], environment: [String: String] = [:]) throws -> Outcome {
    let paths = ["ddcm": ddcmPath, "sample": samplePath]
    let child = try Child(
        "bash", ["-o", "pipefail", "-c", script], environment: paths.merging(environment) { $1 })
    try child.feed(input)
    return try child.finish()
}

/// Calls `work` with a folder that exists only meanwhile.
func withFolder<Result>(_ work: (String) throws -> Result) throws -> Result {
    var name = Array("/tmp/ddcm-command-test-XXXXXX".utf8CString)
    guard mkdtemp(&name) != nil else { throw Child.Failure(reason: "no folder for temporary files") }
    let folder = String(decoding: name.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    defer { _ = try? Child("rm", ["-rf", folder]).finish() }
    return try work(folder)
}

func open(reading path: String) throws -> Int32 {
    let file = Glibc.open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { throw Child.Failure(reason: "cannot open \(path)") }
    return file
}

func contents(_ path: String) throws -> [UInt8] {
    let file = try open(reading: path)
    defer { close(file) }
    var bytes: [UInt8] = []
    var block = [UInt8](repeating: 0, count: 1 << 16)
    while true {
        let count = block.withUnsafeMutableBytes { read(file, $0.baseAddress, $0.count) }
        guard count > 0 else { return bytes }
        bytes += block[..<count]
    }
}

func write(_ bytes: [UInt8], to path: String) throws {
    let file = Glibc.open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666)
    guard file >= 0 else { throw Child.Failure(reason: "cannot write \(path)") }
    defer { close(file) }
    var next = 0
    while next < bytes.count {
        let count = bytes.withUnsafeBytes { write(file, $0.baseAddress.map { $0 + next }, $0.count - next) }
        guard count > 0 else { throw Child.Failure(reason: "cannot write \(path)") }
        next += count
    }
}

/// The largest resident set of a program that has read all of its input, in KiB. Not getrusage(2)'s, which for a child
/// counts the memory of the tests from before it became the program.
func peakMemory(_ child: Child) throws -> Int {
    try child.settle()
    let status = String(decoding: try contents("/proc/\(child.pid)/status"), as: UTF8.self)
    let line = try #require(status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") })
    return try #require(line.split(whereSeparator: { " \t".contains($0) }).dropFirst().first.flatMap { Int($0) })
}

/// Expects the tool to take no more memory for `many` copies of the input than for a `few`.
func expectConstantMemory(
    _ arguments: String..., input: [UInt8], few: Int = 10, many: Int = 200, status: Int32 = 0
) throws {
    func peak(_ copies: Int) throws -> Int {
        let child = try Child(ddcmPath, arguments)
        child.keepsOutput = false
        for _ in 0..<copies { try child.feed(input) }
        let peak = try peakMemory(child)
        #expect(try child.finish().status == .exit(status))
        return peak
    }
    let (short, long) = (try peak(few), try peak(many))
    #expect(long < short + 2048, "\(short) and \(long) KiB")
}
