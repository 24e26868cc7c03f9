import JSONText
import ExactDecimals

extension SpecialKey {
    /// Reads `{"apiName": ..., "apiKey": ..., "type": "Ed25519", "permissionMode": "TRADE"}`.
    init(_ node: JSONNode, in bytes: [UInt8]) throws(ScenarioError) {
        var object = try ObjectReader(node, in: bytes)
        apiKey = try object.requiredText("apiKey")
        name = try object.text("apiName") ?? ""
        addresses = try object.text("ip") ?? ""
        kind = try object.choice("type", default: .ed25519)
        mode = try object.choice("permissionMode", default: .trade)
        symbol = try object.text("symbol")
        try object.finish()
    }
}

extension LiquidationLoan {
    /// Reads `{"amount": "1200", "repayments": [{"amount": "200", "status": "SUCCESS", "before": "2d"}]}`.
    init(_ object: inout ObjectReader) throws(ScenarioError) {
        amount = try object.requiredDecimal("amount")
        var repayments: [Repayment] = []
        var repaid = ExactDecimal.zero
        for node in try object.elements("repayments") {
            let repayment = try Repayment(node, in: object.bytes)
            repayments.append(repayment)
            guard repayment.status == .success else { continue }
            guard let sum = try? repaid + repayment.amount, sum <= amount else {
                throw object.error(.outOfRange("\(repayment.amount)", .atMost("\(amount)")), at: node.offset)
            }
            repaid = sum
        }
        self.repayments = repayments
        self.repaid = repaid
        try object.finish()
    }
}

extension LiquidationLoan.Repayment {
    fileprivate init(_ node: JSONNode, in bytes: [UInt8]) throws(ScenarioError) {
        var object = try ObjectReader(node, in: bytes)
        amount = try object.requiredDecimal("amount")
        status = try object.choice("status", default: .success)
        before = try object.duration("before") ?? .zero
        try object.finish()
    }
}
