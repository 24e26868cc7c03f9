import Foundation
import Glibc
import Testing

/// A proxy on 127.0.0.1 that sends every request the same response and closes the connection.
final class ScriptedProxy: Sendable {
    let port: Int
    private let listener: Int32

    init(response: String) throws {
        let opened = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        try #require(opened >= 0)
        listener = opened
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = UInt32(INADDR_LOOPBACK).bigEndian
        var length = socklen_t(MemoryLayout<sockaddr_in>.size)
        let number = unsafe withUnsafeMutablePointer(to: &address) { pointer in
            unsafe pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { general -> UInt16? in
                guard unsafe bind(opened, general, length) == 0, listen(opened, 8) == 0,
                    unsafe getsockname(opened, general, &length) == 0
                else { return nil }
                return 0
            }
        }
        try #require(number != nil)
        port = Int(UInt16(bigEndian: address.sin_port))
        Thread.detachNewThread { Self.serve(opened, response) }
    }

    /// Stops listening; its thread ends.
    func stop() {
        shutdown(listener, Int32(SHUT_RDWR))
        close(listener)
    }

    private static func serve(_ listener: Int32, _ response: String) {
        while true {
            let connection = accept(listener, nil, nil)
            guard connection >= 0 else { return }
            var head: [UInt8] = []
            while !head.ends(with: Array("\r\n\r\n".utf8)) {
                var byte: UInt8 = 0
                guard unsafe read(connection, &byte, 1) == 1 else { break }
                head.append(byte)
            }
            _ = unsafe response.withCString { unsafe write(connection, $0, response.utf8.count) }
            close(connection)
        }
    }
}

extension Array where Element == UInt8 {
    fileprivate func ends(with other: [UInt8]) -> Bool { suffix(other.count).elementsEqual(other) }
}
