public import PCM

/// Audio from a descriptor: headerless PCM, or a file that its first bytes tell the format of.
///
/// Nothing is sought in: pipes, sockets, devices and files all do, and a header's size is believed only when it is
/// one that a program would write knowing it.
public struct AudioSource: ~Copyable, Sendable {
    /// What one read brought.
    public enum Progress: Equatable, Sendable {
        /// One or more sample frames.
        case samples
        case end
        /// A stop signal came; what was appended before stands.
        case stopped
    }

    /// What was met so far.
    public struct Counts: Equatable, Sendable {
        /// Sample frames that were appended.
        public var frames: UInt64 = 0
        /// Samples that were repaired.
        public var defects = SampleDefects()
        /// Bytes of a last, incomplete sample frame, known at the end.
        public var droppedBytes = 0
        /// Bytes by which the input is shorter than its header says, known at the end.
        public var missingBytes: UInt64 = 0
        /// Bytes of Ogg or MP3 input behind what the decoder took for its end: tags, damage, a second stream.
        public var undecodedBytes: UInt64 = 0

        public init() {}
    }

    public let format: AudioFormat
    public private(set) var counts = Counts()

    private var linear: LinearSource?
    private var encoded: EncodedSource?

    /// Takes bare samples from `descriptor`.
    public init(_ descriptor: Descriptor, raw: PCMFormat, stop: StopSignal? = nil) {
        format = raw.audioFormat
        linear = LinearSource(descriptor, stop: stop, intake: LinearIntake(raw))
    }

    /// Reads the header of the audio file that begins at the descriptor's position.
    ///
    /// - Throws: `PipeError.unrecognised` for what is no known audio file, `.refused` for rates, channel counts and
    ///   formats that are not taken, `.stopped`, `.read`.
    public init(_ descriptor: Descriptor, stop: StopSignal? = nil) throws(PipeError) {
        var prefix: [UInt8] = []
        try self.init(descriptor, prefix: &prefix, stop: stop)
    }

    /// Does the same where the first bytes were read already.
    ///
    /// - Parameter prefix: those bytes, 12 at most. Becomes all that were read, where they begin no audio file that is
    ///   known, for something else to be made of them; and else nothing.
    public init(_ descriptor: Descriptor, prefix: inout [UInt8], stop: StopSignal? = nil) throws(PipeError) {
        // Swift 6.3 lets a noncopyable value throw only before its first property is set, so all of that is in here.
        let opened = try Opened.open(descriptor, prefix: &prefix, stop: stop)
        format = opened.format
        linear = opened.linear
        encoded = opened.encoded
    }

    /// Whether samples lie bare in the input.
    public var isLinear: Bool { linear != nil }

    /// Appends interleaved samples in ±1 as soon as any are there; waits only while there are none.
    ///
    /// - Throws: `PipeError.read`, or `.undecodable` when an encoded file is damaged.
    public mutating func read(appendingTo samples: inout [Float]) throws(PipeError) -> Progress {
        try read(appendingTo: &samples, until: nil) ?? .end
    }

    /// Does the same, and waits no longer than until `deadline`, where the source is linear.
    ///
    /// - Returns: nil where none came until then.
    public mutating func read(
        appendingTo samples: inout [Float], until deadline: ContinuousClock.Instant?
    ) throws(PipeError) -> Progress? {
        let start = samples.count
        let progress: Progress
        if linear != nil {
            guard let read = try linear?.read(appendingTo: &samples, until: deadline) else { return nil }
            progress = read
            counts.defects = linear?.intake.defects ?? SampleDefects()
        } else {
            progress = try encoded?.read(appendingTo: &samples) ?? .end
            counts.defects = encoded?.defects ?? SampleDefects()
        }
        counts.frames += UInt64((samples.count - start) / format.channels)
        if progress != .samples {
            counts.droppedBytes = linear?.intake.pendingBytes ?? 0
            counts.undecodedBytes = encoded?.undecodedBytes ?? 0
            counts.missingBytes = linear?.intake.missingBytes ?? 0
        }
        return progress
    }
}
