import Glibc
import Support
import Synchronization
import Testing

@testable import Layers

@Suite("normalisation, activations, memory, threads")
struct NormalisationTests {
    @Test(
        "groups of channels have the mean and variance asked for, far from 0 too",
        arguments: [(4, 4), (6, 2), (32, 8)], [0, 300])
    func groups(sizes: (channels: Int, groups: Int), offset: Double) {
        let image = Image(random: 5, channels: sizes.channels, height: 61, width: 33).map { $0 + offset }
        let (weights, bias) = (noise(sizes.channels, seed: 2), noise(sizes.channels, seed: 3))
        let layer = GroupNormalisation(groups: sizes.groups, epsilon: 1e-3, weights: weights, bias: bias)
        let identity = Convolution(
            .pointwise(inputs: sizes.channels, outputs: sizes.channels),
            weights: (0..<sizes.channels * sizes.channels).map { $0 % (sizes.channels + 1) == 0 ? 1 : 0 }, bias: nil)
        // As floats, which is what the layer sees.
        var rounded = image
        rounded.numbers = image.floats.map { Double($0) }
        let expected = rounded.normalised(groups: sizes.groups, epsilon: 1e-3, weights, bias)
        for (isActivated, threads) in [(false, 1), (true, 3)] {
            let found = run([image], threads: threads) { tensors, workspace in
                let factors = layer.factors(of: tensors[0], in: workspace)
                let output = identity.output(of: tensors[0], in: workspace)
                identity.apply(
                    tensors[0], isActivated ? .activated(factors) : .normalised(factors), into: output, in: workspace)
                workspace.release(factors)
                return output
            }
            // The factors are floats: what is far from 0 loses some bits.
            #expect(relativeError(found, isActivated ? expected.map(silu) : expected) < (offset == 0 ? 2e-6 : 1e-4))
        }
    }

    @Test("the exponential is right to single precision, and never anything but a number")
    func exponentials() {
        for index in 0...20_000 {
            let x = Float(index) * 0.0087 - 87
            let found = exponential(Lanes(repeating: x))[0]
            #expect(abs(Double(found) / exp(Double(x)) - 1) < 3e-7, "\(x)")
        }
        for x: Float in [-.infinity, -1000, -88, 88, 1000, .infinity] {
            let found = exponential(Lanes(repeating: x))[0]
            #expect(x < 0 ? found >= 0 && found < 1e-37 : found > 1e37 && found.isFinite)
        }
    }

    @Test("powers of two are right to single precision, and never anything but a number")
    func powersOfTwo() {
        for index in 0...20_000 {
            let x = Float(index) * -0.0063
            let found = exponentialOfTwo(Lanes(repeating: x))[0]
            #expect(abs(Double(found) / exp2(Double(x)) - 1) < 3e-7, "\(x)")
        }
        for x: Float in [-.infinity, -1000, -126.5] {
            let found = exponentialOfTwo(Lanes(repeating: x))[0]
            #expect(found > 0 && found < 2e-38)
        }
    }

    @Test("GELU is that of the error function")
    func errorFunction() {
        for index in -20_000...20_000 {
            let x = Float(index) * 0.0007
            let expected = Double(x) / 2 * erfc(-Double(x) / 2.0.squareRoot())
            let found = Double(errorLinear(Lanes(repeating: x))[0])
            #expect(abs(found - expected) < 2e-7 * max(1, abs(Double(x))), "\(x)")
        }
        for x: Float in [-1e30, -200, 200, 1e30] {
            #expect(abs(errorLinear(Lanes(repeating: x))[0] - max(0, x)) < 1e-30)
        }
    }

    @Test("threads do every task once, for several callers at a time")
    func team() async {
        let team = ThreadTeam(threads: 3)
        await withTaskGroup(of: Bool.self) { group in
            for caller in 1...4 {
                group.addTask {
                    (0..<200).allSatisfy { round in
                        let tasks = round % 7 * caller
                        let done = Mutex([Int](repeating: 0, count: tasks))
                        team.run(tasks) { task, slot in
                            done.withLock { $0[task] += slot < team.count ? 1 : 100 }
                        }
                        return done.withLock { $0.allSatisfy { $0 == 1 } }
                    }
                }
            }
            for await isRight in group { #expect(isRight) }
        }
    }

    @Test("memory that was planned is enough for every division of rows", arguments: 1...UInt64(300))
    func divisions(seed: UInt64) {
        var random = Random(seed: seed)
        let (rows, places) = (Int.random(in: 1...500, using: &random), Int.random(in: 1...40, using: &random))
        let fewest = Bool.random(using: &random) ? nil : Int.random(in: 1...64, using: &random)
        let division = Division(
            rows: rows, places: places, most: Int.random(in: 1...900, using: &random), fewest: fewest)
        let parts = (0..<division.tasks).map { division[$0] }
        #expect(parts.flatMap { Array($0) } == Array(0..<rows), "seed \(seed)")
        #expect(parts.allSatisfy { $0.count == division.largest || $0.count == division.smallest }, "seed \(seed)")
    }

    @Test("tensors in use never overlap, and memory that is released is used again", arguments: 1...UInt64(20))
    func planning(seed: UInt64) {
        var random = Random(seed: seed)
        let workspace = Workspace(team: ThreadTeam(threads: 1))
        var (used, most) = ([Tensor](), 0)
        for _ in 0..<200 {
            if used.count > 8 || (!used.isEmpty && Bool.random(using: &random)) {
                workspace.release(used.remove(at: Int.random(in: used.indices, using: &random)))
            } else {
                let tensor = workspace.tensor(height: Int.random(in: 1...99, using: &random), channels: 3)
                #expect(
                    used.allSatisfy { $0.start + $0.count <= tensor.start || tensor.start + tensor.count <= $0.start })
                used.append(tensor)
            }
            most = max(most, used.map { $0.start + $0.count }.max() ?? 0)
        }
        for tensor in used { workspace.release(tensor) }
        #expect(workspace.bytes >= 4 * most && workspace.bytes < 4 * most + 64)
    }
}
