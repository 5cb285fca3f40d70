import CSndFile
import PCM
import SystemPackage

/// libsndfile, and all that is seen of it.
struct SndFile: ~Copyable, @unchecked Sendable {
    let audio: AudioFormat

    private let handle: OpaquePointer
    private let descriptor: Descriptor

    /// Opens what can be read from `descriptor` at its position; the descriptor is taken over, also when this fails.
    ///
    /// - Throws: libsndfile's reason.
    init(_ descriptor: Descriptor) throws(Failure) {
        var info = SF_INFO()
        // libsndfile 1.2.0 closes the descriptor when it fails, whatever it is told: closing it again would hit a
        // descriptor that another thread has opened meanwhile.
        guard let handle = sf_open_fd(descriptor.file.rawValue, Int32(SFM_READ), &info, Int32(SF_TRUE)) else {
            throw Failure(reason: String(cString: sf_strerror(nil)))
        }
        self.handle = handle
        self.descriptor = descriptor
        audio = Self.audio(handle, info)
    }

    /// What a header says, found without any input or output; `linear` is nil where a decoder is needed.
    static func describe(_ header: [UInt8]) throws(Failure) -> (audio: AudioFormat, linear: SampleFormat?) {
        var info = SF_INFO()
        let opened: (AudioFormat, SampleFormat?)? = header.withUnsafeBytes { bytes in
            var memory = HeaderMemory(bytes: bytes)
            return withUnsafeMutablePointer(to: &memory) { memory in
                var io = HeaderMemory.callbacks
                guard let handle = sf_open_virtual(&io, Int32(SFM_READ), &info, memory) else { return nil }
                defer { sf_close(handle) }
                return (audio(handle, info), sampleFormat(handle, info))
            }
        }
        guard let opened else { throw Failure(reason: String(cString: sf_strerror(nil))) }
        return opened
    }

    deinit { sf_close(handle) }

    /// Appends up to `frames` decoded sample frames; 0 at the end.
    mutating func read(_ frames: Int, appendingTo samples: inout [Float]) -> Int {
        let start = samples.count
        samples.append(contentsOf: repeatElement(0, count: frames * audio.channels))
        let read = samples.withUnsafeMutableBufferPointer { buffer in
            buffer.baseAddress.map { sf_readf_float(handle, $0 + start, sf_count_t(frames)) } ?? 0
        }
        let count = max(0, min(frames, Int(read)))
        samples.removeLast((frames - count) * audio.channels)
        return count
    }

    /// Bytes of the input behind the last that the decoder took; reads them, so that it is of use at the end only.
    borrowing func drain() throws(PipeError) -> UInt64 {
        var block = [UInt8](repeating: 0, count: 65_536)
        var bytes: UInt64 = 0
        while case .bytes(let count) = try descriptor.read(into: &block) { bytes += UInt64(count) }
        return bytes
    }

    /// What the decoder found wrong with the data, or nil.
    var failure: Failure? {
        sf_error(handle) == SF_ERR_NO_ERROR ? nil : Failure(reason: String(cString: sf_strerror(handle)))
    }

    struct Failure: Error {
        let reason: String
        init(reason: String) {
            let line = reason.split(separator: "\n").first.map(String.init) ?? "unknown"
            let bare = line.hasPrefix("Error : ") ? String(line.dropFirst(8)) : line
            self.reason = bare.hasSuffix(".") ? String(bare.dropLast()) : bare
        }
    }
}

extension SndFile {
    private static func audio(_ handle: OpaquePointer, _ info: SF_INFO) -> AudioFormat {
        let channels = Int(info.channels)
        return AudioFormat(
            sampleRate: Int(info.samplerate), channels: channels, channelMask: mask(handle, channels))
    }

    private static func sampleFormat(_ handle: OpaquePointer, _ info: SF_INFO) -> SampleFormat? {
        let isSwapped = sf_command(handle, Int32(SFC_RAW_DATA_NEEDS_ENDSWAP), nil, 0) == SF_TRUE
        let isBig = isSwapped == (Int16(1).littleEndian == 1)
        let little: SampleFormat? =
            switch Int(info.format) & Int(SF_FORMAT_SUBMASK) {
            case Int(SF_FORMAT_PCM_U8): .u8
            case Int(SF_FORMAT_PCM_S8): .s8
            case Int(SF_FORMAT_PCM_16): .s16le
            case Int(SF_FORMAT_PCM_24): .s24le
            case Int(SF_FORMAT_PCM_32): .s32le
            case Int(SF_FORMAT_FLOAT): .f32le
            case Int(SF_FORMAT_DOUBLE): .f64le
            case Int(SF_FORMAT_ULAW): .mulaw
            case Int(SF_FORMAT_ALAW): .alaw
            default: nil
            }
        return isBig ? little?.bigEndian : little
    }

    /// The WAVE mask of libsndfile's channel map; 0 unless the channels stand in the order of the mask's bits.
    private static func mask(_ handle: OpaquePointer, _ channels: Int) -> UInt32 {
        guard AudioFormat.channelCounts.contains(channels) else { return 0 }
        var map = [Int32](repeating: 0, count: channels)
        let bytes = Int32(channels * MemoryLayout<Int32>.size)
        guard sf_command(handle, Int32(SFC_GET_CHANNEL_MAP_INFO), &map, bytes) == SF_TRUE else { return 0 }
        var mask: UInt32 = 0
        for position in map {
            guard let bit = maskBit(position), bit > mask else { return 0 }
            mask |= bit
        }
        return mask
    }

    private static func maskBit(_ position: Int32) -> UInt32? {
        switch Int(position) {
        case Int(SF_CHANNEL_MAP_LEFT), Int(SF_CHANNEL_MAP_FRONT_LEFT): 0x1
        case Int(SF_CHANNEL_MAP_RIGHT), Int(SF_CHANNEL_MAP_FRONT_RIGHT): 0x2
        case Int(SF_CHANNEL_MAP_MONO), Int(SF_CHANNEL_MAP_CENTER), Int(SF_CHANNEL_MAP_FRONT_CENTER): 0x4
        case Int(SF_CHANNEL_MAP_LFE): 0x8
        case Int(SF_CHANNEL_MAP_REAR_LEFT): 0x10
        case Int(SF_CHANNEL_MAP_REAR_RIGHT): 0x20
        case Int(SF_CHANNEL_MAP_FRONT_LEFT_OF_CENTER): 0x40
        case Int(SF_CHANNEL_MAP_FRONT_RIGHT_OF_CENTER): 0x80
        case Int(SF_CHANNEL_MAP_REAR_CENTER): 0x100
        case Int(SF_CHANNEL_MAP_SIDE_LEFT): 0x200
        case Int(SF_CHANNEL_MAP_SIDE_RIGHT): 0x400
        default: nil
        }
    }
}

/// A header in memory, followed by silence: libsndfile's codecs read a block already while opening.
private struct HeaderMemory {
    let bytes: UnsafeRawBufferPointer
    var position = 0

    var length: Int { bytes.count + 0x20000 }

    static let callbacks = SF_VIRTUAL_IO(
        get_filelen: { sf_count_t(HeaderMemory.of($0)?.pointee.length ?? 0) },
        seek: { offset, whence, user in HeaderMemory.of(user).map { $0.pointee.seek(Int(offset), whence) } ?? -1 },
        read: { target, count, user in HeaderMemory.of(user).map { $0.pointee.read(target, Int(count)) } ?? 0 },
        write: { _, _, _ in 0 },
        tell: { sf_count_t(HeaderMemory.of($0)?.pointee.position ?? 0) })

    private static func of(_ user: UnsafeMutableRawPointer?) -> UnsafeMutablePointer<HeaderMemory>? {
        user?.assumingMemoryBound(to: HeaderMemory.self)
    }

    mutating func seek(_ offset: Int, _ whence: Int32) -> sf_count_t {
        let base = whence == SEEK_SET ? 0 : (whence == SEEK_CUR ? position : length)
        position = min(max(0, base.addingReportingOverflow(offset).partialValue), length)
        return sf_count_t(position)
    }

    mutating func read(_ target: UnsafeMutableRawPointer?, _ wanted: Int) -> sf_count_t {
        let count = max(0, min(wanted, length - position))
        guard let target, count > 0 else { return 0 }
        let fromHeader = max(0, min(count, bytes.count - position))
        target.initializeMemory(as: UInt8.self, repeating: 0, count: count)
        if fromHeader > 0, let base = bytes.baseAddress {
            target.copyMemory(from: base + position, byteCount: fromHeader)
        }
        position += count
        return sf_count_t(count)
    }
}
