package import Sketch
internal import Stream

/// A sketch as decisions: written once for whoever writes, reads or counts them. ddcm-stream.md 5.13
package struct RangeSketch<Coder: BinaryCoder> {
    package var coder: Coder
    /// Windows of a chunk.
    private let windows: Int

    package init(_ coder: Coder, windows: Int) {
        self.coder = coder
        self.windows = windows
    }

    /// Codes all of a sketch. A decoder's tells how many channels there are.
    /// - Parameter bandCount: bands that there are for so many parts.
    package mutating func code(_ sketch: inout Sketch, bandCount: (_ parts: Int) -> Int) throws(Coder.Failure) {
        try code(&sketch.parameters, bandCount: bandCount)
        for channel in 0..<sketch.channels {
            code(&sketch.extents[channel], bands: sketch.parameters.bands)
            if Coder.isReader { sketch.clear(channel: channel, windows: windows) }
            try codeCoefficients(&sketch, channel: channel)
        }
        try codeChoices(&sketch)
    }

    private mutating func code(
        _ parameters: inout SketchParameters, bandCount: (_ parts: Int) -> Int
    ) throws(Coder.Failure) {
        let known = parameters
        parameters.bands = coder.codeTree(known.bands, bits: 7, base: SketchContexts.bands)
        guard parameters.bands > 0 else { return }
        parameters.parts = coder.codeTree(known.parts - 1, bits: 2, base: SketchContexts.parts) + 1
        if parameters.bands > bandCount(parameters.parts) { try coder.refuse("sketch: too many bands") }
        parameters.floor = coder.codeTree(known.floor, bits: 6, base: SketchContexts.floor)
        parameters.step = coder.codeTree(known.step, bits: 7, base: SketchContexts.step)
        parameters.timeTilt = coder.codeTree(known.timeTilt, bits: 4, base: SketchContexts.timeTilt)
        parameters.bandTilt = coder.codeTree(known.bandTilt, bits: 4, base: SketchContexts.bandTilt)
        parameters.choiceBits = coder.codeTree(known.choiceBits, bits: 3, base: SketchContexts.choiceBits)
    }

    /// Extents fall, or stay, from one frequency over bands to the next.
    private mutating func code(_ extents: inout [Int], bands: Int) {
        let known = extents
        extents = []
        guard bands > 0 else { return }
        extents.append(coder.codeTree(known.first ?? 0, bits: 5, base: SketchContexts.extent))
        for band in 1..<max(bands, 1) {
            var (extent, hasFallen) = (extents[band - 1], 0)
            while extent > 0 {
                let context = SketchContexts.falls + 2 * min(Int.bitWidth - band.leadingZeroBitCount, 7) + hasFallen
                guard coder.code(!Coder.isReader && known[band] < extent, context: context) else { break }
                extent -= 1
                hasFallen = 1
            }
            extents.append(extent)
        }
    }

    private mutating func codeCoefficients(_ sketch: inout Sketch, channel: Int) throws(Coder.Failure) {
        let lengths = sketch.coefficients[channel].map(\.count)
        for time in 0..<(lengths.first ?? 0) {
            if coder.hasRunOut { try coder.refuse("sketch: the payload ends too early") }
            for band in lengths.indices {
                if lengths[band] <= time { break }
                let known = Int(sketch.coefficients[channel][band][time])
                let place = SketchPlace(channel: channel, time: time, band: band, in: sketch)
                sketch.coefficients[channel][band][time] = Int32(try code(known, at: place))
            }
        }
    }

    private mutating func codeChoices(_ sketch: inout Sketch) throws(Coder.Failure) {
        let bits = sketch.parameters.choiceBits
        guard bits > 0 else { return }
        if Coder.isReader { sketch.choices = [UInt8](repeating: 0, count: windows) }
        for window in 0..<windows {
            if coder.hasRunOut { try coder.refuse("sketch: the payload ends too early") }
            sketch.choices[window] = UInt8(coder.codeEven(Int(sketch.choices[window]), bits: bits))
        }
    }

    private mutating func code(_ known: Int, at place: SketchPlace) throws(Coder.Failure) -> Int {
        guard coder.code(known != 0, contexts: SketchContexts.zero + place.zeroViews, mixer: 0) else { return 0 }
        let first = SketchContexts.magnitudes + SketchContexts.magnitudeCount * place.magnitudeGroup
        var magnitude = 1
        while magnitude <= SketchContexts.magnitudeCount {
            guard coder.code(abs(known) > magnitude, context: first + magnitude - 1) else { break }
            magnitude += 1
        }
        if magnitude > SketchContexts.magnitudeCount { magnitude += try codeRest(abs(known) - magnitude) }
        let isNegative =
            place.time == 0 && place.channel == 0
            ? coder.code(known < 0, context: SketchContexts.signs + min(place.band, 7)) : coder.codeEven(known < 0)
        return isNegative ? -magnitude : magnitude
    }

    /// What a magnitude is above 15, as an exponential Golomb code.
    private mutating func codeRest(_ known: Int) throws(Coder.Failure) -> Int {
        let most = SketchContexts.lengthCount - 1
        let length = Int.bitWidth - 1 - (max(known, 0) + 1).leadingZeroBitCount
        var found = 0
        while coder.code(length > found, context: SketchContexts.lengths + found) {
            found += 1
            if found > most { try coder.refuse("sketch: a coefficient is too large") }
        }
        return (1 << found) - 1 + coder.codeEven(known + 1 - (1 << length), bits: found)
    }
}
