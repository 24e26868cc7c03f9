/// What one question about the borrowable amount is expected to cost.
enum MaxBorrowableCost {
    /// In points of the IP bucket of 12,000 a minute, as the endpoint's page has it; the later change log's 750 points
    /// of the UID bucket of 180,000 give the same 240 questions a minute.
    static let weight = 50
}
