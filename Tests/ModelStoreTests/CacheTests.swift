import FoundationEssentials
import Glibc
import Support
import Testing

@testable import ModelStore

private let commit = String(repeating: "0123456789", count: 4)
private let other = String(repeating: "abcdef0123", count: 4)

/// A cache in a folder.
private struct Cache {
    let folder: Folder
    let repository = "hub/models--x--tiny"

    init() throws { folder = try Folder() }

    var cache: ModelCache { ModelCache { ["HF_HOME": folder.path][$0] } }

    func model(_ name: String = "x/tiny") throws(ModelError) -> ModelFolder { try cache.model(name) }

    /// A file in a snapshot, as the library has it: a link to a blob.
    func add(_ place: String, _ bytes: [UInt8], commit: String = commit, blob: String = "b10b") throws {
        try folder.write(bytes, "\(repository)/blobs/\(blob)")
        let up = String(repeating: "../", count: place.split(separator: "/").count + 1)
        try folder.link("\(repository)/snapshots/\(commit)/\(place)", to: "\(up)blobs/\(blob)")
    }

    func refer(_ name: String, to commit: String) throws {
        try folder.write(Array(commit.utf8), "\(repository)/refs/\(name)")
    }
}

private let weights = SafeTensorsFile([.init("a", [1], [1])]).bytes
private let weightsName = "vae/diffusion_pytorch_model.safetensors"

@Suite("cache")
struct CacheTests {
    @Test(
        "the environment says where it is",
        arguments: [
            (["HOME": "/h"], "/h/.cache/huggingface/hub"),
            (["HOME": "/h", "XDG_CACHE_HOME": "/x"], "/x/huggingface/hub"),
            (["HF_HOME": "/f", "HOME": "/h", "XDG_CACHE_HOME": "/x"], "/f/hub"),
            (["HUGGINGFACE_HUB_CACHE": "/l", "HF_HOME": "/f"], "/l"),
            (["HF_HUB_CACHE": "/c", "HUGGINGFACE_HUB_CACHE": "/l", "HF_HOME": "/f"], "/c"),
            (
                ["HF_HUB_CACHE": "", "HUGGINGFACE_HUB_CACHE": "", "HF_HOME": "", "XDG_CACHE_HOME": "", "HOME": "/h"],
                "/h/.cache/huggingface/hub"
            ),
            (["HF_HUB_CACHE": "~/c", "HOME": "/h"], "/h/c"), (["HF_HOME": "~", "HOME": "/h"], "/h/hub"),
            (["HF_HOME": "$A/${B}/$C/${D", "A": "/a", "B": "b"], "/a/b/$C/${D/hub"),
            (["HF_HUB_CACHE": "/a~$$A", "A": "b"], "/a~$b"),
            (["HF_HOME": "~other/x", "HOME": "/h"], "~other/x/hub"), (["HOME": ""], nil), ([:], nil),
        ] as [([String: String], String?)])
    func place(environment: [String: String], path: String?) {
        #expect(ModelCache { environment[$0] }.path == path)
    }

    @Test("a model is found by the main branch, a tag, a commit, and the beginning of one")
    func revisions() throws {
        let cache = try Cache()
        try cache.add(weightsName, weights)
        try cache.add(weightsName, weights, commit: other)
        try cache.refer("main", to: other)
        try cache.refer("v1.0", to: commit + "\n")
        try cache.refer("refs/pr/3", to: commit)
        for (name, found) in [
            ("x/tiny", other), ("x/tiny@main", other), ("x/tiny@v1.0", commit), ("x/tiny@refs/pr/3", commit),
            ("x/tiny@\(commit)", commit), ("x/tiny@\(other)", other), ("x/tiny@01234567", commit),
        ] {
            let model = try cache.model(name)
            #expect(model.revision == found && model.name == "x/tiny", "\(name)")
            #expect(model.path == "\(cache.folder.path)/\(cache.repository)/snapshots/\(found)")
            #expect(try model.weights(of: .vae).names == ["a"])
        }
        for name in ["x/tiny@v2", "x/tiny@0123", "x/tiny@\(commit.dropLast())0", "x/tiny@refs"] {
            let error = #expect(throws: ModelError.self) { try cache.model(name) }
            #expect(error?.message.contains("nothing of revision") == true, "\(name)")
        }
    }

    @Test("without a main branch the only snapshot is taken, and several are told of")
    func onlySnapshot() throws {
        let cache = try Cache()
        try cache.folder.write([], "\(cache.repository)/refs/none")
        #expect(
            throws: ModelError(
                "\(cache.folder.path)/\(cache.repository): nothing of any revision is there: hf download x/tiny")
        ) { try cache.model() }
        try cache.add(weightsName, weights)
        #expect(try cache.model().revision == commit)
        try cache.add(weightsName, weights, commit: other)
        let error = #expect(throws: ModelError.self) { try cache.model() }
        #expect(error?.message.contains("which revision? x/tiny@\(commit), x/tiny@\(other)") == true)
    }

    @Test("a branch that names no commit, or one that is not there, is an error")
    func badReferences() throws {
        let cache = try Cache()
        try cache.add(weightsName, weights)
        for text in ["", "../../..", "main", String(commit.dropLast()), commit.dropLast() + "G"] {
            try cache.refer("main", to: text)
            let error = #expect(throws: ModelError.self) { try cache.model() }
            #expect(error?.message.hasSuffix("refs/main names no commit") == true, "\(text)")
        }
        try cache.refer("main", to: other)
        let error = #expect(throws: ModelError.self) { try cache.model() }
        #expect(error?.message.contains("nothing of revision \(other) is there") == true)
        try cache.refer("main", to: String(repeating: " ", count: 5000))
        #expect(throws: ModelError.self) { try cache.model() }
    }

    @Test("links of two hops into a store of several repositories are followed, and plain files are taken")
    func stores() throws {
        let cache = try Cache()
        try cache.folder.write(weights, "hub/blobs/ab/cdef")
        try cache.folder.link("\(cache.repository)/blobs/cdef", to: "../../blobs/ab/cdef")
        let snapshot = "\(cache.repository)/snapshots/\(commit)"
        try cache.folder.link("\(snapshot)/\(weightsName)", to: "../../../blobs/cdef")
        try cache.folder.write(weights, "\(snapshot)/vocoder/model.safetensors")
        let model = try cache.model()
        #expect(try model.weights(of: .vae).names == ["a"] && model.weights(of: .vocoder).names == ["a"])
    }

    @Test("a cache that is itself behind a link is one")
    func linkedCache() throws {
        let cache = try Cache()
        try cache.add(weightsName, weights)
        try cache.folder.link("elsewhere", to: "hub")
        let linked = ModelCache { ["HF_HUB_CACHE": "\(cache.folder.path)/elsewhere"][$0] }
        #expect(try linked.model("x/tiny").weights(of: .vae).names == ["a"])
    }

    @Test("links that lead out of the cache, nowhere, in circles, or to what is no file are refused")
    func badLinks() throws {
        let outside = try Folder()
        try outside.write(weights, "secret")
        for (target, text) in [
            ("\(outside.path)/secret", "leads out of the cache, to \(outside.path)/secret"),
            (String(repeating: "../", count: 20) + outside.path.dropFirst() + "/secret", "leads out of the cache"),
            ("../../../blobs/gone", "a link to what is not there"), ("/dev/zero", "leads out of the cache"),
            ("diffusion_pytorch_model.safetensors", "Too many levels of symbolic links"), (".", "is no regular file"),
        ] {
            let cache = try Cache()
            try cache.folder.link("\(cache.repository)/snapshots/\(commit)/\(weightsName)", to: target)
            let model = try cache.model()
            let error = #expect(throws: ModelError.self) { try model.weights(of: .vae) }
            let message = error?.message ?? ""
            #expect(
                message.hasPrefix("\(model.path)/\(weightsName)") && message.contains(text), "\(target): \(message)")
        }
    }

    @Test("folders, snapshots and branches that are links out of the cache are no way out")
    func linkedFolders() throws {
        let outside = try Folder()
        try outside.write(weights, "\(commit)/\(weightsName)")
        try outside.write(weights, weightsName)
        try outside.write(Array(commit.utf8), "main")
        for (place, target) in [
            ("snapshots/\(commit)/vae", "\(outside.path)/vae"), ("snapshots/\(commit)", "\(outside.path)/\(commit)"),
            ("snapshots", outside.path),
        ] {
            let cache = try Cache()
            try cache.folder.link("\(cache.repository)/\(place)", to: target)
            let error = #expect(throws: ModelError.self) { try cache.model().weights(of: .vae) }
            #expect(error?.message.contains("leads out of the cache") == true, "\(place)")
        }
        let cache = try Cache()
        try cache.add(weightsName, weights)
        try cache.folder.link("\(cache.repository)/refs", to: outside.path)
        let error = #expect(throws: ModelError.self) { try cache.model() }
        #expect(error?.message.contains("leads out of the cache") == true)
    }

    @Test("a repository that is a link out of the cache is no way out")
    func linkedRepository() throws {
        let outside = try Folder()
        try outside.write(weights, "snapshots/\(commit)/\(weightsName)")
        let cache = try Cache()
        try cache.folder.link(cache.repository, to: outside.path)
        let error = #expect(throws: ModelError.self) { try cache.model().weights(of: .vae) }
        #expect(error?.message.contains("leads out of the cache") == true)
    }

    @Test(
        "names that could lead to another place are no names",
        arguments: [
            "", "x/", "/x", "x//y", "../x", "x/..", "x/../y", "x/y/z", "x/y@", "x/y@..", "x/y@a/../b", "x/y@/a",
            "a--b/c",
            "x y/z", "x/y\u{0}z", "-x/y", "x/-y", "x/y@-z", "x/y@z@a", "x\\y", "é/x",
            String(repeating: "a", count: 201),
        ])
    func names(text: String) throws {
        #expect(ModelName(text) == nil)
        let cache = try Cache()
        try cache.add(weightsName, weights)
        #expect(throws: ModelError.self) { try cache.model(text) }
    }

    @Test(
        "names and folders of repositories belong together",
        arguments: ["x/tiny", "gpt2", "cvssp/audioldm2-music", "a.b/c_d-e"])
    func folders(text: String) throws {
        let name = try #require(ModelName(text))
        #expect(ModelName(folder: name.folder) == name && name.revision == nil)
    }

    @Test("a path is a folder, and a name that the cache does not have may be one")
    func paths() throws {
        let cache = try Cache()
        let path = "\(cache.folder.path)/model"
        try cache.folder.write(weights, "model/\(weightsName)")
        // Links are the user's own here.
        try cache.folder.write(weights, "mine")
        try cache.folder.link("model/vocoder/model.safetensors", to: "../../mine")
        let model = try cache.model(path)
        #expect(model.name == path && model.revision == nil && model.path == path)
        #expect(try model.weights(of: .vae).names == ["a"] && model.weights(of: .vocoder).names == ["a"])
        var error = #expect(throws: ModelError.self) { try cache.model("\(path)x") }
        #expect(error?.message == "\(path)x is no folder with a model")
        error = #expect(throws: ModelError.self) { try cache.model("y/none@v1") }
        #expect(error?.message.hasPrefix("y/none is not in the cache at \(cache.folder.path)/hub") == true)
        #expect(error?.message.contains("hf download y/none --revision v1 --include 'v*/*'") == true)
        error = #expect(throws: ModelError.self) { try ModelCache { _ in nil }.model("y/none") }
        #expect(error?.message.contains("HOME are not set") == true)
    }

    @Test("all revisions of models with a vocoder, or AudioLDM's name, are listed, and nothing else")
    func list() throws {
        let cache = try Cache()
        #expect(cache.cache.models.isEmpty)
        try cache.add("vocoder/model.safetensors", weights)
        try cache.add("vocoder/model.safetensors", weights, commit: other)
        for place in [
            "models--z--audioldm2-large/snapshots/\(commit)/unet/config.json",
            "models--y--text/snapshots/\(commit)/vae/x",
            "datasets--x--vocoder/snapshots/\(commit)/vocoder/x", "models--..--x/snapshots/\(commit)/vocoder/x",
            "models--a--b/snapshots/main/vocoder/x", ".locks/models--x--tiny/x", "models--c--d/refs/main",
        ] { try cache.folder.write([], "hub/\(place)") }
        let found = cache.cache.models.map { "\($0.name)@\($0.revision ?? "")" }
        #expect(found == ["x/tiny@\(commit)", "x/tiny@\(other)", "z/audioldm2-large@\(commit)"])
    }
}
