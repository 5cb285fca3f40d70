/// Where the libraries of Hugging Face keep what they download. https://huggingface.co/docs/huggingface_hub
enum CachePlace {
    /// - Parameter variable: of the environment; one that is empty counts as not set.
    /// - Returns: nil where not even `HOME` is set.
    static func path(_ variable: (String) -> String?) -> String? {
        func value(_ name: String) -> String? {
            variable(name).flatMap { $0.isEmpty ? nil : expanded($0, variable) }
        }
        if let cache = value("HF_HUB_CACHE") ?? value("HUGGINGFACE_HUB_CACHE") { return cache }
        let home = value("HF_HOME") ?? value("XDG_CACHE_HOME").map { $0 + "/huggingface" }
        return (home ?? variable("HOME").flatMap { $0.isEmpty ? nil : $0 + "/.cache/huggingface" }).map { $0 + "/hub" }
    }

    /// With a leading `~`, and `$NAME` and `${NAME}` anywhere, replaced; variables that are not set stay as they are.
    private static func expanded(_ text: String, _ variable: (String) -> String?) -> String {
        var rest = Substring(text)
        var path = ""
        if let home = variable("HOME"), rest == "~" || rest.hasPrefix("~/") {
            path = home
            rest.removeFirst()
        }
        while let dollar = rest.firstIndex(of: "$") {
            path += rest[..<dollar]
            rest = rest[dollar...]
            let isBraced = rest.dropFirst().first == "{"
            let name = rest.dropFirst(isBraced ? 2 : 1).prefix {
                $0 == "_" || $0.isASCII && ($0.isLetter || $0.isNumber)
            }
            let end = rest[name.endIndex...]
            let isWhole = !name.isEmpty && (!isBraced || end.first == "}")
            if isWhole, let value = variable(String(name)) {
                path += value
                rest = isBraced ? end.dropFirst() : end
            } else {
                path.append("$")
                rest.removeFirst()
            }
        }
        return path + rest
    }
}
