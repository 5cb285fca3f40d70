internal import PCM
internal import Pipes
internal import Stream

/// An input whose sound is measured.
protocol Sound: AnyObject {
    var format: AudioFormat { get }
    /// Appends interleaved samples in ±1 as soon as any are there.
    func read(appendingTo samples: inout [Float]) throws -> AudioSource.Progress
    /// What the user may want to know, once the sound has ended.
    var notices: [String] { get }
    /// What was wrong with it, once it has ended, and what the exit code says of that.
    var damage: [String] { get }
    var causes: [ExitStatus] { get }
}

/// Opens an audio file, bare samples, or a ddcm stream, which its first bytes tell. A stream whose beginning is lost or
/// damaged is joined where its next frame tells the format.
///
/// - Parameters:
///   - raw: the format of bare samples; nil for what tells its format itself.
///   - library: of what streams name.
func openSound(
    _ descriptor: Descriptor, raw: PCMFormat?, library: Library, stop: StopSignal
) throws -> any Sound {
    if let raw { return AudioSound(AudioSource(descriptor, raw: raw, stop: stop)) }
    var first: [UInt8] = []
    while first.count < Frame.sync.count {
        var bytes = [UInt8](repeating: 0, count: Frame.sync.count - first.count)
        guard case .bytes(let count) = try descriptor.read(into: &bytes, stop: stop) else { break }
        first += bytes[..<count]
    }
    if first == Frame.sync {
        guard let sound = try StreamSound(descriptor, prefix: first, library: library, stop: stop) else {
            throw Failure.noStream(isEmpty: false)
        }
        return sound
    }
    do {
        return AudioSound(try AudioSource(descriptor, prefix: &first, stop: stop))
    } catch {
        let isUnknown = error.kind == .unrecognised && !first.isEmpty
        guard isUnknown,
            let sound = try StreamSound(
                descriptor, prefix: first, reach: StreamSound.reach, library: library, stop: stop)
        else { throw error }
        return sound
    }
}

/// The sound of an audio file or of bare samples.
final class AudioSound: Sound {
    private var source: AudioSource

    init(_ source: consuming AudioSource) { self.source = source }

    var format: AudioFormat { source.format }
    var notices: [String] { source.counts.notices }
    var damage: [String] { [] }
    var causes: [ExitStatus] { [] }

    func read(appendingTo samples: inout [Float]) throws -> AudioSource.Progress {
        let progress = try source.read(appendingTo: &samples)
        guard source.counts.undecodedBytes == 0 else {
            throw Failure(
                "\(source.counts.undecodedBytes) bytes behind the first stream were not read; take each on its own",
                .readError)
        }
        return progress
    }
}
