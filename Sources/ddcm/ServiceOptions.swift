internal import ArgumentParser
internal import AudioLDM2
internal import Encoding
internal import PCM
internal import Pipes
internal import Service

/// What a service and its streams may take; also what a configuration file has under the same names.
struct ServiceOptions: ParsableArguments {
    @Option(help: ArgumentHelp("Streams at a time (default: 256).", valueName: "number"))
    var maxStreams: Int?

    @Option(help: ArgumentHelp("Memory for all streams together: 512M, 2G (default: 1G).", valueName: "bytes"))
    var maxMemory: ByteCount?

    @Option(
        help: ArgumentHelp(
            "Bytes a second that are taken of each stream's input: 64k (default: as they come).", valueName: "bytes"))
    var maxRate: ByteCount?

    @Option(
        help: ArgumentHelp(
            "Steps of a model's denoiser that a segment of a stream to decode may take (default: 400).",
            valueName: "number"))
    var maxDenoiserSteps: Int?

    @Option(
        help: ArgumentHelp(
            "Seconds that a connection may stay without a byte; 0 for ever (default: 300).", valueName: "seconds"))
    var idleTimeout: Double?

    @Option(
        help: ArgumentHelp(
            "Seconds that streams have to end when the service does (default: 10).", valueName: "seconds"))
    var drainTimeout: Double?

    @Option(
        help: ArgumentHelp("Permissions of sockets and FIFOs that are made, octal (default: 0600).", valueName: "octal")
    )
    var mode: FileMode?

    @Option(
        help: ArgumentHelp(
            "A user who may connect, beside the service's own and root. May be repeated.", valueName: "user"),
        completion: .shellCommand("getent passwd | cut -d: -f1"))
    var allowUser: [String] = []

    @Option(
        help: ArgumentHelp("Answer HTTP on a Unix socket with metrics for Prometheus.", valueName: "path"),
        completion: .file())
    var metricsSocket: String?

    @Option(
        help: ArgumentHelp("Write metrics for Prometheus to a file, every five seconds.", valueName: "path"),
        completion: .file())
    var metricsFile: String?

    /// - Throws: `ServiceError` for values that no service can have.
    func apply(to service: inout ServiceConfiguration) throws {
        if let maxStreams { service.limits.streams = try positive(maxStreams, "max-streams") }
        if let maxMemory { service.limits.memory = try positive(maxMemory.bytes, "max-memory") }
        if let maxRate { service.limits.inputRate = Double(try positive(maxRate.bytes, "max-rate")) }
        if let maxDenoiserSteps {
            service.limits.denoiserSteps = try positive(maxDenoiserSteps, "max-denoiser-steps")
        }
        if let idleTimeout {
            let seconds = try seconds(idleTimeout, "idle-timeout")
            service.limits.idleSeconds = seconds == 0 ? nil : seconds
        }
        if let drainTimeout { service.limits.drainSeconds = try seconds(drainTimeout, "drain-timeout") }
        if let mode { service.access.mode = mode.bits }
        for user in allowUser where !service.access.allow(user) {
            throw ServiceError("there is no user \(user)")
        }
        if let metricsSocket { service.metricsSocket = metricsSocket }
        if let metricsFile { service.metricsFile = metricsFile }
    }

    private func positive(_ number: Int, _ option: String) throws(ServiceError) -> Int {
        guard number > 0 else { throw ServiceError("\(option) must be 1 or more") }
        return number
    }

    private func seconds(_ value: Double, _ option: String) throws(ServiceError) -> Double {
        guard (0...1e6).contains(value) else { throw ServiceError("\(option) must be between 0 and 1000000 seconds") }
        return value
    }
}

/// Two FIFOs, as `in.fifo:out.fifo`.
struct FIFOPair: ExpressibleByArgument {
    let input: String
    let output: String

    init?(argument: String) {
        let parts = argument.split(separator: ":", omittingEmptySubsequences: false)
        guard parts.count == 2, !parts[0].isEmpty, !parts[1].isEmpty, parts[0] != parts[1] else { return nil }
        (input, output) = (String(parts[0]), String(parts[1]))
    }
}

/// Bytes, as `65536`, `64k`, `512M`, `2G`; k is 1000.
struct ByteCount: ExpressibleByArgument {
    let bytes: Int

    init?(argument: String) {
        let suffixes: [Character: Double] = ["k": 1e3, "K": 1e3, "M": 1e6, "G": 1e9]
        let scale = argument.last.flatMap { suffixes[$0] }
        let number = Double(scale == nil ? argument : String(argument.dropLast())).map { $0 * (scale ?? 1) }
        guard let number, (0...1e15).contains(number) else { return nil }
        bytes = Int(number)
    }
}

/// Permissions of a file, as `0660`.
struct FileMode: ExpressibleByArgument {
    let bits: UInt32

    init?(argument: String) {
        guard let bits = UInt32(argument, radix: 8), bits <= 0o777 else { return nil }
        self.bits = bits
    }
}

extension String? {
    /// What stands between blanks.
    var words: [String] { self?.split(whereSeparator: \.isWhitespace).map(String.init) ?? [] }
}

extension EncodingPlan {
    /// - Parameter words: options as `encode` takes them.
    /// - Throws: `ServiceError` that says which of them is wrong.
    init(words: [String]) throws {
        let options = try parsed(EncodingOptions.self, words)
        let raw = try options.rawFormat()
        let usual = raw?.audioFormat ?? .init(sampleRate: 48_000, channels: 2)
        let settings = try options.settings(
            for: usual, try options.library.codebook(),
            model: try options.engine()?.identity)
        _ = try Encoder.configuration(of: settings)
        self.init(raw: raw, settings: settings)
    }
}

extension DecodingPlan {
    /// - Parameter words: options as `decode` takes them.
    /// - Throws: `ServiceError` that says which of them is wrong.
    init(words: [String]) throws {
        let options = try parsed(DecodingOptions.self, words)
        guard options.library.files.isEmpty else {
            throw ServiceError("a service finds codebooks in their folders, and takes no --codebook to decode")
        }
        try ModelShelf.shared.add(places: options.library.model)
        self.init(
            container: options.container, sampleFormat: options.sampleFormat, layers: options.layers ?? .max,
            concealment: options.conceal.value)
    }
}

private func parsed<Options: ParsableArguments>(_ type: Options.Type, _ words: [String]) throws -> Options {
    do {
        return try type.parse(words)
    } catch is CleanExit {
        throw ServiceError("options of streams have no help of their own: ddcm help encode, ddcm help decode")
    } catch {
        throw ServiceError(type.message(for: error).split(whereSeparator: \.isNewline).joined(separator: " "))
    }
}

extension ServiceConfiguration {
    /// Two endpoints of one name could not be told apart in logs and metrics, and two of one place would be one.
    func checkNames() throws(ServiceError) {
        guard Set(endpoints.map(\.name)).count == endpoints.count else {
            throw ServiceError("two endpoints have the same name")
        }
        let places = endpoints.flatMap(\.place.names)
        guard Set(places).count == places.count else {
            throw ServiceError("two endpoints, or both ends of one, have the same place")
        }
    }
}

extension Endpoint.Place {
    /// The files that are its alone.
    fileprivate var names: [String] {
        switch self {
        case .fifos(let input, let output): [input, output]
        case .socket(let path): [path]
        case .activated(let name): ["activated " + name]
        }
    }
}
