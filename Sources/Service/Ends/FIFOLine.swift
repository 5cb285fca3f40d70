internal import Pipes

/// The two FIFOs of an endpoint, and the streams that go from the one to the other.
struct FIFOLine: ~Copyable {
    private var input: FIFOInput
    private var output: FIFOOutput
    private let stop: StopSignal
    private let abort: StopSignal
    private var buffer = [UInt8](repeating: 0, count: 16_384)
    /// Whether the end of the present writer has been read.
    private var hasEnded = false
    /// Bytes of the next stream that were read already.
    private var waiting: ArraySlice<UInt8> = []

    /// - Parameters:
    ///   - stop: ends reading.
    ///   - abort: ends writing, too.
    init(input: consuming FIFOInput, output: consuming FIFOOutput, stop: StopSignal, abort: StopSignal) {
        self.input = input
        self.output = output
        self.stop = stop
        self.abort = abort
    }

    /// Waits for the first bytes of a stream; false where the service ends.
    mutating func awaitStream() throws(PipeError) -> Bool {
        while waiting.isEmpty {
            switch try input.read(into: &buffer, stop: stop) {
            case .bytes(let count): waiting = buffer[..<count]
            case .stopped: return false
            case .end, .nothing: break
            }
        }
        return true
    }

    /// Works on one stream until its end.
    mutating func stream(_ task: StreamTask) throws {
        hasEnded = false
        let encoding = task.conversion as? EncodingConversion
        try take(task)
        reading: while encoding?.isInputComplete != true || encoding?.goesOn == true {
            switch try input.read(into: &buffer, until: encoding?.deadline, stop: stop) {
            case .bytes(let count):
                waiting = buffer[..<count]
                try take(task)
            case .nothing: try fill(encoding, task)
            case .end:
                guard let encoding, encoding.goesOn else {
                    hasEnded = true
                    break reading
                }
                encoding.beginInput()
            case .stopped:
                try takeRest(task)
                break reading
            }
        }
        let isMore = encoding?.isInputComplete == true
        task.conversion.finish()
        try work(task)
        let lost = output.end(abort: abort)
        if lost > 0 { throw StreamFailure(outcome: .aborted, message: "nobody read the last \(lost) bytes") }
        if let encoding, isMore { try seek(behind: encoding.rest) }
    }

    /// Passes over what stands behind a file's sound, up to the header of the next writer's or the end of this one's.
    private mutating func seek(behind rest: ArraySlice<UInt8>) throws(PipeError) {
        if let next = AudioIntake.beginning(in: rest) { return waiting = next }
        var tail = rest.suffix(AudioIntake.reach)
        while case .bytes(let count) = try input.read(into: &buffer, stop: stop) {
            let all = tail + buffer[..<count]
            if let next = AudioIntake.beginning(in: all) { return waiting = next }
            tail = all.suffix(AudioIntake.reach)
        }
        hasEnded = true
    }

    /// Takes what writers have sent when the service ends: as much as a FIFO holds at most.
    private mutating func takeRest(_ task: StreamTask) throws {
        var left = 1 << 20
        while left > 0 {
            let count = input.readWaiting(into: &buffer)
            guard count > 0 else { return }
            left -= count
            waiting = buffer[..<count]
            try take(task)
        }
    }

    /// Passes over what is left of a stream that failed.
    mutating func passOver() {
        waiting = []
        while !hasEnded, case .bytes = try? input.read(into: &buffer, stop: stop) {}
        _ = output.end(abort: abort)
    }

    private mutating func take(_ task: StreamTask) throws {
        let bytes = waiting
        waiting = []
        task.conversion.push(bytes)
        try work(task)
        guard let until = task.pace(bytes.count) else { return }
        _ = stop.wait(milliseconds: Int32(clamping: Int64(((until - .now) / .milliseconds(1)).rounded(.up))))
    }

    private mutating func fill(_ encoding: EncodingConversion?, _ task: StreamTask) throws {
        var bytes: [UInt8] = []
        try encoding?.fill(&bytes)
        task.note(bytes.count, arrived: .now)
        try write(bytes)
    }

    private mutating func work(_ task: StreamTask) throws {
        let arrived = ContinuousClock.now
        var isMore = true
        while isMore {
            if task.conversion.executor != nil && abort.wait(milliseconds: 0) { throw StreamFailure.unwanted }
            var bytes: [UInt8] = []
            do {
                isMore = try task.step(&bytes, arrived: arrived)
            } catch {
                try write(bytes)
                throw error
            }
            try write(bytes)
        }
    }

    private mutating func write(_ bytes: [UInt8]) throws {
        guard !bytes.isEmpty else { return }
        guard try output.write(bytes, abort: abort) else {
            throw StreamFailure(outcome: .aborted, message: "nobody read it before the service ended")
        }
    }
}
