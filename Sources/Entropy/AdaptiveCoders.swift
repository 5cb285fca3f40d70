internal import Stream

/// Writes decisions with a range coder.
struct AdaptiveEncoder: AdaptiveCoder {
    static let isReader = false
    var hasRunOut: Bool { false }

    private(set) var range = RangeEncoder()
    private var models: AdaptiveModels
    /// Signs that stand beside the fraction; nil where they are part of it.
    private(set) var signs: BitWriter?

    /// - Parameter splitsSigns: whether signs stand beside the fraction.
    init(models: AdaptiveModels, splitsSigns: Bool = false) {
        self.models = models
        signs = splitsSigns ? BitWriter() : nil
    }

    mutating func reset() {
        signs?.reset()
        range.reset()
        models.reset()
    }

    mutating func finish() {
        signs?.finish()
        range.finish()
    }

    @inline(__always)
    mutating func code(_ decision: Bool, context: Int) -> Bool {
        range.encode(decision, probability: models.probability(context))
        models.update(context, with: decision)
        return decision
    }

    mutating func code(_ decision: Bool, contexts: MixedContexts, mixer: Int) -> Bool {
        let mixture = models.mixture(contexts, mixer: mixer)
        range.encode(decision, probability: mixture.probability)
        models.update(mixture, with: decision)
        return decision
    }

    mutating func start(_ context: Int, probability: Int) { models.start(context, probability: probability) }

    @inline(__always)
    mutating func code(_ decision: Bool, probability: Int) -> Bool {
        range.encode(decision, probability: probability)
        return decision
    }

    mutating func codeEven(_ decision: Bool) -> Bool { code(decision, probability: 1 << 15) }

    mutating func codeSign(_ isNegative: Bool) -> Bool {
        guard signs != nil else { return codeEven(isNegative) }
        signs?.append(isNegative ? 1 : 0, count: 1)
        return isNegative
    }

    func refuse(_ what: @autoclosure () -> String) throws(Never) { preconditionFailure(what()) }
}

/// Reads decisions from what `AdaptiveEncoder` wrote.
struct AdaptiveDecoder: AdaptiveCoder {
    static let isReader = true
    var hasRunOut: Bool { range.missingBytes > RangeEncoder.impliedBytes }

    private(set) var range = RangeDecoder(ByteReader([], 0..<0))
    private var models: AdaptiveModels
    /// Signs that stand beside the fraction, from the lowest bit of each byte up, and how many were read.
    private var signs: [UInt8]?
    private(set) var signCount = 0

    init(models: AdaptiveModels) { self.models = models }

    /// Starts on the rest of `reader`.
    /// - Parameter signs: nil where they are part of the fraction.
    mutating func reset(_ reader: ByteReader, signs: [UInt8]? = nil) {
        (self.signs, signCount) = (signs, 0)
        range = RangeDecoder(reader)
        models.reset()
    }

    @inline(__always)
    mutating func code(_ decision: Bool, context: Int) -> Bool {
        let found = range.decode(probability: models.probability(context))
        models.update(context, with: found)
        return found
    }

    mutating func code(_ decision: Bool, contexts: MixedContexts, mixer: Int) -> Bool {
        let mixture = models.mixture(contexts, mixer: mixer)
        let found = range.decode(probability: mixture.probability)
        models.update(mixture, with: found)
        return found
    }

    mutating func start(_ context: Int, probability: Int) { models.start(context, probability: probability) }

    @inline(__always)
    mutating func code(_ decision: Bool, probability: Int) -> Bool { range.decode(probability: probability) }

    mutating func codeEven(_ decision: Bool) -> Bool { range.decode(probability: 1 << 15) }

    mutating func codeSign(_ isNegative: Bool) -> Bool {
        guard let signs else { return codeEven(isNegative) }
        let place = signCount
        signCount += 1
        return place >> 3 < signs.count && signs[place >> 3] >> UInt8(place & 7) & 1 == 1
    }

    /// Throws where the payload, or the signs beside it, do not end with what was read.
    func checkEnd() throws(DecodeError) {
        if let signs, (signCount + 7) >> 3 != signs.count {
            throw .malformed("chunk: not as many signs as there should be")
        }
        guard range.missingBytes <= RangeEncoder.impliedBytes else {
            throw .malformed("chunk: the payload ends too early")
        }
        guard range.bytesLeft == 0 else { throw .malformed("chunk: bytes are left over") }
    }

    func refuse(_ what: @autoclosure () -> String) throws(DecodeError) { throw .malformed(what()) }
}
