internal import ArgumentParser
internal import FoundationEssentials
internal import Pipes
internal import Service

/// The configuration file of a service: JSON5, an object with the options of `serve` by their names in camelCase, and
/// `endpoints`.
struct ServiceFile: Decodable {
    private let options: ServiceOptions
    private let endpoints: [Entry]

    /// Bytes that a file may have.
    private static let most = 1 << 20

    /// - Throws: `PipeError` for a file that cannot be read, `ServiceError` for one that is wrong.
    static func read(_ path: String) throws -> ServiceConfiguration {
        guard let bytes = try SmallFile.read(path, most: most) else {
            throw ServiceError("\(path): too large for a configuration")
        }
        do {
            let decoder = JSONDecoder()
            decoder.allowsJSON5 = true
            let file = try decoder.decode(ServiceFile.self, from: Data(bytes))
            var service = ServiceConfiguration()
            service.endpoints = file.endpoints.map(\.endpoint)
            try file.options.apply(to: &service)
            return service
        } catch {
            throw ServiceError("\(path): \(explained(error))")
        }
    }

    private enum Key: String, CodingKey, CaseIterable {
        case maxStreams, maxMemory, maxRate, maxDenoiserSteps, idleTimeout, drainTimeout, mode, allowUsers
        case metricsSocket, metricsFile, endpoints
    }

    init(from decoder: any Decoder) throws {
        let values = try decoder.strictContainer(Key.self)
        var options = ServiceOptions()
        options.maxStreams = try values.decodeIfPresent(Int.self, forKey: .maxStreams)
        options.maxMemory = try values.argument(.maxMemory)
        options.maxRate = try values.argument(.maxRate)
        options.maxDenoiserSteps = try values.decodeIfPresent(Int.self, forKey: .maxDenoiserSteps)
        options.idleTimeout = try values.decodeIfPresent(Double.self, forKey: .idleTimeout)
        options.drainTimeout = try values.decodeIfPresent(Double.self, forKey: .drainTimeout)
        options.mode = try values.argument(.mode)
        options.allowUser = try values.decodeIfPresent([String].self, forKey: .allowUsers) ?? []
        options.metricsSocket = try values.decodeIfPresent(String.self, forKey: .metricsSocket)
        options.metricsFile = try values.decodeIfPresent(String.self, forKey: .metricsFile)
        self.options = options
        endpoints = try values.decodeIfPresent([Entry].self, forKey: .endpoints) ?? []
    }

    /// One endpoint as the file has it.
    private struct Entry: Decodable {
        let endpoint: Endpoint

        private enum Key: String, CodingKey, CaseIterable {
            case name, encode, decode, socket, activated, options, fillSilence
        }

        /// Of `encode` or `decode`: two FIFOs, or true where a socket is named.
        private enum FIFOs: Decodable {
            case pair(String, String)
            case none

            private enum Key: String, CodingKey, CaseIterable { case input, output }

            init(from decoder: any Decoder) throws {
                if (try? decoder.singleValueContainer().decode(Bool.self)) == true {
                    self = .none
                } else {
                    let values = try decoder.strictContainer(Key.self)
                    self = .pair(
                        try values.decode(String.self, forKey: .input), try values.decode(String.self, forKey: .output))
                }
            }
        }

        init(from decoder: any Decoder) throws {
            let values = try decoder.strictContainer(Key.self)
            let encode = try values.decodeIfPresent(FIFOs.self, forKey: .encode)
            let decode = try values.decodeIfPresent(FIFOs.self, forKey: .decode)
            let words = try values.decodeIfPresent([String].self, forKey: .options) ?? []
            let socket = try values.decodeIfPresent(String.self, forKey: .socket)
            let activated = try values.decodeIfPresent(String.self, forKey: .activated)
            guard (encode == nil) != (decode == nil), let fifos = encode ?? decode else {
                throw ServiceError("an endpoint has either encode or decode")
            }
            let work: Endpoint.Work =
                encode == nil ? .decoding(try DecodingPlan(words: words)) : .encoding(try EncodingPlan(words: words))
            let place = try Self.place(fifos, socket, activated)
            let name = try values.decodeIfPresent(String.self, forKey: .name) ?? place.usualName
            var endpoint = Endpoint(name: name, place: place, work: work)
            endpoint.fillsSilence = try values.decodeIfPresent(Bool.self, forKey: .fillSilence) ?? false
            guard !endpoint.fillsSilence || encode != nil && place.isFIFOs else {
                throw ServiceError("endpoint \(name): fillSilence is for FIFOs that are encoded")
            }
            self.endpoint = endpoint
        }

        private static func place(
            _ fifos: FIFOs, _ socket: String?, _ activated: String?
        ) throws(ServiceError) -> Endpoint.Place {
            switch (fifos, socket, activated) {
            case (.pair(let input, let output), nil, nil): .fifos(input: input, output: output)
            case (.none, let socket?, nil): .socket(socket)
            case (.none, nil, let name?): .activated(name)
            default:
                throw ServiceError(
                    "an endpoint has two FIFOs (encode: {input: …, output: …}), or a socket or activated beside encode: true"
                )
            }
        }
    }

    private static func explained(_ error: any Error) -> String {
        switch error {
        case let error as ServiceError: error.description
        case DecodingError.dataCorrupted(let context): context.line
        case DecodingError.keyNotFound(let key, let context): context.line(", key \(key.stringValue)")
        case DecodingError.typeMismatch(_, let context), DecodingError.valueNotFound(_, let context): context.line
        default: Failure(error).message
        }
    }
}

extension Endpoint.Place {
    fileprivate var usualName: String {
        switch self {
        case .fifos(let name, _), .socket(let name), .activated(let name): name
        }
    }

    fileprivate var isFIFOs: Bool {
        if case .fifos = self { return true }
        return false
    }
}

extension DecodingError.Context {
    fileprivate var line: String { line("") }

    fileprivate func line(_ more: String) -> String {
        let path = codingPath.map { $0.intValue.map { "[\($0)]" } ?? $0.stringValue }.joined(separator: ".")
        let cause = underlyingError.map { " \($0)" } ?? ""
        let text = (path.isEmpty ? "" : path + ": ") + debugDescription + more + cause
        return text.split(whereSeparator: \.isNewline).joined(separator: " ")
    }
}

private struct AnyKey: CodingKey {
    let stringValue: String
    var intValue: Int? { nil }
    init(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
}

extension Decoder {
    /// A container whose keys are all known: a mistyped name is an error and no default.
    fileprivate func strictContainer<Key: CodingKey & CaseIterable>(
        _ type: Key.Type
    ) throws -> KeyedDecodingContainer<Key> {
        let known = Set(Key.allCases.map(\.stringValue))
        let all = try container(keyedBy: AnyKey.self).allKeys.map(\.stringValue)
        if let unknown = all.sorted().first(where: { !known.contains($0) }) {
            throw ServiceError("unknown key \(unknown); known are \(known.sorted().joined(separator: ", "))")
        }
        return try container(keyedBy: type)
    }
}

extension KeyedDecodingContainer {
    /// A value as it stands behind an option, text or number.
    fileprivate func argument<Value: ExpressibleByArgument>(_ key: Key) throws -> Value? {
        guard contains(key) else { return nil }
        let text = try (try? decode(Int.self, forKey: key)).map(String.init) ?? decode(String.self, forKey: key)
        guard let value = Value(argument: text) else {
            throw ServiceError("\(key.stringValue): not understood: \(text)")
        }
        return value
    }
}
