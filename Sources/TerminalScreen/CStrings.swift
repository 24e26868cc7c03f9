internal import Glibc

/// Arrays of strings as C takes them.
enum CStrings {
    typealias Array = UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>

    /// Calls `body` with two arrays that end in null and are good during the call.
    static func withArrays<Value>(
        _ first: [String],
        _ second: [String],
        _ body: (Array, Array) -> Value
    ) -> Value {
        let arrays = unsafe [make(first), make(second)]
        defer {
            unsafe free(arrays[0], count: first.count)
            unsafe free(arrays[1], count: second.count)
        }
        return unsafe body(arrays[0], arrays[1])
    }

    private static func make(_ strings: [String]) -> Array {
        let array = Array.allocate(capacity: strings.count + 1)
        for (index, string) in strings.enumerated() { unsafe (array + index).initialize(to: strdup(string)) }
        unsafe (array + strings.count).initialize(to: nil)
        return unsafe array
    }

    private static func free(_ array: Array, count: Int) {
        for index in 0..<count { unsafe Glibc.free(array[index]) }
        unsafe array.deallocate()
    }
}
