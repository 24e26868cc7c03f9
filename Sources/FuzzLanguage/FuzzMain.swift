import Glibc

/// What libFuzzer calls with each input; the library brings `main`.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let bytes = unsafe Array(UnsafeBufferPointer(start: start, count: count))
    if FuzzEntry.chosen.run(bytes), FuzzEntry.hasPlantedTrap { springTrap() }
    return 0
}

/// Ends the process as a mistake would, after saying that it was none.
private func springTrap() -> Never {
    let words = Array("the planted trap was found\n".utf8)
    _ = unsafe words.withUnsafeBytes { unsafe write(STDERR_FILENO, $0.baseAddress, $0.count) }
    preconditionFailure("the planted trap")
}
