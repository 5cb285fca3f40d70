internal import Quantiser

/// What a chunk's envelope levels have been, as far as contexts need to know. ddcm-stream.md 5.9
struct RangeEnvelope {
    /// For each channel and band: blocks since the level changed, and by how much it changed in this block.
    private var ages: [Int] = []
    private var changes: [Int] = []
    private var changesBelow = 0
    private(set) var bandCount = 0

    /// - Parameter bandCount: bands that are coded.
    mutating func reset(shape: ChunkShape, bandCount: Int) {
        ages = [Int](repeating: 0, count: shape.channels * shape.bandCount)
        changes = ages
        self.bandCount = bandCount
    }

    mutating func history(_ place: EnvelopePlace) -> ChangeViews.History {
        let at = place.channel * place.channelStride + place.band
        if place.band == 0 { changesBelow = 0 }
        return ChangeViews.History(
            age: ages[at], ageAbove: place.band + 1 < bandCount ? ages[at + 1] : 0, changesBelow: changesBelow,
            secondDirection: place.band > 1 ? changes[at - 2] : 0,
            otherChange: place.channel > 0 ? changes[at - place.channelStride] : nil)
    }

    /// Notes a level that cannot change.
    mutating func keep(at place: EnvelopePlace) {
        if place.band == 0 { changesBelow = 0 }
        changes[place.channel * place.channelStride + place.band] = 0
    }

    mutating func note(_ change: Int, at place: EnvelopePlace) {
        let at = place.channel * place.channelStride + place.band
        changes[at] = change
        if change != 0 { changesBelow += 1 }
        ages[at] = change == 0 ? ages[at] + 1 : 0
    }
}

extension RangeBody: EnvelopeTransport {
    mutating func lowest(_ level: Int, at place: EnvelopePlace, levels: [UInt8]) throws(Coder.Failure) -> Int {
        guard place.channel > 0 else { return coder.codeTree(level, bits: 7, base: RangeContexts.lowestLevel) }
        let other = Int(levels[place.index - place.channelStride])
        let views = FirstViews(lowestBeside: other)
        return other + (try code(level - other, views, RangeContexts.beside))
    }

    mutating func rise(_ rise: Int, at place: EnvelopePlace, levels: [UInt8]) throws(Coder.Failure) -> Int {
        if place.channel == 0 {
            return try code(rise, FirstViews(alone: place, levels: levels), RangeContexts.alone)
        }
        return try code(rise, FirstViews(beside: place, levels: levels), RangeContexts.beside)
    }

    mutating func change(_ change: Int, at place: EnvelopePlace, levels: [UInt8]) throws(Coder.Failure) -> Int {
        let views = ChangeViews(
            place, bandCount: envelope.bandCount, levels: levels, envelope.history(place))
        let found = try code(change, views, RangeContexts.change)
        envelope.note(found, at: place)
        return found
    }

    mutating func keep(at place: EnvelopePlace) { envelope.keep(at: place) }

    func refuse(level: Int) throws(Coder.Failure) { try coder.refuse("envelope: level \(level) is out of range") }
}

extension RangeBody {
    /// Above this size what is left follows in 8 bits.
    private static var unaryLimit: Int { 20 }

    private mutating func code<Views: DifferenceViews>(
        _ known: Int, _ views: Views, _ contexts: DifferenceContexts
    ) throws(Coder.Failure) -> Int {
        let known = known - views.expected
        let isOther = coder.code(known != 0, contexts: contexts.zero + views.zero, mixer: contexts.mixer)
        guard isOther else { return views.expected }
        let isNegative = coder.code(known < 0, contexts: contexts.sign + views.sign, mixer: contexts.mixer + 1)
        var size = 1
        while coder.code(
            abs(known) > size, contexts: contexts.size + views.size(isNegative: isNegative, step: size - 1),
            mixer: contexts.mixer + (size == 1 ? 2 : 3))
        {
            size += 1
            if size > Self.unaryLimit {
                size += coder.codeEven(abs(known) - size, bits: 8)
                break
            }
        }
        return views.expected + (isNegative ? -size : size)
    }
}

func + (a: MixedContexts, b: MixedContexts) -> MixedContexts { (a.0 + b.0, a.1 + b.1, a.2 + b.2) }
