internal import Glibc

/// A forward complex Fourier transform of a power-of-two length, unscaled.
///
/// Stockham's self-sorting form: radix-4 passes and, for odd powers of two, one radix-2 pass at the end. Real and
/// imaginary parts stand in separate arrays, so that the inner loop of every pass but the first runs over
/// neighbouring elements with one twiddle factor and is vectorised by the compiler without any lane moves.
/// Plain `+ - *` in a fixed order: the same bits on every machine.
struct FourierTransform: Sendable {
    let count: Int
    private var passes: [Pass]
    private var scratchReal: [Float]
    private var scratchImaginary: [Float]

    private struct Pass: Sendable {
        var radix: Int
        /// The distance between the elements of one butterfly group, and the length of the inner loop.
        var stride: Int
        /// Twiddle factors, `radix - 1` pairs (cosine, sine) for each group.
        var twiddles: [Float]
    }

    /// - Parameter count: number of complex points, a power of two from 1.
    init(count: Int) {
        precondition(count > 0 && count & (count - 1) == 0)
        self.count = count
        scratchReal = [Float](repeating: 0, count: count)
        scratchImaginary = [Float](repeating: 0, count: count)
        passes = []
        var length = count
        var stride = 1
        while length > 1 {
            let radix = length % 4 == 0 ? 4 : 2
            passes.append(Pass(radix: radix, stride: stride, twiddles: Self.twiddles(length: length, radix: radix)))
            length /= radix
            stride *= radix
        }
    }

    private static func twiddles(length: Int, radix: Int) -> [Float] {
        var table: [Float] = []
        for group in 0..<(length / radix) {
            for power in 1..<radix {
                let angle = -2 * Double.pi * Double(group * power) / Double(length)
                table.append(Float(cos(angle)))
                table.append(Float(sin(angle)))
            }
        }
        return table
    }

    /// Transforms `real` and `imaginary`, `count` points each, in place.
    mutating func transform(real: inout [Float], imaginary: inout [Float]) {
        precondition(real.count == count && imaginary.count == count)
        for index in passes.indices {
            run(passes[index], real, imaginary)
            swap(&real, &scratchReal)
            swap(&imaginary, &scratchImaginary)
        }
    }

    private mutating func run(_ pass: Pass, _ real: [Float], _ imaginary: [Float]) {
        let groups = count / (pass.radix * pass.stride)
        real.withUnsafeBufferPointer { inReal in
            imaginary.withUnsafeBufferPointer { inImaginary in
                scratchReal.withUnsafeMutableBufferPointer { outReal in
                    scratchImaginary.withUnsafeMutableBufferPointer { outImaginary in
                        pass.twiddles.withUnsafeBufferPointer { twiddles in
                            let planes = Planes(
                                inReal: inReal.baseAddress!, inImaginary: inImaginary.baseAddress!,
                                outReal: outReal.baseAddress!, outImaginary: outImaginary.baseAddress!)
                            if pass.radix == 4 {
                                radix4(planes, twiddles.baseAddress!, groups: groups, stride: pass.stride)
                            } else {
                                radix2(planes, twiddles.baseAddress!, groups: groups, stride: pass.stride)
                            }
                        }
                    }
                }
            }
        }
    }
}

private struct Planes {
    var inReal: UnsafePointer<Float>
    var inImaginary: UnsafePointer<Float>
    var outReal: UnsafeMutablePointer<Float>
    var outImaginary: UnsafeMutablePointer<Float>
}

private func radix2(_ planes: Planes, _ twiddles: UnsafePointer<Float>, groups: Int, stride: Int) {
    for group in 0..<groups {
        let (wr, wi) = (twiddles[2 * group], twiddles[2 * group + 1])
        let (a, b, out) = (stride * group, stride * (group + groups), 2 * stride * group)
        for q in 0..<stride {
            let (ar, ai) = (planes.inReal[a + q], planes.inImaginary[a + q])
            let (br, bi) = (planes.inReal[b + q], planes.inImaginary[b + q])
            let (dr, di) = (ar - br, ai - bi)
            planes.outReal[out + q] = ar + br
            planes.outImaginary[out + q] = ai + bi
            planes.outReal[out + stride + q] = dr * wr - di * wi
            planes.outImaginary[out + stride + q] = dr * wi + di * wr
        }
    }
}

private func radix4(_ planes: Planes, _ twiddles: UnsafePointer<Float>, groups: Int, stride: Int) {
    let (inReal, inImaginary, outReal, outImaginary) =
        (planes.inReal, planes.inImaginary, planes.outReal, planes.outImaginary)
    let quarter = groups * stride
    for group in 0..<groups {
        let w = twiddles + 6 * group
        let (w1r, w1i, w2r, w2i, w3r, w3i) = (w[0], w[1], w[2], w[3], w[4], w[5])
        let first = stride * group
        let out = 4 * first
        for q in 0..<stride {
            let a = first + q
            let (b, c, d) = (a + quarter, a + 2 * quarter, a + 3 * quarter)
            let (sr, si) = (inReal[a] + inReal[c], inImaginary[a] + inImaginary[c])
            let (tr, ti) = (inReal[a] - inReal[c], inImaginary[a] - inImaginary[c])
            let (ur, ui) = (inReal[b] + inReal[d], inImaginary[b] + inImaginary[d])
            // -i times (b - d)
            let (vr, vi) = (inImaginary[b] - inImaginary[d], inReal[d] - inReal[b])
            outReal[out + q] = sr + ur
            outImaginary[out + q] = si + ui
            let (yr, yi) = (tr + vr, ti + vi)
            outReal[out + stride + q] = yr * w1r - yi * w1i
            outImaginary[out + stride + q] = yr * w1i + yi * w1r
            let (zr, zi) = (sr - ur, si - ui)
            outReal[out + 2 * stride + q] = zr * w2r - zi * w2i
            outImaginary[out + 2 * stride + q] = zr * w2i + zi * w2r
            let (xr, xi) = (tr - vr, ti - vi)
            outReal[out + 3 * stride + q] = xr * w3r - xi * w3i
            outImaginary[out + 3 * stride + q] = xr * w3i + xi * w3r
        }
    }
}
