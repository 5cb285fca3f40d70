import Stream

/// Where the frames of a clean stream lie. The format document's section on frames, read anew, so that the tests do not
/// depend on the parser which they test.
func frameRanges(_ stream: [UInt8]) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var start = 0
    while start + 9 <= stream.count, stream[start] == 0xDD, stream[start + 1] == 0xC3 {
        let payload = payloadRange(stream, frameAt: start)
        ranges.append(start..<payload.upperBound + 4)
        start = payload.upperBound + 4
    }
    return ranges
}

func payloadRange(_ stream: [UInt8], frameAt start: Int) -> Range<Int> {
    var (length, shift, index) = (0, 0, start + 4)
    repeat {
        length |= Int(stream[index] & 0x7F) << shift
        shift += 7
        index += 1
    } while stream[index - 1] & 0x80 != 0 && index < stream.count
    return index..<min(index + length, stream.count)
}

/// `stream` with one byte of its first frame's payload changed and the checksum made right again.
func patchingFirstPayload(_ stream: [UInt8], at offset: Int, to value: UInt8) -> [UInt8] {
    var patched = stream
    let payload = payloadRange(stream, frameAt: 0)
    patched[payload.lowerBound + offset] = value
    let checksum = little(CRC32C.checksum(patched, 0..<payload.upperBound))
    patched.replaceSubrange(payload.upperBound..<payload.upperBound + 4, with: checksum)
    return patched
}
