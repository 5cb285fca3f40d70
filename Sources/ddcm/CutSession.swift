internal import Decoding
internal import Pipes
internal import Stream

/// One run of `cut`: frames from the input to the output, but for those of layers that are cut out.
struct CutSession: StreamSession, ~Copyable {
    private var reader = FrameReader()
    /// Finds the damage that a decoder of the output would find, without making sound.
    private var decoder: Decoder
    private var samples: [Float] = []
    private var length = SoundLength()
    private let output: LazyOutput
    private let layers: Int
    private(set) var statistics = CutStatistics()
    private(set) var isStopped = false
    private(set) var failures: [Failure] = []

    init(layers: Int, open: @escaping () throws -> Descriptor) {
        decoder = Decoder(rendersAudio: false, layers: layers)
        self.layers = layers
        output = LazyOutput(open)
    }

    mutating func run(_ input: Descriptor, stop: StopSignal) throws {
        try readAll(input, stop: stop)
        reader.finish()
        decoder.finish()
        try copy()
        try output.close()
        if let failure = failure(of: decoder) { failures.append(failure) }
    }

    private mutating func readAll(_ input: Descriptor, stop: StopSignal) throws {
        let end = try input.readAll(stop: stop, context: "copied") { bytes in
            reader.push(bytes)
            decoder.push(bytes)
            try copy()
        }
        switch end {
        case .end: break
        case .stopped: isStopped = true
        case .failed(let failure): failures.append(failure)
        }
    }

    /// Copies the frames that are whole by now.
    private mutating func copy() throws {
        var kept: [UInt8] = []
        while let found = reader.next() {
            guard case .frame(let frame) = found else { continue }
            // The parity of groups whose enhancements are cut out is of no use.
            let isKept = frame.layer < layers && (layers > 1 || !frame.isParity)
            statistics.count(frame, isKept: isKept)
            if isKept { kept += frame.bytes }
        }
        try output.write(kept)
        statistics.writtenBytes = output.count
        while try hear() { samples.removeAll(keepingCapacity: true) }
        RunMonitor.shared.update(RunCounts(seconds: length.seconds, decoder))
    }

    /// What cannot be decoded here is told of once, and copied all the same: others may decode it.
    private mutating func hear() throws -> Bool {
        do {
            let found = try decoder.next(&samples)
            if case .stream(let configuration) = found { length.begin(configuration) }
            length.add(samples.count)
            return found != nil
        } catch let error as DecodeError {
            if failures.isEmpty { failures.append(Failure(error)) }
            return true
        }
    }

    var damage: DamageSummary { DamageSummary(decoder) }
    var causes: [ExitStatus] { causes(decoder) }
}
