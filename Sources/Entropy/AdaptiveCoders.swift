internal import Stream

/// Writes decisions with a range coder.
struct AdaptiveEncoder: AdaptiveCoder {
    static let isReader = false
    var hasRunOut: Bool { false }

    private(set) var range = RangeEncoder()
    private var models: AdaptiveModels

    init(models: AdaptiveModels) { self.models = models }

    mutating func reset() {
        range.reset()
        models.reset()
    }

    mutating func finish() { range.finish() }

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

    mutating func codeEven(_ decision: Bool) -> Bool {
        range.encode(decision, probability: 1 << 15)
        return decision
    }

    func refuse(_ what: @autoclosure () -> String) throws(Never) { preconditionFailure(what()) }
}

/// Reads decisions from what `AdaptiveEncoder` wrote.
struct AdaptiveDecoder: AdaptiveCoder {
    static let isReader = true
    var hasRunOut: Bool { range.missingBytes > RangeEncoder.impliedBytes }

    private(set) var range = RangeDecoder(ByteReader([], 0..<0))
    private var models: AdaptiveModels

    init(models: AdaptiveModels) { self.models = models }

    /// Starts on the rest of `reader`.
    mutating func reset(_ reader: ByteReader) {
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

    mutating func codeEven(_ decision: Bool) -> Bool { range.decode(probability: 1 << 15) }

    /// Throws where the payload does not end with what was read.
    func checkEnd() throws(DecodeError) {
        guard range.missingBytes <= RangeEncoder.impliedBytes else {
            throw .malformed("chunk: the payload ends too early")
        }
        guard range.bytesLeft == 0 else { throw .malformed("chunk: bytes are left over") }
    }

    func refuse(_ what: @autoclosure () -> String) throws(DecodeError) { throw .malformed(what()) }
}
