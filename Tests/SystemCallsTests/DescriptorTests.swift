import Foundation
import Glibc
import SystemCalls
import Testing

@Suite struct DescriptorTests {
    @Test(arguments: [0, O_NONBLOCK])
    func `all bytes arrive through a pipe that is smaller`(mode: Int32) throws {
        let pipe = Pipe()
        let number = pipe.fileHandleForWriting.fileDescriptor
        try #require(fcntl(number, F_SETFL, fcntl(number, F_GETFL) | mode) == 0)
        let text = String(repeating: "0123456789", count: 100_000)
        // A thread of its own: the writer blocks until the test has read.
        Thread.detachNewThread {
            try? Descriptor(number: number).writeAll(text)
            try? pipe.fileHandleForWriting.close()
        }
        let received = try pipe.fileHandleForReading.readToEnd() ?? Data()
        #expect(String(decoding: received, as: UTF8.self) == text)
    }

    @Test func `a closed pipe is an error and not the end`() throws {
        ProcessProtection.ignoreBrokenPipes()
        let pipe = Pipe()
        try pipe.fileHandleForReading.close()
        #expect(throws: SystemCallError(number: .brokenPipe, operation: .write)) {
            try Descriptor(number: pipe.fileHandleForWriting.fileDescriptor).writeAll("x")
        }
    }

    @Test func `a pipe is not a terminal`() {
        let descriptor = Descriptor(number: Pipe().fileHandleForReading.fileDescriptor)
        #expect(!descriptor.isTerminal)
        #expect(descriptor.windowSize == nil)
    }

    @Test func `a terminal has a size`() throws {
        let controller = unsafe open("/dev/ptmx", O_RDWR | O_NOCTTY)
        try #require(controller >= 0)
        defer { close(controller) }
        let descriptor = Descriptor(number: controller)
        #expect(descriptor.isTerminal)
        #expect(descriptor.windowSize == nil)
        var size = winsize(ws_row: 24, ws_col: 80, ws_xpixel: 0, ws_ypixel: 0)
        try #require(unsafe ioctl(controller, UInt(TIOCSWINSZ), &size) == 0)
        #expect(descriptor.windowSize?.columns == 80)
        #expect(descriptor.windowSize?.rows == 24)
    }
}

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
