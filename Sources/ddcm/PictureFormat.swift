/// The kinds of files that a picture can go into.
enum PictureFormat {
    case png, svg

    /// By the end of a file's name; nil for any other.
    init?(path: String) {
        let name = path.lowercased()
        if name.hasSuffix(".png") {
            self = .png
        } else if name.hasSuffix(".svg") {
            self = .svg
        } else {
            return nil
        }
    }
}

/// What stands above a picture.
extension StreamSummary {
    /// What the first stream is called, by its tags; nil where they do not say.
    var title: String? {
        let parts = ["title", "artist"].compactMap { name in
            streams.first?.tags.first { $0.name.lowercased() == name }.map { displayed($0.value) }
        }
        return parts.isEmpty ? nil : parts.joined(separator: " – ")
    }

    func subtitles(name: String) -> [String] {
        let sizes = "\(fixed(seconds, 3)) s, \(bytes) bytes, \(fixed(bitrate / 1000, 2)) kbit/s"
        let more = streams.count > 1 ? ", the first of \(streams.count) streams" : ""
        return ["\(title == nil ? "" : displayed(name) + ", ")\(sizes)"]
            + streams.prefix(1).map { $0.parameters + more }
    }
}

extension StreamSummary.Part {
    fileprivate var parameters: String {
        "\(sampleRate) Hz, \(channels) channel\(channels == 1 ? "" : "s"), mode \(mode), entropy \(entropy), "
            + "chunks of \(fixed(chunkMilliseconds, 1)) ms"
    }
}
