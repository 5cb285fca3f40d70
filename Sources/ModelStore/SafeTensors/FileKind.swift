/// Files that lie where weights should be, and are something else; known by their first bytes.
enum FileKind {
    case torchArchive
    case pointer
    case html

    static let headBytes = 64

    /// - Returns: nil for what may be weights.
    init?(head: [UInt8]) {
        if head.starts(with: Array("PK\u{3}\u{4}".utf8)) {
            self = .torchArchive
        } else if head.starts(with: Array("version https://git-lfs".utf8)) {
            self = .pointer
        } else if ["<!DOCTYPE", "<!doctype", "<html"].contains(where: { head.starts(with: Array($0.utf8)) }) {
            self = .html
        } else {
            return nil
        }
    }

    /// For behind the file's name.
    var text: String {
        switch self {
        case .torchArchive: "is PyTorch's own format, not safetensors, whatever its name says: convert it"
        case .pointer: "is a git-LFS pointer, not the weights: fetch them with git lfs pull"
        case .html: "is a web page, not the weights: fetch the file itself"
        }
    }
}
