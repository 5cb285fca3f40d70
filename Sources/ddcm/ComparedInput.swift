internal import Comparison
internal import PCM
internal import Pipes

/// One input of `compare`.
struct ComparedInput {
    /// For messages.
    let name: String
    let shape: Comparer.Shape
    private let sound: any Sound
    private let stop: StopSignal
    private var samples: [Float] = []
    /// Samples a channel that the comparer was given.
    private var given: UInt64 = 0

    /// - Parameters:
    ///   - path: `-` for standard input.
    ///   - raw: the format of standard input, where it is bare samples.
    ///   - library: of what streams name.
    init(_ path: String, raw: PCMFormat?, library: Library, stop: StopSignal) throws {
        let name = inputName(path)
        sound = try namingInput(name) { try Self.open(path, raw: raw, library, stop: stop) }
        shape = Comparer.Shape(sampleRate: sound.format.sampleRate, channels: sound.format.channels)
        self.name = name
        self.stop = stop
    }

    /// Gives the comparer the next samples, or tells it of their end.
    mutating func give(_ side: Comparer.Side, of comparer: inout Comparer) throws {
        samples.removeAll(keepingCapacity: true)
        switch try namingInput(name, { try sound.read(appendingTo: &samples) }) {
        case .samples:
            comparer.push(samples, to: side)
            given += UInt64(samples.count / shape.channels)
        case .end: comparer.end(side)
        case .stopped: stop.endBySignal()
        }
    }

    /// Of sound that was read by now.
    var seconds: Double { Double(given) / Double(shape.sampleRate) }
    /// What the user may want to know, once the sound has ended.
    var notices: [String] { sound.notices.map { "\(name): \($0)" } }
    /// What was wrong with a stream, once it has ended.
    var damage: [String] { sound.damage.map { "\(name): \($0)" } }
    var causes: [ExitStatus] { sound.causes }

    /// Only standard input takes --raw, and for no other is it advised.
    private static func open(
        _ path: String, raw: PCMFormat?, _ library: Library, stop: StopSignal
    ) throws -> any Sound {
        let descriptor = try Terminal.openWatchedInput(path)
        if path == "-" { return try openSound(descriptor, raw: raw, library: library, stop: stop) }
        do {
            return try openSound(descriptor, raw: nil, library: library, stop: stop)
        } catch let error as PipeError {
            throw error.withoutAdvice
        }
    }
}
