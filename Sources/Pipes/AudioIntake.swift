public import PCM

/// Audio whose bytes are pushed as they come: headerless PCM, or a file whose first bytes tell the format. No input of its
/// own. Takes what needs no library to be decoded: linear and companded samples in any container but CAF.
public struct AudioIntake: Sendable {
    /// Known once the header is there.
    public private(set) var format: AudioFormat?
    private var linear: LinearIntake?
    /// Bytes of a header that is not complete.
    private var header: [UInt8] = []
    /// Bytes of it that are worth another look: so that looking takes time in proportion to what came.
    private var wanted = 0

    /// - Parameter raw: the format of bare samples; nil for what tells its format itself.
    public init(raw: PCMFormat? = nil) {
        guard let raw else { return }
        format = raw.audioFormat
        linear = LinearIntake(raw)
    }

    /// Whether all that a header promised has come.
    public var isComplete: Bool { linear?.remaining == 0 }

    /// What was met so far; bytes that are missing are so at the end.
    public var counts: AudioSource.Counts {
        var counts = AudioSource.Counts()
        counts.defects = linear?.defects ?? SampleDefects()
        counts.droppedBytes = linear?.pendingBytes ?? 0
        counts.missingBytes = linear?.missingBytes ?? 0
        return counts
    }

    /// Appends the samples that the bytes hold.
    ///
    /// - Parameter isWhole: whether no bytes will follow.
    /// - Returns: the bytes that stand behind its end, of this push or earlier ones.
    /// - Throws: `PipeError.unrecognised` for what is no known audio file, `.refused` for rates, channel counts and
    ///   formats that are not taken.
    public mutating func push(
        _ bytes: ArraySlice<UInt8>, isWhole: Bool = false, appendingTo samples: inout [Float]
    ) throws(PipeError) -> ArraySlice<UInt8> {
        if linear != nil { return bytes.dropFirst(linear?.take(bytes, into: &samples) ?? 0) }
        header += bytes
        guard isWhole || header.count >= wanted, let audio = try recognise(isWhole: isWhole) else { return [] }
        (format, linear) = (audio.format, audio.linear)
        let waiting = header.dropFirst(audio.offset)
        header = []
        return waiting.dropFirst(linear?.take(waiting, into: &samples) ?? 0)
    }

    /// Bytes at the end of some in which a header may begin that goes on behind them.
    public static let reach = 11

    /// What of `bytes` begins with the header of an audio file; nil where there is none.
    public static func beginning(in bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
        bytes.indices.first { isHeader(bytes[$0...]) }.map { bytes[$0...] }
    }

    private static func isHeader(_ bytes: ArraySlice<UInt8>) -> Bool {
        guard let first = bytes.first, "RF.r".utf8.contains(first) else { return false }
        if bytes.starts(with: W64.riff.prefix(12)) { return true }
        let kind = bytes.dropFirst(8)
        if kind.starts(with: "WAVE".utf8) { return ["RIFF", "RIFX", "RF64"].contains { bytes.starts(with: $0.utf8) } }
        if kind.starts(with: "AIF".utf8) { return bytes.starts(with: "FORM".utf8) }
        return bytes.starts(with: ".snd".utf8)
    }

    private struct Audio {
        let format: AudioFormat
        let linear: LinearIntake
        let offset: Int
    }

    /// - Returns: nil where bytes of the header are missing.
    private mutating func recognise(isWhole: Bool) throws(PipeError) -> Audio? {
        var buffer = HeaderBuffer(header, isWhole: isWhole)
        do throws(PipeError) {
            let container = try Container(recognising: &buffer)
            guard !container.isDecoderOnly else {
                throw .refused("compressed audio is not taken here: ffmpeg -i x -f wav - | …")
            }
            let location = try AudioLocation(container, in: &buffer)
            let (format, sampleFormat) = try Opened.describe(location.header)
            guard let sampleFormat else { throw .refused("this encoding is not taken here: ffmpeg -i x -f wav - | …") }
            let linear = LinearIntake(sampleFormat: sampleFormat, channels: format.channels, size: location.size)
            return Audio(format: format, linear: linear, offset: Int(location.offset))
        } catch {
            guard case .stopped = error, let missing = buffer.wanted else { throw error }
            wanted = max(missing, header.count + header.count / 4)
            return nil
        }
    }
}
