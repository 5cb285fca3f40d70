import Glibc
import Testing

/// Models as the libraries write them, with few channels and random weights: see the README there.
let modelFixtures = testsFolder + "/AudioLDM2Tests/Fixtures"

/// The tiny model of the fixtures as `x/tiny` in a cache of Hugging Face: files in a snapshot are links to blobs.
struct CachedModel {
    static let commit = String(repeating: "0123456789", count: 4)
    static let vae = "vae/diffusion_pytorch_model.safetensors"
    static let vocoder = "vocoder/model.safetensors"
    static let unet = "unet/diffusion_pytorch_model.safetensors"
    static let conditioning = "conditioning.safetensors"

    /// What `HF_HOME` is to be.
    let home: String

    var repository: String { home + "/hub/models--x--tiny" }
    var snapshot: String { "\(repository)/snapshots/\(Self.commit)" }

    /// What has the tool look into this cache and no other.
    var environment: [String: String] { ["HF_HOME": home, "HF_HUB_CACHE": "", "HUGGINGFACE_HUB_CACHE": ""] }

    /// - Parameters:
    ///   - folder: gets the cache.
    ///   - hasDenoiser: whether the model has a UNet, its noise levels and its conditioning, too.
    init(in folder: String, hasDenoiser: Bool = false) throws {
        home = folder + "/huggingface"
        let made = try shell(
            """
            set -e; mkdir -p \(repository)/{refs,blobs,snapshots/\(Self.commit)/{vae,vocoder}}
            printf %s \(Self.commit) > \(repository)/refs/main
            cd \(snapshot)
            for place in vae/config.json \(Self.vae) vocoder/config.json \(Self.vocoder); do
                cp \(modelFixtures)/$place ../../blobs/${place/\\//-}
                ln -s ../../../blobs/${place/\\//-} $place
            done
            """)
        guard made.status == .exit(0) else { throw Child.Failure(reason: made.errors) }
        if hasDenoiser { try addDenoiser() }
    }

    private func addDenoiser() throws {
        let made = try shell(
            """
            set -e; cd \(snapshot); mkdir unet scheduler
            cp \(modelFixtures)/unet/config.json \(modelFixtures)/\(Self.unet) unet
            cp \(modelFixtures)/scheduler/scheduler_config.json scheduler
            cp \(modelFixtures)/cond/uncond.safetensors \(Self.conditioning)
            """)
        guard made.status == .exit(0) else { throw Child.Failure(reason: made.errors) }
    }

    /// A file of the snapshot.
    func bytes(_ place: String) throws -> [UInt8] { try contents("\(snapshot)/\(place)") }

    func remove(_ place: String) throws { try #require(unlink("\(snapshot)/\(place)") == 0) }

    /// Puts a plain file in the place of a link, or where nothing was.
    func replace(_ place: String, _ bytes: [UInt8]) throws {
        unlink("\(snapshot)/\(place)")
        try write(bytes, to: "\(snapshot)/\(place)")
    }

    func link(_ place: String, to target: String) throws {
        unlink("\(snapshot)/\(place)")
        try #require(symlink(target, "\(snapshot)/\(place)") == 0)
    }

    /// Changes text in a file.
    func edit(_ place: String, _ old: String, _ new: String) throws {
        let (bytes, wanted) = (try bytes(place), Array(old.utf8))
        let start = try #require(
            (0...bytes.count - wanted.count).first { bytes[$0...].starts(with: wanted) }, "no \(old) in \(place)")
        try replace(place, bytes[..<start] + Array(new.utf8) + bytes[(start + wanted.count)...])
    }

    /// Makes shards of the VAE's weights, and an index.
    /// - Parameter names: of the shards; the first has all the tensors, and the others are not there.
    func shard(_ names: [String]) throws {
        let bytes = try bytes(Self.vae)
        try remove(Self.vae)
        try write(bytes, to: "\(snapshot)/vae/\(names[0])")
        let map = try Self.tensors(of: bytes).enumerated().map { "\"\($1)\":\"\(names[$0 % names.count])\"" }
        let index = "{\"metadata\":{},\"weight_map\":{\(map.joined(separator: ","))}}"
        try write(Array(index.utf8), to: "\(snapshot)/\(Self.vae).index.json")
    }

    private static func tensors(of file: [UInt8]) throws -> [String] {
        struct Anything: Decodable {}
        let length = file[..<8].reversed().reduce(0) { $0 << 8 | Int($1) }
        let header: [String: Anything] = try parsed(file[8..<8 + length])
        return header.keys.filter { $0 != "__metadata__" }.sorted()
    }

    func check(_ arguments: String...) throws -> Outcome {
        try Child(ddcmPath, ["model", "check", "x/tiny"] + arguments, environment: environment).finish()
    }
}
