/// Text about a recording: names and values, as in Vorbis comments. ddcm-stream.md 3.7
public struct Tags: Equatable, Sendable {
    /// One name with one value.
    public struct Tag: Equatable, Sendable {
        /// 1 to 64 characters from U+0020 to U+007D but `=`; names that differ in case alone are the same name.
        public let name: String
        /// Any text, without control characters but line feeds and tabs.
        public let value: String

        /// - Throws: `InvalidTag` for text that no tag can have.
        public init(name: String, value: String) throws(InvalidTag) {
            guard Limits.tagNameBytes.contains(name.utf8.count), name.utf8.allSatisfy(Self.isOfName) else {
                throw InvalidTag(reason: "a name has 1 to 64 characters of ASCII without = and ~")
            }
            guard !value.unicodeScalars.contains(where: Self.isControl) else {
                throw InvalidTag(reason: "a value has no control characters but line feeds and tabs")
            }
            self.name = name
            self.value = value
        }

        private static func isOfName(_ byte: UInt8) -> Bool {
            (0x20...0x7D).contains(byte) && byte != UInt8(ascii: "=")
        }

        private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
            (scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value)) && scalar != "\n" && scalar != "\t"
        }
    }

    /// In the order of the stream; a name may be there more than once.
    public let list: [Tag]
    /// The frame's payload.
    let payload: [UInt8]

    /// - Throws: `InvalidTag` where they are more than a frame holds.
    public init(_ list: [Tag]) throws(InvalidTag) {
        var payload: [UInt8] = []
        payload.appendVarint(UInt64(list.count))
        for tag in list {
            for text in [tag.name, tag.value] {
                payload.appendVarint(UInt64(text.utf8.count))
                payload += text.utf8
            }
        }
        guard payload.count <= Limits.tagBytes else {
            throw InvalidTag(reason: "all tags together have at most \(Limits.tagBytes) bytes")
        }
        self.list = list
        self.payload = payload
    }

    /// Throws `.malformed` for what cannot be tags.
    public init(payload: [UInt8]) throws(DecodeError) {
        guard payload.count <= Limits.tagBytes else { throw .malformed("tags: more than a frame of them has") }
        var reader = ByteReader(payload, 0..<payload.count)
        // Each has two lengths and a character.
        let count = try reader.varint("tags", in: 0...UInt64(payload.count / 3))
        var list: [Tag] = []
        for _ in 0..<count {
            let (name, value) = (
                try reader.text("tag's name", most: Limits.tagBytes),
                try reader.text("tag's value", most: Limits.tagBytes)
            )
            guard let tag = try? Tag(name: name, value: value) else { throw .malformed("tag: a forbidden character") }
            list.append(tag)
        }
        self.list = list
        self.payload = payload
    }

    /// The frame that carries them.
    /// - Parameter sequence: the number of the chunk that follows.
    public func frame(sequence: UInt8) -> [UInt8] {
        var bytes: [UInt8] = []
        FrameWriter.append(kind: .tags, sequence: sequence, payload: payload, to: &bytes)
        return bytes
    }

    /// Bytes of that frame.
    public var frameBytes: Int { payload.count + FrameWriter.overhead(payloadBytes: payload.count) }
}

/// Why something is no tag.
public struct InvalidTag: Error, Equatable, Sendable, CustomStringConvertible {
    public let reason: String

    public init(reason: String) { self.reason = reason }

    public var description: String { reason }
}

extension Frame {
    /// The tags that the frame carries; nil for any other, and for tags that break a rule.
    public var tags: Tags? {
        guard layer == 0 && isSkippable && !isDependent && kind == .tags else { return nil }
        return try? Tags(payload: payload)
    }
}

extension Limits {
    /// Bytes of the payload of a tags frame.
    public static let tagBytes = 1 << 14
    /// Bytes of a tag's name.
    static let tagNameBytes = 1...64
}
