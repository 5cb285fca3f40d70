internal import Decoding
internal import Pipes
internal import Stream

/// One run of `cut`: frames from the input to the output, but for those of layers that are cut out.
struct CutSession: ~Copyable {
    private var parser = FrameParser()
    /// Finds the damage that a decoder of the output would find, without making sound.
    private var decoder: Decoder
    private var samples: [Float] = []
    private var out: Descriptor?
    /// Opens the output, once there is something to write.
    private let open: () throws -> Descriptor
    private let layers: Int
    private(set) var statistics = CutStatistics()
    private(set) var isStopped = false
    /// What ended the work before its time.
    private(set) var failures: [Failure] = []

    init(layers: Int, open: @escaping () throws -> Descriptor) {
        decoder = Decoder(rendersAudio: false, layers: layers)
        self.layers = layers
        self.open = open
    }

    mutating func run(_ input: Descriptor, stop: StopSignal) throws {
        do {
            try readAll(input, stop: stop)
            parser.finish()
            decoder.finish()
            try copy()
        } catch let error as DecodeError {
            failures.append(Failure(error))
        } catch PipeError.write(let errno) {
            throw Failure("write error: \(errno); \(statistics.writtenBytes) bytes were written", .writeError)
        }
        try out?.close()
        statistics.count(decoder.damage, isComplete: decoder.isComplete)
        if decoder.frames == 0 && failures.isEmpty && !isStopped {
            let isEmpty = decoder.damage.bytes == 0
            failures.append(
                Failure(isEmpty ? "the input is empty" : "the input is not a ddcm stream", .notRecognised))
        }
    }

    private mutating func readAll(_ input: Descriptor, stop: StopSignal) throws {
        var bytes = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            switch try read(input, into: &bytes, stop: stop) {
            case .bytes(let count):
                parser.push(bytes.span.extracting(0..<count))
                decoder.push(bytes.span.extracting(0..<count))
                try copy()
            case .end: return
            case .stopped:
                isStopped = true
                return
            }
        }
    }

    /// A read error ends the input; what came before it is copied all the same.
    private mutating func read(
        _ input: Descriptor, into bytes: inout [UInt8], stop: StopSignal
    ) throws -> Descriptor.Reading {
        do {
            return try input.read(into: &bytes, stop: stop)
        } catch let error where error.kind == .reading {
            failures.append(Failure(error, context: "; what came before was copied"))
            return .end
        }
    }

    /// Copies the frames that are whole by now.
    private mutating func copy() throws {
        var kept: [UInt8] = []
        while let found = parser.next() {
            guard case .frame(let frame) = found else { continue }
            let isKept = frame.layer < layers
            statistics.count(frame, isKept: isKept)
            if isKept { kept += frame.bytes }
        }
        if !kept.isEmpty {
            if out == nil { out = try open() }
            try out?.write(kept)
            statistics.writtenBytes += UInt64(kept.count)
        }
        while try decoder.next(&samples) != nil { samples.removeAll(keepingCapacity: true) }
    }

    /// Everything that the exit code may speak of.
    var causes: [ExitStatus] {
        var causes = failures.compactMap { ExitStatus(rawValue: $0.code) }
        if !decoder.isComplete { causes.append(.truncated) }
        if !decoder.damage.isNone { causes.append(.damaged) }
        return causes
    }
}
