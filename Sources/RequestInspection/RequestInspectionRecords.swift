package import RecordRendering

/// The records that these commands give.
package enum RequestInspectionRecords {
    package static let all: [AnyRecordDescription] = [
        .init(CodeExplanation.description), .init(Explanation.Parameter.description), .init(Explanation.description),
        .init(Verification.description),
    ]
}
