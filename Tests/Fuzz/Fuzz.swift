internal import FuzzTargets
internal import Glibc

/// The target that the environment names.
private let target: FuzzTarget = {
    guard let name = getenv("DDCM_FUZZ_TARGET"), let target = FuzzTarget(rawValue: String(cString: name)) else {
        preconditionFailure("DDCM_FUZZ_TARGET names no target")
    }
    return target
}()

/// What libFuzzer, which has the main function, calls with every input.
@_cdecl("LLVMFuzzerTestOneInput")
public func testOneInput(_ bytes: UnsafePointer<UInt8>, _ count: Int) -> CInt {
    target.run(Array(UnsafeBufferPointer(start: bytes, count: count)))
    return 0
}
