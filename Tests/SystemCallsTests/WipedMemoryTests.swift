import SystemCalls
import Testing

@Suite struct WipedMemoryTests {
    private static func bytes(of memory: WipedMemory) -> [UInt8] {
        memory.withBytes { bytes in bytes.indices.map { bytes[$0] } }
    }

    @Test(arguments: [0, 1, 4095, 4096, 4097, 20_000])
    func `it holds what was copied`(count: Int) throws {
        let secret = (0..<count).map { UInt8(truncatingIfNeeded: $0) }
        let memory = try WipedMemory(copying: secret.span)
        #expect(memory.count == count)
        #expect(Self.bytes(of: memory) == secret)
    }

    @Test func `taking a secret over empties the giver`() throws {
        var secret: [UInt8] = Array("s3cret".utf8)
        let memory = try WipedMemory(wiping: &secret)
        #expect(secret.isEmpty)
        #expect(Self.bytes(of: memory) == Array("s3cret".utf8))
    }

    @Test func `a filler's count is held to the capacity`() throws {
        #expect(try WipedMemory(capacity: 4) { _ in 100 }.count == 4)
        #expect(try WipedMemory(capacity: 4) { _ in -1 }.count == 0)
    }

    @Test func `a filler's failure is passed on`() {
        let failure = SystemCallError(number: .noSpace, operation: .read)
        #expect(throws: failure) {
            try WipedMemory(capacity: 4) { (_) throws(SystemCallError) in throw failure }
        }
    }

    @Test func `it prints nothing of its bytes`() throws {
        let memory = try WipedMemory(copying: Array("s3cret".utf8).span)
        var dumped = ""
        dump(memory, to: &dumped)
        #expect("\(memory)" == "<redacted>")
        #expect(String(reflecting: memory) == "<redacted>")
        #expect(Mirror(reflecting: memory).children.isEmpty)
        #expect(!dumped.contains("s3cret") && !dumped.contains("address"))
    }
}
