/// A placeholder until the table is in.
enum CellWidthTable {
    static func columns(of value: UInt32) -> UInt8 { 1 }
}
