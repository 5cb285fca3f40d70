internal import PCM

/// A loudspeaker's bit in the channel mask of WAVEFORMATEXTENSIBLE.
struct Speaker: Equatable {
    let bit: UInt32

    static let frontLeft = Speaker(bit: 0x1)
    static let frontRight = Speaker(bit: 0x2)
    static let frontCentre = Speaker(bit: 0x4)
    static let lowFrequency = Speaker(bit: 0x8)
    static let backLeft = Speaker(bit: 0x10)
    static let backRight = Speaker(bit: 0x20)
    static let frontLeftOfCentre = Speaker(bit: 0x40)
    static let frontRightOfCentre = Speaker(bit: 0x80)
    static let backCentre = Speaker(bit: 0x100)
    static let sideLeft = Speaker(bit: 0x200)
    static let sideRight = Speaker(bit: 0x400)

    /// The speakers of a format's channels in their order; where nothing is said of them, or not of each, those that are
    /// customary.
    static func all(of format: AudioFormat) -> [Speaker] {
        let isKnown = format.channelMask.nonzeroBitCount == format.channels
        let mask = isKnown ? format.channelMask : AudioFormat.defaultMask(channels: format.channels)
        return (0..<UInt32.bitWidth).map { 1 << UInt32($0) }.filter { mask & $0 != 0 }.map { Speaker(bit: $0) }
    }

    /// Where a channel of this speaker is heard from, and by which gain.
    ///
    /// - Parameters:
    ///   - targets: the speakers that are there.
    ///   - sources: those of the sound itself.
    func places(among targets: [Speaker], beside sources: [Speaker]) -> [(speaker: Speaker, gain: Float)] {
        if targets.contains(self) { return [(self, 1)] }
        if self == .lowFrequency { return [] }
        for way in ways where way.speakers.allSatisfy(targets.contains) {
            // In the place of a speaker that the sound does not use itself it is as loud as it was.
            let isAlone = way.isLike && !way.speakers.contains(where: sources.contains)
            return way.speakers.map { ($0, isAlone ? 1 : way.gain) }
        }
        return targets.map { ($0, Self.soft * Self.soft) }
    }

    /// −3 dB.
    private static let soft = Float(0.5).squareRoot()

    private struct Way {
        let speakers: [Speaker]
        /// Whether they are at about the same place.
        var isLike = false
        var gain = Speaker.soft
    }

    /// The speakers to go to, the first choice first.
    private var ways: [Way] {
        let (far, centre) = (Self.soft * Self.soft, Way(speakers: [.frontCentre]))
        let farCentre = Way(speakers: [.frontCentre], gain: far)
        switch self {
        case .frontLeft: return [Way(speakers: [.frontLeftOfCentre], isLike: true), centre]
        case .frontRight: return [Way(speakers: [.frontRightOfCentre], isLike: true), centre]
        case .frontCentre:
            return [
                Way(speakers: [.frontLeft, .frontRight]), Way(speakers: [.frontLeftOfCentre, .frontRightOfCentre]),
            ]
        case .frontLeftOfCentre: return [Way(speakers: [.frontLeft], isLike: true), centre]
        case .frontRightOfCentre: return [Way(speakers: [.frontRight], isLike: true), centre]
        case .backLeft:
            return [Way(speakers: [.sideLeft], isLike: true), Way(speakers: [.frontLeft]), farCentre]
        case .backRight:
            return [Way(speakers: [.sideRight], isLike: true), Way(speakers: [.frontRight]), farCentre]
        case .sideLeft:
            return [Way(speakers: [.backLeft], isLike: true), Way(speakers: [.frontLeft]), farCentre]
        case .sideRight:
            return [Way(speakers: [.backRight], isLike: true), Way(speakers: [.frontRight]), farCentre]
        case .backCentre:
            return [
                Way(speakers: [.backLeft, .backRight]), Way(speakers: [.sideLeft, .sideRight]),
                Way(speakers: [.frontLeft, .frontRight], gain: far), centre,
            ]
        default: return below.map { [Way(speakers: [$0])] + $0.ways } ?? []
        }
    }

    /// Of a speaker under the ceiling, the one on the floor.
    private var below: Speaker? {
        switch bit {
        case 0x800, 0x2000: .frontCentre
        case 0x1000: .frontLeft
        case 0x4000: .frontRight
        case 0x8000: .backLeft
        case 0x1_0000: .backCentre
        case 0x2_0000: .backRight
        default: nil
        }
    }
}
