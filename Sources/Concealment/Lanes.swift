/// Sums over two rows of numbers, eight at once, in an order that is the same on every machine.
enum Lanes {
    /// `Σ a·b` and `Σ a² + b²`.
    static func products(
        _ a: UnsafePointer<Float>, _ b: UnsafePointer<Float>, _ count: Int
    ) -> (product: Double, energy: Double) {
        let whole = count & ~7
        var (products, energies) = (SIMD8<Float>.zero, SIMD8<Float>.zero)
        for place in stride(from: 0, to: whole, by: 8) {
            let (x, y) = (load(a + place), load(b + place))
            products += x * y
            energies += x * x + y * y
        }
        var (product, energy) = (Double(products.sum()), Double(energies.sum()))
        for place in whole..<count {
            product += Double(a[place] * b[place])
            energy += Double(a[place] * a[place] + b[place] * b[place])
        }
        return (product, energy)
    }

    /// Adds to each number the other row's, `factor` times.
    static func rotate(
        _ a: UnsafeMutablePointer<Float>, _ b: UnsafeMutablePointer<Float>, _ count: Int, _ factor: Float
    ) {
        let whole = count & ~7
        for place in stride(from: 0, to: whole, by: 8) {
            let (x, y) = (load(a + place), load(b + place))
            UnsafeMutableRawPointer(a + place).storeBytes(of: x + factor * y, as: SIMD8<Float>.self)
            UnsafeMutableRawPointer(b + place).storeBytes(of: y + factor * x, as: SIMD8<Float>.self)
        }
        for place in whole..<count {
            let (x, y) = (a[place], b[place])
            a[place] = x + factor * y
            b[place] = y + factor * x
        }
    }

    /// `Σ a·b`.
    static func product(_ a: UnsafePointer<Double>, _ b: UnsafePointer<Double>, _ count: Int) -> Double {
        let whole = count & ~7
        var sums = SIMD8<Double>.zero
        for place in stride(from: 0, to: whole, by: 8) {
            sums +=
                UnsafeRawPointer(a + place).loadUnaligned(as: SIMD8<Double>.self)
                * UnsafeRawPointer(b + place).loadUnaligned(as: SIMD8<Double>.self)
        }
        var sum = sums.sum()
        for place in whole..<count { sum += a[place] * b[place] }
        return sum
    }

    private static func load(_ numbers: UnsafePointer<Float>) -> SIMD8<Float> {
        UnsafeRawPointer(numbers).loadUnaligned(as: SIMD8<Float>.self)
    }
}
