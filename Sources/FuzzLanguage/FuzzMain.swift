/// What libFuzzer calls with each input; the library brings `main`.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let bytes = unsafe Array(UnsafeBufferPointer(start: start, count: count))
    let reachedTrap = FuzzEntry.chosen.run(bytes)
    // A mistake found and a trap planted end the process in the same way, which is what `--prove` relies on.
    precondition(!(reachedTrap && FuzzEntry.hasPlantedTrap), "the planted trap was found")
    return 0
}
