/// The checksums of a recording's lines, calculated by the documentation and independently of the program.
enum RecordingSums {
    /// `lines`, objects without their last brace, as a recording.
    static func sealed(_ lines: [String]) -> [UInt8] {
        var state: UInt64 = 0xCBF2_9CE4_8422_2325
        var bytes: [UInt8] = []
        for line in lines {
            for byte in line.utf8 { state = (state ^ UInt64(byte)) &* 0x100_0000_01B3 }
            let digits = String(state, radix: 16)
            let sum = String(repeating: "0", count: 16 - digits.count) + digits
            bytes += Array("\(line),\"sum\":\"\(sum)\"}\n".utf8)
        }
        return bytes
    }
}
