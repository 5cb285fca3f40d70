/// Why a stream, or a part of it, cannot be decoded.
public enum DecodeError: Error, Equatable, Sendable {
    /// The bytes break a rule of the format; the text names the field.
    case malformed(String)
    /// Valid by the format, but of a version or with a feature that this decoder does not have.
    case unsupported(String)
    /// The stream names a codebook or dictionary that this decoder does not have.
    case missing(String)
    /// The stream names, by its hash, a trained codebook that is not at hand.
    case missingCodebook(UInt64)
    /// The stream names a model that is not at hand.
    case missingModel(ModelIdentity)
}

extension DecodeError: CustomStringConvertible {
    /// One line.
    public var description: String {
        switch self {
        case .malformed(let what): "damaged stream: \(what)"
        case .unsupported(let what): "this build cannot read \(what)"
        case .missing(let what): "this build does not have \(what)"
        case .missingCodebook(let hash):
            "the stream needs codebook \(String(repeating: "0", count: hash.leadingZeroBitCount / 4))"
                + "\(String(hash, radix: 16)), which is not here"
        case .missingModel(let model): "the stream needs \(model), which is not here"
        }
    }
}
