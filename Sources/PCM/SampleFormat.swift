/// How one sample is written in bytes. Full scale is ±1 for every case.
public enum SampleFormat: String, CaseIterable, Sendable {
    case u8, s8
    case s16le, s16be
    case s24le, s24be
    case s32le, s32be
    case f32le, f32be
    case f64le, f64be
    case mulaw, alaw

    /// The format with this name, or nil.
    ///
    /// `s16`, `s24`, `s32`, `f32` and `f64` mean little-endian, `ulaw` means `mulaw`; case does not matter.
    public init?(name: some StringProtocol) {
        let name = name.lowercased()
        switch name {
        case "s16", "s24", "s32", "f32", "f64": self.init(rawValue: name + "le")
        case "ulaw": self = .mulaw
        default: self.init(rawValue: name)
        }
    }

    /// Bytes of one sample of one channel, 1 to 8.
    public var bytesPerSample: Int {
        switch self {
        case .u8, .s8, .mulaw, .alaw: 1
        case .s16le, .s16be: 2
        case .s24le, .s24be: 3
        case .s32le, .s32be, .f32le, .f32be: 4
        case .f64le, .f64be: 8
        }
    }

    public var isFloat: Bool {
        switch self {
        case .f32le, .f32be, .f64le, .f64be: true
        default: false
        }
    }

    /// The same encoding with its least significant byte first; itself when a sample is one byte.
    public var littleEndian: SampleFormat {
        switch self {
        case .s16be: .s16le
        case .s24be: .s24le
        case .s32be: .s32le
        case .f32be: .f32le
        case .f64be: .f64le
        default: self
        }
    }

    /// The same encoding with its most significant byte first; itself when a sample is one byte.
    public var bigEndian: SampleFormat {
        switch self {
        case .s16le: .s16be
        case .s24le: .s24be
        case .s32le: .s32be
        case .f32le: .f32be
        case .f64le: .f64be
        default: self
        }
    }
}
