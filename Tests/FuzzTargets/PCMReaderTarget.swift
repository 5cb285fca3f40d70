internal import Glibc
internal import PCM
internal import Pipes
internal import SystemPackage

/// Audio files and bare samples, from a pipe and from a file: samples are finite and no more than the bytes hold.
///
/// The first byte says whether they come from a file, and of which format bare samples are, if they are; the second how many
/// channels these have.
enum PCMReaderTarget {
    /// What a pipe takes at once; nobody has to write while it is read.
    private static let mostBytes = 1 << 16
    /// Behind so many samples decoders of compressed audio have nothing new to show.
    private static let mostSamples = 1 << 20

    static func run(_ input: [UInt8]) {
        var script = Script(input)
        let (options, channels) = (Int(script.byte()), Int(script.byte()))
        let bytes = Array(script.take(mostBytes))
        guard let descriptor = options & 1 == 0 ? pipe(of: bytes) : file(of: bytes) else {
            fatalError("no descriptor: \(errno)")
        }
        defer { try? descriptor.close() }
        let raw = (options >> 1) % (SampleFormat.allCases.count + 1)
        do {
            if raw == 0 {
                try read(AudioSource(descriptor), most: mostSamples)
            } else {
                let format = try PCMFormat(
                    sampleFormat: .allCases[raw - 1], sampleRate: 48_000, channels: channels % 8 + 1)
                let count = try read(AudioSource(descriptor, raw: format), most: .max)
                require(count == bytes.count / format.bytesPerFrame * format.channels, "samples are missing")
            }
        } catch is PipeError {
            // What hostile bytes are expected to be.
        } catch {
            fatalError("\(error)")
        }
    }

    @discardableResult
    private static func read(_ source: consuming AudioSource, most: Int) throws(PipeError) -> Int {
        require(AudioFormat.channelCounts.contains(source.format.channels), "channels out of range")
        var (samples, count): ([Float], Int) = ([], 0)
        while try source.read(appendingTo: &samples) == .samples, count < most {
            require(!samples.isEmpty && samples.count % source.format.channels == 0, "a sample frame is not whole")
            require(samples.allSatisfy(\.isFinite), "a sample is no number")
            count += samples.count
            samples.removeAll(keepingCapacity: true)
        }
        require(source.counts.frames == UInt64(count / source.format.channels), "frames are not counted")
        return count
    }

    private static func pipe(of bytes: [UInt8]) -> Descriptor? {
        var ends: [Int32] = [-1, -1]
        guard Glibc.pipe(&ends) == 0 else { return nil }
        defer { Glibc.close(ends[1]) }
        return write(bytes, to: ends[1]) ? Descriptor(FileDescriptor(rawValue: ends[0])) : nil
    }

    private static func file(of bytes: [UInt8]) -> Descriptor? {
        namelessFile(of: bytes).map { Descriptor(FileDescriptor(rawValue: $0)) }
    }
}
