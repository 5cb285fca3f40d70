import FoundationEssentials
import Layers
import ModelStore

@testable import AudioLDM2

/// Files of Fixtures; see its README.
enum Reference {
    static let folder = #filePath.split(separator: "/").dropLast().map { "/" + $0 }.joined() + "/Fixtures"

    static func tensors(_ file: String) throws -> TensorSet { try TensorSet(file: "\(folder)/\(file).safetensors") }

    static func bytes(_ file: String) throws -> [UInt8] {
        [UInt8](try Data(contentsOf: URL(filePath: "\(folder)/\(file)")))
    }

    static func vae() throws -> (configuration: VAEConfiguration, weights: WeightReader) {
        let (bytes, file) = try ModelFolder(path: folder).configuration(of: .vae)
        let configuration = try VAEConfiguration(json: bytes, file: file)
        let tensors = try tensors("vae/diffusion_pytorch_model")
        return (configuration, WeightReader(tensors, configuration.expectedTensors))
    }
}

/// A model folder that has one of the fixtures as its UNet, while it is used.
final class UNetFolder {
    let model: ModelFolder
    private let path: String

    init(_ fixture: String) throws {
        path = "\(FileManager.default.temporaryDirectory.path())/ddcm-unet-\(UInt64.random(in: 0 ... .max))"
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        try FileManager.default.createSymbolicLink(
            atPath: "\(path)/unet", withDestinationPath: "\(Reference.folder)/\(fixture)")
        model = try ModelFolder(path: path)
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }
}

extension TensorSet {
    /// The numbers and the shape of a tensor.
    func reference(_ name: String) throws -> (numbers: [Float], shape: [Int]) {
        let shape = shape(of: name) ?? []
        return (try floats(name, shape: shape), shape)
    }
}

/// The largest difference, relative to the largest magnitude of the second or to 1.
func relativeError(_ found: [Float], _ expected: [Float]) -> Float {
    guard found.count == expected.count, found.allSatisfy(\.isFinite) else { return .infinity }
    let scale = expected.reduce(1) { max($0, abs($1)) }
    return zip(found, expected).reduce(0) { max($0, abs($1.0 - $1.1)) } / scale
}

/// What a network makes of numbers of the shape [1, C, H, W] or [1, C, L], channel by channel.
func run(
    _ numbers: [Float], _ shape: [Int], _ network: (Tensor, Workspace) throws -> Tensor
) rethrows -> [Float] {
    let workspace = Workspace(team: ThreadTeam(threads: 1))
    var result: [Float] = []
    for isPlanning in [true, false] {
        let width = shape.count > 3 ? shape[3] : 1
        let input = workspace.tensor(height: shape[2], width: width, channels: shape[1])
        workspace.write(channels: numbers, into: input)
        let output = try network(input, workspace)
        result = [Float](repeating: .nan, count: output.count)
        workspace.read(channels: output, into: &result)
        workspace.release(output)
        if isPlanning { workspace.allocate() }
    }
    return result
}
