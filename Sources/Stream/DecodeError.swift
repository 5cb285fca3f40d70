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
}
