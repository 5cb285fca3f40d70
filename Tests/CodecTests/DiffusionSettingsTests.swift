import Codebook
import CodebookFile
import Diffusion
import Encoding
import Stream
import Testing

private func refusal(_ change: (inout EncoderSettings) -> Void) -> String? {
    var changed = settings(48_000, 1, bitrate: 24_000)
    changed.mode = .ddcm
    change(&changed)
    do {
        _ = try Encoder.configuration(of: changed)
        return nil
    } catch {
        return error.message
    }
}

/// Settings that no stream can have, with the option that the message must name.
private struct Refused: CustomTestStringConvertible {
    let option: String
    let change: @Sendable (inout EncoderSettings) -> Void
    var testDescription: String { option }

    init(_ option: String, _ change: @escaping @Sendable (inout EncoderSettings) -> Void) {
        (self.option, self.change) = (option, change)
    }

    static let all = [
        Refused("--entropy") { $0.entropy = .zstd },
        Refused("-T") { $0.atoms = 0 },
        Refused("-T") { $0.atoms = 1001 },
        Refused("-T") { $0.atoms = .max },
        Refused("-K") { $0.codebookSize = 1 },
        Refused("-K") { $0.codebookSize = 65_537 },
        Refused("-K") { $0.codebookSize = -4 },
        Refused("--dimension") { $0.dimension = 5 },
        Refused("--dimension") { $0.dimension = 2 },
        Refused("--dimension") { $0.dimension = 256 },
        Refused("--dimension") { $0.dimension = 0 },
        Refused("--step-coding") { $0.diffusion.coding = .threshold(atoms: 0) },
        Refused("--step-coding") { $0.diffusion.coding = .threshold(atoms: 17) },
        // binom(1024, 8) is above 2^63.
        Refused("--step-coding") { $0.diffusion.coding = .threshold(atoms: 8) },
        Refused("--step-coding") { ($0.diffusion.coding, $0.codebookSize) = (.threshold(atoms: 5), 4) },
        Refused("--step-coding") { $0.diffusion.coding = .pursuit(atoms: 17, bits: 3) },
        Refused("--step-coding") { $0.diffusion.coding = .pursuit(atoms: 0, bits: 3) },
        Refused("--step-coding") { $0.diffusion.coding = .pursuit(atoms: 3, bits: 9) },
        Refused("--step-coding") { $0.diffusion.coding = .pursuit(atoms: 3, bits: 0) },
        Refused("--eta") { $0.diffusion.eta = 9 },
        Refused("--eta") { $0.diffusion.eta = -1 },
        Refused("--noise-scale") { $0.diffusion.noiseScale = 9 },
        Refused("--noise-scale") { $0.diffusion.noiseScale = -1 },
        Refused("--pursuit") { $0.pursuit = .omp },
        Refused("--codebook") { $0.codebook = .builtIn },
        Refused("--no-noise") { ($0.fillsNoise, $0.diffusion.noiseScale) = (false, 4) },
    ]

    /// What other modes have no use for.
    static let ofOtherModes = [
        Refused("--start") { $0.diffusion.start = .noise },
        Refused("--schedule") { $0.diffusion.schedule = .cosine },
        Refused("--prior") { $0.diffusion.prior = .gaussian },
        Refused("--step-coding") { $0.diffusion.coding = .single },
        Refused("--eta") { $0.diffusion.eta = 0 },
        Refused("--noise-scale") { $0.diffusion.noiseScale = 8 },
    ]
}

@Suite("settings of diffusion")
struct DiffusionSettingsTests {
    @Test("that no stream can have are refused in a line that names the option", arguments: Refused.all)
    private func refused(_ refused: Refused) throws {
        let message = try #require(refusal(refused.change))
        #expect(message.contains(refused.option) && !message.contains("\n"), "\(message)")
    }

    @Test("are refused with other modes", arguments: Refused.ofOtherModes)
    private func otherModes(_ refused: Refused) throws {
        for mode in Mode.allCases where !mode.isDiffusion {
            let message = try #require(
                refusal {
                    $0.mode = mode
                    if mode == .sketch { $0.bitrate = 1000 }
                    refused.change(&$0)
                })
            #expect(message.contains(refused.option) && !message.contains("\n"), "\(mode): \(message)")
        }
    }

    @Test("that a stream can have are taken, to the last of their range")
    func taken() {
        #expect(refusal { _ in } == nil)
        #expect(refusal { ($0.atoms, $0.codebookSize, $0.dimension) = (1, 2, 4) } == nil)
        #expect(refusal { ($0.atoms, $0.codebookSize, $0.dimension) = (1000, 65_536, 128) } == nil)
        #expect(refusal { ($0.diffusion.eta, $0.diffusion.noiseScale) = (0, 8) } == nil)
        #expect(refusal { ($0.diffusion.eta, $0.diffusion.noiseScale) = (8, 0) } == nil)
        #expect(refusal { $0.diffusion.coding = .threshold(atoms: 7) } == nil)
        // Nearly 2^63 sets.
        #expect(refusal { ($0.diffusion.coding, $0.codebookSize) = (.threshold(atoms: 16), 108) } == nil)
        #expect(refusal { ($0.diffusion.coding, $0.codebookSize) = (.threshold(atoms: 2), 2) } == nil)
        #expect(refusal { $0.diffusion.coding = .pursuit(atoms: 16, bits: 8) } == nil)
        #expect(refusal { ($0.bitrate, $0.rateMode) = (nil, .quality(5)) } == nil)
        #expect(refusal { ($0.bitrate, $0.rateMode, $0.atoms) = (nil, .quality(5), 4) } == nil)
    }
}
