import Glibc
import SystemCalls
import Testing

@Suite struct ProcessProtectionTests {
    @Test func `no core file is written`() throws {
        try ProcessProtection.disableCoreDumps()
        var limit = rlimit()
        try #require(unsafe getrlimit(__rlimit_resource_t(RLIMIT_CORE.rawValue), &limit) == 0)
        #expect(limit.rlim_cur == 0)
        #expect(limit.rlim_max == 0)
        let filter = try BoundedFile.read("/proc/self/coredump_filter", limit: 100)
        #expect(String(decoding: filter, as: UTF8.self).allSatisfy { $0 == "0" || $0 == "\n" })
    }
}
